//! `SHA256SUMS`: the digests of a version's files, in the form `sha256sum -c` reads.

use std::collections::BTreeMap;

use crate::base::{Digest, Span};

/// The file's name in a version's folder.
pub const SUMS: &str = "SHA256SUMS";

/// Returns the name of the list of what a folder gained later: 1 for its first gain.
pub fn of_gain(number: usize) -> String {
    format!("{SUMS}.{number}")
}

/// Digests by path relative to the folder, in the order of the paths' bytes.
pub type Sums = BTreeMap<String, Digest>;

/// Returns the file's text: `<digest>  <path>` per line, sorted by path.
///
/// Paths of a site hold no backslash and no line end, which coreutils would write in another form.
pub fn write(sums: &Sums) -> String {
    let line = |(path, digest): (&String, &Digest)| format!("{digest}  {path}\n");
    sums.iter().map(line).collect()
}

/// Reads the file, with the places of the lines that are no digest and path, or repeat a path.
///
/// A binary mark (`*`) before the path is read as coreutils does.
pub fn parse(text: &str) -> (Sums, Vec<Span>) {
    let mut sums = Sums::new();
    let mut faults = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let span = Span::new(start..start + line.len());
        start += whole.len();
        let fresh = parse_line(line).filter(|(path, _)| !sums.contains_key(path));
        match fresh {
            Some((path, digest)) => {
                sums.insert(path, digest);
            }
            None => faults.push(span),
        }
    }
    (sums, faults)
}

fn parse_line(line: &str) -> Option<(String, Digest)> {
    let (digest, rest) = line.split_once(' ')?;
    let path = rest.strip_prefix([' ', '*'])?;
    (!path.is_empty()).then_some((path.to_owned(), Digest::parse(digest)?))
}

#[cfg(test)]
mod tests {
    use super::{Sums, parse, write};
    use crate::base::{Digest, Span};

    #[test]
    fn what_is_written_is_read_back_and_other_lines_are_named() {
        let sums: Sums = [("source/fr.md", "a"), ("fr.md", "b")]
            .map(|(path, bytes)| (path.to_owned(), Digest::of(bytes.as_bytes())))
            .into();
        let text = write(&sums);
        assert!(text.ends_with("  source/fr.md\n") && text.lines().count() == 2);
        assert_eq!(parse(&text), (sums.clone(), vec![]));
        let odd = format!("{text}hello\n");
        assert_eq!(
            parse(&odd),
            (sums, vec![Span::new(text.len()..text.len() + 5)])
        );
    }
}
