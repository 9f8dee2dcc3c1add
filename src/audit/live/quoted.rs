//! Words of a stranger, as they can be shown on a terminal.

use crate::audit::reading::shortened;
use crate::diff::is_unseen;

/// Returns words on one line, and not too many of them, with signs that nobody sees by their numbers.
///
/// What came from a host may be meant to move a terminal's cursor, to turn words round, or to be seen
/// nowhere: the words with and without it would look the same.
pub fn quoted(words: &str) -> String {
    let seen = |c: char| {
        if c.is_control() || is_unseen(c) {
            format!("[U+{:04X}]", u32::from(c))
        } else {
            c.to_string()
        }
    };
    shortened(words).chars().map(seen).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_of_a_stranger_reaches_the_terminal_unseen() {
        let told = quoted("a\u{1b}[2Jb \u{202e}c\u{200b}d\n\té\u{a0}…");
        assert_eq!(told, "a[U+001B][2Jb [U+202E]c[U+200B]d é …");
    }
}
