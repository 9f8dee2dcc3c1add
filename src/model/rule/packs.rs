//! The packs that a site can name: those built in, and its own in their place.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{RuleId, Words};

use super::{FactId, Pack, PackId, Rule};

/// Every pack known, by id.
#[derive(Debug, Clone, Default)]
pub struct Packs(BTreeMap<PackId, Arc<Pack>>);

impl Packs {
    /// Gathers packs; of two with one id the later counts.
    pub fn new(packs: impl IntoIterator<Item = Arc<Pack>>) -> Self {
        let packs = packs.into_iter();
        Self(packs.map(|pack| (pack.id.clone(), pack)).collect())
    }

    /// Returns these packs with others in the place of those of the same id.
    #[must_use]
    pub fn with(&self, others: impl IntoIterator<Item = Arc<Pack>>) -> Self {
        let known = self.0.values().cloned();
        Self::new(known.chain(others))
    }

    /// Returns the pack of an id.
    pub fn get(&self, id: &PackId) -> Option<&Pack> {
        self.0.get(id).map(Arc::as_ref)
    }

    /// Returns every pack, sorted by id.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.0.values().map(Arc::as_ref)
    }

    /// Returns every rule with its pack, sorted by pack, in the order of its file.
    pub fn rules(&self) -> impl Iterator<Item = (&Pack, &Rule)> {
        let packs = self.all();
        packs.flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)))
    }

    /// Returns the first rule of an id, with its pack.
    pub fn rule(&self, id: &RuleId) -> Option<(&Pack, &Rule)> {
        self.rules().find(|(_, rule)| rule.id == *id)
    }

    /// Returns whether a rule asks for a value of a fact, and not only whether it is so.
    pub fn asks_for_values(&self, fact: &FactId) -> bool {
        let mut conditions = self.rules().filter_map(|(_, rule)| rule.when.condition());
        conditions.any(|condition| condition.fact == *fact && condition.is.is_some())
    }

    /// Returns every fact that a rule hangs on, with the words in which it is asked for where a
    /// rule has some.
    pub fn facts(&self) -> BTreeMap<&FactId, Option<&Words>> {
        let mut facts = BTreeMap::new();
        for (pack, rule) in self.rules() {
            let Some(condition) = rule.when.condition() else {
                continue;
            };
            let ask = facts.entry(&condition.fact).or_insert(None);
            *ask = ask.or_else(|| pack.asks.get(&condition.fact));
        }
        facts
    }
}
