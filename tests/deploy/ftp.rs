//! FTP to vsftpd, ProFTPD and Pure-FTPd.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::thread;
use std::time::Duration;

use avenant::deploy::folder::Modes;
use avenant::deploy::ftp::{Ftp, FtpAccess, Security, read_facts, read_lines};
use avenant::deploy::remote::{Kind as Is, Reason, Remote as _, RemoteError, Step};
use avenant::deploy::secret::{Secret, SecretSource};
use proptest::prelude::*;

use crate::contract::{self, Place, carry_out, path};
use crate::servers::ftp::{self, Certificate, Kind};
use crate::servers::{PASSWORD, Server, USER};

/// Returns how a server is reached.
pub fn access(server: &Server, kind: Kind, connections: u8) -> FtpAccess {
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
    keeps_the_contract_with(kind, "", connections);
}

fn keeps_the_contract_with(kind: Kind, settings: &str, connections: u8) {
    let server = ftp::start_with(kind, Certificate::Good, settings);
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
    keeps_the_contract(Kind::Vsftpd, 4);
}

#[test]
fn vsftpd_without_tls_keeps_the_contract() {
    keeps_the_contract(Kind::VsftpdPlain, 1);
    keeps_the_contract(Kind::VsftpdPlain, 4);
}

#[test]
fn proftpd_keeps_the_contract() {
    keeps_the_contract(Kind::Proftpd, 1);
    keeps_the_contract(Kind::Proftpd, 4);
}

#[test]
fn pureftpd_keeps_the_contract() {
    keeps_the_contract(Kind::Pureftpd, 1);
    keeps_the_contract(Kind::Pureftpd, 4);
}

#[test]
fn a_server_that_knows_little_and_not_its_own_address_keeps_the_contract() {
    let little = "cmds_denied=EPSV,SIZE,MDTM,FEAT,OPTS,SITE\npasv_address=192.0.2.1\n";
    keeps_the_contract_with(Kind::VsftpdPlain, little, 2);
    keeps_the_contract_with(Kind::Vsftpd, little, 1);
}

#[test]
fn a_server_that_takes_one_command_after_another_keeps_the_contract() {
    let slow = "ftpd_banner=Microsoft FTP Service\n";
    keeps_the_contract_with(Kind::VsftpdPlain, slow, 2);
}

const ALL: [Kind; 4] = [
    Kind::Vsftpd,
    Kind::VsftpdPlain,
    Kind::Proftpd,
    Kind::Pureftpd,
];

/// Fails where an error shows the password.
fn discreet(error: RemoteError) -> Reason {
    for words in [format!("{error}"), format!("{error:?}")] {
        assert!(!words.contains(PASSWORD), "{words}");
    }
    error.reason
}

/// Opens a server that must not be opened.
fn refused(access: &FtpAccess) -> Reason {
    discreet(Ftp::open(access).map(drop).unwrap_err())
}

/// Returns names and words of pages, to be put into `www`.
fn pages(count: usize) -> Vec<(String, String)> {
    let page = |n: usize| (format!("www/{n}.html"), format!("page {n}"));
    (0..count).map(page).collect()
}

fn put_all(pages: &[(String, String)]) -> Vec<Step<'_>> {
    pages
        .iter()
        .map(|(name, words)| Step::Put {
            to: path(name),
            bytes: words.as_bytes(),
        })
        .collect()
}

fn put<'a>(to: &str, bytes: &'a [u8]) -> Step<'a> {
    Step::Put {
        to: path(to),
        bytes,
    }
}

#[test]
fn sessions_of_tls_are_continued_for_as_many_files_as_there_are() {
    let only_new = "TLSProtocol TLSv1.3\nTLSOptions NoSessionReuseRequired\n";
    let servers = [
        (Kind::Vsftpd, ""),
        (Kind::Proftpd, ""),
        (Kind::Pureftpd, ""),
        // Where a session is continued once, each file brings what the next one needs.
        (Kind::Proftpd, only_new),
        (Kind::VsftpdNewTls, ""),
    ];
    for (kind, settings) in servers {
        let server = ftp::start_with(kind, Certificate::Good, settings);
        let pages = pages(300);
        let mut ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
        let told = carry_out(&mut ftp, &put_all(&pages)).unwrap();
        assert_eq!(told.len(), 300, "{kind:?} {settings}");
        for (name, words) in &pages {
            assert_eq!(
                &fs::read_to_string(server.home().join(name)).unwrap(),
                words
            );
        }
    }
}

