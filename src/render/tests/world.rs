//! A small site in memory: two documents, three languages, every state.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Date, Digest, DocumentId, PublisherId, Report, Slug, TreePath, Zone};
use crate::lang::{Catalog, Lang, LocaleFile};
use crate::load::Tree;
use crate::model::document::Compare;
use crate::model::rule::Facts;
use crate::model::site::{Brand, Config, MailText};
use crate::model::version::SealedText;
use crate::model::{
    Deed, Document, Entry, Event, Kind, LEDGER, Ledger, Level, Next, NoticePeriod, Origin, Site,
    Version, VersionId,
};
use crate::render::{Plan, PlanInput, ThemeFiles, plan};

/// The day the tests speak for.
pub const TODAY: &str = "2026-11-22";

const BASE: &str = "https://example.com/legal/";

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

pub fn lang(tag: &str) -> Lang {
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

pub struct World {
    pub files: BTreeMap<String, Vec<u8>>,
    pub site: Site,
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
        versions.push(Arc::new(version(id, sample, files)));
    }
    Document {
        id: DocumentId::parse(id).expect("an id"),
        kind,
        also: Vec::new(),
        packs: Vec::new(),
        publisher: PublisherId::parse("acme").expect("an id"),
        audience: None,
        authentic: vec![lang("fr")],
        required: vec![lang("fr")],
        slugs: slugs.collect(),
        numbering: BTreeMap::new(),
        notice: NoticePeriod {
            days: 30,
            law: None,
        },
        compare: Compare::Consecutive,
        side_by_side: false,
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
        reschedules: None,
        numbering: texts
            .keys()
            .map(|tag| (tag.clone(), numbering.clone()))
            .collect(),
        paths: BTreeMap::new(),
        changes: BTreeMap::from([(lang("fr"), vec!["Une phrase.".to_owned()])]),
        note: BTreeMap::from([(lang("fr"), "Démonstration : <rien> de réel.".to_owned())]),
        made_from: BTreeMap::new(),
        late: BTreeMap::new(),
        waivers: BTreeMap::new(),
        texts,
        added: BTreeMap::new(),
        errata: BTreeMap::new(),
        withdrawal: None,
        redactions: Vec::new(),
        sent: Vec::new(),
        end: None,
        rescheduled: None,
        in_hindsight: None,
        folder: TreePath::parse(&folder).expect("a path"),
    }
}

pub fn world() -> World {
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
        time_zone: Zone::parse("Europe/Paris").expect("a zone"),
        server_time_zone: Zone::parse("Europe/Paris").expect("a zone"),
        languages: vec![lang("fr"), lang("en"), lang("ar")],
        documents: vec![policy.id.clone(), notice.id.clone()],
        feed_authority: None,
        theme: "default".to_owned(),
        mail: MailText::default(),
        editor: None,
        brand: Brand::default(),
        banner_days: 30,
        severities: Default::default(),
        targets: Vec::new(),
        facts: Facts::default(),
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
        register_files: BTreeMap::new(),
        registers: Arc::default(),
        documents: vec![policy, notice],
        ledger: Ledger {
            entries,
            ..Ledger::default()
        },
        timestamps: Vec::new(),
    };
    World { files, site }
}

fn entry(n: u64, document: &Document, effective: &str, paths: &[&str]) -> Entry {
    let version = document.version(day(effective));
    let on = version.map_or(day("2025-01-01"), |v| v.sealed_on);
    Entry {
        n,
        prev: Digest::ZERO,
        on,
        from: on,
        event: Event::Version(
            VersionId {
                document: document.id.clone(),
                effective: day(effective),
            },
            Deed::Publish,
        ),
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
            text: include_str!(concat!("../../../locales/", $tag, "/", $name)).to_owned(),
        }),*]
    };
}

fn catalog() -> Arc<Catalog> {
    let mut files = Vec::new();
    files.extend(locale!(
        "fr",
        "site.ftl",
        "days.ftl",
        "banner.ftl",
        "calendar.ftl",
        "notice.ftl",
        "compare.ftl",
        "erratum.ftl",
        "notice.ftl",
        "attested.ftl",
        "restart.ftl",
        "redline.ftl",
        "names.ftl",
        "format.ftl"
    ));
    files.extend(locale!(
        "en",
        "site.ftl",
        "days.ftl",
        "banner.ftl",
        "calendar.ftl",
        "notice.ftl",
        "compare.ftl",
        "erratum.ftl",
        "notice.ftl",
        "attested.ftl",
        "restart.ftl",
        "redline.ftl",
        "names.ftl",
        "format.ftl"
    ));
    files.extend(locale!(
        "ar",
        "site.ftl",
        "days.ftl",
        "banner.ftl",
        "calendar.ftl",
        "notice.ftl",
        "compare.ftl",
        "erratum.ftl",
        "notice.ftl",
        "attested.ftl",
        "restart.ftl",
        "redline.ftl",
        "names.ftl",
        "format.ftl"
    ));
    let (catalog, report) = Catalog::new(&files, &[]);
    assert!(!report.has_errors(), "{report:?}");
    Arc::new(catalog)
}

fn theme() -> ThemeFiles {
    macro_rules! files {
        ($($name:literal),*) => {
            BTreeMap::from([$((
                $name.to_owned(),
                include_bytes!(concat!("../../../themes/default/", $name)).to_vec(),
            )),*])
        };
    }
    ThemeFiles(files![
        "templates/base.html",
        "templates/chooser.html",
        "templates/compare.html",
        "templates/document.html",
        "templates/home.html",
        "templates/no-version.html",
        "templates/not-found.html",
        "templates/notice.html",
        "templates/side-by-side.html",
        "templates/versions.html",
        "static/avenant.css",
        "static/favicon.svg"
    ])
}

pub fn planned(world: World, as_of: &str) -> (Plan, Report) {
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

pub fn page(plan: &Plan, route: &str) -> String {
    let bytes = plan
        .render(route)
        .unwrap_or_else(|report| panic!("{route}: {report:?}"));
    String::from_utf8(bytes).expect("pages are UTF-8")
}
