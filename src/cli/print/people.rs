//! Findings for people: with the line each is about, what to do, and how many there are of what.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::source::clamp;
use crate::base::{Basis, Diagnostic, Place, Report, Severity};
use crate::work::{Excerpts, Speech, Subject, Weights, weighed};

/// Findings of one name that are printed, unless all are asked for: more are not read one by one.
const SHOWN_OF_A_NAME: usize = 50;

/// Findings from which on they are counted by document at the end.
const LONG: usize = 20;

/// How findings look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Whether in colour.
    pub colour: bool,
    /// Whether all are printed, however many there are of a name.
    pub all: bool,
}

/// Returns findings for people, each with its place, the quoted line and what to do; of many of one
/// name the first, and the number of the others.
pub fn for_people(
    report: &Report,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
    look: Look,
) -> String {
    let renderer = if look.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    let mut printed: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in report {
        let count = printed.entry(diagnostic.name()).or_default();
        *count += 1;
        if look.all || *count <= SHOWN_OF_A_NAME {
            let text = one(diagnostic, excerpts, speech, &renderer);
            out.push_str(&text);
            out.push_str("\n\n");
        }
    }
    if !look.all {
        out.push_str(&left_out(&printed, speech));
    }
    if report.iter().count() > LONG {
        out.push_str(&by_document(report, speech));
        out.push_str(&(speech.say("findings-explained", &[]) + "\n\n"));
    }
    out
}

/// Returns lines on what was counted and not printed.
fn left_out(printed: &BTreeMap<&str, usize>, speech: &Speech) -> String {
    let more = printed
        .iter()
        .filter(|(_, count)| **count > SHOWN_OF_A_NAME);
    let lines: Vec<String> = more
        .map(|(name, count)| {
            let count = count - SHOWN_OF_A_NAME;
            let args = [("name", (*name).into()), ("count", count.into())];
            speech.say("findings-left-out", &args) + "\n"
        })
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    lines.concat() + "\n"
}

/// Returns how many findings there are of each document, as lines.
fn by_document(report: &Report, speech: &Speech) -> String {
    let about = |finding: &Diagnostic| {
        let subject = finding
            .place
            .as_ref()
            .and_then(|place| Subject::of(&place.path));
        subject.map(|subject| subject.document.to_string())
    };
    let mut names: Vec<Option<String>> = report.iter().map(about).collect();
    // The documents by name, and the site itself last.
    names.sort_by_key(|name| (name.is_none(), name.clone()));
    names.dedup();
    let mut out = speech.say("findings-by-document", &[]) + "\n";
    for name in names {
        let weights = Weights::of(report, |finding| about(finding) == name);
        let shown = name.unwrap_or_else(|| speech.say("findings-of-the-site", &[]));
        let args = [
            ("document", shown.into()),
            ("weights", weighed(weights, speech).into()),
        ];
        out.push_str(&format!(
            "  {}\n",
            speech.say("findings-of-document", &args)
        ));
    }
    out + "\n"
}

fn one(
    diagnostic: &Diagnostic,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
    renderer: &Renderer,
) -> String {
    let name = speech.severity(diagnostic.severity);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Question => Level::NOTE,
        Severity::Advice => Level::HELP,
    };
    let title = level
        .with_name(name)
        .primary_title(speech.finding(diagnostic))
        .id(diagnostic.name());
    let mut group = Group::with_title(title);
    let notes = diagnostic
        .notes
        .iter()
        .map(|note| (&note.place, speech.say(note.message, &[])));
    let places = diagnostic
        .place
        .iter()
        .map(|place| (place, String::new()))
        .chain(notes);
    for (at, (place, label)) in places.enumerate() {
        group = with_place(group, place, &label, at == 0, excerpts);
    }
    let help = Level::HELP.with_name(speech.say("label-help", &[]));
    group = group.element(help.message(speech.help(diagnostic)));
    if let Some(Basis { source, url }) = &diagnostic.basis {
        let basis = Level::NOTE.with_name(speech.say("label-basis", &[]));
        group = group.element(basis.message(format!("{source} <{url}>")));
    }
    renderer.render(&[group])
}

fn with_place<'a>(
    group: Group<'a>,
    place: &Place,
    label: &str,
    primary: bool,
    excerpts: &mut Excerpts<'_>,
) -> Group<'a> {
    let whole_file = place.start == 0 && place.end == 0;
    let text = if whole_file {
        None
    } else {
        excerpts.text(&place.path)
    };
    let Some(text) = text else {
        return group.element(Origin::path(place.path.to_string()));
    };
    let kind = if primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    let span = kind.span(clamp(text, &place.range()));
    let span = if label.is_empty() {
        span
    } else {
        span.label(label.to_owned())
    };
    let snippet = Snippet::source(text.to_owned()).path(place.path.to_string());
    group.element(snippet.annotation(span))
}
