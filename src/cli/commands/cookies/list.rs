//! `avenant cookies list`: the trackers as readers of a language see them.

use std::path::Path;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::lang::Lang;
use crate::model::Kind;
use crate::model::register::cookies::CookieSite;
use crate::model::{Publisher, Site};
use crate::sys::Failure;
use crate::value::component::{Cell, Piece};
use crate::value::{Facts, Printed, component};
use crate::work::Speech;

use super::language;

/// Where the columns of a table stand that are listed, in their order: name, lifetime, who sets it.
const LISTED: [usize; 3] = [0, 3, 2];

/// Where the category stands.
const CATEGORY: usize = 4;

pub(super) fn run(
    request: &Request,
    (wanted, lang): (Option<&str>, Option<&str>),
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let Some(site) = session.opened.site.as_deref() else {
        return session.print(session.opened.report.clone());
    };
    let misuse = |words: String| {
        console::talk(&words);
        Ok(Outcome::Misuse)
    };
    let lang = match language(lang, site, speech) {
        Ok(lang) => lang,
        Err(words) => return misuse(words),
    };
    let Some(cookies) = &site.registers.cookies else {
        return misuse(speech.say("cookies-no-register", &[]) + "\n");
    };
    let met = |of: &&CookieSite| wanted.is_none_or(|wanted| wanted == of.id.as_str());
    let sites: Vec<&CookieSite> = cookies.sites.iter().filter(met).collect();
    if let (true, Some(typed)) = (sites.is_empty(), wanted) {
        let known: Vec<&str> = cookies.sites.iter().map(|of| of.id.as_str()).collect();
        let args = [("typed", typed.into()), ("known", known.join(", ").into())];
        return misuse(speech.say("cookies-unknown-site", &args) + "\n");
    }
    let Some(publisher) = publisher(site) else {
        return session.print(session.opened.report.clone());
    };
    let facts = Facts {
        lang: &lang,
        publisher,
        registers: &site.registers,
        catalog: &session.opened.catalog,
    };
    let mut tables: Vec<(&CookieSite, Printed)> = Vec::new();
    for of in sites {
        if !cookies.trackers.iter().any(|tracker| tracker.site == of.id) {
            continue;
        }
        let Ok(printed) = component(&format!("cookies(site=\"{}\")", of.id), &facts) else {
            let args = [("language", lang.as_str().into())];
            console::talk(&(speech.say("cookies-not-whole", &args) + "\n"));
            return Ok(Outcome::TextErrors);
        };
        tables.push((of, printed));
    }
    let written = match request.format {
        Format::Json => data(&tables, &lang),
        Format::Text => text(&tables),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

/// Returns who publishes the texts on cookies, else those of the first document.
fn publisher(site: &Site) -> Option<&Publisher> {
    let mut documents = site.documents.iter();
    let on_cookies = documents.find(|document| document.kind == Kind::Cookies);
    let document = on_cookies.or_else(|| site.documents.first())?;
    site.publishers.get(&document.publisher)
}

fn words(cell: &Cell) -> String {
    let pieces = cell.iter().map(|piece| match piece {
        Piece::Words(words) | Piece::Code(words) => words.as_str(),
    });
    pieces.collect()
}

/// Returns the trackers of each site by category, a line each, aligned by columns.
fn text(tables: &[(&CookieSite, Printed)]) -> String {
    let mut parts = Vec::new();
    for (of, printed) in tables {
        let rows: Vec<Vec<String>> = printed
            .rows
            .iter()
            .map(|row| row.iter().map(words).collect())
            .collect();
        let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
        let widths = LISTED.map(|at| rows.iter().map(|row| cell(row, at).width()).max());
        let mut lines = vec![format!("{} ({})", printed.caption, of.id)];
        let mut last = String::new();
        for row in &rows {
            let category = cell(row, CATEGORY);
            if category != last {
                lines.push(format!("  {category}"));
                last = category;
            }
            let cells = LISTED.iter().zip(widths).map(|(at, width)| {
                let words = cell(row, *at);
                let spaces = width.unwrap_or(0).saturating_sub(words.width());
                words + &" ".repeat(spaces)
            });
            let line = cells.collect::<Vec<_>>().join("  ");
            lines.push(format!("    {}", line.trim_end()));
        }
        parts.push(lines.join("\n") + "\n");
    }
    parts.join("\n")
}

/// Returns the same as data: what readers see, by the columns' keys.
fn data(tables: &[(&CookieSite, Printed)], lang: &Lang) -> String {
    const KEYS: [&str; 5] = ["name", "purpose", "provider", "lifetime", "category"];
    let tables = tables.iter().map(|(of, printed)| {
        let rows = printed.rows.iter().map(|row| {
            let cells = KEYS.iter().zip(row);
            let cells = cells.map(|(key, cell)| ((*key).to_owned(), Value::from(words(cell))));
            Value::Object(cells.collect())
        });
        json!({ "site": of.id.as_str(), "url": of.url, "trackers": rows.collect::<Vec<_>>() })
    });
    let data = json!({
        "schema": 1,
        "language": lang.as_str(),
        "sites": tables.collect::<Vec<_>>(),
    });
    format!("{data:#}\n")
}
