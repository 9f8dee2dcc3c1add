//! The sample site, built by the real command: its words, its addresses, its bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::redline_record::Schema;
use crate::support::html::words_of;
use crate::support::{changesets, files};

const POLICY: &str = "dist/fr/politique-de-confidentialite";
const PAGE_2021: &str = "fr/politique-de-confidentialite/2021-10-15/index.html";

#[test]
fn the_page_of_2021_has_the_words_that_were_published_in_their_order() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    let html = fs::read_to_string(site.path().join("dist").join(PAGE_2021)).expect("the page");
    let title = between(&html, "<h1 id=\"page.title\">", "</h1>");
    let article = between(&html, "<section aria-labelledby=\"general\">", "</article>");
    let permalinks = [("class=\"permalink\"", "")];
    let page = words(&words_of(&format!("{title} {article}"), &permalinks));
    let published = words(&as_repaired(include_str!(
        "../golden/privacy-policy-2021-10-15.source.txt"
    )));
    for (at, (ours, theirs)) in page.iter().zip(&published).enumerate() {
        let before = published[at.saturating_sub(5)..at].join(" ");
        assert_eq!(ours, theirs, "word {at}, after “{before}”");
    }
    assert_eq!(page.len(), published.len());
    assert!(
        published.len() > 2_600,
        "the source is the whole page: {}",
        published.len()
    );
}

#[test]
fn a_reference_reads_as_the_number_it_leads_to() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    let html = fs::read_to_string(site.path().join("dist").join(PAGE_2021)).expect("the page");
    assert!(html.contains("tel que précisé à l&#39;article <a href=\"#dpo\">2.3</a>."));
}

#[test]
fn whatever_tells_of_a_later_version_says_that_it_is_a_demonstration() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    for lang in ["fr", "en", "de", "ar"] {
        let home = site.path().join(format!("dist/{lang}/index.html"));
        let home = fs::read_to_string(home).expect("the home");
        let banner = between(&home, "<aside class=\"banner\"", "</aside>");
        assert!(banner.contains("1to1PROGRESS"), "{lang}: {banner}");
    }
}

#[test]
fn every_change_set_of_the_site_fits_the_schema() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    let schema = Schema::read();
    let all = files::list(&site.path().join("dist"));
    let sets: Vec<_> = all
        .iter()
        .filter(|f| f.ends_with("/changes.json"))
        .collect();
    assert!(sets.len() > 5, "{sets:?}");
    for file in sets {
        let text = fs::read_to_string(site.path().join("dist").join(file)).expect("a file");
        let record = serde_json::from_str(&text).expect("JSON");
        assert_eq!(schema.judge(&record), Ok(()), "{file}");
    }
}

#[test]
fn either_version_is_made_from_the_other_by_what_diff_says() {
    let site = copy_of_sample();
    // Every version is shown by then.
    let built = avenant(site.path(), &[])
        .args(["build", "--as-of", "2027-02-01"])
        .output()
        .expect("avenant starts");
    assert!(built.status.success());
    let json = |path: &str| -> serde_json::Value {
        let text = fs::read_to_string(site.path().join(path)).expect("a file of data");
        serde_json::from_str(&text).expect("JSON")
    };
    let document = |version: &str| json(&format!("{POLICY}/{version}/document.json"));
    let versions = ["2021-10-15", "2025-03-01", "2026-06-01", "2027-01-15"];
    for [old, new] in versions.array_windows() {
        let answer = avenant(site.path(), &[])
            .args(["diff", "privacy-policy", old, new, "--format", "json"])
            .output()
            .expect("avenant starts");
        let changes = serde_json::from_slice(&answer.stdout).expect("JSON");
        let texts = [document(old), document(new)];
        assert_eq!(changesets::check(&texts[0], &texts[1], &changes), Ok(()));
        let page = format!("{POLICY}/compare/{old}/{new}/changes.json");
        let page: serde_json::Value = json(&page);
        assert_eq!(page, changes, "the page of {old} → {new} says the same");
        for (side, text) in ["old", "new"].into_iter().zip(&texts) {
            assert_eq!(changes[side]["digest"], text["digest"]);
            assert_eq!(changes[side]["text"], text["text"]);
        }
    }
}

#[test]
fn a_day_ahead_shows_what_a_build_on_that_day_would() {
    let site = copy_of_sample();
    // Nothing of the sample is sealed later.
    let build = |day: &str| {
        let mut command = avenant(site.path(), &[]);
        let output = command.args(["build", "--as-of", day]).output();
        assert!(output.expect("avenant starts").status.success());
        pages(site.path())
    };
    let (mut before, mut after) = (build("2026-11-28"), build("2027-01-15"));
    let ahead = ".as-of/20270115000000/";
    let files: Vec<String> = before.keys().cloned().collect();
    let turning: Vec<_> = files.iter().filter_map(|f| f.strip_prefix(ahead)).collect();
    assert!(turning.len() > 40, "{turning:?}");
    for file in turning {
        let bytes = before.remove(&format!("{ahead}{file}")).expect("a file");
        assert!(before.get(file) != Some(&bytes), "{file} stays as it is");
        before.insert(file.to_owned(), bytes);
    }
    // These speak to the server of the day itself.
    before.remove(".htaccess");
    after.remove(".htaccess");
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        after.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &before {
        assert!(bytes == &after[path], "{path} differs");
    }
}

