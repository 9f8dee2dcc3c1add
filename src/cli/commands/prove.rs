//! `avenant prove`: what applied on a day, as a folder or zip file that can be checked without this
//! program.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::base::{Arg, Date, DocumentId, Report};
use crate::cli::args::{Request, date};
use crate::cli::commands::build::output_folder;
use crate::cli::commands::publish::known_document;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::lang::Lang;
use crate::render::evidence::{Evidence, NoEvidence, list};
use crate::render::pack;
use crate::seal::sums::SUMS;
use crate::sys::Failure;
use crate::sys::output::Staging;
use crate::sys::single;
use crate::work::Speech;

/// What `avenant prove` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prove {
    /// The document, as typed.
    pub document: String,
    /// The day.
    pub on: Date,
    /// Where to.
    pub to: Form,
}

/// In which form the files are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A folder; `None` means one named after document and day.
    Folder(Option<PathBuf>),
    /// One zip file.
    Zip(PathBuf),
}

/// The languages in which the folder explains itself: those of the program's own words.
const EXPLAINED: [&str; 2] = ["fr", "en"];

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let document = clap::Arg::new("document")
        .value_name("DOCUMENT")
        .required(true);
    let out = clap::Arg::new("out")
        .long("out")
        .value_name(say("cli-folder-name"))
        .value_parser(value_parser!(PathBuf));
    let zip = clap::Arg::new("zip")
        .long("zip")
        .value_name(say("cli-prove-zip-name"))
        .value_parser(value_parser!(PathBuf));
    Command::new("prove")
        .about(say("cli-prove"))
        .arg(document.help(say("cli-prove-document")))
        .arg(date("on", speech).required(true).help(say("cli-prove-on")))
        .arg(out.conflicts_with("zip").help(say("cli-prove-out")))
        .arg(zip.help(say("cli-prove-zip")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Prove> {
    Some(Prove {
        document: matches.get_one::<String>("document")?.clone(),
        on: *matches.get_one("on")?,
        to: match matches.get_one::<PathBuf>("zip") {
            Some(file) => Form::Zip(file.clone()),
            None => Form::Folder(matches.get_one::<PathBuf>("out").cloned()),
        },
    })
}

/// Runs the command.
///
/// # Errors
/// What the system refused; the folder is then as it was.
pub fn run(request: &Request, asked: &Prove, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let report = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(report);
    };
    // A folder that vouches for what was changed would be worse than none.
    let (plan, found) = session.plan(today, None);
    let (Some(plan), false) = (plan, report.has_errors() || found.has_errors()) else {
        let mut all = report;
        all.extend(found);
        return session.refuse(all);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document,
        Ok(None) => return session.refuse(report),
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let name = format!("proof-{}-{}", document.id, asked.on);
    let out = match &asked.to {
        Form::Folder(None) => session.root.join(&name),
        Form::Folder(Some(path)) | Form::Zip(path) => path.clone(),
    };
    let out = output_folder(&session.root, Some(&out))?;
    match plan.evidence(document, asked.on) {
        Ok(evidence) => {
            let files = with_readme(&evidence, asked.on, speech);
            match asked.to {
                Form::Folder(_) => put(&out, &files)?,
                Form::Zip(_) => {
                    let zip = pack::zip(&name, &files).map_err(Failure::io(&out))?;
                    single::write(&out, &zip)?;
                }
            }
            let args = [
                ("folder", out.display().to_string().into()),
                ("version", evidence.version.to_string().into()),
                ("texts", evidence.texts.len().into()),
            ];
            session.say("prove-done", &args);
            session.print(Report::new())
        }
        Err(NoEvidence::Findings(report)) => session.refuse(report),
        Err(NoEvidence::NothingKnown) => Ok(nothing(asked, "none".into(), &[], speech)),
        Err(NoEvidence::BeforeFirst { first, instead }) => {
            Ok(nothing(asked, first.into(), &instead, speech))
        }
        Err(NoEvidence::Withdrawn { version, day }) => {
            Ok(gap(asked, "withdrawn", version, day, speech))
        }
        Err(NoEvidence::Ended { version, day }) => Ok(gap(asked, "ended", version, day, speech)),
    }
}

/// Says that no version applied any more, and how to show the last one.
fn gap(asked: &Prove, why: &str, version: Date, day: Date, speech: &Speech) -> Outcome {
    let args = [
        ("document", asked.document.as_str().into()),
        ("on", asked.on.into()),
        ("why", why.into()),
        ("version", version.into()),
        ("day", day.into()),
        ("before", day.previous().to_string().into()),
    ];
    console::talk(&(speech.say("prove-gap", &args) + "\n"));
    Outcome::TextErrors
}

/// Says that there is nothing to show, and which documents may have applied instead.
fn nothing(asked: &Prove, first: Arg, instead: &[DocumentId], speech: &Speech) -> Outcome {
    let known = if matches!(first, Arg::Date(_)) {
        "later"
    } else {
        "none"
    };
    let args = [
        ("document", asked.document.as_str().into()),
        ("on", asked.on.into()),
        ("known", known.into()),
        ("first", first),
    ];
    let mut said = speech.say("prove-nothing", &args) + "\n";
    for document in instead {
        let args = [
            ("document", document.as_str().into()),
            ("day", asked.on.to_string().into()),
        ];
        said.push_str(&(speech.say("prove-instead", &args) + "\n"));
    }
    console::talk(&said);
    Outcome::TextErrors
}

/// Returns the files with what they are and how to check them, and the list of all digests.
fn with_readme(evidence: &Evidence, on: Date, speech: &Speech) -> BTreeMap<String, Vec<u8>> {
    let mut files = evidence.files.clone();
    let readme = EXPLAINED.map(|lang| explained(speech, evidence, on, lang));
    files.insert("README.md".to_owned(), readme.join("\n").into_bytes());
    let sums = list(&files);
    files.insert(SUMS.to_owned(), sums.into_bytes());
    files
}

fn put(out: &std::path::Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let staging = Staging::begin(out)?;
    for (path, bytes) in files {
        if let Err(failure) = staging.put(path, bytes) {
            staging.abandon();
            return Err(failure);
        }
    }
    staging.commit().map(drop)
}

/// Returns which files the lists have as they were before words were taken out, and how those are
/// checked; nothing where there are none.
fn rewritten(speech: &Speech, evidence: &Evidence) -> String {
    let files = evidence.rewritten.iter();
    let files: String = files
        .map(|one| format!("- `{}`\n  `{}`\n  `{}`\n", one.file, one.line, one.digest))
        .collect();
    if files.is_empty() {
        return files;
    }
    format!("{}\n\n{files}\n", speech.say("prove-redacted", &[]))
}

/// Returns what the folder holds and how to check it, in a language.
fn explained(speech: &Speech, evidence: &Evidence, on: Date, lang: &str) -> String {
    let Some(lang) = Lang::parse(lang) else {
        return String::new();
    };
    let speech = speech.speaking(&lang);
    let texts: String = evidence
        .texts
        .iter()
        .map(|text| format!("- `{}`\n  `{}`\n  `{}`\n", text.id, text.file, text.digest))
        .collect();
    let later = evidence.later.iter().map(|(id, day)| {
        let args = [("text", id.to_string().into()), ("day", (*day).into())];
        speech.say("prove-translation-later", &args) + "\n\n"
    });
    let later: String = later.collect();
    let rewritten = rewritten(&speech, evidence);
    let (file, head) = &evidence.head;
    let known = if evidence.sealed_on <= on {
        "then"
    } else {
        "later"
    };
    let args: Vec<(&str, Arg)> = vec![
        ("document", evidence.version.document.as_str().into()),
        ("version", evidence.version.to_string().into()),
        ("on", on.into()),
        ("effective", evidence.version.effective.into()),
        ("sealed", evidence.sealed_on.into()),
        ("known", known.into()),
        ("entry", evidence.entry.to_string().into()),
        ("folder", evidence.folder.as_str().into()),
        ("lists", evidence.lists.join(" ").into()),
        ("line", file.as_str().into()),
        ("head", head.to_string().into()),
    ];
    let say = |id: &str| speech.say(id, &args);
    format!(
        "# {}\n\n{}\n\n{texts}\n{later}## {}\n\n{}\n\n    sha256sum -c SHA256SUMS\n\n{}\n\n    sha256sum -c CHAIN\n\n\
         {}\n\n    cd {} && sha256sum -c {}\n\n{rewritten}{}\n\n    openssl dgst -sha256 {file}\n\n    {head}\n\n{}{}## {}\n\n{}\n",
        say("prove-title"),
        say("prove-what"),
        say("prove-check"),
        say("prove-check-whole"),
        say("prove-check-chain"),
        say("prove-check-files"),
        evidence.folder,
        evidence.lists.join(" "),
        say("prove-check-head"),
        restarted(&speech, evidence),
        stamped(&speech, evidence),
        say("prove-limits"),
        say("prove-limits-words"),
    )
}

/// Returns that lines are lost which a head that somebody kept may be of, and why; nothing where none
/// are.
fn restarted(speech: &Speech, evidence: &Evidence) -> String {
    let restarts = evidence.restarts.iter();
    let told = restarts.map(|(entry, restart)| {
        let args = [
            ("line", entry.n.to_string().into()),
            ("on", entry.on.into()),
            ("head", restart.head.to_string().into()),
            ("reason", restart.reason.as_str().into()),
        ];
        speech.say("prove-restarted", &args) + "\n\n"
    });
    told.collect()
}

/// Returns what authorities say of when the ledger existed, and how to check it; nothing where none
/// was asked.
fn stamped(speech: &Speech, evidence: &Evidence) -> String {
    if evidence.stamps.is_empty() {
        return String::new();
    }
    let heading = speech.say("prove-stamps", &[]);
    let words = speech.say("prove-stamps-words", &[]);
    let mut said = format!("## {heading}\n\n{words}\n\n");
    for stamp in &evidence.stamps {
        let says = &stamp.timestamp;
        let reaches = says.covers >= evidence.entry;
        let args = [
            ("by", says.by.as_str().into()),
            ("at", says.at.to_string().into()),
            ("line", says.covers.to_string().into()),
            ("entry", evidence.entry.to_string().into()),
            ("reaches", if reaches { "yes" } else { "no" }.into()),
        ];
        let what = match &stamp.line {
            Some(file) => format!("-data {file}"),
            None => format!("-digest {}", stamp.digest),
        };
        said.push_str(&format!(
            "{}\n\n    openssl ts -verify {what} -token_in -in {} -CAfile authority.pem\n\n",
            speech.say("prove-stamped", &args),
            says.file(),
        ));
    }
    said
}
