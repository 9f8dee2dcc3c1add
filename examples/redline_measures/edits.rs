//! Edits made to a text cut into blocks, with what they truly change.

use avenant::diff::side::count;
use avenant::prose::canon;

use crate::support::redlines::prose;

/// What an edit made of a text.
pub struct Edited {
    pub blocks: Vec<String>,
    /// Words truly changed, on both sides.
    pub words: usize,
    /// What moved, in each way it may be told: headings of sections, or the words of a paragraph.
    pub moved: Vec<Vec<String>>,
}

impl Edited {
    fn of(blocks: Vec<String>, words: usize) -> Self {
        let moved = Vec::new();
        Self {
            blocks,
            words,
            moved,
        }
    }
}

/// Edits blocks; another text's may be taken from; `None` where they do not lend themselves.
pub type Edit = fn(&[String], &[String], usize) -> Option<Edited>;

/// Cuts a text into blocks, with its sections at the second level, numbered.
///
/// The sections are those of the highest level that has some: texts begin at any.
pub fn blocks(text: &str) -> Vec<String> {
    let blocks = text.split("\n\n").map(str::trim_end);
    let blocks: Vec<&str> = blocks.filter(|block| !block.trim().is_empty()).collect();
    let at_level = |level: usize| {
        blocks
            .iter()
            .filter(|block| level_of(block) == level)
            .count()
    };
    let top = (1..=6)
        .find(|level| at_level(*level) >= FEWEST)
        .unwrap_or(2);
    let block = |block: &&str| match level_of(block) {
        0 => (*block).to_owned(),
        level => {
            let level = (level + 2).saturating_sub(top).clamp(2, 6);
            format!(
                "{} {}",
                "#".repeat(level),
                block.trim_start_matches('#').trim_start()
            )
        }
    };
    numbered(&blocks.iter().map(block).collect::<Vec<_>>())
}

/// Sections that a level must have to be the one whose sections are edited.
const FEWEST: usize = 5;

/// Returns how many signs a heading begins with, 0 of what is none.
fn level_of(block: &str) -> usize {
    let signs = block.len() - block.trim_start_matches('#').len();
    let is_heading = block[signs..].starts_with(' ') && !block.contains('\n');
    if is_heading { signs } else { 0 }
}

fn numbered(blocks: &[String]) -> Vec<String> {
    let mut number = 0;
    let block = |block: &String| {
        if level_of(block) != 2 {
            return block.clone();
        }
        number += 1;
        let typed = |c: char| c.is_ascii_digit() || c == '.' || c == ' ';
        format!("## {number}. {}", block[2..].trim_start_matches(typed))
    };
    blocks.iter().map(block).collect()
}

/// Returns the starts of sections, and the end.
fn sections(blocks: &[String]) -> Vec<usize> {
    let starts = (0..blocks.len()).filter(|at| level_of(&blocks[*at]) == 2);
    starts.chain([blocks.len()]).collect()
}

/// Returns the headings of a run of blocks.
fn headings(blocks: &[String]) -> Vec<String> {
    let prose = prose(&blocks.join("\n\n"));
    let sections = prose.all_sections().into_iter();
    sections
        .map(|section| canon::plain(&section.heading))
        .collect()
}

/// Moves a section behind one of those that follow its neighbour.
pub fn section_moved(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    move_section(blocks, seed, |_| {})
}

/// The same, with every fourth word of its plain paragraphs replaced.
pub fn section_moved_and_edited(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    move_section(blocks, seed, |moved| {
        for at in paragraphs(moved, 12) {
            let words = moved[at].split(' ').enumerate();
            let edit = |(at, word): (usize, &str)| {
                let is_edited = at % 4 == 3 && word.chars().all(char::is_alphabetic);
                if is_edited {
                    "zzyzx".to_owned()
                } else {
                    word.to_owned()
                }
            };
            moved[at] = words.map(edit).collect::<Vec<_>>().join(" ");
        }
    })
}

fn move_section(blocks: &[String], seed: usize, change: impl Fn(&mut [String])) -> Option<Edited> {
    let starts = sections(blocks);
    if starts.len() < 6 {
        return None;
    }
    let which = seed % (starts.len() - 3);
    let behind = which + 3 + (seed / 7) % (starts.len() - which - 3);
    let (from, until) = (starts[which], starts[which + 1]);
    let mut rest = blocks.to_vec();
    let mut moved: Vec<String> = rest.drain(from..until).collect();
    let told = headings(&moved);
    change(&mut moved);
    let to = starts[behind] - moved.len();
    rest.splice(to..to, moved);
    let mut edited = Edited::of(rest, 0);
    // Where the section outweighs all it moved past, these are told to have moved.
    edited.moved = vec![told, headings(&blocks[until..starts[behind]])];
    Some(edited)
}

/// Lets two neighbouring sections change places: either may be told as the one that moved.
pub fn neighbours_swapped(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let starts = sections(blocks);
    if starts.len() < 5 {
        return None;
    }
    let which = seed % (starts.len() - 2);
    let (a, b, end) = (starts[which], starts[which + 1], starts[which + 2]);
    let mut rest = blocks.to_vec();
    rest[a..end].rotate_left(b - a);
    let mut edited = Edited::of(rest, 0);
    edited.moved = vec![headings(&blocks[a..b]), headings(&blocks[b..end])];
    Some(edited)
}

