//! What is built into the binary: the messages, the starter texts and the default theme.

use include_dir::{Dir, include_dir};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starters");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Returns every built-in `locales/<lang>/<name>.ftl` as (path below `locales/`, text), sorted.
pub fn locales() -> Vec<(String, &'static str)> {
    all_texts(&LOCALES)
}

/// Returns every built-in `starters/<lang>/<name>` as (path below `starters/`, text), sorted.
pub fn starters() -> Vec<(String, &'static str)> {
    all_texts(&STARTERS)
}

/// Returns every built-in theme file as (path below `themes/`, bytes), sorted.
pub fn themes() -> Vec<(String, &'static [u8])> {
    all_files(&THEMES)
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
