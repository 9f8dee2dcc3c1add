//! The law of sealing: the sealed text reads exactly as the resolved working tree.

use crate::base::{Code, Diagnostic, Place, Report, Severity, Source};
use crate::model::WorkingText;
use crate::prose::canon::{self, CanonicalBlock};
use crate::prose::number::Numbering;
use crate::prose::{Form, InlineKind, Prose, Section, Target, header, parse, walk};

/// How many characters of a difference are quoted.
const QUOTED: usize = 80;

/// Parses the sealed text again and compares: the words of every block, the headings with their
/// numbers and attributes, the targets of references.
///
/// # Errors
/// [`Code::PUBLISH_NOT_EXACT`] at the section of the working text that would read otherwise.
pub(super) fn compare(
    working: &WorkingText,
    resolved: &Prose,
    sealed: &str,
    numbering: &Numbering,
) -> Result<(), Report> {
    let source = Source {
        path: working.path.clone(),
        text: sealed.to_owned(),
    };
    let form = Form::Sealed(numbering);
    let (_, body, mut findings) = header::cut(&source, form);
    let parsed = parse(&source, body, form);
    findings.extend(parsed.report);
    let difference = difference(resolved, &parsed.prose).or_else(|| fault(&source, &findings));
    let Some(difference) = difference else {
        return Ok(());
    };
    let section = resolved
        .all_sections()
        .into_iter()
        .find(|section| difference.section.as_deref() == id(section));
    let place = match section {
        Some(section) => Place::new(&working.path, section.span.range()),
        None => Place::file(&working.path),
    };
    let mut report = Report::new();
    let finding = Diagnostic::new(Code::PUBLISH_NOT_EXACT).at(place);
    report.push(
        finding
            .arg("fault", difference.fault)
            .arg("meant", difference.meant)
            .arg("sealed", difference.sealed),
    );
    Err(report)
}

/// Where two trees read differently.
struct Difference {
    fault: &'static str,
    section: Option<String>,
    meant: String,
    sealed: String,
}

fn difference(meant: &Prose, sealed: &Prose) -> Option<Difference> {
    words(meant, sealed)
        .or_else(|| headings(meant, sealed))
        .or_else(|| targets(meant, sealed))
}

fn words(meant: &Prose, sealed: &Prose) -> Option<Difference> {
    let (meant, sealed) = (canon::blocks(meant), canon::blocks(sealed));
    let at = first_difference(&meant, &sealed)?;
    let text = |blocks: &[CanonicalBlock]| {
        blocks
            .get(at)
            .map_or(String::new(), |block| block.text.clone())
    };
    let block = meant.get(at).or(sealed.get(at))?;
    let (meant, sealed) = (text(&meant), text(&sealed));
    let (meant, sealed) = around_difference(&meant, &sealed);
    Some(Difference {
        fault: "differs",
        section: block.path.split('/').next().map(str::to_owned),
        meant,
        sealed,
    })
}

fn headings(meant: &Prose, sealed: &Prose) -> Option<Difference> {
    let shape = |section: &&Section| {
        let number = section.number.as_ref().map(ToString::to_string);
        (
            section.level,
            id(section).map(str::to_owned),
            number,
            section.prefix.clone(),
            section.unnumbered,
            section.covers.clone(),
            section.lang.clone(),
        )
    };
    let (old, new) = (meant.all_sections(), sealed.all_sections());
    let shapes: Vec<_> = old.iter().map(shape).collect();
    let read: Vec<_> = new.iter().map(shape).collect();
    let at = first_difference(&shapes, &read)?;
    let heading = |sections: &[&Section]| {
        sections.get(at).map_or(String::new(), |section| {
            format!("{}{}", section.prefix, canon::plain(&section.heading))
        })
    };
    Some(Difference {
        fault: "differs",
        section: old
            .get(at)
            .and_then(|section| id(section))
            .map(str::to_owned),
        meant: heading(&old),
        sealed: heading(&new),
    })
}

/// Addresses are left out: a bare one in a value becomes a link only once it is sealed.
fn targets(meant: &Prose, sealed: &Prose) -> Option<Difference> {
    let all = |prose: &Prose| {
        let mut all = Vec::new();
        walk::inlines(prose, &mut |inline| {
            if let InlineKind::Link { to, .. } = &inline.kind
                && !matches!(to, Target::Address(_))
            {
                all.push(to.to_string());
            }
        });
        all
    };
    let (meant, sealed) = (all(meant), all(sealed));
    let at = first_difference(&meant, &sealed)?;
    let target = |all: &[String]| all.get(at).cloned().unwrap_or_default();
    Some(Difference {
        fault: "differs",
        section: None,
        meant: target(&meant),
        sealed: target(&sealed),
    })
}

/// An error that the sealed form alone has, by the words it stands at.
fn fault(source: &Source, findings: &Report) -> Option<Difference> {
    let error = findings
        .iter()
        .find(|finding| finding.severity == Severity::Error)?;
    let place = error.place.as_ref();
    let range = place.map(|place| crate::base::source::clamp(&source.text, &place.range()));
    Some(Difference {
        fault: "unreadable",
        section: None,
        meant: String::new(),
        sealed: quote(&source.text[range.unwrap_or(0..0)]),
    })
}

fn id(section: &Section) -> Option<&str> {
    section.id.as_ref().map(|id| id.as_str())
}

fn first_difference<T: PartialEq>(a: &[T], b: &[T]) -> Option<usize> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    (same < a.len().max(b.len())).then_some(same)
}

/// Returns the parts of two texts from the word where they part on.
fn around_difference(a: &str, b: &str) -> (String, String) {
    let same: usize = a
        .chars()
        .zip(b.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let word = a[..same].rfind(' ').map_or(0, |at| at + 1);
    (quote(&a[word..]), quote(&b[word..]))
}

fn quote(text: &str) -> String {
    let short: String = text.chars().take(QUOTED).collect();
    let cut = short.len() < text.len();
    short + if cut { "…" } else { "" }
}
