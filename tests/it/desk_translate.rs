//! Translations beside their source, and the record of what they were made from.

use avenant::base::{Code, Digest, SectionId};
use avenant::desk::Act;
use avenant::edit::Change;
use avenant::edit::translated::{Unrecordable, recorded};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::model::Document;
use avenant::prose::canon::section_digest;

use crate::desk_write::{Room, new_text, shown, text, words, written};

const SOURCE: &str = "content/legal-notice/fr.md";
const ARABIC: &str = "content/legal-notice/ar.md";
const RECORD: &str = "content/legal-notice/translations.toml";

/// The sample with one section of the source rewritten.
fn late() -> Room {
    let source = text(SOURCE).replace("Les présentes mentions légales", "Ces mentions");
    Room::of(&[(SOURCE, source.into())])
}

fn document<'a>(room: &'a Room, id: &str) -> &'a Document {
    let site = room.moment.opened.site.as_deref().unwrap();
    site.documents
        .iter()
        .find(|one| one.id.as_str() == id)
        .unwrap()
}

fn digest_now(room: &Room, id: &str) -> Digest {
    let french = Lang::parse("fr").unwrap();
    let working = &document(room, "legal-notice").working[&french];
    section_digest(
        working
            .prose
            .section(&SectionId::parse(id).unwrap())
            .unwrap(),
    )
}

#[test]
fn late_sections_come_first_with_the_words_they_were_made_from() {
    let room = late();
    let html = room.show("translate/legal-notice/ar").unwrap();
    let row = html.split("<details class=\"row").nth(1).unwrap();
    assert!(
        row.starts_with(" row-late\" id=\"row.general\" open"),
        "{row}"
    );
    assert!(
        row.contains("Les présentes mentions légales s&#39;appliquent"),
        "{row}"
    );
    assert!(row.contains("<del") && row.contains("<ins"), "{row}");
    assert!(
        row.contains("lang=\"ar\" dir=\"rtl\" spellcheck=\"true\""),
        "{row}"
    );
    assert_eq!(room.show("translate/legal-notice/fr"), None);
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).collect();
    ids.iter_mut()
        .for_each(|id| *id = id.split('"').next().unwrap());
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "no id stands twice");
}

#[test]
fn a_tick_records_the_words_in_the_edit_that_writes_the_section() {
    let room = late();
    let digest = room.digest(ARABIC);
    let source = digest_now(&room, "general").to_string();
    let mut fields = vec![
        ("do", "save"),
        ("section", "general"),
        ("digest", digest.as_str()),
        ("source", source.as_str()),
        ("text", "## أحكام {#general}\n\nنص."),
        ("current", "1"),
    ];
    let (edits, then) = written(room.act("translate/legal-notice/ar", &fields));
    assert_eq!(edits.changes.len(), 2);
    assert_eq!(then, "/__avenant/translate/legal-notice/ar#row.general");
    assert!(new_text(&edits, ARABIC).contains("## أحكام {#general}\n\nنص.\n\n## "));
    let old =
        "ar.general.from = \"a337b2a4fa25d8c90b54820372b6e4c825f758348e0fdad336fbc7bd7df0c5c5\"";
    let new = format!("ar.general.from = \"{source}\"");
    assert_eq!(new_text(&edits, RECORD), text(RECORD).replace(old, &new));

    // Without the tick the record stays, and the section is late as before.
    fields.pop();
    let (edits, _) = written(room.act("translate/legal-notice/ar", &fields));
    assert_eq!(edits.changes.len(), 1);

    // What it says may be up to date as it is.
    let own = text(ARABIC);
    let start = own.find("## ").unwrap();
    let end = start + own[start..].find("\n## ").unwrap();
    fields[4] = ("text", own[start..end].trim_end());
    fields.push(("current", "1"));
    let (edits, _) = written(room.act("translate/legal-notice/ar", &fields));
    assert_eq!(edits.changes.len(), 1);
    assert!(new_text(&edits, RECORD).contains(&new));
}

#[test]
fn nothing_is_recorded_of_words_that_were_not_seen() {
    let room = late();
    let digest = room.digest(ARABIC);
    let other = Digest::of(b"other").to_string();
    let seen = digest_now(&room, "general").to_string();
    for (digest, source, said) in [
        (&digest, &other, "the source was changed since you began"),
        (&other, &seen, "the file was changed elsewhere"),
    ] {
        let fields = [
            ("do", "save"),
            ("section", "general"),
            ("digest", digest.as_str()),
            ("source", source.as_str()),
            ("text", "## كلماتي {#general}"),
            ("current", "1"),
        ];
        let html = shown(room.act("translate/legal-notice/ar", &fields));
        assert!(html.contains("## كلماتي {#general}"));
        assert!(words(&html).contains(said), "{}", words(&html));
    }
}

