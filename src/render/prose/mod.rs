//! A sealed text as an HTML article, and its contents.
//!
//! Law: the words of the article are the canonical words of the text. What is added is the number
//! before a heading (`.num`), its permalink, the number and way back of a footnote; typography
//! changes spaces only.

mod inline;
mod table;

pub use inline::is_address;
use table::{Table, is_table};

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::base::{Arg, Span};
use crate::lang::{Direction, Lang, MessageFault};
use crate::prose::register::caption;
use crate::prose::{Block, BlockKind, Inline, Prose, Section, Target, canon};

use super::html::escape;

/// A way to put a message into words.
pub type Words<'a> = dyn Fn(&str, &[(&str, Arg)]) -> Result<String, MessageFault> + 'a;

/// What an article needs beside its text.
pub struct ArticleContext<'a> {
    /// The language of the text.
    pub lang: &'a Lang,
    /// Puts a message into words: `permalink-label` (`heading`), `note-label` (`number`),
    /// `note-back`, `notes-heading`.
    pub words: &'a Words<'a>,
    /// Where a link to another document leads; its words stand without a link where nowhere.
    pub address: &'a dyn Fn(&Target) -> Option<String>,
    /// What every id begins with: nothing on the text's own page. Elsewhere it keeps apart what is
    /// not ours, and headings have no permalinks, whose sign stands in our style sheet.
    pub ids: &'a str,
}

/// Returns the sections of a text with their headings, and its footnotes.
///
/// Ids are those of the sections; those of footnotes hold a dot, which no section id does.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn article(prose: &Prose, context: &ArticleContext<'_>) -> Result<String, MessageFault> {
    Writer::new(prose, context).whole(prose)
}

/// What editors see beside the words of a working text; pages for readers have nothing of it.
pub trait Beside {
    /// Returns the line of the source on which a place begins, from 1.
    fn line(&self, at: Span) -> usize;

    /// Returns markup that stands right behind what has this place; of blocks within each other,
    /// the inner one is asked first.
    fn after(&mut self, at: Span) -> String;
}

/// Returns the article with what editors see beside it: every block says its line (`data-line`), and
/// what only sealing resolves is marked as typed (`mark.typed`).
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn article_beside(
    prose: &Prose,
    context: &ArticleContext<'_>,
    beside: &mut dyn Beside,
) -> Result<String, MessageFault> {
    let mut writer = Writer::new(prose, context);
    writer.beside = Some(beside);
    writer.whole(prose)
}

/// Returns the sections of a text as nested lists of links; nothing for a text without sections.
///
/// The lists count nothing themselves: the sections' own numbers are the only ones a reader hears.
pub fn contents(prose: &Prose, context: &ArticleContext<'_>) -> String {
    let mut writer = Writer::new(prose, context);
    writer.is_contents = true;
    writer.contents(&prose.sections);
    writer.out
}

/// Whether paragraphs stand in elements of their own; in tight lists they do not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paragraphs {
    Apart,
    Close,
}

struct Writer<'a> {
    context: &'a ArticleContext<'a>,
    out: String,
    /// In contents, links and footnotes stay out: the heading is a link already.
    is_contents: bool,
    /// The number of each footnote by its label, and how many marks were written.
    notes: BTreeMap<&'a str, (usize, usize)>,
    /// The language of the words being written.
    lang: &'a Lang,
    /// The last character of the words so far, unless it is white space.
    last: Option<char>,
    fault: Option<MessageFault>,
    beside: Option<&'a mut dyn Beside>,
}

impl<'a> Writer<'a> {
    fn new(prose: &'a Prose, context: &'a ArticleContext<'a>) -> Self {
        let labels = prose.footnotes.iter().zip(1..);
        Self {
            context,
            out: String::new(),
            is_contents: false,
            notes: labels
                .map(|(note, n)| (note.label.as_str(), (n, 0)))
                .collect(),
            lang: context.lang,
            last: None,
            fault: None,
            beside: None,
        }
    }

