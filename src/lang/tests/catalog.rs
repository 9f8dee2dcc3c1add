//! What the catalogue promises: no silence of Fluent reaches a page.

use super::{builtin, catalog, file, lang};
use crate::base::{Arg, Date};
use crate::lang::{Catalog, FaultKind};

fn codes(site: &[(&str, &str)]) -> Vec<(String, String)> {
    let site: Vec<_> = site
        .iter()
        .map(|(tag, text)| file(tag, "own.ftl", text))
        .collect();
    let (_, report) = Catalog::new(&builtin(), &site);
    let quoted = |d: &crate::base::Diagnostic| {
        let place = d.place.as_ref().expect("a finding in a file has a place");
        let text = &site
            .iter()
            .find(|f| f.path == place.path)
            .expect("a file of the site")
            .text;
        text[place.start as usize..place.end as usize].to_owned()
    };
    report
        .iter()
        .map(|d| (d.code.to_string(), quoted(d)))
        .collect()
}

#[test]
fn dates_in_messages_are_written_in_the_language_of_the_message() {
    let day = Date::from_ymd(2021, 10, 1).expect("a real day");
    let say = |tag: &str| catalog().words(&lang(tag), "status-in-force", &[("from", day.into())]);
    assert_eq!(
        say("fr").as_deref(),
        Ok("Ce texte s'applique depuis le 1er octobre 2021.")
    );
    assert_eq!(
        say("en").as_deref(),
        Ok("This text has applied since October 1, 2021.")
    );
    assert_eq!(say("ar").as_deref(), Ok("يسري هذا النص منذ 1 أكتوبر 2021."));
    assert_eq!(
        say("de").as_deref(),
        Ok("Dieser Text gilt seit dem 1. Oktober 2021.")
    );
    assert_eq!(
        say("es").as_deref(),
        Ok("Este texto se aplica desde el 1 de octubre de 2021.")
    );
    assert_eq!(
        say("it").as_deref(),
        Ok("Il presente testo si applica dal giorno 1º ottobre 2021.")
    );
}

#[test]
fn whatever_is_missing_is_a_fault_and_never_words() {
    let site = file(
        "fr",
        "own.ftl",
        "a = { nope }\nb = { $nope }\nc = { NOPE($n) }\nd = { -nope }\ne = { e }\n\
         f = { NUMBER($n) }\ng = { $n ->\n    [one] un\n   *[other] plusieurs\n}\nh = { g }\n\
         i = { g.nope }\nj =\n    .only = attribut\n",
    );
    let (catalog, _) = Catalog::new(&builtin(), &[site]);
    let fault = |id: &str, args: &[(&str, Arg)]| {
        catalog
            .words(&lang("fr"), id, args)
            .map_err(|fault| fault.kind)
    };
    let text = [("n", Arg::from("1"))];
    let reference = |name: &str| Err(FaultKind::Reference(name.into()));
    assert_eq!(fault("nope", &[]), Err(FaultKind::Missing));
    assert_eq!(fault("a", &[]), reference("nope"));
    assert_eq!(fault("b", &[]), Err(FaultKind::Variable("nope".into())));
    assert_eq!(fault("c", &text), Err(FaultKind::NotANumber("n".into())));
    assert_eq!(fault("c", &[("n", 1_usize.into())]), reference("NOPE()"));
    assert_eq!(fault("d", &[]), reference("-nope"));
    assert_eq!(fault("e", &[]), Err(FaultKind::Cycle));
    assert_eq!(fault("f", &text), Err(FaultKind::NotANumber("n".into())));
    assert_eq!(fault("g", &text), Err(FaultKind::NotANumber("n".into())));
    assert_eq!(fault("h", &text), Err(FaultKind::NotANumber("n".into())));
    assert_eq!(fault("g", &[]), Err(FaultKind::Variable("n".into())));
    assert_eq!(fault("i", &[]), reference("g.nope"));
    assert_eq!(fault("j", &[]), Err(FaultKind::Missing));
    assert_eq!(fault("j.only", &[]).as_deref(), Ok("attribut"));
    assert_eq!(fault("j.nope", &[]), Err(FaultKind::Missing));
}

