//! What every kind of target must do, whatever server is behind it.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;

use avenant::deploy::path::RemotePath;
use avenant::deploy::remote::{Kind, Reason, Remote, RemoteError, Step};

/// A target, and where its files are on this machine.
pub struct Place<'a> {
    pub open: &'a mut dyn FnMut() -> Box<dyn Remote>,
    /// The folder one signs in to.
    pub home: PathBuf,
}

pub fn path(text: &str) -> RemotePath {
    RemotePath::parse(text).unwrap()
}

/// Carries out steps and returns which were told to be done, in order.
pub fn carry_out(remote: &mut dyn Remote, steps: &[Step<'_>]) -> Result<Vec<usize>, RemoteError> {
    let mut told = Vec::new();
    remote.carry_out(steps, &mut |index| told.push(index))?;
    told.sort_unstable();
    Ok(told)
}

fn put<'a>(to: &str, bytes: &'a [u8]) -> Step<'a> {
    Step::Put {
        to: path(to),
        bytes,
    }
}

fn rename(from: &str, to: &str) -> Step<'static> {
    Step::Rename {
        from: path(from),
        to: path(to),
    }
}

/// Holds a target to the contract.
pub fn keep(place: &mut Place<'_>) {
    fs::create_dir_all(place.home.join("www")).unwrap();
    finds_what_is_there(place);
    makes_folders(place);
    puts_whole_files(place);
    renames_over_what_is_there(place);
    removes(place);
    gives_folders_other_names_once(place);
    carries_out_many(place);
    tells_what_it_refuses(place);
}

fn finds_what_is_there(place: &mut Place<'_>) {
    let www = place.home.join("www");
    fs::write(www.join("page.html"), "a page").unwrap();
    fs::write(www.join(".hidden"), "x").unwrap();
    fs::write(www.join("été – 漢.txt"), "summer").unwrap();
    fs::create_dir_all(www.join("fr")).unwrap();
    symlink("page.html", www.join("link.html")).unwrap();
    let mut remote = (place.open)();
    let kind = |remote: &mut dyn Remote, at: &str| {
        let entry = remote.look(&path(at)).unwrap();
        entry.map(|entry| (entry.kind, entry.size))
    };
    let remote = remote.as_mut();
    assert_eq!(kind(remote, "www/page.html"), Some((Kind::File, 6)));
    assert_eq!(kind(remote, "www/été – 漢.txt"), Some((Kind::File, 6)));
    assert_eq!(kind(remote, "www/fr"), Some((Kind::Folder, 0)));
    assert_eq!(kind(remote, "www/link.html"), Some((Kind::Link, 0)));
    assert_eq!(kind(remote, "www/none"), None);
    assert_eq!(kind(remote, "none/none"), None);
    let mut listed = remote.list(&path("www")).unwrap().unwrap();
    listed.sort_by(|one, next| one.0.cmp(&next.0));
    let listed: Vec<_> = listed
        .iter()
        .map(|(name, entry)| (name.as_str(), entry.kind, entry.size))
        .collect();
    let expected = [
        (".hidden", Kind::File, 1),
        ("fr", Kind::Folder, 0),
        ("link.html", Kind::Link, 0),
        ("page.html", Kind::File, 6),
        ("été – 漢.txt", Kind::File, 6),
    ];
    assert_eq!(listed, expected);
    assert_eq!(remote.list(&path("www/fr")).unwrap(), Some(Vec::new()));
    assert_eq!(remote.list(&path("www/none")).unwrap(), None);
    let read = remote.read(&path("www/page.html"), 6).unwrap();
    assert_eq!(read.as_deref(), Some(&b"a page"[..]));
    assert_eq!(remote.read(&path("www/none"), 6).unwrap(), None);
    let large = remote.read(&path("www/page.html"), 5).unwrap_err();
    assert_eq!(large.reason, Reason::Large);
}

fn makes_folders(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let step = [Step::MakeFolder(path("www/de"))];
    assert_eq!(carry_out(remote.as_mut(), &step), Ok(vec![0]));
    // Once more is no fault.
    assert_eq!(carry_out(remote.as_mut(), &step), Ok(vec![0]));
    let made = fs::metadata(place.home.join("www/de")).unwrap();
    assert!(made.is_dir());
    if remote.abilities().modes {
        assert_eq!(made.permissions().mode() & 0o777, 0o705);
    }
}

