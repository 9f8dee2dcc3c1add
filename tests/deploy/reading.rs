//! Readers who read on while a site is deployed, through a real Apache.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use avenant::deploy::class::Class;
use avenant::deploy::order::{Leave, Outcome, What};
use avenant::deploy::readers::{Readers, WrongKind};
use avenant::deploy::trouble::Trouble;
use avenant::sys::web::{Host, View};

use crate::apache::Apache;
use crate::clock::Clock;
use crate::tools;
use crate::world::{Pages, READING, World, build, pages};

/// How long an answer may take: the machine may have much to do.
const PATIENCE: Duration = Duration::from_secs(60);
/// Requests of one reader at most.
const MOST: usize = 50_000;

/// A remote folder that Apache serves.
fn served() -> (World, Apache) {
    let mut world = World::below("dist");
    let home = world.home.path();
    fs::set_permissions(home, fs::Permissions::from_mode(0o755)).unwrap();
    fs::create_dir_all(home.join("dist")).unwrap();
    let tools = tools::find().unwrap();
    let apache = Apache::start(&tools, home, &Clock::default()).unwrap();
    world.readers = Some(Readers::new(&format!("{}/", apache.origin())));
    (world, apache)
}

/// Reads pages again and again until told to stop; whatever is read is whole and what some edition has,
/// and the style that it names is there.
pub fn read_on(
    origin: &str,
    editions: &[Pages],
    stop: &AtomicBool,
    asked: &AtomicUsize,
) -> Result<(), String> {
    read_some(origin, editions, stop, asked, MOST)
}

/// Reads so many pages, one after the other and again from the first.
fn read_some(
    origin: &str,
    editions: &[Pages],
    stop: &AtomicBool,
    asked: &AtomicUsize,
    most: usize,
) -> Result<(), String> {
    let mut known: BTreeMap<&str, BTreeSet<&[u8]>> = BTreeMap::new();
    for edition in editions {
        for (path, (words, class)) in edition {
            if *class != Class::Control && *class != Class::Asset {
                known.entry(path).or_default().insert(words.as_bytes());
            }
        }
    }
    // What every edition has is never missing.
    let is_always = |path: &&&str| editions.iter().all(|edition| edition.contains_key(**path));
    let paths: Vec<&str> = known.keys().filter(is_always).copied().collect();
    let host = Host::new(origin, PATIENCE);
    for path in paths.iter().cycle().take(most) {
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
        let ask = |address: &str| {
            let answer = host.ask(address, View::Tool, 1_000_000);
            asked.fetch_add(1, Ordering::SeqCst);
            let answer = answer.map_err(|silence| format!("{address}: {silence:?}"))?;
            match answer.status {
                200 => Ok(answer.body),
                status => Err(format!("{address}: {status}")),
            }
        };
        let body = ask(&address)?;
        if !known[path].contains(body.as_slice()) {
            let words = String::from_utf8_lossy(&body);
            return Err(format!("{address}: no edition has {words:?}"));
        }
        let words = String::from_utf8_lossy(&body);
        if let Some((_, rest)) = words.split_once("href=\"") {
            ask(rest.split('"').next().unwrap_or_default())?;
        }
    }
    Ok(())
}

#[test]
fn twenty_deployments_are_seen_by_nobody_who_reads() {
    let (world, apache) = served();
    world.pause.set(READING);
    let editions: Vec<Pages> = (1..=21).map(pages).collect();
    world.done(&build(&editions[0]));
    let (stop, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    let origin = apache.origin();
    thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| read_on(&origin, &editions, &stop, &asked)))
            .collect();
        let mut before = 0;
        for edition in &editions[1..] {
            world.done(&build(edition));
            // Somebody reads between any two.
            while asked.load(Ordering::SeqCst) < before + 10
                && readers.iter().any(|reader| !reader.is_finished())
            {
                thread::yield_now();
            }
            before = asked.load(Ordering::SeqCst);
        }
        stop.store(true, Ordering::SeqCst);
        for reader in readers {
            reader.join().unwrap().unwrap();
        }
    });
    assert!(asked.load(Ordering::SeqCst) > 200);
}

