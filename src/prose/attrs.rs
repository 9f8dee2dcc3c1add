//! The `{…}` of headings, read from the source itself.
//!
//! Markdown's own reading keeps only the first id and loses the words of `## Règle {1}`; here what
//! is not known is refused and stays.

use std::ops::Range;

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Report, RuleId, SectionId};
use crate::lang::Lang;

use super::parse::{Form, Origin};
use super::slug;
use super::tree::{Inline, InlineKind, Number};

/// What the attributes of a heading say.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) id: Option<SectionId>,
    pub(super) covers: Vec<RuleId>,
    pub(super) lang: Option<Lang>,
    pub(super) number: Option<Number>,
    pub(super) unnumbered: bool,
    /// Whether anything was understood; if not, the braces hold words.
    understood: bool,
    /// Whether an id was typed that cannot be one.
    pub(super) misnamed: bool,
}

const KNOWN: [&str; 4] = ["covers=", "lang=", "number=", ".unnumbered"];

/// Returns the bytes of the `{…}` that ends the heading at `range` of the masked body; comments may
/// stand after it.
pub(super) fn find(masked: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let whole = &masked[range.clone()];
    let words = if whole.starts_with('#') {
        without_closing(whole)
    } else {
        // A setext heading ends in its line of `=` or `-`.
        whole.rsplit_once('\n').map_or("", |(head, _)| head)
    };
    let escaped = |at: usize| words[..at].ends_with('\\');
    let mut words = words.trim_end();
    while let Some(at) = words.rfind("<!--").filter(|_| words.ends_with("-->")) {
        if escaped(at) {
            return None;
        }
        words = words[..at].trim_end();
    }
    let inside = words.strip_suffix('}')?;
    let open = inside.rfind('{')?;
    let broken = escaped(open) || escaped(inside.len()) || inside[open..].contains('\n');
    (!broken).then(|| range.start + open..range.start + words.len())
}

/// Takes off the `##` that may close a heading.
fn without_closing(heading: &str) -> &str {
    let line = heading.trim_end();
    let head = line.trim_end_matches('#');
    if head.len() < line.len() && head.ends_with([' ', '\t']) {
        head
    } else {
        line
    }
}

/// Reads the attributes at `range` of the body and takes them off the heading's words, unless they
/// are words themselves.
///
/// Findings: `BAD_SECTION_ID`, `HEADING_ATTRIBUTE`.
pub(super) fn take(
    origin: &Origin<'_>,
    range: &Range<usize>,
    form: Form<'_>,
    words: &mut Vec<Inline>,
    report: &mut Report,
) -> Attributes {
    let attributes = read(origin, range, form, report);
    if attributes.understood || attributes.misnamed {
        cut(words, origin.span(range.clone()).start);
    }
    attributes
}

fn read(
    origin: &Origin<'_>,
    range: &Range<usize>,
    form: Form<'_>,
    report: &mut Report,
) -> Attributes {
    let inside = &origin.body()[range.start + 1..range.end - 1];
    let mut attributes = Attributes::default();
    let mut seen = Vec::new();
    let mut bare = Vec::new();
    for word in inside.split_whitespace() {
        let at = range.start + 1 + (word.as_ptr() as usize - inside.as_ptr() as usize);
        let place = at..at + word.len();
        let mark = if word.starts_with('#') { "#" } else { word };
        let kind = word.split_once('=').map_or(mark, |(key, _)| key);
        let again = seen.contains(&kind);
        seen.push(kind);
        if !again && one(&mut attributes, word, form) {
            attributes.understood = true;
        } else if could_be_id(word) && matches!(form, Form::Working) {
            bare.push(refusal(origin, word, place, again));
        } else {
            report.push(refusal(origin, word, place, again));
        }
    }
    // One bare word is the id whose mark was forgotten; of a heading without an id that is told.
    if bare.len() == 1 && attributes.id.is_none() && !attributes.misnamed {
        attributes.understood = true;
    } else {
        bare.into_iter().for_each(|finding| report.push(finding));
    }
    attributes
}

/// Returns the only word of a heading's braces that could be an id without its `#`, with where it
/// begins.
pub(super) fn forgotten_mark(braces: &str) -> Option<(usize, &str)> {
    let inside = braces.strip_prefix('{')?;
    let inside = inside.split_once('}').map_or(inside, |(inside, _)| inside);
    let mut bare = inside.split_whitespace().filter(|word| could_be_id(word));
    let word = bare.next()?;
    let at = 1 + (word.as_ptr() as usize - inside.as_ptr() as usize);
    bare.next().is_none().then_some((at, word))
}

