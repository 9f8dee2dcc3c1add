//! Going through a redline part by part.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Arguments, Write as _};

use crate::base::Arg;
use crate::diff::ChangeSet;
use crate::diff::changes::Place;
use crate::diff::redline::{Fate, MoveId, Node, Part, Piece, Redline};
use crate::diff::side::Head;
use crate::lang::{Direction, Lang, MessageFault, typography};

use super::RedlineContext;
use super::names::{self, Of};
use super::notes::Notes;
use super::stops::{self, Stops};
use crate::render::html::escape;

/// Which texts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Both in one, with the ways between changes.
    Inline,
    /// One of them with its own marks: a column of the view side by side.
    Column(Of),
}

/// Where something that moved stands.
#[derive(Clone)]
pub enum Moved<'a> {
    /// A part, by its place among the parts.
    Part(usize, &'a Part),
    /// A block or item.
    Node(Place, &'a Node),
}

/// Writes a redline as HTML.
pub struct Writer<'a> {
    pub(super) context: &'a RedlineContext<'a>,
    pub(super) redline: &'a Redline,
    pub(super) view: View,
    pub(super) stops: Stops,
    pub(super) notes: Notes<'a>,
    pub(super) moved: BTreeMap<MoveId, Moved<'a>>,
    /// Ids of the sections that the new text has.
    pub(super) ids: BTreeSet<&'a str>,
    pub(super) out: String,
    /// Where the writer is.
    pub(super) place: Place,
    /// The language of the words being written.
    pub(super) lang: Lang,
    fault: Option<MessageFault>,
}

impl<'a> Writer<'a> {
    /// Begins without having written anything.
    pub fn new(
        redline: &'a Redline,
        set: &ChangeSet,
        context: &'a RedlineContext<'a>,
        view: View,
    ) -> Self {
        let new_head = |part: &'a Part| names::section(part, Of::New)?.id.as_ref();
        let ids = redline.parts.iter().filter_map(new_head);
        let mut writer = Self {
            context,
            redline,
            view,
            stops: Stops::of(set),
            notes: Notes::of(redline),
            moved: BTreeMap::new(),
            ids: ids.map(|id| id.as_str()).collect(),
            out: String::new(),
            place: Place::default(),
            lang: context.lang.clone(),
            fault: None,
        };
        for (at, part) in redline.parts.iter().enumerate() {
            if let Fate::MovedHere(id) = part.fate {
                writer.moved.insert(id, Moved::Part(at, part));
            }
            let place = Place {
                part: Some(at),
                steps: Vec::new(),
            };
            writer.find_moved(&part.nodes, &place);
        }
        writer
    }

    fn find_moved(&mut self, nodes: &'a [Node], above: &Place) {
        for (at, node) in nodes.iter().enumerate() {
            let mut place = above.clone();
            place.steps.push(at);
            self.find_moved(node.body.inside(), &place);
            if let Fate::MovedHere(id) = node.fate {
                self.moved.insert(id, Moved::Node(place, node));
            }
        }
    }

    /// Ends the writing.
    pub fn finish(self) -> Result<String, MessageFault> {
        self.fault.map_or(Ok(self.out), Err)
    }

    pub(super) fn add(&mut self, markup: Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.out.write_fmt(markup);
    }

    /// Returns a message as HTML, with the spaces of its language.
    pub(super) fn message(&mut self, id: &str, args: &[(&str, Arg)]) -> String {
        match (self.context.words)(id, args) {
            Ok(words) => {
                let set = typography::typeset(self.context.lang, &words);
                escape(&set).into_owned()
            }
            Err(fault) => {
                self.fault.get_or_insert(fault);
                String::new()
            }
        }
    }

    /// Returns whether the view shows what has this fate at its place.
    pub(super) fn shows(&self, fate: Fate) -> bool {
        match (self.view, fate) {
            (View::Inline, _) | (_, Fate::Kept) => true,
            (View::Column(Of::Old), Fate::Removed | Fate::MovedAway(_))
            | (View::Column(Of::New), Fate::Added | Fate::MovedHere(_)) => true,
            (View::Column(Of::Old), Fate::Added | Fate::MovedHere(_))
            | (View::Column(Of::New), Fate::Removed | Fate::MovedAway(_)) => false,
        }
    }

