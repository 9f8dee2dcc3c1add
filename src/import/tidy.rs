//! Runs of words made plain: white space at one place, emphasis around words only, nothing empty.

use crate::prose::{Inline, InlineKind};

use super::reading::inline;

/// What stands between words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Gap {
    space: bool,
    soft: bool,
    hard: u8,
}

impl Gap {
    fn join(self, other: Self) -> Self {
        Self {
            space: self.space || other.space,
            soft: self.soft || other.soft,
            hard: self.hard.saturating_add(other.hard),
        }
    }

    fn kinds(self) -> Vec<InlineKind> {
        match self {
            Self {
                hard: 0,
                soft,
                space,
            } => {
                if soft {
                    vec![InlineKind::SoftBreak]
                } else if space {
                    vec![InlineKind::Text(" ".to_owned())]
                } else {
                    Vec::new()
                }
            }
            Self { hard: 1, .. } => vec![InlineKind::HardBreak],
            Self { .. } => vec![InlineKind::HardBreak, InlineKind::HardBreak],
        }
    }
}

/// Returns a run without white space at its ends and with one piece of it between words; two hard
/// breaks in a row stand where a paragraph ends.
pub fn tidy(words: Vec<Inline>) -> Vec<Inline> {
    let mut out = Out::default();
    out.all(words, &mut Vec::new());
    out.words
}

/// Returns the paragraphs of a run: its parts between two hard breaks in a row.
pub fn paragraphs(words: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut all = vec![Vec::new()];
    let mut breaks = 0;
    for word in words {
        if word.kind == InlineKind::HardBreak {
            breaks += 1;
            if breaks == 2 {
                all.push(Vec::new());
            }
            continue;
        }
        let last = all.last_mut().expect("there is always a paragraph");
        if breaks == 1 && !last.is_empty() {
            last.push(inline(InlineKind::HardBreak));
        }
        breaks = 0;
        last.push(word);
    }
    all.retain(|words| has_words(words));
    all
}

/// Returns whether a run shows a reader anything.
pub fn has_words(words: &[Inline]) -> bool {
    words.iter().any(|word| match &word.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => {
            text.contains(|c: char| !c.is_whitespace())
        }
        InlineKind::Reference(_) | InlineKind::Value(_) | InlineKind::FootnoteMark(_) => true,
        InlineKind::SoftBreak | InlineKind::HardBreak => false,
        InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Strike(_)
        | InlineKind::Redacted(_)
        | InlineKind::Caption { .. }
        | InlineKind::Link { .. }
        | InlineKind::Foreign { .. } => has_words(crate::prose::walk::inside(word)),
    })
}

/// Words so far, with the gaps before and after them.
#[derive(Default)]
struct Out {
    lead: Gap,
    words: Vec<Inline>,
    gap: Gap,
}

impl Out {
    fn all(&mut self, words: Vec<Inline>, open: &mut Vec<u8>) {
        for word in words {
            self.one(word, open);
        }
    }

    fn one(&mut self, word: Inline, open: &mut Vec<u8>) {
        match word.kind {
            InlineKind::Text(text) => self.text(&text),
            InlineKind::SoftBreak => self.gap.soft = true,
            InlineKind::HardBreak => self.gap.hard = self.gap.hard.saturating_add(1),
            InlineKind::Emphasis(inner) => self.wrap(inner, open, 1, InlineKind::Emphasis),
            InlineKind::Strong(inner) => self.wrap(inner, open, 2, InlineKind::Strong),
            InlineKind::Strike(inner) => self.wrap(inner, open, 3, InlineKind::Strike),
            InlineKind::Redacted(inner) => self.wrap(inner, open, 6, InlineKind::Redacted),
            InlineKind::Caption { id, words } => {
                self.wrap(words, open, 7, |words| InlineKind::Caption { id, words });
            }
            InlineKind::Link { to, words } => {
                self.wrap(words, open, 4, |words| InlineKind::Link { to, words });
            }
            InlineKind::Foreign { lang, words } => {
                self.wrap(words, open, 5, |words| InlineKind::Foreign { lang, words });
            }
            InlineKind::Code(text) if text.trim().is_empty() => {
                self.gap.space |= !text.is_empty();
            }
            kind @ (InlineKind::Code(_)
            | InlineKind::Reference(_)
            | InlineKind::Value(_)
            | InlineKind::FootnoteMark(_)) => self.push(kind),
        }
    }

