//! Going through a redline part by part.

use std::collections::BTreeSet;
use std::fmt::{Arguments, Write as _};

use crate::diff::ChangeSet;
use crate::diff::place::{Arrivals, Place};
use crate::diff::redline::{Fate, MoveId, Part, Redline, Which};
use crate::diff::side::Head;
use crate::lang::{Direction, Lang, MessageFault};
use crate::render::html::escape;

use super::RedlineContext;
use super::names;
use super::notes::Notes;
use super::stops::{self, Stops};
use super::voice::Voice;

/// Which texts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Both in one, with the ways between changes.
    Inline,
    /// One of them with its own marks: a column of the view side by side.
    Column(Which),
}

/// Writes a redline as HTML.
pub struct Writer<'a> {
    pub(super) context: &'a RedlineContext<'a>,
    pub(super) redline: &'a Redline,
    pub(super) view: View,
    pub(super) stops: Stops,
    pub(super) notes: Notes<'a>,
    pub(super) arrivals: Arrivals<'a>,
    /// Ids of the sections that the new text has.
    pub(super) ids: BTreeSet<&'a str>,
    pub(super) out: String,
    /// Where the writer is.
    pub(super) place: Place,
    /// The language of the words being written.
    pub(super) lang: Lang,
    /// Whether the words being written live on in another document: they are not marked.
    pub(super) is_continued: bool,
    pub(super) voice: Voice<'a>,
}

impl<'a> Writer<'a> {
    /// Begins without having written anything.
    pub fn new(
        redline: &'a Redline,
        set: &ChangeSet,
        context: &'a RedlineContext<'a>,
        view: View,
    ) -> Self {
        let new_head = |part: &'a Part| names::section(part, Which::New)?.id.as_ref();
        let ids = redline.parts.iter().filter_map(new_head);
        Self {
            context,
            redline,
            view,
            stops: Stops::of(set),
            notes: Notes::of(redline),
            arrivals: redline.arrivals(),
            ids: ids.map(|id| id.as_str()).collect(),
            out: String::new(),
            place: Place::default(),
            lang: context.lang.clone(),
            is_continued: false,
            voice: Voice::new(context),
        }
    }

    /// Ends the writing.
    pub fn finish(self) -> Result<String, MessageFault> {
        self.voice.finish(self.out)
    }

    pub(super) fn add(&mut self, markup: Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.out.write_fmt(markup);
    }

    /// Returns whether the view shows what has this fate at its place.
    pub(super) fn shows(&self, fate: Fate) -> bool {
        match self.view {
            View::Inline => true,
            View::Column(of) => of.has_here(fate),
        }
    }

    /// Returns the attributes that say what became of something, and to which text it belongs.
    pub(super) fn belongs(&self, fate: Fate) -> String {
        if self.view != View::Inline {
            return String::new();
        }
        match fate {
            Fate::Kept | Fate::MovedAway(_) => String::new(),
            Fate::Added => " class=\"came\" data-only=\"new\"".to_owned(),
            Fate::Removed => " class=\"went\" data-only=\"old\"".to_owned(),
            Fate::MovedHere(id) => format!(" class=\"moved\" data-move=\"{}\"", id.0 + 1),
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
        let sorted: Vec<(usize, Sort)> = all.map(|(at, part)| (at, self.sort(part))).collect();
        for run in sorted.chunk_by(|(_, a), (_, b)| a == b) {
            let sort = run[0].1;
            let run: Vec<usize> = run.iter().map(|(at, _)| *at).collect();
            match sort {
                Sort::Same => self.folded(&run),
                Sort::Note => {
                    let label = self.voice.say("notes-heading", &[]);
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

    fn sort(&self, part: &Part) -> Sort {
        match (part.head.any(), part.fate) {
            (Some(Head::Note(_)), _) => Sort::Note,
            (None, Fate::MovedAway(id)) if self.is_note(id) => Sort::Note,
            (Some(Head::Section(_)), _) if part.is_same() => Sort::Same,
            (Some(Head::Front | Head::Section(_)) | None, _) => Sort::Changed,
        }
    }

    /// Writes sections without changes, folded under their names.
    fn folded(&mut self, run: &[usize]) {
        let headings = run
            .iter()
            .filter_map(|at| names::heading(&self.redline.parts[*at], Which::New));
        let headings: Vec<String> = headings.collect();
        let count = self
            .voice
            .say("redline-same", &[("count", headings.len().into())]);
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
        self.place = Place::of_part(at);
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
        self.place = Place::of_part(at);
        let nodes = &self.redline.parts[at].nodes;
        self.one_of(nodes, index);
    }

    fn part_stub(&mut self, id: MoveId) {
        let Some((at, part)) = self.arrivals.part(id) else {
            return;
        };
        if self.view == View::Column(Which::Old) {
            self.place.part = Some(at);
            return self.whole_part(part);
        }
        let name = names::heading(part, Which::Old).unwrap_or_default();
        let stub = self.stub_words(&name, &Place::of_part(at));
        let number = id.0 + 1;
        self.add(format_args!(
            "<div data-stub=\"{number}\">\n<p class=\"stub\" id=\"gone.{number}\">{stub}</p>\n</div>\n"
        ));
    }

    /// Returns the words that stand where something moved away.
    pub(super) fn stub_words(&mut self, name: &str, target: &Place) -> String {
        let words = self.voice.say("redline-stub", &[("name", name.into())]);
        let way = self.voice.say("redline-stub-way", &[]);
        match self.stops.anchor(target) {
            Some(anchor) => format!("{words} <a href=\"#{}\">{way}</a>", stops::id(anchor)),
            None => words,
        }
    }

    /// Returns the words at the new place of what moved, with the way to where it stood; `id` is
    /// the message that says what it is.
    pub(super) fn moved_here(&mut self, id: &str, moved: MoveId) -> String {
        let words = self.voice.say(id, &[]);
        let way = self.voice.say("redline-moved-way", &[]);
        format!("{words} <a href=\"#gone.{}\">{way}</a> ", moved.0 + 1)
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
    pub(super) fn section_address(&self, id: &str, of: Which) -> String {
        if of == Which::Old && !self.ids.contains(id) {
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
            self.voice.say("redline-previous", &[]),
            self.voice.say("redline-next", &[]),
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
            let words = self.moved_here("redline-moved-here", id);
            self.add(format_args!(
                "<small class=\"aside\" data-x> {words}</small>"
            ));
        }
        let hop = self.hop();
        self.out.push_str(&hop);
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
