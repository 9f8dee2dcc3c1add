//! Measures redlines over real texts: whether they give both texts back, how they read, how long
//! they take, beside what each must reach.
//!
//! `cargo run --release --example redline_measures -- CORPUS` reads `CORPUS/pairs/` (`<id>/old.md`,
//! `<id>/new.md`, `manifest.jsonl` with `id`, `lang`, `bucket`) and the consecutive versions of
//! `CORPUS/mozilla/`; `--peers` adds other tools on the same pairs (`benches/peers/`).
//!
//! - **M1** pairs whose redline and its inverse give both texts back without falling back;
//! - **M3** places of change that begin or end inside a word, **M4** crumbs, a hundred places each;
//! - **M5** words marked beyond the words truly changed, on edits made here and so known;
//! - **M6** cards a pair; **M7** moves found and rightly so, on moves made here;
//! - **M8** pairs in which every address of one text only is told by a change;
//! - **M9** words marked against a histogram diff of words; **M10** milliseconds, parsing excluded;
//! - **M11** M4 and M5 by language.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a measuring command reads files, starts a program and times itself"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use avenant::base::{Source, TreePath};
use avenant::diff::changes::ChangeSet;
use avenant::diff::side::Side;
use avenant::diff::{Options, Redline, change_set, redline_of};
use avenant::lang::Lang;
use avenant::prose::{Form, Prose, header, parse};

mod edits;
mod flat;
mod peers;
mod real;
mod synthetic;

/// Two versions of a text.
pub struct Pair {
    id: String,
    lang: Lang,
    bucket: String,
    old: String,
    new: String,
}

/// One redline with the texts it was made of.
pub struct Told {
    old: Side,
    new: Side,
    redline: Redline,
    set: ChangeSet,
    time: Duration,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.iter().find(|argument| !argument.starts_with('-'));
    let folder = PathBuf::from(folder.expect("the folder of the corpus"));
    let pairs = pairs(&folder.join("pairs"));
    let histories = histories(&folder.join("mozilla/subscription_services_tos"));
    let told: Vec<(&Pair, Told)> = pairs
        .iter()
        .chain(&histories)
        .map(|pair| (pair, tell(&pair.old, &pair.new, &pair.lang)))
        .collect();
    real::print(&told);
    synthetic::print(&pairs, &histories);
    if arguments.iter().any(|argument| argument == "--peers") {
        peers::print(&told[..pairs.len()]);
    }
}

fn pairs(folder: &Path) -> Vec<Pair> {
    let manifest = std::fs::read_to_string(folder.join("manifest.jsonl")).unwrap();
    let read = |id: &str, name: &str| std::fs::read_to_string(folder.join(id).join(name)).unwrap();
    let pair = |line: &str| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let id = row["id"].as_str().unwrap().to_owned();
        Pair {
            lang: Lang::parse(row["lang"].as_str().unwrap()).unwrap(),
            bucket: row["bucket"].as_str().unwrap().to_owned(),
            old: read(&id, "old.md"),
            new: read(&id, "new.md"),
            id,
        }
    };
    manifest.lines().map(pair).collect()
}

/// Reads `<date>.<lang>.md` files as pairs of consecutive versions.
fn histories(folder: &Path) -> Vec<Pair> {
    let Ok(files) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut texts: Vec<(String, String, PathBuf)> = files
        .map(|file| file.unwrap().path())
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned();
            let (date, lang) = name.split_once('.')?;
            Some((lang.to_owned(), date.to_owned(), path))
        })
        .collect();
    texts.sort();
    let pair = |two: &[(String, String, PathBuf)]| Pair {
        id: format!("{} {}", two[1].1, two[1].0),
        lang: Lang::parse(&two[0].0).unwrap(),
        bucket: "history".to_owned(),
        old: std::fs::read_to_string(&two[0].2).unwrap(),
        new: std::fs::read_to_string(&two[1].2).unwrap(),
    };
    let same = |two: &&[(String, String, PathBuf)]| two[0].0 == two[1].0;
    texts.windows(2).filter(same).map(pair).collect()
}

/// Reads a text as an editor's.
pub fn prose(text: &str) -> Prose {
    let source = Source {
        path: TreePath::parse("content/a/en.md").unwrap(),
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    parse(&source, body, Form::Working).prose
}

/// Compares two texts; the time is the shortest of three, parsing excluded.
pub fn tell(old: &str, new: &str, lang: &Lang) -> Told {
    let (old, new) = (prose(old), prose(new));
    let options = Options::of(lang);
    let run = || {
        let start = Instant::now();
        let (old, new) = (Side::of(&old), Side::of(&new));
        let redline = redline_of(&old, &new, &options);
        let set = change_set(&redline);
        let time = start.elapsed();
        Told {
            old,
            new,
            redline,
            set,
            time,
        }
    };
    let made = run();
    let time = (0..2).map(|_| run().time).fold(made.time, Duration::min);
    Told { time, ..made }
}

/// Prints a value beside what it must reach.
pub fn line(what: &str, value: &str, target: &str, is_met: bool) {
    let verdict = if is_met { "" } else { "  MISSED" };
    println!("{what:<58} {value:>16}   {target}{verdict}");
}

/// Returns a part of some number, 0 of none.
pub fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Returns a percentile of sorted numbers.
pub fn percentile(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}
