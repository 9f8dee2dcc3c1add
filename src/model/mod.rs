//! The legal domain: sites, documents, versions, registers and the ledger, as data with invariants.
//!
//! No parsing of files and no output happens here.

pub mod applied;
pub mod decision;
pub mod document;
pub mod due;
pub mod ledger;
pub mod notice_period;
pub mod publisher;
pub mod site;
pub mod timeline;
pub mod version;

pub use decision::{End, Rescheduled, Withdrawal};
pub use document::{Document, Kind, Next, WorkingText};
pub use ledger::{Deed, Entry, Event, LEDGER, Ledger, Revision};
pub use notice_period::{NoticeLaw, NoticePeriod};
pub use publisher::Publisher;
pub use site::{Brand, BrandColour, Config, MailText, Site};
pub use timeline::{OnDay, Timeline};
pub use version::{
    Continued, Erratum, Level, Origin, SealedText, State, TextId, Version, VersionId,
};
