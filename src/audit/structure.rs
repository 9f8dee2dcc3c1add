//! The outline of a page: one title, one first heading, no level left out.

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::reading::{Reading, shortened};

/// What is known of the outline of a page.
#[derive(Debug, Default)]
pub struct Structure {
    /// The words of `<title>`.
    pub title: String,
    first_headings: usize,
    level: usize,
    in_title: bool,
    /// The heading being read after one that is more than a level above it.
    deep: Option<(usize, String)>,
}

impl Structure {
    /// Looks at a start tag.
    pub fn start(&mut self, tag: &StartTag) {
        match tag.name() {
            "title" => self.in_title = true,
            "h1" => self.heading(1),
            "h2" => self.heading(2),
            "h3" => self.heading(3),
            "h4" => self.heading(4),
            "h5" => self.heading(5),
            "h6" => self.heading(6),
            _ => {}
        }
    }

    /// Looks at text.
    pub fn text(&mut self, text: &str) {
        if self.in_title {
            self.title.push_str(text);
        }
        if let Some((_, words)) = &mut self.deep {
            words.push_str(text);
        }
    }

    /// Looks at an end tag.
    pub fn end(&mut self, reading: &mut Reading<'_>, name: &str) {
        match name {
            "title" => self.in_title = false,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                if let Some((above, words)) = self.deep.take() {
                    let words = shortened(&words);
                    let fault = reading.fault(Code::PAGE_HEADINGS).arg("what", "skipped");
                    let fault = fault
                        .arg("words", words.as_str())
                        .arg("level", self.level)
                        .arg("above", above);
                    reading.push(fault.clue(&words).clue(&format!("<{name}")));
                }
            }
            _ => {}
        }
    }

    /// Ends the page.
    pub fn finish(&mut self, reading: &mut Reading<'_>) {
        if self.title.trim().is_empty() {
            reading.push(reading.fault(Code::PAGE_TITLE_MISSING));
        }
        if self.first_headings != 1 {
            let what = if self.first_headings == 0 {
                "none"
            } else {
                "several"
            };
            let fault = reading.fault(Code::PAGE_HEADINGS).arg("what", what);
            let fault = fault.arg("words", "").arg("level", 1_usize);
            reading.push(fault.arg("above", 0_usize).clue("<h1"));
        }
    }

    fn heading(&mut self, level: usize) {
        if level == 1 {
            self.first_headings += 1;
        } else if level > self.level + 1 && self.level > 0 {
            self.deep = Some((self.level, String::new()));
        }
        self.level = level;
    }
}
