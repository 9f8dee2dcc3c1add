//! One slip, one finding: what only follows from another finding is left out.
//!
//! A text that cannot be decoded is missing too, a file added to a sealed folder has no sealed
//! header either: such findings would send the editor to the wrong place, or twice to the same
//! one. An error is left out only for an error that stays, so nothing is let through.

use std::collections::BTreeSet;

use crate::base::{Arg, Code, Diagnostic, Report, Severity};
use crate::load::content::CONTENT;
use crate::model::LEDGER;

/// Returns the report without the findings that another of its findings explains.
#[must_use]
pub fn without_consequences(report: &Report) -> Report {
    let all: Vec<&Diagnostic> = report.iter().collect();
    let wide: Vec<&Diagnostic> = report.iter().filter(|d| WIDE.contains(&d.code)).collect();
    let mut kept = Report::new();
    let mut missing = BTreeSet::new();
    for finding in report {
        // A fact that is not filled in is one slip, wherever it is printed.
        let line = (
            text(finding, "file"),
            text(finding, "name"),
            text(finding, "line"),
        );
        if finding.code == Code::VALUE_MISSING && !missing.insert(line) {
            continue;
        }
        let follows =
            FOLLOWING.contains(&finding.code) && all.iter().any(|cause| explains(cause, finding));
        if !follows && !wide.iter().any(|cause| spoils(cause, finding)) {
            kept.push(finding.clone());
        }
    }
    kept
}

/// What spoils everything in its file or folder.
const WIDE: [Code; 10] = [
    Code::SEAL_VERSION_GONE,
    Code::FILE_UNREADABLE,
    Code::LINK_OUT_OF_SITE,
    Code::LANGUAGE_NOT_OFFERED,
    Code::EMPTY_TEXT,
    Code::VERSION_FILE_MISSING,
    Code::SEAL_CHANGED,
    Code::SEAL_EXTRA,
    Code::SEAL_UNKNOWN_VERSION,
    Code::COMMENT_UNCLOSED,
];

/// What may follow from one certain other finding.
const FOLLOWING: [Code; 28] = [
    Code::MISSING_LANGUAGE,
    Code::MISSING_DOCUMENT,
    Code::UNLISTED_DOCUMENT,
    Code::MISSING_SLUG,
    Code::SEAL_VERSION_GONE,
    Code::SEAL_UNKNOWN_VERSION,
    Code::LEDGER_MISSING,
    Code::VALUE_MISSING,
    Code::TITLE_MISSING,
    Code::MISSING_KEY,
    Code::TRANSLATION_OUTDATED,
    Code::TRANSLATION_UNRECORDED,
    Code::TRANSLATION_UNUSED,
    Code::TRANSLATION_SHAPE,
    Code::TRANSLATION_FIGURES,
    Code::TRANSLATION_LINKS,
    Code::TRANSLATION_VALUES,
    Code::TRANSLATION_TERMS,
    Code::SECTION_EXTRA,
    Code::SECTION_MISSING,
    Code::SECTION_ORDER,
    Code::VERSION_FILE_MISSING,
    Code::PATH_UNANSWERED,
    Code::MESSAGE_MISSING,
    Code::RULE_WORDS,
    Code::REFERENCE_TYPED,
    Code::REGISTER_EMPTY,
    Code::REGISTER_UNKNOWN,
];

/// What keeps a file from being read at all.
const UNREAD: [Code; 5] = [
    Code::MERGE_CONFLICT,
    Code::FILE_NOT_UTF8,
    Code::FILE_TOO_LARGE,
    Code::FILE_UNREADABLE,
    Code::LINK_OUT_OF_SITE,
];

/// What takes lines from a header.
const HEADER: [Code; 3] = [
    Code::HEADER_UNCLOSED,
    Code::HEADER_LINE,
    Code::HEADER_UNKNOWN_KEY,
];

/// What takes sections from a text, so that another language seems to have others.
const SECTIONS: [Code; 6] = [
    Code::EMPTY_TEXT,
    Code::HEADING_WITHOUT_ID,
    Code::BAD_SECTION_ID,
    Code::HEADING_INSIDE,
    Code::COMMENT_UNCLOSED,
    Code::TITLE_TWICE,
];