#[test]
fn a_certificate_must_be_good() {
    let cases = [
        (Certificate::SelfSigned, "self-signed"),
        (Certificate::UnknownAuthority, "no known authority"),
        (Certificate::OtherName, "ftp.example.org"),
        (Certificate::Expired, "expired"),
    ];
    for kind in [Kind::Vsftpd, Kind::Proftpd, Kind::Pureftpd] {
        for (certificate, words) in cases {
            let server = ftp::start_with(kind, certificate, "");
            let Reason::Certificate(said) = refused(&access(&server, kind, 1)) else {
                panic!("{kind:?} {certificate:?}");
            };
            assert!(said.contains(words), "{certificate:?}: {said}");
            assert!(!server.log().contains(USER), "{}", server.log());
        }
    }
    // Nor is an authority of one's own known to browsers.
    let server = ftp::start(Kind::Pureftpd);
    let mut access = access(&server, Kind::Pureftpd, 1);
    access.authorities = None;
    assert!(matches!(refused(&access), Reason::Certificate(_)));
    access.authorities = Some(server.folder().join("log"));
    assert!(matches!(refused(&access), Reason::Local(..)));
}

#[test]
fn without_tls_nothing_is_said() {
    let server = ftp::start(Kind::VsftpdPlain);
    let mut asked = access(&server, Kind::VsftpdPlain, 1);
    asked.security = Security::Tls;
    assert_eq!(refused(&asked), Reason::NoTls);
    // And what is said is no more than the question.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    asked.port = listener.local_addr().unwrap().port();
    let heard = thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.write_all(b"220 here\r\n").unwrap();
        let mut heard = String::new();
        for line in BufReader::new(socket.try_clone().unwrap()).lines() {
            let Ok(line) = line else { break };
            socket.write_all(b"502 What?\r\n").unwrap();
            heard.push_str(&line);
        }
        heard
    });
    assert_eq!(refused(&asked), Reason::NoTls);
    assert_eq!(heard.join().unwrap(), "AUTH TLS");
}

#[test]
fn a_server_that_wants_tls_says_so_to_who_comes_without() {
    for kind in [Kind::Vsftpd, Kind::Proftpd, Kind::Pureftpd] {
        let server = ftp::start(kind);
        let mut access = access(&server, kind, 1);
        access.security = Security::Plain;
        let reason = refused(&access);
        let words = reason.to_string().to_lowercase();
        let says = ["encryption", "tls", "cleartext"];
        assert!(says.iter().any(|word| words.contains(word)), "{reason:?}");
    }
}

#[test]
fn a_wrong_password_is_refused() {
    for kind in ALL {
        let server = ftp::start(kind);
        let mut access = access(&server, kind, 1);
        let wrong = || Ok(Secret::new(format!("{PASSWORD}-not")));
        access.password = SecretSource::new("AVENANT_PASSWORD", wrong);
        let tried = vec!["password".to_owned()];
        assert_eq!(refused(&access), Reason::SignIn { tried }, "{kind:?}");
        access.password = SecretSource::new("AVENANT_PASSWORD", || Err("it is not set".to_owned()));
        assert!(matches!(refused(&access), Reason::NoSecret { .. }));
        let lines = || Ok(Secret::new(format!("{PASSWORD}\nDELE x")));
        access.password = SecretSource::new("AVENANT_PASSWORD", lines);
        assert!(matches!(refused(&access), Reason::NoSecret { .. }));
    }
}

