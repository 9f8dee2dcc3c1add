//! What the W3C's HTML checker (Nu) says of pages made of two texts, and of neither text's own.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Pages made of two texts, and the page of each text alone.
pub struct Compared {
    pub alone: [String; 2],
    pub made: Vec<String>,
}

/// Returns for each page made what the checker says of it but not of the texts' own pages: a text
/// may skip a level of headings by itself.
pub fn new_messages(
    java: &Path,
    jar: &Path,
    compared: &[Compared],
) -> Result<Vec<Vec<Vec<String>>>, String> {
    let pages = compared
        .iter()
        .flat_map(|one| one.alone.iter().chain(&one.made));
    let mut said = messages(java, jar, &pages.collect::<Vec<_>>())?.into_iter();
    let of_one = |one: &Compared| {
        let known: Vec<String> = said.by_ref().take(one.alone.len()).flatten().collect();
        let mut made: Vec<Vec<String>> = said.by_ref().take(one.made.len()).collect();
        made.iter_mut()
            .for_each(|said| said.retain(|message| !known.contains(message)));
        made
    };
    Ok(compared.iter().map(of_one).collect())
}

/// Returns what the checker says of each page, without the places.
fn messages(java: &Path, jar: &Path, pages: &[&String]) -> Result<Vec<Vec<String>>, String> {
    let words = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(words)?;
    let name = |at: usize| format!("{at}.html");
    for (at, page) in pages.iter().enumerate() {
        fs::write(folder.path().join(name(at)), page).map_err(words)?;
    }
    let mut command = Command::new(java);
    command
        .arg("-jar")
        .arg(std::path::absolute(jar).map_err(words)?);
    // Without --Werror it says nothing of a missing language.
    command.args(["--Werror", "--format", "gnu"]);
    command.args((0..pages.len()).map(name));
    let output = command.current_dir(folder.path()).output().map_err(words)?;
    let said = String::from_utf8_lossy(&output.stderr);
    let mut found = vec![Vec::new(); pages.len()];
    for line in said.lines() {
        let (at, message) = placed(line).ok_or_else(|| format!("the checker says: {said}"))?;
        found[at].push(message);
    }
    if output.status.success() == found.iter().all(Vec::is_empty) {
        Ok(found)
    } else {
        Err(format!("the checker ends with {}: {said}", output.status))
    }
}

/// Reads `"file:/tmp/x/12.html":3.4-5.6: error: Words.`: which page, and the words.
fn placed(line: &str) -> Option<(usize, String)> {
    let (file, rest) = line.strip_prefix('"')?.split_once("\":")?;
    let (_, name) = file.rsplit_once('/')?;
    let (_, message) = rest.split_once(": ")?;
    Some((
        name.strip_suffix(".html")?.parse().ok()?,
        message.to_owned(),
    ))
}
