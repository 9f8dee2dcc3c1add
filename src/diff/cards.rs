//! Cards: what is one change to a reader.
//!
//! Blocks that came, went or moved side by side are one; so are all renumberings, all that typography
//! changed, and the same word or address put in the place of the same other one, wherever that
//! was done.

use std::collections::HashMap;

use super::changes::{Card, Change, ChangeSet, Counts, Fates, Kind, Words};
use super::listing::list;
use super::paths::starts;
use super::redline::{Fate, Op, Part, Piece, Redline, Sides};
use super::side::Head;

/// Returns the changes of a redline with their cards and counts.
pub fn change_set(redline: &Redline) -> ChangeSet {
    let changes = list(redline);
    let cards = cards(redline, &changes);
    let counts = counts(&changes, cards.len());
    ChangeSet {
        counts,
        cards,
        changes,
        registers: None,
    }
}

/// What makes two changes one to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Bond {
    /// All of them together are one.
    Kind(Kind),
    /// The same replaced by the same.
    Same(Kind, Vec<Hunk>),
}

fn cards(redline: &Redline, changes: &[Change]) -> Vec<Card> {
    let starts = starts(redline);
    let mut cards: Vec<Card> = Vec::new();
    let mut bonds: HashMap<Bond, usize> = HashMap::new();
    let mut last: Option<(&Change, usize)> = None;
    // The last block that moved: between two of a run, their words may be told.
    let mut moved: Option<(&Change, usize)> = None;
    let outline = Outline::of(redline);
    for change in changes {
        if change.kind == Kind::SectionId {
            continue;
        }
        let bond = bond(redline, change);
        let beside = last.filter(|(before, _)| goes_with(&outline, before, change));
        let beside = beside.or(moved.filter(|(before, _)| moved_with(before, change)));
        let joined = match &bond {
            Some(bond) => bonds.get(bond).copied().or(beside.map(|(_, card)| card)),
            None => beside.map(|(_, card)| card),
        };
        let at = joined.unwrap_or(cards.len());
        if at == cards.len() {
            cards.push(Card {
                kind: change.kind,
                section: section(&starts, change),
                changes: Vec::new(),
                words: Words::default(),
            });
        }
        cards[at].changes.push(change.id);
        cards[at].words.add(change.words);
        if let Some(bond) = bond {
            bonds.entry(bond).or_insert(at);
        }
        last = Some((change, at));
        if matches!(change.kind, Kind::BlockMoved | Kind::BlockLevel) {
            moved = last;
        }
    }
    cards
}

/// Returns what bonds a change to others like it, anywhere.
fn bond(redline: &Redline, change: &Change) -> Option<Bond> {
    match change.kind {
        Kind::SectionRenumbered | Kind::Number => Some(Bond::Kind(Kind::SectionRenumbered)),
        Kind::Typography => Some(Bond::Kind(Kind::Typography)),
        Kind::BlockForm => Some(Bond::Kind(Kind::BlockForm)),
        Kind::Link | Kind::Format | Kind::Language => {
            let values = (change.values.old.clone(), change.values.new.clone());
            Some(Bond::Same(change.kind, vec![values]))
        }
        Kind::Words => {
            let hunks = hunks(redline.pieces_at(&change.place)?)?;
            Some(Bond::Same(Kind::Words, hunks))
        }
        _ => None,
    }
}

/// What was replaced by what.
type Hunk = (Option<String>, Option<String>);