    fn whole(mut self, prose: &'a Prose) -> Result<String, MessageFault> {
        self.blocks(&prose.front, Paragraphs::Apart);
        for section in &prose.sections {
            self.section(section);
        }
        self.notes(prose);
        self.fault.map_or(Ok(self.out), Err)
    }

    /// Ends an open tag, with the line of what it holds where editors see it.
    fn end_tag(&mut self, at: Span) {
        if let Some(beside) = &self.beside {
            let line = beside.line(at);
            self.add(format_args!(" data-line=\"{line}\""));
        }
        self.out.push('>');
    }

    fn after(&mut self, at: Span) {
        if let Some(beside) = &mut self.beside {
            let markup = beside.after(at);
            self.out.push_str(&markup);
        }
    }

    fn add(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.out.write_fmt(markup);
    }

    fn message(&mut self, id: &str, args: &[(&str, Arg)]) -> String {
        (self.context.words)(id, args).unwrap_or_else(|fault| {
            self.fault.get_or_insert(fault);
            String::new()
        })
    }

    fn section(&mut self, section: &'a Section) {
        let ids = self.context.ids;
        match &section.id {
            Some(id) => self.add(format_args!("<section aria-labelledby=\"{ids}{id}\">\n")),
            None => self.out.push_str("<section>\n"),
        }
        self.heading(section);
        self.blocks(&section.blocks, Paragraphs::Apart);
        for child in &section.children {
            self.section(child);
        }
        self.out.push_str("</section>\n");
    }

    fn heading(&mut self, section: &'a Section) {
        let (level, ids) = (section.level.clamp(2, 6), self.context.ids);
        self.add(format_args!("<h{level}"));
        if let Some(id) = &section.id {
            self.add(format_args!(" id=\"{ids}{id}\""));
        }
        self.heading_words(section, Some(section.span));
        if let Some(id) = section.id.as_ref().filter(|_| ids.is_empty()) {
            let heading = format!("{}{}", section.prefix, canon::plain(&section.heading));
            let label = self.message("permalink-label", &[("heading", heading.into())]);
            let label = escape(&label);
            // Its sign stands in the style sheet: copied words and text browsers stay free of it.
            self.add(format_args!(
                " <a class=\"permalink\" href=\"#{id}\" aria-label=\"{label}\"></a>"
            ));
        }
        self.add(format_args!("</h{level}>\n"));
        self.after(section.span);
    }

    /// Ends the open tag by the language of the heading, then writes its number and words; in the
    /// text itself the heading has a place.
    fn heading_words(&mut self, section: &'a Section, at: Option<Span>) {
        let outer = self.lang;
        if let Some(lang) = &section.lang {
            self.language(lang);
        }
        match at {
            Some(at) => self.end_tag(at),
            None => self.out.push('>'),
        }
        self.number(section);
        self.words(&section.heading);
        self.lang = outer;
    }

    fn number(&mut self, section: &Section) {
        if !section.prefix.is_empty() {
            let prefix = escape(&section.prefix).into_owned();
            self.add(format_args!("<span class=\"num\">{prefix}</span>"));
        }
    }

    /// Writes the attributes of words in another language, which are the language from here on.
    fn language(&mut self, lang: &'a Lang) {
        self.lang = lang;
        let dir = lang.direction().as_str();
        self.add(format_args!(" lang=\"{lang}\" dir=\"{dir}\""));
    }

