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

/// A fact as a site says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is said of it.
    pub answer: Answer,
    /// Whether a list was written.
    pub is_list: bool,
    /// Where its name stands.
    pub place: Place,
    /// Where the answer stands.
    pub answer_at: Place,
}

/// The facts of a site, as `[facts]` of `avenant.toml` says; what is not among them is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactId, Said>);

impl Facts {
    /// Says a fact.
    pub fn insert(&mut self, fact: FactId, said: Said) {
        self.0.insert(fact, said);
    }

    /// Returns a fact as it was said.
    pub fn get(&self, fact: &FactId) -> Option<&Said> {
        self.0.get(fact)
    }

    /// Returns every fact, sorted by name.
    pub fn all(&self) -> impl Iterator<Item = (&FactId, &Said)> {
        self.0.iter()
    }

    /// Returns whether a condition holds; `None` where nobody said.
    pub fn holds(&self, condition: &Condition) -> Option<bool> {
        let answer = &self.0.get(&condition.fact)?.answer;
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
    use super::{Answer, Condition, FactId, Facts, Said};
    use crate::base::{Place, TreePath};

    #[test]
    fn what_nobody_said_is_unknown_and_not_no() {
        let fact = |name: &str| FactId::parse(name).expect("a name");
        let place = Place::file(&TreePath::parse("avenant.toml").expect("a path"));
        let mut facts = Facts::default();
        let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let mut say = |name: &str, answer: Answer| {
            let (place, answer_at) = (place.clone(), place.clone());
            let said = Said {
                answer,
                is_list: false,
                place,
                answer_at,
            };
            facts.insert(fact(name), said);
        };
        say("yes", Answer::Yes);
        say("no", Answer::No);
        say("some", Answer::Values(values(&["FR"])));
        say("none", Answer::Values(values(&[])));
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
