//! How much findings weigh: what a site, or whoever runs a check, says of them by their names.

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Place, RuleId, Severity};

/// What findings are named by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A kind of finding, by its slug.
    Code(Code),
    /// A rule of a pack, by its id.
    Rule(RuleId),
    /// Every rule whose id begins so: `gdpr.13.*` holds `gdpr.13.`.
    Rules(String),
    /// All that weighs as much and is not named otherwise: `warnings`.
    All(Severity),
}

/// The names of all that weighs as much; errors are mended one by one.
const GROUPS: [(&str, Severity); 3] = [
    ("warnings", Severity::Warning),
    ("questions", Severity::Question),
    ("advice", Severity::Advice),
];

impl Named {
    /// Returns what a name stands for; `None` where no finding can have it.
    pub fn parse(typed: &str) -> Option<Self> {
        let group = GROUPS.iter().find(|(name, _)| *name == typed);
        let code = || Code::ALL.iter().find(|code| code.slug() == typed);
        if let Some((_, severity)) = group {
            return Some(Self::All(*severity));
        }
        if let Some(code) = code() {
            return Some(Self::Code(*code));
        }
        if let Some(start) = typed.strip_suffix('*') {
            return (start.ends_with('.') && RuleId::parse(start).is_some())
                .then(|| Self::Rules(start.to_owned()));
        }
        // The ids of rules have a dot, and no code's slug has one.
        RuleId::parse(typed)
            .filter(|_| typed.contains('.'))
            .map(Self::Rule)
    }

    /// Returns the name of a kind of finding, or of a group, that is nearest to what was typed.
    pub fn nearest(typed: &str) -> Option<&'static str> {
        let groups = GROUPS.iter().map(|(name, _)| *name);
        nearest(
            typed,
            Code::ALL.iter().map(|code| code.slug()).chain(groups),
        )
    }

    /// Returns the name of all that weighs as much; none of errors.
    pub fn group(severity: Severity) -> Option<&'static str> {
        let mut groups = GROUPS.iter();
        groups
            .find(|(_, of)| *of == severity)
            .map(|(name, _)| *name)
    }

    /// Returns whether what is named so may not weigh less than it does.
    pub fn is_firm(&self) -> bool {
        matches!(self, Self::Code(code) if code.is_firm())
    }

    /// Returns how closely a finding is named so, for the closest name to count; `None` where it
    /// is not.
    fn closeness(&self, finding: &Diagnostic) -> Option<usize> {
        let rule = finding.rule.as_ref().map(RuleId::as_str);
        match self {
            Self::All(severity) => (finding.severity == *severity).then_some(0),
            Self::Code(code) => (finding.code == *code).then_some(1),
            Self::Rules(start) => rule.filter(|id| id.starts_with(start)).map(|_| start.len()),
            Self::Rule(id) => rule
                .filter(|known| *known == id.as_str())
                .map(|_| usize::MAX),
        }
    }
}

/// What is to be done with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It weighs this much.
    As(Severity),
    /// It is no finding.
    Allowed,
}

impl Verdict {
    /// Every weight with its name in files.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::As(Severity::Error), "error"),
        (Self::As(Severity::Warning), "warning"),
        (Self::As(Severity::Question), "question"),
        (Self::As(Severity::Advice), "advice"),
        (Self::Allowed, "allow"),
    ];

    /// Returns whether a finding that is to weigh so keeps all that hangs on it.
    pub fn is_gravest(self) -> bool {
        self == Self::As(Severity::Error)
    }
}

/// What findings of a site weigh, where that is not what their codes and rules say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Severities(Vec<Said>);

/// What is said of a name, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    named: Named,
    verdict: Verdict,
    place: Option<Place>,
}

impl Severities {
    /// Adds what is said of a name; of the same name the last word counts.
    pub fn say(&mut self, named: Named, verdict: Verdict, place: Option<Place>) {
        self.0.push(Said {
            named,
            verdict,
            place,
        });
    }

    /// Returns whether something is said of a name already.
    pub fn speaks_of(&self, named: &Named) -> bool {
        self.0.iter().any(|said| &said.named == named)
    }

