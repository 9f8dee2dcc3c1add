//! What the preview server answers: pages of the site with one reference more, and the desk.

mod beginning;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::desk::address::{self, Filter, Screen};
use crate::desk::notices::FRAMES;
use crate::desk::{Act, Desk, Form, Fresh, Moment, strip};
use crate::edit::Edits;
use crate::lang::{Catalog, Lang};
use crate::render::headers::{PIECES, POLICY};
use crate::render::screen::{ScreenFault, Screens};
use crate::sys::files::Touched;
use crate::sys::{Failure, embed, entropy};
use crate::work::Speech;

use super::elsewhere::Elsewhere;
use super::failed;
use super::http::{Answer, Asked, Method};
use super::live::Live;
use super::polls::Polls;
use super::reference;
use super::site::{self, Given, Reply, Wanted};
use super::token::Token;

/// How long somebody waits for news before he is told that there are none.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// What the pages of the desk may load and do: only what the server itself gives.
const DESK_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
                           connect-src 'self'; img-src 'self'; form-action 'self'; \
                           base-uri 'none'; frame-ancestors 'none'";

/// A file of the desk, with its type.
pub type Asset = (&'static str, Vec<u8>);

/// What is answered in one run of the server.
pub struct Preview {
    live: Arc<Live>,
    polls: Arc<Polls>,
    token: Token,
    /// What the one script has that pages of the site may run.
    nonce: Token,
    screens: Screens,
    /// Files of the desk by their addresses.
    assets: BTreeMap<&'static str, Asset>,
    speech: Mutex<Speech>,
    starters: Vec<(String, &'static str)>,
    elsewhere: Elsewhere,
}

impl Preview {
    /// Makes what answers; `speech` speaks to the editor until he chooses another language.
    /// Forms carry the first of both secrets, scripts the other.
    pub fn new(
        live: Arc<Live>,
        polls: Arc<Polls>,
        [token, nonce]: [Token; 2],
        templates: BTreeMap<String, String>,
        assets: BTreeMap<&'static str, Asset>,
        speech: Speech,
    ) -> Self {
        let catalog: &Arc<Catalog> = speech.catalog();
        Self {
            live,
            polls,
            token,
            screens: Screens::new(templates, catalog),
            assets,
            speech: Mutex::new(speech),
            starters: embed::starters(),
            elsewhere: Elsewhere::new(nonce.clone()),
            nonce,
        }
    }

    /// Answers a request that was let in.
    pub fn answer(&self, asked: &Asked) -> Answer {
        let Some(path) = asked.path() else {
            return plain(404, "There is nothing here.");
        };
        let answer = if path == address::ROOT.trim_end_matches('/') {
            go(address::ROOT)
        } else if path.starts_with(address::ROOT) {
            self.at_desk(asked, path)
        } else {
            self.of_site(asked, path)
        };
        // Nothing of a preview is worth keeping, and some of it was never published.
        without(answer, "cache-control").with("Cache-Control", "no-store")
    }

    fn speech(&self) -> Speech {
        let speech = self.speech.lock().unwrap_or_else(PoisonError::into_inner);
        speech.clone()
    }

    fn at_desk(&self, asked: &Asked, path: &str) -> Answer {
        if let Some((kind, bytes)) = self.assets.get(path) {
            return safe(Answer::new(200).body(kind, bytes.clone()));
        }
        match path {
            address::WAIT => return safe(self.wait(asked)),
            address::SPEAK if asked.method == Method::Post => return self.speak(asked),
            _ => {}
        }
        let moment = self.live.now();
        let speech = self.speech();
        let desk = self.desk(&moment, &speech);
        if desk.is_blank() {
            return beginning::answer(&self.live, asked, path, &desk);
        }
        if path == address::STRIP {
            let of = asked.target.query.get("path").unwrap_or_default();
            return safe(shown(strip::html(&desk, of).map(Some)));
        }
        if let Some(answer) = self.elsewhere.answer(&desk, asked, path) {
            return answer;
        }
        match Screen::parse(path) {
            Some(screen) if asked.method == Method::Post => self.act(asked, &desk, &screen),
            Some(screen) => match desk.show(&screen) {
                Ok(None) => told(&desk, 404, "desk-nothing", "desk-nothing-help"),
                html => framing(&screen, safe(shown(html))),
            },
            None => told(&desk, 404, "desk-nothing", "desk-nothing-help"),
        }
    }

    fn desk<'a>(&'a self, moment: &'a Moment, speech: &'a Speech) -> Desk<'a> {
        Desk {
            moment,
            screens: &self.screens,
            speech,
            token: self.token.as_str(),
            starters: &self.starters,
        }
    }

    /// Does what a form asks for. Forms may come at the same time: the lock on the site's folder
    /// lets one write after the other, and each names the files it was made from.
    fn act(&self, asked: &Asked, desk: &Desk<'_>, screen: &Screen) -> Answer {
        let form = asked.form().unwrap_or_default();
        let form = Form::new(form.iter());
        if let Screen::Text(text) = screen
            && form.get("do") != Some("look")
        {
            // What is written is made from what is on the disk, whether it was told of or not. What
            // cannot be read again is shown as it was read, and nothing is then written over it.
            let _ = self.live.renew(&Touched::Paths(text.files().collect()));
        }
        let moment = self.live.now();
        let desk = &Desk {
            moment: &moment,
            ..*desk
        };
        let seed = match entropy::salt() {
            Ok(seed) => seed,
            Err(failure) => return failed(desk, &form, &failure),
        };
        let act = match desk.act(screen, &form, Fresh { seed }) {
            Ok(Some(act)) => act,
            Ok(None) => return told(desk, 405, "desk-no-deed", "desk-no-deed-help"),
            Err(fault) => return plain(500, &fault.to_string()),
        };
        match act {
            Act::Show(html) => framing(screen, safe(shown(Ok(Some(html))))),
            Act::Open { editor, spot, then } => match self.live.open(&editor, &spot) {
                Ok(()) => go(&then),
                Err(failure) => failed(desk, &form, &failure),
            },
            Act::Write { edits, then } => match self.live.write(&edits) {
                Ok(None) => go(&then),
                Ok(Some(failure)) => {
                    let (reason, _) = failed::words(&failure, desk.speech);
                    safe(shown(desk.unstamped(&reason).map(Some)))
                }
                Err(failure) => self.refused(screen, &form, Fresh { seed }, &edits, &failure),
            },
        }
    }

    /// Says why nothing was written, with what was typed. Where a file was saved since the site was
    /// read, the screen shows what was sent beside what the file says; nothing is then written unseen.
    fn refused(
        &self,
        screen: &Screen,
        form: &Form,
        fresh: Fresh,
        edits: &Edits,
        failure: &Failure,
    ) -> Answer {
        let is_changed = matches!(failure, Failure::Changed { .. } | Failure::Exists { .. });
        if is_changed {
            let paths = edits.changes.iter().map(|change| change.path().clone());
            // What cannot be read again is told with the failure.
            let _ = self.live.renew(&Touched::Paths(paths.collect()));
        }
        let (moment, speech) = (self.live.now(), self.speech());
        let desk = self.desk(&moment, &speech);
        if is_changed && let Ok(Some(Act::Show(html))) = desk.act(screen, form, fresh) {
            return framing(screen, safe(shown(Ok(Some(html)))));
        }
        failed(&desk, form, failure)
    }

    /// Answers with the number of the moment as soon as it is not the one known.
    fn wait(&self, asked: &Asked) -> Answer {
        let since = asked.target.query.get("since");
        let since: Option<u64> = since.and_then(|since| since.parse().ok());
        let news = || {
            let number = self.live.now().number;
            (Some(number) != since).then_some(number)
        };
        let number = self.polls.wait(LONGEST_WAIT, news);
        let number = number.unwrap_or_else(|| self.live.now().number);
        Answer::new(200).body("text/plain; charset=utf-8", number.to_string().into_bytes())
    }

    /// Takes the language in which the editor wants to be spoken to.
    fn speak(&self, asked: &Asked) -> Answer {
        let form = asked.form().unwrap_or_default();
        if let Some(lang) = form.get("lang").and_then(Lang::parse) {
            let mut speech = self.speech.lock().unwrap_or_else(PoisonError::into_inner);
            *speech = speech.speaking(&lang);
        }
        let then = form.get("then").and_then(Screen::parse);
        go(&then.unwrap_or(Screen::Board).path())
    }

    fn of_site(&self, asked: &Asked, path: &str) -> Answer {
        let moment = self.live.now();
        let Some(plan) = moment.plan.as_deref() else {
            let speech = self.speech();
            let desk = self.desk(&moment, &speech);
            if desk.is_blank() {
                return go(address::ROOT);
            }
            return safe(shown(desk.show(&everything())));
        };
        match site::answer(plan, &wanted(asked, path, moment.is_fresh)) {
            Reply::Given(given) => self.previewed(&moment, path, given),
            Reply::Outside(root) => self.outside(&moment, &root, path),
            Reply::Broken(report) => {
                let speech = self.speech();
                let broken = moment.with_faults(report);
                let desk = self.desk(&broken, &speech);
                Answer {
                    status: 500,
                    ..safe(shown(desk.show(&everything())))
                }
            }
        }
    }

    /// Returns a page of the site with the reference that keeps it fresh, and under a strip where it
    /// is older than the files.
    fn previewed(&self, moment: &Moment, path: &str, given: Given) -> Answer {
        let nonce = self.nonce.as_str();
        dressed(path, moment.is_fresh, nonce, given, |body| {
            let strip = (!moment.is_fresh).then(|| {
                let speech = self.speech();
                // A strip that cannot be made is told by the script, which asks for it again.
                strip::html(&self.desk(moment, &speech), path).unwrap_or_default()
            });
            reference::insert(body, moment.number, nonce, strip.as_deref())
        })
    }

    fn outside(&self, moment: &Moment, root: &str, path: &str) -> Answer {
        if path == "/" {
            return go(root);
        }
        let speech = self.speech();
        let words = speech.say("desk-outside", &[]);
        let help = speech.say("desk-outside-help", &[("root", root.into())]);
        said(&self.desk(moment, &speech), 404, &words, &help)
    }
}

