//! Findings on paper: for people with excerpts, for programs as JSON.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::base::source::{clamp, line_column};
use crate::base::{Basis, Diagnostic, Place, Report, RuleId, Severity};
use crate::render::RootFile;
use crate::work::{Excerpts, Speech};

/// Returns findings for people, each with its place, the quoted line and what to do.
pub fn for_people(
    report: &Report,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
    colour: bool,
) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for diagnostic in report {
        let text = one(diagnostic, excerpts, speech, &renderer);
        out.push_str(&text);
        out.push_str("\n\n");
    }
    out
}

/// Findings for programs; the schema is `avenant.findings/1` of `docs/formats.md`.
#[derive(Debug, Serialize)]
struct Findings {
    schema: &'static str,
    findings: Vec<Finding>,
    errors: usize,
    warnings: usize,
    questions: usize,
    advice: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    host_root: Vec<RootLines>,
}

/// Lines for a file at the host's root.
#[derive(Debug, Serialize)]
struct RootLines {
    file: &'static str,
    lines: String,
}

#[derive(Debug, Serialize)]
struct Finding {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    severity: &'static str,
    #[serde(flatten)]
    place: Option<FoundAt>,
    message: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<FoundBasis>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<FoundNote>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FoundFix>,
}

#[derive(Debug, Serialize)]
struct FoundAt {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<FoundPoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<FoundPoint>,
}

#[derive(Debug, Serialize)]
struct FoundPoint {
    line: usize,
    column: usize,
}

#[derive(Debug, Serialize)]
struct FoundBasis {
    source: String,
    url: String,
}

#[derive(Debug, Serialize)]
struct FoundNote {
    #[serde(flatten)]
    place: FoundAt,
    message: String,
}

#[derive(Debug, Serialize)]
struct FoundFix {
    safe: bool,
    edits: Vec<FoundEdit>,
}

#[derive(Debug, Serialize)]
struct FoundEdit {
    start: FoundPoint,
    end: FoundPoint,
    replacement: String,
}

/// Returns findings for programs: one JSON object and a line feed. A build adds what the host's root
/// must hold.
pub fn for_programs(
    report: &Report,
    root_files: &[RootFile],
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
) -> String {
    let count = |severity| report.iter().filter(|d| d.severity == severity).count();
    let findings = Findings {
        schema: "avenant.findings/1",
        findings: report
            .iter()
            .map(|d| finding(d, excerpts, speech))
            .collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        questions: count(Severity::Question),
        advice: count(Severity::Advice),
        host_root: root_files.iter().map(root_lines).collect(),
    };
    // Nothing in these types can fail to serialize: no maps with odd keys, no foreign types.
    let text = serde_json::to_string_pretty(&findings).unwrap_or_default();
    text + "\n"
}

fn root_lines(file: &RootFile) -> RootLines {
    RootLines {
        file: file.name,
        lines: file.lines.clone(),
    }
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

fn finding(diagnostic: &Diagnostic, excerpts: &mut Excerpts<'_>, speech: &Speech) -> Finding {
    let notes = diagnostic.notes.iter().map(|note| FoundNote {
        place: found_at(&note.place, excerpts),
        message: speech.say(note.message, &[]),
    });
    let notes = notes.collect();
    let place = diagnostic.place.as_ref();
    Finding {
        code: diagnostic.code.slug(),
        rule: diagnostic.rule.as_ref().map(RuleId::to_string),
        severity: diagnostic.severity.as_str(),
        place: place.map(|place| found_at(place, excerpts)),
        message: speech.finding(diagnostic),
        help: speech.help(diagnostic),
        basis: diagnostic.basis.as_ref().map(|basis| FoundBasis {
            source: basis.source.to_string(),
            url: basis.url.to_string(),
        }),
        notes,
        fix: place.and_then(|place| found_fix(diagnostic, place, excerpts)),
    }
}

fn found_at(place: &Place, excerpts: &mut Excerpts<'_>) -> FoundAt {
    let whole_file = place.start == 0 && place.end == 0;
    let text = if whole_file {
        None
    } else {
        excerpts.text(&place.path)
    };
    let range = text.map(|text| (text, clamp(text, &place.range())));
    FoundAt {
        path: place.path.to_string(),
        start: range.as_ref().map(|(text, range)| point(text, range.start)),
        end: range.as_ref().map(|(text, range)| point(text, range.end)),
    }
}

fn found_fix(
    diagnostic: &Diagnostic,
    place: &Place,
    excerpts: &mut Excerpts<'_>,
) -> Option<FoundFix> {
    let fix = diagnostic.fix.as_ref()?;
    let text = excerpts.text(&place.path)?;
    let edits = fix.edits.iter().map(|(range, replacement)| {
        let range = clamp(text, range);
        FoundEdit {
            start: point(text, range.start),
            end: point(text, range.end),
            replacement: replacement.clone(),
        }
    });
    Some(FoundFix {
        safe: fix.safe,
        edits: edits.collect(),
    })
}

fn point(text: &str, offset: usize) -> FoundPoint {
    let place = line_column(text, offset);
    FoundPoint {
        line: place.line,
        column: place.column,
    }
}
