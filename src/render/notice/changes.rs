//! What comparing the texts found, for readers of a notice: the sections that changed, and the
//! figures, periods and recipients before and after.

use std::collections::BTreeSet;

use crate::base::{Arg, Report};
use crate::diff::changes::{Card, Change, Kind};
use crate::diff::figures::{Shift, shifts};
use crate::diff::redline::Part;
use crate::diff::side::Head;
use crate::diff::{ChangeSet, Options};
use crate::lang::{Catalog, Lang};
use crate::render::compare::{Compared, Pair, flags};
use crate::render::html::{Html, escape};
use crate::render::redline::{self, Stops};
use crate::render::route;

use super::Sheet;

/// Lengths of time whose words are looked for: each unit, by the counts that change its form.
const LENGTHS: [&str; 5] = ["Y", "M", "W", "D", "H"];
const COUNTS: [u32; 5] = [1, 2, 3, 11, 100];

/// Returns both lists; nothing where no text stood before in the language.
pub fn found(sheet: &Sheet<'_>) -> Result<String, Report> {
    let Some(pair) = sheet.ground.pair_before(sheet.text) else {
        return Ok(String::new());
    };
    let compared = sheet.ground.compared(&pair)?;
    let found = Found {
        sheet,
        pair: &pair,
        compared: &compared,
        stops: Stops::of(&compared.set),
    };
    Ok(format!("{}{}", found.sections()?, found.figures()?))
}

struct Found<'a> {
    sheet: &'a Sheet<'a>,
    pair: &'a Pair<'a>,
    compared: &'a Compared,
    stops: Stops,
}

impl<'a> Found<'a> {
    /// The sections that changed, each with the ways to its changes and to its new words.
    fn sections(&self) -> Result<String, Report> {
        let mut items = String::new();
        let mut told = BTreeSet::new();
        for (change, part) in self.places() {
            if told.insert(change.place.part) {
                items.push_str(&format!("<li>{}</li>\n", self.section(change, part)?));
            }
        }
        if items.is_empty() {
            return Ok(items);
        }
        let heading = self.sheet.speaker.html("notice-sections-heading", &[])?;
        Ok(format!(
            "<section aria-labelledby=\"notice.sections\">\n\
             <h2 id=\"notice.sections\">{heading}</h2>\n<ul class=\"texts\">\n{items}</ul>\n</section>\n"
        ))
    }

    /// The changes that readers are told, in reading order: of a whole section with those below it
    /// the first.
    fn places(&self) -> Vec<(&'a Change, &'a Part)> {
        let (set, parts) = (&self.compared.set, &self.compared.redline.parts);
        let changes = set.cards.iter().flat_map(|card| told(set, card));
        let mut places: Vec<(&Change, &Part)> = changes
            .filter_map(|change| Some((change, parts.get(change.place.part?)?)))
            .collect();
        places.sort_by_key(|(change, _)| change.id);
        places
    }

    fn section(&self, change: &Change, part: &Part) -> Result<Html, Report> {
        let speaker = self.sheet.speaker;
        let name = self.name(part)?;
        let mut words = vec![Html::link(&self.way(change), &name)];
        let what = match change.kind {
            Kind::SectionAdded => Some("notice-section-added"),
            Kind::SectionRemoved => Some("notice-section-removed"),
            Kind::SectionContinued => Some("notice-section-continued"),
            Kind::SectionMoved => Some("notice-section-moved"),
            _ => None,
        };
        if let Some(id) = what {
            words.push(speaker.html(id, &[])?);
        }
        let new = part.head.new.as_ref().and_then(Head::section);
        if let Some(id) = new.and_then(|section| section.id.as_ref()) {
            let read = speaker.html("notice-section-read", &[])?;
            let read = Html::markup(format!("{read} <span class=\"vh\">{name}</span>"));
            let at = route::at_section(&self.pair.new.dated(), Some(id));
            words.push(Html::link(&self.sheet.ground.base.path(&at), &read));
        }
        let words: Vec<&str> = words.iter().map(Html::as_str).collect();
        Ok(Html::markup(words.join(" ")))
    }

