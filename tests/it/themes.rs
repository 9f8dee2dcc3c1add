//! The contract with themes: printed whole in `docs/themes.md`, kept by the pages, used by the
//! templates of the default theme and of a second one that shares nothing with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::support::golden::{Mode, difference};
use crate::support::{files, root};

const DOCS: &str = "docs/themes.md";
const GENERATED: &str = "<!-- From here to the end";

/// A struct that templates see.
struct Shape {
    name: String,
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

/// Reads the structs of the view, all of whose fields are public and stand on a line each.
fn shapes() -> Vec<Shape> {
    let source = read("src/render/view.rs");
    let mut shapes: Vec<Shape> = Vec::new();
    let mut about = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            about = format!("{about}{words}").trim().to_owned();
        } else if let Some(rest) = line.strip_prefix("pub struct ") {
            shapes.push(Shape {
                name: rest.trim_end_matches(" {").to_owned(),
                about: std::mem::take(&mut about),
                fields: Vec::new(),
            });
        } else if let Some((name, kind)) = field(line) {
            let shape = shapes.last_mut().expect("a field stands in a struct");
            shape.fields.push(Field {
                name: name.to_owned(),
                kind: kind.to_owned(),
                about: std::mem::take(&mut about),
            });
        } else if !line.starts_with("#[") {
            about.clear();
        }
    }
    shapes
}

fn field(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("pub ")?
        .strip_suffix(',')?
        .split_once(": ")
}

/// Returns a struct's name as a heading: `LinkedTitle` is "linked title", `PageView` "page".
fn title(name: &str) -> String {
    let name = name.strip_suffix("View").unwrap_or(name);
    let mut title = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !title.is_empty() {
            title.push(' ');
        }
        title.extend(c.to_lowercase());
    }
    if title.is_empty() {
        title.push_str("every template");
    }
    title
}

/// Returns a type as those who write templates think of it.
fn kind(rust: &str) -> String {
    if let Some(inner) = within(rust, "Option<") {
        return format!("{} or none", kind(inner));
    }
    if let Some(inner) = within(rust, "Vec<") {
        return format!("list of {}", kind(inner));
    }
    match rust {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "Html" => "markup".to_owned(),
        shape => {
            let title = title(shape);
            format!("[{title}](#{})", title.replace(' ', "-"))
        }
    }
}

fn within<'a>(rust: &'a str, outer: &str) -> Option<&'a str> {
    rust.strip_prefix(outer)?.strip_suffix('>')
}

fn printed(shapes: &[Shape]) -> String {
    let mut out = String::new();
    for shape in shapes {
        out.push_str(&format!(
            "\n### {}\n\n{}\n\n| name | is | meaning |\n|---|---|---|\n",
            title(&shape.name),
            shape.about
        ));
        for Field {
            name,
            kind: rust,
            about,
        } in &shape.fields
        {
            out.push_str(&format!("| `{name}` | {} | {about} |\n", kind(rust)));
        }
    }
    out
}

#[test]
fn the_docs_print_every_name_with_its_meaning() {
    let docs = read(DOCS);
    let at = docs
        .find(GENERATED)
        .expect("the docs say what is generated");
    let head = at + docs[at..].find('\n').expect("a line ends") + 1;
    let shapes = shapes();
    let undocumented: Vec<_> = shapes
        .iter()
        .flat_map(|shape| &shape.fields)
        .filter(|field| field.about.is_empty())
        .map(|field| &field.name)
        .collect();
    assert!(undocumented.is_empty(), "{undocumented:?}");
    let whole = format!("{}{}", &docs[..head], printed(&shapes));
    if Mode::from_env() == Mode::Bless {
        fs::write(root().join(DOCS), whole).expect("the docs are written");
        return;
    }
    let difference = difference(&docs, &whole);
    assert!(
        docs == whole,
        "{DOCS} is not what view.rs says:\n{difference}"
    );
}

#[test]
fn the_docs_print_every_custom_property() {
    let docs = read(DOCS);
    let sheet = read("themes/default/static/avenant.css");
    let own = ["--tone", "--ground", "--edge"];
    for piece in sheet.split("--").skip(1) {
        let Some((name, _)) = piece.split_once(": ") else {
            continue;
        };
        let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let property = format!("--{name}");
        if is_name && !own.contains(&property.as_str()) {
            assert!(docs.contains(&format!("`{property}`")), "{property}");
        }
    }
}

