//! A site's folder watched: each kind of save is told, and nothing else is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use avenant::base::TreePath;
use avenant::sys::files::{Listing, Touched};
use avenant::sys::watch::{How, Means, News, Reason, Watch};

/// How long a test waits for what must come; far more than it takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// A site on disk, watched, and its listing as a server would keep it.
pub struct Watched {
    folder: tempfile::TempDir,
    batches: Receiver<Touched>,
    pub listing: Listing,
    pub watch: Watch,
    how: How,
    written: usize,
}

impl Watched {
    /// Makes a site of these files and watches it.
    pub fn new(how: How, files: &[&str]) -> Self {
        Self::prepared(how, |root| {
            for file in files {
                write(root, file, "first");
            }
        })
    }

    /// Watches a site that `prepare` makes.
    pub fn prepared(how: How, prepare: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        fs::create_dir_all(root.join(LAST)).unwrap();
        prepare(&root);
        let (sender, batches) = mpsc::channel();
        let tell = move |news| {
            if let News::Settled { touched, .. } = news {
                drop(sender.send(touched));
            }
        };
        let watch = Watch::start(&root, how, tell).unwrap();
        Self {
            listing: Listing::of(&root).unwrap(),
            folder,
            batches,
            watch,
            how,
            written: 0,
        }
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn write(&self, file: &str, words: &str) {
        write(&self.root(), file, words);
    }

    /// Waits for the next batch and takes it into the listing.
    fn batch(&mut self) -> Touched {
        let touched = self.batches.recv_timeout(PATIENCE).unwrap();
        // The folder may have gone; what was listed then stays.
        let _ = self.listing.relist(&touched);
        touched
    }

    /// Returns the paths of the next batch.
    fn paths(&mut self) -> Vec<String> {
        match self.batch() {
            Touched::Paths(paths) => paths.iter().map(TreePath::to_string).collect(),
            Touched::Everything => vec!["everything".to_owned()],
        }
    }

    /// Waits until a path was touched, and returns all that was until then.
    pub fn until(&mut self, path: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let end = Instant::now() + PATIENCE;
        while !seen.contains(path) {
            assert!(Instant::now() < end, "{path} was not told, only {seen:?}");
            seen.extend(self.paths());
        }
        seen
    }

    /// Writes a file of a name that no other has, and waits until it is told; returns all that was
    /// until then. The system tells in the order of what happened.
    fn until_last(&mut self) -> BTreeSet<String> {
        self.written += 1;
        let last = format!("{LAST}/{}.toml", self.written);
        self.write(&last, "written at last");
        let mut seen = BTreeSet::new();
        let end = Instant::now() + PATIENCE;
        // Where its folder was made for it, that is told.
        while self.listing.tree().find(&last).is_none() {
            assert!(Instant::now() < end, "{last} was not told");
            seen.extend(self.paths());
        }
        seen
    }

    /// Shows that nothing was told of what happened: what comes first is a file written after it.
    fn nothing_else(&mut self) {
        let mut told = self.until_last();
        told.retain(|path| !path.starts_with(LAST));
        assert_eq!(told, BTreeSet::new());
        self.is_as_listed_anew();
    }

    /// Waits until all is told, and shows that the listing is as a new one.
    pub fn settled(&mut self) {
        self.until_last();
        if self.how != How::Best {
            // One look sees some folders sooner than others; the next began after this one.
            self.until_last();
        }
        self.is_as_listed_anew();
    }

    fn differences(&self) -> BTreeSet<TreePath> {
        self.listing
            .differences(&Listing::of(&self.root()).unwrap())
    }

    fn is_as_listed_anew(&self) {
        assert_eq!(self.differences(), BTreeSet::new(), "{:#?}", self.listing);
        let tree = self.listing.tree();
        for path in tree.paths() {
            assert_eq!(
                tree.bytes(path).ok(),
                fs::read(self.root().join(path.as_str())).ok(),
                "{path}"
            );
        }
    }
}

pub fn write(root: &Path, file: &str, words: &str) {
    let file = root.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, words).unwrap();
}

/// Runs git in a folder, with nothing of the machine's own settings.
fn git(folder: &Path, words: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder);
    command.args(["-c", "user.name=A", "-c", "user.email=a@example.org"]);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").args(words);
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.unwrap().success(), "git {words:?}");
}

/// Where a file is written after what is looked at.
const LAST: &str = "timestamps/last";

const TEXT: &str = "content/terms/fr.md";
const POLL: How = How::Poll(Duration::from_millis(5));
const BOTH: [How; 2] = [How::Best, POLL];

