//! Files rewritten because the law had words taken out: that each pair of digests begins from the
//! file that was in force, and that the file says that words are gone, and why.
//!
//! The words themselves are nowhere kept, so nobody can recompute that they alone are gone. What is
//! found in a rewritten file is never quoted: it may be them.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Digest, Place, Report, Source, TreePath};
use crate::load::redaction;
use crate::load::version::VERSION;
use crate::model::{Deed, Entry, Event, Ledger, Redaction, Replaces, VersionId};
use crate::prose::redacted::REDACTED;
use crate::prose::{Form, canon, header, parse};
use crate::seal::sums::{self, SUMS};

use super::about;
use super::original::Search;

/// Returns the digest that a list has of a file, given the present one: that of the first of the
/// pairs that lead to it.
pub(super) fn as_listed(ledger: &Ledger, id: &VersionId, file: &str, present: Digest) -> Digest {
    let pairs: Vec<_> = ledger.replaced(id, file).map(|(_, pair)| pair).collect();
    let back = |digest, pair: &crate::model::Replaced| {
        if pair.now == digest { pair.was } else { digest }
    };
    pairs.iter().rev().fold(present, back)
}

/// Returns the finding for a rewritten file that is not what it must be; none for a file that no
/// redaction rewrote.
pub(super) fn changed(
    ledger: &Ledger,
    id: &VersionId,
    file: &str,
    present: Digest,
) -> Option<Diagnostic> {
    let last = ledger.replaced(id, file).last()?;
    let mut pairs = ledger.replaced(id, file);
    let is_former = pairs.any(|(_, pair)| pair.was == present);
    let how = if is_former { "back" } else { "redacted" };
    let finding = about(Code::SEAL_CHANGED, id).arg("file", file);
    Some(finding.arg("how", how).arg("on", last.0.on))
}

/// Returns whether what changed in a file of a version must not be quoted, because words were taken
/// out of the version, whatever became of its ledger line or of the mark since.
pub(super) fn is_silent(search: &Search<'_>, id: &VersionId, present: &[u8]) -> bool {
    let mut gains = search.site.ledger.gains(id);
    let is_redaction = |entry: &Entry| matches!(entry.event, Event::Version(_, Deed::Redact(_)));
    let version = search.version(id);
    gains.any(is_redaction)
        || version.is_some_and(|version| !version.redactions.is_empty())
        || String::from_utf8_lossy(present).contains(&format!("{{{REDACTED}}}"))
}

/// Checks a line that records a redaction, which was the `gain`-th gain of the version's folder.
pub(super) fn check(
    search: &Search<'_>,
    entry: &Entry,
    (id, replaces): (&VersionId, &Replaces),
    gain: usize,
    line: &Place,
) -> Report {
    let mut report = Report::new();
    let ledger = &search.site.ledger;
    let listed = listed(search, id);
    let chain = |fault, file: &str| {
        let finding = about(Code::REDACTION_CHAIN, id).arg("fault", fault);
        let number = entry.n.to_string();
        finding
            .arg("file", file)
            .arg("line", number)
            .at(line.clone())
    };
    for (file, pair) in replaces.files() {
        let Some(listed) = listed.get(file) else {
            report.push(chain("unlisted", file));
            continue;
        };
        let earlier = ledger.replaced(id, file).filter(|(one, _)| one.n < entry.n);
        let before = earlier.fold(
            *listed,
            |digest, (_, pair)| {
                if pair.was == digest { pair.now } else { digest }
            },
        );
        if before != pair.was {
            report.push(chain("start", file));
        }
    }
    let version = search.version(id);
    let own = version.and_then(|version| version.redactions.iter().find(|r| r.gain == gain));
    let Some(own) = own else {
        // The file itself is missing or cannot be read, and so it was said.
        return report;
    };
    if !own.files.iter().eq(replaces.files().map(|(file, _)| file)) {
        report.push(chain("files", &redaction::file(gain)));
    }
    for (lang, mark) in &own.marks {
        let basis = own.basis.get(lang).filter(|basis| !basis.trim().is_empty());
        if !basis.is_some_and(|basis| mark.contains(basis.as_str())) {
            report.push(unmarked(id, "basis", &redaction::file(gain), line));
        }
    }
    for (file, _) in replaces.files() {
        let Some(digest) = listed.get(file) else {
            continue;
        };
        let Some(path) = TreePath::parse(&format!("{}/{file}", id.folder())) else {
            continue;
        };
        let bytes = search.tree.bytes(&path).ok();
        let intact = |bytes: &Vec<u8>| Digest::of(bytes) == ledger.in_force(id, file, *digest);
        let text = bytes
            .filter(intact)
            .and_then(|it| String::from_utf8(it).ok());
        if text.is_some_and(|text| {
            !is_marked(
                search,
                id,
                &Source {
                    path: path.clone(),
                    text,
                },
                own,
            )
        }) {
            report.push(unmarked(id, "mark", file, &Place::file(&path)));
        }
    }
    report
}

fn unmarked(id: &VersionId, fault: &'static str, file: &str, place: &Place) -> Diagnostic {
    let finding = about(Code::REDACTION_UNMARKED, id).arg("fault", fault);
    finding.arg("file", file).at(place.clone())
}

/// Returns the digests that the lists of a version's folder have of its files.
fn listed(search: &Search<'_>, id: &VersionId) -> BTreeMap<String, Digest> {
    let gains = search.site.ledger.gains(id).count();
    let names = (1..=gains).map(sums::of_gain);
    let names = [SUMS.to_owned()].into_iter().chain(names);
    let texts = names.filter_map(|name| {
        let path = search.tree.find(&format!("{}/{name}", id.folder()))?;
        String::from_utf8(search.tree.bytes(path).ok()?).ok()
    });
    texts.flat_map(|text| sums::parse(&text).0).collect()
}

/// Returns whether a file says to its readers that words were taken out.
fn is_marked(search: &Search<'_>, id: &VersionId, source: &Source, redaction: &Redaction) -> bool {
    let words = shown(search, id, source);
    let mut marks = redaction.marks.values();
    marks.any(|mark| words.contains(&canon::one_line(mark)))
}

/// Returns what readers of a file see: the words of a sealed text, any other file as it stands.
fn shown(search: &Search<'_>, id: &VersionId, source: &Source) -> String {
    let file = source.path.below(&id.folder()).unwrap_or_default();
    let is_text = file.ends_with(".md") && !file.contains('/') && file != VERSION;
    let version = search.version(id).filter(|_| is_text);
    let Some(version) = version else {
        return canon::one_line(&source.text.replace('\\', ""));
    };
    let lang = file.split('.').next().and_then(crate::lang::Lang::parse);
    let numbering = lang
        .map(|lang| version.numbering(&lang))
        .unwrap_or_default();
    let form = Form::Sealed(&numbering);
    let (header, body, _) = header::cut(source, form);
    let blocks = canon::blocks(&parse(source, body, form).prose);
    let head = [header.title, header.description].into_iter().flatten();
    let head = head.map(|field| canon::one_line(&field.value));
    let all: Vec<String> = head
        .chain(blocks.into_iter().map(|block| block.text))
        .collect();
    all.join("\n")
}