/// What is shown where the site's own page cannot be.
fn everything() -> Screen {
    Screen::Findings(Filter::default())
}

/// Returns what is asked of a site, whose pages stand under a strip unless they are plain.
pub(super) fn wanted<'a>(asked: &'a Asked, path: &'a str, is_plain: bool) -> Wanted<'a> {
    Wanted {
        method: match asked.method {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
        },
        path,
        query: asked.target.sent_query.as_deref(),
        accept_language: asked.headers.get("accept-language"),
        // Who has a page of before does not have the strip above it.
        if_none_match: asked.headers.get("if-none-match").filter(|_| is_plain),
    }
}

/// Returns what a host of the site answers, its pages with something inserted: of all scripts, those with
/// the nonce are run, for a theme's own would be the desk's here and are none on a host.
/// What is not plain is known by no digest.
pub(super) fn dressed(
    path: &str,
    is_plain: bool,
    nonce: &str,
    given: Given,
    insert: impl FnOnce(Vec<u8>) -> Vec<u8>,
) -> Answer {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_page = !PIECES.contains(&name)
        && given
            .headers
            .iter()
            .any(|(name, value)| *name == "Content-Type" && value.starts_with("text/html"));
    let mut answer = Answer::new(given.status);
    for (name, value) in given.headers {
        answer = match name {
            "Content-Security-Policy" => {
                let also = format!("{POLICY}; script-src 'nonce-{nonce}'; connect-src 'self'");
                answer.with(name, &also)
            }
            "ETag" if !is_plain => answer,
            _ => answer.with(name, &value),
        };
    }
    let body = if is_page {
        insert(given.body)
    } else {
        given.body
    };
    answer.body = body.into();
    answer
}

