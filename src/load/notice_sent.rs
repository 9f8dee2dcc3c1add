//! That readers were told of a version: `notice-sent-<k>.toml` in its folder, listed in
//! `SHA256SUMS.k`.
//!
//! It repeats whose folder it stands in, `version`, and holds `sealed_on`, the `channel`, the day
//! `on` which readers were told, the `languages` in which they were, and `count` and `note` where the
//! publisher gave them.

use std::num::NonZeroU32;

use crate::base::{Code, Report, TreePath};
use crate::model::VersionId;
use crate::model::notice_sent::{Channel, NoticeSent};

use super::toml::{Reading, Table};
use super::tree::Tree;
use super::version::{need_date, same_as_folder};

const STEM: &str = "notice-sent-";

/// Returns the name of the file of the notice that was a folder's `gain`-th gain.
pub fn file(gain: usize) -> String {
    format!("{STEM}{gain}.toml")
}

/// Reads the notices sent of a version, the first recorded first.
pub(super) fn read(
    tree: &Tree,
    id: &VersionId,
    folder: &TreePath,
    report: &mut Report,
) -> Vec<NoticeSent> {
    let mut all = Vec::new();
    for path in tree.files_in(folder.as_str()) {
        let (stem, extension) = path.stem_and_extension();
        let number = stem.strip_prefix(STEM).filter(|_| extension == "toml");
        let gain = number.and_then(|number| number.parse().ok());
        let Some(gain) = gain.filter(|gain| path.file_name() == file(*gain)) else {
            continue;
        };
        let Some(source) = tree.text(path, report) else {
            continue;
        };
        let reading = Reading::new(&source);
        all.extend(read_root(&reading.root(), id, gain));
        reading.finish(report);
    }
    all.sort_by_key(|sent| sent.gain);
    all
}

fn read_root(root: &Table<'_>, id: &VersionId, gain: usize) -> Option<NoticeSent> {
    same_as_folder(root, "version", &id.to_string());
    let sealed_on = need_date(root, "sealed_on");
    let channel = root.need("channel", "\"email\"");
    let channel = channel.and_then(|value| value.choice(&Channel::ALL));
    let on = need_date(root, "on");
    let languages = root.need("languages", "[\"fr\"]");
    let languages = languages.and_then(|value| value.languages());
    let count = root.get("count").and_then(|value| {
        let count = NonZeroU32::new(value.number()?);
        if count.is_none() {
            let finding = value.finding(Code::BAD_VALUE).arg("value", value.shown());
            value.push(finding.arg_or_none("nearest", "1").arg_or_none("known", ""));
        }
        count
    });
    let note = root.get("note").and_then(|value| value.string());
    root.finish();
    Some(NoticeSent {
        gain,
        sealed_on: sealed_on?,
        channel: channel?,
        on: on?,
        count,
        languages: languages?,
        note,
    })
}
