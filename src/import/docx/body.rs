//! Paragraphs, tables and runs of a Word file as HTML.

use std::collections::BTreeMap;

use crate::import::repair::{Aside, AsideKind, Repair, RepairKind};

use super::Parts;
use super::element::{cells, escaped, is_note, plain, rows, text_of};
use super::styles::{Label, Lists, Role};
use super::xml::Element;

/// Writes the body of a file.
pub(super) struct Body<'p> {
    pub(super) parts: &'p Parts,
    lists: Lists,
    pub(super) repairs: Vec<Repair>,
    pub(super) asides: Vec<Aside>,
    /// What stands before paragraphs that Word numbers, in words, in their order; `None` for
    /// those whose number Markdown prints itself.
    pub(super) labels: Vec<Option<String>>,
    out: String,
    /// The lists that are open: level, tag, and Word's number for the list.
    open: Vec<(usize, &'static str, String)>,
    /// Words of a paragraph whose end was taken out: the next one goes on with them.
    carried: String,
    /// Comments whose words are being read, with those words.
    pub(super) commented: BTreeMap<String, String>,
    /// Complex fields that are open: what they say, and whether their result has begun.
    pub(super) fields: Vec<(String, bool)>,
    one_first_heading: bool,
}

impl<'p> Body<'p> {
    pub(super) fn new(parts: &'p Parts) -> Self {
        Self {
            parts,
            lists: parts.lists.clone(),
            repairs: Vec::new(),
            asides: Vec::new(),
            labels: Vec::new(),
            out: String::new(),
            open: Vec::new(),
            carried: String::new(),
            commented: BTreeMap::new(),
            fields: Vec::new(),
            one_first_heading: first_heading_is_title(parts),
        }
    }

    /// Returns the text and its notes as HTML.
    pub(super) fn write(&mut self) -> String {
        let parts = self.parts;
        if let Some(body) = parts.document.child("body") {
            self.blocks(&body.children);
        }
        self.close_lists(0);
        for (element, prefix) in parts.notes.iter().zip(["fn", "en"]) {
            for note in &element.children {
                let id = note.attribute("id").unwrap_or_default();
                if !is_note(note) {
                    continue;
                }
                let open = format!(
                    "<div class=\"footnote-definition\" id=\"{prefix}{}\">",
                    plain(id)
                );
                self.out.push_str(&open);
                self.blocks(&note.children);
                self.close_lists(0);
                self.out.push_str("</div>");
            }
        }
        self.comments();
        std::mem::take(&mut self.out)
    }

