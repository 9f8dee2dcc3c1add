//! What stands above a page of the site while it is previewed: whether it is fresh, and if not,
//! what is wrong and where.

use serde::Serialize;

use crate::base::Severity;
use crate::lang::Lang;
use crate::model::Document;
use crate::render::screen::ScreenFault;
use crate::work::{Excerpts, Weights, summary};

use super::Desk;
use super::address::{Filter, ROOT, Screen};
use super::found::{Found, found};

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
    text: Option<TextWay>,
}

/// The way to the working text of the document that a page is about.
#[derive(Serialize)]
struct TextWay {
    href: String,
    name: String,
}

/// Returns the strip of the page at a path of the site as HTML.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn html(desk: &Desk<'_>, path: &str) -> Result<String, ScreenFault> {
    #[derive(Serialize)]
    struct View {
        strip: Strip,
    }
    let strip = of(desk, text_way(desk, path));
    desk.screens.fill("strip.html", desk.lang(), View { strip })
}

/// Returns the strip of a screen, which needs one only where pages are older than the files.
pub(super) fn stale(desk: &Desk<'_>) -> Option<Strip> {
    (!desk.moment.is_fresh).then(|| of(desk, None))
}

/// Returns the way to the working text of the document that a page is about, with how much was found
/// in it; `None` where the page is about none.
fn text_way(desk: &Desk<'_>, path: &str) -> Option<TextWay> {
    let moment = desk.moment;
    let site = moment.opened.site.as_deref()?;
    let route = moment.plan.as_deref()?.base().route(path)?;
    let mut parts = route.trim_start_matches('/').split('/');
    let lang = Lang::parse(parts.next()?)?;
    let name = parts.next()?;
    let is_named = |document: &&Document| {
        let slugs = document.slugs.get(&lang);
        slugs.is_some_and(|slugs| slugs.iter().any(|slug| slug.as_str() == name))
    };
    let document = site.documents.iter().find(is_named)?;
    let text = document.working.get(&lang)?;
    let count = Weights::of_file(&moment.findings, &text.path).all();
    Some(TextWay {
        name: desk
            .speech
            .say("desk-strip-text", &[("count", count.into())]),
        href: Screen::Beside(document.id.clone(), lang).path(),
    })
}

fn of(desk: &Desk<'_>, text: Option<TextWay>) -> Strip {
    let moment = desk.moment;
    let mut excerpts = Excerpts::of(Some(&moment.tree));
    let errors = moment.findings.iter();
    let errors = errors.filter(|found| found.severity == Severity::Error);
    let told = errors.take(TOLD);
    Strip {
        desk: ROOT,
        findings: Screen::Findings(Filter::default()).path(),
        is_fresh: moment.is_fresh,
        has_pages: moment.plan.is_some(),
        text,
        found: summary(&moment.findings, desk.speech),
        told: told
            .map(|found| self::found(found, &mut excerpts, desk.speech))
            .collect(),
    }
}
