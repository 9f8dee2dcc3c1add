//! The redline: what changed between two texts, down to their words, and nothing that did not.
//!
//! ```text
//! Prose ─side─▶ Side ─sections─▶ pairs of parts ─blocks, tables─▶ drafts ─moves─▶ moved units
//!                                      │ wording: tokens ▶ align ▶ cleanup ▶ runs ▶ planes
//!                                      ▼
//!                     build ▶ Redline ─invariants▶ proved ─changes▶ ChangeSet ─record▶ Record
//! ```
//!
//! A text is pulled apart into parts (sections), units (blocks, items) and passages (words with
//! their looks). Equal ones are told by hash; the others are paired by id, heading and likeness;
//! what finds no partner at home is sought elsewhere as a move. Only then are words compared, and
//! only those of pairs. Emphasis, addresses, typography and invisible characters lie in planes of
//! their own, so that a changed address marks no word.
//!
//! Nothing here knows sites, themes or files. A redline that does not give both texts back to the
//! letter is never returned: [`redline`] falls back to whole blocks, then to whole texts, and says so.
//!
//! `similar` and the segmenter of ICU stay inside this layer.

use std::collections::BTreeSet;

use crate::lang::Lang;
use crate::prose::Prose;

pub mod agreement;
mod align;
mod blocks;
mod budget;
mod build;
mod cards;
mod chain;
pub mod changes;
mod cleanup;
mod columns;
mod edges;
mod enumerator;
pub mod figures;
pub mod invariants;
mod invert;
mod language;
mod leaf;
pub mod level;
mod likeness;
mod listing;
pub mod marks;
pub mod meaning;
mod memo;
mod moves;
mod pairing;
pub mod passage;
mod paths;
pub mod place;
mod planes;
pub mod readable;
pub mod rebuild;
pub mod record;
pub mod redline;
pub mod registers;
mod runs;
mod sections;
mod segments;
mod serial;
pub mod side;
mod tables;
mod tokens;
mod wording;
pub mod words;

pub use budget::{Degraded, Grain, Why};
pub use cards::change_set;
pub use changes::ChangeSet;
pub use invert::invert;
pub use memo::Memo;
pub use record::{Record, record};
pub use redline::Redline;
pub use side::Side;
pub use tokens::is_unseen;

use build::{build, replace};
use wording::Wording;

/// What a comparison is told about the texts.
#[derive(Debug, Clone)]
pub struct Options {
    /// Their language.
    pub lang: Lang,
    /// Words that the document defines, lower-case; a match of one is never given up.
    pub terms: BTreeSet<String>,
}

impl Options {
    /// Returns the options of texts in a language, without defined terms.
    pub fn of(lang: &Lang) -> Self {
        Self {
            lang: lang.clone(),
            terms: BTreeSet::new(),
        }
    }
}

/// Returns the changes from an old text to a new one, proved against both.
///
/// The same texts give the same redline on every machine. Where the budget of operations ends or
/// an invariant does not hold, larger pieces stand for the words, and `degraded` says so.
pub fn redline(old: &Prose, new: &Prose, options: &Options) -> Redline {
    redline_of(&Side::of(old), &Side::of(new), options)
}

/// Returns the changes between two sides that were read before.
pub fn redline_of(old: &Side, new: &Side, options: &Options) -> Redline {
    proved(old, new, options, None)
}

/// Returns the changes between two sides, with what other redlines of this run found.
pub fn redline_with(old: &Side, new: &Side, options: &Options, memo: &Memo) -> Redline {
    proved(old, new, options, Some(memo))
}

/// Returns the finest redline that gives both texts back.
fn proved(old: &Side, new: &Side, options: &Options, memo: Option<&Memo>) -> Redline {
    for grain in [Grain::Word, Grain::Block] {
        let made = attempt(grain, old, new, options, memo);
        if invariants::check(&made, old, new).is_ok() {
            return made;
        }
    }
    attempt(Grain::Document, old, new, options, memo)
}

/// Returns the changes in larger pieces than words, where what was made of a finer redline turned
/// out not to give both texts back; `degraded` says so.
pub fn coarser(grain: Grain, old: &Side, new: &Side, options: &Options) -> Redline {
    attempt(grain.max(Grain::Block), old, new, options, None)
}

/// Makes a redline as fine as asked; a coarser one than of words says so.
fn attempt(
    grain: Grain,
    old: &Side,
    new: &Side,
    options: &Options,
    memo: Option<&Memo>,
) -> Redline {
    let mut wording = Wording::new(options, memo);
    wording.whole_blocks = grain != Grain::Word;
    let mut made = match grain {
        Grain::Word | Grain::Sentence | Grain::Block => build(old, new, &mut wording),
        Grain::Section | Grain::Document => replace(old, new, &mut wording),
    };
    if wording.whole_blocks {
        made.degraded.push(Degraded {
            to: grain,
            why: Why::Check,
            at: String::new(),
        });
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{Grain, Options, Side, Why, attempt, invariants};
    use crate::base::{Source, TreePath};
    use crate::lang::Lang;
    use crate::prose::{Form, parse};

    fn side(text: &str) -> Side {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        Side::of(&parse(&Source { path, text }, 0, Form::Working).prose)
    }

    #[test]
    fn every_step_of_the_ladder_gives_both_texts_and_says_that_it_is_one() {
        let old = side(
            "# T\n\nOne two three.\n\n## A\n\n- x y\n- z\n\n| a | b |\n|---|---|\n| c | d |\n",
        );
        let new =
            side("# U\n\nOne two four.\n\n## A\n\n- z\n- x w\n\n| b | a |\n|---|---|\n| e | c |\n");
        let options = Options::of(&Lang::parse("en").expect("a tag"));
        for grain in [Grain::Block, Grain::Document] {
            let made = attempt(grain, &old, &new, &options, None);
            assert_eq!(invariants::check(&made, &old, &new), Ok(()));
            assert_eq!(
                made.degraded.last().map(|one| (one.to, one.why)),
                Some((grain, Why::Check))
            );
        }
    }
}
