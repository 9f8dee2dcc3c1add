//! A redline as lines for people, before any form: what did not change is folded, what changed
//! beside the words is said in words.

use crate::base::Arg;
use crate::diff::changes::{Change, Kind};
use crate::diff::place::Place;
use crate::diff::redline::{Body, Fate, MoveId, Node, Op, Part, Redline, Row, Table, Which};
use crate::diff::side::{Head as PartHead, ListForm};
use crate::work::Speech;

use super::head::{Head, head};
use super::places::Places;
use super::remarks::{is_of_column, is_told, remark};
use super::words::{Words, is_visible, one_run, prefixed, runs};
use crate::work::comparison::{Compared, lists};

/// A redline for people.
pub(super) struct Page {
    /// What stands before the changes.
    pub head: Head,
    /// The changes, in reading order.
    pub lines: Vec<Line>,
}

/// A line of a redline.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// What stands here unchanged, folded, or stood here and moved, in words.
    Fold(usize, String),
    /// Rows of a table that did not change, folded, in words.
    SameRows(usize, String),
    /// A heading of a level from 2 on, 1 for the title.
    Heading(u8, Words),
    /// A block so many containers deep.
    Block(usize, Mark, Words),
    /// A row of a table; whether it is the head.
    Row(usize, bool, Vec<Words>),
    /// What became of the block or heading before, in words.
    Note(usize, String),
}

/// What stands before a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    None,
    /// The bullet of an item.
    Bullet,
    /// The number of an item.
    Number(u64),
    /// The sign of a quote.
    Quote,
}

/// Returns a redline as lines.
pub(super) fn page(compared: &Compared, speech: &Speech) -> Page {
    let redline = &compared.redline;
    let mut teller = Teller {
        redline,
        speech,
        changes: compared.set.by_place().into_iter().collect(),
        places: Places::of(redline),
        lines: Vec::new(),
        place: Place::default(),
        same_sections: 0,
        same_blocks: 0,
    };
    teller.title();
    for (at, part) in redline.parts.iter().enumerate() {
        teller.place = Place::of_part(at);
        teller.part(at, part);
    }
    teller.fold_sections();
    // Of texts that differ in nothing, the head says so.
    if compared.set.is_empty() {
        teller.lines.clear();
    }
    teller.lines.extend(in_lists(compared, speech));
    Page {
        head: head(compared, speech),
        lines: teller.lines,
    }
}

/// Returns what changed in the lists that both texts print, as remarks after the text.
fn in_lists(compared: &Compared, speech: &Speech) -> Vec<Line> {
    let mut lines = Vec::new();
    for list in lists(compared, speech) {
        let heading = [("list", list.name.into())];
        lines.push(Line::Fold(0, speech.say("diff-list", &heading)));
        lines.extend(list.entries.iter().map(|entry| {
            let args = [
                ("name", entry.full_name().into()),
                ("what", entry.what.as_str().into()),
            ];
            let words = speech.say("lists-entry", &args);
            Line::Block(1, Mark::Bullet, one_run(Op::Equal, words))
        }));
    }
    lines
}

/// Goes through a redline and writes its lines.
struct Teller<'r> {
    redline: &'r Redline,
    speech: &'r Speech,
    /// The changes by their places, in the order of these.
    changes: Vec<(&'r Place, Vec<&'r Change>)>,
    places: Places<'r>,
    lines: Vec<Line>,
    place: Place,
    same_sections: usize,
    same_blocks: usize,
}

