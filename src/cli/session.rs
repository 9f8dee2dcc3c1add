//! A site opened for a command: listed, read, its messages joined with the built-in ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::{Arg, Date, Digest, Report, TreePath};
use crate::check::without_consequences;
use crate::compile::{self, Builtin, Opened};
use crate::edit::Edits;
use crate::lang::catalog::LocaleFile;
use crate::lang::{Catalog, Lang};
use crate::load::{self, CONFIG, Tree};
use crate::model::rule::Packs;
use crate::render::{Plan, RootFile, ThemeFiles};
use crate::sys::journal::Recovered;
use crate::sys::lock::WriteLock;
use crate::sys::{Failure, clock, embed, files, git, journal, lock};

use super::args::{Format, Request};
use super::console;
use super::outcome::Outcome;
use super::print::{self, Look};
use crate::work::{Excerpts, Speech, rules, summary};

/// An open site.
pub struct Session<'a> {
    /// The site's folder.
    pub root: PathBuf,
    /// Its files.
    pub tree: Arc<Tree>,
    /// What they say.
    pub opened: Opened,
    builtin: Builtin,
    request: &'a Request,
    speech: &'a Speech,
}

/// Opens the site of a request, after finishing what an interrupted command left.
///
/// # Errors
/// What the system refused.
pub fn open<'a>(request: &'a Request, speech: &'a Speech) -> Result<Session<'a>, Failure> {
    finish_interrupted(request, speech)?;
    let root = request.folder.clone();
    let tree = files::list(&root)?;
    Ok(of(root, tree, request, speech))
}

/// Finishes or throws away what an interrupted command left in the site of a request.
///
/// # Errors
/// What the system refused.
pub fn finish_interrupted(request: &Request, speech: &Speech) -> Result<(), Failure> {
    if journal::is_pending(&request.folder) {
        let _lock = lock::take(&request.folder, "recovery")?;
        recover(&request.folder, request, speech)?;
    }
    Ok(())
}

/// Opens a site whose files are given: those of a folder, or of a site that is yet to be written.
pub fn of<'a>(root: PathBuf, tree: Tree, request: &'a Request, speech: &'a Speech) -> Session<'a> {
    let builtin = builtin();
    Session {
        opened: compile::open(&tree, &builtin),
        root,
        tree: Arc::new(tree),
        builtin,
        request,
        speech,
    }
}

/// Opens the site of a request for writing; nobody else writes until the lock is dropped.
///
/// A folder without a site gets no lock: opening it says what is missing.
///
/// # Errors
/// [`Failure::Busy`] names who writes; or what the system refused.
pub fn open_to_write<'a>(
    request: &'a Request,
    speech: &'a Speech,
    who: &str,
) -> Result<(Session<'a>, Option<WriteLock>), Failure> {
    if !request.folder.join(CONFIG).exists() {
        return Ok((open(request, speech)?, None));
    }
    let lock = lock::take(&request.folder, who)?;
    recover(&request.folder, request, speech)?;
    Ok((open(request, speech)?, Some(lock)))
}

/// Opens the site of a request for a build, which needs no right to write in the site itself.
///
/// # Errors
/// As [`open_to_write`], but for a site that cannot be written: whoever publishes there is told
/// by the seals, should he be met half way.
pub fn open_to_build<'a>(
    request: &'a Request,
    speech: &'a Speech,
) -> Result<(Session<'a>, Option<WriteLock>), Failure> {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    match open_to_write(request, speech, "build") {
        Err(Failure::Io { source, .. })
            if matches!(source.kind(), PermissionDenied | ReadOnlyFilesystem) =>
        {
            Ok((open(request, speech)?, None))
        }
        opened => opened,
    }
}

/// Prints findings on files of a tree, or of no site, as [`Session::print_built`] does.
///
/// # Errors
/// Where standard output cannot be written.
pub fn print_findings(
    report: &Report,
    root: &[RootFile],
    tree: Option<&Tree>,
    request: &Request,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let report = without_consequences(&report.clone().sorted());
    let mut excerpts = Excerpts::of(tree);
    match request.format {
        Format::Json => {
            let text = print::for_programs(&report, root, &mut excerpts, speech);
            console::data(&text).map_err(Failure::io(Path::new("stdout")))?;
        }
        Format::Text => {
            console::talk(&print::for_people(&report, &mut excerpts, speech, look()));
            if !request.quiet && !report.is_empty() {
                console::talk(&(summary(&report, speech) + "\n"));
            }
        }
    }
    Ok(Outcome::of(&report))
}

/// Returns how findings look where not all of them are asked for.
pub fn look() -> Look {
    Look {
        colour: console::colour(|name| std::env::var(name).ok()),
        all: false,
    }
}

/// Returns what is built into the binary.
pub fn builtin() -> Builtin {
    Builtin {
        locales: builtin_locales(),
        theme: Arc::new(builtin_theme()),
        packs: Arc::new(builtin_packs()),
    }
}

/// Returns the packs of rules built into the binary.
pub fn builtin_packs() -> Packs {
    let file = |(path, text): (String, &str)| {
        let path = TreePath::parse(&format!("{}/{path}", load::PACKS))?;
        Some((path, text.to_owned()))
    };
    let files: Vec<(TreePath, String)> = embed::packs().into_iter().filter_map(file).collect();
    load::builtin_packs(&files).0
}

