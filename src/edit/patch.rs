//! Parts of a text file written anew: what is not named stays to the byte.
//!
//! Texts are read without byte order mark and with LF (see [`Tree::text`](crate::load::Tree::text)),
//! and every place counts in what was read; files keep their mark and the line ends they have.

use std::ops::Range;

/// Words to put in the place of others, by their place in the text as it is read.
pub type Patch = (Range<usize>, String);

/// Returns the bytes of a file with patches, which are apart and in order, put into its text; new
/// lines end as most in the file do. `None` where a patch does not lie inside the text.
pub fn patched(file: &[u8], patches: &[Patch]) -> Option<Vec<u8>> {
    let mark = usize::from(file.starts_with(b"\xEF\xBB\xBF")) * 3;
    let text = std::str::from_utf8(&file[mark..]).ok()?;
    let line_end = line_end(text);
    let mut places = Places::of(text);
    let mut bytes = file[..mark].to_vec();
    let mut done = 0;
    for (range, words) in patches {
        let range = places.at(range.start)?..places.at(range.end)?;
        bytes.extend_from_slice(text.get(done..range.start)?.as_bytes());
        bytes.extend_from_slice(words.replace('\n', line_end).as_bytes());
        done = range.end;
    }
    bytes.extend_from_slice(text.get(done..)?.as_bytes());
    Some(bytes)
}

/// Returns what differs between two texts as one patch of the first, as short as can be; `None`
/// where they are the same.
pub fn between(old: &str, new: &str) -> Option<Patch> {
    if old == new {
        return None;
    }
    let same = |(a, b): &(char, char)| a == b;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(same).map(|(c, _)| c.len_utf8()).sum()
    };
    let start = length(&mut old.chars().zip(new.chars()));
    let (left, right) = (&old[start..], &new[start..]);
    let end = length(&mut left.chars().rev().zip(right.chars().rev()));
    let words = new[start..new.len() - end].to_owned();
    Some((start..old.len() - end, words))
}

/// Returns what a browser sent as a text is read: CRLF and lone CR become LF.
pub fn as_read(sent: &str) -> String {
    sent.replace("\r\n", "\n").replace('\r', "\n")
}

fn line_end(text: &str) -> &'static str {
    let windows = text.matches("\r\n").count();
    let all = text.matches('\n').count();
    if windows * 2 > all { "\r\n" } else { "\n" }
}

/// Places in the text of a file, asked for in order.
struct Places<'t> {
    text: &'t str,
    /// A place in the text as it is read, and the same in the file.
    read: usize,
    filed: usize,
}

impl<'t> Places<'t> {
    fn of(text: &'t str) -> Self {
        let (read, filed) = (0, 0);
        Self { text, read, filed }
    }

    /// Returns where a place of the text as it is read is in the file.
    fn at(&mut self, wanted: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while self.read < wanted {
            let rest = bytes.get(self.filed..).filter(|rest| !rest.is_empty())?;
            self.filed += if rest.starts_with(b"\r\n") { 2 } else { 1 };
            self.read += 1;
        }
        (self.read == wanted).then_some(self.filed)
    }
}

#[cfg(test)]
mod tests {
    use super::{between, patched};

    #[test]
    fn line_ends_and_the_mark_stay_and_new_lines_end_likewise() {
        let file = b"\xEF\xBB\xBFa\r\nb\r\nc";
        let put = |patches: &[_]| patched(file, patches).map(|b| String::from_utf8(b).expect("it"));
        let words = vec![(2..3, "x\ny".to_owned())];
        assert_eq!(put(&words).as_deref(), Some("\u{feff}a\r\nx\r\ny\r\nc"));
        assert_eq!(put(&[]).as_deref(), Some("\u{feff}a\r\nb\r\nc"));
        assert_eq!(put(&[(4..9, String::new())]), None);
    }

    #[test]
    fn two_texts_differ_in_one_place() {
        assert_eq!(between("été ici", "été là"), Some((6..9, "là".to_owned())));
        assert_eq!(between("aa", "aaa"), Some((2..2, "a".to_owned())));
        assert_eq!(between("a", "a"), None);
    }
}
