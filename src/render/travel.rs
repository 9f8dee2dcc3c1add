//! The site as of another day than that of a plan, at another address: for those who look, and
//! never for readers.

use std::sync::Arc;

use crate::base::{Date, DocumentId};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::{Site, VersionId};

use super::epoch;
use super::plan::{Plan, Sources, plan_of};
use super::route::Base;

/// By what is known the site of a day is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Known {
    /// By what is known on the plan's own day: a version applies from its day on, even where it was
    /// entered in the archive later.
    Since,
    /// By what was in the archive on that day: what a build of that day shows.
    Then,
}

impl Plan {
    /// Plans the site as of another day, with its root at another address.
    ///
    /// Of a day ahead both is the same: what is sealed so far and readers see by then. What of that
    /// a build would refuse is for a build to say.
    #[must_use]
    pub fn as_of(&self, day: Date, known: Known, base_url: &str) -> Self {
        let ground = &self.ground;
        let is_past = day < ground.as_of;
        let site = match known {
            Known::Since if is_past => Arc::new(ground.site.in_hindsight()),
            Known::Since | Known::Then => Arc::clone(&ground.site),
        };
        let site = if site.is_translated_after(day) {
            Arc::new(site.known_on(day))
        } else {
            site
        };
        let known_by = match known {
            Known::Since => ground.as_of.max(day),
            Known::Then => day,
        };
        let sources = Sources {
            site,
            tree: Arc::clone(&ground.tree),
            catalog: Arc::clone(&ground.catalog),
            theme: Arc::clone(&ground.theme),
            base: Base::new(base_url),
        };
        planned(sources, day, known_by)
    }

    /// Plans another state of the site with the words and the theme of this one, as of a day; at this
    /// plan's address where no other is given.
    #[must_use]
    pub fn of_files(
        &self,
        (site, tree): (Arc<Site>, Arc<Tree>),
        as_of: Date,
        base_url: Option<&str>,
    ) -> Self {
        let ground = &self.ground;
        let sources = Sources {
            site,
            tree,
            catalog: Arc::clone(&ground.catalog),
            theme: Arc::clone(&ground.theme),
            base: base_url.map_or_else(|| ground.base.clone(), Base::new),
        };
        planned(sources, as_of, as_of)
    }

    /// Returns the page of the changes that led to a version in a language, where there is one.
    pub fn changes_before(
        &self,
        document: &DocumentId,
        version: Date,
        lang: &Lang,
    ) -> Option<String> {
        let id = VersionId {
            document: document.clone(),
            effective: version,
        };
        let (document, version) = self.ground.version(&id)?;
        let text = self.ground.in_language(document, version, lang)?;
        Some(self.ground.pair_before(&text)?.route())
    }
}

fn planned(sources: Sources, as_of: Date, known_by: Date) -> Plan {
    let (mut plan, _) = plan_of(sources, as_of, known_by);
    plan.epochs = epoch::ahead(&plan.ground.site, as_of);
    plan
}
