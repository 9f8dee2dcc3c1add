//! Styles and numbering of a Word file (ISO/IEC 29500-1 §17.7 and §17.9).

use std::collections::BTreeMap;

use crate::import::html::labels;

use super::xml::Element;

/// What paragraphs of a style are.
#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    number: Option<(Option<String>, usize)>,
}

/// The styles of a file by id.
#[derive(Debug, Clone, Default)]
pub struct Styles {
    styles: BTreeMap<String, Style>,
}

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the text.
    Title,
    /// A heading, from level 1.
    Heading(u8),
    /// A line of a table of contents.
    Contents,
    /// A quotation.
    Quote,
    /// Anything else.
    Body,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub fn read(root: &Element) -> Self {
        let all = root.children.iter().filter(|e| e.name == "style");
        let style = |e: &Element| {
            let id = e.attribute("styleId")?.to_owned();
            let outline = e.value(&["pPr", "outlineLvl"]).and_then(|v| v.parse().ok());
            Some((
                id,
                Style {
                    name: e.value(&["name"]).unwrap_or_default().to_lowercase(),
                    based_on: e.value(&["basedOn"]).map(str::to_owned),
                    outline,
                    number: numbering_of(e.child("pPr")),
                },
            ))
        };
        Self {
            styles: all.filter_map(style).collect(),
        }
    }

    /// Returns a style and those it is based on, nearest first.
    fn line(&self, id: &str) -> Vec<&Style> {
        let mut found = Vec::new();
        let mut next = self.styles.get(id);
        while let Some(style) = next.filter(|_| found.len() < 20) {
            found.push(style);
            next = style.based_on.as_deref().and_then(|id| self.styles.get(id));
        }
        found
    }

    /// Returns what a paragraph is.
    pub fn role(&self, properties: Option<&Element>) -> Role {
        let id = properties
            .and_then(|p| p.value(&["pStyle"]))
            .unwrap_or_default();
        let own = properties.and_then(|p| p.value(&["outlineLvl"]));
        if let Some(level) = own.and_then(|level| level.parse().ok()).and_then(heading) {
            return level;
        }
        let line = self.line(id);
        let bare = Style {
            name: id.to_lowercase(),
            ..Style::default()
        };
        let line = if line.is_empty() { vec![&bare] } else { line };
        let by_name = line.iter().find_map(|style| named(&style.name));
        let by_outline = || {
            line.iter()
                .find_map(|style| style.outline.and_then(heading))
        };
        by_name.or_else(by_outline).unwrap_or(Role::Body)
    }

    /// Returns the list that a paragraph's style puts it in: its number and level.
    pub fn number(&self, properties: Option<&Element>) -> Option<(String, usize)> {
        let own = numbering_of(properties);
        let id = properties
            .and_then(|p| p.value(&["pStyle"]))
            .unwrap_or_default();
        let line = self.line(id);
        let of_style = || line.iter().find_map(|style| style.number.clone());
        let (list, level) = match own {
            Some((Some(list), level)) => (list, level),
            Some((None, level)) => (of_style()?.0?, level),
            None => {
                let (list, level) = of_style()?;
                (list?, level)
            }
        };
        // List 0 takes a paragraph out of the list of its style.
        (list != "0").then_some((list, level))
    }
}

fn heading(outline: u8) -> Option<Role> {
    (outline < 9).then_some(Role::Heading(outline + 1))
}

/// Names that Word gives its styles; they are English in every language's files, but other
/// programs translate them.
fn named(name: &str) -> Option<Role> {
    let name = name.replace(' ', "");
    if matches!(
        name.as_str(),
        "title" | "titre" | "titel" | "título" | "titolo"
    ) {
        return Some(Role::Title);
    }
    if name.contains("quote") || matches!(name.as_str(), "citation" | "blocktext") {
        return Some(Role::Quote);
    }
    let level = |prefix: &str| name.strip_prefix(prefix).and_then(|n| n.parse::<u8>().ok());
    if ["toc", "tm", "verzeichnis"]
        .into_iter()
        .any(|p| level(p).is_some())
    {
        return Some(Role::Contents);
    }
    let prefixes = ["heading", "titre", "überschrift", "título", "titolo", "kop"];
    let found = prefixes.into_iter().find_map(level);
    found
        .filter(|level| (1..=9).contains(level))
        .map(Role::Heading)
}

