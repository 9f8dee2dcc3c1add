//! Laws of sealing on whole texts.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::escape::one_line;
use super::header::{Identity, Standing};
use super::resolve::{Context, SealedDraft, Sibling, resolve};
use crate::base::{Code, Date, Diagnostic, DocumentId, Report, Salt, SectionId, Source, TreePath};
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::number::{Numbering, number};
use crate::prose::{Form, Number, canon, header, parse};
use crate::value::Printed;
use crate::value::component::Piece;

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

fn numbering() -> Numbering {
    Numbering::parse(vec!["{n} – ".into(), "{n}.{m} – ".into()]).expect("both are patterns")
}

fn working(text: &str) -> WorkingText {
    let source = Source {
        path: TreePath::parse("content/privacy-policy/fr.md").expect("a plain path"),
        text: text.to_owned(),
    };
    let (header, body, _) = header::cut(&source, Form::Working);
    let mut prose = parse(&source, body, Form::Working).prose;
    number(&mut prose.sections, &numbering());
    let typed = prose.title.as_deref().map(canon::plain);
    WorkingText {
        path: source.path,
        source: source.text,
        body,
        title: header.title.map(|t| t.value).or(typed).unwrap_or_default(),
        description: header.description.map(|d| d.value),
        changes: vec![],
        prose,
    }
}

/// A register of one tracker, with these words in every place.
fn printed(words: &str) -> Printed {
    let cell = vec![
        Piece::Code(words.to_owned()),
        Piece::Words(format!(", {words} ")),
        Piece::Code("x".to_owned()),
    ];
    Printed {
        id: SectionId::parse("cookies-all").expect("an id"),
        caption: words.to_owned(),
        head: vec![words.to_owned(), words.to_owned()],
        rows: vec![vec![cell, vec![Piece::Words(words.to_owned())]]],
    }
}

fn seal_with(text: &str, value: &str) -> Result<SealedDraft, Report> {
    let fr = Lang::parse("fr").expect("a language");
    let host = SectionId::parse("host").expect("an id");
    let sibling = Sibling {
        lang: Lang::parse("fr").expect("a language"),
        version: day("2025-03-01"),
        title: "Mentions légales".to_owned(),
        sections: BTreeMap::from([(host, Number::parse("2.2"))]),
    };
    let numbering = numbering();
    let context = Context {
        identity: Identity {
            document: DocumentId::parse("privacy-policy").expect("an id"),
            version: day("2025-03-01"),
            revision: 0,
            lang: fr.clone(),
            standing: Standing::Authentic(vec![fr]),
            salt: Salt::new([7; 16]),
        },
        numbering: &numbering,
        value: &|_, _| Ok(value.to_owned()),
        component: &|_, _| Ok(printed(value)),
        sibling: &|document| {
            let known = document.as_str() == "legal-notice";
            let unknown = Box::new(Diagnostic::new(Code::REFERENCE_UNKNOWN_DOCUMENT));
            if known {
                Ok(sibling.clone())
            } else {
                Err(unknown)
            }
        },
        phrase: &|_, number, title| Ok(format!("{number} ({title})")),
    };
    resolve(&working(text), &context)
}

fn body(text: &str) -> String {
    let sealed = seal_with(text, "nu [a](b) *c*")
        .expect("it can be sealed")
        .text;
    let (_, body) = sealed.split_once("\n---\n\n").expect("a header and a body");
    body.to_owned()
}

#[test]
fn the_header_is_said_in_one_order_and_the_title_stands_in_it_alone() {
    let text = "---\ntitle: « L'\"un\" »\ndescription: Qui : nous\n---\n\n# « L'\"un\" »\n\nMot.\n";
    let sealed = seal_with(text, "").expect("it can be sealed").text;
    let expected = "---\ndocument: \"privacy-policy\"\nversion: \"2025-03-01\"\nlang: \"fr\"\n\
         title: \"« L'\\\"un\\\" »\"\ndescription: \"Qui : nous\"\nauthentic: [\"fr\"]\n\
         salt: \"07070707070707070707070707070707\"\n---\n\nMot.\n";
    assert_eq!(sealed, expected);
}

#[test]
fn headings_say_their_number_and_keep_their_attributes() {
    let text = "# T\n\nAvant.\n\n## Qui {#who covers=gdpr.13.1.a,fr.x}\n\n\
                Le *délégué*\nou l'hôte {#dpo lang=fr}\n---\n\n### Sous ### {#sub}\n\n## Fin {#end .unnumbered}\n";
    let expected = "Avant.\n\n## 1 – Qui {#who number=1 covers=gdpr.13.1.a,fr.x}\n\n\
                    ## 2 – Le *délégué* ou l'hôte {#dpo number=2 lang=fr}\n\n\
                    ### 2.1 – Sous ### {#sub number=2.1}\n\n## Fin {#end .unnumbered}\n";
    let got = body(text);
    assert_eq!(got, expected);
}