#[test]
fn a_text_saved_is_told_each_time() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT, "avenant.toml"]);
        for words in ["second", "the third", "once more"] {
            site.write(TEXT, words);
            assert_eq!(site.until(TEXT), BTreeSet::from([TEXT.to_owned()]));
        }
        site.write("avenant.toml", "changed");
        site.until("avenant.toml");
        site.settled();
    }
}

#[test]
fn what_is_touched_while_a_save_is_read_is_told_to_begin_again() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join(TEXT);
    write(folder.path(), TEXT, "first");
    let (sender, told) = mpsc::channel();
    let mut saves = vec!["whole"];
    let path = text.clone();
    let tell = move |news: News| {
        let read = fs::read_to_string(&path).unwrap();
        // Who reads the text as the save begins reads half of it.
        if let (News::Begun(_), Some(words)) = (&news, saves.pop()) {
            fs::write(&path, words).unwrap();
        }
        sender.send((news, read)).unwrap();
    };
    let watch = Watch::start(folder.path(), How::Best, tell).unwrap();
    fs::write(&text, "ha").unwrap();
    let touched = Touched::Paths([TreePath::parse(TEXT).unwrap()].into());
    let mut read = None;
    loop {
        match told.recv_timeout(PATIENCE).unwrap() {
            (News::Begun(begun), words) => {
                assert_eq!(begun, touched);
                read = Some(words);
            }
            // Of a slow machine the system may tell one save as two batches.
            (News::Settled { is_as_begun, .. }, words) if words == "whole" => {
                assert!(!is_as_begun || read.as_deref() == Some("whole"));
                break;
            }
            (News::Settled { .. }, _) => {}
        }
    }
    drop(watch);
    assert!(read.is_some());
}

#[test]
fn a_text_saved_by_renaming_is_told_each_time() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT, "avenant.toml"]);
        for file in [TEXT, TEXT, "avenant.toml", "avenant.toml", TEXT] {
            let folder = site.root().join(file).parent().unwrap().to_owned();
            for litter in [".fr.md.x7", "fr.md.tmp"] {
                fs::write(folder.join(litter), format!("{file} {litter}")).unwrap();
                fs::rename(folder.join(litter), site.root().join(file)).unwrap();
                assert_eq!(site.until(file), BTreeSet::from([file.to_owned()]));
            }
        }
        site.settled();
    }
}

#[test]
fn a_text_saved_as_vim_does_is_told_each_time() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT]);
        for words in ["second", "the third"] {
            let text = site.root().join(TEXT);
            site.write("content/terms/4913", "");
            fs::remove_file(site.root().join("content/terms/4913")).unwrap();
            fs::rename(&text, site.root().join("content/terms/fr.md~")).unwrap();
            fs::write(&text, words).unwrap();
            fs::remove_file(site.root().join("content/terms/fr.md~")).unwrap();
            assert_eq!(site.until(TEXT), BTreeSet::from([TEXT.to_owned()]));
        }
        site.settled();
    }
}

#[test]
fn a_folder_moved_is_told_by_both_its_names() {
    for how in BOTH {
        let mut site = Watched::new(how, &["content/a/b/fr.md", "content/other.toml"]);
        fs::rename(site.root().join("content/a"), site.root().join("content/c")).unwrap();
        site.settled();
        assert!(site.listing.tree().find("content/a/b/fr.md").is_none());
        // What is in it is watched under its name.
        site.write("content/c/b/fr.md", "second");
        site.until("content/c/b/fr.md");
        // And another of its old name is not mistaken for it.
        site.write("content/a/b/fr.md", "another");
        site.settled();
        site.write("content/a/b/fr.md", "once more");
        site.write("content/c/b/fr.md", "third");
        site.settled();
    }
}

#[test]
fn folders_made_again_are_watched_again() {
    for how in BOTH {
        let mut site = Watched::new(how, &["content/a/fr.md", "themes/x/base.html"]);
        for part in ["content", "themes", "themes"] {
            fs::remove_dir_all(site.root().join(part)).unwrap();
            site.settled();
            site.write("themes/x/base.html", "again");
            site.write("content/a/fr.md", "again");
            site.settled();
            site.write("themes/x/base.html", "changed");
            site.until("themes/x/base.html");
        }
        // At once, before anybody has looked.
        for _ in 0..20 {
            fs::remove_dir_all(site.root().join("content")).unwrap();
            site.write("content/a/fr.md", "at once");
        }
        site.settled();
        site.write("content/a/fr.md", "and a save");
        site.until("content/a/fr.md");
    }
}

