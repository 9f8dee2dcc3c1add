//! What would be sealed, as the screen shows it before it is.

use serde::Serialize;

use crate::base::Date;
use crate::desk::Desk;
use crate::edit::publish::Publish;
use crate::render::route::Base;
use crate::work::comparison::counted;
use crate::work::publication::{Planned, PlannedText, Tried, otherwise, plan, sentences, standing};

/// What would be sealed.
#[derive(Serialize)]
pub(super) struct Trial {
    versions: Vec<VersionView>,
    /// What the form must send along to have just this sealed.
    shown: String,
    /// What the button says.
    button: String,
    /// Whether something is not as it was when it was last shown.
    is_other: bool,
}

#[derive(Serialize)]
struct VersionView {
    id: String,
    title: String,
    line: String,
    sentences: Vec<String>,
    texts: Vec<TextView>,
}

#[derive(Serialize)]
struct TextView {
    lang: String,
    dir: &'static str,
    title: String,
    standing: String,
    address: String,
    changes: Vec<String>,
    counted: Option<String>,
    otherwise: Option<String>,
}

/// Returns what a publication that was tried would seal.
pub(super) fn trial(
    desk: &Desk<'_>,
    tried: &Tried,
    publication: &Publish,
    is_other: bool,
) -> Option<Trial> {
    let site = tried.opened.site.as_deref()?;
    let planned = plan(site, (&tried.tree, &tried.opened.catalog), publication);
    let texts = planned.iter().map(|version| version.texts.len()).sum();
    let base = Base::new(&site.config.base_url);
    let versions = planned.iter().map(|planned| version(desk, planned, &base));
    Some(Trial {
        versions: versions.collect(),
        shown: tried.edits.digest().to_string(),
        button: button(desk, texts, publication.effective),
        is_other,
    })
}

fn button(desk: &Desk<'_>, texts: usize, effective: Date) -> String {
    let args = [("count", texts.into()), ("day", effective.into())];
    desk.speech.say("publish-seal", &args)
}

fn version(desk: &Desk<'_>, planned: &Planned<'_>, base: &Base) -> VersionView {
    let spoken = planned.texts.iter();
    let spoken = spoken.clone().find(|text| text.lang == desk.lang());
    let title = spoken.or(planned.texts.first());
    let line = [("line", planned.line.to_string().into())];
    VersionView {
        id: planned.id.to_string(),
        title: title.map_or_else(String::new, |text| text.title.to_owned()),
        line: desk.speech.say("publish-line", &line),
        sentences: sentences(planned, desk.speech),
        texts: planned
            .texts
            .iter()
            .map(|one| text(desk, planned, one, base))
            .collect(),
    }
}

fn text(desk: &Desk<'_>, planned: &Planned<'_>, text: &PlannedText<'_>, base: &Base) -> TextView {
    let progress = text.progress.as_ref();
    TextView {
        lang: text.lang.to_string(),
        dir: text.lang.direction().as_str(),
        title: text.title.to_owned(),
        standing: standing(text, desk.speech),
        address: base.url(text.path),
        changes: text.changes.to_vec(),
        counted: progress.map(|progress| counted(&progress.set, desk.speech)),
        otherwise: otherwise(planned, text, desk.speech),
    }
}
