//! Somebody else's use of a change set: either text made from the other by `changes.json` alone.
//!
//! Nothing here knows the program: it reads the title and blocks of two `document.json` and one
//! `changes.json`, as `docs/formats.md` describes them.

use std::collections::{BTreeMap, BTreeSet};

use avenant::base::Digest;
use avenant::diff::record::{End, Ends, Source};
use avenant::diff::side::Side;
use avenant::diff::{ChangeSet, Redline, record};
use avenant::lang::Lang;
use avenant::prose::Prose;
use avenant::prose::canon::{self, CanonicalKind};
use serde_json::{Value, json};

/// What stands between paragraphs whose words were compared as one.
const BREAK: &str = "\u{2029}";

/// Kinds of changes that say where something is now.
const MOVES: [&str; 6] = [
    "section.moved",
    "note.moved",
    "block.moved",
    "block.level",
    "row.moved",
    "column.moved",
];

/// Returns what of a text's `document.json` is used here.
pub fn document(prose: &Prose) -> Value {
    let blocks: Vec<Value> = canon::blocks(prose)
        .into_iter()
        .map(|block| {
            let kind = match block.kind {
                CanonicalKind::Heading(_) => "heading",
                CanonicalKind::Paragraph => "paragraph",
                CanonicalKind::Code => "code",
                CanonicalKind::HeadCell => "head-cell",
                CanonicalKind::Cell => "cell",
            };
            json!({"path": block.path, "kind": kind, "text": block.text})
        })
        .collect();
    let title = prose.title.as_deref().map(canon::plain);
    json!({"title": title.unwrap_or_default(), "blocks": blocks})
}

/// Returns the `changes.json` of a redline between two files.
pub fn changes(redline: &Redline, set: &ChangeSet, sides: [&Side; 2], lang: &Lang) -> Value {
    let end = |side: &Side| End {
        source: Source::File {
            file: "text.md".to_owned(),
        },
        digest: Digest::ZERO,
        content: side.digest(),
    };
    let ends = Ends {
        document: None,
        lang: lang.clone(),
        old: end(sides[0]),
        continued: Vec::new(),
        new: end(sides[1]),
    };
    serde_json::to_value(record(redline, set, &ends)).unwrap_or_default()
}

/// Makes each text from the other; returns what does not come out as it should.
pub fn check(old: &Value, new: &Value, record: &Value) -> Result<(), String> {
    for (from, to, sides) in [(old, new, ["old", "new"]), (new, old, ["new", "old"])] {
        let use_of = Use {
            from: &Text::read(from),
            to: &Text::read(to),
            sides,
            changes: record["changes"].as_array().ok_or("no `changes`")?,
        };
        let made = use_of.made()?;
        if made != use_of.to.blocks {
            let differing = made.iter().zip(&use_of.to.blocks).find(|(a, b)| a != b);
            return Err(format!(
                "{} from {}: {differing:?}, {} blocks of {}",
                sides[1],
                sides[0],
                made.len(),
                use_of.to.blocks.len()
            ));
        }
    }
    for (side, proof) in [("old", "reject"), ("new", "accept")] {
        if record[side]["content"] != record["check"][proof] {
            return Err(format!("{proof} is not the {side} text"));
        }
    }
    Ok(())
}

/// A block: its path, kind and text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    path: String,
    kind: String,
    text: String,
}

struct Text {
    /// The title as a block of its own, then the others.
    blocks: Vec<Block>,
}

impl Text {
    fn read(document: &Value) -> Self {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let title = Block {
            path: "#".to_owned(),
            kind: "title".to_owned(),
            text: word(&document["title"]),
        };
        let all = document["blocks"].as_array().into_iter().flatten();
        let all = all.map(|block| Block {
            path: word(&block["path"]),
            kind: word(&block["kind"]),
            text: word(&block["text"]),
        });
        let blocks = std::iter::once(title).chain(all);
        Self {
            blocks: blocks.filter(|block| !block.text.is_empty()).collect(),
        }
    }

    fn block(&self, path: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.path == path)
    }

    fn words(&self, paths: &[String]) -> String {
        let text = |path: &String| self.block(path).map_or("", |block| &block.text);
        paths.iter().map(text).collect::<Vec<_>>().join(BREAK)
    }
}

/// One direction of a change set's use.
struct Use<'a> {
    from: &'a Text,
    to: &'a Text,
    sides: [&'a str; 2],
    changes: &'a [Value],
}