/// Returns whether a bare word could be an id and is no slip in the name of an attribute.
fn could_be_id(word: &str) -> bool {
    let known = KNOWN.map(|name| name.trim_end_matches('='));
    SectionId::parse(word).is_some() && nearest(word, known).is_none()
}

/// Reads one attribute; returns whether it was understood.
fn one(attributes: &mut Attributes, word: &str, form: Form<'_>) -> bool {
    if let Some(id) = word.strip_prefix('#') {
        attributes.id = SectionId::parse(id);
        attributes.misnamed = attributes.id.is_none();
        return attributes.id.is_some();
    }
    match (word.split_once('='), form) {
        (None, _) => {
            attributes.unnumbered |= word == ".unnumbered";
            word == ".unnumbered"
        }
        (Some(("covers", rules)), _) => {
            let rules: Option<Vec<RuleId>> = rules.split(',').map(RuleId::parse).collect();
            attributes.covers = rules.unwrap_or_default();
            !attributes.covers.is_empty()
        }
        (Some(("lang", lang)), _) => {
            attributes.lang = Lang::parse(lang);
            attributes.lang.is_some()
        }
        (Some(("number", number)), Form::Sealed(_)) => {
            attributes.number = Number::parse(number);
            attributes.number.is_some()
        }
        (Some(_), Form::Working | Form::Sealed(_)) => false,
    }
}

fn refusal(origin: &Origin<'_>, word: &str, place: Range<usize>, again: bool) -> Diagnostic {
    if let (Some(id), false) = (word.strip_prefix('#'), again) {
        let better = slug::slug(id).unwrap_or_else(|| "section".to_owned());
        let span = origin.span(place.start + 1..place.end);
        return Diagnostic::new(Code::BAD_SECTION_ID)
            .at(origin.place(place))
            .arg("id", id)
            .arg("suggestion", better.as_str())
            .safe_fix(vec![(span.start..span.end, better)]);
    }
    if let Some(plain) = unquoted(word).filter(|_| !again) {
        let span = origin.span(place.start..place.end);
        return Diagnostic::new(Code::HEADING_ATTRIBUTE)
            .at(origin.place(place))
            .arg("attribute", word)
            .arg("suggestion", plain.as_str())
            .safe_fix(vec![(span.start..span.end, plain)]);
    }
    let bare = word.split_once('=').map_or(word, |(key, _)| key);
    let known = KNOWN.map(|name| name.trim_end_matches('='));
    let near = nearest(bare, known).filter(|name| *name != bare);
    Diagnostic::new(Code::HEADING_ATTRIBUTE)
        .at(origin.place(place))
        .arg("attribute", word)
        .arg("suggestion", near.unwrap_or("none"))
}

/// Returns an attribute whose value is only wrong in that it stands between quotation marks, without
/// them: `covers="gdpr.13.1.a"`.
fn unquoted(word: &str) -> Option<String> {
    const MARKS: [char; 8] = ['"', '\'', '“', '”', '„', '’', '«', '»'];
    let (key, value) = word.split_once('=')?;
    let bare = value.trim_matches(MARKS);
    let is_good = match key {
        "covers" => bare.split(',').all(|rule| RuleId::parse(rule).is_some()),
        "lang" => Lang::parse(bare).is_some(),
        _ => false,
    };
    (is_good && bare != value).then(|| format!("{key}={bare}"))
}

/// Takes the attributes, which begin at byte `start` of the file, off a heading's words.
fn cut(words: &mut Vec<Inline>, start: u32) {
    while words.last().is_some_and(|word| word.span.start >= start) {
        words.pop();
    }
    let Some(last) = words.last_mut() else { return };
    if last.span.end > start
        && let InlineKind::Text(text) = &mut last.kind
        && let Some(at) = text.rfind('{')
    {
        text.truncate(at);
        last.span.end = start;
    }
    trim_end(words);
}

/// Takes white space off the end of a run of words.
fn trim_end(words: &mut Vec<Inline>) {
    while let Some(last) = words.last_mut() {
        match &mut last.kind {
            InlineKind::Text(text) => {
                let cut = text.len() - text.trim_end().len();
                text.truncate(text.len() - cut);
                last.span.end -= u32::try_from(cut).unwrap_or_default();
                if !text.is_empty() {
                    return;
                }
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => {}
            _ => return,
        }
        words.pop();
    }
}
