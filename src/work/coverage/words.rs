//! How duties stand, in words for people and in names for programs and style sheets.

use crate::base::SectionId;
use crate::check::rules::{By, Cell, Standing};
use crate::work::Speech;

use super::Apart;

/// Says how a duty stands where no text of a language is spoken of: that it does not apply, what is
/// asked, why it is set aside.
pub fn standing_words(standing: &Standing<'_>, speech: &Speech) -> Option<String> {
    let sections = |ids: &[SectionId]| {
        let ids: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
        ids.join(", ")
    };
    let or_none = |words: String| {
        if words.is_empty() {
            "none".into()
        } else {
            words
        }
    };
    Some(match standing {
        Standing::Texts(_) => return None,
        Standing::Apart => speech.say("coverage-apart", &[]),
        Standing::Asked(fact) => speech.say("coverage-asked", &[("fact", fact.as_str().into())]),
        Standing::Waived(reason) => speech.say("coverage-waived", &[("reason", (*reason).into())]),
        Standing::Deed(ids) => {
            let args = [("sections", or_none(sections(ids)).into())];
            speech.say("coverage-deed", &args)
        }
        Standing::Denied(ids, _) => {
            let args = [("sections", or_none(sections(ids)).into())];
            speech.say("coverage-denied", &args)
        }
        Standing::Register(short) if short.is_empty() => speech.say("coverage-register-met", &[]),
        Standing::Register(short) => {
            speech.say("coverage-register-short", &[("count", short.len().into())])
        }
    })
}

/// Says that a duty does not apply, and why.
pub fn apart_words(why: Apart<'_>, speech: &Speech) -> String {
    let (fact, holds) = match why {
        Apart::Fact(fact, holds) => (fact.as_str(), holds),
        Apart::Unchanged | Apart::Done | Apart::NoRegister => ("none", false),
    };
    let args = [
        ("why", apart_name(why).into()),
        ("fact", fact.into()),
        ("answer", holds.to_string().into()),
    ];
    speech.say("coverage-apart-why", &args)
}

/// Says how a duty stands in one language.
pub fn cell_words(cell: &Cell, speech: &Speech) -> String {
    match cell {
        Cell::Met(by) => {
            let by = by.iter().map(|by| match by {
                By::Section(id) => format!("#{id}"),
                By::Publisher => speech.say("coverage-by-publisher", &[]),
                By::Register(column) => {
                    let register = ("register", column.register().name().into());
                    speech.say("coverage-by-register", &[register])
                }
                By::Text => speech.say("coverage-by-text", &[]),
            });
            by.collect::<Vec<_>>().join(", ")
        }
        Cell::Thin(id) => speech.say("coverage-thin", &[("section", format!("#{id}").into())]),
        Cell::NotApart(id) => speech.say(
            "coverage-not-apart",
            &[("section", format!("#{id}").into())],
        ),
        Cell::Unmet(_) => speech.say("coverage-unmet", &[]),
        Cell::Clean => speech.say("coverage-clean", &[]),
        Cell::Words(found) => speech.say("coverage-words", &[("count", found.len().into())]),
        Cell::Lacks(sections) => speech.say("coverage-lacks", &[("count", sections.len().into())]),
        Cell::NoText => speech.say("coverage-no-text", &[]),
    }
}

/// Returns the name of a standing, for programs.
pub fn standing_name(standing: &Standing<'_>) -> &'static str {
    match standing {
        Standing::Apart => "apart",
        Standing::Asked(_) => "question",
        Standing::Waived(_) => "waived",
        Standing::Deed(_) => "deed",
        Standing::Denied(..) => "denied",
        Standing::Register(_) => "register",
        Standing::Texts(_) => "texts",
    }
}

/// Returns the name of why a duty does not apply, for programs.
pub fn apart_name(why: Apart<'_>) -> &'static str {
    match why {
        Apart::Fact(..) => "fact",
        Apart::Unchanged => "unchanged",
        Apart::Done => "done",
        Apart::NoRegister => "no-register",
    }
}

/// Returns the name of how a duty stands in one language, for programs.
pub fn cell_name(cell: &Cell) -> &'static str {
    match cell {
        Cell::Met(_) => "met",
        Cell::Thin(_) => "thin",
        Cell::NotApart(_) => "not-apart",
        Cell::Unmet(_) => "unmet",
        Cell::Clean => "clean",
        Cell::Words(_) => "words",
        Cell::Lacks(_) => "lacks",
        Cell::NoText => "no-text",
    }
}
