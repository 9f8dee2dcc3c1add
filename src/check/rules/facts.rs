//! Facts that are no answer to what packs ask, or that registers say otherwise.
//!
//! A fact said as no takes away the duties that hang on it, and nobody would see them missing.

use crate::base::{Code, Diagnostic, Place, Report};
use crate::load::toml_value::yes_or_no;
use crate::model::register::cookies::{Category, Consent, Exemption};
use crate::model::register::purposes::LegalBasis;
use crate::model::register::recipients::Role;
use crate::model::register::{Cookies, Registers};
use crate::model::rule::{Answer, FactId, Facts, Packs, Register, Said};

/// A row that says that a fact is so: its id, and where it stands.
type Row<'r> = (&'r str, &'r Place);

/// Finds the first row that says so.
type First = fn(&Registers) -> Option<Row<'_>>;

/// Facts of which a register says that they are so, each with the register and its first row of that
/// kind.
const SAID: [(&str, Register, First); 9] = [
    ("basis.consent", Register::Purposes, |registers| {
        purpose(registers, "a")
    }),
    ("basis.consent_or_contract", Register::Purposes, |r| {
        purpose(r, "ab")
    }),
    ("basis.legitimate_interest", Register::Purposes, |r| {
        purpose(r, "f")
    }),
    (
        "basis.legitimate_interest_or_marketing",
        Register::Purposes,
        |r| purpose(r, "f"),
    ),
    ("cookies.audience_exempt", Register::Cookies, |registers| {
        category(registers, |consent| {
            consent == Consent::Exempt(Exemption::AudienceMeasurement)
        })
    }),
    ("cookies.consent", Register::Cookies, |registers| {
        category(registers, |consent| consent == Consent::Required)
    }),
    ("joint_controllers", Register::Recipients, |registers| {
        let mut all = registers.recipients.as_ref()?.recipients.iter();
        let joint = all.find(|recipient| recipient.role == Role::Joint)?;
        Some((joint.id.as_str(), &joint.place))
    }),
    ("recipients", Register::Recipients, |registers| {
        let first = registers.recipients.as_ref()?.recipients.first()?;
        Some((first.id.as_str(), &first.place))
    }),
    ("transfers", Register::Recipients, |registers| {
        let mut all = registers.recipients.as_ref()?.recipients.iter();
        let abroad = all.find(|recipient| recipient.transfers().next().is_some())?;
        Some((abroad.id.as_str(), &abroad.place))
    }),
];

/// Returns a finding on each fact said in words of which packs ask only whether it is so.
pub fn answers(facts: &Facts, packs: &Packs) -> Report {
    let known = packs.facts();
    let mut report = Report::new();
    for (fact, said) in facts.all() {
        if known.contains_key(fact) && !packs.asks_for_values(fact) {
            report.extend(not_yes_or_no(fact, said));
        }
    }
    report
}

/// The finding on words in the place of yes or no.
fn not_yes_or_no(fact: &FactId, said: &Said) -> Report {
    let Answer::Values(values) = &said.answer else {
        return Report::new();
    };
    let word = values.first().filter(|_| !said.is_list);
    let meant = word.map_or("", |word| yes_or_no(word));
    let finding = Diagnostic::new(Code::WRONG_TYPE)
        .at(said.answer_at.clone())
        .arg("key", format!("facts.{}", fact.as_str()))
        .arg("expected", "yes-no")
        .arg("found", if said.is_list { "list" } else { "text" })
        .arg_or_none("suggestion", meant);
    let at = said.answer_at.start..said.answer_at.end;
    Report::from(match meant {
        "" => finding,
        meant => finding.safe_fix(vec![(at, meant.to_owned())]),
    })
}

/// Returns a finding on each fact that is said not to be so and of which a register says that it is.
pub(super) fn contradicted(facts: &Facts, registers: &Registers) -> Report {
    let mut report = Report::new();
    for (name, register, row) in SAID {
        let said = FactId::parse(name).and_then(|fact| facts.get(&fact));
        let Some((said, (id, place))) = said.zip(row(registers)) else {
            continue;
        };
        let is_denied = match &said.answer {
            Answer::Yes => false,
            Answer::No => true,
            Answer::Values(values) => values.is_empty(),
        };
        if is_denied {
            report.push(
                Diagnostic::new(Code::FACT_CONTRADICTED)
                    .at(said.place.clone())
                    .arg("fact", name)
                    .arg("register", format!("{}.toml", register.name()))
                    .arg("row", id)
                    .note(place.clone(), "note-says-otherwise"),
            );
        }
    }
    report
}

/// The first purpose that rests on one of these points of GDPR article 6(1).
fn purpose<'r>(registers: &'r Registers, points: &str) -> Option<Row<'r>> {
    let mut all = registers.purposes.as_ref()?.purposes.iter();
    let rests = |basis: &LegalBasis| points.contains(basis.point());
    let purpose = all.find(|purpose| rests(&purpose.basis))?;
    Some((purpose.id.as_str(), &purpose.place))
}

/// The first category of which there are trackers and whose consent is such.
fn category(registers: &Registers, is_meant: fn(Consent) -> bool) -> Option<Row<'_>> {
    let cookies = registers.cookies.as_ref()?;
    let mut all = cookies.categories.iter();
    let category = all.find(|one| is_meant(one.consent) && has_trackers(cookies, one))?;
    Some((category.id.as_str(), &category.place))
}

fn has_trackers(cookies: &Cookies, category: &Category) -> bool {
    let mut trackers = cookies.trackers.iter();
    trackers.any(|tracker| {
        let service = cookies.service(tracker.service.as_str());
        service.is_some_and(|service| service.category == category.id)
    })
}
