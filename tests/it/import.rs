//! What an import makes of texts that others wrote.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use avenant::import::history::{History, Input, Settings, history};
use avenant::import::reading::Unreadable;
use avenant::import::{Format, RepairKind, dates, read};
use avenant::lang::Lang;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::support::files;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a tag")
}

fn settings() -> Settings {
    Settings {
        authentic: vec![lang("en")],
        title: BTreeMap::new(),
        known: Default::default(),
        base: Some("https://example.org/legal/".to_owned()),
    }
}

/// Imports one file; returns the history of the one version it makes.
fn one(format: Format, bytes: &[u8]) -> Result<History, Unreadable> {
    let Some(dates::Found::Day(effective)) = dates::of_name("2020-01-01") else {
        unreachable!("the name is a day");
    };
    let input = Input {
        name: "file".to_owned(),
        effective,
        published: None,
        lang: lang("en"),
        reading: read(format, bytes)?,
    };
    Ok(history(vec![input], &settings()))
}

/// Returns the working text that a file becomes, every word of it kept.
fn text(format: Format, source: &str) -> String {
    let history = one(format, source.as_bytes()).expect("it can be read");
    let text = &history.versions[0].texts[&lang("en")];
    assert!(
        text.differences.is_empty(),
        "{source}\n{:?}",
        text.differences
    );
    text.source.clone()
}

/// Imports every dated file of a folder of the corpus.
fn corpus(folder: &str) -> Option<(usize, History)> {
    let corpus = std::env::var_os("AVENANT_CORPUS").map(PathBuf::from)?;
    let folder = corpus.join(folder);
    let input = |name: String| {
        let Some(dates::Found::Day(effective)) = dates::of_name(&name) else {
            return None;
        };
        let tag = name.split('.').nth(1)?;
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let reading = read(Format::of(&name)?, &bytes).expect("every file can be read");
        Some(Input {
            effective,
            published: None,
            lang: lang(tag),
            reading,
            name,
        })
    };
    let names = files::list(&folder);
    let count = names.len();
    let inputs: Vec<Input> = names.into_iter().filter_map(input).collect();
    Some((count, history(inputs, &settings())))
}

/// Runs where `AVENANT_CORPUS` names the corpus; `tests/run` says where not.
#[test]
fn a_corpus_of_real_policies_comes_in_with_every_word() {
    let mut all = 0;
    for folder in [
        "mozilla/subscription_services_tos",
        "37signals/terms",
        "37signals/privacy",
        "creative-commons/privacy",
    ] {
        let Some((count, found)) = corpus(folder) else {
            return;
        };
        let texts = || found.versions.iter().flat_map(|past| past.texts.values());
        assert_eq!(texts().count(), count, "{folder}");
        all += count;
        for text in texts() {
            assert!(text.words > 100, "{folder}/{}", text.name);
            assert!(
                text.differences.is_empty(),
                "{folder}/{}: {:?}",
                text.name,
                text.differences
            );
        }
    }
    assert_eq!(all, 103);
}

#[test]
fn sections_keep_their_ids_over_years_and_languages() {
    let Some((_, found)) = corpus("mozilla/subscription_services_tos") else {
        return;
    };
    let ids = |source: &str| -> Vec<String> {
        let heads = source.lines().filter(|line| line.starts_with("##"));
        let id = |line: &str| Some(line.rsplit_once("{#")?.1.trim_end_matches('}').to_owned());
        heads.filter_map(id).collect()
    };
    let mut before: Vec<String> = Vec::new();
    for past in &found.versions {
        let english = ids(&past.texts[&lang("en")].source);
        for text in past.texts.values() {
            assert_eq!(ids(&text.source), english, "{}", text.name);
        }
        let kept = english.iter().filter(|id| before.contains(id)).count();
        // Most sections live on from each version to the next.
        assert!(kept * 3 >= before.len() * 2, "{}: {kept}", past.effective);
        before = english;
    }
}