#[test]
fn each_template_is_given_the_names_that_the_docs_say() {
    let shapes = shapes();
    let all: Vec<&str> = shapes[0].fields.iter().map(|f| f.name.as_str()).collect();
    let common = [
        "lang",
        "base",
        "page",
        "site",
        "languages",
        "footer",
        "banner",
    ];
    let mut probe = "{{ super() }}\n<p>NAMES {{ page.kind }}".to_owned();
    for name in all.iter().filter(|name| !common.contains(name)) {
        probe.push_str(&format!(
            "{{% if {name} is not none %}} {name}{{% endif %}}"
        ));
    }
    let documented = documented();
    let site = sample();
    for template in documented.keys() {
        let path = site.path().join("themes/default/templates").join(template);
        let text = format!(
            "{{% extends \"@default/{template}\" %}}{{% block main %}}{probe}</p>{{% endblock %}}"
        );
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        fs::write(path, text).expect("a template is written");
    }
    build(site.path());
    let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, html) in pages(site.path()) {
        let (_, line) = html.split_once("NAMES ").expect("the probe");
        let (line, _) = line.split_once('<').expect("an element ends");
        let mut names = line.split(' ').map(str::to_owned);
        let template = format!("{}.html", names.next().expect("a kind"));
        let known: BTreeSet<String> = names.collect();
        let first = given
            .entry(template.clone())
            .or_insert_with(|| known.clone());
        assert_eq!(*first, known, "{template} has the same names on every page");
    }
    for (template, names) in given {
        assert_eq!(documented[&template], names, "{template}");
    }
}

/// Returns the names beside the common ones that the docs give each template.
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let docs = read(DOCS);
    let rows = docs.lines().filter_map(|line| {
        let [template, _, names] = line.strip_prefix("| `")?.split(" | ").collect::<Vec<_>>()[..]
        else {
            return None;
        };
        let template = template.trim_end_matches('`');
        template.ends_with(".html").then_some((template, names))
    });
    rows.map(|(template, names)| {
        let names = names.split('`').skip(1).step_by(2).map(str::to_owned);
        (template.to_owned(), names.collect())
    })
    .collect()
}

#[test]
fn templates_use_only_names_of_the_contract() {
    let mut attributes: BTreeSet<String> = BTreeSet::new();
    for field in shapes().into_iter().flat_map(|shape| shape.fields) {
        attributes.insert(field.name);
    }
    for folder in ["themes/default/templates", "tests/themes/plain/templates"] {
        for file in files::list(&root().join(folder)) {
            let text = read(&format!("{folder}/{file}"));
            for name in attributes_used(&text) {
                assert!(attributes.contains(&name), "{folder}/{file}: .{name}");
            }
        }
    }
}

/// Returns what stands after a dot in the code of a template, branches never taken included.
fn attributes_used(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in template.split(['{', '}']) {
        let is_code = part.starts_with('%') || part.starts_with(' ');
        // Words in quotes are file names and messages.
        for code in part.split('\'').step_by(2).filter(|_| is_code) {
            let code: String = code.split('"').step_by(2).collect();
            for piece in code.split('.').skip(1) {
                let end = piece.find(|c: char| !c.is_alphanumeric() && c != '_');
                let name = &piece[..end.unwrap_or(piece.len())];
                found.extend((!name.is_empty()).then(|| name.to_owned()));
            }
        }
    }
    found
}

#[test]
fn a_theme_of_its_own_shows_every_kind_of_page_with_its_words_once() {
    let site = sample();
    files::overlay(
        &root().join("tests/themes/plain"),
        &site.path().join("themes/plain"),
    )
    .expect("the theme is copied");
    let settings = site.path().join("avenant.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    let chosen = text.replace("theme = \"default\"", "theme = \"plain\"");
    assert!(text != chosen);
    fs::write(settings, chosen).expect("settings are written");
    build(site.path());
    let pages = pages(site.path());
    let of = |part: &str| pages.values().filter(|html| html.contains(part)).count();
    assert_eq!(of("<main>"), pages.len(), "no page is the default theme's");
    assert!(pages.keys().any(|path| path.contains("/compare/")));
    let texts = of("<div class=\"text\" data-text=");
    assert!(texts >= 8, "{texts}");
    for (path, html) in &pages {
        for piece in [
            "<div class=\"text\"",
            "<section class=\"status",
            "id=\"page.title\"",
        ] {
            assert!(html.matches(piece).count() <= 1, "{path}: {piece}");
        }
        // What a version changes is told beside its state, without the text.
        let has_state = html.contains(" data-text=\"") || path.contains("/changes/");
        assert_eq!(
            has_state,
            html.contains("<section class=\"status"),
            "{path}"
        );
    }
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn sample() -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    files::copy_sample(site.path()).expect("the sample is copied");
    site
}

fn build(site: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_avenant"))
        .current_dir(site)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795348800")
        // After the last entry of the sample's ledger, before its last version takes effect.
        .args(["build", "--quiet", "--as-of", "2026-12-31"])
        .output()
        .expect("avenant starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// Returns the pages of the built site that templates made, by path: neither pieces to include
/// elsewhere nor pages that lead on to another address.
fn pages(site: &Path) -> BTreeMap<String, String> {
    let dist = site.join("dist");
    let all = files::list(&dist).into_iter();
    let is_page = |file: &String| {
        let is_ahead = file.starts_with(".as-of/");
        !is_ahead && (file.ends_with("index.html") || file.ends_with("404.html"))
    };
    let read = |file: String| {
        let text = fs::read_to_string(dist.join(&file)).expect("a page");
        (file, text)
    };
    let pages = all.filter(is_page).map(read);
    pages
        .filter(|(_, html)| !html.contains("http-equiv=\"refresh\""))
        .collect()
}
