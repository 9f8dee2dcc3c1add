//! Findings for programs: `avenant.findings/1` of `docs/formats.md`.

use serde::Serialize;

use crate::base::source::{clamp, line_column};
use crate::base::{Diagnostic, Place, Report, RuleId, Severity};
use crate::render::RootFile;
use crate::work::{Excerpts, Speech};

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
