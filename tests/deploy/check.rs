//! What is said of a host, by real servers that can more or less, and what is left of asking.

use std::cell::Cell;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use avenant::base::{Arg, Zone};
use avenant::cli::session::builtin_catalog;
use avenant::deploy::check::{self, Checked, Point, Question, State, Subject};
use avenant::deploy::ftp::Ftp;
use avenant::deploy::lock;
use avenant::deploy::order::Leave;
use avenant::deploy::readers::Readers;
use avenant::deploy::remote::{Reason, Remote, RemoteError};
use avenant::deploy::sftp::Sftp;
use avenant::deploy::trouble::{ForeignKind, Trouble};
use avenant::lang::{Catalog, Lang};
use avenant::work::Speech;

use crate::apache::{Apache, Host};
use crate::clock::Clock;
use crate::servers::ftp::{Certificate, Kind};
use crate::servers::{self, sshd};
use crate::tools;
use crate::world::{Build, World, build, files_below, pages};

/// Directives with which every host shows its pages.
const WHOLE: &[u8] = b"FileETag MTime\n<IfModule mod_rewrite.c>\nRewriteEngine On\n</IfModule>\n";

/// What a test asks.
pub struct Asked<'a> {
    world: &'a World,
    build: Option<&'a Build>,
    directives: &'a [u8],
    server_zone: &'a str,
    leave: Leave,
}

impl<'a> Asked<'a> {
    pub fn of(world: &'a World, build: &'a Build) -> Self {
        Self {
            world,
            build: Some(build),
            directives: WHOLE,
            server_zone: "UTC",
            leave: Leave::default(),
        }
    }

    /// Asks with each remote that `open` gives.
    pub fn with(&self, open: &mut dyn FnMut() -> Result<Box<dyn Remote>, RemoteError>) -> Checked {
        let silent = Readers::new("http://127.0.0.1:1/");
        let world = self.world;
        let order = self.build.map(|build| {
            let leave = self.leave.clone();
            world.order(World::what(build), leave)
        });
        let question = Question {
            layout: &world.layout,
            random: "0123456789abcdef",
            readers: world.readers.as_ref().unwrap_or(&silent),
            zone: Zone::parse("Europe/Paris").unwrap(),
            server_zone: Zone::parse(self.server_zone).unwrap(),
            built: order.as_ref().map(|order| (self.directives, order)),
            leave: &self.leave,
            now: &|| avenant::sys::clock::instant(),
        };
        let found = check::check(open, &question);
        for point in &found.points {
            has_words(point);
        }
        found
    }

    fn run(&self) -> Checked {
        let found = self.with(&mut || Ok(self.world.remote()));
        nothing_is_left(self.world);
        found
    }
}

/// Shows that a point can be told in every language of the program.
fn has_words(point: &Point) {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    let catalog = CATALOG.get_or_init(builtin_catalog);
    for tag in ["en", "fr"] {
        let lang = Lang::parse(tag).unwrap();
        let ids = [
            Some(point.subject.id().to_owned()),
            Some(point.meaning()),
            point.advice(),
        ];
        for id in ids.into_iter().flatten() {
            let words = catalog.words_from(&lang, &id, &point.args);
            let words = words.unwrap_or_else(|fault| panic!("{point:?}: {fault}"));
            assert_eq!(words.lang, lang, "{id}");
        }
    }
}

/// Shows that neither folder has anything of a check.
fn nothing_is_left(world: &World) {
    for folder in [world.root(), world.state()] {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let name = entry.unwrap().file_name();
            let name = name.to_str().unwrap();
            assert!(
                !name.contains("check"),
                "{name} is left in {}",
                folder.display()
            );
        }
    }
}

/// Returns what was found of a subject.
pub fn how(found: &Checked, subject: Subject) -> (State, &'static str) {
    let point = found.point(subject);
    let point = point.unwrap_or_else(|| panic!("nothing of {subject:?}: {found:?}"));
    (point.state, point.how)
}

/// Returns what is not fine.
fn faults(found: &Checked) -> Vec<(&'static str, State, &'static str)> {
    let points = found
        .points
        .iter()
        .filter(|point| point.state != State::Fine);
    points
        .map(|point| (point.subject.name(), point.state, point.how))
        .collect()
}

