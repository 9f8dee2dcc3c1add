//! A file with a mark in the place of a passage.

use std::ops::Range;

use crate::base::Source;
use crate::prose::tree::{Block, BlockKind, Section};
use crate::prose::{Form, Inline, InlineKind, Prose, Target, canon, header, parse, walk};

use super::passage::Passage;

/// What stands in the place of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(String);

/// A rewritten text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// Its bytes.
    pub text: String,
    /// How many places have the mark now.
    pub places: usize,
}

/// Why a passage cannot be taken out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Something else than the words would change: they stand across what cannot be cut.
    Across,
    /// Readers would still see the words.
    Remains,
}

/// A change of the source: what stands in the place of these bytes.
type Edit = (Range<usize>, String);

impl Mark {
    /// Returns the mark with these words in it.
    pub fn new(words: &str) -> Self {
        Self(format!("[{words}]"))
    }

    /// Returns the mark as readers see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the mark as Markdown: brackets that readers see, inside those of a span.
    fn markdown(&self) -> String {
        let words = &self.0[1..self.0.len() - 1];
        format!("[\\[{words}\\]]{{{}}}", crate::prose::redacted::REDACTED)
    }
}

/// Returns a file of no Markdown, such as a register, with the mark in the place of the passages.
pub fn plain(text: &str, passages: &[Passage], mark: &Mark) -> Rewritten {
    let mut edits = Vec::new();
    for passage in passages {
        let places = passage.places(text).into_iter();
        edits.extend(places.map(|place| (place, mark.0.clone())));
    }
    let edits = apart(edits);
    Rewritten {
        text: applied(text, &edits),
        places: edits.len(),
    }
}

/// Returns a text with the mark in the place of the passages: in its title, its description, its
/// words, and in the addresses its links lead to, which then are no links any more.
///
/// # Errors
/// What hinders it. Ids of sections are addresses of the site and stay.
pub fn markdown(
    source: &Source,
    form: Form<'_>,
    passages: &[Passage],
    mark: &Mark,
) -> Result<Rewritten, Hindrance> {
    let (_, body, _) = header::cut(source, form);
    let prose = parse(source, body, form).prose;
    let mut edits = in_header(&source.text[..body], passages, mark);
    let mut gone: Vec<String> = passages.iter().map(|p| p.words().to_owned()).collect();
    let kept = addresses(&source.text, &prose, passages, mark, &mut edits, &mut gone);
    let literal = literal(&prose);
    let stays = [kept, attributes(&prose)].concat();
    for passage in passages {
        for place in passage.places(&source.text[body..]) {
            let place = place.start + body..place.end + body;
            if stays.iter().any(|range| overlap(range, &place)) {
                continue;
            }
            let inside = literal.iter().any(|range| overlap(range, &place));
            let words = if inside {
                mark.0.clone()
            } else {
                mark.markdown()
            };
            edits.push((place, words));
        }
    }
    let edits = apart(edits);
    let text = applied(&source.text, &edits);
    let new = Source {
        path: source.path.clone(),
        text,
    };
    let (new_header, new_body, _) = header::cut(&new, form);
    let new_prose = parse(&new, new_body, form).prose;
    let words = |prose: &Prose| {
        let blocks = canon::blocks(prose).into_iter().map(|block| block.text);
        blocks.collect::<Vec<_>>().join("\n")
    };
    let shown = words(&new_prose);
    let mut seen = vec![shown.clone()];
    let head = [new_header.title, new_header.description];
    seen.extend(head.into_iter().flatten().map(|field| field.value));
    let still = |text: &String| passages.iter().any(|p| !p.places(text).is_empty());
    if seen.iter().any(still) {
        return Err(Hindrance::Remains);
    }
    let mark = std::slice::from_ref(&mark.0);
    if without(&words(&prose), &[&gone, mark].concat()) != without(&shown, mark) {
        return Err(Hindrance::Across);
    }
    Ok(Rewritten {
        text: new.text,
        places: edits.iter().filter(|(_, words)| !words.is_empty()).count(),
    })
}

