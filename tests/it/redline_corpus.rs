//! Every pair of real policies has a redline that gives both texts back, either way round, from
//! words and never from whole texts. Runs where `AVENANT_CORPUS` names the corpus.

use std::fs;
use std::path::{Path, PathBuf};

use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, invariants, invert, redline_of};
use avenant::lang::Lang;

use crate::support::redlines::{prose, reads_back, used};

fn corpus() -> Option<PathBuf> {
    std::env::var_os("AVENANT_CORPUS").map(PathBuf::from)
}

fn tell(old: &Path, new: &Path, lang: &str) {
    let read = |file: &Path| prose(&fs::read_to_string(file).unwrap());
    let texts = (read(old), read(new));
    let (old_side, new_side) = (Side::of(&texts.0), Side::of(&texts.1));
    let lang = Lang::parse(lang).unwrap();
    let redline = redline_of(&old_side, &new_side, &Options::of(&lang));
    let name = format!("{} → {}", old.display(), new.display());
    assert!(
        redline.degraded.is_empty(),
        "{name}: {:?}",
        redline.degraded
    );
    assert_eq!(
        invariants::check(&redline, &old_side, &new_side),
        Ok(()),
        "{name}"
    );
    let back = invert(&redline);
    assert_eq!(
        invariants::check(&back, &new_side, &old_side),
        Ok(()),
        "{name}, inverted"
    );
    assert!(invert(&back) == redline, "{name}, inverted twice");
    let set = change_set(&redline);
    assert_eq!(set.is_empty(), old_side == new_side, "{name}");
    if let Err(wrong) = reads_back(&texts, &redline, &set, &lang) {
        let wrong: String = wrong.chars().take(3_000).collect();
        panic!("{name}: {wrong}");
    }
    let wrong = used(&texts, &redline, &lang);
    assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
}

#[test]
fn real_pairs_come_back_whole() {
    let Some(folder) = corpus().map(|corpus| corpus.join("pairs")) else {
        return;
    };
    let manifest = fs::read_to_string(folder.join("manifest.jsonl")).unwrap();
    for line in manifest.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let pair = folder.join(row["id"].as_str().unwrap());
        tell(
            &pair.join("old.md"),
            &pair.join("new.md"),
            row["lang"].as_str().unwrap(),
        );
    }
}

/// Consecutive versions of one text in one language, and the first against the last.
#[test]
fn real_histories_come_back_whole() {
    let Some(folder) = corpus().map(|corpus| corpus.join("mozilla/subscription_services_tos"))
    else {
        return;
    };
    let mut files: Vec<(String, PathBuf)> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned();
            let (_, lang) = name.split_once('.')?;
            Some((lang.to_owned(), path))
        })
        .collect();
    files.sort();
    for group in files.chunk_by(|a, b| a.0 == b.0) {
        for two in group.windows(2) {
            tell(&two[0].1, &two[1].1, &two[0].0);
        }
        tell(&group[0].1, &group[group.len() - 1].1, &group[0].0);
    }
}
