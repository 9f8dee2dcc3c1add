//! Runs of words: the pieces Markdown cuts words into, joined again, with bare addresses as links.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use super::parse::Origin;
use super::tree::{Inline, InlineKind, Target};

/// Words gathered until something other than words follows.
#[derive(Default)]
pub(super) struct Run {
    text: String,
    /// Where each piece begins in `text`, and its bytes in the body.
    pieces: Vec<(usize, Range<usize>)>,
    /// Where the run begins in the body, an escaping backslash included.
    start: usize,
}

impl Run {
    /// Adds words that stand at `range` of `body`.
    pub(super) fn push(&mut self, body: &str, words: &str, range: Range<usize>) {
        if words.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            None => {
                let escaped = range.start > 0 && body.as_bytes()[range.start - 1] == b'\\';
                self.start = range.start - usize::from(escaped);
                self.pieces.push((0, range.clone()));
            }
            Some((at, last)) => {
                let exact = last.len() == self.text.len() - *at && range.len() == words.len();
                if last.end == range.start && exact {
                    last.end = range.end;
                } else {
                    self.pieces.push((self.text.len(), range));
                }
            }
        }
        self.text.push_str(words);
    }

    /// Empties the run into `inlines`; bare addresses become links unless `plain`.
    pub(super) fn flush(&mut self, origin: &Origin<'_>, plain: bool, inlines: &mut Vec<Inline>) {
        if self.pieces.is_empty() {
            return;
        }
        let run = std::mem::take(self);
        let may_link = !plain && (run.text.contains("://") || run.text.contains('@'));
        let addresses = if may_link {
            addresses(&run.text)
        } else {
            Vec::new()
        };
        if addresses.is_empty() {
            inlines.push(Inline {
                span: origin.span(run.source(&(0..run.text.len()))),
                kind: InlineKind::Text(run.text),
            });
            return;
        }
        let mut done = 0;
        for (range, target) in addresses {
            run.words(origin, done..range.start, inlines);
            let mut words = Vec::new();
            run.words(origin, range.clone(), &mut words);
            inlines.push(Inline {
                span: origin.span(run.source(&range)),
                kind: InlineKind::Link {
                    to: Target::Address(target),
                    words,
                },
            });
            done = range.end;
        }
        run.words(origin, done..run.text.len(), inlines);
    }

    fn words(&self, origin: &Origin<'_>, range: Range<usize>, inlines: &mut Vec<Inline>) {
        if !range.is_empty() {
            inlines.push(Inline {
                span: origin.span(self.source(&range)),
                kind: InlineKind::Text(self.text[range].to_owned()),
            });
        }
    }

    /// Returns where a part of the text stands in the body.
    fn source(&self, range: &Range<usize>) -> Range<usize> {
        let (first, last) = (self.piece(range.start), self.piece(range.end - 1));
        let start = if range.start == 0 {
            self.start
        } else {
            self.offset(first, range.start, false)
        };
        start..self.offset(last, range.end, true)
    }

    fn piece(&self, at: usize) -> usize {
        self.pieces.partition_point(|(begin, _)| *begin <= at) - 1
    }

    fn offset(&self, piece: usize, at: usize, end: bool) -> usize {
        let (begin, source) = &self.pieces[piece];
        let until = self.pieces.get(piece + 1).map_or(self.text.len(), |p| p.0);
        if until - begin == source.len() {
            source.start + (at - begin)
        } else if end {
            source.end
        } else {
            source.start
        }
    }
}

/// Returns where web and e-mail addresses stand in a text that was not read as Markdown.
pub fn bare_addresses(text: &str) -> Vec<Range<usize>> {
    let found = addresses(text).into_iter();
    found.map(|(range, _)| range).collect()
}

/// Bare web and e-mail addresses with what they lead to.
fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]);
    let target = |kind: &LinkKind, found: &str| match kind {
        LinkKind::Email => Some(format!("mailto:{found}")),
        LinkKind::Url => {
            let web = ["https://", "http://"];
            let is_web = |start: &&str| {
                found
                    .get(..start.len())
                    .is_some_and(|s| s.eq_ignore_ascii_case(start))
            };
            web.iter().any(is_web).then(|| found.to_owned())
        }
        _ => None,
    };
    finder
        .links(text)
        .filter_map(|link| {
            target(link.kind(), link.as_str()).map(|to| (link.start()..link.end(), to))
        })
        .collect()
}
