//! How long words are, as those count who carry them.

/// How a text goes as short messages of mobile phones (3GPP TS 23.038 and 23.040).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortMessages {
    /// Whether all of it is in the phones' own alphabet; else each message holds less than half.
    pub is_gsm: bool,
    /// How many messages it takes; none where there is no text.
    pub messages: usize,
    /// What is left in the last one, in septets or in UTF-16 units.
    pub left: usize,
}

/// The characters that take one septet, but for the escape.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Those that take two.
const EXTENDED: &str = "^{}\\[~]|€\u{c}";

impl ShortMessages {
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        match text.chars().map(septets).collect::<Option<Vec<_>>>() {
            Some(sizes) => Self::counted(true, &sizes, [160, 153]),
            None => {
                let sizes: Vec<usize> = text.chars().map(char::len_utf16).collect();
                Self::counted(false, &sizes, [70, 67])
            }
        }
    }

    /// Counts characters of these sizes, none of which may be cut in two; `one` fit in one message,
    /// `each` in each of several.
    fn counted(is_gsm: bool, sizes: &[usize], [one, each]: [usize; 2]) -> Self {
        let whole: usize = sizes.iter().sum();
        if whole <= one {
            return Self {
                is_gsm,
                messages: usize::from(whole > 0),
                left: one - whole,
            };
        }
        let (mut messages, mut left) = (1, each);
        for size in sizes {
            if *size > left {
                (messages, left) = (messages + 1, each);
            }
            left -= size;
        }
        Self {
            is_gsm,
            messages,
            left,
        }
    }
}

fn septets(c: char) -> Option<usize> {
    if BASIC.contains(c) {
        return Some(1);
    }
    EXTENDED.contains(c).then_some(2)
}

/// Returns how many characters a text has, as those read them who count them.
pub fn characters(text: &str) -> usize {
    text.chars().count()
}

/// Returns how many words a text has: what stands between spaces and holds a letter or a digit.
pub fn words(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::{ShortMessages, words};

    fn counted(text: &str) -> (bool, usize, usize) {
        let ShortMessages {
            is_gsm,
            messages,
            left,
        } = ShortMessages::of(text);
        (is_gsm, messages, left)
    }

    #[test]
    fn short_messages_hold_less_each_where_there_are_several() {
        assert_eq!(counted(""), (true, 0, 160));
        assert_eq!(counted(&"a".repeat(160)), (true, 1, 0));
        assert_eq!(counted(&"a".repeat(161)), (true, 2, 145));
        assert_eq!(counted(&"a".repeat(306)), (true, 2, 0));
        assert_eq!(counted(&"a".repeat(307)), (true, 3, 152));
        // A sign of the second table takes two, and is never cut in two.
        assert_eq!(counted("€"), (true, 1, 158));
        assert_eq!(
            counted(&format!("{}€{}", "a".repeat(152), "a".repeat(10))),
            (true, 2, 141)
        );
    }

    #[test]
    fn one_letter_of_another_alphabet_changes_all() {
        assert_eq!(counted("déjà"), (true, 1, 156));
        assert_eq!(counted("ê"), (false, 1, 69));
        assert_eq!(counted("’"), (false, 1, 69));
        assert_eq!(counted(&"ê".repeat(70)), (false, 1, 0));
        assert_eq!(counted(&"ê".repeat(71)), (false, 2, 63));
        assert_eq!(counted(&"م".repeat(134)), (false, 2, 0));
        // Two units, of which none is left alone in a message.
        assert_eq!(counted(&"😀".repeat(35)), (false, 1, 0));
        assert_eq!(counted(&"😀".repeat(36)), (false, 2, 61));
    }

    #[test]
    fn dashes_are_no_words() {
        assert_eq!(words("Deux mots – et l'autre : 15 !"), 5);
        assert_eq!(words(" \n"), 0);
    }
}
