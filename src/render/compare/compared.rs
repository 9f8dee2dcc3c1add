//! Two texts compared, for the page, its view side by side and its data.
//!
//! They are rendered one after another, so the few comparisons made last are kept. Where the words
//! of a pair changed is kept of every pair: it is a few names, and every language's page asks for
//! that of the others.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::{DocumentId, Report};
use crate::diff::registers::{Lists, Printing, lists};
use crate::diff::side::Side;
use crate::diff::{ChangeSet, Memo, Options, Redline, change_set, redline_with};
use crate::lang::Lang;
use crate::load::sealed_registers;
use crate::prose::Prose;
use crate::prose::register::printed;
use crate::render::ground::{Ground, Text};
use crate::render::recent::Recent;

use super::continued;
use super::flags::{self, Changed};
use super::pairs::Pair;
use super::shown;

/// How many comparisons are kept: a few for each thread that renders.
const KEPT: usize = 8;

/// Two texts with all that changed between them.
#[derive(Debug)]
pub struct Compared {
    /// Both texts with the fate of each word; `continued` says which sections live on elsewhere.
    pub redline: Redline,
    /// The changes with their cards and counts.
    pub set: ChangeSet,
    /// The old side: the older text, and what the newer one continues of other documents.
    pub old: Arc<Prose>,
    /// The newer text.
    pub new: Arc<Prose>,
    /// The redline as HTML that gives both pages back; nothing where none does.
    pub html: Option<String>,
}

/// What was compared so far; only a saving.
#[derive(Debug)]
pub struct Comparisons {
    recent: Recent<String, Compared>,
    /// Blocks that were compared, per document and language: its pages stand together in the plan.
    blocks: Recent<(DocumentId, Lang), Memo>,
    changed: Mutex<BTreeMap<String, Arc<Changed>>>,
}

impl Default for Comparisons {
    fn default() -> Self {
        Self {
            recent: Recent::new(KEPT),
            blocks: Recent::new(KEPT),
            changed: Mutex::default(),
        }
    }
}

impl Ground {
    /// Returns the changes between two texts, with their HTML.
    ///
    /// # Errors
    /// Returns the findings of texts that are not what was sealed.
    pub fn compared(&self, pair: &Pair<'_>) -> Result<Arc<Compared>, Report> {
        let name = pair.name();
        if let Some(known) = self.comparisons.recent.find(&name) {
            return Ok(known);
        }
        let Sides { old, new, redline } = self.sides(pair)?;
        let options = Options::of(pair.new.lang);
        let mut proved = shown::proved(self, pair, (&old, &new), redline, &options)?;
        proved.set.registers = self.lists(pair)?;
        let made = Arc::new(Compared {
            redline: proved.redline,
            set: proved.set,
            old,
            new,
            html: proved.html,
        });
        self.comparisons
            .keep_changed(&name, flags::changed(&made.redline, &made.set));
        self.comparisons.recent.keep(&name, &made);
        Ok(made)
    }

    /// Returns where the words of a pair changed; no HTML is made for that.
    ///
    /// # Errors
    /// Returns the findings of texts that are not what was sealed.
    pub fn changed(&self, pair: &Pair<'_>) -> Result<Arc<Changed>, Report> {
        let name = pair.name();
        if let Some(known) = self.comparisons.find_changed(&name) {
            return Ok(known);
        }
        let redline = self.sides(pair)?.redline;
        let changed = flags::changed(&redline, &change_set(&redline));
        Ok(self.comparisons.keep_changed(&name, changed))
    }

    /// Returns the old side of a pair and its newer text, titled where both are of one document.
    ///
    /// # Errors
    /// Returns the findings of texts that are not what was sealed.
    pub fn both(&self, pair: &Pair<'_>) -> Result<[Arc<Prose>; 2], Report> {
        let (old, new) = (continued::old_side(self, pair)?, self.prose(&pair.new)?);
        if !pair.is_of_one_document() {
            return Ok([old, new]);
        }
        let titled = |prose: Arc<Prose>, text: &Text<'_>| {
            let prose = Arc::unwrap_or_clone(prose);
            Arc::new(prose.with_title(&text.sealed.title))
        };
        Ok([titled(old, &pair.old), titled(new, &pair.new)])
    }

    /// Returns what changed in the registers that both texts print; each version keeps its own.
    fn lists(&self, pair: &Pair<'_>) -> Result<Option<Lists>, Report> {
        let [old, new] = [&pair.old, &pair.new];
        let printed = [printed(&*self.prose(old)?), printed(&*self.prose(new)?)];
        if printed.iter().any(Vec::is_empty) {
            return Ok(None);
        }
        let [was, is] = [old, new].map(|text| sealed_registers(&self.tree, text.version));
        let [was_printed, is_printed] = &printed;
        let (old, new) = (
            Printing::of(&was, was_printed),
            Printing::of(&is, is_printed),
        );
        Ok(lists(old, new, pair.new.lang))
    }

    fn sides(&self, pair: &Pair<'_>) -> Result<Sides, Report> {
        let [old, new] = self.both(pair)?;
        let memo = self.comparisons.memo(pair);
        let options = Options::of(pair.new.lang);
        let mut redline = redline_with(&Side::of(&old), &Side::of(&new), &options, &memo);
        redline.continued = continued::continued(self, pair, &old, &new)?;
        Ok(Sides { old, new, redline })
    }
}

/// Both texts of a pair with what changed between them.
struct Sides {
    old: Arc<Prose>,
    new: Arc<Prose>,
    redline: Redline,
}

impl Comparisons {
    /// Returns what blocks of a document in a language were compared.
    fn memo(&self, pair: &Pair<'_>) -> Arc<Memo> {
        let place = (pair.new.document.id.clone(), pair.new.lang.clone());
        self.blocks.find(&place).unwrap_or_else(|| {
            let memo = Arc::default();
            self.blocks.keep(&place, &memo);
            memo
        })
    }

    fn find_changed(&self, name: &str) -> Option<Arc<Changed>> {
        let known = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(name).map(Arc::clone)
    }

    fn keep_changed(&self, name: &str, changed: Changed) -> Arc<Changed> {
        let changed = Arc::new(changed);
        let mut known = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(name.to_owned(), Arc::clone(&changed));
        changed
    }
}
