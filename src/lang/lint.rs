//! What is wrong with a site's own messages, before anything asks for them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::name::{nearest, slip_of};
use crate::base::{Code, Diagnostic, Place, Report};

use super::ftl::{Entry, Facts, Part, Reference, ReferenceKind};
use super::voice::{FUNCTIONS, Voice};
use super::{Formats, Lang, LocaleFile};

/// The variables each built-in message is given, by `id` or `id.attribute`, over all languages.
pub(super) type Given = BTreeMap<String, BTreeSet<String>>;

/// A file with its facts.
pub(super) type Read<'a> = (&'a LocaleFile, &'a Facts);

/// Tells what could not be read in a file.
pub(super) fn syntax(file: &LocaleFile, facts: &Facts, report: &mut Report) {
    for fault in &facts.faults {
        let finding = at(Code::FTL_SYNTAX, file, &fault.span);
        report.push(finding.arg("reason", fault.reason));
    }
}

/// Checks the site's files of one language; `builtin` are that language's built-in files.
pub(super) fn lint(lang: &Lang, builtin: &[Read], site: &[Read], given: &Given) -> Report {
    let mut parts = BTreeMap::new();
    for (_, facts) in builtin.iter().chain(site) {
        for entry in &facts.entries {
            parts.extend(entry.parts.iter().map(|(key, part)| (entry.key(key), part)));
        }
    }
    let context = Context {
        parts,
        given,
        categories: Categories::of(lang),
    };
    let mut report = Report::new();
    let mut seen = BTreeMap::new();
    for (file, facts) in site {
        for entry in &facts.entries {
            duplicate(file, entry, &mut seen, &mut report);
            near_miss(file, entry, given, &mut report);
            for (key, part) in &entry.parts {
                context.part(file, &entry.key(key), part, &mut report);
            }
        }
    }
    report
}

struct Context<'a> {
    parts: BTreeMap<String, &'a Part>,
    given: &'a Given,
    categories: Categories,
}

/// The plural categories of a language.
struct Categories {
    /// Those it has; `None` without data.
    all: Option<Vec<&'static str>>,
    /// Those that a plain `{ $n -> … }` can choose.
    plain: BTreeSet<&'static str>,
}

impl Categories {
    fn of(lang: &Lang) -> Self {
        Self {
            all: Formats::new(lang).map(|formats| formats.plural_categories()),
            plain: Voice::reachable_categories(lang),
        }
    }
}

impl Context<'_> {
    fn part(&self, file: &LocaleFile, key: &str, part: &Part, report: &mut Report) {
        for reference in &part.references {
            self.reference(file, reference, report);
        }
        for span in &part.swallowed {
            let line = &file.text[span.clone()];
            report.push(at(Code::FTL_SWALLOWED_LINE, file, span).arg("line", line));
        }
        if let Some(given) = self.given.get(key) {
            for (name, span) in &part.variables {
                if !given.contains(name) {
                    report.push(variable(file, span, name, given));
                }
            }
        }
        for plural in &part.plurals {
            self.plural(file, plural.category.as_str(), plural, report);
        }
    }

    fn reference(&self, file: &LocaleFile, reference: &Reference, report: &mut Report) {
        let names: Vec<&str> = match reference.kind {
            ReferenceKind::Function => FUNCTIONS.to_vec(),
            ReferenceKind::Message | ReferenceKind::Term => {
                self.parts.keys().map(String::as_str).collect()
            }
        };
        if !names.contains(&reference.name.as_str()) {
            let finding = at(Code::FTL_UNKNOWN_REFERENCE, file, &reference.span)
                .arg("name", reference.name.as_str())
                .arg("known", nearest(&reference.name, names).unwrap_or("none"));
            report.push(finding);
            return;
        }
        // A term sees only what it is handed, and Fluent says nothing where that lacks a variable.
        let term = self.parts.get(&reference.name);
        let term = term.filter(|_| reference.kind == ReferenceKind::Term);
        for (name, _) in term.iter().flat_map(|part| &part.variables) {
            if !reference.given.contains(name) {
                let handed = reference.given.iter().cloned().collect();
                report.push(variable(file, &reference.span, name, &handed));
            }
        }
    }

    fn plural(
        &self,
        file: &LocaleFile,
        category: &str,
        key: &super::ftl::PluralKey,
        report: &mut Report,
    ) {
        let Some(all) = &self.categories.all else {
            return;
        };
        let exists = all.contains(&category);
        if exists && (key.by_function || self.categories.plain.contains(category)) {
            return;
        }
        let reason = if exists { "needs-function" } else { "never" };
        let finding = at(Code::FTL_PLURAL, file, &key.span)
            .arg("category", category)
            .arg("reason", reason)
            .arg("known", all.join(", "));
        report.push(finding);
    }
}

fn duplicate<'a>(
    file: &'a LocaleFile,
    entry: &'a Entry,
    seen: &mut BTreeMap<&'a str, Place>,
    report: &mut Report,
) {
    let place = Place::new(&file.path, entry.span.clone());
    match seen.get(entry.id.as_str()) {
        Some(first) => report.push(
            at(Code::FTL_DUPLICATE, file, &entry.span)
                .arg("name", entry.id.as_str())
                .note(first.clone(), "note-first-here"),
        ),
        None => {
            seen.insert(&entry.id, place);
        }
    }
}

/// Tells a message that is most likely a mistyped built-in one; others are the site's own.
fn near_miss(file: &LocaleFile, entry: &Entry, given: &Given, report: &mut Report) {
    if entry.is_term() {
        return;
    }
    for (key, name) in entry.parts.iter().map(|(part, _)| (part, entry.key(part))) {
        let own_attribute = !key.is_empty() && !given.contains_key(&entry.id);
        if given.contains_key(&name) || own_attribute {
            continue;
        }
        if let Some(known) = slip_of(&name, given.keys().map(String::as_str)) {
            let finding = at(Code::FTL_UNKNOWN_MESSAGE, file, &entry.span)
                .arg("name", name.as_str())
                .arg("known", known);
            report.push(finding);
        }
    }
}

fn variable(
    file: &LocaleFile,
    span: &Range<usize>,
    name: &str,
    given: &BTreeSet<String>,
) -> Diagnostic {
    let known: Vec<String> = given.iter().map(|name| format!("${name}")).collect();
    at(Code::FTL_VARIABLE, file, span)
        .arg("name", format!("${name}"))
        .arg("count", known.len())
        .arg("known", known.join(", "))
}

fn at(code: Code, file: &LocaleFile, span: &Range<usize>) -> Diagnostic {
    Diagnostic::new(code).at(Place::new(&file.path, span.clone()))
}
