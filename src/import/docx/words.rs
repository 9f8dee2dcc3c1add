//! The words of a Word file by themselves: paragraph after paragraph, with all changes accepted,
//! each with the number that Word prints before it.

use crate::import::text::visible;

use super::Parts;
use super::element::{is_note, symbol};
use super::styles::Role;
use super::xml::Element;

/// Returns the words in the order of the file, notes last; `labels` holds what Word prints before
/// each paragraph.
pub(super) fn gather(parts: &Parts, labels: &[Option<String>]) -> Vec<String> {
    let mut gatherer = Gatherer {
        parts,
        labels: labels.iter(),
        text: String::new(),
    };
    if let Some(body) = parts.document.child("body") {
        gatherer.below(body, false);
    }
    for note in parts.notes.iter().flat_map(|notes| &notes.children) {
        if is_note(note) {
            gatherer.below(note, false);
        }
    }
    visible(&gatherer.text)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

struct Gatherer<'p> {
    parts: &'p Parts,
    labels: std::slice::Iter<'p, Option<String>>,
    text: String,
}

impl Gatherer<'_> {
    fn below(&mut self, element: &Element, silent: bool) {
        for child in &element.children {
            self.one(child, silent);
        }
    }

    fn one(&mut self, element: &Element, silent: bool) {
        match element.name.as_str() {
            "p" => {
                let label = self.labels.next().cloned().flatten();
                let properties = element.child("pPr");
                let contents = self.parts.styles.role(properties) == Role::Contents;
                let silent = silent || contents;
                if let Some(label) = label.filter(|_| !silent) {
                    self.text.push_str(&label);
                    self.text.push(' ');
                }
                self.below(element, silent);
                let goes_on = properties.is_some_and(|p| p.at(&["rPr", "del"]).is_some());
                if !goes_on {
                    self.text.push(' ');
                }
            }
            "tc" => {
                let merged = element.at(&["tcPr", "vMerge"]);
                let goes_on = merged.is_some_and(|m| m.attribute("val") != Some("restart"));
                self.below(element, silent || goes_on);
            }
            "tr" => {
                let deleted = element.at(&["trPr", "del"]).is_some();
                self.below(element, silent || deleted);
            }
            "r" if element.child("rPr").is_some_and(|p| p.is_on(&["vanish"])) => {}
            "del" | "moveFrom" | "drawing" | "pict" | "object" | "Fallback" => {}
            "instrText" | "pPr" | "rPr" | "tcPr" | "trPr" | "sdtPr" => {}
            _ if silent => self.below(element, true),
            "t" => self.text.push_str(&element.text),
            "tab" | "ptab" | "br" | "cr" => self.text.push(' '),
            "noBreakHyphen" => self.text.push('\u{2011}'),
            "sym" => self.text.extend(symbol(element)),
            _ => self.below(element, false),
        }
    }
}