    fn name(&self, part: &Part) -> Result<Html, Report> {
        let speaker = self.sheet.speaker;
        match part.head.any() {
            Some(Head::Note(label)) => {
                let label = ("label", Arg::from(label.as_str()));
                Ok(Html::text(&speaker.plain("redline-name-note", &[label])?))
            }
            Some(Head::Section(_)) => {
                let heading = redline::heading(part, redline::best(part));
                Ok(speaker.text(&heading.unwrap_or_default()))
            }
            Some(Head::Front) | None => speaker.html("redline-name-front", &[]),
        }
    }

    /// The place of a change on the page that shows both texts.
    fn way(&self, change: &Change) -> String {
        let page = self.sheet.ground.base.path(&self.pair.route());
        format!("{page}#{}", redline::stop(self.stops.of_change(change)))
    }

    /// Figures, periods and recipients, each as it was and as it is now.
    fn figures(&self) -> Result<String, Report> {
        let speaker = self.sheet.speaker;
        let options = Options::of(self.pair.new.lang);
        let units = units(&self.sheet.ground.catalog, self.pair.new.lang)?;
        let (redline, set) = (&self.compared.redline, &self.compared.set);
        let shifts = shifts(redline, set, &options, &units);
        if shifts.is_empty() {
            return Ok(String::new());
        }
        let heads = [
            "notice-table-section",
            "fact-compare-old",
            "fact-compare-new",
        ];
        let [section, old, new] = heads.map(|id| speaker.plain(id, &[]));
        let [section, old, new] = [section?, old?, new?].map(|words| escape(&words).into_owned());
        let mut rows = String::new();
        for shift in &shifts {
            rows.push_str(&self.row(shift, &old, &new)?);
        }
        let heading = speaker.html("notice-figures-heading", &[])?;
        Ok(format!(
            "<section aria-labelledby=\"notice.figures\">\n\
             <h2 id=\"notice.figures\">{heading}</h2>\n<table aria-labelledby=\"notice.figures\">\n\
             <thead>\n<tr><th scope=\"col\">{section}</th><th scope=\"col\">{old}</th>\
             <th scope=\"col\">{new}</th></tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</section>\n"
        ))
    }

    fn row(&self, shift: &Shift<'_>, old: &str, new: &str) -> Result<String, Report> {
        let part = shift.change.place.part;
        let part = part.and_then(|at| self.compared.redline.parts.get(at));
        let name = part.map(|part| self.name(part)).transpose()?;
        let name = name.unwrap_or_default();
        let cell = |head: &str, words: &Option<String>| {
            let words = words.as_deref().unwrap_or("–");
            format!(
                "<td data-head=\"{head}\">{}</td>",
                self.sheet.speaker.text(words)
            )
        };
        Ok(format!(
            "<tr><th scope=\"row\">{name}</th>{}{}</tr>\n",
            cell(old, &shift.words.old),
            cell(new, &shift.words.new)
        ))
    }
}

/// Returns the changes of a card that stand for a section of their own.
fn told<'s>(set: &'s ChangeSet, card: &'s Card) -> impl Iterator<Item = &'s Change> {
    let is_whole = matches!(
        card.kind,
        Kind::SectionAdded | Kind::SectionRemoved | Kind::SectionContinued | Kind::SectionMoved
    );
    let most = if is_whole { 1 } else { usize::MAX };
    let changes = card.changes.iter().filter_map(|id| set.change(*id));
    changes.filter(|change| flags::is_told(change)).take(most)
}

/// Returns the words of a language for lengths of time.
fn units(catalog: &Catalog, lang: &Lang) -> Result<BTreeSet<String>, Report> {
    let mut units = BTreeSet::new();
    for unit in LENGTHS {
        for count in COUNTS {
            let length = match unit {
                "H" => format!("PT{count}H"),
                _ => format!("P{count}{unit}"),
            };
            let words = catalog.duration(lang, &length);
            let words = words.map_err(|fault| Report::from(fault.diagnostic()))?;
            let words = words.split(|c: char| !c.is_alphabetic());
            units.extend(words.filter(|w| !w.is_empty()).map(str::to_lowercase));
        }
    }
    Ok(units)
}
