//! The screens of a working text: what they show, and that what they write is what was typed and
//! nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use avenant::base::{Date, Digest, Salt, Source, TreePath};
use avenant::cli::session;
use avenant::compile;
use avenant::desk::{Act, Desk, Form, Fresh, Moment, Screen};
use avenant::edit::fix::{apply, mends};
use avenant::edit::head::{self, Fields};
use avenant::edit::patch::patched;
use avenant::edit::stretch::{Name, Stretch, stretches};
use avenant::edit::{Change, Edits};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::prose::{Form as Written, header, parse};
use avenant::render::screen::Screens;
use avenant::sys::embed;
use avenant::work::Speech;

use crate::support::{files, root};

/// The sample's files, some of them changed.
fn sample(changed: &[(&str, Vec<u8>)]) -> Tree {
    let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for file in files::list(&root().join("content")) {
        let bytes = std::fs::read(root().join("content").join(&file)).unwrap();
        all.insert(format!("content/{file}"), bytes);
    }
    for file in ["avenant.toml", "avenant.lock"] {
        all.insert(file.to_owned(), std::fs::read(root().join(file)).unwrap());
    }
    for (path, bytes) in changed {
        all.insert((*path).to_owned(), bytes.clone());
    }
    let files = all.iter();
    Tree::in_memory(files.map(|(path, bytes)| (path.as_str(), bytes.clone())))
}

pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The sample opened, with the means to show and to do.
pub struct Room {
    pub moment: Moment,
    screens: Screens,
    speech: Speech,
}

impl Room {
    pub fn of(changed: &[(&str, Vec<u8>)]) -> Self {
        Self::in_tree(sample(changed))
    }

    /// The sample without one of its files.
    pub fn without(path: &str) -> Self {
        let all = sample(&[]);
        let files = all.paths().filter(|file| file.as_str() != path);
        let files = files.map(|file| (file.as_str(), all.bytes(file).unwrap()));
        Self::in_tree(Tree::in_memory(files))
    }

    fn in_tree(tree: Tree) -> Self {
        let builtin = session::builtin();
        let tree = Arc::new(tree);
        let opened = Arc::new(compile::open(&tree, &builtin));
        let today = Date::parse("2026-11-28").unwrap();
        let (plan, _) = compile::plan(&opened, &tree, &builtin.theme, today, None);
        let catalog = Arc::new(session::builtin_catalog());
        Self {
            moment: Moment {
                number: 1,
                findings: opened.report.clone(),
                tree,
                opened,
                plan: plan.map(Arc::new),
                is_fresh: true,
                today,
            },
            screens: Screens::new(embed::desk_templates(), &catalog),
            speech: Speech::new(catalog, Lang::parse("en").unwrap()),
        }
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            moment: &self.moment,
            screens: &self.screens,
            speech: &self.speech,
            token: "token",
            starters: &[],
        }
    }

    pub fn show(&self, path: &str) -> Option<String> {
        let screen = Screen::parse(&format!("/__avenant/{path}")).unwrap();
        self.desk().show(&screen).unwrap()
    }

    pub fn act(&self, path: &str, fields: &[(&str, &str)]) -> Act {
        let screen = Screen::parse(&format!("/__avenant/{path}")).unwrap();
        let form = Form::new(fields.iter().copied());
        let seed = Salt::new([0; 16]);
        let act = self.desk().act(&screen, &form, Fresh { seed }).unwrap();
        act.expect("the screen does something")
    }

    pub fn digest(&self, path: &str) -> String {
        let path = TreePath::parse(path).unwrap();
        Digest::of(&self.moment.tree.bytes(&path).unwrap()).to_string()
    }
}

pub fn written(act: Act) -> (Edits, String) {
    match act {
        Act::Open { spot, .. } => panic!("opened: {spot:?}"),
        Act::Write { edits, then } => (edits, then),
        Act::Show(html) => panic!("nothing is written: {}", words(&html)),
    }
}

pub fn shown(act: Act) -> String {
    match act {
        Act::Open { spot, .. } => panic!("opened: {spot:?}"),
        Act::Show(html) => html,
        Act::Write { edits, .. } => panic!("written: {edits:?}"),
    }
}

