//! What went wrong with a deployment, as findings.

use crate::base::{Code, Diagnostic, Report};

use super::lock::Holder;
use super::plan::Harm;
use super::readers::{Wrong, WrongKind};
use super::remote::{Deed, Reason, RemoteError};
use super::trouble::{Foreign, ForeignKind, LedgerBreak, Trouble};

/// Findings of one kind that are told one by one; of more there is only told how many.
const MOST: usize = 20;

impl Trouble {
    /// Returns what is wrong, for people and programs.
    pub fn findings(&self) -> Report {
        let mut report = Report::new();
        match self {
            Self::Remote(error) => report.push(remote(error)),
            Self::Locked(holder) => report.push(locked(Code::DEPLOY_LOCKED, Some(holder))),
            Self::LockLost(holder) => {
                report.push(locked(Code::DEPLOY_LOCK_LOST, holder.as_ref()));
            }
            Self::Unreadable(path) => {
                report.push(Diagnostic::new(Code::DEPLOY_STATE).arg("path", path.as_str()));
            }
            Self::Harm(all) => some(&mut report, all, harm),
            Self::Foreign(all) => some(&mut report, all, foreign),
            Self::Edited(all) => some(&mut report, all, |path, more| {
                Diagnostic::new(Code::DEPLOY_EDITED)
                    .arg("path", path.as_str())
                    .arg("more", more)
            }),
            Self::ManyRemoved(gone, all) => {
                let finding = Diagnostic::new(Code::DEPLOY_MANY_REMOVED);
                report.push(finding.arg("count", *gone).arg("all", *all));
            }
            Self::Ledger(fault) => report.push(ledger(fault)),
            Self::NoReplacing => report.push(Diagnostic::new(Code::DEPLOY_NO_REPLACING)),
            Self::Directives(status) => report.push(directives(*status, "tried")),
            Self::NoSuchDeploy(id) => {
                let id = id.as_ref().map_or("", |id| id.as_str());
                report.push(Diagnostic::new(Code::DEPLOY_NO_SUCH).arg_or_none("id", id));
            }
            Self::DamagedBlob(path) => {
                report.push(Diagnostic::new(Code::DEPLOY_DAMAGED).arg("path", path.as_str()));
            }
            Self::Rebuilt(path) => {
                report.push(Diagnostic::new(Code::DEPLOY_REBUILT).arg("path", path.as_str()));
            }
        }
        report
    }
}

/// Returns that the host fails with the site's directives: when they were tried, or on the site itself,
/// where the old ones are back.
pub fn directives(status: u16, when: &'static str) -> Diagnostic {
    Diagnostic::new(Code::DEPLOY_DIRECTIVES)
        .arg("status", status.to_string())
        .arg("when", when)
}

/// Returns that nobody answers at the address that readers have.
pub fn unanswered(url: &str) -> Diagnostic {
    Diagnostic::new(Code::DEPLOY_UNANSWERED).arg("url", url)
}

/// Returns what readers are shown that was not deployed.
pub fn wrong(all: &[Wrong]) -> Report {
    let mut report = Report::new();
    some(&mut report, all, |wrong, more| {
        let (fault, what) = match &wrong.what {
            WrongKind::Silent => ("silent", String::new()),
            WrongKind::Status(status) => ("status", status.to_string()),
            WrongKind::Moved(to) => ("moved", to.clone()),
            WrongKind::Words => ("words", String::new()),
        };
        Diagnostic::new(Code::DEPLOY_WRONG_PAGE)
            .arg("path", wrong.path.as_str())
            .arg("fault", fault)
            .arg_or_none("what", what)
            .arg("more", more)
    });
    report
}

/// Adds a finding of each, or of the first and how many more there are.
fn some<T>(report: &mut Report, all: &[T], finding: impl Fn(&T, usize) -> Diagnostic) {
    let shown = all.len().min(MOST);
    for (index, one) in all.iter().take(shown).enumerate() {
        let more = if index + 1 == shown {
            all.len() - shown
        } else {
            0
        };
        report.push(finding(one, more));
    }
}

fn remote(error: &RemoteError) -> Diagnostic {
    let path = match &error.deed {
        Deed::Open => "",
        Deed::Read(path) | Deed::Write(path) => path.as_str(),
    };
    let (reason, what, more) = match &error.reason {
        Reason::Unreachable(why) => ("unreachable", why.clone(), String::new()),
        Reason::Lost(why) => ("lost", why.clone(), String::new()),
        Reason::HostKey { shown, expected } if expected.is_empty() => {
            ("host-key-unknown", shown.clone(), String::new())
        }
        Reason::HostKey { shown, expected } => {
            ("host-key-changed", shown.clone(), expected.join(", "))
        }
        Reason::Certificate(why) => ("certificate", why.clone(), String::new()),
        Reason::NoTls => ("no-tls", String::new(), String::new()),
        Reason::SignIn { tried } => ("sign-in", tried.join(", "), String::new()),
        Reason::NoSecret { source, why } => ("no-secret", source.clone(), why.clone()),
        Reason::Missing => ("missing", String::new(), String::new()),
        Reason::InTheWay => ("in-the-way", String::new(), String::new()),
        Reason::Denied => ("denied", String::new(), String::new()),
        Reason::Full => ("full", String::new(), String::new()),
        Reason::Large => ("large", String::new(), String::new()),
        Reason::Truncated { sent, there } => ("truncated", sent.to_string(), there.to_string()),
        Reason::Local(file, why) => ("local", file.display().to_string(), why.clone()),
        Reason::Server(words) => ("server", words.clone(), String::new()),
    };
    Diagnostic::new(Code::DEPLOY_REMOTE)
        .arg("reason", reason)
        .arg_or_none("path", path)
        .arg_or_none("what", what)
        .arg_or_none("more", more)
}

fn locked(code: Code, holder: Option<&Holder>) -> Diagnostic {
    let owner = holder.and_then(|holder| holder.owner.as_ref());
    let minutes = holder
        .and_then(|holder| holder.idle)
        .map_or(0, |idle| idle / 60);
    let state = match holder {
        Some(holder) if holder.is_abandoned() => "abandoned",
        _ => "busy",
    };
    Diagnostic::new(code)
        .arg("state", state)
        .arg_or_none("by", owner.map_or("", |owner| owner.by.as_str()))
        .arg("minutes", usize::try_from(minutes).unwrap_or(0))
}

fn harm(harm: &Harm, more: usize) -> Diagnostic {
    Diagnostic::new(Code::DEPLOY_HARM)
        .arg("path", harm.path.as_str())
        .arg("fate", if harm.is_lost { "lost" } else { "changed" })
        .arg("more", more)
}

fn foreign(foreign: &Foreign, more: usize) -> Diagnostic {
    let kind = match foreign.kind {
        ForeignKind::Link if foreign.path == "index.html" => "welcome",
        ForeignKind::Link => "link",
        ForeignKind::File if foreign.path == ".htaccess" => "directives",
        ForeignKind::File => "file",
        ForeignKind::Folder => "folder",
        ForeignKind::InFolder => "in-folder",
    };
    Diagnostic::new(Code::DEPLOY_FOREIGN)
        .arg("path", foreign.path.as_str())
        .arg("kind", kind)
        .arg("more", more)
}

fn ledger(fault: &LedgerBreak) -> Diagnostic {
    let (fault, line) = match fault {
        LedgerBreak::Differs(line) => ("differs", line),
        LedgerBreak::Unreadable(line) => ("unreadable", line),
    };
    Diagnostic::new(Code::DEPLOY_LEDGER)
        .arg("fault", fault)
        .arg("line", line.to_string())
}