#[test]
fn a_server_that_says_the_password_back_is_not_quoted() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let server = ftp::start(Kind::VsftpdPlain);
    let mut access = access(&server, Kind::VsftpdPlain, 1);
    access.port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.write_all(b"220 here\r\n").unwrap();
        for line in BufReader::new(socket.try_clone().unwrap()).lines() {
            let line = line.unwrap();
            let reply = match line.starts_with("USER") {
                true => "331 go on".to_owned(),
                false => format!("500 `{line}` means nothing to me"),
            };
            socket.write_all(format!("{reply}\r\n").as_bytes()).unwrap();
        }
    });
    let said = refused(&access).to_string();
    assert!(said.contains("means nothing to me"), "{said}");
}

#[test]
fn nobody_is_there() {
    let server = ftp::start(Kind::VsftpdPlain);
    let mut access = access(&server, Kind::VsftpdPlain, 1);
    drop(server);
    assert!(matches!(refused(&access), Reason::Unreachable(_)));
    access.host = "no.such.host.invalid".to_owned();
    assert!(matches!(refused(&access), Reason::Unreachable(_)));
}

#[test]
fn a_server_that_dies_is_lost() {
    for kind in ALL {
        let server = ftp::start(kind);
        let mut ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
        let pages = pages(400);
        let mut told = Vec::new();
        let steps = put_all(&pages);
        let died = ftp.carry_out(&steps, &mut |index| {
            told.push(index);
            if told.len() == 20 {
                // All of them: each connection has a process of its own.
                server.inside(&ftp::to_all("KILL"));
            }
        });
        let reason = discreet(died.unwrap_err());
        assert!(reason.is_passing(), "{kind:?}: {reason:?}");
        assert!(told.len() < 400);
        for index in told {
            let (name, words) = &pages[index];
            assert_eq!(
                &fs::read_to_string(server.home().join(name)).unwrap(),
                words
            );
        }
    }
}

#[test]
fn a_connection_that_the_server_gave_up_meanwhile_is_made_anew() {
    for kind in ALL {
        let server = ftp::start(kind);
        let pages = pages(40);
        let mut ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
        // On a machine with much to do the end of a connection may come after it was looked for.
        let mut unseen = 0;
        for _ in 0..4 {
            match carry_out(&mut ftp, &put_all(&pages)) {
                Ok(told) => assert_eq!(told.len(), 40),
                Err(error) => {
                    assert!(error.reason.is_passing(), "{kind:?}: {error}");
                    ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
                    assert_eq!(carry_out(&mut ftp, &put_all(&pages)).unwrap().len(), 40);
                }
            }
            server.inside(&ftp::end_sessions());
            match ftp.list(&path("www")) {
                Ok(listed) => {
                    assert_eq!(listed.unwrap().len(), 40);
                    unseen += 1;
                }
                Err(error) => {
                    assert!(error.reason.is_passing(), "{kind:?}: {error}");
                    ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
                }
            }
            server.inside(&ftp::end_sessions());
        }
        assert!(unseen > 0, "{kind:?}");
    }
}

#[test]
fn a_server_that_falls_silent_is_lost() {
    for kind in ALL {
        let server = ftp::start(kind);
        let mut access = access(&server, kind, 1);
        access.patience = Duration::from_millis(700);
        let mut ftp = Ftp::open(&access).unwrap();
        server.inside(&ftp::to_all("STOP"));
        let lost = carry_out(&mut ftp, &[put("www/a.html", b"a")]).unwrap_err();
        let Reason::Lost(words) = discreet(lost) else {
            panic!("{kind:?}");
        };
        assert!(words.contains("0.7 s"), "{words}");
        // Nor does it answer who comes anew.
        assert!(matches!(refused(&access), Reason::Lost(_)));
    }
}

