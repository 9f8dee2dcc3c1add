//! A small site in memory, rendered in every state and language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Date, Digest, DocumentId, PublisherId, Report, Slug, TreePath};
use crate::lang::{Catalog, Lang, LocaleFile};
use crate::load::Tree;
use crate::model::site::Config;
use crate::model::version::SealedText;
use crate::model::{
    Document, Entry, Event, Kind, LEDGER, Ledger, Level, Next, Origin, Site, Version, VersionId,
};

use super::{Plan, PlanInput, ThemeFiles, plan};

const BASE: &str = "https://example.com/legal/";

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a tag")
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

/// One version: its days, and its texts as (language, title).
struct Sample {
    effective: &'static str,
    published: &'static str,
    texts: &'static [(&'static str, &'static str)],
}

struct World {
    files: BTreeMap<String, Vec<u8>>,
    site: Site,
}

fn sealed(document: &str, effective: &str, tag: &str, title: &str) -> String {
    let header = |key: &str, value: &str| format!("{key}: \"{value}\"\n");
    let standing = if tag == "fr" {
        "authentic: [\"fr\"]\n"
    } else {
        "made_from: [\"fr\"]\n"
    };
    format!(
        "---\n{}{}{}{}{standing}{}---\n\n## 1 – One & \\<two> {{#one number=1}}\n\nWords of {tag}, \
         see [1](#one) and [1 (X)](legal-notice@2025-03-01#one).\n",
        header("document", document),
        header("version", effective),
        header("lang", tag),
        header("title", title),
        header("salt", "00112233445566778899aabbccddeeff"),
    )
}

