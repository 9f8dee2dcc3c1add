//! A mail as bytes (RFC 5322, RFC 2045 to 2047): the same words in plain text and in HTML.
//!
//! The bytes follow from the words alone: boundary and message id are made from their digest, the
//! date is given. Lines end in CRLF and are at most 76 bytes long.

use crate::base::Digest;

/// The most bytes of a line, without its end (RFC 2045, 6.7 and 6.8).
const LINE: usize = 76;

/// Bytes that one encoded word holds: with its frame it stays below 75 (RFC 2047, 2).
const WORD: usize = 39;

/// A mail.
pub struct Message<'a> {
    /// Who sends it: a name and an address; nothing where only the program that sends it knows.
    pub from: Option<(&'a str, &'a str)>,
    /// Its subject.
    pub subject: &'a str,
    /// Its date and time (RFC 5322, 3.3).
    pub date: &'a str,
    /// The domain that names the message.
    pub domain: &'a str,
    /// The languages of its words, joined by commas (RFC 3282).
    pub languages: &'a str,
    /// Its words in plain text, lines ending in LF.
    pub text: &'a str,
    /// Its words in HTML, lines ending in LF.
    pub html: &'a str,
}

/// Returns a mail as bytes.
pub fn written(message: &Message<'_>) -> Vec<u8> {
    let words = [message.subject, message.text, message.html].join("\0");
    let digest = Digest::of(words.as_bytes()).to_string();
    let name = digest.get(..32).unwrap_or(&digest);
    // Neither encoding can write « =_ », so no line of a part is the boundary (RFC 2045, 6.7).
    let boundary = format!("=_avenant_{name}");
    let mut out = String::new();
    let mut line = |words: &str| {
        out.push_str(words);
        out.push_str("\r\n");
    };
    line("MIME-Version: 1.0");
    line(&format!("Date: {}", message.date));
    if let Some((name, address)) = message.from {
        let name = header("From", name, true);
        line(&format!("{name}\r\n <{address}>"));
    }
    line(&header("Subject", message.subject, false));
    line(&format!("Message-ID: <{name}@{}>", message.domain));
    line(&format!("Content-Language: {}", message.languages));
    // A program opens it as one that is still to be sent.
    line("X-Unsent: 1");
    line("Content-Type: multipart/alternative;");
    line(&format!(" boundary=\"{boundary}\""));
    line("");
    for (kind, words) in [("plain", message.text), ("html", message.html)] {
        let (encoding, body) = encoded(words);
        line(&format!("--{boundary}"));
        line(&format!("Content-Type: text/{kind}; charset=utf-8"));
        line(&format!("Content-Transfer-Encoding: {encoding}"));
        line("");
        line(body.trim_end_matches("\r\n"));
    }
    line(&format!("--{boundary}--"));
    out.into_bytes()
}

/// Returns a header with words that may be of any language, folded.
fn header(name: &str, words: &str, is_phrase: bool) -> String {
    let is_plain = |c: char| c.is_ascii_graphic() || c == ' ';
    // In a name, more than letters would need quotation marks.
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '-';
    let fits = words
        .chars()
        .all(|c| is_plain(c) && (!is_phrase || is_word(c)));
    let parts: Vec<String> = match fits {
        true => words.split(' ').map(str::to_owned).collect(),
        false => encoded_words(words),
    };
    let mut out = format!("{name}:");
    let mut room = LINE - out.len();
    for part in parts {
        if part.len() + 1 > room {
            out.push_str("\r\n");
            room = LINE;
        }
        room = room.saturating_sub(part.len() + 1);
        out.push(' ');
        out.push_str(&part);
    }
    out
}

/// Returns words as encoded words (RFC 2047), none of which cuts a character in two.
fn encoded_words(words: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in words.chars() {
        if parts
            .last()
            .is_some_and(|part| part.len() + c.len_utf8() > WORD)
        {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    let frame = |part: String| format!("=?utf-8?B?{}?=", base64(part.as_bytes()));
    parts.into_iter().map(frame).collect()
}

/// Returns words in the shorter of the two encodings, with its name: each byte that is not ASCII
/// takes three in quoted-printable, each three bytes take four in base64.
fn encoded(words: &str) -> (&'static str, String) {
    let foreign = words.bytes().filter(|byte| !byte.is_ascii()).count();
    if foreign > words.len() / 6 {
        let whole = base64(words.replace('\n', "\r\n").as_bytes());
        let lines = whole.as_bytes().chunks(LINE);
        let lines = lines.map(|line| String::from_utf8_lossy(line).into_owned());
        return ("base64", lines.collect::<Vec<_>>().join("\r\n"));
    }
    ("quoted-printable", quoted_printable(words))
}

fn quoted_printable(words: &str) -> String {
    let lines = words.split('\n').map(|line| {
        let mut out = String::new();
        let mut room = LINE - 1;
        let last = line.len().saturating_sub(1);
        for (at, byte) in line.bytes().enumerate() {
            let is_end = at == last;
            // White space at the end of a line could be lost on the way.
            let is_plain = byte != b'=' && (byte.is_ascii_graphic() || (byte == b' ' && !is_end));
            let part = match is_plain {
                true => char::from(byte).to_string(),
                false => format!("={byte:02X}"),
            };
            if part.len() > room {
                out.push_str("=\r\n");
                room = LINE - 1;
            }
            room -= part.len();
            out.push_str(&part);
        }
        out
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

/// Returns bytes in base64 (RFC 4648, 4), in one line.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            let is_there = place <= three.len();
            out.push(if is_there {
                char::from(SIGNS[sign])
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, encoded, header, quoted_printable};

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, written) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), written);
        }
    }

    #[test]
    fn lines_are_short_and_spaces_at_their_end_are_kept() {
        assert_eq!(quoted_printable("a = é "), "a =3D =C3=A9=20");
        let long = quoted_printable(&"é ".repeat(60));
        assert!(long.split("\r\n").all(|line| line.len() <= 76), "{long}");
        assert_eq!(encoded("نعدّل سياسة").0, "base64");
        assert_eq!(
            encoded("Nous modifions notre politique à partir du").0,
            "quoted-printable"
        );
    }

    #[test]
    fn headers_are_folded_and_encoded_where_they_must() {
        assert_eq!(
            header("Subject", "Plain: words", false),
            "Subject: Plain: words"
        );
        let long = header("Subject", &"été ".repeat(30), false);
        assert!(long.split("\r\n").all(|line| line.len() <= 76), "{long}");
        assert!(
            long.split("\r\n ")
                .skip(1)
                .all(|word| word.starts_with("=?utf-8?B?"))
        );
        assert_eq!(
            header("From", "Acme, Inc.", true),
            "From: =?utf-8?B?QWNtZSwgSW5jLg==?="
        );
    }
}
