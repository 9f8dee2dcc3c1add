//! A sheet for translators: section by section the words a translation was made from, the words as
//! they are, the translation, and a place for the new one.
//!
//! A sheet is made of a site and says of each row which words it was made for, by their digests.
//! `markdown` and `html` write it and read it again, `bring` puts what a translator made of it back.

mod answer;
pub mod bring;
pub mod html;
mod made;
pub mod markdown;
pub mod older;
mod quotes;

use std::fmt;

use crate::base::{Digest, DocumentId, SectionId};
use crate::check::translation::{Standing, standing};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::{Document, Site, WorkingText};
use crate::prose::canon::{self, section_digest};

use super::stretch::{Name, Stretch, stretches};
use answer::Answer;
use older::Older;

/// Says a message of the editor's language.
pub type Say<'a> = &'a dyn Fn(&str) -> String;

/// All that a translator is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language of the translation.
    pub lang: Lang,
    /// What is to be translated, document by document, in the order of the source.
    pub rows: Vec<Row>,
}

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: RowName,
    /// Its heading in the source; empty for what stands before the first.
    pub heading: String,
    /// How the translation stands.
    pub state: State,
    /// The language of the source.
    pub source_lang: Lang,
    /// The digest of the source's words.
    pub source: Digest,
    /// The source as it was when it was translated.
    pub was: Was,
    /// The source as it is, as typed.
    pub now: String,
    /// The translation as it is, as typed; empty where there is none.
    pub present: String,
}

/// The name of a row: `privacy-policy#rights`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowName {
    /// The document.
    pub document: DocumentId,
    /// The piece of its text.
    pub piece: Piece,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// The lines between `---`: title, description and summary of changes.
    Header,
    /// What stands before the first section.
    Front,
    /// A section without its subsections.
    Section(SectionId),
}

impl RowName {
    /// Reads a name as a sheet has it.
    pub fn parse(name: &str) -> Option<Self> {
        let (document, piece) = name.split_once('#')?;
        let piece = match piece {
            "^" => Piece::Header,
            "-" => Piece::Front,
            id => Piece::Section(SectionId::parse(id)?),
        };
        let document = DocumentId::parse(document)?;
        Some(Self { document, piece })
    }
}

impl fmt::Display for RowName {
    /// Writes the name as a sheet has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.piece {
            Piece::Header => write!(f, "{}#^", self.document),
            Piece::Front => write!(f, "{}#-", self.document),
            Piece::Section(id) => write!(f, "{}#{id}", self.document),
        }
    }
}

/// How the translation of a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// It was made from other words.
    Late,
    /// Nobody recorded what it was made from.
    Unrecorded,
    /// It was made from the words as they are.
    Current,
    /// It is there, and of such a piece nothing is recorded.
    There,
}

/// The source as it was when it was translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Was {
    /// It is as it was, or it was never translated.
    Same,
    /// It was so.
    Known(String),
    /// Nobody kept the words.
    Unknown,
}

/// Makes the sheet of documents in a language; those in which that text prevails, or which have no
/// source, are left out.
pub fn make(site: &Site, tree: &Tree, lang: &Lang, documents: &[DocumentId]) -> Sheet {
    let documents = site
        .documents
        .iter()
        .filter(|one| documents.contains(&one.id));
    let rows = documents.flat_map(|document| rows(document, tree, lang));
    Sheet {
        lang: lang.clone(),
        rows: rows.collect(),
    }
}

/// Returns the text that a translation is made from, with its language; `None` where the text in
/// this language prevails itself, or there is none.
pub fn source<'a>(document: &'a Document, lang: &Lang) -> Option<(&'a Lang, &'a WorkingText)> {
    let mut authentic = document.authentic.iter();
    let found = authentic.find_map(|lang| document.working.get_key_value(lang))?;
    let is_translation = !document.authentic.contains(lang);
    is_translation.then_some((found.0, found.1.as_ref()))
}

/// A text taken apart.
struct Taken<'a> {
    text: &'a WorkingText,
    stretches: Vec<Stretch>,
}

impl<'a> Taken<'a> {
    fn of(text: &'a WorkingText) -> Self {
        let stretches = stretches(&text.source, text.body, &text.prose);
        Self { text, stretches }
    }

    fn stretch(&self, piece: &Piece) -> Option<&Stretch> {
        let name = match piece {
            Piece::Header => return None,
            Piece::Front => Name::Front,
            Piece::Section(id) => Name::Section(id.clone()),
        };
        self.stretches.iter().find(|one| one.name == name)
    }

    /// Returns the words of a piece; `None` where it is not there.
    fn words(&self, piece: &Piece) -> Option<&'a str> {
        let source = &self.text.source;
        let words = match piece {
            Piece::Header => source[..self.text.body].trim_matches('\n'),
            Piece::Front | Piece::Section(_) => &source[self.stretch(piece)?.range.clone()],
        };
        (!words.trim().is_empty()).then_some(words)
    }
}

