//! What stands above a page of the site while it is previewed: whether it is fresh, and if not,
//! what is wrong and where.

use serde::Serialize;

use crate::base::Severity;
use crate::render::screen::ScreenFault;
use crate::work::{Excerpts, summary};

use super::address::{ROOT, Screen};
use super::findings::Found;
use super::{Desk, findings};

/// How many errors a strip tells; the findings hold all.
const TOLD: usize = 3;

/// What stands above a page.
#[derive(Serialize)]
pub struct Strip {
    desk: &'static str,
    findings: String,
    is_fresh: bool,
    has_pages: bool,
    found: String,
    told: Vec<Found>,
}

/// Returns the strip of a page of the site as HTML.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn html(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    #[derive(Serialize)]
    struct View {
        strip: Strip,
    }
    let strip = of(desk);
    desk.screens.fill("strip.html", desk.lang(), View { strip })
}

/// Returns the strip of a screen, which needs one only where pages are older than the files.
pub(super) fn stale(desk: &Desk<'_>) -> Option<Strip> {
    (!desk.moment.is_fresh).then(|| of(desk))
}

fn of(desk: &Desk<'_>) -> Strip {
    let moment = desk.moment;
    let mut excerpts = Excerpts::of(Some(&moment.tree));
    let errors = moment.findings.iter();
    let errors = errors.filter(|found| found.code.severity() == Severity::Error);
    let told = errors.take(TOLD);
    Strip {
        desk: ROOT,
        findings: Screen::Findings.path(),
        is_fresh: moment.is_fresh,
        has_pages: moment.plan.is_some(),
        found: summary(&moment.findings, desk.speech),
        told: told
            .map(|found| findings::found(found, &mut excerpts, desk.speech))
            .collect(),
    }
}
