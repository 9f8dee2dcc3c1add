//! Texts made from numbers, and changes made to them: documents as legal editors write them, then
//! moved, cut, renumbered, reworded and damaged.
//!
//! The same bytes give the same texts, so that a failure can be had again; a fuzzer chooses them.

/// Numbers drawn from bytes, and from a generator once these are used up.
pub struct Dice<'b> {
    bytes: &'b [u8],
    state: u64,
}

impl<'b> Dice<'b> {
    /// Begins with bytes.
    pub fn of(bytes: &'b [u8]) -> Self {
        let seed = |state: u64, byte: &u8| state.wrapping_mul(0x0100_0000_01b3) ^ u64::from(*byte);
        let state = bytes.iter().fold(0xcbf2_9ce4_8422_2325, seed) | 1;
        Self { bytes, state }
    }

    /// Returns a number below `limit`, 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let number = match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                u64::from(*first)
            }
            None => {
                self.state ^= self.state << 13;
                self.state ^= self.state >> 7;
                self.state ^= self.state << 17;
                self.state >> 16
            }
        };
        number.checked_rem(limit as u64).unwrap_or(0) as usize
    }

    fn pick<'p>(&mut self, from: &[&'p str]) -> &'p str {
        from[self.below(from.len())]
    }
}

const WORDS: [&str; 64] = [
    "data",
    "personal",
    "the",
    "of",
    "controller",
    "we",
    "may",
    "share",
    "not",
    "your",
    "cookies",
    "12",
    "months",
    "2021",
    "1 299,00 €",
    "l'utilisateur",
    "d'OVH",
    "aujourd'hui",
    "**never**",
    "*only*",
    "[CNIL](https://cnil.fr)",
    "[CNIL](https://www.cnil.fr/)",
    "dpo@example.org",
    "https://a.example/b",
    "`_ga`",
    "données",
    "é",
    "e\u{301}",
    "個人情報",
    "提供しません。",
    "ข้อมูลส่วนบุคคล",
    "بيانات",
    "لا",
    "👨‍👩‍👧",
    "🇫🇷",
    "«\u{a0}services\u{a0}»",
    "\"services\"",
    "–",
    "-",
    "a\u{200b}b",
    "\u{202e}x\u{202c}",
    "~~old~~",
    "and",
    "or",
    "in",
    "30 jours",
    "10\u{a0}%",
    "art. 6",
    "(a)",
    "U.S.A.",
    "opt-out",
    "third-party",
    "recipients",
    "transfer",
    "rights",
    "notice",
    "law",
    "until",
    "Service",
    "service",
    "\\*",
    "a_b",
    "#",
    "[^n]",
];

const MARKS: [&str; 8] = [".", ".", ",", ";", ":", "!", "", "\\\n"];

/// Returns a document in Markdown.
pub fn document(dice: &mut Dice<'_>) -> String {
    let mut blocks = Vec::new();
    for _ in 0..dice.below(3) {
        blocks.push(block(dice));
    }
    for section in 0..dice.below(6) {
        blocks.push(heading(dice, section));
        for _ in 0..dice.below(4) {
            blocks.push(block(dice));
        }
    }
    blocks.push(format!("[^n]: {}", sentence(dice)));
    blocks.join("\n\n")
}

fn heading(dice: &mut Dice<'_>, at: usize) -> String {
    let level = "#".repeat(2 + dice.below(2));
    let number = match dice.below(3) {
        0 => format!("{}. ", at + 1),
        _ => String::new(),
    };
    let id = match dice.below(3) {
        0 => format!(" {{#s{}}}", dice.below(8)),
        _ => String::new(),
    };
    let words: Vec<&str> = (0..1 + dice.below(3)).map(|_| dice.pick(&WORDS)).collect();
    format!("{level} {number}{}{id}", words.join(" "))
}

fn sentence(dice: &mut Dice<'_>) -> String {
    let words: Vec<&str> = (0..1 + dice.below(12)).map(|_| dice.pick(&WORDS)).collect();
    words.join(" ") + dice.pick(&MARKS)
}