fn puts_whole_files(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let large: Vec<u8> = (0..1_500_000_u32).map(|n| (n % 251) as u8).collect();
    let steps = [
        put("www/de/large", &large),
        put("www/de/empty", b""),
        put("www/de/.htaccess", b"Options -Indexes\n"),
    ];
    assert_eq!(carry_out(remote.as_mut(), &steps), Ok(vec![0, 1, 2]));
    let there = |name: &str| fs::read(place.home.join("www/de").join(name)).unwrap();
    assert!(there("large") == large);
    assert_eq!(there("empty"), b"");
    assert_eq!(there(".htaccess"), b"Options -Indexes\n");
    // A shorter file leaves no tail of the longer one.
    let shorter = [put("www/de/large", b"short")];
    assert_eq!(carry_out(remote.as_mut(), &shorter), Ok(vec![0]));
    assert_eq!(there("large"), b"short");
    let mode = fs::metadata(place.home.join("www/de/large")).unwrap();
    if remote.abilities().modes {
        assert_eq!(mode.permissions().mode() & 0o777, 0o604);
    }
}

fn renames_over_what_is_there(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let www = place.home.join("www");
    let steps = [
        put("www/new-1", b"one"),
        put("www/new-2", b"two"),
        put("www/new-3", b"three"),
    ];
    carry_out(remote.as_mut(), &steps).unwrap();
    // Onto nothing, onto a file, and onto a link, which is replaced itself.
    let steps = [
        rename("www/new-1", "www/de/fresh.html"),
        rename("www/new-2", "www/page.html"),
        rename("www/new-3", "www/link.html"),
    ];
    assert_eq!(carry_out(remote.as_mut(), &steps), Ok(vec![0, 1, 2]));
    let read = |name: &str| fs::read_to_string(www.join(name)).unwrap();
    assert_eq!(read("de/fresh.html"), "one");
    assert_eq!(read("page.html"), "two");
    assert_eq!(read("link.html"), "three");
    assert!(
        !fs::symlink_metadata(www.join("link.html"))
            .unwrap()
            .is_symlink()
    );
    assert!(!www.join("new-1").exists() && !www.join("new-2").exists());
    let missing = carry_out(remote.as_mut(), &[rename("www/none", "www/page.html")]).unwrap_err();
    assert_eq!(missing.reason, Reason::Missing);
    assert_eq!(read("page.html"), "two");
}

fn removes(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let www = place.home.join("www");
    symlink("page.html", www.join("link.html.2")).unwrap();
    fs::create_dir(www.join("empty")).unwrap();
    let steps = [
        Step::Remove(path("www/link.html.2")),
        Step::Remove(path("www/.hidden")),
        Step::Remove(path("www/never-there")),
        Step::RemoveFolder(path("www/empty")),
        Step::RemoveFolder(path("www/never-there")),
        // It is not empty.
        Step::RemoveFolder(path("www/de")),
    ];
    let told = carry_out(remote.as_mut(), &steps);
    assert_eq!(told, Ok(vec![0, 1, 2, 3, 4, 5]));
    assert!(!www.join("link.html.2").is_symlink());
    assert!(!www.join(".hidden").exists());
    assert!(!www.join("empty").exists());
    assert!(www.join("de/fresh.html").exists() && www.join("page.html").exists());
}

fn gives_folders_other_names_once(place: &mut Place<'_>) {
    let (mut one, mut other) = ((place.open)(), (place.open)());
    let mine = [Step::MakeFolder(path("www/mine"))];
    carry_out(one.as_mut(), &mine).unwrap();
    carry_out(one.as_mut(), &[put("www/mine/who", b"one")]).unwrap();
    let theirs = [Step::MakeFolder(path("www/theirs"))];
    carry_out(other.as_mut(), &theirs).unwrap();
    carry_out(other.as_mut(), &[put("www/theirs/who", b"other")]).unwrap();
    let told = carry_out(one.as_mut(), &[rename("www/mine", "www/lock")]);
    assert_eq!(told, Ok(vec![0]));
    let refused = carry_out(other.as_mut(), &[rename("www/theirs", "www/lock")]);
    assert_eq!(refused.unwrap_err().reason, Reason::InTheWay);
    let read = |place: &Place<'_>, file: &str| fs::read_to_string(place.home.join(file)).ok();
    assert_eq!(read(place, "www/lock/who").as_deref(), Some("one"));
    assert_eq!(read(place, "www/theirs/who").as_deref(), Some("other"));
    carry_out(one.as_mut(), &[rename("www/lock", "www/left")]).unwrap();
    let told = carry_out(other.as_mut(), &[rename("www/theirs", "www/lock")]);
    assert_eq!(told, Ok(vec![0]));
    let gone = carry_out(one.as_mut(), &[rename("www/mine", "www/elsewhere")]);
    assert_eq!(gone.unwrap_err().reason, Reason::Missing);
}

