//! Whether the words of a register say the same figures in each language.
//!
//! The entries that a text prints carry periods and articles of law in words that no check of texts
//! sees, for the texts themselves only name the register.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, EntryId, Place, Report};
use crate::lang::{Formats, Lang};
use crate::model::Site;
use crate::model::register::purposes::LegalBasis;
use crate::model::register::recipients::RecipientName;
use crate::model::register::{Cookies, Purposes, Recipients, Registers, Retention, Texts};

use super::said::{Said, numbers};

/// Words of an entry in each language, with the key that holds them.
struct Field<'a> {
    entry: &'a str,
    key: &'static str,
    texts: &'a Texts,
    place: &'a Place,
}

/// Compares the words of every entry with those in the site's first language that has any.
pub(super) fn check(site: &Site, report: &mut Report) {
    let languages = &site.config.languages;
    let mut formats: BTreeMap<&Lang, Option<Formats>> = BTreeMap::new();
    for field in fields(&site.registers) {
        let texts = languages
            .iter()
            .filter_map(|lang| Some((lang, field.texts.get(lang)?)));
        let mut said = texts.map(|(lang, words)| {
            let formats = formats.entry(lang).or_insert_with(|| Formats::new(lang));
            (lang, Said::of_words(words, lang, formats.as_ref()))
        });
        let Some((model_lang, model)) = said.next() else {
            continue;
        };
        for (lang, own) in said {
            let (surplus, lacking) = numbers((&own, lang), (&model, model_lang));
            if !surplus.is_empty() || !lacking.is_empty() {
                let finding = Diagnostic::new(Code::REGISTER_FIGURES)
                    .at(field.place.clone())
                    .arg("entry", field.entry)
                    .arg("key", field.key)
                    .arg("language", lang.as_str())
                    .arg("first", model_lang.as_str())
                    .arg_or_none("surplus", surplus.join(" · "))
                    .arg_or_none("lacking", lacking.join(" · "));
                report.push(finding);
            }
        }
    }
}

fn fields(registers: &Registers) -> Vec<Field<'_>> {
    let purposes = registers.purposes.iter().flat_map(of_purposes);
    let recipients = registers.recipients.iter().flat_map(of_recipients);
    let cookies = registers.cookies.iter().flat_map(of_cookies);
    purposes.chain(recipients).chain(cookies).collect()
}

fn of_purposes(purposes: &Purposes) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for one in &purposes.purposes {
        let mut add = adding(&mut fields, &one.id, &one.place);
        add("purpose", &one.purpose);
        if let LegalBasis::LegitimateInterests(interest) = &one.basis {
            add("interest", interest);
        }
        add("data", &one.data);
        if let Some(kept) = &one.retention {
            let (key, words) = in_words(kept, ["retention", "retention_from"]);
            add(key, words);
        }
        add("source", &one.source);
    }
    fields
}

fn of_recipients(recipients: &Recipients) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for one in &recipients.recipients {
        let mut add = adding(&mut fields, &one.id, &one.place);
        if let RecipientName::Category(words) = &one.name {
            add("name", words);
        }
        add("purpose", &one.purpose);
        add("categories", &one.categories);
        if let Some(kept) = &one.retention {
            let (key, words) = in_words(kept, ["retention", "retention_from"]);
            add(key, words);
        }
    }
    fields
}

fn of_cookies(cookies: &Cookies) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for one in &cookies.categories {
        adding(&mut fields, &one.id, &one.place)("label", &one.label);
    }
    for one in &cookies.services {
        let mut add = adding(&mut fields, &one.id, &one.place);
        add("purpose", &one.purpose);
        if let Some(kept) = &one.retention {
            let (key, words) = in_words(kept, ["data_retention", "data_retention_from"]);
            add(key, words);
        }
    }
    for one in &cookies.trackers {
        let mut add = |key, texts| {
            fields.push(Field {
                entry: one.name.as_str(),
                key,
                texts,
                place: &one.place,
            });
        };
        add("lifetime_note", &one.lifetime_note);
        add("description", &one.description);
    }
    fields
}

fn adding<'f, 'a>(
    fields: &'f mut Vec<Field<'a>>,
    id: &'a EntryId,
    place: &'a Place,
) -> impl FnMut(&'static str, &'a Texts) + use<'f, 'a> {
    let entry = id.as_str();
    move |key, texts| {
        fields.push(Field {
            entry,
            key,
            texts,
            place,
        });
    }
}

/// Returns the words on how long something is kept, with their key: the criteria, or from when on a
/// period counts.
fn in_words<'a>(retention: &'a Retention, keys: [&'static str; 2]) -> (&'static str, &'a Texts) {
    match retention {
        Retention::Criteria(words) => (keys[0], words),
        Retention::Lasts(_, words) => (keys[1], words),
    }
}
