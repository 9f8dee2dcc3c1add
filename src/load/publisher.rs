//! `registers/publishers/<id>.toml`: who publishes.

use std::collections::BTreeMap;

use crate::base::{Code, Place, PublisherId, Report, TreePath};
use crate::lang::Lang;
use crate::model::Publisher;
use crate::model::mention::{Mention, Stated};
use crate::model::publisher::{Address, Contact, Host, Money, Officer};

use super::names;
use super::toml::{Reading, Table};
use super::toml_value::Value;
use super::tree::Tree;

/// The folder of publishers below a folder of registers.
pub const PUBLISHERS: &str = "publishers";

/// Reads every publisher of a folder of registers: the working one or one sealed with a version.
pub fn publishers(files: &Tree, folder: &str) -> (BTreeMap<PublisherId, Publisher>, Report) {
    let mut report = Report::new();
    let mut publishers = BTreeMap::new();
    for path in files.files_in(&format!("{folder}/{PUBLISHERS}")) {
        let (stem, extension) = path.stem_and_extension();
        if extension != "toml" || stem.starts_with('.') {
            continue;
        }
        let Some(id) = PublisherId::parse(stem) else {
            report.push(names::bad(Place::file(path), stem, PublisherId::parse));
            continue;
        };
        if let Some(publisher) = read(files, path, &id, &mut report) {
            publishers.insert(id, publisher);
        }
    }
    (publishers, report)
}

fn read(files: &Tree, path: &TreePath, id: &PublisherId, report: &mut Report) -> Option<Publisher> {
    let source = files.text(path, report)?;
    let reading = Reading::new(&source);
    let publisher = read_root(&reading.root(), id);
    reading.finish(report);
    publisher
}

fn read_root(root: &Table<'_>, id: &PublisherId) -> Option<Publisher> {
    let name = root.need("name", "\"Exemple SAS\"").and_then(|v| v.words());
    let publisher = Publisher {
        id: id.clone(),
        name: name.clone().unwrap_or_default(),
        aliases: root
            .get("aliases")
            .and_then(|v| v.strings())
            .unwrap_or_default(),
        form: string(root, "form"),
        capital: root.table("capital").and_then(|t| read_money(&t)),
        seat: root.table("seat").and_then(|t| read_address(&t)),
        rcs: string(root, "rcs"),
        siren: root.get("siren").and_then(|v| read_siren(&v)),
        vat: string(root, "vat"),
        phone: string(root, "phone"),
        email: root.get("email").and_then(|v| read_email(&v)),
        director: root.table("director").and_then(|t| read_officer(&t)),
        dpo: root.table("dpo").and_then(|t| read_contact(&t)),
        host: root.table("host").and_then(|t| read_host(&t)),
        mentions: read_mentions(root),
    };
    root.finish();
    name.map(|_| publisher)
}

fn read_mentions(root: &Table<'_>) -> BTreeMap<Mention, Stated> {
    let read = |(mention, name): (Mention, &str)| {
        let value = root.get(name)?;
        let stated = match value.as_table() {
            Some(table) => Stated::ByLanguage(by_language(&table)),
            None => Stated::Everywhere(value.words()?),
        };
        Some((mention, stated))
    };
    Mention::ALL.into_iter().filter_map(read).collect()
}

fn string(table: &Table<'_>, key: &str) -> Option<String> {
    table.get(key).and_then(|value| value.words())
}

/// Reads nine digits whose check digit holds (Luhn, as INSEE prescribes); spaces may group them.
fn read_siren(value: &Value<'_>) -> Option<String> {
    let typed = value.text_or_number()?;
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let nine = digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit());
    if nine && luhn(&digits) {
        return Some(digits);
    }
    let fault = if nine { "check-digit" } else { "length" };
    let count = digits.chars().count();
    let finding = value.finding(Code::BAD_SIREN).arg("value", typed);
    value.push(finding.arg("fault", fault).arg("count", count));
    None
}

fn luhn(digits: &str) -> bool {
    let doubled = |(at, byte): (usize, u8)| {
        let digit = u32::from(byte - b'0') * if at % 2 == 1 { 2 } else { 1 };
        digit / 10 + digit % 10
    };
    let sum: u32 = digits.bytes().rev().enumerate().map(doubled).sum();
    sum.is_multiple_of(10)
}

fn read_email(value: &Value<'_>) -> Option<String> {
    let is_email = |text: &str| {
        let (local, domain) = text.split_once('@')?;
        let plain = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        (plain(local) && plain(domain) && domain.contains('.')).then(|| text.to_owned())
    };
    value.parsed(Code::BAD_EMAIL, is_email)
}

fn read_money(table: &Table<'_>) -> Option<Money> {
    let amount = table.need("amount", "\"10000.00\"");
    let currency = table.need("currency", "\"EUR\"");
    table.finish();
    let amount = amount.and_then(|v| read_amount(&v));
    let currency = currency.and_then(|v| read_code(&v, 3));
    Some(Money {
        amount: amount?,
        currency: currency?,
    })
}

