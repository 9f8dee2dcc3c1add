//! Where links lead: sections of the text, full addresses, or nowhere a reader could follow.

use std::collections::BTreeMap;

use crate::base::SectionId;
use crate::prose::link;
use crate::prose::{Block, BlockKind, Inline, InlineKind, Target, canon};

use super::reading::{Piece, Reading};
use super::repair::{Repair, RepairKind};
use super::tidy::tidy;

/// Gives every link a target that a working text can hold; words stay whatever becomes of it.
///
/// `ids` names the section that each anchor of the file stands in; `base` completes relative
/// addresses.
pub fn resolve(reading: &mut Reading, ids: &BTreeMap<String, SectionId>, base: Option<&str>) {
    let base = base.map(str::to_owned).or_else(|| reading.base.clone());
    let mut resolver = Resolver {
        ids,
        base: base.as_deref(),
        repairs: Vec::new(),
    };
    for piece in &mut reading.pieces {
        match piece {
            Piece::Heading(heading) => resolver.words(&mut heading.words),
            Piece::Block(block) => resolver.block(block),
        }
    }
    for (_, blocks) in &mut reading.notes {
        blocks.iter_mut().for_each(|block| resolver.block(block));
    }
    reading.repairs.append(&mut resolver.repairs);
}

struct Resolver<'a> {
    ids: &'a BTreeMap<String, SectionId>,
    base: Option<&'a str>,
    repairs: Vec<Repair>,
}

impl Resolver<'_> {
    fn block(&mut self, block: &mut Block) {
        match &mut block.kind {
            BlockKind::Paragraph(words) => self.words(words),
            BlockKind::List { items, .. } => {
                items
                    .iter_mut()
                    .flatten()
                    .for_each(|block| self.block(block));
            }
            BlockKind::Quote(inner) => inner.iter_mut().for_each(|block| self.block(block)),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| self.words(cell));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }

    fn words(&mut self, words: &mut Vec<Inline>) {
        *words = tidy(self.all(std::mem::take(words)));
    }

    fn all(&mut self, words: Vec<Inline>) -> Vec<Inline> {
        let mut out = Vec::new();
        for mut word in words {
            match &mut word.kind {
                InlineKind::Link { to, words } => {
                    let inner = self.all(std::mem::take(words));
                    match self.target(to, &inner) {
                        Some(target) => {
                            *to = target;
                            *words = inner;
                        }
                        None => {
                            out.extend(inner);
                            continue;
                        }
                    }
                }
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strike(inner)
                | InlineKind::Redacted(inner)
                | InlineKind::Caption { words: inner, .. }
                | InlineKind::Foreign { words: inner, .. } => {
                    *inner = self.all(std::mem::take(inner));
                }
                InlineKind::Text(_)
                | InlineKind::Code(_)
                | InlineKind::Reference(_)
                | InlineKind::Value(_)
                | InlineKind::FootnoteMark(_)
                | InlineKind::SoftBreak
                | InlineKind::HardBreak => {}
            }
            out.push(word);
        }
        out
    }

    fn target(&mut self, to: &Target, words: &[Inline]) -> Option<Target> {
        let Target::Address(address) = to else {
            return Some(to.clone());
        };
        let plain = canon::plain(words);
        if let Some(anchor) = address.strip_prefix('#') {
            let found = self.ids.get(anchor).cloned().map(Target::Section);
            if found.is_none() && !plain.is_empty() {
                self.note(RepairKind::LinkDropped, &plain, address);
            }
            return found;
        }
        if let Some(target) = link::outside(address) {
            return Some(target);
        }
        let whole = complete(address, self.base).and_then(|whole| link::outside(&whole));
        match &whole {
            Some(whole) => {
                let from_to = format!("{address} → {whole}");
                self.note(RepairKind::LinkCompleted, &plain, &from_to);
            }
            None => self.note(RepairKind::LinkDropped, &plain, address),
        }
        whole
    }

    fn note(&mut self, kind: RepairKind, quote: &str, became: &str) {
        self.repairs.push(Repair::new(kind, quote, became));
    }
}

/// Returns the full address of a relative one (RFC 3986 §5.2), and of those typed by habit:
/// `www.example.com`, `someone@example.com`, spaces among the letters.
fn complete(address: &str, base: Option<&str>) -> Option<String> {
    let address = address.trim().replace(' ', "%20");
    if let Some(original) = archived(&address) {
        return Some(original.to_owned());
    }
    if let Some(guessed) = link::suggestion(&address) {
        return Some(guessed);
    }
    let base = base?;
    let (scheme, rest) = base.split_once("://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if address.contains(':') && !address.starts_with(['/', '.']) {
        return None;
    }
    if address.starts_with('/') {
        return Some(format!("{scheme}://{host}{address}"));
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(format!("{scheme}://{host}/{}", parts.join("/")))
}

/// Returns the address that a web archive's link stands for: `/web/20101027191329/https://…`.
fn archived(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("/web/")?;
    let (stamp, original) = rest.split_once('/')?;
    let figures = stamp.bytes().take_while(u8::is_ascii_digit).count();
    (figures == 14 && original.starts_with("http")).then_some(original)
}

#[cfg(test)]
mod tests {
    use super::complete;

    #[test]
    fn relative_addresses_are_completed_as_browsers_do() {
        let base = Some("https://a.example/x/y/z.html");
        let read = |address| complete(address, base);
        for (address, whole) in [
            ("/p", "https://a.example/p"),
            ("q.md", "https://a.example/x/y/q.md"),
            ("../abuse/index.md", "https://a.example/x/abuse/index.md"),
            ("../../../r", "https://a.example/r"),
            ("//b.example/c", "https://b.example/c"),
            ("www.b.example", "https://www.b.example"),
            (
                "/web/20101027191329/http://c.example/p",
                "http://c.example/p",
            ),
        ] {
            assert_eq!(read(address).as_deref(), Some(whole), "{address}");
        }
        assert_eq!(read("javascript:go()"), None);
        assert_eq!(complete("q.md", None), None);
    }
}
