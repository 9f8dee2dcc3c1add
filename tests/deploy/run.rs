//! Deployments from beginning to end, and cut off at every step.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::rc::Rc;

use avenant::deploy::class::Class;
use avenant::deploy::order::{Leave, Outcome, What};
use avenant::deploy::record::{DeployId, Receipt};
use avenant::deploy::run::preview;
use avenant::deploy::trouble::{ForeignKind, LedgerBreak, Trouble};

use crate::world::{Pages, World, broken_pages, build, files_below, pages};

#[test]
fn a_site_is_deployed_changed_and_left_as_it_is() {
    let world = World::new();
    let (first, second) = (build(&pages(1)), build(&pages(2)));
    let receipt = world.done(&first);
    world.shows(&pages(1));
    assert_eq!(receipt.put.len(), pages(1).len());
    assert_eq!(receipt.before, None);
    let again = world.deploy(&first).unwrap();
    assert!(matches!(again, Outcome::Unchanged(manifest) if manifest == receipt.manifest));
    let changed = world.done(&second);
    world.shows(&pages(2));
    assert_eq!(changed.before.as_ref(), Some(&receipt.manifest.id));
    // What did not change is not sent again.
    assert!(!changed.put.contains(&"assets/mark.svg".to_owned()));
    assert!(
        !changed
            .put
            .contains(&"fr/policy/2021-10-15/text.md".to_owned())
    );
    // Who has an old page open still gets its style.
    assert!(world.root().join("assets/style.01.css").exists());
    world.clock.set(world.clock.get() + 25 * 60 * 60);
    world.done(&build(&pages(3)));
    assert!(!world.root().join("assets/style.01.css").exists());
    assert!(world.root().join("assets/style.02.css").exists());
    let kept = fs::read(
        world
            .state()
            .join(format!("deploys/{}.json", changed.manifest.id)),
    );
    let kept: Receipt = serde_json::from_slice(&kept.unwrap()).unwrap();
    assert_eq!(kept, changed);
}

/// Readers see whole pages alone: of one edition or the other.
fn whole(old: &Pages, new: &Pages) -> Rc<dyn Fn(&Path)> {
    let (old, new) = (old.clone(), new.clone());
    Rc::new(move |root| assert_eq!(broken_pages(root, &old, &new), [""; 0]))
}

#[test]
fn cut_off_at_any_step_readers_see_whole_pages_and_the_next_run_finishes() {
    let (old, new) = (pages(2), pages(3));
    let (first, second) = (build(&old), build(&new));
    let mut broken = 0;
    for at in 0.. {
        let mut world = World::new();
        world.done(&first);
        world.watch = whole(&old, &new);
        world.left.set(Some(at));
        let cut = world.deploy(&second);
        world.left.set(None);
        if cut.is_ok() {
            world.shows(&new);
            break;
        }
        broken += 1;
        // Somebody else goes on, on another machine.
        world.who.set(if at % 2 == 0 { "anna" } else { "bruno" });
        if world.state().join("lock").exists() && at % 2 == 1 {
            let taken = world.deploy(&second);
            assert!(matches!(taken, Err(Trouble::Locked(_))), "{taken:?}");
            age_lock(&world);
        }
        let leave = Leave {
            take_over: true,
            ..Leave::default()
        };
        let order = world.order(World::what(&second), leave);
        let outcome = world.run(&order).unwrap();
        assert!(!matches!(outcome, Outcome::DirectivesBack(..)));
        world.shows(&new);
        let unchanged = world.deploy(&second).unwrap();
        assert!(
            matches!(unchanged, Outcome::Unchanged(_)),
            "cut off at {at}"
        );
    }
    assert!(broken > 50, "only {broken} steps");
}

/// Makes the lock as old as one that was left behind.
fn age_lock(world: &World) {
    let lock = world.state().join("lock");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(16 * 60);
    let all = fs::read_dir(&lock).unwrap();
    let all: Vec<_> = all.map(|entry| entry.unwrap().path()).collect();
    for path in all.iter().chain([&lock]) {
        let file = fs::File::open(path).unwrap();
        file.set_modified(old).unwrap();
    }
}

