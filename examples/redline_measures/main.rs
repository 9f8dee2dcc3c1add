//! Measures redlines over a folder of pairs (`<id>/old.md`, `<id>/new.md`, `manifest.jsonl` with
//! `id`, `lang`, `bucket`): whether they give both texts back, how they read, how long they take.
//!
//! `cargo run --release --example redline_measures -- FOLDER` prints
//!
//! - M1: pairs whose redline gives both texts back without falling back to whole blocks, its
//!   inverse too;
//! - M4: crumbs a hundred places of change: runs of one or two small words left equal between two
//!   changes of two words or more on both sides;
//! - M5: words marked beyond the words truly changed, on edits made here and so known: a section
//!   moved, a paragraph cut in two, words replaced, a paragraph replaced, a section inserted with
//!   all numbers behind it changed;
//! - M6: cards a pair; chg%: words marked among all words of both texts;
//! - M8: pairs in which every address of one text only is told by a change;
//! - M10: milliseconds, parsing excluded.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a measuring command reads files and times itself"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use avenant::base::{Source, TreePath};
use avenant::diff::changes::ChangeSet;
use avenant::diff::redline::{Class, Op, Piece};
use avenant::diff::side::{Side, count};
use avenant::diff::{Options, Redline, Why, change_set, invariants, invert, redline_of};
use avenant::lang::Lang;
use avenant::prose::{Form, InlineKind, Prose, header, parse, walk};

struct Pair {
    id: String,
    lang: Lang,
    bucket: String,
    old: String,
    new: String,
}