/// Moves a paragraph to the end of another section.
pub fn paragraph_moved(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let starts = sections(blocks);
    let fit = paragraphs(blocks, 20);
    let at = *fit.get(seed % fit.len().max(1))?;
    let to = starts.iter().copied().find(|start| *start > at + 1)?;
    let to = starts.iter().copied().find(|start| *start > to)?;
    let mut rest = blocks.to_vec();
    let moved = rest.remove(at);
    let words = prose(&moved);
    rest.insert(to - 1, moved);
    let mut edited = Edited::of(rest, 0);
    edited.moved.push(
        canon::blocks(&words)
            .into_iter()
            .map(|block| block.text)
            .collect(),
    );
    Some(edited)
}

/// Returns the places of paragraphs of so many words without any markup.
fn paragraphs(blocks: &[String], least: usize) -> Vec<usize> {
    let is_plain = |block: &String| {
        block.split_whitespace().count() >= least
            && block.starts_with(|c: char| c.is_alphabetic())
            && !block.contains(['|', '[', '*', '_', '`', '<', '\n', '{', '\\'])
    };
    (0..blocks.len())
        .filter(|at| is_plain(&blocks[*at]))
        .collect()
}

/// Cuts a paragraph in two behind its first sentence.
pub fn cut_in_two(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    // `a. ` is no sentence.
    let ends_sentence = |block: &str| {
        block.split_once(". ").is_some_and(|(first, behind)| {
            first.split_whitespace().count() >= 3 && behind.starts_with(char::is_alphabetic)
        })
    };
    let fit = paragraphs(blocks, 20).into_iter();
    let fit: Vec<usize> = fit.filter(|at| ends_sentence(&blocks[*at])).collect();
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut edited = blocks.to_vec();
    edited[at] = edited[at].replacen(". ", ".\n\n", 1);
    Some(Edited::of(edited, 0))
}

/// Replaces one to four words of a paragraph.
pub fn words_replaced(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let fit = paragraphs(blocks, 20);
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut words: Vec<String> = blocks[at].split(' ').map(str::to_owned).collect();
    let times = 1 + seed % 4;
    let mut truth = 0;
    for step in 0..times {
        let place = (seed + step * (words.len() / times)) % words.len();
        if words[place].chars().all(char::is_alphabetic) && words[place].len() > 3 {
            words[place] = "zzyzx".to_owned();
            truth += 2;
        }
    }
    let mut edited = blocks.to_vec();
    edited[at] = words.join(" ");
    Some(Edited::of(edited, truth))
}

/// Puts another text's paragraph in the place of one.
pub fn paragraph_replaced(blocks: &[String], other: &[String], seed: usize) -> Option<Edited> {
    let (fit, foreign) = (paragraphs(blocks, 20), paragraphs(other, 20));
    let at = *fit.get(seed % fit.len().max(1))?;
    let from = *foreign.get(seed % foreign.len().max(1))?;
    let mut edited = blocks.to_vec();
    edited[at].clone_from(&other[from]);
    let truth = count(&blocks[at]) + count(&other[from]);
    Some(Edited::of(edited, truth as usize))
}

/// Inserts a section, and numbers all behind it anew.
pub fn renumbered(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let starts = sections(blocks);
    let at = *starts
        .get(seed % starts.len())
        .filter(|at| **at < blocks.len())?;
    let mut edited = blocks.to_vec();
    let heading = "## 0. Quite another matter".to_owned();
    let words = "Zebras graze quietly beneath umbrellas.".to_owned();
    let truth = (count(&heading[3..]) + count(&words)) as usize;
    edited.splice(at..at, [heading, words]);
    Some(Edited::of(numbered(&edited), truth))
}

/// Removes an item of a list.
pub fn item_removed(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let is_list = |block: &String| {
        let is_item = |line: &str| line.starts_with("- ") || line.starts_with("* ");
        block.lines().count() >= 3
            && block.lines().all(is_item)
            && !block.contains(['[', '<', '`', '|', '{'])
    };
    let fit: Vec<usize> = (0..blocks.len())
        .filter(|at| is_list(&blocks[*at]))
        .collect();
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut lines: Vec<&str> = blocks[at].lines().collect();
    let gone = lines.remove(seed % lines.len());
    let mut edited = blocks.to_vec();
    edited[at] = lines.join("\n");
    let truth = count(&gone[2..].replace(['*', '_'], "")) as usize;
    Some(Edited::of(edited, truth))
}

/// Adds a row to a table, of the words of two others.
pub fn row_added(blocks: &[String], _: &[String], seed: usize) -> Option<Edited> {
    let is_table = |block: &String| {
        block.lines().count() >= 5 && block.lines().all(|line| line.trim().starts_with('|'))
    };
    let fit: Vec<usize> = (0..blocks.len())
        .filter(|at| is_table(&blocks[*at]))
        .collect();
    let at = *fit.get(seed % fit.len().max(1))?;
    let mut lines: Vec<&str> = blocks[at].lines().collect();
    let width = lines[1].trim().trim_matches('|').split('|').count();
    let row = format!("|{}", " quite new |".repeat(width));
    lines.insert(3 + seed % (lines.len() - 3), &row);
    let mut edited = blocks.to_vec();
    edited[at] = lines.join("\n");
    Some(Edited::of(edited, 2 * width))
}
