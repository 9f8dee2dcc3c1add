//! Rules on the rows of registers.

use std::collections::BTreeSet;

use crate::base::Place;
use crate::lang::Lang;
use crate::model::register::cookies::{
    Category, Consent, Exemption, Lifetime, Service, Storage, Tracker,
};
use crate::model::register::purposes::{LegalBasis, Purpose};
use crate::model::register::recipients::{Recipient, RecipientName};
use crate::model::register::{
    Cookies, Length, Purposes, Recipients, Registers, Texts, in_language,
};
use crate::model::rule::{Column, Register, RowTest, Rows};

use super::ShortRow;

/// What a cell of a register says.
enum Said<'r> {
    /// Nothing, where something is asked for.
    Nothing,
    /// That nothing is asked for here.
    Apart,
    /// How a tracker is stored.
    Storage(Storage),
    /// Words by language.
    Words(&'r Texts),
    /// A length of time.
    Lasts(&'r Length),
    /// Time without an end.
    Endless,
    /// Something.
    Something,
}

/// A cell with its row.
struct Item<'r> {
    /// What is spoken of: a tracker, or the service or category that it is of.
    name: &'r str,
    place: &'r Place,
    /// Where the entry stands that a text prints.
    entry: &'r Place,
    said: Said<'r>,
}

/// Returns the rows that fall short, each once; `None` where the register is not kept.
pub(super) fn short(
    registers: &Registers,
    rows: &Rows,
    languages: &[&Lang],
) -> Option<Vec<ShortRow>> {
    let items = items(registers, rows.column, rows.exemption)?;
    if let RowTest::NotAll(storage) = rows.test {
        let is_it = |item: &Item<'_>| matches!(item.said, Said::Storage(said) if said == storage);
        let all = items.iter().all(is_it);
        let first = items.first().filter(|_| all);
        return Some(first.into_iter().map(row).collect());
    }
    // A category or service falls short once, however many trackers it has.
    let mut seen = BTreeSet::new();
    let falls = |item: &&Item<'_>| falls_short(&item.said, &rows.test, languages);
    let short = items.iter().filter(falls);
    let short = short.filter(|item| seen.insert((item.name, item.place)));
    Some(short.map(row).collect())
}

/// Returns whether the rows that a text prints say what a column asks for, of trackers with this
/// exemption where one is meant.
///
/// Of rows of which nothing is asked some must be printed, and one of which something is asked where
/// the register has any: a table of recipients within the EEA tells of no transfer.
pub(super) fn is_told(
    registers: &Registers,
    (column, exemption): (Column, Option<Exemption>),
    printed: &BTreeSet<&Place>,
) -> bool {
    let is_printed = |item: &Item<'_>| printed.contains(item.entry);
    let all = items(registers, column, None).unwrap_or_default();
    if !all.iter().any(is_printed) {
        return false;
    }
    let meant = items(registers, column, exemption).unwrap_or_default();
    let (here, elsewhere): (Vec<_>, Vec<_>) = meant.into_iter().partition(is_printed);
    let says = |items: &[Item<'_>]| items.iter().any(|item| !matches!(item.said, Said::Apart));
    let mut said = here.iter().map(|item| &item.said);
    !said.any(|said| falls_short(said, &RowTest::Filled, &[])) && (says(&here) || !says(&elsewhere))
}

fn row(item: &Item<'_>) -> ShortRow {
    ShortRow {
        name: item.name.to_owned(),
        place: item.place.clone(),
    }
}

fn falls_short(said: &Said<'_>, test: &RowTest, languages: &[&Lang]) -> bool {
    match (test, said) {
        (_, Said::Apart) | (RowTest::NotAll(_), _) => false,
        (RowTest::Filled, said) => match said {
            Said::Nothing => true,
            Said::Words(words) => words.is_empty(),
            _ => false,
        },
        (RowTest::EveryLanguage, said) => match said {
            Said::Nothing => true,
            Said::Words(words) => languages.iter().any(|l| in_language(words, l).is_none()),
            _ => false,
        },
        (RowTest::AtMost(most), said) => match said {
            Said::Lasts(length) => length.is_longer_than(most),
            Said::Endless => true,
            Said::Nothing | Said::Apart | Said::Storage(_) | Said::Words(_) | Said::Something => {
                false
            }
        },
    }
}

fn items(
    registers: &Registers,
    column: Column,
    exemption: Option<Exemption>,
) -> Option<Vec<Item<'_>>> {
    match column.register() {
        Register::Cookies => {
            let cookies = registers.cookies.as_ref()?;
            Some(trackers(cookies, column, exemption))
        }
        Register::Recipients => {
            let Recipients { recipients } = registers.recipients.as_ref()?;
            let recipients = recipients.iter().map(|recipient| Item {
                name: recipient.id.as_str(),
                place: &recipient.place,
                entry: &recipient.place,
                said: of_recipient(recipient, column),
            });
            Some(recipients.collect())
        }
        Register::Purposes => {
            let Purposes { purposes } = registers.purposes.as_ref()?;
            let purposes = purposes.iter().map(|purpose| Item {
                name: purpose.id.as_str(),
                place: &purpose.place,
                entry: &purpose.place,
                said: of_purpose(purpose, column),
            });
            Some(purposes.collect())
        }
    }
}