fn main() {
    let folder = std::env::args().nth(1).expect("a folder of pairs");
    let pairs = pairs(Path::new(&folder));
    let mut buckets: Vec<&str> = pairs.iter().map(|pair| pair.bucket.as_str()).collect();
    buckets.sort_unstable();
    buckets.dedup();
    real(&pairs, &buckets);
    synthetic(&pairs);
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

fn prose(text: &str) -> Prose {
    let path = TreePath::parse("content/a/en.md").unwrap();
    let source = Source {
        path,
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    parse(&source, body, Form::Working).prose
}

/// One redline with what was measured of it.
struct Told {
    redline: Redline,
    set: ChangeSet,
    time: Duration,
    is_exact: bool,
    words: usize,
}

fn tell(old: &str, new: &str, lang: &Lang) -> Told {
    let (old, new) = (prose(old), prose(new));
    let options = Options::of(lang);
    let start = Instant::now();
    let (old, new) = (Side::of(&old), Side::of(&new));
    let redline = redline_of(&old, &new, &options);
    let set = change_set(&redline);
    let time = start.elapsed();
    let fell = redline.degraded.iter().any(|one| one.why == Why::Check);
    let back = invert(&redline);
    let is_exact = !fell
        && invariants::check(&redline, &old, &new).is_ok()
        && invariants::check(&back, &new, &old).is_ok()
        && invert(&back) == redline;
    let words = |side: &Side| {
        side.parts
            .iter()
            .map(|part| part.words() as usize)
            .sum::<usize>()
    };
    Told {
        words: words(&old) + words(&new),
        redline,
        set,
        time,
        is_exact,
    }
}

fn real(pairs: &[Pair], buckets: &[&str]) {
    let told: Vec<(&Pair, Told)> = pairs
        .iter()
        .map(|pair| (pair, tell(&pair.old, &pair.new, &pair.lang)))
        .collect();
    let exact = told.iter().filter(|(_, told)| told.is_exact).count();
    let degraded = told
        .iter()
        .filter(|(_, told)| !told.redline.degraded.is_empty())
        .count();
    println!(
        "M1  {exact} of {} pairs exact, {degraded} degraded",
        told.len()
    );
    let (mut hunks, mut crumbs) = (0, 0);
    for (pair, told) in &told {
        let (more, small) = crumbs_of(&told.redline);
        (hunks, crumbs) = (hunks + more, crumbs + small);
        if small > 0 {
            println!("    {small} crumbs in {}", pair.id);
        }
    }
    println!(
        "M4  {:.2} crumbs a 100 places of change ({crumbs} of {hunks})",
        100.0 * crumbs as f64 / hunks.max(1) as f64
    );
    for bucket in buckets {
        let mine: Vec<&Told> = told
            .iter()
            .filter(|(pair, _)| pair.bucket == *bucket)
            .map(|(_, told)| told)
            .collect();
        let cards: usize = mine.iter().map(|told| told.set.cards.len()).sum();
        let marked = |told: &&Told| {
            let words = told.set.counts.words;
            (words.added + words.removed) as f64 / told.words.max(1) as f64
        };
        let share = mine.iter().map(marked).sum::<f64>() / mine.len() as f64;
        println!(
            "M6  {bucket}: {} pairs, {:.1} cards a pair, {:.1} % of words marked",
            mine.len(),
            cards as f64 / mine.len() as f64,
            100.0 * share
        );
    }
    links(&told);
    let mut times: Vec<(f64, usize, &str)> = told
        .iter()
        .map(|(pair, told)| {
            (
                told.time.as_secs_f64() * 1e3,
                pair.new.len(),
                pair.id.as_str(),
            )
        })
        .collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].0;
    println!(
        "M10 median {:.2} ms, p95 {:.2} ms, most {:.2} ms ({} of {} bytes)",
        at(0.5),
        at(0.95),
        at(1.0),
        times[times.len() - 1].2,
        times[times.len() - 1].1
    );
}

/// Counts places of change, and equal runs of one or two words between two large ones.
fn crumbs_of(redline: &Redline) -> (usize, usize) {
    let (mut hunks, mut crumbs) = (0, 0);
    invariants::leaves(redline, &mut |pieces: &[Piece]| {
        let groups: Vec<&[Piece]> = pieces
            .chunk_by(|a, b| (a.op == Op::Equal) == (b.op == Op::Equal))
            .collect();
        let size = |group: &[Piece]| -> usize {
            let words = |op: Op| {
                group
                    .iter()
                    .filter(|p| p.op == op && p.class == Class::Words)
                    .map(|p| count(&p.text) as usize)
                    .sum::<usize>()
            };
            words(Op::Delete).max(words(Op::Insert))
        };
        hunks += groups
            .iter()
            .filter(|group| group[0].op != Op::Equal)
            .count();
        for three in groups.windows(3) {
            let text: String = three[1].iter().map(|piece| piece.text.as_str()).collect();
            let words: Vec<&str> = text.split_whitespace().collect();
            let is_small = (1..=2).contains(&words.len())
                && words
                    .iter()
                    .all(|word| word.chars().count() <= 3 && word.chars().all(char::is_alphabetic));
            if three[1][0].op == Op::Equal && is_small && size(three[0]) >= 2 && size(three[2]) >= 2
            {
                crumbs += 1;
            }
        }
    });
    (hunks, crumbs)
}

fn addresses(text: &str) -> BTreeSet<String> {
    let prose = prose(text);
    let mut found = BTreeSet::new();
    walk::inlines(&prose, &mut |inline| {
        if let InlineKind::Link { to, .. } = &inline.kind {
            found.insert(to.to_string());
        }
    });
    found
}

fn links(told: &[(&Pair, Told)]) {
    let (mut changed, mut complete) = (0, 0);
    for (pair, told) in told {
        let (old, new) = (addresses(&pair.old), addresses(&pair.new));
        let expected: BTreeSet<&String> = old.symmetric_difference(&new).collect();
        if expected.is_empty() {
            continue;
        }
        let mut said: BTreeSet<String> = BTreeSet::new();
        for change in &told.set.changes {
            said.extend(change.values.old.clone());
            said.extend(change.values.new.clone());
        }
        invariants::leaves(&told.redline, &mut |pieces: &[Piece]| {
            let faces = pieces
                .iter()
                .filter(|p| p.op != Op::Equal)
                .flat_map(|p| [&p.old, &p.new]);
            said.extend(faces.filter_map(|face| face.link.as_ref().map(ToString::to_string)));
        });
        changed += 1;
        complete += usize::from(expected.iter().all(|address| said.contains(*address)));
    }
    println!("M8  {complete} of {changed} pairs with changed addresses tell them all");
}

/// An edit made to a text, with the words it truly changes.
type Edit = fn(&[String], &[String], usize) -> Option<(Vec<String>, usize)>;

fn synthetic(pairs: &[Pair]) {
    let edits: [(&str, Edit); 6] = [
        ("section moved", section_moved),
        ("paragraph cut in two", cut_in_two),
        ("one to four words replaced", words_replaced),
        ("paragraph replaced", paragraph_replaced),
        ("section inserted, all renumbered", renumbered),
        ("item or row removed", line_removed),
    ];
    for (name, edit) in edits {
        let (mut cases, mut excess, mut cards, mut worst) =
            (0usize, 0i64, 0, (0i64, String::new()));
        for (at, pair) in pairs.iter().enumerate() {
            let blocks: Vec<String> = pair
                .new
                .split("\n\n")
                .filter(|block| !block.trim().is_empty())
                .map(str::to_owned)
                .collect();
            let blocks = numbered(&blocks);
            let other: Vec<String> = pairs[(at + 7) % pairs.len()]
                .new
                .split("\n\n")
                .map(str::to_owned)
                .collect();
            let Some((edited, truth)) = edit(&blocks, &other, at * 31 + 5) else {
                continue;
            };
            let told = tell(&blocks.join("\n\n"), &edited.join("\n\n"), &pair.lang);
            let words = told.set.counts.words;
            let beyond = (words.added + words.removed) as i64 - truth as i64;
            if beyond.abs() > worst.0.abs() {
                worst = (beyond, pair.id.clone());
            }
            excess += beyond;
            cards += told.set.cards.len();
            cases += 1;
        }
        let per = |number: f64| number / cases.max(1) as f64;
        println!(
            "M5  {name}: {cases} texts, {:.2} words beyond truth, {:.2} cards (worst {} in {})",
            per(excess as f64),
            per(cards as f64),
            worst.0,
            worst.1
        );
    }
}

fn is_heading(block: &str) -> bool {
    block.starts_with("## ") && !block.contains('\n')
}

/// Numbers the headings of the second level.
fn numbered(blocks: &[String]) -> Vec<String> {
    let mut number = 0;
    let block = |block: &String| {
        let Some(words) = block.strip_prefix("## ").filter(|_| is_heading(block)) else {
            return block.clone();
        };
        number += 1;
        format!(
            "## {number}. {}",
            words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')
        )
    };
    blocks.iter().map(block).collect()
}

fn sections(blocks: &[String]) -> Vec<usize> {
    (0..blocks.len())
        .filter(|at| is_heading(&blocks[*at]))
        .collect()
}

fn section_moved(blocks: &[String], _: &[String], seed: usize) -> Option<(Vec<String>, usize)> {
    let starts = sections(blocks);
    if starts.len() < 4 {
        return None;
    }
    let which = seed % (starts.len() - 2);
    let (from, until) = (starts[which], starts[which + 1]);
    let mut rest = blocks.to_vec();
    let moved: Vec<String> = rest.drain(from..until).collect();
    let to = starts[which + 2] - moved.len();
    rest.splice(to..to, moved);
    Some((rest, 0))
}

fn paragraphs(blocks: &[String], least: usize) -> Vec<usize> {
    let is_plain = |block: &String| {
        block.split_whitespace().count() >= least
            && block.starts_with(|c: char| c.is_alphabetic())
            && !block.contains(['|', '[', '*', '_', '`', '<', '\n', '{', '\\'])
    };
    (0..blocks.len())
        .filter(|at| is_plain(&blocks[*at]))
        .collect()
}

/// Returns whether the first full stop is followed by words, and not by what makes a list.
fn ends_sentence(block: &str) -> bool {
    let behind = block.split_once(". ").map(|(_, behind)| behind);
    behind.is_some_and(|words| words.starts_with(char::is_alphabetic))
}

fn cut_in_two(blocks: &[String], _: &[String], seed: usize) -> Option<(Vec<String>, usize)> {
    let fit: Vec<usize> = paragraphs(blocks, 20)
        .into_iter()
        .filter(|at| ends_sentence(&blocks[*at]))
        .collect();
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut edited = blocks.to_vec();
    edited[at] = edited[at].replacen(". ", ".\n\n", 1);
    Some((edited, 0))
}

fn words_replaced(blocks: &[String], _: &[String], seed: usize) -> Option<(Vec<String>, usize)> {
    let fit = paragraphs(blocks, 20);
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut words: Vec<String> = blocks[at].split(' ').map(str::to_owned).collect();
    let times = 1 + seed % 4;
    let mut truth = 0;
    for step in 0..times {
        let place = (seed + step * (words.len() / times)) % words.len();
        if words[place].chars().all(char::is_alphabetic) && words[place].len() > 3 {
            words[place] = "zzyzx".to_owned();
            truth += 2;
        }
    }
    let mut edited = blocks.to_vec();
    edited[at] = words.join(" ");
    Some((edited, truth))
}

fn paragraph_replaced(
    blocks: &[String],
    other: &[String],
    seed: usize,
) -> Option<(Vec<String>, usize)> {
    let (fit, foreign) = (paragraphs(blocks, 20), paragraphs(other, 20));
    let at = *fit.get(seed % fit.len().max(1))?;
    let from = *foreign.get(seed % foreign.len().max(1))?;
    let mut edited = blocks.to_vec();
    edited[at].clone_from(&other[from]);
    let truth = count(&blocks[at]) + count(&other[from]);
    Some((edited, truth as usize))
}

fn renumbered(blocks: &[String], _: &[String], seed: usize) -> Option<(Vec<String>, usize)> {
    let starts = sections(blocks);
    let at = *starts.get(seed % starts.len().max(1))?;
    let mut edited = blocks.to_vec();
    let heading = "## 0. Quite another matter".to_owned();
    let words = "Zebras graze quietly beneath umbrellas.".to_owned();
    let truth = (count(&heading[3..]) + count(&words)) as usize;
    edited.splice(at..at, [heading, words]);
    Some((numbered(&edited), truth))
}

fn line_removed(blocks: &[String], _: &[String], seed: usize) -> Option<(Vec<String>, usize)> {
    let is_list = |block: &String| {
        let lines: Vec<&str> = block.lines().collect();
        lines.len() >= 3
            && lines
                .iter()
                .all(|line| line.starts_with("- ") || line.starts_with("* "))
            && !block.contains(['[', '<', '`', '|', '{'])
    };
    let fit: Vec<usize> = (0..blocks.len())
        .filter(|at| is_list(&blocks[*at]))
        .collect();
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut lines: Vec<&str> = blocks[at].lines().collect();
    let gone = lines.remove(seed % lines.len());
    let mut edited = blocks.to_vec();
    edited[at] = lines.join("\n");
    Some((edited, count(&gone[2..].replace(['*', '_'], "")) as usize))
}