#[test]
fn numbers_and_words_hold_no_marks_of_direction() {
    let site = file("fr", "own.ftl", "n = { $n } jours, { $who }\n");
    let (catalog, _) = Catalog::new(&builtin(), &[site]);
    let args = [("n", Arg::Number(1_000_000)), ("who", Arg::from("<b>"))];
    let words = catalog.words(&lang("fr"), "n", &args);
    assert_eq!(words.as_deref(), Ok("1\u{202F}000\u{202F}000 jours, <b>"));
}

#[test]
fn arabic_counts_choose_all_six_forms() {
    let variants = "    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n";
    let site = [
        file(
            "ar",
            "own.ftl",
            &format!("n = {{ $n ->\n{variants}}}\np = {{ PLURAL($n) ->\n{variants}}}\n"),
        ),
        file(
            "fr",
            "own.ftl",
            "p = { PLURAL($n) ->\n    [one] one\n    [many] many\n   *[other] other\n}\n",
        ),
    ];
    let (catalog, report) = Catalog::new(&builtin(), &site);
    assert!(report.is_empty(), "{report:?}");
    let say = |tag: &str, id: &str, n: i64| {
        catalog
            .words(&lang(tag), id, &[("n", Arg::Number(n))])
            .expect("all forms are there")
    };
    let expected = [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (11, "many"),
        (100, "other"),
    ];
    for (n, form) in expected {
        assert_eq!(say("ar", "n", n), form, "{n}");
        assert_eq!(say("ar", "p", n), form, "{n}");
    }
    assert_eq!(say("fr", "p", 1_000_000), "many");
    assert_eq!(say("fr", "p", 0), "one");
}

#[test]
fn words_come_from_the_nearest_language_and_say_so() {
    let site = [
        file("pt", "own.ftl", "contents-heading = Sumário\n"),
        file("zh-Hant", "own.ftl", "contents-heading = 目錄\n"),
    ];
    let (catalog, _) = Catalog::new(&builtin(), &site);
    let from = |tag: &str, id: &str| {
        let words = catalog
            .words_from(&lang(tag), id, &[])
            .expect("English has it at least");
        (words.lang.as_str().to_owned(), words.text)
    };
    assert_eq!(
        from("pt-BR", "contents-heading"),
        ("pt".into(), "Sumário".into())
    );
    assert_eq!(
        from("zh-TW", "contents-heading"),
        ("zh-Hant".into(), "目錄".into())
    );
    assert_eq!(
        from("fr-CA", "contents-heading"),
        ("fr".into(), "Sommaire".into())
    );
    assert_eq!(
        from("pt-BR", "notes-heading"),
        ("en".into(), "Notes".into())
    );
    let missing = catalog.check(&[lang("fr-CA"), lang("pt-BR")]);
    let languages: Vec<_> = missing.iter().map(|d| d.args[0].1.clone()).collect();
    assert_eq!(languages, [Arg::from("pt-BR")]);
}

#[test]
fn the_words_of_a_site_take_the_place_of_built_in_ones() {
    let site = file("fr", "own.ftl", "contents-heading = Table des matières\n");
    let (catalog, report) = Catalog::new(&builtin(), &[site]);
    assert!(report.is_empty());
    let say = |id: &str| catalog.words(&lang("fr"), id, &[]);
    assert_eq!(say("contents-heading").as_deref(), Ok("Table des matières"));
    assert_eq!(say("note-back").as_deref(), Ok("Retour au texte"));
}

