//! Laws of what is written for consent tools, over registers made up of any words: it can be read, no
//! word of it ends a string or a script, and a table comes back as it was.

use avenant::base::{EntryId, Place, TreePath};
use avenant::lang::{Lang, LocaleFile};
use avenant::model::register::cookies::{
    Category, Consent, CookieSite, Exemption, Lifetime, Match, Party, Service, Storage, Tracker,
    TrackerName,
};
use avenant::model::register::{Cookies, Length, Texts};
use avenant::work::consent::{Export, Form, written};
use avenant::work::observed::{self, Format};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use crate::locales::{catalog, catalog_with};

fn id(text: &str) -> EntryId {
    EntryId::parse(text).unwrap()
}

fn place() -> Place {
    Place::file(&TreePath::parse("content/registers/cookies.toml").unwrap())
}

/// Words of any kind, those that end something in a script among them.
fn words() -> impl Strategy<Value = String> {
    const ENDS: [&str; 10] = [
        "</script>",
        "\"",
        "\\",
        "\u{2028}",
        "\n",
        "<!--",
        "*/",
        "${x}",
        "'",
        "é",
    ];
    let part = prop_oneof![any::<String>(), select(&ENDS).prop_map(str::to_owned)];
    vec(part, 1..4).prop_map(|parts| format!("x{}", parts.concat()))
}

fn texts() -> impl Strategy<Value = Texts> {
    (words(), words()).prop_map(|(fr, en)| {
        let lang = |tag| Lang::parse(tag).unwrap();
        Texts::from([(lang("fr"), fr), (lang("en"), en)])
    })
}

fn name() -> impl Strategy<Value = TrackerName> {
    let matching = select(&Match::ALL).prop_map(|(matching, _)| matching);
    (words(), matching).prop_map(|(words, matching)| {
        let text = match matching {
            Match::Exact | Match::Regex => words.clone(),
            Match::Glob => format!("{words}*"),
            Match::Template => format!("{}{{x}}", words.replace(['{', '}'], "")),
        };
        let name = TrackerName::parse(&text, matching);
        name.unwrap_or_else(|| TrackerName::parse(&words, Match::Exact).unwrap())
    })
}

fn tracker() -> impl Strategy<Value = Tracker> {
    let lifetimes = vec![
        Lifetime::Session,
        Lifetime::UntilDeleted,
        Lifetime::Unpublished,
        Lifetime::Unknown,
        Lifetime::Lasts(Length::parse("P13M").unwrap()),
        Lifetime::Lasts(Length::parse("PT1M").unwrap()),
    ];
    let kind = (
        select(&Storage::ALL).prop_map(|(storage, _)| storage),
        select(&Party::ALL).prop_map(|(party, _)| party),
        select(vec!["statistics", "shop"]),
        select(lifetimes),
        any::<bool>(),
    );
    (name(), kind, texts(), vec(words(), 0..2)).prop_map(|(name, kind, description, others)| {
        let (storage, party, service, lifetime, refresh) = kind;
        Tracker {
            name,
            site: id("www"),
            domain: "example.org".to_owned(),
            party,
            storage,
            service: id(service),
            lifetime,
            lifetime_note: Texts::new(),
            refresh,
            also_named: others,
            description,
            as_published: None,
            hint: None,
            note: None,
            place: place(),
        }
    })
}

fn cookies() -> impl Strategy<Value = Cookies> {
    let service = |name: &'static str, category: &'static str| {
        (words(), words(), texts()).prop_map(move |(own, provider, purpose)| Service {
            id: id(name),
            name: Some(own),
            provider: Some(provider),
            category: id(category),
            purpose,
            policy: Some("https://example.org/a?b=1&c=2".to_owned()),
            more: Vec::new(),
            retention: None,
            country: None,
            review: None,
            place: place(),
        })
    };
    let services = (
        service("statistics", "analytics"),
        service("shop", "necessary"),
    );
    (texts(), texts(), services, vec(tracker(), 1..5)).prop_map(
        |(asked, free, (statistics, shop), trackers)| Cookies {
            categories: vec![
                category("analytics", Consent::Required, asked),
                category(
                    "necessary",
                    Consent::Exempt(Exemption::StrictlyNecessary),
                    free,
                ),
            ],
            sites: vec![CookieSite {
                id: id("www"),
                url: "https://example.org".to_owned(),
                label: Texts::new(),
                place: place(),
            }],
            services: vec![statistics, shop],
            trackers,
        },
    )
}

fn category(name: &str, consent: Consent, label: Texts) -> Category {
    Category {
        id: id(name),
        consent,
        label,
        place: place(),
    }
}

fn export(cookies: &Cookies, form: Form) -> String {
    let catalog = catalog();
    let export = Export {
        cookies,
        site: None,
        publisher: "Exemple",
        catalog: &catalog,
        languages: ["fr", "en"].map(|tag| Lang::parse(tag).unwrap()).to_vec(),
        revision: 2,
        in_force: Vec::new(),
    };
    written(&export, form).unwrap()
}

/// Returns the value that a script gives a variable, patterns as their text.
fn value(script: &str, name: &str) -> Value {
    let (_, rest) = script.split_once(&format!("var {name} = ")).unwrap();
    let json = rest.trim_end().trim_end_matches(';');
    // In strings every quote has a backslash before it.
    let mut plain = String::new();
    let mut rest = json;
    while let Some((before, after)) = rest.split_once("new RegExp(\"") {
        plain.push_str(before);
        let (pattern, after) = after.split_once("\")").unwrap();
        plain.push_str(&format!("\"{pattern}\""));
        rest = after;
    }
    serde_json::from_str(&(plain + rest)).unwrap()
}

