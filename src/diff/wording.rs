//! Two passages compared word by word.

use super::Options;
use super::align::align;
use super::budget::{BYTES_AT_ONCE, Budget, Grain, TOKENS_AT_ONCE};
use super::cleanup::{Stretch, stretches};
use super::enumerator;
use super::language::Tongue;
use super::memo::{Compared, Memo};
use super::passage::{Face, Passage};
use super::planes::{pieces, whole};
use super::redline::{BREAK, Class, Op, Piece};
use super::runs::{Run, Texts, runs};
use super::tokens::Lexer;

/// What comparing words needs: the language, defined terms, and what may still be spent.
pub struct Wording<'a> {
    options: &'a Options,
    memo: Option<&'a Memo>,
    lexer: Lexer<'a>,
    /// What is left to spend.
    pub budget: Budget,
    /// Whether a block that differs is replaced as a whole.
    pub whole_blocks: bool,
}

impl<'a> Wording<'a> {
    /// Begins with nothing spent.
    pub fn new(options: &'a Options, memo: Option<&'a Memo>) -> Self {
        Self {
            options,
            memo,
            lexer: Lexer::new(Tongue::of(&options.lang), &options.terms),
            budget: Budget::default(),
            whole_blocks: false,
        }
    }

    /// Returns the pieces that lead from one passage to the other.
    ///
    /// The old passage is the pieces that are equal or deleted, the new one those that are equal
    /// or inserted; what replaces stands behind what it replaces.
    pub fn compare(&mut self, old: &Passage, new: &Passage) -> Vec<Piece> {
        if old == new {
            return whole(new, Op::Equal);
        }
        if self.whole_blocks {
            return pieces(old, new, &replaced(&old.text, &new.text));
        }
        let lang = &self.options.lang;
        if let Some(known) = self.memo.and_then(|memo| memo.find(lang, old, new))
            && self.budget.cells(known.cells)
        {
            return known.pieces;
        }
        let (before, given_up) = (self.budget.spent(), self.budget.degraded.len());
        let runs = self.runs(&old.text, &new.text);
        let pieces = pieces(old, new, &runs);
        let cells = self.budget.spent() - before;
        // What is coarse for want of budget may be fine elsewhere.
        if let Some(memo) = self.memo
            && self.budget.degraded.len() == given_up
        {
            let compared = Compared { pieces, cells };
            memo.keep(lang, old, new, &compared);
            return compared.pieces;
        }
        pieces
    }

    /// Returns the pieces that lead from some paragraphs to others that have their words.
    pub fn regroup(&mut self, old: &[&Passage], new: &[&Passage]) -> Vec<Piece> {
        self.compare(&joined(old), &joined(new))
    }

    fn runs(&mut self, old: &str, new: &str) -> Vec<Run> {
        if old == new {
            return vec![Run {
                op: Op::Equal,
                class: Class::Words,
                old: 0..old.len(),
                new: 0..new.len(),
            }];
        }
        let (a, b) = (enumerator::length(old), enumerator::length(new));
        if old[..a] == new[..b] {
            return self.words(old, new);
        }
        let mut found = Vec::new();
        let mut number = |op, old, new| {
            found.push(Run {
                op,
                class: Class::Number,
                old,
                new,
            })
        };
        if a > 0 {
            number(Op::Delete, 0..a, 0..0);
        }
        if b > 0 {
            number(Op::Insert, a..a, 0..b);
        }
        let shift = |run: Run| Run {
            old: run.old.start + a..run.old.end + a,
            new: run.new.start + b..run.new.end + b,
            ..run
        };
        found.extend(self.words(&old[a..], &new[b..]).into_iter().map(shift));
        found
    }

    fn words(&mut self, old: &str, new: &str) -> Vec<Run> {
        if old.len() + new.len() > BYTES_AT_ONCE {
            self.budget.gave_up(Grain::Block, new);
            return replaced(old, new);
        }
        let (old_tokens, new_tokens) = (self.lexer.tokens(old), self.lexer.tokens(new));
        let texts = Texts {
            old,
            new,
            old_tokens: &old_tokens,
            new_tokens: &new_tokens,
        };
        let found = align(&old_tokens, &new_tokens, &mut self.budget);
        if found.is_coarse {
            let grain = match found.matches.len() {
                0 => Grain::Block,
                _ => Grain::Sentence,
            };
            self.budget.gave_up(grain, new);
        }
        let is_huge = old_tokens.len().max(new_tokens.len()) > TOKENS_AT_ONCE;
        let cut = if is_huge && found.matches.is_empty() {
            vec![Stretch {
                is_equal: false,
                old: 0..old_tokens.len(),
                new: 0..new_tokens.len(),
            }]
        } else {
            stretches(&old_tokens, &new_tokens, found.matches)
        };
        runs(texts, &cut)
    }
}

/// All of the old text deleted, all of the new one inserted.
fn replaced(old: &str, new: &str) -> Vec<Run> {
    let run = |op, old, new| Run {
        op,
        class: Class::Words,
        old,
        new,
    };
    let all = [
        run(Op::Delete, 0..old.len(), 0..0),
        run(Op::Insert, old.len()..old.len(), 0..new.len()),
    ];
    all.into_iter()
        .filter(|run| !run.old.is_empty() || !run.new.is_empty())
        .collect()
}

/// Puts paragraphs together, with the sign of a paragraph's end between them.
fn joined(passages: &[&Passage]) -> Passage {
    let mut all = Passage::default();
    for (at, passage) in passages.iter().enumerate() {
        if at > 0 {
            all.push(BREAK, &Face::default());
        }
        for (range, face) in passage.stretches() {
            all.push(&passage.text[range], face);
        }
    }
    all
}
