//! Accounts that may use so much of a disk and no more.

use avenant::deploy::ftp::Ftp;
use avenant::deploy::remote::{Reason, Remote as _, Step};

use crate::contract::{carry_out, path};
use crate::faults::{MOMENTS, spoiled};
use crate::ftp;
use crate::host::{Host, Kind, SERVERS};
use crate::servers::ftp as servers;

/// Puts the account's home on a disk of which it may use four megabytes: there is room, but not for it.
const LIMIT: &str = "truncate -s 128M disk && mkfs.btrfs -q disk >made && mkdir mounted && \
    mount -o loop disk mounted && btrfs -q quota enable mounted && \
    btrfs -q subvolume create mounted/home && btrfs -q qgroup limit 4M mounted/home && \
    set -- $(stat -c '%u %g' home/www) && mount --bind mounted/home home && chmod 755 home && \
    mkdir home/dist && chown -R $1:$2 home";

/// Uses all that is left, in ever smaller portions.
const FILL: &str = "for size in 64k 4k 512 1; do \
    dd if=/dev/zero bs=$size count=5000 >>home/filler 2>/dev/null; done; sync; true";

/// What is freed counts as free once it is written down.
const FREE: &str = "rm home/filler; sync";

fn is_used_up(kind: Kind) {
    let host = Host::start(kind);
    host.inside(LIMIT);
    host.done(1);
    for (edition, moment) in (2..).zip(MOMENTS) {
        let reason = spoiled(&host, edition, moment, [FILL, FREE]);
        let is_told = match (kind, &reason) {
            (_, None | Some(Reason::Full)) => true,
            // OpenSSH has one word for this and for two disks between which nothing is renamed.
            (Kind::Openssh, Some(Reason::Server(words))) if moment.0 == "first shown" => {
                words == "Failure"
            }
            // vsftpd never says why it makes no file.
            (Kind::Ftp(servers::Kind::Vsftpd | servers::Kind::VsftpdPlain), Some(reason)) => {
                *reason == Reason::Denied
            }
            _ => false,
        };
        assert!(is_told, "{kind:?} {}: {reason:?}", moment.0);
    }
}

#[test]
fn what_an_account_may_use_is_used_up_at_every_stage_over_sftp() {
    is_used_up(Kind::Openssh);
}

#[test]
fn what_an_account_may_use_is_used_up_at_every_stage_over_ftp() {
    for kind in &SERVERS[2..] {
        is_used_up(*kind);
    }
}

/// Pure-FTPd counts files and bytes itself, as hosts have it do.
#[test]
fn what_a_server_itself_allows_is_told() {
    let kind = servers::Kind::Pureftpd;
    let server = servers::start_with(kind, servers::Certificate::Good, "-n 20:1");
    let mut ftp = Ftp::open(&ftp::access(&server, kind, 1)).unwrap();
    let large = vec![7_u8; 1_500_000];
    let full = carry_out(&mut ftp, &[put("www/large", large.as_slice())]).unwrap_err();
    assert_eq!(full.reason, Reason::Full);
    carry_out(&mut ftp, &[Step::Remove(path("www/large"))]).unwrap();
    let names: Vec<_> = (0..30).map(|n| format!("www/{n}")).collect();
    let steps: Vec<_> = names
        .iter()
        .map(|name| put(name, b"page".as_slice()))
        .collect();
    let full = carry_out(&mut ftp, &steps).unwrap_err();
    assert_eq!(full.reason, Reason::Full);
    // What was taken is whole.
    let whole = ftp.read(&path("www/0"), 9).unwrap();
    assert_eq!(whole.as_deref(), Some(b"page".as_slice()));
}

fn put<'a>(name: &str, bytes: &'a [u8]) -> Step<'a> {
    let to = path(name);
    Step::Put { to, bytes }
}
