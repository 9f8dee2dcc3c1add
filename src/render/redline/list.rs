//! The changes as a list in words: what a reader reads instead of looking for marks.

use std::fmt::Write as _;

use crate::base::Arg;
use crate::diff::ChangeSet;
use crate::diff::changes::{Card, Change, Kind};
use crate::diff::place::Place;
use crate::diff::redline::{Class, Redline};
use crate::diff::side::Head;
use crate::lang::{Direction, MessageFault};
use crate::render::html::{Html, escape};
use crate::render::words::Piece;

use super::RedlineContext;
use super::hunks::{Spot, hunks, spots};
use super::names;
use super::phrase::{self, Beside};
use super::stops::{self, Stops};
use super::voice::Voice;

/// Replaced words told one by one in an entry; of more, their number.
const MOST_REPLACED: usize = 4;

/// Links to places in an entry; of more, their number.
const MOST_PLACES: usize = 12;

/// Returns the cards of a change set as a list, under the names of their sections, each with the
/// way to its first place; typography folded at the end. Nothing where there is none.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn list(
    redline: &Redline,
    set: &ChangeSet,
    context: &RedlineContext<'_>,
) -> Result<String, MessageFault> {
    let mut teller = Teller {
        context,
        redline,
        set,
        stops: Stops::of(set),
        voice: Voice::new(context),
        told: 0,
    };
    let cards = set.cards.iter();
    let cards = cards.filter(|card| card.kind != Kind::Typography);
    let entries: Vec<Entry> = cards.filter_map(|card| teller.entry(card)).collect();
    let mut out = String::new();
    for group in entries.chunk_by(|a, b| a.section.is_some() && a.section == b.section) {
        out.push_str(&section(group));
    }
    if let Some(folded) = teller.typography() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "<li>{folded}</li>");
    }
    if !out.is_empty() {
        out = format!("<ul>\n{out}</ul>\n");
    }
    teller.voice.finish(out)
}

/// What a card tells.
struct Entry {
    /// The section it is told under; nothing where it is of several.
    section: Option<String>,
    /// What is told.
    words: String,
}

/// Returns the entries of one section under its name, or one entry of several sections.
fn section(entries: &[Entry]) -> String {
    let item = |entry: &Entry| format!("<li>{}</li>\n", entry.words);
    let items: String = entries.iter().map(item).collect();
    match entries.first().and_then(|entry| entry.section.as_ref()) {
        Some(name) => format!("<li><strong>{name}</strong>\n<ul>\n{items}</ul>\n</li>\n"),
        None => items,
    }
}

/// Puts the cards of a change set into words.
pub struct Teller<'a> {
    context: &'a RedlineContext<'a>,
    pub(super) redline: &'a Redline,
    set: &'a ChangeSet,
    stops: Stops,
    pub(super) voice: Voice<'a>,
    /// How many entries have a way to one place.
    told: usize,
}

impl<'a> Teller<'a> {
    fn entry(&mut self, card: &Card) -> Option<Entry> {
        let set = self.set;
        let changes = card.changes.iter().filter_map(|id| set.change(*id));
        let changes: Vec<&'a Change> = changes.collect();
        let first = *changes.first()?;
        let alone = |words| {
            let section = None;
            Some(Entry { section, words })
        };
        if card.kind == Kind::SectionRenumbered {
            return alone(self.renumbered(&changes));
        }
        let what = self.what(card, first, &changes);
        let sections = first_of_each_section(&changes);
        if sections.len() > 1 && !is_block(card.kind) {
            return alone(format!("{what} {}", self.everywhere(&sections)));
        }
        self.told += 1;
        let see = self
            .voice
            .say("redline-see", &[("number", self.told.into())]);
        let way = self.way(first);
        Some(Entry {
            section: Some(self.name(&first.place)),
            words: format!("{what} <a href=\"{way}\">{see}</a>"),
        })
    }

