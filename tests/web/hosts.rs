//! `_headers` and `_redirects` say what Apache does.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::World;
use super::answers::{ask, get};
use super::site::LANGUAGES;
use super::support::root;
use super::tools;

/// The headers of each pattern of `_headers`.
fn rules(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (
            line.strip_prefix("  ")
                .and_then(|line| line.split_once(": ")),
            rules.last_mut(),
        ) {
            (Some((name, value)), Some((_, headers))) => {
                headers.push((name.to_owned(), value.to_owned()));
            }
            _ => rules.push((line.to_owned(), Vec::new())),
        }
    }
    rules
}

/// Whether a pattern with at most one `*` names a path.
fn names(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
    }
}

/// Every file is answered by Apache with the headers that `_headers` gives it, none of them twice.
pub fn headers(world: &World) -> Result<(), String> {
    let rules = rules(&world.site.read("_headers")?);
    let mut faults = Vec::new();
    for file in world.site.files("").iter().filter(|file| is_public(file)) {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
        let mut expected: BTreeMap<&str, &str> = BTreeMap::new();
        let found = rules.iter().filter(|(pattern, _)| names(pattern, &path));
        for (name, value) in found.flat_map(|(_, headers)| headers) {
            if expected.insert(name, value).is_some() {
                faults.push(format!("{path}: _headers says {name} twice"));
            }
        }
        if !expected.contains_key("Cache-Control") {
            faults.push(format!("{path}: _headers says nothing of caching"));
        }
        let answer = get(&world.site, &path)?;
        for (name, value) in expected {
            let words = value.to_lowercase().replace(' ', "");
            if answer.header(name) != words {
                faults.push(format!(
                    "{path}: {name} is {}, not {value}",
                    answer.header(name)
                ));
            }
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

fn is_public(file: &str) -> bool {
    !file.starts_with('_') && !file.split('/').any(|part| part.starts_with('.'))
}

/// Every redirect of `_redirects` that asks for no language is Apache's too.
pub fn redirects(world: &World) -> Result<(), String> {
    let text = world.site.read("_redirects")?;
    let mut seen = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let [from, to, status] = words[..] else {
            continue;
        };
        let (from, to) = (
            from.replace('*', "versions/"),
            to.replace(":splat", "versions/"),
        );
        let answer = get(&world.site, &from)?;
        let is_same = status.trim_end_matches('!') == answer.status.to_string()
            && answer.header("location").ends_with(&to);
        if !is_same {
            let place = answer.header("location");
            return Err(format!("{line}: Apache answers {} {place}", answer.status));
        }
        seen += 1;
    }
    if seen > 0 {
        Ok(())
    } else {
        Err(format!("no redirects:\n{text}"))
    }
}

/// Netlify's own reading of `_redirects` leads old addresses and readers of each language where
/// Apache does, whatever file stands there, and nothing else anywhere.
pub fn netlify(world: &World) -> Result<(), String> {
    let old = ["", "/", "/versions", "/versions/", "/2025-03-01/text.md"];
    let old = old.map(|rest| (format!("/fr/gestion-des-cookies{rest}"), ""));
    let chosen = LANGUAGES.map(|lang| ("/".to_owned(), lang));
    let public = world.site.files("").into_iter().filter(|f| is_public(f));
    let pages = public.map(|file| (format!("/{}", file.trim_end_matches("index.html")), ""));
    let asked: Vec<(String, &str)> = old.into_iter().chain(chosen).chain(pages).collect();
    let words = serde_json::to_string(&asked).map_err(|error| error.to_string())?;
    let script = root().join("tests/web/script/netlify.mjs");
    let mut command = Command::new("node");
    command
        .arg(script)
        .arg(world.site.dist().join("_redirects"));
    let told = tools::run(command.arg(words))?.stdout;
    let told: Vec<Value> = serde_json::from_slice(&told).map_err(|error| error.to_string())?;
    if told.len() != asked.len() {
        return Err(format!("{} answers to {}", told.len(), asked.len()));
    }
    for ((path, lang), netlify) in asked.iter().zip(told) {
        let answer = ask(&world.site, path, Some(lang))?;
        let place = answer.header("location");
        let place = place.strip_prefix(&world.site.url("")).unwrap_or(&place);
        let is_same = match netlify["to"].as_str() {
            Some(to) => {
                let is_forced = netlify["force"] == true;
                is_forced && place == to && netlify["status"] == answer.status
            }
            None => answer.status == 200,
        };
        if !is_same {
            let status = answer.status;
            return Err(format!(
                "{path} for `{lang}`: {netlify}, not {status} {place}"
            ));
        }
    }
    Ok(())
}