fn block(dice: &mut Dice<'_>) -> String {
    let sentences: Vec<String> = (0..1 + dice.below(4)).map(|_| sentence(dice)).collect();
    match dice.below(8) {
        0 => bullets(dice, "- "),
        1 => bullets(dice, "1. "),
        2 => table(dice),
        3 => format!("> {}", sentences.join(" ").replace('\n', "\n> ")),
        4 => format!("```\n{}\n  indented\n```", sentences.join("\n")),
        5 => "---".to_owned(),
        _ => sentences.join(" "),
    }
}

fn bullets(dice: &mut Dice<'_>, bullet: &str) -> String {
    let mut lines = Vec::new();
    for _ in 0..1 + dice.below(5) {
        lines.push(format!("{bullet}{}", sentence(dice).replace('\n', " ")));
        if dice.below(5) == 0 {
            lines.push(format!("   - {}", sentence(dice).replace('\n', " ")));
        }
    }
    lines.join("\n")
}

fn table(dice: &mut Dice<'_>) -> String {
    let width = 1 + dice.below(3);
    let row = |dice: &mut Dice<'_>| {
        let cells: Vec<&str> = (0..width).map(|_| dice.pick(&WORDS)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(dice), format!("|{}", "---|".repeat(width))];
    for _ in 0..dice.below(5) {
        lines.push(row(dice));
    }
    lines.join("\n")
}

/// Returns a text with one change made to it.
pub fn mutate(text: &str, dice: &mut Dice<'_>) -> String {
    let mut blocks: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
    let at = dice.below(blocks.len());
    match dice.below(14) {
        0 => {
            blocks.remove(at);
        }
        1 => blocks.insert(at, block(dice)),
        2 => {
            let to = dice.below(blocks.len());
            let moved = blocks.remove(at);
            blocks.insert(to, moved);
        }
        3 => blocks.insert(at, heading(dice, at)),
        4 if at + 1 < blocks.len() => {
            let next = blocks.remove(at + 1);
            blocks[at] = format!("{} {next}", blocks[at]);
        }
        5 => blocks[at] = blocks[at].replacen(". ", ".\n\n", 1),
        6 => {
            let run = at..(at + 1 + dice.below(4)).min(blocks.len());
            let moved: Vec<String> = blocks.drain(run).collect();
            let to = dice.below(blocks.len() + 1);
            blocks.splice(to..to, moved);
        }
        7 => blocks[at] = lines(&blocks[at], dice),
        8 => blocks[at] = blocks[at].replace(' ', "\u{a0}"),
        9 => blocks[at] = blocks[at].replace('"', "”").replace('-', "–"),
        _ => blocks[at] = reword(&blocks[at], dice),
    }
    blocks.join("\n\n")
}

/// Moves, drops or doubles a line: an item, a row.
fn lines(block: &str, dice: &mut Dice<'_>) -> String {
    let mut lines: Vec<&str> = block.lines().collect();
    if lines.is_empty() {
        return block.to_owned();
    }
    let line = lines.remove(dice.below(lines.len()));
    for _ in 0..dice.below(3) {
        lines.insert(dice.below(lines.len() + 1), line);
    }
    lines.join("\n")
}

/// Replaces, adds, drops or damages words.
fn reword(block: &str, dice: &mut Dice<'_>) -> String {
    let mut words: Vec<String> = block.split(' ').map(str::to_owned).collect();
    for _ in 0..1 + dice.below(3) {
        let at = dice.below(words.len());
        match dice.below(5) {
            0 => words.insert(at, dice.pick(&WORDS).to_owned()),
            1 if words.len() > 1 => {
                words.remove(at);
            }
            2 => words[at] = words[at].chars().rev().collect(),
            3 => words[at].push(['\u{200d}', '\u{301}', '\u{200b}', 's', '\''][dice.below(5)]),
            _ => words[at] = dice.pick(&WORDS).to_owned(),
        }
    }
    words.join(" ")
}
