//! Runs of a paragraph as HTML: looks, links, fields, notes; changes and comments listed.

use crate::import::repair::{Aside, AsideKind, Repair, RepairKind, short};

use super::body::Body;
use super::element::{escaped, plain, symbol, text_of};
use super::styles::Role;
use super::xml::Element;

/// What runs of a paragraph look like together.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Look {
    bold: bool,
    italic: bool,
    strike: bool,
    raised: bool,
}

impl Body<'_> {
    /// Returns the runs of a paragraph; what changes were tracked is listed.
    pub(super) fn runs(&mut self, elements: &[Element], role: Role) -> String {
        let mut out = String::new();
        for element in elements {
            match element.name.as_str() {
                "r" => out.push_str(&self.run(element, role)),
                "hyperlink" => {
                    let inner = self.runs(&element.children, role);
                    let to = element
                        .attribute("id")
                        .and_then(|id| self.parts.links.get(id));
                    let anchor = element.attribute("anchor");
                    let to = match (to, anchor) {
                        (Some(to), None) => to.clone(),
                        (Some(to), Some(anchor)) => format!("{to}#{anchor}"),
                        (None, Some(anchor)) => format!("#{anchor}"),
                        (None, None) => String::new(),
                    };
                    out.push_str(&format!("<a href=\"{}\">{inner}</a>", escaped(&to)));
                }
                "ins" | "moveTo" => {
                    let words = text_of(element);
                    self.aside(AsideKind::Inserted, element, &words);
                    out.push_str(&self.runs(&element.children, role));
                }
                "del" | "moveFrom" => {
                    let deleted = element.all().into_iter();
                    let deleted = deleted.filter(|e| matches!(e.name.as_str(), "delText" | "t"));
                    let words: String = deleted.map(|e| e.text.as_str()).collect();
                    self.aside(AsideKind::Deleted, element, &words);
                }
                "bookmarkStart" => {
                    let name = element.attribute("name").unwrap_or_default();
                    out.push_str(&format!("<a id=\"{}\"></a>", escaped(name)));
                }
                "commentRangeStart" => {
                    let id = element.attribute("id").unwrap_or_default().to_owned();
                    self.commented.entry(id).or_default();
                }
                "commentRangeEnd" => {
                    let id = element.attribute("id").unwrap_or_default();
                    let words = self.commented.remove(id).unwrap_or_default();
                    self.comment(id, &words);
                }
                "sdt" => {
                    if let Some(inner) = element.child("sdtContent") {
                        out.push_str(&self.runs(&inner.children, role));
                    }
                }
                "smartTag" | "customXml" | "fldSimple" | "dir" | "bdo" => {
                    out.push_str(&self.runs(&element.children, role));
                }
                _ => {}
            }
        }
        out
    }

    pub(super) fn aside(&mut self, kind: AsideKind, element: &Element, words: &str) {
        if !words.trim().is_empty() {
            self.asides.push(Aside {
                kind,
                author: element.attribute("author").unwrap_or_default().to_owned(),
                words: short(words),
                about: String::new(),
            });
        }
    }

    fn run(&mut self, run: &Element, role: Role) -> String {
        let properties = run.child("rPr").cloned().unwrap_or_default();
        if properties.is_on(&["vanish"]) {
            let quote = text_of(run);
            if !quote.trim().is_empty() {
                self.repairs
                    .push(Repair::new(RepairKind::LeftOut, &quote, ""));
            }
            return String::new();
        }
        let heading = matches!(role, Role::Heading(_) | Role::Title);
        let look = Look {
            bold: properties.is_on(&["b"]) && !heading,
            italic: properties.is_on(&["i"]) && !heading,
            strike: properties.is_on(&["strike"]) || properties.is_on(&["dstrike"]),
            raised: matches!(
                properties.value(&["vertAlign"]),
                Some("superscript" | "subscript")
            ),
        };
        let mut out = String::new();
        for element in &run.children {
            let words = self.piece(element);
            for open in self.commented.values_mut() {
                open.push_str(&text_of(element));
            }
            out.push_str(&words);
        }
        marked(&out, look)
    }

    fn piece(&mut self, element: &Element) -> String {
        match element.name.as_str() {
            "t" => escaped(&element.text),
            "tab" | "ptab" => " ".to_owned(),
            "br" | "cr" => match element.attribute("type") {
                Some("page" | "column") => " ".to_owned(),
                _ => "<br>".to_owned(),
            },
            "noBreakHyphen" => "\u{2011}".to_owned(),
            "sym" => symbol(element).map_or(String::new(), String::from),
            "footnoteReference" => note_mark("fn", element),
            "endnoteReference" => note_mark("en", element),
            "drawing" | "pict" | "object" => self.picture(element),
            "AlternateContent" => {
                let choice = element.child("Choice");
                let choice = choice.map(|c| c.children.clone()).unwrap_or_default();
                choice.iter().map(|inner| self.piece(inner)).collect()
            }
            "instrText" => {
                if let Some((words, false)) = self.fields.last_mut() {
                    words.push_str(&element.text);
                }
                String::new()
            }
            "fldChar" => self.field(element),
            _ => String::new(),
        }
    }

    /// A field shows its result; one that says `HYPERLINK "…"` is a link.
    fn field(&mut self, element: &Element) -> String {
        let link = |words: &str| {
            let rest = words.trim().strip_prefix("HYPERLINK")?;
            let (_, rest) = rest.split_once('"')?;
            let (target, _) = rest.split_once('"')?;
            let local = if words.contains("\\l ") { "#" } else { "" };
            Some(format!("{local}{target}"))
        };
        match element.attribute("fldCharType") {
            Some("begin") => {
                self.fields.push((String::new(), false));
                String::new()
            }
            Some("separate") => match self.fields.last_mut() {
                Some((words, begun)) => {
                    *begun = true;
                    let to = link(words);
                    to.map_or(String::new(), |to| format!("<a href=\"{}\">", escaped(&to)))
                }
                None => String::new(),
            },
            _ => match self.fields.pop() {
                Some((words, true)) if link(&words).is_some() => "</a>".to_owned(),
                _ => String::new(),
            },
        }
    }

    fn picture(&mut self, element: &Element) -> String {
        let inside = element.all();
        let described = inside.iter().find_map(|e| e.attribute("descr"));
        let boxed = inside.iter().filter(|e| e.name == "txbxContent");
        for words in boxed
            .map(|e| text_of(e))
            .filter(|words| !words.trim().is_empty())
        {
            self.repairs
                .push(Repair::new(RepairKind::LeftOut, &words, ""));
        }
        let quote = described.unwrap_or("image").to_owned();
        self.repairs
            .push(Repair::new(RepairKind::Image, &quote, ""));
        String::new()
    }

    fn comment(&mut self, id: &str, about: &str) {
        let all = self.parts.comments.iter();
        let comment = all.clone().find(|e| e.attribute("id") == Some(id));
        if let Some(comment) = comment {
            self.asides.push(Aside {
                kind: AsideKind::Comment,
                author: comment.attribute("author").unwrap_or_default().to_owned(),
                words: short(&text_of(comment)),
                about: short(about),
            });
        }
    }

    /// Lists comments that stand at no words, such as answers to others.
    pub(super) fn comments(&mut self) {
        let ids: Vec<String> = self.commented.keys().cloned().collect();
        for id in ids {
            let words = self.commented.remove(&id).unwrap_or_default();
            self.comment(&id, &words);
        }
    }
}

fn note_mark(prefix: &str, element: &Element) -> String {
    let id = plain(element.attribute("id").unwrap_or_default());
    format!("<sup class=\"footnote-reference\"><a href=\"#{prefix}{id}\">{id}</a></sup>")
}

fn marked(words: &str, look: Look) -> String {
    if words.is_empty() {
        return String::new();
    }
    let mut out = words.to_owned();
    let marks = [
        (look.raised, "sup"),
        (look.strike, "s"),
        (look.italic, "em"),
        (look.bold, "strong"),
    ];
    for (_, tag) in marks.into_iter().filter(|(on, _)| *on) {
        out = format!("<{tag}>{out}</{tag}>");
    }
    out
}
