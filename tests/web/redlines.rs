//! The redlines of real policies under the W3C's checker: none of them breaks what was valid.

use std::fs;
use std::path::{Path, PathBuf};

use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, redline_of};
use avenant::lang::Lang;

use super::World;
use super::markup::validate;
use super::support::redlines::{prose, reads_back};

/// Pairs that at least are looked at, where the corpus is there.
const LEAST: usize = 100;

/// Nothing is to be said of the page of any two consecutive texts of the corpus. Runs where
/// `AVENANT_CORPUS` names it.
pub fn corpus(world: &World) -> Result<(), String> {
    let Some(corpus) = std::env::var_os("AVENANT_CORPUS").map(PathBuf::from) else {
        return Ok(());
    };
    let pairs = pairs(&corpus)?;
    if pairs.len() < LEAST {
        return Err(format!("the corpus has {} pairs only", pairs.len()));
    }
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut files = Vec::new();
    for (at, (old, new, lang)) in pairs.iter().enumerate() {
        let file = folder.path().join(format!("{at}.html"));
        fs::write(&file, page(old, new, lang)?).map_err(|error| error.to_string())?;
        files.push(file.display().to_string());
    }
    validate(&world.tools, &world.site, &["--format", "gnu"], &files)
}

fn page(old: &Path, new: &Path, lang: &str) -> Result<String, String> {
    let read = |file: &Path| fs::read_to_string(file).map_err(|error| error.to_string());
    let texts = (prose(&read(old)?), prose(&read(new)?));
    let lang = Lang::parse(lang).ok_or("no language")?;
    let (was, is) = (Side::of(&texts.0), Side::of(&texts.1));
    let redline = redline_of(&was, &is, &Options::of(&lang));
    let html = reads_back(&texts, &redline, &change_set(&redline), &lang)?;
    let dir = lang.direction().as_str();
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <title>Redline</title></head>\n<body><main><h1>Redline</h1>\n<h2 id=\"changes.list\">Changes</h2>\n{html}\
         </main></body></html>\n"
    ))
}

/// Returns pairs of consecutive texts with their language.
fn pairs(corpus: &Path) -> Result<Vec<(PathBuf, PathBuf, String)>, String> {
    let read = |file: PathBuf| fs::read_to_string(file).map_err(|error| error.to_string());
    let mut pairs = Vec::new();
    for line in read(corpus.join("pairs/manifest.jsonl"))?.lines() {
        let row: serde_json::Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
        let (id, lang) = (row["id"].as_str(), row["lang"].as_str());
        let (Some(id), Some(lang)) = (id, lang) else {
            return Err(format!("no pair: {line}"));
        };
        let folder = corpus.join("pairs").join(id);
        pairs.push((
            folder.join("old.md"),
            folder.join("new.md"),
            lang.to_owned(),
        ));
    }
    for history in [
        "mozilla/subscription_services_tos",
        "37signals/privacy",
        "37signals/terms",
    ] {
        pairs.extend(consecutive(&corpus.join(history))?);
    }
    Ok(pairs)
}

/// Returns the consecutive texts of each language in a folder of `<date>.<lang>.md`.
fn consecutive(folder: &Path) -> Result<Vec<(PathBuf, PathBuf, String)>, String> {
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let stem = name.and_then(|name| name.strip_suffix(".md"));
        if let Some((_, lang)) = stem.and_then(|stem| stem.split_once('.')) {
            files.push((lang.to_owned(), path));
        }
    }
    files.sort();
    let pairs = files.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    Ok(pairs
        .map(|pair| (pair[0].1.clone(), pair[1].1.clone(), pair[0].0.clone()))
        .collect())
}
