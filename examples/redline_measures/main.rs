//! Measures redlines over real texts: whether they give both texts back, how they read, how long
//! they take, beside what each must reach.
//!
//! `cargo run --release --example redline_measures -- CORPUS [--nu JAR] [--peers]` compares the
//! pairs and the histories of the corpus (`tests/support/corpus.rs`).
//!
//! `--nu JAR` shows their pages to the Nu HTML checker, which needs Java; `npm ci --prefix tests/web`
//! brings it as `tests/web/node_modules/vnu-jar/build/dist/vnu.jar`. `--peers` adds other tools on
//! the pairs (`benches/peers/`).
//!
//! - **M1** pairs whose redline and its inverse give both texts back without falling back, and
//!   pairs whose HTML gives both pages back, in one text and side by side;
//! - **M2** pages of which the Nu checker says what it says of neither text's own page;
//! - **M3** places of change that begin or end inside a word, **M4** crumbs, a hundred places each;
//! - **M5** words marked beyond the words truly changed, on edits made here and so known;
//! - **M6** cards a pair; **M7** moves found and rightly so, on moves made here;
//! - **M8** pairs in which every address of one text only is told by a change;
//! - **M9** words marked against a histogram diff of words; **M10** milliseconds, parsing and HTML
//!   excluded;
//! - **M11** M4 and M5 by language.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a measuring command reads files, starts a program and times itself"
)]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use avenant::diff::changes::ChangeSet;
use avenant::diff::side::Side;
use avenant::diff::{Options, Redline, change_set, redline_of};
use avenant::lang::Lang;
use avenant::prose::Prose;

mod edits;
mod flat;
mod lines;
mod pages;
mod peers;
mod real;
#[path = "../../tests/support/mod.rs"]
mod support;
mod synthetic;

use support::corpus;
use support::redlines::prose;

/// What was asked for.
struct Asked {
    corpus: PathBuf,
    nu: Option<PathBuf>,
    is_beside_peers: bool,
}

/// Two versions of a text.
#[derive(Clone)]
pub struct Pair {
    name: String,
    lang: Lang,
    size: String,
    old: String,
    new: String,
}

/// One redline with the texts it was made of.
pub struct Told {
    texts: (Prose, Prose),
    old: Side,
    new: Side,
    redline: Redline,
    set: ChangeSet,
    time: Duration,
}

fn main() {
    let asked = asked();
    let pairs = read(corpus::pairs(&asked.corpus).unwrap());
    let histories = read(corpus::histories(&asked.corpus));
    let told: Vec<(&Pair, Told)> = pairs
        .iter()
        .chain(&histories)
        .map(|pair| (pair, tell(&pair.old, &pair.new, &pair.lang)))
        .collect();
    real::exact(&told);
    pages::print(&told, asked.nu.as_deref());
    real::print(&told);
    // A last version stands in its history once already.
    let is_step = |pair: &Pair| pair.size == corpus::CONSECUTIVE;
    let steps: Vec<Pair> = histories.iter().filter(|p| is_step(p)).cloned().collect();
    synthetic::print(&pairs, &steps);
    if asked.is_beside_peers {
        peers::print(&told[..pairs.len()], asked.nu.as_deref());
    }
}

fn asked() -> Asked {
    let mut asked = Asked {
        corpus: PathBuf::new(),
        nu: None,
        is_beside_peers: false,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--nu" => asked.nu = Some(arguments.next().expect("--nu and a file").into()),
            "--peers" => asked.is_beside_peers = true,
            folder => asked.corpus = folder.into(),
        }
    }
    asked
}

fn read(pairs: Vec<corpus::Pair>) -> Vec<Pair> {
    let read = |pair: corpus::Pair| Pair {
        lang: Lang::parse(&pair.lang).unwrap(),
        name: pair.name,
        size: pair.size,
        old: std::fs::read_to_string(pair.old).unwrap(),
        new: std::fs::read_to_string(pair.new).unwrap(),
    };
    pairs.into_iter().map(read).collect()
}

/// Compares two texts; the time is the shortest of three, parsing excluded.
pub fn tell(old: &str, new: &str, lang: &Lang) -> Told {
    let texts = (prose(old), prose(new));
    let options = Options::of(lang);
    let run = || {
        let start = Instant::now();
        let (old, new) = (Side::of(&texts.0), Side::of(&texts.1));
        let redline = redline_of(&old, &new, &options);
        let set = change_set(&redline);
        (start.elapsed(), old, new, redline, set)
    };
    let (first, old, new, redline, set) = run();
    let time = (0..2).map(|_| run().0).fold(first, Duration::min);
    Told {
        texts,
        old,
        new,
        redline,
        set,
        time,
    }
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
