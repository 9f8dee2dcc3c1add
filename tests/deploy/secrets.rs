//! Secrets are in nothing that the program prints or writes, here and on hosts.

use std::fs;
use std::path::Path;
use std::process::Output;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::servers::{PASSWORD, ftp, sshd};
use crate::site::{Site, WITH_PASSWORD};
use crate::world::files_below;

/// What opens the key of a test.
const PASSPHRASE: &str = "Mind-the-gap-1863";

/// What is no password of anybody.
const WRONG: &str = "Wrong-words-4711";

/// The folder beside a site in which secrets may stand.
const HIDDEN: &str = "hidden";

/// Everything that can be asked of a target.
const ASKED: [&[&str]; 8] = [
    &["--check"],
    &["--dry-run", "--format", "json"],
    &["--format", "json"],
    &[],
    &["--check", "--format", "json"],
    &["--verify"],
    &["--rollback"],
    &["--rollback", "--format", "json"],
];

/// A site, and the variables that hold its secrets: the true ones, and false ones.
struct Case {
    name: &'static str,
    site: Site,
    secrets: [&'static str; 2],
    variable: &'static str,
}

/// Fails where bytes hold a secret as it is or packed.
fn is_discreet(bytes: &[u8], secrets: &[&str], place: &str) {
    for secret in secrets {
        let packed = STANDARD.encode(secret);
        for word in [*secret, packed.trim_end_matches('=')] {
            let found = bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes());
            assert!(!found, "{place} holds {secret}");
        }
    }
}

impl Case {
    fn ask(&self, behind: &[&str], value: &str, before: &[String]) -> Output {
        let mut program = self.site.program(before, behind);
        program
            .env(self.variable, value)
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "1");
        let output = program.output().unwrap();
        let place = format!("{}: what `{behind:?}` prints", self.name);
        for bytes in [&output.stdout, &output.stderr] {
            is_discreet(bytes, &[self.secrets[0], self.secrets[1], value], &place);
        }
        self.files_are_discreet();
        output
    }

    /// Looks into every file of the site, and of the account on the host.
    fn files_are_discreet(&self) {
        let host = self.site.server.as_ref().unwrap().home();
        for folder in [self.site.place.path().to_owned(), host] {
            for name in files_below(&folder) {
                if !Path::new(&name).starts_with(HIDDEN) {
                    let bytes = fs::read(folder.join(&name)).unwrap_or_default();
                    is_discreet(&bytes, &self.secrets, &format!("{}: {name}", self.name));
                }
            }
        }
    }

    fn run(&self) {
        let (good, bad) = (self.secrets[0], self.secrets[1]);
        let mut well = 0;
        for (edition, asked) in ASKED.into_iter().enumerate() {
            self.site.rename(&format!("Exemple {edition:02}"));
            let refused = self.ask(asked, bad, &[]);
            let words = String::from_utf8_lossy(&refused.stderr);
            assert!(
                !refused.status.success(),
                "{} {asked:?}: {words}",
                self.name
            );
            let done = self.ask(asked, good, &[]);
            well += usize::from(done.status.success());
        }
        // What stands on the host where somebody was cut off in the middle, its journal too.
        for at in [40, 60, 80, 100] {
            self.site.rename(&format!("Exemple {at}"));
            let kill = format!("inject=sendto:signal=SIGKILL:when={at}");
            let words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &kill];
            self.ask(&[], good, &words.map(str::to_owned));
        }
        let done = self.ask(&[], good, &[]);
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        println!(
            "{}: {well} of {} went well, no secret shown",
            self.name,
            ASKED.len()
        );
        // A host that is no web server cannot be checked to the end; all else can be done.
        assert!(well >= 5, "{}", self.name);
    }
}

#[test]
fn passwords_of_the_surroundings_are_shown_nowhere() {
    let variable = "AVENANT_PASSWORD";
    let secrets = [PASSWORD, WRONG];
    let more = format!("connections = 1\n{WITH_PASSWORD}");
    let sites = [
        ("sftp", Site::on_openssh(sshd::start(""), WITH_PASSWORD)),
        ("ftp", Site::on_ftp(ftp::Kind::VsftpdPlain, &more)),
        ("ftps", Site::on_ftp(ftp::Kind::Pureftpd, &more)),
    ];
    for (name, site) in sites {
        Case {
            name,
            site,
            secrets,
            variable,
        }
        .run();
    }
}

#[test]
fn passwords_that_a_program_prints_are_shown_nowhere() {
    // The program prints what its variable names.
    let auth = "auth = [[\"password_command\", \"printenv\", \"HELD\"]]\n";
    Case {
        name: "a password command",
        site: Site::on_openssh(sshd::start(""), auth),
        secrets: [PASSWORD, WRONG],
        variable: "HELD",
    }
    .run();
}

#[test]
fn what_opens_a_key_is_shown_nowhere() {
    let server = sshd::start("");
    let auth = "auth = [\"key:~/hidden/key\"]\npassphrase_env = \"OPENS\"\n";
    let key = server.folder().join("key");
    sshd::make_key(&key, "ed25519", PASSPHRASE);
    sshd::let_in(&server, &key);
    let site = Site::on_openssh(server, auth);
    let hidden = site.place.path().join(HIDDEN);
    fs::create_dir(&hidden).unwrap();
    fs::copy(&key, hidden.join("key")).unwrap();
    Case {
        name: "a locked key",
        site,
        secrets: [PASSPHRASE, WRONG],
        variable: "OPENS",
    }
    .run();
}
