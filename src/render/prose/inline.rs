//! Words within a line.

use crate::lang::typography;
use crate::prose::{Inline, InlineKind, Target, canon, walk};
use crate::render::html::{Html, escape};

use super::Writer;

impl<'a> Writer<'a> {
    /// Writes the words of one block, heading or cell.
    pub(super) fn words(&mut self, words: &'a [Inline]) {
        self.last = None;
        self.inlines(words, None);
    }

    /// Writes inlines; `after` is the character that follows them in the block.
    fn inlines(&mut self, words: &'a [Inline], after: Option<char>) {
        for (at, inline) in words.iter().enumerate() {
            let after = first(&words[at + 1..]).or(after);
            self.inline(inline, after);
        }
    }

    fn inline(&mut self, inline: &'a Inline, after: Option<char>) {
        match &inline.kind {
            InlineKind::Text(text) => self.text(text, after),
            InlineKind::Code(text) => {
                let (dir, code) = (self.code_direction(), escape(text).into_owned());
                self.add(format_args!("<code{dir} translate=\"no\">{code}</code>"));
                self.last = text.chars().last();
            }
            InlineKind::Emphasis(words) => self.element("em", words, after),
            InlineKind::Strong(words) => self.element("strong", words, after),
            InlineKind::Strike(words) => self.element("s", words, after),
            InlineKind::Redacted(words) => self.element("mark", words, after),
            InlineKind::Caption { words, .. } => self.inlines(words, after),
            InlineKind::Link { to, words } => self.link(to, words, after),
            InlineKind::Foreign { lang, words } => {
                let outer = self.lang;
                self.out.push_str("<span");
                self.language(lang);
                self.out.push('>');
                self.inlines(words, after);
                self.out.push_str("</span>");
                self.lang = outer;
            }
            InlineKind::FootnoteMark(label) => self.mark(label),
            InlineKind::SoftBreak => self.space("\n"),
            InlineKind::HardBreak => self.space("<br>\n"),
            // Only working texts have these; what the editor typed is shown.
            InlineKind::Value(expression) => {
                let value = escape(expression).into_owned();
                self.typed(format_args!("{{{{ {value} }}}}"));
                self.last = Some('}');
            }
            InlineKind::Reference(target) => {
                let target = escape(&target.to_string()).into_owned();
                self.typed(format_args!("[]({target})"));
                self.last = Some(')');
            }
        }
    }

    /// Writes what only sealing resolves, marked where editors see it.
    fn typed(&mut self, words: std::fmt::Arguments<'_>) {
        if self.beside.is_some() {
            self.add(format_args!("<mark class=\"typed\">{words}</mark>"));
        } else {
            self.add(words);
        }
    }

    /// Writes words with the spaces of their language; in a text that runs right to left, dates,
    /// numbers and addresses keep their own direction.
    fn text(&mut self, text: &str, after: Option<char>) {
        let after = after.filter(|c| !c.is_whitespace());
        let set = typography::typeset_between(self.lang, self.last, text, after);
        self.out.push_str(Html::isolated(self.lang, &set).as_str());
        self.last = text.chars().last().filter(|c| !c.is_whitespace());
    }

    fn element(&mut self, name: &str, words: &'a [Inline], after: Option<char>) {
        self.add(format_args!("<{name}>"));
        self.inlines(words, after);
        self.add(format_args!("</{name}>"));
    }

    fn link(&mut self, to: &Target, words: &'a [Inline], after: Option<char>) {
        let address = match to {
            Target::Address(address) => Some(address.clone()),
            Target::Section(id) => Some(format!("#{}{id}", self.context.ids)),
            Target::Document { .. } => (self.context.address)(to),
        };
        let Some(address) = address.filter(|_| !self.is_contents) else {
            return self.inlines(words, after);
        };
        // Its words are the address already: on paper it is not printed twice.
        let class = match to {
            Target::Address(address) if is_address(&canon::plain(words), address) => {
                " class=\"address\""
            }
            _ => "",
        };
        let address = escape(&address).into_owned();
        self.add(format_args!("<a{class} href=\"{address}\">"));
        self.inlines(words, after);
        self.out.push_str("</a>");
    }

    fn mark(&mut self, label: &str) {
        let Some((number, marks)) = self.notes.get_mut(label).filter(|_| !self.is_contents) else {
            return;
        };
        *marks += 1;
        let (number, mark) = (*number, *marks);
        let label = self.message("note-label", &[("number", number.into())]);
        let (label, ids) = (escape(&label), self.context.ids);
        self.add(format_args!(
            "<sup class=\"mark\"><a id=\"{ids}mark.{number}.{mark}\" role=\"doc-noteref\" \
             href=\"#{ids}note.{number}\" aria-label=\"{label}\">{number}</a></sup>"
        ));
    }

    fn space(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.last = None;
    }
}

/// The first character of these inlines.
fn first(words: &[Inline]) -> Option<char> {
    words.iter().find_map(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.chars().next(),
        InlineKind::SoftBreak | InlineKind::HardBreak => Some(' '),
        InlineKind::Value(_) => Some('{'),
        InlineKind::Reference(_) => Some('['),
        InlineKind::FootnoteMark(_) => None,
        InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Strike(_)
        | InlineKind::Redacted(_)
        | InlineKind::Caption { .. }
        | InlineKind::Link { .. }
        | InlineKind::Foreign { .. } => first(walk::inside(inline)),
    })
}

/// Returns whether the words of a link are its address, with or without the scheme.
pub fn is_address(words: &str, address: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches('/').to_owned();
    let after = address.split_once("://").map(|(_, rest)| rest);
    let mail = address.strip_prefix("mailto:");
    let forms = [Some(address), after, mail];
    forms
        .into_iter()
        .flatten()
        .any(|form| bare(form) == bare(words))
}
