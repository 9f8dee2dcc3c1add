//! Figures, periods and recipients that changed, each as it was and as it is now: what readers look
//! for first, and what a summary may leave out.
//!
//! Nothing here knows what a text means. A figure is told wherever it changed, a period also where
//! its number is written in words, a recipient where the section says that it answers the rule on
//! recipients or on transfers (GDPR articles 13(1)(e) and (f), 14(1)(e) and (f)).

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::RuleId;
use crate::prose::Target;

use super::Options;
use super::changes::{Change, ChangeSet, Kind};
use super::invariants::node_leaves;
use super::language::Tongue;
use super::redline::{Body, Class, Op, Piece, Redline, Sides, Which};
use super::side::Head;
use super::tokens::{Kind as Sort, Lexer, Token};

/// Words told before and after those that changed.
const AROUND: usize = 4;

/// Changes that so few words stand between are told as one.
const BETWEEN: usize = 3;

/// Characters of a passage that is told whole, and after which another is cut short.
const SHORT: usize = 90;

/// The rules on recipients and on transfers to other countries.
const RECIPIENTS: [&str; 4] = ["gdpr.13.1.e", "gdpr.13.1.f", "gdpr.14.1.e", "gdpr.14.1.f"];

/// Something that changed, in the words of either text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift<'a> {
    /// The change that it is part of.
    pub change: &'a Change,
    /// The words, with some before and after them; nothing where a text says nothing of it.
    pub words: Sides<String>,
}

/// Returns what changed of figures, periods and recipients, in reading order.
///
/// `units` holds the words of the language for lengths of time, in lower case: `year`, `months`.
pub fn shifts<'a>(
    redline: &Redline,
    set: &'a ChangeSet,
    options: &Options,
    units: &BTreeSet<String>,
) -> Vec<Shift<'a>> {
    let mut reader = Reader {
        lexer: Lexer::new(Tongue::of(&options.lang), &options.terms),
        units,
    };
    let mut found = Vec::new();
    for change in &set.changes {
        let of_recipients = is_of_recipients(redline, change);
        let words = match change.kind {
            Kind::Words | Kind::BlockSplit | Kind::BlockMerged => {
                let pieces = redline.pieces_at(&change.place).unwrap_or_default();
                let named = row_name(redline, change);
                let told = reader.passages(pieces, of_recipients);
                told.into_iter().map(|words| under(&named, words)).collect()
            }
            Kind::RowAdded => vec![only(Which::New, row(redline, change))],
            Kind::RowRemoved => vec![only(Which::Old, row(redline, change))],
            Kind::BlockAdded if of_recipients => vec![only(Which::New, block(redline, change))],
            Kind::BlockRemoved if of_recipients => vec![only(Which::Old, block(redline, change))],
            _ => Vec::new(),
        };
        found.extend(words.into_iter().map(|words| Shift { change, words }));
    }
    found.retain(|shift| shift.words != Sides::default());
    found
}

fn is_of_recipients(redline: &Redline, change: &Change) -> bool {
    let part = change.place.part.and_then(|at| redline.parts.get(at));
    let head = part.and_then(|part| part.head.any());
    let rules = head.and_then(Head::section).map(|head| &head.covers);
    let is_told = |rule: &RuleId| {
        let below = |known: &&str| rule.as_str().strip_prefix(*known);
        let mut rest = RECIPIENTS.iter().filter_map(below);
        rest.any(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    rules.is_some_and(|rules| rules.iter().any(is_told))
}

/// Words that changed, with their places in both texts of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spot {
    old: Range<usize>,
    new: Range<usize>,
}

struct Reader<'a> {
    lexer: Lexer<'a>,
    units: &'a BTreeSet<String>,
}

impl Reader<'_> {
    /// Returns the passages of a block in which something to be told changed.
    fn passages(&mut self, pieces: &[Piece], of_recipients: bool) -> Vec<Sides<String>> {
        let (old, new) = (Which::Old.words(pieces), Which::New.words(pieces));
        let (old_tokens, new_tokens) = (self.lexer.tokens(&old), self.lexer.tokens(&new));
        let told = |spot: &Spot| {
            self.is_told(&old, &old_tokens, &spot.old, of_recipients)
                || self.is_told(&new, &new_tokens, &spot.new, of_recipients)
        };
        let spots = spots(pieces);
        let spots = spots.into_iter().filter(told);
        let words = |spot: Spot| Sides {
            old: some(window(&old, &spot.old)),
            new: some(window(&new, &spot.new)),
        };
        spots.map(words).collect()
    }

    fn is_told(&self, text: &str, tokens: &[Token], range: &Range<usize>, names: bool) -> bool {
        let is_in = |token: &Token| token.start < range.end && range.start < token.end;
        let mut begins_sentence = true;
        let mut changed = 0;
        for token in tokens {
            let words = &text[token.start..token.end];
            if is_in(token) {
                changed += 1;
                let is_name = names && !begins_sentence && words.starts_with(char::is_uppercase);
                let is_told = match token.kind {
                    Sort::Figure => true,
                    Sort::Word | Sort::Dense | Sort::Term => is_name || self.is_unit(words),
                    Sort::Small | Sort::Negation | Sort::Sign | Sort::Line | Sort::Unseen => false,
                };
                if is_told {
                    return true;
                }
            }
            if token.kind != Sort::Sign || token.ends_sentence {
                begins_sentence = token.ends_sentence;
            }
        }
        // « deux mois » that becomes « six mois »: a number in words before its unit.
        let next = tokens.iter().find(|token| token.start >= range.end);
        let is_unit = next.is_some_and(|token| self.is_unit(&text[token.start..token.end]));
        (1..=2).contains(&changed) && is_unit
    }

    /// Returns whether a word names a length of time, with what a case may add to it.
    fn is_unit(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let endings = 4;
        let declined = |unit: &String| {
            let rest = word.strip_prefix(unit.as_str());
            unit.chars().count() >= endings && rest.is_some_and(|rest| rest.chars().count() <= 2)
        };
        self.units.contains(&word) || self.units.iter().any(declined)
    }
}

