//! The entries of registers as they are compared: what each says, and where texts print it.

use crate::lang::Lang;
use crate::model::Registers;
use crate::model::register::cookies::{Consent, Cookies, Service, Tracker};
use crate::model::register::purposes::{LegalBasis, Purpose};
use crate::model::register::recipients::{Recipient, RecipientName};
use crate::prose::canon;
use crate::prose::register::{PrintedRegister, PrintedRow};

use super::value::{Value, words};
use super::{Asks, RowAt};

/// An entry as it is compared.
pub(super) struct Row {
    /// What makes it itself.
    pub(super) key: String,
    /// What finds it where its key is another.
    pub(super) near: String,
    /// Its name, as readers see it.
    pub(super) name: String,
    /// Of a tracker, the domain that sets it.
    pub(super) domain: Option<String>,
    pub(super) needs_consent: bool,
    /// Why readers are asked again where it is new and needs consent.
    pub(super) newcomer: Asks,
    pub(super) fields: Vec<(&'static str, Value)>,
    /// The ids of the tables that may print it.
    tables: Vec<String>,
    /// Where the text prints it.
    pub(super) at: Option<RowAt>,
}

pub(super) fn trackers(registers: &Registers, lang: &Lang) -> Vec<Row> {
    let Some(cookies) = &registers.cookies else {
        return Vec::new();
    };
    let rows = cookies.trackers.iter().filter_map(|tracker| {
        let service = cookies.service(tracker.service.as_str())?;
        Some(Row::of_tracker(cookies, tracker, service, lang))
    });
    rows.collect()
}

pub(super) fn recipients(registers: &Registers, lang: &Lang) -> Vec<Row> {
    let all = registers.recipients.iter();
    let all = all.flat_map(|register| &register.recipients);
    all.map(|one| Row::of_recipient(one, lang)).collect()
}

pub(super) fn purposes(registers: &Registers, lang: &Lang) -> Vec<Row> {
    let all = registers.purposes.iter();
    let all = all.flat_map(|register| &register.purposes);
    let row = |one| Row::of_purpose(registers, one, lang);
    all.map(row).collect()
}

impl Row {
    /// Finds the row that tells of it in a text.
    pub(super) fn printed_in(mut self, registers: &[PrintedRegister]) -> Self {
        let own = registers.iter().filter(|one| self.tables.contains(&one.id));
        let rows: Vec<&PrintedRow> = own
            .flat_map(|register| &register.rows)
            .filter(|row| self.is_named(row))
            .collect();
        // Of two trackers of one name, those of third parties name their domain.
        let domain = self.domain.as_deref().unwrap_or_default();
        let names_domain = |row: &&&PrintedRow| row.cells.iter().any(|one| holds(one, domain));
        let found = rows.iter().find(names_domain).or(rows.first());
        self.at = found.map(|row| RowAt {
            id: row.id.clone(),
            path: row.path.clone(),
        });
        self
    }

    fn is_named(&self, row: &PrintedRow) -> bool {
        match (&self.domain, &row.code, row.cells.first()) {
            (Some(_), Some(code), _) => *code == self.name,
            (None, _, Some(cell)) => *cell == canon::one_line(&self.name.replace('`', "")),
            (Some(_), None, _) | (None, _, None) => false,
        }
    }

    fn of_tracker(cookies: &Cookies, tracker: &Tracker, service: &Service, lang: &Lang) -> Self {
        let category = cookies.category(service.category.as_str());
        let needs_consent = category.is_some_and(|category| category.consent == Consent::Required);
        let (name, domain) = (tracker.name.as_str(), tracker.domain.as_str());
        let near = format!("{}\n{}\n{name}", tracker.site, tracker.storage.name());
        let label = category.map(|category| words(&category.label, lang));
        let also_named = match tracker.also_named.as_slice() {
            [] => Value::Nothing,
            names => Value::Names(names.to_vec()),
        };
        let narrowings = [&tracker.site, &service.category, &service.id];
        let narrowings = narrowings.map(|id| id.as_str());
        Self {
            key: format!("{near}\n{domain}"),
            near,
            name: name.to_owned(),
            domain: Some(domain.to_owned()),
            needs_consent,
            newcomer: Asks::Added,
            fields: vec![
                ("domain", Value::Name(domain.to_owned())),
                ("party", Value::Party(tracker.party)),
                ("duration", Value::Lifetime(tracker.lifetime.clone())),
                ("duration_note", Value::prose(&tracker.lifetime_note, lang)),
                ("refresh", Value::Refresh(tracker.refresh)),
                ("description", Value::prose(cookies.purpose(tracker), lang)),
                ("also_named", also_named),
                ("service", Value::name(service.name.as_deref())),
                ("provider", Value::name(service.provider.as_deref())),
                (
                    "category",
                    Value::Category(service.category.clone(), label.unwrap_or_default()),
                ),
                ("consent", Value::Consent(needs_consent)),
            ],
            tables: tables("cookies", &narrowings),
            at: None,
        }
    }