fn document(
    id: &str,
    kind: Kind,
    slugs: &[(&str, &[&str])],
    samples: &[Sample],
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Document {
    let slugs = slugs
        .iter()
        .map(|(tag, words)| (lang(tag), words.iter().map(|word| slug(word)).collect()));
    let mut versions = Vec::new();
    for sample in samples {
        versions.push(version(id, sample, files));
    }
    Document {
        id: DocumentId::parse(id).expect("an id"),
        kind,
        publisher: PublisherId::parse("acme").expect("an id"),
        audience: None,
        authentic: vec![lang("fr")],
        required: vec![lang("fr")],
        slugs: slugs.collect(),
        numbering: BTreeMap::new(),
        notice_days: 30,
        next: Next::default(),
        working: BTreeMap::new(),
        made_from: BTreeMap::new(),
        versions,
    }
}

fn version(id: &str, sample: &Sample, files: &mut BTreeMap<String, Vec<u8>>) -> Version {
    let folder = format!("content/{id}/{}", sample.effective);
    let path = |name: &str| TreePath::parse(&format!("{folder}/{name}")).expect("a path");
    let mut texts = BTreeMap::new();
    for (tag, title) in sample.texts {
        let bytes = sealed(id, sample.effective, tag, title).into_bytes();
        let text = SealedText {
            path: path(&format!("{tag}.md")),
            digest: Digest::of(&bytes),
            title: (*title).to_owned(),
            description: None,
        };
        files.insert(text.path.to_string(), bytes);
        texts.insert(lang(tag), text);
    }
    let patterns = vec!["{n} – ".to_owned()];
    let numbering = crate::prose::number::Numbering::parse(patterns).expect("a pattern");
    Version {
        effective: day(sample.effective),
        published: day(sample.published),
        sealed_on: day(sample.published),
        origin: Origin::Avenant,
        level: Level::Material,
        consent_again: true,
        authentic: vec![lang("fr")],
        publisher: PublisherId::parse("acme").expect("an id"),
        continues: vec![],
        numbering: BTreeMap::from([(lang("fr"), numbering)]),
        paths: BTreeMap::new(),
        changes: BTreeMap::from([(lang("fr"), vec!["Une phrase.".to_owned()])]),
        note: BTreeMap::from([(lang("fr"), "Démonstration : <rien> de réel.".to_owned())]),
        made_from: BTreeMap::new(),
        late: BTreeMap::new(),
        waivers: BTreeMap::new(),
        texts,
        folder: TreePath::parse(&folder).expect("a path"),
    }
}

fn world() -> World {
    let mut files = BTreeMap::new();
    let policy = document(
        "privacy-policy",
        Kind::PrivacyPolicy,
        &[
            ("fr", &["confidentialite", "vie-privee"]),
            ("en", &["privacy"]),
            ("ar", &["privacy"]),
        ],
        &[
            Sample {
                effective: "2021-10-15",
                published: "2024-06-01",
                texts: &[("fr", "Politique : l’essentiel"), ("en", "Privacy policy")],
            },
            Sample {
                effective: "2025-03-01",
                published: "2025-01-15",
                texts: &[("fr", "Politique"), ("en", "Privacy policy")],
            },
            Sample {
                effective: "2027-01-01",
                published: "2026-11-01",
                texts: &[("fr", "Politique"), ("ar", "سياسة الخصوصية")],
            },
        ],
        &mut files,
    );
    let notice = document(
        "legal-notice",
        Kind::LegalNotice,
        &[
            ("fr", &["mentions-legales"]),
            ("en", &["legal-notice"]),
            ("ar", &["legal-notice"]),
        ],
        &[Sample {
            effective: "2025-03-01",
            published: "2025-03-01",
            texts: &[
                ("fr", "Mentions légales"),
                ("en", "Legal notice"),
                ("ar", "إشعار قانوني"),
            ],
        }],
        &mut files,
    );
    files.insert(
        "content/legal-notice/2025-03-01/registers/publishers/acme.toml".to_owned(),
        b"name = \"ACME & Fils\"\n".to_vec(),
    );
    let config = Config {
        name: "ACME".to_owned(),
        base_url: BASE.to_owned(),
        time_zone: "Europe/Paris".to_owned(),
        languages: vec![lang("fr"), lang("en"), lang("ar")],
        documents: vec![policy.id.clone(), notice.id.clone()],
        theme: "default".to_owned(),
    };
    let entries = vec![
        entry(
            1,
            &policy,
            "2021-10-15",
            &["/fr/vie-privee/2021-10-15/", "/en/privacy/2021-10-15/"],
        ),
        entry(
            2,
            &policy,
            "2025-03-01",
            &["/fr/confidentialite/2025-03-01/"],
        ),
    ];
    files.insert(LEDGER.to_owned(), b"{}\n{}\n".to_vec());
    let site = Site {
        config,
        publishers: BTreeMap::new(),
        registers: BTreeMap::new(),
        documents: vec![policy, notice],
        ledger: Ledger {
            entries,
            ..Ledger::default()
        },
    };
    World { files, site }
}

fn entry(n: u64, document: &Document, effective: &str, paths: &[&str]) -> Entry {
    let version = document
        .versions
        .iter()
        .find(|v| v.effective == day(effective));
    let on = version.map_or(day("2025-01-01"), |v| v.sealed_on);
    Entry {
        n,
        prev: Digest::ZERO,
        on,
        from: on,
        event: Event::Publish,
        version: VersionId {
            document: document.id.clone(),
            effective: day(effective),
        },
        sums: Digest::ZERO,
        paths: paths.iter().map(|path| (*path).to_owned()).collect(),
        digest: Digest::ZERO,
        span: crate::base::Span::default(),
        line: 1,
    }
    .sealed()
}

macro_rules! locale {
    ($tag:literal, $($name:literal),*) => {
        [$(LocaleFile {
            lang: lang($tag),
            path: TreePath::parse(concat!("locales/", $tag, "/", $name)).expect("a path"),
            text: include_str!(concat!("../../locales/", $tag, "/", $name)).to_owned(),
        }),*]
    };
}

fn catalog() -> Arc<Catalog> {
    let mut files = Vec::new();
    files.extend(locale!("fr", "site.ftl", "names.ftl", "format.ftl"));
    files.extend(locale!("en", "site.ftl", "names.ftl", "format.ftl"));
    files.extend(locale!("ar", "site.ftl", "names.ftl", "format.ftl"));
    let (catalog, report) = Catalog::new(&files, &[]);
    assert!(!report.has_errors(), "{report:?}");
    Arc::new(catalog)
}

fn theme() -> ThemeFiles {
    macro_rules! files {
        ($($name:literal),*) => {
            BTreeMap::from([$((
                $name.to_owned(),
                include_bytes!(concat!("../../themes/default/", $name)).to_vec(),
            )),*])
        };
    }
    ThemeFiles(files![
        "templates/base.html",
        "templates/chooser.html",
        "templates/document.html",
        "templates/home.html",
        "templates/no-version.html",
        "templates/not-found.html",
        "templates/versions.html",
        "static/avenant.css",
        "static/favicon.svg"
    ])
}

fn planned(world: World, as_of: &str) -> (Plan, Report) {
    let files = world
        .files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.clone()));
    let (plan, report) = plan(PlanInput {
        tree: Arc::new(Tree::in_memory(files)),
        site: Arc::new(world.site),
        catalog: catalog(),
        theme: Arc::new(theme()),
        as_of: day(as_of),
        base_url: None,
    });
    (plan.expect("the theme is there"), report)
}

