//! Building a site for a target and deploying it, or going back to an earlier deployment.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::base::{Date, Digest, Instant, Report};
use crate::cli::args::Request;
use crate::cli::commands::build;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::deploy::access::Env;
use crate::deploy::class::Class;
use crate::deploy::layout::Layout;
use crate::deploy::open::Opener;
use crate::deploy::order::{self, Leave, Order, What};
use crate::deploy::readers::Readers;
use crate::deploy::record::{DeployId, Files, Receipt};
use crate::deploy::trouble::{LedgerBreak, Trouble};
use crate::deploy::{built, run, words};
use crate::model::target::{Target, Verify};
use crate::model::{Ledger, Site};
use crate::render::Plan;
use crate::seal::ledger::{self, Continuation};
use crate::sys::lock;
use crate::sys::{Failure, clock, entropy, git, output, who};
use crate::work::Speech;

use super::asked::{Deed, Go};
use super::restart;
use super::told::{self, End, Teller};
use super::workflow;

/// Where a deployment of this machine keeps its own: below the site's state folder.
const FOLDER: &str = "deploy";

/// How long requests under way may take to end: hosts answer in far less.
const PAUSE: Duration = Duration::from_secs(1);

/// A site built for a target.
struct Built {
    folder: PathBuf,
    files: Files,
    head: Digest,
    redacted: BTreeSet<String>,
    report: Report,
}

/// Runs the command.
///
/// # Errors
/// What the system refused; readers then see whole pages.
pub fn run(request: &Request, go: &Go, speech: &Speech) -> Result<Outcome, Failure> {
    let (mut session, write) = session::open_to_build(request, speech)?;
    let Some(mut site) = session.opened.site.clone() else {
        return session.refuse(session.opened.report.clone());
    };
    let target = match workflow::chosen(&site, go.target.as_deref(), speech) {
        Ok(target) => target.clone(),
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let state = lock::state_folder(&request.folder)?;
    let state = state.join(FOLDER).join(target.name.as_str());
    fs::create_dir_all(&state).map_err(Failure::io(&state))?;
    // Of this folder nobody else deploys there: a lock of its own on the host was left behind.
    let _own = lock::take_file(state.join("lock"), "deploy")?;
    let env = Env::of_process(&session.root, speech);
    let said = |line: &str| console::talk(&format!("{line}\n"));
    let opener = Opener::new(&target, env, said);
    if let Some(reason) = &go.restart {
        match restart::run(&session, &target, &opener, reason)? {
            Ok(Some(restarted)) => session = restarted,
            Ok(None) => {}
            Err(outcome) => return Ok(outcome),
        }
        site = session.opened.site.clone().unwrap_or(site);
    }
    let built = match &go.deed {
        Deed::Back(_) | Deed::Look => None,
        Deed::Deploy | Deed::Preview => match build(&session, &site, &target, &state)? {
            Ok(built) => Some(built),
            Err(outcome) => return Ok(outcome),
        },
    };
    // Editors may go on writing.
    drop(write);
    let deployment = Deployment {
        session: &session,
        site: &site,
        target: &target,
        state: &state,
        go,
        opener: &opener,
        asked: (request, speech),
    };
    deployment.run(built.as_ref())
}

/// Returns the two folders of a target.
pub(super) fn layout(target: &Target) -> Layout {
    let folders = &target.folders;
    Layout::new(folders.root().clone(), folders.state().clone())
}

/// Builds the site as readers of a target shall see it, beside the site and not into `dist`.
fn build(
    session: &Session<'_>,
    site: &Site,
    target: &Target,
    state: &Path,
) -> Result<Result<Built, Outcome>, Failure> {
    let mut report = session.check();
    let as_of: Option<Date> = session.today();
    let (Some(as_of), false) = (as_of, report.has_errors()) else {
        return session.refuse(report).map(Err);
    };
    let (plan, found) = session.plan(as_of, Some(&target.url));
    report.extend(found);
    let (Some(plan), false) = (plan, report.has_errors()) else {
        return session.refuse(report).map(Err);
    };
    let folder = state.join("built");
    if build::render(&plan, &folder, &mut report)?.is_none() {
        return session.refuse(report).map(Err);
    }
    let files = files(&plan, &folder)?;
    Ok(Ok(Built {
        files,
        head: ledger::head_as_of(&site.ledger, as_of),
        redacted: built::redacted(&site.ledger),
        folder,
        report,
    }))
}

fn files(plan: &Plan, folder: &Path) -> Result<Files, Failure> {
    Ok(built::files(plan, output::built(folder)?))
}

/// A deployment under way.
struct Deployment<'a> {
    session: &'a Session<'a>,
    site: &'a Site,
    target: &'a Target,
    state: &'a Path,
    go: &'a Go,
    opener: &'a Opener,
    asked: (&'a Request, &'a Speech),
}

