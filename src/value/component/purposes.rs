//! The register of purposes as a table.

use crate::base::Place;
use crate::model::register::purposes::{LegalBasis, Purpose};
use crate::value::Facts;
use crate::value::fault::Reason;

use super::words::{Words, cell, without_empty_columns};
use super::{Cell, Printed, id, recipients};

pub(super) fn print(caption: Option<&str>, facts: &Facts<'_>) -> Result<Printed, Vec<Reason>> {
    let register = facts.registers.purposes.as_ref();
    let register = register.ok_or_else(|| vec![Reason::NoRegister("purposes.toml")])?;
    if register.purposes.is_empty() {
        return Err(vec![Reason::NothingToPrint("purposes.toml")]);
    }
    let words = Words::new(facts);
    let head = vec![
        words.say("register-purposes-purpose", &[]),
        words.say("register-purposes-basis", &[]),
        words.say("register-purposes-data", &[]),
        words.say("register-purposes-recipients", &[]),
        words.say("register-purposes-retention", &[]),
        words.say("register-purposes-source", &[]),
    ];
    let purposes = register.purposes.iter();
    let rows = purposes.map(|purpose| cells(purpose, &words)).collect();
    let (head, rows) = without_empty_columns(head, rows);
    let own = || words.say("register-purposes", &[]);
    let printed = Printed {
        id: id("purposes", &[])?,
        caption: caption.map_or_else(own, str::to_owned),
        head,
        rows,
    };
    words.finish(printed)
}

/// Returns where each purpose stands: all are printed.
pub(super) fn places<'a>(facts: &Facts<'a>) -> Result<Vec<&'a Place>, Reason> {
    let register = facts.registers.purposes.as_ref();
    let register = register.ok_or(Reason::NoRegister("purposes.toml"))?;
    let purposes = register.purposes.iter();
    Ok(purposes.map(|purpose| &purpose.place).collect())
}

fn cells(purpose: &Purpose, words: &Words<'_>) -> Vec<Cell> {
    let of = (purpose.id.as_str(), &purpose.place);
    vec![
        cell(&words.of(&purpose.purpose, "purpose", of)),
        cell(&basis(purpose, words)),
        cell(&words.of(&purpose.data, "data", of)),
        cell(&received(purpose, words)),
        cell(&words.retention(purpose.retention.as_ref(), of)),
        cell(&words.of(&purpose.source, "source", of)),
    ]
}

/// Returns what makes the processing lawful, with its article and the interest where it is one.
fn basis(purpose: &Purpose, words: &Words<'_>) -> String {
    let of = (purpose.id.as_str(), &purpose.place);
    let point = purpose.basis.point().to_string();
    let args = [("point", point.into())];
    let basis = words.say("register-basis", &args);
    let basis = match &purpose.basis {
        LegalBasis::LegitimateInterests(interest) => {
            let interest = words.of(interest, "interest", of);
            let args = [("basis", basis.into()), ("interest", interest.into())];
            words.say("register-interest", &args)
        }
        LegalBasis::Consent
        | LegalBasis::Contract
        | LegalBasis::LegalObligation
        | LegalBasis::VitalInterests
        | LegalBasis::PublicTask => basis,
    };
    let Some(special) = purpose.special else {
        return basis;
    };
    let args = [("point", special.point().to_string().into())];
    let special = words.say("register-special", &args);
    words.with_note(basis, &special)
}

/// Returns the names of those who receive the data.
fn received(purpose: &Purpose, words: &Words<'_>) -> String {
    let register = words.facts.registers.recipients.as_ref();
    let all = register.map(|register| register.recipients.as_slice());
    let named = |id| all.unwrap_or_default().iter().find(|one| &one.id == id);
    let names: Vec<String> = purpose
        .recipients
        .iter()
        .filter_map(named)
        .map(|recipient| recipients::name(recipient, words))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    words.list(&names)
}
