//! What applied on a day, for people: a sentence, then two indented lines per text.

use std::collections::BTreeMap;

use crate::base::{Arg, DocumentId};
use crate::cli::commands::lines::wrapped;
use crate::lang::Lang;
use crate::model::applied::Applied;
use crate::model::{OnDay, Version};
use crate::render::route::Base;
use crate::work::Speech;

use super::{Answer, Text};

/// Returns the answer as text.
pub(super) fn text(answer: &Answer<'_>, speech: &Speech) -> String {
    let mut parts = Vec::new();
    for applied in &answer.documents {
        let mut lines = Vec::new();
        document(answer, applied, speech, &mut lines);
        parts.push(lines.join("\n") + "\n");
    }
    parts.join("\n")
}

fn document(answer: &Answer<'_>, applied: &Applied<'_>, speech: &Speech, lines: &mut Vec<String>) {
    let id = applied.document.id.as_str();
    let head = [("document", id.into()), ("day", answer.day.into())];
    lines.push(speech.say("at-head", &head));
    let mut say = |id: &str, args: &[(&str, Arg)]| {
        lines.extend(wrapped("  ", &speech.say(id, args)));
    };
    let tense = match answer.day {
        day if day < answer.as_of => "past",
        day if day > answer.as_of => "future",
        _ => "today",
    };
    let is_past = tense == "past";
    let tense = || Arg::from(tense);
    match applied.on {
        OnDay::InForce(version) => {
            let effective = ("effective", version.effective.into());
            match applied.until {
                Some(until) => {
                    let last = ("last", until.previous().into());
                    let tense = if is_past && until > answer.as_of {
                        Arg::from("still")
                    } else {
                        tense()
                    };
                    say("at-applied-until", &[("tense", tense), effective, last]);
                }
                None => say("at-applied", &[("tense", tense()), effective]),
            }
            if answer.may_change() {
                say("at-may-change", &[("today", answer.as_of.into())]);
            }
            if version.is_late() {
                say("at-added", &[("sealed", version.sealed_on.into())]);
            }
            texts(answer, applied, version, speech, lines);
        }
        OnDay::BeforeFirst(first) => {
            say("at-before-first", &[("first", first.effective.into())]);
            if answer.may_change() {
                say("at-may-change", &[("today", answer.as_of.into())]);
            }
            before(answer, applied, speech, lines);
        }
        OnDay::Withdrawn(version, decided) => {
            let day = ("day", decided.day.into());
            let effective = ("version", version.effective.into());
            say("at-withdrawn", &[("tense", tense()), effective, day]);
            if let Some(reason) = reason(version, &decided.reason) {
                say("at-reason", &[("reason", reason.into())]);
            }
        }
        OnDay::Ended(version, decided) => {
            let day = ("day", decided.day.into());
            let effective = ("version", version.effective.into());
            say("at-ended", &[("tense", tense()), effective, day]);
            if !decided.instead.is_empty() {
                let documents = decided.instead.iter().map(DocumentId::as_str);
                let documents = documents.collect::<Vec<_>>().join(", ");
                say("at-ended-instead", &[("documents", documents.into())]);
            }
            if let Some(reason) = reason(version, &decided.reason) {
                say("at-reason", &[("reason", reason.into())]);
            }
        }
        OnDay::NothingKnown => say("at-nothing-known", &[("today", answer.as_of.into())]),
    }
}

/// The publisher's reason in a language that prevails, else in any.
fn reason<'a>(version: &Version, reasons: &'a BTreeMap<Lang, String>) -> Option<&'a str> {
    let authentic = version.authentic.iter();
    let mut found = authentic.filter_map(|lang| reasons.get(lang));
    let reason = found.next().or_else(|| reasons.values().next())?;
    Some(reason)
}

fn before(answer: &Answer<'_>, applied: &Applied<'_>, speech: &Speech, lines: &mut Vec<String>) {
    for predecessor in &applied.predecessors {
        let names = predecessor.sections.iter().map(|id| format!("#{id}"));
        let names = names.collect::<Vec<_>>().join(", ");
        let args = [
            ("document", predecessor.applied.document.id.as_str().into()),
            (
                "sections",
                if names.is_empty() { "whole" } else { &names }.into(),
            ),
        ];
        let said = speech.say("at-continues", &args);
        lines.extend(wrapped("  ", &said));
        lines.push(String::new());
        document(answer, &predecessor.applied, speech, lines);
    }
}

fn texts(
    answer: &Answer<'_>,
    applied: &Applied<'_>,
    version: &Version,
    speech: &Speech,
    lines: &mut Vec<String>,
) {
    let texts = answer.texts(applied.document, version);
    let later = answer.later(applied.document, version);
    let missing = answer.missing(applied.document, version);
    let languages = texts
        .iter()
        .map(|text| text.lang)
        .chain(later.iter().map(|(id, _)| &id.lang))
        .chain(missing.iter().copied());
    let width = languages.map(|lang| lang.as_str().len()).max().unwrap_or(0);
    let base = Base::new(&answer.site.config.base_url);
    for text in &texts {
        let (lang, id) = (text.lang.as_str(), &text.id);
        let standing = standing(text, version, speech);
        lines.push(format!("  {lang:width$}  {id}  {standing}"));
        let indent = " ".repeat(width + 4);
        lines.push(format!("{indent}{}", base.path(&text.route)));
        lines.push(format!("{indent}{}", text.sealed.digest));
        for (id, erratum) in &text.later {
            let args = [
                ("text", id.to_string().into()),
                ("on", erratum.sealed_on.into()),
            ];
            lines.push(format!("{indent}{}", speech.say("at-corrected", &args)));
        }
    }
    for (id, day) in &later {
        let args = [("text", id.to_string().into()), ("on", (*day).into())];
        let said = speech.say("at-translation-later", &args);
        let lang = id.lang.as_str();
        lines.push(format!("  {lang:width$}  {said}"));
    }
    for lang in missing.iter().map(|lang| Lang::as_str(lang)) {
        let said = speech.say("at-missing", &[]);
        lines.push(format!("  {lang:width$}  {said}"));
    }
}

fn standing(text: &Text<'_>, version: &Version, speech: &Speech) -> String {
    if text.is_authentic {
        return speech.say("at-authentic", &[]);
    }
    let late = version.late.get(text.lang).map_or(0, Vec::len);
    let courtesy = speech.say("at-courtesy", &[("late", late.into())]);
    match text.added {
        Some(day) => {
            let added = speech.say("at-translation-added", &[("on", day.into())]);
            format!("{courtesy}, {added}")
        }
        None => courtesy,
    }
}
