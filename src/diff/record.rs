//! The change set as published: `changes.json` beside a redline's page, and `avenant diff`'s JSON.
//!
//! With the `document.json` of both texts it is enough to make either text's words from the
//! other's: every block that no change names is the same in both. `docs/changes.schema.json` is
//! its schema; keys may be added under one number, never taken away or given another meaning.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::{Date, Digest, DocumentId};
use crate::lang::Lang;

use super::budget::Degraded;
use super::changes::{Card, Change, ChangeId, ChangeSet, Counts, Kind};
use super::level::{Proposed, propose};
use super::rebuild::{accept, reject};
use super::redline::Redline;
use super::registers::Lists;

/// The form of the record.
const SCHEMA: &str = "avenant.changeset/1";

/// What makes redlines: raised with every change by which the same texts get another redline.
const REVISION: u32 = 1;

/// What cuts texts into words, with its version.
const SEGMENTER: &str = "icu_segmenter 2.4.0";

/// The Unicode version of the segmenter's data.
const UNICODE: &str = "18.0.0";

/// Whose the two texts are.
#[derive(Debug, Clone)]
pub struct Ends {
    /// The document; `None` for two files of no site.
    pub document: Option<DocumentId>,
    /// The language of both.
    pub lang: Lang,
    /// The old text.
    pub old: End,
    /// Text ids of texts of other documents that the new text continues: sections of theirs stand
    /// in the old side.
    pub continued: Vec<String>,
    /// The new text.
    pub new: End,
}

/// One of the two texts.
#[derive(Debug, Clone)]
pub struct End {
    /// What it is.
    pub source: Source,
    /// SHA-256 of its file's bytes.
    pub digest: Digest,
    /// [`Side::digest`](super::side::Side::digest) of what was compared.
    pub content: Digest,
}

/// What a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A text of a published version.
    Version {
        /// The version.
        version: Date,
        /// Its text id.
        text: String,
    },
    /// The working text.
    Working {
        /// Its path in the site.
        file: String,
        /// Whether values and references were compared in words, as they would be sealed.
        is_resolved: bool,
    },
    /// Any file.
    File {
        /// Its name.
        file: String,
    },
}

/// A change set with all that it takes to use it elsewhere.
#[derive(Debug, Serialize)]
pub struct Record<'s> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    lang: String,
    old: EndData,
    new: EndData,
    engine: Engine,
    degraded: &'s [Degraded],
    summary: &'s Counts,
    proposal: ProposalData,
    cards: &'s [Card],
    changes: &'s [Change],
    #[serde(skip_serializing_if = "Option::is_none")]
    registers: Option<&'s Lists>,
    check: Check,
}

#[derive(Debug, Serialize)]
struct EndData {
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
    form: &'static str,
    digest: String,
    content: String,
}

#[derive(Debug, Serialize)]
struct Engine {
    name: &'static str,
    rev: u32,
    unicode: &'static str,
    segmenter: &'static str,
}

#[derive(Debug, Serialize)]
struct ProposalData {
    level: Proposed,
    kinds: BTreeSet<Kind>,
    covers: BTreeSet<String>,
    changes: Vec<ChangeId>,
}

#[derive(Debug, Serialize)]
struct Check {
    reject: String,
    accept: String,
}

/// Returns the changes of a redline as published.
pub fn record<'s>(redline: &'s Redline, set: &'s ChangeSet, ends: &Ends) -> Record<'s> {
    Record {
        schema: SCHEMA,
        document: ends.document.as_ref().map(ToString::to_string),
        lang: ends.lang.to_string(),
        old: EndData {
            with: ends.continued.clone(),
            ..end(&ends.old)
        },
        new: end(&ends.new),
        engine: Engine {
            name: "avenant",
            rev: REVISION,
            unicode: UNICODE,
            segmenter: SEGMENTER,
        },
        degraded: &redline.degraded,
        summary: &set.counts,
        proposal: proposal(redline, set),
        cards: &set.cards,
        changes: &set.changes,
        registers: set.registers.as_ref(),
        check: Check {
            reject: reject(redline).digest().to_string(),
            accept: accept(redline).digest().to_string(),
        },
    }
}

fn end(end: &End) -> EndData {
    let mut data = EndData {
        source: "file",
        version: None,
        text: None,
        file: None,
        with: Vec::new(),
        form: "typed",
        digest: end.digest.to_string(),
        content: end.content.to_string(),
    };
    match &end.source {
        Source::Version { version, text } => {
            (data.source, data.form) = ("version", "sealed");
            data.version = Some(version.to_string());
            data.text = Some(text.clone());
        }
        Source::Working { file, is_resolved } => {
            data.source = "working";
            data.form = if *is_resolved { "resolved" } else { "typed" };
            data.file = Some(file.clone());
        }
        Source::File { file } => data.file = Some(file.clone()),
    }
    data
}

fn proposal(redline: &Redline, set: &ChangeSet) -> ProposalData {
    let proposal = propose(redline, set);
    let changes = proposal.changes.iter().filter_map(|id| set.change(*id));
    ProposalData {
        level: proposal.level,
        kinds: changes.map(|change| change.kind).collect(),
        covers: proposal.covers,
        changes: proposal.changes,
    }
}
