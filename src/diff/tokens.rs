//! Texts as tokens: what the comparison of words sees.
//!
//! White space is no token: it is the gap before one, and follows the fate of its neighbours. Two
//! tokens match where their keys are equal; keys look through typographic variants, Unicode forms
//! and characters that cannot be seen, which are compared in planes of their own.

use std::collections::{BTreeSet, HashMap};

use icu_normalizer::ComposingNormalizer;

use super::language::Tongue;
use super::segments::segments;
use super::side::is_dense;

/// A word, figure, address or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: usize,
    /// Byte after its last.
    pub end: usize,
    /// Equal where tokens match.
    pub key: u32,
    /// Whether white space stands before it.
    pub has_gap: bool,
    /// What it is.
    pub kind: Kind,
    /// Whether a sentence ends with it.
    pub ends_sentence: bool,
    /// Whether it may join the words of a compound.
    pub is_hyphen: bool,
}

/// What a token is, as far as it matters for what to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word that carries meaning.
    Word,
    /// A word that joins: article, preposition, pronoun.
    Small,
    /// A word that turns the sentence around.
    Negation,
    /// A figure, a date, an amount or the sign of a currency.
    Figure,
    /// A term the document defines.
    Term,
    /// A word of a script without spaces.
    Dense,
    /// A punctuation mark or other sign.
    Sign,
    /// A line end or the end of a paragraph.
    Line,
    /// Nothing but characters that cannot be seen.
    Unseen,
}

impl Kind {
    /// Returns whether it carries meaning of its own.
    pub fn is_content(self) -> bool {
        match self {
            Self::Word | Self::Negation | Self::Figure | Self::Term | Self::Dense => true,
            Self::Small | Self::Sign | Self::Line | Self::Unseen => false,
        }
    }

    /// Returns whether a match of it is never given up for the sake of reading.
    pub fn is_guarded(self) -> bool {
        matches!(self, Self::Negation | Self::Figure | Self::Term)
    }

    /// Returns its size in half words.
    pub fn size(self) -> u32 {
        match self {
            Self::Word | Self::Small | Self::Negation | Self::Figure | Self::Term => 2,
            Self::Dense => 1,
            Self::Sign | Self::Line | Self::Unseen => 0,
        }
    }

    /// Returns what a match of it is worth to the alignment, against [`OPENING`](super::align).
    pub fn worth(self) -> i32 {
        match self {
            Self::Term | Self::Figure => 46,
            Self::Negation => 44,
            Self::Word => 40,
            Self::Dense => 30,
            Self::Line => 24,
            Self::Small => 16,
            Self::Sign => 6,
            Self::Unseen => 1,
        }
    }
}

/// Makes tokens with keys that can be compared across the texts of one redline.
pub struct Lexer<'a> {
    tongue: Tongue,
    /// Terms the document defines, lower-case.
    terms: &'a BTreeSet<String>,
    /// What is known of each word as typed.
    words: HashMap<String, (u32, Kind)>,
    /// Keys of words as they are compared.
    keys: HashMap<String, u32>,
    normalizer: icu_normalizer::ComposingNormalizerBorrowed<'static>,
}

impl<'a> Lexer<'a> {
    /// Begins without keys.
    pub fn new(tongue: Tongue, terms: &'a BTreeSet<String>) -> Self {
        Self {
            tongue,
            terms,
            words: HashMap::new(),
            keys: HashMap::new(),
            normalizer: ComposingNormalizer::new_nfc(),
        }
    }

    /// Returns the tokens of a canonical text.
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let cuts = segments(text, &self.tongue);
        let mut tokens: Vec<Token> = Vec::with_capacity(cuts.len());
        let mut has_gap = false;
        for cut in cuts {
            let word = &text[cut.clone()];
            // Several spaces and line ends never stand together in a canonical text.
            if word.chars().all(|c| c == ' ') {
                has_gap = true;
                continue;
            }
            let (key, kind) = self.word(word);
            tokens.push(Token {
                start: cut.start,
                end: cut.end,
                key,
                has_gap,
                kind,
                ends_sentence: false,
                is_hyphen: matches!(word, "-" | "‐" | "‑"),
            });
            has_gap = false;
        }
        self.mark_sentences(text, &mut tokens);
        tokens
    }

    fn word(&mut self, word: &str) -> (u32, Kind) {
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let compared = folded(&self.normalizer.normalize(word));
        let key = *self.keys.entry(compared).or_insert(next);
        let known = (key, self.kind(word));
        self.words.insert(word.to_owned(), known);
        known
    }

    fn kind(&self, word: &str) -> Kind {
        let Some(first) = word.chars().find(|c| !is_unseen(*c)) else {
            return Kind::Unseen;
        };
        if matches!(first, '\n' | '\u{2029}') {
            return Kind::Line;
        }
        if word.chars().any(char::is_numeric) || matches!(first, '€' | '$' | '£' | '¥' | '₹')
        {
            return Kind::Figure;
        }
        if !word.chars().any(char::is_alphanumeric) {
            return Kind::Sign;
        }
        let lower = word.to_lowercase().replace('’', "'");
        if self.tongue.is_negation(&lower) {
            Kind::Negation
        } else if self.terms.contains(&lower) {
            Kind::Term
        } else if word.chars().any(is_dense) {
            Kind::Dense
        } else if self.tongue.is_small(&lower) {
            Kind::Small
        } else {
            Kind::Word
        }
    }

    /// Marks the tokens that end a sentence: a stop, and what closes after it.
    fn mark_sentences(&self, text: &str, tokens: &mut [Token]) {
        for at in 0..tokens.len() {
            let word = &text[tokens[at].start..tokens[at].end];
            let ends = match word {
                "。" | "！" | "？" | "।" | "؟" | "\n" | "\u{2029}" => true,
                "." | "!" | "?" | "…" | "..." | "؛" | ";" => self.is_stop(text, tokens, at),
                _ => false,
            };
            if ends {
                let closes = |token: &&Token| {
                    !token.has_gap
                        && matches!(
                            &text[token.start..token.end],
                            ")" | "\"" | "”" | "»" | "'" | "」"
                        )
                };
                let closing = tokens[at + 1..].iter().take_while(closes).count();
                tokens[at + closing].ends_sentence = true;
            }
        }
    }

    fn is_stop(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        let Some(next) = tokens.get(at + 1) else {
            return true;
        };
        let is_full = &text[tokens[at].start..tokens[at].end] == ".";
        if is_full && at > 0 {
            let before = &text[tokens[at - 1].start..tokens[at - 1].end];
            let initial = before.chars().count() == 1 && before.chars().all(char::is_uppercase);
            if initial || self.tongue.is_abbreviation(&before.to_lowercase()) {
                return false;
            }
        }
        let begins = text[next.start..].chars().next();
        next.has_gap && begins.is_some_and(|c| !c.is_lowercase() || !is_full)
            || next.kind == Kind::Line
            || matches!(begins, Some(')' | '"' | '”' | '»' | '」'))
    }
}

/// Returns a word with typographic variants made one and unseen characters taken out.
fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' => out.push('"'),
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' => out.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            c if is_unseen(c) => {}
            c => out.push(c),
        }
    }
    // A token of unseen characters alone is told from others by them.
    if out.is_empty() { word.to_owned() } else { out }
}

/// Returns whether a character cannot be seen: zero-width signs and bidi controls.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Returns a text without the characters that cannot be seen.
pub fn seen(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).collect()
}
