//! The site elsewhere in time: as of other days, and as it would be with a working text published.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use avenant::base::{Date, DocumentId};
use avenant::cli::session;
use avenant::compile;
use avenant::desk::Moment;
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::model::{OnDay, Timeline};
use avenant::render::{Known, Page, Plan, route};
use avenant::serve::http::{Answer, Asked, Headers, Method, Target};
use avenant::serve::live::Live;
use avenant::serve::polls::Polls;
use avenant::serve::preview::Preview;
use avenant::serve::token::Token;
use avenant::sys::embed;
use avenant::work::Speech;
use avenant::work::rehearsal::rehearsed;
use tempfile::TempDir;

use crate::support::files;

const HOST: &str = "127.0.0.1:4400";

/// The sample site as it stands on a day.
pub fn moment(today: &str) -> Moment {
    let folder = TempDir::new().unwrap();
    files::copy_sample(folder.path()).unwrap();
    read(folder.path(), day(today))
}

fn read(folder: &Path, today: Date) -> Moment {
    let builtin = session::builtin();
    let read = |name: &String| (name.clone(), std::fs::read(folder.join(name)).unwrap());
    let all: Vec<_> = files::list(folder).iter().map(read).collect();
    let all = all
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()));
    let tree = Arc::new(Tree::in_memory(all));
    let opened = Arc::new(compile::open(&tree, &builtin));
    let (plan, _) = compile::plan(&opened, &tree, &builtin.theme, today, None);
    Moment {
        number: 1,
        tree,
        findings: opened.report.clone(),
        opened,
        plan: plan.map(Arc::new),
        is_fresh: true,
        today,
    }
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Renders every page but those of changes, of which there are many, each long.
fn pages(plan: &Plan) -> BTreeMap<String, Vec<u8>> {
    let page = |route: &str| (route.to_owned(), plan.render(route).unwrap());
    let routes = plan.routes().filter(|route| !route.contains("/compare/"));
    routes.map(page).collect()
}

fn assert_same(one: &Plan, other: &Plan) {
    assert!(one.routes().eq(other.routes()), "other routes");
    let (one, other) = (pages(one), pages(other));

    for (route, bytes) in &one {
        assert_eq!(
            String::from_utf8_lossy(bytes),
            String::from_utf8_lossy(&other[route]),
            "{route}"
        );
    }
}

/// Addresses that a page leads to on its own host.
fn local_links(page: &str) -> impl Iterator<Item = &str> {
    let links = page.split(" href=\"").chain(page.split(" src=\""));
    let links = links.filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.starts_with('/'))
}

fn assert_stays_below(plan: &Plan, root: &str) {
    let mut count = 0;
    for (route, bytes) in pages(plan) {
        if !route.ends_with('/') {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        for link in local_links(&page) {
            assert!(link.starts_with(root), "{route} leads to {link}");
            count += 1;
        }
    }
    assert!(count > 100, "only {count} links were read");
}

#[test]
fn a_day_ahead_is_what_a_build_of_that_day_shows() {
    let moment = moment("2026-11-28");
    let plan = moment.plan.as_deref().unwrap();
    let builtin = session::builtin();
    let ahead = day("2027-01-15");
    let url = "http://127.0.0.1:4400/__avenant/on/2027-01-15/";
    let theme = &builtin.theme;
    let (build, _) = compile::plan(&moment.opened, &moment.tree, theme, ahead, Some(url));
    let build = build.unwrap();
    assert_same(&plan.as_of(ahead, Known::Since, url), &build);
    assert_same(&plan.as_of(ahead, Known::Then, url), &build);
}

#[test]
fn what_the_archive_showed_is_what_a_build_of_that_day_shows() {
    let moment = moment("2026-11-28");
    let plan = moment.plan.as_deref().unwrap();
    let builtin = session::builtin();
    let url = "http://127.0.0.1:4400/__avenant/then/2025-03-01/";
    let past = day("2025-03-01");
    let (build, _) = compile::plan(
        &moment.opened,
        &moment.tree,
        &builtin.theme,
        past,
        Some(url),
    );
    assert_same(&plan.as_of(past, Known::Then, url), &build.unwrap());
}

#[test]
fn a_day_past_shows_the_version_that_applied_on_it() {
    let moment = moment("2026-11-28");
    let site = moment.opened.site.clone().unwrap();
    let plan = moment.plan.as_deref().unwrap();
    let mut seen = 0;
    for document in &site.documents {
        for stretch in Timeline::sealed(document, moment.today).stretches() {
            let on = stretch.period.from;
            let then = plan.as_of(on, Known::Since, "http://127.0.0.1:4400/__avenant/on/x/");
            let lang = Lang::parse("fr").unwrap();
            let route = route::current(&lang, document.slug(&lang).unwrap());
            let (_, page) = then.answer(&route).unwrap();
            match (page, stretch.on) {
                (Page::Current(at), OnDay::InForce(version)) => {
                    assert_eq!(at.version, version.effective, "{route} on {on}");
                    then.render(&route).unwrap();
                    seen += 1;
                }
                (page, _) => panic!("{route} on {on} is {page:?}"),
            }
        }
    }
    assert!(seen > 5, "{seen} days");
    // What was entered later still says so.
    let then = plan.as_of(day("2025-03-01"), Known::Since, "http://127.0.0.1:4400/x/");
    let page = then
        .render("/fr/politique-de-confidentialite/2025-03-01/")
        .unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("2026-11-23"), "the day of sealing");
    assert!(!then.routes().any(|route| route.contains("2026-06-01")));
}

