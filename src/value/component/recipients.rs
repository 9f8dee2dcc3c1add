//! The register of recipients as a table.

use crate::base::Place;
use crate::model::register::recipients::{Recipient, RecipientName, Role};
use crate::value::Facts;
use crate::value::fault::Reason;

use super::words::{Words, cell, without_empty_columns};
use super::{Cell, Printed, found, id};

pub(super) fn print(
    role: Option<&str>,
    caption: Option<&str>,
    facts: &Facts<'_>,
) -> Result<Printed, Vec<Reason>> {
    let recipients = meant(role, facts).map_err(|reason| vec![reason])?;
    if recipients.is_empty() {
        return Err(vec![Reason::NothingToPrint("recipients.toml")]);
    }
    let words = Words::new(facts);
    let head = vec![
        words.say("register-recipients-name", &[]),
        words.say("register-recipients-role", &[]),
        words.say("register-recipients-purpose", &[]),
        words.say("register-recipients-data", &[]),
        words.say("register-recipients-place", &[]),
        words.say("register-recipients-retention", &[]),
    ];
    let rows = recipients
        .into_iter()
        .map(|one| cells(one, &words))
        .collect();
    let (head, rows) = without_empty_columns(head, rows);
    let of_role = [("role", role.unwrap_or("none").into())];
    let own = || words.say("register-recipients", &of_role);
    let printed = Printed {
        id: id("recipients", &[role])?,
        caption: caption.map_or_else(own, str::to_owned),
        head,
        rows,
    };
    words.finish(printed)
}

/// Returns where each recipient stands that is printed.
pub(super) fn places<'a>(role: Option<&str>, facts: &Facts<'a>) -> Result<Vec<&'a Place>, Reason> {
    let recipients = meant(role, facts)?.into_iter();
    Ok(recipients.map(|recipient| &recipient.place).collect())
}

fn meant<'a>(role: Option<&str>, facts: &Facts<'a>) -> Result<Vec<&'a Recipient>, Reason> {
    let register = facts.registers.recipients.as_ref();
    let register = register.ok_or(Reason::NoRegister("recipients.toml"))?;
    let wanted = match role {
        Some(role) => {
            let roles = Role::ALL.iter().map(|(role, name)| (*name, *role));
            Some(found(role, "role", roles)?)
        }
        None => None,
    };
    let recipients = register.recipients.iter();
    let of_role = recipients.filter(|one| wanted.is_none_or(|role| role == one.role));
    Ok(of_role.collect())
}

/// Returns the name of a recipient in the language of the text.
pub(super) fn name(recipient: &Recipient, words: &Words<'_>) -> String {
    match &recipient.name {
        RecipientName::Named(name) => name.clone(),
        RecipientName::Category(texts) => {
            words.of(texts, "name", (recipient.id.as_str(), &recipient.place))
        }
    }
}

fn cells(recipient: &Recipient, words: &Words<'_>) -> Vec<Cell> {
    let of = (recipient.id.as_str(), &recipient.place);
    let role = [("role", recipient.role.name().into())];
    vec![
        cell(&name(recipient, words)),
        cell(&words.say("register-role", &role)),
        cell(&words.of(&recipient.purpose, "purpose", of)),
        cell(&words.of(&recipient.categories, "categories", of)),
        cell(&place(recipient, words)),
        cell(&words.retention(recipient.retention.as_ref(), of)),
    ]
}

/// Returns the countries, with what protects the data there and where a copy of it is to be had.
fn place(recipient: &Recipient, words: &Words<'_>) -> String {
    let countries = recipient.countries.iter().copied();
    let countries: Vec<String> = countries.map(|country| words.country(country)).collect();
    let countries: Vec<&str> = countries.iter().map(String::as_str).collect();
    let countries = words.list(&countries);
    let Some(safeguard) = recipient.safeguard else {
        return countries;
    };
    let none = || "none".to_owned();
    let nowhere = countries.is_empty();
    let args = [
        ("countries", if nowhere { none() } else { countries }.into()),
        ("safeguard", safeguard.name().into()),
        (
            "address",
            recipient.safeguard_url.clone().unwrap_or_else(none).into(),
        ),
    ];
    words.say("register-safeguard", &args)
}
