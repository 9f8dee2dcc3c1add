//! Lines for people that read the same in a terminal and in a pipe.

use unicode_width::UnicodeWidthStr;

/// Columns that a line of words fills at most.
const WIDTH: usize = 80;

/// Returns words as lines behind an indent; a word that is longer than a line stands alone.
pub(super) fn wrapped(indent: &str, words: &str) -> Vec<String> {
    hanging(indent, indent, words)
}

/// Returns words as lines: the first behind `first`, those after it behind `indent`.
pub(super) fn hanging(first: &str, indent: &str, words: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in unbroken(words) {
        if !is_empty && line.width() + 1 + word.width() > WIDTH {
            lines.push(std::mem::replace(&mut line, indent.to_owned()));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(&word);
        is_empty = false;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Returns words, each with the marks that stand apart from it but on its line: « mot » :
fn unbroken(words: &str) -> Vec<String> {
    let mut unbroken: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let opens = unbroken.last().is_some_and(|last| last.ends_with('«'));
        let closes = word.starts_with([':', ';', '!', '?', '»']);
        match unbroken.last_mut().filter(|_| opens || closes) {
            Some(last) => *last = format!("{last} {word}"),
            None => unbroken.push(word.to_owned()),
        }
    }
    unbroken
}

#[cfg(test)]
mod tests {
    use super::hanging;

    #[test]
    fn words_hang_below_the_first_and_none_is_cut() {
        let long = "x".repeat(90);
        let words = format!("{} {long} end", "word ".repeat(16));
        let lines = hanging("a  ", "   ", &words);
        assert_eq!(lines[0], format!("a  {}", "word ".repeat(15).trim_end()));
        assert_eq!(lines[1..], ["   word", &format!("   {long}"), "   end"]);
        let french = format!("{} mot : fin", "x".repeat(76));
        assert_eq!(hanging("", "", &french)[1], "mot : fin");
    }
}
