//! What of a correction could change what a text says.
//!
//! A slip of the pen is words that read wrong and mean the same. Figures, negations, defined terms,
//! names, addresses and the structure of a text are never that by themselves; nor are many words at
//! once. Nothing here knows what a text means: it says where somebody must answer for it. Of a
//! translation the text that prevails answers for some of it ([`Agreement`]).

use std::collections::BTreeSet;

use super::Options;
use super::agreement::Agreement;
use super::changes::{ChangeSet, Kind};
use super::invariants::node_leaves;
use super::language::Tongue;
use super::redline::{Class, Op, Part, Piece, Redline, Which};
use super::side::Head;
use super::tokens::{Kind as Sort, Lexer};

/// More words than this on either side are no slip.
pub const MANY: u32 = 6;

/// Something that a correction touches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touch {
    /// A figure, a date, an amount, a duration: its words.
    Figure(String),
    /// A word that turns a sentence around, or a term that the document defines.
    Guarded(String),
    /// A word with a capital letter within a sentence: the name of somebody or something.
    Name(String),
    /// An address that a link leads to.
    Link,
    /// What stands where: sections, paragraphs, items, rows.
    Structure,
    /// Characters that cannot be seen, which may turn around what can.
    Invisible,
    /// More words than a slip has.
    Many(u32),
}

/// Returns what the changes of a redline touch, each once, in order, but for what the text that
/// prevails answers for.
pub fn touches(
    redline: &Redline,
    set: &ChangeSet,
    options: &Options,
    agreement: Option<&Agreement>,
) -> BTreeSet<Touch> {
    let mut touched = BTreeSet::new();
    for change in &set.changes {
        let path = change.at.any().map_or("", String::as_str);
        let section = path.split('/').next().unwrap_or_default();
        let is_answered = agreement.is_some_and(|text| text.answers_marks(section));
        match change.kind {
            Kind::Link if is_answered => {}
            Kind::Words | Kind::Title | Kind::Format | Kind::Language | Kind::Typography => {}
            Kind::Link => {
                touched.insert(Touch::Link);
            }
            Kind::Invisible => {
                touched.insert(Touch::Invisible);
            }
            _ => {
                touched.insert(Touch::Structure);
            }
        }
    }
    // Rules that sections answer are shown to nobody, and so are no change of a redline.
    let covers = |head: &Head| head.section().map(|section| section.covers.clone());
    let answers = |part: &Part| {
        part.head
            .pair()
            .map(|(old, new)| (covers(old), covers(new)))
    };
    let mut answers = redline.parts.iter().filter_map(answers);
    if answers.any(|(old, new)| old != new) {
        touched.insert(Touch::Structure);
    }
    let words = set.counts.words;
    let most = words.added.max(words.removed);
    if most > MANY as usize {
        touched.insert(Touch::Many(u32::try_from(most).unwrap_or(u32::MAX)));
    }
    let mut lexer = Lexer::new(Tongue::of(&options.lang), &options.terms);
    let mut see = |pieces: &[Piece], section: Option<&str>| {
        let answers = Answers { agreement, section };
        for which in [Which::Old, Which::New] {
            of_side(pieces, which, &mut lexer, answers, &mut touched);
        }
    };
    if let Some(title) = &redline.title {
        see(&title.pieces, None);
    }
    for part in &redline.parts {
        let id = part.head.any().and_then(Head::section);
        let id = id.and_then(|section| section.id.as_ref());
        let section = id.map(|id| id.as_str());
        see(&part.heading, section);
        for node in &part.nodes {
            node_leaves(node, &mut |pieces| see(pieces, section));
        }
    }
    touched
}

/// What the text that prevails answers for in one section.
#[derive(Clone, Copy)]
struct Answers<'a> {
    agreement: Option<&'a Agreement>,
    section: Option<&'a str>,
}

impl Answers<'_> {
    fn figures(self) -> bool {
        let both = self.agreement.zip(self.section);
        both.is_some_and(|(agreement, section)| agreement.answers_marks(section))
    }

    fn name(self, name: &str, which: Which) -> bool {
        let both = self.agreement.zip(self.section);
        let comes = which.pick(false, true);
        both.is_some_and(|(agreement, section)| agreement.answers_name(section, name, comes))
    }
}

