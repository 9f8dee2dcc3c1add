//! What readers are told of a version, in every language: never a false word, never a false day.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use avenant::base::{Arg, Date};
use avenant::lang::Lang;

use crate::locales::catalog;
use crate::support::{files, root};

/// The languages whose notices are built in.
const LANGUAGES: [&str; 6] = ["fr", "en", "de", "es", "it", "ar"];

/// Words by which silence would be consent (GDPR article 4(11)), or readers would have to look for
/// changes themselves (WP260 rev.01, § 29), per language.
const FORBIDDEN: [(&str, &[&str]); 6] = [
    (
        "fr",
        &[
            "en continuant",
            "en poursuivant",
            "vous acceptez",
            "régulièrement",
            "périodiquement",
        ],
    ),
    (
        "en",
        &[
            "by continuing",
            "continued use",
            "you accept",
            "you agree",
            "regularly",
            "periodically",
            "check back",
        ],
    ),
    (
        "de",
        &[
            "weitere nutzung",
            "weiternutz",
            "stimmen sie zu",
            "akzeptieren",
            "regelmäßig",
        ],
    ),
    (
        "es",
        &[
            "si continúa",
            "al continuar",
            "usted acepta",
            "acepta ",
            "periódicamente",
            "regularmente",
        ],
    ),
    (
        "it",
        &[
            "proseguendo",
            "continuando",
            "accetta ",
            "periodicamente",
            "regolarmente",
        ],
    ),
    (
        "ar",
        &[
            "باستمرارك",
            "استمرارك",
            "فإنك توافق",
            "فإنك تقبل",
            "بانتظام",
            "دوريًا",
        ],
    ),
];

/// What stands before a number of days that counts from the day of reading, and their names.
const COUNTED: [(&str, &[&str], &[&str]); 6] = [
    ("fr", &["dans", "sous"], &["jour"]),
    ("en", &["in", "within"], &["day"]),
    ("de", &["in", "binnen"], &["tag"]),
    ("es", &["de", "en"], &["día"]),
    ("it", &["tra", "fra", "entro"], &["giorn"]),
    ("ar", &["خلال", "بعد", "في"], &["يوم", "أيام"]),
];

/// Returns what no notice of a language may say and these words do.
fn faults(lang: &str, words: &str) -> Vec<String> {
    let spaced = words
        .replace(['\u{a0}', '\u{202f}', '\n'], " ")
        .to_lowercase();
    let (_, forbidden) = FORBIDDEN.iter().find(|row| row.0 == lang).unwrap();
    let (_, before, names) = COUNTED.iter().find(|row| row.0 == lang).unwrap();
    let mut found: Vec<String> = forbidden
        .iter()
        .filter(|words| spaced.contains(**words))
        .map(|words| (*words).to_owned())
        .collect();
    let all: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
    for three in all.windows(3) {
        let is_number = three[1].chars().all(|c| c.is_numeric());
        let is_days = names.iter().any(|name| three[2].starts_with(name));
        if is_number && is_days && before.contains(&three[0]) {
            found.push(three.join(" "));
        }
    }
    found
}

/// Returns the words of a page, a mail or a text, without tags.
fn words(text: &str) -> String {
    let mut pieces = text.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.map(|piece| piece.split_once('>').map_or("", |(_, words)| words));
    std::iter::once(first.as_str())
        .chain(rest)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the language of a golden file: of a page by its folder, of a mail by its name.
fn language(path: &str) -> Option<&'static str> {
    let is_of = |lang: &&str| {
        path.contains(&format!("/dist/{lang}/")) || path.contains(&format!("/mail.{lang}."))
    };
    LANGUAGES.into_iter().find(|lang| is_of(lang))
}

/// The pages and mails that the cases of notices expect, by path.
fn rendered() -> BTreeMap<String, String> {
    let folder = root().join("tests/cases/notice");
    let files = files::list(&folder).into_iter();
    let files = files.filter(|path| path.contains("/expect/") && language(path).is_some());
    files
        .map(|path| {
            (
                path.clone(),
                fs::read_to_string(folder.join(&path)).unwrap(),
            )
        })
        .collect()
}

