//! The spaces of each language, on words as legal texts have them.

use super::typeset;
use crate::lang::Lang;

/// The text as set, `_` and `-` for the two spaces.
fn set(tag: &str, text: &str) -> String {
    let lang = Lang::parse(tag).expect("a tag");
    let set = typeset(&lang, text).into_owned();
    assert_eq!(typeset(&lang, &set), set, "twice is as once");
    set.replace('\u{A0}', "_").replace('\u{202F}', "-")
}

#[test]
fn french_marks_get_their_spaces() {
    let cases = [
        ("le site : oui ; non !", "le site_: oui-; non-!"),
        (
            "Quoi? Oui! Fin; suite: « mot »",
            "Quoi-? Oui-! Fin-; suite_: «_mot_»",
        ),
        ("(«mot») et «a», «b»!", "(«_mot_») et «_a_», «_b_»-!"),
        ("Vraiment ?! Oui !!!", "Vraiment-?! Oui-!!!"),
        ("(source : x)", "(source_: x)"),
        ("« Données Personnelles »).", "«_Données Personnelles_»)."),
    ];
    for (typed, expected) in cases {
        assert_eq!(set("fr", typed), expected);
    }
}

#[test]
fn numbers_keep_their_units_and_groups() {
    let cases = [
        ("209 893,00 € et 50 %.", "209_893,00_€ et 50_%."),
        ("+33 1 99 00 12 34", "+33_1_99_00_12_34"),
        (
            "la loi n° 2016-1321, art. 46, de M. Ways",
            "la loi n°_2016-1321, art._46, de M._Ways",
        ),
        (
            "en 2021 500 personnes, à 10 h",
            "en 2021 500 personnes, à 10_h",
        ),
        ("209\u{202F}893,00\u{A0}€", "209-893,00_€"),
    ];
    for (typed, expected) in cases {
        assert_eq!(set("fr", typed), expected);
    }
}

#[test]
fn addresses_times_and_other_languages_stay_as_they_are() {
    let same = [
        "https://a.fr/?a=b;c:d!",
        "à 10:30 ou 16:9",
        "rgpd@1to1progress.com",
        "page?id=3",
        "C:\\a",
        "[?]",
        " a  b\nc ",
        "",
    ];
    for text in same {
        assert_eq!(set("fr", text), text);
    }
    for tag in ["en", "ar", "nl"] {
        let text = "Why? “So”: « 5 % », art. 6";
        assert_eq!(set(tag, text), text);
    }
}

#[test]
fn german_numbers_keep_what_names_them() {
    let cases = [
        (
            "nach § 5 Abs. 1 Satz 2 TMG, Art. 6 Abs. 1 UAbs. 1 lit. b DSGVO",
            "nach §_5 Abs._1 Satz 2 TMG, Art._6 Abs._1 UAbs._1 lit._b DSGVO",
        ),
        (
            "(§§ 12 ff. BGB), Nr. 3, „S. 7“",
            "(§§_12 ff. BGB), Nr._3, „S._7“",
        ),
        (
            "19 %, 25.000,00 € oder EUR 500, um 10 Uhr.",
            "19_%, 25.000,00_€ oder EUR_500, um 10_Uhr.",
        ),
        (
            "am 15. Oktober 2021, am 1. März. Danach",
            "am 15._Oktober 2021, am 1._März. Danach",
        ),
        (
            "z. B. hier, d. h. dort (i. V. m. § 5; o. Ä.)",
            "z._B. hier, d._h. dort (i._V._m. §_5; o._Ä.)",
        ),
        (
            "Herr Dr. Müller, Prof. Dr. Weiß",
            "Herr Dr._Müller, Prof._Dr._Weiß",
        ),
        ("+49 30 123 45", "+49_30_123_45"),
    ];
    for (typed, expected) in cases {
        assert_eq!(set("de", typed), expected);
        assert_eq!(set("de-AT", typed), expected);
    }
}

#[test]
fn spanish_numbers_keep_what_names_them() {
    let cases = [
        (
            "el art. 13, n.º 3, núm. 4, pág. 7 (arts. 5 y 6)",
            "el art._13, n.º_3, núm._4, pág._7 (arts._5 y 6)",
        ),
        (
            "21 % de 1 500 €, 5 o 6 días, de 3 a 4",
            "21_% de 1_500_€, 5 o 6 días, de 3 a 4",
        ),
        (
            "EE. UU., p. ej., Ejemplo, S. A., y S. L. U.",
            "EE._UU., p._ej., Ejemplo, S._A., y S._L._U.",
        ),
        (
            "D. Juan y la Sra. Pérez, art. 6.1 letra f)",
            "D._Juan y la Sra._Pérez, art._6.1 letra f)",
        ),
        ("¿Quién? «Nosotros»: ¡sí!", "¿Quién? «Nosotros»: ¡sí!"),
    ];
    for (typed, expected) in cases {
        assert_eq!(set("es", typed), expected);
    }
}

#[test]
fn italian_numbers_keep_what_names_them() {
    let cases = [
        (
            "l’art. 13, par. 1, lett. f), del d.lgs. 30 giugno 2003, n. 196",
            "l’art._13, par._1, lett._f), del d.lgs. 30 giugno 2003, n._196",
        ),
        ("artt. 15-22, pag. 3, c. 2", "artt._15-22, pag._3, c._2"),
        (
            "€ 10.000,00 o 10.000,00 €, 22 %",
            "€_10.000,00 o 10.000,00_€, 22_%",
        ),
        (
            "il Dott. Rossi e l’Avv. Bianchi",
            "il Dott._Rossi e l’Avv._Bianchi",
        ),
        (
            "Rossi S. p. A., «Noi»; perché? Sì!",
            "Rossi S._p._A., «Noi»; perché? Sì!",
        ),
    ];
    for (typed, expected) in cases {
        assert_eq!(set("it", typed), expected);
    }
}

#[test]
fn nothing_else_is_held_together() {
    let same = [
        (
            "de",
            "Er kam. Am 5. Tag ging er. § a, Art. der, lit. der, im Jahr 2021 15 Fälle",
        ),
        ("de", "„ Wort “ ? Ja : nein ; « so »"),
        ("es", "la secc. primera; el n.º que; Sr. director; « así »"),
        (
            "it",
            "il sig. direttore; gli artt. seguenti; n. di protocollo; « così »",
        ),
    ];
    for (tag, text) in same {
        assert_eq!(set(tag, text), text);
    }
    for tag in ["de", "es", "it"] {
        for text in [
            "https://a.de/?a=b;c:d!",
            "a@b.it",
            " a  b\nc ",
            "5\n%",
            "5  %",
            "",
        ] {
            assert_eq!(set(tag, text), text, "{tag}");
        }
    }
}
