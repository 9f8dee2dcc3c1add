//! The days ahead on which a site changes by itself.
//!
//! A static site has no clock, so a build makes what will differ on each such day beside what is
//! shown today, and the server turns to it. What readers cannot see yet is in none of it: a version
//! that is still to be published needs a build on its day. So no address begins to redirect on such
//! a day, no language is new, and none of what answers today goes.

use crate::base::Date;
use crate::model::Site;
use crate::notice::banner;

use super::plan::{File, Page};

/// A day ahead on which pages change by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// The day.
    pub day: Date,
    /// Its first moment on the server's clock, which names its folder: `20270115000000`.
    pub stamp: String,
}

/// Returns the days after `as_of` on which pages change by themselves, earliest first.
pub fn ahead(site: &Site, as_of: Date) -> Vec<Epoch> {
    let config = &site.config;
    let mut days = site.turns_after(as_of);
    let ends = banner::ends_after(site, as_of);
    days.extend(ends.into_iter().map(|(day, _)| day));
    let days = days.into_iter();
    days.map(|day| Epoch {
        day,
        stamp: config
            .time_zone
            .start_on_clock(day, config.server_time_zone),
    })
    .collect()
}

/// What a day ahead can make of what a route names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It is shown as it is on that day.
    Turns,
    /// Its bytes are those of today.
    Stays,
    /// It speaks to servers, who read it where it is and not per day.
    Server,
}

impl Course {
    /// Returns the course of what a route names.
    pub fn of(page: &Page) -> Self {
        let Page::File(file) = page else {
            return Self::Turns;
        };
        match file {
            File::Text(_)
            | File::Asset(_)
            | File::NoticeScript
            | File::Ledger
            | File::Timestamp(_)
            | File::Robots => Self::Stays,
            File::Redirects | File::Headers | File::Htaccess | File::LanguageHtaccess(_) => {
                Self::Server
            }
            File::DocumentJson(_)
            | File::Fragment(_)
            | File::Effective(_)
            | File::ChangesJson(_)
            | File::VersionsJson
            | File::NoticeJson
            | File::NoticePiece(_)
            | File::Feed(_)
            | File::DocumentFeed(..)
            | File::Sitemap
            | File::Moved(_) => Self::Turns,
        }
    }
}
