//! Addresses that an editor typed in full in a working text: found before they are sealed for ever.

use crate::base::{Code, Diagnostic, Place, Report};
use crate::model::WorkingText;
use crate::prose::{InlineKind, Target, walk};

use super::across::{All, facts_of};
use super::address::Address;
use super::links::{is_top, keys};
use super::map::Map;

/// Looks at the links of every working text that stay on the site; the pages are those of today.
pub fn links(map: &Map<'_>, all: &All) -> Report {
    let mut report = Report::new();
    for document in &map.plan.site().documents {
        for text in document.working.values() {
            links_of(map, all, text, &mut report);
        }
    }
    report
}

fn links_of(map: &Map<'_>, all: &All, text: &WorkingText, report: &mut Report) {
    walk::inlines(&text.prose, &mut |inline| {
        let InlineKind::Link {
            to: Target::Address(address),
            ..
        } = &inline.kind
        else {
            return;
        };
        if let Some(what) = fault(map, all, address) {
            let finding = Diagnostic::new(Code::TEXT_LINK_BROKEN)
                .at(Place::new(&text.path, inline.span.range()))
                .arg_or_none("page", "")
                .arg("others", 0_usize)
                .arg("what", what);
            report.push(finding.arg("address", address.as_str()));
        }
    });
}

fn fault(map: &Map<'_>, all: &All, address: &str) -> Option<&'static str> {
    let Address::Site(route, fragment) = map.root.resolve("/", address) else {
        return None;
    };
    let Some(target) = map.find(&route) else {
        return Some("page");
    };
    let fragment = fragment.filter(|fragment| !is_top(fragment))?;
    let is_there =
        facts_of(all, target.number).is_some_and(|facts| facts.links.has_any(&keys(fragment)));
    (!is_there).then_some("section")
}