#[test]
fn references_say_the_number_and_the_version_they_lead_to() {
    let text = "# T\n\n## Qui {#who}\n\nÀ l'article [](#who), au [](legal-notice#host), \
                voir [](legal-notice) ou [*l'hôte* ici](legal-notice#host \"x\").\n";
    let got = body(text);
    assert!(got.contains("À l'article [1](#who), au [2.2 (Mentions légales)](legal-notice@2025-03-01#host), voir [Mentions légales](legal-notice@2025-03-01) ou [*l'hôte* ici](legal-notice@2025-03-01#host"), "{got}");
    let unknown = seal_with("# T\n\n## Q {#q}\n\n[](legal-notice#dpo)\n", "");
    let code = unknown
        .expect_err("no such section")
        .iter()
        .next()
        .map(|d| d.code);
    assert_eq!(code, Some(Code::REFERENCE_NOT_IN_FORCE));
}

#[test]
fn comments_go_without_gluing_words_or_lines() {
    let text = "# T\n\n<!-- un\ndeux -->\n\nUn <!-- x --> mot, un<!-- y --> autre <!-- z -->\nsuite.\n\
                <!-- seul -->\nPuis.\n\n- a\n\n  <!-- dans -->\n- b\n";
    let expected = "Un mot, un autre\nsuite.\n\nPuis.\n\n- a\n\n- b\n";
    assert_eq!(body(text), expected);
}

#[test]
fn values_are_words_wherever_they_stand() {
    let text = "# T\n\n## À {{ v }} {#a}\n\n- {{ v }}\n\n| h | {{ v }} |\n|---|---|\n| **{{ v }}** | b |\n\n[voir {{ v }}](https://a.fr)[^n]\n\n[^n]: {{ v }}\n";
    let got = body(text);
    assert!(got.contains("- nu \\[a\\](b) \\*c\\*\n"), "{got}");
}

fn markdown_like() -> impl Strategy<Value = String> {
    "[-a1é. \\\\`*_{}\\[\\]()#+!|<>~&:;=\"'/@$^%,\n\t]{1,12}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn a_value_never_creates_structure(value in markdown_like(), frame in 0usize..FRAMES.len()) {
        let value = one_line(&value);
        prop_assume!(!value.is_empty());
        let (before, after) = FRAMES[frame];
        let text = format!("# T\n\n## S {{#s}}\n\n{before}{{{{ v }}}}{after}\n");
        let sealed = seal_with(&text, &value);
        prop_assert!(sealed.is_ok(), "{:?} in {:?}: {:?}", value, FRAMES[frame], sealed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn a_register_is_a_caption_and_a_table_whatever_its_words(words in markdown_like(), below in 0usize..3) {
        let words = one_line(&words);
        prop_assume!(!words.is_empty());
        let below = ["", "- suite\n", "\nSuite.\n"][below];
        let text = format!("# T\n\n## S {{#s}}\n\n{{{{ cookies() }}}}\n{below}");
        let sealed = seal_with(&text, &words);
        prop_assert!(sealed.is_ok(), "{words:?}: {sealed:?}");
    }
}

#[test]
fn a_register_reads_as_markdown() {
    let sealed = body("# T\n\n{{ cookies() }}\n- suite\n");
    assert_eq!(
        sealed,
        "[nu \\[a\\](b) \\*c\\*]{.register #cookies-all}\n\n\
         | nu \\[a\\](b) \\*c\\* | nu \\[a\\](b) \\*c\\* |\n| --- | --- |\n\
         | `nu [a](b) *c*`, nu \\[a\\](b) \\*c\\* `x` | nu \\[a\\](b) \\*c\\* |\n\n- suite\n"
    );
}

/// Where values stand: in paragraphs, lists, quotes, tables, links, headings, notes.
const FRAMES: [(&str, &str); 14] = [
    ("", ""),
    ("mot ", " mot"),
    ("mot\n", "\nmot"),
    ("- ", ""),
    ("1. ", " fin"),
    ("> ", ""),
    ("| a |\n|---|\n| ", " |"),
    ("[mot ", " mot](https://a.fr)"),
    ("## Titre ", " {#t}"),
    ("### ", " {#t}"),
    ("note[^n]\n\n[^n]: ", ""),
    ("[mot ", "]{lang=en}"),
    ("**gras** (", ")."),
    ("", ". Suite"),
];