pub fn words(html: &str) -> String {
    crate::support::html::words_of(html, &[])
}

pub fn new_text(edits: &Edits, path: &str) -> String {
    let mut changes = edits.changes.iter();
    let change = changes.find(|change| change.path().as_str() == path);
    String::from_utf8(change.expect("the file").bytes().to_vec()).unwrap()
}

fn taken(text: &str) -> Vec<Stretch> {
    let path = TreePath::parse("content/a/fr.md").unwrap();
    let source = Source {
        path,
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Written::Working);
    let prose = parse(&source, body, Written::Working).prose;
    stretches(text, body, &prose)
}

fn working_texts() -> Vec<String> {
    let all = files::list(&root().join("content")).into_iter();
    all.filter(|file| file.matches('/').count() == 1 && file.ends_with(".md"))
        .map(|file| text(&format!("content/{file}")))
        .collect()
}

#[test]
fn a_section_written_anew_leaves_every_other_byte() {
    let texts = working_texts();
    assert!(texts.len() > 8);
    for text in texts {
        let stretches = taken(&text);
        assert!(stretches.len() > 4, "{text}");
        let windows = text.replace('\n', "\r\n");
        let bare = text.trim_end();
        for stretch in &stretches {
            let old = &text[stretch.range.clone()];
            // Itself, and with the blank lines a box may have at its ends.
            assert_eq!(stretch.with(&text, old), None);
            assert_eq!(stretch.with(&text, &format!("\n{old}\n\n")), None);
            let new = format!("{old}\n\nUne phrase de plus, à voir.");
            let expected = |text: &str, line_end: &str| {
                let end = text[..].find(&old.replace('\n', line_end)).unwrap();
                let end = end + old.replace('\n', line_end).len();
                let added = new[old.len()..].replace('\n', line_end);
                format!("{}{added}{}", &text[..end], &text[end..])
            };
            if old.is_empty() {
                continue;
            }
            let patch = stretch.with(&text, &new).unwrap();
            let put = |file: &str| {
                let bytes = patched(file.as_bytes(), std::slice::from_ref(&patch));
                String::from_utf8(bytes.unwrap()).unwrap()
            };
            assert_eq!(put(&text), expected(&text, "\n"));
            assert_eq!(put(&windows), expected(&windows, "\r\n"));
            assert_eq!(put(bare), expected(bare, "\n"));
        }
    }
}

#[test]
fn words_come_before_the_first_heading_and_sections_go_with_their_blank_lines() {
    let text = "---\ntitle: A\n---\n\n## B {#b}\n\nb\n\n## C {#c}\n\nc\n";
    let all = taken(text);
    let put = |at: usize, words: &str| {
        let patch = all[at].with(text, words).unwrap();
        String::from_utf8(patched(text.as_bytes(), &[patch]).unwrap()).unwrap()
    };
    let names: Vec<String> = all.iter().map(|one| one.name.to_string()).collect();
    assert_eq!(names, ["-", "b", "c"]);
    assert_eq!(put(0, "Before."), text.replace("## B", "Before.\n\n## B"));
    assert_eq!(put(1, ""), text.replace("## B {#b}\n\nb\n\n", ""));
    let twice = taken("## A {#a}\n\n## A {#a}\n\n## B\n");
    let names: Vec<&Name> = twice.iter().map(|one| &one.name).collect();
    assert_eq!(names[2..], [&Name::Place(2), &Name::Place(3)]);
}

#[test]
fn a_saved_section_replaces_its_file_and_leads_back() {
    let room = Room::of(&[]);
    let path = "content/privacy-policy/fr.md";
    let digest = room.digest(path);
    let before = text(path);
    let stretch = taken(&before)
        .into_iter()
        .find(|one| one.name.to_string() == "dpo");
    let old = before[stretch.unwrap().range].to_owned();
    let new = old.replace("Vous pouvez écrire", "Écrivez");
    // A browser ends lines with CRLF.
    let sent = new.replace('\n', "\r\n");
    let fields = [
        ("do", "save"),
        ("digest", digest.as_str()),
        ("text", sent.as_str()),
    ];
    let (edits, then) = written(room.act("write/privacy-policy/fr/dpo", &fields));
    assert_eq!(then, "/__avenant/write/privacy-policy/fr/dpo");
    assert_eq!(new_text(&edits, path), before.replace(&old, &new));
    let Change::Replace { was, .. } = &edits.changes[0] else {
        panic!("{edits:?}");
    };
    assert_eq!(was.to_string(), digest);
}

