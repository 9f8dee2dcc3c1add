//! The changes as a list in words: what a reader reads instead of looking for marks.

use std::fmt::Write as _;

use crate::base::Arg;
use crate::diff::changes::{Card, Change, Kind, Place};
use crate::diff::redline::{Class, Piece, Redline};
use crate::diff::side::Head;
use crate::diff::{ChangeSet, pieces_at};
use crate::lang::{Direction, MessageFault, typography};
use crate::render::html::escape;

use super::RedlineContext;
use super::hunks::{around_typography, hunks};
use super::names;
use super::phrase;
use super::stops::{self, Stops};

/// Replaced words told one by one in an entry; of more, their number.
const MOST_REPLACED: usize = 4;

/// Links to places in an entry; of more, their number.
const MOST_PLACES: usize = 12;

/// Returns the cards of a change set as an ordered list, each with the way to its first place.
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
        fault: None,
    };
    let told = set
        .cards
        .iter()
        .filter(|card| card.kind != Kind::Typography);
    let entries: Vec<Entry> = told
        .zip(1..)
        .map(|(card, at)| teller.entry(card, at))
        .collect();
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
    teller.fault.map_or(Ok(out), Err)
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
    let items: String = entries
        .iter()
        .map(|entry| format!("<li>{}</li>\n", entry.words))
        .collect();
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
    fault: Option<MessageFault>,
}

impl<'a> Teller<'a> {
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

    fn told(&mut self, id: &str, elements: &[(&str, String)]) -> String {
        phrase::with_elements(id, elements, &mut |id, args| self.message(id, args))
    }

    /// Tells a card, which is the one of this number.
    fn entry(&mut self, card: &Card, number: usize) -> Entry {
        let alone = |words| Entry {
            section: None,
            words,
        };
        let set = self.set;
        let changes = card.changes.iter().filter_map(|id| set.change(*id));
        let changes: Vec<&'a Change> = changes.collect();
        let Some(first) = changes.first() else {
            return alone(String::new());
        };
        if card.kind == Kind::SectionRenumbered {
            return alone(self.renumbered(&changes));
        }
        let what = self.what(card, &changes);
        let places = self.places(&changes);
        if places.len() > 1 && !is_block(card.kind) {
            return alone(format!("{what} {}", self.everywhere(&places)));
        }
        let way = self.way(first);
        let see = self.message("redline-see", &[("number", number.into())]);
        Entry {
            section: Some(self.name(&first.place)),
            words: format!("{what} <a href=\"{way}\">{see}</a>"),
        }
    }