#[test]
fn a_connection_that_breaks_again_and_again_still_comes_to_an_end() {
    let world = World::new();
    world.done(&build(&pages(1)));
    let second = build(&pages(2));
    let order = world.order(World::what(&second), Leave::default());
    // Each connection bears some steps more than it takes to come back to where it broke.
    let breaks = Rc::clone(&world.left);
    let mut outcome = None;
    for _ in 0..100 {
        breaks.set(Some(45));
        match world.run(&order) {
            Err(trouble) if trouble.is_passing() => {}
            other => {
                outcome = Some(other.unwrap());
                break;
            }
        }
    }
    breaks.set(None);
    assert!(matches!(outcome, Some(Outcome::Done(_))));
    world.shows(&pages(2));
}

#[test]
fn a_connection_that_bears_few_steps_takes_up_the_next_one_where_it_broke() {
    let world = World::new();
    let many = |edition: u32| {
        let mut pages = pages(edition);
        for n in 0..200 {
            let words = format!("page {n}, edition {edition}");
            pages.insert(format!("fr/page-{n}/index.html"), (words, Class::Current));
        }
        pages
    };
    world.done(&build(&many(1)));
    // All are read, kept, sent and shown; that is some 900 steps in one run of the program.
    world.bears.set(Some(150));
    world.done(&build(&many(2)));
    world.bears.set(None);
    world.left.set(None);
    world.shows(&many(2));
    let back = world.run(&world.order(What::Back(None), Leave::default()));
    assert!(matches!(back, Ok(Outcome::Done(_))), "{back:?}");
    let mut expected = many(1);
    expected.insert("ledger.txt".to_owned(), many(2)["ledger.txt"].clone());
    for (name, page) in many(2) {
        if page.1 == Class::Dated {
            expected.entry(name).or_insert(page);
        }
    }
    world.shows(&expected);
}

#[test]
fn who_deploys_keeps_others_out() {
    let world = World::new();
    let first = build(&pages(1));
    world.done(&first);
    world.left.set(Some(20));
    assert!(world.deploy(&build(&pages(2))).is_err());
    world.left.set(None);
    world.who.set("bruno");
    let Err(Trouble::Locked(holder)) = world.deploy(&first) else {
        panic!("not refused");
    };
    assert_eq!(holder.owner.as_ref().unwrap().by, "anna@machine");
    assert!(!holder.is_abandoned());
    // That it may be taken over helps only once it was left behind.
    let leave = Leave {
        take_over: true,
        ..Leave::default()
    };
    let order = world.order(World::what(&first), leave);
    assert!(matches!(world.run(&order), Err(Trouble::Locked(_))));
    age_lock(&world);
    let Err(Trouble::Locked(holder)) = world.deploy(&first) else {
        panic!("not asked for");
    };
    assert!(holder.is_abandoned());
    assert!(world.run(&order).is_ok());
    assert!(!world.state().join("lock").exists());
}

#[test]
fn what_is_not_ours_is_neither_replaced_nor_removed() {
    let world = World::new();
    let root = world.root();
    fs::create_dir_all(root.join("blog")).unwrap();
    fs::write(root.join("blog/post.html"), "a post").unwrap();
    fs::write(root.join("index.php"), "<?php").unwrap();
    symlink("/usr/share/ovh.html", root.join("index.html")).unwrap();
    let mut site = pages(1);
    site.insert("index.html".to_owned(), ("home".to_owned(), Class::Current));
    fs::create_dir_all(root.join("fr/policy/index.html")).unwrap();
    fs::write(root.join("de"), "a file").unwrap();
    let Err(Trouble::Foreign(foreign)) = world.deploy(&build(&site)) else {
        panic!("not refused");
    };
    let foreign: Vec<_> = foreign
        .iter()
        .map(|one| (one.path.as_str(), one.kind))
        .collect();
    let expected = [
        ("de", ForeignKind::InFolder),
        ("fr/policy/index.html", ForeignKind::Folder),
        ("index.html", ForeignKind::Link),
    ];
    assert_eq!(foreign, expected);
    // Links and files may be replaced where that is asked for, folders never; nor what stands in the
    // place of one.
    let leave = Leave {
        adopt: true,
        ..Leave::default()
    };
    let built = build(&site);
    let Err(Trouble::Foreign(foreign)) = world.run(&world.order(World::what(&built), leave)) else {
        panic!("not refused");
    };
    assert_eq!(foreign.len(), 2);
    assert!(!world.state().join("journal.json").exists());
    assert!(root.join("index.html").is_symlink());
    assert!(!root.join("ledger.txt").exists());
    fs::remove_file(root.join("de")).unwrap();
    fs::remove_dir(root.join("fr/policy/index.html")).unwrap();
    fs::remove_file(root.join("index.html")).unwrap();
    world.done(&build(&site));
    world.done(&build(&pages(2)));
    assert_eq!(fs::read(root.join("blog/post.html")).unwrap(), b"a post");
    assert_eq!(fs::read(root.join("index.php")).unwrap(), b"<?php");
    assert!(!root.join("index.html").exists(), "it was ours");
}