#[test]
fn parts_of_a_site_may_appear_later() {
    for how in BOTH {
        let mut site = Watched::new(how, &[]);
        for file in [
            "avenant.toml",
            "avenant.lock",
            "content/a/document.toml",
            "locales/fr/site.ftl",
            "themes/x/y/z/base.html",
            "timestamps/1/a.tsr",
        ] {
            for words in ["first", "second"] {
                site.write(file, words);
                let seen = site.until_any_of(file);
                assert!(file.starts_with(&seen), "{seen} is told for {file}");
                site.settled();
            }
        }
    }
}

impl Watched {
    /// Waits until a path or a folder it stands in was touched.
    fn until_any_of(&mut self, path: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            assert!(Instant::now() < end, "{path} was not told");
            let paths = self.paths();
            let leads = |told: &&String| path.starts_with(told.as_str());
            if let Some(told) = paths.iter().find(leads) {
                return told.clone();
            }
        }
    }
}

#[test]
fn a_text_in_a_deep_folder_made_for_it_is_told() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT]);
        for name in ["a", "b", "c", "d", "e"] {
            let file = format!("content/{name}/2031-01-01/deep/er/fr.md");
            site.write(&file, "first");
            site.settled();
            assert!(site.listing.tree().find(&file).is_some());
            site.write(&file, "second");
            site.until(&file);
        }
        site.settled();
    }
}

#[test]
fn another_branch_checked_out_is_told() {
    for how in BOTH {
        let mut site = Watched::prepared(how, |root| {
            write(root, "content/a/fr.md", "first");
            write(root, "content/gone/fr.md", "first");
            write(root, "themes/x/base.html", "first");
            write(root, "avenant.toml", "first");
            git(root, &["init", "-q", "-b", "main"]);
            git(root, &["add", "-A"]);
            git(root, &["commit", "-q", "-m", "first"]);
            git(root, &["checkout", "-q", "-b", "other"]);
            git(root, &["rm", "-q", "-r", "content/gone", "themes"]);
            write(root, "content/new/2031-01-01/fr.md", "other");
            write(root, "content/a/fr.md", "of another length");
            write(root, "avenant.toml", "other");
            git(root, &["add", "-A"]);
            git(root, &["commit", "-q", "-m", "other"]);
        });
        for branch in ["main", "other", "main", "other"] {
            git(&site.root(), &["checkout", "-q", branch]);
            site.settled();
            let tree = site.listing.tree();
            let is_main = branch == "main";
            assert_eq!(tree.find("themes/x/base.html").is_some(), is_main);
            assert_eq!(tree.find("content/new/2031-01-01/fr.md").is_none(), is_main);
        }
    }
}

#[test]
fn what_is_beside_the_site_is_never_told() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT, "dist/index.html", "target/x", ".git/index"]);
        for file in [
            "dist/fr/index.html",
            "dist/index.html",
            "target/debug/x",
            ".git/index",
            ".git/refs/x",
            ".avenant/lock",
            "README.md",
            "avenant.toml~",
            ".avenant.toml.swp",
        ] {
            site.write(file, "written");
        }
        fs::rename(site.root().join("dist"), site.root().join("dist.old")).unwrap();
        fs::remove_dir_all(site.root().join("dist.old")).unwrap();
        site.nothing_else();
    }
}

#[test]
fn what_editors_leave_behind_is_never_told() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT]);
        for name in [
            ".fr.md.swp",
            ".fr.md.swx",
            "fr.md~",
            "#fr.md#",
            ".#fr.md",
            "4913",
            "fr.md.tmp",
            "fr.md.bak",
            "~$fr.md",
            "Thumbs.db",
            "desktop.ini",
            ".DS_Store",
            ".git/x",
        ] {
            site.write(&format!("content/terms/{name}"), "litter");
        }
        fs::remove_file(site.root().join("content/terms/.fr.md.swp")).unwrap();
        fs::remove_file(site.root().join("content/terms/#fr.md#")).unwrap();
        site.nothing_else();
    }
}

