//! A translation that joined a version after its publication: `translation-<lang>.toml` beside its
//! text.
//!
//! `text` repeats which text it tells of, `privacy-policy@2027-01-15.0+de`; `sealed_on`; `path` as in
//! `[paths]` of `version.toml`; `numbering` and `changes` where there are any; `[made_from]` with the
//! digest of the authentic section per section id.

use std::collections::BTreeMap;

use crate::base::{Report, TreePath};
use crate::lang::Lang;
use crate::model::{SealedText, TextId, Translation, VersionId};

use super::document::read_numbering;
use super::toml::Reading;
use super::tree::Tree;
use super::version::{need_date, read_origins, same_as_folder};

/// Returns the name of the file that tells of a translation which joined a version later.
pub fn translation_file(lang: &Lang) -> String {
    format!("translation-{lang}.toml")
}

/// Reads the translations that joined a version, and takes their texts out of those it was
/// published with; whether the ledger knows of them is for the check of seals to say.
pub(super) fn read(
    tree: &Tree,
    version: &VersionId,
    folder: &TreePath,
    texts: &mut BTreeMap<Lang, SealedText>,
    report: &mut Report,
) -> BTreeMap<Lang, Translation> {
    let languages: Vec<Lang> = texts.keys().cloned().collect();
    let mut added = BTreeMap::new();
    for lang in languages {
        let Some(path) = tree.find(&format!("{folder}/{}", translation_file(&lang))) else {
            continue;
        };
        let id = TextId {
            document: version.document.clone(),
            version: version.effective,
            revision: 0,
            lang: lang.clone(),
        };
        // A text of which it cannot be read when it came is no text of the publication either.
        let text = texts.remove(&lang);
        if let Some(one) = text.and_then(|text| translation(tree, path, &id, text, report)) {
            added.insert(lang, one);
        }
    }
    added
}

fn translation(
    tree: &Tree,
    path: &TreePath,
    id: &TextId,
    text: SealedText,
    report: &mut Report,
) -> Option<Translation> {
    let source = tree.text(path, report)?;
    let reading = Reading::new(&source);
    let root = reading.root();
    same_as_folder(&root, "text", &id.to_string());
    let sealed_on = need_date(&root, "sealed_on");
    let route = root.need("path", "\"/de/datenschutz/2027-01-15/\"");
    let route = route.and_then(|value| value.string());
    let numbering = root.get("numbering");
    let numbering = numbering.and_then(|value| read_numbering(&value));
    let changes = root.get("changes").and_then(|value| value.strings());
    let made_from = root.table("made_from").map(|table| read_origins(&table));
    root.finish();
    reading.finish(report);
    Some(Translation {
        text,
        sealed_on: sealed_on?,
        path: route?,
        numbering: numbering.unwrap_or_default(),
        changes: changes.unwrap_or_default(),
        made_from: made_from.unwrap_or_default(),
    })
}
