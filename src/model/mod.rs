//! The legal domain: sites, documents, versions, registers and the ledger, as data with invariants.
//!
//! No parsing of files and no output happens here.

pub mod applied;
pub mod decision;
pub mod document;
pub mod due;
pub mod editor;
pub mod ledger;
pub mod line_fault;
pub mod mention;
pub mod notice_period;
pub mod notice_sent;
pub mod publisher;
pub mod redaction;
pub mod register;
pub mod restart;
pub mod rule;
pub mod severities;
pub mod site;
pub mod target;
pub mod timeline;
pub mod timestamp;
pub mod translation;
pub mod version;

pub use decision::{End, Rescheduled, Withdrawal};
pub use document::{Document, Kind, Next, WorkingText};
pub use editor::{EditorCommand, EditorFault};
pub use ledger::{Deed, Entry, Event, LEDGER, Ledger, Revision};
pub use notice_period::{NoticeLaw, NoticePeriod};
pub use notice_sent::{Channel, NoticeSent};
pub use publisher::Publisher;
pub use redaction::{Redaction, Replaced, Replaces};
pub use register::Registers;
pub use restart::{Reason, ReasonFault, Restart};
pub use severities::{Named, Severities, Verdict};
pub use site::{Brand, BrandColour, Config, MailText, Site};
pub use target::Target;
pub use timeline::{OnDay, Timeline};
pub use timestamp::Timestamp;
pub use translation::Translation;
pub use version::{
    Continued, Erratum, Level, Origin, SealedText, State, TextId, Version, VersionId,
};
