//! Laws of texts: the words that go in are the words on the page, or a finding says which are not.

use avenant::base::{Place, Report, Source, Span, TreePath};
use avenant::lang::Lang;
use avenant::prose::number::{Numbering, number};
use avenant::prose::{
    Block, BlockKind, Form, InlineKind, Parsed, Prose, canon, header, parse, walk,
};
use avenant::render::prose::{ArticleContext, article, contents};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::html::words_of;
use crate::support::{files, root};

fn source(text: &str) -> Source {
    Source {
        path: TreePath::parse("content/a/fr.md").unwrap(),
        text: text.to_owned(),
    }
}

fn working(text: &str) -> Parsed {
    let source = source(text);
    let (_, body, mut report) = header::cut(&source, Form::Working);
    let mut parsed = parse(&source, body, Form::Working);
    report.extend(parsed.report);
    parsed.report = report;
    number(&mut parsed.prose.sections, &numbering());
    parsed
}

fn numbering() -> Numbering {
    Numbering::parse(vec!["{n} – ".into(), "{n}.{m} – ".into()]).unwrap()
}

/// The words of the tree: title, then every canonical block.
fn words(prose: &Prose) -> String {
    let title = prose.title.as_deref().map(canon::plain);
    let blocks = canon::blocks(prose).into_iter().map(|block| block.text);
    let all: Vec<String> = title.into_iter().chain(blocks).collect();
    all.join("\n")
}

fn html(prose: &Prose, lang: &str) -> (String, String) {
    piece(prose, lang, "")
}

/// An article and its contents, all ids beginning so.
fn piece(prose: &Prose, lang: &str, ids: &str) -> (String, String) {
    let lang = Lang::parse(lang).unwrap();
    let context = ArticleContext {
        lang: &lang,
        words: &|id, _| Ok(id.to_owned()),
        address: &|_| None,
        ids,
    };
    (article(prose, &context).unwrap(), contents(prose, &context))
}

/// The words of an article: without what the core adds (numbers, permalinks, ways back), a mark of
/// a footnote as U+FFFC.
fn text_of_html(html: &str) -> String {
    let added = [
        ("class=\"num\"", ""),
        ("class=\"permalink\"", ""),
        ("class=\"back\"", ""),
        ("class=\"mark\"", "\u{fffc}"),
    ];
    words_of(html, &added)
}

/// French typography adds and changes spaces, contents leave out the marks of footnotes.
fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{fffc}')
        .collect()
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_page_has_the_words(prose: &Prose) {
    let blocks: Vec<String> = canon::blocks(prose).into_iter().map(|b| b.text).collect();
    let words = spaced(&blocks.join(" "));
    let (english, list) = html(prose, "en");
    assert_eq!(spaced(&text_of_html(&english)), words);
    for lang in ["de", "es", "it"] {
        let (page, _) = html(prose, lang);
        assert_eq!(spaced(&text_of_html(&page)), words, "{lang}");
    }
    let (french, _) = html(prose, "fr");
    assert_eq!(
        without_spaces(&text_of_html(&french)),
        without_spaces(&blocks.join(""))
    );
    let (piece, _) = piece(prose, "en", "x.");
    assert_eq!(spaced(&text_of_html(&piece)), words);
    for name in ["id=\"", "href=\"#", "aria-labelledby=\""] {
        let all = |html: &str| html.matches(&format!(" {name}")).count();
        let prefixed = piece.matches(&format!(" {name}x.")).count();
        assert_eq!(prefixed, all(&piece), "{name}");
        let permalinks = english.matches("class=\"permalink\"").count();
        let left_out = if name.starts_with("href") {
            permalinks
        } else {
            0
        };
        assert_eq!(prefixed + left_out, all(&english), "{name}");
    }
    let headings = prose.all_sections().into_iter();
    let headings: Vec<String> = headings.map(|s| canon::plain(&s.heading)).collect();
    let headings = headings.join(" ");
    assert_eq!(
        without_spaces(&text_of_html(&list)),
        without_spaces(&headings)
    );
}

