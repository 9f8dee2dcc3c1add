//! A site in a few files, deployed to a folder that may break at any step.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use avenant::base::{Digest, Instant};
use avenant::deploy::Progress;
use avenant::deploy::class::Class;
use avenant::deploy::folder::{Folder, Modes};
use avenant::deploy::layout::Layout;
use avenant::deploy::order::{Leave, Order, Outcome, What};
use avenant::deploy::path::RemotePath;
use avenant::deploy::readers::Readers;
use avenant::deploy::record::{DeployId, FileRecord, Files, Receipt};
use avenant::deploy::remote::{Abilities, Entry, Listed, Reason, Remote, RemoteError, Step};
use avenant::deploy::run;
use avenant::deploy::trouble::Trouble;

use crate::contract::path;

/// Files of a build by path: words and class.
pub type Pages = BTreeMap<String, (String, Class)>;

/// A build: a folder with its files.
pub struct Build {
    pub folder: tempfile::TempDir,
    pub files: Files,
    pub head: Digest,
}

/// Makes the build of some pages; what is said of it first stands in each page.
pub fn build(pages: &Pages) -> Build {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Files::new();
    for (name, (words, class)) in pages {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, words).unwrap();
        let record = FileRecord {
            sha256: Digest::of(words.as_bytes()),
            size: words.len() as u64,
            class: *class,
        };
        files.insert(name.clone(), record);
    }
    let ledger = pages.get("ledger.txt").map_or("", |(words, _)| words);
    Build {
        folder,
        files,
        head: Digest::of(ledger.as_bytes()),
    }
}

/// Returns the pages of a small site; `edition` stands in those that change, which stay as long as they
/// are: of a file that takes its place between Apache's look and its opening, as many bytes are sent as the
/// old one had. The relay keeps that from happening, but for a machine that stands still just then.
pub fn pages(edition: u32) -> Pages {
    let style = format!("assets/style.{edition:02}.css");
    let page = |title: &str| format!("<link href=\"/{style}\"> {title}, edition {edition:02}");
    let mut pages = Pages::new();
    let mut add = |name: &str, words: String, class| {
        pages.insert(name.to_owned(), (words, class));
    };
    add(&style, format!("p {{ order: {edition} }}"), Class::Asset);
    add("assets/mark.svg", "<svg/>".to_owned(), Class::Asset);
    for lang in ["de", "fr"] {
        add(&format!("{lang}/index.html"), page("Home"), Class::Current);
        add(
            &format!("{lang}/policy/index.html"),
            page("Policy"),
            Class::Current,
        );
        for year in 2021..2021 + edition.min(3) {
            let version = format!("{lang}/policy/{year}-10-15");
            add(
                &format!("{version}/index.html"),
                page("Dated"),
                Class::Dated,
            );
            add(
                &format!("{version}/text.md"),
                format!("Words of {year}"),
                Class::Dated,
            );
        }
    }
    let lines = (1..=edition).map(|line| format!("{{\"n\":{line}}}\n"));
    add("ledger.txt", lines.collect(), Class::Ledger);
    add(
        ".htaccess",
        format!("# edition {edition}\n"),
        Class::Control,
    );
    add("fr/feed.atom", page("Feed"), Class::News);
    pages
}

/// A remote folder, and who deploys to it.
pub struct World {
    pub home: tempfile::TempDir,
    pub layout: Layout,
    /// What the steps taken may still be, before the connection breaks; `None` breaks never.
    pub left: Rc<Cell<Option<usize>>>,
    /// What the steps are that each new connection bears; `None` bears all.
    pub bears: Cell<Option<usize>>,
    /// Steps taken so far.
    pub steps: Rc<Cell<usize>>,
    /// Seconds since 1970.
    pub clock: Cell<i64>,
    pub who: Cell<&'static str>,
    /// How long requests under way may take to end; none are, where nobody reads at the same time.
    pub pause: Cell<Duration>,
    /// The address that readers have, where there is a server.
    pub readers: Option<Readers>,
    /// Looks at the folder after every step.
    pub watch: Rc<dyn Fn(&Path)>,
}

/// Longer than a request that is put off again and again on a machine which runs all tests at once.
pub const READING: Duration = Duration::from_secs(1);

impl World {
    pub fn new() -> Self {
        Self::below("www")
    }

    /// Makes a remote whose readers see this folder.
    pub fn below(root: &str) -> Self {
        // In memory where there is such a place: each file is synced.
        let memory = Path::new("/dev/shm");
        let home = match memory.is_dir() {
            true => tempfile::tempdir_in(memory).unwrap(),
            false => tempfile::tempdir().unwrap(),
        };
        Self {
            home,
            layout: Layout::new(path(root), path(".avenant/www")),
            left: Rc::default(),
            bears: Cell::default(),
            steps: Rc::default(),
            clock: Cell::new(1_800_000_000),
            who: Cell::new("anna"),
            pause: Cell::default(),
            readers: None,
            watch: Rc::new(|_| {}),
        }
    }

    pub fn root(&self) -> PathBuf {
        self.home.path().join(self.layout.root().as_str())
    }

    pub fn state(&self) -> PathBuf {
        self.home.path().join(".avenant/www")
    }

    pub fn remote(&self) -> Box<dyn Remote> {
        let folder = Folder::open(self.home.path().to_owned(), Modes::default()).unwrap();
        Box::new(Breaking {
            folder,
            left: Rc::clone(&self.left),
            steps: Rc::clone(&self.steps),
            watch: Rc::clone(&self.watch),
            root: self.root(),
            below: self.layout.root().clone(),
        })
    }