    fn of_recipient(recipient: &Recipient, lang: &Lang) -> Self {
        let name = name(recipient, lang);
        let countries = match recipient.countries.as_slice() {
            [] => Value::Nothing,
            countries => Value::Countries(countries.to_vec()),
        };
        let safeguard = recipient.safeguard.map(Value::Safeguard);
        Self {
            fields: vec![
                ("name", Value::name(Some(&name))),
                ("role", Value::Role(recipient.role)),
                ("countries", countries),
                ("safeguard", safeguard.unwrap_or(Value::Nothing)),
                (
                    "safeguard_url",
                    Value::name(recipient.safeguard_url.as_deref()),
                ),
                ("purpose", Value::prose(&recipient.purpose, lang)),
                ("categories", Value::prose(&recipient.categories, lang)),
                (
                    "retention",
                    Value::retention(recipient.retention.as_ref(), lang),
                ),
            ],
            tables: tables("recipients", &[recipient.role.name()]),
            ..Self::named(recipient.id.as_str(), name)
        }
    }

    fn of_purpose(registers: &Registers, purpose: &Purpose, lang: &Lang) -> Self {
        let interest = match &purpose.basis {
            LegalBasis::LegitimateInterests(interest) => Value::prose(interest, lang),
            LegalBasis::Consent
            | LegalBasis::Contract
            | LegalBasis::LegalObligation
            | LegalBasis::VitalInterests
            | LegalBasis::PublicTask => Value::Nothing,
        };
        let special = purpose.special.map(|one| Value::Special(one.point()));
        let all = registers.recipients.iter().flat_map(|one| &one.recipients);
        let recipients = purpose.recipients.iter().map(|id| {
            let known = all.clone().find(|one| one.id == *id);
            let name = known.map_or_else(|| id.to_string(), |one| name(one, lang));
            (id.clone(), name)
        });
        let recipients: Vec<_> = recipients.collect();
        let recipients = match recipients.is_empty() {
            true => Value::Nothing,
            false => Value::Entries(recipients),
        };
        let name = words(&purpose.purpose, lang);
        Self {
            needs_consent: purpose.basis == LegalBasis::Consent,
            newcomer: Asks::Purpose,
            fields: vec![
                ("purpose", Value::prose(&purpose.purpose, lang)),
                ("basis", Value::Basis(purpose.basis.point())),
                ("interest", interest),
                ("special", special.unwrap_or(Value::Nothing)),
                ("data", Value::prose(&purpose.data, lang)),
                ("recipients", recipients),
                (
                    "retention",
                    Value::retention(purpose.retention.as_ref(), lang),
                ),
                ("source", Value::prose(&purpose.source, lang)),
            ],
            tables: tables("purposes", &[]),
            ..Self::named(purpose.id.as_str(), name)
        }
    }

    fn named(id: &str, name: String) -> Self {
        Self {
            key: id.to_owned(),
            near: id.to_owned(),
            name,
            domain: None,
            needs_consent: false,
            newcomer: Asks::Added,
            fields: Vec::new(),
            tables: Vec::new(),
            at: None,
        }
    }
}

fn name(recipient: &Recipient, lang: &Lang) -> String {
    match &recipient.name {
        RecipientName::Named(name) => name.clone(),
        RecipientName::Category(texts) => words(texts, lang),
    }
}

/// Returns the ids that a component gives tables of a register: of all its entries, and narrowed down
/// in each way to those that are like this one.
fn tables(register: &str, narrowings: &[&str]) -> Vec<String> {
    let mut all = vec![register.to_owned()];
    for narrowing in narrowings {
        let narrowed: Vec<String> = all.iter().map(|id| format!("{id}-{narrowing}")).collect();
        all.extend(narrowed);
    }
    if let Some(whole) = all.first_mut() {
        whole.push_str("-all");
    }
    all
}

/// Returns whether a cell names a domain: `a.fr` is no part of `data.fr`, `www.a.fr` or `a.fr.example`.
/// Every cell names none.
fn holds(cell: &str, domain: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || c == '-';
    let mut found = cell.match_indices(domain);
    found.any(|(at, _)| {
        let before = cell[..at].chars().next_back();
        let mut after = cell[at + domain.len()..].chars();
        let goes_on = match after.next() {
            // A sentence ends in a dot as well.
            Some('.') => after.next().is_some_and(of_name),
            next => next.is_some_and(of_name),
        };
        domain.is_empty() || !before.is_some_and(|c| of_name(c) || c == '.') && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::{holds, tables};

    #[test]
    fn a_domain_is_named_as_a_whole() {
        for cell in [
            "a.fr",
            "Exemple SAS (a.fr)",
            "Exemple, a.fr.",
            "www.a.fr, a.fr",
        ] {
            assert!(holds(cell, "a.fr"), "{cell}");
        }
        for cell in ["data.fr", "www.a.fr", "a.fr.example", "a.fra", "x-a.fr", ""] {
            assert!(!holds(cell, "a.fr"), "{cell}");
        }
        assert!(holds("", ""));
    }

    #[test]
    fn tables_are_of_all_entries_or_narrowed_down() {
        assert_eq!(tables("purposes", &[]), ["purposes-all"]);
        let expected = [
            "cookies-all",
            "cookies-www",
            "cookies-ads",
            "cookies-www-ads",
        ];
        assert_eq!(tables("cookies", &["www", "ads"]), expected);
    }
}
