//! Building a site for a target and deploying it, going back to an earlier deployment, or looking at the
//! host.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::base::{Date, Digest, Report};
use crate::cli::args::Request;
use crate::cli::commands::build;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::deploy::access::Env;
use crate::deploy::check::{self, Question};
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
use crate::seal::ledger::{self, Continuation};
use crate::sys::lock;
use crate::sys::{Failure, clock, entropy, git, output, who};
use crate::work::Speech;

use super::asked::{Deed, Go};
use super::checked;
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
    let deployment = Deployment {
        session: &session,
        site: &site,
        target: &target,
        layout: layout(&target),
        state: &state,
        leave: leave(go),
        opener: &opener,
        asked: (request, speech),
    };
    // While nothing is built any more, editors may go on writing.
    match &go.deed {
        Deed::Look => {
            drop(write);
            deployment.look_at_all()
        }
        Deed::Back(id) => {
            drop(write);
            deployment.deploy(What::Back(id.clone()), Report::new())
        }
        // A host can be looked at before the texts are without errors.
        Deed::Check => {
            let built = build(&session, &site, &target, &state)?.ok();
            drop(write);
            deployment.check(built.as_ref())
        }
        Deed::Deploy | Deed::Preview => {
            let built = match build(&session, &site, &target, &state)? {
                Ok(built) => built,
                Err(report) => return session.refuse(report),
            };
            drop(write);
            if go.deed == Deed::Preview {
                deployment.preview(&built)
            } else {
                deployment.deploy(built.what(), built.report.clone())
            }
        }
    }
}

/// Returns what is allowed. What went with lost lines of the ledger is lost for the same reason.
fn leave(go: &Go) -> Leave {
    let mut leave = go.leave.clone();
    if let Some(reason) = &go.restart {
        leave.harm.get_or_insert_with(|| reason.clone());
        leave.remove_many = true;
    }
    leave
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
) -> Result<Result<Built, Report>, Failure> {
    let mut report = session.check();
    let as_of: Option<Date> = session.today();
    let (Some(as_of), false) = (as_of, report.has_errors()) else {
        return Ok(Err(report));
    };
    let (plan, found) = session.plan(as_of, Some(&target.url));
    report.extend(found);
    let (Some(plan), false) = (plan, report.has_errors()) else {
        return Ok(Err(report));
    };
    let folder = state.join("built");
    if build::render(&plan, &folder, &mut report)?.is_none() {
        return Ok(Err(report));
    }
    Ok(Ok(Built {
        files: built::files(&plan, output::built(&folder)?),
        head: ledger::head_as_of(&site.ledger, as_of),
        redacted: built::redacted(&site.ledger),
        folder,
        report,
    }))
}

impl Built {
    fn what(&self) -> What<'_> {
        What::Build {
            folder: &self.folder,
            files: self.files.clone(),
            head: self.head,
            redacted: self.redacted.clone(),
        }
    }
}

/// A deployment under way.
struct Deployment<'a> {
    session: &'a Session<'a>,
    site: &'a Site,
    target: &'a Target,
    layout: Layout,
    /// The folder of this machine where deployments to the target keep their own.
    state: &'a Path,
    leave: Leave,
    opener: &'a Opener,
    asked: (&'a Request, &'a Speech),
}

impl Deployment<'_> {
    /// Returns how readers' view is asked for, where it is.
    fn readers(&self) -> Option<Readers> {
        (self.target.verify != Verify::None).then(|| Readers::new(&self.target.url))
    }

    /// Says what a deployment would do.
    fn preview(&self, built: &Built) -> Result<Outcome, Failure> {
        let readers = self.readers();
        let judge = |text: &str| judge(&self.site.ledger, text);
        let order = self.order(built.what(), readers.as_ref(), &judge)?;
        let remote = self.opener.open().map_err(Trouble::from);
        let seen =
            remote.and_then(|mut remote| run::preview(remote.as_mut(), &self.layout, &order));
        let mut report = built.report.clone();
        match seen {
            Ok(seen) => {
                for trouble in &seen.troubles {
                    report.extend(trouble.findings());
                }
                self.end(End::Preview(&seen), report)
            }
            Err(trouble) => {
                report.extend(trouble.findings());
                self.end(End::Stopped, report)
            }
        }
    }

    /// Deploys; `report` is what was found in the site.
    fn deploy(&self, what: What<'_>, mut report: Report) -> Result<Outcome, Failure> {
        let readers = self.readers();
        let judge = |text: &str| judge(&self.site.ledger, text);
        let order = self.order(what, readers.as_ref(), &judge)?;
        let mut teller = Teller::new(self.session, self.asked);
        let mut tell = |step| teller.tell(&step);
        let mut open = || self.opener.open();
        let done = run::deploy(&mut open, &self.layout, &order, &clock::instant, &mut tell);
        teller.end();
        match done {
            Err(trouble) => {
                report.extend(trouble.findings());
                self.end(End::Stopped, report)
            }
            Ok(outcome) => self.done(outcome, readers.as_ref(), report),
        }
    }

    /// Says what the host can do.
    fn check(&self, built: Option<&Built>) -> Result<Outcome, Failure> {
        let readers = Readers::new(&self.target.url);
        let judge = |text: &str| judge(&self.site.ledger, text);
        let built_so = match built {
            Some(built) => {
                let file = built.folder.join(".htaccess");
                let directives = fs::read(&file).map_err(Failure::io(&file))?;
                Some((directives, self.order(built.what(), None, &judge)?))
            }
            None => None,
        };
        let random = hexadecimal(&entropy::bytes()?);
        let config = &self.site.config;
        let asked = Question {
            layout: &self.layout,
            random: &random,
            readers: &readers,
            zone: config.time_zone,
            server_zone: config.server_time_zone,
            built: built_so
                .as_ref()
                .map(|(directives, order)| (directives.as_slice(), order)),
            leave: &self.leave,
            now: &clock::instant,
        };
        let found = check::check(&mut || self.opener.open(), &asked);
        let report = built.map_or_else(Report::new, |built| built.report.clone());
        checked::told(self.session, self.asked, self.target, &found, report)
    }

    fn end(&self, end: End<'_>, report: Report) -> Result<Outcome, Failure> {
        told::told(self.session, self.asked, self.target, end, report)
    }

    /// Compares all that is deployed with what readers are shown.
    fn look_at_all(&self) -> Result<Outcome, Failure> {
        let opened = self.opener.open();
        let manifest = opened
            .map_err(Trouble::from)
            .and_then(|mut remote| run::deployed(remote.as_mut(), &self.layout));
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
        what: What<'o>,
        readers: Option<&'o Readers>,
        ledger: &'o dyn Fn(&str) -> Option<LedgerBreak>,
    ) -> Result<Order<'o>, Failure> {
        let at = clock::instant();
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
            leave: self.leave.clone(),
        })
    }

    /// Returns words by which this folder on this machine knows its own lock on a host again: a copy of
    /// it elsewhere is another one.
    fn own_words(&self) -> Result<String, Failure> {
        let file = self.state.join("id");
        let random = match fs::read_to_string(&file) {
            Ok(random) => random,
            Err(_) => {
                let random = hexadecimal(&entropy::bytes()?) + "\n";
                fs::write(&file, &random).map_err(Failure::io(&file))?;
                random
            }
        };
        let place = fs::canonicalize(self.state).map_err(Failure::io(self.state))?;
        let words = format!("{random}{}\n{}", who::who(), place.display());
        Ok(Digest::of(words.as_bytes()).to_string())
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

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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