#[test]
fn a_site_that_is_there_byte_for_byte_is_taken_up() {
    let world = World::new();
    let site = pages(1);
    for (name, (words, _)) in &site {
        let file = world.root().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, words).unwrap();
    }
    let receipt = world.done(&build(&site));
    assert_eq!(receipt.put, [""; 0]);
    world.shows(&site);
    // One byte off, it is somebody else's until it is said to be ours.
    let other = World::new();
    fs::create_dir_all(other.root().join("fr")).unwrap();
    fs::write(other.root().join("fr/index.html"), "somebody's").unwrap();
    assert!(matches!(
        other.deploy(&build(&site)),
        Err(Trouble::Foreign(_))
    ));
    let leave = Leave {
        adopt: true,
        ..Leave::default()
    };
    let adopted = build(&site);
    assert!(
        other
            .run(&other.order(World::what(&adopted), leave))
            .is_ok()
    );
    other.shows(&site);
}

#[test]
fn what_was_changed_on_the_server_is_not_overwritten_unasked() {
    let world = World::new();
    world.done(&build(&pages(1)));
    fs::write(world.root().join("fr/index.html"), "edited over FTP").unwrap();
    // Where one is gone there is nothing to lose.
    fs::remove_file(world.root().join("de/index.html")).unwrap();
    let second = build(&pages(2));
    let Err(Trouble::Edited(edited)) = world.deploy(&second) else {
        panic!("not refused");
    };
    assert_eq!(edited, ["fr/index.html"]);
    let there = fs::read_to_string(world.root().join("fr/index.html")).unwrap();
    assert_eq!(there, "edited over FTP");
    let leave = Leave {
        overwrite: true,
        ..Leave::default()
    };
    assert!(world.run(&world.order(World::what(&second), leave)).is_ok());
    world.shows(&pages(2));
}

#[test]
fn a_published_version_is_lost_only_for_a_reason_that_is_kept() {
    let world = World::new();
    world.done(&build(&pages(3)));
    let mut less = pages(3);
    less.retain(|name, _| !name.contains("2022-10-15"));
    less.insert(
        "fr/policy/2021-10-15/text.md".to_owned(),
        ("Other words".to_owned(), Class::Dated),
    );
    let build = build(&less);
    let Err(Trouble::Harm(harm)) = world.deploy(&build) else {
        panic!("not refused");
    };
    let harm: BTreeSet<_> = harm
        .iter()
        .map(|harm| (harm.path.as_str(), harm.is_lost))
        .collect();
    assert!(harm.contains(&("fr/policy/2021-10-15/text.md", false)));
    assert!(harm.contains(&("de/policy/2022-10-15/index.html", true)));
    assert_eq!(harm.len(), 5);
    world.shows(&pages(3));
    let leave = Leave {
        harm: Some("Order of the court of Rouen".to_owned()),
        remove_many: true,
        ..Leave::default()
    };
    let Outcome::Done(receipt) = world.run(&world.order(World::what(&build), leave)).unwrap()
    else {
        panic!("not done");
    };
    let forced = receipt.forced.unwrap();
    assert_eq!(forced.reason, "Order of the court of Rouen");
    assert_eq!(forced.paths.len(), 5);
    world.shows(&less);
}