#[test]
fn a_data_port_that_takes_no_connection_is_told() {
    let nowhere = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let closed = nowhere.local_addr().unwrap().port();
    drop(nowhere);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let server = ftp::start(Kind::VsftpdPlain);
    let mut access = access(&server, Kind::VsftpdPlain, 1);
    access.port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.write_all(b"220 here\r\n").unwrap();
        for line in BufReader::new(socket.try_clone().unwrap()).lines() {
            let Ok(line) = line else { break };
            let reply = match line.split(' ').next().unwrap_or_default() {
                "USER" => "331 go on".to_owned(),
                "PASS" => "230 in".to_owned(),
                "PWD" => "257 \"/\" is it".to_owned(),
                "EPSV" => format!("229 come in (|||{closed}|)"),
                // Its own address, which is not reachable from here.
                "PASV" => format!("227 come in (192,0,2,1,{},{})", closed / 256, closed % 256),
                "TYPE" | "CWD" => "200 done".to_owned(),
                _ => "502 What?".to_owned(),
            };
            socket.write_all(format!("{reply}\r\n").as_bytes()).unwrap();
        }
    });
    let mut ftp = Ftp::open(&access).unwrap();
    let refused = carry_out(&mut ftp, &[put("www/a.html", b"a")]).unwrap_err();
    let Reason::Unreachable(words) = discreet(refused) else {
        panic!("no words");
    };
    assert!(words.contains("no data connection to 127.0.0.1"), "{words}");
    assert!(words.contains(&closed.to_string()), "{words}");
}

#[test]
fn a_full_disk_is_told() {
    let large = vec![7_u8; 900_000];
    for kind in ALL {
        let server = ftp::start(kind);
        let id = server.inside("stat -c %u:%g home/www");
        let (user, group) = id.trim().split_once(':').unwrap();
        server.inside(&format!(
            "mount -t tmpfs -o size=400k,mode=755,uid={user},gid={group} none home/www"
        ));
        let mut ftp = Ftp::open(&access(&server, kind, 1)).unwrap();
        carry_out(&mut ftp, &[put("www/small", b"small")]).unwrap();
        let full = carry_out(&mut ftp, &[put("www/large", &large)]).unwrap_err();
        assert_eq!(discreet(full), Reason::Full, "{kind:?}");
        // The connection is as good as before.
        let small = ftp.read(&path("www/small"), 9).unwrap();
        assert_eq!(small.as_deref(), Some(&b"small"[..]));
    }
}

#[test]
fn what_is_not_allowed_is_told() {
    for kind in ALL {
        let server = ftp::start(kind);
        let www = server.home().join("www");
        for name in ["closed", "sealed"] {
            fs::create_dir(www.join(name)).unwrap();
        }
        fs::write(www.join("closed/page.html"), "a page").unwrap();
        fs::write(www.join("secret"), "secret").unwrap();
        // Nobody's, and the account may only look.
        server.inside("chown -R 0:0 home/www/closed home/www/sealed home/www/secret");
        server.inside("chmod 755 home/www/closed; chmod 700 home/www/sealed home/www/secret");
        let mut ftp = Ftp::open(&access(&server, kind, 1)).unwrap();
        let here = path("www/closed/page.html");
        let steps = [
            put("www/closed/new.html", b"x"),
            Step::MakeFolder(path("www/closed/new")),
            Step::Remove(here.clone()),
            Step::Rename {
                from: here.clone(),
                to: path("www/page.html"),
            },
            Step::Rename {
                from: path("www/own"),
                to: here.clone(),
            },
        ];
        carry_out(&mut ftp, &[put("www/own", b"own")]).unwrap();
        for step in steps {
            let denied = carry_out(&mut ftp, std::slice::from_ref(&step)).unwrap_err();
            assert_eq!(discreet(denied), Reason::Denied, "{kind:?} {step:?}");
        }
        assert_eq!(fs::read(www.join("closed/page.html")).unwrap(), b"a page");
        assert_eq!(fs::read(www.join("own")).unwrap(), b"own");
        let denied = ftp.read(&path("www/secret"), 9).unwrap_err();
        assert_eq!(discreet(denied), Reason::Denied);
        let denied = ftp.list(&path("www/sealed")).unwrap_err();
        assert_eq!(discreet(denied), Reason::Denied, "{kind:?}");
        assert!(ftp.abilities().replaces, "{kind:?}");
    }
}

