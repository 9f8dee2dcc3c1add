//! What the marks in the text mean, in words.

use crate::lang::MessageFault;
use crate::render::html::Html;
use crate::render::words::Piece;

use super::RedlineContext;
use super::voice::Voice;

/// Returns the legend as a paragraph.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn legend(context: &RedlineContext<'_>) -> Result<String, MessageFault> {
    let mut voice = Voice::new(context);
    let mut mark = |id: &str, open: &str, close: &str| {
        let words = voice.say(id, &[]);
        Piece::Html(Html::markup(format!("<{open}>{words}</{close}>")))
    };
    let marks = [
        ("added", mark("redline-legend-added", "ins", "ins")),
        ("removed", mark("redline-legend-removed", "del", "del")),
        (
            "moved",
            mark("redline-legend-moved", "span class=\"moved\"", "span"),
        ),
    ];
    let legend = voice.with("redline-legend", &marks);
    voice.finish(format!("<p class=\"legend\">{legend}</p>\n"))
}
