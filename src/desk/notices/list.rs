//! Every version of which readers are or were told, and the working texts.

use serde::Serialize;

use crate::desk::address::Screen;
use crate::desk::{Desk, frame};
use crate::model::{Document, Level, Version};
use crate::render::screen::ScreenFault;

use super::{About, Which};

#[derive(Serialize)]
struct View {
    documents: Vec<DocumentView>,
}

#[derive(Serialize)]
struct DocumentView {
    id: String,
    title: String,
    draft: Option<String>,
    versions: Vec<VersionView>,
}

#[derive(Serialize)]
struct VersionView {
    day: String,
    href: String,
    level: String,
    sent: Vec<String>,
}

/// Returns the screen.
pub fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    let site = desk.moment.opened.site.as_deref();
    let documents = site.map_or(&[][..], |site| &site.documents).iter();
    let documents = documents.map(|document| of(desk, document)).collect();
    let view = View { documents };
    frame::fill(desk, &Screen::Notices, "desk-notices", view)
}

fn of(desk: &Desk<'_>, document: &Document) -> DocumentView {
    let about = |which| About {
        document: document.id.clone(),
        which,
        lang: None,
    };
    let version = |version: &Version| VersionView {
        day: version.effective.to_string(),
        href: about(Which::Version(version.effective)).path(),
        level: level(desk, version.level),
        sent: sent(desk, version),
    };
    let versions = document.versions.iter().rev();
    DocumentView {
        id: document.id.to_string(),
        title: desk.title(document),
        draft: (!document.working.is_empty()).then(|| about(Which::Draft).path()),
        versions: versions.map(|one| version(one)).collect(),
    }
}

/// Returns what kind of change a version is, in words.
pub(super) fn level(desk: &Desk<'_>, level: Level) -> String {
    let id = match level {
        Level::Material => "desk-notice-material",
        Level::Editorial => "desk-notice-editorial",
    };
    desk.speech.say(id, &[])
}

/// Returns that readers were told of a version, a sentence for each record.
pub(super) fn sent(desk: &Desk<'_>, version: &Version) -> Vec<String> {
    let sent = version.sent_by(desk.moment.today);
    let words = sent.map(|sent| {
        let languages: Vec<&str> = sent.languages.iter().map(|lang| lang.as_str()).collect();
        let count = sent.count.map_or(0, |count| i64::from(count.get()));
        let args = [
            ("day", sent.on.into()),
            ("channel", sent.channel.name().into()),
            ("languages", languages.join(", ").into()),
            ("count", crate::base::Arg::Number(count)),
        ];
        desk.speech.say("overview-sent", &args)
    });
    words.collect()
}
