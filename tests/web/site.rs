//! The sample site, built by the real program and served by Apache, and the pages in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use super::apache::{Apache, Host};
use super::clock::Clock;
use super::support::{files, root};
use super::tools::{self, Tools};

/// The languages whose pages are looked at in the browser: two scripts, both directions.
pub const LANGUAGES: [&str; 4] = ["fr", "en", "de", "ar"];

/// The ends of names of files that are pieces of other pages.
pub const PIECES: [&str; 2] = ["/fragment.html", "/notice.html"];

/// The built site behind its server.
pub struct Site {
    // Ended before its folder goes.
    apache: Apache,
    folder: tempfile::TempDir,
}

/// A page chosen for the browser.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its kind: the form of its path, such as `/<lang>/<slug>/<date>/`.
    pub kind: String,
    /// Its language, or none above all languages.
    pub lang: Option<String>,
    /// Its path on the server.
    pub path: String,
}

impl Site {
    /// Builds a copy of this repository's site, as on the day of its last ledger line.
    ///
    /// `AVENANT_DIST=FOLDER` serves a folder that is built already.
    pub fn start(tools: &Tools) -> Result<Self, String> {
        match std::env::var_os("AVENANT_DIST") {
            Some(ready) => Self::serve(tools, |_, dist, _| {
                files::overlay(Path::new(&ready), dist).map_err(told)
            }),
            None => Self::start_below(tools, "", |_| Ok(())),
        }
    }

    /// Builds a copy of this repository's site, changed first, below `path` of a host.
    pub fn start_below(
        tools: &Tools,
        path: &str,
        change: impl FnOnce(&Path) -> std::io::Result<()>,
    ) -> Result<Self, String> {
        Self::serve(tools, |sample, dist, origin| {
            files::copy_sample(sample).map_err(told)?;
            change(sample).map_err(told)?;
            let dist = dist.join(path.trim_start_matches('/'));
            build(sample, &dist, &format!("{origin}{path}/"))
        })
    }

    fn serve(
        tools: &Tools,
        fill: impl FnOnce(&Path, &Path, &str) -> Result<(), String>,
    ) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(told)?;
        let (sample, dist) = (folder.path().join("sample"), folder.path().join("dist"));
        open_for_all(folder.path()).map_err(told)?;
        fs::create_dir(&sample).map_err(told)?;
        let planted = folder.path().join("planted");
        files::overlay(&root().join("tests/web/planted"), &planted).map_err(told)?;
        // The site's addresses need the port, so Apache starts first; it wants to see the folder,
        // which the build then makes itself.
        fs::create_dir(&dist).map_err(told)?;
        let apache = Apache::start(tools, folder.path(), &Clock::default())?;
        fs::remove_dir(&dist).map_err(told)?;
        fill(&sample, &dist, &apache.origin())?;
        Ok(Self { apache, folder })
    }

    /// Serves the same pages to a server with a clock of its own.
    pub fn on(&self, tools: &Tools, clock: &Clock) -> Result<Self, String> {
        self.on_host(tools, clock, &Host::default())
    }

    /// Serves the same pages as a host does, with a clock of its own.
    pub fn on_host(&self, tools: &Tools, clock: &Clock, host: &Host) -> Result<Self, String> {
        Self::of_folder(tools, &self.dist(), clock, host)
    }

    /// Serves the pages of a folder.
    pub fn of_folder(
        tools: &Tools,
        pages: &Path,
        clock: &Clock,
        host: &Host,
    ) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(told)?;
        open_for_all(folder.path()).map_err(told)?;
        let planted = root().join("tests/web/planted");
        for (from, name) in [(pages, "dist"), (planted.as_path(), "planted")] {
            files::overlay(from, &folder.path().join(name)).map_err(told)?;
        }
        // A changed clock shows on files too: what was written a moment ago has no sure validator.
        let earlier = SystemTime::now() - Duration::from_secs(86_400);
        for file in files::list(&folder.path().join("dist")) {
            let file = fs::File::options()
                .append(true)
                .open(folder.path().join("dist").join(file));
            file.and_then(|file| file.set_modified(earlier))
                .map_err(told)?;
        }
        let apache = Apache::start_on(tools, folder.path(), clock, host)?;
        Ok(Self { apache, folder })
    }

    /// Returns the folder of the built site.
    pub fn dist(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    /// Returns the folder of the site that was built.
    pub fn sample(&self) -> PathBuf {
        self.folder.path().join("sample")
    }

    /// Returns the day for which it was built: that of its last ledger line.
    pub fn day(&self) -> Result<String, String> {
        let ledger = fs::read_to_string(self.sample().join("avenant.lock")).map_err(told)?;
        let day = ledger.lines().last().and_then(sealed_on);
        day.ok_or_else(|| "the sample's ledger is empty".to_owned())
    }

    /// Returns the URL of a path on the server.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.apache.origin())
    }

    /// Returns the files of the site whose name ends so, without those of coming days.
    pub fn files(&self, ending: &str) -> Vec<String> {
        let all = files::list(&self.dist()).into_iter();
        all.filter(|file| file.ends_with(ending) && !file.starts_with(".as-of/"))
            .collect()
    }

    /// Returns the files that are whole pages.
    pub fn html(&self) -> Vec<String> {
        let mut files = self.files(".html");
        files.retain(|file| !PIECES.iter().any(|piece| file.ends_with(piece)));
        files
    }

    /// Returns a file's text.
    pub fn read(&self, file: &str) -> Result<String, String> {
        fs::read_to_string(self.dist().join(file)).map_err(|error| format!("{file}: {error}"))
    }

    /// Returns the one file that matches a pattern.
    pub fn find(&self, pattern: &str) -> Result<String, String> {
        let all = files::list(&self.dist()).into_iter();
        let mut found: Vec<_> = all.filter(|file| files::matches(pattern, file)).collect();
        match found.len() {
            1 => Ok(found.remove(0)),
            _ => Err(format!(
                "`{pattern}` should name one file of the site: {found:?}"
            )),
        }
    }

    /// Returns one page of each kind and language, and of dated pages the first and the last.
    pub fn pages(&self) -> Vec<Page> {
        // A browser does not stay on a page that stands in for an old address.
        let stays = |file: &String| {
            let page = self.read(file).unwrap_or_default();
            !page.contains("http-equiv=\"refresh\"")
        };
        let files: Vec<String> = self.html().into_iter().filter(stays).collect();
        let languages = languages(&files);
        let mut groups: BTreeMap<(String, Option<String>), BTreeSet<String>> = BTreeMap::new();
        for file in &files {
            let (kind, lang) = kind(file, &languages);
            if lang.as_deref().is_none_or(|lang| LANGUAGES.contains(&lang)) {
                let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
                groups.entry((kind, lang)).or_default().insert(path);
            }
        }
        let chosen = groups.into_iter().flat_map(|((kind, lang), paths)| {
            let last = paths
                .last()
                .filter(|last| kind.contains("<date>") && paths.first() != Some(last));
            let both: Vec<_> = paths.first().into_iter().chain(last).cloned().collect();
            both.into_iter().map(move |path| Page {
                kind: kind.clone(),
                lang: lang.clone(),
                path,
            })
        });
        chosen.collect()
    }
}

