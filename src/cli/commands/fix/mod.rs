//! `avenant fix`: what can be mended is shown as lines before and after, and made with a yes.

pub mod asked;
pub mod told;

use std::path::{Component, Path, PathBuf};

use crate::base::name::nearest;
use crate::base::{Arg, TreePath};
use crate::cli::args::{Format, Request};
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::cli::{console, misuse};
use crate::edit::fix::is_open;
use crate::sys::{Failure, journal};
use crate::work::Speech;
use crate::work::mending::{Mending, Step};

use asked::Fix;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then mended, or the next command completes it. A file that was
/// saved by somebody else meanwhile is refused.
pub fn run(request: &Request, asked: &Fix, speech: &Speech) -> Result<Outcome, Failure> {
    let is_talking = console::is_conversation() && request.format == Format::Text;
    if asked.ask && !is_talking {
        return Ok(refusal("fix-no-conversation", &[], speech));
    }
    let (session, _lock) = session::open_to_write(request, speech, "fix")?;
    if session.opened.site.is_none() {
        return session.refuse(session.check());
    }
    let meant = match meant(&session, asked, speech) {
        Ok(meant) => meant,
        Err(outcome) => return Ok(outcome),
    };
    let is_meant = |path: &TreePath| meant.is_empty() || meant.contains(path);
    let mut mending = Mending::of(&session.tree, &session::builtin(), &is_meant);
    if request.format == Format::Text {
        let colour = console::colour_of_data(|name| std::env::var(name).ok());
        say_data(&told::steps(&mending.steps, speech, colour))?;
    }
    let offered = mending.steps.len();
    let mut yes = asked.yes;
    if offered > 0 && !yes && is_talking {
        yes = ask("fix-make", offered, speech)? == Answer::Yes;
    }
    let mut is_accepted = false;
    if asked.ask {
        if !yes {
            // What is asked about stands in the files as they are.
            mending = Mending::of(&session.tree, &session::builtin(), &|_| false);
        }
        let accepted = ask_about(&mending.doubtful(&is_meant), speech)?;
        is_accepted = !accepted.is_empty();
        mending.accept(&accepted);
    }
    let written = yes && !mending.steps.is_empty() || is_accepted;
    if written {
        journal::apply(&session.root, &mending.edits())?;
    }
    let doubtful = mending.doubtful(&is_meant);
    if request.format == Format::Json {
        say_data(&told::data(&mending.steps, &doubtful, written, speech))?;
        return Ok(Outcome::Done);
    }
    let args = [
        (
            "count",
            if written {
                mending.steps.len()
            } else {
                offered
            }
            .into(),
        ),
        ("files", mending.edits().changes.len().into()),
    ];
    let end = match (offered, written) {
        (_, true) => "fix-done",
        (0, false) => "fix-nothing",
        (_, false) => "fix-not-written",
    };
    session.say(end, &args);
    if !doubtful.is_empty() && !asked.ask {
        session.say("fix-doubtful", &[("count", doubtful.len().into())]);
    }
    Ok(Outcome::Done)
}

/// Returns the files that are meant; none for all.
fn meant(session: &Session<'_>, asked: &Fix, speech: &Speech) -> Result<Vec<TreePath>, Outcome> {
    let mut meant = Vec::new();
    for typed in &asked.files {
        let Some(path) = find(session, typed) else {
            let known = session.tree.paths().filter(|path| is_open(path));
            let near = nearest(typed, known.map(TreePath::as_str)).unwrap_or("none");
            let args = [("typed", typed.as_str().into()), ("near", near.into())];
            return Err(refusal("fix-no-file", &args, speech));
        };
        if !is_open(&path) {
            let args = [("typed", typed.as_str().into())];
            return Err(refusal("fix-sealed", &args, speech));
        }
        meant.push(path);
    }
    Ok(meant)
}

/// Finds a file by its path in the site, or else by its path from where the command was run.
fn find(session: &Session<'_>, typed: &str) -> Option<TreePath> {
    let in_site = joined(Path::new(typed)).and_then(|path| session.tree.find(&path).cloned());
    in_site.or_else(|| {
        let root = without_dots(&std::path::absolute(&session.root).ok()?);
        let file = without_dots(&std::path::absolute(typed).ok()?);
        let path = joined(file.strip_prefix(root).ok()?)?;
        session.tree.find(&path).cloned()
    })
}

/// Returns a path below a folder with `/` between its parts; `None` where it leads elsewhere.
fn joined(path: &Path) -> Option<String> {
    let parts = path.components();
    let parts = parts.filter(|part| *part != Component::CurDir);
    let parts = parts.map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    Some(parts.collect::<Option<Vec<&str>>>()?.join("/"))
}

/// Returns an absolute path in which every `..` has taken the part before it.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}

/// Asks about each step and returns those that were agreed to; where no more answers come, none of
/// the others is.
fn ask_about(steps: &[Step], speech: &Speech) -> Result<Vec<Step>, Failure> {
    let colour = console::colour(|name| std::env::var(name).ok());
    let mut accepted = Vec::new();
    for step in steps {
        console::talk(&format!(
            "\n{}\n",
            told::steps(std::slice::from_ref(step), speech, colour)
        ));
        match ask("fix-make-one", 1, speech)? {
            Answer::Yes => accepted.push(step.clone()),
            Answer::No => {}
            Answer::None => break,
        }
    }
    Ok(accepted)
}

/// What came of a question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    /// Nobody answers any more.
    None,
}

fn ask(question: &str, count: usize, speech: &Speech) -> Result<Answer, Failure> {
    let question = speech.say(question, &[("count", count.into())]) + " ";
    let answer = console::ask(&question).map_err(Failure::io(Path::new("stdin")))?;
    Ok(match answer.as_deref().map(str::to_lowercase).as_deref() {
        Some("y" | "yes" | "o" | "oui") => Answer::Yes,
        Some(_) => Answer::No,
        None => Answer::None,
    })
}

fn say_data(text: &str) -> Result<(), Failure> {
    console::data(text).map_err(Failure::io(Path::new("stdout")))
}

fn refusal(id: &str, args: &[(&str, Arg)], speech: &Speech) -> Outcome {
    let said = speech.say(id, args);
    let help = speech.say(&format!("{id}-help"), args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}
