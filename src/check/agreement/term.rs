//! Defined terms of the register that a section uses in one language and not in another.

use crate::diff::marks::alone;
use crate::lang::Lang;
use crate::model::register::in_language;
use crate::model::register::terms::{Term, Terms};
use crate::prose::{Section, canon};

/// Returns the terms that a section uses and the one that prevails does not, then the other way
/// round, each as its text's language writes it.
pub(super) fn differing(
    terms: &Terms,
    (own, lang): (&Section, &Lang),
    (model, model_lang): (&Section, &Lang),
) -> (Vec<String>, Vec<String>) {
    let (ours, theirs) = (words(own), words(model));
    let (mut surplus, mut lacking) = (Vec::new(), Vec::new());
    for term in &terms.terms {
        // A term without a form in one of the languages cannot be looked for there.
        let names = (
            in_language(&term.term, lang),
            in_language(&term.term, model_lang),
        );
        let (Some(here), Some(there)) = names else {
            continue;
        };
        match (uses(&ours, term, lang), uses(&theirs, term, model_lang)) {
            (true, false) => surplus.push(here.to_owned()),
            (false, true) => lacking.push(there.to_owned()),
            (true, true) | (false, false) => {}
        }
    }
    (surplus, lacking)
}

fn words(section: &Section) -> String {
    let blocks = canon::blocks(&alone(section)).into_iter();
    let texts: Vec<String> = blocks.map(|block| block.text.to_lowercase()).collect();
    texts.join("\n")
}

/// Returns whether words name a term, in any form that means it, right or wrong.
fn uses(words: &str, term: &Term, lang: &Lang) -> bool {
    let others = [term.forms.get(lang), term.variants.get(lang)];
    let others = others.into_iter().flatten().flatten().map(String::as_str);
    let mut forms = in_language(&term.term, lang).into_iter().chain(others);
    forms.any(|form| {
        let form = form.to_lowercase();
        let mut found = words.match_indices(&form);
        found.any(|(at, _)| {
            let before = words[..at].chars().next_back();
            !form.is_empty() && before.is_none_or(|c| !c.is_alphanumeric())
        })
    })
}
