//! `avenant notice sent`: that readers were told of a version is recorded, as its publisher
//! declares.

use std::num::NonZeroU32;

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::{Arg as Word, Date};
use crate::cli::args::{self, Request};
use crate::cli::commands::publish::{known_document, new_errors};
use crate::cli::commands::witness;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::notice_sent::{self, Declared, Recorded};
use crate::edit::publish::Inputs;
use crate::lang::Lang;
use crate::model::Channel;
use crate::sys::{Failure, journal};
use crate::work::Speech;

/// What `avenant notice sent` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The document, as typed.
    pub document: String,
    /// The version; `None` means the last one that readers can see.
    pub version: Option<Date>,
    /// The languages in which readers were told, as typed; none means all.
    pub languages: Vec<String>,
    /// How readers were told.
    pub channel: Channel,
    /// The day on which they were.
    pub on: Date,
    /// How many were told.
    pub count: Option<NonZeroU32>,
    /// Words of the publisher's own on it.
    pub note: Option<String>,
    /// Whether the publisher has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let lang = own("lang")
        .value_name(say("cli-lang-name"))
        .action(ArgAction::Append);
    let channel = own("channel")
        .value_name("email|post|app|banner|other")
        .value_parser(Channel::ALL.map(|(_, name)| name))
        .hide_possible_values(true)
        .required(true);
    let count = own("count")
        .value_name(say("cli-notice-sent-number-name"))
        .value_parser(|text: &str| text.parse::<NonZeroU32>());
    let note = own("note").value_name(say("cli-erratum-words-name"));
    let yes = own("yes").action(ArgAction::SetTrue);
    Command::new("sent")
        .about(say("cli-notice-sent"))
        .arg(document.help(say("cli-notice-document")))
        .arg(args::date("version", speech).help(say("cli-notice-version")))
        .arg(lang.help(say("cli-notice-sent-lang")))
        .arg(channel.help(say("cli-notice-sent-channel")))
        .arg(
            args::date("on", speech)
                .required(true)
                .help(say("cli-notice-sent-on")),
        )
        .arg(count.help(say("cli-notice-sent-count")))
        .arg(note.help(say("cli-notice-sent-note")))
        .arg(yes.help(say("cli-notice-sent-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Sent> {
    let languages = matches.get_many::<String>("lang").into_iter().flatten();
    let note = matches.get_one::<String>("note");
    let note = note.filter(|words| !words.trim().is_empty());
    Some(Sent {
        document: matches.get_one::<String>("document")?.clone(),
        version: matches.get_one("version").copied(),
        languages: languages.cloned().collect(),
        channel: Channel::parse(matches.get_one::<String>("channel")?)?,
        on: *matches.get_one("on")?,
        count: matches.get_one("count").copied(),
        note: note.cloned(),
        yes: matches.get_flag("yes"),
    })
}

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then recorded, or the next command completes it.
pub fn run(request: &Request, asked: &Sent, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "notice sent")?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document.id.clone(),
        Ok(None) => return session.refuse(findings),
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let mut languages = Vec::new();
    for typed in &asked.languages {
        match Lang::parse(typed) {
            Some(lang) => languages.push(lang),
            None => return Ok(super::no_language(typed, speech)),
        }
    }
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let declared = Declared {
        document,
        version: asked.version,
        languages,
        channel: asked.channel,
        on: asked.on,
        count: asked.count,
        note: asked.note.clone(),
        today,
    };
    let recorded = match notice_sent::record(inputs, &declared) {
        Ok(recorded) => recorded,
        Err(report) => return session.refuse(report),
    };
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&recorded.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    say_declared(&session, &declared, &recorded);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("notice-sent-ask", &[]);
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &recorded.edits)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &recorded);
    witness::ask(&sealed)?;
    Ok(outcome)
}

fn say_declared(session: &Session<'_>, declared: &Declared, recorded: &Recorded) {
    let languages: Vec<&str> = recorded.languages.iter().map(Lang::as_str).collect();
    let args = [
        ("version", recorded.version.to_string().into()),
        ("channel", declared.channel.name().into()),
        ("day", declared.on.into()),
        ("languages", languages.join(", ").into()),
        ("count", Word::Number(readers(declared.count))),
    ];
    session.say("notice-sent-declared", &args);
}

/// Returns a number of readers for messages, where 0 stands for one that is not given.
pub fn readers(count: Option<NonZeroU32>) -> i64 {
    count.map_or(0, |count| i64::from(count.get()))
}

fn say_done(sealed: &Session<'_>, recorded: &Recorded) {
    let Some(site) = &sealed.opened.site else {
        return;
    };
    let Some(entry) = site.ledger.entries.last() else {
        return;
    };
    let args = [
        ("version", recorded.version.to_string().into()),
        ("entry", entry.n.to_string().into()),
        ("head", site.ledger.head().to_string().into()),
    ];
    sealed.say("notice-sent-done", &args);
}