#[test]
fn a_missing_section_is_put_behind_the_one_before_it() {
    let own = text(ARABIC);
    let start = own.find("## ").unwrap();
    let second = start + own[start..].find("\n## ").unwrap() + 1;
    let third = second + own[second..].find("\n## ").unwrap() + 1;
    let (section, rest) = (
        &own[second..third],
        format!("{}{}", &own[..second], &own[third..]),
    );
    assert!(section.contains("{#company"), "{section}");
    let room = Room::of(&[(ARABIC, rest.into())]);
    let html = room.show("translate/legal-notice/ar").unwrap();
    assert!(html.contains("row-missing\" id=\"row.company\""), "{html}");
    let digest = room.digest(ARABIC);
    let source = digest_now(&room, "company").to_string();
    let fields = [
        ("do", "save"),
        ("section", "company"),
        ("digest", digest.as_str()),
        ("source", source.as_str()),
        ("text", section),
    ];
    let (edits, _) = written(room.act("translate/legal-notice/ar", &fields));
    assert_eq!(new_text(&edits, ARABIC), own);
}

#[test]
fn a_record_is_written_as_those_beside_it_are() {
    let room = Room::of(&[]);
    let document = document(&room, "legal-notice");
    let lang = Lang::parse("de").unwrap();
    let id = SectionId::parse("general").unwrap();
    let digest = Digest::of(b"words");
    let with = |file: &str| {
        let tree = Tree::in_memory([(RECORD, file)]);
        let change = recorded(&tree, document, &lang, &[(id.clone(), digest)])?;
        let bytes = change.map(|change| change.bytes().to_vec());
        Ok(String::from_utf8(bytes.unwrap_or_default()).unwrap())
    };
    let zeros = "0".repeat(64);
    for (before, after) in [
        (
            "# Kept.\r\nde.a.from = 'Z' # why\r\nfr.a.from = 'Z'\r\n",
            "# Kept.\r\nde.a.from = 'Z' # why\r\nde.general.from = \"D\"\r\nfr.a.from = 'Z'\r\n",
        ),
        (
            "[de]\na.from = 'Z'\n\n[fr]\na.from = 'Z'\n",
            "[de]\na.from = 'Z'\ngeneral.from = \"D\"\n\n[fr]\na.from = 'Z'\n",
        ),
        (
            "[de.a]\nfrom = 'Z'\n\n[de.general] # here\nfrom = 'Z'\n",
            "[de.a]\nfrom = 'Z'\n\n[de.general] # here\nfrom = \"D\"\n",
        ),
        (
            "[de.a]\nfrom = 'Z'\n",
            "[de.a]\nfrom = 'Z'\n\n[de.general]\nfrom = \"D\"\n",
        ),
        (
            "de.general = { from = 'Z' }",
            "de.general = { from = \"D\" }",
        ),
        (
            "fr.a.from = 'Z'",
            "fr.a.from = 'Z'\nde.general.from = \"D\"\n",
        ),
        ("", "de.general.from = \"D\"\n"),
    ] {
        let full = |text: &str| text.replace('Z', &zeros).replace('D', &digest.to_string());
        assert_eq!(with(&full(before)), Ok(full(after)), "{before}");
        assert_eq!(with(&full(after)), Ok(String::new()), "{before}");
    }
    let inline = format!("de = {{ a = {{ from = '{zeros}' }} }}\n");
    assert_eq!(with(&inline), Err(Unrecordable::Form));
    assert_eq!(with("de = ["), Err(Unrecordable::Unreadable));

    let empty = Tree::in_memory([("avenant.toml", "")]);
    let change = recorded(&empty, document, &lang, &[(id, digest)]);
    assert!(matches!(change, Ok(Some(Change::Add { .. }))));
}

#[test]
fn an_emptied_section_goes_only_when_that_is_meant() {
    let room = Room::of(&[]);
    let act = room.act(
        "translate/legal-notice/ar",
        &[
            ("do", "save"),
            ("section", "general"),
            ("digest", &room.digest(ARABIC)),
            ("source", &digest_now(&room, "general").to_string()),
            ("text", "\n\n"),
        ],
    );
    assert!(matches!(act, Act::Show(html) if words(&html).contains("#general")));
}

#[test]
fn a_translation_begins_with_the_section_that_is_written_first() {
    let room = Room::of(&[]);
    let french = Lang::parse("fr").unwrap();
    let working = &document(&room, "privacy-policy").working[&french];
    let id = SectionId::parse("general").unwrap();
    let source = section_digest(working.prose.section(&id).unwrap()).to_string();
    let html = room.show("translate/privacy-policy/ar").unwrap();
    assert!(html.contains("row-missing"), "{html}");
    assert!(html.contains(&source));
    let digest = Digest::of(b"").to_string();
    let fields = [
        ("do", "save"),
        ("section", "general"),
        ("digest", digest.as_str()),
        ("source", source.as_str()),
        ("text", "## أحكام {#general}\r\n\r\nنص."),
    ];
    let (edits, _) = written(room.act("translate/privacy-policy/ar", &fields));
    assert!(matches!(edits.changes[..], [Change::Add { .. }]));
    assert_eq!(
        new_text(&edits, "content/privacy-policy/ar.md"),
        "# [to be completed: the title]\n\n## أحكام {#general}\n\nنص.\n"
    );
    // Publishing waits for the title.
    let begun = new_text(&edits, "content/privacy-policy/ar.md");
    let room = Room::of(&[("content/privacy-policy/ar.md", begun.into())]);
    let mut findings = room.moment.findings.iter();
    assert!(findings.any(|one| one.code == Code::PLACEHOLDER));
}
