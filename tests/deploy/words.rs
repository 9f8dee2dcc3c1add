//! What is said when a deployment does not go on, in every language of the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use avenant::base::Report;
use avenant::cli::print::{self, Look};
use avenant::cli::session;
use avenant::deploy::lock::{ABANDONED, Holder, Owner};
use avenant::deploy::plan::Harm;
use avenant::deploy::readers::{Wrong, WrongKind};
use avenant::deploy::record::DeployId;
use avenant::deploy::remote::{Deed, Reason, RemoteError};
use avenant::deploy::trouble::{Foreign, ForeignKind, LedgerBreak, Trouble};
use avenant::deploy::words;
use avenant::lang::Lang;
use avenant::work::{Excerpts, Speech};

use crate::contract::path;
use crate::support::golden::{Mode, settle};

fn reasons() -> Vec<Reason> {
    let said = |words: &str| words.to_owned();
    vec![
        Reason::Unreachable(said("connection refused")),
        Reason::Lost(said("connection reset")),
        Reason::HostKey {
            shown: said("SHA256:shown"),
            expected: Vec::new(),
        },
        Reason::HostKey {
            shown: said("SHA256:shown"),
            expected: vec![said("SHA256:one"), said("SHA256:other")],
        },
        Reason::Certificate(said("it is for another name")),
        Reason::NoTls,
        Reason::SignIn {
            tried: vec![said("agent"), said("AVENANT_PASSWORD")],
        },
        Reason::NoSecret {
            source: said("AVENANT_PASSWORD"),
            why: said("it is not set"),
        },
        Reason::Missing,
        Reason::InTheWay,
        Reason::Denied,
        Reason::Full,
        Reason::Large,
        Reason::Truncated { sent: 10, there: 7 },
        Reason::Local(PathBuf::from("dist/index.html"), said("permission denied")),
        Reason::Server(said("421 too many users")),
    ]
}

fn holder(idle: i64, is_known: bool) -> Holder {
    let owner = Owner {
        id: DeployId::parse("20261128T140312Z-1f2e3d").unwrap(),
        by: "anna@office".to_owned(),
        folder: "x".to_owned(),
        refreshed: "2026-11-28T14:03:12Z".to_owned(),
    };
    Holder {
        owner: is_known.then_some(owner),
        idle: Some(idle),
    }
}

fn troubles() -> Vec<Trouble> {
    let remote = |reason| {
        Trouble::Remote(RemoteError {
            deed: Deed::Write(path("www/fr/index.html")),
            reason,
        })
    };
    let foreign = |path: &str, kind| Foreign {
        path: path.to_owned(),
        kind,
    };
    let harm = |path: &str, is_lost| Harm {
        path: path.to_owned(),
        is_lost,
    };
    let mut all: Vec<Trouble> = reasons().into_iter().map(remote).collect();
    all.extend([
        Trouble::Locked(holder(30, true)),
        Trouble::Locked(holder(ABANDONED, true)),
        Trouble::Locked(holder(60, false)),
        Trouble::LockLost(Some(holder(0, true))),
        Trouble::LockLost(None),
        Trouble::Unreadable(path(".avenant/www/manifest.json")),
        Trouble::Harm(vec![
            harm("fr/p/2021-10-15/index.html", true),
            harm("fr/p/2021-10-15/text.md", false),
        ]),
        Trouble::Foreign(vec![
            foreign("index.html", ForeignKind::Link),
            foreign("fr/index.html", ForeignKind::Link),
            foreign(".htaccess", ForeignKind::File),
            foreign("fr/p", ForeignKind::InFolder),
            foreign("fr/p/index.html", ForeignKind::Folder),
        ]),
        Trouble::Foreign(
            (0..25)
                .map(|n| foreign(&format!("{n}.html"), ForeignKind::File))
                .collect(),
        ),
        Trouble::Edited(vec!["fr/index.html".to_owned()]),
        Trouble::ManyRemoved(30, 100),
        Trouble::Ledger(LedgerBreak::Differs(12)),
        Trouble::Ledger(LedgerBreak::Unreadable(3)),
        Trouble::NoReplacing,
        Trouble::Directives(500),
        Trouble::NoSuchDeploy(None),
        Trouble::NoSuchDeploy(DeployId::parse("20261128T140312Z-1f2e3d")),
        Trouble::DamagedBlob("fr/index.html".to_owned()),
        Trouble::Rebuilt("fr/index.html".to_owned()),
    ]);
    all
}

fn wrong() -> Report {
    let kinds = [
        WrongKind::Silent,
        WrongKind::Status(404),
        WrongKind::Moved("https://www.example.org/fr/".to_owned()),
        WrongKind::Words,
    ];
    let all = kinds.map(|what| Wrong {
        path: "/fr/".to_owned(),
        what,
    });
    words::wrong(&all)
}

#[test]
fn everybody_is_told_what_is_wrong_and_what_to_do() {
    let catalog = Arc::new(session::builtin_catalog());
    for lang in avenant::work::speech::SPOKEN {
        let speech = Speech::new(Arc::clone(&catalog), Lang::parse(lang).unwrap());
        let mut text = String::new();
        let mut report = Report::new();
        for trouble in troubles() {
            report.extend(trouble.findings());
        }
        report.push(words::directives(500, "shown"));
        report.extend(wrong());
        report.push(words::unanswered("https://legal.example/"));
        text += &print::for_people(&report, &mut Excerpts::of(None), &speech, Look::default());
        let file = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = file.join(format!("tests/deploy/expect/{lang}.txt"));
        let differs = settle(&file, &text, Mode::from_env()).unwrap();
        assert_eq!(differs, None);
    }
}
