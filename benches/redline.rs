//! Milliseconds of redlines: everyday pairs, and inputs made to be slow.
//!
//! `cargo bench --bench redline` prints the median of several runs for each input, parsing
//! excluded, beside its budget; `AVENANT_CORPUS` adds real pairs. The texts are made by a formula,
//! so the same ones are compared everywhere.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a bench reads the corpus and times itself"
)]

use std::time::{Duration, Instant};

use avenant::base::{Source, TreePath};
use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, redline};
use avenant::lang::Lang;
use avenant::prose::{Form, Prose, parse};

/// A small generator of numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

fn main() {
    everyday();
    pathological();
    corpus();
}

fn prose(text: &str) -> Prose {
    let path = TreePath::parse("content/a/en.md").unwrap();
    let source = Source {
        path,
        text: text.to_owned(),
    };
    parse(&source, 0, Form::Working).prose
}

fn measure(name: &str, old: &str, new: &str, budget: f64) {
    let (old_prose, new_prose) = (prose(old), prose(new));
    let options = Options::of(&Lang::parse("en").unwrap());
    let run = || {
        let start = Instant::now();
        let made = redline(&old_prose, &new_prose, &options);
        let set = change_set(&made);
        (start.elapsed(), set.cards.len(), made.degraded.len())
    };
    let (first, cards, degraded) = run();
    let runs = if first > Duration::from_millis(200) {
        2
    } else {
        20
    };
    let mut times: Vec<Duration> = (0..runs).map(|_| run().0).collect();
    times.sort_unstable();
    let time = times[times.len() / 2].as_secs_f64() * 1e3;
    let verdict = if time <= budget { "" } else { "  OVER BUDGET" };
    let bytes = old.len() + new.len();
    println!(
        "{name:<44} {time:>9.2} ms of {budget:>6}  {:>5} KB, {cards} cards, {degraded} degraded{verdict}",
        bytes / 1000
    );
}

fn words(numbers: &mut Numbers, count: usize, distinct: usize) -> String {
    let word = |at: usize| format!("w{at:x}");
    let words: Vec<String> = (0..count).map(|_| word(numbers.below(distinct))).collect();
    words.join(" ")
}

fn policy(numbers: &mut Numbers, bytes: usize) -> String {
    let mut text = String::new();
    let mut section = 0;
    while text.len() < bytes {
        section += 1;
        text.push_str(&format!(
            "## Section {section} about {} {{#s{section}}}\n\n",
            words(numbers, 3, 900)
        ));
        for _ in 0..4 {
            for _ in 0..4 {
                text.push_str(&words(numbers, 18, 900));
                text.push_str(". ");
            }
            text.push_str("\n\n");
        }
        for _ in 0..4 {
            text.push_str(&format!("- {};\n", words(numbers, 9, 900)));
        }
        text.push('\n');
    }
    text
}

