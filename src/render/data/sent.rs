//! That readers were told of a version, as data: what its publisher declares.

use serde::Serialize;

use crate::base::Date;
use crate::model::Version;

/// A notice that was sent.
#[derive(Serialize)]
pub(super) struct SentData {
    /// `email`, `post`, `app`, `banner` or `other`.
    channel: &'static str,
    /// The day on which readers were told.
    on: String,
    languages: Vec<String>,
    /// How many readers were told.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    /// The day on which it was recorded.
    sealed_on: String,
}

/// Returns the notices on a version that were recorded by a day, the first recorded first.
pub(super) fn of(version: &Version, as_of: Date) -> Vec<SentData> {
    let sent = version.sent_by(as_of).map(|sent| SentData {
        channel: sent.channel.name(),
        on: sent.on.to_string(),
        languages: super::names(&sent.languages),
        count: sent.count.map(|count| count.get()),
        sealed_on: sent.sealed_on.to_string(),
    });
    sent.collect()
}
