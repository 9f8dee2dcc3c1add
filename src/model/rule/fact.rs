//! Facts: what a site says of itself, on which rules hang.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Place;

/// The name of a fact, such as `dpo` or `basis.consent`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(String);

impl FactId {
    /// Returns the name, or `None` where `text` holds anything but ASCII letters, digits, `.`, `-`
    /// and `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        (!text.is_empty() && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// Returns the name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a site says of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It is so with these; without any it is not so.
    Values(BTreeSet<String>),
}

/// The facts of a site, as `[facts]` of `avenant.toml` says; what is not among them is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactId, (Answer, Place)>);

impl Facts {
    /// Says a fact.
    pub fn insert(&mut self, fact: FactId, answer: Answer, place: Place) {
        self.0.insert(fact, (answer, place));
    }

    /// Returns every fact with its place, sorted by name.
    pub fn all(&self) -> impl Iterator<Item = (&FactId, &Answer, &Place)> {
        let facts = self.0.iter();
        facts.map(|(fact, (answer, place))| (fact, answer, place))
    }

    /// Returns whether a condition holds; `None` where nobody said.
    pub fn holds(&self, condition: &Condition) -> Option<bool> {
        let (answer, _) = self.0.get(&condition.fact)?;
        Some(match (answer, &condition.is) {
            (Answer::Yes, None) => true,
            (Answer::No, _) => false,
            (Answer::Values(values), None) => !values.is_empty(),
            (Answer::Values(values), Some(value)) => values.contains(value),
            // Which of several is meant was not said.
            (Answer::Yes, Some(_)) => return None,
        })
    }
}

/// A fact that a rule hangs on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Condition {
    /// The fact.
    pub fact: FactId,
    /// The value it must have or have among others; `None` where any will do.
    pub is: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Answer, Condition, FactId, Facts};
    use crate::base::{Place, TreePath};

    #[test]
    fn what_nobody_said_is_unknown_and_not_no() {
        let fact = |name: &str| FactId::parse(name).expect("a name");
        let place = Place::file(&TreePath::parse("avenant.toml").expect("a path"));
        let mut facts = Facts::default();
        let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        facts.insert(fact("yes"), Answer::Yes, place.clone());
        facts.insert(fact("no"), Answer::No, place.clone());
        facts.insert(fact("some"), Answer::Values(values(&["FR"])), place.clone());
        facts.insert(fact("none"), Answer::Values(values(&[])), place);
        let holds = |name: &str, is: Option<&str>| {
            let is = is.map(str::to_owned);
            facts.holds(&Condition {
                fact: fact(name),
                is,
            })
        };
        assert_eq!(holds("yes", None), Some(true));
        assert_eq!(holds("yes", Some("FR")), None);
        assert_eq!(holds("no", None), Some(false));
        assert_eq!(holds("no", Some("FR")), Some(false));
        assert_eq!(holds("some", None), Some(true));
        assert_eq!(holds("some", Some("FR")), Some(true));
        assert_eq!(holds("some", Some("BE")), Some(false));
        assert_eq!(holds("none", None), Some(false));
        assert_eq!(holds("other", None), None);
    }
}