/// A remote folder that Apache serves as a host does.
fn served_by(host: &Host, clock: &dyn Fn(&tools::Tools) -> Clock) -> (World, Apache) {
    let mut world = World::below("dist");
    let home = world.home.path();
    fs::set_permissions(home, fs::Permissions::from_mode(0o755)).unwrap();
    fs::create_dir_all(home.join("dist")).unwrap();
    let tools = tools::find().unwrap();
    let apache = Apache::start_on(&tools, home, &clock(&tools), host).unwrap();
    world.readers = Some(Readers::new(&format!("{}/", apache.origin())));
    (world, apache)
}

fn served(host: &Host) -> (World, Apache) {
    served_by(host, &|_| Clock::default())
}

#[test]
fn a_host_that_can_everything_lacks_only_encryption() {
    let (world, _apache) = served(&Host::default());
    let first = build(&pages(1));
    let found = Asked::of(&world, &first).run();
    assert_eq!(faults(&found), [("https", State::Without, "plain")]);
    assert!(found.is_possible(), "{found:?}");
    assert_eq!(found.points.len(), 24);
    let amount = found.point(Subject::Amount).unwrap();
    assert_eq!(amount.args, [("count", Arg::from(pages(1).len()))]);
    // The folders that a deployment makes are its own to make.
    assert!(!world.state().exists());
    // What is deployed changes nothing of it, and is not changed.
    world.done(&first);
    let again = Asked::of(&world, &first).run();
    assert_eq!(faults(&again), faults(&found));
    world.shows(&pages(1));
}

#[test]
fn each_module_that_a_host_lacks_is_named() {
    use Subject::{Ahead, Alias, Brotli, Expires, FirstPage, Gzip, Headers, Rewrite, Time, Types};
    let cases: [(&str, &[Subject]); 9] = [
        ("dir", &[FirstPage]),
        ("rewrite", &[Rewrite, Ahead, Time]),
        ("headers", &[Headers]),
        ("expires", &[Expires]),
        ("deflate", &[Gzip]),
        ("brotli", &[Brotli]),
        ("filter", &[Gzip, Brotli]),
        ("alias", &[Alias]),
        ("mime", &[Types]),
    ];
    let first = build(&pages(1));
    for (module, subjects) in cases {
        let host = Host {
            without: vec![module],
            ..Host::default()
        };
        let (world, _apache) = served(&host);
        let found = Asked::of(&world, &first).run();
        let named: Vec<&str> = faults(&found).into_iter().map(|(name, ..)| name).collect();
        let expected = subjects.iter().map(|subject| subject.name());
        let expected: Vec<&str> = ["https"].into_iter().chain(expected).collect();
        assert_eq!(named, expected, "without {module}");
        // No folder's address shows its page without mod_dir.
        assert_eq!(found.is_possible(), module != "dir", "without {module}");
    }
}

#[test]
fn what_a_host_forbids_or_does_not_read_is_told() {
    let first = build(&pages(1));
    let cases = [
        (
            "None",
            "FollowSymLinks",
            Subject::Overrides,
            State::Without,
            "ignored",
        ),
        (
            "AuthConfig",
            "FollowSymLinks",
            Subject::Overrides,
            State::Fault,
            "forbidden",
        ),
        (
            "FileInfo",
            "FollowSymLinks",
            Subject::FirstPage,
            State::Fault,
            "forbidden",
        ),
        (
            "FileInfo Indexes",
            "FollowSymLinks",
            Subject::FirstPage,
            State::Fine,
            "fine",
        ),
        ("All", "None", Subject::Rewrite, State::Fault, "forbidden"),
    ];
    for (allows, options, subject, state, words) in cases {
        let host = Host {
            allows,
            options,
            ..Host::default()
        };
        let (world, _apache) = served(&host);
        let found = Asked::of(&world, &first).run();
        assert_eq!(how(&found, subject), (state, words), "{allows} {options}");
        assert_eq!(
            found.is_possible(),
            state != State::Fault,
            "{allows} {options}"
        );
    }
    let (world, _apache) = served(&Host::default());
    let asked = Asked {
        directives: b"NoSuchDirective\n",
        ..Asked::of(&world, &first)
    };
    let found = asked.run();
    assert_eq!(how(&found, Subject::Whole), (State::Fault, "status"));
    assert!(!found.is_possible());
}

