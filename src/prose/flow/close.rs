//! What ends: blocks, rows, links, headings and HTML take their places, or are refused.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::{Code, Diagnostic};
use crate::prose::tree::{BlockKind, Footnote, Inline, InlineKind, Target};
use crate::prose::{Form, attrs, canon, html, link, table};

use super::open::{Open, What};
use super::{Heading, Piece, Reader, first_line, trimmed};

impl Reader<'_, '_> {
    pub(super) fn close(&mut self, open: Open) {
        let Open {
            what,
            range,
            blocks,
            inlines,
            run: _,
        } = open;
        match what {
            What::Body => {}
            What::Quote => self.block(BlockKind::Quote(blocks), range),
            What::Note(label) => {
                let span = self.origin.span(trimmed(&self.masked.text, range));
                self.notes.push(Footnote {
                    label,
                    blocks,
                    span,
                });
            }
            What::Item => {
                if let Some(What::List { items, .. }) = self.top() {
                    items.push(blocks);
                }
            }
            What::List {
                start,
                tight,
                items,
                numbers,
            } => {
                self.check_numbers(start, &numbers, &range);
                self.block(
                    BlockKind::List {
                        start,
                        tight,
                        items,
                    },
                    range,
                );
            }
            What::Paragraph => self.block(BlockKind::Paragraph(inlines), range),
            What::Heading(level) => self.heading(level, range, inlines),
            What::Code(text, fence) => {
                self.check_code(fence.as_deref(), &range);
                self.block(BlockKind::Code(text), range);
            }
            What::Html(text) => self.html_block(&text, &range),
            What::Table {
                alignments,
                head,
                rows,
            } => self.block(
                BlockKind::Table {
                    alignments,
                    head,
                    rows,
                },
                range,
            ),
            What::Row { is_head, cells } => self.row(is_head, cells, &range),
            What::Cell => {
                if let Some(What::Row { cells, .. }) = self.top() {
                    cells.push(inlines);
                }
            }
            What::Emphasis => self.inline(InlineKind::Emphasis(inlines), range),
            What::Strong => self.inline(InlineKind::Strong(inlines), range),
            What::Strike => self.inline(InlineKind::Strike(inlines), range),
            What::Image => {
                self.finding(Code::IMAGE_REFUSED, range);
                self.keep(inlines);
            }
            What::Link { address, label } => self.link(&address, label, inlines, range),
            What::Span { .. } => self.keep(inlines),
        }
    }

    pub(super) fn row(&mut self, is_head: bool, cells: Vec<Vec<Inline>>, range: &Range<usize>) {
        let line = trimmed(&self.masked.text, range.clone());
        let typed = table::cells(&self.masked.text[line.clone()]);
        let Some(What::Table {
            alignments,
            head,
            rows,
        }) = self.top()
        else {
            return;
        };
        let columns = alignments.len();
        if is_head {
            *head = cells;
        } else {
            rows.push(cells);
        }
        if typed != columns {
            let finding = Diagnostic::new(Code::TABLE_CELLS)
                .at(self.origin.place(line))
                .arg("cells", typed)
                .arg("columns", columns);
            self.report.push(finding);
        }
    }

    pub(super) fn link(
        &mut self,
        address: &str,
        label: String,
        words: Vec<Inline>,
        range: Range<usize>,
    ) {
        let by_label = !label.is_empty();
        self.labels_used.insert(label);
        if address.contains("{{") && matches!(self.form, Form::Working) {
            self.finding(Code::VALUE_MISPLACED, range);
            return self.keep(words);
        }
        let target = link::target(address, self.form)
            .filter(|to| !by_label || matches!(to, Target::Address(_)));
        let Some(to) = target else {
            let suggestion = link::suggestion(address).unwrap_or_else(|| "none".to_owned());
            let finding = Diagnostic::new(Code::LINK_SCHEME)
                .at(self.origin.place(range))
                .arg("address", address)
                .arg("suggestion", suggestion);
            self.report.push(finding);
            return self.keep(words);
        };
        let empty = canon::plain(&words).is_empty();
        let may_be_empty = matches!(self.form, Form::Working);
        match (empty, &to) {
            (false, _) => self.inline(InlineKind::Link { to, words }, range),
            (true, Target::Section(_) | Target::Document { .. }) if may_be_empty => {
                self.inline(InlineKind::Reference(to), range);
            }
            (true, _) => self.finding(Code::LINK_WITHOUT_WORDS, range),
        }
    }