/// Returns where the words of a block changed; those close to each other are one.
fn spots(pieces: &[Piece]) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    let (mut old, mut new) = (0, 0);
    // The words since the last change.
    let mut between = String::new();
    for piece in pieces {
        let (from_old, from_new) = (old, new);
        old += if Which::Old.has(piece.op) {
            piece.text.len()
        } else {
            0
        };
        new += if Which::New.has(piece.op) {
            piece.text.len()
        } else {
            0
        };
        if piece.op == Op::Equal || piece.class != Class::Words || is_number_of_section(piece) {
            between.push_str(&piece.text);
            continue;
        }
        let is_near = between.split_whitespace().count() <= BETWEEN;
        match spots.last_mut().filter(|_| is_near) {
            Some(last) => {
                last.old.end = old;
                last.new.end = new;
            }
            None => spots.push(Spot {
                old: from_old..old,
                new: from_new..new,
            }),
        }
        between.clear();
    }
    spots
}

/// Returns whether words are the number of a section, as references to it print: it follows from
/// where that stands.
fn is_number_of_section(piece: &Piece) -> bool {
    let face = if Which::New.has(piece.op) {
        &piece.new
    } else {
        &piece.old
    };
    let refers = matches!(
        face.link.as_deref(),
        Some(Target::Section(_) | Target::Document { .. })
    );
    let mut signs = piece.text.chars();
    refers && signs.all(|c| c.is_ascii_digit() || c == '.' || c.is_whitespace())
}

/// Returns words with those around them, what is left out on either side marked as such.
fn window(text: &str, range: &Range<usize>) -> String {
    if text.chars().count() <= SHORT {
        return text.trim().to_owned();
    }
    let (before, rest) = text.split_at(range.start);
    let (_, behind) = rest.split_at(range.end - range.start);
    let start = words_back(before);
    let end = range.end + words_on(behind);
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    let words = text[start..end].split_whitespace().collect::<Vec<_>>();
    let lead = mark(!text[..start].trim().is_empty());
    let tail = mark(!text[end..].trim().is_empty());
    cut(&format!("{lead}{}{tail}", words.join(" ")))
}

/// Returns where the last few words of a text begin.
fn words_back(text: &str) -> usize {
    let spaces = text.trim_end().rmatch_indices(char::is_whitespace);
    let mut starts = spaces.map(|(at, space)| at + space.len());
    starts.nth(AROUND - 1).unwrap_or(0)
}

/// Returns where the first few words of a text end.
fn words_on(text: &str) -> usize {
    let words = text.trim_start();
    let lead = text.len() - words.len();
    let mut spaces = words.match_indices(char::is_whitespace);
    spaces
        .nth(AROUND - 1)
        .map_or(text.len(), |(at, _)| lead + at)
}

fn some(words: String) -> Option<String> {
    (!words.is_empty()).then_some(words)
}

fn only(which: Which, words: String) -> Sides<String> {
    let words = some(words);
    match which {
        Which::Old => Sides {
            old: words,
            new: None,
        },
        Which::New => Sides {
            old: None,
            new: words,
        },
    }
}

/// Returns the words of a cell after those of the first cell of its row.
fn under(name: &str, words: Sides<String>) -> Sides<String> {
    if name.is_empty() {
        return words;
    }
    let named = |words: String| format!("{name}: {words}");
    Sides {
        old: words.old.map(named),
        new: words.new.map(named),
    }
}

/// Returns the words of the first cell of the row in which a change stands; nothing outside tables
/// and in that cell itself.
fn row_name(redline: &Redline, change: &Change) -> String {
    let cells = cells(redline, change, 2);
    let is_first = change.place.steps.last() == Some(&0);
    let name = cells.first().filter(|_| !is_first);
    name.map_or_else(String::new, |cell| either(cell))
}