/// Returns the messages built into the binary.
pub fn builtin_catalog() -> Catalog {
    Catalog::new(&builtin_locales(), &[]).0
}

fn builtin_locales() -> Vec<LocaleFile> {
    let file = |(path, text): (String, &str)| {
        let lang = Lang::parse(path.split('/').next()?)?;
        let path = TreePath::parse(&format!("locales/{path}"))?;
        Some(LocaleFile {
            lang,
            path,
            text: text.to_owned(),
        })
    };
    embed::locales().into_iter().filter_map(file).collect()
}

/// Returns the stylesheet of the built-in theme.
pub fn builtin_sheet() -> String {
    let ThemeFiles(files) = builtin_theme();
    let sheets = files.iter().filter(|(name, _)| name.ends_with(".css"));
    sheets
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect()
}

fn builtin_theme() -> ThemeFiles {
    let file = |(path, bytes): (String, &[u8])| {
        let name = path.strip_prefix("default/")?;
        Some((name.to_owned(), bytes.to_vec()))
    };
    ThemeFiles(embed::themes().into_iter().filter_map(file).collect())
}

/// Finishes or throws away what an interrupted command left, and says so.
///
/// # Errors
/// What the system refused.
pub fn recover(root: &Path, request: &Request, speech: &Speech) -> Result<(), Failure> {
    let words = match journal::recover(root)? {
        Recovered::Nothing => return Ok(()),
        Recovered::Finished(count) => speech.say("recovered-finished", &[("count", count.into())]),
        Recovered::Discarded => speech.say("recovered-discarded", &[]),
    };
    if !request.quiet {
        console::talk(&(words + "\n"));
    }
    Ok(())
}

impl Session<'_> {
    /// Opens the site as it would be after a change, of which nothing is written.
    #[must_use]
    pub fn after(&self, edits: &Edits) -> Self {
        let changes = edits.changes.iter();
        let tree = self.tree.with(changes.map(|c| (c.path(), c.bytes())));
        Self {
            root: self.root.clone(),
            opened: compile::open(&tree, &self.builtin),
            tree: Arc::new(tree),
            builtin: self.builtin.clone(),
            ..*self
        }
    }

    /// Says to people what lines the host's root must hold, unless asked to be quiet.
    pub fn say_root_files(&self, base_path: &str, root: &[RootFile]) {
        if root.is_empty() || self.request.quiet || self.request.format == Format::Json {
            return;
        }
        let args = [("path", base_path.into())];
        let mut said = format!("\n{}\n", self.speech.say("build-host-root", &args));
        // Headers are many lines, told to programs only: Apache's own file works where it is.
        for file in root.iter().filter(|file| file.name != "_headers") {
            said.push_str(&format!("\n{}\n", file.name));
            for line in file.lines.lines() {
                said.push_str(&format!("    {line}\n"));
            }
        }
        console::talk(&said);
    }

    /// Says something on standard error, unless asked to be quiet.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) {
        if !self.request.quiet {
            console::talk(&(self.speech.say(id, args) + "\n"));
        }
    }

    /// Prints findings in the form asked for and returns how the command ends.
    ///
    /// # Errors
    /// Where standard output cannot be written.
    pub fn print(&self, report: Report) -> Result<Outcome, Failure> {
        self.print_built(report, &[])
    }

    /// Prints findings as [`Session::print`] does, and for programs what the host's root must hold.
    ///
    /// # Errors
    /// Where standard output cannot be written.
    pub fn print_built(&self, report: Report, root: &[RootFile]) -> Result<Outcome, Failure> {
        print_findings(&report, root, Some(&self.tree), self.request, self.speech)
    }

    /// Prints findings that keep a command from writing, and says that nothing was written.
    ///
    /// # Errors
    /// Where standard output cannot be written.
    pub fn refuse(&self, report: Report) -> Result<Outcome, Failure> {
        let outcome = self.print(report)?;
        self.say("summary-nothing-written", &[]);
        // Questions stop a publication without being errors.
        Ok(if outcome == Outcome::Done {
            Outcome::TextErrors
        } else {
            outcome
        })
    }

    /// Checks the site wholly; git's history tells the words of a sealed file that was changed.
    pub fn check(&self) -> Report {
        let original = |path: &TreePath, digest: &Digest| git::original(&self.root, path, digest);
        compile::check(&self.opened, &self.tree, &original)
    }

    /// Checks what was published, as [`Session::check`] does, and nothing else.
    pub fn verify(&self) -> Report {
        let original = |path: &TreePath, digest: &Digest| git::original(&self.root, path, digest);
        compile::verify(&self.opened, &self.tree, &original)
    }

    /// Returns what the rules of packs find in the working texts as of a day.
    pub fn review(&self, as_of: Date) -> Report {
        rules::review(&self.opened, &self.tree, as_of)
    }

    /// Plans the site's pages for a day.
    pub fn plan(&self, as_of: Date, base_url: Option<&str>) -> (Option<Plan>, Report) {
        compile::plan(
            &self.opened,
            &self.tree,
            &self.builtin.theme,
            as_of,
            base_url,
        )
    }

    /// Returns today in the site's time zone; `None` where there is no site.
    pub fn today(&self) -> Option<Date> {
        let site = self.opened.site.as_ref()?;
        Some(clock::today(site.config.time_zone))
    }
}
