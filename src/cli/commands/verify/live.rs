//! `avenant verify --live`: whether a deployed site shows what was sealed.

use std::io::IsTerminal;

use crate::audit::live::{Asked, Found, Live, Seen, lines_shown};
use crate::base::{Code, Diagnostic, Report, Severity};
use crate::cli::commands::build::is_base_url;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::Session;
use crate::model::Site;
use crate::model::site::base_path;
use crate::sys::Failure;
use crate::sys::web::{Host, Silence, View};
use crate::work::Speech;

use super::{asked, restarts};

/// Questions in a row that a host leaves unanswered before nobody asks any more.
const UNANSWERED: usize = 3;

/// Looks at a deployed site; `report` is what was found in the site itself, without errors.
///
/// # Errors
/// Where standard output cannot be written.
pub fn run(
    session: &Session<'_>,
    site: &Site,
    asked: &asked::Live,
    mut report: Report,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let url = format!("{}/", asked.url.trim_end_matches('/'));
    if !is_base_url(&url) {
        let typed = [("url", asked.url.as_str().into())];
        let said = speech.say("base-url-override", &typed);
        let help = speech.say("base-url-override-help", &typed);
        console::talk(&misuse::refusal(&said, &help, speech));
        return Ok(Outcome::Misuse);
    }
    // Links are paths: only where the site is deployed below another one do its pages read otherwise.
    let folder = |url| base_path(url).trim_end_matches('/');
    let is_elsewhere = folder(&url) != folder(&site.config.base_url);
    let (plan, found) = match session.today() {
        Some(today) => session.plan(today, is_elsewhere.then_some(url.as_str())),
        None => (None, Report::new()),
    };
    report.extend(found);
    let (Some(plan), false) = (plan, report.has_errors()) else {
        return session.print(report);
    };
    let origin = url.strip_suffix(base_path(&url)).unwrap_or(&url);
    let mut looking = Looking {
        host: Host::new(origin, asked.wait),
        found: Found::default(),
        unanswered: 0,
        asked: 0,
        wait: asked.wait.as_secs().to_string(),
    };
    if std::io::stderr().is_terminal() {
        session.say("verify-live-begun", &[("url", url.as_str().into())]);
    }
    let live = Live {
        plan: &plan,
        site,
        url: &url,
    };
    looking.look(live, &mut report);
    let paths = looking.asked;
    let live = looking.found.report();
    let outcome = outcome(&live);
    let is_same = live.is_empty();
    report.extend(live);
    let printed = session.print(report)?;
    if is_same {
        let done = [("url", url.into()), ("paths", paths.into())];
        session.say("verify-live-done", &done);
    }
    restarts::tell(session, &site.ledger);
    Ok(outcome.unwrap_or(printed))
}

/// Returns how a command ends that found this on a host: differences count before silence.
fn outcome(found: &Report) -> Option<Outcome> {
    let mut errors = found
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    let is_silent = errors.clone().next().is_some();
    let is_other = errors.any(|finding| finding.code != Code::LIVE_UNANSWERED);
    match (is_other, is_silent) {
        (true, _) => Some(Outcome::TextErrors),
        (false, true) => Some(Outcome::Refused),
        (false, false) => None,
    }
}

/// A look at a host under way.
struct Looking {
    host: Host,
    found: Found,
    /// Questions in a row that were not answered.
    unanswered: usize,
    /// Questions that were answered.
    asked: usize,
    wait: String,
}

impl Looking {
    fn look(&mut self, live: Live<'_>, report: &mut Report) {
        let seen = self.ask(live, &live.ledger(), report);
        if seen.as_ref().is_some_and(Seen::is_led_away) {
            return;
        }
        let shown = seen.map_or(u64::MAX, |seen| lines_shown(&live.site.ledger, &seen));
        for asked in live.course(shown) {
            if self.unanswered >= UNANSWERED {
                return;
            }
            self.ask(live, &asked, report);
        }
    }

    fn ask(&mut self, live: Live<'_>, asked: &Asked, report: &mut Report) -> Option<Seen> {
        let expected = match live.expected(asked) {
            Ok(expected) => expected,
            Err(found) => {
                report.extend(found);
                return None;
            }
        };
        let limit = asked.limit(&expected);
        let tool = self.host.ask(&asked.path, View::Tool, limit);
        let browser = match &tool {
            Err(silence) if silence.is_total() => Err(*silence),
            _ => self.host.ask(&asked.path, View::Browser, limit),
        };
        let seen = match (tool, browser) {
            (Ok(tool), Ok(browser)) => Seen { tool, browser },
            (Ok(one), Err(silence)) => {
                self.push_silence(asked, "browser", silence);
                Seen::alike(one)
            }
            (Err(silence), Ok(one)) => {
                self.push_silence(asked, "tool", silence);
                Seen::alike(one)
            }
            (Err(silence), Err(_)) => {
                self.push_silence(asked, "both", silence);
                self.unanswered += if silence.is_total() { UNANSWERED } else { 1 };
                return None;
            }
        };
        self.unanswered = 0;
        self.asked += 1;
        live.judge(asked, &expected, &seen, &mut self.found);
        Some(seen)
    }

    fn push_silence(&mut self, asked: &Asked, who: &'static str, silence: Silence) {
        let finding = Diagnostic::new(Code::LIVE_UNANSWERED)
            .arg("who", who)
            .arg("why", name(silence))
            .arg("wait", self.wait.as_str());
        self.found.add(&asked.path, finding);
    }
}

/// Returns the name of why there is no answer, for the messages to select.
fn name(silence: Silence) -> &'static str {
    match silence {
        Silence::Name => "name",
        Silence::Refused => "refused",
        Silence::Slow => "slow",
        Silence::Certificate => "certificate",
        Silence::Broken => "broken",
    }
}
