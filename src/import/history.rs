//! What a past is: the texts of every day, made working texts, and what they show together.

use std::collections::BTreeMap;

use crate::base::{Code, Date, Diagnostic, Place, Report, SectionId, Source, TreePath};
use crate::lang::Lang;
use crate::prose::number::{Numbering, number};
use crate::prose::{Form, Parsed, header, parse};

use super::ids::{self, Counterpart, Known};
use super::reading::Reading;
use super::repair::{Aside, Repair};
use super::words::Difference;
use super::{dates, links, lists, numbers, shape, words, write};

/// One file, or one state of a file, as it was read.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name, as the editor knows it.
    pub name: String,
    /// The day from which it applied.
    pub effective: Date,
    /// The day it was first shown, where that is known.
    pub published: Option<Date>,
    /// The language of its words.
    pub lang: Lang,
    /// What it holds.
    pub reading: Reading,
}

/// What the site says of the document that the past belongs to.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The languages whose text prevails.
    pub authentic: Vec<Lang>,
    /// The title of a text that has none.
    pub title: BTreeMap<Lang, String>,
    /// Headings that have ids already.
    pub known: Known,
    /// Where the texts stood, for relative links.
    pub base: Option<String>,
}

/// A past: its versions by day, and what was found in it.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The versions, earliest first.
    pub versions: Vec<Past>,
    /// What the editor should know of them.
    pub report: Report,
}

/// A version of the past.
#[derive(Debug, Clone)]
pub struct Past {
    /// The day from which it applied.
    pub effective: Date,
    /// The day it was first shown.
    pub published: Date,
    /// Its texts.
    pub texts: BTreeMap<Lang, Text>,
}

/// A text of the past as a working text.
#[derive(Debug, Clone)]
pub struct Text {
    /// The file it came from.
    pub name: String,
    /// The working text, whole.
    pub source: String,
    /// The patterns that print the numbers of its headings.
    pub numbering: Numbering,
    /// What was changed.
    pub repairs: Vec<Repair>,
    /// Comments and tracked changes of the file.
    pub asides: Vec<Aside>,
    /// Where its words are not those of the file.
    pub differences: Vec<Difference>,
    /// How many words it has.
    pub words: usize,
}

/// Makes working texts of the files of a past, and says what they show together.
pub fn history(inputs: Vec<Input>, settings: &Settings) -> History {
    let mut history = History::default();
    let mut days: BTreeMap<Date, Vec<Input>> = BTreeMap::new();
    for input in inputs {
        days.entry(input.effective).or_default().push(input);
    }
    let mut known = settings.known.clone();
    for (effective, inputs) in days {
        let inputs = one_per_language(inputs, &mut history.report);
        let past = version(effective, inputs, settings, &mut known, &mut history.report);
        history.versions.push(past);
    }
    missing_languages(&mut history, settings);
    history
}

/// Keeps one text a language: two that say the same are one, two that do not are a finding.
fn one_per_language(inputs: Vec<Input>, report: &mut Report) -> Vec<Input> {
    let mut kept: Vec<Input> = Vec::new();
    for input in inputs {
        let Some(other) = kept.iter().find(|other| other.lang == input.lang) else {
            kept.push(input);
            continue;
        };
        let differ = words::compare(&other.reading.words, &input.reading.words, None, &[]);
        if let Some(first) = differ.first() {
            let finding = Diagnostic::new(Code::IMPORT_SAME_DATE)
                .arg("date", input.effective)
                .arg("kept", other.name.as_str())
                .arg("left", input.name.as_str())
                .arg("count", differ.len())
                .arg(
                    "first",
                    super::repair::short(if first.lost.is_empty() {
                        &first.added
                    } else {
                        &first.lost
                    }),
                );
            report.push(at(finding, &input.name));
        }
    }
    kept
}

fn version(
    effective: Date,
    mut inputs: Vec<Input>,
    settings: &Settings,
    known: &mut Known,
    report: &mut Report,
) -> Past {
    // The prevailing text comes first: the others take their ids from it.
    let rank = |lang: &Lang| {
        let authentic = settings.authentic.iter().position(|a| a == lang);
        authentic.unwrap_or(usize::MAX)
    };
    inputs.sort_by(|a, b| (rank(&a.lang), &a.lang).cmp(&(rank(&b.lang), &b.lang)));
    let published = inputs.iter().filter_map(|input| input.published).max();
    let mut counterpart: Option<Counterpart> = None;
    let mut texts = BTreeMap::new();
    for input in inputs {
        other_day(&input, report);
        let title = settings.title.get(&input.lang);
        let made = text(
            &input,
            title.map_or("", String::as_str),
            known,
            counterpart.as_ref(),
            settings.base.as_deref(),
        );
        counterpart = counterpart.or(Some(made.sections));
        differences(&made.text, report);
        texts.insert(input.lang, made.text);
    }
    Past {
        effective,
        published: published.unwrap_or(effective),
        texts,
    }
}