fn spoils(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    in_unreadable(cause, finding)
        || in_useless_text(cause, finding)
        || in_touched_file(cause, finding)
        || in_unknown_version(cause, finding)
        || in_moved_folder(cause, finding)
        || in_bare_folder(cause, finding)
        || behind_comment(cause, finding)
}

fn explains(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    match finding.code {
        Code::MISSING_LANGUAGE => {
            UNREAD.contains(&cause.code) && path(cause) == text(finding, "file")
        }
        Code::VALUE_MISSING => is_error(cause) && path(cause) == text(finding, "file"),
        Code::TITLE_MISSING => HEADER.contains(&cause.code) && path(cause) == path(finding),
        Code::MISSING_KEY => is_mistyped(cause, finding),
        Code::TRANSLATION_UNRECORDED => {
            cause.code == Code::BAD_DIGEST && folder(cause) == folder(finding)
        }
        Code::SECTION_EXTRA | Code::SECTION_MISSING | Code::SECTION_ORDER => {
            SECTIONS.contains(&cause.code) && folder(cause) == folder(finding)
        }
        Code::TRANSLATION_UNUSED => {
            let sections = SECTIONS.contains(&cause.code);
            let no_text = cause.code == Code::MISSING_LANGUAGE
                && text(cause, "language") == text(finding, "language");
            let extra =
                cause.code == Code::SECTION_EXTRA && text(cause, "id") == text(finding, "section");
            (sections || no_text || extra) && folder(cause) == folder(finding)
        }
        Code::TRANSLATION_OUTDATED => in_model_section(cause, finding),
        Code::TRANSLATION_SHAPE
        | Code::TRANSLATION_FIGURES
        | Code::TRANSLATION_LINKS
        | Code::TRANSLATION_VALUES
        | Code::TRANSLATION_TERMS => is_error(cause) && in_compared(cause, finding),
        Code::MISSING_DOCUMENT | Code::UNLISTED_DOCUMENT => is_renamed_document(cause, finding),
        Code::MISSING_SLUG => {
            cause.code == Code::LANGUAGE_NOT_OFFERED
                && text(cause, "language") == text(finding, "language")
                && folder(cause) == folder(finding)
        }
        Code::SEAL_VERSION_GONE => {
            let folder = version_folder(finding);
            is_unreadable(cause) && folder.is_some_and(|folder| is_below(&folder, path(cause)))
        }
        Code::SEAL_UNKNOWN_VERSION | Code::LEDGER_MISSING => {
            is_unreadable(cause) && path(cause) == LEDGER
        }
        Code::VERSION_FILE_MISSING => {
            cause.code == Code::SEAL_MISSING
                && path(cause).strip_suffix("/version.toml") == Some(path(finding))
        }
        Code::PATH_UNANSWERED => cannot_be_shown(cause, text(finding, "version")),
        Code::MESSAGE_MISSING => {
            let same = text(cause, "name") == text(finding, "messages");
            cause.code == Code::FTL_UNKNOWN_MESSAGE && same
        }
        Code::RULE_WORDS => is_told_of_address(cause, finding) || is_to_fill_in(cause, finding),
        // What texts name of trackers is not found where its entry could not be read.
        Code::REGISTER_EMPTY | Code::REGISTER_UNKNOWN => {
            cause.code == Code::WRONG_TYPE && path(cause) == "content/registers/cookies.toml"
        }
        // The number of a heading is to go, not to become a reference.
        Code::REFERENCE_TYPED => {
            cause.code == Code::HEADING_NUMBER_TYPED && touches(cause, finding)
        }
        _ => false,
    }
}

/// That an address is not secure is said of the address, with the one to write; a rule that looks for
/// its first letters says it again. A rule that weighs more stays.
fn is_told_of_address(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let (Some(address), Some(words)) = (&cause.place, &finding.place) else {
        return false;
    };
    cause.code == Code::LINK_HTTP
        && text(finding, "words").eq_ignore_ascii_case("http://")
        && cause.severity <= finding.severity
        && address.path == words.path
        && address.range().contains(&words.start)
}