#[test]
fn a_clock_of_another_zone_is_found_out() {
    let first = build(&pages(1));
    let (world, _apache) = served(&Host::default());
    let machine = Asked::of(&world, &first).run();
    assert_eq!(how(&machine, Subject::Time).0, State::Fine);
    let asked = Asked {
        server_zone: "Europe/Paris",
        ..Asked::of(&world, &first)
    };
    let found = asked.run();
    assert_eq!(how(&found, Subject::Time), (State::Fault, "other"));
    let time = found.point(Subject::Time).unwrap();
    assert!(
        time.args.contains(&("fitting", Arg::from("UTC"))),
        "{time:?}"
    );
    // Pages are shown all the same.
    assert!(found.is_possible());
    let ahead = |tools: &tools::Tools| Clock::at(tools, "5 hours").unwrap();
    let (world, _apache) = served_by(&Host::default(), &ahead);
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Time), (State::Fault, "odd"));
}

#[test]
fn an_address_that_shows_something_else_is_told() {
    let first = build(&pages(1));
    let (mut world, apache) = served(&Host::default());
    world.readers = Some(Readers::new(&format!("{}/other/", apache.origin())));
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Address), (State::Fault, "elsewhere"));
    assert!(!found.is_possible());
    for (says, words) in [
        (
            "RedirectMatch 301 /avenant-check https://other.example/",
            "leads",
        ),
        (
            "<LocationMatch /avenant-check>\nRequire all denied\n</LocationMatch>",
            "refused",
        ),
        ("RedirectMatch 503 /avenant-check", "fails"),
    ] {
        let host = Host {
            says: says.to_owned(),
            ..Host::default()
        };
        let (world, _apache) = served(&host);
        let found = Asked::of(&world, &first).run();
        assert_eq!(
            how(&found, Subject::Address),
            (State::Fault, words),
            "{says}"
        );
    }
    world.readers = None;
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Address), (State::Unknown, "silent"));
    // A domain may be led here once everything is there.
    assert!(found.is_possible());
}

#[test]
fn what_stands_in_the_folder_is_told() {
    let world = World::new();
    let first = build(&pages(1));
    fs::create_dir_all(world.root()).unwrap();
    let put = |name: &str, words: &str| fs::write(world.root().join(name), words).unwrap();
    put("index.php", "<?php");
    put(".htaccess", "# WordPress\n");
    symlink("/usr/share/welcome.html", world.root().join("index.html")).unwrap();
    fs::write(
        world.home.path().join(".ovhconfig"),
        "app.engine=php\nhttp.firewall=security\nenvironment=production\n",
    )
    .unwrap();
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Program), (State::Without, "there"));
    assert_eq!(how(&found, Subject::Directives), (State::Fault, "there"));
    assert_eq!(how(&found, Subject::Welcome), (State::Fault, "link"));
    assert_eq!(how(&found, Subject::Settings), (State::Fine, "production"));
    assert!(found.troubles.is_empty() && !found.is_possible());
    let asked = Asked {
        leave: Leave {
            adopt: true,
            ..Leave::default()
        },
        ..Asked::of(&world, &first)
    };
    assert!(asked.run().is_possible());
    // Of others a deployment would say so itself.
    put("ledger.txt", "mine");
    let found = Asked::of(&world, &first).run();
    let [Trouble::Foreign(foreign)] = &found.troubles[..] else {
        panic!("{found:?}");
    };
    assert_eq!(
        (foreign[0].path.as_str(), foreign[0].kind),
        ("ledger.txt", ForeignKind::File)
    );
    // What is just as it would be put is in nobody's way.
    put(".htaccess", &pages(1)[".htaccess"].0);
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Directives).0, State::Fine);
    // Without a build, the host alone is looked at.
    let asked = Asked {
        build: None,
        ..Asked::of(&world, &first)
    };
    assert_eq!(
        how(&asked.run(), Subject::Amount),
        (State::Unknown, "not-built")
    );
}

#[test]
fn who_deploys_is_told_and_not_disturbed() {
    let world = World::new();
    let first = build(&pages(1));
    world.done(&first);
    world.left.set(Some(60));
    let cut = world.deploy(&build(&pages(2)));
    assert!(cut.is_err());
    world.left.set(None);
    assert!(world.state().join("lock").exists());
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Lock), (State::Fault, "busy"));
    let lock = found.point(Subject::Lock).unwrap();
    assert!(
        lock.args.contains(&("by", Arg::from("anna@machine"))),
        "{lock:?}"
    );
    assert!(world.state().join("lock").exists());
    let old = std::time::SystemTime::now()
        - std::time::Duration::from_secs(u64::try_from(lock::ABANDONED).unwrap());
    let owner = fs::File::open(world.state().join("lock/owner.json")).unwrap();
    owner.set_modified(old).unwrap();
    let found = Asked::of(&world, &first).run();
    assert_eq!(how(&found, Subject::Lock), (State::Fault, "abandoned"));
}