    /// Returns what a card tells, as HTML.
    fn what(&mut self, card: &Card, first: &'a Change, changes: &[&'a Change]) -> String {
        match card.kind {
            Kind::Title | Kind::SectionRetitled => self.with_words("redline-retitled", first),
            Kind::SectionAdded => self.sized("redline-section-added", card.words.added, changes),
            Kind::SectionRemoved => {
                self.sized("redline-section-removed", card.words.removed, changes)
            }
            Kind::SectionContinued => {
                let target = first.values.new.as_deref().unwrap_or_default();
                let text = Piece::Html(self.voice.elsewhere(target));
                self.voice
                    .with("redline-section-continued", &[("text", text)])
            }
            Kind::SectionMoved => self.section_moved(first, changes),
            Kind::BlockAdded | Kind::BlockRemoved => self.blocks(card, first, changes.len()),
            Kind::BlockMoved | Kind::BlockLevel | Kind::RowMoved => {
                self.block_moved(card.kind, first, changes)
            }
            Kind::BlockSplit => self.with_words("redline-split", first),
            Kind::BlockMerged => self.with_words("redline-merged", first),
            Kind::RowAdded | Kind::RowRemoved => self.rows(card.kind, changes),
            Kind::ColumnAdded => self.column("redline-column-added", first),
            Kind::ColumnRemoved => self.column("redline-column-removed", first),
            Kind::ColumnMoved => self.column("redline-column-moved", first),
            Kind::Words => self.words(first, changes),
            Kind::Link | Kind::Format | Kind::Language => self.beside(changes),
            Kind::SectionLevel => self.voice.say("redline-section-level", &[]),
            Kind::NoteAdded => self.voice.say("redline-note-added", &[]),
            Kind::NoteRemoved => self.voice.say("redline-note-removed", &[]),
            Kind::NoteMoved => self.voice.say("redline-note-stub", &[]),
            Kind::NoteLabel => self.voice.say("redline-note-other", &[]),
            Kind::BlockForm => self.voice.say("redline-form", &[]),
            Kind::Number => self.voice.say("redline-number-typed", &[]),
            Kind::Invisible => self.voice.say("redline-invisible", &[]),
            // Told in entries of their own, or to nobody: readers do not see ids.
            Kind::SectionRenumbered | Kind::Typography | Kind::SectionId => String::new(),
        }
    }

    fn with_words(&mut self, id: &str, change: &Change) -> String {
        let said = self.voice.say(id, &[]);
        format!("{said} {}", self.replaced(change))
    }

    /// Tells the words that changed at one place, and what changed beside them.
    fn words(&mut self, first: &Change, changes: &[&'a Change]) -> String {
        let told = [self.replaced(first), self.beside(changes)];
        told.into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join("<br>")
    }

    fn beside(&mut self, changes: &[&'a Change]) -> String {
        let mut said: Vec<String> = Vec::new();
        for change in changes {
            let quote = self.quote(&names::excerpt(&change.text));
            for beside in values_of(change) {
                let words = format!("{quote} {}", phrase::say(&beside, &mut self.voice));
                if !said.contains(&words) {
                    said.push(words);
                }
            }
        }
        said.join("<br>")
    }

    /// Tells which words took the place of which, at one place.
    pub(super) fn replaced(&mut self, change: &Change) -> String {
        let pieces = self.redline.pieces_at(&change.place).unwrap_or_default();
        let hunks = hunks(pieces);
        if hunks.len() > MOST_REPLACED {
            let args = [
                ("count", Arg::from(hunks.len())),
                ("added", change.words.added.into()),
                ("removed", change.words.removed.into()),
            ];
            return self.voice.say("redline-many-replaced", &args);
        }
        let mut said = Vec::new();
        for hunk in hunks {
            let old = hunk
                .words
                .old
                .map(|words| ("old", self.marked("del", &words)));
            let new = hunk
                .words
                .new
                .map(|words| ("new", self.marked("ins", &words)));
            let is_first = hunk.before.is_empty();
            let id = match (&old, &new, is_first) {
                (Some(_), Some(_), _) => "redline-replaced",
                (Some(_), None, true) => "redline-went-first",
                (Some(_), None, false) => "redline-went",
                (None, Some(_), true) => "redline-came-first",
                (None, Some(_), false) => "redline-came",
                (None, None, _) => continue,
            };
            let after = Piece::Html(Html::markup(self.quote(&hunk.before)));
            let args = [old, new, Some(("after", after))];
            let args: Vec<(&str, Piece)> = args.into_iter().flatten().collect();
            said.push(self.voice.with(id, &args));
        }
        said.join("<br>")
    }

    fn renumbered(&mut self, changes: &[&'a Change]) -> String {
        let count = self
            .voice
            .say("redline-renumbered", &[("count", changes.len().into())]);
        let mut links = Vec::new();
        for change in changes.iter().take(MOST_PLACES) {
            let was = match &change.values.old {
                Some(was) => self
                    .voice
                    .say("redline-number-was", &[("number", was.as_str().into())]),
                None => self.voice.say("redline-number-none", &[]),
            };
            links.push(format!("{} {was}", self.link(change)));
        }
        listed(&count, &links, changes.len())
    }

    fn everywhere(&mut self, changes: &[&'a Change]) -> String {
        let count = self
            .voice
            .say("redline-in-sections", &[("count", changes.len().into())]);
        let shown = changes.iter().take(MOST_PLACES);
        let links: Vec<String> = shown.map(|change| self.link(change)).collect();
        listed(&count, &links, changes.len())
    }

    /// Tells all typographic changes, those beside changed words too, folded under their number.
    fn typography(&mut self) -> Option<String> {
        let all = self.set.changes.iter();
        let changes = all.filter(|change| change.classes.contains(&Class::Typography));
        let changes: Vec<&'a Change> = changes.collect();
        if changes.is_empty() {
            return None;
        }
        let count = self
            .voice
            .say("redline-typography", &[("count", changes.len().into())]);
        let mut rows = String::new();
        for change in changes {
            let pieces = self.redline.pieces_at(&change.place).unwrap_or_default();
            let spots: Vec<String> = spots(pieces).iter().map(|spot| self.spot(spot)).collect();
            let link = self.link(change);
            // Writing to a String cannot fail.
            let _ = writeln!(rows, "<li>{link} {}</li>", spots.join(" · "));
        }
        Some(format!(
            "<details>\n<summary>{count}</summary>\n<ul>\n{rows}</ul>\n</details>"
        ))
    }

    fn spot(&mut self, spot: &Spot) -> String {
        match spot {
            Spot::Signs(old, new) => {
                format!("<del>{}</del> <ins>{}</ins>", escape(old), escape(new))
            }
            Spot::Space(after) => {
                let after = Piece::Html(Html::markup(self.quote(after)));
                self.voice
                    .with("redline-space-changed", &[("after", after)])
            }
        }
    }

    fn link(&mut self, change: &Change) -> String {
        format!(
            "<a href=\"{}\">{}</a>",
            self.way(change),
            self.name(&change.place)
        )
    }

    /// Returns the address of the place of a change.
    fn way(&self, change: &Change) -> String {
        let id = stops::id(self.stops.of_change(change));
        format!("{}#{id}", escape(self.context.text_page))
    }

    /// Returns what the place of a change is called, as HTML.
    fn name(&mut self, place: &Place) -> String {
        let Some(part) = place.part.and_then(|at| self.redline.parts.get(at)) else {
            return self.voice.say("redline-name-title", &[]);
        };
        match part.head.any() {
            Some(Head::Section(_)) => {
                let heading = names::heading(part, names::best(part)).unwrap_or_default();
                self.voice.quoted(&heading)
            }
            Some(Head::Note(label)) => self
                .voice
                .say("redline-name-note", &[("label", label.as_str().into())]),
            Some(Head::Front) | None => self.voice.say("redline-name-front", &[]),
        }
    }

    /// Returns words of the text as a quotation; nothing for none.
    pub(super) fn quote(&self, words: &str) -> String {
        if words.is_empty() {
            return String::new();
        }
        format!("<q{}>{}</q>", self.apart(), self.voice.quoted(words))
    }

    fn marked(&self, mark: &str, words: &str) -> Piece {
        let (apart, words) = (self.apart(), self.voice.quoted(words));
        Piece::Html(Html::markup(format!(
            "<q{apart}><{mark}>{words}</{mark}></q>"
        )))
    }

    /// Words of another direction stand apart from the sentence around them.
    fn apart(&self) -> &'static str {
        match self.context.lang.direction() {
            Direction::Ltr => "",
            Direction::Rtl => " dir=\"auto\"",
        }
    }
}

/// Returns links under what they are, and that there are more.
fn listed(what: &str, links: &[String], all: usize) -> String {
    let more = if links.len() < all { " …" } else { "" };
    format!(
        "{what} <span class=\"places\">{}{more}</span>",
        links.join(" · ")
    )
}

/// Returns the first change of each section.
fn first_of_each_section<'a>(changes: &[&'a Change]) -> Vec<&'a Change> {
    let mut firsts: Vec<&Change> = Vec::new();
    for change in changes {
        if !firsts
            .iter()
            .any(|first| first.place.part == change.place.part)
        {
            firsts.push(change);
        }
    }
    firsts
}

/// Returns what a change says that lies beside words.
fn values_of(change: &Change) -> Vec<Beside> {
    let (old, new) = (&change.values.old, &change.values.new);
    let names = |side: &Option<String>| -> Vec<String> {
        let names = side.as_deref().unwrap_or_default().split_whitespace();
        names.map(str::to_owned).collect()
    };
    match change.kind {
        Kind::Link => vec![Beside::Address(old.clone(), new.clone())],
        Kind::Format => phrase::emphases(&names(old), &names(new)),
        Kind::Language => vec![Beside::Language],
        _ => Vec::new(),
    }
}

/// Returns whether a card tells of blocks that stand together.
fn is_block(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::SectionAdded
            | Kind::SectionRemoved
            | Kind::SectionContinued
            | Kind::SectionMoved
            | Kind::BlockAdded
            | Kind::BlockRemoved
            | Kind::RowAdded
            | Kind::RowRemoved
    )
}