fn trackers(cookies: &Cookies, column: Column, exemption: Option<Exemption>) -> Vec<Item<'_>> {
    let items = cookies.trackers.iter().filter_map(|tracker| {
        let service = cookies.service(tracker.service.as_str())?;
        let category = cookies.category(service.category.as_str())?;
        let is_meant =
            exemption.is_none_or(|exemption| category.consent == Consent::Exempt(exemption));
        is_meant.then(|| of_tracker(tracker, service, category, column))
    });
    items.collect()
}

fn of_tracker<'r>(
    tracker: &'r Tracker,
    service: &'r Service,
    category: &'r Category,
    column: Column,
) -> Item<'r> {
    let of_tracker = (tracker.name.as_str(), &tracker.place);
    let of_service = (service.id.as_str(), &service.place);
    let of_category = (category.id.as_str(), &category.place);
    let ((name, place), said) = match column {
        Column::ServicePurpose => (of_service, Said::Words(&service.purpose)),
        // The publisher itself is behind a service that names nobody.
        Column::ServiceProvider => (of_service, Said::Something),
        Column::ServiceRetention => (of_service, some(service.retention.is_some())),
        Column::CategoryExemption => match category.consent {
            Consent::Exempt(_) => (of_category, Said::Something),
            Consent::Required => (of_category, Said::Apart),
        },
        Column::TrackerStorage => (of_tracker, Said::Storage(tracker.storage)),
        // What its service is for is printed where it has no words of its own.
        Column::TrackerDescription if tracker.description.is_empty() => {
            (of_service, Said::Words(&service.purpose))
        }
        Column::TrackerDescription => (of_tracker, Said::Words(&tracker.description)),
        Column::TrackerLifetime => (of_tracker, of_lifetime(&tracker.lifetime)),
        _ => (of_tracker, Said::Something),
    };
    Item {
        name,
        place,
        entry: &tracker.place,
        said,
    }
}

fn of_lifetime(lifetime: &Lifetime) -> Said<'_> {
    match lifetime {
        Lifetime::Unknown => Said::Nothing,
        Lifetime::Lasts(length) => Said::Lasts(length),
        Lifetime::UntilDeleted => Said::Endless,
        Lifetime::Session | Lifetime::Unpublished => Said::Something,
    }
}

fn of_recipient(recipient: &Recipient, column: Column) -> Said<'_> {
    let goes_abroad = recipient.safeguard.is_some();
    match column {
        Column::RecipientName => match &recipient.name {
            RecipientName::Named(_) => Said::Something,
            RecipientName::Category(words) => Said::Words(words),
        },
        Column::RecipientCountry => some(!recipient.countries.is_empty()),
        Column::RecipientSafeguard => {
            let is_outside = recipient
                .countries
                .iter()
                .any(|country| !country.is_in_eea());
            if is_outside {
                some(goes_abroad)
            } else {
                Said::Apart
            }
        }
        Column::RecipientCopy if goes_abroad => some(recipient.safeguard_url.is_some()),
        Column::RecipientCopy => Said::Apart,
        Column::RecipientPurpose => Said::Words(&recipient.purpose),
        Column::RecipientRetention => some(recipient.retention.is_some()),
        _ => Said::Something,
    }
}

fn of_purpose(purpose: &Purpose, column: Column) -> Said<'_> {
    match column {
        Column::PurposeName => Said::Words(&purpose.purpose),
        Column::PurposeInterest => match &purpose.basis {
            LegalBasis::LegitimateInterests(words) => Said::Words(words),
            _ => Said::Apart,
        },
        Column::PurposeData => Said::Words(&purpose.data),
        Column::PurposeRecipients => some(!purpose.recipients.is_empty()),
        Column::PurposeRetention => some(purpose.retention.is_some()),
        Column::PurposeSource => Said::Words(&purpose.source),
        _ => Said::Something,
    }
}

fn some<'r>(is_there: bool) -> Said<'r> {
    if is_there {
        Said::Something
    } else {
        Said::Nothing
    }
}
