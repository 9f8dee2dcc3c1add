//! What the host of a built site answers: the same as Apache does under the directives that a build
//! writes beside the pages, made from the plan alone. `tests/web/preview.rs` asks both.
//!
//! A plan speaks for one day, so the rules for days ahead are not followed: to see the site on
//! another day, plan it for that day. Nothing is known of files or their times: what a page is
//! known by is the digest of its bytes. Nothing is packed, no part of a file is sent alone, and
//! pages are only read: a method that is not `GET` or `HEAD` is refused.

use crate::base::{Digest, Report};
use crate::render::headers::{self, Header};
use crate::render::memento;
use crate::render::{Plan, route};

use super::address::{self, Found};
use super::asked::{Asked, chosen};
use super::kind;

/// What is asked of the site, of which only this matters to the answer.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The method as it was sent.
    pub method: &'a str,
    /// The path with its percent signs resolved, once. Who reads requests refuses those whose path
    /// is not UTF-8 or hides a slash in `%2F`.
    pub path: &'a str,
    /// The query as it was sent, without its `?`; `None` where there is no `?`.
    pub query: Option<&'a str>,
    /// The header `Accept-Language`.
    pub accept_language: Option<&'a str>,
    /// The header `If-None-Match`.
    pub if_none_match: Option<&'a str>,
}

/// An answer, but for what the connection adds: length, date, name of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The status.
    pub status: u16,
    /// The headers, each name once.
    pub headers: Vec<(&'static str, String)>,
    /// The body; for `HEAD` too, where it is not sent.
    pub body: Vec<u8>,
}

/// What comes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The host's answer.
    Given(Given),
    /// The path is none of the site's, which begins at this path of its host: `/legal/`.
    Outside(String),
    /// The page cannot be made, and this is why.
    Broken(Report),
}

/// Answers what is asked of a site.
pub fn answer(plan: &Plan, wanted: &Wanted<'_>) -> Reply {
    let Some(path) = address::tidy(wanted.path) else {
        // Refused before anything of the site is read.
        return Reply::Given(Given {
            status: 400,
            headers: Vec::new(),
            body: Vec::new(),
        });
    };
    let root = plan.base().path(route::CHOOSER);
    if format!("{path}/") == root {
        return Reply::Given(moved(301, "", &root, wanted.query));
    }
    let Some(path) = plan.base().route(&path) else {
        return Reply::Outside(root);
    };
    if !["GET", "HEAD"].contains(&wanted.method) {
        let allow = vec![("Allow", "GET, HEAD".to_owned())];
        return Reply::Given(bare(405, "", allow));
    }
    within(plan, path, wanted).unwrap_or_else(Reply::Broken)
}

/// Answers a path of the site, in the order of Apache: what is hidden, what leads elsewhere, what is
/// there.
fn within(plan: &Plan, path: &str, wanted: &Wanted<'_>) -> Result<Reply, Report> {
    let place = address::find(plan, path);
    let name = place.name;
    // Every host's own settings deny these, before any of ours is followed.
    if name.starts_with(".ht") {
        return instead(plan, path, 403);
    }
    if is_hidden(path) {
        return instead(plan, path, 404);
    }
    let mut varies = Vec::new();
    if path == route::CHOOSER {
        varies.push(("Vary", "Accept-Language".to_owned()));
        let wished = wanted.accept_language.unwrap_or_default();
        if let Some(lang) = chosen(wished, plan.languages()) {
            let mut given = moved(
                302,
                name,
                &plan.base().path(&route::home(lang)),
                wanted.query,
            );
            given.headers.extend(varies);
            return Ok(Reply::Given(given));
        }
    }
    for redirect in plan.redirects() {
        let bare = redirect.from.trim_end_matches('/');
        let rest = path.strip_prefix(redirect.from.as_str());
        if let Some(rest) = rest.or((path == bare).then_some("")) {
            // A question mark in a path could be taken for a query, so Apache goes no further.
            if rest.contains('?') {
                return instead(plan, path, 403);
            }
            let to = format!("{}{rest}", plan.base().path(&redirect.to));
            return Ok(Reply::Given(moved(301, name, &to, wanted.query)));
        }
    }
    if let Some(day) = Asked::of(wanted.query.unwrap_or_default()) {
        match lead(plan, path, &day) {
            Lead::To(to) => {
                return Ok(Reply::Given(moved(302, name, &plan.base().path(&to), None)));
            }
            Lead::Nowhere => return instead(plan, path, 404),
            Lead::NoDocument => {}
        }
    }
    match place.found {
        Found::File(route) => page(plan, &route, varies, wanted),
        Found::Folder => {
            let to = format!("{}/", plan.base().path(path));
            Ok(Reply::Given(moved(301, name, &to, wanted.query)))
        }
        Found::Nothing => instead(plan, path, 404),
    }
}

