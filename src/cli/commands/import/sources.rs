//! From files, folders and repositories to dated texts, each in its language.

use std::path::Path;

use crate::base::{Code, Date, Diagnostic, Report};
use crate::import::dates::{self, Found};
use crate::import::history::{Input, at};
use crate::import::reading::Unreadable;
use crate::import::{Format, Reading, read, same_words};
use crate::lang::Lang;
use crate::sys::{Failure, git, incoming};

use super::asked::Import;

/// What was read, and what could not be.
#[derive(Debug, Default)]
pub struct Sources {
    /// The texts.
    pub inputs: Vec<Input>,
    /// Why the others are not among them.
    pub report: Report,
}

/// Reads everything that was named; `languages` are the site's.
///
/// # Errors
/// What the system refused.
pub fn gather(asked: &Import, languages: &[Lang]) -> Result<Sources, Failure> {
    let mut sources = Sources::default();
    for path in &asked.sources {
        if asked.git {
            repository(asked, path, languages, &mut sources);
        } else {
            folder(asked, path, languages, &mut sources)?;
        }
    }
    Ok(sources)
}

fn folder(
    asked: &Import,
    path: &Path,
    languages: &[Lang],
    sources: &mut Sources,
) -> Result<(), Failure> {
    let files = incoming::read(path, &|name| Format::of(name).is_some())?;
    for file in files {
        let reading = file
            .bytes
            .as_deref()
            .ok_or(Unreadable::TooLarge)
            .and_then(|bytes| reading(&file.name, bytes));
        let read = reading
            .map_err(|fault| unreadable(&file.name, fault))
            .and_then(|reading| input(asked, file.name, reading, languages));
        match read {
            Ok(input) => sources.inputs.push(input),
            Err(finding) => sources.report.push(*finding),
        }
    }
    Ok(())
}

fn reading(name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
    read(Format::of(name).ok_or(Unreadable::Damaged)?, bytes)
}

fn unreadable(name: &str, fault: Unreadable) -> Box<Diagnostic> {
    let finding = Diagnostic::new(Code::IMPORT_UNREADABLE).arg("file", name);
    Box::new(at(finding.arg("fault", fault.name()), name))
}

fn input(
    asked: &Import,
    name: String,
    reading: Reading,
    languages: &[Lang],
) -> Result<Input, Box<Diagnostic>> {
    let lang = language(asked, &name, &reading, languages)?;
    let effective = match asked.date {
        Some(date) => date,
        None => day(asked, &name, &reading)?,
    };
    Ok(Input {
        published: asked.published,
        effective,
        lang,
        reading,
        name,
    })
}

/// Returns the day in a file's name, else the one its words say.
fn day(asked: &Import, name: &str, reading: &Reading) -> Result<Date, Box<Diagnostic>> {
    let said = || {
        let pattern = asked.date_pattern.as_deref();
        dates::of_words(&reading.words, &reading.stamps, pattern)
    };
    match dates::of_name(name) {
        Some(Found::Day(day)) if asked.date_pattern.is_none() => Ok(day),
        Some(Found::Impossible(typed)) => {
            let finding = Diagnostic::new(Code::IMPORT_BAD_DATE).arg("typed", typed);
            Err(Box::new(at(finding, name)))
        }
        Some(Found::Day(_)) | None => said().ok_or_else(|| {
            let finding = Diagnostic::new(Code::IMPORT_NO_DATE).arg("file", name);
            Box::new(at(finding, name))
        }),
    }
}

/// Returns the language that a file's name says, else the one asked for, else the page's own,
/// else the site's only one.
fn language(
    asked: &Import,
    name: &str,
    reading: &Reading,
    languages: &[Lang],
) -> Result<Lang, Box<Diagnostic>> {
    let refuse = |fault: &'static str, tag: &str| {
        let finding = Diagnostic::new(Code::IMPORT_LANGUAGE).arg("fault", fault);
        Box::new(at(finding.arg_or_none("language", tag), name))
    };
    let named = |part: &str| {
        let same = |lang: &&Lang| lang.as_str().eq_ignore_ascii_case(&part.replace('_', "-"));
        languages.iter().find(same).cloned()
    };
    let mut parts = name.split(['.', '/']).collect::<Vec<_>>();
    let ending = parts.pop().is_some();
    if let Some(lang) = parts.iter().rev().find_map(|part| named(part)) {
        return Ok(lang);
    }
    // `2023-06-15.pl.md` is Polish, whatever the site offers.
    let own = parts
        .last()
        .filter(|part| ending && parts.len() > 1 && is_tag(part));
    if let Some(own) = own {
        return Err(refuse("site", own));
    }
    if let Some(typed) = &asked.lang {
        return named(typed).ok_or_else(|| refuse("site", typed));
    }
    if let Some(lang) = name.split(['.', '/', '-', '_']).rev().find_map(named) {
        return Ok(lang);
    }
    if let Some(lang) = &reading.lang {
        let family = || languages.iter().find(|l| l.family() == lang.family());
        let offered = named(lang.as_str()).or_else(|| family().cloned());
        return offered.ok_or_else(|| refuse("site", lang.as_str()));
    }
    match languages {
        [only] => Ok(only.clone()),
        _ => Err(refuse("unknown", "")),
    }
}

