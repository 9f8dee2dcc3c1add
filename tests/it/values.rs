//! Values: what expressions give in each language, and every way they can fail.

use avenant::base::TreePath;
use avenant::lang::Lang;
use avenant::load::{Tree, publishers};
use avenant::model::{Publisher, Registers};
use avenant::value::fault::{Kind, Slip};
use avenant::value::{Facts, Reason, ValueFault, evaluate};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::locales::{catalog, words};

fn publisher() -> Publisher {
    let text = "name = \"Exemple\"\naliases = [\"A\", \"B\", \"C\"]\nsiren = \"529417248\"\n\
        [capital]\namount = \"209893.00\"\ncurrency = \"EUR\"\n\
        [seat]\nlines = [\"Horizon 2000\", \"1, rue\"]\npostcode = \"76420\"\n\
        city = \"Bihorel\"\ncountry = \"FR\"\n\
        [director]\nname = \"Camille\"\nrole.fr = \"Présidente\"\n\
        [host]\nname = \"Heberg\"\n[host.seat]\nlines = [\"Rue 1\"]\npostcode = \"1000\"\n\
        city = \"Bruxelles\"\ncountry = \"BE\"\n";
    let tree = Tree::in_memory([("registers/publishers/exemple.toml", text)]);
    let (mut publishers, report) = publishers(&tree, "registers");
    assert!(report.is_empty(), "{report:?}");
    publishers.pop_first().unwrap().1
}

fn value(lang: &str, expression: &str) -> Result<String, ValueFault> {
    let (lang, publisher, catalog) = (Lang::parse(lang).unwrap(), publisher(), catalog());
    let facts = Facts {
        lang: &lang,
        publisher: &publisher,
        registers: &Registers::default(),
        catalog: &catalog,
    };
    evaluate(expression, &facts)
}

fn fault(expression: &str) -> (Reason, &str) {
    let fault = value("fr", expression).unwrap_err();
    let path = TreePath::parse("content/a/fr.md").unwrap();
    words(&fault.finding(&path, 0));
    (fault.reason, &expression[fault.range])
}

#[test]
fn facts_read_as_the_language_writes_them() {
    for (lang, expression, words) in [
        ("fr", " publisher.name ", "Exemple"),
        ("fr", "publisher.capital", "209\u{202F}893,00\u{A0}€"),
        ("en", "publisher.capital", "€209,893.00"),
        ("fr", "publisher.aliases", "A, B et C"),
        (
            "fr",
            "publisher.seat",
            "Horizon 2000, 1, rue, 76420 Bihorel",
        ),
        (
            "fr",
            "publisher.host.seat",
            "Rue 1, 1000 Bruxelles, Belgique",
        ),
        (
            "en",
            "publisher.host.seat",
            "Rue 1, 1000 Bruxelles, Belgium",
        ),
        ("fr", "publisher.director.role", "Présidente"),
        ("fr", "date(\"2021-10-01\")", "1er octobre 2021"),
        ("en", "date('2021-10-15')", "October 15, 2021"),
        (
            "fr",
            "publisher.name ~ ', ' ~ publisher.siren",
            "Exemple, 529417248",
        ),
        ("fr", "t('duration-months', count=3)", "3 mois"),
        ("fr", "t ('duration-months', count=3)", "3 mois"),
        ("fr", "1000 + 1", "1\u{202F}001"),
    ] {
        assert_eq!(
            value(lang, expression).as_deref(),
            Ok(words),
            "{lang} {expression}"
        );
    }
}

#[test]
fn every_slip_is_named_at_its_place() {
    let syntax = |slip| Reason::Syntax(slip);
    for (expression, reason, at) in [
        (" ", syntax(Slip::Empty), None),
        ("publisher.", syntax(Slip::Unfinished), Some(".")),
        ("date(\"2021-10-15)", syntax(Slip::QuotesOpen), None),
        ("date(“2021-10-15”)", syntax(Slip::CurlyQuotes), Some("“")),
        ("% if x %", syntax(Slip::Statement), Some("%")),
        ("set x = 1", syntax(Slip::Statement), None),
        ("publisher.name|upper", syntax(Slip::Filter), Some("upper")),
        ("publisher.name.upper()", syntax(Slip::Filter), None),
        ("publisher name", syntax(Slip::Unexpected), Some("name")),
        ("publisher.host", Reason::NotWords(Kind::Table), None),
        ("publisher['vat']", Reason::NotWords(Kind::Nothing), None),
        ("[1, 2]", Reason::NotWords(Kind::List), None),
        ("true", Reason::NotWords(Kind::YesNo), None),
        ("''", Reason::NotWords(Kind::Nothing), None),
        ("date(1)", Reason::Date("1".to_owned()), Some("date(1)")),
        ("date()", Reason::Arguments("date"), Some("date()")),
        (
            "t('duration-months', count=[1])",
            Reason::Arguments("t"),
            None,
        ),
        (
            "date('2021-02-30')",
            Reason::Date("2021-02-30".to_owned()),
            None,
        ),
        (
            "weather('x')",
            Reason::UnknownFunction("weather".to_owned()),
            None,
        ),
    ] {
        let (found, place) = fault(expression);
        assert_eq!(found, reason, "{expression}");
        if let Some(at) = at {
            assert_eq!(place, at, "{expression}");
        }
    }
}

#[test]
fn a_name_that_is_not_there_finds_the_nearest_and_a_missing_fact_its_file() {
    let (reason, place) = fault("'é' ~ publisher.nme");
    assert_eq!(place, "publisher.nme");
    let nearest = "publisher.name".to_owned();
    let name = "publisher.nme".to_owned();
    assert_eq!(reason, Reason::UnknownName { name, nearest });
    let (reason, _) = fault("publisher.vat");
    let Reason::MissingFact { file, line, .. } = reason else {
        panic!("{reason:?}");
    };
    assert_eq!(file, "content/registers/publishers/exemple.toml");
    assert_eq!(line, "vat = \"…\"");
    // A role without a word in this language is not borrowed from another.
    let english = value("en", "publisher.director.role").unwrap_err().reason;
    assert!(matches!(english, Reason::MissingFact { line, .. } if line.contains("role.en")));
    assert!(matches!(
        fault("t('nothing-of-this-name')").0,
        Reason::Message(_)
    ));
}

proptest! {
    #[test]
    fn no_expression_makes_working_out_fail_and_every_fault_is_in_it(
        pieces in vec(prop_oneof![
            4 => select(vec!["publisher", ".", "name", "host", "date", "t", "(", ")", "\"", "'", "2021-10-15",
                " ", "~", "|", "[", "]", "{", "}", ",", "=", "1", "if", "not", "é", "“", "*", "loop"])
                .prop_map(str::to_owned),
            1 => any::<String>(),
        ], 0..12)
    ) {
        let expression = pieces.concat();
        if let Err(fault) = value("fr", &expression) {
            prop_assert!(expression.get(fault.range.clone()).is_some(), "{fault:?}");
        }
    }
}

#[test]
fn depth_is_a_fault_and_not_a_crash() {
    for opening in ["(", "[", "not ", "-", "publisher.name ~ ", "{'a':", "date("] {
        for depth in [990 / opening.len(), 20_000] {
            let expression = opening.repeat(depth);
            assert!(value("fr", &expression).is_err(), "{opening}");
        }
    }
    for times in [190, 20_000] {
        assert!(value("fr", &format!("publisher{}", ".name".repeat(times))).is_err());
    }
    assert!(value("fr", &format!("{}1", "1 + ".repeat(240))).is_ok());
}
