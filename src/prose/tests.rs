//! Texts read into trees.

use super::{Form, Parsed, canon, number, parse};
use crate::base::{Source, TreePath};

pub(super) fn source(text: &str) -> Source {
    Source {
        path: TreePath::parse("fr.md").expect("the path is safe"),
        text: text.to_owned(),
    }
}

fn read(text: &str) -> Parsed {
    parse(&source(text), 0, Form::Working)
}

fn found(text: &str) -> Vec<&'static str> {
    let parsed = read(text);
    let mut slugs: Vec<_> = parsed.report.iter().map(|d| d.code.slug()).collect();
    slugs.sort_unstable();
    slugs
}

fn words(text: &str) -> Vec<String> {
    let blocks = canon::blocks(&read(text).prose);
    blocks
        .into_iter()
        .map(|b| format!("{}: {}", b.path, b.text))
        .collect()
}

const NONE: [&str; 0] = [];

#[test]
fn values_and_spans_are_cut_out_before_markdown_sees_them() {
    let text = "## A {#a}\n\n| x | y |\n|---|---|\n| {{ a*2 }} *b* | {{ \"|}}\" }} |\n";
    assert_eq!(found(text), NONE);
    let cells = ["a/1/1/1: {{ a*2 }} b", "a/1/1/2: {{ \"|}}\" }}"];
    assert_eq!(words(text)[3..], cells);
    let text =
        "a **[*Stores* [x](https://x.fr)]{lang=en}** `[b]{lang=en} {{ c }}` \\{{ d }} \\[e]\\{f}";
    let kept = "-/1: a Stores x [b]{lang=en} {{ c }} {{ d }} [e]{f}";
    assert_eq!(
        (words(text), found(text)),
        (vec![kept.to_owned()], NONE.to_vec())
    );
    assert_eq!(found("<!-- {{ [a]{b} -->\n\na"), NONE);
}

#[test]
fn values_are_literal_in_sealed_texts() {
    let numbering = number::Numbering::default();
    let parsed = parse(
        &source("a {{ b }} [c]{lang=en}"),
        0,
        Form::Sealed(&numbering),
    );
    assert_eq!(canon::blocks(&parsed.prose)[0].text, "a {{ b }} c");
}

#[test]
fn misplaced_values_and_crossed_spans_are_found() {
    assert_eq!(found("a {{ b"), ["value-unclosed"]);
    assert_eq!(found("a {{ b }}"), NONE);
    assert_eq!(found("[a](https://x.fr/{{ b }})"), ["value-misplaced"]);
    assert_eq!(found("<https://x.fr/{{b}}>"), ["value-misplaced"]);
    assert_eq!(found("[{{ b }}](https://x.fr)"), NONE);
    assert_eq!(found("- [a\n- b]{lang=en}"), ["span-crossed"]);
    assert_eq!(found("[a **b]{lang=en} c**"), ["span-crossed"]);
    assert_eq!(found("[a **b** [c]{lang=de}]{lang=en}"), NONE);
    assert_eq!(found("[a]{lang=en"), ["span-unclosed"]);
    assert_eq!(found("[a]{.register #b}"), ["span-attribute"]);
}

#[test]
fn headings_keep_their_words_whatever_stands_in_braces() {
    assert_eq!(
        found("## Règle {1}"),
        ["heading-attribute", "heading-without-id"]
    );
    assert!(words("## Règle {1}")[0].ends_with("Règle {1}"));
    assert_eq!(
        found("## A {#a covers=gdpr.13.1.b,fr.x lang=en .unnumbered} ##"),
        NONE
    );
    assert_eq!(words("## A _b_ {#a} ##"), ["a: A b"]);
    assert_eq!(words("A\nb {#a}\n---\n\nc"), ["a: A b", "a/1: c"]);
    assert_eq!(found("## A {#a lang=\"en\"}"), ["heading-attribute"]);
    assert_eq!(found("## A {#a number=2}"), ["heading-attribute"]);
    assert_eq!(found("## A {#é}"), ["bad-section-id"]);
    assert_eq!(found("## [A]{lang=en} {#a}"), NONE);
    assert_eq!(words("## A {#a} <!-- b --> <!-- c -->"), ["a: A"]);
    assert_eq!(found("## A {#a} <!-- b -->"), NONE);
    assert_eq!(words("## A {#a} \\<!-- b -->"), ["?: A {#a} <!-- b -->"]);
}

