//! Addresses of the screens of one working text.

use crate::base::{Date, DocumentId, SectionId, TreePath};
use crate::desk::Screen;
use crate::desk::address::ROOT;
use crate::edit::stretch::Name;
use crate::lang::Lang;
use crate::load::CONTENT;
use crate::load::translation::TRANSLATIONS;

/// A screen of a working text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextScreen {
    /// The document.
    pub document: DocumentId,
    /// The language.
    pub lang: Lang,
    /// What of it is shown.
    pub view: View,
}

/// What is shown of a working text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// What changed since the version in force, or that of a day.
    Redline(Option<Date>),
    /// The text, to be written; one stretch of it.
    Write(Option<Name>),
    /// What can be mended without asking.
    Fixes,
    /// The text as a translation, beside its source.
    Translate,
}

impl TextScreen {
    /// Returns the message that names it.
    pub fn name(&self) -> &'static str {
        match self.view {
            View::Redline(_) => "desk-redline",
            View::Write(_) => "desk-write",
            View::Fixes => "desk-fixes",
            View::Translate => "desk-translate",
        }
    }

    /// Returns the files that its forms change.
    pub fn files(&self) -> impl Iterator<Item = TreePath> {
        let names = [format!("{}.md", self.lang), TRANSLATIONS.to_owned()];
        let folder = format!("{CONTENT}/{}", self.document);
        let paths = names.map(|name| TreePath::parse(&format!("{folder}/{name}")));
        paths.into_iter().flatten()
    }

    /// Reads the path of a screen below the desk's root.
    pub(in crate::desk) fn parse(path: &str) -> Option<Self> {
        let mut parts = path.split('/');
        let mut next = || parts.next();
        let (view, document, lang) = (next()?, next()?, next()?);
        let last = next();
        if next().is_some() {
            return None;
        }
        let view = match (view, last) {
            ("redline", None) => View::Redline(None),
            ("redline", Some(day)) => View::Redline(Some(Date::parse(day)?)),
            ("write", None) => View::Write(None),
            ("write", Some(name)) => View::Write(Some(Name::parse(name)?)),
            ("fixes", None) => View::Fixes,
            ("translate", None) => View::Translate,
            _ => return None,
        };
        Some(Self {
            document: DocumentId::parse(document)?,
            lang: Lang::parse(lang)?,
            view,
        })
    }

    /// Returns its path.
    pub(in crate::desk) fn path(&self) -> String {
        let (document, lang) = (&self.document, &self.lang);
        match &self.view {
            View::Redline(None) => format!("{ROOT}redline/{document}/{lang}"),
            View::Redline(Some(day)) => format!("{ROOT}redline/{document}/{lang}/{day}"),
            View::Write(None) => format!("{ROOT}write/{document}/{lang}"),
            View::Write(Some(name)) => format!("{ROOT}write/{document}/{lang}/{name}"),
            View::Fixes => format!("{ROOT}fixes/{document}/{lang}"),
            View::Translate => format!("{ROOT}translate/{document}/{lang}"),
        }
    }
}

impl Screen {
    /// Returns the screen of what changed in a working text since the version in force.
    pub fn redline(document: &DocumentId, lang: &Lang) -> Self {
        Self::of(document, lang, View::Redline(None))
    }

    /// Returns the screen on which a working text is written, or one section of it.
    pub fn write(document: &DocumentId, lang: &Lang, section: Option<&SectionId>) -> Self {
        let name = section.map(|id| Name::Section(id.clone()));
        Self::of(document, lang, View::Write(name))
    }

    /// Returns the screen of what can be mended in a working text without asking.
    pub fn fixes(document: &DocumentId, lang: &Lang) -> Self {
        Self::of(document, lang, View::Fixes)
    }

    /// Returns the screen of a translation beside its source.
    pub fn translate(document: &DocumentId, lang: &Lang) -> Self {
        Self::of(document, lang, View::Translate)
    }

    pub(super) fn of(document: &DocumentId, lang: &Lang, view: View) -> Self {
        Self::Text(TextScreen {
            document: document.clone(),
            lang: lang.clone(),
            view,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::Screen;

    #[test]
    fn every_screen_of_a_text_is_found_at_its_path() {
        for path in [
            "redline/a/fr",
            "redline/a/fr/2026-01-01",
            "write/a/pt-BR",
            "write/a/fr/rights",
            "write/a/fr/-",
            "write/a/fr/~",
            "write/a/fr/~3",
            "fixes/a/fr",
            "translate/a/de",
        ] {
            let path = format!("/__avenant/{path}");
            let screen = Screen::parse(&path);
            assert_eq!(screen.map(|screen| screen.path()), Some(path));
        }
        for path in ["write/../fr", "write/a/fr/b/c", "redline/a/fr/x", "fixes/a"] {
            assert_eq!(Screen::parse(&format!("/__avenant/{path}")), None);
        }
    }
}
