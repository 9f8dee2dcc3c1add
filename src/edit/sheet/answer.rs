//! What a translator answers to the question whether a translation is right as it stands.

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is right.
    Yes,
    /// It is not, or nothing was said.
    No,
    /// Nobody can say what is meant.
    Unclear,
}

const YES: [&str; 12] = [
    "yes", "y", "oui", "o", "ja", "sí", "si", "sì", "نعم", "x", "ok", "true",
];

const NO: [&str; 9] = ["", "no", "n", "non", "nein", "nee", "não", "لا", "false"];

/// Marks that say yes without a word, and those of a box left empty.
const MARKS: ([char; 4], [char; 2]) = (['☒', '☑', '✓', '✔'], ['☐', '□']);

/// Reads an answer: a yes may have more behind it, such as who checked; a no stands alone, and what
/// holds both, or asks, is neither.
pub(super) fn answer(typed: &str) -> Answer {
    let typed = typed.to_lowercase();
    if typed.contains(MARKS.0) {
        return Answer::Yes;
    }
    let is_box = |c: char| MARKS.1.contains(&c);
    let bare = typed.trim_matches(|c: char| !c.is_alphanumeric() && (!is_mark(c) || is_box(c)));
    if NO.contains(&bare) {
        return Answer::No;
    }
    let mut words = bare.split(|c: char| !c.is_alphanumeric());
    let begins = words.next().is_some_and(|word| YES.contains(&word));
    let is_denied = words.any(|word| !word.is_empty() && NO.contains(&word));
    if begins && !is_denied && !typed.contains(['?', '؟']) {
        Answer::Yes
    } else {
        Answer::Unclear
    }
}

/// Returns whether a character that is no letter may mean an answer of its own, as `✗` and `?` do.
fn is_mark(c: char) -> bool {
    !c.is_whitespace() && !c.is_ascii_punctuation() && !"–—…«»“”’¡¿،".contains(c)
        || matches!(c, '?' | '!' | '+')
}

#[cfg(test)]
mod tests {
    use super::{Answer, answer};

    #[test]
    fn a_yes_is_understood_with_more_behind_it_and_nothing_is_guessed() {
        for yes in [
            "yes",
            " Yes. ",
            "yes – checked by AB",
            "Oui, relu",
            "ja!",
            "☑",
            "[x]",
            "\u{a0}ok\u{a0}",
            "نعم",
        ] {
            assert_eq!(answer(yes), Answer::Yes, "{yes}");
        }
        for no in [
            "", "no", " No. ", "nein", "\u{a0}", "-", "–", "[ ]", "☐", "non",
        ] {
            assert_eq!(answer(no), Answer::No, "{no}");
        }
        for unclear in [
            "erledigt",
            "vielleicht",
            "yes?",
            "yesno",
            "yes no",
            "not yet",
            "✗",
            "?",
            "no, yes",
        ] {
            assert_eq!(answer(unclear), Answer::Unclear, "{unclear}");
        }
    }
}
