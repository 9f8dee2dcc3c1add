//! From the events of Markdown to a flow of blocks and headings.
//!
//! The reader keeps a stack of what is open, never deeper than [`DEEPEST`], so that no later
//! function that goes down the tree can exhaust the stack. Words are never dropped: what is refused
//! stays as words beside its finding.

mod close;
mod open;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use crate::base::{Code, Diagnostic, Report, Span};

use self::open::{Open, What, alignment, is_block};
use super::cut::{Mark, Masked};
use super::parse::{Form, OPTIONS, Origin};
use super::tree::{Block, BlockKind, Footnote, Inline, InlineKind};

/// How many blocks and inlines may be open at once; legal texts need six.
const DEEPEST: usize = 32;

/// What the body holds, before sections.
pub(super) struct Flow {
    pub(super) flow: Vec<Piece>,
    pub(super) notes: Vec<Footnote>,
    pub(super) comments: Vec<Span>,
}

/// A heading or a block between headings.
pub(super) enum Piece {
    Block(Block),
    Heading(Heading),
}

/// A heading as Markdown sees it, its `{…}` still among its words.
pub(super) struct Heading {
    pub(super) level: u8,
    /// Bytes in the body, without the last line end.
    pub(super) range: Range<usize>,
    pub(super) words: Vec<Inline>,
    /// Bytes in the body of its `{…}`, braces included.
    pub(super) attributes: Option<Range<usize>>,
}

/// Reads the masked body.
pub(super) fn read(
    origin: &Origin<'_>,
    masked: &Masked<'_>,
    form: Form<'_>,
    report: &mut Report,
) -> Flow {
    let mut undefined = Vec::new();
    let mut note_broken = |broken: BrokenLink<'_>| {
        if matches!(broken.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.push(broken.span);
        }
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let parser =
        Parser::new_with_broken_link_callback(&masked.text, OPTIONS, Some(&mut note_broken));
    let mut events = parser.into_offset_iter();
    let mut reader = Reader::new(origin, masked, form, report);
    for (event, range) in events.by_ref() {
        reader.event(event, range);
    }
    let definitions: Vec<(String, Range<usize>)> = events
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    drop(events);
    reader.definitions(definitions);
    reader.undefined(undefined);
    reader.finish()
}

struct Reader<'a, 's> {
    origin: &'a Origin<'s>,
    masked: &'a Masked<'s>,
    form: Form<'a>,
    report: &'a mut Report,
    stack: Vec<Open>,
    /// How many starts were met below the deepest level and not yet ended.
    ignored: usize,
    flow: Vec<Piece>,
    notes: Vec<Footnote>,
    comments: Vec<Span>,
    /// Which cuts were met among words.
    met: Vec<bool>,
    /// Spans given up because something else ends inside them.
    crossed: BTreeSet<usize>,
    labels_used: BTreeSet<String>,
}

impl<'a, 's> Reader<'a, 's> {
    fn new(
        origin: &'a Origin<'s>,
        masked: &'a Masked<'s>,
        form: Form<'a>,
        report: &'a mut Report,
    ) -> Self {
        Self {
            origin,
            masked,
            form,
            report,
            stack: vec![Open::new(What::Body, 0..masked.text.len())],
            ignored: 0,
            flow: Vec::new(),
            notes: Vec::new(),
            comments: Vec::new(),
            met: vec![false; masked.cuts.len()],
            crossed: BTreeSet::new(),
            labels_used: BTreeSet::new(),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words, range),
            Event::Code(words) => self.inline(InlineKind::Code(words.into_string()), range),
            Event::Html(words) => match self.stack.last_mut().map(|open| &mut open.what) {
                Some(What::Html(text)) => text.push_str(&words),
                _ => self.text(&words, range),
            },
            Event::InlineHtml(words) => self.inline_html(&words, range),
            Event::FootnoteReference(label) => {
                self.inline(InlineKind::FootnoteMark(label.into_string()), range);
            }
            Event::SoftBreak => self.inline(InlineKind::SoftBreak, range),
            Event::HardBreak => self.inline(InlineKind::HardBreak, range),
            Event::Rule => {
                self.before_block();
                self.block(BlockKind::Rule, range);
            }
            // Options that are off; their words would be words.
            Event::InlineMath(words) | Event::DisplayMath(words) => self.text(&words, range),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.ignored > 0 || self.stack.len() >= DEEPEST {
            if self.ignored == 0 {
                self.finding(Code::TEXT_TOO_DEEP, first_line(&self.masked.text, &range));
            }
            self.ignored += 1;
            return;
        }
        if is_block(&tag) {
            self.before_block();
        } else {
            self.flush();
        }
        let what = self.what(tag, &range);
        self.stack.push(Open::new(what, range));
    }