#[test]
fn each_fault_of_a_file_is_told_at_its_place() {
    let one = |text: &str| {
        let mut found = codes(&[("fr", text)]);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    };
    let is = |code: &str, quoted: &str| (code.to_owned(), quoted.to_owned());
    assert_eq!(
        one("ok = a\nx = { $a\nnext = b\n"),
        is("ftl-syntax", "x = { $a")
    );
    assert_eq!(one("x = a } b\n"), is("ftl-syntax", "}"));
    assert_eq!(one("own = a\nown = b\n"), is("ftl-duplicate", "own"));
    assert_eq!(
        one("own = é { contents-headin }\n"),
        is("ftl-unknown-reference", "contents-headin")
    );
    assert_eq!(
        one("own = { DATETIME($d) }\n"),
        is("ftl-unknown-reference", "DATETIME")
    );
    assert_eq!(
        one("own = é\r\n    other = b\r\n"),
        is("ftl-swallowed-line", "other = b")
    );
    assert_eq!(
        one("contents-headin = a\n"),
        is("ftl-unknown-message", "contents-headin")
    );
    assert_eq!(
        one("status-in-force = { $form }\n"),
        is("ftl-variable", "$form")
    );
    assert_eq!(one("-t = { $a }\nown = { -t }\n"), is("ftl-variable", "-t"));
    assert_eq!(
        one("own = { $n ->\n    [many] a\n   *[other] b\n}\n"),
        is("ftl-plural", "many")
    );
    assert_eq!(
        one("own = { $n ->\n    [two] a\n   *[other] b\n}\n"),
        is("ftl-plural", "two")
    );
    assert_eq!(
        one("own = { 1.0000000000000000000000000000001 ->\n   *[a] b\n}\n").0,
        "ftl-syntax"
    );
    let near = "-t = { $a }\nown = { -t(a: 1) } = b\n    c: d\nown-2 = { $kind ->\n    [one] a\n   *[other] b\n}\n";
    assert_eq!(codes(&[("fr", near), ("en", "own = c\nown-2 = d")]), []);
    // A site has messages of its own, most of which are like some other in half of their letters.
    let own = "footer-label = a\nstatus-words = b\nlink-home = c\n";
    assert_eq!(codes(&[("fr", own)]), []);
    // Whatever its name, the default is chosen for all that no other variant takes.
    let fallback = "own = { $n ->\n    [one] a\n   *[other] b\n}\n";
    assert_eq!(codes(&[("pl", fallback)]), []);
}

#[test]
fn a_file_of_open_braces_is_refused_before_it_is_parsed() {
    let deep = ["own = ", &"{ ".repeat(100_000)].concat();
    assert_eq!(codes(&[("fr", &deep)]).len(), 1);
    let calls = ["own = { ", &"A(".repeat(100_000)].concat();
    assert_eq!(codes(&[("fr", &calls)]).len(), 1);
}

#[test]
fn a_language_without_data_is_refused_unless_the_site_says_how() {
    let day = Date::from_ymd(2021, 10, 15).expect("a real day");
    let silent = file("co", "own.ftl", "own = { $date }\nbig = { $n }\n");
    let (catalog, _) = Catalog::new(&builtin(), &[silent]);
    let words = catalog.words(&lang("co"), "own", &[("date", day.into())]);
    assert_eq!(words.map_err(|f| f.kind), Err(FaultKind::NoData));
    let big = |n| {
        catalog
            .words(&lang("co"), "big", &[("n", Arg::Number(n))])
            .map_err(|f| f.kind)
    };
    assert_eq!(big(12).as_deref(), Ok("12"));
    assert_eq!(big(12_000), Err(FaultKind::NoData));
    let months = "long-date = { $day } { $month ->\n    [10] d’uttobre\n   *[11] di nuvembre\n} { $year }\nown = { $date }\n";
    let (catalog, _) = Catalog::new(&builtin(), &[file("co", "own.ftl", months)]);
    let words = catalog.words(&lang("co"), "own", &[("date", day.into())]);
    assert_eq!(words.as_deref(), Ok("15 d’uttobre 2021"));
}