impl Deployment<'_> {
    fn run(&self, built: Option<&Built>) -> Result<Outcome, Failure> {
        let layout = layout(self.target);
        let opener = self.opener;
        if self.go.deed == Deed::Look {
            return self.look_at_all(&layout);
        }
        let readers = (self.target.verify != Verify::None).then(|| Readers::new(&self.target.url));
        let judge = |text: &str| judge(&self.site.ledger, text);
        let order = self.order(built, readers.as_ref(), &judge)?;
        if self.go.deed == Deed::Preview {
            let remote = opener.open().map_err(Trouble::from);
            let seen = remote.and_then(|mut remote| run::preview(remote.as_mut(), &layout, &order));
            let report = built.map_or_else(Report::new, |built| built.report.clone());
            return match seen {
                Ok(seen) => {
                    let mut report = report;
                    for trouble in &seen.troubles {
                        report.extend(trouble.findings());
                    }
                    self.end(End::Preview(&seen), report)
                }
                Err(trouble) => self.end(End::Stopped, trouble.findings()),
            };
        }
        let mut teller = Teller::new(self.session, self.asked);
        let begun = order.at;
        let now = || clock::instant().unwrap_or(begun);
        let mut tell = |step| teller.tell(&step);
        let mut open = || opener.open();
        let done = run::deploy(&mut open, &layout, &order, &now, &mut tell);
        teller.end();
        let mut report = built.map_or_else(Report::new, |built| built.report.clone());
        match done {
            Err(trouble) => {
                report.extend(trouble.findings());
                self.end(End::Stopped, report)
            }
            Ok(outcome) => self.done(outcome, readers.as_ref(), report),
        }
    }

    fn end(&self, end: End<'_>, report: Report) -> Result<Outcome, Failure> {
        told::told(self.session, self.asked, self.target, end, report)
    }

    /// Compares all that is deployed with what readers are shown.
    fn look_at_all(&self, layout: &Layout) -> Result<Outcome, Failure> {
        let opened = self.opener.open();
        let manifest = opened
            .map_err(Trouble::from)
            .and_then(|mut remote| run::deployed(remote.as_mut(), layout));
        match manifest {
            Err(trouble) => self.end(End::Stopped, trouble.findings()),
            Ok(None) => self.end(End::Stopped, Trouble::NoSuchDeploy(None).findings()),
            Ok(Some(manifest)) => {
                let readers = Readers::new(&self.target.url);
                let (report, looked) = self.look(&readers, &manifest.files, &|_| true);
                self.end(End::Looked(&manifest, looked), report)
            }
        }
    }

    fn order<'o>(
        &self,
        built: Option<&'o Built>,
        readers: Option<&'o Readers>,
        ledger: &'o dyn Fn(&str) -> Option<LedgerBreak>,
    ) -> Result<Order<'o>, Failure> {
        let at: Instant = clock::instant().ok_or(Failure::NoEntropy)?;
        let what = match built {
            Some(built) => What::Build {
                folder: &built.folder,
                files: built.files.clone(),
                head: built.head,
                redacted: built.redacted.clone(),
            },
            None => What::Back(match &self.go.deed {
                Deed::Back(id) => id.clone(),
                Deed::Deploy | Deed::Preview | Deed::Look => None,
            }),
        };
        Ok(Order {
            id: DeployId::new(at, &entropy::bytes()?),
            target: self.target.name.as_str().to_owned(),
            url: self.target.url.clone(),
            by: who::who(),
            folder: self.own_words()?,
            at,
            commit: git::commit(&self.session.root),
            what,
            ledger,
            readers,
            pause: PAUSE,
            leave: Leave {
                // What went with the lost lines of the ledger is lost for the same reason.
                harm: self
                    .go
                    .leave
                    .harm
                    .clone()
                    .or_else(|| self.go.restart.clone()),
                remove_many: self.go.leave.remove_many || self.go.restart.is_some(),
                ..self.go.leave.clone()
            },
        })
    }

    /// Returns random words by which this folder knows its own lock on a host again.
    fn own_words(&self) -> Result<String, Failure> {
        let file = self.state.join("id");
        if let Ok(words) = fs::read_to_string(&file) {
            return Ok(words.trim().to_owned());
        }
        let words: String = entropy::bytes()?
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        fs::write(&file, format!("{words}\n")).map_err(Failure::io(&file))?;
        Ok(words)
    }

    /// Says what became of it, keeps the receipt and looks at what readers see.
    fn done(
        &self,
        outcome: order::Outcome,
        readers: Option<&Readers>,
        mut report: Report,
    ) -> Result<Outcome, Failure> {
        let receipt = match outcome {
            order::Outcome::Unchanged(_) => return self.end(End::Unchanged, report),
            order::Outcome::Done(receipt) => receipt,
            order::Outcome::DirectivesBack(receipt, status) => {
                report.push(words::directives(status, "shown"));
                receipt
            }
        };
        self.keep(&receipt)?;
        let mut looked = 0;
        if let Some(readers) = readers {
            let (found, asked) = self.look_after(readers, &receipt);
            report.extend(found);
            looked = asked;
        }
        self.end(End::Done(&receipt, looked), report)
    }

    /// Keeps the receipt beside the site, too.
    fn keep(&self, receipt: &Receipt) -> Result<(), Failure> {
        let folder = self.state.join("receipts");
        fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
        let file = folder.join(format!("{}.json", receipt.manifest.id));
        let text = serde_json::to_vec_pretty(receipt);
        let text = text.map_err(|error| Failure::io(&file)(error.into()))?;
        fs::write(&file, text).map_err(Failure::io(&file))
    }

    /// Looks at what was changed, and at every dated page; at everything where the target says so.
    fn look_after(&self, readers: &Readers, receipt: &Receipt) -> (Report, usize) {
        let files = &receipt.manifest.files;
        let changed: BTreeSet<&str> = receipt.put.iter().map(String::as_str).collect();
        let is_all = self.target.verify == Verify::All;
        let is_dated = |path: &str| {
            let class = files.get(path).map(|file| file.class);
            class == Some(Class::Dated) && path.ends_with("/index.html")
        };
        let meant = |path: &str| is_all || changed.contains(path) || is_dated(path);
        self.look(readers, files, &meant)
    }

    fn look(
        &self,
        readers: &Readers,
        files: &Files,
        meant: &dyn Fn(&str) -> bool,
    ) -> (Report, usize) {
        if readers.status().is_none() {
            let mut report = Report::new();
            report.push(words::unanswered(&self.target.url));
            return (report, 0);
        }
        let (wrong, looked) = readers.compare(files, meant);
        (words::wrong(&wrong), looked)
    }
}

/// Says what of a ledger that readers see the site's own does not continue.
fn judge(ledger: &Ledger, shown: &str) -> Option<LedgerBreak> {
    match ledger::continues(ledger, shown) {
        // Where lines are lost and the site says so, readers are told by what is deployed.
        Continuation::Continues(_) | Continuation::Restarted { .. } => None,
        Continuation::Differs(line) => Some(LedgerBreak::Differs(line)),
        Continuation::Unreadable(line) => Some(LedgerBreak::Unreadable(line)),
    }
}