/// Changes in the values of a header, which are plain words.
fn in_header(head: &str, passages: &[Passage], mark: &Mark) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in head.split_inclusive('\n') {
        let sealed = ["title:", "description:", "changes:"];
        let is_words = sealed.iter().any(|key| line.starts_with(key)) || line.starts_with('-');
        let from = line.find(':').map_or(0, |at| at + 1);
        let from = if line.starts_with('-') { 1 } else { from };
        if is_words && line.trim_end() != "---" {
            for passage in passages {
                let places = passage.places(&line[from..]).into_iter();
                let at = start + from;
                edits.extend(places.map(|p| (p.start + at..p.end + at, mark.0.clone())));
            }
        }
        start += line.len();
    }
    edits
}

/// Takes links off their words where they lead to an address with a passage in it; returns the
/// bytes of the addresses inside the text that stay as they are.
fn addresses(
    text: &str,
    prose: &Prose,
    passages: &[Passage],
    mark: &Mark,
    edits: &mut Vec<Edit>,
    gone: &mut Vec<String>,
) -> Vec<Range<usize>> {
    let mut kept = Vec::new();
    let holds = |text: &str| passages.iter().any(|p| !p.places(text).is_empty());
    walk::inlines(prose, &mut |inline| {
        let whole = bytes(inline);
        match &inline.kind {
            InlineKind::Reference(_) => kept.push(whole),
            InlineKind::Link { to, words } => {
                let is_bracketed = text[whole.clone()].starts_with('[');
                let (first, last) = (words.first(), words.last());
                let (Some(first), Some(last)) = (first, last) else {
                    return;
                };
                let words_at = bytes(first).start..bytes(last).end;
                match to {
                    Target::Address(address) if holds(address) => {
                        let plain = canon::plain(words);
                        if is_bracketed {
                            edits.push((whole.start..words_at.start, String::new()));
                            let tail = match holds(&plain) {
                                true => String::new(),
                                false => format!(" {}", mark.markdown()),
                            };
                            edits.push((words_at.end..whole.end, tail));
                            kept.push(words_at.end..whole.end);
                        } else {
                            gone.push(plain);
                            edits.push((whole.clone(), mark.markdown()));
                            kept.push(whole);
                        }
                    }
                    Target::Section(_) | Target::Document { .. } => {
                        kept.push(words_at.end..whole.end);
                    }
                    Target::Address(_) => {}
                }
            }
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_)
            | InlineKind::Redacted(_)
            | InlineKind::Caption { .. }
            | InlineKind::Value(_)
            | InlineKind::Foreign { .. }
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => {}
        }
    });
    kept
}

/// Returns where brackets mean themselves: code, values, comments.
fn literal(prose: &Prose) -> Vec<Range<usize>> {
    let comments = prose.comments.iter().map(|span| span.range());
    let mut ranges: Vec<Range<usize>> = comments.collect();
    walk::inlines(prose, &mut |inline| {
        if let InlineKind::Code(_) | InlineKind::Value(_) = inline.kind {
            ranges.push(bytes(inline));
        }
    });
    let mut blocks: Vec<&Block> = prose.front.iter().collect();
    blocks.extend(prose.all_sections().into_iter().flat_map(|s| &s.blocks));
    blocks.extend(prose.footnotes.iter().flat_map(|note| &note.blocks));
    while let Some(block) = blocks.pop() {
        match &block.kind {
            BlockKind::Code(_) => ranges.push(block.span.range()),
            BlockKind::List { items, .. } => blocks.extend(items.iter().flatten()),
            BlockKind::Quote(inner) => blocks.extend(inner),
            BlockKind::Paragraph(_) | BlockKind::Table { .. } | BlockKind::Rule => {}
        }
    }
    ranges
}

/// Returns where the attributes of headings stand.
fn attributes(prose: &Prose) -> Vec<Range<usize>> {
    let sections = prose.all_sections().into_iter();
    let after = |section: &Section| section.words_span.range().end..section.span.range().end;
    sections.map(after).collect()
}