#[test]
fn all_pages_change_at_once() {
    let (mut world, apache) = served();
    world.done(&build(&pages(1)));
    let (origin, seen) = (apache.origin(), Rc::new(RefCell::new(BTreeSet::new())));
    let told = Rc::clone(&seen);
    world.watch = Rc::new(move |_| {
        let host = Host::new(&origin, PATIENCE);
        let edition = |page: &str| {
            let answer = host.ask(page, View::Tool, 10_000).unwrap();
            let words = String::from_utf8(answer.body).unwrap();
            words.rsplit("edition ").next().unwrap().to_owned()
        };
        // Before each step of the deployment.
        let pages = [
            "/de/",
            "/fr/policy/",
            "/fr/policy/2021-10-15/",
            "/fr/feed.atom",
        ];
        let editions: BTreeSet<String> = pages.iter().map(|page| edition(page)).collect();
        assert_eq!(editions.len(), 1, "{editions:?}");
        told.borrow_mut().extend(editions);
    });
    world.done(&build(&pages(2)));
    assert_eq!(seen.borrow().len(), 2);
}

#[test]
fn cut_off_while_files_take_their_places_readers_read_whole_pages() {
    let (mut world, apache) = served();
    // The first page says what the server's directives do.
    let rule = "RewriteEngine On\nRewriteRule ^none$ - [R=404,L]\n";
    let with_rules = |edition: u32| {
        let mut pages = pages(edition);
        pages.insert(".htaccess".to_owned(), (rule.to_owned(), Class::Control));
        pages
    };
    let editions: Vec<Pages> = (1..40).map(with_rules).collect();
    world.done(&build(&editions[0]));
    let (stop, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    for (cut, edition) in editions[1..].iter().enumerate() {
        let build = build(edition);
        // Each time later, among the last steps of which readers see something.
        let whole = world.steps.get();
        world.left.set(Some(60 + cut * 5));
        let result = world.deploy(&build);
        world.left.set(None);
        let steps = world.steps.get() - whole;
        read_all(&apache.origin(), &editions, &stop, &asked);
        if result.is_ok() {
            assert!(cut > 10, "only cut off {cut} times, in {steps} steps");
            // The directives are those of both, so that no bytes of them were kept.
            let back = world.run(&world.order(What::Back(None), Leave::default()));
            assert!(matches!(back, Ok(Outcome::Done(_))), "{back:?}");
            read_all(&apache.origin(), &editions, &stop, &asked);
            return;
        }
        world.clock.set(world.clock.get() + 1);
        let again = world.deploy(&build).unwrap();
        assert!(!matches!(again, Outcome::DirectivesBack(..)));
        read_all(&apache.origin(), &editions, &stop, &asked);
        world.shows(edition);
    }
    world.readers = None;
    panic!("never deployed in one go");
}

/// Reads every page that all editions have once, and its style.
fn read_all(origin: &str, editions: &[Pages], stop: &AtomicBool, asked: &AtomicUsize) {
    let is_always = |path: &&String| editions.iter().all(|edition| edition.contains_key(*path));
    let count = editions[0].keys().filter(is_always).count();
    read_some(origin, editions, stop, asked, count).unwrap();
}

#[test]
fn directives_that_the_host_does_not_know_never_reach_the_site() {
    let (world, apache) = served();
    world.done(&build(&pages(1)));
    let mut bad = pages(2);
    bad.insert(
        ".htaccess".to_owned(),
        ("NoSuchDirective on\n".to_owned(), Class::Control),
    );
    let Err(Trouble::Directives(500)) = world.deploy(&build(&bad)) else {
        panic!("not refused");
    };
    world.shows_pages(&pages(1));
    let host = Host::new(&apache.origin(), PATIENCE);
    let page = host.ask("/fr/policy/", View::Tool, 10_000).unwrap();
    assert_eq!(page.status, 200);
    // What is good is shown again, and nothing is left of the trial.
    world.done(&build(&pages(3)));
    world.shows(&pages(3));
}

#[test]
fn directives_that_break_the_site_alone_are_taken_back() {
    let (world, apache) = served();
    world.done(&build(&pages(1)));
    let mut bad = pages(2);
    // Good in a folder where nothing is asked for but a probe; the first page has no end of it.
    let looping = "ErrorDocument 404 /none\nRedirectMatch 503 ^/$\n";
    bad.insert(".htaccess".to_owned(), (looping.to_owned(), Class::Control));
    let bad = build(&bad);
    let mut first = pages(1);
    first.insert("index.html".to_owned(), ("home".to_owned(), Class::Current));
    world.done(&build(&first));
    let order = world.order(World::what(&bad), Leave::default());
    let outcome = world.run(&order).unwrap();
    let Outcome::DirectivesBack(receipt, 503) = outcome else {
        panic!("{outcome:?}");
    };
    let host = Host::new(&apache.origin(), PATIENCE);
    assert_eq!(
        host.ask("/fr/policy/", View::Tool, 10_000).unwrap().status,
        200
    );
    let there = fs::read_to_string(world.root().join(".htaccess")).unwrap();
    assert_eq!(there, pages(1)[".htaccess"].0);
    // What is remembered is what is there.
    let record = receipt.manifest.files[".htaccess"];
    assert_eq!(record, build(&pages(1)).files[".htaccess"]);
    let good = world.deploy(&build(&pages(2)));
    assert!(matches!(good, Ok(Outcome::Done(_))), "{good:?}");
}

/// Answers as a host whose directives fail as soon as they name a relay, for all that they were good before.
fn relay_hater(home: &Path) -> Readers {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let readers = Readers::new(&format!("http://{}/", listener.local_addr().unwrap()));
    let directives = home.join("dist/.htaccess");
    // It ends with the tests.
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = BufReader::new(&stream).lines();
            while head
                .next()
                .is_some_and(|line| line.is_ok_and(|line| !line.is_empty()))
            {}
            let words = fs::read_to_string(&directives).unwrap_or_default();
            let status = if words.contains("avenant-relay") {
                500
            } else {
                200
            };
            let answer =
                format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    readers
}

#[test]
fn directives_that_stay_are_there_where_the_host_knows_no_relay() {
    let mut world = World::below("dist");
    let same = |edition: u32| {
        let mut pages = pages(edition);
        pages.insert(
            ".htaccess".to_owned(),
            ("# the same\n".to_owned(), Class::Control),
        );
        pages
    };
    world.done(&build(&same(1)));
    world.readers = Some(relay_hater(world.home.path()));
    let outcome = world.deploy(&build(&same(2))).unwrap();
    let Outcome::DirectivesBack(receipt, 500) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(receipt.manifest.files.contains_key(".htaccess"));
    world.shows(&same(2));
}

#[test]
fn what_readers_are_shown_is_compared_with_what_was_deployed() {
    let (world, _apache) = served();
    let mut site = pages(2);
    let directives = "RedirectMatch 301 ^/fr/old/(.*)$ /fr/policy/$1\n".to_owned();
    site.insert(".htaccess".to_owned(), (directives, Class::Control));
    // What stands in for an old address is seen where the server does not lead on.
    let stands_in = ("It is now elsewhere".to_owned(), Class::Moved);
    site.insert("fr/old/index.html".to_owned(), stands_in.clone());
    site.insert("de/old/index.html".to_owned(), stands_in);
    let receipt = world.done(&build(&site));
    let readers = world.readers.as_ref().unwrap();
    let files = &receipt.manifest.files;
    let (wrong, looked) = readers.compare(files, &|_| true);
    assert_eq!(wrong, []);
    // All but the directives.
    assert_eq!(looked, files.len() - 1);
    fs::write(world.root().join("fr/index.html"), "other words").unwrap();
    fs::remove_file(world.root().join("ledger.txt")).unwrap();
    fs::remove_dir_all(world.root().join("de/policy")).unwrap();
    let (wrong, _) = readers.compare(files, &|path| !path.starts_with("de/policy/2"));
    let wrong: Vec<_> = wrong
        .iter()
        .map(|one| (one.path.as_str(), &one.what))
        .collect();
    let expected = [
        ("/de/policy/", &WrongKind::Status(404)),
        ("/fr/", &WrongKind::Words),
        ("/ledger.txt", &WrongKind::Status(404)),
    ];
    assert_eq!(wrong, expected);
}

#[test]
fn the_ledger_that_readers_see_counts_before_the_one_on_the_disk() {
    let (world, _apache) = served();
    world.done(&build(&pages(2)));
    let second = build(&pages(3));
    let seen = std::cell::RefCell::new(Vec::new());
    let judge = |text: &str| {
        seen.borrow_mut().push(text.to_owned());
        None
    };
    let mut order = world.order(World::what(&second), Leave::default());
    order.ledger = &judge;
    assert!(world.run(&order).is_ok());
    let shown = pages(2)["ledger.txt"].0.clone();
    assert_eq!(*seen.borrow(), [shown.clone(), shown]);
    let back = world.run(&world.order(What::Back(None), Leave::default()));
    assert!(matches!(back, Ok(Outcome::Done(_))));
}
