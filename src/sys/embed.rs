//! What is built into the binary: the messages, the packs of rules, the starter texts, the default
//! theme, the desk.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static DESK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/desk");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static PACKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/packs");
static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starters");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Returns every built-in `locales/<lang>/<name>.ftl` as (path below `locales/`, text), sorted.
pub fn locales() -> Vec<(String, &'static str)> {
    all_texts(&LOCALES)
}

/// Returns every built-in `packs/<id>.toml` as (path below `packs/`, text), sorted.
pub fn packs() -> Vec<(String, &'static str)> {
    all_texts(&PACKS)
}

/// Returns every built-in `starters/<lang>/<name>` as (path below `starters/`, text), sorted.
pub fn starters() -> Vec<(String, &'static str)> {
    all_texts(&STARTERS)
}

/// Returns every built-in theme file as (path below `themes/`, bytes), sorted.
pub fn themes() -> Vec<(String, &'static [u8])> {
    all_files(&THEMES)
}

/// Returns the templates of the desk's screens by their names.
pub fn desk_templates() -> BTreeMap<String, String> {
    let texts = all_texts(&DESK).into_iter();
    let template = |(path, text): (String, &str)| {
        let name = path.strip_prefix("templates/")?;
        Some((name.to_owned(), text.to_owned()))
    };
    texts.filter_map(template).collect()
}

/// Returns a file of the desk; one that is not there is empty, which a test excludes.
pub fn desk_file(path: &str) -> Vec<u8> {
    let file = DESK.get_file(path);
    file.map_or_else(Vec::new, |file| file.contents().to_vec())
}

/// Returns a built-in theme file, as [`desk_file`] does.
pub fn theme_file(path: &str) -> Vec<u8> {
    let file = THEMES.get_file(path);
    file.map_or_else(Vec::new, |file| file.contents().to_vec())
}

fn all_texts(dir: &'static Dir<'static>) -> Vec<(String, &'static str)> {
    let files = all_files(dir).into_iter();
    files
        .filter_map(|(path, bytes)| Some((path, str::from_utf8(bytes).ok()?)))
        .collect()
}

fn all_files(dir: &'static Dir<'static>) -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    collect(dir, &mut files);
    files.sort();
    files
}

fn collect(dir: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((path, file.contents()));
    }
    dir.dirs().for_each(|below| collect(below, files));
}