    fn blocks(&mut self, elements: &[Element]) {
        for element in elements {
            match element.name.as_str() {
                "p" => self.paragraph(element),
                "tbl" => {
                    self.close_lists(0);
                    self.table(element);
                }
                "sdt" => {
                    if let Some(inner) = element.child("sdtContent") {
                        self.blocks(&inner.children);
                    }
                }
                "ins" | "moveTo" | "customXml" | "smartTag" => self.blocks(&element.children),
                // A name between paragraphs belongs to the next one.
                "bookmarkStart" => {
                    let name = element.attribute("name").unwrap_or_default();
                    let name = format!("<a id=\"{}\"></a>", escaped(name));
                    self.carried.push_str(&name);
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Element) {
        let properties = paragraph.child("pPr");
        let role = self.parts.styles.role(properties);
        let mut words = std::mem::take(&mut self.carried);
        words.push_str(&self.runs(&paragraph.children, role));
        if role == Role::Contents {
            let quote = text_of(paragraph);
            self.repairs
                .push(Repair::new(RepairKind::LeftOut, &quote, ""));
            self.labels.push(None);
            return;
        }
        if properties.is_some_and(|p| p.at(&["rPr", "del"]).is_some()) {
            self.labels.push(None);
            self.carried = words;
            return;
        }
        let empty = text_of(paragraph).trim().is_empty() && words.trim().is_empty();
        let list = self.parts.styles.number(properties).filter(|_| !empty);
        let (list, level) = list.unwrap_or_default();
        let label = self.lists.next(&list, level);
        match role {
            Role::Title | Role::Heading(_) => {
                self.close_lists(0);
                let label = label.map(|label| match label {
                    Label::Count(number) => format!("{number}. "),
                    Label::Words(words) => words + " ",
                    Label::Bullet | Label::Blank => String::new(),
                });
                let label = label.filter(|label| !label.is_empty());
                let level = match role {
                    Role::Heading(1) if self.one_first_heading => 1,
                    Role::Heading(level) => (level + 1).min(6),
                    _ => 1,
                };
                let before = escaped(label.as_deref().unwrap_or_default());
                self.out
                    .push_str(&format!("<h{level}>{before}{words}</h{level}>"));
                self.labels.push(label);
            }
            Role::Quote => {
                self.close_lists(0);
                self.labels.push(None);
                self.out
                    .push_str(&format!("<blockquote><p>{words}</p></blockquote>"));
            }
            Role::Body | Role::Contents => self.body_paragraph(&words, label, &list, level),
        }
    }

    fn body_paragraph(&mut self, words: &str, label: Option<Label>, list: &str, level: usize) {
        let (kind, label) = match label {
            None => {
                self.close_lists(0);
                self.labels.push(None);
                return self.out.push_str(&format!("<p>{words}</p>"));
            }
            Some(Label::Blank) => {
                self.close_lists(level + 1);
                self.labels.push(None);
                return self.out.push_str(&format!("<p>{words}</p>"));
            }
            Some(Label::Bullet) => ("ul", None),
            Some(Label::Count(number)) => {
                self.item(level, "ol", list, Some(number));
                self.labels.push(None);
                return self.out.push_str(&format!("<li><p>{words}</p>"));
            }
            // `2.3 The words`: a clause, not an item.
            Some(Label::Words(label)) if label.contains(|c: char| c.is_ascii_digit()) => {
                self.close_lists(0);
                let before = escaped(&label);
                self.labels.push(Some(label));
                return self.out.push_str(&format!("<p>{before} {words}</p>"));
            }
            Some(Label::Words(label)) => ("ul", Some(label)),
        };
        self.item(level, kind, list, None);
        let before = label.as_deref().map(|label| escaped(label) + " ");
        if let Some(label) = &label {
            self.repairs
                .push(Repair::new(RepairKind::ListLetters, label, label));
        }
        self.labels.push(label);
        let before = before.unwrap_or_default();
        self.out.push_str(&format!("<li><p>{before}{words}</p>"));
    }

    /// Opens the list that an item of this level stands in, and ends the item before it.
    fn item(&mut self, level: usize, kind: &'static str, list: &str, start: Option<u64>) {
        self.close_lists(level + 1);
        let same = |(open, tag, other): &(usize, &str, String)| {
            *open == level && *tag == kind && other == list
        };
        if self.open.last().is_some_and(same) {
            return self.out.push_str("</li>");
        }
        self.close_lists(level);
        let start = start.map_or(String::new(), |number| format!(" start=\"{number}\""));
        self.out.push_str(&format!("<{kind}{start}>"));
        self.open.push((level, kind, list.to_owned()));
    }

    /// Closes lists of this level and deeper.
    fn close_lists(&mut self, level: usize) {
        while let Some((_, tag, _)) = self.open.pop_if(|(open, ..)| *open >= level) {
            self.out.push_str(&format!("</li></{tag}>"));
        }
    }

    fn table(&mut self, table: &Element) {
        self.out.push_str("<table>");
        for row in rows(table) {
            if row.at(&["trPr", "del"]).is_some() {
                self.skipped(row);
                let words = text_of(row);
                self.aside(AsideKind::Deleted, row, &words);
                continue;
            }
            self.out.push_str("<tr>");
            let head = row.at(&["trPr", "tblHeader"]).is_some();
            for cell in cells(row) {
                let tag = if head { "th" } else { "td" };
                let span = cell
                    .value(&["tcPr", "gridSpan"])
                    .and_then(|v| v.parse::<u32>().ok());
                let merged = cell.at(&["tcPr", "vMerge"]);
                let goes_on = merged.is_some_and(|m| m.attribute("val") != Some("restart"));
                let span = span.map_or(String::new(), |n| format!(" colspan=\"{}\"", n.min(50)));
                self.out.push_str(&format!("<{tag}{span}>"));
                if !goes_on {
                    self.blocks(&cell.children);
                    self.close_lists(0);
                } else {
                    self.skipped(cell);
                }
                self.out.push_str(&format!("</{tag}>"));
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</table>");
    }

    /// What is not shown, such as a cell that goes on with the one above: its paragraphs count all
    /// the same.
    fn skipped(&mut self, element: &Element) {
        let paragraphs = element.all().into_iter().filter(|e| e.name == "p");
        self.labels.extend(paragraphs.map(|_| None));
    }
}

/// Where no paragraph is the title by its style, the only heading of the first level is, if it
/// comes before all others.
fn first_heading_is_title(parts: &Parts) -> bool {
    let all = parts.document.all();
    let roles = all.iter().filter(|e| e.name == "p");
    let roles = roles.filter(|p| !text_of(p).trim().is_empty());
    let roles: Vec<Role> = roles
        .map(|p| parts.styles.role(p.child("pPr")))
        .filter(|role| matches!(role, Role::Title | Role::Heading(_)))
        .collect();
    let first = roles
        .iter()
        .filter(|role| **role == Role::Heading(1))
        .count()
        == 1;
    first && roles.first() == Some(&Role::Heading(1)) && !roles.contains(&Role::Title)
}
