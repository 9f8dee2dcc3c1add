//! What happened to sections, blocks, rows and columns, in words.

use crate::base::Arg;
use crate::diff::changes::{Card, Change, Kind};
use crate::diff::place::Place;
use crate::diff::redline::{Body, Node, Which};

use super::list::Teller;
use super::names;

/// Rows told by their first words; of more, the first ones.
const MOST_ROWS: usize = 3;

impl Teller<'_> {
    /// Tells a section that came or went, and how many below it did.
    pub(super) fn sized(&mut self, id: &str, words: usize, changes: &[&Change]) -> String {
        let own = self.voice.say(id, &[("count", words.into())]);
        match changes.len().saturating_sub(1) {
            0 => own,
            below => {
                let below = self
                    .voice
                    .say("redline-subsections", &[("count", below.into())]);
                format!("{own} {below}")
            }
        }
    }

    pub(super) fn section_moved(&mut self, first: &Change, changes: &[&Change]) -> String {
        let part = first.place.part.and_then(|at| self.redline.parts.get(at));
        let old = part.and_then(|part| names::section(part, Which::Old));
        let moved = match old.and_then(|head| head.number.as_ref()) {
            Some(number) => {
                let number = number.to_string();
                self.voice
                    .say("redline-section-moved-from", &[("number", number.into())])
            }
            None => self.voice.say("redline-section-moved", &[]),
        };
        self.and_words(moved, changes)
    }

    /// Tells blocks that came, went or took each other's place side by side.
    pub(super) fn blocks(&mut self, card: &Card, first: &Change, count: usize) -> String {
        let node = self.redline.node_at(&first.place);
        let is_added = card.kind == Kind::BlockAdded;
        let is_replaced = card.words.added > 0 && card.words.removed > 0;
        let id = match (count, is_added) {
            (1, true) => "redline-block-added",
            (1, false) => "redline-block-removed",
            _ if is_replaced => "redline-blocks-replaced",
            (_, true) => "redline-blocks-added",
            (_, false) => "redline-blocks-removed",
        };
        let args = [
            ("what", Arg::from(name_of(node))),
            ("count", count.into()),
            ("added", card.words.added.into()),
            ("removed", card.words.removed.into()),
        ];
        let said = self.voice.say(id, &args);
        format!("{said} {}", self.first_words(node))
    }

    pub(super) fn block_moved(
        &mut self,
        kind: Kind,
        first: &Change,
        changes: &[&Change],
    ) -> String {
        let node = self.redline.node_at(&first.place);
        let (id, what) = match kind {
            Kind::BlockLevel => ("redline-block-level", name_of(node)),
            Kind::RowMoved => ("redline-block-moved", "row"),
            _ => ("redline-block-moved", name_of(node)),
        };
        let said = self.voice.say(id, &[("what", what.into())]);
        let words = match kind {
            Kind::RowMoved => self.row(&first.place),
            _ => self.first_words(node),
        };
        self.and_words(format!("{said} {words}"), changes)
    }

    pub(super) fn rows(&mut self, kind: Kind, changes: &[&Change]) -> String {
        let id = match kind {
            Kind::RowAdded => "redline-rows-added",
            _ => "redline-rows-removed",
        };
        let said = self.voice.say(id, &[("count", changes.len().into())]);
        let rows = changes.iter().take(MOST_ROWS);
        let rows: Vec<String> = rows.map(|change| self.row(&change.place)).collect();
        format!("{said} {}", rows.join(" · "))
    }

    pub(super) fn column(&mut self, id: &str, change: &Change) -> String {
        let said = self.voice.say(id, &[]);
        let head = self.redline.pieces_at(&change.place).unwrap_or_default();
        format!(
            "{said} {}",
            self.quote(&names::excerpt(&names::either(head)))
        )
    }

    /// Adds the words that changed in what moved.
    fn and_words(&mut self, said: String, changes: &[&Change]) -> String {
        let words = changes.iter().filter(|change| change.kind == Kind::Words);
        words.fold(said, |said, change| {
            format!("{said} {}", self.replaced(change))
        })
    }

    fn first_words(&self, node: Option<&Node>) -> String {
        self.quote(&node.map(names::first_words).unwrap_or_default())
    }

    /// Returns the words of the first cell of a row that has any.
    fn row(&self, place: &Place) -> String {
        let table = self.redline.node_at(place).map(|node| &node.body);
        let (Some(Body::Table(table)), Some(row)) = (table, place.steps.last()) else {
            return String::new();
        };
        let cells = table.rows.get(*row).into_iter().flat_map(|row| &row.cells);
        let mut words = cells.map(|cell| names::either(cell));
        let first = words.find(|words| !words.is_empty());
        self.quote(&names::excerpt(&first.unwrap_or_default()))
    }
}

fn name_of(node: Option<&Node>) -> &'static str {
    match node.map(|node| &node.body) {
        Some(Body::Paragraph(_) | Body::Stub) | None => "paragraph",
        Some(Body::Code(_)) => "code",
        Some(Body::Rule) => "rule",
        Some(Body::Quote(_)) => "quote",
        Some(Body::List(..)) => "list",
        Some(Body::Item(_)) => "item",
        Some(Body::Table(_)) => "table",
    }
}
