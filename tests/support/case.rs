//! One case: a small site, commands, and what they must answer. See `tests/cases/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde::Deserialize;

use super::golden::{Mode, settle};
use super::mask::mask;
use super::serve::{Host, Serve};
use super::{files, words};

/// The day on which every case runs, unless its `today` says otherwise: 22 November 2026.
const TODAY: &str = "2026-11-22";

/// What the address of a host that a case starts reads as.
const LIVE: &str = "<live>";

/// What `case.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// One sentence for people.
    about: String,
    /// A folder of `_bases`, or `sample` for the site in this repository.
    base: Option<String>,
    /// Where the input is, instead of `in/`: relative to the case's folder.
    #[serde(rename = "in")]
    input: Option<PathBuf>,
    /// The day the program sees on the clock.
    today: Option<String>,
    #[serde(rename = "step")]
    steps: Vec<Step>,
}

/// Changes to the site, then one command, then claims.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// The name of its golden files, instead of its number.
    name: Option<String>,
    /// Arguments of `avenant`.
    run: Option<String>,
    /// A line of `sh` instead; `$AVENANT` is the program.
    sh: Option<String>,
    #[serde(default)]
    env: BTreeMap<String, String>,
    #[serde(default)]
    edit: Vec<Edit>,
    #[serde(default)]
    write: Vec<Write>,
    #[serde(default)]
    remove: Vec<PathBuf>,
    #[serde(default)]
    symlink: Vec<Symlink>,
    /// A host that runs as long as the command; `$LIVE` is its address, without the last `/`.
    serve: Option<Serve>,
    #[serde(default)]
    exit: i32,
    /// Whether stdout and stderr are compared with golden files.
    #[serde(default = "yes")]
    golden: bool,
    /// Patterns of files that have golden files.
    #[serde(default)]
    outputs: Vec<String>,
    /// What stdout or stderr must hold.
    #[serde(default)]
    contains: Vec<String>,
    /// What neither stdout nor stderr may hold.
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default, rename = "file")]
    files: Vec<Claim>,
}

/// Words of a file replaced by others; they must stand there exactly once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: PathBuf,
    replace: String,
    with: String,
}

/// A file written: from text, from bytes, or as so many zero bytes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Write {
    file: PathBuf,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
    size: Option<u64>,
}

/// A symbolic link at `file` that names `to`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Symlink {
    file: PathBuf,
    to: PathBuf,
}

/// What is true of one file after the command.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    path: PathBuf,
    #[serde(default = "yes")]
    exists: bool,
    #[serde(default)]
    contains: Vec<String>,
    #[serde(default)]
    absent: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Runs the case in `folder` with the program `avenant`; returns all that is wrong, in words.
pub fn run(folder: &Path, avenant: &Path, mode: Mode) -> Result<(), String> {
    let text = fs::read_to_string(folder.join("case.toml"))
        .map_err(|error| format!("{}: {error}", folder.join("case.toml").display()))?;
    let case: Case = toml::from_str(&text).map_err(|error| format!("case.toml: {error}"))?;
    let place = Place::make(folder, &case).map_err(|error| format!("the input: {error}"))?;

    let mut wrong = strangers(folder);
    if case.about.trim().is_empty() || case.steps.is_empty() {
        wrong.push("case.toml needs an `about` and at least one [[step]].".to_owned());
    }
    let mut used = BTreeSet::new();
    for (index, step) in case.steps.iter().enumerate() {
        let name = step.name.clone().unwrap_or_else(|| (index + 1).to_string());
        let mut run = StepRun {
            folder,
            place: &place,
            name,
            mode,
            used: &mut used,
            wrong: vec![],
        };
        match run.all(step, &case, avenant) {
            Ok(()) => {}
            Err(error) => run.wrong.push(error),
        }
        let (name, faults) = (run.name, run.wrong);
        wrong.extend(faults.iter().map(|fault| format!("step {name}: {fault}")));
    }
    wrong.extend(stale(&folder.join("expect"), &used, mode));
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

/// Where a case runs: a fresh folder that holds the site and an empty home.
struct Place {
    _folder: tempfile::TempDir,
    site: PathBuf,
    home: PathBuf,
}

impl Place {
    fn make(folder: &Path, case: &Case) -> io::Result<Self> {
        let temporary = tempfile::tempdir()?;
        // Programs print where they are without symbolic links, and that is what gets masked.
        let top = temporary.path().canonicalize()?;
        let (site, home) = (top.join("site"), top.join("home"));
        fs::create_dir(&site)?;
        fs::create_dir(&home)?;
        match case.base.as_deref() {
            Some("sample") => files::copy_sample(&site)?,
            Some(base) => {
                let base = super::root().join("tests/cases/_bases").join(base);
                files::overlay(existing(&base)?, &site)?;
            }
            None => {}
        }
        let input = folder.join(case.input.as_deref().unwrap_or(Path::new("in")));
        if case.input.is_some() {
            existing(&input)?;
        }
        files::overlay(&input, &site)?;
        Ok(Self {
            _folder: temporary,
            site,
            home,
        })
    }
}

fn existing(folder: &Path) -> io::Result<&Path> {
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(io::Error::other(format!(
        "{} is no folder",
        folder.display()
    )))
}

/// Names what stands in a case's folder and has no meaning there.
fn strangers(folder: &Path) -> Vec<String> {
    let known = ["case.toml", "in", "expect"];
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    names
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !known.contains(&name.as_str()))
        .map(|name| format!("{name} has no meaning in a case: it holds case.toml, in/, expect/."))
        .collect()
}