/// Returns what was replaced by what in a run of words, each once; `None` where that is too much
/// to be the same elsewhere.
fn hunks(pieces: &[Piece]) -> Option<Vec<Hunk>> {
    const LONGEST: usize = 80;
    const MOST: usize = 20;
    let mut found = Vec::new();
    for group in pieces.chunk_by(|a, b| (a.op == Op::Equal) == (b.op == Op::Equal)) {
        if group[0].op == Op::Equal {
            continue;
        }
        let side = |op: Op| -> Option<String> {
            let mine = group.iter().filter(|piece| piece.op == op);
            let text: String = mine.map(|piece| piece.text.as_str()).collect();
            let text = text.trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let hunk = (side(Op::Delete), side(Op::Insert));
        let length = |side: &Option<String>| side.as_ref().map_or(0, String::len);
        if length(&hunk.0) + length(&hunk.1) > LONGEST || found.len() > MOST {
            return None;
        }
        if !found.contains(&hunk) {
            found.push(hunk);
        }
    }
    Some(found)
}

/// Returns whether a change goes with the one listed before it.
fn goes_with(outline: &Outline, before: &Change, change: &Change) -> bool {
    use Kind::{
        BlockAdded, BlockRemoved, RowAdded, RowRemoved, SectionAdded, SectionContinued,
        SectionMoved, SectionRemoved,
    };
    let came_or_went =
        |kind: Kind| matches!(kind, BlockAdded | BlockRemoved | RowAdded | RowRemoved);
    if before.place.part == change.place.part
        && came_or_went(before.kind)
        && came_or_went(change.kind)
    {
        return are_neighbours(&before.place.steps, &change.place.steps);
    }
    // What changed in and beside the same words.
    if before.place == change.place && !change.place.steps.is_empty() && !came_or_went(before.kind)
    {
        return true;
    }
    match (before.kind, change.kind) {
        (SectionAdded, SectionAdded)
        | (SectionRemoved, SectionRemoved)
        | (SectionMoved, SectionMoved) => outline.is_below(before, change),
        (SectionContinued, SectionContinued) => are_continued_together(before, change),
        _ => false,
    }
}

/// Returns whether a section follows another at once, and both live on in one other text.
fn are_continued_together(before: &Change, change: &Change) -> bool {
    let (Some(a), Some(b)) = (before.place.part, change.place.part) else {
        return false;
    };
    let text = |change: &Change| -> Option<String> {
        let target = change.values.new.as_deref()?;
        Some(target.split('#').next().unwrap_or_default().to_owned())
    };
    b == a + 1 && text(before) == text(change)
}

/// Returns whether a block moved together with one before it: from one container to one container,
/// side by side.
fn moved_with(before: &Change, change: &Change) -> bool {
    fn container(change: &Change) -> Option<&str> {
        Some(change.at.old.as_ref()?.rsplit_once('/')?.0)
    }
    before.kind == change.kind
        && before.place.part == change.place.part
        && are_neighbours(&before.place.steps, &change.place.steps)
        && container(before).is_some_and(|from| container(change) == Some(from))
}

/// Returns whether two nodes stand next to each other in one container.
fn are_neighbours(a: &[usize], b: &[usize]) -> bool {
    match (a.split_last(), b.split_last()) {
        (Some((last, upper)), Some((next, other))) => upper == other && *next == last + 1,
        _ => false,
    }
}

/// How the parts of a redline stand to each other, read once.
struct Outline {
    /// 2 to 6; 0 is no section.
    levels: Vec<u8>,
    /// Whether the section above a part, and all between them, have the part's fate.
    is_inner: Vec<bool>,
}

impl Outline {
    fn of(redline: &Redline) -> Self {
        let level = |part: &Part| -> u8 {
            let head = part.head.any().and_then(Head::section);
            head.map_or(0, |head| head.level)
        };
        let levels = redline.parts.iter().map(level);
        let levels: Vec<u8> = levels.collect();
        let fate = |at: usize| std::mem::discriminant::<Fate>(&redline.parts[at].fate);
        let mut is_inner = Vec::with_capacity(levels.len());
        // The sections above the part, and where the run of its fate begins.
        let (mut above, mut start): (Vec<usize>, usize) = (Vec::new(), 0);
        for at in 0..levels.len() {
            if at > 0 && fate(at) != fate(at - 1) {
                start = at;
            }
            while above.pop_if(|upper| levels[*upper] >= levels[at]).is_some() {}
            is_inner.push(above.last().is_some_and(|upper| *upper >= start));
            above.push(at);
        }
        Self { levels, is_inner }
    }

    /// Returns whether a section follows another at once and stands below it, or beside one that
    /// does.
    fn is_below(&self, before: &Change, change: &Change) -> bool {
        let (Some(a), Some(b)) = (before.place.part, change.place.part) else {
            return false;
        };
        let (upper, lower) = (self.levels[a], self.levels[b]);
        // A section beside the last one goes with it where both stand below the first.
        b == a + 1 && upper > 0 && (lower > upper || (lower == upper && self.is_inner[a]))
    }
}

fn section(starts: &[Sides<String>], change: &Change) -> Sides<String> {
    let start = change.place.part.and_then(|at| starts.get(at));
    start.cloned().unwrap_or_default()
}

fn counts(changes: &[Change], cards: usize) -> Counts {
    let of = |kinds: &[Kind]| {
        changes
            .iter()
            .filter(|change| kinds.contains(&change.kind))
            .count()
    };
    let mut words = Words::default();
    changes.iter().for_each(|change| words.add(change.words));
    let mut parts: Vec<usize> = changes
        .iter()
        .filter(|change| !is_whole_section(change.kind))
        .filter_map(|change| change.place.part)
        .collect();
    parts.dedup();
    let has = |class| {
        changes
            .iter()
            .filter(|change| change.classes.contains(&class))
            .count()
    };
    Counts {
        sections: Fates {
            added: of(&[Kind::SectionAdded]),
            removed: of(&[Kind::SectionRemoved]),
            moved: of(&[Kind::SectionMoved]),
            changed: parts.len(),
        },
        continued: of(&[Kind::SectionContinued]),
        renumbered: of(&[Kind::SectionRenumbered]),
        retitled: of(&[Kind::SectionRetitled]),
        blocks: Fates {
            added: of(&[Kind::BlockAdded, Kind::RowAdded]),
            removed: of(&[Kind::BlockRemoved, Kind::RowRemoved]),
            moved: of(&[Kind::BlockMoved, Kind::RowMoved]),
            changed: of(&[Kind::Words, Kind::BlockSplit, Kind::BlockMerged]),
        },
        columns: Fates {
            added: of(&[Kind::ColumnAdded]),
            removed: of(&[Kind::ColumnRemoved]),
            moved: of(&[Kind::ColumnMoved]),
            changed: 0,
        },
        words,
        links: of(&[Kind::Link]),
        format: of(&[Kind::Format]),
        typography: has(super::redline::Class::Typography),
        invisible: has(super::redline::Class::Invisible),
        cards,
    }
}

fn is_whole_section(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::SectionAdded
            | Kind::SectionRemoved
            | Kind::SectionContinued
            | Kind::SectionMoved
            | Kind::SectionRenumbered
            | Kind::SectionId
    )
}