/// Checks that nothing of a script ends it before its end.
fn is_one_script(script: &str) {
    for end in ["</", "<!--", "\u{2028}", "\u{2029}", "\r"] {
        assert!(!script.contains(end), "{end:?} in {script}");
    }
}

#[test]
fn a_language_lacks_the_words_of_the_forms_that_need_them() {
    let file = LocaleFile {
        lang: Lang::parse("pt").unwrap(),
        path: TreePath::parse("locales/pt/own.ftl").unwrap(),
        text: "consent-made = Feito.\nconsent-with = Com acordo.\nconsent-question = Podemos?\n"
            .to_owned(),
    };
    let catalog = catalog_with(&[file]);
    let label = Texts::from([(Lang::parse("pt").unwrap(), "Escolha".to_owned())]);
    let cookies = Cookies {
        categories: vec![category("analytics", Consent::Required, label.clone())],
        services: vec![Service {
            id: id("statistics"),
            name: None,
            provider: None,
            category: id("analytics"),
            purpose: label,
            policy: None,
            more: Vec::new(),
            retention: None,
            country: None,
            review: None,
            place: place(),
        }],
        ..Cookies::default()
    };
    let export = Export {
        cookies: &cookies,
        site: None,
        publisher: "Exemple",
        catalog: &catalog,
        languages: Vec::new(),
        revision: 1,
        in_force: Vec::new(),
    };
    let lacks = |tag, form| export.lacks(&Lang::parse(tag).unwrap(), form);
    assert_eq!(lacks("pt", Form::Klaro), None);
    // What stands there in English for pages is no word of the language.
    let lacking = lacks("pt", Form::CookieConsent).unwrap();
    assert_eq!(
        (lacking.name.as_str(), lacking.key),
        ("consent-title", None)
    );
    assert_eq!(lacks("fr-CA", Form::CookieConsent), None);
    for (form, _) in Form::ALL {
        assert_eq!(lacks("de", form), None);
    }
}

proptest! {
    #[test]
    fn every_register_is_readable_by_every_tool(cookies in cookies()) {
        let klaro = export(&cookies, Form::Klaro);
        is_one_script(&klaro);
        let klaro = value(&klaro, "klaroConfig");
        for service in klaro["services"].as_array().unwrap() {
            let own = cookies.service(service["name"].as_str().unwrap()).unwrap();
            let title = &service["translations"]["en"]["title"];
            assert_eq!(title.as_str(), own.name.as_deref());
        }
        let vanilla = export(&cookies, Form::CookieConsent);
        is_one_script(&vanilla);
        let vanilla = value(&vanilla, "cookieConsentConfig");
        let sections = &vanilla["language"]["translations"]["fr"]["preferencesModal"]["sections"];
        let rows = sections.as_array().unwrap().iter();
        let rows: usize = rows.map(|one| one["cookieTable"]["body"].as_array().unwrap().len()).sum();
        assert_eq!(rows, cookies.trackers.len());
        is_one_script(&export(&cookies, Form::Tarteaucitron));
        let tcf: Value = serde_json::from_str(&export(&cookies, Form::Tcf)).unwrap();
        for one in tcf["disclosures"].as_array().unwrap() {
            let asked = one["purposes"].as_array().unwrap().len();
            assert!(asked <= 1 && one["identifier"].is_string(), "{one}");
        }
    }

    #[test]
    fn a_table_comes_back_as_it_was(cookies in cookies()) {
        let table = export(&cookies, Form::Csv);
        let told = observed::read("x.csv", table.as_bytes(), Some(Format::Ocd)).unwrap();
        assert!(!told.is_met && told.source.is_none());
        let mut own: Vec<&Tracker> = cookies.trackers.iter().collect();
        own.sort_by_key(|tracker| tracker.service.as_str() == "shop");
        own.retain(|tracker| !matches!(tracker.name.matching(), Match::Regex | Match::Template));
        let fr = Lang::parse("fr").unwrap();
        for tracker in own {
            let name = tracker.name.as_str().trim();
            let seen = told.trackers.iter().find(|seen| {
                let description = seen.description.as_deref();
                seen.name.as_str() == name && description == tracker.description.get(&fr).map(|d| d.trim())
            });
            // A table tells of what a name begins with alone, without white space around it.
            let begins = name.strip_suffix('*').unwrap_or(name);
            if begins.contains('*') || begins.trim() != begins {
                continue;
            }
            let seen = seen.unwrap_or_else(|| panic!("{name:?} is lost"));
            let meant = seen.lifetime.as_ref().and_then(|spoken| spoken.meant.as_deref());
            let expected = match &tracker.lifetime {
                Lifetime::Lasts(length) => Some(length.as_str()),
                Lifetime::Session => Some("session"),
                Lifetime::UntilDeleted => Some("until-deleted"),
                Lifetime::Unpublished => Some("unpublished"),
                Lifetime::Unknown => None,
            };
            assert_eq!(meant, expected);
            assert_eq!(seen.domain.as_deref(), Some("example.org"));
        }
    }

    #[test]
    fn no_file_brings_the_reading_down(bytes in vec(any::<u8>(), 0..200), text in any::<String>()) {
        for format in Format::ALL.map(|(format, _)| Some(format)).into_iter().chain([None]) {
            let _ = observed::read("x", &bytes, format);
            let _ = observed::read("x", text.as_bytes(), format);
        }
    }
}