/// A place to fill in is told as one; a rule that looks for such places says it again. A rule that
/// weighs more stays.
fn is_to_fill_in(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let weighs_less = cause.severity <= finding.severity;
    cause.code == Code::PLACEHOLDER && weighs_less && touches(cause, finding)
}

/// Returns whether two findings are on words that overlap.
fn touches(one: &Diagnostic, other: &Diagnostic) -> bool {
    let places = one.place.as_ref().zip(other.place.as_ref());
    places.is_some_and(|(a, b)| a.path == b.path && a.start < b.end && b.start < a.end)
}

/// What cannot be read, a file or a folder, is neither missing nor wrong.
fn in_unreadable(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let at = path(cause);
    is_unreadable(cause)
        && finding.code != cause.code
        && (path(finding) == at || is_below(path(finding), at))
}

/// A text in a language nobody reads here, or without words, has no other fault worth naming.
fn in_useless_text(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let useless = match cause.code {
        Code::LANGUAGE_NOT_OFFERED => path(cause).ends_with(".md"),
        code => code == Code::EMPTY_TEXT,
    };
    useless && finding.code != cause.code && path(finding) == path(cause)
}

/// A slip in a section of the text that prevails changes its words until it is mended.
fn in_model_section(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let (Some(slip), Some(note)) = (&cause.place, finding.notes.first()) else {
        return false;
    };
    let end: u32 = text(finding, "model_end").parse().unwrap_or_default();
    is_error(cause) && slip.path == note.place.path && (note.place.start..end).contains(&slip.start)
}

/// A slip in one of two passages is what makes them differ.
fn in_compared(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    // Under a heading that is missing, its words stand below the one before.
    let headings = [
        Code::SECTION_MISSING,
        Code::SECTION_EXTRA,
        Code::SECTION_ORDER,
    ];
    if headings.contains(&cause.code) && path(cause) == path(finding) {
        return true;
    }
    let notes = finding.notes.iter().map(|note| &note.place);
    let mut compared = finding.place.iter().chain(notes);
    let slip = cause.place.as_ref();
    slip.is_some_and(|slip| {
        compared.any(|place| slip.path == place.path && place.range().contains(&slip.start))
    })
}

/// A folder that was given another name takes its document out of the list.
fn is_renamed_document(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let was = format!("content/{}/", text(finding, "document"));
    let (folder, moved) = (text(cause, "folder"), text(cause, "moved"));
    let renamed = cause.code == Code::SEAL_VERSION_GONE && moved != "none";
    match finding.code {
        Code::MISSING_DOCUMENT if renamed => folder.starts_with(&was) && !moved.starts_with(&was),
        Code::MISSING_DOCUMENT => {
            is_unreadable(cause) && (is_below(&was, path(cause)) || path(cause) == CONTENT)
        }
        _ => renamed && moved.starts_with(&was),
    }
}

fn is_unreadable(cause: &Diagnostic) -> bool {
    cause.code == Code::FILE_UNREADABLE || cause.code == Code::LINK_OUT_OF_SITE
}

/// Returns whether a path lies below a folder.
fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// A sealed file that was added, or changed in words that are quoted, is named as such.
fn in_touched_file(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let touched = |code| code == Code::SEAL_CHANGED || code == Code::SEAL_EXTRA;
    let says_how = text(cause, "how") != "unknown";
    touched(cause.code) && says_how && !touched(finding.code) && path(cause) == path(finding)
}

/// A folder that was never published is named as such.
fn in_unknown_version(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    cause.code == Code::SEAL_UNKNOWN_VERSION
        && finding.code != cause.code
        && version_folder(cause).is_some_and(|folder| path(finding).starts_with(&folder))
}

/// A version's folder under another name disagrees with that name.
fn in_moved_folder(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    cause.code == Code::SEAL_VERSION_GONE && is_below(path(finding), text(cause, "moved"))
}

/// A dated folder that was never a version holds no sealed text.
fn in_bare_folder(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let below = path(finding).strip_prefix(path(cause));
    cause.code == Code::VERSION_FILE_MISSING
        && finding.code != Code::SEAL_MISSING
        && below.is_some_and(|rest| rest.starts_with('/'))
}

