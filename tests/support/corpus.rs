//! Which texts of the corpus of real policies are compared: by the tests, and by what is measured.
//!
//! `pairs/manifest.jsonl` lists pairs (`pairs/<id>/old.md`, `new.md`); every other folder that
//! holds `<date>.<lang>.md` is a history.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::files;

/// Two texts to compare.
pub struct Pair {
    /// What messages call it.
    pub name: String,
    /// The language of both texts.
    pub lang: String,
    /// How much was changed, as the manifest says, or how far apart versions of a history are.
    pub size: String,
    pub old: PathBuf,
    pub new: PathBuf,
}

/// The size of consecutive versions.
pub const CONSECUTIVE: &str = "consecutive";

/// The size of the first version of a history against its last.
pub const WHOLE: &str = "first to last";

/// Returns the folder of the corpus, which `AVENANT_CORPUS` names.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os("AVENANT_CORPUS").map(PathBuf::from)
}

/// A line of the manifest, as far as it is of use here.
#[derive(Deserialize)]
struct Row {
    id: String,
    lang: String,
    bucket: String,
}

/// Returns the pairs of the manifest, in its order.
pub fn pairs(corpus: &Path) -> Result<Vec<Pair>, String> {
    let folder = corpus.join("pairs");
    let manifest = folder.join("manifest.jsonl");
    let lines = fs::read_to_string(&manifest);
    let lines = lines.map_err(|error| format!("{}: {error}", manifest.display()))?;
    let pair = |line: &str| {
        let row: Row = serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
        Ok(Pair {
            old: folder.join(&row.id).join("old.md"),
            new: folder.join(&row.id).join("new.md"),
            name: row.id,
            lang: row.lang,
            size: row.bucket,
        })
    };
    lines.lines().map(pair).collect()
}

/// Returns the consecutive versions of every history in each of its languages, and the first
/// against the last where more than two are there.
pub fn histories(corpus: &Path) -> Vec<Pair> {
    let files = files::list(corpus);
    let mut texts: Vec<[&str; 3]> = files.iter().filter_map(|file| text(file)).collect();
    texts.sort_unstable();
    let mut pairs = Vec::new();
    for history in texts.chunk_by(|a, b| a[..2] == b[..2]) {
        let steps = history.windows(2);
        pairs.extend(steps.map(|step| pair(corpus, step[0], step[1], CONSECUTIVE)));
        if let [first, _, .., last] = history {
            pairs.push(pair(corpus, *first, *last, WHOLE));
        }
    }
    pairs
}

/// Returns folder, language and date of `<folder>/<date>.<lang>.md`; other files are no texts of a
/// history.
fn text(file: &str) -> Option<[&str; 3]> {
    let (folder, name) = file.rsplit_once('/')?;
    let (date, lang) = name.strip_suffix(".md")?.split_once('.')?;
    Some([folder, lang, date])
}

fn pair(corpus: &Path, old: [&str; 3], new: [&str; 3], size: &str) -> Pair {
    let [folder, lang, _] = new;
    let file = |[_, _, date]: [&str; 3]| corpus.join(folder).join(format!("{date}.{lang}.md"));
    Pair {
        name: format!("{folder} {lang} {} → {}", old[2], new[2]),
        lang: lang.to_owned(),
        size: size.to_owned(),
        old: file(old),
        new: file(new),
    }
}
