//! Laws of redlines, over documents made up and changed: both texts come back, nothing is marked
//! inside a word, the same texts have no changes, and either direction is the other's inverse.
//!
//! `AVENANT_MUTATIONS=100000 cargo test --release --test it redline` tries so many more.

use avenant::diff::changes::ChangeSet;
use avenant::diff::redline::{Class, Op, Piece};
use avenant::diff::side::Side;
use avenant::diff::{Options, Redline, Why, change_set, invariants, invert, redline_of};
use avenant::lang::Lang;
use avenant::prose::canon;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::hostile::{HOSTILE, Numbers};
use crate::support::mutate::{Dice, document, mutate};
use crate::support::redlines::{prose, reads_back, used};

const LANGUAGES: [&str; 6] = ["fr", "en", "ar", "ja", "th", "de"];

/// Checks every law on two texts; returns what the redline says.
fn laws(old: &str, new: &str, lang: &str) -> (Redline, ChangeSet) {
    let texts = (prose(old), prose(new));
    let (old, new) = (Side::of(&texts.0), Side::of(&texts.1));
    let options = Options::of(&Lang::parse(lang).unwrap());
    let redline = redline_of(&old, &new, &options);
    let fell_back = redline
        .degraded
        .iter()
        .any(|degraded| degraded.why == Why::Check);
    assert!(
        !fell_back,
        "the redline had to be made again from whole blocks"
    );
    assert_eq!(
        invariants::check(&redline, &old, &new),
        Ok(()),
        "I1, I4, I5"
    );
    let back = invert(&redline);
    assert_eq!(
        invariants::check(&back, &new, &old),
        Ok(()),
        "I4: the inverse"
    );
    assert!(invert(&back) == redline, "I4: twice inverted");
    let set = change_set(&redline);
    assert_eq!(
        set.is_empty(),
        is_same(&redline),
        "I3: a difference in no change"
    );
    counted_once(&redline, &set);
    if let Err(wrong) = reads_back(&texts, &redline, &set, &options.lang) {
        panic!("I2: {wrong}");
    }
    let wrong = used(&texts, &redline, &options.lang);
    assert!(wrong.is_empty(), "I3: {}", wrong.join("\n"));
    (redline, set)
}

fn is_same(redline: &Redline) -> bool {
    let mut same = redline.moves.is_empty();
    invariants::leaves(redline, &mut |pieces| {
        same = same && pieces.iter().all(Piece::is_same)
    });
    let kept = |fate| fate == avenant::diff::redline::Fate::Kept;
    same && redline
        .parts
        .iter()
        .all(|part| kept(part.fate) && heads_agree(part) && part.nodes.iter().all(node_is_same))
}

fn heads_agree(part: &avenant::diff::redline::Part) -> bool {
    part.head.old == part.head.new
}

fn node_is_same(node: &avenant::diff::redline::Node) -> bool {
    use avenant::diff::redline::{Body, Fate};
    let lanes = match &node.body {
        Body::Table(table) => {
            let kept = |lane: avenant::diff::redline::Lane| lane.is_kept() && !lane.is_moved;
            table
                .columns
                .iter()
                .all(|c| kept(c.lane) && c.set.old == c.set.new)
                && table.rows.iter().all(|r| kept(r.lane))
        }
        Body::List(form, _) => form.old == form.new,
        _ => true,
    };
    lanes && node.fate == Fate::Kept && node.body.inside().iter().all(node_is_same)
}