#[test]
fn cut_off_at_any_step_nothing_is_left_behind() {
    let (world, _apache) = served(&Host::default());
    let first = build(&pages(1));
    world.done(&first);
    let before = files_below(world.home.path());
    let mut broken = 0;
    for at in 0.. {
        world.left.set(Some(at));
        let times = Cell::new(0);
        // The second connection lasts.
        let found = Asked::of(&world, &first).with(&mut || {
            if times.replace(times.get() + 1) > 0 {
                world.left.set(None);
            }
            Ok(world.remote())
        });
        world.left.set(None);
        nothing_is_left(&world);
        assert_eq!(files_below(world.home.path()), before, "cut off at {at}");
        if times.get() == 1 {
            break;
        }
        assert!(found.troubles.iter().all(Trouble::is_passing), "{found:?}");
        broken += 1;
    }
    assert!(broken > 50, "only {broken} steps");
    world.shows(&pages(1));
}

#[test]
fn what_a_check_left_behind_goes_with_the_next_one_or_a_deployment() {
    for deploys in [false, true] {
        let (world, _apache) = served(&Host::default());
        let first = build(&pages(1));
        for at in 0.. {
            world.left.set(Some(at));
            let found = Asked::of(&world, &first).with(&mut || Ok(world.remote()));
            world.left.set(None);
            // Somebody's own folder stays, whatever it is called.
            let photos = world.root().join("avenant-check-photos");
            fs::create_dir_all(&photos).unwrap();
            fs::write(photos.join("probe.txt"), "mine").unwrap();
            if deploys {
                world.deploy(&first).unwrap();
            } else {
                Asked::of(&world, &first).with(&mut || Ok(world.remote()));
            }
            assert_eq!(
                fs::read_to_string(photos.join("probe.txt")).unwrap(),
                "mine"
            );
            fs::remove_dir_all(photos).unwrap();
            nothing_is_left(&world);
            if found.troubles.is_empty() {
                break;
            }
        }
    }
}

#[test]
fn a_host_that_lets_nobody_in_shows_its_key() {
    let world = World::new();
    let first = build(&pages(1));
    let server = sshd::start("");
    let mut access = crate::sftp::access(&server);
    let known = std::mem::take(&mut access.host_keys);
    let mut open = || Ok(Box::new(Sftp::open(&access)?) as Box<dyn Remote>);
    let found = Asked::of(&world, &first).with(&mut open);
    assert_eq!(faults(&found), [("sign-in", State::Fault, "refused")]);
    let [Trouble::Remote(error)] = &found.troubles[..] else {
        panic!("{found:?}");
    };
    let Reason::HostKey { shown, expected } = &error.reason else {
        panic!("{error}");
    };
    assert!(known.contains(shown) && expected.is_empty());
}

#[test]
fn openssh_and_ftp_servers_are_checked_and_left_as_they_were() {
    let world = World::new();
    let first = build(&pages(1));
    let asked = Asked::of(&world, &first);
    // Nobody shows their pages here.
    let silent = [
        ("address", State::Unknown, "silent"),
        ("https", State::Without, "plain"),
    ];
    let server = sshd::start("");
    let access = crate::sftp::access(&server);
    let before = files_below(&server.home());
    let found = asked.with(&mut || Ok(Box::new(Sftp::open(&access)?)));
    assert_eq!(faults(&found), silent);
    assert!(found.is_possible() && files_below(&server.home()) == before);
    assert!(!server.home().join(".avenant").exists());
    for (settings, lacks) in [
        ("", None),
        (
            "AllowOverwrite off\n",
            Some(("replace", State::Fault, "no")),
        ),
    ] {
        let server = servers::ftp::start_with(Kind::Proftpd, Certificate::Good, settings);
        let access = crate::ftp::access(&server, Kind::Proftpd, 1);
        let before = files_below(&server.home());
        let found = asked.with(&mut || Ok(Box::new(Ftp::open(&access)?)));
        let expected: Vec<_> = lacks.into_iter().chain(silent).collect();
        assert_eq!(faults(&found), expected, "{settings}");
        assert_eq!(found.is_possible(), lacks.is_none());
        assert_eq!(files_below(&server.home()), before);
    }
    let server =
        servers::ftp::start_with(Kind::VsftpdPlain, Certificate::Good, "chmod_enable=NO\n");
    let access = crate::ftp::access(&server, Kind::VsftpdPlain, 1);
    let found = asked.with(&mut || Ok(Box::new(Ftp::open(&access)?)));
    assert_eq!(how(&found, Subject::Rights), (State::Without, "no"));
    assert!(found.is_possible());
}

