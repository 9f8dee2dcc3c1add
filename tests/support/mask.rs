//! Masks what may differ between two honest runs: digests, salts, the site's place, durations.

use std::path::Path;

/// What a masked digest reads as: runs of exactly 64 hexadecimal digits, or the first of them
/// before the dots of an excerpt.
pub const DIGEST: &str = "<sha256>";
/// What a masked salt reads as: runs of exactly 32 hexadecimal digits.
pub const SALT: &str = "<salt>";
/// What the temporary folder of the site reads as.
pub const SITE: &str = "<site>";
/// What a duration such as `0.12 s` or `12 ms` reads as.
pub const TIME: &str = "<time>";

/// Returns `text` with every unstable thing replaced by its mark.
pub fn mask(text: &str, site: &Path) -> String {
    let site = site.to_string_lossy();
    let text = if site.is_empty() {
        text.to_owned()
    } else {
        text.replace(&*site, SITE)
    };
    durations(&hexadecimal(&text))
}

/// Replaces digests and salts.
fn hexadecimal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let word = &rest[..end];
        let is_hex = word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        // 64 zeros begin every ledger: they are the same in all runs and worth seeing.
        let is_start = word.bytes().all(|b| b == b'0');
        out.push_str(match word.len() {
            64 if is_hex && !is_start => DIGEST,
            32 if is_hex => SALT,
            // An excerpt of a long line is cut anywhere.
            8.. if is_hex && !is_start && rest[end..].starts_with("...") => DIGEST,
            _ => word,
        });
        rest = &rest[end..];
    }
    out + rest
}

/// Replaces `12 ms`, `0.12 s`, `0,12 s`, also with a no-break space.
fn durations(text: &str) -> String {
    const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let glued = rest[..at].ends_with(|c: char| c.is_alphanumeric() || "-./".contains(c));
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
        let end = end.unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let unit = after.strip_prefix(SPACES).and_then(unit_length);
        match unit {
            Some(length) if !glued && number.ends_with(|c: char| c.is_ascii_digit()) => {
                out.push_str(TIME);
                let space = after.chars().next().map_or(0, char::len_utf8);
                rest = &after[space + length..];
            }
            _ => {
                out.push_str(number);
                rest = after;
            }
        }
    }
    out + rest
}

/// Returns the length of the unit of time that `text` begins with.
fn unit_length(text: &str) -> Option<usize> {
    let end = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    matches!(&text[..end], "s" | "ms" | "µs" | "min").then_some(end)
}
