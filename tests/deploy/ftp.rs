//! FTP to vsftpd, ProFTPD and Pure-FTPd.

use std::time::Duration;

use avenant::deploy::folder::Modes;
use avenant::deploy::ftp::{Ftp, FtpAccess, Security};
use avenant::deploy::secret::{Secret, SecretSource};

use crate::contract::{self, Place};
use crate::servers::ftp::{self, Kind};
use crate::servers::{PASSWORD, Server, USER};

/// Returns how a server is reached.
fn access(server: &Server, kind: Kind, connections: u8) -> FtpAccess {
    let (security, authorities) = match kind {
        Kind::VsftpdPlain => (Security::Plain, None),
        _ => (Security::Tls, Some(ftp::authority(server))),
    };
    FtpAccess {
        host: "localhost".to_owned(),
        port: server.port(),
        user: USER.to_owned(),
        password: SecretSource::new("AVENANT_PASSWORD", || Ok(Secret::new(PASSWORD.to_owned()))),
        security,
        authorities,
        connections,
        modes: Modes::default(),
        patience: Duration::from_secs(20),
    }
}

fn keeps_the_contract(kind: Kind, connections: u8) {
    let server = ftp::start(kind);
    let access = access(&server, kind, connections);
    let mut open = || Box::new(Ftp::open(&access).unwrap()) as _;
    contract::keep(&mut Place {
        open: &mut open,
        home: server.home(),
    });
}

#[test]
fn vsftpd_keeps_the_contract() {
    keeps_the_contract(Kind::Vsftpd, 1);
    keeps_the_contract(Kind::Vsftpd, 2);
}

#[test]
fn vsftpd_without_tls_keeps_the_contract() {
    keeps_the_contract(Kind::VsftpdPlain, 1);
    keeps_the_contract(Kind::VsftpdPlain, 2);
}

#[test]
fn proftpd_keeps_the_contract() {
    keeps_the_contract(Kind::Proftpd, 1);
    keeps_the_contract(Kind::Proftpd, 2);
}

#[test]
fn pureftpd_keeps_the_contract() {
    keeps_the_contract(Kind::Pureftpd, 1);
    keeps_the_contract(Kind::Pureftpd, 2);
}
