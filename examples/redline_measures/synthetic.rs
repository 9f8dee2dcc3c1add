//! What is measured on edits made here, whose truth is known.

use std::collections::BTreeMap;

use avenant::diff::changes::Kind;
use avenant::diff::invariants::node_leaves;
use avenant::diff::redline::{Fate, Node, Op, Part, Piece, Redline};
use avenant::lang::Lang;

use crate::edits::{self, Edit, Edited};
use crate::{Pair, Told, line, share, tell};

/// Edits whose words are counted, with the words beyond truth allowed for each text.
const WORDS: [(&str, Edit, f64); 7] = [
    ("section moved", edits::section_moved, 0.0),
    ("paragraph cut in two", edits::cut_in_two, 0.0),
    ("one to four words replaced", edits::words_replaced, 0.2),
    ("paragraph replaced", edits::paragraph_replaced, 0.0),
    ("section inserted, renumbered", edits::renumbered, 0.0),
    ("item removed", edits::item_removed, 0.0),
    ("row added", edits::row_added, 0.0),
];

/// Edits whose moves are judged.
const MOVES: [(&str, Edit); 4] = [
    ("section moved", edits::section_moved),
    ("section moved and edited", edits::section_moved_and_edited),
    ("neighbours swapped", edits::neighbours_swapped),
    ("paragraph moved", edits::paragraph_moved),
];

pub fn print(pairs: &[Pair], histories: &[Pair]) {
    for (name, edit, most) in WORDS {
        words(name, edit, most, pairs);
    }
    moves(pairs);
    languages(pairs, histories);
}

/// Calls `see` with each text edited in some way, and what the redline says of it.
fn each(texts: &[Pair], edit: Edit, see: &mut dyn FnMut(&Pair, &Edited, &Told)) {
    for (at, pair) in texts.iter().enumerate() {
        let blocks = edits::blocks(&pair.new);
        let mut others = texts.iter().cycle().skip(at + 7).take(texts.len());
        // Versions and translations of one document share what an edit would call foreign.
        let other = others.find(|other| document(other) != document(pair));
        let other = other.map_or_else(Vec::new, |other| edits::blocks(&other.new));
        if let Some(edited) = edit(&blocks, &other, at * 31 + 5) {
            let told = tell(
                &blocks.join("\n\n"),
                &edited.blocks.join("\n\n"),
                &pair.lang,
            );
            see(pair, &edited, &told);
        }
    }
}

/// Returns what names the document of a text, all its versions and languages.
fn document(pair: &Pair) -> Option<&str> {
    pair.name.split(' ').next()
}

/// Returns the words marked beyond those truly changed; below 0 where some were kept that are not
/// the same.
fn beyond(edited: &Edited, told: &Told) -> i64 {
    let words = told.set.counts.words;
    (words.added + words.removed) as i64 - edited.words as i64
}

fn words(name: &str, edit: Edit, most: f64, pairs: &[Pair]) {
    let (mut cases, mut sum, mut cards, mut as_two) = (0, 0, 0, 0);
    let mut wrong = String::new();
    each(pairs, edit, &mut |pair, edited, told| {
        let beyond = beyond(edited, told);
        if beyond != 0 {
            wrong.push_str(&format!(", {beyond} in {}", pair.name));
        }
        cases += 1;
        sum += beyond.abs();
        cards += told.set.cards.len();
        let kinds: Vec<Kind> = told.set.changes.iter().map(|change| change.kind).collect();
        as_two += usize::from(kinds == [Kind::BlockRemoved, Kind::BlockAdded]);
    });
    let mean = share(sum as usize, cases);
    let what = format!("M5  words beyond truth, {name} ({cases} texts)");
    line(
        &what,
        &format!("{mean:.2}"),
        &format!("at most {most}"),
        mean <= most,
    );
    println!("    {:.2} cards a text{wrong}", share(cards, cases));
    if name == "paragraph replaced" {
        let value = format!("{as_two} of {cases}");
        line(
            "M5  replaced paragraphs told as one out, one in",
            &value,
            "all",
            as_two == cases,
        );
    }
}

