//! Sections of a redline: their headings, and what is said below them.

use crate::diff::redline::{Fate, Part, Which};
use crate::diff::side::{Head, SectionHead};
use crate::render::html::escape;
use crate::render::words::Piece;

use super::names;
use super::writer::{View, Writer};

impl<'a> Writer<'a> {
    pub(super) fn whole_part(&mut self, part: &'a Part) {
        let of = match self.view {
            View::Inline => names::best(part),
            View::Column(of) => of,
        };
        if names::section(part, of).is_none() {
            return self.nodes(&part.nodes);
        }
        self.is_continued = self.redline.continued_in(part).is_some();
        let belongs = match self.view {
            View::Inline if self.is_continued => {
                " class=\"continued\" data-only=\"old\"".to_owned()
            }
            _ => self.belongs(part.fate),
        };
        // What has no heading of the page's is no section of it.
        let has_heading = part.head.new.is_some() && of == Which::New;
        let element = if has_heading { "section" } else { "div" };
        self.add(format_args!("<{element}{belongs}>\n"));
        self.heading(part, of);
        self.after_heading(part);
        self.nodes(&part.nodes);
        self.add(format_args!("</{element}>\n"));
        self.is_continued = false;
    }

    /// Writes the heading of a section; one that only the old text has is no heading of the page.
    pub(super) fn heading(&mut self, part: &'a Part, of: Which) {
        let Some(head) = names::section(part, of) else {
            return;
        };
        let level = head.level.clamp(2, 6);
        let is_new = part.head.new.is_some() && of == Which::New;
        let name = if is_new {
            format!("h{level}")
        } else {
            "p".to_owned()
        };
        self.add(format_args!("<{name}"));
        if !is_new {
            self.add(format_args!(
                " class=\"h{level}\" data-was-level=\"{level}\""
            ));
        }
        match self.view {
            View::Inline => self.heading_attributes(part, head, is_new),
            View::Column(_) => self.heading_id(head, is_new),
        }
        let outer = self.lang.clone();
        if let Some(lang) = &head.lang {
            self.language(lang);
        }
        self.out.push('>');
        self.number(part, head);
        self.words(&part.heading);
        self.lang = outer;
        self.add(format_args!("</{name}>\n"));
    }

    fn heading_attributes(&mut self, part: &'a Part, head: &SectionHead, is_new: bool) {
        self.heading_id(head, is_new);
        let Some((Head::Section(was), Head::Section(is))) = part.head.pair() else {
            return;
        };
        if was.level != is.level {
            self.add(format_args!(
                " data-was-level=\"{}\"",
                was.level.clamp(2, 6)
            ));
        }
        if was.id != is.id {
            let id = was.id.as_ref().map_or("", |id| id.as_str());
            self.add(format_args!(" data-was-id=\"{id}\""));
        }
        if was.lang != is.lang {
            let lang = was.lang.as_ref().map_or("", |lang| lang.as_str());
            self.add(format_args!(" data-was-lang=\"{lang}\""));
        }
    }

    /// Writes the id of a heading; where both texts stand beside each other, one that both have is
    /// that of the new one.
    fn heading_id(&mut self, head: &SectionHead, is_new: bool) {
        let Some(id) = &head.id else { return };
        let is_taken = self.view != View::Inline && self.ids.contains(id.as_str());
        match is_new {
            true => self.add(format_args!(" id=\"{id}\"")),
            false if is_taken => {}
            false => self.add(format_args!(" id=\"old.{id}\"")),
        }
    }

    fn number(&mut self, part: &'a Part, head: &SectionHead) {
        let shown = escape(&head.prefix).into_owned();
        let was = match part.head.pair() {
            Some((Head::Section(was), Head::Section(is))) if self.view == View::Inline => {
                Some(was).filter(|was| was.prefix != is.prefix)
            }
            _ => None,
        };
        match was {
            Some(was) => {
                let old = escape(&was.prefix).into_owned();
                self.add(format_args!(
                    "<span class=\"num\" data-was-number=\"{old}\">{shown}</span>"
                ));
            }
            None if shown.is_empty() => {}
            None => self.add(format_args!("<span class=\"num\">{shown}</span>")),
        }
    }

    /// Writes what is to be said of a section below its heading, and the ways to other changes.
    fn after_heading(&mut self, part: &'a Part) {
        if self.view != View::Inline {
            return;
        }
        let mut said = self.said_of(part);
        let hop = self.hop();
        let old_id = match part.head.pair() {
            Some((Head::Section(was), Head::Section(is))) if was.id != is.id => was.id.as_ref(),
            _ => None,
        };
        if let Some(id) = old_id.filter(|id| !self.ids.contains(id.as_str())) {
            said.insert_str(0, &format!("<span id=\"old.{id}\"></span>"));
        }
        let anchor = self.id_here();
        if !(said.is_empty() && hop.is_empty() && anchor.is_empty()) {
            self.add(format_args!(
                "<p class=\"aside\" data-x{anchor}>{said}{hop}</p>\n"
            ));
        }
    }

    fn said_of(&mut self, part: &'a Part) -> String {
        if let Some(target) = self.redline.continued_in(part) {
            let text = Piece::Html(self.voice.elsewhere(target));
            return self
                .voice
                .with("redline-section-continued", &[("text", text)]);
        }
        match part.fate {
            Fate::Added => self.voice.say("redline-section-added-here", &[]),
            Fate::Removed => self.voice.say("redline-section-removed-here", &[]),
            Fate::MovedHere(id) => {
                let way = self.moved_here("redline-section-moved", id);
                format!("{way}{}", self.renumbered(part))
            }
            Fate::Kept | Fate::MovedAway(_) => self.renumbered(part),
        }
    }

    fn renumbered(&mut self, part: &Part) -> String {
        let Some((Head::Section(was), Head::Section(is))) = part.head.pair() else {
            return String::new();
        };
        if was.prefix == is.prefix {
            return String::new();
        }
        match &was.number {
            Some(number) => {
                let number = number.to_string();
                self.voice
                    .say("redline-number-was", &[("number", number.into())])
            }
            None => self.voice.say("redline-number-none", &[]),
        }
    }
}
