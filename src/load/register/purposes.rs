//! `purposes.toml`: why data are processed.

use std::collections::BTreeSet;

use crate::base::{Code, EntryId};
use crate::load::names;
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::register::Purposes;
use crate::model::register::purposes::{LegalBasis, Purpose, SpecialBasis};

use super::entries::{Ids, entries, known, need_texts, retention, texts};

/// What makes a processing lawful, as files name it.
#[derive(Clone, Copy)]
enum Basis {
    Consent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}

const BASES: [(Basis, &str); 6] = [
    (Basis::Consent, "consent"),
    (Basis::Contract, "contract"),
    (Basis::LegalObligation, "legal-obligation"),
    (Basis::VitalInterests, "vital-interests"),
    (Basis::PublicTask, "public-task"),
    (Basis::LegitimateInterests, "legitimate-interests"),
];

/// Reads the purposes; `recipients` are those that may be named, where they could be read.
pub(super) fn read(root: &Table<'_>, recipients: Option<&BTreeSet<EntryId>>) -> Purposes {
    let mut ids = Ids::default();
    let purposes = entries(root, "purpose", |table| {
        purpose(table, &mut ids, recipients)
    });
    root.finish();
    Purposes { purposes }
}

fn purpose(
    table: &Table<'_>,
    ids: &mut Ids,
    recipients: Option<&BTreeSet<EntryId>>,
) -> Option<Purpose> {
    let id = ids.declare(table, "orders");
    let purpose = need_texts(table, "purpose");
    let basis = read_basis(table);
    let special = table.get("special");
    let special = special.map(|value| value.choice(&SpecialBasis::ALL));
    let data = need_texts(table, "data");
    let named = table.get("recipients").and_then(|value| value.list());
    let named = named.unwrap_or_default();
    Some(Purpose {
        recipients: read_recipients(&named, recipients),
        retention: retention(table, "retention"),
        source: texts(table, "source"),
        special: special.map_or(Some(None), |special| special.map(Some))?,
        id: id?,
        purpose: purpose?,
        basis: basis?,
        data: data?,
        place: table.place(),
    })
}

/// Reads the basis, with the interest where it is one.
fn read_basis(table: &Table<'_>) -> Option<LegalBasis> {
    let value = table.need("basis", "\"contract\"")?;
    match value.choice(&BASES)? {
        Basis::Consent => Some(LegalBasis::Consent),
        Basis::Contract => Some(LegalBasis::Contract),
        Basis::LegalObligation => Some(LegalBasis::LegalObligation),
        Basis::VitalInterests => Some(LegalBasis::VitalInterests),
        Basis::PublicTask => Some(LegalBasis::PublicTask),
        Basis::LegitimateInterests => {
            need_texts(table, "interest").map(LegalBasis::LegitimateInterests)
        }
    }
}

fn read_recipients(named: &[Value<'_>], recipients: Option<&BTreeSet<EntryId>>) -> Vec<EntryId> {
    let mut ids: Vec<EntryId> = Vec::new();
    for item in named {
        let id = match recipients {
            Some(recipients) => known(item, recipients.iter()),
            None => names::id(item, EntryId::parse),
        };
        match id {
            Some(id) if ids.contains(&id) => {
                let finding = item.finding(Code::VALUE_TWICE);
                item.push(finding.arg("value", id.as_str()));
            }
            Some(id) => ids.push(id),
            None => {}
        }
    }
    ids
}