fn rows(document: &Document, tree: &Tree, lang: &Lang) -> Vec<Row> {
    let Some((source_lang, source)) = source(document, lang) else {
        return Vec::new();
    };
    let theirs = Taken::of(source);
    let own = document.working.get(lang).map(|text| Taken::of(text));
    let none = Default::default();
    let made_from = document.made_from.get(lang).unwrap_or(&none);
    let standing = standing(&source.prose, made_from);
    let is_late = |id: &SectionId| standing.get(id) == Some(&Standing::Late);
    let is_wanted = standing.keys().any(is_late);
    let older = Older::of(document, tree, source_lang, is_wanted);
    let sections = source.prose.all_sections().into_iter();
    let sections = sections.filter_map(|section| Some(Piece::Section(section.id.clone()?)));
    let pieces = [Piece::Header, Piece::Front].into_iter().chain(sections);
    let row = |piece: Piece| {
        let now = theirs.words(&piece)?;
        let present = own.as_ref().and_then(|own| own.words(&piece));
        let section = match &piece {
            Piece::Header | Piece::Front => None,
            Piece::Section(id) => source.prose.section(id),
        };
        let standing = match &piece {
            Piece::Header | Piece::Front => None,
            Piece::Section(id) => standing.get(id),
        };
        let is_poor = piece == Piece::Header && own.as_ref().is_some_and(|own| lacks(own, source));
        let state = match (present, standing) {
            (None, _) => State::Missing,
            (Some(_), None) if is_poor => State::Late,
            (Some(_), None) => State::There,
            (Some(_), Some(Standing::Current)) => State::Current,
            (Some(_), Some(Standing::Late)) => State::Late,
            (Some(_), Some(Standing::Unrecorded)) => State::Unrecorded,
        };
        let from = section.and_then(|section| made_from.get(section.id.as_ref()?));
        let was = match (state, from) {
            (State::Late, Some(from)) => {
                let past = older.find(from.from);
                past.map_or(Was::Unknown, |past| Was::Known(past.words.clone()))
            }
            _ => Was::Same,
        };
        Some(Row {
            heading: section.map_or(String::new(), |section| canon::plain(&section.heading)),
            source: section.map_or_else(|| Digest::of(now.as_bytes()), section_digest),
            name: RowName {
                document: document.id.clone(),
                piece,
            },
            state,
            source_lang: source_lang.clone(),
            was,
            now: now.to_owned(),
            present: present.unwrap_or_default().to_owned(),
        })
    };
    pieces.filter_map(row).collect()
}

/// Returns whether the header of a translation lacks what the source has: the description, or
/// sentences of the summary of changes.
fn lacks(own: &Taken<'_>, source: &WorkingText) -> bool {
    let own = own.text;
    own.changes.len() < source.changes.len()
        || own.description.is_none() && source.description.is_some()
}

/// What a translator made of a sheet, as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// The language of the translation, as the file names it.
    pub lang: String,
    /// The rows, in the order of the file.
    pub rows: Vec<BroughtRow>,
    /// Rows that cannot be read, by their names.
    pub broken: Vec<String>,
    /// Words that stand where nothing is brought back from.
    pub stray: Vec<String>,
    /// Rows whose answer is neither yes nor no, with the answer.
    pub unclear: Vec<(String, String)>,
}

/// A row of a sheet that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtRow {
    /// Its name, as the file has it.
    pub name: String,
    /// The digest of the source's words that the sheet was made for.
    pub source: Option<Digest>,
    /// The digest of the translation as it was then.
    pub present: Option<Digest>,
    /// The digest of what the row showed beside the new translation.
    pub shown: Option<Digest>,
    /// The words in the place of the source as it was.
    pub was: String,
    /// The words in the place of the source.
    pub now: String,
    /// The words in the place of the translation as it was, where it stands beside the new one.
    pub old: Option<String>,
    /// The words in the place of the new translation.
    pub text: String,
    /// Whether the translation is said to be right as it stands.
    pub is_done: bool,
}

impl Brought {
    /// Takes what a row answers, and returns whether it is a yes.
    fn says_yes(&mut self, name: &str, typed: &str) -> bool {
        let answer = answer::answer(typed);
        if answer == Answer::Unclear {
            let said = (name.to_owned(), typed.trim().to_owned());
            self.unclear.push(said);
        }
        answer == Answer::Yes
    }
}

/// Returns the message that says how a row stands.
pub(super) fn state(state: State, say: Say<'_>) -> String {
    match state {
        State::Missing => say("sheet-missing"),
        State::Late => say("sheet-late"),
        State::Unrecorded => say("sheet-unrecorded"),
        State::Current => say("sheet-current"),
        State::There => say("sheet-there"),
    }
}

/// Returns what a row is called for people.
pub(super) fn title(row: &Row, say: Say<'_>) -> String {
    match row.name.piece {
        Piece::Header => say("sheet-header"),
        Piece::Front => say("sheet-front"),
        Piece::Section(_) => row.heading.clone(),
    }
}