#[test]
fn links_of_another_day_stay_in_that_day() {
    let moment = moment("2026-11-28");
    let plan = moment.plan.as_deref().unwrap();
    let root = "/__avenant/on/2025-03-01/";
    let then = plan.as_of(
        day("2025-03-01"),
        Known::Since,
        &format!("http://{HOST}{root}"),
    );
    assert_stays_below(&then, root);
    let report = compile::render_all(&then, |_, _| Ok::<(), ()>(())).unwrap();
    let broken: Vec<_> = report
        .iter()
        .filter(|found| found.code.slug().contains("link"))
        .collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn a_draft_is_the_site_with_one_version_more() {
    let moment = moment("2026-11-28");
    let plan = moment.plan.as_deref().unwrap();
    let root = "/__avenant/draft/cookies/2027-03-01/";
    let url = format!("http://{HOST}{root}");
    let id = DocumentId::parse("cookies").unwrap();
    let files = (&*moment.opened, &*moment.tree);
    let on = day("2027-03-01");
    let made = rehearsed(files, plan, (&id, Some(on)), moment.today, Some(&url)).unwrap();
    assert!(made.left_out.is_empty());
    assert_stays_below(&made.plan, root);
    for route in [
        "/fr/cookies/2027-03-01/",
        "/fr/cookies/changes/2027-03-01/",
        "/fr/cookies/compare/2027-02-01/2027-03-01/",
    ] {
        assert!(made.plan.answer(route).is_some(), "{route}");
    }
    // What is published stays word for word.
    for (route, _) in plan
        .pages()
        .filter(|(route, _)| route.ends_with("/text.md"))
    {
        assert_eq!(plan.render(route), made.plan.render(route), "{route}");
    }
}

#[test]
fn a_text_that_cannot_be_sealed_is_left_out_and_questions_stop_nothing() {
    let folder = TempDir::new().unwrap();
    files::copy_sample(folder.path()).unwrap();
    let path = folder.path().join("content/cookies/de.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}\n\n{{{{ no.such.value }}}}\n")).unwrap();
    let moment = read(folder.path(), day("2026-11-28"));
    let plan = moment.plan.as_deref().unwrap();
    let files = (&*moment.opened, &*moment.tree);
    let id = DocumentId::parse("cookies").unwrap();
    let made = rehearsed(files, plan, (&id, None), moment.today, None).unwrap();
    let left: Vec<&str> = made.left_out.iter().map(Lang::as_str).collect();
    assert_eq!(left, ["de"]);
    let route = format!("/fr/cookies/{}/", made.effective);
    assert!(made.plan.answer(&route).is_some(), "{route}");
    let route = format!("/de/cookies/{}/", made.effective);
    assert!(made.plan.answer(&route).is_none(), "{route}");
    // The same day cannot be taken twice.
    let taken = rehearsed(
        files,
        plan,
        (&id, Some(day("2025-03-01"))),
        moment.today,
        None,
    );
    let codes: Vec<_> = taken
        .err()
        .unwrap()
        .iter()
        .map(|found| found.code.slug())
        .collect();
    assert_eq!(codes, ["publish-date-taken"]);
}

/// A preview of the sample in a folder.
pub struct World {
    _folder: TempDir,
    live: Arc<Live>,
    preview: Preview,
}

