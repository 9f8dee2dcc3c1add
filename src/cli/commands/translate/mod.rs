//! `avenant translate`: sheets for translators go out and come back.

pub mod asked;
mod bring;
mod export;

pub use bring::run as bring;
pub use export::run as export;

use std::path::Path;

use crate::base::DocumentId;
use crate::base::name::nearest;
use crate::cli::commands::publish::known_documents;
use crate::cli::misuse;
use crate::lang::Lang;
use crate::model::Site;
use crate::work::Speech;

/// Returns whether a name is one of a file that only word processors write.
pub(super) fn is_of_processor(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    let ending = ending.map(str::to_lowercase);
    matches!(ending.as_deref(), Some("doc" | "docx" | "odt" | "rtf"))
}

/// Returns a language of the site, or why it is none.
pub(super) fn known_lang(typed: &str, site: &Site, speech: &Speech) -> Result<Lang, String> {
    let offered = &site.config.languages;
    let lang = Lang::parse(typed).filter(|lang| offered.contains(lang));
    lang.ok_or_else(|| {
        let known: Vec<&str> = offered.iter().map(Lang::as_str).collect();
        let near = nearest(typed, known.iter().copied()).unwrap_or("none");
        let args = [
            ("typed", typed.into()),
            ("near", near.into()),
            ("known", known.join(", ").into()),
        ];
        let said = speech.say("translate-no-language", &args);
        let help = speech.say("translate-no-language-help", &args);
        misuse::refusal(&said, &help, speech)
    })
}

/// Returns the documents asked for: the one typed, else all.
pub(super) fn asked_documents(
    typed: Option<&String>,
    site: &Site,
    speech: &Speech,
) -> Result<Vec<DocumentId>, String> {
    match typed {
        Some(typed) => known_documents(std::slice::from_ref(typed), site, speech),
        None => Ok(site.config.documents.clone()),
    }
}
