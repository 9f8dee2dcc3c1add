//! How long a site of 2,000 files takes to be deployed, first and again unchanged, beside what people
//! use for it: lftp, rclone and rsync.
//!
//! `cargo bench --bench deploy` starts the servers of the tests and times each program at once on this
//! machine and again with 20 ms between client and server, in less than a quarter of an hour: a program that
//! takes longer than 100 s is stopped. With `-- --quick` the site has 400 files, and with the name of a
//! protocol (`local`, `sftp`, `ftp`) only that is timed. `tests/run` installs the programs and the servers;
//! one that is missing is told in its row.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a bench makes files, starts programs and times them"
)]

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use avenant::base;
use avenant::deploy::class::Class;
use avenant::deploy::folder::{Folder, Modes};
use avenant::deploy::ftp::{Ftp, FtpAccess, Security};
use avenant::deploy::layout::Layout;
use avenant::deploy::order::{Leave, Order, Outcome, What};
use avenant::deploy::path::RemotePath;
use avenant::deploy::record::{DeployId, FileRecord, Files};
use avenant::deploy::remote::{Remote, RemoteError};
use avenant::deploy::run;
use avenant::deploy::secret::{Secret, SecretSource, Way};
use avenant::deploy::sftp::{Sftp, SftpAccess};

#[allow(dead_code, reason = "the tests break connections too")]
#[path = "../tests/deploy/proxy.rs"]
mod proxy;
#[allow(dead_code, reason = "the tests start other servers too")]
#[path = "../tests/deploy/servers/mod.rs"]
mod servers;

use proxy::{Manner, Proxy};
use servers::{PASSWORD, Server, USER, sshd};

/// What can be timed.
const PROTOCOLS: [&str; 3] = ["local", "sftp", "ftp"];
/// Bytes of a page, on the average.
const PAGE: usize = 9_000;
/// Files in a folder, roughly: 2,000 in 525.
const SHARE: f64 = 2_000.0 / 525.0;
/// How long another program is waited for, so that all ends in a quarter of an hour.
const LONGEST: Duration = Duration::from_secs(100);
/// Between client and server and back.
const DISTANCE: Duration = Duration::from_millis(20);

fn main() {
    let is_quick = std::env::args().any(|argument| argument == "--quick");
    let site = Site::make(if is_quick { 400 } else { 2_000 });
    let size: u64 = site.files.values().map(|file| file.size).sum();
    println!(
        "{} files, {:.1} MB; times in seconds: first deployment, then unchanged",
        site.files.len(),
        size as f64 / 1e6
    );
    println!("| protocol | program | first, 0 ms | again, 0 ms | first, 20 ms | again, 20 ms |");
    println!("|---|---|---|---|---|---|");
    let asked: Vec<_> = std::env::args()
        .filter(|argument| PROTOCOLS.contains(&&**argument))
        .collect();
    let is_asked = |name: &str| asked.is_empty() || asked.iter().any(|asked| asked == name);
    if is_asked("local") {
        site.local();
    }
    if is_asked("sftp") {
        site.sftp();
    }
    if is_asked("ftp") {
        site.ftp(servers::ftp::Kind::VsftpdPlain);
        site.ftp(servers::ftp::Kind::Vsftpd);
    }
}

/// A built site.
struct Site {
    folder: tempfile::TempDir,
    files: Files,
}

/// A server as it is reached: its address and port.
type Address<'a> = (&'a str, u16);

impl Site {
    fn make(count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Files::new();
        for n in 0..count {
            let place = (n as f64 / SHARE) as usize;
            let name = match place {
                0 => format!("assets/part-{n}.css"),
                _ => format!("fr/document-{}/{place}/{n}.html", place / 25),
            };
            // No two are alike, nor easily packed.
            let size = PAGE / 2 + n * 7_919 % PAGE;
            let words = (0_u32..).map(|word| base::Digest::of(format!("{n}/{word}").as_bytes()));
            let mut bytes = Vec::new();
            for word in words.take(size / 64 + 1) {
                bytes.extend(word.to_string().bytes());
            }
            bytes.truncate(size);
            let file = folder.path().join(&name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, &bytes).unwrap();
            let record = FileRecord {
                sha256: base::Digest::of(&bytes),
                size: bytes.len() as u64,
                class: if place == 0 {
                    Class::Asset
                } else {
                    Class::Current
                },
            };
            files.insert(name, record);
        }
        Self { folder, files }
    }

    fn local(&self) {
        let home = tempfile::tempdir().unwrap();
        let open = || Ok(Box::new(Folder::open(home.path().to_owned(), Modes::default())?) as _);
        let times = self.avenant("avenant", home.path(), &open);
        let folder = format!("{}/", self.folder.path().display());
        let to = home.path().join("rsync").display().to_string();
        let peer = self.peer("rsync", &home.path().join("rsync"), &["-a", &folder, &to]);
        row("local", "avenant", &[times]);
        row("local", "rsync -a", &[peer]);
    }