fn row(redline: &Redline, change: &Change) -> String {
    let cells = cells(redline, change, 1).iter().map(|cell| either(cell));
    let words: Vec<String> = cells.filter(|words| !words.is_empty()).collect();
    cut(&words.join(" · "))
}

/// Returns the cells of the row at so many steps from the end of a place.
fn cells<'r>(redline: &'r Redline, change: &Change, from_end: usize) -> &'r [Vec<Piece>] {
    let steps = &change.place.steps;
    let node = redline.node_at(&change.place).map(|node| &node.body);
    let at = steps.len().checked_sub(from_end);
    let row = at.and_then(|at| steps.get(at));
    match (node, row) {
        (Some(Body::Table(table)), Some(row)) => {
            table.rows.get(*row).map_or(&[], |row| row.cells.as_slice())
        }
        _ => &[],
    }
}

fn block(redline: &Redline, change: &Change) -> String {
    let mut words = Vec::new();
    if let Some(node) = redline.node_at(&change.place) {
        node_leaves(node, &mut |pieces| words.push(either(pieces)));
    }
    cut(&words.join(" "))
}

/// Returns the words of the new text, or else of the old one.
fn either(pieces: &[Piece]) -> String {
    let new = Which::New.words(pieces);
    if new.is_empty() {
        Which::Old.words(pieces)
    } else {
        new
    }
}

/// Returns words cut short after a whole word.
fn cut(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(2 * SHORT) else {
        return words;
    };
    let kept = words[..end]
        .rsplit_once(' ')
        .map_or(&words[..end], |(kept, _)| kept);
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::shifts;
    use crate::base::{Source, TreePath};
    use crate::diff::{Options, change_set, redline};
    use crate::lang::Lang;
    use crate::prose::{Form, Prose, parse};

    fn prose(text: &str) -> Prose {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    fn told(old: &str, new: &str) -> Vec<(String, String)> {
        let options = Options::of(&Lang::parse("en").expect("a tag"));
        let redline = redline(&prose(old), &prose(new), &options);
        let set = change_set(&redline);
        let units: BTreeSet<String> = ["month", "months", "year", "years"]
            .map(str::to_owned)
            .into();
        let words = |side: Option<String>| side.unwrap_or_default();
        shifts(&redline, &set, &options, &units)
            .into_iter()
            .map(|shift| (words(shift.words.old), words(shift.words.new)))
            .collect()
    }

    fn pair(old: &str, new: &str) -> (String, String) {
        (old.to_owned(), new.to_owned())
    }

    #[test]
    fn figures_and_periods_are_told_with_the_words_around_them() {
        let old = "We keep it 12 months.";
        let new = "We keep it 13 months.";
        assert_eq!(told(old, new), [pair(old, new)]);
        let old = "We keep your answers for two years.";
        let new = "We keep your answers for one year.";
        assert_eq!(told(old, new), [pair(old, new)]);
        let (old, new) = ("For two months we wait.", "For six months we wait.");
        assert_eq!(told(old, new), [pair(old, new)]);
        let long = "Whatever you give to us in the course of our work together, and all that follows from it, stays with us for 12 months after the last letter that you wrote to us.";
        assert_eq!(
            told(long, &long.replace("12", "13")),
            [pair(
                "…stays with us for 12 months after the last…",
                "…stays with us for 13 months after the last…"
            )]
        );
    }

    #[test]
    fn other_words_are_not_told() {
        assert_eq!(told("We keep it safe.", "We keep it secure."), []);
        assert_eq!(told("We write to Acme.", "We write to Zenith."), []);
    }

    #[test]
    fn a_section_that_got_another_number_is_no_figure() {
        let old = "See [2](#b).\n\n## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.\n";
        let new = "See [1](#b).\n\n## B {#b}\n\nTwo.\n\n## A {#a}\n\nOne.\n";
        assert_eq!(told(old, new), []);
    }

    #[test]
    fn recipients_are_told_where_a_section_says_that_it_names_them() {
        let head = "## Who {#who covers=gdpr.13.1.e}\n\n";
        let old = format!("{head}We give it to Acme.\n\n- Bank One\n- Post\n");
        let new = format!("{head}We give it to Zenith.\n\n- Bank One\n- Post\n- Courier SA\n");
        assert_eq!(
            told(&old, &new),
            [
                pair("We give it to Acme.", "We give it to Zenith."),
                pair("", "Courier SA"),
            ]
        );
    }

    #[test]
    fn cells_are_told_under_the_name_of_their_row_and_rows_whole() {
        let old = "| What | How long |\n|---|---|\n| Bills | 10 years |\n";
        let new = "| What | How long |\n|---|---|\n| Bills | 6 years |\n| Letters | 1 year |\n";
        assert_eq!(
            told(old, new),
            [
                pair("Bills: 10 years", "Bills: 6 years"),
                pair("", "Letters · 1 year"),
            ]
        );
    }
}
