//! The program itself, killed while it deploys: the next run finishes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{files, root};
use crate::world::files_below;

/// Moments of each kind at which it is killed.
const MOMENTS: usize = 4;

/// A small site that is deployed to a folder of this machine.
struct Site {
    place: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let site = Self { place };
        files::overlay(&root().join("tests/cases/_bases/solo"), &site.folder()).unwrap();
        fs::create_dir(site.readers()).unwrap();
        let config = site.folder().join("avenant.toml");
        let mut words = fs::read_to_string(&config).unwrap();
        words.push_str(&format!(
            "[deploy.production]\nprotocol = \"local\"\nroot = \"{}\"\nverify = \"none\"\n",
            site.readers().display()
        ));
        fs::write(config, words).unwrap();
        site
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("site")
    }

    fn readers(&self) -> PathBuf {
        self.place.path().join("www")
    }

    /// Gives the site another name, which stands on every page.
    fn rename(&self, name: &str) {
        let config = self.folder().join("avenant.toml");
        let words = fs::read_to_string(&config).unwrap();
        let (_, rest) = words.split_once('\n').unwrap();
        fs::write(config, format!("name = \"{name}\"\n{rest}")).unwrap();
    }

    /// Deploys, with programs and their arguments before it.
    fn deploy(&self, before: &[String]) -> Output {
        let mut line = before.to_vec();
        line.extend([env!("CARGO_BIN_EXE_avenant"), "deploy", "production"].map(str::to_owned));
        let mut command = Command::new(&line[0]);
        command.args(&line[1..]).current_dir(self.folder());
        command
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.env("HOME", self.place.path()).env("TZ", "Etc/UTC");
        // Noon of 22 November 2026.
        command.env("SOURCE_DATE_EPOCH", "1795348800");
        command.output().unwrap()
    }

    fn deployed(&self) -> BTreeMap<String, Vec<u8>> {
        let done = self.deploy(&[]);
        let words = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{words}");
        read(&self.readers())
    }
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = files_below(folder).into_iter();
    names
        .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
        .collect()
}

/// The calls to the system with which files get their places, and with which bytes get onto the disk.
const CALLS: [&str; 2] = ["rename", "fsync"];

/// Returns how many calls of a kind a deployment makes before it touches what it deploys to, and in
/// all.
fn count(site: &Site, call: &str) -> (usize, usize) {
    let log = site.place.path().join("calls");
    let strace = [
        "strace",
        "-f",
        "-qq",
        "-y",
        "-o",
        log.to_str().unwrap(),
        "-e",
    ];
    let mut before: Vec<String> = strace.map(str::to_owned).to_vec();
    before.push(format!("trace={call}"));
    assert!(site.deploy(&before).status.success());
    let words = fs::read_to_string(log).unwrap();
    let calls: Vec<_> = words.lines().filter(|line| line.contains(call)).collect();
    let target = [site.readers(), site.place.path().join(".avenant")];
    let is_there = |line: &&str| {
        target
            .iter()
            .any(|folder| line.contains(folder.to_str().unwrap()))
    };
    let first = calls.iter().position(is_there).unwrap();
    (first, calls.len())
}

#[test]
fn it_is_killed_at_many_moments() {
    let site = Site::new();
    let mut old = site.deployed();
    let mut killed = 0;
    let mut edition = 0;
    let mut next = || {
        edition += 1;
        site.rename(&format!("Exemple {edition:02}"));
    };
    for call in CALLS {
        next();
        let (first, all) = count(&site, call);
        old = {
            let there = read(&site.readers());
            assert_ne!(there, old);
            there
        };
        for moment in 0..MOMENTS {
            next();
            // Never the very last call: of some calls a run makes one less than the run before.
            let at = first + 1 + (all - first - 1) * moment / MOMENTS;
            let kill = format!("inject={call}:signal=SIGKILL:when={at}");
            let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &kill];
            let cut = site.deploy(&strace.map(str::to_owned));
            killed += usize::from(!cut.status.success());
            let between = read(&site.readers());
            let new = site.deployed();
            for (name, bytes) in &between {
                let known = [&old, &new].map(|files| files.get(name));
                assert!(
                    known.contains(&Some(bytes)),
                    "{name} at {call} {at} of {all}"
                );
            }
            for name in old.keys().filter(|name| new.contains_key(*name)) {
                assert!(between.contains_key(name), "{name} at {call} {at} of {all}");
            }
            assert_ne!(old, new);
            old = new;
        }
    }
    let moments = MOMENTS * CALLS.len();
    println!(
        "program killed at {killed} of {moments} moments, 0 broken pages, each next run finished"
    );
    assert_eq!(killed, moments);
}
