//! A text in plain words, for mails: no markup, lines of 72 characters, addresses where links lead.

use crate::lang::{Lang, typography};
use crate::prose::{Block, BlockKind, Inline, InlineKind, Prose, Section, Target, canon};

/// The most characters of a line that can be broken.
const COLUMNS: usize = 72;

/// Returns the sections of a text in plain words; `address` says where a link to another document
/// leads.
pub fn text(prose: &Prose, lang: &Lang, address: &dyn Fn(&Target) -> Option<String>) -> String {
    let mut writer = Writer {
        lang,
        address,
        out: String::new(),
    };
    writer.blocks(&prose.front, "");
    for section in &prose.sections {
        writer.section(section);
    }
    for note in &prose.footnotes {
        let label = format!("[{}] ", note.label);
        writer.item(&label, &note.blocks, "");
    }
    writer.out
}

/// Returns words in lines, each after `indent` and the first after `lead`.
pub fn wrapped(words: &str, lead: &str, indent: &str) -> String {
    let mut out = String::new();
    for paragraph in words.split('\n') {
        let mut line = if out.is_empty() { lead } else { indent }.to_owned();
        let mut is_empty = true;
        // Spaces that hold words together are no places to break.
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let length = line.chars().count() + 1 + word.chars().count();
            if !is_empty && length > COLUMNS {
                out.push_str(line.trim_end());
                out.push('\n');
                line = indent.to_owned();
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

struct Writer<'a> {
    lang: &'a Lang,
    address: &'a dyn Fn(&Target) -> Option<String>,
    out: String,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) {
        let heading = format!("{}{}", section.prefix, canon::plain(&section.heading));
        let heading = self.typeset(&heading);
        let line = if section.level == 2 { "=" } else { "-" };
        let width = heading.chars().count().min(COLUMNS);
        self.out.push_str(&wrapped(&heading, "", ""));
        self.out.push_str(&format!("{}\n\n", line.repeat(width)));
        self.blocks(&section.blocks, "");
        for child in &section.children {
            self.section(child);
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            self.block(block, indent, indent);
        }
    }

    /// Writes a block, its first line after `lead`.
    fn block(&mut self, block: &Block, lead: &str, indent: &str) {
        match &block.kind {
            BlockKind::Paragraph(words) => {
                let words = self.words(words);
                self.out.push_str(&wrapped(&words, lead, indent));
                self.out.push('\n');
            }
            BlockKind::List {
                start,
                tight,
                items,
            } => {
                for (number, item) in (start.unwrap_or(1)..).zip(items) {
                    let begin = self.out.len();
                    let mark = match start {
                        Some(_) => format!("{number}. "),
                        None => "- ".to_owned(),
                    };
                    self.item(&format!("{indent}{mark}"), item, indent);
                    if *tight && self.out[begin..].ends_with("\n\n") {
                        self.out.pop();
                    }
                }
                if *tight {
                    self.out.push('\n');
                }
            }
            BlockKind::Quote(blocks) => self.blocks(blocks, &format!("{indent}> ")),
            BlockKind::Code(words) => {
                for line in words.lines() {
                    self.out.push_str(&format!("{indent}    {line}\n"));
                }
                self.out.push('\n');
            }
            BlockKind::Table { head, rows, .. } => self.table(head, rows, indent),
            BlockKind::Rule => self.out.push_str(&format!("{indent}* * *\n\n")),
        }
    }

    fn item(&mut self, lead: &str, blocks: &[Block], indent: &str) {
        let inner = format!("{indent}  ");
        for (at, block) in blocks.iter().enumerate() {
            self.block(block, if at == 0 { lead } else { &inner }, &inner);
        }
    }

    /// Each row under the words of its first cell, the others after the names of their columns.
    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], indent: &str) {
        let inner = format!("{indent}  ");
        for row in rows {
            for (at, cell) in row.iter().enumerate() {
                let words = self.words(cell);
                let name = head.get(at).map(|name| self.words(name));
                let named = match name.filter(|name| at > 0 && !name.is_empty()) {
                    Some(name) => self.typeset(&format!("{name}: {words}")),
                    None => words,
                };
                let lead = if at == 0 {
                    format!("{indent}* ")
                } else {
                    inner.clone()
                };
                self.out.push_str(&wrapped(&named, &lead, &inner));
            }
            self.out.push('\n');
        }
    }

    fn words(&self, inlines: &[Inline]) -> String {
        let mut words = String::new();
        for inline in inlines {
            self.inline(inline, &mut words);
        }
        self.typeset(&words)
    }

    fn inline(&self, inline: &Inline, out: &mut String) {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) | InlineKind::Value(words) => {
                out.push_str(words);
            }
            InlineKind::Emphasis(words)
            | InlineKind::Strong(words)
            | InlineKind::Strike(words)
            | InlineKind::Redacted(words)
            | InlineKind::Caption { words, .. }
            | InlineKind::Foreign { words, .. } => {
                words.iter().for_each(|inline| self.inline(inline, out));
            }
            InlineKind::Link { to, words } => {
                let start = out.len();
                words.iter().for_each(|inline| self.inline(inline, out));
                let address = match to {
                    Target::Address(address) => Some(address.clone()),
                    Target::Section(_) => None,
                    Target::Document { .. } => (self.address)(to),
                };
                let said = out[start..].to_owned();
                let bare = |address: &str| address.trim_start_matches("mailto:").to_owned();
                let untold = address.filter(|address| bare(address) != said);
                if let Some(address) = untold {
                    out.push_str(&format!(" <{}>", bare(&address)));
                }
            }
            InlineKind::FootnoteMark(label) => out.push_str(&format!("[{label}]")),
            InlineKind::SoftBreak => out.push(' '),
            InlineKind::HardBreak => out.push('\n'),
            // Sealed texts hold none.
            InlineKind::Reference(_) => {}
        }
    }

    fn typeset(&self, words: &str) -> String {
        typography::typeset(self.lang, words).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{text, wrapped};
    use crate::base::{Source, TreePath};
    use crate::lang::Lang;
    use crate::prose::{Form, Target, parse};

    #[test]
    fn a_text_reads_without_markup() {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let source = "Front [x](https://a.example/).\n\n## One {#one}\n\nSee [two](#two), \
                      https://b.example/ and **me**.\n\n- a\n- b\n\n  c\n\n### Two {#two}\n\n\
                      | What | Long |\n|---|---|\n| Bills | 10 years |\n\n1. x\n2. y\n";
        let source = Source {
            path,
            text: source.to_owned(),
        };
        let prose = parse(&source, 0, Form::Working).prose;
        let lang = Lang::parse("en").expect("a tag");
        let plain = text(&prose, &lang, &|_: &Target| None);
        let expected = "Front x <https://a.example/>.\n\nOne\n===\n\nSee two, https://b.example/ \
                        and me.\n\n- a\n\n- b\n\n  c\n\nTwo\n---\n\n* Bills\n  Long: 10 years\n\n\
                        1. x\n2. y\n\n";
        assert_eq!(plain, expected);
    }

    #[test]
    fn lines_are_broken_between_words_only() {
        let words = "word ".repeat(40);
        assert!(
            wrapped(&words, "- ", "  ")
                .lines()
                .all(|line| line.chars().count() <= 72)
        );
        let address = format!("https://a.example/{}", "a".repeat(90));
        assert_eq!(wrapped(&address, "", ""), format!("{address}\n"));
    }
}