pub(super) fn shown(html: Result<Option<String>, ScreenFault>) -> Answer {
    let kind = "text/html; charset=utf-8";
    match html {
        Ok(Some(html)) => Answer::new(200).body(kind, html.into_bytes()),
        Ok(None) => plain(404, "There is nothing of this name."),
        Err(fault) => plain(500, &fault.to_string()),
    }
}

/// Says one thing, and what to do, each by the message for it.
pub(super) fn told(desk: &Desk<'_>, status: u16, words: &str, help: &str) -> Answer {
    let (words, help) = (desk.speech.say(words, &[]), desk.speech.say(help, &[]));
    said(desk, status, &words, &help)
}

fn said(desk: &Desk<'_>, status: u16, words: &str, help: &str) -> Answer {
    Answer {
        status,
        ..safe(shown(desk.message(words, help).map(Some)))
    }
}

/// Says what the machine refused, with what was typed in the form.
fn failed(desk: &Desk<'_>, form: &Form, failure: &Failure) -> Answer {
    let (words, help) = failed::words(failure, desk.speech);
    let html = desk.refused(&words, &help, form);
    let answer = safe(shown(html.map(Some)));
    Answer {
        status: 409,
        ..answer
    }
}

/// Keeps an answer of the desk to itself. Forms say where they come from to their own server only:
/// without a referrer browsers would leave their origin out.
pub(super) fn safe(answer: Answer) -> Answer {
    answer
        .with("Content-Security-Policy", DESK_POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("X-Robots-Tag", "noindex, nofollow")
}

/// Lets a screen show frames that has some.
fn framing(screen: &Screen, answer: Answer) -> Answer {
    match screen {
        Screen::Notice(_) => governed(answer, FRAMES),
        _ => answer,
    }
}

/// Returns an answer under another policy.
pub(super) fn governed(answer: Answer, policy: &str) -> Answer {
    without(answer, "content-security-policy").with("Content-Security-Policy", policy)
}

pub(super) fn plain(status: u16, words: &str) -> Answer {
    let kind = "text/plain; charset=utf-8";
    safe(Answer::new(status).body(kind, format!("{words}\n").into_bytes()))
}

pub(super) fn go(to: &str) -> Answer {
    safe(Answer::new(303).with("Location", to))
}

/// Takes a header away, whose name is given in small letters.
fn without(mut answer: Answer, name: &str) -> Answer {
    answer
        .headers
        .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    answer
}