/// Every span lies on character boundaries inside the file; so does every place and fix.
fn assert_spans(text: &str, parsed: &Parsed) {
    let good = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    let prose = &parsed.prose;
    walk::inlines(prose, &mut |inline| good(inline.span));
    for section in prose.all_sections() {
        good(section.span);
        good(section.words_span);
        block_spans(&section.blocks, &good);
    }
    block_spans(&prose.front, &good);
    prose.footnotes.iter().for_each(|note| good(note.span));
    prose
        .comments
        .iter()
        .chain(&prose.title_span)
        .for_each(|span| good(*span));
    let place = |place: &Place| {
        good(Span {
            start: place.start,
            end: place.end,
        })
    };
    for finding in &parsed.report {
        finding.place.iter().for_each(place);
        finding.notes.iter().for_each(|note| place(&note.place));
        for (range, _) in finding.fix.iter().flat_map(|fix| &fix.edits) {
            good(Span {
                start: range.start,
                end: range.end,
            });
        }
    }
}

fn block_spans(blocks: &[Block], good: &dyn Fn(Span)) {
    for block in blocks {
        good(block.span);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| block_spans(item, good)),
            BlockKind::Quote(inner) => block_spans(inner, good),
            BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
}

fn slugs(report: &Report) -> Vec<&'static str> {
    report.iter().map(|finding| finding.code.slug()).collect()
}

/// The findings that say that words are not shown; all others leave every word in its place.
const LOSSES: [&str; 19] = [
    "header-unclosed",
    "header-line",
    "header-unknown-key",
    "header-twice",
    "comment-unclosed",
    "heading-attribute",
    "bad-section-id",
    "link-scheme",
    "link-title",
    "link-without-words",
    "link-definition-unused",
    "footnote-unused",
    "footnote-twice",
    "table-cells",
    "image-refused",
    "code-words",
    "span-attribute",
    "value-misplaced",
    "comment-words",
];

/// Pieces of Markdown, ours and foreign, that meet in the worst ways.
const PIECES: [&str; 84] = [
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "    ",
    "\t",
    "# ",
    "## ",
    "### ",
    "#",
    "---\n",
    "===\n",
    "- ",
    "* ",
    "1. ",
    "2. ",
    "3) ",
    "> ",
    "|",
    "| ",
    "|---|---|\n",
    "\n|-|\n",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "``",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "](#a)",
    "](https://x.fr)",
    "](b#c)",
    "][r]",
    "[r]: ",
    "![",
    "{",
    "}",
    "{{ ",
    " }}",
    "{{a*2}}",
    "{{ \"|\" }}",
    "]{lang=en}",
    "]{",
    "{#a}",
    "{#b .unnumbered}",
    "{1}",
    "[^n]",
    "[^n]: ",
    "<",
    ">",
    "<b>",
    "<!-- ",
    " -->",
    "<!--",
    "<https://x.fr>",
    "<a@b.fr>",
    "https://x.fr/a_b",
    "a@b.fr",
    "\\",
    "\\*",
    "\\[",
    "&amp;",
    "&lt",
    "'",
    "’",
    "« ",
    " »",
    ":",
    " ;",
    "!",
    "\u{a0}",
    "\u{200f}",
    "é",
    "ت",
    "日",
    "\u{fffc}",
    "\0",
    "<property-id>",
];

/// A marker that only its own place in the source can bring onto the page.
fn marker(n: usize) -> String {
    format!("m{n}w")
}

/// Soup: pieces of Markdown with markers strewn in.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(&PIECES[..]).prop_map(Some), 2 => Just(None)];
    vec(piece, 0..40).prop_map(|pieces| {
        let mut text = String::new();
        for (n, piece) in pieces.into_iter().enumerate() {
            match piece {
                Some(piece) => text.push_str(piece),
                None => text.push_str(&marker(n)),
            }
        }
        text
    })
}

