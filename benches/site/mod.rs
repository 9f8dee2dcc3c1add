//! A large site for benches: 3 documents × 24 languages × as many versions as asked for.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The languages of the site.
pub const LANGUAGES: [&str; 24] = [
    "fr", "en", "ar", "de", "es", "it", "nl", "pl", "pt", "sv", "da", "fi", "cs", "sk", "sl", "hu",
    "ro", "bg", "el", "et", "lv", "lt", "hr", "ga",
];
/// The documents of the site.
pub const DOCUMENTS: [&str; 3] = ["privacy-policy", "legal-notice", "terms"];
/// Words of each text.
pub const WORDS: usize = 3_000;

/// Returns the folder of a site of at least so many texts, made once, and how many it has.
pub fn of(wanted: usize) -> (PathBuf, usize) {
    let versions = usize::div_ceil(wanted, LANGUAGES.len() * DOCUMENTS.len());
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{versions}"));
    if !root.join("complete").exists() {
        make_site(&root, versions);
    }
    // The messages are those of today, whatever day the texts were made.
    for lang in LANGUAGES {
        write_messages(&root, lang);
    }
    (root, LANGUAGES.len() * DOCUMENTS.len() * versions)
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

/// Returns a command of the program on a site.
pub fn avenant(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command.arg("-C").arg(root).stdout(Stdio::null());
    command
}