/// Reads `209893.00`: digits, then a dot and two digits where there are cents.
fn read_amount(value: &Value<'_>) -> Option<String> {
    let typed = value.text_or_number()?;
    if is_amount(typed) {
        return Some(typed.to_owned());
    }
    let finding = value.finding(Code::BAD_AMOUNT).arg("value", typed);
    value.push(finding.arg_or_none("nearest", amount_proposal(typed)));
    None
}

fn is_amount(text: &str) -> bool {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let leading = whole.len() > 1 && whole.starts_with('0');
    digits(whole) && digits(cents) && cents.len() == 2 && !leading && whole.len() <= 15
}

fn amount_proposal(typed: &str) -> String {
    let kept = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let digits: String = typed.chars().filter(kept).collect();
    let point = digits.rfind(['.', ',']).filter(|at| digits.len() - at <= 3);
    let (whole, cents) = digits.split_at(point.unwrap_or(digits.len()));
    let only = |part: &str| part.replace(['.', ','], "");
    let proposal = format!("{}.{:0<2}", only(whole), only(cents));
    if is_amount(&proposal) {
        proposal
    } else {
        String::new()
    }
}

/// Reads a code of so many capital letters: a currency (ISO 4217) or a country (ISO 3166-1).
fn read_code(value: &Value<'_>, letters: usize) -> Option<String> {
    let typed = value.text()?;
    let is_code =
        |text: &str| text.len() == letters && text.bytes().all(|b| b.is_ascii_uppercase());
    if is_code(typed) {
        return Some(typed.to_owned());
    }
    let upper = typed.trim().to_ascii_uppercase();
    let nearest = if is_code(&upper) {
        upper
    } else {
        String::new()
    };
    let names = if letters == 3 { "currency" } else { "country" };
    let finding = value.finding(Code::BAD_CODE).arg("value", typed);
    value.push(finding.arg("names", names).arg_or_none("nearest", nearest));
    None
}

fn read_address(table: &Table<'_>) -> Option<Address> {
    let lines = table.need("lines", "[\"1, rue de l’Exemple\"]");
    let postcode = table.need("postcode", "\"75001\"");
    let city = table.need("city", "\"Paris\"");
    let country = table.need("country", "\"FR\"");
    table.finish();
    let lines = lines.and_then(|v| read_lines(&v));
    let postcode = postcode.and_then(|v| v.words());
    let city = city.and_then(|v| v.words());
    let country = country.and_then(|v| read_code(&v, 2));
    Some(Address {
        lines: lines?,
        postcode: postcode?,
        city: city?,
        country: country?,
    })
}

fn read_lines(value: &Value<'_>) -> Option<Vec<String>> {
    let items = value.list()?;
    if items.is_empty() {
        value.push(value.finding(Code::EMPTY_VALUE));
        return None;
    }
    Some(items.iter().filter_map(Value::string).collect())
}

fn read_officer(table: &Table<'_>) -> Option<Officer> {
    let name = table.need("name", "\"Camille Exemple\"");
    let role = table.table("role").map(|t| by_language(&t));
    table.finish();
    Some(Officer {
        name: name?.words()?,
        role: role.unwrap_or_default(),
    })
}

/// Reads a table of one text per language.
pub fn by_language(table: &Table<'_>) -> BTreeMap<Lang, String> {
    let texts = table.by_language().into_iter();
    texts
        .filter_map(|(lang, _, value)| Some((lang, value.words()?)))
        .collect()
}

fn read_contact(table: &Table<'_>) -> Option<Contact> {
    let email = table.need("email", "\"dpo@exemple.fr\"");
    let name = string(table, "name");
    table.finish();
    Some(Contact {
        name,
        email: read_email(&email?)?,
    })
}

fn read_host(table: &Table<'_>) -> Option<Host> {
    let name = table.need("name", "\"Hébergeur SAS\"");
    let host = Host {
        name: String::new(),
        form: string(table, "form"),
        seat: table.table("seat").and_then(|t| read_address(&t)),
        phone: string(table, "phone"),
    };
    table.finish();
    let name = name?.words()?;
    Some(Host { name, ..host })
}

#[cfg(test)]
mod tests {
    use super::{amount_proposal, is_amount, luhn};

    #[test]
    fn the_check_digit_of_a_siren_tells_a_slip() {
        assert!(luhn("529417248") && luhn("732829320"));
        assert!(!luhn("529417284"));
    }

    #[test]
    fn amounts_as_people_type_them_are_recognised() {
        assert!(is_amount("209893.00") && is_amount("10000"));
        for bad in ["209 893,00", "1.5", "007.00", "", "12.", "1e3", "-1.00"] {
            assert!(!is_amount(bad), "{bad}");
        }
        for typed in ["209 893,00 €", "209.893,00", "209,893.00", "209\u{202F}893"] {
            assert_eq!(amount_proposal(typed), "209893.00", "{typed}");
        }
        assert_eq!(amount_proposal("dix mille"), "");
    }
}