    /// Writes the title of the text, as the line that the redline begins with.
    pub fn title(&mut self) {
        let Some(title) = &self.redline.title else {
            return;
        };
        self.place = Place::default();
        if !self.shows(title.fate) {
            return;
        }
        let id = self.id_here();
        let only = match title.fate {
            Fate::Added => " data-only=\"new\"",
            Fate::Removed => " data-only=\"old\"",
            Fate::Kept | Fate::MovedHere(_) | Fate::MovedAway(_) => "",
        };
        self.add(format_args!(
            "<p class=\"text-title\" data-title{only}{id}>"
        ));
        self.words(&title.pieces);
        self.tail(title.fate);
        self.out.push_str("</p>\n");
    }

    /// Writes all parts, runs of those without changes folded, footnotes at the end.
    pub fn parts(&mut self) {
        let redline = self.redline;
        let all = redline.parts.iter().enumerate();
        let sorted: Vec<(usize, Sort)> = all.map(|(at, part)| (at, sort(part))).collect();
        for run in sorted.chunk_by(|(_, a), (_, b)| a == b) {
            let sort = run[0].1;
            let run: Vec<usize> = run.iter().map(|(at, _)| *at).collect();
            match sort {
                Sort::Same => self.folded(&run),
                Sort::Note => {
                    let label = self.message("notes-heading", &[]);
                    self.add(format_args!(
                        "<div class=\"notes\" role=\"doc-endnotes\" aria-label=\"{label}\">\n<ol>\n"
                    ));
                    run.iter().for_each(|at| self.note(*at));
                    self.out.push_str("</ol>\n</div>\n");
                }
                Sort::Changed => run.iter().for_each(|at| self.part(*at)),
            }
        }
    }

    /// Writes sections without changes, folded under their names.
    fn folded(&mut self, run: &[usize]) {
        let headings = run
            .iter()
            .filter_map(|at| names::heading(&self.redline.parts[*at], Of::New));
        let headings: Vec<String> = headings.collect();
        let count = self.message("redline-same", &[("count", headings.len().into())]);
        let list = escape(&headings.join(" · ")).into_owned();
        self.add(format_args!(
            "<details class=\"same\" data-t>\n<summary data-x>{count} <span>{list}</span></summary>\n"
        ));
        run.iter().for_each(|at| self.part(*at));
        self.out.push_str("</details>\n");
    }

    /// Writes a part at its place.
    pub fn part(&mut self, at: usize) {
        let part = &self.redline.parts[at];
        if !self.shows(part.fate) {
            return;
        }
        self.place = Place {
            part: Some(at),
            steps: Vec::new(),
        };
        match part.fate {
            Fate::MovedAway(id) => self.part_stub(id),
            Fate::Kept | Fate::Added | Fate::Removed | Fate::MovedHere(_) => self.whole_part(part),
        }
    }

    /// Writes the heading of a part that stayed, alone.
    pub(super) fn heading_at(&mut self, at: usize) {
        let View::Column(of) = self.view else { return };
        self.heading(&self.redline.parts[at], of);
    }

    /// Writes one of the blocks of a part that stayed, alone.
    pub(super) fn node_at(&mut self, at: usize, index: usize) {
        self.place = Place {
            part: Some(at),
            steps: Vec::new(),
        };
        let nodes = &self.redline.parts[at].nodes;
        self.one_of(nodes, index);
    }

    fn part_stub(&mut self, id: MoveId) {
        let Some(Moved::Part(at, part)) = self.moved.get(&id).cloned() else {
            return;
        };
        if self.view == View::Column(Of::Old) {
            self.place.part = Some(at);
            return self.whole_part(part);
        }
        let name = names::heading(part, Of::Old).unwrap_or_default();
        let target = Place {
            part: Some(at),
            steps: Vec::new(),
        };
        let stub = self.stub_words(id, &name, &target);
        self.add(format_args!(
            "<div data-stub=\"{}\">\n<p class=\"stub\" id=\"gone.{}\">{stub}</p>\n</div>\n",
            id.0 + 1,
            id.0 + 1
        ));
    }

    /// Returns the words that stand where something moved away.
    pub(super) fn stub_words(&mut self, id: MoveId, name: &str, target: &Place) -> String {
        let words = self.message("redline-stub", &[("name", name.into())]);
        let way = self.message("redline-stub-way", &[]);
        match self.stops.anchor(target) {
            Some(anchor) => format!("{words} <a href=\"#{}\">{way}</a>", stops::id(anchor)),
            None => format!("{words} <a href=\"#move.{}\">{way}</a>", id.0 + 1),
        }
    }

    /// Returns the words at the new place of what moved, with the way to where it stood.
    pub(super) fn moved_here(&mut self, id: MoveId) -> String {
        let words = self.message("redline-moved-here", &[]);
        let way = self.message("redline-moved-way", &[]);
        format!("{words} <a href=\"#gone.{}\">{way}</a> ", id.0 + 1)
    }

