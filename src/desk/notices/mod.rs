//! What readers are told of a version, in every channel: as it is, or as it would be with the working
//! text published.

mod list;
mod piece;
mod sent;
mod version;

use std::sync::Arc;

use crate::base::{Date, DocumentId, Report};
use crate::lang::Lang;
use crate::model::{Site, Version};
use crate::render::{Known, Plan};
use crate::work::rehearsal::rehearsed;

use super::address::ROOT;
use super::elsewhere::Place;
use super::moment::Moment;

pub(super) use list::show as list;
pub use piece::{FRAMES, Piece, piece};
pub(super) use sent::act;
pub(super) use version::show;

/// What the notices of a screen are on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The document.
    pub document: DocumentId,
    /// The version.
    pub which: Which,
    /// The language; where none is named, the first that prevails.
    pub lang: Option<Lang>,
}

/// A version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one of a day.
    Version(Date),
    /// The one that the working text would be.
    Draft,
}

/// The word that stands for the working text in addresses.
const DRAFT: &str = "draft";

impl About {
    /// Reads what follows `notices/` in a path.
    pub fn parse(rest: &str) -> Option<Self> {
        let mut parts = rest.split('/');
        let document = DocumentId::parse(parts.next()?)?;
        let which = match parts.next()? {
            DRAFT => Which::Draft,
            day => Which::Version(Date::parse(day)?),
        };
        let lang = match parts.next() {
            Some(lang) => Some(Lang::parse(lang)?),
            None => None,
        };
        parts.next().is_none().then_some(Self {
            document,
            which,
            lang,
        })
    }

    /// Returns the path of the screen.
    pub fn path(&self) -> String {
        let document = &self.document;
        let which = match self.which {
            Which::Version(day) => day.to_string(),
            Which::Draft => DRAFT.to_owned(),
        };
        let lang = self.lang.iter().map(|lang| format!("/{lang}"));
        let lang: String = lang.collect();
        format!("{ROOT}notices/{document}/{which}{lang}")
    }

    fn speaking(&self, lang: &Lang) -> Self {
        Self {
            lang: Some(lang.clone()),
            ..self.clone()
        }
    }
}

/// Where the notices of a version are taken from.
struct Source {
    plan: Arc<Plan>,
    site: Arc<Site>,
    /// Where its pages are shown; none for the site as readers have it.
    place: Option<Place>,
    document: DocumentId,
    effective: Date,
}

impl Source {
    /// Returns the source of what is asked for; `None` where there is no such version.
    ///
    /// # Errors
    /// What keeps the working text from being sealed.
    fn of(moment: &Moment, about: &About) -> Result<Option<Self>, Report> {
        let (Some(site), Some(plan)) = (&moment.opened.site, &moment.plan) else {
            return Ok(None);
        };
        let document = about.document.clone();
        let effective = match about.which {
            Which::Version(day) => day,
            Which::Draft => {
                if site.document(&document).is_none() {
                    return Ok(None);
                }
                let files = (&*moment.opened, &*moment.tree);
                let made = rehearsed(files, plan, (&document, None), moment.today, None)?;
                return Ok(Some(Self {
                    plan: Arc::new(made.plan),
                    site: made.site,
                    place: Some(Place::Draft(document.clone(), made.effective)),
                    document,
                    effective: made.effective,
                }));
            }
        };
        let Some(version) = version(site, &document, effective) else {
            return Ok(None);
        };
        let shown = version.shown_from();
        let (plan, place) = if shown > moment.today {
            let plan = plan.as_of(shown, Known::Then, &site.config.base_url);
            (Arc::new(plan), Some(Place::On(shown, Known::Since)))
        } else {
            (Arc::clone(plan), None)
        };
        Ok(Some(Self {
            plan,
            site: Arc::clone(site),
            place,
            document,
            effective,
        }))
    }

    fn version(&self) -> Option<&Version> {
        version(&self.site, &self.document, self.effective)
    }

    /// Returns where a route is shown.
    fn path(&self, route: &str) -> String {
        match &self.place {
            Some(place) => place.path(route),
            None => self.plan.base().path(route),
        }
    }
}

fn version<'a>(site: &'a Site, document: &DocumentId, effective: Date) -> Option<&'a Version> {
    let document = site.document(document)?;
    let mut versions = document.versions.iter();
    let found = versions.find(|version| version.effective == effective)?;
    Some(found)
}

/// Returns the languages in which readers are told of a version: those whose text prevails, its
/// others, then those of the site that lead to one of these.
fn languages<'a>(version: &'a Version, plan: &'a Plan) -> Vec<&'a Lang> {
    let mut languages: Vec<&Lang> = version.authentic.iter().collect();
    for lang in version.languages().chain(plan.languages()) {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::About;

    #[test]
    fn what_a_screen_is_about_is_read_from_its_path() {
        for rest in [
            "cookies/2025-03-01",
            "cookies/2025-03-01/fr",
            "cookies/draft/ar",
        ] {
            let about = About::parse(rest).expect("a screen");
            assert_eq!(about.path(), format!("/__avenant/notices/{rest}"));
        }
        for rest in [
            "",
            "cookies",
            "cookies/never",
            "cookies/draft/fr/x",
            "../draft",
        ] {
            assert_eq!(About::parse(rest), None, "{rest}");
        }
    }
}