fn page(plan: &Plan, route: &str) -> String {
    let bytes = plan
        .render(route)
        .unwrap_or_else(|report| panic!("{route}: {report:?}"));
    String::from_utf8(bytes).expect("pages are UTF-8")
}

const TODAY: &str = "2026-11-22";

#[test]
fn every_route_renders_and_every_link_and_fragment_resolves() {
    let (plan, report) = planned(world(), TODAY);
    assert!(report.is_empty(), "{report:?}");
    let pages: BTreeMap<&str, String> = plan
        .routes()
        .filter(|route| route.ends_with('/') || route.ends_with(".html"))
        .map(|route| (route, page(&plan, route)))
        .collect();
    for (route, html) in &pages {
        let title = between(html, "<title>", "</title>").next();
        assert!(title.is_some_and(|title| !title.is_empty()), "{route}");
        for address in between(html, "href=\"", "\"").chain(between(html, "src=\"", "\"")) {
            let path = address
                .strip_prefix("https://example.com")
                .unwrap_or(address);
            let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
            let target = if path.is_empty() {
                Some(*route)
            } else {
                plan.base().route(path)
            };
            let target = target.unwrap_or_else(|| panic!("{route}: {address} leaves the site"));
            assert!(plan.answer(target).is_some(), "{route}: {address}");
            let id = format!("id=\"{fragment}\"");
            let there = fragment.is_empty() || pages[target].contains(&id);
            assert!(there, "{route}: {address} names nothing");
        }
    }
    for route in plan.routes() {
        assert!(plan.render(route).is_ok(), "{route}");
    }
}

fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(open).filter_map(move |(at, _)| {
        let rest = &text[at + open.len()..];
        rest.find(close).map(|end| &rest[..end])
    })
}

#[test]
fn canonical_addresses_and_robots_follow_the_state() {
    let (plan, _) = planned(world(), TODAY);
    let canonical = |html: &str| {
        let link = between(html, "<link rel=\"canonical\"", ">").next();
        link.map(|link| link.trim().to_owned())
    };
    let own = |route: &str| Some(format!("href=\"https://example.com/legal{route}\""));
    let at = |date: &str| format!("/fr/confidentialite/{date}/");
    let current = page(&plan, "/fr/confidentialite/");
    assert_eq!(canonical(&current), own("/fr/confidentialite/"));
    assert!(!current.contains("noindex"));
    let twin = page(&plan, &at("2025-03-01"));
    assert_eq!(canonical(&twin), own("/fr/confidentialite/"));
    assert!(!twin.contains("noindex"));
    for other in ["2021-10-15", "2027-01-01"] {
        let html = page(&plan, &at(other));
        assert_eq!(canonical(&html), own(&at(other)));
        assert!(html.contains("content=\"noindex, follow\""), "{other}");
        assert!(!html.contains("rel=\"alternate\" hreflang"), "{other}");
    }
}

#[test]
fn languages_of_indexed_pages_name_each_other() {
    let (plan, _) = planned(world(), TODAY);
    let alternates = |route: &str| -> BTreeSet<String> {
        let html = page(&plan, route);
        between(&html, "<link rel=\"alternate\" hreflang=", ">")
            .map(str::to_owned)
            .collect()
    };
    let french = alternates("/fr/confidentialite/");
    assert_eq!(french, alternates("/en/privacy/"));
    assert_eq!(french.len(), 3, "{french:?}");
    assert_eq!(alternates("/fr/"), alternates("/ar/"));
}