fn bytes(inline: &Inline) -> Range<usize> {
    inline.span.range()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Returns the changes in order; of two that meet, the one that begins first, and of those the
/// longer.
fn apart(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut kept: Vec<Edit> = Vec::new();
    for edit in edits {
        if kept.last().is_none_or(|(last, _)| last.end <= edit.0.start) {
            kept.push(edit);
        }
    }
    kept
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for (range, words) in edits {
        new.push_str(&text[done..range.start]);
        new.push_str(words);
        done = range.end;
    }
    new + &text[done..]
}

/// Returns words without those that were taken out and without white space.
fn without(text: &str, gone: &[String]) -> String {
    let mut text = canon::one_line(text);
    let mut gone: Vec<&String> = gone.iter().collect();
    // Of two where one holds the other, the longer was taken out.
    gone.sort_by_key(|words| std::cmp::Reverse(words.len()));
    for words in gone {
        if let Some(passage) = Passage::parse(words) {
            for place in passage.places(&text).into_iter().rev() {
                text.replace_range(place, "");
            }
        }
    }
    text.retain(|c| !c.is_whitespace());
    text
}

#[cfg(test)]
mod tests {
    use super::{Hindrance, Mark, Rewritten, markdown, plain};
    use crate::base::{Source, TreePath};
    use crate::edit::redact::passage::Passage;
    use crate::prose::Form;

    fn redacted(words: &str, text: &str) -> Result<Rewritten, Hindrance> {
        let path = TreePath::parse("fr.md").expect("a plain name");
        let text = text.to_owned();
        let passages = [Passage::parse(words).expect("there are words")];
        let mark = Mark::new("retiré : RGPD, art. 17");
        markdown(&Source { path, text }, Form::Working, &passages, &mark)
    }

    const MARK: &str = "[\\[retiré : RGPD, art. 17\\]]{.redacted}";

    #[test]
    fn a_mark_stands_where_the_words_stood() {
        for (text, expected) in [
            ("Voir Jean Dupont.\n", "Voir @.\n"),
            ("## 1 – Jean Dupont {#dpo}\n", "## 1 – @ {#dpo}\n"),
            ("*Jean Dupont* et **Jean**\nDupont\n", "*@* et @\n"),
            (
                "[Jean Dupont](https://a.example/)\n",
                "[@](https://a.example/)\n",
            ),
            (
                "| a | b |\n|---|---|\n| Jean Dupont | c |\n",
                "| a | b |\n|---|---|\n| @ | c |\n",
            ),
        ] {
            let done = redacted("Jean Dupont", text).map(|done| done.text);
            assert_eq!(done, Ok(expected.replace('@', MARK)), "{text}");
        }
        let code = redacted("Jean Dupont", "Le code `x Jean Dupont`.\n").expect("it is code");
        assert_eq!(code.text, "Le code `x [retiré : RGPD, art. 17]`.\n");
    }

    #[test]
    fn a_link_to_an_address_with_the_words_is_no_link_any_more() {
        for (text, expected) in [
            ("[Nous](mailto:jean@a.example) écrire\n", "Nous @ écrire\n"),
            ("[jean@a.example](mailto:jean@a.example)\n", "@\n"),
            ("Voir <mailto:jean@a.example>.\n", "Voir @.\n"),
            ("Voir jean@a.example.\n", "Voir @.\n"),
        ] {
            let done = redacted("jean@a.example", text).map(|done| done.text);
            assert_eq!(done, Ok(expected.replace('@', MARK)), "{text}");
        }
    }

    #[test]
    fn what_would_change_other_words_is_refused() {
        let across = redacted("Jean Dupont", "Jean **Dupont, directeur**\n");
        assert_eq!(across, Err(Hindrance::Across));
        let hidden = redacted("Jean Dupont", "J&#101;an Dupont\n");
        assert_eq!(hidden, Err(Hindrance::Remains));
    }

    #[test]
    fn a_register_has_the_mark_as_plain_words() {
        let passages = [Passage::parse("Jean Dupont").expect("there are words")];
        let done = plain("name = \"Jean Dupont\"\n", &passages, &Mark::new("removed"));
        assert_eq!(
            (done.text.as_str(), done.places),
            ("name = \"[removed]\"\n", 1)
        );
    }
}
