//! `avenant serve`: the site and the desk in the editor's browser, as fresh as the files.

pub mod asked;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::base::Arg;
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::desk::address;
use crate::serve::admission::Rules;
use crate::serve::door::{Bound, Limits, Reach, Server, Unreachable};
use crate::serve::live::Live;
use crate::serve::polls::Polls;
use crate::serve::preview::{Asset, Preview};
use crate::serve::token::Token;
use crate::sys::files::Touched;
use crate::sys::watch::{How, Means, Reason, Watch};
use crate::sys::{Failure, browser, embed, watch};
use crate::work::Speech;

use asked::Serve;

/// How often the server looks whether another day has begun.
const DAY_PAUSE: Duration = Duration::from_secs(20);

/// Pages that may wait for news at once: browsers give a site six connections each.
const WAITING: usize = 24;

/// Runs the command, until it is interrupted.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Serve, speech: &Speech) -> Result<Outcome, Failure> {
    session::finish_interrupted(request, speech)?;
    let polls = Arc::new(Polls::new(WAITING));
    let live = Live::begin(&request.folder, session::builtin(), Arc::clone(&polls))?;
    let live = Arc::new(live);
    let token = Token::fresh()?;
    let reach = asked.expose.clone().map_or(Reach::Loopback, Reach::Exposed);
    let bound = match Bound::new(&reach, asked.port) {
        Ok(bound) => bound,
        Err(unreachable) => return Ok(misuse::ended(&refused(&unreachable, speech))),
    };
    let port = bound.port();
    let rules = match &asked.expose {
        Some(host) => Rules::exposed(port, token.clone(), host),
        None => Rules::new(port, token.clone()),
    };
    let preview = Preview::new(
        Arc::clone(&live),
        Arc::clone(&polls),
        [token.clone(), Token::fresh()?],
        embed::desk_templates(),
        assets(),
        speech.clone(),
    );
    let answer = move |asked: &_| preview.answer(asked);
    let server = Server::start(bound, rules, Limits::default(), polls, answer);
    let _server = server.map_err(Failure::io(&request.folder))?;
    let how = if asked.poll {
        How::Poll(watch::PAUSE)
    } else {
        How::Best
    };
    let checker = Arc::clone(&live);
    thread::spawn(move || checker.keep_checking());
    let watch = |root: &Path| {
        let follower = Arc::clone(&live);
        Watch::start(root, how, move |news| {
            // What cannot be read now is read with the next change.
            let _ = follower.follow(&news);
        })
    };
    let mut watching = watch(&request.folder)?;
    // What was saved while the site was read the first time is told by nobody.
    let _ = live.renew(&Touched::Everything);
    let mut root = request.folder.clone();
    let url = match &asked.expose {
        Some(host) => format!(
            "http://{}:{port}{}?token={}",
            in_address(host),
            address::ENTER,
            token.as_str()
        ),
        None => format!("http://127.0.0.1:{port}{}", address::ROOT),
    };
    say_begun(asked, &url, port, &watching.means(), request, speech);
    if asked.open {
        browser::open(&url);
    }
    loop {
        live.wait_moved(&root, DAY_PAUSE);
        if live.root() != root {
            // A site was begun below the folder: it is followed there.
            root = live.root();
            drop(std::mem::replace(&mut watching, watch(&root)?));
            let _ = live.renew(&Touched::Everything);
        }
        let _ = live.renew_day();
    }
}

/// Returns a host as addresses write it: an IPv6 address in brackets (RFC 3986, 3.2.2).
fn in_address(host: &str) -> String {
    match host.parse() {
        Ok(IpAddr::V6(address)) => format!("[{address}]"),
        _ => host.to_owned(),
    }
}

/// Returns whether a host stands for every address of the machine, and is none to give to others.
fn is_any(host: &str) -> bool {
    host.parse()
        .is_ok_and(|address: IpAddr| address.is_unspecified())
}

/// Says where the server is, and what an editor should know of it.
fn say_begun(
    asked: &Serve,
    url: &str,
    port: u16,
    means: &Means,
    request: &Request,
    speech: &Speech,
) {
    let say = |id: &str, args: &[(&str, Arg)]| console::talk(&(speech.say(id, args) + "\n"));
    say("serve-at", &[("url", url.into())]);
    if let Some(host) = &asked.expose {
        say("serve-exposed", &[]);
        if is_any(host) {
            say("serve-any", &[("host", host.as_str().into())]);
        }
    }
    if request.quiet {
        return;
    }
    if asked.port != 0 && port != asked.port {
        let args = [
            ("wanted", asked.port.to_string().into()),
            ("port", port.to_string().into()),
        ];
        say("serve-port-taken", &args);
    }
    let reason = match means {
        Means::Events | Means::Poll(Reason::Asked) => None,
        Means::Poll(Reason::Shared(kind)) => Some(("shared", (*kind).to_owned())),
        Means::Poll(Reason::TooMany) => Some(("limit", String::new())),
        Means::Poll(Reason::Refused(words)) => Some(("refused", words.clone())),
    };
    if let Some((reason, words)) = reason {
        let words = if words.is_empty() {
            "none".to_owned()
        } else {
            words
        };
        say(
            "serve-polls",
            &[("reason", reason.into()), ("words", words.into())],
        );
    }
    say("serve-end", &[]);
}

fn refused(unreachable: &Unreachable, speech: &Speech) -> String {
    let (id, args): (&str, Vec<(&str, Arg)>) = match unreachable {
        Unreachable::Taken { from, to } => (
            "serve-taken",
            vec![
                ("from", from.to_string().into()),
                ("to", to.to_string().into()),
            ],
        ),
        Unreachable::Host { host, source } => (
            "serve-host",
            vec![
                ("host", host.as_str().into()),
                ("reason", source.to_string().into()),
            ],
        ),
    };
    let help = speech.say(&format!("{id}-help"), &args);
    misuse::refusal(&speech.say(id, &args), &help, speech)
}

/// Returns the files of the desk by their addresses.
fn assets() -> BTreeMap<&'static str, Asset> {
    let css = |bytes| ("text/css; charset=utf-8", bytes);
    let script = |name| ("text/javascript; charset=utf-8", embed::desk_file(name));
    let icon = embed::theme_file("default/static/favicon.svg");
    [
        (address::THEME, css(session::builtin_sheet().into_bytes())),
        (address::SHEET, css(embed::desk_file("desk.css"))),
        (address::SCRIPT, script("live.js")),
        (address::PLACES, script("places.js")),
        (address::WRITE, script("write.js")),
        (address::ICON, ("image/svg+xml", icon)),
    ]
    .into()
}

#[cfg(test)]
mod tests {
    use super::assets;

    #[test]
    fn every_file_of_the_desk_is_built_in() {
        for (address, (_, bytes)) in assets() {
            assert!(!bytes.is_empty(), "{address}");
        }
    }
}