/// Names, or when blessing removes, golden files that no step looked at.
fn stale(expect: &Path, used: &BTreeSet<String>, mode: Mode) -> Vec<String> {
    let mut wrong = Vec::new();
    for file in files::list(expect)
        .into_iter()
        .filter(|file| !used.contains(file))
    {
        match mode {
            Mode::Compare => wrong.push(format!("expect/{file} is stale: no step answers it.")),
            Mode::Bless => wrong.extend(remove_with_folders(expect, &file).err()),
        }
    }
    wrong
}

fn remove_with_folders(expect: &Path, file: &str) -> Result<(), String> {
    let file = expect.join(file);
    fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let parents = file
        .ancestors()
        .skip(1)
        .take_while(|parent| parent.starts_with(expect));
    // A folder that still holds something refuses, and so do those above it.
    parents
        .map_while(|parent| fs::remove_dir(parent).ok())
        .for_each(drop);
    Ok(())
}

/// One step under way.
struct StepRun<'a> {
    folder: &'a Path,
    place: &'a Place,
    name: String,
    mode: Mode,
    used: &'a mut BTreeSet<String>,
    wrong: Vec<String>,
}

impl StepRun<'_> {
    fn all(&mut self, step: &Step, case: &Case, avenant: &Path) -> Result<(), String> {
        self.change(step)?;
        let today = case.today.as_deref().unwrap_or(TODAY);
        let host = step.serve.as_ref();
        let host = host
            .map(|serve| Host::start(&self.place.site, serve))
            .transpose();
        let host = host.map_err(|error| format!("the host does not start: {error}"))?;
        let live = host.as_ref().map_or("", Host::origin);
        let answer = command(step, self.place, avenant, today, live)?
            .output()
            .map_err(|error| format!("the command does not start: {error}"))?;
        self.judge(step, &answer, live)?;
        for claim in &step.files {
            self.claim(claim);
        }
        self.outputs(&step.outputs)
    }

    fn change(&self, step: &Step) -> Result<(), String> {
        let site = &self.place.site;
        let told = |file: &Path, error: io::Error| format!("{}: {error}", file.display());
        for edit in &step.edit {
            change_words(&site.join(&edit.file), edit).map_err(|e| told(&edit.file, e))?;
        }
        for write in &step.write {
            write_file(&site.join(&write.file), write).map_err(|e| told(&write.file, e))?;
        }
        for file in &step.remove {
            let path = site.join(file);
            let is_folder = path.is_dir() && !path.is_symlink();
            let gone = if is_folder {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            };
            gone.map_err(|e| told(file, e))?;
        }
        for link in &step.symlink {
            let path = site.join(&link.file);
            let made = files::make_parent(&path).and_then(|()| files::link(&link.to, &path));
            made.map_err(|e| told(&link.file, e))?;
        }
        Ok(())
    }

    fn judge(&mut self, step: &Step, answer: &Output, live: &str) -> Result<(), String> {
        let masked = |bytes: &[u8]| {
            let text = mask(&String::from_utf8_lossy(bytes), &self.place.site);
            match live {
                "" => text,
                live => text.replace(live, LIVE),
            }
        };
        let stdout = masked(&answer.stdout);
        let stderr = masked(&answer.stderr);
        match answer.status.code() {
            None | Some(101) => return Err(format!("the program broke down:\n{stderr}")),
            Some(code) if code != step.exit => {
                let expected = step.exit;
                self.wrong.push(format!(
                    "exit {code}, expected {expected}\n{stdout}{stderr}"
                ));
            }
            Some(_) => {}
        }
        if step.golden {
            self.compare("stdout", &stdout)?;
            self.compare("stderr", &stderr)?;
        }
        let all = format!("{stdout}\n{stderr}");
        self.wrong
            .extend(claims("the answer", &all, &step.contains, &step.absent));
        Ok(())
    }

    fn compare(&mut self, suffix: &str, actual: &str) -> Result<(), String> {
        let (kind, rest) = suffix.split_at(1);
        let file = match kind {
            "/" => format!("{}/{rest}", self.name),
            _ => format!("{}.{suffix}", self.name),
        };
        let path = self.folder.join("expect").join(&file);
        self.wrong
            .extend(settle(&path, actual, self.mode).map_err(|e| format!("{file}: {e}"))?);
        self.used.insert(file);
        Ok(())
    }

    fn claim(&mut self, claim: &Claim) {
        let name = claim.path.display().to_string();
        let path = self.place.site.join(&claim.path);
        if path.exists() != claim.exists {
            let fact = if claim.exists {
                "is missing"
            } else {
                "should not exist"
            };
            self.wrong.push(format!("{name} {fact}."));
        } else if path.is_file() {
            let bytes = fs::read(&path).unwrap_or_default();
            let text = mask(&String::from_utf8_lossy(&bytes), &self.place.site);
            self.wrong
                .extend(claims(&name, &text, &claim.contains, &claim.absent));
        }
    }

    fn outputs(&mut self, patterns: &[String]) -> Result<(), String> {
        let all = files::list(&self.place.site);
        for pattern in patterns {
            let chosen: Vec<_> = all.iter().filter(|f| files::matches(pattern, f)).collect();
            if chosen.is_empty() {
                self.wrong
                    .push(format!("no file matches the output `{pattern}`."));
            }
            for file in chosen {
                let bytes = fs::read(self.place.site.join(file)).unwrap_or_default();
                let text = mask(&String::from_utf8_lossy(&bytes), &self.place.site);
                self.compare(&format!("/{file}"), &text)?;
            }
        }
        Ok(())
    }
}