#[test]
fn many_files_do_not_go_unasked() {
    let world = World::new();
    let mut many = pages(1);
    for n in 0..20 {
        many.insert(format!("fr/page-{n}.html"), (n.to_string(), Class::Current));
    }
    world.done(&build(&many));
    let few = build(&pages(1));
    assert!(matches!(
        world.deploy(&few),
        Err(Trouble::ManyRemoved(20, _))
    ));
    world.shows(&many);
    let leave = Leave {
        remove_many: true,
        ..Leave::default()
    };
    assert!(world.run(&world.order(World::what(&few), leave)).is_ok());
    world.shows(&pages(1));
}

#[test]
fn a_ledger_that_is_not_continued_stops_everything() {
    let world = World::new();
    world.done(&build(&pages(2)));
    let other = build(&pages(3));
    let mut order = world.order(World::what(&other), Leave::default());
    let judge = |shown: &str| {
        assert_eq!(shown, "{\"n\":1}\n{\"n\":2}\n");
        Some(LedgerBreak::Differs(2))
    };
    order.ledger = &judge;
    let refused = world.run(&order);
    assert!(matches!(
        refused,
        Err(Trouble::Ledger(LedgerBreak::Differs(2)))
    ));
    world.shows(&pages(2));
}

#[test]
fn each_of_the_last_ten_can_be_gone_back_to() {
    let world = World::new();
    let mut ids: Vec<DeployId> = Vec::new();
    for edition in 1..=12 {
        ids.push(world.done(&build(&pages(edition))).manifest.id);
    }
    let back =
        |to: Option<&DeployId>| world.run(&world.order(What::Back(to.cloned()), Leave::default()));
    // What is said of published versions and the ledger are never taken away again.
    let expect = |edition: u32| {
        let mut expected = pages(edition);
        expected.insert("ledger.txt".to_owned(), pages(12)["ledger.txt"].clone());
        expected
    };
    let Outcome::Done(receipt) = back(None).unwrap() else {
        panic!("not done");
    };
    assert_eq!(receipt.rolled_back_to.as_ref(), Some(&ids[10]));
    world.shows(&expect(11));
    for edition in [4_u32, 9, 5] {
        let id = &ids[edition as usize - 1];
        assert!(
            matches!(back(Some(id)).unwrap(), Outcome::Done(_)),
            "{edition}"
        );
        world.shows(&expect(edition));
    }
    // Bytes that nobody can go back to are gone.
    assert!(back(Some(&ids[0])).is_err());
    let never = DeployId::parse("20200101T000000Z-000000").unwrap();
    assert!(matches!(
        back(Some(&never)),
        Err(Trouble::NoSuchDeploy(Some(_)))
    ));
    world.shows(&expect(5));
}

#[test]
fn a_preview_changes_nothing() {
    let world = World::new();
    world.done(&build(&pages(1)));
    let before = (files_below(world.home.path()), world.steps.get());
    let second = build(&pages(2));
    let order = world.order(World::what(&second), Leave::default());
    let mut remote = world.remote();
    let seen = preview(remote.as_mut(), &world.layout, &order).unwrap();
    assert!(seen.troubles.is_empty() && seen.cut_off.is_none());
    assert!(seen.changes.put.contains(&"fr/index.html".to_owned()));
    assert_eq!(files_below(world.home.path()), before.0);
    world.shows(&pages(1));
}

#[test]
fn damaged_state_is_named_and_nothing_is_done() {
    for file in ["manifest.json", "journal.json"] {
        let world = World::new();
        world.done(&build(&pages(1)));
        fs::write(world.state().join(file), "{\"schema\":\"other\"").unwrap();
        let refused = world.deploy(&build(&pages(2)));
        let Err(Trouble::Unreadable(path)) = refused else {
            panic!("{refused:?}");
        };
        assert!(path.as_str().ends_with(file));
        let there = fs::read_to_string(world.root().join("fr/index.html")).unwrap();
        assert!(there.contains("edition 01"));
    }
}