/// Whether some part of a path is a name that is nobody's business.
fn is_hidden(path: &str) -> bool {
    let others = [&route::REDIRECTS[1..], &route::HEADERS[1..]];
    path.split('/')
        .any(|part| others.contains(&part) || (part.starts_with('.') && part != ".well-known"))
}

/// Where a day leads.
enum Lead {
    /// To this route.
    To(String),
    /// There is nothing on that day.
    Nowhere,
    /// The path is no document's: its days are not asked for.
    NoDocument,
}

fn lead(plan: &Plan, path: &str, asked: &Asked) -> Lead {
    let is_here = |places: &[String]| places.iter().any(|place| place == path);
    let all = plan.days();
    let Some(days) = all.iter().find(|days| is_here(&days.places)) else {
        return Lead::NoDocument;
    };
    let Asked::Day(day) = asked else {
        return Lead::Nowhere;
    };
    let mut leads = days.leads.iter();
    let found = leads.find(|lead| *day >= lead.from && is_here(&lead.places));
    found.map_or(Lead::Nowhere, |lead| Lead::To(format!("{path}{}", lead.to)))
}

/// Shows what a route names, or says that the reader has it.
fn page(
    plan: &Plan,
    route: &str,
    added: Vec<(&'static str, String)>,
    wanted: &Wanted<'_>,
) -> Result<Reply, Report> {
    let mut given = file(plan, route, 200)?;
    given.headers.extend(added);
    given.headers.extend(archived(plan, route));
    let tag = given.headers.iter().find(|(name, _)| *name == "ETag");
    let is_held = |held: &str| tag.is_some_and(|(_, tag)| holds(held, tag));
    if wanted.if_none_match.is_some_and(is_held) {
        given.status = 304;
        given.headers.retain(|(name, _)| *name != "Content-Type");
        given.body.clear();
    }
    Ok(Reply::Given(given))
}

/// Returns what a dated page says to archives of the web.
fn archived(plan: &Plan, route: &str) -> Vec<(&'static str, String)> {
    let is_it = |original: &&String, to: &str| route.strip_prefix(original.as_str()) == Some(to);
    let all = plan.mementos();
    let found = all.iter().find_map(|mementos| {
        let mut originals = mementos.originals.iter();
        let original = originals.find(|original| is_it(original, &mementos.to))?;
        let link = memento::original(&plan.base().url(original));
        Some(vec![
            (memento::DATETIME, mementos.at.clone()),
            ("Link", link),
        ])
    });
    found.unwrap_or_default()
}

/// Whether a list of validators holds this one, be it weak there.
fn holds(list: &str, tag: &str) -> bool {
    let mut held = list.split(',').map(str::trim_ascii);
    held.any(|held| held == "*" || held.strip_prefix("W/").unwrap_or(held) == tag)
}

/// Shows the page for addresses that name nothing, in the language of the path.
fn instead(plan: &Plan, path: &str, status: u16) -> Result<Reply, Report> {
    let folder = path[1..].split_once('/').map_or("", |(folder, _)| folder);
    let lang = plan.languages().iter().find(|lang| lang.as_str() == folder);
    let route = lang.map_or(route::NOT_FOUND.to_owned(), route::not_found);
    file(plan, &route, status).map(Reply::Given)
}

fn file(plan: &Plan, route: &str, status: u16) -> Result<Given, Report> {
    let body = plan.render(route)?;
    let name = address::file_name(route);
    let mut headers = said(&name);
    headers.extend(kind::content_type(&name).map(|kind| ("Content-Type", kind)));
    headers.push(("ETag", format!("\"{}\"", Digest::of(&body))));
    Ok(Given {
        status,
        headers,
        body,
    })
}

/// Leads elsewhere on the host, with the query where one is kept.
fn moved(status: u16, name: &str, to: &str, query: Option<&str>) -> Given {
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    let place = format!("{}{query}", address::escape(to));
    bare(status, name, vec![("Location", place)])
}

fn bare(status: u16, name: &str, added: Vec<(&'static str, String)>) -> Given {
    let mut headers = said(name);
    headers.extend(added);
    Given {
        status,
        headers,
        body: Vec::new(),
    }
}

fn said(name: &str) -> Vec<(&'static str, String)> {
    let said = headers::of_file(name).into_iter();
    said.map(|(name, value): Header| (name, value.to_owned()))
        .collect()
}
