//! What a translator made of a sheet, put back into the site: only what was changed, and only where
//! it was made from the words as they are.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::base::{
    Code, Diagnostic, Digest, DocumentId, Place, Report, SectionId, Source, TreePath,
};
use crate::diff::readable::passages;
use crate::diff::{Options, redline};
use crate::edit::patch::{Patch, as_read, patched};
use crate::edit::stretch::{Stretch, ids};
use crate::edit::translated::recorded;
use crate::edit::{Change, Edits};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::{Document, Site};
use crate::prose::{Form, Prose, header, parse};

use super::made::{is_as_made, is_blank, is_untouched};
use super::quotes::{readable, straight};
use super::{Brought, BroughtRow, Piece, Row, RowName, Taken, make, source};

/// What would be written.
#[derive(Debug, Clone, Default)]
pub struct Bringing {
    /// The files.
    pub edits: Edits,
    /// The rows that have other words.
    pub changed: Vec<RowName>,
    /// The sections that are recorded as made from the words as they are.
    pub recorded: Vec<RowName>,
    /// Each passage that changes, `[-words gone-]{+words come+}` with some words around.
    pub passages: Vec<String>,
}

/// Returns what a sheet that came back changes.
///
/// # Errors
/// Everything that keeps it from being brought back, row by row.
pub fn bring(site: &Site, tree: &Tree, brought: &Brought) -> Result<Bringing, Report> {
    let mut report = Report::new();
    let lang = Lang::parse(&brought.lang).filter(|lang| site.config.languages.contains(lang));
    let Some(lang) = lang else {
        report.push(fault("language", &brought.lang, ""));
        return Err(report);
    };
    for name in &brought.broken {
        report.push(fault("broken", name, ""));
    }
    for words in &brought.stray {
        report.push(fault("stray", "", words));
    }
    for (name, words) in &brought.unclear {
        report.push(fault("answer", name, words));
    }
    let sheet = make(site, tree, &lang, &site.config.documents);
    let rows: BTreeMap<String, &Row> = sheet
        .rows
        .iter()
        .map(|row| (row.name.to_string(), row))
        .collect();
    let mut seen = BTreeSet::new();
    let mut taken: BTreeMap<&DocumentId, Vec<Taking<'_>>> = BTreeMap::new();
    for brought in &brought.rows {
        let Some(row) = rows.get(&brought.name) else {
            report.push(fault("section", &brought.name, ""));
            continue;
        };
        if !seen.insert(&brought.name) {
            report.push(fault("twice", &brought.name, ""));
            continue;
        }
        match taking(row, brought, &lang) {
            Ok(Some(taking)) => taken.entry(&row.name.document).or_default().push(taking),
            Ok(None) => {}
            Err(why) => report.push(placed(why, site, row, &lang)),
        }
    }
    let mut bringing = Bringing::default();
    for (id, takings) in &taken {
        if let Some(document) = site.document(id) {
            let inputs = (tree, document, &lang);
            if let Err(found) = of_document(inputs, takings, &mut bringing) {
                report.extend(found);
            }
        }
    }
    if report.is_empty() {
        Ok(bringing)
    } else {
        Err(report)
    }
}

/// A row that is taken from a sheet.
struct Taking<'r> {
    row: &'r Row,
    /// Its new words; none where they are those it has.
    words: Option<String>,
}

fn taking<'r>(
    row: &'r Row,
    brought: &BroughtRow,
    lang: &Lang,
) -> Result<Option<Taking<'r>>, Diagnostic> {
    let name = &brought.name;
    // Words written there would be lost, whatever became of the translation.
    if !is_untouched(row, brought) {
        return Err(fault("elsewhere", name, ""));
    }
    let is_as_made = is_as_made(row, brought, lang);
    let is_blank = is_blank(&brought.text);
    if is_as_made && !brought.is_done || is_blank && row.present.is_empty() {
        return Ok(None);
    }
    if is_blank {
        return Err(fault("empty", name, ""));
    }
    if brought.source != Some(row.source) {
        return Err(fault("source", name, ""));
    }
    let words = match &brought.old {
        Some(_) => restored(&brought.text, &row.present, &row.now),
        None => brought.text.clone(),
    };
    let words = Some(words).filter(|words| !is_as_made && *words != row.present);
    if words.is_some() && brought.present != Some(Digest::of(row.present.as_bytes())) {
        return Err(fault("present", name, ""));
    }
    if let Some(words) = &words {
        check_ids(row, words, name)?;
    }
    Ok(Some(Taking { row, words }))
}

