//! `avenant erratum`: a published text is corrected by a dated revision beside it.

pub mod asked;

use std::path::{Path, PathBuf};

use crate::base::Source;
use crate::cli::args::Request;
use crate::cli::commands::publish::{known_document, new_errors};
use crate::cli::commands::witness;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::erratum::{self, Corrected, Correction, Erratum, Working};
use crate::edit::publish::Inputs;
use crate::lang::Lang;
use crate::model::{Entry, VersionId};
use crate::sys::{Failure, editor, entropy, journal};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then corrected, or the next command completes it.
pub fn run(request: &Request, asked: &asked::Erratum, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "erratum")?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document.id.clone(),
        Ok(None) => return session.refuse(findings),
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let Some(lang) = Lang::parse(&asked.lang) else {
        let typed = [("typed", asked.lang.as_str().into())];
        let said = speech.say("erratum-no-language", &typed);
        let help = speech.say("erratum-no-language-help", &typed);
        return Ok(misuse::ended(&misuse::refusal(&said, &help, speech)));
    };
    let version = VersionId {
        document,
        effective: asked.version,
    };
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let (correction, draft) = match correction(asked)? {
        Some(correction) => (correction, None),
        None => {
            let source = match erratum::copy(inputs, &version, &lang) {
                Ok(source) => source,
                Err(report) => return session.refuse(report),
            };
            let editor = editor::named().filter(|_| console::is_conversation());
            let Some(editor) = editor else {
                console::data(&source.text).map_err(Failure::io(Path::new("stdout")))?;
                session.say("erratum-copy", &[]);
                return Ok(Outcome::Done);
            };
            let draft = Draft::begin(&session.root, &version, &source)?;
            let text = draft.edited(&editor)?;
            let kept = if text == source.text {
                draft.end()?;
                None
            } else {
                Some(draft)
            };
            (Correction::Whole(text), kept)
        }
    };
    let made = erratum::erratum(
        inputs,
        &Erratum {
            version: version.clone(),
            lang,
            correction,
            reason: asked.reason.clone(),
            today,
            salt: entropy::salt()?,
        },
    );
    let kept = || {
        if let Some(draft) = &draft {
            session.say("erratum-kept", &[("file", draft.name().into())]);
        }
    };
    let corrected = match made {
        Ok(corrected) => corrected,
        Err(report) => {
            let outcome = session.refuse(report)?;
            kept();
            return Ok(outcome);
        }
    };
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&corrected.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    say_changes(&session, &corrected);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        match &draft {
            Some(_) => kept(),
            None => session.say("erratum-ask", &[]),
        }
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &corrected.edits)?;
    draft.map_or(Ok(()), Draft::end)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &corrected);
    witness::ask(&sealed)?;
    Ok(outcome)
}

/// Returns how the text is corrected; nothing where a copy of it is asked for.
fn correction(asked: &asked::Erratum) -> Result<Option<Correction>, Failure> {
    if let Some(file) = &asked.file {
        let text = std::fs::read_to_string(file).map_err(Failure::io(file))?;
        return Ok(Some(Correction::Whole(text.replace("\r\n", "\n"))));
    }
    let words = (!asked.replace.is_empty()).then(|| asked.replace.clone());
    Ok(words.map(Correction::Words))
}

/// A copy of the text in the site's own folder for passing things, open in an editor.
struct Draft(PathBuf);

impl Draft {
    /// Writes the copy; one of the same revision that an earlier run left is gone on with, for it
    /// may hold work.
    fn begin(root: &Path, version: &VersionId, source: &Source) -> Result<Self, Failure> {
        let folder = root.join(".avenant");
        let (document, date) = (&version.document, version.effective);
        let name = source.path.file_name();
        let file = folder.join(format!("erratum-{document}-{date}-{name}"));
        if !file.exists() {
            std::fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
            std::fs::write(&file, &source.text).map_err(Failure::io(&file))?;
        }
        Ok(Self(file))
    }

    /// Returns what the editor made of it.
    fn edited(&self, editor: &str) -> Result<String, Failure> {
        editor::open(editor, &self.0)?;
        let text = std::fs::read_to_string(&self.0).map_err(Failure::io(&self.0))?;
        Ok(text.replace("\r\n", "\n"))
    }

    fn name(&self) -> String {
        self.0.display().to_string()
    }

    /// Takes the copy away: what it holds is sealed.
    fn end(self) -> Result<(), Failure> {
        std::fs::remove_file(&self.0).map_err(Failure::io(&self.0))
    }
}

/// Says each passage that changes.
fn say_changes(session: &Session<'_>, corrected: &Corrected) {
    for passage in &corrected.passages {
        session.say("erratum-change", &[("change", passage.as_str().into())]);
    }
}

fn say_done(sealed: &Session<'_>, corrected: &Corrected) {
    let Some(site) = &sealed.opened.site else {
        return;
    };
    let entry = site
        .ledger
        .entries
        .last()
        .map_or(0, |entry: &Entry| entry.n);
    let args = [
        ("text", corrected.id.to_string().into()),
        ("entry", entry.to_string().into()),
        ("head", site.ledger.head().to_string().into()),
    ];
    sealed.say("erratum-done", &args);
    let working = match corrected.working {
        Working::Corrected => "erratum-working-corrected",
        Working::Unsure => "erratum-working-unsure",
        Working::Absent => return,
    };
    sealed.say(working, &[]);
}