/// Behind a comment that is never closed nothing was read as it is meant.
fn behind_comment(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    cause.code == Code::COMMENT_UNCLOSED
        && match (&cause.place, &finding.place) {
            (Some(open), Some(place)) => place.path == open.path && place.start > open.start,
            (None, _) | (_, None) => false,
        }
}

/// A name that is missing and one that is not known, near each other, are one slip.
fn is_mistyped(cause: &Diagnostic, finding: &Diagnostic) -> bool {
    let key = text(finding, "key");
    let table = match text(finding, "table") {
        "none" => "",
        table => table,
    };
    let typed = text(cause, "key");
    let stands_in = typed.rsplit_once('.').map_or("", |(table, _)| table);
    cause.code == Code::UNKNOWN_KEY
        && path(cause) == path(finding)
        && text(cause, "nearest") == key
        && stands_in == table
}

/// A version's addresses lead nowhere because something of it, or of its document, cannot be read.
fn cannot_be_shown(cause: &Diagnostic, version: &str) -> bool {
    let Some((document, date)) = version.split_once('@') else {
        return false;
    };
    let folder = format!("content/{document}/{date}");
    let at = path(cause);
    let settings = at == format!("content/{document}/document.toml") || at == "avenant.toml";
    let inside = at == folder || at.starts_with(&format!("{folder}/"));
    let gone = cause.code == Code::SEAL_VERSION_GONE
        && version_folder(cause).is_some_and(|gone| gone == format!("{folder}/"));
    let unread = is_unreadable(cause) && is_below(&folder, at);
    gone || unread || is_error(cause) && (settings || inside)
}

fn version_folder(finding: &Diagnostic) -> Option<String> {
    let date = finding.args.iter().find_map(|(name, value)| match value {
        Arg::Date(date) if *name == "version" => Some(date),
        _ => None,
    })?;
    Some(format!("content/{}/{date}/", text(finding, "document")))
}

fn is_error(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error
}

/// Returns the file of a finding, or nothing.
fn path(finding: &Diagnostic) -> &str {
    let place = finding.place.as_ref();
    place.map_or("", |place| place.path.as_str())
}

/// Returns the folder of a finding's file.
fn folder(finding: &Diagnostic) -> &str {
    path(finding)
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
}

/// Returns an argument in words, or nothing.
fn text<'d>(finding: &'d Diagnostic, name: &str) -> &'d str {
    let argument = finding.args.iter().find(|(other, _)| *other == name);
    match argument {
        Some((_, Arg::Text(words))) => words,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::without_consequences;
    use crate::base::{Code, Diagnostic, Place, Report, TreePath};

    fn at(code: Code, path: &str) -> Diagnostic {
        let path = TreePath::parse(path).expect("a safe path");
        Diagnostic::new(code).at(Place::file(&path))
    }

    fn kept(findings: &[Diagnostic]) -> Vec<Code> {
        let mut report = Report::new();
        findings.iter().cloned().for_each(|f| report.push(f));
        let kept = without_consequences(&report);
        kept.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn an_address_leads_nowhere_because_of_its_own_document_only() {
        let unanswered = at(Code::PATH_UNANSWERED, "avenant.lock").arg("version", "a@2026-12-15");
        let own = at(Code::SEAL_MISSING, "content/a/2026-12-15/fr.md");
        let other = at(Code::SEAL_MISSING, "content/a/2026-12-16/fr.md");
        assert_eq!(
            kept(&[unanswered.clone(), other]),
            [Code::PATH_UNANSWERED, Code::SEAL_MISSING]
        );
        assert_eq!(kept(&[unanswered, own]), [Code::SEAL_MISSING]);
    }

    #[test]
    fn a_key_of_another_table_was_not_mistyped() {
        let missing = |table: &str| {
            let finding = at(Code::MISSING_KEY, "avenant.toml").arg("key", "name");
            finding.arg_or_none("table", table)
        };
        let unknown = at(Code::UNKNOWN_KEY, "avenant.toml").arg("key", "nme");
        let unknown = unknown.arg("nearest", "name");
        assert_eq!(kept(&[missing(""), unknown.clone()]), [Code::UNKNOWN_KEY]);
        assert_eq!(
            kept(&[missing("host"), unknown]),
            [Code::MISSING_KEY, Code::UNKNOWN_KEY]
        );
    }
}