/// Two letters, perhaps with a country: what names of files say a language by.
fn is_tag(part: &str) -> bool {
    let language = part.split(['-', '_']).next().unwrap_or_default();
    language.len() == 2 && part.len() <= 5 && Lang::parse(&part.replace('_', "-")).is_some()
}

/// Reads the states of a file in its repository; `{lang}` in its path stands for each language.
fn repository(asked: &Import, path: &Path, languages: &[Lang], sources: &mut Sources) {
    let typed = path.display().to_string();
    let files: Vec<(String, Option<&Lang>)> = if typed.contains("{lang}") {
        let of = |lang| (typed.replace("{lang}", &format!("{lang}")), Some(lang));
        languages.iter().map(of).collect()
    } else {
        vec![(typed.clone(), None)]
    };
    let mut known = false;
    for (file, lang) in files {
        let Some(states) = git::states(Path::new(&file)) else {
            continue;
        };
        known = true;
        one_file(asked, &file, lang, &states, languages, sources);
    }
    if !known {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let finding = Diagnostic::new(Code::IMPORT_UNREADABLE).arg("file", typed.as_str());
        let finding = finding.arg("fault", "git");
        sources.report.push(at(finding, &name));
    }
}

/// Keeps the last state of each day, and says what changed under it or went back.
fn one_file(
    asked: &Import,
    file: &str,
    lang: Option<&Lang>,
    states: &[git::State],
    languages: &[Lang],
    sources: &mut Sources,
) {
    let name = Path::new(file).file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let mut found: Vec<Input> = Vec::new();
    for state in states {
        let read = reading(&name, &state.bytes);
        let (Ok(reading), Some(on)) = (read, Date::parse(&state.on)) else {
            let fault = Unreadable::Damaged;
            sources.report.push(*unreadable(&name, fault));
            continue;
        };
        let lang = match lang {
            Some(lang) => Ok(lang.clone()),
            None => language(asked, &name, &reading, languages),
        };
        let lang = match lang {
            Ok(lang) => lang,
            Err(finding) => return sources.report.push(*finding),
        };
        let pattern = asked.date_pattern.as_deref();
        let said = dates::of_words(&reading.words, &reading.stamps, pattern);
        let last = found.last();
        // Without a day of its own, a state whose words are those before is no version.
        if said.is_none() && last.is_some_and(|last| same_words(&last.reading, &reading)) {
            continue;
        }
        let input = Input {
            name: format!("{name}@{}", state.commit.get(..10).unwrap_or_default()),
            effective: said.unwrap_or(on),
            published: Some(asked.published.unwrap_or(on)),
            lang,
            reading,
        };
        add(input, &mut found, &mut sources.report);
    }
    sources.inputs.extend(found);
}

fn add(input: Input, found: &mut Vec<Input>, report: &mut Report) {
    if let Some(last) = found.last().filter(|last| last.effective > input.effective) {
        let finding = Diagnostic::new(Code::IMPORT_BACKWARDS)
            .arg("date", input.effective)
            .arg("before", last.effective);
        report.push(at(finding, &input.name));
    }
    let same = found
        .iter()
        .position(|other| other.effective == input.effective);
    let Some(place) = same else {
        return found.push(input);
    };
    if same_words(&found[place].reading, &input.reading) {
        return;
    }
    let finding = Diagnostic::new(Code::IMPORT_REWORDED)
        .arg("date", input.effective)
        .arg("kept", input.name.as_str());
    report.push(at(finding, &found[place].name));
    found[place] = input;
}
