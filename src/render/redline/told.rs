//! What happened to sections, blocks, rows and columns, in words.

use crate::base::Arg;
use crate::diff::changes::{Card, Change, Kind, Place};
use crate::diff::pieces_at;
use crate::diff::redline::{Body, Node, Part};

use super::hunks::either_words;
use super::list::Teller;
use super::names::{self, Of};

impl<'a> Teller<'a> {
    pub(super) fn sized(&mut self, id: &str, words: usize, changes: &[&Change]) -> String {
        let own = self.message(id, &[("count", words.into())]);
        let below = changes.len() - 1;
        if below == 0 {
            return own;
        }
        let below = self.message("redline-subsections", &[("count", below.into())]);
        format!("{own} {below}")
    }

    pub(super) fn section_moved(&mut self, first: &Change, changes: &[&'a Change]) -> String {
        let part = first.place.part.and_then(|at| self.redline.parts.get(at));
        let old = part.and_then(|part| names::section(part, Of::Old));
        let number = old.and_then(|head| head.number.clone());
        let moved = match number {
            Some(number) => self.message(
                "redline-section-moved-from",
                &[("number", number.to_string().into())],
            ),
            None => self.message("redline-section-moved", &[]),
        };
        let words: Vec<String> = changes
            .iter()
            .filter(|change| change.kind == Kind::Words)
            .map(|change| self.replaced(change))
            .collect();
        format!("{moved} {}", words.join(" "))
    }

    pub(super) fn blocks(&mut self, card: &Card, changes: &[&Change]) -> String {
        let is_added = card.words.added > 0 || card.kind == Kind::BlockAdded;
        let node = self.node(&changes[0].place);
        let what = node.map_or("paragraph", name_of_body);
        let excerpt = node.map(names::first_words).unwrap_or_default();
        let id = match (changes.len(), is_added && card.words.removed > 0) {
            (1, _) if card.kind == Kind::BlockAdded => "redline-block-added",
            (1, _) => "redline-block-removed",
            (_, true) => "redline-blocks-replaced",
            (_, false) if card.kind == Kind::BlockAdded => "redline-blocks-added",
            (_, false) => "redline-blocks-removed",
        };
        let args = [
            ("what", Arg::from(what)),
            ("count", changes.len().into()),
            ("added", card.words.added.into()),
            ("removed", card.words.removed.into()),
        ];
        let said = self.message(id, &args);
        if excerpt.is_empty() {
            said
        } else {
            format!("{said} {}", self.quote(&excerpt))
        }
    }

    pub(super) fn block_moved(&mut self, card: &Card, changes: &[&'a Change]) -> String {
        let node = self.node(&changes[0].place);
        let what = match card.kind {
            Kind::RowMoved => "row",
            _ => node.map_or("paragraph", name_of_body),
        };
        let excerpt = node.map(names::first_words).unwrap_or_default();
        let id = if card.kind == Kind::BlockLevel {
            "redline-block-level"
        } else {
            "redline-block-moved"
        };
        let mut said = self.message(id, &[("what", what.into())]);
        if !excerpt.is_empty() {
            said = format!("{said} {}", self.quote(&excerpt));
        }
        for change in changes.iter().filter(|change| change.kind == Kind::Words) {
            said = format!("{said} {}", self.replaced(change));
        }
        said
    }

    pub(super) fn rows(&mut self, card: &Card, changes: &[&Change]) -> String {
        let rows = changes.iter().filter_map(|change| self.row(&change.place));
        let firsts: Vec<String> = rows
            .take(3)
            .map(|words| self.quote(&names::excerpt(&words)))
            .collect();
        let id = if card.kind == Kind::RowAdded {
            "redline-rows-added"
        } else {
            "redline-rows-removed"
        };
        let said = self.message(id, &[("count", changes.len().into())]);
        format!("{said} {}", firsts.join(" · "))
    }

    pub(super) fn column(&mut self, kind: Kind, change: &Change) -> String {
        let id = match kind {
            Kind::ColumnAdded => "redline-column-added",
            Kind::ColumnRemoved => "redline-column-removed",
            _ => "redline-column-moved",
        };
        let said = self.message(id, &[]);
        let head = pieces_at(self.redline, &change.place)
            .map(either_words)
            .unwrap_or_default();
        if head.is_empty() {
            said
        } else {
            format!("{said} {}", self.quote(&names::excerpt(&head)))
        }
    }

    fn node(&self, place: &Place) -> Option<&'a Node> {
        let part: &Part = self.redline.parts.get(place.part?)?;
        let (first, rest) = place.steps.split_first()?;
        let mut node = part.nodes.get(*first)?;
        for step in rest {
            node = match node.body.inside().get(*step) {
                Some(inside) => inside,
                None => return Some(node),
            };
        }
        Some(node)
    }

    /// Returns the words of the first cell of the row at a place.
    fn row(&self, place: &Place) -> Option<String> {
        let (row, above) = place.steps.split_last()?;
        let table = Place {
            part: place.part,
            steps: above.to_vec(),
        };
        match &self.node(&table)?.body {
            Body::Table(table) => {
                let cells = &table.rows.get(*row)?.cells;
                cells
                    .iter()
                    .map(|cell| either_words(cell))
                    .find(|words| !words.is_empty())
            }
            _ => None,
        }
    }
}

fn name_of_body(node: &Node) -> &'static str {
    match &node.body {
        Body::Paragraph(_) | Body::Stub => "paragraph",
        Body::Code(_) => "code",
        Body::Rule => "rule",
        Body::Quote(_) => "quote",
        Body::List(..) => "list",
        Body::Item(_) => "item",
        Body::Table(_) => "table",
    }
}