#[test]
fn no_notice_takes_silence_for_consent_sends_readers_looking_or_counts_days() {
    let mut seen: BTreeSet<(&str, bool)> = BTreeSet::new();
    let mut wrong = Vec::new();
    for (path, text) in rendered() {
        let lang = language(&path).unwrap();
        seen.insert((lang, path.contains("/mail.")));
        let found = faults(lang, &words(&text));
        wrong.extend(found.into_iter().map(|words| format!("{path}: {words}")));
    }
    for lang in LANGUAGES {
        assert!(seen.contains(&(lang, false)), "no page in {lang}");
        assert!(seen.contains(&(lang, true)), "no mail in {lang}");
        let file = fs::read_to_string(root().join(format!("locales/{lang}/notice.ftl"))).unwrap();
        let said: String = file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| format!("{line}\n"))
            .collect();
        wrong.extend(
            faults(lang, &said)
                .into_iter()
                .map(|words| format!("{lang}: {words}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_forbidden_is_found() {
    for (lang, words) in [
        ("fr", "En continuant, vous acceptez la nouvelle version."),
        ("fr", "La version s'applique dans 12 jours."),
        ("en", "Please check this page regularly."),
        ("en", "It applies in 3 days."),
        ("de", "Sie gilt in 30 Tagen."),
        ("es", "Se aplica dentro de 5 días."),
        ("it", "Si applica tra 7 giorni."),
        ("ar", "تسري خلال 7 أيام"),
    ] {
        assert!(!faults(lang, words).is_empty(), "{lang}: {words}");
    }
    assert_eq!(
        faults("fr", "Nous gardons vos lettres 30 jours."),
        Vec::<String>::new()
    );
}

#[test]
fn no_notice_has_an_empty_place_or_anything_from_elsewhere() {
    for (path, text) in rendered() {
        for sign in ["{", "}", "[[", "utm_", "<img", "<script", "srcset", "url("] {
            let is_page = path.contains("/dist/") && sign == "<script";
            let is_data = path.contains("/dist/") && (sign == "{" || sign == "}");
            assert!(is_page || is_data || !text.contains(sign), "{path}: {sign}");
        }
    }
}

/// The months of each language, written down apart from the program.
const MONTHS: [(&str, [&str; 12]); 6] = [
    (
        "fr",
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    ),
    (
        "en",
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ),
    (
        "de",
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
    ),
    (
        "es",
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    ),
    (
        "it",
        [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
    ),
    (
        "ar",
        [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
    ),
];

/// Returns a day as the language writes it in full.
fn written(lang: &str, day: Date) -> String {
    let (_, months) = MONTHS.iter().find(|row| row.0 == lang).unwrap();
    let month = months[usize::try_from(day.month()).unwrap() - 1];
    let (number, year) = (day.day(), day.year());
    match (lang, number) {
        ("fr", 1) => format!("1er {month} {year}"),
        ("it", 1) => format!("1º {month} {year}"),
        ("fr" | "it" | "ar", _) => format!("{number} {month} {year}"),
        ("en", _) => format!("{month} {number}, {year}"),
        ("de", _) => format!("{number}. {month} {year}"),
        _ => format!("{number} de {month} de {year}"),
    }
}

#[test]
fn every_day_of_a_leap_year_is_right_in_every_language() {
    for tag in LANGUAGES {
        let lang = Lang::parse(tag).unwrap();
        let mut day = Date::parse("2028-01-01").unwrap();
        let mut days = 0;
        while day.year() == 2028 {
            let args = [
                ("kind", Arg::from("privacy-policy")),
                ("title", "".into()),
                ("published", Date::parse("2027-12-31").unwrap().into()),
                ("effective", day.into()),
            ];
            let said = catalog().words(&lang, "notice-up-lead", &args).unwrap();
            let said = said.replace('\u{a0}', " ");
            assert!(said.contains(&written(tag, day)), "{said}");
            day = day.next();
            days += 1;
        }
        assert_eq!(days, 366);
    }
}

/// The rule goes by the last two digits, whatever stands before them (CLDR, `ar`).
#[test]
fn arabic_counts_the_same_in_every_hundred() {
    let arabic = Lang::parse("ar").unwrap();
    let counted = |id: &str, count: usize| {
        let args = [
            ("count", Arg::from(count)),
            ("channel", "email".into()),
            ("date", Date::parse("2027-01-15").unwrap().into()),
        ];
        let said = catalog().words(&arabic, id, &args);
        let said = said.unwrap_or_else(|fault| panic!("{id}: {fault}"));
        said.chars()
            .filter(|sign| !sign.is_ascii_digit() && *sign != ',')
            .collect::<String>()
    };
    for id in [
        "notice-sent-count",
        "redline-count-added",
        "redline-count-words-added",
    ] {
        for last in 3..=99 {
            for hundreds in [100, 1_200, 21_000] {
                assert_eq!(
                    counted(id, hundreds + last),
                    counted(id, last),
                    "{id}: {last}"
                );
            }
        }
    }
}

/// The messages that count.
const COUNTING: [&str; 3] = [
    "notice-changes-heading",
    "notice-authentic",
    "notice-sent-count",
];

/// How readers are told.
const CHANNELS: [&str; 5] = ["email", "post", "app", "banner", "other"];

#[test]
fn every_message_has_words_for_every_kind_and_every_count() {
    let day = Date::parse("2027-01-15").unwrap();
    for tag in LANGUAGES {
        let lang = Lang::parse(tag).unwrap();
        let file = fs::read_to_string(root().join(format!("locales/{tag}/notice.ftl"))).unwrap();
        let ids = file.lines().filter_map(|line| line.split_once(" ="));
        let ids: Vec<&str> = ids
            .map(|(id, _)| id)
            .filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()))
            .collect();
        assert!(ids.len() > 40, "{tag}: {}", ids.len());
        for id in ids {
            for kind in [
                "privacy-policy",
                "legal-notice",
                "cookies",
                "terms",
                "other",
            ] {
                for count in 0..=200_usize {
                    let is_counted = COUNTING.contains(&id);
                    if count > 0 && !is_counted {
                        break;
                    }
                    let mut args: Vec<(&str, Arg)> =
                        ["title", "brand", "entity", "contact", "languages", "site"]
                            .map(|name| (name, Arg::from("Zorg")))
                            .into();
                    args.extend(
                        ["published", "effective", "from", "last", "date"]
                            .map(|name| (name, day.into())),
                    );
                    args.push(("kind", kind.into()));
                    args.push(("count", count.into()));
                    let channel = CHANNELS[count % CHANNELS.len()];
                    args.push(("channel", channel.into()));
                    let said = catalog().words(&lang, id, &args);
                    let said = said.unwrap_or_else(|fault| panic!("{tag}: {id}: {fault}"));
                    assert!(!said.trim().is_empty(), "{tag}: {id}");
                    let is_told = id != "notice-changes-heading" || count < 3;
                    assert!(
                        is_told || said.contains(&count.to_string()),
                        "{tag}: {said}"
                    );
                }
            }
        }
    }
}

/// Mails are read by a parser that others wrote.
#[cfg(feature = "web-tests")]
mod mails {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use crate::support::{files, root};

    const CHECK: &str = r#"
import email, email.policy, glob, sys
seen = 0
for path in sorted(glob.glob(sys.argv[1] + "/*.eml")):
    raw = open(path, "rb").read()
    assert b"\n" not in raw.replace(b"\r\n", b""), path
    assert max(map(len, raw.split(b"\r\n"))) <= 78, path
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert not mail.defects, (path, mail.defects)
    assert mail.get_content_type() == "multipart/alternative", path
    plain, html = mail.iter_parts()
    assert not plain.defects and not html.defects, path
    name = path[: -len(".eml")]
    text = open(name + ".txt", encoding="utf-8", newline="").read()
    subject, body = text.removeprefix("Subject: ").split("\n\n", 1)
    assert mail["Subject"] == subject, (mail["Subject"], subject)
    assert plain.get_content().replace("\r\n", "\n").rstrip("\n") == body.rstrip("\n"), path
    page = open(name + ".html", encoding="utf-8", newline="").read()
    assert html.get_content().replace("\r\n", "\n").rstrip("\n") == page.rstrip("\n"), path
    assert mail["From"].addresses[0].display_name == "Exemple SAS", path
    assert mail["Date"].datetime is not None and mail["Message-ID"], path
    seen += 1
print(seen)
"#;

    #[test]
    fn a_parser_of_others_reads_the_words_that_were_written() {
        let site = tempfile::tempdir().unwrap();
        files::overlay(&root().join("tests/cases/_bases/six"), site.path()).unwrap();
        let changed = |lang: &str| {
            let path = site
                .path()
                .join(format!("content/privacy-policy/{lang}.md"));
            let text = fs::read_to_string(&path).unwrap();
            let text = format!("---\nchanges:\n- Ça change, « ici » = là.\n---\n{text}\n\nOne.\n");
            fs::write(path, text).unwrap();
        };
        avenant(
            site.path(),
            "publish privacy-policy --effective 2026-11-22 --level material",
        );
        for lang in super::LANGUAGES {
            changed(lang);
        }
        avenant(
            site.path(),
            "publish privacy-policy --effective 2027-01-15 --level material",
        );
        avenant(site.path(), "notice privacy-policy --out mails");
        let mut python = Command::new("python3");
        let python = python.arg("-c").arg(CHECK).arg(site.path().join("mails"));
        let output = python.output().expect("python3 is there");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "7");
    }

    fn avenant(site: &Path, words: &str) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
        let command = command.args(words.split(' ')).current_dir(site);
        // 22 November 2026.
        let output = command
            .env("SOURCE_DATE_EPOCH", "1795348800")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words}: {said}");
    }
}
