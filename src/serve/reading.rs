//! The files of a site read again, with what is kept from one reading to the next.

use std::sync::Arc;

use crate::base::name::REGISTERS;
use crate::base::{Date, Report, TreePath, Zone};
use crate::compile::{self, Builtin, Memory, Opened};
use crate::desk::Moment;
use crate::load::translation::TRANSLATIONS;
use crate::load::{CONTENT, Tree};
use crate::render::Plan;
use crate::sys::files::{Listing, Touched};
use crate::sys::{Failure, clock};

/// What is kept between two readings.
pub struct Reader {
    /// The files.
    pub listing: Listing,
    /// What was read the last time.
    pub memory: Memory,
    /// What the last plan that was shown found.
    pub planned: Report,
    /// What was read of a save that was not over, and is not shown.
    pub ahead: Option<(Reading, Touched)>,
}

/// Files as they were read and their pages planned.
pub struct Reading {
    /// What was open in the moment that was shown then.
    pub after: Arc<Opened>,
    pub tree: Arc<Tree>,
    pub opened: Arc<Opened>,
    pub today: Date,
    pub plan: Option<Arc<Plan>>,
    /// What the plan found.
    pub planned: Report,
}

impl Reader {
    /// Keeps what was read first; nothing was planned.
    pub fn new(listing: Listing, memory: Memory) -> Self {
        Self {
            listing,
            memory,
            planned: Report::new(),
            ahead: None,
        }
    }

    /// Lists again what was touched, and returns it with what was read ahead: nothing of that was
    /// shown.
    ///
    /// # Errors
    /// What the system refused.
    pub fn relist(&mut self, touched: &Touched) -> Result<Touched, Failure> {
        self.listing.relist(touched)?;
        Ok(match self.ahead.take() {
            Some((_, begun)) => begun.with(touched),
            None => touched.clone(),
        })
    }

    /// Reads what was touched since a moment, which is the one that is shown.
    pub fn read(&mut self, before: &Moment, builtin: &Builtin, touched: &Touched) -> Reading {
        let tree = Arc::new(self.listing.tree());
        let opened = compile::open_with(&tree, builtin, &mut self.memory);
        let opened = Arc::new(opened);
        let today = today(&opened);
        let known = before.plan.as_ref().filter(|_| before.is_fresh);
        let known = known.filter(|_| before.today == today && is_unpublished(touched));
        let (plan, planned) = match known {
            Some(plan) => (Some(Arc::clone(plan)), self.planned.clone()),
            None => {
                let (plan, found) = compile::plan(&opened, &tree, &builtin.theme, today, None);
                (plan.map(Arc::new), found)
            }
        };
        Reading {
            after: Arc::clone(&before.opened),
            tree,
            opened,
            today,
            plan,
            planned,
        }
    }
}

/// Returns whether nothing was touched that pages are made of: they tell of what is published, never of
/// working texts.
fn is_unpublished(touched: &Touched) -> bool {
    let is_working = |path: &TreePath| {
        let below = path.below(CONTENT).and_then(|rest| rest.split_once('/'));
        let (_, extension) = path.stem_and_extension();
        below.is_some_and(|(document, file)| {
            document != REGISTERS
                && !file.contains('/')
                && (extension == "md" || file == TRANSLATIONS)
        })
    };
    match touched {
        Touched::Paths(paths) => paths.iter().all(is_working),
        Touched::Everything => false,
    }
}

/// Returns the day in the site's time zone; without a site, the day of UTC.
pub fn today(opened: &Opened) -> Date {
    let zone = opened.site.as_ref().map(|site| site.config.time_zone);
    clock::today(zone.unwrap_or(Zone::UTC))
}
