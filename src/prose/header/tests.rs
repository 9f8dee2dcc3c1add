//! Headers, forgiving and exact.

use super::{Header, cut};
use crate::base::{Report, Source, TreePath};
use crate::prose::Form;
use crate::prose::number::Numbering;

fn read(text: &str, sealed: bool) -> (Header, String, Vec<&'static str>) {
    let path = TreePath::parse("fr.md").expect("the path is safe");
    let text = text.to_owned();
    let source = Source { path, text };
    let numbering = Numbering::default();
    let form = if sealed {
        Form::Sealed(&numbering)
    } else {
        Form::Working
    };
    let (header, body, report) = cut(&source, form);
    (header, source.text[body..].to_owned(), slugs(&report))
}

fn slugs(report: &Report) -> Vec<&'static str> {
    report.iter().map(|finding| finding.code.slug()).collect()
}

#[test]
fn colons_quotes_and_apostrophes_are_harmless() {
    let text = "---\r\ntitle: L'été : « oui »\r\nchanges:\r\n- Un: deux\r\n  - Trois\r\n---\r\n# A";
    let (header, body, found) = read(text, false);
    let title = header.title.expect("there is a title");
    assert_eq!(title.value, "L'été : « oui »");
    assert_eq!(&text[title.span.range()], title.value);
    let changes: Vec<&str> = header.changes.iter().map(|c| c.value.as_str()).collect();
    assert_eq!(changes, ["Un: deux", "Trois"]);
    assert_eq!((body.as_str(), found.len()), ("# A", 0));
}

#[test]
fn only_an_exact_first_line_opens_a_header() {
    for text in [
        "----\na: b\n---\n",
        " ---\na: b\n---\n",
        "\n---\na: b\n---\n",
        "a",
        "",
    ] {
        let (header, body, found) = read(text, false);
        assert_eq!((header, body.as_str()), (Header::default(), text));
        assert!(found.is_empty());
    }
    assert_eq!(read("---\ntitle: a\n", false).2, ["header-unclosed"]);
}

#[test]
fn each_fault_of_a_header_is_named() {
    assert_eq!(
        read("---\nTitre: a\n---\n", false).2,
        ["header-unknown-key"]
    );
    assert_eq!(
        read("---\ntitle: a\ntitle: b\n---\n", false).2,
        ["header-twice"]
    );
    assert_eq!(read("---\nune ligne\n---\n", false).2, ["header-line"]);
    assert_eq!(read("---\ntitle: a\n- b\n---\n", false).2, ["header-line"]);
}

#[test]
fn a_sealed_header_is_exact() {
    let good = "---\ndocument: \"legal-notice\"\nversion: \"2025-03-01\"\nlang: \"fr\"\n\
        title: \"Mentions \\\"légales\\\"\"\nauthentic: [\"fr\"]\n\
        salt: \"000102030405060708090a0b0c0d0e0f\"\n---\n";
    let (header, _, found) = read(good, true);
    assert_eq!(found, Vec::<&str>::new());
    assert_eq!(
        header.title.map(|t| t.value).as_deref(),
        Some("Mentions \"légales\"")
    );
    assert!(header.sealed.is_some());
    let bare = good.replace("\"fr\"\n", "fr\n");
    assert_eq!(read(&bare, true).2, ["header-value"]);
    let without = good.replace("authentic: [\"fr\"]\n", "");
    assert_eq!(read(&without, true).2, ["header-missing-key"]);
}