    /// Adds what a mark is around: the mark only around words, and never inside its like. White
    /// space at its ends comes to stand outside.
    fn wrap(
        &mut self,
        inner: Vec<Inline>,
        open: &mut Vec<u8>,
        mark: u8,
        kind: impl FnOnce(Vec<Inline>) -> InlineKind,
    ) {
        if open.contains(&mark) {
            return self.all(inner, open);
        }
        open.push(mark);
        let mut inside = Self::default();
        inside.all(inner, open);
        open.pop();
        self.gap = self.gap.join(inside.lead);
        if !inside.words.is_empty() {
            self.push(kind(inside.words));
        }
        self.gap = self.gap.join(inside.gap);
    }

    fn text(&mut self, text: &str) {
        let space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}');
        let mut rest = text;
        while !rest.is_empty() {
            let words = rest.trim_start_matches(space);
            let gap = &rest[..rest.len() - words.len()];
            self.gap.space |= !gap.is_empty();
            self.gap.soft |= gap.contains('\n');
            let end = words.find(space).unwrap_or(words.len());
            if end > 0 {
                self.push(InlineKind::Text(words[..end].to_owned()));
            }
            rest = &words[end..];
        }
    }

    fn push(&mut self, kind: InlineKind) {
        let gap = std::mem::take(&mut self.gap);
        if self.words.is_empty() {
            self.lead = self.lead.join(gap);
        } else {
            gap.kinds().into_iter().for_each(|kind| self.add(kind));
        }
        self.add(kind);
    }

    fn add(&mut self, kind: InlineKind) {
        if let (InlineKind::Text(more), Some(last)) = (&kind, self.words.last_mut())
            && let InlineKind::Text(text) = &mut last.kind
        {
            text.push_str(more);
            return;
        }
        if let (InlineKind::Code(more), Some(last)) = (&kind, self.words.last_mut())
            && let InlineKind::Code(code) = &mut last.kind
        {
            code.push_str(more);
            return;
        }
        if let Some(last) = self.words.last_mut()
            && let Some(inner) = same_mark(&mut last.kind, &kind)
        {
            inner.extend(crate::prose::walk::inside(&inline(kind)).to_vec());
            *inner = tidy(std::mem::take(inner));
            return;
        }
        self.words.push(inline(kind));
    }
}

/// Word files cut one emphasis into many pieces; returns the words of `last` where `next` goes on
/// with its mark.
fn same_mark<'a>(last: &'a mut InlineKind, next: &InlineKind) -> Option<&'a mut Vec<Inline>> {
    match (last, next) {
        (InlineKind::Emphasis(inner), InlineKind::Emphasis(_))
        | (InlineKind::Strong(inner), InlineKind::Strong(_))
        | (InlineKind::Strike(inner), InlineKind::Strike(_)) => Some(inner),
        (InlineKind::Link { to, words }, InlineKind::Link { to: next, .. }) if to == next => {
            Some(words)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{paragraphs, tidy};
    use crate::import::reading::{inline, words};
    use crate::prose::InlineKind;

    #[test]
    fn white_space_stands_outside_of_marks_and_once() {
        let strong = inline(InlineKind::Strong(vec![words(" b ")]));
        let found = tidy(vec![words("a "), strong, words(" c ")]);
        let kinds: Vec<_> = found.into_iter().map(|word| word.kind).collect();
        let text = |text: &str| InlineKind::Text(text.to_owned());
        let strong = InlineKind::Strong(vec![words("b")]);
        assert_eq!(kinds, [text("a "), strong, text(" c")]);
    }

    #[test]
    fn two_line_ends_part_paragraphs() {
        let end = || inline(InlineKind::HardBreak);
        let run = vec![
            words("a"),
            end(),
            words(" \n "),
            end(),
            words("b"),
            end(),
            words("c"),
        ];
        let found = paragraphs(tidy(run));
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].len(), 3);
    }
}