/// A working text with the sections it has.
pub(super) struct Made {
    pub(super) text: Text,
    pub(super) sections: Counterpart,
}

/// Makes a working text of a file.
pub(super) fn text(
    input: &Input,
    title: &str,
    known: &mut Known,
    counterpart: Option<&Counterpart>,
    base: Option<&str>,
) -> Made {
    let mut reading = input.reading.clone();
    lists::mend(&mut reading);
    let fallback = if title.is_empty() { &input.name } else { title };
    let title = shape::shape(&mut reading, fallback);
    let numbering = numbers::take(&mut reading);
    let (ids, anchors) = ids::assign(&mut reading, &input.lang, known, counterpart);
    links::resolve(&mut reading, &anchors, base);
    let source = write::write(&mut reading, &title, &ids);
    let parsed = parsed(&source, &numbering);
    let stood = title.stood.then_some(title.words.as_slice());
    let out = words::of_text(&parsed.prose, stood);
    let differences = words::compare(&reading.words, &out, stood, &reading.repairs);
    let sections = sections(&parsed.prose.all_sections());
    let text = Text {
        name: input.name.clone(),
        source,
        numbering,
        repairs: reading.repairs,
        asides: reading.asides,
        differences,
        words: out.len(),
    };
    Made { text, sections }
}

fn sections(all: &[&crate::prose::Section]) -> Counterpart {
    let named = |section: &&crate::prose::Section| {
        let id: Option<SectionId> = section.id.clone();
        Some((section.level, id?))
    };
    all.iter().filter_map(named).collect()
}

/// Reads a working text and numbers it.
pub(super) fn parsed(text: &str, numbering: &Numbering) -> Parsed {
    let path = TreePath::parse("import.md").expect("a plain name is a path");
    let source = Source {
        path,
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    let mut parsed = parse(&source, body, Form::Working);
    number(&mut parsed.prose.sections, numbering);
    parsed
}

/// Says where a text has other words than its file.
fn differences(text: &Text, report: &mut Report) {
    for found in &text.differences {
        let finding = Diagnostic::new(Code::IMPORT_WORDS)
            .arg_or_none("lost", super::repair::short(&found.lost))
            .arg_or_none("added", super::repair::short(&found.added));
        report.push(at(finding, &text.name));
    }
}

/// Says where a text names another day than the one it stands under.
fn other_day(input: &Input, report: &mut Report) {
    let reading = &input.reading;
    let said = dates::of_words(&reading.words, &reading.stamps, None);
    let title = reading.title.as_deref().and_then(dates::first_day);
    if let Some(said) = said.or(title).filter(|said| *said != input.effective) {
        let finding = Diagnostic::new(Code::IMPORT_OTHER_DATE)
            .arg("date", input.effective)
            .arg("said", said);
        report.push(at(finding, &input.name));
    }
}

/// Says which versions lack a language that another one has, and which have no prevailing text.
fn missing_languages(history: &mut History, settings: &Settings) {
    let mut all: Vec<Lang> = Vec::new();
    for lang in history.versions.iter().flat_map(|past| past.texts.keys()) {
        if !all.contains(lang) {
            all.push(lang.clone());
        }
    }
    for past in &history.versions {
        let name = past.texts.values().next().map_or("", |text| &text.name);
        let authentic = settings.authentic.iter();
        let lacking = authentic.filter(|lang| !past.texts.contains_key(lang));
        let lacking: Vec<&Lang> = lacking.collect();
        for lang in all.iter().filter(|lang| !past.texts.contains_key(lang)) {
            if !lacking.contains(&lang) {
                let finding = Diagnostic::new(Code::IMPORT_LANGUAGE_MISSING)
                    .arg("date", past.effective)
                    .arg("language", lang.as_str());
                history.report.push(at(finding, name));
            }
        }
        for lang in lacking {
            let finding = Diagnostic::new(Code::IMPORT_NO_AUTHENTIC)
                .arg("date", past.effective)
                .arg("language", lang.as_str());
            history.report.push(at(finding, name));
        }
    }
}

/// Names a file in a finding, where its name can be one of ours.
pub fn at(finding: Diagnostic, name: &str) -> Diagnostic {
    match TreePath::parse(name) {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    }
}
