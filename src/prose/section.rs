//! From a flow of blocks and headings to sections within sections.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Report, SectionId, Span};

use super::flow::{Heading, Piece};
use super::parse::{Form, Origin};
use super::tree::{Footnote, Inline, InlineKind, Prose, Section, Target};
use super::{attrs, canon, slug, walk};

/// Nests the flow and checks what concerns the text as a whole: title, ids, levels, references
/// within the text, footnotes.
pub(super) fn nest(
    origin: &Origin<'_>,
    flow: Vec<Piece>,
    notes: Vec<Footnote>,
    form: Form<'_>,
    report: &mut Report,
) -> Prose {
    let mut prose = Prose::default();
    let mut sections: Vec<Section> = Vec::new();
    // Headings whose id is a finding already.
    let mut misnamed = BTreeSet::new();
    for piece in flow {
        match piece {
            Piece::Block(block) => match sections.last_mut() {
                Some(section) => section.blocks.push(block),
                None => prose.front.push(block),
            },
            Piece::Heading(heading) if is_title(&heading, &prose, form) => {
                let is_late = !sections.is_empty() || !prose.front.is_empty();
                title(origin, heading, is_late, &mut prose, report);
            }
            Piece::Heading(heading) => {
                let (section, is_misnamed) = section(origin, heading, form, report);
                misnamed.extend(is_misnamed.then_some(section.span));
                sections.push(section);
            }
        }
    }
    check_ids(origin, &sections, &misnamed, report);
    check_levels(origin, &sections, report);
    prose.sections = tree(sections);
    footnotes(origin, notes, &mut prose, report);
    check_references(origin, &prose, report);
    if prose.sections.is_empty() && prose.front.is_empty() {
        report.push(Diagnostic::new(Code::EMPTY_TEXT).at(origin.place(0..0)));
    }
    prose
}

fn is_title(heading: &Heading, prose: &Prose, form: Form<'_>) -> bool {
    heading.level == 1 && prose.title.is_none() && matches!(form, Form::Working)
}

fn title(
    origin: &Origin<'_>,
    heading: Heading,
    is_late: bool,
    prose: &mut Prose,
    report: &mut Report,
) {
    if is_late {
        let place = origin.place(heading.range.clone());
        report.push(Diagnostic::new(Code::TITLE_LATE).at(place));
    }
    if let Some(range) = &heading.attributes {
        let finding = Diagnostic::new(Code::HEADING_ATTRIBUTE)
            .at(origin.place(range.clone()))
            .arg("attribute", &origin.body()[range.clone()])
            .arg("suggestion", "none");
        report.push(finding);
    }
    prose.title_span = Some(origin.span(heading.range));
    prose.title = Some(heading.words);
}

/// Makes a section of a heading; says too whether its id was typed and is a finding.
fn section(
    origin: &Origin<'_>,
    heading: Heading,
    form: Form<'_>,
    report: &mut Report,
) -> (Section, bool) {
    if heading.level == 1 {
        let place = origin.place(heading.range.clone());
        report.push(Diagnostic::new(Code::TITLE_TWICE).at(place));
    }
    let mut words = heading.words;
    let attributes = heading.attributes.as_ref();
    let read = attributes.map_or_else(attrs::Attributes::default, |range| {
        attrs::take(origin, range, form, &mut words, report)
    });
    let mut section = Section {
        level: heading.level.max(2),
        id: read.id,
        number: read.number,
        prefix: String::new(),
        unnumbered: read.unnumbered,
        covers: read.covers,
        lang: read.lang,
        span: origin.span(heading.range.clone()),
        words_span: Span::default(),
        heading: words,
        blocks: Vec::new(),
        children: Vec::new(),
    };
    if let Form::Sealed(numbering) = form
        && let Some(number) = &section.number
    {
        let prefix = numbering.prefix(number);
        take_prefix(origin, &mut section, prefix, report);
    }
    section.words_span = words_span(
        origin,
        &section,
        heading.attributes.as_ref(),
        &heading.range,
    );
    if canon::plain(&section.heading).is_empty() {
        report.push(Diagnostic::new(Code::HEADING_EMPTY).at(origin.place(heading.range)));
    }
    (section, read.misnamed)
}

/// Takes the printed number off a sealed heading; it must be what the pattern gives.
fn take_prefix(origin: &Origin<'_>, section: &mut Section, prefix: String, report: &mut Report) {
    let first = section.heading.first_mut();
    if let Some(Inline {
        kind: InlineKind::Text(text),
        span,
    }) = first
        && let Some(rest) = text.strip_prefix(&prefix)
    {
        span.start += u32::try_from(prefix.len()).unwrap_or_default();
        *text = rest.to_owned();
        if text.is_empty() {
            section.heading.remove(0);
        }
        section.prefix = prefix;
        return;
    }
    let finding = Diagnostic::new(Code::SEALED_NUMBER)
        .at(origin.place_of(section.span))
        .arg("prefix", prefix.trim_end());
    report.push(finding);
}

