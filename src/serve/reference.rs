//! The one reference that a previewed page has more than a built one.

use crate::desk::address::SCRIPT;

/// Inserts the reference to the script that keeps a page fresh before its head ends, and a strip, where
/// there is one, at the beginning of its body, behind the link that skips to its words. A page without
/// a head gets both at its beginning.
///
/// Of all scripts the page may hold, the one with the `nonce` of its answer alone is run.
pub fn insert(page: Vec<u8>, number: u64, nonce: &str, strip: Option<&str>) -> Vec<u8> {
    let script = format!(
        "<script src=\"{SCRIPT}\" data-moment=\"{number}\" nonce=\"{nonce}\" defer></script>\n"
    );
    let head = find(&page, b"</head>").unwrap_or(0);
    let body = find(&page, b"<body").and_then(|at| {
        let end = find(&page[at..], b">")?;
        let begun = at + end + 1;
        Some(begun + skip(&page[begun..]))
    });
    let body = body.unwrap_or(head).max(head);
    let mut made = Vec::with_capacity(page.len() + script.len());
    made.extend_from_slice(&page[..head]);
    made.extend_from_slice(script.as_bytes());
    made.extend_from_slice(&page[head..body]);
    made.extend_from_slice(strip.unwrap_or_default().as_bytes());
    made.extend_from_slice(&page[body..]);
    made
}

/// Returns where the link ends with which a body begins that skips to the words, which must be the
/// first of all; 0 where there is none.
fn skip(body: &[u8]) -> usize {
    let space = body.iter().take_while(|byte| byte.is_ascii_whitespace());
    let space = space.count();
    let is_skip = body[space..].starts_with(b"<a class=\"skip");
    let end = find(body, b"</a>").filter(|_| is_skip);
    end.map_or(0, |end| end + b"</a>".len())
}

/// Inserts what marks a page: before its head ends, and before the words of its title.
pub fn mark(page: Vec<u8>, head: &str, title: &str) -> Vec<u8> {
    let page = at(page, b"</head>", 0, head);
    at(page, b"<title>", b"<title>".len(), title)
}

/// Inserts words at some bytes from where others begin, where these are there.
fn at(mut page: Vec<u8>, place: &[u8], from: usize, words: &str) -> Vec<u8> {
    if let Some(place) = find(&page, place) {
        let place = place + from;
        page.splice(place..place, words.bytes());
    }
    page
}

fn find(text: &[u8], words: &[u8]) -> Option<usize> {
    text.windows(words.len()).position(|here| here == words)
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn a_page_without_the_reference_is_the_page_as_built() {
        let page =
            "<!doctype html>\n<head>\n<title>x</title>\n</head>\n<body class=\"a\">\n<p>x</p>";
        let made = String::from_utf8(insert(page.into(), 7, "abc", None)).expect("text");
        let reference =
            "<script src=\"/__avenant/live.js\" data-moment=\"7\" nonce=\"abc\" defer></script>\n";
        assert_eq!(made.replace(reference, ""), page);
        assert!(made.contains(&format!("{reference}</head>")));
    }

    #[test]
    fn a_strip_is_the_first_thing_in_the_body() {
        let page = "<head></head><body class=\"a\"><p>x</p>";
        let made = String::from_utf8(insert(page.into(), 7, "abc", Some("<aside></aside>")))
            .expect("text");
        assert!(
            made.ends_with("<body class=\"a\"><aside></aside><p>x</p>"),
            "{made}"
        );
        let page = "<head></head><body>\n<a class=\"skip vh\" href=\"#m\">Skip</a>\n<p>x</p>";
        let made = String::from_utf8(insert(page.into(), 7, "abc", Some("<aside></aside>")))
            .expect("text");
        assert!(
            made.ends_with("Skip</a><aside></aside>\n<p>x</p>"),
            "{made}"
        );
    }
}
