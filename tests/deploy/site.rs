//! A small site, and the program that deploys it to a folder or to a server.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::servers::{PASSWORD, Server, USER, ftp, sshd};
use crate::support::{files, root};
use crate::world::files_below;

/// The way to sign in where nothing else is said of it.
pub const WITH_PASSWORD: &str = "auth = [\"password_env:AVENANT_PASSWORD\"]\n";

/// A small site with one target, `production`.
pub struct Site {
    pub place: tempfile::TempDir,
    /// The folder that readers see.
    pub readers: PathBuf,
    /// What answers; a folder of this machine needs nobody.
    pub server: Option<Server>,
}

impl Site {
    /// A site that is deployed to a folder beside it.
    pub fn local() -> Self {
        let place = tempfile::tempdir().unwrap();
        let readers = place.path().join("www");
        fs::create_dir(&readers).unwrap();
        let keys = format!("protocol = \"local\"\nroot = \"{}\"\n", readers.display());
        Self::new(place, readers, None, &keys)
    }

    /// A site that is deployed to the folder `www` on OpenSSH; `auth` says how one signs in.
    pub fn on_openssh(server: Server, auth: &str) -> Self {
        let print = sshd::fingerprint(&sshd::host_key(server.folder(), "ed25519"));
        let keys = format!(
            "protocol = \"sftp\"\nhost = \"127.0.0.1\"\nport = {}\nuser = \"{USER}\"\nroot = \"www\"\n\
             host_key = [\"{print}\"]\n{auth}",
            server.port()
        );
        Self::on(server, &keys)
    }

    /// A site that is deployed to the folder `www` on a server of FTP.
    pub fn on_ftp(kind: ftp::Kind, more: &str) -> Self {
        let server = ftp::start(kind);
        let is_plain = kind == ftp::Kind::VsftpdPlain;
        let security = match is_plain {
            true => "protocol = \"ftp\"\nallow_plaintext = true\n",
            false => "protocol = \"ftps\"\nca = \"authority.crt\"\n",
        };
        let keys = format!(
            "{security}host = \"localhost\"\nport = {}\nuser = \"{USER}\"\nroot = \"www\"\n{more}",
            server.port()
        );
        let authority = (!is_plain).then(|| fs::read(ftp::authority(&server)).unwrap());
        let site = Self::on(server, &keys);
        if let Some(authority) = authority {
            fs::write(site.folder().join("authority.crt"), authority).unwrap();
        }
        site
    }

    fn on(server: Server, keys: &str) -> Self {
        let readers = server.home().join("www");
        let place = tempfile::tempdir().unwrap();
        Self::new(place, readers, Some(server), keys)
    }

    /// A site with these words on its target.
    pub fn new(
        place: tempfile::TempDir,
        readers: PathBuf,
        server: Option<Server>,
        keys: &str,
    ) -> Self {
        let site = Self {
            place,
            readers,
            server,
        };
        files::overlay(&root().join("tests/cases/_bases/solo"), &site.folder()).unwrap();
        let config = site.folder().join("avenant.toml");
        let mut words = fs::read_to_string(&config).unwrap();
        words.push_str(&format!("[deploy.production]\n{keys}verify = \"none\"\n"));
        fs::write(config, words).unwrap();
        site
    }

    pub fn folder(&self) -> PathBuf {
        self.place.path().join("site")
    }

    /// Gives the site another name, which stands on every page.
    pub fn rename(&self, name: &str) {
        let config = self.folder().join("avenant.toml");
        let words = fs::read_to_string(&config).unwrap();
        let (_, rest) = words.split_once('\n').unwrap();
        fs::write(config, format!("name = \"{name}\"\n{rest}")).unwrap();
    }

    /// Returns the program with arguments behind `deploy production`, and programs with theirs before it.
    pub fn program(&self, before: &[String], behind: &[&str]) -> Command {
        let own = [env!("CARGO_BIN_EXE_avenant"), "deploy", "production"];
        let mut line = before.to_vec();
        line.extend(own.iter().chain(behind).map(|word| (*word).to_owned()));
        let mut command = Command::new(&line[0]);
        command.args(&line[1..]).current_dir(self.folder());
        command.env_clear().envs(self.surroundings());
        command
    }

    /// Returns the variables that the program is given.
    pub fn surroundings(&self) -> BTreeMap<&'static str, String> {
        let home = self.place.path().display().to_string();
        [
            ("PATH", "/usr/local/bin:/usr/bin:/bin".to_owned()),
            ("HOME", home),
            ("TZ", "Etc/UTC".to_owned()),
            // Noon of 22 November 2026.
            ("SOURCE_DATE_EPOCH", "1795348800".to_owned()),
            ("AVENANT_PASSWORD", PASSWORD.to_owned()),
        ]
        .into()
    }

    /// Deploys, with programs and their arguments before it.
    pub fn deploy(&self, before: &[String]) -> Output {
        self.program(before, &[]).output().unwrap()
    }

    /// Deploys where nothing may go wrong, and returns what readers see.
    pub fn deployed(&self) -> BTreeMap<String, Vec<u8>> {
        let done = self.deploy(&[]);
        let words = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{words}");
        read(&self.readers)
    }
}

/// Returns all files below a folder.
pub fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = files_below(folder).into_iter();
    names
        .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
        .collect()
}

/// Makes sure that readers see whole files, of one edition or the other, and that nothing that both
/// have is missing.
pub fn is_whole(
    between: &BTreeMap<String, Vec<u8>>,
    old: &BTreeMap<String, Vec<u8>>,
    new: &BTreeMap<String, Vec<u8>>,
    moment: &str,
) {
    for (name, bytes) in between {
        let known = [old, new].map(|files| files.get(name));
        assert!(known.contains(&Some(bytes)), "{name} {moment}");
    }
    for name in old.keys().filter(|name| new.contains_key(*name)) {
        assert!(between.contains_key(name), "{name} {moment}");
    }
}
