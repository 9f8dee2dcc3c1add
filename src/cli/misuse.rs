//! What was typed and cannot be understood, in the language of the messages.
//!
//! The library that reads the command line speaks English only; what it knows of a mistake is
//! taken from it and put into our words.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::base::Arg;
use crate::load::date;
use crate::model::Named;

use super::console;
use super::outcome::Outcome;
use crate::work::Speech;

/// Returns words on a command line that cannot be understood, with what to do.
pub fn words(error: &Error, speech: &Speech) -> String {
    let get = |kind| context(error, kind);
    let argument = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
    let (id, typed, near) = match error.kind() {
        ErrorKind::InvalidSubcommand => (
            "misuse-command",
            get(ContextKind::InvalidSubcommand),
            get(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => (
            "misuse-argument",
            argument.clone(),
            get(ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidValue if value.is_empty() => {
            ("misuse-no-value", argument.clone(), String::new())
        }
        ErrorKind::InvalidValue => ("misuse-value", value, get(ContextKind::ValidValue)),
        ErrorKind::ValueValidation if argument.starts_with("--wait") => {
            ("misuse-wait", value, String::new())
        }
        ErrorKind::ValueValidation if argument.starts_with("--count") => {
            ("misuse-readers", value, String::new())
        }
        ErrorKind::ValueValidation
            if argument.starts_with("--deny") || argument.starts_with("--allow") =>
        {
            let id = match Named::parse(&value) {
                Some(_) => "misuse-firm",
                None => "misuse-finding",
            };
            let near = Named::nearest(&value).unwrap_or_default();
            (id, value, near.to_owned())
        }
        ErrorKind::ValueValidation if argument.starts_with("--port") => {
            ("misuse-port", value, String::new())
        }
        ErrorKind::ValueValidation if argument.starts_with("[") => {
            ("misuse-target", value, String::new())
        }
        ErrorKind::ValueValidation => {
            let near = date::proposal(&value).map_or(String::new(), |day| day.to_string());
            ("misuse-date", value, near)
        }
        ErrorKind::MissingRequiredArgument => ("misuse-missing", argument.clone(), String::new()),
        ErrorKind::WrongNumberOfValues => (
            "misuse-count",
            get(ContextKind::ActualNumValues),
            get(ContextKind::ExpectedNumValues),
        ),
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            let is_twice = other.is_empty() || other == argument;
            let id = if is_twice {
                "misuse-twice"
            } else {
                "misuse-together"
            };
            (id, other, String::new())
        }
        _ => ("misuse-other", argument.clone(), String::new()),
    };
    let near = if near.is_empty() { "none" } else { &near };
    let args: [(&str, Arg); 3] = [
        ("typed", typed.into()),
        ("near", near.into()),
        ("argument", argument.into()),
    ];
    let said = speech.say(id, &args);
    refusal(&said, &speech.say(&format!("{id}-help"), &args), speech)
}

/// Returns a refusal with what to do, as every command prints it.
pub fn refusal(said: &str, help: &str, speech: &Speech) -> String {
    let error = speech.say("severity-error", &[]);
    let label = speech.say("label-help", &[]);
    format!("{error}: {said}\n  {label}: {help}\n")
}

/// Prints a refusal, with which a command ends.
pub fn ended(words: &str) -> Outcome {
    console::talk(words);
    Outcome::Misuse
}

/// Returns what the library knows of a mistake; of several names, all.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(words)) => words.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        Some(ContextValue::StyledStr(words)) => words.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
