//! Laws of the comparison of registers: nothing changed is nothing told, and both ways round tell the same.

use std::collections::BTreeSet;

use avenant::diff::registers::{EntryChange, Fate, Field, Register, RegisterChanges, compare};
use avenant::lang::Lang;
use avenant::load::{Tree, read_registers};
use avenant::model::Registers;
use proptest::prelude::*;

/// A tracker: its name, domain, party, lifetime and service.
type Tracker = (u8, u8, bool, u8, bool);

/// A recipient: its id, country and role.
type Recipient = (u8, u8, bool);

fn registers(trackers: &[Tracker], recipients: &[Recipient]) -> Registers {
    let mut cookies = String::from(
        "[[site]]\nid = \"www\"\nurl = \"https://a.example\"\nlabel = { fr = \"a\" }\n\
         [[category]]\nid = \"ads\"\nconsent = \"required\"\nlabel = { fr = \"pub\" }\n\
         [[category]]\nid = \"own\"\nconsent = \"exempt\"\nexemption = \"transmission\"\nlabel = { fr = \"nous\" }\n\
         [[service]]\nid = \"s1\"\nprovider = \"A\"\ncategory = \"ads\"\npurpose = { fr = \"x\" }\n\
         [[service]]\nid = \"s2\"\ncategory = \"own\"\npurpose = { fr = \"y\" }\n",
    );
    let mut known = BTreeSet::new();
    for (name, domain, is_third, lifetime, is_ad) in trackers {
        if !known.insert((name, domain)) {
            continue;
        }
        let party = if *is_third { "third" } else { "first" };
        let service = if *is_ad { "s1" } else { "s2" };
        cookies.push_str(&format!(
            "[[tracker]]\nname = \"t{name}\"\nsite = \"www\"\ndomain = \"d{domain}.example\"\n\
             party = \"{party}\"\nservice = \"{service}\"\nduration = \"P{}M\"\n",
            lifetime + 1
        ));
    }
    let mut received = String::new();
    let mut known = BTreeSet::new();
    for (id, country, is_processor) in recipients {
        if !known.insert(id) {
            continue;
        }
        let country = ["FR", "DE", "IN", "US"][usize::from(*country % 4)];
        let role = if *is_processor {
            "processor"
        } else {
            "controller"
        };
        received.push_str(&format!(
            "[[recipient]]\nid = \"r{id}\"\nname = \"R{id}\"\nrole = \"{role}\"\n\
             countries = [\"{country}\"]\nsafeguard = \"standard-clauses\"\npurpose = {{ fr = \"x\" }}\n"
        ));
    }
    let tree = Tree::in_memory([
        ("registers/cookies.toml", cookies),
        ("registers/recipients.toml", received),
    ]);
    read_registers(&tree, "registers").0
}

/// What became of entries: names, with what they were and are.
fn told(changes: &RegisterChanges, is_inverted: bool) -> BTreeSet<String> {
    let of = |register: Register| changes.of(register).iter().map(move |one| (register, one));
    let all = Register::ALL
        .into_iter()
        .flat_map(|(register, _)| of(register));
    let line = |(register, change): (Register, &EntryChange)| {
        let fate = match (&change.fate, is_inverted) {
            (Fate::Added, false) | (Fate::Removed, true) => {
                format!("+ {}", change.domain.clone().unwrap_or_default())
            }
            (Fate::Removed, false) | (Fate::Added, true) => {
                format!("- {}", change.domain.clone().unwrap_or_default())
            }
            (Fate::Changed(fields), _) => {
                let sides = |field: &Field| {
                    let (old, new) = (field.old.to_string(), field.new.to_string());
                    let (old, new) = if is_inverted { (new, old) } else { (old, new) };
                    format!("{}: {old} → {new}", field.key)
                };
                fields.iter().map(sides).collect::<Vec<_>>().join(", ")
            }
        };
        format!("{} {} {fate}", register.name(), change.name)
    };
    all.map(line).collect()
}

fn some() -> impl Strategy<Value = (Vec<Tracker>, Vec<Recipient>)> {
    let tracker = (0..4u8, 0..3u8, any::<bool>(), 0..3u8, any::<bool>());
    let recipient = (0..4u8, 0..4u8, any::<bool>());
    let trackers = prop::collection::vec(tracker, 0..6);
    (trackers, prop::collection::vec(recipient, 0..4))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_register_against_itself_has_no_change((trackers, recipients) in some()) {
        let lang = Lang::parse("fr").unwrap();
        let all = registers(&trackers, &recipients);
        prop_assert!(compare(&all, &all, &lang).is_empty());
    }

    #[test]
    fn changes_inverted_are_those_the_other_way_round(old in some(), new in some()) {
        let lang = Lang::parse("fr").unwrap();
        let (old, new) = (registers(&old.0, &old.1), registers(&new.0, &new.1));
        let (there, back) = (compare(&old, &new, &lang), compare(&new, &old, &lang));
        prop_assert_eq!(told(&there, true), told(&back, false));
    }
}