impl World {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        files::copy_sample(folder.path()).unwrap();
        let polls = Arc::new(Polls::new(1));
        let live = Live::begin(folder.path(), session::builtin(), Arc::clone(&polls)).unwrap();
        let live = Arc::new(live);
        let speech = Speech::new(
            Arc::new(session::builtin_catalog()),
            Lang::parse("en").unwrap(),
        );
        let preview = Preview::new(
            Arc::clone(&live),
            polls,
            [Token::new([7; 16]), Token::new([8; 16])],
            embed::desk_templates(),
            BTreeMap::new(),
            speech,
        );
        Self {
            _folder: folder,
            live,
            preview,
        }
    }

    pub fn get(&self, target: &str) -> Answer {
        let mut headers = Headers::default();
        headers.push("host", HOST);
        self.preview.answer(&Asked {
            method: Method::Get,
            target: Target::parse(target).unwrap(),
            headers,
            body: Vec::new(),
        })
    }
}

pub fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let mut headers = answer.headers.iter();
    let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

pub fn body(answer: &Answer) -> String {
    String::from_utf8(answer.body.to_vec()).unwrap()
}

#[test]
fn a_draft_says_what_it_is_and_the_site_stays_as_it_was() {
    let world = World::new();
    let policy = "/fr/politique-de-confidentialite/";
    let before = world.get(policy);
    let lead = world.get("/__avenant/draft/privacy-policy");
    assert_eq!(lead.status, 303);
    let page = world.get(header(&lead, "location").unwrap());
    assert_eq!(page.status, 200);
    assert_eq!(header(&page, "x-robots-tag"), Some("noindex, nofollow"));
    let html = body(&page);
    assert!(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"));
    assert!(html.contains("<title>BROUILLON / DRAFT "));
    let strip = html.split("<aside id=\"desk.strip\"").nth(1).unwrap();
    let strip = strip.split("</aside>").next().unwrap();
    assert!(strip.contains("BROUILLON / DRAFT") && strip.contains("It is not published."));
    // Data of a draft is for nobody else either.
    let place = header(&lead, "location").unwrap();
    let data = world.get(&format!("{place}document.json"));
    assert_eq!(data.status, 200);
    assert_eq!(header(&data, "access-control-allow-origin"), None);
    assert_eq!(
        header(&data, "cross-origin-resource-policy"),
        Some("same-origin")
    );
    assert_eq!(header(&data, "x-robots-tag"), Some("noindex, nofollow"));
    let after = world.get(policy);
    assert_eq!(before, after);
    assert!(!body(&after).contains("DRAFT"));
    let plan = world.live.now().plan.clone().unwrap();
    let reference = body(&after);
    let reference = reference
        .split_once("<script src=\"/__avenant/live.js\"")
        .unwrap()
        .0;
    assert!(
        String::from_utf8(plan.render(policy).unwrap())
            .unwrap()
            .starts_with(reference)
    );
}

#[test]
fn another_day_says_which_and_leads_back() {
    let world = World::new();
    let typed = world.get("/__avenant/on?day=2025-03-01");
    assert_eq!(
        header(&typed, "location"),
        Some("/__avenant/on/2025-03-01/")
    );
    assert_eq!(world.get("/__avenant/on?day=never").status, 400);
    let page = world.get("/__avenant/on/2025-03-01/fr/politique-de-confidentialite/");
    let html = body(&page);
    assert!(html.contains("as it is known today"), "{html}");
    for way in [
        "/__avenant/on/2025-01-30/fr/politique-de-confidentialite/",
        "/__avenant/on/2026-04-20/fr/politique-de-confidentialite/",
        "/__avenant/then/2025-03-01/fr/politique-de-confidentialite/",
        "\"/fr/politique-de-confidentialite/\"",
        "\"/__avenant/days\"",
    ] {
        assert!(html.contains(way), "no way to {way}");
    }
    let days = body(&world.get("/__avenant/days"));
    for way in [
        "/__avenant/on/2021-10-15/",
        "/__avenant/on/2027-01-15/",
        "/__avenant/draft/cookies",
    ] {
        assert!(days.contains(way), "no way to {way}");
    }
    assert_eq!(world.get("/__avenant/draft/nothing").status, 404);
    let past = world.get("/__avenant/draft/cookies/2020-01-01/fr/");
    assert_eq!(past.status, 303);
}

#[test]
fn where_no_screen_is_the_desk_says_so_in_its_frame() {
    let world = World::new();
    for (target, words) in [
        ("/__avenant/nowhere", "There is nothing at this address"),
        (
            "/__avenant/sealed/1000000",
            "There is nothing at this address",
        ),
        ("/__avenant/draft/nothing", "The site has no such document"),
    ] {
        let answer = world.get(target);
        assert_eq!(answer.status, 404, "{target}");
        let html = body(&answer);
        assert!(html.contains(words) && html.contains("<nav"), "{target}");
    }
    let short = world.get("/__avenant");
    assert_eq!(short.status, 303);
    assert_eq!(header(&short, "location"), Some("/__avenant/"));
}