fn words_span(
    origin: &Origin<'_>,
    section: &Section,
    attributes: Option<&Range<usize>>,
    heading: &Range<usize>,
) -> Span {
    if let (Some(first), Some(last)) = (section.heading.first(), section.heading.last()) {
        return Span {
            start: first.span.start,
            end: last.span.end,
        };
    }
    let at = attributes.map_or(heading.end, |range| range.start);
    origin.span(at..at)
}

fn check_ids(
    origin: &Origin<'_>,
    sections: &[Section],
    misnamed: &BTreeSet<Span>,
    report: &mut Report,
) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for section in sections {
        let Some(id) = &section.id else { continue };
        if let Some(span) = first.get(id.as_str()) {
            let finding = Diagnostic::new(Code::DUPLICATE_ID)
                .at(origin.place_of(section.span))
                .arg("id", id.as_str())
                .note(origin.place_of(*span), "note-first-used-here");
            report.push(finding);
        } else {
            first.insert(id.as_str(), section.span);
        }
    }
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    taken.extend(first.keys().map(|id| ((*id).to_owned(), 1)));
    for (at, section) in sections.iter().enumerate() {
        if section.id.is_none() && !misnamed.contains(&section.span) {
            let words = canon::plain(&section.heading);
            let base = slug::slug(&words).unwrap_or_else(|| format!("section-{}", at + 1));
            let meant = forgotten_mark(origin, section).filter(|id| !first.contains_key(id));
            report.push(match meant {
                Some(id) => without_mark(origin, section, &words, id),
                None => without_id(origin, section, words, free(base, &mut taken)),
            });
        }
    }
}

/// Returns `base`, or `base-2` and so on where it is taken already.
fn free(base: String, taken: &mut BTreeMap<String, u32>) -> String {
    let mut count = taken.get(&base).copied().unwrap_or_default();
    let mut id = base.clone();
    while taken.contains_key(&id) {
        count += 1;
        id = format!("{base}-{count}");
    }
    taken.insert(base, count.max(1));
    taken.insert(id.clone(), 1);
    id
}

/// Returns the word in the braces of a heading that is its id but for the `#`.
fn forgotten_mark<'s>(origin: &Origin<'s>, section: &Section) -> Option<&'s str> {
    attrs::forgotten_mark(braces(origin, section)).map(|(_, word)| word)
}

/// Returns what stands behind the words of a heading: its braces, where it has some.
fn braces<'s>(origin: &Origin<'s>, section: &Section) -> &'s str {
    let words = (section.words_span.end - section.span.start.min(section.words_span.end)) as usize;
    let behind = origin.slice(section.span).get(words..);
    behind.map(str::trim_start).unwrap_or_default()
}

/// The finding of a heading in whose braces the id lacks its `#`; among other attributes it can be
/// nothing else.
fn without_mark(origin: &Origin<'_>, section: &Section, words: &str, id: &str) -> Diagnostic {
    let braces = braces(origin, section);
    let at = braces.find(id).unwrap_or_default();
    let (before, behind) = braces.split_at(at);
    let start = section.span.end - u32::try_from(braces.len() - at).unwrap_or_default();
    let edits = vec![(start..start, "#".to_owned())];
    let finding = Diagnostic::new(Code::HEADING_WITHOUT_ID)
        .at(origin.place_of(section.span))
        .arg("heading", words)
        .arg("suggestion", id)
        .arg("braces", format!("{before}#{behind}").trim_end())
        .arg("lacks", "mark");
    if braces.contains('=') || braces.contains(".unnumbered") {
        finding.safe_fix(edits)
    } else {
        finding.doubtful_fix(edits)
    }
}

/// The finding of a heading without an id, with the id of its words as mend.
fn without_id(origin: &Origin<'_>, section: &Section, words: String, id: String) -> Diagnostic {
    let finding = Diagnostic::new(Code::HEADING_WITHOUT_ID)
        .at(origin.place_of(section.span))
        .arg("heading", words)
        .arg("suggestion", id.as_str())
        .arg("lacks", "brace");
    if let Some((at, meant)) = half_open(origin.slice(section.words_span)) {
        let at = section.words_span.start + u32::try_from(at).unwrap_or_default();
        let finding = finding.arg("braces", meant.as_str());
        return finding.safe_fix(vec![(at..section.words_span.end, meant)]);
    }
    let finding = finding.arg("braces", "none");
    let end = section.words_span.end;
    let braces = braces(origin, section);
    if braces.starts_with('{') {
        let open = section.span.end - u32::try_from(braces.len()).unwrap_or_default() + 1;
        return finding.safe_fix(vec![(open..open, format!("#{id} "))]);
    }
    finding.safe_fix(vec![(end..end, format!(" {{#{id}}}"))])
}

