//! The site elsewhere in time: as of any day, and as it would be with a working text published.
//!
//! Each is a plan of its own whose root is an address of the desk, so that every link on its pages
//! stays in it. Plans are made only when asked for, and the few asked for last are kept.

use std::sync::Arc;

use crate::base::{Date, DocumentId, Report};
use crate::desk::address::{DRAFT, Filter, ON, Screen};
use crate::desk::elsewhere::{Mark, Place, Shown, mark};
use crate::desk::{Desk, Moment};
use crate::lang::Lang;
use crate::model::Level;
use crate::render::recent::Recent;
use crate::render::{Known, Plan, route};
use crate::work::rehearsal::{rehearsed, request};

use super::http::{Answer, Asked, Method};
use super::piece;
use super::preview::{dressed, go, plain, safe, shown, wanted};
use super::reference;
use super::site::{self, Given, Reply};
use super::token::Token;

/// How many plans are kept.
const KEPT: usize = 4;

/// The site elsewhere in time.
pub struct Elsewhere {
    /// The plans asked for last, by the moment and the address of their root.
    plans: Recent<(u64, String), Made>,
    /// What the one script has that its pages may run.
    nonce: Token,
}

/// A plan with what its pages say of it.
struct Made {
    plan: Plan,
    left_out: Vec<Lang>,
    level: Level,
}

impl Elsewhere {
    /// Keeps no plan yet.
    pub fn new(nonce: Token) -> Self {
        let plans = Recent::new(KEPT);
        Self { plans, nonce }
    }

    /// Answers what is asked of the site elsewhere in time; `None` where the path is another's.
    pub fn answer(&self, desk: &Desk<'_>, asked: &Asked, path: &str) -> Option<Answer> {
        let answer = if path == ON {
            to_day(desk, asked.target.query.get("day").unwrap_or_default())
        } else if let Some((place, route)) = Place::parse(path) {
            match route {
                "" => go(&place.root()),
                _ => self.page(desk, asked, (&place, path, route)),
            }
        } else if let Some(piece) = piece::answer(desk, path) {
            piece
        } else {
            to_draft(desk, path.strip_prefix(DRAFT)?)
        };
        Some(match asked.method {
            Method::Get | Method::Head => answer,
            Method::Post => plain(405, "This is only for reading."),
        })
    }

    fn page(
        &self,
        desk: &Desk<'_>,
        asked: &Asked,
        (place, path, route): (&Place, &str, &str),
    ) -> Answer {
        if let Place::Draft(document, day) = place
            && *day < desk.moment.today
        {
            return to_draft(desk, document.as_str());
        }
        let host = asked.headers.get("host").unwrap_or("localhost");
        let url = format!("http://{host}{}", place.root());
        let made = match self.made(desk.moment, place, url) {
            Ok(Some(made)) => made,
            Ok(None) => return safe(shown(desk.show(&Screen::Findings(Filter::default())))),
            Err(report) => return refused(desk, &report),
        };
        let marked = || {
            let of = Shown {
                place,
                plan: &made.plan,
                route,
                left_out: &made.left_out,
                level: made.level,
            };
            mark(desk, &of)
        };
        match site::answer(&made.plan, &wanted(asked, path, false)) {
            Reply::Given(given) => match marked() {
                Ok(mark) => {
                    marked_page(path, self.nonce.as_str(), given, desk.moment.number, &mark)
                }
                Err(fault) => plain(500, &fault.to_string()),
            },
            Reply::Outside(root) => go(&root),
            Reply::Broken(report) => {
                let moment = desk.moment.with_faults(report);
                let desk = Desk {
                    moment: &moment,
                    ..*desk
                };
                Answer {
                    status: 500,
                    ..safe(shown(desk.show(&Screen::Findings(Filter::default()))))
                }
            }
        }
    }

