//! The changes as one page that needs nothing else, to open, send and keep.

use crate::base::{Arg, Report};
use crate::cli::session;
use crate::diff::Options;
use crate::render::redline::{RedlineContext, alone};
use crate::work::Speech;

use crate::work::comparison::Compared;

use super::head;

/// Returns the page. Its words are in the language of the texts where that has words, else in that
/// of `speech`; links to other documents of a site have no address here, so their words stand
/// without a link.
///
/// # Errors
/// Returns the finding that words are missing.
pub(super) fn html(compared: &Compared, speech: &Speech) -> Result<String, Report> {
    let catalog = session::builtin_catalog();
    let pair = &compared.pair;
    let spoken = if catalog.offers(&pair.lang) {
        &pair.lang
    } else {
        speech.lang()
    };
    let words = |id: &str, args: &[(&str, Arg)]| catalog.words(spoken, id, args);
    let nowhere = |_: &crate::prose::Target| None;
    let context = RedlineContext {
        lang: &pair.lang,
        words: &words,
        old_address: &nowhere,
        new_address: &nowhere,
        elsewhere: &|_| None,
        text_page: "",
    };
    let head = head::head(compared, &speech.speaking(&pair.lang));
    let texts = (&pair.old.prose, &pair.new.prose);
    let options = Options::of(&pair.lang);
    let made = compared.redline.clone();
    let sheet = session::builtin_sheet();
    let page = alone(
        &head.title,
        &head.ends,
        texts,
        made,
        &options,
        &sheet,
        &context,
    );
    page.map_err(|fault| {
        let mut report = Report::new();
        report.push(fault.diagnostic());
        report
    })
}
