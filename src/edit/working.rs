//! The working text begun anew from the version it follows, where nothing unpublished is lost.

use std::collections::BTreeSet;

use crate::base::{
    Code, Date, Diagnostic, Digest, DocumentId, Place, Report, Severity, Source, TreePath,
};
use crate::lang::Lang;
use crate::model::{Document, TextId, Version};
use crate::prose::{Form, header};

use super::publish::Inputs;
use super::{Change, Edits};

/// Working texts that can be begun anew.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The texts' files that are not yet so.
    pub edits: Edits,
    /// The version they come from.
    pub version: Date,
    /// Its languages.
    pub languages: Vec<Lang>,
    /// Corrections that could not be taken over.
    pub report: Report,
}

/// Returns the working texts of a document as those of its latest version: their sources as the
/// editor typed them, with the words that errata corrected and without what was told of changes.
///
/// `None` where nothing was published. A language that the version lacks is left as it is.
///
/// # Errors
/// Returns each working text that holds what was never published, or what was changed in the
/// version since it was sealed.
pub fn begin(from: Inputs<'_>, document: &Document) -> Option<Result<Begun, Report>> {
    let version = document.versions.last()?;
    Some(begun(from, document, version))
}

fn begun(from: Inputs<'_>, document: &Document, version: &Version) -> Result<Begun, Report> {
    let mut faults = touched(from, version);
    let mut begun = Begun {
        edits: Edits::default(),
        version: version.effective,
        languages: version.languages().cloned().collect(),
        report: Report::new(),
    };
    for lang in version.languages() {
        let path = TreePath::parse(&format!("content/{}/{lang}.md", document.id));
        let source = source(from, version, lang, &mut faults);
        let (Some(path), Some(source)) = (path, source) else {
            continue;
        };
        let (text, missed) = corrected(from, &document.id, version, lang, source);
        begun.report.extend(missed);
        let bytes = without_changes(&text).into_bytes();
        if from.tree.find(path.as_str()).is_none() {
            begun.edits.changes.push(Change::Add { path, bytes });
            continue;
        }
        let Some(there) = from.tree.bytes_or_finding(&path, &mut faults) else {
            continue;
        };
        if there == bytes {
            continue;
        }
        if !published(from, document, lang).contains(&Digest::of(&there)) {
            faults.push(unpublished(&path, document, version));
            continue;
        }
        let was = Digest::of(&there);
        begun
            .edits
            .changes
            .push(Change::Replace { path, was, bytes });
    }
    if faults.is_empty() {
        Ok(begun)
    } else {
        Err(faults)
    }
}

/// The errors of what a version was sealed with.
fn touched(from: Inputs<'_>, version: &Version) -> Report {
    let mut report = Report::new();
    for finding in from.findings {
        let place = finding.place.as_ref().map(|place| &place.path);
        let inside = place.is_some_and(|path| path.below(version.folder.as_str()).is_some());
        if inside && finding.severity == Severity::Error {
            report.push(finding.clone());
        }
    }
    report
}

fn unpublished(path: &TreePath, document: &Document, version: &Version) -> Diagnostic {
    Diagnostic::new(Code::NEW_UNPUBLISHED)
        .at(Place::file(path))
        .arg("document", document.id.as_str())
        .arg("version", version.effective)
        .arg("file", path.as_str())
}

/// Returns what the editor typed for a published text.
pub(super) fn source(
    from: Inputs<'_>,
    version: &Version,
    lang: &Lang,
    report: &mut Report,
) -> Option<String> {
    let path = version.folder.join(&format!("source/{lang}.md"))?;
    let bytes = from.tree.bytes_or_finding(&path, report)?;
    String::from_utf8(bytes).ok()
}

/// Returns the digests of all that was ever published in a language, as a working text may hold
/// it: as typed, with its corrections, and either without what was told of changes.
fn published(from: Inputs<'_>, document: &Document, lang: &Lang) -> BTreeSet<Digest> {
    let mut known = BTreeSet::new();
    let versions = document.versions.iter();
    for version in versions.filter(|version| version.speaks(lang)) {
        let Some(typed) = source(from, version, lang, &mut Report::new()) else {
            continue;
        };
        let (text, _) = corrected(from, &document.id, version, lang, typed.clone());
        for text in [typed, text] {
            known.insert(Digest::of(without_changes(&text).as_bytes()));
            known.insert(Digest::of(text.as_bytes()));
        }
    }
    known
}

/// Returns a source with what errata corrected in its sealed text, and findings on what could not
/// be found in it.
pub(super) fn corrected(
    from: Inputs<'_>,
    document: &DocumentId,
    version: &Version,
    lang: &Lang,
    source: String,
) -> (String, Report) {
    let mut text = source;
    let mut report = Report::new();
    for number in 1..=version.latest(lang) {
        let read = |number| sealed(from, version, lang, number);
        let (Some(old), Some(new)) = (read(number - 1), read(number)) else {
            continue;
        };
        for (before, after) in changed(&old, &new) {
            match replaced(&text, &before, &after) {
                Some(with) => text = with,
                None => {
                    let id = TextId {
                        document: document.clone(),
                        version: version.effective,
                        revision: number,
                        lang: lang.clone(),
                    };
                    let path = TreePath::parse(&format!("content/{document}/{lang}.md"));
                    let finding = Diagnostic::new(Code::NEW_ERRATUM)
                        .arg("text", id.to_string())
                        .arg("words", passage(&before, &after));
                    report.push(match path {
                        Some(path) => finding.at(Place::file(&path)),
                        None => finding,
                    });
                }
            }
        }
    }
    (text, report)
}