#[test]
fn what_was_typed_is_shown_with_its_changes_and_findings() {
    let room = Room::of(&[]);
    let digest = room.digest("content/privacy-policy/fr.md");
    let typed = "### Le délégué {#dpo}\n\nVoir [](#nowhere), zèbre.";
    let fields = [("do", "look"), ("digest", digest.as_str()), ("text", typed)];
    let html = shown(room.act("write/privacy-policy/fr/dpo", &fields));
    let beside = html.split("id=\"desk.beside\"").nth(1).unwrap();
    assert!(
        beside.contains("zèbre") && beside.contains("<ins"),
        "{beside}"
    );
    assert!(words(beside).contains("nowhere"), "{beside}");
    assert!(html.contains("### Le délégué {#dpo}"));
    assert!(html.contains("src=\"/__avenant/live.js\"") && html.contains("/write.js\""));
    assert!(html.contains("lang=\"fr\" dir=\"ltr\" spellcheck=\"true\""));
}

#[test]
fn a_form_made_from_an_older_file_writes_nothing_and_loses_nothing() {
    let room = Room::of(&[]);
    let old = Digest::of(b"older").to_string();
    let typed = "### Tout autre {#dpo}\n\nMa longue saisie.";
    let fields = [("do", "save"), ("digest", old.as_str()), ("text", typed)];
    let html = shown(room.act("write/privacy-policy/fr/dpo", &fields));
    assert!(html.contains("Ma longue saisie."));
    let said = words(&html);
    assert!(said.contains("the file was changed elsewhere"), "{said}");
    assert!(
        said.contains("Vous pouvez écrire à notre délégué"),
        "{said}"
    );
    let now = room.digest("content/privacy-policy/fr.md");
    assert!(html.contains(&format!("value=\"{now}\"")));

    let fields = [
        ("do", "fields"),
        ("digest", old.as_str()),
        ("description", "À moi."),
    ];
    let html = shown(room.act("write/privacy-policy/fr", &fields));
    assert!(html.contains("À moi."));
    let html = shown(room.act("fixes/privacy-policy/fr", &[("digest", &old)]));
    assert!(words(&html).contains("Nothing was mended"));
}

#[test]
fn what_was_typed_is_shown_wherever_its_text_has_gone() {
    let path = "content/cookies/fr.md";
    let [old, none] = [b"older".as_slice(), b""].map(|bytes| Digest::of(bytes).to_string());
    let kept = |html: &str| {
        let after = html.split("id=\"desk.kept\"").nth(1);
        after.is_some_and(|after| after.contains("Ma longue saisie &lt;ici&gt;.\n\nEt ceci."))
    };
    let typed = "Ma longue saisie <ici>.\r\n\r\nEt ceci.";
    let section = |digest| vec![("do", "save"), ("digest", digest), ("text", typed)];
    let header = |digest| {
        let (first, second) = typed.split_once("\r\n\r\n").unwrap();
        let fields = [("description", first), ("changes", second)];
        [vec![("do", "fields"), ("digest", digest)], fields.into()].concat()
    };

    // The file is gone, or cannot be read at the moment.
    let gone = Room::without(path);
    // It is no text any more.
    let torn = Room::of(&[(path, vec![b'#', b' ', 0xFF, b'\n'])]);
    let torn_digest = torn.digest(path);
    for (room, digest) in [
        (&gone, &old),
        (&gone, &none),
        (&torn, &old),
        (&torn, &torn_digest),
    ] {
        for (screen, fields) in [
            ("write/cookies/fr/choice", section(digest)),
            ("write/cookies/fr", header(digest)),
        ] {
            let html = shown(room.act(screen, &fields));
            assert!(kept(&html), "{screen}: {html}");
            assert!(html.contains("data-keep data-typed"));
        }
    }
    let row = [section(&old), vec![("section", "nowhere")]].concat();
    for (room, screen) in [
        (
            &Room::of(&[("content/cookies/de.md", vec![0xFF])]),
            "translate/cookies/de",
        ),
        // A section that neither the source nor the translation has.
        (&Room::of(&[]), "translate/cookies/de"),
        // A document and a language that the site does not have, and a deed nobody knows.
        (&gone, "write/nowhere/fr/choice"),
        (&gone, "translate/cookies/pt"),
    ] {
        let html = shown(room.act(screen, &row));
        assert!(kept(&html), "{screen}: {html}");
    }
    let unknown = [section(&old), vec![("do", "dance")]].concat();
    let html = shown(Room::of(&[]).act("write/cookies/fr/choice", &unknown[1..]));
    assert!(kept(&html), "{html}");
    assert!(words(&html).contains("This was not saved"));

    // A title, where the text has come to begin with its own.
    let fields = [("do", "fields"), ("digest", &old), ("title", "Mon titre")];
    let own = Room::of(&[(path, b"# Cookies\n\n## A {#a}\n\na\n".to_vec())]);
    let html = shown(own.act("write/cookies/fr", &fields));
    assert!(html.contains("id=\"desk.kept\"") && html.contains("Mon titre"));

    // What is in a box of its own is not shown twice.
    let html = shown(Room::of(&[]).act("write/cookies/fr/choice", &section(&old)));
    assert!(!kept(&html) && html.contains("Ma longue saisie"));
}