#[test]
fn a_heading_without_id_is_offered_one_of_its_words() {
    let mended = |text: &str| {
        let parsed = read(text);
        let mut text = text.to_owned();
        for finding in parsed.report.iter().collect::<Vec<_>>().into_iter().rev() {
            for (range, with) in finding.fix.iter().flat_map(|fix| &fix.edits) {
                text.replace_range(range.start as usize..range.end as usize, with);
            }
        }
        text
    };
    let text = "## L'œuvre **été** ##\n## A {covers=x}\n## A\n## الشركة\n\nb\n---\n";
    let good = "## L'œuvre **été** {#l-oeuvre-ete} ##\n## A {#a covers=x}\n## A {#a-2}\n\
        ## الشركة {#section-4}\n\nb {#b}\n---\n";
    assert_eq!(mended(text), good);
    assert_eq!(found(good), NONE);
}

#[test]
fn structure_is_checked() {
    assert_eq!(found("# A\n# B\n"), ["heading-without-id", "title-twice"]);
    assert_eq!(found("a\n\n# A"), ["title-late"]);
    assert_eq!(found("# A\n\na"), NONE);
    assert_eq!(found("## A {#a}\n#### B {#b}"), ["heading-level-skipped"]);
    assert_eq!(found("## A {#a}\n## B {#a}"), ["duplicate-id"]);
    assert_eq!(found("## {#a}"), ["heading-empty"]);
    assert_eq!(found("- ## A {#a}"), ["heading-inside"]);
    assert_eq!(found("# A"), ["empty-text"]);
}

#[test]
fn links_lead_where_readers_can_follow() {
    assert_eq!(
        found("## A {#a}\n[](#a) [x](#a) [](b#c) <a@b.fr> https://x.fr"),
        NONE
    );
    assert_eq!(
        found("## About {#about}\n[](#abuot)"),
        ["reference-unknown"]
    );
    assert_eq!(
        found("[a](javascript:b) [c](d.html)"),
        ["link-scheme", "link-scheme"]
    );
    assert_eq!(found("[a](https://x.fr \"b\")"), ["link-title"]);
    assert_eq!(found("[](https://x.fr)"), ["link-without-words"]);
    assert_eq!(found("[a][b]"), ["link-undefined"]);
    assert_eq!(found("[sic] [a][b]\n\n[b]: https://x.fr"), NONE);
    assert_eq!(found("a\n\n[b]: https://x.fr"), ["link-definition-unused"]);
    assert_eq!(found("![a](https://x.fr/a.png)"), ["image-refused"]);
}

#[test]
fn bare_addresses_are_links_with_exact_spans() {
    let text = "é \\* &amp; voir rgpd@x-y.fr, https://x.fr/a_b_c. `c@d.fr`";
    let parsed = read(text);
    let mut seen = Vec::new();
    super::walk::inlines(&parsed.prose, &mut |inline| {
        if let super::InlineKind::Link { to, .. } = &inline.kind {
            seen.push(format!("{to} {}", &text[inline.span.range()]));
        }
    });
    assert_eq!(
        seen,
        [
            "mailto:rgpd@x-y.fr rgpd@x-y.fr",
            "https://x.fr/a_b_c https://x.fr/a_b_c"
        ]
    );
}

#[test]
fn html_is_refused_and_comments_are_dropped() {
    assert_eq!(found("a <!-- b --> c\n\n<!-- d\n\ne -->\n"), NONE);
    assert_eq!(words("a <!-- b --> c"), ["-/1: a c"]);
    assert_eq!(found("<!-- a --> b"), ["comment-words"]);
    assert_eq!(found("<!-- a\n\nb"), ["comment-unclosed"]);
    assert_eq!(found("_dc_gtm_<property-id>"), ["raw-html"]);
    assert_eq!(found("`_dc_gtm_<property-id>` <https://x.fr>"), NONE);
    assert_eq!(words("<div>a</div>"), ["-/1: <div>a</div>"]);
}