#[test]
fn every_path_of_the_ledger_is_a_page() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    let ledger = fs::read_to_string(site.path().join("avenant.lock")).expect("the ledger");
    let paths: Vec<String> = ledger
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .flat_map(|line: serde_json::Value| line["paths"].as_array().cloned().unwrap_or_default())
        .filter_map(|path| path.as_str().map(str::to_owned))
        .collect();
    assert!(paths.len() >= 7, "{paths:?}");
    for path in paths {
        let page = site
            .path()
            .join("dist")
            .join(path.trim_start_matches('/'))
            .join("index.html");
        assert!(page.is_file(), "{path}");
    }
}

#[test]
fn zone_language_threads_and_the_order_of_files_change_no_byte() {
    let site = copy_of_sample();
    let mirror = tempfile::tempdir().expect("a folder");
    for file in files::list(site.path()).into_iter().rev() {
        let target = mirror.path().join(&file);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder is made");
        fs::copy(site.path().join(&file), target).expect("a file is copied");
    }
    let plain = [("TZ", "Etc/UTC"), ("LANG", "C"), ("RAYON_NUM_THREADS", "1")];
    let other = [
        ("TZ", "Pacific/Kiritimati"),
        ("LANG", "ar_EG.UTF-8"),
        ("RAYON_NUM_THREADS", "5"),
    ];
    let first = build(site.path(), &plain);
    let second = build(mirror.path(), &other);
    assert!(first.status.success() && second.status.success());
    let (first, second) = (pages(site.path()), pages(mirror.path()));
    assert!(first.len() > 40, "{}", first.len());
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &first {
        assert!(bytes == &second[path], "{path} differs");
    }
}

#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let site = copy_of_sample();
    assert!(build(site.path(), &[]).status.success());
    let old = pages(site.path());
    edit(
        &site.path().join("avenant.toml"),
        "name = \"1to1PROGRESS\"",
        "name = \"Autre nom\"",
    );
    let mirror = copy_of_sample();
    edit(
        &mirror.path().join("avenant.toml"),
        "name = \"1to1PROGRESS\"",
        "name = \"Autre nom\"",
    );
    assert!(build(mirror.path(), &[]).status.success());
    let new = pages(mirror.path());
    assert!(old != new);
    for step in 0..12 {
        kill_after(
            avenant(site.path(), &[]).arg("build"),
            Duration::from_millis(step * 20),
        );
        let now = pages(site.path());
        assert!(now == old || now == new, "killed after {} ms", step * 20);
    }
    assert!(build(site.path(), &[]).status.success());
    assert!(pages(site.path()) == new);
    let left = files::folders(site.path()).into_iter();
    let left: Vec<_> = left.filter(|name| name.contains("avenant-new")).collect();
    assert!(left.is_empty(), "{left:?}");
}

fn avenant(site: &Path, environment: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command
        .current_dir(site)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1796040000");
    command.envs(environment.iter().copied());
    command
}

fn build(site: &Path, environment: &[(&str, &str)]) -> Output {
    avenant(site, environment)
        .arg("build")
        .output()
        .expect("avenant starts")
}

fn kill_after(command: &mut Command, time: Duration) {
    let quiet = || std::process::Stdio::null();
    let mut child = command
        .stdout(quiet())
        .stderr(quiet())
        .spawn()
        .expect("avenant starts");
    thread::sleep(time);
    // It may have ended already: then there is nothing to kill.
    let _ = child.kill();
    child.wait().expect("a child ends");
}

fn copy_of_sample() -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    files::copy_sample(site.path()).expect("the sample is copied");
    site
}

/// Returns the pages of the built site by path; the build's own list holds times.
fn pages(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_below(&site.join("dist"));
    files.remove(".avenant-build");
    files
}

fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = fs::read(folder.join(&path)).expect("a file");
        (path, bytes)
    };
    files::list(folder).into_iter().map(read).collect()
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains(from));
    fs::write(file, text.replace(from, to)).expect("the file is written");
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text
        .find(start)
        .map(|at| at + start.len())
        .expect("the start stands in the page");
    let to = text[from..].find(end).expect("the end stands in the page");
    &text[from..from + to]
}

/// Makes the published text's repairs, none of which is a word: the accepted differences.
fn as_repaired(source: &str) -> String {
    let repairs = [
        ("–76420", "– 76420"),
        ("(DPO):", "(DPO)"),
        ("’", "'"),
        ("`", ""),
        ("\n1) Liste", "\nListe"),
        ("\n2) Liste", "\nListe"),
        ("<http", "http"),
    ];
    let text = repairs
        .iter()
        .fold(source.to_owned(), |text, (typed, meant)| {
            assert!(text.contains(typed), "the source has {typed:?}");
            text.replace(typed, meant)
        });
    let word = |word: &str| match word.starts_with("http") || word.starts_with("(http") {
        true => word.replace('>', ""),
        false => word.to_owned(),
    };
    text.split_whitespace()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the words of a text: what white space parts, bullets and dashes alone left out.
fn words(text: &str) -> Vec<String> {
    let text = text.replace(['\u{A0}', '\u{202F}'], " ");
    let word = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace()
        .filter(word)
        .map(|word| word.replace('’', "'"))
        .collect()
}
