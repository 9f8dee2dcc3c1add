//! Sheets for translators: nothing is lost on the way there and back, and only what was changed
//! changes.

use std::sync::Arc;

use avenant::compile::{self, Opened};
use avenant::edit::Change;
use avenant::edit::sheet::bring::bring;
use avenant::edit::sheet::{Brought, Sheet, html, make, markdown};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::model::Site;
use proptest::prelude::*;

use crate::desk_write::Room;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn say(id: &str) -> String {
    id.to_owned()
}

fn sheet(site: &Site, tree: &Tree, tag: &str) -> Sheet {
    make(site, tree, &lang(tag), &site.config.documents)
}

/// Both forms of a sheet, written and read again.
fn there_and_back(sheet: &Sheet) -> [Brought; 2] {
    let page = html::write(sheet, &lang("en"), &say);
    [
        markdown::read(&markdown::write(sheet, &say)).unwrap(),
        html::read(page.as_bytes()).unwrap().unwrap(),
    ]
}

#[test]
fn the_sample_comes_back_as_it_went() {
    let room = Room::of(&[]);
    let (site, tree) = room_site(&room);
    for tag in ["en", "de", "ar"] {
        let sheet = sheet(site, tree, tag);
        assert!(sheet.rows.len() > 5, "{tag}");
        for brought in there_and_back(&sheet) {
            assert_eq!(brought.rows.len(), sheet.rows.len(), "{tag}");
            assert_eq!((&brought.broken, &brought.stray), (&vec![], &vec![]));
            let bringing = bring(site, tree, &brought).expect("a sheet as it went");
            assert_eq!(bringing.edits.changes, [], "{tag}");
        }
    }
}

#[test]
fn a_section_said_to_be_right_is_recorded_and_no_word_changes() {
    let room = Room::of(&[]);
    let (site, tree) = room_site(&room);
    for mut brought in there_and_back(&sheet(site, tree, "de")) {
        for row in &mut brought.rows {
            row.is_done = true;
        }
        let bringing = bring(site, tree, &brought).expect("a sheet as it went");
        assert_eq!(bringing.changed, []);
        let is_record = |change: &Change| change.path().as_str().ends_with("/translations.toml");
        assert!(!bringing.edits.changes.is_empty());
        assert!(bringing.edits.changes.iter().all(is_record));
    }
}

fn room_site(room: &Room) -> (&Site, &Tree) {
    let opened: &Opened = &room.moment.opened;
    (opened.site.as_deref().unwrap(), &room.moment.tree)
}

/// A site of two languages with these texts.
fn two(fr: &str, en: &str) -> (Arc<Site>, Tree) {
    let files = [
        (
            "avenant.toml",
            "name = \"A\"\nbase_url = \"https://a.example/\"\ntime_zone = \"Europe/Paris\"\n\
             languages = [\"fr\", \"en\"]\ndocuments = [\"a\"]\n",
        ),
        (
            "content/registers/publishers/a.toml",
            "name = \"A\"\nform = \"SAS\"\nemail = \"a@a.example\"\n",
        ),
        (
            "content/a/document.toml",
            "kind = \"other\"\npublisher = \"a\"\nauthentic = [\"fr\"]\n\n[slugs]\nfr = [\"a\"]\nen = [\"a\"]\n",
        ),
        ("content/a/fr.md", fr),
        ("content/a/en.md", en),
    ];
    let tree = Tree::in_memory(files.map(|(path, text)| (path, text.as_bytes().to_vec())));
    let builtin = avenant::cli::session::builtin();
    let opened = compile::open(&tree, &builtin);
    (opened.site.expect("a site"), tree)
}

/// Puts a paragraph at the end of a section of each form of a sheet, has a word processor do something to
/// the row, and returns the text that comes of it.
fn retold(own: &str, new: &str, bend: impl Fn(&str) -> String) -> Vec<String> {
    let (site, tree) = two("# T\n\n## A {#a}\n\nUn.\n", own);
    let page = html::write(&sheet(&site, &tree, "en"), &lang("en"), &say);
    let mut brought = html::read(page.as_bytes()).unwrap().unwrap();
    let row = brought.rows.iter_mut().find(|row| row.name == "a#a");
    let row = row.expect("a row");
    row.text = bend(&format!("{}\n\n{new}", row.text));
    row.old = row.old.as_deref().map(&bend);
    row.now = bend(&row.now);
    let bringing = bring(&site, &tree, &brought).expect("a good sheet");
    let changes = bringing.edits.changes.iter();
    let changes = changes.map(|change| String::from_utf8_lossy(change.bytes()).into_owned());
    changes.collect()
}

