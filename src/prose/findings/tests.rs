//! Each rule: one text that breaks it, and near misses.

use crate::base::{Source, TreePath};
use crate::lang::Lang;
use crate::prose::number::{Numbering, number};
use crate::prose::{Form, parse};

use super::references;

fn source(text: &str) -> Source {
    Source {
        path: TreePath::parse("fr.md").expect("the path is safe"),
        text: text.to_owned(),
    }
}

/// What is found, with the words it is found at.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let parsed = parse(&source(text), 0, Form::Working);
    let place =
        |d: &crate::base::Diagnostic| d.place.as_ref().map(|p| p.start as usize..p.end as usize);
    let quote = |d| {
        place(d)
            .and_then(|r| text.get(r))
            .unwrap_or_default()
            .to_owned()
    };
    parsed
        .report
        .iter()
        .map(|d| (d.code.slug(), quote(d)))
        .collect()
}

fn one(text: &str, slug: &'static str, quote: &str) {
    assert_eq!(found(text), [(slug, quote.to_owned())], "{text}");
}

fn none(text: &str) {
    assert_eq!(found(text), [], "{text}");
}

#[test]
fn emphasis_that_stays_text() {
    one("**L'**éditeur", "emphasis-literal", "**L'**");
    one("le __zlcmid de", "emphasis-literal", "__");
    none("**L'éditeur** \\*\\*a\\*\\* nom* `**` a_b_c");
    none("Nom : __________ Date : ***** ou __ ou **");
}

#[test]
fn braces_that_stay_text() {
    one("a_{hash} b", "braces-literal", "{hash}");
    one("[a](https://x.fr){lang=en}", "braces-literal", "{lang=en}");
    none("`a_{hash}` \\{b\\} {{ c }} [d]{lang=en}");
}

#[test]
fn marks_without_their_footnote() {
    one("a[^x] b", "footnote-undefined", "x");
    none("a[^x] [^ y] \\[^z]\n\n[^x]: Note");
}

#[test]
fn comments_that_stay_text() {
    one("a <!-- b", "comment-unclosed", "<!-- b");
    none("a \\<!-- b `<!--`");
}

#[test]
fn places_to_fill_in() {
    one(
        "Le [nom de la société]",
        "placeholder",
        "[nom de la société]",
    );
    one("Au capital de XXX €", "placeholder", "XXX");
    one("Le [[nom]] agit", "placeholder", "[[nom]]");
    one("Pendant [●] ans", "placeholder", "[●]");
    one("Durée (à compléter)", "placeholder", "(à compléter)");
    one("Lorem ipsum dolor", "placeholder", "Lorem ipsum");
    none("« Le présent [contrat] […] [sic] » en MDXXX, un formulaire à compléter");
}

#[test]
fn numbers_swallowed_by_the_paragraph_above() {
    one("Suite :\n2. b", "list-number-lost", "2. b");
    none("Suite :\n1. a\n2. b");
    none("en\n2021. Ensuite\n3 ans");
}

#[test]
fn bullets_of_word_processors() {
    one("• a\n• b", "list-bullet", "• a");
    one("Suite :\n– a ;\n– b", "list-bullet", "– a ;");
    one("a) un\nb) deux", "list-bullet", "b) deux");
    none("Avenue des Hauts Grigneux\n– 76420 BIHOREL");
    none("- a\n- b");
}

#[test]
fn headings_and_items_without_an_ordinary_space() {
    one("##Titre *a* {#b}", "heading-lost", "##Titre *a* {#b}");
    one("a\n##\u{a0}Titre\nb", "heading-lost", "##\u{a0}Titre");
    one("-\u{a0}a\n-\u{a0}b", "list-bullet", "-\u{a0}a");
    one("Suite :\n2.\u{a0}b", "list-bullet", "2.\u{a0}b");
    one("1.\u{a0}a", "list-bullet", "1.\u{a0}a");
    none("#MeToo \\##a `##b` c ## d\n-a\n1.5");
}

#[test]
fn lists_in_two_pieces() {
    one("- a\n\nsuite de a\n\n- b", "list-cut", "suite de a");
    one("- a\n\n* b", "list-cut", "* b");
    one("1. a\n\nSuite.\n\n2. b", "list-cut", "Suite.");
    one("- a\n\n- b\n- c", "list-cut", "");
    none("- a\n\n- b\n\n- c");
    none("- a\n\n  suite de a\n\n- b");
    none("- a\n\nAutre liste :\n\n- b");
    none("1. a\n\nAutre liste :\n\n1. b");
}

#[test]
fn rows_that_stay_text() {
    one("| a | b |\n| c | d |", "table-row-lost", "| a | b |");
    one("a | b\n\n---|---\nc | d", "table-row-lost", "---|---");
    none("| a | b |\n|---|---|\n| c | d |");
    none("a | b\n\n\\| c |");
}

#[test]
fn headings_numbered_by_hand() {
    one("## 2.1 – La société {#a}", "heading-number-typed", "2.1 – ");
    one(
        "## Vos droits : {#a}",
        "heading-punctuation",
        "Vos droits :",
    );
    none("## 1to1PROGRESS en 2021 ? {#a}\n\n### 3 ans {#b}");
}

fn typed(lang: &str, words: &str) -> Vec<String> {
    let text = format!("## A {{#a}}\n\n## B {{#b}}\n\n### C {{#c}}\n\n{words}\n");
    let mut prose = parse(&source(&text), 0, Form::Working).prose;
    let patterns = vec!["{n} – ".to_owned(), "{n}.{m} – ".to_owned()];
    let numbering = Numbering::parse(patterns).expect("the patterns are right");
    number(&mut prose.sections, &numbering);
    let lang = Lang::parse(lang).expect("a tag");
    let path = source(&text).path;
    let report = references(&path, &text, &prose, &lang);
    let fixes = report.iter().filter_map(|d| d.fix.as_ref());
    fixes
        .map(|fix| {
            let (range, with) = &fix.edits[0];
            format!("{} {with}", &text[range.start as usize..range.end as usize])
        })
        .collect()
}

#[test]
fn references_typed_by_hand() {
    assert_eq!(typed("fr", "à l'article 2.1."), ["2.1 [](#c)"]);
    assert_eq!(
        typed("fr", "voir la **section 2**, et l’article 1 ci-dessus"),
        ["2 [](#b)", "1 [](#a)"]
    );
    assert_eq!(
        typed("en", "see section 2.1 of this policy"),
        ["2.1 [](#c)"]
    );
    assert_eq!(typed("de", "siehe Abschnitt 2"), ["2 [](#b)"]);
    assert_eq!(typed("ar", "انظر المادة 2.1 أعلاه"), ["2.1 [](#c)"]);
    let near_misses = [
        "l'article 5(3) de la directive",
        "l'article 2(1) de la directive 2002/58/CE",
        "l'article 2 du règlement RGPD",
        "l'article 1, paragraphe 2, du RGPD",
        "l'article 7",
        "[l'article 2](#b) et l'article [](#b)",
        "le RGPD (article 2)",
        "l'article 1-1 de la loi",
        "2 articles",
    ];
    for words in near_misses {
        assert_eq!(typed("fr", words), Vec::<String>::new(), "{words}");
    }
}
