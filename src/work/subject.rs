//! What findings are about: a document, a language; and how many there are.

use crate::base::{Diagnostic, DocumentId, Report, Severity, TreePath};
use crate::lang::Lang;

use super::Speech;

/// What a file of a document holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The document.
    pub document: DocumentId,
    /// The language, where the file is of one.
    pub lang: Option<Lang>,
}

impl Subject {
    /// Returns what a file is about; `None` for one of no document.
    pub fn of(path: &TreePath) -> Option<Self> {
        let (document, below) = path.below("content")?.split_once('/')?;
        let document = DocumentId::parse(document).filter(|id| id.as_str() != "registers")?;
        let is_text = below.ends_with(".md");
        let lang = Lang::parse(path.stem_and_extension().0).filter(|_| is_text);
        Some(Self { document, lang })
    }
}

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Questions.
    pub questions: usize,
    /// Advice.
    pub advice: usize,
}

impl Weights {
    /// Counts the findings that are meant.
    pub fn of(report: &Report, is_meant: impl Fn(&Diagnostic) -> bool) -> Self {
        let mut weights = Self::default();
        for finding in report.iter().filter(|finding| is_meant(finding)) {
            *weights.count(finding.severity) += 1;
        }
        weights
    }

    /// Counts the findings of a file.
    pub fn of_file(report: &Report, file: &TreePath) -> Self {
        Self::of(report, |finding| {
            let place = finding.place.as_ref();
            place.is_some_and(|place| &place.path == file)
        })
    }

    /// Returns how many there are in all.
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.questions + self.advice
    }

    fn count(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Question => &mut self.questions,
            Severity::Advice => &mut self.advice,
        }
    }
}

/// Returns how many findings there are, in words: `3 errors, 1 warning`.
pub fn weighed(weights: Weights, speech: &Speech) -> String {
    let parts = [
        ("summary-errors", weights.errors),
        ("summary-warnings", weights.warnings),
        ("summary-questions", weights.questions),
        ("summary-advice", weights.advice),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(id, count)| speech.say(id, &[("count", count.into())]))
        .collect();
    if parts.is_empty() {
        return speech.say("summary-clean", &[]);
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::Subject;
    use crate::base::TreePath;

    #[test]
    fn files_of_a_document_are_about_it_and_texts_about_their_language() {
        let subject = |path: &str| {
            let path = TreePath::parse(path).expect("a path");
            Subject::of(&path).map(|subject| {
                let lang = subject.lang.map(|lang| lang.to_string());
                (subject.document.to_string(), lang)
            })
        };
        let about = |document: &str, lang: Option<&str>| {
            Some((document.to_owned(), lang.map(str::to_owned)))
        };
        assert_eq!(subject("content/terms/fr.md"), about("terms", Some("fr")));
        assert_eq!(
            subject("content/terms/2025-03-01/source/pt-BR.md"),
            about("terms", Some("pt-BR"))
        );
        assert_eq!(subject("content/terms/document.toml"), about("terms", None));
        assert_eq!(subject("content/registers/publishers/a.toml"), None);
        assert_eq!(subject("avenant.toml"), None);
    }
}
