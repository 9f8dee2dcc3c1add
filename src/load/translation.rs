//! Translations against the authentic text: the same sections, and made from the same words.
//!
//! `content/<document>/translations.toml` holds `[<lang>.<section>] from = "<digest>"`: the digest
//! of the authentic section's words that the translated section was made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Digest, Place, Report, SectionId, TreePath};
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::model::version::SectionOrigin;
use crate::prose::{Section, canon};

use super::names;
use super::toml::{Reading, Table};
use super::tree::Tree;

/// The name of the file that records what translations were made from.
pub const TRANSLATIONS: &str = "translations.toml";

/// What `translations.toml` records.
#[derive(Debug, Default)]
pub struct MadeFrom {
    /// Per language and section, the digest of the authentic section.
    pub origins: BTreeMap<Lang, BTreeMap<SectionId, SectionOrigin>>,
    places: BTreeMap<(Lang, SectionId), Place>,
    /// Languages without a text, with their places.
    orphans: BTreeMap<Lang, Place>,
}

/// Reads `translations.toml` of a document's folder, where there is one.
pub fn read(tree: &Tree, folder: &TreePath, report: &mut Report) -> MadeFrom {
    let mut made_from = MadeFrom::default();
    let Some(path) = tree.find(&format!("{folder}/{TRANSLATIONS}")) else {
        return made_from;
    };
    let Some(source) = tree.text(path, report) else {
        return made_from;
    };
    let reading = Reading::new(&source);
    for (lang, place, value) in reading.root().by_language() {
        if tree.find(&format!("{folder}/{lang}.md")).is_none() {
            made_from.orphans.insert(lang.clone(), place);
        }
        if let Some(table) = value.table() {
            made_from.read_sections(&lang, &table);
        }
    }
    reading.finish(report);
    made_from
}

impl MadeFrom {
    fn read_sections(&mut self, lang: &Lang, table: &Table<'_>) {
        for (key, place, value) in table.entries() {
            let Some(id) = SectionId::parse(key) else {
                table.push(names::bad(place, key, SectionId::parse));
                continue;
            };
            let Some(section) = value.table() else {
                continue;
            };
            let from = section.need("from", "\"…\"");
            section.finish();
            if let Some(from) = from.and_then(|v| v.parsed(Code::BAD_DIGEST, Digest::parse)) {
                let origins = self.origins.entry(lang.clone()).or_default();
                origins.insert(id.clone(), SectionOrigin { from });
            }
            self.places.insert((lang.clone(), id), place);
        }
    }
}

/// Compares every courtesy translation with the first authentic text that exists, and every other
/// authentic text by its sections.
pub fn check(
    authentic: &[Lang],
    working: &BTreeMap<Lang, Arc<WorkingText>>,
    made_from: &MadeFrom,
    report: &mut Report,
) {
    let Some((model_lang, model)) = authentic
        .iter()
        .find_map(|lang| working.get_key_value(lang))
    else {
        return;
    };
    let model_sections = Sections::of(model);
    for (lang, text) in working.iter().filter(|(lang, _)| *lang != model_lang) {
        let sections = Sections::of(text);
        same_sections(model_lang, &model_sections, lang, &sections, report);
        if !authentic.contains(lang) {
            let none = BTreeMap::new();
            let origins = made_from.origins.get(lang).unwrap_or(&none);
            made_from_current_words(&model_sections, lang, &sections, origins, report);
        }
    }
    records_are_used(authentic, working, &model_sections, made_from, report);
}

/// Compares the sections of a translation with those of a text that prevails: each once, in the same
/// order, with the same number.
pub fn compare_sections(
    (model_lang, model): (&Lang, &WorkingText),
    (lang, own): (&Lang, &WorkingText),
    report: &mut Report,
) {
    let (model, own) = (Sections::of(model), Sections::of(own));
    same_sections(model_lang, &model, lang, &own, report);
}

/// The sections of a text that have an id, in reading order.
struct Sections<'a> {
    text: &'a WorkingText,
    all: Vec<(&'a SectionId, &'a Section)>,
}

impl<'a> Sections<'a> {
    fn of(text: &'a WorkingText) -> Self {
        let sections = text.prose.all_sections().into_iter();
        let all = sections.filter_map(|section| Some((section.id.as_ref()?, section)));
        Self {
            text,
            all: all.collect(),
        }
    }

    fn find(&self, id: &SectionId) -> Option<&'a Section> {
        let found = self.all.iter().find(|(other, _)| *other == id);
        found.map(|(_, section)| *section)
    }

    fn place(&self, section: &Section) -> Place {
        Place::new(&self.text.path, section.words_span.range())
    }
}

fn same_sections(
    model_lang: &Lang,
    model: &Sections<'_>,
    lang: &Lang,
    own: &Sections<'_>,
    report: &mut Report,
) {
    let missing: Vec<_> = model
        .all
        .iter()
        .filter(|(id, _)| own.find(id).is_none())
        .collect();
    let extra: Vec<_> = own
        .all
        .iter()
        .filter(|(id, _)| model.find(id).is_none())
        .collect();
    for (id, section) in &extra {
        let free = missing.iter().map(|(id, _)| id.as_str());
        report.push(
            Diagnostic::new(Code::SECTION_EXTRA)
                .at(own.place(section))
                .arg("id", id.as_str())
                .arg("heading", canon::plain(&section.heading))
                .arg("language", lang.as_str())
                .arg("authentic", model_lang.as_str())
                .arg_or_none("nearest", nearest(id.as_str(), free).unwrap_or_default()),
        );
    }
    for (id, section) in &missing {
        let free = extra.iter().map(|(id, _)| id.as_str());
        // A heading whose id was mistyped is named once, where it stands.
        if nearest(id.as_str(), free).is_none() {
            report.push(section_missing(model_lang, model, lang, own, id, section));
        }
    }
    if missing.is_empty() && extra.is_empty() {
        same_order(model, own, lang, report);
    }
}

