//! References to sections typed by hand: they would name another section once one is added.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Fix, Place, Report, SectionId, Span, TreePath};
use crate::lang::Lang;
use crate::prose::tree::{Inline, InlineKind, Prose};
use crate::prose::walk;

use super::each_run;

/// What a section is called before its number, by language.
const NAMES: [(&str, &[&str]); 6] = [
    (
        "ar",
        &["المادة", "القسم", "البند", "الفقرة", "بالمادة", "للمادة"],
    ),
    (
        "de",
        &["artikel", "abschnitt", "ziffer", "nummer", "punkt", "§"],
    ),
    (
        "en",
        &[
            "article",
            "articles",
            "section",
            "sections",
            "clause",
            "clauses",
            "paragraph",
        ],
    ),
    (
        "es",
        &[
            "artículo",
            "artículos",
            "sección",
            "apartado",
            "cláusula",
            "punto",
        ],
    ),
    (
        "fr",
        &[
            "article", "articles", "section", "sections", "point", "clause", "chapitre", "rubrique",
        ],
    ),
    (
        "it",
        &[
            "articolo",
            "articoli",
            "sezione",
            "clausola",
            "paragrafo",
            "punto",
        ],
    ),
];

/// What follows the number of an article of some law.
const OF_A_LAW: [&str; 16] = [
    "du",
    "de la",
    "de l'",
    "de l’",
    "des",
    "of the",
    "of regulation",
    "of directive",
    "of law",
    "der",
    "del ",
    "de los",
    "della",
    "dell'",
    "من القانون",
    "من اللائحة",
];

/// Names of laws, near a number.
const LAWS: [&str; 26] = [
    "rgpd",
    "gdpr",
    "dsgvo",
    "règlement",
    "regulation",
    "directive",
    "loi ",
    "code ",
    "law ",
    "act ",
    "décret",
    "ordonnance",
    "convention",
    "traité",
    "treaty",
    "verordnung",
    "richtlinie",
    "gesetz",
    "reglamento",
    "ley ",
    "regolamento",
    "legge",
    "lcen",
    "قانون",
    "لائحة",
    "التوجيه",
];

/// Looks for numbers of sections of this very text that are typed after `article`, `section`…
///
/// The text must be numbered. Articles of laws are left alone: `l'article 46 du règlement`,
/// `l'article 5(3)`.
pub fn references(path: &TreePath, text: &str, prose: &Prose, lang: &Lang) -> Report {
    let mut report = Report::new();
    let numbered: BTreeMap<String, &SectionId> = prose
        .all_sections()
        .into_iter()
        .filter_map(|section| Some((section.number.as_ref()?.to_string(), section.id.as_ref()?)))
        .collect();
    each_run(prose, &mut |words| {
        each_text(words, lang, &mut |span, lang| {
            let words = text.get(span.range()).unwrap_or_default();
            for (at, number) in typed(words, lang) {
                if let Some(id) = numbered.get(number) {
                    let start = span.start as usize + at;
                    let place = Span::new(start..start + number.len());
                    report.push(finding(path, place, number, id));
                }
            }
        });
    });
    report
}

fn finding(path: &TreePath, place: Span, number: &str, id: &SectionId) -> Diagnostic {
    let suggestion = format!("[](#{id})");
    let mut finding = Diagnostic::new(Code::REFERENCE_TYPED)
        .at(Place::new(path, place.range()))
        .arg("number", number)
        .arg("suggestion", suggestion.as_str());
    finding.fix = Some(Fix {
        edits: vec![(place.start..place.end, suggestion)],
        safe: false,
    });
    finding
}

/// Calls `see` with every run of words that is in no link, and its language.
fn each_text(words: &[Inline], lang: &Lang, see: &mut dyn FnMut(Span, &Lang)) {
    for inline in words {
        match &inline.kind {
            InlineKind::Text(_) => see(inline.span, lang),
            InlineKind::Foreign { lang, words } => each_text(words, lang, see),
            InlineKind::Link { .. } | InlineKind::Redacted(_) | InlineKind::Caption { .. } => {}
            InlineKind::Code(_)
            | InlineKind::Reference(_)
            | InlineKind::Value(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak
            | InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_) => each_text(walk::inside(inline), lang, see),
        }
    }
}

/// Numbers after the name of a section, each with where it begins.
fn typed<'t>(text: &'t str, lang: &Lang) -> Vec<(usize, &'t str)> {
    let names = NAMES.iter().find(|(family, _)| *family == lang.family());
    let Some((_, names)) = names else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + next;
        let length = number_length(&text[start..]);
        at = start + length;
        if is_named(&text[..start], names) && !is_of_a_law(&text[..start], &text[at..]) {
            found.push((start, &text[start..at]));
        }
    }
    found
}

/// The length of `2` or `2.3`; a dot that ends a sentence is not part of it.
fn number_length(text: &str) -> usize {
    let length = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    text[..length].trim_end_matches('.').len()
}

fn is_named(before: &str, names: &[&str]) -> bool {
    let name = before.trim_end();
    let apart = name.len() < before.len();
    let word = name
        .rsplit(|c: char| c.is_whitespace() || "'’(«[,".contains(c))
        .next()
        .unwrap_or_default();
    apart && names.contains(&word.to_lowercase().as_str())
}

fn is_of_a_law(before: &str, after: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "(-–°%/_".contains(c);
    if after.starts_with(inside) {
        return true;
    }
    let next: String = after.trim_start().chars().take(60).collect();
    let next = next.to_lowercase();
    let sentence = next.split(['.', ';']).next().unwrap_or_default();
    let near: Vec<char> = before.chars().rev().take(30).collect();
    let near: String = near.into_iter().rev().collect();
    let law = |words: &str| LAWS.iter().any(|law| words.contains(law));
    let of = |start: &&str| next.strip_prefix(*start).is_some_and(is_apart);
    OF_A_LAW.iter().any(of) || law(sentence) || law(&near.to_lowercase())
}

fn is_apart(rest: &str) -> bool {
    !rest.starts_with(char::is_alphabetic) || rest.is_empty()
}