#[cfg(test)]
mod tests {
    use super::change_set;
    use crate::base::{SectionId, Source, TreePath};
    use crate::diff::changes::Kind;
    use crate::diff::level::{Proposed, propose};
    use crate::diff::readable::readable;
    use crate::diff::{Options, invert, redline};
    use crate::lang::Lang;
    use crate::prose::{Form, Prose, parse};

    fn prose(text: &str) -> Prose {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    #[test]
    fn sections_that_live_on_elsewhere_are_no_deletions() {
        let old = prose(
            "# T\n\n## Data {#data}\n\nWe keep data.\n\n## Cookies {#cookies}\n\nOne two three.\n\n\
             ### Google {#google}\n\nFour five.\n\n## Host {#host}\n\nSix seven.\n\n\
             ## Gone {#gone}\n\nEight nine.\n",
        );
        let new = prose("# T\n\n## Data {#data}\n\nWe keep data.\n");
        let lang = Lang::parse("en").expect("a tag");
        let mut made = redline(&old, &new, &Options::of(&lang));
        for (id, target) in [
            ("cookies", "cookies@2025-03-01#cookies"),
            ("google", "cookies@2025-03-01"),
            ("host", "legal-notice@2025-03-01#host"),
            // What both texts have lives on here.
            ("data", "other@2025-03-01#data"),
        ] {
            let id = SectionId::parse(id).expect("an id");
            made.continued.insert(id, target.to_owned());
        }
        let set = change_set(&made);
        let told: Vec<(Kind, usize)> = set
            .cards
            .iter()
            .map(|card| (card.kind, card.changes.len()))
            .collect();
        let expected = [
            (Kind::SectionContinued, 2),
            (Kind::SectionContinued, 1),
            (Kind::SectionRemoved, 1),
        ];
        assert_eq!(told, expected);
        assert_eq!((set.counts.continued, set.counts.sections.removed), (3, 1));
        assert_eq!(
            set.counts.words.removed, 3,
            "those of the section that is gone"
        );
        let target = set.changes[0].values.new.as_deref();
        assert_eq!(target, Some("cookies@2025-03-01#cookies"));
        assert_eq!(propose(&made, &set).changes, [set.changes[3].id]);
        assert_eq!(propose(&made, &set).level, Proposed::Material);
        let words = readable(&made);
        let line = "## [-Host-] {#host} ⟨continued in legal-notice@2025-03-01#host⟩\n";
        assert!(words.contains(line), "{words}");
        assert_eq!(invert(&invert(&made)), made);
    }
}
