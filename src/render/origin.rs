//! Where what stands on a finished page comes from: the file to send somebody to.

use crate::base::{Place, Report, TreePath};
use crate::lang::Lang;
use crate::model::Site;

use super::ground::TextAt;
use super::plan::{Page, Plan};

impl Plan {
    /// Returns the site that the plan was made from.
    pub fn site(&self) -> &Site {
        &self.ground.site
    }

    /// Returns the languages that have pages.
    pub fn languages(&self) -> &[Lang] {
        &self.ground.languages
    }

    /// Returns the language that a page speaks to readers; data and files have none.
    pub fn lang<'a>(&'a self, page: &'a Page) -> Option<&'a Lang> {
        match page {
            Page::Chooser | Page::NotFound(None) => self.ground.languages.first(),
            Page::Home(lang)
            | Page::NotFound(Some(lang))
            | Page::NoVersion(_, lang)
            | Page::Versions(_, lang) => Some(lang),
            Page::Current(at) | Page::Dated(at) | Page::Notice(at) => Some(&at.lang),
            Page::Compare(at) | Page::CompareCurrent(at) | Page::SideBySide(at) => {
                Some(&at.new.lang)
            }
            Page::File(_) => None,
        }
    }

    /// Returns the sealed file whose words a page shows: of two, the newer one.
    pub fn sealed_file<'a>(&'a self, page: &'a Page) -> Option<&'a TreePath> {
        match page {
            Page::Current(at) | Page::Dated(at) | Page::Notice(at) => self.file_of(at),
            Page::Compare(at) | Page::CompareCurrent(at) | Page::SideBySide(at) => {
                self.file_of(&at.new)
            }
            Page::Chooser
            | Page::Home(_)
            | Page::NotFound(_)
            | Page::NoVersion(..)
            | Page::Versions(..)
            | Page::File(_) => None,
        }
    }

    fn file_of<'a>(&'a self, at: &'a TextAt) -> Option<&'a TreePath> {
        let text = self.ground.text(at)?;
        Some(&text.sealed.path)
    }

    /// Returns where words stand in a file of the site; the file as a whole where they do not.
    pub fn place_in(&self, path: &TreePath, words: &str) -> Place {
        let source = self.ground.tree.text(path, &mut Report::new());
        let found = source.and_then(|source| source.text.find(words));
        match found.filter(|_| !words.is_empty()) {
            Some(at) => Place::new(path, at..at + words.len()),
            None => Place::file(path),
        }
    }

    /// Returns where in the site's own templates any of these words stand, the first ones
    /// first; else the page's template or the frame of all, where one is the site's own.
    pub fn place_in_theme(&self, page: &Page, words: &[&str]) -> Option<Place> {
        let theme = &self.ground.theme;
        let stands = words
            .iter()
            .filter(|words| !words.is_empty())
            .find_map(|words| theme.place_of(words));
        let template = template(page).and_then(|name| theme.own_template(name));
        let template = template.or_else(|| theme.own_template(FRAME));
        stands.or_else(|| template.map(Place::file))
    }
}

/// The template that the others extend.
const FRAME: &str = "base.html";

/// Returns the template that a page is made with.
fn template(page: &Page) -> Option<&'static str> {
    match page {
        Page::Chooser => Some("chooser.html"),
        Page::Home(_) => Some("home.html"),
        Page::NotFound(_) => Some("not-found.html"),
        Page::Current(_) | Page::Dated(_) => Some("document.html"),
        Page::NoVersion(..) => Some("no-version.html"),
        Page::Versions(..) => Some("versions.html"),
        Page::Notice(_) => Some("notice.html"),
        Page::Compare(_) | Page::CompareCurrent(_) => Some("compare.html"),
        Page::SideBySide(_) => Some("side-by-side.html"),
        Page::File(_) => None,
    }
}
