//! What the machine refused, in words.

use std::path::Path;

use crate::base::Arg;
use crate::sys::Failure;
use crate::work::Speech;

/// Returns a failure in words: what the machine refused, and what to do.
pub fn words(failure: &Failure, speech: &Speech) -> (String, String) {
    let path = |path: &Path| ("path", Arg::Text(path.display().to_string()));
    let (id, args) = match failure {
        Failure::Io { path: at, source } => {
            let reason = ("reason", source.to_string().into());
            (
                "failure-io",
                vec![path(at), reason, ("kind", kind(source).into())],
            )
        }
        Failure::NotOurs { path: at } => ("failure-not-ours", vec![path(at)]),
        Failure::Foreign { path: at } => ("failure-foreign", vec![path(at)]),
        Failure::OutputHoldsSources { path: at } => {
            ("failure-output-holds-sources", vec![path(at)])
        }
        Failure::Busy { path: at, owner } => (
            "failure-busy",
            vec![path(at), ("owner", owner.as_str().into())],
        ),
        Failure::Exists { path: at } => ("failure-exists", vec![path(at)]),
        Failure::Changed { path: at } => ("failure-changed", vec![path(at)]),
        Failure::Unfinished { path: at, journal } => {
            let journal = journal.display().to_string();
            (
                "failure-unfinished",
                vec![path(at), ("journal", journal.into())],
            )
        }
        Failure::NoEntropy => ("failure-no-entropy", Vec::new()),
    };
    let help = speech.say(&format!("{id}-help"), &args);
    (speech.say(id, &args), help)
}

/// Returns the name of what the system refused, for the messages to select.
fn kind(source: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match source.kind() {
        ErrorKind::NotFound => "missing",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::InvalidData => "no-text",
        _ => "other",
    }
}
