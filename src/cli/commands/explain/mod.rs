//! `avenant explain`: what a finding means, with one as it was once made, and what to do; what a rule
//! asks for, and what meets it; and what names of several stand for.

pub mod example;
mod group;
pub mod page;
mod rule;
pub mod told;

use std::path::Path;
use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use crate::base::name::nearest;
use crate::base::{RuleId, Words};
use crate::cli::args::{Format, Request};
use crate::cli::outcome::Outcome;
use crate::cli::{console, misuse, session};
use crate::load::CONFIG;
use crate::model::Named;
use crate::model::rule::{Pack, PackId, Packs};
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
/// What the system refused.
pub fn run(request: &Request, name: &str, speech: &Speech) -> Result<Outcome, Failure> {
    let bare = name.trim_matches(['[', ']']);
    let named = Named::parse(bare);
    match &named {
        Some(Named::Code(code)) => {
            let told = told(*code, speech);
            return print(&match request.format {
                Format::Json => for_programs(&told),
                Format::Text => for_people(&told, speech),
            });
        }
        Some(Named::All(severity)) => {
            let group = group::Group::of(*severity, speech);
            return print(&match request.format {
                Format::Json => as_text(&group.for_programs()),
                Format::Text => group.for_people(speech),
            });
        }
        Some(Named::Rule(_) | Named::Rules(_)) | None => {}
    }
    let packs = packs(request, speech)?;
    if let Some(Named::Rules(start)) = &named {
        let begun = packs.rules();
        let begun: Vec<_> = begun
            .filter(|(_, rule)| rule.id.as_str().starts_with(start))
            .collect();
        if !begun.is_empty() {
            return print(&match request.format {
                Format::Json => as_text(&group::rules_for_programs(bare, &begun, speech)),
                Format::Text => group::rules_for_people(bare, &begun, speech),
            });
        }
    }
    let rule = RuleId::parse(bare).and_then(|id| packs.rule(&id));
    if let Some((pack, rule)) = rule {
        let told = rule::Told { pack, rule, speech };
        return print(&match request.format {
            Format::Json => as_text(&told.for_programs()),
            Format::Text => told.for_people(),
        });
    }
    match PackId::parse(bare).and_then(|id| packs.get(&id)) {
        Some(pack) => print(&match request.format {
            Format::Json => pack_for_programs(pack, speech),
            Format::Text => pack_for_people(pack, speech),
        }),
        None => Ok(unknown(name, &packs, speech)),
    }
}

fn print(data: &str) -> Result<Outcome, Failure> {
    console::data(data).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

/// Returns the packs of the site of a request; those built in where there is none.
fn packs(request: &Request, speech: &Speech) -> Result<Arc<Packs>, Failure> {
    if request.folder.join(CONFIG).exists() {
        return Ok(session::open(request, speech)?.opened.packs);
    }
    Ok(session::builtin().packs)
}

fn unknown(name: &str, packs: &Packs, speech: &Speech) -> Outcome {
    let rules = packs.rules().map(|(_, rule)| rule.id.as_str());
    let ids = packs.all().map(|pack| pack.id.as_str());
    let near = Named::nearest(name).or_else(|| nearest(name, rules.chain(ids)));
    let args = [
        ("typed", name.into()),
        ("near", near.unwrap_or("none").into()),
    ];
    let said = speech.say("misuse-finding", &args);
    let help = speech.say("misuse-finding-help", &args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// Returns the rules of a pack, a line each.
fn pack_for_people(pack: &Pack, speech: &Speech) -> String {
    let words = |words: &Words| words.in_language(speech.lang().as_str()).to_owned();
    let mut out = format!("{}\n\n{}\n", pack.id.as_str(), words(&pack.title));
    out.push_str(&format!("<{}>\n\n", pack.source));
    out.push_str(&(speech.say("explain-pack", &[]) + "\n\n"));
    for rule in &pack.rules {
        out.push_str(&rule::line(rule, speech));
    }
    out
}

/// Returns a pack with its rules as one JSON object.
fn pack_for_programs(pack: &Pack, speech: &Speech) -> String {
    let rules = pack.rules.iter();
    let rules: Vec<Value> = rules
        .map(|rule| rule::Told { pack, rule, speech }.for_programs())
        .collect();
    as_text(&json!({
        "schema": "avenant.explanation/1",
        "name": pack.id.as_str(),
        "kind": "pack",
        "about": pack.title.in_language(speech.lang().as_str()),
        "rules": rules,
    }))
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
