//! Who says on which day something was entered in the ledger: the publisher alone, or an authority.

use crate::base::Report;
use crate::model::{Entry, Timestamp};
use crate::render::ground::Ground;
use crate::render::html::{Html, escape};
use crate::render::route;
use crate::render::words::{Piece, Speaker};

/// Returns the earliest time stamp that covers a line of the ledger, of those readers can see.
pub fn timestamp<'g>(ground: &'g Ground, entry: &Entry) -> Option<&'g Timestamp> {
    ground.site.timestamp(entry.n, ground.known_by)
}

/// Returns who says so, as a fact: a time stamp leads to its token.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub(super) fn fact(ground: &Ground, speaker: Speaker<'_>, entry: &Entry) -> Result<Html, Report> {
    let Some(stamp) = timestamp(ground, entry) else {
        return speaker.html("attested-by-publisher", &[]);
    };
    let words = speaker.html("attested-by-authority", &args(ground, speaker, stamp)?)?;
    let token = ground.base.path(&route::timestamp(stamp.entry));
    Ok(Html::link(&token, &words))
}

/// Returns who says so, in a sentence.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn sentence(ground: &Ground, speaker: Speaker<'_>, entry: &Entry) -> Result<Html, Report> {
    match timestamp(ground, entry) {
        Some(stamp) => {
            let args = args(ground, speaker, stamp)?;
            speaker.html("attested-by-authority-sentence", &args)
        }
        None => speaker.html("attested-by-publisher-sentence", &[]),
    }
}

fn args(
    ground: &Ground,
    speaker: Speaker<'_>,
    stamp: &Timestamp,
) -> Result<[(&'static str, Piece); 2], Report> {
    let day = stamp.at.day(ground.site.config.time_zone);
    // A name is in whatever language the authority has.
    let name = Html::markup(format!("<bdi>{}</bdi>", escape(&stamp.by)));
    Ok([
        ("date", speaker.piece(day)?),
        ("authority", Piece::Html(name)),
    ])
}
