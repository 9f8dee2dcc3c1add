//! `avenant check --coverage`: which duty is met where.

use std::path::Path;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::base::{Arg, Date};
use crate::check::rules::{By, Cell, Row, Standing};
use crate::cli::commands::at::documents;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::Session;
use crate::model::{Document, Site, Version};
use crate::sys::Failure;
use crate::work::Speech;
use crate::work::coverage::{
    Apart, Coverage, Left, apart_name, apart_words, cell_name, cell_words, coverage, standing_name,
    standing_words,
};

use super::asked::{self, Form};

/// The form of the coverage as data.
const SCHEMA: &str = "avenant.coverage/1";

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub(super) fn run(
    session: &Session<'_>,
    form: Form,
    (about, as_of): (&asked::Coverage, Option<Date>),
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let (Some(site), Some(as_of)) = (session.opened.site.as_deref(), as_of) else {
        return session.print(session.opened.report.clone());
    };
    let documents = match documents(about.document.as_deref(), site, speech) {
        Ok(documents) => documents,
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let chosen: Vec<(&Document, Option<&Version>)> = match about.version {
        None => documents
            .into_iter()
            .map(|document| (document, None))
            .collect(),
        Some(day) => {
            let of_day = |document| Some((document, Some(Document::version(document, day)?)));
            documents.into_iter().filter_map(of_day).collect()
        }
    };
    if let (true, Some(day)) = (chosen.is_empty(), about.version) {
        let asked = about.document.as_deref();
        return Ok(no_version(site, asked, day, speech));
    }
    let coverages: Vec<Coverage<'_>> = chosen
        .into_iter()
        .map(|chosen| coverage(&session.opened, site, &session.tree, chosen, as_of))
        .collect();
    let written = match form {
        Form::Json => data(&coverages, as_of, speech),
        Form::Text | Form::GitHub | Form::Sarif => text(&coverages, speech),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

/// Says that there is no version of a day, and which there are of the document that was asked for.
fn no_version(site: &Site, asked: Option<&str>, day: Date, speech: &Speech) -> Outcome {
    let mut documents = site.documents.iter();
    let document = documents.find(|document| Some(document.id.as_str()) == asked);
    let days = document.into_iter().flat_map(Document::versions);
    let days: Vec<String> = days.map(|version| version.effective.to_string()).collect();
    let or_none = |words: &str| match words {
        "" => Arg::from("none"),
        words => Arg::from(words),
    };
    let args = [
        ("day", day.into()),
        ("document", or_none(asked.unwrap_or_default())),
        ("versions", or_none(&days.join(", "))),
    ];
    let said = speech.say("coverage-no-version", &args);
    let help = speech.say("coverage-no-version-help", &args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// Returns the coverages as tables, a language a column.
fn text(coverages: &[Coverage<'_>], speech: &Speech) -> String {
    let mut out = String::new();
    for coverage in coverages {
        if !out.is_empty() {
            out.push('\n');
        }
        let document = ("document", Arg::from(coverage.document.id.as_str()));
        let title = match coverage.version {
            None => speech.say("coverage-working", &[document]),
            Some(version) => {
                let day = ("day", version.effective.into());
                speech.say("coverage-version", &[document, day])
            }
        };
        out += &format!("{title}\n");
        if coverage.rows.is_empty() {
            out += &format!("{}\n", speech.say("coverage-no-packs", &[]));
            continue;
        }
        for (pack, rows) in coverage.by_pack() {
            let title = pack.title.in_language(speech.lang().as_str());
            out += &format!("\n{} – {title}\n", pack.id.as_str());
            out += &table(coverage, rows, speech);
        }
        let (count, met) = coverage.met();
        let args = [("count", count.into()), ("met", met.into())];
        out += &format!("\n{}\n", speech.say("coverage-sum", &args));
    }
    out += &format!("\n{}\n", speech.say("coverage-note", &[]));
    out
}

fn table(coverage: &Coverage<'_>, rows: &[Row<'_>], speech: &Speech) -> String {
    let mut lines = vec![vec![String::new(), String::new()]];
    let tags = coverage.languages.iter().map(ToString::to_string);
    lines[0].extend(tags);
    for row in rows {
        let sign = sign(coverage.left(row));
        let mut line = vec![sign.to_owned(), row.rule.id.as_str().to_owned()];
        let words = match row.standing {
            Standing::Apart => Some(apart_words(coverage.why_apart(row), speech)),
            _ => standing_words(&row.standing, speech),
        };
        match words {
            Some(words) => line.push(words),
            None => line.extend(cells(coverage, row, speech)),
        }
        lines.push(line);
    }
    let columns = coverage.languages.len() + 2;
    // Words on a whole row stand in its last column and widen none.
    let width = |at: usize| {
        let whole = lines.iter().filter(|line| line.len() == columns || at < 2);
        let cells = whole.filter_map(|line| line.get(at));
        cells.map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for line in &lines {
        let mut written = String::from(" ");
        for (at, cell) in line.iter().enumerate() {
            written.push(' ');
            written += cell;
            let gap = widths[at].saturating_sub(cell.width());
            written.extend(std::iter::repeat_n(' ', gap));
        }
        out += written.trim_end();
        out.push('\n');
    }
    out
}

fn sign(left: Left) -> &'static str {
    match left {
        Left::Nothing | Left::Waived => "✓",
        Left::Mend => "✗",
        Left::Answer => "?",
        Left::Deed => "→",
        Left::Apart => "–",
    }
}

/// Returns the words of each language's cell; a language that a rule does not look at has none. Where
/// a rule asks for a language without a text, all are said in one.
fn cells(coverage: &Coverage<'_>, row: &Row<'_>, speech: &Speech) -> Vec<String> {
    let Standing::Texts(cells) = &row.standing else {
        return Vec::new();
    };
    if !coverage.elsewhere(row).is_empty() {
        let cells = cells.iter();
        let said = cells.map(|(lang, cell)| format!("{lang}: {}", cell_words(cell, speech)));
        return vec![said.collect::<Vec<_>>().join(", ")];
    }
    let languages = coverage.languages.iter();
    let words = languages.map(|lang| {
        let cell = cells.get(lang);
        cell.map_or(String::new(), |cell| cell_words(cell, speech))
    });
    words.collect()
}

#[derive(Serialize)]
struct Data {
    schema: &'static str,
    as_of: String,
    /// What the report says and what it does not.
    note: String,
    documents: Vec<DocumentData>,
}

#[derive(Serialize)]
struct DocumentData {
    document: String,
    /// `null` for the working texts.
    version: Option<String>,
    languages: Vec<String>,
    authentic: Vec<String>,
    applying: usize,
    met: usize,
    duties: Vec<DutyData>,
}

#[derive(Serialize)]
struct DutyData {
    pack: String,
    rule: String,
    text: String,
    source: String,
    url: String,
    severity: &'static str,
    /// Whether the law was read when the rule was written, and not remembered.
    verified: bool,
    /// `apart`, `question`, `waived`, `deed`, `denied`, `register` or `texts`.
    standing: &'static str,
    met: bool,
    /// Why it does not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sections: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<TextData>,
}

#[derive(Serialize)]
struct TextData {
    lang: String,
    /// `met`, `thin`, `not-apart`, `unmet`, `clean`, `words`, `lacks` or `no-text`.
    state: &'static str,
    /// `#section`, `publisher`, `text` or the name of a register.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    by: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sections: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

fn data(coverages: &[Coverage<'_>], as_of: Date, speech: &Speech) -> String {
    let documents = coverages.iter().map(|coverage| {
        let (applying, met) = coverage.met();
        DocumentData {
            document: coverage.document.id.to_string(),
            version: coverage
                .version
                .map(|version| version.effective.to_string()),
            languages: coverage.languages.iter().map(ToString::to_string).collect(),
            authentic: coverage.authentic.iter().map(ToString::to_string).collect(),
            applying,
            met,
            duties: coverage
                .rows
                .iter()
                .map(|row| duty(coverage, row, speech))
                .collect(),
        }
    });
    let data = Data {
        schema: SCHEMA,
        as_of: as_of.to_string(),
        note: speech.say("coverage-note", &[]),
        documents: documents.collect(),
    };
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}

fn duty(coverage: &Coverage<'_>, row: &Row<'_>, speech: &Speech) -> DutyData {
    let (mut because, mut fact, mut reason) = (None, None, None);
    let (mut sections, mut rows, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    match &row.standing {
        Standing::Apart => {
            let why = coverage.why_apart(row);
            because = Some(apart_name(why));
            if let Apart::Fact(decided, _) = why {
                fact = Some(decided.as_str().to_owned());
            }
        }
        Standing::Asked(asked) => fact = Some(asked.as_str().to_owned()),
        Standing::Waived(why) => reason = Some((*why).to_owned()),
        Standing::Deed(ids) => sections.extend(ids.iter().map(ToString::to_string)),
        Standing::Denied(ids, columns) => {
            sections.extend(ids.iter().map(ToString::to_string));
            rows.extend(columns.iter().map(|column| column.name().to_owned()));
        }
        Standing::Register(short) => rows.extend(short.iter().map(|row| row.name.clone())),
        Standing::Texts(cells) => {
            let cells = cells.iter();
            texts.extend(cells.map(|(lang, cell)| of_text(lang.as_str(), cell)));
        }
    }
    DutyData {
        pack: row.pack.id.as_str().to_owned(),
        rule: row.rule.id.to_string(),
        text: row.rule.text.in_language(speech.lang().as_str()).to_owned(),
        source: row.rule.basis.source.to_string(),
        url: row.rule.basis.url.to_string(),
        severity: row.rule.severity.as_str(),
        verified: row.rule.is_verified,
        standing: standing_name(&row.standing),
        met: coverage.is_met(row),
        because,
        fact,
        reason,
        sections,
        rows,
        texts,
    }
}

fn of_text(lang: &str, cell: &Cell) -> TextData {
    let (mut by, mut sections, mut count) = (Vec::new(), Vec::new(), None);
    match cell {
        Cell::Met(ways) => by.extend(ways.iter().map(|way| match way {
            By::Section(id) => format!("#{id}"),
            By::Publisher => "publisher".to_owned(),
            By::Register(column) => column.register().name().to_owned(),
            By::Text => "text".to_owned(),
        })),
        Cell::Thin(id) | Cell::NotApart(id) => sections.push(id.to_string()),
        Cell::Words(found) => count = Some(found.len()),
        Cell::Lacks(ids) => sections.extend(ids.iter().map(ToString::to_string)),
        Cell::Unmet(_) | Cell::Clean | Cell::NoText => {}
    }
    TextData {
        lang: lang.to_owned(),
        state: cell_name(cell),
        by,
        sections,
        count,
    }
}