    /// Returns the places of changes, one for each section.
    fn places(&self, changes: &[&'a Change]) -> Vec<&'a Change> {
        let mut places: Vec<&Change> = Vec::new();
        for change in changes {
            let is_known = |known: &&Change| known.place.part == change.place.part;
            if !places.iter().any(is_known) {
                places.push(change);
            }
        }
        places
    }

    fn everywhere(&mut self, places: &[&'a Change]) -> String {
        let count = self.message("redline-in-sections", &[("count", places.len().into())]);
        let shown = places.iter().take(MOST_PLACES);
        let mut links: Vec<String> = Vec::new();
        for change in shown {
            let way = self.way(change);
            let name = self.name(&change.place);
            links.push(format!("<a href=\"{way}\">{name}</a>"));
        }
        let more = if places.len() > MOST_PLACES {
            " …"
        } else {
            ""
        };
        format!(
            "<span class=\"places\">{count} {}{more}</span>",
            links.join(" · ")
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
            return self.message("redline-name-title", &[]);
        };
        match part.head.any() {
            Some(Head::Section(_)) => {
                let heading = names::heading(part, names::best(part)).unwrap_or_default();
                escape(&typography::typeset(self.context.lang, &heading)).into_owned()
            }
            Some(Head::Note(label)) => {
                let label = label.clone();
                self.message("redline-name-note", &[("label", label.into())])
            }
            Some(Head::Front) | None => self.message("redline-name-front", &[]),
        }
    }

    /// Returns what a card tells, as HTML.
    fn what(&mut self, card: &Card, changes: &[&'a Change]) -> String {
        let first = changes[0];
        match card.kind {
            Kind::Title | Kind::SectionRetitled => {
                let replaced = self.replaced(first);
                format!("{} {replaced}", self.message("redline-retitled", &[]))
            }
            Kind::SectionAdded | Kind::NoteAdded => {
                self.sized("redline-section-added", card.words.added, changes)
            }
            Kind::SectionRemoved | Kind::NoteRemoved => {
                self.sized("redline-section-removed", card.words.removed, changes)
            }
            Kind::SectionContinued => {
                let target = first.values.new.as_deref().unwrap_or_default();
                let text = phrase::elsewhere(target, self.context);
                self.told("redline-section-continued", &[("text", text)])
            }
            Kind::SectionMoved | Kind::NoteMoved => self.section_moved(first, changes),
            Kind::SectionLevel => self.message("redline-section-level", &[]),
            Kind::SectionId | Kind::NoteLabel => self.message("redline-name-changed", &[]),
            Kind::BlockAdded | Kind::BlockRemoved => self.blocks(card, changes),
            Kind::BlockMoved | Kind::BlockLevel | Kind::RowMoved => self.block_moved(card, changes),
            Kind::BlockSplit => self.with_words("redline-split", first),
            Kind::BlockMerged => self.with_words("redline-merged", first),
            Kind::BlockForm => self.message("redline-form", &[]),
            Kind::RowAdded | Kind::RowRemoved => self.rows(card, changes),
            Kind::ColumnAdded | Kind::ColumnRemoved | Kind::ColumnMoved => {
                self.column(card.kind, first)
            }
            Kind::Words => self.words_of(card, changes),
            Kind::Number => self.message("redline-number-typed", &[]),
            Kind::Link | Kind::Format | Kind::Language => self.beside(changes),
            Kind::Invisible => self.message("redline-invisible", &[]),
            // Told above.
            Kind::SectionRenumbered | Kind::Typography => String::new(),
        }
    }

    fn with_words(&mut self, id: &str, change: &'a Change) -> String {
        let said = self.message(id, &[]);
        format!("{said} {}", self.replaced(change))
    }

    /// Tells the words that changed at one place, and what changed beside them.
    fn words_of(&mut self, _: &Card, changes: &[&'a Change]) -> String {
        let mut said = self.replaced(changes[0]);
        let others: Vec<&'a Change> = changes
            .iter()
            .filter(|change| matches!(change.kind, Kind::Link | Kind::Format | Kind::Language))
            .copied()
            .collect();
        if !others.is_empty() {
            said = format!("{said}<br>{}", self.beside(&others));
        }
        said
    }

    fn beside(&mut self, changes: &[&'a Change]) -> String {
        let mut said: Vec<String> = Vec::new();
        for change in changes {
            let words = match change.kind {
                Kind::Link => {
                    let (old, new) = (change.values.old.as_deref(), change.values.new.as_deref());
                    let context = self.context;
                    phrase::addresses(old, new, context, &mut |id, args| self.message(id, args))
                }
                Kind::Format => self.message("redline-format", &[]),
                Kind::Language => self.message("redline-language-changed", &[]),
                _ => continue,
            };
            let words = format!("{} {words}", self.quote(&names::excerpt(&change.text)));
            if !said.contains(&words) {
                said.push(words);
            }
        }
        said.join("<br>")
    }

    /// Returns words of the text as a quotation.
    pub(super) fn quote(&self, words: &str) -> String {
        if words.is_empty() {
            return String::new();
        }
        let set = typography::typeset(self.context.lang, words);
        format!("<q{}>{}</q>", self.apart(), escape(&set))
    }

    /// Words of another direction stand apart from the sentence around them.
    fn apart(&self) -> &'static str {
        match self.context.lang.direction() {
            Direction::Ltr => "",
            Direction::Rtl => " dir=\"auto\"",
        }
    }

    fn marked(&self, mark: &str, words: &str) -> String {
        let set = typography::typeset(self.context.lang, words);
        format!("<q{}><{mark}>{}</{mark}></q>", self.apart(), escape(&set))
    }

    /// Tells which words took the place of which, at one place.
    pub(super) fn replaced(&mut self, change: &'a Change) -> String {
        let Some(pieces) = self.pieces(change) else {
            return String::new();
        };
        let hunks = hunks(pieces);
        if hunks.len() > MOST_REPLACED {
            let args = [
                ("count", Arg::from(hunks.len())),
                ("added", change.words.added.into()),
                ("removed", change.words.removed.into()),
            ];
            return self.message("redline-many-replaced", &args);
        }
        let mut said = Vec::new();
        for hunk in hunks {
            let (before, is_first) = (self.quote(&hunk.before), hunk.before.is_empty());
            let (id, elements) = match (&hunk.words.old, &hunk.words.new) {
                (Some(old), Some(new)) => (
                    "redline-replaced",
                    vec![
                        ("old", self.marked("del", old)),
                        ("new", self.marked("ins", new)),
                    ],
                ),
                (Some(old), None) if is_first => {
                    ("redline-went-first", vec![("old", self.marked("del", old))])
                }
                (Some(old), None) => (
                    "redline-went",
                    vec![("old", self.marked("del", old)), ("after", before)],
                ),
                (None, Some(new)) if is_first => {
                    ("redline-came-first", vec![("new", self.marked("ins", new))])
                }
                (None, Some(new)) => (
                    "redline-came",
                    vec![("new", self.marked("ins", new)), ("after", before)],
                ),
                (None, None) => continue,
            };
            said.push(self.told(id, &elements));
        }
        said.join("<br>")
    }

    fn pieces(&self, change: &Change) -> Option<&'a [Piece]> {
        match change.place.part {
            None => self
                .redline
                .title
                .as_ref()
                .map(|title| title.pieces.as_slice()),
            Some(_) => pieces_at(self.redline, &change.place),
        }
    }

    fn renumbered(&mut self, changes: &[&'a Change]) -> String {
        let count = self.message("redline-renumbered", &[("count", changes.len().into())]);
        let mut links: Vec<String> = Vec::new();
        for change in changes.iter().take(MOST_PLACES) {
            let way = self.way(change);
            let name = self.name(&change.place);
            let was = change.values.old.clone();
            let was = was.map(|was| self.message("redline-number-was", &[("number", was.into())]));
            links.push(format!(
                "<a href=\"{way}\">{name}</a> {}",
                was.unwrap_or_default()
            ));
        }
        let more = if changes.len() > MOST_PLACES {
            " …"
        } else {
            ""
        };
        format!(
            "<span>{count}</span> <span class=\"places\">{}{more}</span>",
            links.join(" · ")
        )
    }

    /// Tells all typographic changes, those beside changed words too, folded under their number.
    fn typography(&mut self) -> Option<String> {
        let all = self.set.changes.iter();
        let changes: Vec<&'a Change> = all
            .filter(|change| change.classes.contains(&Class::Typography))
            .collect();
        if changes.is_empty() {
            return None;
        }
        let count = self.message("redline-typography", &[("count", changes.len().into())]);
        let mut rows = String::new();
        for change in changes {
            let way = self.way(change);
            let name = self.name(&change.place);
            let (old, new) = self
                .pieces(change)
                .map(around_typography)
                .unwrap_or_default();
            let _ = writeln!(
                rows,
                "<li><a href=\"{way}\">{name}</a> <del>{}</del> <ins>{}</ins></li>",
                escape(&old),
                escape(&new)
            );
        }
        Some(format!(
            "<details>\n<summary>{count}</summary>\n<ul>\n{rows}</ul>\n</details>"
        ))
    }
}

/// Whether a card tells of blocks that stand together.
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