    fn sftp(&self) {
        let server = sshd::start("");
        let key = server.folder().join("key");
        sshd::make_key(&key, "ed25519", "");
        sshd::let_in(&server, &key);
        let far = far(&server, &[]);
        let near: Address<'_> = ("127.0.0.1", server.port());
        let places = [(near, "near"), (("127.0.0.2", far[0].port()), "far")];
        let times = places.map(|((host, port), place)| {
            let access = SftpAccess {
                host: host.to_owned(),
                port,
                user: USER.to_owned(),
                ways: vec![Way::Password(password())],
                agent: None,
                host_keys: vec![sshd::fingerprint(&sshd::host_key(
                    server.folder(),
                    "ed25519",
                ))],
                known_hosts: None,
                modes: Modes::default(),
                patience: Duration::from_secs(60),
            };
            let open = || Ok(Box::new(Sftp::open(&access)?) as _);
            self.avenant(&format!("avenant-{place}"), &server.home(), &open)
        });
        row("sftp", "avenant", &times);
        let ssh = |port: u16| {
            format!(
                "ssh -a -x -F none -i {} -o StrictHostKeyChecking=no -o LogLevel=ERROR \
                 -o UserKnownHostsFile=/dev/null -p {port}",
                key.display()
            )
        };
        let from = self.folder.path().display().to_string();
        let times = places.map(|((host, port), place)| {
            let (to, program) = (format!("lftp-{place}"), ssh(port));
            let script = format!(
                "set sftp:connect-program '{program}'; open -u {USER}, sftp://{host}:{port}; \
                 mirror -R -P 4 {from} {to}"
            );
            self.peer("lftp", &server.home().join(&to), &["-c", &script])
        });
        row("sftp", "lftp mirror -R -P 4", &times);
        let times = places.map(|((host, port), place)| {
            let to = format!("rclone-{place}");
            let key = key.display();
            let remote = format!(":sftp,host={host},port={port},user={USER},key_file={key}:{to}");
            let line = ["sync", "--config", "/dev/null", &from, &remote];
            self.peer("rclone", &server.home().join(&to), &line)
        });
        row("sftp", "rclone sync", &times);
        let times = places.map(|((host, port), place)| {
            let to = format!("rsync-{place}");
            let (remote, ssh) = (format!("{USER}@{host}:{to}/"), ssh(port));
            let line = ["-a", "-e", &ssh, &format!("{from}/"), &remote];
            self.peer("rsync", &server.home().join(&to), &line)
        });
        row("ssh", "rsync -a", &times);
    }

    fn ftp(&self, kind: servers::ftp::Kind) {
        let server = servers::ftp::start(kind);
        let is_plain = kind == servers::ftp::Kind::VsftpdPlain;
        let name = if is_plain { "ftp" } else { "ftps" };
        let settings = fs::read_to_string(server.folder().join("vsftpd.conf")).unwrap();
        let port = |key: &str| {
            let value = settings.lines().find_map(|line| line.strip_prefix(key));
            value.unwrap().parse::<u16>().unwrap()
        };
        let data: Vec<u16> = (port("pasv_min_port=")..=port("pasv_max_port=")).collect();
        let far = far(&server, &data);
        let near: Address<'_> = ("127.0.0.1", server.port());
        let places = [(near, "near"), (("127.0.0.2", far[0].port()), "far")];
        let times = places.map(|((host, port), place)| {
            let access = FtpAccess {
                // The certificate is for this name and the farther address.
                host: if host == "127.0.0.1" {
                    "localhost"
                } else {
                    host
                }
                .to_owned(),
                port,
                user: USER.to_owned(),
                password: password(),
                security: if is_plain {
                    Security::Plain
                } else {
                    Security::Tls
                },
                authorities: (!is_plain).then(|| servers::ftp::authority(&server)),
                connections: 4,
                modes: Modes::default(),
                patience: Duration::from_secs(60),
            };
            let open = || Ok(Box::new(Ftp::open(&access)?) as _);
            self.avenant(&format!("avenant-{place}"), &server.home(), &open)
        });
        row(name, "avenant", &times);
        let from = self.folder.path().display().to_string();
        let times = places.map(|((host, port), place)| {
            let to = server.home().join(format!("lftp-{place}"));
            let security = if is_plain {
                "ssl-allow no"
            } else {
                "ssl-force yes"
            };
            let script = format!(
                "set ftp:{security}; set ftp:ssl-protect-data yes; set ssl:verify-certificate no; \
                 set ftp:prefer-epsv yes; open -u {USER},{PASSWORD} ftp://{host}:{port}; \
                 mirror -R -P 4 {from} lftp-{place}"
            );
            self.peer("lftp", &to, &["-c", &script])
        });
        row(name, "lftp mirror -R -P 4", &times);
        let times = places.map(|((host, port), place)| {
            let to = format!("rclone-{place}");
            let obscured = Command::new("rclone").args(["obscure", PASSWORD]).output();
            let Ok(obscured) = obscured else {
                return Err("rclone is missing".to_owned());
            };
            let pass = String::from_utf8_lossy(&obscured.stdout).trim().to_owned();
            let tls = match is_plain {
                true => "",
                false => ",explicit_tls=true,no_check_certificate=true,disable_tls13=true",
            };
            let remote = format!(":ftp,host={host},port={port},user={USER},pass={pass}{tls}:{to}");
            let line = ["sync", "--config", "/dev/null", &from, &remote];
            self.peer("rclone", &server.home().join(&to), &line)
        });
        row(name, "rclone sync", &times);
    }

