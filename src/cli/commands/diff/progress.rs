//! How much changed between two texts of a document, for commands that show no changes themselves.

use crate::base::Date;
use crate::cli::session::Session;
use crate::cli::speech::Speech;
use crate::diff::changes::Counts;
use crate::diff::level::{Proposed, propose};
use crate::diff::record::Source;
use crate::lang::Lang;
use crate::model::{Document, Site};

use super::reading::Reader;
use super::{Compared, Pair, head};

pub(in crate::cli::commands) use super::texts::Point;

/// How much changed between two texts.
pub(in crate::cli::commands) struct Progress {
    /// The changes, counted.
    pub counts: Counts,
    /// The kind of change they speak for; `None` where nothing changed.
    pub proposed: Option<&'static str>,
    /// Whether the new text was compared with its values and references in words.
    pub is_resolved: bool,
    /// The same in a sentence.
    pub sentence: String,
}

/// A document of an open site whose texts are compared.
pub(in crate::cli::commands) struct Texts<'a> {
    pub session: &'a Session<'a>,
    pub site: &'a Site,
    pub document: &'a Document,
    /// The day for which a working text is resolved.
    pub as_of: Date,
}

impl Texts<'_> {
    /// Returns how much changed from an older text to a newer one in a language; `None` where
    /// either cannot be read, which is a finding of its own.
    pub(in crate::cli::commands) fn progress(
        &self,
        lang: &Lang,
        [old, new]: [Point<'_>; 2],
        speech: &Speech,
    ) -> Option<Progress> {
        let reader = Reader {
            session: self.session,
            site: self.site,
            document: self.document,
            lang,
            as_of: self.as_of,
        };
        let (old_text, old_prose) = reader.text(old).ok()?;
        let (new_text, new_prose) = reader.text(new).ok()?;
        let continued = reader.continued([old, new], [&old_prose, &new_prose]);
        let compared = Compared::of(Pair {
            document: Some(self.document.id.clone()),
            lang: lang.clone(),
            old: old_text,
            new: new_text,
            continued,
            is_backward: false,
        });
        let is_typed = matches!(
            compared.pair.new.source,
            Source::Working {
                is_resolved: false,
                ..
            }
        );
        let proposed = (!compared.set.is_empty()).then(|| {
            match propose(&compared.redline, &compared.set).level {
                Proposed::Editorial => "editorial",
                Proposed::Material => "material",
            }
        });
        Some(Progress {
            counts: compared.set.counts,
            proposed,
            is_resolved: !is_typed,
            sentence: head::counted(&compared, speech),
        })
    }
}
