//! What readers are told of a ledger that went on after entries which they had seen were lost.

use crate::base::Report;

use super::ground::Ground;
use super::html::{Html, escape};
use super::words::{Piece, Speaker};

/// Returns a sentence for each loss that readers can see in the ledger, in order: the day, after which
/// entry the ledger went on, and why, as the publisher says.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn sentences(ground: &Ground, speaker: Speaker<'_>) -> Result<Vec<Html>, Report> {
    let restarts = ground.site.ledger.restarts();
    let shown = restarts.filter(|(entry, _)| entry.from <= ground.known_by);
    let sentence = shown.map(|(entry, restart)| {
        // A reason is in whatever language the publisher has.
        let reason = format!("<bdi>{}</bdi>", escape(restart.reason.as_str()));
        let mut args = vec![
            ("date", speaker.piece(entry.on)?),
            ("reason", Piece::Html(Html::markup(reason))),
        ];
        let left = entry.n.saturating_sub(1);
        if left == 0 {
            return speaker.html("ledger-restarted-whole", &args);
        }
        args.push(("entry", Piece::Html(Html::text(&left.to_string()))));
        speaker.html("ledger-restarted", &args)
    });
    sentence.collect()
}
