//! Laws of the layer, on generated texts.

use proptest::prelude::*;

use super::{builtin, file, lang};
use crate::base::Arg;
use crate::lang::typography::{typeset, typeset_between};
use crate::lang::{Catalog, bidi};

fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}'))
        .collect()
}

/// Words whose spaces the languages heed, and whatever else.
const TYPED: &str = r#"([a-zé0-9 «»„“;:!?().,%€§°\u{A0}\u{202F}'’/@n-]|M\. |z\. |lit\. |1\. Mai|n\.º |p\. ej\.|\n|https://a\.fr/|\PC){0,40}"#;

proptest! {
    #[test]
    fn typography_changes_spaces_only_and_once(
        text in TYPED,
        tag in prop::sample::select(vec!["fr", "fr-CA", "en", "ar", "de", "es", "it"]),
    ) {
        let lang = lang(tag);
        let set = typeset(&lang, &text);
        prop_assert_eq!(without_spaces(&set), without_spaces(&text));
        prop_assert_eq!(typeset(&lang, &set), set.clone());
        let between = typeset_between(&lang, Some('a'), &text, Some('»'));
        prop_assert_eq!(without_spaces(&between), without_spaces(&text));
    }

    #[test]
    fn only_french_puts_spaces_in(
        text in TYPED,
        tag in prop::sample::select(vec!["en", "ar", "de", "de-CH", "es", "es-MX", "it"]),
    ) {
        let set = typeset_between(&lang(tag), Some('«'), &text, Some('»'));
        prop_assert_eq!(set.chars().count(), text.chars().count());
        for (now, typed) in set.chars().zip(text.chars()) {
            prop_assert!(now == typed || (now, typed) == ('\u{A0}', ' '), "{:?}", set);
        }
    }

    #[test]
    fn isolated_pieces_are_the_text(text in r"([a-zA-Z0-9 +./@:,()%€\u{A0}-]|[ء-ي]|، |\PC){0,60}") {
        for tag in ["ar", "he", "fr"] {
            let pieces = bidi::isolate(&lang(tag), &text);
            let all: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&all, &text);
        }
    }

    #[test]
    fn no_file_of_messages_brings_the_catalogue_down(
        text in r#"(own|n|-t|= |\n|\n    |\{ |\}|\$n|->|\*\[other\]|\[one\]|"|\\|[0-9.]{1,4}|NUMBER\(|PLURAL\(|,|:|\)|é|#|\r\n){0,40}"#,
        count in any::<i64>(),
    ) {
        let site = file("fr", "own.ftl", &text);
        let (catalog, report) = Catalog::new(&builtin(), std::slice::from_ref(&site));
        for place in report.iter().filter_map(|finding| finding.place.as_ref()) {
            prop_assert!(site.text.get(place.start as usize..place.end as usize).is_some());
        }
        for args in [vec![("n", Arg::Number(count))], vec![("n", Arg::from("x"))], vec![]] {
            for id in ["own", "n", "own.n"] {
                let words = catalog.words(&lang("fr"), id, &args).unwrap_or_default();
                let marks = words.contains("{$") || words.contains("{-");
                prop_assert!(!marks, "{}", words);
            }
        }
    }

    #[test]
    fn no_text_brings_the_reader_of_dates_down(text in r"([0-9]{1,5}|octobre|er|de|[ ,.]|\PC){0,12}") {
        let formats = crate::lang::Formats::new(&lang("fr")).expect("CLDR has French");
        let _ = formats.parse_long_date(&text);
        let _ = formats.number(&text);
        let _ = crate::lang::duration::parse(&text);
    }
}