/// Words with their Markdown and the words readers see.
fn inline() -> impl Strategy<Value = (String, String)> {
    let plain = select(vec![
        ("mot", "mot"),
        ("l'éditeur", "l'éditeur"),
        ("« a »", "« a »"),
        ("a\\*b", "a*b"),
        ("&amp;", "&"),
        ("https://x.fr/a_b?c=d", "https://x.fr/a_b?c=d"),
        ("a@b.fr", "a@b.fr"),
        ("المادة 2021-10-15", "المادة 2021-10-15"),
        ("日本語", "日本語"),
        ("`a | b`", "a b"),
        ("snake_case_name", "snake_case_name"),
        ("`_dc_gtm_<property-id>`", "_dc_gtm_<property-id>"),
        ("<https://x.fr/>", "https://x.fr/"),
        ("n° 5 ; fin", "n° 5 ; fin"),
        ("100 % !", "100 % !"),
        ("{{ a*2 }}", "{{ a*2 }}"),
        ("{{ \"b\" }}", "{{ \"b\" }}"),
        ("\\{1\\}", "{1}"),
        ("[sic]", "[sic]"),
    ]);
    let plain = plain.prop_map(|(typed, seen)| {
        // A bar splits cells even in code.
        (typed.replace(" | ", " "), seen.to_owned())
    });
    plain.prop_recursive(3, 12, 3, |inner| {
        let run = vec(inner, 1..3).prop_map(|parts| join(&parts, " "));
        (run, select(vec!["*", "**", "~~", "link", "ref", "lang"])).prop_map(
            |((typed, seen), kind)| {
                let typed = match kind {
                    "link" if !typed.contains(['[', '@', '<', ':']) => {
                        format!("[{typed}](https://y.fr/)")
                    }
                    "ref" if !typed.contains(['[', '@', '<', ':']) => {
                        format!("[{typed}](other#part)")
                    }
                    "link" | "ref" => typed,
                    "lang" => format!("[{typed}]{{lang=en}}"),
                    mark => format!("{mark}x{mark} {typed}"),
                };
                let seen = if typed.starts_with(['*', '~']) && ["*", "**", "~~"].contains(&kind) {
                    format!("x {seen}")
                } else {
                    seen
                };
                (typed, seen)
            },
        )
    })
}

fn join(parts: &[(String, String)], between: &str) -> (String, String) {
    let typed: Vec<&str> = parts.iter().map(|(typed, _)| typed.as_str()).collect();
    let seen: Vec<&str> = parts.iter().map(|(_, seen)| seen.as_str()).collect();
    (typed.join(between), seen.join(" "))
}

fn line() -> impl Strategy<Value = (String, String)> {
    // A word first, so that no line is taken for a list, a quote or a note.
    vec(inline(), 1..5).prop_map(|parts| {
        let (typed, seen) = join(&parts, " ");
        (format!("Mot {typed}"), format!("Mot {seen}"))
    })
}

fn indented(typed: &str, first: &str, rest: &str) -> String {
    let lines: Vec<String> = typed.lines().map(str::to_owned).collect();
    let pad = |(at, line): (usize, &String)| match (at, line.as_str()) {
        (0, line) => format!("{first}{line}"),
        (_, "") => rest.trim_end().to_owned(),
        (_, line) => format!("{rest}{line}"),
    };
    lines
        .iter()
        .enumerate()
        .map(pad)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A block with its Markdown and words, lists and quotes nested.
fn block() -> impl Strategy<Value = (String, String)> {
    let paragraph = vec(line(), 1..3).prop_map(|lines| join(&lines, "\n"));
    let table = (vec(line(), 2..3), vec(vec(line(), 2..3), 0..3)).prop_map(|(head, rows)| {
        let row = |cells: &[(String, String)]| format!("| {} |", join(cells, " | ").0);
        let mut typed = format!("{}\n|{}", row(&head), "---|".repeat(head.len()));
        let mut seen = join(&head, " ").1;
        for cells in rows.iter().filter(|cells| cells.len() == head.len()) {
            typed.push_str(&format!("\n{}", row(cells)));
            seen.push_str(&format!(" {}", join(cells, " ").1));
        }
        (typed, seen)
    });
    let leaf = prop_oneof![4 => paragraph, 1 => table];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let items = vec(inner, 1..4);
        (items, select(vec!["-", "1.", ">"])).prop_map(|(items, kind)| {
            let typed: Vec<String> = items
                .iter()
                .map(|(typed, _)| match kind {
                    "-" => indented(typed, "- ", "  "),
                    ">" => indented(typed, "> ", "> "),
                    _ => indented(typed, "1. ", "   "),
                })
                .collect();
            let gap = if kind == ">" { "\n>\n" } else { "\n\n" };
            (typed.join(gap), join(&items, " ").1)
        })
    })
}