/// A section is one heading with its id; nothing else of a text begins one.
fn check_ids(row: &Row, words: &str, name: &str) -> Result<(), Diagnostic> {
    let is_right = match &row.name.piece {
        Piece::Header => {
            let mut lines = words.lines();
            let marks = words.lines().filter(|line| *line == "---").count();
            lines.next() == Some("---") && lines.next_back() == Some("---") && marks == 2
        }
        Piece::Front => found(words).is_empty(),
        Piece::Section(id) => found(words) == [Some(id.clone())],
    };
    if is_right {
        return Ok(());
    }
    let wanted = match &row.name.piece {
        Piece::Section(id) => format!("{{#{id}}}"),
        Piece::Header => "---".to_owned(),
        Piece::Front => String::new(),
    };
    Err(fault("ids", name, &wanted))
}

fn found(words: &str) -> Vec<Option<SectionId>> {
    let path = TreePath::parse("sheet.md");
    path.map(|path| ids(&path, words)).unwrap_or_default()
}

/// Returns whether two texts are the same but for what word processors do to white space, and to
/// quotation marks of values.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    bare(a) == bare(b)
}

pub(super) fn bare(text: &str) -> Vec<String> {
    let lines = text.trim_matches('\n').split('\n').map(bare_line);
    let mut lines: Vec<String> = lines.collect();
    lines.dedup_by(|next, last| next.is_empty() && last.is_empty());
    while lines.first().is_some_and(String::is_empty) {
        lines.remove(0);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A line with its indentation, one space between words and straight quotation marks in values.
fn bare_line(line: &str) -> String {
    let line = straight(line);
    let words = line.trim_start();
    let lead = if words.is_empty() {
        0
    } else {
        line.chars().count() - words.chars().count()
    };
    let words: Vec<&str> = words.split_whitespace().collect();
    format!("{}{}", " ".repeat(lead), words.join(" "))
}

/// Returns lines as a text has them, where they are the same but for what word processors do; of others,
/// the values so that they can be read.
fn restored(text: &str, present: &str, now: &str) -> String {
    let mut known: BTreeMap<String, VecDeque<&str>> = BTreeMap::new();
    for line in present.split('\n').chain(now.split('\n')) {
        known.entry(bare_line(line)).or_default().push_back(line);
    }
    let line = |line: &str| {
        let same = known.get_mut(&bare_line(line));
        let same = same.and_then(|lines| {
            let first = *lines.front()?;
            if lines.len() > 1 {
                lines.pop_front();
            }
            Some(first)
        });
        same.map_or_else(|| readable(line), str::to_owned)
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn fault(fault: &'static str, name: &str, words: &str) -> Diagnostic {
    Diagnostic::new(Code::SHEET_REFUSED)
        .arg("fault", fault)
        .arg_or_none("name", name)
        .arg_or_none("words", words)
}

/// Names where the words stand that a sheet was not made for.
fn placed(finding: Diagnostic, site: &Site, row: &Row, lang: &Lang) -> Diagnostic {
    let Some(document) = site.document(&row.name.document) else {
        return finding;
    };
    let is_of_source = finding.args.contains(&("fault", "source".into()));
    let own = document.working.get(lang).map(|text| text.as_ref());
    let source = source(document, lang).map(|(_, text)| text);
    let text = if is_of_source { source } else { own.or(source) };
    let Some(text) = text else {
        return finding;
    };
    let section = match &row.name.piece {
        Piece::Section(id) => text.prose.section(id),
        Piece::Header | Piece::Front => None,
    };
    finding.at(match section {
        Some(section) => Place::new(&text.path, section.words_span.range()),
        None => Place::file(&text.path),
    })
}

/// Writes what changes in a document.
fn of_document(
    (tree, document, lang): (&Tree, &Document, &Lang),
    takings: &[Taking<'_>],
    bringing: &mut Bringing,
) -> Result<(), Report> {
    let is_changed = takings.iter().any(|taking| taking.words.is_some());
    if is_changed {
        let name = format!("content/{}/{lang}.md", document.id);
        let unread = || Report::from(fault("text", &name, ""));
        let path = TreePath::parse(&name).ok_or_else(unread)?;
        let (old, change) = match document.working.get(lang) {
            Some(text) => {
                let file = tree.bytes(&path).map_err(|_| unread())?;
                let patches = patches(document, lang, &Taken::of(text), takings);
                let bytes = patched(&file, &patches).ok_or_else(unread)?;
                let (path, was) = (path.clone(), Digest::of(&file));
                (text.source.clone(), Change::Replace { path, was, bytes })
            }
            None => {
                let bytes = begun(lang, takings).into_bytes();
                let path = path.clone();
                (String::new(), Change::Add { path, bytes })
            }
        };
        let new = String::from_utf8_lossy(change.bytes()).into_owned();
        let new = as_read(new.trim_start_matches('\u{feff}'));
        let (old, new) = (prose(&path, old), prose(&path, new));
        let redline = redline(&old, &new, &Options::of(lang));
        bringing.passages.extend(passages(&redline));
        bringing.edits.changes.push(change);
    }
    let mut sections = Vec::new();
    for taking in takings {
        let name = &taking.row.name;
        if taking.words.is_some() {
            bringing.changed.push(name.clone());
        }
        if let Piece::Section(id) = &name.piece {
            sections.push((id.clone(), taking.row.source));
            bringing.recorded.push(name.clone());
        }
    }
    if !sections.is_empty() {
        let record = recorded(tree, document, lang, &sections).map_err(|_| {
            let file = format!("content/{}/translations.toml", document.id);
            Report::from(fault("record", &file, ""))
        })?;
        bringing.edits.changes.extend(record);
    }
    Ok(())
}

fn prose(path: &TreePath, text: String) -> Prose {
    let path = path.clone();
    let source = Source { path, text };
    let (_, body, _) = header::cut(&source, Form::Working);
    parse(&source, body, Form::Working).prose
}

/// Returns what is put into a translation, in order: new words of what is there, and what is not
/// there behind the section it follows in the source.
fn patches(
    document: &Document,
    lang: &Lang,
    own: &Taken<'_>,
    takings: &[Taking<'_>],
) -> Vec<Patch> {
    let text = &own.text.source;
    let mut patches: Vec<Patch> = Vec::new();
    let mut words: BTreeMap<&Piece, &str> = BTreeMap::new();
    for taking in takings {
        if let Some(new) = &taking.words {
            words.insert(&taking.row.name.piece, new.as_str());
        }
    }
    if let Some(new) = words.get(&Piece::Header) {
        let old = text[..own.text.body].trim_end_matches('\n').len();
        let tail = if own.text.body == 0 { "\n\n" } else { "" };
        patches.push((0..old, format!("{new}{tail}")));
    }
    let sections = source(document, lang).map(|(_, source)| source.prose.all_sections());
    let sections = sections.into_iter().flatten();
    let sections = sections.filter_map(|section| Some(Piece::Section(section.id.clone()?)));
    let mut behind = own.stretch(&Piece::Front);
    let mut missing: Vec<&str> = Vec::new();
    for piece in [Piece::Front].into_iter().chain(sections) {
        match (own.stretch(&piece), words.get(&piece)) {
            (Some(stretch), new) => {
                patches.extend(following(text, behind, &mut missing));
                patches.extend(new.and_then(|new| stretch.with(text, new)));
                behind = Some(stretch);
            }
            (None, Some(new)) => missing.push(new),
            (None, None) => {}
        }
    }
    patches.extend(following(text, behind, &mut missing));
    patches.sort_by_key(|(range, _)| range.start);
    patches
}

/// Takes what is missing behind a stretch.
fn following(text: &str, behind: Option<&Stretch>, missing: &mut Vec<&str>) -> Option<Patch> {
    if missing.is_empty() {
        return None;
    }
    let words = missing.join("\n\n");
    missing.clear();
    Some(behind?.followed_by(text, &words))
}

/// Returns a translation that is begun: its header, its title, and what was translated.
fn begun(lang: &Lang, takings: &[Taking<'_>]) -> String {
    let is = |piece: &Piece| takings.iter().any(|taking| taking.row.name.piece == *piece);
    let title = format!("# {}", untitled(lang));
    let words = takings.iter().filter_map(|taking| taking.words.as_deref());
    let mut pieces: Vec<&str> = words.collect();
    if !is(&Piece::Front) {
        pieces.insert(usize::from(is(&Piece::Header)), &title);
    }
    pieces.join("\n\n") + "\n"
}

/// Returns what stands in the place of a title nobody translated yet, as in starter texts: with it, a
/// text is not published.
pub fn untitled(lang: &Lang) -> &'static str {
    match lang.family() {
        "fr" => "[à compléter : le titre]",
        _ => "[to be completed: the title]",
    }
}
