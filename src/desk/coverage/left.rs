//! What is left to do about duties: what is to be mended, to be answered, to be done at publication,
//! and what was set aside for which reason.

use serde::Serialize;

use crate::base::Diagnostic;
use crate::check::rules::{Row, Standing};
use crate::desk::findings::all_found;
use crate::desk::found::Found;
use crate::desk::{Desk, frame};
use crate::model::rule::FactId;
use crate::work::Excerpts;
use crate::work::coverage::{Coverage, Left, cell_words, standing_words};

use super::LEFT;
use super::row::{Part, anchor, asks, basis, called_for};

/// Duties about which one thing is left to do.
#[derive(Serialize)]
pub(super) struct Group {
    anchor: &'static str,
    title: String,
    told: Vec<Told>,
    items: Vec<Item>,
}

/// A finding on a duty.
#[derive(Serialize)]
struct Told {
    one: Found,
    rows: Vec<RowLink>,
}

/// A duty, or a question on which duties hang.
#[derive(Serialize)]
struct Item {
    asks: String,
    words: Vec<String>,
    basis: Option<[String; 2]>,
    sections: Vec<Part>,
    rows: Vec<RowLink>,
}

/// The way to a duty further down.
#[derive(Serialize)]
struct RowLink {
    href: String,
    rule: String,
}

/// Returns what is left to do, the gravest first; nothing of what there is nothing of.
pub(super) fn groups(desk: &Desk<'_>, coverage: &Coverage<'_>) -> Vec<Group> {
    let groups = LEFT.iter().filter_map(|(left, title)| {
        let rows = coverage.rows.iter();
        let rows: Vec<&Row<'_>> = rows.filter(|row| coverage.left(row) == *left).collect();
        let (anchor, told, items) = match left {
            Left::Mend => (
                "left.mend",
                told(desk, coverage),
                untold(desk, coverage, &rows),
            ),
            Left::Answer => ("left.answer", Vec::new(), questions(desk, &rows)),
            Left::Deed => ("left.deed", Vec::new(), items(desk, coverage, &rows)),
            Left::Waived => ("left.waived", Vec::new(), items(desk, coverage, &rows)),
            Left::Nothing | Left::Apart => return None,
        };
        let count = ("count", rows.len().into());
        (!told.is_empty() || !items.is_empty()).then(|| Group {
            anchor,
            title: desk.speech.say(title, &[count]),
            told,
            items,
        })
    });
    groups.collect()
}

fn link(row: &Row<'_>) -> RowLink {
    RowLink {
        href: format!("#{}", anchor(row.pack, &row.rule.id)),
        rule: row.rule.id.to_string(),
    }
}

fn told(desk: &Desk<'_>, coverage: &Coverage<'_>) -> Vec<Told> {
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let mut findings: Vec<&Diagnostic> = coverage.findings.iter().collect();
    findings.sort_by_key(|finding| finding.severity);
    let found = all_found(desk, &findings, &mut excerpts);
    let told = found.into_iter().zip(findings).map(|(one, finding)| {
        let rows = coverage.rows.iter();
        let rows = rows.filter(|row| finding.rule.as_ref() == Some(&row.rule.id));
        Told {
            one,
            rows: rows.map(link).collect(),
        }
    });
    told.collect()
}

/// Returns the duties that are not met and of which no finding tells: the site allows them, or they
/// hang on a section of which another rule is told.
fn untold(desk: &Desk<'_>, coverage: &Coverage<'_>, rows: &[&Row<'_>]) -> Vec<Item> {
    let findings = || coverage.findings.iter();
    let is_told = |row: &Row<'_>| findings().any(|one| one.rule.as_ref() == Some(&row.rule.id));
    let untold = rows.iter().filter(|row| !is_told(row));
    untold.map(|row| item(desk, coverage, row)).collect()
}

fn items(desk: &Desk<'_>, coverage: &Coverage<'_>, rows: &[&Row<'_>]) -> Vec<Item> {
    rows.iter().map(|row| item(desk, coverage, row)).collect()
}

fn item(desk: &Desk<'_>, coverage: &Coverage<'_>, row: &Row<'_>) -> Item {
    let mut words = Vec::new();
    match &row.standing {
        Standing::Texts(cells) => {
            let cells = cells.iter();
            let asked = cells.filter(|(lang, cell)| coverage.is_asked(lang, cell));
            words.extend(asked.map(|(lang, cell)| {
                let name = frame::language(desk, lang);
                format!("{name}: {}", cell_words(cell, desk.speech))
            }));
        }
        Standing::Deed(_) => {
            let why = row.rule.why.as_ref();
            words.extend(why.map(|why| why.in_language(desk.lang().as_str()).to_owned()));
        }
        standing => words.extend(standing_words(standing, desk.speech)),
    }
    Item {
        asks: asks(desk, row.rule),
        words,
        basis: Some(basis(&row.rule.basis)),
        sections: called_for(desk, coverage, &row.standing),
        rows: vec![link(row)],
    }
}

/// Returns the facts that nobody told, each once, with the duties that hang on it.
fn questions(desk: &Desk<'_>, rows: &[&Row<'_>]) -> Vec<Item> {
    let mut asked: Vec<(&FactId, Item)> = Vec::new();
    for row in rows {
        let Standing::Asked(fact) = &row.standing else {
            continue;
        };
        if let Some((_, item)) = asked.iter_mut().find(|(known, _)| known == fact) {
            item.rows.push(link(row));
            continue;
        }
        let words = row.pack.asks.get(fact);
        let words = words.map(|ask| ask.in_language(desk.lang().as_str()));
        let say = desk
            .speech
            .say("desk-duty-answer-where", &[("fact", fact.as_str().into())]);
        let item = Item {
            asks: words.unwrap_or(fact.as_str()).to_owned(),
            words: vec![say],
            basis: None,
            sections: Vec::new(),
            rows: vec![link(row)],
        };
        asked.push((fact, item));
    }
    asked.into_iter().map(|(_, item)| item).collect()
}
