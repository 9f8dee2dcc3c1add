//! Seconds and MiB of a build of 1,440 sealed texts: 3 documents × 24 languages × 20 versions of
//! 3,000 words, against the floor of parsing the same Markdown with bare pulldown-cmark.
//!
//! `cargo bench --bench scale` makes the site once below the target folder (publishing it takes
//! longer than building it) and prints medians of five runs. `-- 12000` makes a larger one.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench makes sites, starts programs and times them"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

mod site;

use site::{DOCUMENTS, LANGUAGES, WORDS, avenant};

const RUNS: usize = 5;

fn main() {
    // `cargo bench` passes `--bench`; anything numeric is the number of texts wanted.
    let wanted = std::env::args()
        .skip(1)
        .find_map(|word| word.parse().ok())
        .unwrap_or(1_440);
    let (root, texts) = site::of(wanted);
    println!("{texts} sealed texts of {WORDS} words");
    let floor = median((0..RUNS).map(|_| floor(&root)).collect());
    println!(
        "floor (pulldown-cmark, one thread)  {:.3} s",
        floor.as_secs_f64()
    );
    let cold: Vec<(Duration, u64)> = (0..RUNS).map(|_| build(&root, true)).collect();
    report("cold build", &cold, floor);
    let warm: Vec<(Duration, u64)> = (0..RUNS).map(|_| build(&root, false)).collect();
    report("unchanged build", &warm, floor);
}

fn report(name: &str, runs: &[(Duration, u64)], floor: Duration) {
    let time = median(runs.iter().map(|(time, _)| *time).collect()).as_secs_f64();
    let peak = runs.iter().map(|(_, kib)| *kib).max().unwrap_or(0) / 1024;
    let times = time / floor.as_secs_f64();
    println!("{name:<35} {time:.3} s  {peak} MiB  {times:.1} × floor");
}

fn median<T: Ord + Copy>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values[values.len() / 2]
}

/// Runs one build and returns its wall time and peak resident set (KiB, Linux only).
fn build(root: &Path, cold: bool) -> (Duration, u64) {
    if cold {
        let _ = fs::remove_dir_all(root.join("dist"));
    }
    let began = Instant::now();
    let mut command = avenant(root);
    command
        .args(["build", "--quiet", "--as-of", "2030-01-01"])
        .stderr(Stdio::inherit());
    let mut child = command.spawn().expect("avenant starts");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        peak = peak_of(&status).unwrap_or(0).max(peak);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(child.wait().expect("a child").success(), "the build failed");
    (began.elapsed(), peak)
}

fn peak_of(status: &Path) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Parses every sealed text with nothing but pulldown-cmark.
fn floor(root: &Path) -> Duration {
    let began = Instant::now();
    let mut bytes = 0;
    for document in DOCUMENTS {
        let folder = root.join("content").join(document);
        for version in fs::read_dir(folder).expect("a document").flatten() {
            for lang in LANGUAGES {
                let file = version.path().join(format!("{lang}.md"));
                let Ok(text) = fs::read_to_string(file) else {
                    continue;
                };
                let mut html = String::new();
                pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&text));
                bytes += html.len();
            }
        }
    }
    assert!(bytes > 0, "there are sealed texts");
    began.elapsed()
}
