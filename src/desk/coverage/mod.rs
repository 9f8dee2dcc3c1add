//! Which duty is met where: every document at a glance, then the duties of one, language by language.
//!
//! What is shown is what is declared; whether it is right is for people.

mod duties;
mod left;
mod list;
mod row;

use crate::model::{Document, Site, Version};
use crate::render::screen::ScreenFault;
use crate::work::coverage::{Coverage, Left, coverage};

use super::Desk;
use super::address::Duties;

/// Returns the screen of the texts that are meant; `None` where there are none of the kind.
pub(super) fn show(desk: &Desk<'_>, about: Option<&Duties>) -> Result<Option<String>, ScreenFault> {
    match about {
        Some(about) => duties::show(desk, about),
        None => list::show(desk).map(Some),
    }
}

fn covered<'a>(
    desk: &Desk<'a>,
    site: &'a Site,
    document: &'a Document,
    version: Option<&'a Version>,
) -> Coverage<'a> {
    let moment = desk.moment;
    let texts = (document, version);
    coverage(&moment.opened, site, &moment.tree, texts, moment.today)
}

/// Returns how many duties apply to texts, and how many of them need nothing more, in a sentence.
fn sum(desk: &Desk<'_>, coverage: &Coverage<'_>) -> String {
    if coverage.rows.is_empty() {
        return desk.speech.say("coverage-no-packs", &[]);
    }
    let (count, met) = coverage.met();
    let args = [("count", count.into()), ("met", met.into())];
    desk.speech.say("coverage-sum", &args)
}

/// What may be left to do about duties, the gravest first, with what says how many there are of each.
const LEFT: [(Left, &str); 4] = [
    (Left::Mend, "desk-duties-mend"),
    (Left::Answer, "desk-duties-answer"),
    (Left::Deed, "desk-duties-deed"),
    (Left::Waived, "desk-duties-waived"),
];

/// Returns the class whose sign stands before what is left to do about a duty, and the word for it.
fn sign(left: Left) -> (&'static str, &'static str) {
    match left {
        Left::Mend => ("missing", "desk-duty-mend"),
        Left::Answer => ("scheduled", "desk-duty-answer"),
        Left::Deed => ("changed", "desk-duty-deed"),
        Left::Waived => ("unchanged", "desk-duty-waived"),
        Left::Nothing => ("in-force", "desk-duty-nothing"),
        Left::Apart => ("absent", "desk-duty-apart"),
    }
}