    fn what(&mut self, tag: Tag<'_>, range: &Range<usize>) -> What {
        match tag {
            Tag::Heading { level, .. } => What::Heading(level as u8),
            Tag::BlockQuote(_) => What::Quote,
            Tag::CodeBlock(CodeBlockKind::Indented) => What::Code(String::new(), None),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                What::Code(String::new(), Some(info.into_string()))
            }
            Tag::HtmlBlock => What::Html(String::new()),
            Tag::List(start) => What::List {
                start,
                tight: true,
                items: Vec::new(),
                numbers: Vec::new(),
            },
            Tag::Item => self.item(range),
            Tag::FootnoteDefinition(label) => What::Note(label.into_string()),
            Tag::Table(alignments) => What::Table {
                alignments: alignments.into_iter().map(alignment).collect(),
                head: Vec::new(),
                rows: Vec::new(),
            },
            Tag::TableHead | Tag::TableRow => What::Row {
                is_head: tag == Tag::TableHead,
                cells: Vec::new(),
            },
            Tag::TableCell => What::Cell,
            Tag::Emphasis => What::Emphasis,
            Tag::Strong => What::Strong,
            Tag::Strikethrough => What::Strike,
            Tag::Image { .. } => What::Image,
            Tag::Link {
                dest_url,
                title,
                id,
                link_type,
            } => {
                if !title.is_empty() {
                    self.finding(Code::LINK_TITLE, range.clone());
                }
                let mail = if link_type == LinkType::Email {
                    "mailto:"
                } else {
                    ""
                };
                What::Link {
                    address: format!("{mail}{dest_url}"),
                    label: id.into_string(),
                }
            }
            // The rest needs options that are off; a paragraph keeps the words.
            _ => self.paragraph(),
        }
    }

    /// A paragraph right in an item makes its list a loose one.
    fn paragraph(&mut self) -> What {
        if let [.., list, item] = self.stack.as_mut_slice()
            && let (What::List { tight, .. }, What::Item) = (&mut list.what, &item.what)
        {
            *tight = false;
        }
        What::Paragraph
    }

    fn item(&mut self, range: &Range<usize>) -> What {
        let marker = &self.masked.text[range.clone()];
        let digits = marker.trim_start().bytes().take_while(u8::is_ascii_digit);
        let number = digits.fold(0, |n: u64, d| n.saturating_mul(10) + u64::from(d - b'0'));
        if let Some(What::List { numbers, .. }) = self.stack.last_mut().map(|o| &mut o.what) {
            numbers.push(number);
        }
        What::Item
    }

    fn end(&mut self, tag: TagEnd) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        if matches!(
            tag,
            TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition
        ) {
            self.before_block();
        } else {
            self.drop_open_spans();
            self.flush();
        }
        if self.stack.len() < 2 {
            return;
        }
        if let Some(open) = self.stack.pop() {
            self.close(open);
        }
    }

    fn top(&mut self) -> Option<&mut What> {
        self.stack.last_mut().map(|open| &mut open.what)
    }

    fn finding(&mut self, code: Code, range: Range<usize>) {
        let quote = quote(self.origin.slice(self.origin.span(range.clone())));
        let finding = Diagnostic::new(code)
            .at(self.origin.place(range))
            .arg("quote", quote);
        self.report.push(finding);
    }

    fn finish(mut self) -> Flow {
        self.before_block();
        let masked = self.masked;
        for (at, cut) in masked.cuts.iter().enumerate() {
            if self.met[at] {
                continue;
            }
            match cut.mark {
                Mark::Value(_) => self.finding(Code::VALUE_MISPLACED, cut.range.clone()),
                Mark::Open(number, _) | Mark::Close(number) => {
                    self.cross(number, cut.range.clone());
                }
            }
        }
        Flow {
            flow: self.flow,
            notes: self.notes,
            comments: self.comments,
        }
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range].trim_end().len()
}

/// The first words of what a finding is about.
fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}

fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[range.clone()].lines().next().unwrap_or_default();
    range.start..range.start + line.len()
}