#[test]
fn names_may_be_odd() {
    let names = [
        " lead",
        "été – 漢.txt",
        ".hidden",
        "..name",
        "...",
        "a -> b",
        "a  b",
        "[x]*",
        "-a",
        "%41",
        "quote\"s",
        "it's",
        "a;b=c; d",
        "ß & co",
    ];
    for kind in ALL {
        let server = ftp::start(kind);
        let www = server.home().join("www");
        for folder in ["old [1] *", "new"] {
            fs::create_dir(www.join(folder)).unwrap();
            server.inside(&format!("chown --reference=home/www 'home/www/{folder}'"));
        }
        symlink("nowhere", www.join("new/dangling -> x")).unwrap();
        let mut ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
        let folder = path("www/old [1] *");
        let at = |name: &str| folder.join(name).unwrap();
        let steps: Vec<_> = names
            .iter()
            .map(|name| Step::Put {
                to: at(name),
                bytes: name.as_bytes(),
            })
            .collect();
        let told = carry_out(&mut ftp, &steps).unwrap();
        assert_eq!(told.len(), names.len(), "{kind:?}");
        let mut listed = ftp.list(&folder).unwrap().unwrap();
        listed.sort_by(|one, next| one.0.cmp(&next.0));
        let mut expected = names.map(|name| (name, name.len() as u64));
        expected.sort_unstable();
        let found: Vec<_> = listed
            .iter()
            .map(|(name, entry)| (name.as_str(), entry.size))
            .collect();
        assert_eq!(found, expected, "{kind:?}");
        for name in names {
            let words = fs::read_to_string(www.join("old [1] *").join(name)).unwrap();
            assert_eq!(words, name, "{kind:?}");
            let read = ftp.read(&at(name), 99).unwrap().unwrap();
            assert_eq!(read, name.as_bytes(), "{kind:?} {name}");
            let entry = ftp.look(&at(name)).unwrap().unwrap();
            let written = fs::metadata(www.join("old [1] *").join(name)).unwrap();
            let written = std::os::unix::fs::MetadataExt::mtime(&written);
            assert_eq!(entry.modified, Some(written), "{kind:?} {name}");
            assert_eq!(written_mode(&server, name), 0o604);
            let to = path("www/new").join(name).unwrap();
            let step = Step::Rename { from: at(name), to };
            carry_out(&mut ftp, &[step]).unwrap();
            assert!(www.join("new").join(name).exists(), "{kind:?} {name}");
        }
        let link = ftp.look(&path("www/new/dangling -> x")).unwrap();
        // ProFTPD shows no link that leads nowhere.
        let seen = (kind != Kind::Proftpd).then_some(Is::Link);
        assert_eq!(link.map(|entry| entry.kind), seen, "{kind:?}");
        assert_eq!(ftp.read(&path("www/new/dangling -> x"), 9).unwrap(), None);
    }
}