fn numbering_of(properties: Option<&Element>) -> Option<(Option<String>, usize)> {
    let number = properties?.child("numPr")?;
    let level = number.value(&["ilvl"]).and_then(|v| v.parse().ok());
    let list = number.value(&["numId"]).map(str::to_owned);
    Some((list, level.unwrap_or_default()))
}

/// A level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    text: String,
    start: u64,
}

/// The lists of a file, and how far each has counted.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    levels: BTreeMap<String, Vec<Level>>,
    /// The list that each number stands for: numbers that share one count on.
    shared: BTreeMap<String, String>,
    counters: BTreeMap<String, Vec<u64>>,
}

/// What stands before a paragraph of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A bullet.
    Bullet,
    /// Nothing: the paragraph goes on with the item above.
    Blank,
    /// `3.`, which Markdown counts itself.
    Count(u64),
    /// Anything else, in words: `a)`, `2.3`, `Article 4`.
    Words(String),
}

/// Levels of lists that Word has.
const LEVELS: usize = 9;

impl Lists {
    /// Reads `word/numbering.xml`.
    pub fn read(root: &Element) -> Self {
        let mut kinds: BTreeMap<&str, Vec<Level>> = BTreeMap::new();
        for kind in root.children.iter().filter(|e| e.name == "abstractNum") {
            let mut levels = vec![Level::default(); LEVELS];
            for level in kind.children.iter().filter(|e| e.name == "lvl") {
                let at = level
                    .attribute("ilvl")
                    .and_then(|v| v.parse::<usize>().ok());
                if let Some(place) = at.and_then(|at| levels.get_mut(at)) {
                    let start = level.value(&["start"]).and_then(|v| v.parse().ok());
                    *place = Level {
                        format: level.value(&["numFmt"]).unwrap_or("decimal").to_owned(),
                        text: level.value(&["lvlText"]).unwrap_or_default().to_owned(),
                        start: start.unwrap_or(1).min(100_000),
                    };
                }
            }
            kinds.insert(kind.attribute("abstractNumId").unwrap_or_default(), levels);
        }
        let mut lists = Self::default();
        for number in root.children.iter().filter(|e| e.name == "num") {
            let id = number.attribute("numId").unwrap_or_default().to_owned();
            let kind = number.value(&["abstractNumId"]).unwrap_or_default();
            let again = number.children.iter().any(|e| e.name == "lvlOverride");
            let shared = if again {
                format!("num {id}")
            } else {
                format!("kind {kind}")
            };
            let levels = kinds.get(kind).cloned();
            lists.levels.insert(id.clone(), levels.unwrap_or_default());
            lists.shared.insert(id, shared);
        }
        lists
    }

    /// Counts a paragraph and returns what stands before it; `None` where the list shows nothing.
    pub fn next(&mut self, list: &str, level: usize) -> Option<Label> {
        let levels = self.levels.get(list)?;
        let own = levels.get(level)?;
        let shared = self.shared.get(list)?;
        let start = |at: usize| levels.get(at).map_or(1, |level| level.start);
        let counters = self.counters.entry(shared.clone()).or_default();
        while counters.len() <= level {
            // A level that was passed over counts as begun.
            let at = counters.len();
            counters.push(start(at).saturating_sub(u64::from(at == level)));
        }
        counters.truncate(level + 1);
        let last = counters.last_mut()?;
        *last = last.saturating_add(1);
        if own.format == "bullet" {
            let blank = own.text.trim().is_empty();
            return Some(if blank { Label::Blank } else { Label::Bullet });
        }
        if own.format == "none" || own.text.is_empty() {
            return None;
        }
        let counters = counters.clone();
        if own.format == "decimal" && own.text == format!("%{}.", level + 1) {
            return counters.last().copied().map(Label::Count);
        }
        let mut text = own.text.clone();
        for (at, counter) in counters.iter().enumerate().rev() {
            let format = levels
                .get(at)
                .map_or("decimal", |level| level.format.as_str());
            text = text.replace(&format!("%{}", at + 1), &written(*counter, format));
        }
        Some(Label::Words(text.trim().to_owned()))
    }
}

fn written(number: u64, format: &str) -> String {
    match format {
        "lowerLetter" => labels::letters(number),
        "upperLetter" => labels::letters(number).to_uppercase(),
        "lowerRoman" => labels::roman(number),
        "upperRoman" => labels::roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}
