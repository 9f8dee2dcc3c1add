//! Rules on the rows of registers.

use crate::base::Place;
use crate::lang::{Lang, duration};
use crate::model::register::cookies::{Consent, Exemption, Lifetime, Service, Storage, Tracker};
use crate::model::register::purposes::{LegalBasis, Purpose};
use crate::model::register::recipients::{Recipient, RecipientName};
use crate::model::register::{Cookies, Purposes, Recipients, Registers, Texts, in_language};
use crate::model::rule::{Column, Register, RowTest, Rows};

use super::ShortRow;

/// What a cell of a register says.
enum Said<'r> {
    /// Nothing, where something is asked for.
    Nothing,
    /// That nothing is asked for here.
    Apart,
    /// Something that is the same in every language.
    Word(&'r str),
    /// Words by language.
    Words(&'r Texts),
    /// A length of time, in days.
    Days(u32),
    /// Something.
    Something,
}

/// A cell with its row.
struct Item<'r> {
    name: &'r str,
    place: &'r Place,
    said: Said<'r>,
}

/// Returns the rows that fall short; `None` where the register is not kept.
pub(super) fn short(
    registers: &Registers,
    rows: &Rows,
    languages: &[&Lang],
) -> Option<Vec<ShortRow>> {
    let items = items(registers, rows)?;
    if let RowTest::NotAll(word) = &rows.test {
        let is_word = |item: &Item<'_>| matches!(item.said, Said::Word(said) if said == word);
        let all = items.iter().all(is_word);
        let first = items.first().filter(|_| all);
        return Some(first.into_iter().map(row).collect());
    }
    let falls = |item: &&Item<'_>| falls_short(&item.said, &rows.test, languages);
    let mut short: Vec<ShortRow> = items.iter().filter(falls).map(row).collect();
    // A category or service falls short once, however many trackers it has.
    short.dedup();
    Some(short)
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
        (RowTest::AtMost(most), said) => matches!(said, Said::Days(days) if days > most),
    }
}

fn items<'r>(registers: &'r Registers, rows: &Rows) -> Option<Vec<Item<'r>>> {
    match rows.column.register() {
        Register::Cookies => {
            let cookies = registers.cookies.as_ref()?;
            Some(trackers(cookies, rows))
        }
        Register::Recipients => {
            let Recipients { recipients } = registers.recipients.as_ref()?;
            let item = |recipient: &'r Recipient| Item {
                name: recipient.id.as_str(),
                place: &recipient.place,
                said: of_recipient(recipient, rows.column),
            };
            Some(recipients.iter().map(item).collect())
        }
        Register::Purposes => {
            let Purposes { purposes } = registers.purposes.as_ref()?;
            let item = |purpose: &'r Purpose| Item {
                name: purpose.id.as_str(),
                place: &purpose.place,
                said: of_purpose(purpose, rows.column),
            };
            Some(purposes.iter().map(item).collect())
        }
    }
}

fn trackers<'r>(cookies: &'r Cookies, rows: &Rows) -> Vec<Item<'r>> {
    let items = cookies.trackers.iter().filter_map(|tracker| {
        let service = cookies.service(tracker.service.as_str())?;
        let consent = cookies.category(service.category.as_str())?.consent;
        let is_meant = match (&rows.exemption, consent) {
            (None, _) => true,
            (Some(name), Consent::Exempt(exemption)) => {
                let mut all = Exemption::ALL.into_iter();
                all.any(|(known, known_name)| known == exemption && known_name == name)
            }
            (Some(_), Consent::Required) => false,
        };
        is_meant.then(|| of_tracker(tracker, service, consent, rows.column))
    });
    items.collect()
}

fn of_tracker<'r>(
    tracker: &'r Tracker,
    service: &'r Service,
    consent: Consent,
    column: Column,
) -> Item<'r> {
    let (of_service, said) = match column {
        Column::ServicePurpose => (true, Said::Words(&service.purpose)),
        // The publisher itself is behind a service that names nobody.
        Column::ServiceProvider => (true, Said::Something),
        Column::ServiceRetention => (true, some(service.retention.is_some())),
        Column::CategoryExemption => match consent {
            Consent::Exempt(_) => (true, Said::Something),
            Consent::Required => (true, Said::Apart),
        },
        Column::TrackerParty => (false, Said::Something),
        Column::TrackerStorage => (false, Said::Word(Storage::name(tracker.storage))),
        // What its service is for is printed where it has no words of its own.
        Column::TrackerDescription if tracker.description.is_empty() => {
            (true, Said::Words(&service.purpose))
        }
        Column::TrackerDescription => (false, Said::Words(&tracker.description)),
        Column::TrackerLifetime => (
            false,
            match &tracker.lifetime {
                Lifetime::Unknown => Said::Nothing,
                Lifetime::Lasts(length) => {
                    Said::Days(duration::days(length.as_str()).unwrap_or(u32::MAX))
                }
                Lifetime::UntilDeleted => Said::Days(u32::MAX),
                Lifetime::Session | Lifetime::Unpublished => Said::Something,
            },
        ),
        _ => (false, Said::Something),
    };
    let (name, place) = if of_service {
        (service.id.as_str(), &service.place)
    } else {
        (tracker.name.as_str(), &tracker.place)
    };
    Item { name, place, said }
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