impl Teller<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.speech.say(id, args)
    }

    fn title(&mut self) {
        let title = self.redline.title.as_ref();
        if let Some(title) = title.filter(|title| title.pieces.iter().any(is_visible)) {
            self.lines.push(Line::Heading(1, runs(&title.pieces)));
        }
    }

    fn part(&mut self, at: usize, part: &Part) {
        let is_section = matches!(part.head.any(), Some(PartHead::Section(_)));
        match part.fate {
            Fate::MovedAway(id) => {
                self.fold_sections();
                let after = self.places.stands_after(id);
                let words = self.moved_part(id, "diff-section-went", after);
                return self.lines.push(Line::Fold(0, words));
            }
            Fate::Kept if !self.has_news(true) => {
                self.same_sections += usize::from(is_section);
                return;
            }
            Fate::Kept | Fate::Added | Fate::Removed | Fate::MovedHere(_) => {}
        }
        if part.nodes.is_empty() && !is_section && part.fate != Fate::Kept {
            return;
        }
        self.fold_sections();
        self.heading(at, part);
        if let Fate::MovedHere(id) = part.fate {
            let after = self.places.stood_after(id);
            let words = self.moved_part(id, "diff-section-came", after);
            self.lines.push(Line::Note(0, words));
        }
        self.notes(0);
        // What it says is said elsewhere, and not lost.
        if self.redline.continued_in(part).is_none() {
            self.nodes(&part.nodes, 0);
        }
    }

    fn heading(&mut self, at: usize, part: &Part) {
        match part.head.any() {
            Some(PartHead::Section(head)) => {
                let mut words = prefixed(part, runs(&part.heading));
                if self.redline.continued_in(part).is_some() {
                    words.iter_mut().for_each(|run| run.op = Op::Equal);
                }
                self.lines.push(Line::Heading(head.level, words));
            }
            Some(PartHead::Note(label)) => {
                let label = self.say("diff-note", &[("label", label.as_str().into())]);
                self.lines.push(Line::Heading(2, one_run(Op::Equal, label)));
            }
            Some(PartHead::Front) if at == 0 => {
                let words = self.say("diff-front", &[]);
                self.lines.push(Line::Heading(2, one_run(Op::Equal, words)));
            }
            Some(PartHead::Front) | None => {}
        }
    }

    fn moved_part(&self, id: MoveId, message: &str, after: Option<String>) -> String {
        let args = [
            ("title", self.places.moved_title(id).into()),
            ("after", after.unwrap_or_else(|| "none".to_owned()).into()),
        ];
        self.say(message, &args)
    }

    fn nodes(&mut self, nodes: &[Node], depth: usize) {
        self.each(nodes, |teller, _, node| {
            teller.node(node, depth, Mark::None)
        });
        self.fold_blocks(depth);
    }

    /// Goes through nodes, each at its place.
    fn each(&mut self, nodes: &[Node], mut see: impl FnMut(&mut Self, usize, &Node)) {
        for (at, node) in nodes.iter().enumerate() {
            self.place.steps.push(at);
            see(self, at, node);
            self.place.steps.pop();
        }
    }

    fn node(&mut self, node: &Node, depth: usize, mark: Mark) {
        match node.fate {
            Fate::MovedAway(id) => {
                self.fold_blocks(depth);
                let args = [
                    ("words", self.places.first_words(id).into()),
                    ("section", self.places.stands_in(id).into()),
                ];
                let words = self.say("diff-block-went", &args);
                return self.lines.push(Line::Fold(depth, words));
            }
            Fate::Kept if !self.has_news(false) => {
                self.same_blocks += 1;
                return;
            }
            Fate::Kept | Fate::Added | Fate::Removed | Fate::MovedHere(_) => {}
        }
        self.fold_blocks(depth);
        if let Fate::MovedHere(id) = node.fate {
            self.moved_block(id, node, depth, mark);
        } else {
            self.body(node, depth, mark);
        }
        if !matches!(node.body, Body::Table(_)) {
            self.notes(depth);
        }
    }

    /// Writes a block that moved here; one that holds others by its first words, where these did
    /// not change.
    fn moved_block(&mut self, id: MoveId, node: &Node, depth: usize, mark: Mark) {
        if node.body.inside().is_empty() || self.has_news_inside() {
            self.body(node, depth, mark);
        } else {
            let words = one_run(Op::Equal, self.places.first_words(id));
            self.lines.push(Line::Block(depth, mark, words));
        }
        let args = [("section", self.places.stood_in(id).into())];
        let words = self.say("diff-block-came", &args);
        self.lines.push(Line::Note(depth, words));
    }

    fn body(&mut self, node: &Node, depth: usize, mark: Mark) {
        match &node.body {
            Body::Paragraph(pieces) | Body::Code(pieces) => {
                self.lines.push(Line::Block(depth, mark, runs(pieces)));
            }
            Body::Rule => {
                let rule = one_run(fate_op(node.fate), "* * *".to_owned());
                self.lines.push(Line::Block(depth, mark, rule));
            }
            Body::Quote(nodes) => self.inside(nodes, depth, Mark::Quote),
            Body::Item(nodes) => self.inside(nodes, depth, mark),
            Body::List(form, items) => {
                let form = form.any().copied();
                self.items(form, items, depth);
            }
            Body::Table(table) => self.table(table, depth),
            Body::Stub => {}
        }
    }

    /// Writes what is inside a container; its mark stands before the first block of it.
    fn inside(&mut self, nodes: &[Node], depth: usize, mark: Mark) {
        self.each(nodes, |teller, at, node| match at {
            0 => teller.node(node, depth, mark),
            _ => teller.node(node, depth + 1, Mark::None),
        });
        self.fold_blocks(depth + 1);
    }

    fn items(&mut self, form: Option<ListForm>, items: &[Node], depth: usize) {
        let start = form.and_then(|form| form.start);
        let mut numbers = [start.unwrap_or(1); 2];
        self.each(items, |teller, _, item| {
            let [is_old, is_new] = [Which::Old, Which::New].map(|which| which.has_here(item.fate));
            let number = if is_new { numbers[1] } else { numbers[0] };
            let mark = start.map_or(Mark::Bullet, |_| Mark::Number(number));
            teller.node(item, depth + 1, mark);
            numbers[0] += u64::from(is_old);
            numbers[1] += u64::from(is_new);
        });
        self.fold_blocks(depth + 1);
    }

    fn table(&mut self, table: &Table, depth: usize) {
        for at in 0..table.columns.len() {
            self.place.steps.extend([0, at]);
            self.notes_of_kinds(depth, is_of_column);
            self.place.steps.truncate(self.place.steps.len() - 2);
        }
        let mut same = 0;
        for (at, row) in table.rows.iter().enumerate() {
            let is_head = at == 0;
            if !is_head && !row_has_news(row) {
                same += 1;
                continue;
            }
            self.fold_rows(depth, std::mem::take(&mut same));
            let cells = row.cells.iter().map(|cell| runs(cell)).collect();
            self.lines.push(Line::Row(depth, is_head, cells));
            self.place.steps.push(at);
            self.notes(depth);
            for column in 0..row.cells.len() {
                self.place.steps.push(column);
                self.notes_of_kinds(depth, |kind| !is_of_column(kind));
                self.place.steps.pop();
            }
            self.place.steps.pop();
        }
        self.fold_rows(depth, same);
        self.notes(depth);
    }

    /// Says what the changes of this place are, where the words do not show it.
    fn notes(&mut self, depth: usize) {
        self.notes_of_kinds(depth, |_| true);
    }

    fn notes_of_kinds(&mut self, depth: usize, is_wanted: impl Fn(Kind) -> bool) {
        let here = self.changes.iter().find(|(place, _)| **place == self.place);
        let changes = here.map(|(_, changes)| changes.clone()).unwrap_or_default();
        for change in changes.into_iter().filter(|change| is_wanted(change.kind)) {
            if let Some(words) = remark(change, self.speech) {
                self.lines.push(Line::Note(depth, words));
            }
        }
    }

    /// Returns whether something is to be told of this place or of one inside it.
    fn has_news(&self, is_part: bool) -> bool {
        let mut told = self.changes_inside();
        told.any(|change| is_told(change.kind)) || self.has_stub(is_part)
    }

    /// Returns whether something is to be told of a place inside this one.
    fn has_news_inside(&self) -> bool {
        let depth = self.place.steps.len();
        let mut told = self
            .changes_inside()
            .filter(|change| change.place.steps.len() > depth);
        told.any(|change| is_told(change.kind)) || self.has_stub(false)
    }

    /// Returns the changes of this place and of those inside it.
    fn changes_inside(&self) -> impl Iterator<Item = &Change> {
        let is_before = |(place, _): &(&Place, _)| **place < self.place;
        let from = self.changes.partition_point(is_before);
        let inside = self.changes[from..].iter().take_while(|(place, _)| {
            place.part == self.place.part && place.steps.starts_with(&self.place.steps)
        });
        inside.flat_map(|(_, changes)| changes.iter().copied())
    }

    /// Returns whether something moved away from here.
    fn has_stub(&self, is_part: bool) -> bool {
        let part = self.place.part.and_then(|at| self.redline.parts.get(at));
        let Some(part) = part else { return false };
        if is_part {
            return part.nodes.iter().any(holds_stub);
        }
        self.redline.node_at(&self.place).is_some_and(holds_stub)
    }

    fn fold_sections(&mut self) {
        let count = std::mem::take(&mut self.same_sections);
        self.fold(0, "diff-same-sections", count);
    }

    fn fold_blocks(&mut self, depth: usize) {
        let count = std::mem::take(&mut self.same_blocks);
        self.fold(depth, "diff-same-blocks", count);
    }

    fn fold_rows(&mut self, depth: usize, count: usize) {
        if count > 0 {
            let words = self.say("diff-same-rows", &[("count", count.into())]);
            self.lines.push(Line::SameRows(depth, words));
        }
    }

    fn fold(&mut self, depth: usize, message: &str, count: usize) {
        if count > 0 {
            let words = self.say(message, &[("count", count.into())]);
            self.lines.push(Line::Fold(depth, words));
        }
    }
}

/// Returns whether a node is the stub of what moved away, or holds one.
fn holds_stub(node: &Node) -> bool {
    matches!(node.fate, Fate::MovedAway(_)) || node.body.inside().iter().any(holds_stub)
}

fn fate_op(fate: Fate) -> Op {
    match fate {
        Fate::Kept | Fate::MovedHere(_) => Op::Equal,
        Fate::Added => Op::Insert,
        Fate::Removed | Fate::MovedAway(_) => Op::Delete,
    }
}

fn row_has_news(row: &Row) -> bool {
    let lane = row.lane;
    !lane.is_kept() || lane.is_moved || row.cells.iter().flatten().any(is_visible)
}