    pub fn order<'a>(&'a self, what: What<'a>, leave: Leave) -> Order<'a> {
        self.clock.set(self.clock.get() + 1);
        let at = Instant::from_seconds(self.clock.get()).unwrap();
        let who = self.who.get();
        Order {
            id: DeployId::new(at, &[0x5a; 16]),
            target: "production".to_owned(),
            url: "https://legal.example/".to_owned(),
            by: format!("{who}@machine"),
            folder: who.to_owned(),
            at,
            commit: None,
            what,
            ledger: &|_| None,
            readers: self.readers.as_ref(),
            pause: self.pause.get(),
            leave,
        }
    }

    pub fn what(build: &Build) -> What<'_> {
        What::Build {
            folder: build.folder.path(),
            files: build.files.clone(),
            head: build.head,
            redacted: [].into(),
        }
    }

    pub fn run(&self, order: &Order<'_>) -> Result<Outcome, Trouble> {
        let now = || Instant::from_seconds(self.clock.get()).unwrap();
        let mut told: Vec<Progress> = Vec::new();
        run::deploy(
            &mut || {
                if self.bears.get().is_some() {
                    self.left.set(self.bears.get());
                }
                Ok(self.remote())
            },
            &self.layout,
            order,
            &now,
            &mut |progress| told.push(progress),
        )
    }

    pub fn deploy(&self, build: &Build) -> Result<Outcome, Trouble> {
        self.run(&self.order(Self::what(build), Leave::default()))
    }

    /// Deploys where nothing may go wrong.
    pub fn done(&self, build: &Build) -> Receipt {
        match self.deploy(build).unwrap() {
            Outcome::Done(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    /// Shows that readers see just these pages, and that nothing is left of deploying them.
    pub fn shows(&self, pages: &Pages) {
        self.shows_pages(pages);
        assert_eq!(files_below(&self.state().join("staging")), [""; 0]);
        let state = fs::read_dir(self.state()).unwrap();
        let mut left: Vec<_> = state.map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["blobs", "deploys", "manifest.json", "staging"]);
    }

    /// Shows that readers see just these pages, and what was retired.
    pub fn shows_pages(&self, pages: &Pages) {
        for (name, (words, _)) in pages {
            let there = fs::read_to_string(self.root().join(name));
            assert_eq!(there.ok().as_ref(), Some(words), "{name}");
        }
        for name in files_below(&self.root()) {
            let is_kept = name.starts_with("assets/");
            assert!(pages.contains_key(&name) || is_kept, "{name} is left");
        }
    }
}

/// Returns what readers of a folder see that is neither of one edition nor of the other, or not there.
pub fn broken_pages(root: &Path, old: &Pages, new: &Pages) -> Vec<String> {
    let mut broken = Vec::new();
    for name in files_below(root) {
        let there = fs::read_to_string(root.join(&name)).unwrap();
        let known = [old, new].map(|pages| pages.get(&name).map(|(words, _)| words));
        // What only older pages name stays for who has one open.
        let is_retired = known == [None, None] && name.starts_with("assets/");
        if !known.contains(&Some(&there)) && !is_retired {
            broken.push(format!("{name}: {there:?}"));
        }
    }
    // Nothing that both have is ever missing, and what a page names is there.
    for name in old.keys().filter(|name| new.contains_key(*name)) {
        let Ok(words) = fs::read_to_string(root.join(name)) else {
            broken.push(format!("{name} is missing"));
            continue;
        };
        if let Some((_, rest)) = words.split_once("href=\"/") {
            let style = rest.split('"').next().unwrap();
            if !root.join(style).exists() {
                broken.push(format!("{name} names {style}"));
            }
        }
    }
    broken
}

/// Returns the files below a folder, by path.
pub fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap();
                found.push(below.to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// A folder whose connection breaks after some steps, in the middle of a file where one is put.
struct Breaking {
    folder: Folder,
    left: Rc<Cell<Option<usize>>>,
    steps: Rc<Cell<usize>>,
    watch: Rc<dyn Fn(&Path)>,
    root: PathBuf,
    /// The folder that readers see: what is elsewhere need not be looked at.
    below: RemotePath,
}

impl Breaking {
    fn step(&self, at: &RemotePath) -> Result<(), RemoteError> {
        self.steps.set(self.steps.get() + 1);
        if at.is_below(&self.below) {
            (self.watch)(&self.root);
        }
        let lost = || RemoteError::writing(at, Reason::Lost("broken on purpose".to_owned()));
        match self.left.get() {
            Some(0) => Err(lost()),
            Some(left) => {
                self.left.set(Some(left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Remote for Breaking {
    fn abilities(&self) -> Abilities {
        self.folder.abilities()
    }

    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError> {
        self.step(path)?;
        self.folder.look(path)
    }

    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError> {
        self.step(folder)?;
        self.folder.list(folder)
    }

    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError> {
        self.step(path)?;
        self.folder.read(path, most)
    }

    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        for (index, step) in steps.iter().enumerate() {
            if let Err(error) = self.step(step.path()) {
                if let Step::Put { to, bytes } = step {
                    let half = Step::Put {
                        to: to.clone(),
                        bytes: &bytes[..bytes.len() / 2],
                    };
                    let _ = self.folder.carry_out(&[half], &mut |_| {});
                }
                return Err(error);
            }
            self.folder
                .carry_out(std::slice::from_ref(step), &mut |_| {})?;
            done(index);
        }
        Ok(())
    }
}