/// Returns where braces begin of which only one was typed, and both braces with what is in them.
fn half_open(words: &str) -> Option<(usize, String)> {
    let (at, inner) = match (words.rfind('{'), words.strip_suffix('}')) {
        (Some(open), None) => (open, &words[open + 1..]),
        (None, Some(rest)) => {
            let open = rest.rfind(" #")? + 1;
            (open, &rest[open..])
        }
        (Some(_), Some(_)) | (None, None) => return None,
    };
    let id = inner.split_whitespace().next()?.strip_prefix('#')?;
    SectionId::parse(id)?;
    Some((at, format!("{{{inner}}}")))
}

fn check_levels(origin: &Origin<'_>, sections: &[Section], report: &mut Report) {
    let mut above = 1;
    for section in sections {
        if section.level > above + 1 {
            let finding = Diagnostic::new(Code::HEADING_LEVEL_SKIPPED)
                .at(origin.place_of(section.span))
                .arg("typed", "#".repeat(usize::from(section.level)))
                .arg("expected", "#".repeat(usize::from(above) + 1));
            report.push(finding);
        }
        above = section.level;
    }
}

fn tree(sections: Vec<Section>) -> Vec<Section> {
    let mut top = Vec::new();
    let mut open: Vec<Section> = Vec::new();
    for section in sections {
        close(&mut open, &mut top, section.level);
        open.push(section);
    }
    close(&mut open, &mut top, 0);
    top
}

/// Closes the open sections that a heading of `level` ends.
fn close(open: &mut Vec<Section>, top: &mut Vec<Section>, level: u8) {
    while open.last().is_some_and(|section| section.level >= level) {
        let Some(done) = open.pop() else { return };
        match open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => top.push(done),
        }
    }
}

/// Orders footnotes by their first marks; those without a mark come last.
fn footnotes(origin: &Origin<'_>, notes: Vec<Footnote>, prose: &mut Prose, report: &mut Report) {
    if notes.is_empty() {
        return;
    }
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for note in notes {
        let Some(first) = first.get(&note.label) else {
            first.insert(note.label.clone(), prose.footnotes.len());
            prose.footnotes.push(note);
            continue;
        };
        let first = &mut prose.footnotes[*first];
        let finding = Diagnostic::new(Code::FOOTNOTE_TWICE)
            .at(origin.place_of(note.span))
            .arg("label", note.label.as_str())
            .note(origin.place_of(first.span), "note-first-used-here");
        report.push(finding);
        first.blocks.extend(note.blocks);
    }
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    walk::inlines(prose, &mut |inline| {
        if let InlineKind::FootnoteMark(label) = &inline.kind {
            let next = order.len();
            order.entry(label.clone()).or_insert(next);
        }
    });
    for note in &prose.footnotes {
        if !order.contains_key(&note.label) {
            let finding = Diagnostic::new(Code::FOOTNOTE_UNUSED)
                .at(origin.place_of(note.span))
                .arg("label", note.label.as_str());
            report.push(finding);
        }
    }
    let rank = |note: &Footnote| order.get(&note.label).copied().unwrap_or(usize::MAX);
    prose.footnotes.sort_by_key(rank);
}

fn check_references(origin: &Origin<'_>, prose: &Prose, report: &mut Report) {
    let ids: BTreeSet<&str> = prose
        .all_sections()
        .into_iter()
        .filter_map(|section| section.id.as_ref())
        .map(crate::base::SectionId::as_str)
        .collect();
    walk::inlines(prose, &mut |inline| {
        let (InlineKind::Reference(Target::Section(id))
        | InlineKind::Link {
            to: Target::Section(id),
            ..
        }) = &inline.kind
        else {
            return;
        };
        if !ids.contains(id.as_str()) {
            let near = nearest(id.as_str(), ids.iter().copied());
            let finding = Diagnostic::new(Code::REFERENCE_UNKNOWN)
                .at(origin.place_of(inline.span))
                .arg("id", id.as_str())
                .arg("suggestion", near.unwrap_or("none"));
            report.push(finding);
        }
    });
}