/// Replaces every so manyth word.
fn edited(text: &str, every: usize) -> String {
    let mut at = 0usize;
    let edit = |word: &str| {
        at += 1;
        let is_word = word.starts_with('w') && !word.contains('\n');
        if at.is_multiple_of(every) && is_word {
            "changed".to_owned()
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(edit).collect::<Vec<_>>().join(" ")
}

fn everyday() {
    let numbers = &mut Numbers(7);
    let small = policy(numbers, 20_000);
    measure("20 KB, one word", &small, &edited(&small, 2_500), 1.0);
    let side = prose(&small);
    let start = Instant::now();
    let made = Side::of(&side);
    println!(
        "{:<44} {:>9.2} ms",
        "  (reading one side of it)",
        start.elapsed().as_secs_f64() * 1e3
    );
    drop(made);
    measure("20 KB, every 20th word", &small, &edited(&small, 20), 10.0);
    measure("20 KB, every 3rd word", &small, &edited(&small, 3), 10.0);
    measure(
        "20 KB, another text",
        &small,
        &policy(numbers, 20_000),
        10.0,
    );
    let large = policy(numbers, 283_000);
    measure("283 KB, one word", &large, &edited(&large, 30_000), 150.0);
    measure(
        "283 KB, every 20th word",
        &large,
        &edited(&large, 20),
        150.0,
    );
    measure(
        "283 KB, another text",
        &large,
        &policy(numbers, 283_000),
        150.0,
    );
}

fn pathological() {
    const SLOW: f64 = 2_000.0;
    let n = &mut Numbers(11);
    let two = |n: &mut Numbers| words(n, 333_000, 2);
    measure("1 MB, one paragraph of 2 words", &two(n), &two(n), SLOW);
    let many = words(n, 200_000, 5_000);
    measure(
        "1 MB, one paragraph of 5,000 words",
        &many,
        &words(n, 200_000, 5_000),
        SLOW,
    );
    measure(
        "1 MB, one paragraph, every 50th word",
        &many,
        &edited(&many, 50),
        SLOW,
    );
    let lines = |n: &mut Numbers| {
        (0..20_000)
            .map(|_| format!("line {}", n.below(50)))
            .collect::<Vec<_>>()
            .join("\n\n")
    };
    measure(
        "20,000 paragraphs of 50 kinds shuffled",
        &lines(n),
        &lines(n),
        SLOW,
    );
    let mut sections: Vec<String> = (0..8_000)
        .map(|at| format!("## Heading {at}\n\n{}", words(n, 12, 5_000)))
        .collect();
    let before = sections.join("\n\n");
    for at in (1..sections.len()).rev() {
        sections.swap(at, n.below(at + 1));
    }
    measure(
        "8,000 sections shuffled",
        &before,
        &sections.join("\n\n"),
        SLOW,
    );
    let nest = |n: &mut Numbers| {
        (0..3_000)
            .map(|at| format!("{} w{}", ">".repeat(at % 400), n.below(90)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    measure("0.7 MB of nested quotes", &nest(n), &nest(n), SLOW);
    let items = |n: &mut Numbers, start: usize| {
        (0..20_000)
            .map(|at| format!("- {} {}", words(n, 6, 40), at + start))
            .collect::<Vec<_>>()
            .join("\n")
    };
    measure(
        "20,000 items nearly alike",
        &items(n, 0),
        &items(n, 7),
        SLOW,
    );
    let rows = |n: &mut Numbers| {
        let rows: Vec<String> = (0..10_000)
            .map(|_| {
                format!(
                    "| {} | {} | {} |",
                    words(n, 2, 30),
                    words(n, 6, 50),
                    n.below(9)
                )
            })
            .collect();
        format!("| a | b | c |\n|---|---|---|\n{}", rows.join("\n"))
    };
    measure("10,000 rows nearly alike", &rows(n), &rows(n), SLOW);
    let headings = |n: &mut Numbers| {
        (0..8_000)
            .map(|_| format!("## General\n\n{}.", words(n, 10, 60)))
            .collect::<Vec<_>>()
            .join("\n\n")
    };
    measure(
        "8,000 sections of one heading",
        &headings(n),
        &headings(n),
        SLOW,
    );
    let signs: String = "。、".repeat(80_000);
    measure(
        "480 KB of signs against less",
        &signs,
        &signs[..signs.len() / 2],
        SLOW,
    );
    let han = |n: &mut Numbers| {
        (0..160_000)
            .map(|_| char::from_u32(0x4e00 + n.below(3_000) as u32).unwrap_or('一'))
            .collect::<String>()
    };
    measure("480 KB of Han signs without a stop", &han(n), &han(n), SLOW);
    measure(
        "1 MB without a space",
        &"a".repeat(1_000_000),
        &"a".repeat(999_999),
        SLOW,
    );
    let quotes = |from: usize| {
        (0..60_000)
            .map(|at| {
                if (at + from).is_multiple_of(3) {
                    "\""
                } else {
                    "“"
                }
            })
            .collect::<Vec<_>>()
            .join(" x ")
    };
    measure("60,000 quotation marks", &quotes(0), &quotes(1), SLOW);
}

fn corpus() {
    let Ok(folder) = std::env::var("AVENANT_CORPUS") else {
        return;
    };
    for (id, budget) in [
        ("gh-29842327", 10.0),
        ("gh-375d8adf", 10.0),
        ("gh-048357e5", 150.0),
        ("legi-8de51cda", 150.0),
    ] {
        let read = |name: &str| std::fs::read_to_string(format!("{folder}/pairs/{id}/{name}.md"));
        if let (Ok(old), Ok(new)) = (read("old"), read("new")) {
            measure(id, &old, &new, budget);
        }
    }
}
