//! The language in which editors are spoken to.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Arg, Code, Diagnostic, Report, Severity};
use crate::lang::{Catalog, Lang};

/// The messages for editors in one language.
#[derive(Clone)]
pub struct Speech {
    catalog: Arc<Catalog>,
    lang: Lang,
}

/// Languages in which editors are spoken to; the first is used where none is asked for.
pub const SPOKEN: [&str; 2] = ["en", "fr"];

impl Speech {
    /// Makes the speech of `lang` out of a catalog of messages.
    pub fn new(catalog: Arc<Catalog>, lang: Lang) -> Self {
        Self { catalog, lang }
    }

    /// Returns the messages in another language, where editors are spoken to in it.
    pub fn speaking(&self, lang: &Lang) -> Self {
        let is_spoken = SPOKEN.contains(&lang.as_str());
        let lang = if is_spoken { lang } else { &self.lang };
        Self::new(Arc::clone(&self.catalog), lang.clone())
    }

    /// Returns the language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Returns the messages of all languages.
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }

    /// Returns the words of a message, or its id where even the built-in messages lack it.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.catalog
            .words(&self.lang, id, args)
            .unwrap_or_else(|_| id.to_owned())
    }

    /// Returns what is wrong, in words.
    pub fn finding(&self, diagnostic: &Diagnostic) -> String {
        self.say(diagnostic.code.slug(), &diagnostic.args)
    }

    /// Returns what findings of a kind are, in words; `None` where none were written for it.
    pub fn about(&self, code: Code) -> Option<String> {
        let id = format!("about-{}", code.slug());
        self.catalog.words(&self.lang, &id, &[]).ok()
    }

    /// Returns how much a finding weighs, in words.
    pub fn severity(&self, severity: Severity) -> String {
        let id = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Question => "severity-question",
            Severity::Advice => "severity-advice",
        };
        self.say(id, &[])
    }

    /// Returns what to do about it.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        self.say(
            &format!("{}.help", diagnostic.code.slug()),
            &diagnostic.args,
        )
    }
}

/// Returns findings summed up: `3 errors, 1 warning in 2 files.`
pub fn summary(report: &Report, speech: &Speech) -> String {
    let count = |severity| report.iter().filter(|d| d.severity == severity).count();
    let parts = [
        ("summary-errors", count(Severity::Error)),
        ("summary-warnings", count(Severity::Warning)),
        ("summary-questions", count(Severity::Question)),
        ("summary-advice", count(Severity::Advice)),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| speech.say(id, &[("count", count.into())]))
        .collect();
    if parts.is_empty() {
        return speech.say("summary-clean", &[]);
    }
    let files: BTreeSet<_> = report
        .iter()
        .filter_map(|d| d.place.as_ref())
        .map(|place| &place.path)
        .collect();
    if files.is_empty() {
        return format!("{}.", parts.join(", "));
    }
    let files = speech.say("summary-files", &[("count", files.len().into())]);
    format!("{} {files}.", parts.join(", "))
}

/// Returns the language asked for by `--ui`, else by the environment (POSIX `LC_ALL`,
/// `LC_MESSAGES`, `LANG`), else English.
pub fn choose(asked: Option<&str>, environment: impl Fn(&str) -> Option<String>) -> Lang {
    let from_environment = || {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(&environment);
        set.into_iter().find(|value| !value.is_empty())
    };
    let wanted = asked
        .map(str::to_owned)
        .or_else(from_environment)
        .unwrap_or_default();
    let code = wanted
        .split(['_', '.', '-', '@'])
        .next()
        .unwrap_or_default();
    let spoken = SPOKEN
        .into_iter()
        .find(|known| *known == code)
        .unwrap_or(SPOKEN[0]);
    Lang::parse(spoken).expect("both spoken languages are canonical tags")
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_flag_rules_over_the_environment_and_english_stands_for_the_rest() {
        let french = |name: &str| (name == "LANG").then(|| "fr_FR.UTF-8".to_owned());
        assert_eq!(choose(None, french).as_str(), "fr");
        assert_eq!(choose(Some("en"), french).as_str(), "en");
        assert_eq!(choose(None, |_| None).as_str(), "en");
        assert_eq!(choose(None, |_| Some("ja_JP".into())).as_str(), "en");
    }
}
