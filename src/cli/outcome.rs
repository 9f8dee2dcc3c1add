//! How a command ended, as the number a shell sees.

use std::process::ExitCode;

use crate::base::{Code, Diagnostic, Report, Severity};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All that was asked is done; questions and warnings may have been listed.
    Done,
    /// Errors in the texts.
    TextErrors,
    /// The command line cannot be understood.
    Misuse,
    /// Errors in the site's settings, messages or theme.
    SiteErrors,
    /// The system or the network refused.
    Refused,
}

impl Outcome {
    /// Returns how a command that found this ends: errors in texts count before all others.
    pub fn of(report: &Report) -> Self {
        // That something stands in the way of publishing says nothing of where it stands.
        let errors = report
            .iter()
            .filter(|d| d.severity == Severity::Error && d.code != Code::PUBLISH_BLOCKED);
        let mut outcome = Self::Done;
        for error in errors {
            if !concerns_settings(error) {
                return Self::TextErrors;
            }
            outcome = Self::SiteErrors;
        }
        outcome
    }

    /// Returns the number.
    pub fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::TextErrors => 1,
            Self::Misuse => 2,
            Self::SiteErrors => 3,
            Self::Refused => 4,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        outcome.number().into()
    }
}

/// Returns whether a finding is about what a web team looks after rather than a legal editor.
fn concerns_settings(diagnostic: &Diagnostic) -> bool {
    let Some(place) = &diagnostic.place else {
        return true;
    };
    let path = place.path.as_str();
    path == "avenant.toml" || path.starts_with("themes/") || path.starts_with("locales/")
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::base::{Code, Diagnostic, Place, Report, TreePath};

    fn found(code: Code, path: &str) -> Diagnostic {
        let path = TreePath::parse(path).expect("a safe path");
        Diagnostic::new(code).at(Place::file(&path))
    }

    #[test]
    fn errors_in_texts_count_before_errors_in_settings_and_warnings_do_not_count() {
        let mut report = Report::new();
        report.push(found(Code::HIDDEN_CHARACTER, "content/a/fr.md"));
        assert_eq!(Outcome::of(&report), Outcome::Done);
        report.push(found(Code::UNKNOWN_KEY, "avenant.toml"));
        assert_eq!(Outcome::of(&report), Outcome::SiteErrors);
        report.push(found(Code::RAW_HTML, "content/a/fr.md"));
        assert_eq!(Outcome::of(&report), Outcome::TextErrors);
    }
}
