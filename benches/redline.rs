//! Time and memory of redlines: everyday pairs, pairs made to be slow, real ones.
//!
//! `cargo bench --bench redline` prints for each pair the time it takes on the processor, without
//! parsing, and the most memory it holds beyond the parsed texts, beside what each may be. Every
//! pair has a process of its own, so that none pays for the one before it. `AVENANT_CORPUS` adds
//! real pairs; `-- quotes` takes only those whose names say so; `-- --seeds FOLDER` writes the
//! hostile pairs, small, as seeds for the fuzzer instead.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a bench reads the corpus, times itself and starts processes"
)]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use avenant::base::{Source, TreePath};
use avenant::diff::{Options, change_set, redline};
use avenant::lang::Lang;
use avenant::prose::{Form, Prose, parse};

#[path = "../tests/support/hostile.rs"]
mod hostile;

use hostile::{HOSTILE, Numbers, edited};

/// Bytes of each text of a hostile pair.
const LARGE: usize = 1_000_000;

/// Bytes of each text of a seed: enough for every shape, few enough to mutate.
const SMALL: usize = 160;

/// What a hostile pair may take.
const SLOWEST: f64 = 2_000.0;

/// Megabytes a redline may hold beyond the texts it is made from.
const MOST_MEMORY: f64 = 200.0;

/// A pair longer than this is stopped and told as such.
const PATIENCE: Duration = Duration::from_secs(60);

/// A pair with the milliseconds it may take.
struct Pair {
    name: String,
    budget: f64,
    make: Box<dyn Fn() -> (String, String)>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let behind = |flag: &str| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1)
    };
    if let Some(folder) = behind("--seeds") {
        return write_seeds(folder);
    }
    let mut pairs = everyday();
    pairs.extend(hostile_pairs());
    pairs.extend(corpus());
    if let Some(name) = behind("--alone") {
        let pair = pairs.iter().find(|pair| pair.name == *name);
        return measure(pair.expect("a pair of this name"));
    }
    let wanted = arguments.iter().find(|argument| !argument.starts_with('-'));
    println!(
        "{:<42} {:>10} {:>6} {:>6} {:>6} {:>6} {:>6}  degraded",
        "pair", "ms", "of", "MB", "KB in", "trees", "cards"
    );
    for pair in &pairs {
        if wanted.is_none_or(|words| pair.name.contains(words.as_str())) {
            start_alone(pair);
        }
    }
}

/// Measures a pair in a process of its own.
fn start_alone(pair: &Pair) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--alone", &pair.name])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > PATIENCE {
            println!("{:<42} stopped after {PATIENCE:?}  OVER BUDGET", pair.name);
            child.kill().unwrap();
            child.wait().unwrap();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn measure(pair: &Pair) {
    let (old, new) = (pair.make)();
    let bytes = old.len() + new.len();
    let (old_prose, new_prose) = (prose(&old), prose(&new));
    let trees = memory("VmRSS:");
    // Forgets the most this process held while it parsed.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let options = Options::of(&Lang::parse("en").unwrap());
    let run = || {
        let made = redline(&old_prose, &new_prose, &options);
        let set = change_set(&made);
        (set.cards.len(), made.degraded.len())
    };
    let start = Instant::now();
    let (cards, degraded) = run();
    let first = start.elapsed().as_secs_f64();
    let most = memory("VmHWM:") - trees;
    // Linux counts in steps of some milliseconds: short ones are run often.
    let runs = ((0.3 / first) as u32).clamp(1, 300);
    let start = time_spent();
    for _ in 0..runs {
        run();
    }
    let time = (time_spent() - start).as_secs_f64() * 1e3 / f64::from(runs);
    let is_over = time > pair.budget || most > MOST_MEMORY;
    println!(
        "{:<42} {time:>10.2} {:>6} {most:>6.0} {:>6} {trees:>6.0} {cards:>6}  {degraded}{}",
        pair.name,
        pair.budget,
        bytes / 1000,
        if is_over { "  OVER BUDGET" } else { "" }
    );
}