#[test]
fn marks_of_markdown_in_the_words_stay_words() {
    for (source, written) in [
        ("<p>1. a", "1\\. a"),
        ("<p># a", "\\# a"),
        ("<p>- a<br>+ b", "\\- a\\\n\\+ b"),
        (
            "<p>a*b*c [d](e) {{ f }} {#g}",
            "a\\*b\\*c \\[d\\](e) \\{\\{ f }} \\{#g}",
        ),
        ("<p><b>L'</b>a <b>data.</b>b", "**L**'a **data**.b"),
        ("<p>a<b>\"b\"</b>c", "a\"**b**\"c"),
        ("<p>a &lt;b&gt; &amp;amp; c_d_e", "a \\<b> \\&amp; c_d_e"),
        (
            "<p><a href='https://a.example/(x)?y=1&amp;copy;=2'>z</a>",
            "[z](https://a.example/%28x%29?y=1&amp;copy;=2)",
        ),
        ("<p><code>a`b</code>", "``a`b``"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<ul><li><p>a<p>b<li>c</ul>", "- a\n\n  b\n\n- c"),
        ("<ul><li>a<ul><li>b</ul></ul>", "- a\n  - b"),
        (
            "<blockquote><p>a<ul><li>b</ul></blockquote>",
            "> a\n>\n> - b",
        ),
        ("<p>a<script>x()</script>b", "ab"),
        ("<pre>a\n```\nb</pre>", "````\na\n```\nb\n````"),
    ] {
        let whole = text(Format::Html, &format!("<h1>T</h1>{source}"));
        assert_eq!(whole, format!("# T\n\n{written}\n"), "{source}");
    }
}

/// Packs parts as a Word file.
fn word(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(*name, SimpleFileOptions::default())
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

#[test]
fn a_paragraph_whose_end_was_taken_out_goes_on() {
    let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>pri</w:t></w:r></w:p>\
                <w:p><w:r><w:t>vacy</w:t></w:r></w:p>";
    let bytes = word(&[("word/document.xml", &document(body))]);
    let history = one(Format::Docx, &bytes).expect("a Word file");
    let text = &history.versions[0].texts[&lang("en")];
    assert!(text.differences.is_empty(), "{:?}", text.differences);
    assert!(text.source.ends_with("\n\nprivacy\n"), "{}", text.source);
}

#[test]
fn bombs_are_refused_or_stay_small() {
    let deep = document(&"<w:sdt><w:sdtContent>".repeat(5000));
    let bytes = word(&[("word/document.xml", &deep)]);
    assert!(one(Format::Docx, &bytes).is_err());
    let large = document(&format!("<w:p>{}</w:p>", " ".repeat(40 * 1024 * 1024)));
    let bytes = word(&[("word/document.xml", &large)]);
    assert!(bytes.len() < 1024 * 1024, "{} bytes", bytes.len());
    assert_eq!(one(Format::Docx, &bytes).err(), Some(Unreadable::TooLarge));
    let entities = format!(
        "<!DOCTYPE a [<!ENTITY b \"{}\"><!ENTITY c \"&b;&b;&b;&b;\">]>{}",
        "x".repeat(1000),
        document("<w:p><w:r><w:t>a&c;&amp;</w:t></w:r></w:p>"),
    );
    let bytes = word(&[("word/document.xml", &entities)]);
    let history = one(Format::Docx, &bytes).expect("its own words can be read");
    let text = &history.versions[0].texts[&lang("en")];
    assert!(text.source.ends_with("\n\na&\n"), "{}", text.source);
    let page = "<div>".repeat(50_000) + "x";
    assert!(one(Format::Html, page.as_bytes()).is_err());
}

#[test]
fn headings_that_only_look_so_and_typed_numbers_are_told() {
    let source = "<h1>T</h1><p><b>1. One</b><p>a<p><b>2. Two</b><p>b<p><b>2. Two again</b><p>c";
    let history = one(Format::Html, source.as_bytes()).expect("a page");
    let text = &history.versions[0].texts[&lang("en")];
    let count = |kind| text.repairs.iter().filter(|r| r.kind == kind).count();
    assert_eq!(count(RepairKind::HeadingFound), 3);
    assert_eq!(count(RepairKind::NumberGenerated), 2);
    assert_eq!(count(RepairKind::NumberKept), 1);
    assert_eq!(text.numbering.patterns(), ["{n}. "]);
    assert!(text.differences.is_empty());
}

/// Pieces of which pages are made, well formed or not.
fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-z*_`\\[\\]{}<>&#|~!.:0-9' \\-]{1,8}",
        1 => Just("é « \u{a0}». ".to_owned()),
        2 => prop::sample::select(vec![
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br>", "<ul>", "</ul>", "<ol>", "</ol>",
            "<ol type=a>", "<li>", "</li>", "<h1>", "<h2>", "</h2>", "<h4>", "</h4>", "<table>", "<tr>",
            "<td>", "<td colspan=2>", "<th>", "</table>", "<blockquote>", "</blockquote>", "<pre>",
            "</pre>", "<code>", "</code>", "<a href='https://a.example/'>", "<a href='#x'>", "</a>",
            "<a id=x>", "<s>", "</s>", "<div>", "</div>", "<dl>", "<dt>", "<dd>", "</dl>", "<hr>",
            "<span lang=fr>", "</span>", "<sup>", "</sup>", "<section>", "</section>", "<nav>", "</nav>", "<footer>", "</footer>", "<img alt=x>",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

/// Marks of Markdown and of the tools around it, each with a word in the place of `@`.
fn markdown() -> impl Strategy<Value = Vec<String>> {
    let mark = prop::sample::select(vec![
        "@ ",
        "@\n",
        "@\n\n",
        "\n## @\n\n",
        "\n## @ {1}\n\n",
        "\n### @ {#id}\n\n",
        "\n## 1. @\n\n",
        "\n@\n===\n\n",
        "*@* ",
        "**@** ",
        "__@__",
        "_@",
        "`@` ",
        "~~@~~ ",
        "\n- @\n",
        "\n* @\n",
        "\n1. @\n",
        "\n   @\n",
        "\n    @\n",
        "\n> @\n",
        "\n| @ | b |\n|---|---|\n| c | d |\n\n",
        "[@](https://a.example) ",
        "[@](../b) ",
        "<b>@</b> ",
        "\n<div>@</div>\n\n",
        "<br>@",
        "{{ @ }} ",
        "{@} ",
        "[@] ",
        "@<!-- c -->",
        "\n```\n@\n```\n",
        "• @\n",
        "@\\\n",
        "&@; ",
        "@ \\{ ",
        "\n@\n{: .x}\n",
        "[@](#id){:.y} ",
    ]);
    prop::collection::vec(mark.prop_map(str::to_owned), 1..25)
}

/// The words `q1q`, `q2q`… of a text in their order, glued to others or not; an id made of a heading
/// says its words again.
fn numbered(text: &str) -> Vec<&str> {
    let mut seen = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for part in text.split('q') {
        let is_one = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_one && seen.insert(part) {
            found.push(part);
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever the page, its words are the text's: those that a look at its text nodes finds.
    #[test]
    fn words_in_are_words_out(source in page()) {
        let page = format!("<body>{source}</body>");
        let history = one(Format::Html, page.as_bytes()).expect("pages can be read");
        let text = &history.versions[0].texts[&lang("en")];
        prop_assert!(text.differences.is_empty(), "{}\n---\n{}\n{:?}", source, text.source, text.differences);
    }

    /// Whatever the Markdown, its words come out in their order: no reading of ours is asked.
    #[test]
    fn words_of_markdown_stay_in_their_order(marks in markdown()) {
        let mut source = "# q0q\n\n".to_owned();
        for (mark, at) in marks.iter().zip(1..) {
            source.push_str(&mark.replace('@', &format!("q{at}q")));
        }
        let history = one(Format::Markdown, source.as_bytes()).expect("Markdown can be read");
        let text = &history.versions[0].texts[&lang("en")];
        prop_assert_eq!(numbered(&text.source), numbered(&source), "{}\n---\n{}", source, text.source);
        prop_assert!(text.differences.is_empty(), "{}\n{:?}", source, text.differences);
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in [Format::Html, Format::Markdown, Format::Text, Format::Docx] {
            let _ = one(format, &bytes);
        }
    }
}