fn carries_out_many(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let folders: Vec<_> = (0..20).map(|n| format!("www/many-{n}")).collect();
    let made: Vec<_> = folders.iter().map(|f| Step::MakeFolder(path(f))).collect();
    assert_eq!(carry_out(remote.as_mut(), &made).unwrap().len(), 20);
    let files: Vec<_> = (0..200)
        .map(|n| (format!("{}/{n}.html", folders[n % 20]), format!("page {n}")))
        .collect();
    let steps: Vec<_> = files
        .iter()
        .map(|(name, words)| put(name, words.as_bytes()))
        .collect();
    let told = carry_out(remote.as_mut(), &steps).unwrap();
    assert_eq!(told, (0..200).collect::<Vec<_>>());
    for (name, words) in &files {
        assert_eq!(&fs::read_to_string(place.home.join(name)).unwrap(), words);
    }
    let moved: Vec<_> = files
        .iter()
        .map(|(name, _)| rename(name, &format!("{name}.2")))
        .collect();
    let told = carry_out(remote.as_mut(), &moved).unwrap();
    assert_eq!(told.len(), 200);
    // The same is read and listed, each once.
    let mut paths: Vec<_> = files
        .iter()
        .map(|(name, _)| path(&format!("{name}.2")))
        .collect();
    paths.push(path("www/none"));
    let mut read = vec![None; 201];
    let keep = &mut |index: usize, bytes| assert!(read[index].replace(bytes).is_none());
    remote.read_many(&paths, 100, keep).unwrap();
    for (read, (_, words)) in read.iter().zip(&files) {
        assert_eq!(read.as_ref().unwrap().as_deref(), Some(words.as_bytes()));
    }
    assert_eq!(read[200], Some(None));
    let mut paths: Vec<_> = folders.iter().map(|folder| path(folder)).collect();
    paths.push(path("www/none"));
    let mut listed = vec![None; 21];
    let keep = &mut |index: usize, found| assert!(listed[index].replace(found).is_none());
    remote.list_many(&paths, keep).unwrap();
    for found in &listed[..20] {
        assert_eq!(found.as_ref().unwrap().as_ref().unwrap().len(), 10);
    }
    assert_eq!(listed[20], Some(None));
    assert!(place.home.join(format!("{}.2", files[199].0)).exists());
}

fn tells_what_it_refuses(place: &mut Place<'_>) {
    let mut remote = (place.open)();
    let refused = |remote: &mut dyn Remote, step: Step<'_>| {
        let path = step.path().clone();
        let error = carry_out(remote, &[step]).unwrap_err();
        assert_eq!(error.deed, avenant::deploy::remote::Deed::Write(path));
        error.reason
    };
    let remote = remote.as_mut();
    assert_eq!(
        refused(remote, put("www/none/page.html", b"x")),
        Reason::Missing
    );
    let step = Step::MakeFolder(path("www/none/below"));
    assert_eq!(refused(remote, step), Reason::Missing);
    let step = Step::MakeFolder(path("www/page.html"));
    assert_eq!(refused(remote, step), Reason::InTheWay);
    carry_out(remote, &[put("www/staged", b"x")]).unwrap();
    // A folder is never replaced, empty or not.
    for folder in ["www/de", "www/fr"] {
        assert_eq!(
            refused(remote, rename("www/staged", folder)),
            Reason::InTheWay
        );
    }
    assert!(place.home.join("www/de/fresh.html").exists());
    assert!(place.home.join("www/staged").exists());
    // Where the first of many is refused, what is told to be done is done.
    let steps = [put("www/good", b"good"), put("www/none/bad", b"bad")];
    let mut told = Vec::new();
    let error = remote.carry_out(&steps, &mut |index| told.push(index));
    assert_eq!(error.unwrap_err().reason, Reason::Missing);
    for index in told {
        assert_eq!(index, 0);
        assert!(place.home.join("www/good").exists());
    }
}
