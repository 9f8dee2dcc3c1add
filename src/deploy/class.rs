//! What kind of file a deployed file is: in which turn it is shown, and whether it may ever go.

use serde::{Deserialize, Serialize};

use crate::render::{File, Page};

/// What a deployed file is to readers; the order is that in which files are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A part of pages, whose name changes with its bytes.
    Asset,
    /// What is said of a dated version: its address is for ever.
    Dated,
    /// Any other page, and data beside it.
    Current,
    /// A page that stands in for one at an old address, where the server does not lead on itself.
    Moved,
    /// Lines that only grow: the ledger and its time stamps.
    Ledger,
    /// What the server does, such as `.htaccess`.
    Control,
    /// What tells programs and feed readers that there is something new.
    News,
}

impl Class {
    /// Every class, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Asset,
        Self::Dated,
        Self::Current,
        Self::Moved,
        Self::Ledger,
        Self::Control,
        Self::News,
    ];

    /// Returns the class of what a route names.
    pub fn of(page: &Page) -> Self {
        let file = match page {
            Page::Dated(_) | Page::Notice(_) => return Self::Dated,
            Page::Chooser
            | Page::Home(_)
            | Page::NotFound(_)
            | Page::Current(_)
            | Page::NoVersion(..)
            | Page::Versions(..)
            | Page::Compare(_)
            | Page::CompareCurrent(_)
            | Page::SideBySide(_) => return Self::Current,
            Page::File(file) => file,
        };
        match file {
            File::Asset(_) => Self::Asset,
            File::Text(_) | File::DocumentJson(_) | File::Fragment(_) | File::Effective(_) => {
                Self::Dated
            }
            File::ChangesJson(_) | File::VersionsJson | File::Robots => Self::Current,
            File::Moved(_) => Self::Moved,
            File::Ledger | File::Timestamp(_) => Self::Ledger,
            File::Redirects | File::Headers | File::Htaccess | File::LanguageHtaccess(_) => {
                Self::Control
            }
            File::Feed(_)
            | File::DocumentFeed(..)
            | File::Sitemap
            | File::NoticeJson
            | File::NoticePiece(_)
            | File::NoticeScript => Self::News,
        }
    }
}
