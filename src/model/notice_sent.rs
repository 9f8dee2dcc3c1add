//! That readers were told of a version, as its publisher declares: nobody else vouches for it.

use std::num::NonZeroU32;

use crate::base::Date;
use crate::lang::Lang;

use super::version::Version;

/// A notice that was sent: `notice-sent-<k>.toml` in the version's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSent {
    /// Which gain of the version's folder it is, from 1: the `k` of its file and of `SHA256SUMS.k`.
    pub gain: usize,
    /// The day it was recorded.
    pub sealed_on: Date,
    /// How readers were told.
    pub channel: Channel,
    /// The day on which they were: not before the version was published, nor after `sealed_on`.
    pub on: Date,
    /// How many were told, where the publisher says so.
    pub count: Option<NonZeroU32>,
    /// The languages in which they were: at least one, each of the version.
    pub languages: Vec<Lang>,
    /// The publisher's own words on it, for the files alone: no page has them.
    pub note: Option<String>,
}

/// How readers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By post.
    Post,
    /// In an application.
    App,
    /// By a banner.
    Banner,
    /// In another way.
    Other,
}

impl Channel {
    /// Every channel with its name in files.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Email, "email"),
        (Self::Post, "post"),
        (Self::App, "app"),
        (Self::Banner, "banner"),
        (Self::Other, "other"),
    ];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Post => "post",
            Self::App => "app",
            Self::Banner => "banner",
            Self::Other => "other",
        }
    }

    /// Returns the channel of a name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|(_, known)| *known == name)
            .map(|(channel, _)| channel)
    }
}

impl Version {
    /// Returns the notices recorded by a day, the first recorded first.
    pub fn sent_by(&self, day: Date) -> impl Iterator<Item = &NoticeSent> {
        self.sent.iter().filter(move |sent| sent.sealed_on <= day)
    }
}