/// What was told of moves.
#[derive(Default)]
struct Judged {
    true_moves: usize,
    found: usize,
    told: usize,
    right: usize,
}

fn moves(pairs: &[Pair]) {
    let mut all = Judged::default();
    for (name, edit) in MOVES {
        let mut one = Judged::default();
        each(pairs, edit, &mut |pair, edited, told| {
            let moved = moved(&told.redline);
            let is_right = |words: &String| edited.moved.iter().flatten().any(|one| one == words);
            let wrong = moved.iter().filter(|words| !is_right(words)).count();
            let is_found = edited
                .moved
                .iter()
                .any(|way| way.first().is_some_and(|one| moved.contains(one)));
            one.true_moves += 1;
            one.found += usize::from(is_found);
            one.told += moved.len();
            one.right += moved.len() - wrong;
            if wrong > 0 || !is_found {
                println!(
                    "    {name} in {}: found {is_found}, {wrong} wrong",
                    pair.name
                );
            }
        });
        println!(
            "    {name}: {} of {} found, {} of {} right",
            one.found, one.true_moves, one.right, one.told
        );
        all.true_moves += one.true_moves;
        all.found += one.found;
        all.told += one.told;
        all.right += one.right;
    }
    let (recall, precision) = (share(all.found, all.true_moves), share(all.right, all.told));
    line(
        "M7  moves found",
        &format!("{recall:.3}"),
        "at least 0.98",
        recall >= 0.98,
    );
    line(
        "M7  moves told rightly",
        &format!("{precision:.3}"),
        "at least 0.98",
        precision >= 0.98,
    );
}

/// Returns what moved: the headings of sections, the words of blocks.
fn moved(redline: &Redline) -> Vec<String> {
    let mut found = Vec::new();
    for part in &redline.parts {
        if let (Fate::MovedHere(_), true) = (part.fate, part.head.new.is_some()) {
            found.push(heading(part));
        }
        part.nodes
            .iter()
            .for_each(|node| moved_nodes(node, &mut found));
    }
    found
}

fn heading(part: &Part) -> String {
    new_words(&part.heading)
}

fn moved_nodes(node: &Node, found: &mut Vec<String>) {
    if let Fate::MovedHere(_) = node.fate {
        let mut words = String::new();
        node_leaves(node, &mut |pieces| words.push_str(&new_words(pieces)));
        found.push(words);
    }
    node.body
        .inside()
        .iter()
        .for_each(|node| moved_nodes(node, found));
}

fn new_words(pieces: &[Piece]) -> String {
    let mine = pieces.iter().filter(|piece| piece.op != Op::Delete);
    mine.map(|piece| piece.text.as_str()).collect()
}

/// Prints the words beyond truth by language: those of the pairs and of the histories.
fn languages(pairs: &[Pair], histories: &[Pair]) {
    let mut sums: BTreeMap<Lang, (usize, i64)> = BTreeMap::new();
    for texts in [pairs, histories] {
        for (name, edit, _) in WORDS {
            each(texts, edit, &mut |pair, edited, told| {
                let wrong = beyond(edited, told);
                if wrong != 0 {
                    println!("    {wrong} words beyond truth, {name} in {}", pair.name);
                }
                let family = Lang::parse(pair.lang.family()).unwrap_or(pair.lang.clone());
                let (cases, sum) = sums.entry(family).or_default();
                *cases += 1;
                *sum += wrong.abs();
            });
        }
    }
    for (lang, (cases, sum)) in sums {
        let mean = share(sum as usize, cases);
        let what = format!("M11 M5 in {lang} ({cases} edits)");
        line(&what, &format!("{mean:.3}"), "at most 0.1", mean <= 0.1);
    }
}