/// Returns the lines of a sealed text that readers see: title, description, then its words.
fn sealed(from: Inputs<'_>, version: &Version, lang: &Lang, revision: u32) -> Option<Vec<String>> {
    let text = version.revision(lang, revision)?;
    let bytes = from.tree.bytes(&text.path).ok()?;
    let source = Source {
        path: text.path.clone(),
        text: String::from_utf8(bytes).ok()?,
    };
    let (_, body, _) = header::cut(&source, Form::Sealed(&version.numbering(lang)));
    let title = text.title.clone();
    let description = text.description.clone().unwrap_or_default();
    let words = source.text[body..].lines().map(str::to_owned);
    Some([title, description].into_iter().chain(words).collect())
}

/// Pairs lines that differ; where lines came or went, all from the first difference to the last as
/// one, for which of them belong together is not known.
fn changed(old: &[String], new: &[String]) -> Vec<(String, String)> {
    let same = |pair: &(&String, &String)| pair.0 == pair.1;
    let start = old.iter().zip(new).take_while(same).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev());
    let end = end.take_while(same).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    if old.len() != new.len() {
        return vec![(old.join("\n"), new.join("\n"))];
    }
    let pairs = old.iter().cloned().zip(new.iter().cloned());
    pairs.filter(|(old, new)| old != new).collect()
}

/// How many characters before and after a change are first looked for, then fewer: the whole line
/// where it holds neither value nor reference, none on the side where one stands next to the change.
const AROUND: [usize; 7] = [usize::MAX, 80, 40, 20, 10, 3, 0];

/// Fewer characters on both sides together could hit other words by chance.
const LEAST_AROUND: usize = 10;

/// Returns the text with a line's change, where the words around it stand there exactly once.
fn replaced(text: &str, before: &str, after: &str) -> Option<String> {
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let (start, end) = kept(&old, &new);
    let sides = AROUND
        .iter()
        .flat_map(|left| AROUND.map(|right| (*left, right)));
    sides.into_iter().find_map(|(left, right)| {
        let (left, right) = (left.min(start), right.min(end));
        let is_whole = left == start && right == end;
        let cut = |line: &[char]| -> String {
            line[start - left..line.len() - end + right]
                .iter()
                .collect()
        };
        let (old, new) = (cut(&old), cut(&new));
        let is_enough = is_whole || left + right >= LEAST_AROUND;
        let once = is_enough && !old.is_empty() && text.matches(&old).count() == 1;
        once.then(|| text.replacen(&old, &new, 1))
    })
}

/// Returns how many characters two lines share at their beginning, and after these at their end.
fn kept(old: &[char], new: &[char]) -> (usize, usize) {
    let same = |pair: &(&char, &char)| pair.0 == pair.1;
    let start = old.iter().zip(new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev());
    (start, end.take_while(same).count().min(rest))
}

/// Returns the words of a corrected line around its change.
fn passage(before: &str, after: &str) -> String {
    const SHOWN: usize = 30;
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let (start, end) = kept(&old, &new);
    let from = start.saturating_sub(SHOWN);
    let to = (new.len() - end).saturating_add(SHOWN).min(new.len());
    let open = if from > 0 { "…" } else { "" };
    let close = if to < new.len() { "…" } else { "" };
    let words: String = new[from..to].iter().collect();
    format!("{open}{words}{close}")
}

/// Returns a working text without the `changes:` of its header, which told of the version before.
fn without_changes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return text.to_owned();
    };
    kept.push_str(first);
    let mut inside = false;
    for line in lines.by_ref() {
        let is_end = line.trim_end_matches(['\n', '\r']) == "---";
        let words = line.trim_start();
        let is_item = words.starts_with('-') || words.trim_end().is_empty();
        let is_changes = words
            .split_once(':')
            .is_some_and(|(key, _)| key.trim_end() == "changes");
        inside = is_changes || (inside && is_item && !is_end);
        if !inside {
            kept.push_str(line);
        }
        if is_end {
            break;
        }
    }
    kept.extend(lines);
    kept
}

#[cfg(test)]
mod tests {
    use super::{changed, replaced, without_changes};

    #[test]
    fn what_was_told_of_changes_goes_and_nothing_else() {
        let text = "---\ntitle: A\nchanges:\n- One.\n\n- Two.\ndescription: B\n---\n\n- item\n";
        let kept = "---\ntitle: A\ndescription: B\n---\n\n- item\n";
        assert_eq!(without_changes(text), kept);
        assert_eq!(without_changes(kept), kept);
        let body = "# changes:\n\n---\nchanges: here\n";
        assert_eq!(without_changes(body), body);
    }

    #[test]
    fn a_correction_is_taken_over_where_its_words_stand_once() {
        let text = "We {{ publisher.name }} recieve mail within a month.\n";
        let with = replaced(
            text,
            "We A recieve mail within a month.",
            "We A receive mail within a month.",
        );
        assert_eq!(with, Some(text.replace("recieve", "receive")));
        let next_to_value = replaced(
            text,
            "We A recieve mail within a month.",
            "We A get mail within a month.",
        );
        assert_eq!(next_to_value, Some(text.replace("recieve", "get")));
        assert_eq!(replaced("one. one.", "one.", "two."), None);
        assert_eq!(replaced("one.", "", "two."), None);
    }

    #[test]
    fn lines_that_differ_are_paired() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        let (old, new) = (lines("a\nb\nc\nd"), lines("a\nB\nc\nD"));
        assert_eq!(changed(&old, &new), [pair("b", "B"), pair("d", "D")]);
        let (old, new) = (lines("a\nb\nc\nd"), lines("a\nx\nb\nC\nd"));
        assert_eq!(changed(&old, &new), [pair("b\nc", "x\nb\nC")]);
    }
}