fn told(error: std::io::Error) -> String {
    error.to_string()
}

/// Builds the site of `sample` into `dist`.
fn build(sample: &Path, dist: &Path, base_url: &str) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command
        .current_dir(sample)
        .env("NO_COLOR", "1")
        .env("LANG", "C.UTF-8");
    command
        .args(["build", "--base-url", base_url, "--out"])
        .arg(dist);
    let ledger = fs::read_to_string(sample.join("avenant.lock")).unwrap_or_default();
    if let Some(day) = ledger.lines().last().and_then(sealed_on) {
        command.args(["--as-of", &day]);
    }
    tools::run(&mut command).map(drop)
}

/// Returns the day a ledger line was sealed on.
fn sealed_on(line: &str) -> Option<String> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    line["on"].as_str().map(str::to_owned)
}

/// Lets Apache's own user in: temporary folders are closed to all others.
#[cfg(unix)]
pub fn open_for_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
pub fn open_for_all(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Returns the folders of the site that are languages.
fn languages(files: &[String]) -> BTreeSet<String> {
    let homes = files
        .iter()
        .filter_map(|file| file.strip_suffix("/index.html"));
    let is_tag = |name: &&str| {
        let first = name.split('-').next().unwrap_or_default();
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase())
    };
    homes
        .filter(|home| !home.contains('/'))
        .filter(is_tag)
        .map(str::to_owned)
        .collect()
}

/// Returns the form of a page's path, and its language.
fn kind(file: &str, languages: &BTreeSet<String>) -> (String, Option<String>) {
    let parts: Vec<&str> = file.split('/').collect();
    let lang = parts.first().filter(|part| languages.contains(**part));
    let form = |(place, part): (usize, &&str)| {
        let is_file = place + 1 == parts.len();
        match place {
            _ if is_file => part.strip_suffix("index.html").unwrap_or(part).to_owned(),
            0 if lang.is_some() => "<lang>".to_owned(),
            1 if lang.is_some() => "<slug>".to_owned(),
            _ => date_form(part),
        }
    };
    let forms: Vec<_> = parts.iter().enumerate().map(form).collect();
    (
        format!("/{}", forms.join("/")),
        lang.map(|&lang| lang.to_owned()),
    )
}

fn date_form(part: &str) -> String {
    let shape: String = part
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    match shape.strip_prefix("0000-00-00") {
        Some("") => "<date>".to_owned(),
        Some(revision) if revision.starts_with('.') => "<date.n>".to_owned(),
        _ => part.to_owned(),
    }
}