    pub(super) fn heading(&mut self, level: u8, range: Range<usize>, words: Vec<Inline>) {
        let range = trimmed(&self.masked.text, range);
        if self.stack.len() > 1 {
            self.finding(Code::HEADING_INSIDE, range.clone());
            if !words.is_empty() {
                self.block(BlockKind::Paragraph(words), range);
            }
            return;
        }
        let attributes = attrs::find(&self.masked.text, &range);
        self.flow.push(Piece::Heading(Heading {
            level,
            range,
            words,
            attributes,
        }));
    }

    /// A text that means to be one becomes code by four spaces, or by three backquotes that
    /// nothing closes; and what stands after backquotes is never shown.
    fn check_code(&mut self, fence: Option<&str>, range: &Range<usize>) {
        let place = trimmed(&self.masked.text, range.clone());
        let first = first_line(&self.masked.text, &place);
        let last = self.masked.text[place.clone()].lines().skip(1).last();
        let last = last.map(|line| line.trim_start_matches(['>', ' ', '\t']));
        let closed = last.is_some_and(|line| line.starts_with("```") || line.starts_with("~~~"));
        match fence {
            None => self.finding(Code::CODE_INDENTED, first),
            Some(words) if !words.is_empty() => self.finding(Code::CODE_WORDS, first),
            Some(_) if !closed => self.finding(Code::CODE_UNCLOSED, first),
            Some(_) => {}
        }
    }

    pub(super) fn html_block(&mut self, text: &str, range: &Range<usize>) {
        let place = trimmed(&self.masked.text, range.clone());
        let words = match html::read(text) {
            html::Html::Comments => {
                self.comments.push(self.origin.span(place));
                return;
            }
            html::Html::Unclosed => {
                self.finding(
                    Code::COMMENT_UNCLOSED,
                    first_line(&self.masked.text, &place),
                );
                text
            }
            html::Html::CommentThenWords => {
                self.finding(Code::COMMENT_WORDS, first_line(&self.masked.text, &place));
                text
            }
            html::Html::Raw => {
                self.finding(Code::RAW_HTML, first_line(&self.masked.text, &place));
                text
            }
        };
        let words = Inline {
            kind: InlineKind::Text(words.trim().to_owned()),
            span: self.origin.span(place.clone()),
        };
        self.block(BlockKind::Paragraph(vec![words]), place);
    }

    pub(super) fn inline_html(&mut self, words: &str, range: Range<usize>) {
        match html::read(words) {
            html::Html::Comments => {
                self.flush();
                self.comments.push(self.origin.span(range));
            }
            html::Html::Unclosed | html::Html::CommentThenWords | html::Html::Raw => {
                self.finding(Code::RAW_HTML, range.clone());
                self.text(words, range);
            }
        }
    }

    /// Markdown counts on from the first number, whatever the editor typed after it.
    pub(super) fn check_numbers(
        &mut self,
        start: Option<u64>,
        numbers: &[u64],
        range: &Range<usize>,
    ) {
        let Some(start) = start else { return };
        let all_same = numbers.iter().all(|number| *number == start);
        let wrong = (start..)
            .zip(numbers)
            .find(|(shown, typed)| shown != *typed);
        if let (false, Some((shown, typed))) = (all_same, wrong) {
            let finding = Diagnostic::new(Code::LIST_NUMBERS)
                .at(self.origin.place(trimmed(&self.masked.text, range.clone())))
                .arg("typed", typed.to_string())
                .arg("shown", shown.to_string());
            self.report.push(finding);
        }
    }

    pub(super) fn definitions(&mut self, definitions: Vec<(String, Range<usize>)>) {
        let used: BTreeSet<String> = self.labels_used.iter().map(|l| folded(l)).collect();
        let mut unused: Vec<Range<usize>> = definitions
            .into_iter()
            .filter(|(label, _)| !used.contains(&folded(label)))
            .map(|(_, range)| range)
            .collect();
        unused.sort_by_key(|range| range.start);
        for range in unused {
            let range = trimmed(&self.masked.text, range);
            self.finding(Code::LINK_DEFINITION_UNUSED, range);
        }
    }

    pub(super) fn undefined(&mut self, ranges: Vec<Range<usize>>) {
        for range in ranges {
            self.finding(Code::LINK_UNDEFINED, range);
        }
    }
}

/// Labels match without regard to case and white space (CommonMark, "matches").
fn folded(label: &str) -> String {
    let words: Vec<String> = label.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