#[test]
fn reading_is_never_told() {
    for how in BOTH {
        let names: Vec<String> = (0..40).map(|n| format!("content/{n}/fr.md")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut site = Watched::new(how, &names);
        for name in &names {
            assert_eq!(fs::read(site.root().join(name)).unwrap(), b"first");
        }
        assert_eq!(Listing::of(&site.root()).unwrap(), site.listing);
        site.nothing_else();
    }
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_inside_the_site_is_told_under_their_names() {
    use std::os::unix::fs::symlink;
    for how in BOTH {
        let mut site = Watched::prepared(how, |root| {
            write(root, "shared/deep/a/fr.md", "first");
            write(root, "shared/one.md", "first");
            write(root, "content/b/en.md", "first");
            symlink("../shared/deep/a", root.join("content/a")).unwrap();
            symlink("../../shared/one.md", root.join("content/b/fr.md")).unwrap();
            symlink("../../shared/missing.md", root.join("content/b/de.md")).unwrap();
            symlink(".", root.join("content/b/self")).unwrap();
            symlink("/", root.join("content/b/out")).unwrap();
        });
        site.write("shared/deep/a/fr.md", "second");
        site.until("content/a/fr.md");
        site.write("shared/one.md", "second");
        site.until("content/b/fr.md");
        site.write("shared/missing.md", "found");
        site.until("content/b/de.md");
        site.settled();
        // Where a folder on a link's way moves, the link leads nowhere; moved back, it does again.
        let (deep, away) = (
            site.root().join("shared/deep"),
            site.root().join("shared/away"),
        );
        fs::rename(&deep, &away).unwrap();
        site.until("content/a");
        site.settled();
        assert!(site.listing.tree().find("content/a/fr.md").is_none());
        fs::rename(&away, &deep).unwrap();
        site.settled();
        site.write("shared/deep/a/fr.md", "third");
        site.until("content/a/fr.md");
        // And led elsewhere, it is what is there.
        write(&site.root(), "shared/other/fr.md", "other");
        fs::remove_file(site.root().join("content/a")).unwrap();
        symlink("../shared/other", site.root().join("content/a")).unwrap();
        site.settled();
        site.write("shared/deep/a/fr.md", "of no use to the site");
        site.nothing_else();
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_safe_is_told_as_its_folder() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT]);
        site.write("content/terms/a\\b.md", "unsafe");
        assert_eq!(site.until("content/terms").len(), 1);
        assert_eq!(site.listing.tree().listing_findings().iter().count(), 1);
        fs::remove_file(site.root().join("content/terms/a\\b.md")).unwrap();
        site.until("content/terms");
        assert_eq!(site.listing.tree().listing_findings().iter().count(), 0);
    }
}

#[test]
fn a_site_moved_away_is_told_as_everything_and_so_is_its_return() {
    for how in BOTH {
        let mut site = Watched::new(how, &[TEXT]);
        let away = site.folder.path().join("away");
        fs::rename(site.root(), &away).unwrap();
        assert_eq!(site.batch(), Touched::Everything);
        fs::rename(&away, site.root()).unwrap();
        assert_eq!(site.batch(), Touched::Everything);
        site.write(TEXT, "second");
        site.until(TEXT);
        // Removed and made again, as a whole.
        fs::remove_dir_all(site.root()).unwrap();
        while site.batch() != Touched::Everything {}
        site.write(TEXT, "third");
        while site.batch() != Touched::Everything {}
        site.settled();
    }
}

#[test]
fn a_checkout_of_thousands_of_files_is_told_as_it_goes_on() {
    let mut site = Watched::new(How::Best, &[TEXT]);
    for n in 0..3_000 {
        site.write(&format!("content/{}/2031-01-01/{n}.md", n % 60), "many");
    }
    site.settled();
    assert_eq!(site.listing.tree().paths().count(), 3_002);
}

#[test]
fn polling_says_that_it_was_asked_for() {
    let site = Watched::new(POLL, &[TEXT]);
    assert_eq!(site.watch.means(), Means::Poll(Reason::Asked));
    let site = Watched::new(How::Best, &[TEXT]);
    assert_eq!(site.watch.means(), Means::Events);
}

#[test]
fn a_folder_that_is_not_there_is_not_watched() {
    let folder = tempfile::tempdir().unwrap();
    for how in BOTH {
        assert!(Watch::start(&folder.path().join("none"), how, |_| {}).is_err());
    }
}

#[test]
fn a_watch_that_is_dropped_tells_no_more_and_holds_nothing() {
    for how in BOTH {
        let site = Watched::new(how, &[TEXT]);
        let Watched {
            watch,
            batches,
            folder,
            ..
        } = site;
        drop(watch);
        write(&folder.path().join("site"), TEXT, "unseen");
        // What is told to was dropped too: nobody can tell any more.
        assert_eq!(batches.recv(), Err(mpsc::RecvError));
    }
}
