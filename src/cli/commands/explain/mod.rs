//! `avenant explain`: what a finding means, with one as it was once made, and what to do.

pub mod example;
pub mod page;
pub mod told;

use std::path::Path;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use crate::cli::args::{Format, Request};
use crate::cli::outcome::Outcome;
use crate::cli::{console, misuse};
use crate::model::Named;
use crate::sys::Failure;
use crate::work::Speech;

use told::{Told, told};

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let name = Arg::new("name")
        .value_name(say("cli-check-name"))
        .required(true);
    Command::new("explain")
        .about(say("cli-explain"))
        .arg(name.help(say("cli-explain-name")))
}

/// Reads what clap matched: the name, as typed.
pub fn read(matches: &ArgMatches) -> Option<String> {
    matches.get_one::<String>("name").cloned()
}

/// Runs the command.
///
/// # Errors
/// Where standard output cannot be written.
pub fn run(request: &Request, name: &str, speech: &Speech) -> Result<Outcome, Failure> {
    let Some(Named::Code(code)) = Named::parse(name.trim_matches(['[', ']'])) else {
        return Ok(unknown(name, speech));
    };
    let told = told(code, speech);
    let data = match request.format {
        Format::Json => for_programs(&told),
        Format::Text => for_people(&told, speech),
    };
    console::data(&data).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

fn unknown(name: &str, speech: &Speech) -> Outcome {
    let near = Named::nearest(name).unwrap_or("none");
    let args = [("typed", name.into()), ("near", near.into())];
    let said = speech.say("misuse-finding", &args);
    let help = speech.say("misuse-finding-help", &args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// Returns what is told as one JSON object: `avenant.explanation/1` of `docs/formats.md`.
fn for_programs(told: &Told) -> String {
    let mut value = json!({
        "schema": "avenant.explanation/1",
        "name": told.code.slug(),
        "kind": "finding",
        "severity": told.code.severity().as_str(),
        "firm": told.code.is_firm(),
        "about": told.about,
        "example": told.example,
        "page": told.page,
    });
    if let Some(basis) = &told.basis {
        value["basis"] = json!({ "source": basis.source, "url": basis.url });
    }
    as_text(&value)
}

/// Returns a value as text; nothing in it can fail to serialize.
fn as_text(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn for_people(told: &Told, speech: &Speech) -> String {
    let say = |id: &str| speech.say(id, &[]);
    let Told {
        code,
        about,
        weight,
        ..
    } = told;
    let mut out = format!("{code}\n\n{about}\n{weight}\n");
    if let Some(basis) = &told.basis {
        let label = say("explain-basis");
        out.push_str(&format!("{label} {} <{}>.\n", basis.source, basis.url));
    }
    if let Some(example) = &told.example {
        out.push_str(&format!("\n{}\n\n", say("explain-example")));
        let severity = speech.severity(code.severity());
        out.push_str(&indented(&format!(
            "{severity}[{code}]: {}\n{}",
            example.message, example.excerpt
        )));
        out.push_str(&format!("\n{}\n\n", say("explain-help")));
        out.push_str(&indented(&example.help));
    }
    let args = [("page", told.page.as_str().into())];
    out.push_str(&format!("\n{}\n", speech.say("explain-page", &args)));
    out
}

fn indented(words: &str) -> String {
    let lines = words.trim_end().lines();
    lines
        .map(|line| format!("  {line}").trim_end().to_owned() + "\n")
        .collect()
}