/// Every word that came or went is counted in exactly one change (I3).
fn counted_once(redline: &Redline, set: &ChangeSet) {
    let (mut added, mut removed) = (0, 0);
    invariants::leaves(redline, &mut |pieces| {
        for group in pieces.chunk_by(|a, b| (a.op, a.class) == (b.op, b.class)) {
            let text: String = group.iter().map(|piece| piece.text.as_str()).collect();
            let words = avenant::diff::side::count(&text) as usize;
            match (group[0].op, group[0].class) {
                (Op::Insert, Class::Words) => added += words,
                (Op::Delete, Class::Words) => removed += words,
                _ => {}
            }
        }
    });
    let told = set.counts.words;
    assert_eq!((told.added, told.removed), (added, removed), "I3");
    let mut in_cards: Vec<_> = set.cards.iter().flat_map(|card| &card.changes).collect();
    in_cards.sort_unstable();
    let before = in_cards.len();
    in_cards.dedup();
    assert_eq!(before, in_cards.len(), "a change stands on two cards");
}

fn mutated(bytes: &[u8]) -> (String, String, &'static str) {
    let mut dice = Dice::of(bytes);
    let old = document(&mut dice);
    let mut new = old.clone();
    for _ in 0..1 + dice.below(5) {
        new = mutate(&new, &mut dice);
    }
    (old, new, LANGUAGES[dice.below(LANGUAGES.len())])
}

#[test]
fn mutations_keep_the_laws() {
    let wanted = std::env::var("AVENANT_MUTATIONS")
        .ok()
        .and_then(|count| count.parse().ok());
    for seed in 0..wanted.unwrap_or(400u32) {
        let (old, new, lang) = mutated(&seed.to_le_bytes());
        let told = std::panic::catch_unwind(|| laws(&old, &new, lang));
        assert!(
            told.is_ok(),
            "seed {seed}, {lang}\n--- old\n{old}\n--- new\n{new}\n---"
        );
    }
}

/// What is slow to compare is no less true; `benches/redline.rs` times the same texts, large.
#[test]
fn hostile_pairs_keep_the_laws() {
    for (name, make) in HOSTILE {
        let (old, new) = make(&mut Numbers(11), 2_000);
        let told = std::panic::catch_unwind(|| (laws(&old, &new, "th"), laws(&new, &old, "en")));
        assert!(told.is_ok(), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_two_texts_keep_the_laws(old in "(\\PC|[ \n#|>*-]){0,80}", new in "(\\PC|[ \n#|>*-]){0,80}") {
        laws(&old, &new, "en");
    }

    #[test]
    fn unrelated_documents_keep_the_laws(a in vec(any::<u8>(), 0..60), b in vec(any::<u8>(), 0..60)) {
        laws(&document(&mut Dice::of(&a)), &document(&mut Dice::of(&b)), "fr");
    }

    #[test]
    fn a_text_has_no_changes_from_itself_or_reflowed(bytes in vec(any::<u8>(), 0..60)) {
        let text = document(&mut Dice::of(&bytes));
        let (_, set) = laws(&text, &text, "fr");
        prop_assert!(set.is_empty());
    }

    #[test]
    fn sides_have_the_canonical_words(bytes in vec(any::<u8>(), 0..60)) {
        let tree = prose(&document(&mut Dice::of(&bytes)));
        let side = Side::of(&tree);
        let mut words = Vec::new();
        for part in &side.parts {
            words.push(part.heading.text.as_str());
            part.units.iter().for_each(|unit| unit.passages(&mut |passage| words.push(&passage.text)));
        }
        words.retain(|text| !text.is_empty());
        let blocks = canon::blocks(&tree);
        let canonical: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        prop_assert_eq!(words, canonical);
    }
}

#[test]
fn empty_texts_and_line_ends_are_no_trouble() {
    let text = "## A {#a}\n\nOne two.\n\n- x\n- y\n";
    for (old, new) in [("", ""), ("", text), (text, ""), ("#", ""), ("##", "")] {
        laws(old, new, "en");
    }
    let wordless = "## –\n\n## –\n\n## A\n\nOne.";
    let (_, twins) = laws(wordless, wordless, "en");
    assert!(twins.is_empty());
    let (_, reflowed) = laws("One two\nthree.", "One\ntwo three.", "en");
    assert!(reflowed.is_empty());
    let (_, ends) = laws(text, &text.replace('\n', "\r\n"), "en");
    assert!(ends.is_empty());
}