fn section_missing(
    model_lang: &Lang,
    model: &Sections<'_>,
    lang: &Lang,
    own: &Sections<'_>,
    id: &SectionId,
    section: &Section,
) -> Diagnostic {
    let before = model.all.iter().take_while(|(other, _)| *other != id);
    let neighbour = before.filter_map(|(other, _)| own.find(other)).last();
    let place = neighbour.map_or_else(|| Place::file(&own.text.path), |s| own.place(s));
    let heading = canon::plain(&section.heading);
    let after = neighbour.map_or(String::new(), |s| canon::plain(&s.heading));
    let marks = "#".repeat(usize::from(section.level));
    Diagnostic::new(Code::SECTION_MISSING)
        .at(place)
        .arg("id", id.as_str())
        .arg("line", format!("{marks} {heading} {{#{id}}}"))
        .arg("heading", heading)
        .arg_or_none("after", after)
        .arg("language", lang.as_str())
        .arg("authentic", model_lang.as_str())
        .note(model.place(section), "note-authentic-section")
}

/// The same section has the same number in every language, else "article 2.3" is two things.
fn same_order(model: &Sections<'_>, own: &Sections<'_>, lang: &Lang, report: &mut Report) {
    let mut pairs = model.all.iter().zip(&own.all);
    let differing = pairs.find_map(|((id, section), (own_id, own_section))| {
        let fault = if id != own_id {
            "order"
        } else if section.level != own_section.level {
            "level"
        } else if section.number != own_section.number {
            "number"
        } else {
            return None;
        };
        Some((fault, *id, *section, *own_section))
    });
    let Some((fault, id, section, own_section)) = differing else {
        return;
    };
    let number = section.number.as_ref().map(ToString::to_string);
    report.push(
        Diagnostic::new(Code::SECTION_ORDER)
            .at(own.place(own_section))
            .arg("fault", fault)
            .arg("id", id.as_str())
            .arg("heading", canon::plain(&section.heading))
            .arg_or_none("number", number.unwrap_or_default())
            .arg("language", lang.as_str())
            .note(model.place(section), "note-authentic-section"),
    );
}

fn made_from_current_words(
    model: &Sections<'_>,
    lang: &Lang,
    own: &Sections<'_>,
    origins: &BTreeMap<SectionId, SectionOrigin>,
    report: &mut Report,
) {
    let mut unrecorded = Vec::new();
    for (id, section) in &own.all {
        let Some(authentic) = model.find(id) else {
            continue;
        };
        let digest = canon::section_digest(authentic);
        match origins.get(*id) {
            Some(origin) if origin.from == digest => {}
            Some(_) => report.push(late(model, lang, own, id, authentic, section)),
            None => unrecorded.push(*section),
        }
    }
    let Some(first) = unrecorded.first() else {
        return;
    };
    report.push(
        Diagnostic::new(Code::TRANSLATION_UNRECORDED)
            .at(own.place(first))
            .arg("count", unrecorded.len())
            .arg("language", lang.as_str())
            .arg("document", document_of(own.text)),
    );
}

fn late(
    model: &Sections<'_>,
    lang: &Lang,
    own: &Sections<'_>,
    id: &SectionId,
    authentic: &Section,
    section: &Section,
) -> Diagnostic {
    Diagnostic::new(Code::TRANSLATION_OUTDATED)
        .at(own.place(section))
        .arg("id", id.as_str())
        .arg("heading", canon::plain(&section.heading))
        .arg("language", lang.as_str())
        .arg("document", document_of(own.text))
        .arg("model_end", words_end(authentic).to_string())
        .note(model.place(authentic), "note-authentic-section")
}

/// Returns where the words that a section's digest covers end in their file.
fn words_end(section: &Section) -> u32 {
    let last = section.blocks.last();
    last.map_or(section.span.end, |block| block.span.end)
}

/// Returns the id of a text's document, which is the name of its folder.
fn document_of(text: &WorkingText) -> String {
    let folder = text.path.parent();
    folder.map_or(String::new(), |folder| folder.file_name().to_owned())
}

/// Returns the line that records what a translated section was made from.
pub fn record(lang: &Lang, id: &SectionId, digest: Digest) -> String {
    format!("{lang}.{id}.from = \"{digest}\"")
}

/// Records of languages and sections that do not exist are slips of the pen.
fn records_are_used(
    authentic: &[Lang],
    working: &BTreeMap<Lang, Arc<WorkingText>>,
    model: &Sections<'_>,
    made_from: &MadeFrom,
    report: &mut Report,
) {
    let unused = |place: &Place, lang: &Lang, section: &str, near: Option<&str>| {
        Diagnostic::new(Code::TRANSLATION_UNUSED)
            .at(place.clone())
            .arg("language", lang.as_str())
            .arg_or_none("section", section)
            .arg_or_none("nearest", near.unwrap_or_default())
    };
    let translated = || working.keys().filter(|lang| !authentic.contains(lang));
    for (lang, place) in &made_from.orphans {
        let near = nearest(lang.as_str(), translated().map(Lang::as_str));
        report.push(unused(place, lang, "", near));
    }
    for ((lang, id), place) in &made_from.places {
        if model.find(id).is_none() && translated().any(|other| other == lang) {
            let near = nearest(id.as_str(), model.all.iter().map(|(id, _)| id.as_str()));
            report.push(unused(place, lang, id.as_str(), near));
        }
    }
}
