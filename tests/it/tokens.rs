//! Laws of HTML read as tokens: whatever the page, each byte is looked at once and in order.

use avenant::render::tokens::{Token, read};
use proptest::prelude::*;

/// Pages of pieces that begin what others end.
fn pages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p "),
        Just("<a href="),
        Just("class='é'"),
        Just(" id=\"x\""),
        Just(">"),
        Just("/>"),
        Just("</p"),
        Just("</script>"),
        Just("<script>"),
        Just("<title>"),
        Just("<!--"),
        Just("-->"),
        Just("<!doctype html"),
        Just("&amp;"),
        Just("&#x1F600;"),
        Just("&"),
        Just("<"),
        Just("\""),
        Just("'"),
        Just("النص "),
        Just("mots "),
        Just("\0"),
        Just("\r\n"),
        Just("<![CDATA["),
        Just("<?x"),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_come_in_order_and_on_the_borders_of_characters(html in pages()) {
        let mut end = 0;
        read(&html, |_, bytes| {
            assert!(end <= bytes.start && bytes.start <= bytes.end, "{html:?}: {bytes:?} after {end}");
            assert!(html.get(bytes.clone()).is_some(), "{html:?}: {bytes:?}");
            end = bytes.end;
        });
    }

    #[test]
    fn text_that_is_escaped_is_read_as_it_was(words in "[a-z<>&\"'é ء\n]{1,40}") {
        let escaped = avenant::render::html::escape(&words);
        let mut text = String::new();
        read(&format!("<p title=\"{escaped}\">{escaped}</p>"), |token, _| match token {
            Token::Start(tag) => assert_eq!(tag.attribute("title"), Some(words.as_str())),
            Token::Text(words) => text.push_str(words),
            Token::End(_) | Token::Comment(_) | Token::Doctype(_) => {}
        });
        prop_assert_eq!(text, words);
    }
}