/// Looks at the words that one side has alone, with those it shares around them.
fn of_side(
    pieces: &[Piece],
    which: Which,
    lexer: &mut Lexer<'_>,
    answers: Answers<'_>,
    touched: &mut BTreeSet<Touch>,
) {
    let mut text = String::new();
    let mut alone = Vec::new();
    for piece in pieces.iter().filter(|piece| which.has(piece.op)) {
        let start = text.len();
        text.push_str(&piece.text);
        if piece.op != Op::Equal && matches!(piece.class, Class::Words | Class::Number) {
            alone.push(start..text.len());
        }
    }
    if alone.is_empty() {
        return;
    }
    let mut begins_sentence = true;
    for token in lexer.tokens(&text) {
        let is_alone = alone
            .iter()
            .any(|range| token.start < range.end && range.start < token.end);
        let words = &text[token.start..token.end];
        if is_alone {
            let own = words.to_owned();
            match token.kind {
                Sort::Figure if answers.figures() => {}
                Sort::Figure => {
                    touched.insert(Touch::Figure(own));
                }
                Sort::Negation | Sort::Term => {
                    touched.insert(Touch::Guarded(own));
                }
                Sort::Word
                    if !begins_sentence
                        && words.starts_with(char::is_uppercase)
                        && !answers.name(words, which) =>
                {
                    touched.insert(Touch::Name(own));
                }
                Sort::Word | Sort::Small | Sort::Dense | Sort::Sign | Sort::Line | Sort::Unseen => {
                }
            }
        }
        // Quotation marks and the like stand before the first word.
        if token.kind != Sort::Sign || token.ends_sentence {
            begins_sentence = token.ends_sentence;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Touch, touches};
    use crate::base::{Source, TreePath};
    use crate::diff::{Options, change_set, redline};
    use crate::lang::Lang;
    use crate::prose::{Form, Prose, parse};

    fn prose(text: &str) -> Prose {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    fn touched(old: &str, new: &str) -> Vec<Touch> {
        let options = Options::of(&Lang::parse("en").expect("a tag"));
        let redline = redline(&prose(old), &prose(new), &options);
        let set = change_set(&redline);
        touches(&redline, &set, &options, None)
            .into_iter()
            .collect()
    }

    #[test]
    fn a_slip_of_the_pen_touches_nothing() {
        for (old, new) in [
            ("We recieve your data.", "We receive your data."),
            (
                "We keep it. Teh period ends.",
                "We keep it. The period ends.",
            ),
            ("We keep the the data.", "We keep the data."),
            ("We said \"yes\".", "We said “yes”."),
        ] {
            assert_eq!(touched(old, new), vec![], "{old} → {new}");
        }
    }

    #[test]
    fn rules_that_a_section_answers_are_no_slip() {
        let (old, new) = (
            "## A {#a covers=gdpr.13.1.b}\n\nTeh end.",
            "## A {#a}\n\nThe end.",
        );
        assert_eq!(touched(old, new), vec![Touch::Structure]);
    }

    #[test]
    fn what_could_change_the_meaning_is_named() {
        let word = str::to_owned;
        let cases = [
            (
                "kept 12 months",
                "kept 13 months",
                vec![Touch::Figure(word("12")), Touch::Figure(word("13"))],
            ),
            (
                "We do sell it.",
                "We do not sell it.",
                vec![Touch::Guarded(word("not"))],
            ),
            (
                "Write to Acme now.",
                "Write to Acmee now.",
                vec![Touch::Name(word("Acme")), Touch::Name(word("Acmee"))],
            ),
            (
                "One [here](https://a.example/).",
                "One [here](https://b.example/).",
                vec![Touch::Link],
            ),
            ("One.\n\nTwo is gone.", "One.", vec![Touch::Structure]),
            (
                "We sell nothing at all.",
                "We sell nothing at all, but what we may give away to friends is theirs.",
                vec![Touch::Many(11)],
            ),
        ];
        for (old, new, expected) in cases {
            assert_eq!(touched(old, new), expected, "{old} → {new}");
        }
    }
}
