//! What a sealed file said before it was changed, and the words that differ.

use std::sync::Arc;

use crate::base::{Code, Diagnostic, Digest, Place, Source, TreePath};
use crate::diff::words;
use crate::lang::{Catalog, Lang};
use crate::load::version::VERSION;
use crate::load::{Tree, publishers, sealed_registers, working};
use crate::model::{Level, Site, TextId, Version, VersionId};
use crate::prose::{Form, header, number};
use crate::seal::header::Standing;
use crate::seal::sums::Sums;
use crate::seal::text::{Materials, identity, seal};
use crate::seal::version_file;

use super::{Originals, about, redaction};

/// How many characters of changed words are quoted.
const QUOTED: usize = 120;

/// Where originals are looked for.
pub(super) struct Search<'a> {
    pub(super) site: &'a Site,
    pub(super) tree: &'a Tree,
    pub(super) catalog: &'a Arc<Catalog>,
    pub(super) originals: Originals<'a>,
}

impl<'a> Search<'a> {
    /// Returns the version as its folder says, where that can be read.
    pub(super) fn version(&self, id: &VersionId) -> Option<&'a Version> {
        self.site.document(&id.document)?.version(id.effective)
    }

    /// Returns the finding for a changed file: the words that differ, or both digests.
    pub(super) fn changed(
        &self,
        id: &VersionId,
        path: &TreePath,
        file: &str,
        was: Digest,
        bytes: &[u8],
    ) -> Diagnostic {
        let now = Digest::of(bytes);
        if let Some(finding) = redaction::changed(&self.site.ledger, id, file, now) {
            return finding.at(Place::file(path));
        }
        let finding = about(Code::SEAL_CHANGED, id)
            .arg("file", file)
            .arg("was", was.to_string())
            .arg("now", now.to_string());
        let whole = || Place::file(path);
        if other_line_ends(bytes).is_some_and(|plain| Digest::of(&plain) == was) {
            return finding.arg("how", "line-ends").at(whole());
        }
        if redaction::is_silent(self, id, bytes) {
            return finding.arg("how", "silent").at(whole());
        }
        let original = self.original(id, path, file, was);
        let texts = original.and_then(|old| Some((String::from_utf8(old).ok()?, text(bytes)?)));
        let Some((old, new)) = texts else {
            return finding.arg("how", "unknown").at(whole());
        };
        let changes = words::changes(&old, &new);
        let seen = |change: &&words::Change| {
            let blank = |words: &str| words.trim().is_empty();
            !(blank(&change.old) && blank(&change.new))
        };
        let Some(first) = changes.iter().find(seen).or(changes.first()) else {
            return finding.arg("how", "unknown").at(whole());
        };
        let how = if seen(&first) { "words" } else { "spaces" };
        let what = match (first.old.trim(), first.new.trim()) {
            ("", _) => "added",
            (_, "") => "removed",
            _ => "replaced",
        };
        finding
            .arg("how", how)
            .arg("what", what)
            .arg("mend", mend(what, &first.old, &first.new))
            .arg("part", part(file))
            .arg("old", quote(&first.old))
            .arg("new", quote(&first.new))
            .arg("line", first.line.to_string())
            .arg("more", changes.len() - 1)
            .at(Place::new(
                path,
                first.at..first.at + first.new.trim_end().len(),
            ))
    }

    /// Returns the finding for a file that is gone, and whether its bytes can still be found.
    pub(super) fn missing(
        &self,
        id: &VersionId,
        path: &TreePath,
        file: &str,
        was: Digest,
    ) -> Diagnostic {
        let found = self.original(id, path, file, was).is_some();
        about(Code::SEAL_MISSING, id)
            .at(Place::file(path))
            .arg("file", file)
            .arg("original", if found { "found" } else { "none" })
    }

    /// Returns bytes with this digest that `file` of a version once had.
    pub(super) fn original(
        &self,
        id: &VersionId,
        path: &TreePath,
        file: &str,
        was: Digest,
    ) -> Option<Vec<u8>> {
        let is = |candidate: &Vec<u8>| Digest::of(candidate) == was;
        let derived = self.derived(id, file).into_iter().find(is);
        derived
            .or_else(|| self.twin(id, file).filter(is))
            .or_else(|| (self.originals)(path, &was).filter(is))
    }

    /// Returns a version's list of digests with those of the texts that can be made again.
    ///
    /// Used where the list itself was changed: a text that its source still gives is beyond doubt.
    pub(super) fn rederived(&self, id: &VersionId, mut listed: Sums) -> Sums {
        let Some(version) = self.version(id) else {
            return listed;
        };
        for lang in version.texts.keys() {
            let file = format!("{lang}.md");
            if let Some(text) = self.text_again(id, version, lang) {
                listed.insert(file, Digest::of(text.as_bytes()));
            }
        }
        listed
    }

    /// Makes a file again from what it was made of.
    fn derived(&self, id: &VersionId, file: &str) -> Vec<Vec<u8>> {
        let Some(version) = self.version(id) else {
            return Vec::new();
        };
        if file == VERSION {
            return self.versions_again(id, version);
        }
        let lang = file.strip_suffix(".md").and_then(Lang::parse);
        let text = lang.and_then(|lang| self.text_again(id, version, &lang));
        text.map(String::into_bytes).into_iter().collect()
    }

    /// Seals a text again from its sealed source and registers.
    fn text_again(&self, id: &VersionId, version: &Version, lang: &Lang) -> Option<String> {
        let mut ignored = crate::base::Report::new();
        let source = version.folder.join(&format!("source/{lang}.md"))?;
        let mut working = working::read(self.tree, &source, &mut ignored)?;
        let numbering = version.numbering(lang);
        number::number(&mut working.prose.sections, &numbering);
        let (publishers, _) = publishers(self.tree, &version.registers_folder());
        let registers = sealed_registers(self.tree, version);
        let sealed = Source {
            path: version.folder.join(&format!("{lang}.md"))?,
            text: text(
                &self
                    .tree
                    .bytes(&version.folder.join(&format!("{lang}.md"))?)
                    .ok()?,
            )?,
        };
        let (header, _, _) = header::cut(&sealed, Form::Sealed(&numbering));
        let sealed_header = header.sealed?;
        let salt = sealed_header.salt.value;
        let materials = Materials {
            site: self.site,
            tree: self.tree,
            catalog: self.catalog,
            publisher: publishers.get(&version.publisher)?,
            registers: &registers,
            numbering: &numbering,
            together: &[],
        };
        let (document, authentic) = (&id.document, &version.authentic);
        let mut identity = identity(document, id.effective, lang, authentic, salt);
        if version.added(lang).is_some() {
            // It was made from what prevailed on its own day, corrections and all.
            let made_from = sealed_header.made_from?.value;
            identity.standing = Standing::MadeFrom(TextId::parse(made_from.first()?)?);
        }
        Some(seal(&working, identity, &materials).ok()?.text)
    }

    /// Writes `version.toml` again with what the ledger and the sources say, for every level and
    /// every day it may have been published: few enough to try them all.
    fn versions_again(&self, id: &VersionId, version: &Version) -> Vec<Vec<u8>> {
        let entry = self.site.ledger.entry(id);
        let Some(entry) = entry else {
            return Vec::new();
        };
        let mut again = Vec::new();
        let mut base = version.clone();
        base.sealed_on = entry.on;
        base.effective = id.effective;
        for changes in [version.changes.clone(), self.changes_again(version)] {
            for published in [version.published, entry.from, entry.on, id.effective] {
                for level in Level::ALL.map(|(level, _)| level) {
                    for consent_again in [false, true] {
                        let candidate = Version {
                            changes: changes.clone(),
                            published,
                            level,
                            consent_again,
                            ..base.clone()
                        };
                        let text = version_file::write(&id.document, &candidate);
                        again.push(text.into_bytes());
                    }
                }
            }
        }
        again
    }

    /// Returns the change summaries as the sealed sources' headers have them.
    fn changes_again(&self, version: &Version) -> std::collections::BTreeMap<Lang, Vec<String>> {
        let mut ignored = crate::base::Report::new();
        let mut changes = std::collections::BTreeMap::new();
        for lang in version.texts.keys() {
            let path = version.folder.join(&format!("source/{lang}.md"));
            let text = path.and_then(|path| working::read(self.tree, &path, &mut ignored));
            if let Some(text) = text.filter(|text| !text.changes.is_empty()) {
                changes.insert(lang.clone(), text.summary());
            }
        }
        changes
    }

    /// Returns the working file that a sealed source or register is a copy of.
    fn twin(&self, id: &VersionId, file: &str) -> Option<Vec<u8>> {
        let path = match file.split_once('/')? {
            ("source", name) => format!("content/{}/{name}", id.document),
            ("registers", name) => format!("content/registers/{name}"),
            _ => return None,
        };
        self.tree.bytes(self.tree.find(&path)?).ok()
    }
}

/// Returns the bytes with LF line ends and without byte order mark, where that changes them:
/// editors and version control on Windows put both in without being asked.
fn other_line_ends(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = text(bytes)?;
    let plain = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    (plain != text).then(|| plain.into_bytes())
}

/// What a file of a version is to an editor, by which sentences choose their form.
fn part(file: &str) -> &'static str {
    match file.split_once('/') {
        None if file == VERSION => "version",
        None => "text",
        Some(_) => "copy",
    }
}

fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// Returns what to do: words too long to be quoted whole cannot be typed again.
fn mend(what: &'static str, old: &str, new: &str) -> &'static str {
    let long = |words: &str| quote(words).ends_with('…') && !words.trim().ends_with('…');
    if long(old) || long(new) {
        "whole"
    } else {
        what
    }
}

fn quote(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(QUOTED).collect();
    let cut = short.len() < words.len();
    short + if cut { "…" } else { "" }
}
