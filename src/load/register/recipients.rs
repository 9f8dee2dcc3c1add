//! `recipients.toml`: who receives data.

use crate::base::{Code, Country};
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::register::Recipients;
use crate::model::register::recipients::{Recipient, RecipientName, Role, Safeguard};

use super::entries::{Ids, address, country, entries, filled, need_texts, retention, texts};

pub(super) fn read(root: &Table<'_>) -> Recipients {
    let mut ids = Ids::default();
    let recipients = entries(root, "recipient", |table| recipient(table, &mut ids));
    root.finish();
    Recipients { recipients }
}

fn recipient(table: &Table<'_>, ids: &mut Ids) -> Option<Recipient> {
    let id = ids.declare(table, "host");
    let name = table.need("name", "\"Exemple SAS\"");
    let name = name.and_then(|value| read_name(&value));
    let role = table.need("role", "\"processor\"");
    let role = role.and_then(|value| value.choice(&Role::ALL));
    let countries = table.get("countries");
    let countries = countries.map_or(Some(Vec::new()), |value| read_countries(&value));
    let safeguard = table.get("safeguard");
    let safeguard = safeguard.and_then(|value| value.choice(&Safeguard::ALL));
    let safeguard_url = table.get("safeguard_url");
    let purpose = need_texts(table, "purpose");
    Some(Recipient {
        safeguard,
        safeguard_url: safeguard_url.and_then(|value| address(&value)),
        categories: texts(table, "categories"),
        retention: retention(table, "retention"),
        id: id?,
        name: name?,
        role: role?,
        countries: countries?,
        purpose: purpose?,
        place: table.place(),
    })
}

/// Reads a name, or a category in words of each language.
fn read_name(value: &Value<'_>) -> Option<RecipientName> {
    match value.as_table() {
        Some(table) => filled(value, &table).map(RecipientName::Category),
        None => value.words().map(RecipientName::Named),
    }
}

fn read_countries(value: &Value<'_>) -> Option<Vec<Country>> {
    let mut countries: Vec<Country> = Vec::new();
    for item in value.list()? {
        let Some(country) = country(&item) else {
            continue;
        };
        if countries.contains(&country) {
            let finding = item.finding(Code::VALUE_TWICE);
            item.push(finding.arg("value", country.as_str()));
        } else {
            countries.push(country);
        }
    }
    Some(countries)
}