#[test]
fn what_the_machine_refuses_to_write_is_shown_with_why() {
    let room = Room::of(&[]);
    let refused = |fields: &[(&str, &str)]| {
        let form = Form::new(fields.iter().copied());
        room.desk()
            .refused("The disk is full.", "Free some space.", &form)
    };
    let html = refused(&[("token", "token"), ("count", "12"), ("note", "À <tous>.")]).unwrap();
    let said = words(&html);
    assert!(said.contains("The disk is full.") && said.contains("Free some space."));
    assert!(html.contains("12\n\nÀ &lt;tous&gt;.</textarea>"), "{html}");
    assert!(html.contains("data-keep data-typed"));
    let html = refused(&[("token", "token"), ("fix", "1"), ("text", " \r\n")]).unwrap();
    assert!(!html.contains("desk.kept"));
}

#[test]
fn sections_that_come_or_go_are_asked_about_once_more() {
    let room = Room::of(&[]);
    let digest = room.digest("content/privacy-policy/fr.md");
    let typed = "### Le délégué {#delegate}\n\nÉcrivez-lui.";
    let mut fields = vec![("do", "save"), ("digest", digest.as_str()), ("text", typed)];
    let html = shown(room.act("write/privacy-policy/fr/dpo", &fields));
    let said = words(&html);
    assert!(
        said.contains("#delegate") && said.contains("#dpo"),
        "{said}"
    );
    fields.push(("sure", "1"));
    let (edits, then) = written(room.act("write/privacy-policy/fr/dpo", &fields));
    assert_eq!(then, "/__avenant/write/privacy-policy/fr");
    assert!(new_text(&edits, "content/privacy-policy/fr.md").contains("{#delegate}"));
}

#[test]
fn a_text_with_marks_of_a_merge_is_written_as_a_whole() {
    let path = "content/cookies/fr.md";
    let torn = "# A\n\n<<<<<<< ours\n## B {#b}\n=======\n>>>>>>> theirs\n";
    let room = Room::of(&[(path, torn.into())]);
    let html = room.show("write/cookies/fr/~").unwrap();
    assert!(html.contains("&lt;&lt;&lt;&lt;&lt;&lt;&lt; ours"), "{html}");
    assert!(room.show("redline/cookies/fr").is_some());
    let digest = room.digest(path);
    let fields = [
        ("do", "save"),
        ("digest", digest.as_str()),
        ("text", "# A\n\n## B {#b}\n\nb"),
    ];
    let (edits, _) = written(room.act("write/cookies/fr/~", &fields));
    assert_eq!(new_text(&edits, path), "# A\n\n## B {#b}\n\nb\n");
}

