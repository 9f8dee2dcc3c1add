//! What is told of a rule of a pack: what it asks for, of whom, and what meets it.

use serde_json::{Value, json};

use crate::base::{Arg, Words};
use crate::lang::Lang;
use crate::model::register::Length;
use crate::model::rule::{Duty, Met, Pack, PublisherField, RowTest, Rule, Tone, When};
use crate::work::Speech;

/// A rule with its pack, and the language in which they are told.
pub struct Told<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The rule.
    pub rule: &'a Rule,
    /// The messages.
    pub speech: &'a Speech,
}

/// Returns a rule in one line of a list.
pub fn line(rule: &Rule, speech: &Speech) -> String {
    let severity = speech.severity(rule.severity);
    let text = rule.text.in_language(speech.lang().as_str());
    format!("  {} ({severity}): {text}\n", rule.id)
}

impl Told<'_> {
    /// Returns what is told for people.
    pub fn for_people(&self) -> String {
        let (rule, speech) = (self.rule, self.speech);
        let weight = [
            ("severity", Arg::from(speech.severity(rule.severity))),
            ("changes", "yes".into()),
        ];
        let mut lines = vec![
            rule.id.to_string(),
            String::new(),
            self.words(&rule.text),
            speech.say("explain-weight", &weight),
            format!(
                "{} {} <{}>.",
                speech.say("explain-basis", &[]),
                rule.basis.source,
                rule.basis.url
            ),
            self.when(),
        ];
        lines.push(String::new());
        lines.extend(self.met());
        let more = [("explain-rule-why", &rule.why), ("explain-help", &rule.fix)];
        for (label, words) in more {
            if let Some(words) = words {
                let label = speech.say(label, &[]);
                lines.extend([String::new(), label, String::new()]);
                lines.push(format!("  {}", self.words(words)));
            }
        }
        lines.push(String::new());
        lines.push(self.standing());
        lines.push(speech.say("explain-rule-declared", &[]));
        lines.join("\n") + "\n"
    }

    /// Returns what is told as one JSON object: `avenant.explanation/1` of `docs/formats.md`.
    pub fn for_programs(&self) -> Value {
        let (pack, rule) = (self.pack, self.rule);
        let words = |words: &Option<Words>| words.as_ref().map(|words| self.words(words));
        json!({
            "schema": "avenant.explanation/1",
            "name": rule.id.as_str(),
            "kind": "rule",
            "severity": rule.severity.as_str(),
            "firm": false,
            "about": self.words(&rule.text),
            "basis": { "source": rule.basis.source, "url": rule.basis.url },
            "when": self.when(),
            "ask": self.ask(),
            "met_by": self.met(),
            "why": words(&rule.why),
            "fix": words(&rule.fix),
            "verified": rule.is_verified,
            "pack": {
                "id": pack.id.as_str(),
                "title": self.words(&pack.title),
                "version": pack.version,
                "jurisdiction": pack.jurisdiction,
                "checked": pack.checked.to_string(),
            },
        })
    }

    fn words(&self, words: &Words) -> String {
        words.in_language(self.speech.lang().as_str()).to_owned()
    }

    /// The question that is asked where the rule hangs on a fact.
    fn ask(&self) -> Option<String> {
        let fact = &self.rule.when.condition()?.fact;
        let ask = self.pack.asks.get(fact)?;
        Some(self.words(ask))
    }

    fn when(&self) -> String {
        let when = match &self.rule.when {
            When::Always => "always",
            When::If(_) => "if",
            When::Unless(_) => "unless",
            When::OnChange(_) => "change",
        };
        let condition = self.rule.when.condition();
        let fact = condition.map_or("none", |condition| condition.fact.as_str());
        let value = condition.and_then(|condition| condition.is.as_deref());
        let args = [
            ("when", when.into()),
            ("fact", fact.into()),
            ("value", value.unwrap_or("none").into()),
            (
                "ask",
                self.ask().unwrap_or_else(|| "none".to_owned()).into(),
            ),
        ];
        self.speech.say("explain-rule-when", &args)
    }

    /// What meets the rule, a sentence each.
    fn met(&self) -> Vec<String> {
        match &self.rule.duty {
            Duty::Declared(ways) => ways.iter().map(|way| self.way(way)).collect(),
            Duty::Rows(rows) => {
                let (test, value) = match &rows.test {
                    RowTest::Filled => ("filled", String::new()),
                    RowTest::EveryLanguage => ("languages", String::new()),
                    RowTest::AtMost(period) => ("at-most", self.length(period)),
                    RowTest::NotAll(storage) => ("not-all", storage.name().to_owned()),
                };
                let column = rows.column.name();
                vec![self.say_met(
                    "rows",
                    &[("test", test), ("what", column), ("value", &value)],
                )]
            }
            Duty::Words { tone, .. } => {
                let kind = match tone {
                    Tone::Forbidden => "forbidden",
                    Tone::Discouraged => "discouraged",
                };
                vec![self.say_met(kind, &[])]
            }
            Duty::Deed => vec![self.say_met("deed", &[])],
            Duty::Languages(languages) => {
                let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
                vec![self.say_met("texts", &[("what", &tags.join(", "))])]
            }
        }
    }

    fn length(&self, length: &Length) -> String {
        let catalog = self.speech.catalog();
        let words = catalog.duration(self.speech.lang(), length.as_str());
        words.unwrap_or_else(|_| length.to_string())
    }

    fn way(&self, way: &Met) -> String {
        let id = self.rule.id.as_str();
        match way {
            Met::Section => self.say_met("section", &[("what", id)]),
            Met::SectionOfItsOwn(_) => self.say_met("own", &[("what", id)]),
            Met::Publisher(fields) => {
                let names: Vec<&str> = fields.iter().copied().map(PublisherField::name).collect();
                self.say_met("publisher", &[("what", &names.join(", "))])
            }
            Met::Register(column) => self.say_met("register", &[("what", column.name())]),
        }
    }

    fn say_met(&self, kind: &str, more: &[(&'static str, &str)]) -> String {
        let mut args = vec![("kind", Arg::from(kind))];
        for name in ["what", "test", "value"] {
            let known = more.iter().find(|(known, _)| *known == name);
            args.push((name, known.map_or("none", |(_, value)| value).into()));
        }
        self.speech.say("explain-rule-met", &args)
    }

    /// Where the rule stands, and when it was compared with the law.
    fn standing(&self) -> String {
        let pack = self.pack;
        let read = if self.rule.is_verified { "yes" } else { "no" };
        let args = [
            ("pack", pack.id.as_str().into()),
            ("title", self.words(&pack.title).into()),
            ("checked", pack.checked.into()),
            ("read", read.into()),
        ];
        self.speech.say("explain-rule-pack", &args)
    }
}