    /// Deploys twice below a folder and returns how long both took.
    fn avenant(
        &self,
        to: &str,
        home: &Path,
        open: &dyn Fn() -> Result<Box<dyn Remote>, RemoteError>,
    ) -> Result<[Duration; 2], String> {
        let path = |text: &str| RemotePath::parse(text).unwrap();
        let layout = Layout::new(path(to), path(&format!(".avenant/{to}")));
        let deploy = |second: i64| {
            let at = base::Instant::from_seconds(1_800_000_000 + second).unwrap();
            let order = Order {
                id: DeployId::new(at, &[0x5a; 16]),
                target: "production".to_owned(),
                url: "https://legal.example/".to_owned(),
                by: "bench@machine".to_owned(),
                folder: "bench".to_owned(),
                at,
                commit: None,
                what: What::Build {
                    folder: self.folder.path(),
                    files: self.files.clone(),
                    head: base::Digest::of(b""),
                    redacted: [].into(),
                },
                ledger: &|_| None,
                readers: None,
                // Nobody reads, so nobody is waited for.
                pause: Duration::ZERO,
                leave: Leave::default(),
            };
            let begun = Instant::now();
            let done = run::deploy(&mut || open(), &layout, &order, &|| at, &mut |_| {});
            let done = done.map_err(|trouble| format!("{trouble:?}"));
            done.map(|outcome| (outcome, begun.elapsed()))
        };
        let (_, first) = deploy(0)?;
        self.is_there(&home.join(to))?;
        match deploy(1)? {
            (Outcome::Unchanged(_), again) => Ok([first, again]),
            (other, _) => Err(format!("{other:?}")),
        }
    }

    /// Runs a program twice and returns how long both took; one that takes too long is stopped.
    fn peer(&self, program: &str, to: &Path, line: &[&str]) -> Result<[Duration; 2], String> {
        let run = || {
            let begun = Instant::now();
            let mut command = Command::new("timeout");
            command.args([&LONGEST.as_secs().to_string(), program]);
            let done = command.args(line).stdin(Stdio::null()).output();
            let done = done.map_err(|error| format!("timeout: {error}"))?;
            let time = begun.elapsed();
            let words = String::from_utf8_lossy(&done.stderr);
            match done.status.code() {
                Some(0) => Ok(time),
                // So `timeout` says that it stopped it, and that there is none.
                Some(124) => Err(format!("> {}", LONGEST.as_secs())),
                Some(126 | 127) => Err(format!("{program} is missing")),
                _ => Err(words.lines().last().unwrap_or_default().to_owned()),
            }
        };
        let first = run()?;
        self.is_there(to)?;
        Ok([first, run()?])
    }

    /// Makes sure that all files have arrived.
    fn is_there(&self, folder: &Path) -> Result<(), String> {
        let is_missing = |(name, file): &(&String, &FileRecord)| {
            let there = fs::metadata(folder.join(name));
            !there.is_ok_and(|there| there.len() == file.size)
        };
        match self.files.iter().filter(is_missing).count() {
            0 => Ok(()),
            missing => Err(format!("{missing} files have not arrived")),
        }
    }
}

/// Leads to a server and its ports for data from as many of another address, at a distance.
fn far(server: &Server, data: &[u16]) -> Vec<Proxy> {
    let manner = Manner {
        delay: DISTANCE / 2,
        ..Manner::default()
    };
    let ports = [server.port()].into_iter().chain(data.iter().copied());
    let lead = |port| Proxy::start((Ipv4Addr::new(127, 0, 0, 2), port), port, manner);
    ports.map(|port| lead(port).unwrap()).collect()
}

fn password() -> SecretSource {
    SecretSource::new("the account of the servers", || {
        Ok(Secret::new(PASSWORD.to_owned()))
    })
}

fn row(protocol: &str, program: &str, times: &[Result<[Duration; 2], String>]) {
    let cell = |time: &Result<[Duration; 2], String>| match time {
        Ok([first, again]) => format!("{:.2} | {:.2}", first.as_secs_f32(), again.as_secs_f32()),
        Err(why) => format!("{why:.60} | –"),
    };
    let mut cells: Vec<String> = times.iter().map(cell).collect();
    if cells.len() == 1 {
        cells.push("– | –".to_owned());
    }
    println!("| {protocol} | {program} | {} |", cells.join(" | "));
}
