//! Where the words stay though the site's files are rewritten, said to who must see to it.

use crate::cli::session::Session;
use crate::edit::redact::{Passage, Redact, Redacted};
use crate::sys::{Failure, git, traces};

/// How many files of an earlier build are named.
const NAMED: usize = 5;

/// Says what of earlier builds holds the words, how many commits do, and what no command reaches.
///
/// # Errors
/// What the system refused.
pub fn say(session: &Session<'_>, redact: &Redact, redacted: &Redacted) -> Result<(), Failure> {
    let holds = |text: &str| redact.passages.iter().any(|p| !p.places(text).is_empty());
    for build in traces::of_builds(&session.root, &holds)? {
        let args = [
            ("folder", build.folder.as_str().into()),
            ("count", build.files.len().into()),
        ];
        session.say("redact-built", &args);
        for file in build.files.iter().take(NAMED) {
            session.say("redact-built-file", &[("file", file.as_str().into())]);
        }
        if build.files.len() > NAMED {
            let more = build.files.len() - NAMED;
            session.say("redact-built-more", &[("count", more.into())]);
        }
        if build.files.iter().any(|file| file.contains("/.as-of/")) {
            session.say("redact-built-ahead", &args);
        }
    }
    let words: Vec<&str> = redact.passages.iter().map(Passage::words).collect();
    if let Some(count) = git::commits_touching(&session.root, &words) {
        session.say("redact-git", &[("count", count.into())]);
    }
    if redacted.unsalted > 0 {
        session.say("redact-unsalted", &[("count", redacted.unsalted.into())]);
    }
    session.say("redact-beyond", &[]);
    Ok(())
}
