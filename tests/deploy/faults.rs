//! What goes wrong with hosts while a site is deployed: readers see whole pages, and the next run
//! finishes.

use std::net::Ipv4Addr;

use avenant::deploy::Progress;
use avenant::deploy::order::{Leave, Outcome};
use avenant::deploy::remote::Reason;
use avenant::deploy::trouble::Trouble;

use crate::host::{Host, Kind, SERVERS};
use crate::proxy::{Manner, Proxy};
use crate::servers::ftp::{self as servers, Certificate};
use crate::servers::sshd;
use crate::world::{build, pages};

/// Runs at most.
const RUNS: usize = 100;

fn is_done(outcome: &Result<Outcome, Trouble>) -> bool {
    matches!(outcome, Ok(Outcome::Done(_)))
}

fn sessions_end(kind: Kind) {
    let host = Host::start(kind);
    let (mut ends, mut looks) = (0, 0);
    for edition in 1..5 {
        let mut told = 0;
        let outcome =
            host.deploy_told(&build(&pages(edition)), Leave::default(), &mut |progress| {
                if let Progress::Staged(..) | Progress::Shown(..) = progress {
                    told += 1;
                    if told % 8 == edition {
                        host.end_sessions();
                        ends += 1;
                    }
                    if edition > 1 {
                        looks += 1;
                        assert_eq!(host.broken(edition - 1, edition), [""; 0], "{kind:?}");
                    }
                }
            });
        assert!(is_done(&outcome), "{kind:?}: {outcome:?}");
        host.shows(&pages(edition));
    }
    println!("{kind:?}: sessions killed {ends} times, site read {looks} times, 0 broken");
}

#[test]
fn sessions_of_openssh_are_killed_again_and_again() {
    sessions_end(Kind::Openssh);
}

#[test]
fn sessions_of_vsftpd_are_killed_again_and_again() {
    sessions_end(Kind::Ftp(servers::Kind::Vsftpd));
    sessions_end(Kind::Ftp(servers::Kind::VsftpdPlain));
}

#[test]
fn sessions_of_proftpd_are_killed_again_and_again() {
    sessions_end(Kind::Ftp(servers::Kind::Proftpd));
}

#[test]
fn sessions_of_pureftpd_are_killed_again_and_again() {
    sessions_end(Kind::Ftp(servers::Kind::Pureftpd));
}

/// Each connection bears some requests more than the one before.
fn connections_break(kind: Kind) {
    let host = Host::start(kind);
    host.done(1);
    let manner = Manner {
        bears: |made| 10 + 7 * made,
        ..Manner::default()
    };
    let port = host.server.as_ref().unwrap().port();
    let proxy = Proxy::start((Ipv4Addr::LOCALHOST, 0), port, manner).unwrap();
    host.port.set(Some(proxy.port()));
    let mut looks = 0;
    let mut runs = 0..RUNS;
    let second = build(&pages(2));
    let last = runs.find_map(|_| {
        let outcome = host.deploy_told(&second, Leave::default(), &mut |_| {
            looks += 1;
            assert_eq!(host.broken(1, 2), [""; 0], "{kind:?}");
        });
        assert_eq!(host.broken(1, 2), [""; 0], "{kind:?}");
        match outcome {
            Err(trouble) if trouble.is_passing() => None,
            // A server may not let in who is cut off while they sign in.
            Err(Trouble::Remote(error)) if matches!(error.reason, Reason::SignIn { .. }) => None,
            other => Some(other),
        }
    });
    // Where the very last answer was lost, it was done before it was told.
    let last = last.unwrap();
    assert!(
        matches!(last, Ok(Outcome::Done(_) | Outcome::Unchanged(_))),
        "{kind:?}: {last:?}"
    );
    host.shows(&pages(2));
    assert!(proxy.broken() > 1, "{kind:?}");
    let broken = proxy.broken();
    println!("{kind:?}: {broken} connections cut, site read {looks} times, 0 broken");
}

#[test]
fn connections_to_openssh_break_after_some_requests() {
    connections_break(Kind::Openssh);
}

#[test]
fn connections_to_vsftpd_break_after_some_requests() {
    connections_break(Kind::Ftp(servers::Kind::Vsftpd));
    connections_break(Kind::Ftp(servers::Kind::VsftpdPlain));
}

#[test]
fn connections_to_proftpd_break_after_some_requests() {
    connections_break(Kind::Ftp(servers::Kind::Proftpd));
}

#[test]
fn connections_to_pureftpd_break_after_some_requests() {
    connections_break(Kind::Ftp(servers::Kind::Pureftpd));
}