    /// Returns the site of a place; `None` where there are no pages at all yet.
    fn made(
        &self,
        moment: &Moment,
        place: &Place,
        url: String,
    ) -> Result<Option<Arc<Made>>, Report> {
        let key = (moment.number, url);
        if let Some(made) = self.plans.find(&key) {
            return Ok(Some(made));
        }
        let Some(plan) = moment.plan.as_deref() else {
            return Ok(None);
        };
        let made = Arc::new(match place {
            Place::On(day, known) => Made {
                plan: plan.as_of(*day, *known, &key.1),
                left_out: Vec::new(),
                level: Level::Material,
            },
            Place::Draft(document, day) => {
                let files = (&*moment.opened, &*moment.tree);
                let asked = (document, Some(*day));
                let made = rehearsed(files, plan, asked, moment.today, Some(&key.1))?;
                Made {
                    plan: made.plan,
                    left_out: made.left_out,
                    level: made.level,
                }
            }
        });
        self.plans.keep(&key, &made);
        Ok(Some(made))
    }
}

/// Leads to the site as of a day that was typed.
fn to_day(desk: &Desk<'_>, typed: &str) -> Answer {
    match Date::parse(typed.trim()) {
        Some(day) => go(&Place::On(day, Known::Since).root()),
        None => told(desk, 400, "desk-no-day", "desk-no-day-help"),
    }
}

/// Leads to a document's working text as if it were published, from the first day that is possible,
/// in the language that prevails.
fn to_draft(desk: &Desk<'_>, document: &str) -> Answer {
    let moment = desk.moment;
    let id = DocumentId::parse(document.trim_end_matches('/'));
    let site = moment.opened.site.as_deref();
    let document = id.and_then(|id| site.and_then(|site| Some((site, site.document(&id)?))));
    let Some((site, document)) = document else {
        return plain(404, "There is no such document.");
    };
    let files = (&*moment.tree, &moment.opened.catalog);
    let asked = request(site, files, document, None, moment.today);
    let place = Place::Draft(document.id.clone(), asked.effective);
    let mut languages = document.authentic.iter().chain(&document.required);
    let lang = languages.find(|lang| document.working.contains_key(*lang));
    let lang = lang.or_else(|| document.working.keys().next());
    let page = lang.and_then(|lang| {
        let slug = document.slug(lang)?;
        Some(route::version(lang, slug, asked.effective))
    });
    go(&page.map_or_else(|| place.root(), |page| place.path(&page)))
}

/// Says why a working text cannot be shown as if it were published.
fn refused(desk: &Desk<'_>, report: &Report) -> Answer {
    match report.iter().next() {
        None => plain(404, "There is no such document."),
        Some(finding) => {
            let words = desk.speech.say("desk-draft-none", &[]);
            let words = format!("{words}: {}", desk.speech.finding(finding));
            let html = desk.message(&words, &desk.speech.help(finding));
            Answer {
                status: 409,
                ..safe(shown(html.map(Some)))
            }
        }
    }
}

fn told(desk: &Desk<'_>, status: u16, words: &str, help: &str) -> Answer {
    let (words, help) = (desk.speech.say(words, &[]), desk.speech.say(help, &[]));
    Answer {
        status,
        ..safe(shown(desk.message(&words, &help).map(Some)))
    }
}

/// Returns a page with its mark, and with the reference that keeps it fresh. Others may fetch
/// nothing of it, whatever a host of the site would let them.
fn marked_page(path: &str, nonce: &str, given: Given, number: u64, mark: &Mark) -> Answer {
    let mut answer = dressed(path, false, nonce, given, |body| {
        let body = reference::insert(body, number, nonce, Some(&mark.strip));
        reference::mark(body, &mark.head, &mark.title)
    });
    let is_open = |name: &str| name.starts_with("access-control-");
    answer.headers.retain(|(name, _)| {
        let name = name.to_ascii_lowercase();
        let twice = ["cross-origin-resource-policy", "x-robots-tag"].contains(&name.as_str());
        !is_open(&name) && !twice
    });
    answer
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("X-Robots-Tag", "noindex, nofollow")
}
