//! The program itself, killed while it deploys to a folder and to servers: the next run finishes.

use std::fs;

use crate::servers::{ftp, sshd};
use crate::site::{Site, WITH_PASSWORD, is_whole, read};

/// Moments of each kind at which it is killed.
const MOMENTS: usize = 4;
/// Moments at which it is killed while it speaks to a server.
const WORDS: usize = 10;

/// The calls to the system with which files get their places, and with which bytes get onto the disk.
const CALLS: [&str; 2] = ["rename", "fsync"];

/// The call to the system with which servers are spoken to.
const SPEAKS: &str = "sendto";

/// Returns what runs the program under the eyes of somebody who stops it.
fn strace(options: &[&str]) -> Vec<String> {
    let all = ["strace", "-f", "-qq"]
        .into_iter()
        .chain(options.iter().copied());
    all.map(str::to_owned).collect()
}

/// Returns how many calls of a kind a deployment makes before it touches what it deploys to, and in
/// all.
fn count(site: &Site, call: &str) -> (usize, usize) {
    let log = site.place.path().join("calls");
    let trace = format!("trace={call}");
    let before = strace(&["-y", "-o", log.to_str().unwrap(), "-e", &trace]);
    assert!(site.deploy(&before).status.success());
    let words = fs::read_to_string(log).unwrap();
    let calls: Vec<_> = words.lines().filter(|line| line.contains(call)).collect();
    if call == SPEAKS {
        return (0, calls.len());
    }
    let target = [site.readers.clone(), site.place.path().join(".avenant")];
    let is_there = |line: &&str| {
        target
            .iter()
            .any(|folder| line.contains(folder.to_str().unwrap()))
    };
    let first = calls.iter().position(is_there).unwrap();
    (first, calls.len())
}

/// Kills the program at moments of each kind, and shows that each time all files are whole and the
/// next run finishes.
fn is_killed(site: &Site, calls: &[&str], moments: usize) {
    let mut old = site.deployed();
    let (mut killed, mut half) = (0, 0);
    let mut edition = 0;
    let mut next = || {
        edition += 1;
        site.rename(&format!("Exemple {edition:02}"));
    };
    for call in calls {
        next();
        let (first, all) = count(site, call);
        old = {
            let there = read(&site.readers);
            assert_ne!(there, old);
            there
        };
        for moment in 0..moments {
            next();
            // Never the very last call: of some calls a run makes one less than the run before.
            let at = first + 1 + (all - first - 1) * moment / moments;
            let kill = format!("inject={call}:signal=SIGKILL:when={at}");
            let cut = site.deploy(&strace(&["-o", "/dev/null", "-e", &kill]));
            killed += usize::from(!cut.status.success());
            let between = read(&site.readers);
            let new = site.deployed();
            is_whole(&between, &old, &new, &format!("at {call} {at} of {all}"));
            assert_ne!(old, new);
            half += usize::from(between != old && between != new);
            old = new;
        }
    }
    let moments = moments * calls.len();
    println!(
        "program killed at {killed} of {moments} moments, {half} times between two editions, 0 broken \
         pages, each next run finished"
    );
    // How many portions of words a run sends hangs on how fast the server answers: the last moments of
    // one run may lie behind the end of the next.
    if calls.contains(&SPEAKS) {
        assert!(killed * 2 > moments, "killed at {killed} of {moments}");
    } else {
        assert_eq!(killed, moments);
    }
}

#[test]
fn it_is_killed_at_many_moments() {
    is_killed(&Site::local(), &CALLS, MOMENTS);
}

#[test]
fn it_is_killed_at_many_moments_on_its_way_to_openssh() {
    let site = Site::on_openssh(sshd::start(""), WITH_PASSWORD);
    is_killed(&site, &[SPEAKS], WORDS);
}

/// With one connection all calls are of one thread, which is how they are counted.
fn is_killed_on_ftp(kind: ftp::Kind) {
    let site = Site::on_ftp(kind, &format!("connections = 1\n{WITH_PASSWORD}"));
    is_killed(&site, &[SPEAKS], WORDS);
}

#[test]
fn it_is_killed_at_many_moments_on_its_way_to_ftp() {
    is_killed_on_ftp(ftp::Kind::VsftpdPlain);
}

#[test]
fn it_is_killed_at_many_moments_on_its_way_to_ftp_with_tls() {
    is_killed_on_ftp(ftp::Kind::Proftpd);
}
