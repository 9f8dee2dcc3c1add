//! `locales/<lang>/*.ftl`: the site's own words, decoded and handed to the catalog.

use std::sync::Arc;

use crate::base::{Place, Report};
use crate::lang::{Lang, LocaleFile};

use super::folder::{is_litter, unexpected};
use super::memory::Memory;
use super::toml_value::bad_language;
use super::tree::Tree;

/// The folder of the site's own words.
pub const LOCALES: &str = "locales";

/// Reads every file of messages of the site that is not as it was when `memory` was last used.
pub fn locales(tree: &Tree, memory: &mut Memory) -> (Vec<Arc<LocaleFile>>, Report) {
    let mut report = Report::new();
    let mut files = Vec::new();
    for name in tree.folders(LOCALES) {
        let folder = format!("{LOCALES}/{name}");
        let Some(lang) = Lang::parse(&name) else {
            if let Some(path) = tree.below(&folder).next()
                && !is_litter(&name)
            {
                report.push(bad_language(Place::file(path), &name));
            }
            continue;
        };
        for path in tree.below(&folder) {
            if is_litter(path.file_name()) {
                continue;
            }
            let is_message_file = path.stem_and_extension().1 == "ftl";
            if !is_message_file || path.below(&folder).is_some_and(|rest| rest.contains('/')) {
                report.push(unexpected(path, "", "messages"));
                continue;
            }
            let read = |tree: &Tree, (): &(), report: &mut Report| {
                let source = tree.text(path, report)?;
                Some(Arc::new(LocaleFile {
                    lang: lang.clone(),
                    path: source.path,
                    text: source.text,
                }))
            };
            files.extend(memory.locales.read((tree, path), (), &mut report, read));
        }
    }
    memory.locales.forget_unused();
    (files, report)
}