    /// Returns where something is said of a name first.
    pub fn place_of(&self, named: &Named) -> Option<&Place> {
        let said = self.0.iter().find(|said| &said.named == named);
        said?.place.as_ref()
    }

    /// Returns whether nothing is said of any finding.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the names that are of none of these rules, as typed, with where they stand.
    pub fn strangers<'s>(
        &'s self,
        rules: &'s [&RuleId],
    ) -> impl Iterator<Item = (String, Option<&'s Place>)> {
        self.0.iter().filter_map(|said| {
            let typed = match &said.named {
                Named::Rule(id) => (!rules.contains(&id)).then(|| id.to_string()),
                Named::Rules(start) => {
                    let is_known = rules.iter().any(|id| id.as_str().starts_with(start));
                    (!is_known).then(|| format!("{start}*"))
                }
                Named::Code(_) | Named::All(_) => None,
            };
            Some((typed?, said.place.as_ref()))
        })
    }

    /// Returns what is said of a finding under the closest of its names; `None` where nothing is,
    /// or what is said cannot be.
    pub fn of(&self, finding: &Diagnostic) -> Option<Verdict> {
        let said = self.0.iter().enumerate();
        let said =
            said.filter_map(|(at, said)| Some((said.named.closeness(finding)?, at, said.verdict)));
        let (_, _, verdict) = said.max_by_key(|(closeness, at, _)| (*closeness, *at))?;
        let is_firm = finding.rule.is_none() && finding.code.is_firm();
        (!is_firm || verdict.is_gravest()).then_some(verdict)
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, Severities, Verdict};
    use crate::base::{Code, Diagnostic, RuleId, Severity};

    fn said(all: &[(&str, Verdict)]) -> Severities {
        let mut severities = Severities::default();
        for (name, weight) in all {
            severities.say(Named::parse(name).expect("a name"), *weight, None);
        }
        severities
    }

    #[test]
    fn the_closest_name_counts_and_of_one_name_the_last_word() {
        let rule = RuleId::parse("gdpr.13.1.b").expect("an id");
        let finding = Diagnostic::new(Code::LIST_CUT).by_rule(rule, Severity::Warning);
        let error = Verdict::As(Severity::Error);
        let advice = Verdict::As(Severity::Advice);
        for (severities, weight) in [
            (said(&[("warnings", error), ("gdpr.*", advice)]), advice),
            (said(&[("gdpr.13.*", error), ("gdpr.*", advice)]), error),
            (
                said(&[("gdpr.13.1.b", Verdict::Allowed), ("gdpr.13.*", error)]),
                Verdict::Allowed,
            ),
            (said(&[("list-cut", error), ("warnings", advice)]), error),
            (said(&[("list-cut", error), ("list-cut", advice)]), advice),
        ] {
            assert_eq!(severities.of(&finding), Some(weight), "{severities:?}");
        }
        assert_eq!(said(&[("gdpr.14.*", error)]).of(&finding), None);
    }

    #[test]
    fn what_guards_words_cannot_weigh_less_under_any_name() {
        let finding = Diagnostic::new(Code::PLACEHOLDER);
        for weight in [Verdict::Allowed, Verdict::As(Severity::Warning)] {
            assert_eq!(said(&[("questions", weight)]).of(&finding), None);
            assert_eq!(said(&[("placeholder", weight)]).of(&finding), None);
        }
        let error = Verdict::As(Severity::Error);
        assert_eq!(said(&[("questions", error)]).of(&finding), Some(error));
    }

    #[test]
    fn names_are_slugs_ids_beginnings_and_groups() {
        assert_eq!(Named::parse("list-cut"), Some(Named::Code(Code::LIST_CUT)));
        assert_eq!(
            Named::parse("gdpr.13.*"),
            Some(Named::Rules("gdpr.13.".to_owned()))
        );
        for unknown in ["lists-cut", "gdpr*", "*", "", "errors", "a b.c"] {
            assert_eq!(Named::parse(unknown), None, "{unknown}");
        }
        assert_eq!(Named::nearest("lists-cut"), Some("list-cut"));
    }
}