#[test]
fn each_state_is_told_in_words_with_the_way_on() {
    let (plan, _) = planned(world(), TODAY);
    let old = page(&plan, "/fr/confidentialite/2021-10-15/");
    let time = |iso: &str, words: &str| format!("<time datetime=\"{iso}\">{words}</time>");
    assert!(
        old.contains(&time("2025-02-28", "28 février 2025")),
        "the last day it applied"
    );
    assert!(old.contains("Lire la version en vigueur"));
    assert!(
        old.contains(&time("2024-06-01", "1er juin 2024")),
        "a late entry says so"
    );
    assert!(old.contains("Démonstration\u{a0}: &lt;rien&gt; de réel."));
    let coming = page(&plan, "/fr/confidentialite/2027-01-01/");
    assert!(coming.contains("class=\"status scheduled\""));
    assert!(coming.contains("href=\"/legal/fr/confidentialite/\">Lire la version en vigueur"));
    let english = page(&plan, "/en/privacy/2021-10-15/");
    assert!(
        english.contains("hreflang=\"fr\">Read the text in French</a>"),
        "{english}"
    );
    assert!(english.contains("privacy-policy@2021-10-15.0+en"));
}

#[test]
fn a_language_in_which_nothing_applies_yet_has_a_page_that_says_so() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/ar/privacy/");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html.contains("class=\"status none\"") && html.contains("noindex"));
    assert!(html.contains("href=\"/legal/ar/privacy/2027-01-01/\""));
    let (later, _) = planned(world(), "2027-01-01");
    assert!(page(&later, "/ar/privacy/").contains("class=\"status in-force\""));
}

#[test]
fn the_switch_keeps_document_and_version_and_links_no_text_that_does_not_exist() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/fr/confidentialite/2021-10-15/");
    let nav = between(&html, "<nav class=\"languages\"", "</nav>")
        .next()
        .expect("a switch");
    assert!(nav.contains("href=\"/legal/en/privacy/2021-10-15/\""));
    assert!(nav.contains("<span lang=\"ar\" dir=\"rtl\">العربية</span>"));
    assert!(nav.contains("(non traduit)") && !nav.contains("/legal/ar/"));
}

#[test]
fn before_it_is_announced_a_version_is_in_no_output() {
    let (plan, _) = planned(world(), "2026-10-31");
    for route in plan.routes() {
        assert!(!route.contains("2027-01-01"), "{route}");
        let bytes = plan.render(route).expect("every route renders");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("2027-01-01"), "{route}");
    }
    assert!(
        plan.answer("/ar/privacy/").is_none(),
        "no Arabic text is known yet"
    );
}

#[test]
fn a_published_address_below_an_older_slug_is_answered_by_a_redirect() {
    let (plan, report) = planned(world(), TODAY);
    assert!(report.is_empty());
    let answer = plan
        .answer("/fr/vie-privee/2021-10-15/")
        .map(|(route, _)| route);
    assert_eq!(answer, Some("/fr/confidentialite/2021-10-15/"));
    let rules = page(&plan, "/.htaccess");
    let rule = "RewriteRule ^fr/vie-privee(?:/(.*))?$ /legal/fr/confidentialite/$1 [R=301,L]";
    assert!(rules.contains(rule), "{rules}");

    let mut changed = world();
    let french = changed.site.documents[0]
        .slugs
        .get_mut(&lang("fr"))
        .expect("slugs");
    french.truncate(1);
    let (_, report) = planned(changed, TODAY);
    let codes: Vec<&str> = report.iter().map(|found| found.code.slug()).collect();
    assert_eq!(codes, ["path-unanswered"]);
}

#[test]
fn the_foot_speaks_from_the_registers_sealed_with_the_legal_notice() {
    let (plan, _) = planned(world(), TODAY);
    assert!(page(&plan, "/fr/").contains("ACME &amp; Fils"));
    let (before, _) = planned(world(), "2025-02-01");
    assert!(!page(&before, "/fr/").contains("ACME &amp; Fils"));
}

