//! Seconds and MiB of a build of 1,440 sealed texts: 3 documents × 24 languages × 20 versions of
//! 3,000 words, against the floor of parsing the same Markdown with bare pulldown-cmark.
//!
//! `cargo bench --bench scale` makes the site once below the target folder (publishing it takes
//! longer than building it) and prints medians of five runs. `-- 12000` makes a larger one.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench makes sites, starts programs and times them"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const LANGUAGES: [&str; 24] = [
    "fr", "en", "ar", "de", "es", "it", "nl", "pl", "pt", "sv", "da", "fi", "cs", "sk", "sl", "hu",
    "ro", "bg", "el", "et", "lv", "lt", "hr", "ga",
];
const DOCUMENTS: [&str; 3] = ["privacy-policy", "legal-notice", "terms"];
const WORDS: usize = 3_000;
const RUNS: usize = 5;

fn main() {
    // `cargo bench` passes `--bench`; anything numeric is the number of texts wanted.
    let wanted = std::env::args()
        .skip(1)
        .find_map(|word| word.parse().ok())
        .unwrap_or(1_440);
    let versions = usize::div_ceil(wanted, LANGUAGES.len() * DOCUMENTS.len());
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{versions}"));
    let texts = LANGUAGES.len() * DOCUMENTS.len() * versions;
    if !root.join("complete").exists() {
        make_site(&root, versions);
    }
    // The messages are those of today, whatever day the texts were made.
    for lang in LANGUAGES {
        write_messages(&root, lang);
    }
    println!("{texts} sealed texts of {WORDS} words");
    let floor = median((0..RUNS).map(|_| floor(&root)).collect());
    println!(
        "floor (pulldown-cmark, one thread)  {:.3} s",
        floor.as_secs_f64()
    );
    let cold: Vec<(Duration, u64)> = (0..RUNS).map(|_| build(&root, true)).collect();
    report("cold build", &cold, floor);
    let warm: Vec<(Duration, u64)> = (0..RUNS).map(|_| build(&root, false)).collect();
    report("unchanged build", &warm, floor);
}

fn report(name: &str, runs: &[(Duration, u64)], floor: Duration) {
    let time = median(runs.iter().map(|(time, _)| *time).collect()).as_secs_f64();
    let peak = runs.iter().map(|(_, kib)| *kib).max().unwrap_or(0) / 1024;
    let times = time / floor.as_secs_f64();
    println!("{name:<35} {time:.3} s  {peak} MiB  {times:.1} × floor");
}

fn median<T: Ord + Copy>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values[values.len() / 2]
}

/// Runs one build and returns its wall time and peak resident set (KiB, Linux only).
fn build(root: &Path, cold: bool) -> (Duration, u64) {
    if cold {
        let _ = fs::remove_dir_all(root.join("dist"));
    }
    let began = Instant::now();
    let mut command = avenant(root);
    command
        .args(["build", "--quiet", "--as-of", "2030-01-01"])
        .stderr(Stdio::inherit());
    let mut child = command.spawn().expect("avenant starts");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        peak = peak_of(&status).unwrap_or(0).max(peak);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(child.wait().expect("a child").success(), "the build failed");
    (began.elapsed(), peak)
}

fn peak_of(status: &Path) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Parses every sealed text with nothing but pulldown-cmark.
fn floor(root: &Path) -> Duration {
    let began = Instant::now();
    let mut bytes = 0;
    for document in DOCUMENTS {
        let folder = root.join("content").join(document);
        for version in fs::read_dir(folder).expect("a document").flatten() {
            for lang in LANGUAGES {
                let file = version.path().join(format!("{lang}.md"));
                let Ok(text) = fs::read_to_string(file) else {
                    continue;
                };
                let mut html = String::new();
                pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&text));
                bytes += html.len();
            }
        }
    }
    assert!(bytes > 0, "there are sealed texts");
    began.elapsed()
}

fn make_site(root: &Path, versions: usize) {
    let _ = fs::remove_dir_all(root);
    for lang in LANGUAGES {
        write_messages(root, lang);
    }
    let list = |names: &[&str]| format!("[\"{}\"]", names.join("\", \""));
    let config = format!(
        "name = \"Scale\"\nbase_url = \"https://scale.example/\"\ntime_zone = \"Europe/Paris\"\n\
         languages = {}\ndocuments = {}\n",
        list(&LANGUAGES),
        list(&DOCUMENTS)
    );
    write(&root.join("avenant.toml"), &config);
    write(
        &root.join("content/registers/publishers/scale.toml"),
        "name = \"Scale\"\n",
    );
    for at in 0..versions {
        for document in DOCUMENTS {
            write_document(root, document, at);
        }
        let day = format!(
            "20{:02}-{:02}-{:02}",
            1 + at / 112,
            1 + at / 28 % 4,
            1 + at % 28
        );
        let mut publish = avenant(root);
        publish
            .arg("publish")
            .args(DOCUMENTS)
            .args(["--effective", &day, "--late", "--quiet"]);
        assert!(
            publish.status().expect("avenant starts").success(),
            "publishing {day} failed"
        );
    }
    write(&root.join("complete"), "");
}

/// Gives a language the English words for readers: what counts here is how many languages there are.
fn write_messages(root: &Path, lang: &str) {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    for file in fs::read_dir(english)
        .expect("the English messages")
        .flatten()
    {
        let name = file.file_name().to_string_lossy().into_owned();
        if !["cli", "desk", "findings-"]
            .iter()
            .any(|kind| name.starts_with(kind))
        {
            let words = fs::read_to_string(file.path()).expect("a file of messages");
            write(&root.join(format!("locales/{lang}/{name}")), &words);
        }
    }
}

fn write_document(root: &Path, document: &str, version: usize) {
    let folder = root.join("content").join(document);
    let list = format!("[\"{}\"]", LANGUAGES.join("\", \""));
    let mut settings = format!(
        "kind = \"{document}\"\npublisher = \"scale\"\nauthentic = {list}\nrequired = {list}\n\
         [slugs]\n"
    );
    for lang in LANGUAGES {
        let _ = writeln!(settings, "{lang} = [\"{document}\"]");
    }
    settings
        .push_str("[numbering]\nfr = [\"{n}. \", \"{n}.{m}. \"]\n[next]\nlevel = \"editorial\"\n");
    write(&folder.join("document.toml"), &settings);
    for lang in LANGUAGES {
        write(
            &folder.join(format!("{lang}.md")),
            &text(document, lang, version),
        );
    }
}

/// Returns a text of about [`WORDS`] words; each version changes one word in a hundred.
fn text(document: &str, lang: &str, version: usize) -> String {
    let mut text = format!(
        "---\ntitle: {document} {lang}\nchanges:\n- Words change for the {version}th time.\n---\n\n"
    );
    let mut seed = 7_u64;
    let mut next = |limit: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % limit
    };
    for section in 0..15 {
        let _ = write!(text, "## Section words {{#s{section}}}\n\n");
        for paragraph in 0..8 {
            for word in 0..WORDS / 120 {
                let at = section * 200 + paragraph * 25 + word + version;
                let changed = at.is_multiple_of(100);
                let suffix = if changed {
                    version.to_string()
                } else {
                    String::new()
                };
                let _ = write!(text, "word{}{suffix} ", next(500));
            }
            text.push_str("**end** of [](#s0).\n\n");
        }
    }
    text
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
    fs::write(path, text).expect("the file is written");
}

fn avenant(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command.arg("-C").arg(root).stdout(Stdio::null());
    command
}
