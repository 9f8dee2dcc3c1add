//! The facts a new site begins from: what the law asks of who publishes, and what a site is.
//!
//! What an answer may be is not told here a second time: it is put into the file it belongs to,
//! and that file is read as a site's is.

use toml_edit::Value;

use crate::base::{Diagnostic, Report};
use crate::load::{CONFIG, Tree, config, publishers};
use crate::model::{Kind, Publisher};

use super::STARTED;

/// One fact.
#[derive(Debug)]
pub struct Fact {
    /// Its name: of the flag, and of the slots it fills.
    pub name: &'static str,
    /// The message that asks for it.
    pub message: &'static str,
    /// Whether a site can begin without it.
    pub need: Need,
    /// An answer, for comments.
    pub example: &'static str,
    /// The file it belongs to, with its key there.
    pub(super) key: Key,
    /// The answer as TOML; `None` where it has not the form it must have.
    pub(super) toml: fn(&str) -> Option<String>,
}

/// Whether a site can begin without a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It cannot.
    Always,
    /// This stands there where nothing else is said.
    Usual(&'static str),
    /// The texts then ask for it.
    Maybe,
}

/// Where a fact is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// A key of `avenant.toml`.
    Site(&'static str),
    /// A key of the publisher's file; after `publisher.` it is the name in values.
    Publisher(&'static str),
}

/// Why an answer cannot be taken.
#[derive(Debug, Clone)]
pub enum Fault {
    /// It has not the form it must have.
    Form,
    /// What is found in a file with it.
    Found(Box<Diagnostic>),
    /// None of the languages has starter texts.
    NoStarter,
}

/// What a site usually has, and what an address looks like.
const DOCUMENTS: &str = "privacy-policy,legal-notice,cookies";
const ZONE: &str = "Europe/Paris";
const SEAT: &str = "1, rue de l’Exemple; 75001; Paris; FR";

use Key::{Publisher as Who, Site as What};

/// Every fact, in the order in which they are asked for.
pub const FACTS: [Fact; 18] = [
    fact("name", "cli-init-name", Who("name")).needed("Exemple SAS"),
    fact("base-url", "cli-init-base-url", What("base_url")).needed("https://legal.example/"),
    fact("languages", "cli-init-languages", What("languages"))
        .needed("fr,en")
        .formed(list),
    fact("documents", "cli-init-documents", What("documents"))
        .usually(DOCUMENTS)
        .formed(documents),
    fact("time-zone", "cli-init-time-zone", What("time_zone")).usually(ZONE),
    fact("form", "cli-init-form", Who("form")).such_as("SAS"),
    fact("capital", "cli-init-capital", Who("capital"))
        .such_as("10000.00 EUR")
        .formed(money),
    fact("siren", "cli-init-siren", Who("siren")).such_as("732829320"),
    fact("rcs", "cli-init-rcs", Who("rcs")).such_as("Paris"),
    fact("vat", "cli-init-vat", Who("vat")).such_as("FR44732829320"),
    fact("seat", "cli-init-seat", Who("seat"))
        .such_as(SEAT)
        .formed(address),
    fact("phone", "cli-init-phone", Who("phone")).such_as("+33 1 99 00 12 34"),
    fact("email", "cli-init-email", Who("email")).such_as("contact@exemple.fr"),
    fact("director", "cli-init-director", Who("director.name")).such_as("Camille Exemple"),
    fact("dpo", "cli-init-dpo", Who("dpo.email")).such_as("dpo@exemple.fr"),
    fact("host", "cli-init-host", Who("host.name")).needed("Hébergeur SAS"),
    fact("host-phone", "cli-init-host-phone", Who("host.phone")).such_as("+33 1 99 00 56 78"),
    fact("host-seat", "cli-init-host-seat", Who("host.seat"))
        .such_as(SEAT)
        .formed(address),
];

const fn fact(name: &'static str, message: &'static str, key: Key) -> Fact {
    Fact {
        name,
        message,
        need: Need::Maybe,
        example: "",
        key,
        toml: words,
    }
}

impl Fact {
    const fn needed(self, example: &'static str) -> Self {
        let need = Need::Always;
        Self {
            need,
            example,
            ..self
        }
    }

    const fn usually(self, usual: &'static str) -> Self {
        let need = Need::Usual(usual);
        Self {
            need,
            example: usual,
            ..self
        }
    }

    const fn such_as(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    const fn formed(self, toml: fn(&str) -> Option<String>) -> Self {
        Self { toml, ..self }
    }

    /// Reads an answer in the file it belongs to.
    pub(super) fn read(&self, typed: &str) -> Result<(), Fault> {
        let toml = (self.toml)(typed).ok_or(Fault::Form)?;
        let report = match self.key {
            Key::Site(key) => site_with(key, &toml),
            Key::Publisher(key) => publisher_with(key, &toml),
        };
        match report.iter().next() {
            Some(finding) => Err(Fault::Found(Box::new(finding.clone()))),
            None => Ok(()),
        }
    }
}

/// What is found in the settings of a site with one key as answered.
fn site_with(key: &str, toml: &str) -> Report {
    const OTHERS: [(&str, &str); 5] = [
        ("name", "\"x\""),
        ("base_url", "\"https://legal.example/\""),
        ("time_zone", "\"Europe/Paris\""),
        ("languages", "[\"fr\"]"),
        ("documents", "[\"cookies\"]"),
    ];
    let line = |(name, usual): (&str, &str)| {
        let value = if name == key { toml } else { usual };
        format!("{name} = {value}\n")
    };
    let text: String = OTHERS.into_iter().map(line).collect();
    let mut report = Report::new();
    config::read(&Tree::in_memory([(CONFIG, text)]), &mut report);
    report
}

/// What is found in a publisher's file with one key as answered.
fn publisher_with(key: &str, toml: &str) -> Report {
    let mut text = format!("{key} = {toml}\n");
    for other in ["name", "host.name"] {
        if key != other {
            text.push_str(&format!("{other} = \"x\"\n"));
        }
    }
    let tree = Tree::in_memory([("content/registers/publishers/x.toml", text)]);
    publishers(&tree, "content/registers").1
}

/// Returns whether a publisher's file states a fact.
pub(super) fn stated(publisher: &Publisher, name: &str) -> bool {
    let host = publisher.host.as_ref();
    match name {
        "name" => true,
        "form" => publisher.form.is_some(),
        "capital" => publisher.capital.is_some(),
        "siren" => publisher.siren.is_some(),
        "rcs" => publisher.rcs.is_some(),
        "vat" => publisher.vat.is_some(),
        "seat" => publisher.seat.is_some(),
        "phone" => publisher.phone.is_some(),
        "email" => publisher.email.is_some(),
        "director" => publisher.director.is_some(),
        "dpo" => publisher.dpo.is_some(),
        "host" => host.is_some(),
        "host-phone" => host.is_some_and(|host| host.phone.is_some()),
        "host-seat" => host.is_some_and(|host| host.seat.is_some()),
        _ => false,
    }
}

/// Returns words as a string of TOML.
pub(super) fn quoted(words: &str) -> String {
    Value::from(words).to_string()
}

/// Returns the items of a list that was typed with commas.
pub(super) fn items(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

fn words(typed: &str) -> Option<String> {
    Some(quoted(typed))
}

fn list(typed: &str) -> Option<String> {
    let items: Vec<String> = items(typed).map(quoted).collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

/// Documents that have starter texts.
fn documents(typed: &str) -> Option<String> {
    let is_started = |id: &str| Kind::parse(id).is_some_and(|kind| STARTED.contains(&kind));
    items(typed).all(is_started).then(|| list(typed)).flatten()
}

/// `10000.00 EUR`: an amount, and a currency that is the euro where none is typed.
fn money(typed: &str) -> Option<String> {
    let is_code = |word: &str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let (amount, currency) = match typed.rsplit_once(char::is_whitespace) {
        Some((amount, code)) if is_code(code) => (amount, code),
        _ => (typed, "EUR"),
    };
    let amount: String = amount.split_whitespace().collect();
    let (amount, currency) = (quoted(&amount), quoted(currency));
    Some(format!("{{ amount = {amount}, currency = {currency} }}"))
}

/// `1, rue de l’Exemple; 75001; Paris; FR`: a line or several, postcode, city, country.
fn address(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed.split(';').map(str::trim).collect();
    let [lines @ .., postcode, city, country] = parts.as_slice() else {
        return None;
    };
    if lines.is_empty() || parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let lines: Vec<String> = lines.iter().map(|line| quoted(line)).collect();
    Some(format!(
        "{{ lines = [{}], postcode = {}, city = {}, country = {} }}",
        lines.join(", "),
        quoted(postcode),
        quoted(city),
        quoted(country)
    ))
}

#[cfg(test)]
mod tests {
    use super::{FACTS, address, money};

    #[test]
    fn every_example_can_be_answered() {
        for fact in &FACTS {
            assert!(fact.read(fact.example).is_ok(), "{}", fact.name);
        }
    }

    #[test]
    fn amounts_and_addresses_are_read_as_people_type_them() {
        let money = money("209 893.00 eur").expect("an amount");
        assert_eq!(money, "{ amount = \"209893.00\", currency = \"eur\" }");
        let two = address("Horizon 2000; Avenue A; 76420; Bihorel; FR").expect("an address");
        assert!(two.starts_with("{ lines = [\"Horizon 2000\", \"Avenue A\"], postcode"));
        assert_eq!(address("1, rue A; Paris; FR"), None);
    }
}
