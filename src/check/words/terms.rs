//! Defined terms: written otherwise than they were defined, or never defined.

mod defined;
mod folded;
mod undefined;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::{Code, Diagnostic, Report, Span};
use crate::lang::Lang;
use crate::model::register::in_language;

use super::Text;
use super::run::{Kind, OPAQUE, Run};

use defined::{Defined, defined};
use folded::Folded;
use undefined::undefined;

/// Words before a thing that is spoken of as known, by language.
const DETERMINERS: [(&str, &[&str]); 2] = [
    (
        "fr",
        &[
            "le", "la", "les", "l", "ce", "cet", "cette", "ces", "notre", "nos", "du", "des", "au",
            "aux",
        ],
    ),
    ("en", &["the", "this", "these", "our"]),
];

/// Words after a thing that make it another one: `le site de la CNIL`, `the site of…`.
const COMPLEMENTS: [&str; 22] = [
    "de",
    "du",
    "des",
    "d",
    "internet",
    "web",
    "of",
    "à",
    "pour",
    "qui",
    "que",
    "dont",
    "où",
    "for",
    "that",
    "which",
    "in",
    "dans",
    "sur",
    "en",
    "officiel",
    "français",
];

/// Words, in small letters and the singular, whose capital says what they are and not that they are
/// defined: institutions, places, parts of a text and the text itself.
const APART: [&str; 28] = [
    "agreement",
    "annex",
    "article",
    "code",
    "commission",
    "condition",
    "conseil",
    "constitution",
    "council",
    "cour",
    "court",
    "exhibit",
    "gouvernement",
    "government",
    "internet",
    "parlement",
    "parliament",
    "policy",
    "poste",
    "premier",
    "république",
    "réunion",
    "schedule",
    "section",
    "state",
    "term",
    "union",
    "état",
];

/// Looks for terms: those of the register in its words, those of the text in the languages whose
/// capitals tell terms from words.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let runs: Vec<(&Run<'_>, Folded<'_>)> = text
        .runs
        .iter()
        .map(|run| (run, Folded::of(&run.text)))
        .collect();
    registered(text, &runs, report);
    let family = text.lang.family();
    let Some((_, determiners)) = DETERMINERS.iter().find(|(lang, _)| *lang == family) else {
        return;
    };
    let terms = defined(text);
    let known = known(text);
    for (term, defined) in &terms {
        // What the register says of a term is all there is to say.
        let apart = APART.contains(&stem(term).as_str());
        if !known.contains(&stem(term)) && !apart {
            variants(text, &runs, (term, defined), determiners, report);
        }
    }
    undefined(text, &terms, determiners, report);
}

/// Looks for the forms that the register says are not to be written.
fn registered(text: &Text<'_>, runs: &[(&Run<'_>, Folded<'_>)], report: &mut Report) {
    for term in text.terms {
        let Some(name) = in_language(&term.term, text.lang) else {
            continue;
        };
        for variant in listed(&term.variants, text) {
            let mut places = Places::default();
            let runs = runs.iter().filter(|(run, _)| run.kind != Kind::Heading);
            for (run, folded) in runs {
                let all = folded.alike(variant).into_iter();
                let same = all.filter(|range| run.text[range.clone()] == **variant);
                let own = same.filter(|range| run.is_own(range.clone()));
                places.0.extend(own.map(|range| run.span(range)));
            }
            if !places.0.is_empty() {
                let finding = places.finding(Code::TERM_VARIANT, text).arg("term", name);
                let finding = finding.arg("variant", variant.as_str());
                report.push(finding.note(term.place.clone(), "note-term-registered"));
            }
        }
    }
}

/// The stems of every form of the register's terms.
fn known(text: &Text<'_>) -> BTreeSet<String> {
    let terms = text.terms.iter();
    let names = terms
        .clone()
        .filter_map(|term| in_language(&term.term, text.lang));
    let forms = terms
        .flat_map(|term| listed(&term.forms, text))
        .map(String::as_str);
    names.chain(forms).map(stem).collect()
}

fn listed<'a>(forms: &'a BTreeMap<Lang, Vec<String>>, text: &Text<'_>) -> &'a [String] {
    forms.get(text.lang).map_or(&[], Vec::as_slice)
}

/// Places of one form of a term.
#[derive(Default)]
struct Places(Vec<Span>);

impl Places {
    fn finding(&self, code: Code, text: &Text<'_>) -> Diagnostic {
        let mut lines: Vec<usize> = self.0.iter().map(|span| text.line(span.start)).collect();
        lines.dedup();
        let more = if lines.len() > 8 { ", …" } else { "" };
        let shown: Vec<String> = lines.iter().take(8).map(usize::to_string).collect();
        Diagnostic::new(code)
            .at(text.place(self.0.first().copied().unwrap_or_default()))
            .arg("count", self.0.len())
            .arg("spread", lines.len())
            .arg("lines", format!("{}{more}", shown.join(", ")))
    }
}

/// Reports each other spelling of a term once.
fn variants(
    text: &Text<'_>,
    runs: &[(&Run<'_>, Folded<'_>)],
    (term, defined): (&str, &Defined),
    determiners: &[&str],
    report: &mut Report,
) {
    let mut forms: BTreeMap<String, Places> = BTreeMap::new();
    let many = term.contains(' ');
    let runs = runs.iter().enumerate();
    for (at, (run, folded)) in runs.filter(|(_, (run, _))| run.kind != Kind::Heading) {
        let all = folded.alike(term).into_iter();
        for range in all.filter(|range| at != defined.run || range.start > defined.at) {
            let form = &run.text[range.clone()];
            let meant = form != term && form.contains(char::is_lowercase);
            let small = form.starts_with(char::is_lowercase);
            let is_term = many || (small && is_that(run, &range, determiners));
            if meant && is_term && run.is_own(range.clone()) {
                let places = forms.entry(form.to_owned()).or_default();
                places.0.push(run.span(range));
            }
        }
    }
    for (form, places) in forms {
        let finding = places.finding(Code::TERM_VARIANT, text);
        report.push(finding.arg("term", term).arg("variant", form));
    }
}

/// Returns whether a word speaks of the one thing that the text defines, and of no other.
fn is_that(run: &Run<'_>, range: &Range<usize>, determiners: &[&str]) -> bool {
    let next = run.text[range.end..].trim_start();
    let word = next
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let other = COMPLEMENTS.contains(&word.to_lowercase().as_str()) || next.starts_with(OPAQUE);
    after_determiner(&run.text[..range.start], determiners) && !other
}

fn after_determiner(before: &str, determiners: &[&str]) -> bool {
    let before = before.trim_end_matches([' ', '\u{a0}', '\'', '’']);
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    determiners.contains(&word.to_lowercase().as_str())
}

/// A word in small letters, one for the singular and the plural.
fn stem(word: &str) -> String {
    let small = word.to_lowercase();
    small.strip_suffix('s').unwrap_or(&small).to_owned()
}
