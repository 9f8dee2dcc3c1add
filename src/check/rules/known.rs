//! Names of rules, packs and facts that are those of nothing, and packs that have grown old.

use crate::base::name::nearest;
use crate::base::{Code, Date, Diagnostic, Place, Report, RuleId};
use crate::model::rule::Packs;
use crate::model::{Document, Site};

use super::facts::contradicted;

/// Days after which somebody has to compare a pack with the law again.
const GOOD_FOR: i64 = 365;

/// Returns what names nothing, in the working texts, settings and facts of a site; which facts are not
/// what registers say; and, as of a day, the
/// packs named that nobody compared with the law for a year.
pub fn known(site: &Site, packs: &Packs, as_of: Date) -> Report {
    let mut report = Report::new();
    facts(site, packs, &mut report);
    report.extend(contradicted(&site.config.facts, &site.registers));
    for document in &site.documents {
        named_packs(document, packs, as_of, &mut report);
        waivers(document, packs, &mut report);
        covers(document, packs, &mut report);
    }
    report
}

fn facts(site: &Site, packs: &Packs, report: &mut Report) {
    let known = packs.facts();
    let names = || known.keys().map(|fact| fact.as_str());
    for (fact, said) in site.config.facts.all() {
        if known.contains_key(fact) {
            continue;
        }
        let near = nearest(fact.as_str(), names());
        report.push(
            Diagnostic::new(Code::FACT_UNKNOWN)
                .at(said.place.clone())
                .arg("fact", fact.as_str())
                .arg_or_none("nearest", near.unwrap_or_default()),
        );
    }
}

fn named_packs(document: &Document, packs: &Packs, as_of: Date, report: &mut Report) {
    for (id, place) in &document.packs {
        let Some(pack) = packs.get(id) else {
            let names = || packs.all().map(|pack| pack.id.as_str());
            let near = nearest(id.as_str(), names());
            report.push(
                Diagnostic::new(Code::PACK_UNKNOWN)
                    .at(place.clone())
                    .arg("pack", id.as_str())
                    .arg_or_none("nearest", near.unwrap_or_default())
                    .arg("known", names().collect::<Vec<_>>().join(", ")),
            );
            continue;
        };
        if pack.checked.days_until(as_of) > GOOD_FOR {
            report.push(
                Diagnostic::new(Code::PACK_OLD)
                    .at(place.clone())
                    .arg("pack", id.as_str())
                    .arg("checked", pack.checked),
            );
        }
    }
}

fn waivers(document: &Document, packs: &Packs, report: &mut Report) {
    for name in document.next.waivers.keys() {
        let is_known = RuleId::parse(name).is_some_and(|id| packs.rule(&id).is_some());
        if is_known {
            continue;
        }
        let finding = Diagnostic::new(Code::WAIVER_UNKNOWN)
            .arg("rule", name.as_str())
            .arg_or_none("nearest", near_rule(name, packs));
        report.push(match document.next.waived_at.get(name) {
            Some(place) => finding.at(place.clone()),
            None => finding,
        });
    }
}

fn covers(document: &Document, packs: &Packs, report: &mut Report) {
    for text in document.working.values() {
        for section in text.prose.all_sections() {
            let unknown = section.covers.iter().filter(|id| packs.rule(id).is_none());
            for id in unknown {
                let (start, end) = (section.words_span.end, section.span.end);
                let (start, end) = (start as usize, end as usize);
                let attributes = text.source.get(start..end).unwrap_or_default();
                let at = attributes
                    .find(id.as_str())
                    .map_or(0..0, |at| start + at..start + at + id.as_str().len());
                let at = if at.is_empty() { start..end } else { at };
                report.push(
                    Diagnostic::new(Code::COVERS_UNKNOWN)
                        .at(Place::new(&text.path, at))
                        .arg("rule", id.as_str())
                        .arg_or_none("nearest", near_rule(id.as_str(), packs)),
                );
            }
        }
    }
}

fn near_rule<'p>(name: &str, packs: &'p Packs) -> &'p str {
    let names = packs.rules().map(|(_, rule)| rule.id.as_str());
    nearest(name, names).unwrap_or_default()
}