#[test]
fn quotation_marks_of_values_come_back_as_they_went() {
    let value = "{{ cookies(caption=\"The Site’s chat cookies\") }}";
    let own = format!("# T\n\n## A {{#a}}\n\n{value}\n");
    let as_it_is = |text: &str| text.to_owned();
    let bent = |text: &str| text.replace('"', "”").replace('\'', "’");
    let expected = format!("{own}\nMore.\n");
    assert_eq!(retold(&own, "More.", as_it_is)[0], expected);
    assert_eq!(retold(&own, "More.", bent)[0], expected);
    // What a translator typed is put straight where it says nothing as it stands.
    for (typed, meant) in [
        ("{{ t(“x”) }} “y”", "{{ t(\"x\") }} “y”"),
        ("{{ t(\"x’y\") }}", "{{ t(\"x’y\") }}"),
    ] {
        let expected = format!("{own}\n{meant}\n");
        assert_eq!(retold(&own, typed, as_it_is)[0], expected);
    }
}

/// Lines of Markdown with all that a word processor could spoil.
fn lines() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        4 => "[A-Za-zéà]{1,8}( [a-zéàü«»’]{1,9}){0,6}[.;:!?]?",
        1 => Just("- one\n- two\n  - three".to_owned()),
        1 => Just("A <b> & \"c\" 'd' {{ publisher.name }} [](#b) [x](https://a.example/?a=1&b=2)".to_owned()),
        1 => Just("{{ cookies(site=\"www\", caption=\"The Site’s “chat” « cookies »\") }}".to_owned()),
        1 => Just("| A | B |\n|---|---|\n| a  b | c |".to_owned()),
        1 => Just("```\n  code   here\n\n    more\n```".to_owned()),
        1 => Just("<!-- avenant-0000 now · -->".to_owned()),
        1 => Just("Un\u{a0}mot\u{202f}: et  deux   espaces\\\nici".to_owned()),
    ];
    prop::collection::vec(words, 1..4).prop_map(|all| all.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_on_the_way_there_and_back(
        fr in prop::collection::vec(lines(), 3),
        en in prop::collection::vec(lines(), 3),
        new in "[A-Z][a-z]{2,8}( [a-z]{2,8}){1,5}\\.",
    ) {
        let text = |parts: &[String]| {
            format!("# T\n\n{}\n\n## A {{#a}}\n\n{}\n\n### B {{#b}}\n\n{}\n", parts[0], parts[1], parts[2])
        };
        let own = text(&en);
        let (site, tree) = two(&text(&fr), &own);
        let sheet = sheet(&site, &tree, "en");
        for brought in there_and_back(&sheet) {
            let bringing = bring(&site, &tree, &brought);
            prop_assert!(bringing.is_ok(), "{bringing:?}");
            prop_assert_eq!(bringing.map(|one| one.edits.changes).unwrap_or_default(), vec![]);
            // A paragraph more in one section is all that changes, and that section alone is
            // recorded.
            let mut edited = brought;
            let row = edited.rows.iter_mut().find(|row| row.name == "a#a").expect("a row");
            row.text = format!("{}\n\n{new}", row.text);
            let bringing = bring(&site, &tree, &edited);
            prop_assert!(bringing.is_ok(), "{bringing:?}");
            let changes = bringing.expect("a good sheet").edits.changes;
            let texts: Vec<String> = changes
                .iter()
                .map(|change| String::from_utf8_lossy(change.bytes()).into_owned())
                .collect();
            prop_assert_eq!(texts.len(), 2);
            let expected = own.replacen("\n\n### B", &format!("\n\n{new}\n\n### B"), 1);
            prop_assert_eq!(&texts[0], &expected);
            prop_assert!(texts[1].contains("en.a.from") && !texts[1].contains("en.b"));
        }
    }
}