/// A moment of a deployment.
pub type Moment = (&'static str, fn(&Progress) -> bool);

/// The moments at which hosts are spoiled.
pub const MOMENTS: [Moment; 4] = [
    ("first staged", |told| {
        matches!(told, Progress::Staged(1, _))
    }),
    (
        "last staged",
        |told| matches!(told, Progress::Staged(done, all) if done == all),
    ),
    ("first shown", |told| matches!(told, Progress::Shown(1, _))),
    (
        "last shown",
        |told| matches!(told, Progress::Shown(done, all) if done == all),
    ),
];

/// Deploys an edition while a host is spoiled at a moment; then it is mended, and the next run
/// finishes.
pub fn spoiled(
    host: &Host,
    edition: u32,
    (name, moment): Moment,
    [spoil, mend]: [&str; 2],
) -> Option<Reason> {
    let kind = host.kind;
    let (old, new) = (pages(edition - 1), pages(edition));
    let site = build(&new);
    let mut is_spoiled = false;
    let outcome = host.deploy_told(&site, Leave::default(), &mut |progress| {
        if !is_spoiled && moment(&progress) {
            is_spoiled = true;
            host.inside(spoil);
        }
    });
    assert!(is_spoiled, "{kind:?}: no {name}: {outcome:?}");
    let error = match outcome {
        Err(Trouble::Remote(error)) => Some(error),
        // Each page that is shown gives back the room of the one before it.
        Ok(Outcome::Done(_)) if name == "first shown" => None,
        other => panic!("{kind:?}, {name}: {other:?}"),
    };
    assert_eq!(
        host.broken_when_asked(&old, &new),
        [""; 0],
        "{kind:?}, {name}"
    );
    // As long as nothing is mended nothing gets worse.
    let again = host.deploy(&site);
    assert!(
        again.is_err() || error.is_none(),
        "{kind:?}, {name}: {again:?}"
    );
    assert_eq!(
        host.broken_when_asked(&old, &new),
        [""; 0],
        "{kind:?}, {name}"
    );
    host.inside(mend);
    let mended = host.deploy(&site);
    assert!(
        matches!(mended, Ok(Outcome::Done(_) | Outcome::Unchanged(_))),
        "{kind:?}, {name}: {mended:?}"
    );
    assert_eq!(
        host.broken_when_asked(&new, &new),
        [""; 0],
        "{kind:?}, {name}"
    );
    let (what, _) = spoil.split_once(' ').unwrap();
    println!("{kind:?}: `{what}` when {name}: {error:?}; 0 broken");
    error.map(|error| error.reason)
}

fn fills(kind: Kind) {
    let host = Host::start(kind);
    // Only the server sees this disk.
    host.inside(
        "set -- $(stat -c '%u %g' home/www) && \
         mount -t tmpfs -o size=2m,mode=755,uid=$1,gid=$2 none home && \
         mkdir home/dist && chown $1:$2 home/dist",
    );
    host.done(1);
    let fill = "cat /dev/zero >home/filler 2>/dev/null; true";
    for (edition, moment) in (2..).zip(MOMENTS) {
        let reason = spoiled(&host, edition, moment, [fill, "rm home/filler"]);
        let is_full = reason.is_none_or(|reason| reason == Reason::Full);
        assert!(is_full, "{kind:?} {}", moment.0);
    }
}

#[test]
fn disks_fill_up_at_every_stage_over_sftp_and_vsftpd() {
    for kind in &SERVERS[..3] {
        fills(*kind);
    }
}

#[test]
fn disks_fill_up_at_every_stage_over_other_servers() {
    for kind in &SERVERS[3..] {
        fills(*kind);
    }
}

fn closes(kind: Kind) {
    let host = Host::start(kind);
    host.done(1);
    for (edition, moment) in (2..).zip([MOMENTS[0], MOMENTS[2]]) {
        let state = "home/.avenant/dist home/.avenant/www";
        let close = format!("find {state} home/dist -type d 2>/dev/null | xargs chown 0:0");
        let open = format!(
            "find {state} home/dist -type d 2>/dev/null | xargs chown --reference=home/www"
        );
        let reason = spoiled(&host, edition, moment, [&close, &open]);
        assert_eq!(reason, Some(Reason::Denied), "{kind:?} {}", moment.0);
    }
}

#[test]
fn rights_are_taken_away_while_it_is_staged_and_shown() {
    for kind in SERVERS {
        closes(kind);
    }
}

/// Another host answers once the connection broke.
fn impostor(kind: Kind) -> Reason {
    let host = Host::start(kind);
    host.done(1);
    let other = match kind {
        Kind::Openssh => sshd::start(""),
        Kind::Ftp(kind) => servers::start_with(kind, Certificate::UnknownAuthority, ""),
        Kind::Folder => panic!("nobody answers for a folder"),
    };
    let port = host.server.as_ref().unwrap().port();
    let proxy = Proxy::start((Ipv4Addr::LOCALHOST, 0), port, Manner::default()).unwrap();
    host.port.set(Some(proxy.port()));
    let second = build(&pages(2));
    let mut told = 0;
    let outcome = host.deploy_told(&second, Leave::default(), &mut |_| {
        told += 1;
        if told == 3 {
            proxy.lead_to(other.port());
            host.end_sessions();
        }
    });
    let Err(Trouble::Remote(error)) = outcome else {
        panic!("{kind:?}: {outcome:?}");
    };
    assert!(!other.home().join("dist").exists() && !other.home().join(".avenant").exists());
    assert_eq!(host.broken(1, 1), [""; 0]);
    proxy.lead_to(port);
    assert!(is_done(&host.deploy(&second)));
    host.shows(&pages(2));
    println!("{kind:?}: another host answers: {error}; 0 broken");
    error.reason
}

#[test]
fn another_host_gets_nothing() {
    let key = impostor(Kind::Openssh);
    assert!(matches!(key, Reason::HostKey { .. }), "{key:?}");
    for kind in [servers::Kind::Vsftpd, servers::Kind::Pureftpd] {
        let certificate = impostor(Kind::Ftp(kind));
        assert!(
            matches!(certificate, Reason::Certificate(_)),
            "{certificate:?}"
        );
    }
}
