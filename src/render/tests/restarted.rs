//! A ledger that lost entries which readers had seen: its pages say so from that day on.

use super::world::{TODAY, World, page, planned, world};
use crate::base::{Date, Digest};
use crate::model::{Event, Reason, Restart};
use crate::seal::ledger::{Record, append};

const TOLD: [(&str, &str); 3] = [
    (
        "/fr/confidentialite/versions/",
        "<p>Le <time datetime=\"2026-11-20\">20 novembre 2026</time>, ce registre a été repris après \
         son entrée 2\u{a0}: des entrées que des lecteurs avaient vues à sa suite sont perdues. \
         L&#39;éditeur en donne la raison\u{a0}: «\u{a0}<bdi>Fire &amp; water</bdi>\u{a0}»</p>",
    ),
    (
        "/en/privacy/2025-03-01/",
        "<p>On <time datetime=\"2026-11-20\">November 20, 2026</time> this ledger was begun again after \
         entry 2: entries that readers had seen after it are lost. The publisher says why: \
         “<bdi>Fire &amp; water</bdi>”</p>",
    ),
    (
        "/ar/privacy/versions/",
        "استُؤنف هذا السجل بعد القيد رقم 2، إذ فُقدت قيود لاحقة كان القراء قد اطّلعوا عليها. والسبب \
         بحسب الناشر: «<bdi>Fire &amp; water</bdi>»</p>",
    ),
];

fn lost() -> World {
    let mut world = world();
    let day = Date::parse("2026-11-20").expect("a real day");
    let restart = Restart {
        head: Digest::of(b"lost"),
        reason: Reason::parse("Fire & water").expect("a reason"),
    };
    let record = Record {
        on: day,
        from: day,
        event: Event::Restart(restart),
        sums: Restart::sums(),
        paths: Vec::new(),
    };
    let line = append(&world.site.ledger, vec![record]);
    world.site.ledger.entries.extend(line);
    world
}

#[test]
fn readers_are_told_in_their_language_since_when_entries_are_lost_and_why() {
    let (plan, _) = planned(lost(), TODAY);
    for (route, told) in TOLD {
        let html = page(&plan, route);
        assert!(html.contains(told), "{route}: {html}");
    }
    let (before, _) = planned(lost(), "2026-11-19");
    assert!(!page(&before, "/fr/confidentialite/versions/").contains("ce registre a été repris"));
}

#[test]
fn a_ledger_of_which_nothing_is_left_says_so() {
    let mut all = lost();
    all.site.ledger.entries.drain(..2);
    all.site.ledger.entries[0].n = 1;
    let (plan, _) = planned(all, TODAY);
    let html = page(&plan, "/en/privacy/versions/");
    assert!(html.contains("this ledger was begun again from its first entry: all entries"));
}