    fn contents(&mut self, sections: &'a [Section]) {
        if sections.is_empty() {
            return;
        }
        self.out.push_str("<ul>\n");
        for section in sections {
            self.out.push_str("<li>");
            if let Some(id) = &section.id {
                self.add(format_args!("<a href=\"#{id}\""));
            } else {
                self.out.push_str("<span");
            }
            self.heading_words(section, None);
            let end = if section.id.is_some() {
                "</a>"
            } else {
                "</span>"
            };
            self.out.push_str(end);
            if !section.children.is_empty() {
                self.out.push('\n');
                self.contents(&section.children);
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>\n");
    }

    /// Writes blocks; where paragraphs stand close, none but the first block does.
    fn blocks(&mut self, blocks: &'a [Block], paragraphs: Paragraphs) {
        let mut paragraphs = paragraphs;
        let mut blocks = blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            match blocks.next_if(|next| caption(block).is_some() && is_table(next)) {
                Some(table) => {
                    self.register(block, table);
                    self.after(table.span);
                }
                None => self.block(block, paragraphs),
            }
            paragraphs = Paragraphs::Apart;
        }
    }

    fn block(&mut self, block: &'a Block, paragraphs: Paragraphs) {
        let at = block.span;
        match &block.kind {
            BlockKind::Paragraph(words) => self.paragraph(words, paragraphs, at),
            BlockKind::List {
                start,
                tight,
                items,
            } => self.list(*start, *tight, items),
            BlockKind::Quote(inner) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(inner, Paragraphs::Apart);
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Code(text) => {
                let code = escape(text.trim_end()).into_owned();
                let dir = self.code_direction();
                self.add(format_args!("<pre{dir} translate=\"no\""));
                self.end_tag(at);
                self.add(format_args!("<code>{code}</code></pre>\n"));
            }
            BlockKind::Table {
                alignments,
                head,
                rows,
            } => self.table(
                Table {
                    alignments,
                    head,
                    rows,
                },
                None,
                at,
            ),
            BlockKind::Rule => {
                self.out.push_str("<hr");
                self.end_tag(at);
                self.out.push('\n');
            }
        }
        self.after(at);
    }

    fn paragraph(&mut self, words: &'a [Inline], paragraphs: Paragraphs, at: Span) {
        let end = match paragraphs {
            Paragraphs::Apart => {
                self.out.push_str("<p");
                self.end_tag(at);
                "</p>\n"
            }
            Paragraphs::Close => "\n",
        };
        self.words(words);
        self.out.push_str(end);
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [Vec<Block>]) {
        match start {
            None => self.out.push_str("<ul>\n"),
            Some(1) => self.out.push_str("<ol>\n"),
            Some(start) => self.add(format_args!("<ol start=\"{start}\">\n")),
        }
        let paragraphs = if tight {
            Paragraphs::Close
        } else {
            Paragraphs::Apart
        };
        for item in items {
            self.out.push_str("<li");
            // In a close list the item's first paragraph has no element of its own.
            self.end_tag(item.first().map_or_else(Span::default, |block| block.span));
            self.blocks(item, paragraphs);
            let end = self.out.trim_end_matches('\n').len();
            self.out.truncate(end);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(if start.is_some() {
            "</ol>\n"
        } else {
            "</ul>\n"
        });
    }

    fn notes(&mut self, prose: &'a Prose) {
        if prose.footnotes.is_empty() {
            return;
        }
        let heading = self.message("notes-heading", &[]);
        let heading = escape(&heading);
        self.add(format_args!(
            "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{heading}\">\n<ol>\n"
        ));
        for (note, number) in prose.footnotes.iter().zip(1..) {
            let ids = self.context.ids;
            self.add(format_args!("<li id=\"{ids}note.{number}\">"));
            self.blocks(&note.blocks, Paragraphs::Apart);
            self.ways_back(&note.label, number);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Writes a link to each mark of a note.
    fn ways_back(&mut self, label: &str, number: usize) {
        let marks = self.notes.get(label).map_or(0, |(_, marks)| *marks);
        let back = self.message("note-back", &[]);
        let (back, ids) = (escape(&back), self.context.ids);
        for mark in 1..=marks {
            self.add(format_args!(
                "<a class=\"back\" role=\"doc-backlink\" href=\"#{ids}mark.{number}.{mark}\">\
                 <span aria-hidden=\"true\">↩</span><span class=\"vh\">{back}</span></a>"
            ));
        }
    }

    /// Code reads from the left; said where the words around it do not.
    fn code_direction(&self) -> &'static str {
        match self.lang.direction() {
            Direction::Ltr => "",
            Direction::Rtl => " dir=\"ltr\"",
        }
    }
}

#[cfg(test)]
mod tests;