#[test]
fn blocks_of_code_are_meant() {
    assert_eq!(found("```\na\n```\n\n> ~~~\n> b\n> ~~~"), NONE);
    assert_eq!(found("a\n\n    b"), ["code-indented"]);
    assert_eq!(found("- a\n\n  b"), NONE);
    assert_eq!(found("```\na"), ["code-unclosed"]);
    assert_eq!(found("```a b\nc\n```"), ["code-words"]);
}

#[test]
fn rows_have_as_many_cells_as_their_table() {
    assert_eq!(found("|a|b|\n|---|---|\n|c|d|"), NONE);
    assert_eq!(found("|a|b|\n|---|---|\n|c|d|e|"), ["table-cells"]);
    assert_eq!(found("|a|b|\n|---|---|\n|c|d|\nfin"), ["table-cells"]);
}

#[test]
fn lists_keep_their_numbers_and_tightness() {
    assert_eq!(found("2. a\n3. b"), NONE);
    assert_eq!(found("1. a\n1. b"), NONE);
    assert_eq!(found("1. a\n3. b"), ["list-numbers"]);
    let tight = |text: &str| match &read(text).prose.front[0].kind {
        super::BlockKind::List { tight, .. } => *tight,
        _ => unreachable!("the text is a list"),
    };
    assert!(tight("- a\n- b\n  - c\n\n    d\n"));
    assert!(!tight("- a\n\n- b"));
}

#[test]
fn footnotes_come_in_the_order_of_their_marks() {
    let text = "a[^y] b[^x]\n\n[^x]: Un\n\n[^y]: Deux[^z]\n\n[^z]: Trois";
    assert_eq!(found(text), NONE);
    assert_eq!(
        words(text),
        [
            "-/1: a\u{fffc} b\u{fffc}",
            "^y/1: Deux\u{fffc}",
            "^x/1: Un",
            "^z/1: Trois"
        ]
    );
    assert_eq!(found("a\n\n[^x]: Un"), ["footnote-unused"]);
    assert_eq!(found("a[^x]\n\n[^x]: Un\n\n[^x]: Deux"), ["footnote-twice"]);
}

#[test]
fn depth_is_bounded() {
    let deep = format!("{} a", ">".repeat(5000));
    assert_eq!(found(&deep), ["text-too-deep"]);
    assert!(words(&deep)[0].ends_with(": a"));
    let spans = format!("{}a{}", "[".repeat(5000), "]{lang=en}".repeat(5000));
    assert!(found(&spans).iter().all(|code| *code == "span-crossed"));
    assert!(words(&spans)[0].ends_with(": a"));
    let emphasis = format!("{}a{}", "*a ".repeat(3000), "*".repeat(3000));
    assert!(!words(&emphasis).is_empty());
}

#[test]
fn sealed_headings_have_the_number_their_pattern_gives() {
    let numbering = number::Numbering::parse(vec!["{n} – ".into(), "{n}.{m} – ".into()]);
    let numbering = numbering.expect("the patterns are right");
    let text =
        "## 2 – **A** {#a number=2}\n\n### 2.3 – B {#b number=2.3}\n\n## C {#c .unnumbered}\n";
    let parsed = parse(&source(text), 0, Form::Sealed(&numbering));
    assert!(parsed.report.is_empty(), "{:?}", parsed.report);
    let first = &parsed.prose.sections[0];
    assert_eq!(
        (first.prefix.as_str(), canon::plain(&first.heading)),
        ("2 – ", "A".to_owned())
    );
    assert_eq!(&text[first.children[0].words_span.range()], "B");
    let wrong = parse(
        &source("## 3 – A {#a number=2}"),
        0,
        Form::Sealed(&numbering),
    );
    assert_eq!(
        wrong.report.iter().next().map(|d| d.code.slug()),
        Some("sealed-number")
    );
}
