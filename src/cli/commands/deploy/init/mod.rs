//! `avenant deploy init`: a target added to the configuration, from what is typed and answered.
//!
//! A password is never asked for: there is no place for one in the configuration.

pub mod asked;

use std::path::Path;

use crate::base::Arg;
use crate::cli::args::Request;
use crate::cli::commands::publish::new_errors;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::edit::target::{self, NewTarget};
use crate::model::target::{Host, HostKey, Port, Protocol};
use crate::sys::{Failure, journal};
use crate::work::Speech;

use asked::{ASKED, DeployInit};

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub fn run(request: &Request, asked: &DeployInit, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "deploy init")?;
    let Some(site) = session.opened.site.clone() else {
        return session.refuse(session.opened.report.clone());
    };
    let name = [("target", asked.name.as_str().into())];
    match target::has(&session.tree, &asked.name) {
        Some(false) => {}
        Some(true) => return Ok(misuse::ended(&refusal("deploy-init-there", &name, speech))),
        None => return Ok(misuse::ended(&refusal("deploy-init-form", &name, speech))),
    }
    let mut answers = asked.clone();
    if console::is_conversation() && !request.quiet {
        converse(&mut answers, &site.config.base_url, speech)?;
    }
    let made = match made(&answers) {
        Ok(made) => made,
        Err(missing) => {
            let flags = [("flags", missing.join(" ").into())];
            return Ok(misuse::ended(&refusal(
                "deploy-init-missing",
                &flags,
                speech,
            )));
        }
    };
    let Some(edits) = target::added(&session.tree, &made) else {
        return Ok(misuse::ended(&refusal("deploy-init-form", &name, speech)));
    };
    let before = session.check();
    let after = session.after(&edits);
    let faults = new_errors(&after, &before);
    if faults.has_errors() {
        return after.refuse(faults);
    }
    journal::apply(&session.root, &edits)?;
    let outcome = after.print(faults)?;
    let section: String = made
        .section()
        .lines()
        .map(|line| format!("  {line}\n"))
        .collect();
    session.say(
        "deploy-init-done",
        &[("section", section.trim_end().into())],
    );
    if made.protocol == Protocol::Sftp && made.host_keys.is_empty() {
        let host = made.host.unwrap_or_default();
        let port = made.port.map_or(22, Port::number).to_string();
        let args = [("host", host.into()), ("port", port.into())];
        session.say("deploy-init-no-host-key", &args);
    }
    Ok(outcome)
}

/// Returns the target, or the flags without which there is none.
fn made(answers: &DeployInit) -> Result<NewTarget, Vec<String>> {
    let protocol = answers.protocol.unwrap_or(Protocol::Sftp);
    let typed = |key: &str| typed(answers, key);
    let needed: &[&str] = match protocol {
        Protocol::Local => &["root"],
        Protocol::Sftp | Protocol::Ftps | Protocol::Ftp => &["host", "user", "root"],
    };
    let mut missing: Vec<String> = ASKED
        .iter()
        .filter(|(name, ..)| needed.contains(name) && typed(name).is_none())
        .map(|(name, _, example)| format!("--{name} {example}"))
        .collect();
    let port = typed("port").map(|words| words.parse().ok().and_then(Port::new));
    if port == Some(None) {
        missing.push("--port 22".to_owned());
    }
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(NewTarget {
        name: answers.name.clone(),
        protocol,
        host: typed("host"),
        port: port.flatten(),
        user: typed("user"),
        root: typed("root"),
        url: typed("url"),
        host_keys: answers.host_keys.clone(),
        auth: answers.auth.clone(),
        allow_plaintext: answers.allow_plaintext,
    })
}

fn typed(answers: &DeployInit, key: &str) -> Option<String> {
    let found = answers.typed.iter().find(|(name, _)| *name == key);
    found.map(|(_, words)| words.clone())
}

/// Asks for what was not typed, again where an answer cannot be taken.
fn converse(answers: &mut DeployInit, base_url: &str, speech: &Speech) -> Result<(), Failure> {
    console::talk(&(speech.say("deploy-init-hello", &[]) + "\n\n"));
    while answers.protocol.is_none() {
        let Some(answer) = ask("cli-deploy-init-protocol", Some("sftp"), "", speech)? else {
            return Ok(());
        };
        answers.protocol = asked::named(&answer);
        if answers.protocol.is_none() {
            console::talk(&refusal("deploy-init-protocol", &[], speech));
        }
    }
    let protocol = answers.protocol.unwrap_or(Protocol::Sftp);
    let port = protocol.usual_port().map(|port| port.number().to_string());
    for (name, message, example) in ASKED {
        let has_host = !matches!(name, "host" | "port" | "user") || protocol != Protocol::Local;
        let usual = match name {
            "port" => port.as_deref(),
            "root" if protocol != Protocol::Local => Some("www"),
            "url" => Some(base_url),
            _ => None,
        };
        while has_host && typed(answers, name).is_none() {
            let Some(answer) = ask(message, usual, example, speech)? else {
                return Ok(());
            };
            if name == "url" && answer == base_url {
                break;
            }
            match is_good(name, &answer) {
                true => answers.typed.push((name, answer)),
                false => {
                    let args = [("typed", answer.into()), ("example", example.into())];
                    console::talk(&refusal("deploy-init-answer", &args, speech));
                }
            }
        }
    }
    while protocol == Protocol::Sftp && answers.host_keys.is_empty() {
        console::talk(&(speech.say("deploy-init-about-host-key", &[]) + "\n"));
        match ask("cli-deploy-init-host-key", Some(""), "", speech)? {
            Some(key) if HostKey::parse(&key).is_some() => answers.host_keys.push(key),
            Some(key) if !key.is_empty() => {
                let args = [("typed", key.into()), ("example", "SHA256:…".into())];
                console::talk(&refusal("deploy-init-answer", &args, speech));
            }
            Some(_) | None => break,
        }
    }
    Ok(())
}

/// Asks for one thing; Enter alone means what is usual, `None` that no more answers come.
fn ask(
    message: &str,
    usual: Option<&str>,
    example: &str,
    speech: &Speech,
) -> Result<Option<String>, Failure> {
    let what = speech.say(message, &[]);
    let hint = match usual {
        Some("") => speech.say("deploy-init-later", &[]),
        Some(usual) => speech.say("init-usual", &[("usual", usual.into())]),
        None => speech.say("init-example", &[("example", example.into())]),
    };
    let args = [("what", what.into()), ("hint", hint.into())];
    let question = speech.say("init-question", &args) + " ";
    let answer = console::ask(&question).map_err(Failure::io(Path::new("stdin")))?;
    Ok(answer.map(|answer| match answer.is_empty() {
        true => usual.unwrap_or_default().to_owned(),
        false => answer,
    }))
}

/// Returns whether an answer can be taken; what the whole section says is checked afterwards.
fn is_good(name: &str, answer: &str) -> bool {
    match name {
        "host" => Host::parse(answer).is_some(),
        "port" => answer.parse().ok().and_then(Port::new).is_some(),
        _ => !answer.is_empty(),
    }
}

fn refusal(id: &str, args: &[(&str, Arg)], speech: &Speech) -> String {
    let help = speech.say(&format!("{id}-help"), args);
    misuse::refusal(&speech.say(id, args), &help, speech)
}