/// Returns the time this process spent on a processor (Linux): others on the machine take none of
/// it.
fn time_spent() -> Duration {
    let status = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    let nanoseconds = status
        .split(' ')
        .next()
        .and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap())
}

/// Returns a line of what Linux says about this process, in megabytes.
fn memory(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|found| found.strip_prefix(line));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
}

fn prose(text: &str) -> Prose {
    let source = Source {
        path: TreePath::parse("content/a/en.md").unwrap(),
        text: text.to_owned(),
    };
    parse(&source, 0, Form::Working).prose
}

fn everyday() -> Vec<Pair> {
    type Change = fn(&str) -> String;
    let pair = |name: &str, budget: f64, size: usize, change: Change| Pair {
        name: name.to_owned(),
        budget,
        make: Box::new(move || {
            let old = policy(&mut Numbers(7), size);
            let new = change(&old);
            (old, new)
        }),
    };
    let (small, large) = (20_000, 283_000);
    vec![
        pair("20 KB, one word", 1.0, small, |old| edited(old, 2_500)),
        pair("20 KB, every 20th word", 10.0, small, |old| edited(old, 20)),
        pair("20 KB, every 3rd word", 10.0, small, |old| edited(old, 3)),
        pair("20 KB, another text", 10.0, small, |old| {
            policy(&mut Numbers(8), old.len())
        }),
        pair("283 KB, one word", 150.0, large, |old| edited(old, 30_000)),
        pair("283 KB, every 20th word", 150.0, large, |old| {
            edited(old, 20)
        }),
        pair("283 KB, every 3rd word", 150.0, large, |old| edited(old, 3)),
        pair("283 KB, another text", 150.0, large, |old| {
            policy(&mut Numbers(8), old.len())
        }),
    ]
}

/// Returns a text as policies are: sections with ids, paragraphs of sentences, items.
fn policy(numbers: &mut Numbers, bytes: usize) -> String {
    let mut text = String::new();
    let mut section = 0;
    while text.len() < bytes {
        section += 1;
        let about = words(numbers, 3);
        text.push_str(&format!(
            "## Section {section} about {about} {{#s{section}}}\n\n"
        ));
        for _ in 0..4 {
            for _ in 0..4 {
                text.push_str(&words(numbers, 18));
                text.push_str(". ");
            }
            text.push_str("\n\n");
        }
        for _ in 0..4 {
            text.push_str(&format!("- {};\n", words(numbers, 9)));
        }
        text.push('\n');
    }
    text
}

fn words(numbers: &mut Numbers, count: usize) -> String {
    let word = |_| format!("w{:x}", numbers.below(900));
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

fn hostile_pairs() -> impl Iterator<Item = Pair> {
    HOSTILE.into_iter().map(|(name, make)| Pair {
        name: name.to_owned(),
        budget: SLOWEST,
        make: Box::new(move || make(&mut Numbers(11), LARGE)),
    })
}

fn corpus() -> Vec<Pair> {
    let Ok(folder) = std::env::var("AVENANT_CORPUS") else {
        return Vec::new();
    };
    let pairs = [
        ("gh-29842327", 10.0),
        ("gh-375d8adf", 10.0),
        ("gh-048357e5", 150.0),
        ("legi-8de51cda", 150.0),
    ];
    let pair = |(id, budget): (&'static str, f64)| {
        let folder = folder.clone();
        let read = move |name: &str| {
            std::fs::read_to_string(format!("{folder}/pairs/{id}/{name}.md")).unwrap()
        };
        Pair {
            name: id.to_owned(),
            budget,
            make: Box::new(move || (read("old"), read("new"))),
        }
    };
    pairs.into_iter().map(pair).collect()
}

/// Writes each hostile pair as the fuzz target reads it: an even byte, the old text, U+0001, the
/// new one.
fn write_seeds(folder: &str) {
    std::fs::create_dir_all(folder).unwrap();
    for (name, make) in HOSTILE {
        let (old, new) = make(&mut Numbers(11), SMALL);
        let file = format!("{folder}/{}", name.replace([' ', ','], "-"));
        std::fs::write(file, format!("\0{old}\u{1}{new}")).unwrap();
    }
}