/// What becomes of a block that no change of words names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// The other text has it too: in its place, or where these changes say.
    Both(Option<usize>, Option<usize>),
    /// Only this text has it.
    One,
}

impl Use<'_> {
    /// Returns the blocks of the text that is made, in their order.
    fn made(&self) -> Result<Vec<Block>, String> {
        let mut made: BTreeMap<String, Block> = BTreeMap::new();
        let mut named: [BTreeSet<String>; 2] = Default::default();
        for change in self
            .changes
            .iter()
            .filter(|change| change["ops"].is_array())
        {
            for block in self.words(change)? {
                made.insert(block.path.clone(), block);
            }
            for (side, named) in self.sides.iter().zip(&mut named) {
                named.extend(paths(change, side));
            }
        }
        let (gone, came) = (0, 1);
        let (from, _) = self.groups(self.from, gone, &named[0]);
        let (to, only) = self.groups(self.to, came, &named[1]);
        if from.keys().ne(to.keys()) {
            return Err(format!("{:?} against {:?}", from.keys(), to.keys()));
        }
        for (fate, from) in &from {
            self.unnamed(fate, from, &to[fate], &mut made)?;
        }
        made.extend(
            only.into_iter()
                .map(|block| (block.path.clone(), block.clone())),
        );
        self.spans()?;
        let order = self.to.blocks.iter().map(|block| &block.path);
        let ordered: Vec<Block> = order.filter_map(|path| made.remove(path)).collect();
        if made.is_empty() {
            Ok(ordered)
        } else {
            Err(format!("{:?} stand nowhere", made.keys()))
        }
    }

    /// Makes the blocks of one change of words.
    fn words(&self, change: &Value) -> Result<Vec<Block>, String> {
        let [from_paths, to_paths] = self.sides.map(|side| paths(change, side));
        let from: Vec<char> = self.from.words(&from_paths).chars().collect();
        let to: Vec<char> = self.to.words(&to_paths).chars().collect();
        let [gone, came] = if self.sides[0] == "old" {
            ["-", "+"]
        } else {
            ["+", "-"]
        };
        let (mut i, mut j, mut text) = (0, 0, String::new());
        for op in change["ops"].as_array().into_iter().flatten() {
            let sign = op[0].as_str().unwrap_or_default();
            let length = op[1].as_u64().unwrap_or_default() as usize;
            let out = || format!("{change}: {length} characters are not there");
            let run = |all: &[char], at: usize| -> Result<String, String> {
                Ok(all.get(at..at + length).ok_or_else(out)?.iter().collect())
            };
            if sign == "=" {
                if run(&from, i)? != run(&to, j)? {
                    return Err(format!("{change}: {:?} is not equal", run(&from, i)?));
                }
                text += &run(&from, i)?;
                (i, j) = (i + length, j + length);
            } else if sign == gone {
                i += length;
            } else if sign == came {
                text += &run(&to, j)?;
                j += length;
            }
        }
        if (i, j) != (from.len(), to.len()) {
            return Err(format!(
                "{change}: {i} of {}, {j} of {}",
                from.len(),
                to.len()
            ));
        }
        let before = from_paths.iter().filter_map(|path| self.from.block(path));
        let after = to_paths.iter().filter_map(|path| self.to.block(path));
        let kind = before.chain(after).map(|block| block.kind.clone()).next();
        let kind = kind.unwrap_or_default();
        let block = |(path, text): (&String, &str)| Block {
            path: path.clone(),
            kind: kind.clone(),
            text: text.to_owned(),
        };
        let blocks = to_paths.iter().zip(text.split(BREAK)).map(block);
        Ok(blocks.filter(|block| !block.text.is_empty()).collect())
    }

    /// Sorts the blocks of a side that no change of words names; returns those of it alone apart.
    fn groups<'t>(
        &self,
        text: &'t Text,
        side: usize,
        named: &BTreeSet<String>,
    ) -> (BTreeMap<Fate, Vec<&'t Block>>, Vec<&'t Block>) {
        let mut groups: BTreeMap<Fate, Vec<&Block>> = BTreeMap::new();
        for block in text
            .blocks
            .iter()
            .filter(|block| !named.contains(&block.path))
        {
            groups
                .entry(self.fate(&block.path, side))
                .or_default()
                .push(block);
        }
        let alone = groups.remove(&Fate::One).unwrap_or_default();
        (groups, alone)
    }

    /// Returns what the changes say of a path: the innermost container counts, and the column.
    fn fate(&self, path: &str, side: usize) -> Fate {
        let (mine, other) = (self.sides[side], self.sides[1 - side]);
        let mut inner: Option<(usize, usize)> = None;
        let mut column = None;
        for (at, change) in self.changes.iter().enumerate() {
            let kind = change["kind"].as_str().unwrap_or_default();
            let Some(here) = change["at"][mine].as_str() else {
                continue;
            };
            let is_structure = change["at"][other].is_null() || MOVES.contains(&kind);
            if !is_structure || change["ops"].is_array() {
                continue;
            }
            if kind.starts_with("column.") {
                column = column.or(is_in_column(path, here).then_some(at));
            } else if is_below(path, here) && inner.is_none_or(|(_, depth)| depth < here.len()) {
                inner = Some((at, here.len()));
            }
        }
        let inner = inner.map(|(at, _)| at);
        let is_alone =
            |at: Option<usize>| at.is_some_and(|at| self.changes[at]["at"][other].is_null());
        if is_alone(inner) || is_alone(column) {
            Fate::One
        } else {
            Fate::Both(inner, column)
        }
    }

    /// Takes over blocks that no change names: the same in both, in the same order.
    fn unnamed(
        &self,
        fate: &Fate,
        from: &[&Block],
        to: &[&Block],
        made: &mut BTreeMap<String, Block>,
    ) -> Result<(), String> {
        if from.len() != to.len() {
            let shown = |all: &[&Block]| all.iter().map(|b| b.path.clone()).collect::<Vec<_>>();
            return Err(format!(
                "{fate:?}: {:?} against {:?}",
                shown(from),
                shown(to)
            ));
        }
        for (from, to) in from.iter().zip(to) {
            let is_told =
                *fate != Fate::Both(None, None) || self.are_one_part(&from.path, &to.path);
            if from.text != to.text || from.kind != to.kind || !is_told {
                return Err(format!("no change tells of {from:?} → {to:?}"));
            }
            let path = to.path.clone();
            made.insert(
                path.clone(),
                Block {
                    path,
                    ..(*from).clone()
                },
            );
        }
        Ok(())
    }

    /// Returns whether two paths begin in the same part, or a change says that it has another name.
    fn are_one_part(&self, from: &str, to: &str) -> bool {
        let start = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
        let (from, to) = (start(from), start(to));
        let is_told = |change: &Value| {
            let at = |side: usize| change["at"][self.sides[side]].as_str();
            let is_name = change["kind"] == "section.id" || change["kind"] == "note.moved";
            is_name && at(0) == Some(from.as_str()) && at(1) == Some(to.as_str())
        };
        // Of sections with one name, or none, the second may be the third of the other text.
        let name = |start: &str| start.split('~').next().unwrap_or_default().to_owned();
        name(&from) == name(&to) || self.changes.iter().any(is_told)
    }

    /// Checks that links and emphases stand where they say.
    fn spans(&self) -> Result<(), String> {
        for change in self
            .changes
            .iter()
            .filter(|change| change["span"].is_object())
        {
            for (side, text) in self.sides.iter().zip([self.from, self.to]) {
                let words: Vec<char> = text.words(&paths(change, side)).chars().collect();
                let place =
                    |at: usize| change["span"][side][at].as_u64().unwrap_or(u64::MAX) as usize;
                let Some(found) = words.get(place(0)..place(1)) else {
                    return Err(format!("{change}: the words are not there"));
                };
                let (found, told) = (found.iter().collect::<String>(), &change["text"]);
                let told = told.as_str().unwrap_or_default();
                let is_whole = found.chars().count() == told.chars().count();
                if is_whole && found != told {
                    return Err(format!("{change}: {found:?}"));
                }
            }
        }
        Ok(())
    }
}

/// Returns the paths of the blocks whose words a change concerns.
fn paths(change: &Value, side: &str) -> Vec<String> {
    let word = |value: &Value| value.as_str().map(str::to_owned);
    match change["blocks"][side].as_array() {
        Some(all) => all.iter().filter_map(word).collect(),
        None => change["at"][side]
            .as_str()
            .map(str::to_owned)
            .into_iter()
            .collect(),
    }
}

fn is_below(path: &str, container: &str) -> bool {
    let rest = path.strip_prefix(container);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns whether a cell stands in the column whose head is at `head`.
fn is_in_column(path: &str, head: &str) -> bool {
    let cell = |path: &str| -> Option<(String, String)> {
        let (row, column) = path.rsplit_once('/')?;
        let (table, _) = row.rsplit_once('/')?;
        Some((table.to_owned(), column.to_owned()))
    };
    cell(path).is_some() && cell(path) == cell(head)
}