/// A whole text: title, sections, blocks.
fn text() -> impl Strategy<Value = (String, String)> {
    let section = (line(), vec(block(), 0..4), any::<bool>());
    vec(section, 1..5).prop_map(|sections| {
        let mut typed = String::from("# Titre\n");
        let mut seen = String::from("Titre");
        let mut below = false;
        for (n, ((heading, heading_seen), blocks, deeper)) in sections.iter().enumerate() {
            below = *deeper && (n > 0 || below);
            let level = if below { "###" } else { "##" };
            typed.push_str(&format!("\n{level} {heading} x {{#s{n}}}\n"));
            seen.push_str(&format!(" {heading_seen} x"));
            for (block, block_seen) in blocks {
                // Two lists or quotes side by side would be one.
                typed.push_str(&format!("\nFin.\n\n{block}\n"));
                seen.push_str(&format!(" Fin. {block_seen}"));
            }
        }
        (typed, seen)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_words_that_go_in_are_the_words_on_the_page((typed, seen) in text()) {
        let parsed = working(&typed);
        let errors: Vec<_> = parsed.report.iter().filter(|d| d.code.slug() != "reference-unknown").collect();
        prop_assert!(errors.is_empty(), "{:?}\n{typed}", slugs(&parsed.report));
        prop_assert_eq!(spaced(&words(&parsed.prose)), spaced(&seen), "{}", typed);
        assert_page_has_the_words(&parsed.prose);
        assert_spans(&typed, &parsed);
    }

    #[test]
    fn no_word_is_lost_without_a_finding_that_says_so(text in soup()) {
        let parsed = working(&text);
        assert_spans(&text, &parsed);
        let lost = slugs(&parsed.report).into_iter().any(|slug| LOSSES.contains(&slug));
        if !lost {
            let seen = words(&parsed.prose);
            let addresses = addresses(&parsed.prose);
            let without_comments = without(&text, &parsed.prose.comments);
            for n in 0..40 {
                let marker = marker(n);
                let typed = without_comments.matches(&marker).count();
                let shown = seen.matches(&marker).count();
                let led_to = addresses.iter().any(|address| address.contains(&marker));
                prop_assert!(typed == shown || led_to, "{} of {:?}: {:?}", marker, text, seen);
            }
            assert_page_has_the_words(&parsed.prose);
        }
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>(), body in 0_usize..40, soup in soup()) {
        for text in [text, soup] {
            let source = source(&text);
            let numbering = numbering();
            for form in [Form::Working, Form::Sealed(&numbering)] {
                let parsed = parse(&source, body, form);
                assert_spans(&text, &parsed);
                html(&parsed.prose, "ar");
                header::cut(&source, form);
            }
        }
    }

    #[test]
    fn numbers_are_stable_under_reading_again((typed, _) in text()) {
        let first = working(&typed);
        prop_assert_eq!(&working(&typed), &first);
        let mut sealed = String::new();
        for section in first.prose.all_sections() {
            let number = section.number.as_ref().map(ToString::to_string).unwrap_or_default();
            let hashes = "#".repeat(usize::from(section.level));
            let id = section.id.as_ref().unwrap();
            sealed.push_str(&format!("{hashes} {}Mot {{#{id} number={number}}}\n\n", section.prefix));
        }
        let source = source(&sealed);
        let mut again = parse(&source, 0, Form::Sealed(&numbering()));
        prop_assert!(again.report.is_empty(), "{:?}", slugs(&again.report));
        let read = again.prose.clone();
        number(&mut again.prose.sections, &numbering());
        prop_assert_eq!(read, again.prose);
    }
}

/// Where links lead: an address is not among the words.
fn addresses(prose: &Prose) -> Vec<String> {
    let mut found = Vec::new();
    walk::inlines(prose, &mut |inline| {
        if let InlineKind::Link { to, .. } = &inline.kind {
            found.push(to.to_string());
        }
    });
    found
}

fn without(text: &str, comments: &[Span]) -> String {
    let mut text = text.to_owned();
    for comment in comments.iter().rev() {
        text.replace_range(comment.range(), "");
    }
    text
}

#[test]
fn nasty_texts_keep_their_words_or_have_an_error() {
    for (text, seen) in [
        (
            "Le `_dc_gtm_<property-id>` ici",
            Some("Le _dc_gtm_<property-id> ici"),
        ),
        ("Le _dc_gtm_<property-id> ici", None),
        ("**L'**éditeur", None),
        ("a {{ a*2 }} *b*", Some("a {{ a*2 }} b")),
        (
            "| a | b {{ \"|\" }} |\n|---|---|\n| c | d |",
            Some("a b {{ \"|\" }} c d"),
        ),
        ("## Règle {1}", None),
        (
            "## Règle \\{1\\} {#a}\r\n\r\nun  \r\ndeux\\\r\ntrois\r\n",
            Some("Règle {1} un deux trois"),
        ),
        ("Règle {#a}\n===\n\nSous-règle {#b}\n---\n\nc", None),
        ("Règle _a_ {#b}\n---\nc", Some("Règle a c")),
        ("<div>a</div>", None),
        ("a <!-- b --> c", Some("a c")),
        ("a[^x]", None),
        ("\u{feff}# a", Some("\u{feff}# a")),
    ] {
        let parsed = working(text);
        let all = spaced(&words(&parsed.prose));
        match seen {
            Some(seen) => assert_eq!((all.as_str(), slugs(&parsed.report)), (seen, Vec::new())),
            None => assert!(parsed.report.has_errors(), "{text}"),
        }
        assert_spans(text, &parsed);
    }
}

#[test]
fn the_texts_of_the_sample_are_read_without_findings() {
    let content = root().join("content");
    let names = files::list(&content).into_iter();
    let names: Vec<String> = names.filter(|name| name.ends_with(".md")).collect();
    let is_working = |name: &&String| name.split('/').count() == 2;
    assert!(names.iter().filter(is_working).count() >= 2);
    for name in names.iter().filter(is_working) {
        let text = std::fs::read_to_string(content.join(name)).unwrap();
        let parsed = working(&text);
        assert_eq!(slugs(&parsed.report), Vec::<&str>::new(), "{name}");
        assert_spans(&text, &parsed);
        assert_page_has_the_words(&parsed.prose);
    }
}

/// Reads a corpus of real policies, where `AVENANT_CORPUS` names one; `tests/run` says where not.
#[test]
fn the_texts_of_a_corpus_keep_their_words() {
    let Some(corpus) = std::env::var_os("AVENANT_CORPUS").map(std::path::PathBuf::from) else {
        return;
    };
    let names = files::list(&corpus).into_iter();
    let names: Vec<String> = names.filter(|name| name.ends_with(".md")).collect();
    assert!(names.len() > 50, "{} texts in {corpus:?}", names.len());
    let mut whole = 0;
    for name in names {
        let Ok(text) = std::fs::read_to_string(corpus.join(&name)) else {
            continue;
        };
        let parsed = working(&text);
        assert_spans(&text, &parsed);
        let lost = slugs(&parsed.report)
            .into_iter()
            .any(|slug| LOSSES.contains(&slug));
        if lost {
            continue;
        }
        whole += 1;
        assert_page_has_the_words(&parsed.prose);
        let shown = spaced(&words(&parsed.prose));
        let addresses = addresses(&parsed.prose).join(" ");
        let typed = without(&text, &parsed.prose.comments);
        for word in typed
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.len() > 3)
        {
            assert!(
                shown.contains(word) || addresses.contains(word),
                "{name}: {word:?}"
            );
        }
    }
    assert!(
        whole > 0,
        "every text of {corpus:?} has a finding that says what would be lost"
    );
}