    /// Writes the attributes of words in another language, which are the language from here on.
    pub(super) fn language(&mut self, lang: &Lang) {
        let dir = lang.direction().as_str();
        self.add(format_args!(" lang=\"{lang}\" dir=\"{dir}\""));
        self.lang = lang.clone();
    }

    /// Returns ` dir="rtl"` where marked words must be kept apart from those around them: in a
    /// text that runs right to left, marks of Latin words would else change places.
    pub(super) fn apart(&self) -> &'static str {
        match self.lang.direction() {
            Direction::Ltr => "",
            Direction::Rtl => " dir=\"rtl\"",
        }
    }

    /// Returns the address of a section of either text on this page.
    pub(super) fn section_address(&self, id: &str, of: Of) -> String {
        if of == Of::Old && !self.ids.contains(id) {
            format!("#old.{id}")
        } else {
            format!("#{id}")
        }
    }

    /// Returns the id of the place the writer is at, where something changed.
    pub(super) fn id_here(&self) -> String {
        match self.stops.anchor(&self.place) {
            Some(anchor) if self.view == View::Inline => format!(" id=\"{}\"", stops::id(anchor)),
            _ => String::new(),
        }
    }

    /// Returns the ways from the place the writer is at to the changes before and after it.
    pub(super) fn hop(&mut self) -> String {
        let ways = self
            .stops
            .ways(&self.place)
            .filter(|_| self.view == View::Inline);
        let Some(ways) = ways else {
            return String::new();
        };
        let mut out = "<span class=\"hop\" data-x> ".to_owned();
        let previous = ways.previous.map_or("changes.list".to_owned(), stops::id);
        let (back, forth) = (
            self.message("redline-previous", &[]),
            self.message("redline-next", &[]),
        );
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<a href=\"#{previous}\"><span class=\"vh\">{back}</span></a>"
        );
        if let Some(next) = ways.next {
            let _ = write!(
                out,
                " <a class=\"on\" href=\"#{}\"><span class=\"vh\">{forth}</span></a>",
                stops::id(next)
            );
        }
        out.push_str("</span>");
        out
    }

    /// Writes what follows the words of a block inside its element: where it moved from, and the
    /// ways to other changes.
    pub(super) fn tail(&mut self, fate: Fate) {
        if self.view != View::Inline {
            return;
        }
        if let Fate::MovedHere(id) = fate {
            let words = self.moved_here(id);
            self.add(format_args!(
                "<small class=\"aside\" data-x> {words}</small>"
            ));
        }
        let hop = self.hop();
        self.out.push_str(&hop);
    }
}

fn sort(part: &Part) -> Sort {
    match part.head.any() {
        Some(Head::Note(_)) => Sort::Note,
        Some(Head::Section(_)) if is_same(part) => Sort::Same,
        Some(Head::Front | Head::Section(_)) | None => Sort::Changed,
    }
}

/// What kind of part one is for the order of the page.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    /// A section without changes.
    Same,
    /// A footnote.
    Note,
    /// Anything else.
    Changed,
}

/// Returns whether nothing in a part changed and nothing moved away from it.
pub fn is_same(part: &Part) -> bool {
    part.fate == Fate::Kept
        && part.head.old == part.head.new
        && part.heading.iter().all(Piece::is_same)
        && part.nodes.iter().all(node_is_same)
}

/// Returns whether nothing in a node changed and nothing moved away from it.
pub fn node_is_same(node: &Node) -> bool {
    use crate::diff::redline::Body;
    let body = match &node.body {
        Body::Paragraph(pieces) | Body::Code(pieces) => pieces.iter().all(Piece::is_same),
        Body::Rule => true,
        Body::Stub => false,
        Body::List(form, _) => form.old == form.new,
        Body::Quote(_) | Body::Item(_) => true,
        Body::Table(table) => {
            let stays = |lane: crate::diff::redline::Lane| lane.is_kept() && !lane.is_moved;
            let columns = &mut table.columns.iter();
            let cells = &mut table.rows.iter().flat_map(|row| &row.cells);
            columns.all(|column| stays(column.lane) && column.set.old == column.set.new)
                && table.rows.iter().all(|row| stays(row.lane))
                && cells.all(|cell| cell.iter().all(Piece::is_same))
        }
    };
    body && node.fate == Fate::Kept && node.body.inside().iter().all(node_is_same)
}