fn command(
    step: &Step,
    place: &Place,
    avenant: &Path,
    day: &str,
    live: &str,
) -> Result<Command, String> {
    let mut command = match (&step.run, &step.sh) {
        (Some(run), None) => {
            let mut command = Command::new(avenant);
            command.args(words::split(&run.replace("$LIVE", live))?);
            command
        }
        (None, Some(line)) => {
            let mut command = Command::new("sh");
            command.args(["-eu", "-c", line]);
            command
        }
        _ => return Err("a step has either `run` or `sh`.".to_owned()),
    };
    let noon = noon(day).ok_or_else(|| format!("`today` is no day: {day}"))?;
    command
        .current_dir(&place.site)
        .stdin(Stdio::null())
        .env_clear();
    command.envs([("LANG", "C.UTF-8"), ("TZ", "Etc/UTC"), ("NO_COLOR", "1")]);
    command
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("HOME", &place.home);
    command
        .env("AVENANT", avenant)
        .env("LIVE", live)
        .env("SOURCE_DATE_EPOCH", noon.to_string());
    command.envs(&step.env);
    Ok(command)
}

/// Returns the second since 1970 at which it is noon in UTC on `day`.
fn noon(day: &str) -> Option<i64> {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    Some(day.and_hms_opt(12, 0, 0)?.and_utc().timestamp())
}

fn change_words(file: &Path, edit: &Edit) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    let times = text.matches(&edit.replace).count();
    if times != 1 {
        let words = &edit.replace;
        return Err(io::Error::other(format!(
            "`{words}` stands there {times} times, not once"
        )));
    }
    fs::write(file, text.replacen(&edit.replace, &edit.with, 1))
}

fn write_file(file: &Path, write: &Write) -> io::Result<()> {
    files::make_parent(file)?;
    match (&write.text, &write.bytes, write.size) {
        (Some(text), None, None) => fs::write(file, text),
        (None, Some(bytes), None) => fs::write(file, bytes),
        (None, None, Some(size)) => fs::File::create(file)?.set_len(size),
        _ => Err(io::Error::other(
            "`write` has one of `text`, `bytes`, `size`",
        )),
    }
}

fn claims(name: &str, text: &str, contains: &[String], absent: &[String]) -> Vec<String> {
    let missing = contains.iter().filter(|words| !text.contains(*words));
    let missing = missing.map(|words| format!("{name} does not contain `{words}`:\n{text}"));
    let present = absent.iter().filter(|words| text.contains(*words));
    let present = present.map(|words| format!("{name} contains `{words}`:\n{text}"));
    missing.chain(present).collect()
}
