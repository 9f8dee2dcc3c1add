//! The screens of one working text: what changed, writing it, mending it, translating it.

pub mod address;
mod fixes;
mod head;
mod marked;
mod pieces;
mod redline;
mod stale;
mod translate;
mod translating;
mod write;
mod writing;

use crate::base::{Digest, Report, TreePath};
use crate::lang::Lang;
use crate::model::{Document, Site};
use crate::render::screen::ScreenFault;
use crate::work::typed::Typed;

use super::act::{Act, Form};
use super::{Desk, Screen};
use address::{TextScreen, View};

/// Returns a screen of a working text; `None` where the document or the language is not there.
pub(super) fn show(desk: &Desk<'_>, screen: &TextScreen) -> Result<Option<String>, ScreenFault> {
    let Some(open) = Open::find(desk, screen) else {
        return Ok(None);
    };
    match &screen.view {
        View::Redline(day) => redline::show(&open, *day),
        View::Write(name) => write::show(&open, name.as_ref()).map(Some),
        View::Fixes => fixes::show(&open, false).map(Some),
        View::Translate => translate::show(&open, None),
    }
}

/// Does what a form of such a screen asks for.
pub(super) fn act(
    desk: &Desk<'_>,
    screen: &TextScreen,
    form: &Form,
) -> Result<Option<Act>, ScreenFault> {
    let Some(open) = Open::find(desk, screen) else {
        return Ok(None);
    };
    match &screen.view {
        View::Redline(_) => Ok(None),
        View::Write(name) => writing::act(&open, name.as_ref(), form),
        View::Fixes => fixes::act(&open, form).map(Some),
        View::Translate => translating::act(&open, form),
    }
}

/// A working text with all that its screens are made from.
struct Open<'a> {
    desk: &'a Desk<'a>,
    screen: Screen,
    site: &'a Site,
    document: &'a Document,
    lang: &'a Lang,
    path: TreePath,
    /// The file's bytes; nothing where it is not there.
    file: Vec<u8>,
    /// Whether the file is there.
    is_there: bool,
}

impl<'a> Open<'a> {
    fn find(desk: &'a Desk<'a>, screen: &'a TextScreen) -> Option<Self> {
        let site = desk.moment.opened.site.as_deref()?;
        let document = site.document(&screen.document)?;
        let languages = site.config.languages.iter();
        let lang = languages
            .filter(|lang| document.slugs.contains_key(*lang))
            .find(|lang| **lang == screen.lang)?;
        let path = TreePath::parse(&format!("content/{}/{lang}.md", document.id))?;
        let file = desk.moment.tree.bytes(&path);
        Some(Self {
            desk,
            screen: Screen::Text(screen.clone()),
            site,
            document,
            lang,
            is_there: file.is_ok(),
            file: file.unwrap_or_default(),
            path,
        })
    }

    /// Returns the document with these bytes as the text.
    fn typed(&self, bytes: &[u8]) -> Typed<'a> {
        let moment = self.desk.moment;
        Typed::of(
            self.site,
            (&moment.tree, &moment.opened.catalog),
            self.document,
            self.lang,
            (&self.path, bytes),
            moment.today,
        )
    }

    /// Returns the file as it is read; nothing where it is no text.
    fn source(&self) -> Option<String> {
        let tree = &self.desk.moment.tree;
        let source = tree.text(&self.path, &mut Report::new());
        source.map(|source| source.text)
    }

    /// Returns the digest of the file.
    fn digest(&self) -> Digest {
        Digest::of(&self.file)
    }

    /// Returns whether a form was made from another file than the one there.
    fn is_stale(&self, form: &Form) -> bool {
        let made_from = form.get("digest").and_then(Digest::parse);
        made_from != Some(self.digest())
    }

    /// Returns the findings of the file as it is.
    fn findings(&self) -> Report {
        let mut report = Report::new();
        for finding in &self.desk.moment.findings {
            let place = finding.place.as_ref();
            if place.is_some_and(|place| place.path == self.path) {
                report.push(finding.clone());
            }
        }
        report
    }
}
