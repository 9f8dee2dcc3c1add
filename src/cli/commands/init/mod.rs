//! `avenant init`: a new site in an empty folder, from what is typed and answered.

pub mod asked;

use std::path::Path;

use crate::base::{Code, Report};
use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::edit::start::{self, Answers, FACTS, Fact, Fault, Need, Starters};
use crate::load::Tree;
use crate::sys::{Failure, embed, files, journal, lock};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub fn run(request: &Request, asked: &asked::Init, speech: &Speech) -> Result<Outcome, Failure> {
    let root = match &asked.folder {
        Some(folder) if request.folder == Path::new(".") => folder.clone(),
        Some(folder) => request.folder.join(folder),
        None => request.folder.clone(),
    };
    if !files::is_free(&root)? {
        return Ok(not_free(&root, speech));
    }
    let starters = embed::starters();
    let mut answers = Answers::default();
    for fact in &FACTS {
        let typed = asked.typed.iter().find(|(name, _)| *name == fact.name);
        if let Some((_, words)) = typed
            && let Err(words) = take(&mut answers, fact, words, &starters, speech)
        {
            return Ok(misuse::ended(&words));
        }
    }
    if console::is_conversation() && !request.quiet {
        converse(&mut answers, &starters, speech)?;
    }
    let missing = FACTS.iter().filter(|fact| fact.need == Need::Always);
    let missing: Vec<&Fact> = missing.filter(|fact| !answers.has(fact)).collect();
    if !missing.is_empty() {
        return Ok(misuse::ended(&lacking(&missing, speech)));
    }
    let Some(edits) = start::site(&starters, &answers, speech.lang()) else {
        return Ok(misuse::ended(&refusal("init-no-starter", &[], speech)));
    };
    let files = edits.changes.iter();
    let tree = Tree::in_memory(files.map(|c| (c.path().as_str(), c.bytes())));
    let site = session::of(root.clone(), tree, request, speech);
    let findings = site.check();
    if findings.has_errors() {
        return site.refuse(findings);
    }
    let _lock = lock::take(&root, "init")?;
    session::recover(&root, request, speech)?;
    if !files::is_free(&root)? {
        return Ok(not_free(&root, speech));
    }
    journal::apply(&root, &edits)?;
    if request.format == Format::Json {
        return site.print(findings);
    }
    let folder = root.display().to_string();
    let count = ("count", edits.changes.len().into());
    site.say("init-done", &[("folder", folder.into()), count]);
    site.say("init-next", &[("count", open_places(&findings).into())]);
    Ok(Outcome::Done)
}

/// Returns how many places the editor must still write.
pub(super) fn open_places(findings: &Report) -> usize {
    let open = findings.iter();
    open.filter(|finding| finding.code == Code::PLACEHOLDER)
        .count()
}

/// Takes an answer, or returns in words why it cannot be taken.
fn take(
    answers: &mut Answers,
    fact: &Fact,
    typed: &str,
    starters: Starters<'_>,
    speech: &Speech,
) -> Result<(), String> {
    let taken = answers.take(fact, typed, starters);
    taken.map_err(|fault| faulty(fact, typed, &fault, speech))
}

/// Asks for each fact that was not typed, again where an answer cannot be taken.
fn converse(answers: &mut Answers, starters: Starters<'_>, speech: &Speech) -> Result<(), Failure> {
    console::talk(&(speech.say("init-hello", &[]) + "\n\n"));
    for fact in &FACTS {
        while !answers.has(fact) {
            let Some(answer) = console::ask(&question(fact, speech)).map_err(refused)? else {
                return Ok(());
            };
            if answer.is_empty() {
                if fact.need == Need::Always {
                    continue;
                }
                break;
            }
            if let Err(words) = take(answers, fact, &answer, starters, speech) {
                console::talk(&words);
            }
        }
    }
    Ok(())
}

fn question(fact: &Fact, speech: &Speech) -> String {
    let what = speech.say(fact.message, &[]);
    let hint = match fact.need {
        Need::Usual(usual) => speech.say("init-usual", &[("usual", usual.into())]),
        Need::Always | Need::Maybe => {
            speech.say("init-example", &[("example", fact.example.into())])
        }
    };
    let args = [("what", what.into()), ("hint", hint.into())];
    speech.say("init-question", &args) + " "
}

fn refused(source: std::io::Error) -> Failure {
    Failure::io(Path::new("stdin"))(source)
}

fn faulty(fact: &Fact, typed: &str, fault: &Fault, speech: &Speech) -> String {
    match fault {
        Fault::Form => {
            let args = [
                ("flag", format!("--{}", fact.name).into()),
                ("typed", typed.into()),
                ("example", fact.example.into()),
            ];
            refusal("init-form", &args, speech)
        }
        Fault::Found(finding) => {
            let args = [
                ("flag", format!("--{}", fact.name).into()),
                ("finding", speech.finding(finding).into()),
            ];
            let said = speech.say("init-found", &args);
            misuse::refusal(&said, &speech.help(finding), speech)
        }
        Fault::NoStarter => refusal("init-no-starter", &[], speech),
    }
}

fn lacking(missing: &[&Fact], speech: &Speech) -> String {
    let flag = |fact: &&Fact| format!("--{} \"{}\"", fact.name, fact.example);
    let flags: Vec<String> = missing.iter().map(flag).collect();
    refusal("init-missing", &[("flags", flags.join(" ").into())], speech)
}

fn not_free(root: &Path, speech: &Speech) -> Outcome {
    let folder = root.display().to_string();
    misuse::ended(&refusal(
        "init-not-empty",
        &[("folder", folder.into())],
        speech,
    ))
}

fn refusal(id: &str, args: &[(&str, crate::base::Arg)], speech: &Speech) -> String {
    let help = speech.say(&format!("{id}-help"), args);
    misuse::refusal(&speech.say(id, args), &help, speech)
}
