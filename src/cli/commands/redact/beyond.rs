//! Where the words stay though the site's files are rewritten, said to who must see to it.

use crate::cli::session::Session;
use crate::edit::redact::{Passage, Redact, Redacted};
use crate::sys::traces::{self, Traces};
use crate::sys::{Failure, git};

/// How many files of a kind are named.
const NAMED: usize = 5;

/// Returns the local copies of the words beside the site's own files.
///
/// # Errors
/// What the system refused.
pub fn copies(session: &Session<'_>, redact: &Redact) -> Result<Traces, Failure> {
    let holds = |text: &str| redact.passages.iter().any(|p| !p.places(text).is_empty());
    traces::find(&session.root, &holds)
}

/// Says which local copies hold the words, how many commits do, and what no command reaches.
pub fn say(session: &Session<'_>, redact: &Redact, redacted: &Redacted, copies: &Traces) {
    say_files(session, "redact-built", &copies.made);
    if copies.made.iter().any(|file| file.contains("/.as-of/")) {
        session.say("redact-built-ahead", &[]);
    }
    say_files(session, "redact-foreign", &copies.foreign);
    let words: Vec<&str> = redact.passages.iter().map(Passage::words).collect();
    if let Some(count) = git::commits_touching(&session.root, &words) {
        session.say("redact-git", &[("count", count.into())]);
    }
    if redacted.unsalted > 0 {
        session.say("redact-unsalted", &[("count", redacted.unsalted.into())]);
    }
    session.say("redact-beyond", &[]);
}

/// Says something of files, and names the first of them.
fn say_files(session: &Session<'_>, id: &str, files: &[String]) {
    if files.is_empty() {
        return;
    }
    session.say(id, &[("count", files.len().into())]);
    for file in files.iter().take(NAMED) {
        session.say("redact-built-file", &[("file", file.as_str().into())]);
    }
    if files.len() > NAMED {
        let more = files.len() - NAMED;
        session.say("redact-built-more", &[("count", more.into())]);
    }
}
