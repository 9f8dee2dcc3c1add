//! Tables of a page as rows of cells of lines, however a word processor wrote them.

use crate::import::reading::Unreadable;
use crate::import::text::{decode, visible};

use super::dom::{self, Dom, NodeKind};

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its lines: a paragraph each, white space as a page shows it, hard spaces at the beginning of
    /// a line as spaces.
    pub lines: Vec<String>,
}

/// Returns the rows of every table of a page, in order; what was deleted under the eyes of a
/// reviewer and what he noted in the margin are no words of a cell.
///
/// # Errors
/// What is nested deeper than any page.
pub fn table_rows(bytes: &[u8]) -> Result<Vec<Vec<Cell>>, Unreadable> {
    let dom = dom::parse(&decode(bytes))?;
    let is_cell = |at: &usize| matches!(dom.name(*at), "td" | "th");
    let rows = dom.named("tr").into_iter().map(|row| {
        let cells = dom.node(row).children.iter().filter(|at| is_cell(at));
        cells.map(|at| cell(&dom, *at)).collect()
    });
    Ok(rows.collect())
}

fn cell(dom: &Dom, at: usize) -> Cell {
    let mut lines = Lines::default();
    // What is still to be read, the next last; nothing where an element ends its line.
    let mut open: Vec<Option<usize>> = dom
        .node(at)
        .children
        .iter()
        .rev()
        .map(|at| Some(*at))
        .collect();
    while let Some(next) = open.pop() {
        let Some(at) = next else {
            lines.end();
            continue;
        };
        match &dom.node(at).kind {
            NodeKind::Other => {}
            NodeKind::Text(text) => lines.add(text),
            NodeKind::Element(name, _) => {
                if is_left_out(dom, at, name) {
                    continue;
                }
                if name == "br" {
                    lines.break_here();
                    continue;
                }
                let is_block = matches!(
                    name.as_str(),
                    "p" | "div"
                        | "li"
                        | "ul"
                        | "ol"
                        | "h1"
                        | "h2"
                        | "h3"
                        | "h4"
                        | "h5"
                        | "h6"
                        | "pre"
                );
                if is_block {
                    lines.end();
                    lines.begin(dom, at, name);
                    open.push(None);
                }
                open.extend(dom.node(at).children.iter().rev().map(|at| Some(*at)));
            }
        }
    }
    lines.end();
    Cell { lines: lines.all }
}

/// Words that were deleted with changes tracked, and the marks of comments.
fn is_left_out(dom: &Dom, at: usize, name: &str) -> bool {
    let class = dom.attribute(at, "class").unwrap_or_default();
    let style = dom.attribute(at, "style").unwrap_or_default();
    matches!(name, "del" | "s" | "strike" | "style" | "script")
        || class.contains("msocom")
        || class.contains("MsoCommentReference")
        || style.contains("mso-element:comment")
        || style.contains("mso-special-character:comment")
}

#[derive(Default)]
struct Lines {
    all: Vec<String>,
    line: Option<String>,
    /// Whether a list of a word processor begins the line.
    is_list: bool,
}

impl Lines {
    fn begin(&mut self, dom: &Dom, at: usize, name: &str) {
        let class = dom.attribute(at, "class").unwrap_or_default();
        self.is_list = class.starts_with("MsoListParagraph");
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" => {
                self.line = Some(String::new())
            }
            "li" => self.line = Some("- ".to_owned()),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let text = visible(text);
        if self.line.is_none() && text.chars().all(|c| c.is_ascii_whitespace()) {
            return;
        }
        let line = self.line.get_or_insert_default();
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' if line.is_empty() || line.ends_with(' ') => {}
                '\t' | '\n' => line.push(' '),
                c => line.push(c),
            }
        }
    }

    fn break_here(&mut self) {
        let line = self.line.take().unwrap_or_default();
        self.all.push(self.finished(&line));
        self.line = Some(String::new());
    }

    fn end(&mut self) {
        if let Some(line) = self.line.take() {
            self.all.push(self.finished(&line));
        }
    }

    fn finished(&self, line: &str) -> String {
        let words = line.trim_end();
        let start = words.trim_start_matches(['\u{a0}', ' ']);
        if self.is_list
            && let Some(words) = start.strip_prefix(['·', '•', '–'])
        {
            return format!("- {}", words.trim_start());
        }
        let lead = words.chars().count() - start.chars().count();
        format!("{}{start}", " ".repeat(lead))
    }
}

#[cfg(test)]
mod tests {
    use super::table_rows;

    /// As Word saves a filtered page: lines broken in the source, deleted words kept, lists as
    /// paragraphs, empty paragraphs with a hard space.
    #[test]
    fn what_word_does_to_a_cell_is_undone() {
        let html = "<html xmlns:o=\"urn:x\"><head><meta charset=windows-1252></head><body>\
            <table><tr><td><p class=MsoNormal>## Rights\r\n  {#rights}<o:p></o:p></p>\
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>\
            <p class=MsoListParagraph><![if !supportLists]><span>\u{b7}<span>&nbsp;&nbsp; </span></span><![endif]>one\
            <span style='mso-spacerun:yes'>\u{a0} </span>two</p>\
            <p>&nbsp;&nbsp;- <del cite=\"mailto:x\">gone</del><ins>come</ins>\
            <a class=msocomanchor href=\"#_msocom_1\">[A1]</a></p></td><td>a<br>b</td></tr></table>";
        let rows = table_rows(html.as_bytes()).expect("a page");
        let cells: Vec<Vec<String>> = rows[0].iter().map(|cell| cell.lines.clone()).collect();
        assert_eq!(
            cells[0],
            ["## Rights {#rights}", "", "- one\u{a0} two", "  - come"]
        );
        assert_eq!(cells[1], ["a", "b"]);
    }
}