fn written_mode(server: &Server, name: &str) -> u32 {
    let file = server.home().join("www/old [1] *").join(name);
    fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_is_put_goes_through_no_link() {
    for kind in ALL {
        let server = ftp::start(kind);
        let www = server.home().join("www");
        fs::write(www.join("page.html"), "a page").unwrap();
        server.inside("chmod 666 home/www/page.html");
        let names: Vec<_> = (0..8).map(|n| format!("www/link-{n}")).collect();
        for name in &names {
            symlink("page.html", server.home().join(name)).unwrap();
        }
        let mut ftp = Ftp::open(&access(&server, kind, 2)).unwrap();
        let steps: Vec<_> = names.iter().map(|name| put(name, b"new")).collect();
        carry_out(&mut ftp, &steps[..1]).unwrap();
        carry_out(&mut ftp, &steps[1..]).unwrap();
        assert_eq!(fs::read(www.join("page.html")).unwrap(), b"a page");
        for name in &names {
            assert_eq!(fs::read(server.home().join(name)).unwrap(), b"new");
        }
    }
}

#[test]
fn a_server_that_replaces_no_file_is_found_out_and_loses_none() {
    let server = ftp::start_with(Kind::Proftpd, Certificate::Good, "AllowOverwrite off\n");
    let www = server.home().join("www");
    let mut ftp = Ftp::open(&access(&server, Kind::Proftpd, 1)).unwrap();
    let rename = |from: &str, to: &str| Step::Rename {
        from: path(from),
        to: path(to),
    };
    carry_out(&mut ftp, &[put("www/a", b"old"), put("www/b", b"new")]).unwrap();
    assert!(ftp.abilities().replaces);
    carry_out(&mut ftp, &[rename("www/b", "www/a")]).unwrap();
    assert!(!ftp.abilities().replaces);
    assert_eq!(fs::read(www.join("a")).unwrap(), b"new");
    carry_out(&mut ftp, &[put("www/b", b"newer")]).unwrap();
    carry_out(&mut ftp, &[rename("www/b", "www/a")]).unwrap();
    assert_eq!(fs::read(www.join("a")).unwrap(), b"newer");
    fs::create_dir(www.join("folder")).unwrap();
    let step = [rename("www/a", "www/folder")];
    let refused = carry_out(&mut ftp, &step).unwrap_err();
    assert_eq!(discreet(refused), Reason::InTheWay);
    let missing = carry_out(&mut ftp, &[rename("www/none", "www/a")]).unwrap_err();
    assert_eq!(discreet(missing), Reason::Missing);
    let left: Vec<_> = ftp.list(&path("www")).unwrap().unwrap();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn rights_that_a_server_does_not_set_are_not_asked_for_again() {
    let cases = [
        (Kind::VsftpdPlain, "chmod_enable=NO\n"),
        (Kind::Pureftpd, "-R"),
    ];
    for (kind, settings) in cases {
        let server = ftp::start_with(kind, Certificate::Good, settings);
        let mut ftp = Ftp::open(&access(&server, kind, 1)).unwrap();
        assert!(ftp.abilities().modes);
        carry_out(&mut ftp, &[put("www/a", b"a"), put("www/b", b"b")]).unwrap();
        assert!(!ftp.abilities().modes, "{kind:?}");
        assert_eq!(fs::read(server.home().join("www/b")).unwrap(), b"b");
    }
}

#[test]
fn where_one_connection_is_all_there_is_it_does_the_work() {
    let cases = [
        (Kind::Vsftpd, "max_per_ip=1\n"),
        (Kind::Proftpd, "MaxClients 1\n"),
        (Kind::Pureftpd, "-C 1"),
    ];
    for (kind, settings) in cases {
        let server = ftp::start_with(kind, Certificate::Good, settings);
        let pages = pages(40);
        let mut ftp = open_soon(&access(&server, kind, 4));
        let told = carry_out(&mut ftp, &put_all(&pages)).unwrap();
        assert_eq!(told.len(), 40, "{kind:?}");
    }
}

/// Opens a server that may not have noticed yet that the one who looked whether it listens is gone.
fn open_soon(access: &FtpAccess) -> Ftp {
    loop {
        match Ftp::open(access) {
            Ok(ftp) => return ftp,
            Err(error) => assert!(error.reason.is_passing(), "{error}"),
        }
    }
}

proptest! {
    #[test]
    fn no_listing_is_too_odd(answer in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = (read_lines(&answer), read_facts(&answer));
    }

    #[test]
    fn no_line_is_too_odd(
        line in "[-dlbcpsD ][-rwxsStT+ ]{8,11}( {1,3}[0-9a-zé:,.→>-]{0,12}){0,12}",
        facts in "((type|size|modify|x)=[0-9a-z.:é=]{0,20};){0,4} ?[ a-zé/;.]{0,9}",
    ) {
        let _ = (read_lines(line.as_bytes()), read_facts(facts.as_bytes()));
    }

    #[test]
    fn what_a_server_lists_is_found(name in "[^/\r\n\\x00]{1,30}", size in 0_u64..1 << 50) {
        prop_assume!(name != "." && name != ".." && !name.trim().is_empty());
        let line = format!("-rw----r--    1 4242  avn {size:>12} Nov 28 21:50 {name}\r\n");
        let read = read_lines(line.as_bytes()).unwrap();
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!((&read[0].0, read[0].1.size), (&name, size));
        let line = format!("type=file;size={size}; {name}\r\n");
        let read = read_facts(line.as_bytes()).unwrap();
        prop_assert_eq!((&read[0].0, read[0].1.size), (&name, size));
    }
}
