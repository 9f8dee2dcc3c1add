//! Words, and what stands among them: values, spans, loose paragraphs.

use std::ops::Range;

use crate::base::{Code, Span};
use crate::prose::cut::Mark;
use crate::prose::tree::{Block, BlockKind, Inline, InlineKind};

use super::open::{Open, What};
use super::{DEEPEST, Piece, Reader, trimmed};

impl Reader<'_, '_> {
    /// Adds words, with values and spans where they were cut out.
    pub(super) fn text(&mut self, words: &str, range: Range<usize>) {
        if let Some(What::Code(text, _) | What::Html(text)) = self.top() {
            text.push_str(words);
            return;
        }
        let masked = self.masked;
        let first = masked
            .cuts
            .partition_point(|cut| cut.range.start < range.start);
        let mut done = range.start;
        for (at, cut) in masked.cuts.iter().enumerate().skip(first) {
            if cut.range.end > range.end || words.len() != range.len() {
                break;
            }
            self.words(
                &words[done - range.start..cut.range.start - range.start],
                done,
            );
            self.met[at] = true;
            done = cut.range.end;
            self.mark(&cut.mark, &cut.range);
        }
        if done == range.start {
            self.push_words(words, range);
        } else {
            self.words(&words[done - range.start..], done);
        }
    }

    pub(super) fn words(&mut self, words: &str, at: usize) {
        self.push_words(words, at..at + words.len());
    }

    pub(super) fn push_words(&mut self, words: &str, range: Range<usize>) {
        if let Some(open) = self.stack.last_mut() {
            open.run.push(&self.masked.text, words, range);
        }
    }

    pub(super) fn mark(&mut self, mark: &Mark, range: &Range<usize>) {
        match mark {
            Mark::Value(expression) => {
                self.inline(InlineKind::Value(expression.clone()), range.clone());
            }
            Mark::Open(number, kind) => {
                self.flush();
                if self.stack.len() >= DEEPEST {
                    self.cross(*number, range.clone());
                    return;
                }
                let what = What::Span {
                    number: *number,
                    kind: kind.clone(),
                };
                self.stack.push(Open::new(what, range.clone()));
            }
            Mark::Close(number) => self.close_span(*number, range),
        }
    }

    pub(super) fn close_span(&mut self, number: usize, range: &Range<usize>) {
        self.flush();
        let on_top = matches!(self.top(), Some(What::Span { number: top, .. }) if *top == number);
        if !on_top {
            return self.cross(number, range.clone());
        }
        let Some(open) = self.stack.pop() else { return };
        let whole = open.range.start..range.end;
        match open.what {
            What::Span {
                kind: Some(kind), ..
            } => self.inline(kind.of(open.inlines), whole),
            _ => self.keep(open.inlines),
        }
    }

    /// Gives up the spans still open on top: what they stand in ends.
    pub(super) fn drop_open_spans(&mut self) {
        self.flush();
        while let Some(What::Span { number, .. }) = self.top() {
            let number = *number;
            let Some(open) = self.stack.pop() else { return };
            self.cross(number, open.range);
            self.keep(open.inlines);
        }
    }

    pub(super) fn cross(&mut self, number: usize, range: Range<usize>) {
        if self.crossed.insert(number) {
            self.finding(Code::SPAN_CROSSED, range);
        }
    }

    /// Ends loose words, as the items of tight lists have them, in a paragraph of their own.
    pub(super) fn before_block(&mut self) {
        self.drop_open_spans();
        let Some(open) = self.stack.last_mut() else {
            return;
        };
        let inlines = std::mem::take(&mut open.inlines);
        if let (Some(first), Some(last)) = (inlines.first(), inlines.last()) {
            let span = Span {
                start: first.span.start,
                end: last.span.end,
            };
            let kind = BlockKind::Paragraph(inlines);
            self.push_block(Block { kind, span });
        }
    }

    pub(super) fn block(&mut self, kind: BlockKind, range: Range<usize>) {
        let span = self.origin.span(trimmed(&self.masked.text, range));
        self.push_block(Block { kind, span });
    }

    pub(super) fn push_block(&mut self, block: Block) {
        match self.stack.last_mut() {
            Some(open) if !matches!(open.what, What::Body) => open.blocks.push(block),
            _ => self.flow.push(Piece::Block(block)),
        }
    }

    pub(super) fn inline(&mut self, kind: InlineKind, range: Range<usize>) {
        self.flush();
        let span = self.origin.span(range);
        if let Some(open) = self.stack.last_mut() {
            open.inlines.push(Inline { kind, span });
        }
    }

    /// Puts the words of something refused where it stood.
    pub(super) fn keep(&mut self, words: Vec<Inline>) {
        self.flush();
        if let Some(open) = self.stack.last_mut() {
            open.inlines.extend(words);
        }
    }

    pub(super) fn flush(&mut self) {
        let in_link = |open: &Open| matches!(open.what, What::Link { .. } | What::Image);
        let plain = self.stack.iter().any(in_link);
        if let Some(open) = self.stack.last_mut() {
            open.run.flush(self.origin, plain, &mut open.inlines);
        }
    }
}
