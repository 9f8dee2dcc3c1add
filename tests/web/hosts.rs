//! `_headers` and `_redirects` say what Apache does.

use std::collections::BTreeMap;

use super::World;
use super::answers::get;

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
