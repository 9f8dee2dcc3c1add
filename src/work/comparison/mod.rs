//! Two texts compared for editors: versions of a document, its working text, files of no site.

mod base;
mod counted;
mod progress;
mod reading;
mod told;

use std::collections::BTreeMap;

use crate::base::{Date, Digest, DocumentId, SectionId};
use crate::diff::record::{End, Ends, Source};
use crate::diff::registers::{self, Lists, Printing};
use crate::diff::side::Side;
use crate::diff::{ChangeSet, Options, Redline, change_set, invert, redline_of};
use crate::lang::Lang;
use crate::model::{Registers, Version};
use crate::prose::Prose;
use crate::prose::register::printed;

pub use base::{base, changed_sections};
pub use counted::{counted, counts};
pub use progress::Progress;
pub use reading::Texts;
pub use told::{lists, sentences};

/// A text of a document in some language; versions in the order of time, the working text last.
#[derive(Clone, Copy)]
pub enum Point<'a> {
    /// A version, in the revision named or else in its latest.
    Version(&'a Version, Option<u32>),
    /// What editors edit.
    Working,
}

impl Point<'_> {
    /// Returns the day of a version; the working text is later than all.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Version(version, _) => Some(version.effective),
            Self::Working => None,
        }
    }

    /// Returns whether it is the later one.
    pub fn is_after(self, other: Self) -> bool {
        let revision = |point| match point {
            Self::Version(_, revision) => revision.unwrap_or(u32::MAX),
            Self::Working => u32::MAX,
        };
        match (self.day(), other.day()) {
            (Some(day), Some(on)) => (day, revision(self)) > (on, revision(other)),
            (None, Some(_)) => true,
            (_, None) => false,
        }
    }
}

/// Two texts to compare.
pub struct Pair {
    /// The document; none where they are files of no site.
    pub document: Option<DocumentId>,
    /// The language of both.
    pub lang: Lang,
    /// The old text.
    pub old: Text,
    /// The new text.
    pub new: Text,
    /// Sections of the earlier text that live on in another document, with where.
    pub continued: BTreeMap<SectionId, String>,
    /// The registers of both texts, in the same order; none where neither prints any.
    pub registers: Option<[Registers; 2]>,
    /// Whether the old text is the later one: changes are found in the order of time, so that
    /// either way round tells the same.
    pub is_backward: bool,
}

impl Pair {
    /// Returns the pair the other way round.
    #[must_use]
    pub fn backward(self) -> Self {
        Self {
            old: self.new,
            new: self.old,
            registers: self.registers.map(|[old, new]| [new, old]),
            is_backward: !self.is_backward,
            ..self
        }
    }

    fn lists(&self) -> Option<Lists> {
        let [old, new] = self.registers.as_ref()?;
        let printed = [printed(&self.old.prose), printed(&self.new.prose)];
        let [was, is] = &printed;
        let (old, new) = (Printing::of(old, was), Printing::of(new, is));
        registers::lists(old, new, &self.lang)
    }
}

/// A text to compare.
pub struct Text {
    /// What it is.
    pub source: Source,
    /// Digest of its file.
    pub digest: Digest,
    /// Its tree.
    pub prose: Prose,
    /// What of it is compared.
    pub side: Side,
}

impl Text {
    /// Makes a text of what was read.
    pub fn new(source: Source, bytes: Digest, prose: Prose) -> Self {
        Self {
            source,
            digest: bytes,
            side: Side::of(&prose),
            prose,
        }
    }

    /// Returns whether its values and references are words, and not as they are typed.
    pub fn is_resolved(&self) -> bool {
        !matches!(
            self.source,
            Source::Working {
                is_resolved: false,
                ..
            }
        )
    }
}

/// Two texts with what changed between them.
pub struct Compared {
    /// The two texts.
    pub pair: Pair,
    /// What changed, in place.
    pub redline: Redline,
    /// What changed, as a list.
    pub set: ChangeSet,
}

impl Compared {
    /// Finds what changed.
    pub fn of(pair: Pair) -> Self {
        let options = Options::of(&pair.lang);
        let (old, new) = (&pair.old.side, &pair.new.side);
        let (earlier, later) = if pair.is_backward {
            (new, old)
        } else {
            (old, new)
        };
        let mut redline = redline_of(earlier, later, &options);
        redline.continued = pair.continued.clone();
        if pair.is_backward {
            redline = invert(&redline);
        }
        let mut set = change_set(&redline);
        set.registers = pair.lists();
        Self { pair, redline, set }
    }

    /// Returns which texts were compared, as their record says it.
    pub fn ends(&self) -> Ends {
        let end = |text: &Text| End {
            source: text.source.clone(),
            digest: text.digest,
            content: text.side.digest(),
        };
        Ends {
            document: self.pair.document.clone(),
            lang: self.pair.lang.clone(),
            old: end(&self.pair.old),
            continued: Vec::new(),
            new: end(&self.pair.new),
        }
    }
}