#[test]
fn a_sealed_text_that_changed_is_never_shown() {
    let mut changed = world();
    let file = "content/privacy-policy/2025-03-01/fr.md";
    changed.files.get_mut(file).expect("a text").push(b'x');
    let (plan, _) = planned(changed, TODAY);
    for route in [
        "/fr/confidentialite/",
        "/fr/confidentialite/2025-03-01/text.md",
    ] {
        let report = plan
            .render(route)
            .expect_err("the text is not what was sealed");
        assert!(
            report
                .iter()
                .all(|found| found.code.slug() == "seal-changed")
        );
    }
}

fn with_template(name: &str, text: &str) -> World {
    let mut world = world();
    let path = format!("themes/default/templates/{name}");
    world.files.insert(path, text.as_bytes().to_vec());
    world
}

fn first_fault(world: World) -> (String, Option<String>) {
    let (plan, report) = planned(world, TODAY);
    assert!(report.is_empty(), "{report:?}");
    let report = plan
        .render("/fr/confidentialite/")
        .expect_err("the template is at fault");
    let found = report.iter().next().expect("a finding");
    let place = found.place.as_ref();
    let place = place.map(|p| format!("{}:{}-{}", p.path, p.start, p.end));
    (found.code.slug().to_owned(), place)
}

#[test]
fn a_template_that_forgets_doubles_hides_or_changes_the_article_is_refused() {
    let rest = "{{ heading }}{{ status }}";
    for body in [
        rest.to_owned(),
        format!("{rest}{{{{ article }}}}{{{{ article }}}}"),
        format!("{rest}<!-- {{{{ article }}}} -->"),
        format!("{rest}{{{{ article|upper }}}}"),
        "{{ heading }}{{ article }}".to_owned(),
        "{{ status }}{{ article }}".to_owned(),
    ] {
        let (code, place) = first_fault(with_template("document.html", &body));
        assert_eq!(code, "article-not-once", "{body}");
        assert_eq!(
            place.as_deref(),
            Some("themes/default/templates/document.html:0-0")
        );
    }
}

#[test]
fn faults_of_a_template_are_found_at_their_place() {
    let template = "{{ heading }}{{ nothing }}";
    let (code, place) = first_fault(with_template("document.html", template));
    assert_eq!(code, "template-failed");
    assert_eq!(
        place.as_deref(),
        Some("themes/default/templates/document.html:16-23")
    );
    let (code, _) = first_fault(with_template("document.html", "{{ t('no-such-message') }}"));
    assert_eq!(code, "message-missing");
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}";
    let (code, _) = first_fault(with_template("document.html", endless));
    assert_eq!(code, "template-failed");
    let (_, report) = planned(with_template("document.html", "{% if %}"), TODAY);
    let found = report.iter().next().expect("a finding");
    assert_eq!(found.code.slug(), "template-syntax");
    assert!(found.place.is_some());
}

#[test]
fn a_template_of_the_site_may_extend_the_built_in_one_of_the_same_name() {
    let text = "{% extends '@default/base.html' %}{% block footer %}own foot{% endblock %}";
    let (plan, _) = planned(with_template("base.html", text), TODAY);
    let html = page(&plan, "/fr/confidentialite/");
    assert!(html.contains("own foot") && html.contains("class=\"text\""));
}

#[test]
fn data_says_what_was_sealed() {
    let (plan, _) = planned(world(), TODAY);
    let data = page(&plan, "/fr/confidentialite/2021-10-15/document.json");
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let sealed = plan
        .render("/fr/confidentialite/2021-10-15/text.md")
        .expect("it is there");
    assert_eq!(data["text"], "privacy-policy@2021-10-15.0+fr");
    assert_eq!(data["digest"], Digest::of(&sealed).to_string());
    assert_eq!(data["sections"][0]["heading"], "One & <two>");
    assert_eq!(data["ledger"]["n"], 1);
    let all: serde_json::Value =
        serde_json::from_str(&page(&plan, "/versions.json")).expect("it is JSON");
    assert_eq!(all["documents"][0]["versions"][0]["until"], "2025-03-01");
    let sitemap = page(&plan, "/sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.com/legal/fr/confidentialite/</loc>"));
    assert!(!sitemap.contains("2021-10-15/"));
}