#[test]
fn every_language_says_the_same_of_a_host() {
    let ids = |tag: &str| {
        let file = crate::support::root().join(format!("locales/{tag}/cli-deploy-check.ftl"));
        let text = fs::read_to_string(file).unwrap();
        let mut message = String::new();
        let mut ids = Vec::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once(" =") else {
                continue;
            };
            match name.strip_prefix("    .") {
                Some(attribute) => ids.push(format!("{message}.{attribute}")),
                None => name.clone_into(&mut message),
            }
        }
        ids
    };
    assert!(ids("en").len() > 100);
    assert_eq!(ids("en"), ids("fr"));
    let speech = Speech::new(Arc::new(builtin_catalog()), Lang::parse("fr").unwrap());
    let points = [
        Point::fine(Subject::SignIn),
        Point::new(Subject::Gzip, State::Without, "no"),
        Point::new(Subject::Lock, State::Fault, "busy").arg("by", "anna"),
    ];
    let told = avenant::cli::commands::deploy::checked::listing(&points, &speech);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 5, "{told}");
    assert!(
        lines[0].starts_with("✓ bien ") && lines[1].starts_with("– sans "),
        "{told}"
    );
    assert!(lines[2].contains("→ Rien n'est nécessaire."), "{told}");
}

#[test]
fn the_program_says_it_for_people_and_for_programs() {
    let (world, apache) = served(&Host {
        without: vec!["brotli"],
        ..Host::default()
    });
    let site = tempfile::tempdir().unwrap();
    crate::support::files::copy_sample(site.path()).unwrap();
    let config = site.path().join("avenant.toml");
    let mut words = fs::read_to_string(&config).unwrap();
    words += &format!(
        "\n[deploy.checked]\nprotocol = \"local\"\nroot = \"{}\"\nurl = \"{}/\"\n",
        world.root().display(),
        apache.origin(),
    );
    fs::write(&config, words).unwrap();
    let run = |lang: &str, rest: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
        command
            .current_dir(site.path())
            .args(["deploy", "checked", "--check"]);
        // Where the program keeps its own.
        command.env("XDG_STATE_HOME", site.path().join("state"));
        command.env("LC_ALL", format!("{lang}.UTF-8"));
        let output = command.args(rest).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        (said, talk, output.status.code())
    };
    let (said, talk, code) = run("en_GB", &[]);
    assert_eq!(code, Some(0), "{said}{talk}");
    assert!(
        said.contains("\n– without  Packing with Brotli: Pages are not packed"),
        "{said}"
    );
    assert!(
        said.contains("\n✓ fine     All directives of the site: "),
        "{said}"
    );
    assert!(talk.contains("The site can be deployed"), "{talk}");
    let (said, talk, code) = run("en_GB", &["--format", "json"]);
    assert_eq!(code, Some(0), "{said}{talk}");
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(told["schema"], "avenant.host/1");
    assert_eq!(told["possible"], true);
    let points = told["points"].as_array().unwrap();
    let point = |name: &str| points.iter().find(|point| point["subject"] == name);
    assert_eq!(point("brotli").unwrap()["state"], "without");
    assert_eq!(point("whole").unwrap()["state"], "fine");
    // Nothing but the folder that Apache was told of is there.
    assert_eq!(fs::read_dir(world.root()).unwrap().count(), 0);
    assert!(!world.home.path().join(".avenant").exists());
    fs::write(world.root().join(".htaccess"), "# WordPress\n").unwrap();
    let (said, talk, code) = run("fr_FR", &[]);
    assert_eq!(code, Some(4), "{said}{talk}");
    assert!(said.contains("\n✗ défaut   Directives d'autrui"), "{said}");
}