#[test]
fn a_header_changes_in_its_own_lines() {
    let path = TreePath::parse("content/a/fr.md").unwrap();
    let with = |text: &str, change: &dyn Fn(&mut Fields)| {
        let mut fields = Fields::of(&path, text);
        change(&mut fields);
        let patches = head::with(&path, text, &fields);
        String::from_utf8(patched(text.as_bytes(), &patches).unwrap()).unwrap()
    };
    let text = "---\ntitle: A\nchanges:\n- One.\n\n- Two.\n---\n\n# A\n";
    assert_eq!(with(text, &|_| {}), text);
    assert_eq!(
        with(text, &|fields| fields.changes =
            vec![" Three:\n four. ".into(), " ".into()]),
        "---\ntitle: A\nchanges:\n- Three: four.\n---\n\n# A\n"
    );
    assert_eq!(
        with(text, &|fields| fields.description = "D".into()),
        text.replace("- Two.\n", "- Two.\ndescription: D\n")
    );
    assert_eq!(
        with("# A\n", &|fields| fields.description = "D".into()),
        "---\ndescription: D\n---\n\n# A\n"
    );
    assert_eq!(
        with(text, &|fields| fields.changes.clear()),
        "---\ntitle: A\n---\n\n# A\n"
    );
}

#[test]
fn safe_fixes_mend_what_is_ticked_in_one_edit() {
    let path = "content/cookies/de.md";
    let before = text(path).replacen("Cookies", "Coo\u{ad}kies", 1);
    let before = format!("{before}\n## Ein Abschnitt ohne Namen\n\nWorte.\n");
    let room = Room::of(&[(path, before.clone().into())]);
    let html = room.show("fixes/cookies/de").unwrap();
    assert_eq!(html.matches("name=\"fix\"").count(), 2, "{html}");
    assert!(html.contains("Coo<del>[U+00AD]</del>kies"), "{html}");
    assert!(
        html.contains("<ins> {#ein-abschnitt-ohne-namen}</ins>"),
        "{html}"
    );
    let digest = room.digest(path);
    let fields = [("digest", digest.as_str()), ("fix", "1")];
    let (edits, _) = written(room.act("fixes/cookies/de", &fields));
    let one = new_text(&edits, path);
    assert!(one.contains("{#ein-abschnitt-ohne-namen}") && one.contains("Coo\u{ad}kies"));
    let fields = [("digest", digest.as_str()), ("fix", "0"), ("fix", "1")];
    let (edits, _) = written(room.act("fixes/cookies/de", &fields));
    assert_eq!(new_text(&edits, path), one.replace('\u{ad}', ""));

    // Edits that touch wait for each other.
    let report = &room.moment.findings;
    let path = TreePath::parse(path).unwrap();
    let all = mends(report, &path, &before);
    let twice = [&all[0], &all[0]];
    assert_eq!(apply(before.as_bytes(), &twice).unwrap().count, 1);
}

#[test]
fn a_redline_says_what_changed_and_where_the_level_differs() {
    let path = "content/privacy-policy/fr.md";
    let room = Room::of(&[(
        path,
        text(path).replace("Vous pouvez écrire", "Écrivez").into(),
    )]);
    let html = room.show("redline/privacy-policy/fr").unwrap();
    assert!(html.contains("href=\"/__avenant/write/privacy-policy/fr/dpo\""));
    assert!(html.contains("href=\"/__avenant/redline/privacy-policy/fr/2021-10-15\""));
    assert!(html.contains("href=\"/__avenant/redline/privacy-policy/de\""));
    assert!(html.contains("<ins"));
    assert!(words(&html).contains("speaks for a material change"));
    let settings = "content/privacy-policy/document.toml";
    let other = text(settings).replace("level = \"material\"", "level = \"editorial\"");
    let room = Room::of(&[(settings, other.into())]);
    let html = room.show("redline/privacy-policy/fr").unwrap();
    assert!(words(&html).contains("speak for another level"));
    let screen = Screen::parse("/__avenant/redline/privacy-policy/fr/2020-01-01").unwrap();
    assert_eq!(room.desk().show(&screen).unwrap(), None);
}
