//! What the preview answers as the host of a site: the bytes of a build, and what a host says of
//! them. `tests/web/preview.rs` asks a real host the same.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use avenant::compile;
use avenant::render::Plan;
use avenant::serve::site::{Given, Reply, Wanted, answer};
use tempfile::TempDir;

use crate::support::{files, plans};

/// Nothing of the sample is sealed later.
const DAY: &str = "2026-11-28";
const ROOT: &str = "https://legal.example/";
const BELOW: &str = "https://example.com/legal/";

fn copy_of_sample() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    files::copy_sample(site.path()).unwrap();
    site
}

fn planned(site: &Path, base_url: &str) -> Plan {
    plans::plan(site, DAY, base_url).unwrap()
}

fn get(path: &str) -> Wanted<'_> {
    Wanted {
        method: "GET",
        path,
        query: None,
        accept_language: None,
        if_none_match: None,
    }
}

fn given(plan: &Plan, wanted: &Wanted<'_>) -> Given {
    match answer(plan, wanted) {
        Reply::Given(given) => given,
        other => panic!("{}: {other:?}", wanted.path),
    }
}

fn header<'a>(given: &'a Given, name: &str) -> Option<&'a str> {
    let mut headers = given.headers.iter();
    let found = headers.find(|(known, _)| *known == name);
    found.map(|(_, value)| value.as_str())
}

#[test]
fn every_file_of_a_build_is_answered_with_its_bytes_or_kept_back() {
    let site = copy_of_sample();
    let plan = planned(site.path(), ROOT);
    let built = Mutex::new(BTreeMap::new());
    let keep = |file: &str, bytes: &[u8]| {
        let mut built = built.lock().unwrap();
        built.insert(file.to_owned(), bytes.to_vec());
        Ok::<(), Infallible>(())
    };
    let Ok(_) = compile::render_all(&plan, keep);
    let mut shown = 0;
    for (file, bytes) in built.into_inner().unwrap() {
        let path = format!("/{file}");
        let moved = |from: &str| path.starts_with(from);
        let expected = match file.rsplit('/').next().unwrap() {
            _ if file.starts_with(".as-of/") => 404,
            // Every host denies the first by itself.
            ".htaccess" => 403,
            "_headers" | "_redirects" => 404,
            _ if plan
                .redirects()
                .iter()
                .any(|redirect| moved(&redirect.from)) =>
            {
                301
            }
            _ => 200,
        };
        let found = given(&plan, &get(&path));
        assert_eq!(found.status, expected, "{path}");
        assert_eq!(expected == 200, found.body == bytes, "{path}");
        if let Some(page) = path.strip_suffix("index.html") {
            assert_eq!(given(&plan, &get(page)).body, found.body, "{page}");
        }
        shown += usize::from(expected == 200);
    }
    assert!(shown > 200, "{shown}");
}

#[test]
fn pages_are_only_read() {
    let site = copy_of_sample();
    let plan = planned(site.path(), ROOT);
    for path in ["/fr/", "/fr", "/nothing", "/"] {
        let as_method = |method| {
            let wanted = Wanted {
                method,
                ..get(path)
            };
            given(&plan, &wanted)
        };
        assert_eq!(as_method("HEAD"), as_method("GET"), "{path}");
        for method in ["POST", "PUT", "OPTIONS", "get", ""] {
            let refused = as_method(method);
            assert_eq!(refused.status, 405, "{method} {path}");
            assert_eq!(header(&refused, "Allow"), Some("GET, HEAD"));
            assert!(refused.body.is_empty());
        }
    }
}

#[test]
fn who_has_a_page_is_not_sent_it_again_until_it_changes() {
    let site = copy_of_sample();
    let plan = planned(site.path(), ROOT);
    let first = given(&plan, &get("/fr/"));
    let tag = header(&first, "ETag").unwrap();
    let again = |plan: &Plan| {
        let wanted = Wanted {
            if_none_match: Some(tag),
            ..get("/fr/")
        };
        given(plan, &wanted)
    };
    let held = again(&plan);
    assert_eq!((held.status, held.body.len()), (304, 0));
    assert_eq!(header(&held, "ETag"), Some(tag));
    assert_eq!(header(&held, "Content-Type"), None);

    let settings = site.path().join("avenant.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(settings, text.replace("1to1PROGRESS", "Another name")).unwrap();
    let changed = again(&planned(site.path(), ROOT));
    assert_eq!(changed.status, 200);
    assert_ne!(header(&changed, "ETag"), Some(tag));
}

#[test]
fn a_site_below_a_folder_ends_at_it() {
    let site = copy_of_sample();
    let plan = planned(site.path(), BELOW);
    for path in ["/", "/robots.txt", "/fr/", "/legally", "/legal/.."] {
        let outside = Reply::Outside("/legal/".to_owned());
        assert_eq!(answer(&plan, &get(path)), outside, "{path}");
    }
    for (path, status, place) in [
        ("/legal", 301, Some("/legal/")),
        ("/legal/", 200, None),
        ("/legal/fr", 301, Some("/legal/fr/")),
        ("/legal/nothing", 404, None),
        ("/legal/../..", 400, None),
    ] {
        let found = given(&plan, &get(path));
        assert_eq!(found.status, status, "{path}");
        assert_eq!(header(&found, "Location"), place, "{path}");
    }
}

#[test]
fn a_page_that_cannot_be_made_says_why_and_leaves_the_others_alone() {
    let site = copy_of_sample();
    let template = site.path().join("themes/default/templates/chooser.html");
    let text = fs::read_to_string(&template).unwrap();
    fs::write(template, format!("{text}{{{{ nothing.at.all }}}}")).unwrap();
    let plan = planned(site.path(), ROOT);
    let Reply::Broken(report) = answer(&plan, &get("/")) else {
        panic!("the chooser is made");
    };
    assert!(report.has_errors());
    assert_eq!(given(&plan, &get("/fr/")).status, 200);
}
