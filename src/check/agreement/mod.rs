//! Whether working texts say in each language what the text that prevails says.
//!
//! Section by section and block by block, with what stands before the first and the footnotes, a text is
//! held against the first authentic one: lists and tables of as many parts, the same figures, days and
//! amounts, links that lead to the same places, the same values; and so is the summary of what changes. What
//! no machine can compare, the words, is left to people; a section known to be late is left out, for it
//! differs by what came since.

mod link;
mod register;
mod said;
mod shape;
mod summary;
mod term;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::{Code, Diagnostic, Place, Report, Span};
use crate::lang::{Formats, Lang};
use crate::model::register::Terms;
use crate::model::{Document, Site, WorkingText};
use crate::prose::{Section, canon};

use super::translation::{Standing, standing};
use said::Said;
use shape::{Differing, Pair, Run};

/// A working text with its language.
#[derive(Clone, Copy)]
struct Side<'a> {
    lang: &'a Lang,
    text: &'a WorkingText,
    formats: Option<&'a Formats>,
}

impl Side<'_> {
    fn place(&self, span: Span) -> Place {
        Place::new(&self.text.path, span.range())
    }
}

/// Compares the working texts of every document, and the words of the registers.
pub fn check(site: &Site) -> Report {
    let mut formats: BTreeMap<&Lang, Option<Formats>> = BTreeMap::new();
    for document in site.documents.iter().filter(|one| one.working.len() > 1) {
        for lang in document.working.keys() {
            formats.entry(lang).or_insert_with(|| Formats::new(lang));
        }
    }
    let mut report = Report::new();
    for document in &site.documents {
        of_document(
            document,
            &formats,
            site.registers.terms.as_ref(),
            &mut report,
        );
    }
    register::check(site, &mut report);
    report
}

fn of_document(
    document: &Document,
    formats: &BTreeMap<&Lang, Option<Formats>>,
    terms: Option<&Terms>,
    report: &mut Report,
) {
    let mut authentic = document.authentic.iter();
    let model = authentic.find_map(|lang| document.working.get_key_value(lang));
    let Some((model_lang, model)) = model else {
        return;
    };
    let side = |lang, text| Side {
        lang,
        text,
        formats: formats.get(lang).and_then(Option::as_ref),
    };
    let none = BTreeMap::new();
    let others = document
        .working
        .par_iter()
        .filter(|(lang, _)| *lang != model_lang);
    let found = others.map(|(lang, text)| {
        let made_from = document.made_from.get(lang).unwrap_or(&none);
        let standing = standing(&model.prose, made_from);
        let is_late = |section: &Section| {
            let id = section.id.as_ref();
            id.and_then(|id| standing.get(id)) == Some(&Standing::Late)
        };
        let (own, model) = (side(lang, text), side(model_lang, model));
        let mut report = Report::new();
        summary::compare(own, model, &mut report);
        let (pairs, differing) = shape::front(&own.text.prose, &model.text.prose);
        compared(own, model, None, (&pairs, &differing), &mut report);
        for section in text.prose.all_sections() {
            let Some(id) = &section.id else { continue };
            let authentic = model.text.prose.section(id);
            if let Some(authentic) = authentic.filter(|_| !is_late(section)) {
                of_section((own, section), (model, authentic), terms, &mut report);
            }
        }
        let notes = shape::notes(&own.text.prose, &model.text.prose, &is_late);
        compared(own, model, None, (&notes, &[]), &mut report);
        report
    });
    for found in found.collect::<Vec<_>>() {
        report.extend(found);
    }
}

fn of_section(
    (own, section): (Side<'_>, &Section),
    (model, authentic): (Side<'_>, &Section),
    terms: Option<&Terms>,
    report: &mut Report,
) {
    let (pairs, differing) = shape::compare(section, authentic);
    compared(own, model, Some(section), (&pairs, &differing), report);
    if let Some(terms) = terms {
        let (ours, theirs) = ((section, own.lang), (authentic, model.lang));
        let (surplus, lacking) = term::differing(terms, ours, theirs);
        let places = (section.words_span, authentic.words_span);
        let code = Code::TRANSLATION_TERMS;
        report_differing(code, (surplus, lacking), (own, model), places, report);
    }
}

/// Reports what differs in a section, or outside of all.
fn compared(
    own: Side<'_>,
    model: Side<'_>,
    section: Option<&Section>,
    (pairs, differing): (&[Pair<'_>], &[Differing]),
    report: &mut Report,
) {
    for differing in differing {
        report.push(built_otherwise(own, model, section, differing));
    }
    for pair in pairs {
        said_otherwise(own, model, pair, report);
    }
}

fn built_otherwise(
    own: Side<'_>,
    model: Side<'_>,
    section: Option<&Section>,
    differing: &Differing,
) -> Diagnostic {
    let heading = section.map(|section| canon::plain(&section.heading));
    Diagnostic::new(Code::TRANSLATION_SHAPE)
        .at(own.place(differing.own_span))
        .arg("part", differing.part.name())
        .arg("own", differing.own)
        .arg("model", differing.model)
        .arg_or_none("heading", heading.unwrap_or_default())
        .arg("authentic", model.lang.as_str())
        .note(model.place(differing.model_span), "note-authentic-passage")
}

fn said_otherwise(own: Side<'_>, model: Side<'_>, pair: &Pair<'_>, report: &mut Report) {
    let said = |side: Side<'_>, run: &Run<'_>| Said::of(&run.words, side.lang, side.formats);
    let (ours, theirs) = (said(own, &pair.own), said(model, &pair.model));
    let places = (pair.own.span, pair.model.span);
    let mut tell = |code: Code, differing: (Vec<String>, Vec<String>)| {
        report_differing(code, differing, (own, model), places, report);
    };
    tell(
        Code::TRANSLATION_FIGURES,
        said::numbers((&ours, own.lang), (&theirs, model.lang)),
    );
    let links = link::differing((&ours.links, own.lang), (&theirs.links, model.lang));
    tell(Code::TRANSLATION_LINKS, links);
    let values = (ours.values_beyond(&theirs), theirs.values_beyond(&ours));
    tell(Code::TRANSLATION_VALUES, values);
}

/// Reports what a text has that the one that prevails lacks, and what it lacks; nothing for nothing.
fn report_differing(
    code: Code,
    (surplus, lacking): (Vec<String>, Vec<String>),
    (own, model): (Side<'_>, Side<'_>),
    (own_span, model_span): (Span, Span),
    report: &mut Report,
) {
    if surplus.is_empty() && lacking.is_empty() {
        return;
    }
    report.push(
        Diagnostic::new(code)
            .at(own.place(own_span))
            .arg_or_none("surplus", surplus.join(" · "))
            .arg_or_none("lacking", lacking.join(" · "))
            .arg("authentic", model.lang.as_str())
            .note(model.place(model_span), "note-authentic-passage"),
    );
}
