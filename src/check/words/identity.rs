//! Facts of the register that are typed by hand: they would stay as they are when the fact changes.
//! A mail address of the register is no less typed where it is a link: a value that is an address
//! becomes one too.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::{Code, Diagnostic, Report, Span};
use crate::load::content::CONTENT;
use crate::load::publisher::PUBLISHERS;
use crate::model::publisher::{Address, Money};
use crate::model::{Kind, Publisher, Registers};
use crate::prose::tree::{InlineKind, Target};
use crate::prose::walk;
use crate::value::{Facts, evaluate};

use super::run::OPAQUE;
use super::{Text, asked, replaced};

/// What may stand between the digits of a number.
const GAPS: [char; 8] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '.', '-', '/', '\''];

/// As well between those of a telephone number for calls from abroad: `+33 (0)1 …`.
const ABROAD: [char; 10] = [
    ' ', '\u{a0}', '\u{202f}', '\u{2009}', '.', '-', '/', '\'', '(', ')',
];

/// How the currency of an amount is written, beside its code.
const EUROS: [&str; 4] = ["€", "EUR", "euros", "Euro"];

/// How much of a run before a postcode may hold the street.
const STREET: usize = 160;

/// Where a fact is typed, and which.
type Typed = (Range<usize>, &'static str);

/// Looks for one kind of facts in a run of a document.
type Seek = fn(&str, &Publisher, Kind) -> Vec<Typed>;

/// Looks for facts of the publisher's register typed in a text.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let Some(publisher) = text.publisher else {
        return;
    };
    for run in &text.runs {
        // By where they begin; none reaches into another.
        let mut found: BTreeMap<usize, (usize, &'static str)> = BTreeMap::new();
        for seek in SEEKERS {
            for (range, fact) in seek(&run.text, publisher, text.document.kind) {
                let mut before = found.range(..range.end);
                let known = before
                    .next_back()
                    .is_some_and(|(_, (end, _))| *end > range.start);
                if !known && !run.is_linked(range.clone()) {
                    found.insert(range.start, (range.end, fact));
                }
            }
        }
        for (start, (end, fact)) in found {
            let typed = &run.text[start..end];
            let (finding, value) = finding(text, publisher, run.span(start..end), typed, fact);
            report.push(replaced(finding, run, start..end, value));
        }
    }
    mail(text, publisher, report);
}

/// What is looked for, the widest first: what lies in something found already is part of it.
const SEEKERS: [Seek; 4] = [addresses, numbers, amounts, people];

/// The finding of a fact typed at `span`, and the value to write.
fn finding(
    text: &Text<'_>,
    publisher: &Publisher,
    span: Span,
    typed: &str,
    fact: &'static str,
) -> (Diagnostic, String) {
    let facts = Facts {
        lang: text.lang,
        publisher,
        // No fact of a publisher prints a register.
        registers: &Registers::default(),
        catalog: text.catalog,
    };
    let value = format!("{{{{ publisher.{fact} }}}}");
    let prints = evaluate(&format!("publisher.{fact}"), &facts).unwrap_or_default();
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
    let differs = !same(&prints, typed);
    let finding = Diagnostic::new(Code::IDENTITY_TYPED)
        .at(text.place(span))
        .arg("fact", fact.replace('.', "-"))
        .arg("quote", typed.replace(OPAQUE, "…"))
        .arg("value", value.as_str())
        .arg(
            "file",
            format!("{CONTENT}/registers/{PUBLISHERS}/{}.toml", publisher.id),
        )
        .arg_or_none("prints", if differs { prints } else { String::new() });
    (finding, value)
}

/// Mail addresses of the register, where they are links to themselves; words may lead to one.
fn mail(text: &Text<'_>, publisher: &Publisher, report: &mut Report) {
    let dpo = publisher.dpo.as_ref().map(|dpo| dpo.email.as_str());
    let own = publisher.email.as_deref();
    let is_law = matches!(text.document.kind, Kind::LegalNotice | Kind::Terms);
    walk::inlines(&text.working.prose, &mut |inline| {
        let InlineKind::Link { to, words } = &inline.kind else {
            return;
        };
        let (Target::Address(address), true) = (to, walk::is_bare(to, words)) else {
            return;
        };
        let typed = address.strip_prefix("mailto:").unwrap_or_default();
        let is = |known: Option<&str>| known.is_some_and(|known| known.eq_ignore_ascii_case(typed));
        let fact = match (is(dpo), is(own)) {
            (true, true) if is_law => "email",
            (true, _) => "dpo.email",
            (false, true) => "email",
            (false, false) => return,
        };
        let (finding, value) = finding(text, publisher, inline.span, typed, fact);
        report.push(asked(finding, vec![(inline.span, value)]));
    });
}

/// SIREN, VAT number and telephones, however their digits are grouped.
fn numbers(text: &str, publisher: &Publisher, _: Kind) -> Vec<Typed> {
    let mut wanted: Vec<(String, &'static str)> = Vec::new();
    let plain = |words: &str| {
        words
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    wanted.extend(publisher.vat.iter().map(|vat| (plain(vat), "vat")));
    wanted.extend(publisher.siren.iter().map(|siren| (plain(siren), "siren")));
    let host = publisher.host.as_ref().and_then(|host| host.phone.as_ref());
    for (phone, fact) in [(publisher.phone.as_ref(), "phone"), (host, "host.phone")] {
        let Some(phone) = phone else { continue };
        wanted.extend(dialled(phone).into_iter().map(|digits| (digits, fact)));
    }
    let mut found = Vec::new();
    for (digits, fact) in &wanted {
        if digits.len() < 6 {
            continue;
        }
        let abroad = digits.starts_with('+');
        let gaps = if abroad { &ABROAD[..] } else { &GAPS[..] };
        found.extend(
            loosely(text, digits, gaps)
                .into_iter()
                .map(|range| (range, *fact)),
        );
    }
    found
}

/// The ways a telephone number is written: as in the register, from abroad, and within its country.
fn dialled(phone: &str) -> Vec<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if !phone.trim().starts_with('+') {
        return vec![digits];
    }
    let (code, national) = digits.split_at(country(&digits).min(digits.len()));
    let within = national.trim_start_matches('0');
    let home = format!("0{within}");
    let mut ways = vec![
        format!("+{digits}"),
        format!("00{digits}"),
        format!("+{code}{home}"),
    ];
    if within != national {
        // `+33 (0)1 …` in the register is `+33 1 …` too.
        ways.extend([format!("+{code}{within}"), format!("00{code}{within}")]);
    }
    ways.push(home);
    ways
}

/// Country codes of two digits, by their first one (ITU-T E.164, list of country codes).
const PAIRS: [(char, &str); 7] = [
    ('2', "07"),
    ('3', "0123469"),
    ('4', "013456789"),
    ('5', "12345678"),
    ('6', "0123456"),
    ('8', "1246"),
    ('9', "0123458"),
];

/// Returns of how many digits the country code is that a number begins with.
fn country(digits: &str) -> usize {
    let mut first = digits.chars();
    let (zone, next) = (first.next(), first.next());
    if matches!(zone, Some('1' | '7')) {
        return 1;
    }
    let pairs = PAIRS.iter().find(|(first, _)| Some(*first) == zone);
    let is_pair = pairs.is_some_and(|(_, seconds)| next.is_some_and(|c| seconds.contains(c)));
    if is_pair { 2 } else { 3 }
}

/// The share capital: its digits, with or without cents, beside its currency.
fn amounts(text: &str, publisher: &Publisher, _: Kind) -> Vec<Typed> {
    let Some(Money { amount, currency }) = &publisher.capital else {
        return Vec::new();
    };
    let whole = amount.split('.').next().unwrap_or_default();
    let mut gaps = GAPS.to_vec();
    gaps.push(',');
    let mut found = Vec::new();
    for range in loosely(text, whole, &gaps) {
        let rest = &text[range.end..];
        let cents = rest.strip_prefix([',', '.']).map_or(0, |rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=2).contains(&digits) {
                digits + 1
            } else {
                0
            }
        });
        let rest = &rest[cents..];
        let sign = rest.trim_start();
        let is_euro = currency == "EUR";
        let signs = EUROS
            .iter()
            .copied()
            .filter(|_| is_euro)
            .chain([currency.as_str()]);
        let mut signs = signs.filter(|mark| sign.starts_with(mark));
        if let Some(mark) = signs.next() {
            let end = text.len() - sign.len() + mark.len();
            found.push((range.start..end, "capital"));
        }
    }
    found
}

/// The seats of publisher and host: a postcode before its city, with the street before both.
fn addresses(text: &str, publisher: &Publisher, _: Kind) -> Vec<Typed> {
    let host = publisher.host.as_ref().and_then(|host| host.seat.as_ref());
    let mut found = Vec::new();
    for (seat, fact) in [(publisher.seat.as_ref(), "seat"), (host, "host.seat")] {
        let Some(seat) = seat else { continue };
        found.extend(seated(text, seat).into_iter().map(|range| (range, fact)));
    }
    found
}

fn seated(text: &str, seat: &Address) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for postcode in loosely(text, &seat.postcode, &GAPS) {
        let rest = text[postcode.end..].trim_start();
        let at = text.len() - rest.len();
        let Some(city) = starts_alike(rest, &seat.city) else {
            continue;
        };
        let near = text[..postcode.start].char_indices().rev().nth(STREET);
        let from = near.map_or(0, |(at, _)| at);
        let before = &text[from..postcode.start];
        let street = seat
            .lines
            .iter()
            .filter_map(|line| find_alike(before, line))
            .min();
        // Without its street it may be a court's or a register's city.
        if let Some(street) = street {
            found.push(from + street..at + city);
        }
    }
    found
}

/// People anywhere; names of companies where the law asks for them.
fn people(text: &str, publisher: &Publisher, kind: Kind) -> Vec<Typed> {
    let mut wanted: Vec<(&str, &'static str)> = Vec::new();
    let director = publisher.director.iter().map(|one| one.name.as_str());
    wanted.extend(director.map(|name| (name, "director.name")));
    let dpo = publisher.dpo.iter().filter_map(|dpo| dpo.name.as_deref());
    wanted.extend(dpo.map(|name| (name, "dpo.name")));
    wanted.retain(|(name, _)| name.contains(' '));
    if kind == Kind::LegalNotice {
        wanted.push((&publisher.name, "name"));
        wanted.extend(
            publisher
                .host
                .iter()
                .map(|host| (host.name.as_str(), "host.name")),
        );
    }
    let mut found = Vec::new();
    for (name, fact) in wanted.iter().filter(|(name, _)| !name.is_empty()) {
        let all = text
            .match_indices(name)
            .map(|(at, name)| at..at + name.len());
        found.extend(
            all.filter(|range| is_word(text, range))
                .map(|range| (range, *fact)),
        );
    }
    found
}

/// Whole words, and no part of an address.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '@' | '_' | '/' | OPAQUE);
    let before = text[..range.start].chars().next_back().is_some_and(joins);
    let after = &text[range.end..];
    let dotted = after
        .strip_prefix(['.', '-'])
        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    !before && !dotted && !after.starts_with(joins)
}

/// Returns where these letters and digits stand with nothing but gaps among them, as a whole word.
fn loosely(text: &str, wanted: &str, gaps: &[char]) -> Vec<Range<usize>> {
    let Some(first) = wanted.chars().next() else {
        return Vec::new();
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text
        .char_indices()
        .filter(|(_, c)| c.eq_ignore_ascii_case(&first))
    {
        let before = text[..at].trim_end_matches(gaps);
        let joined = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '+');
        // A digit before a gap begins a longer number.
        let is_inside = joined
            || (before.len() < at
                && before.ends_with(|c: char| c.is_ascii_digit())
                && !text[..at].ends_with(" - "));
        let known = found.last().is_some_and(|last| at < last.end);
        if let (false, false, Some(length)) = (is_inside, known, length(&text[at..], wanted, gaps))
        {
            found.push(at..at + length);
        }
    }
    found
}

/// The length of `wanted` at the start of a text, gaps included; `None` where the number goes on.
fn length(text: &str, wanted: &str, gaps: &[char]) -> Option<usize> {
    let mut marks = text.char_indices();
    let mut end = 0;
    for c in wanted.chars() {
        let (at, typed) = marks.find(|(at, typed)| *at == 0 || !gaps.contains(typed))?;
        if !typed.eq_ignore_ascii_case(&c) {
            return None;
        }
        end = at + typed.len_utf8();
    }
    let rest = &text[end..];
    let goes_on = rest
        .trim_start_matches([' ', '\u{a0}', '\u{202f}'])
        .starts_with(|c: char| c.is_ascii_digit());
    (!goes_on && !rest.starts_with(char::is_alphanumeric)).then_some(end)
}

/// Returns how long `wanted` is at the start of a text, small and capital letters as one, with commas or
/// without: `2 rue` is `2, rue`.
fn starts_alike(text: &str, wanted: &str) -> Option<usize> {
    let letters = wanted.chars().filter(|c| *c != ',');
    let mut letters = letters.flat_map(char::to_lowercase);
    let mut end = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| *c != ',') {
        let mut folded = c.to_lowercase();
        let Some(next) = letters.next() else { break };
        if folded.next() != Some(next) {
            return None;
        }
        end = at + c.len_utf8();
    }
    let whole = letters.next().is_none() && !text[end..].starts_with(char::is_alphanumeric);
    whole.then_some(end)
}

fn find_alike(text: &str, wanted: &str) -> Option<usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    let mut starts = starts.filter(|at| !text[..*at].ends_with(char::is_alphanumeric));
    starts.find(|at| starts_alike(&text[*at..], wanted).is_some())
}

#[cfg(test)]
mod tests {
    use super::{GAPS, dialled, find_alike, loosely, starts_alike};

    #[test]
    fn numbers_are_found_however_they_are_grouped() {
        let found = |text: &'static str, wanted| -> Vec<&'static str> {
            let all = loosely(text, wanted, &GAPS).into_iter();
            all.map(|range| &text[range]).collect()
        };
        for typed in ["529417248", "529 417 248", "529\u{a0}417.248"] {
            assert_eq!(found(typed, "529417248"), [typed]);
        }
        assert_eq!(found("SIREN : 529417248.", "529417248"), ["529417248"]);
        // A SIRET is another number, and so is what a VAT number ends in.
        assert!(found("529 417 248 00012 ou FR43529417248", "529417248").is_empty());
        assert_eq!(
            found("au 01.99.00.12.34, de 9 à 18", "0199001234"),
            ["01.99.00.12.34"]
        );
        assert_eq!(found("– 76 420 BIHOREL", "76420"), ["76 420"]);
    }

    #[test]
    fn telephones_are_known_from_abroad_and_at_home() {
        assert_eq!(
            dialled("+33 1 99 00 12 34"),
            [
                "+33199001234",
                "0033199001234",
                "+330199001234",
                "0199001234"
            ]
        );
        assert_eq!(dialled("+33199001234"), dialled("+33 1 99 00 12 34"));
        for typed in ["+33(0)1 99 00 12 34", "+33 01.99.00.12.34"] {
            let ways = dialled(typed);
            for way in ["+33199001234", "+330199001234", "0199001234"] {
                assert!(ways.iter().any(|one| one == way), "{typed}: {way}");
            }
        }
        for (phone, home) in [("+352990012", "0990012"), ("+15550100", "05550100")] {
            assert!(dialled(phone).iter().any(|one| one == home), "{phone}");
        }
        assert_eq!(dialled("01 99 00 12 34"), ["0199001234"]);
        assert_eq!(dialled("+").last().map(String::as_str), Some("0"));
    }

    #[test]
    fn cities_are_known_in_capitals() {
        assert_eq!(starts_alike("BIHOREL, est", "Bihorel"), Some(7));
        assert_eq!(starts_alike("Bihorels", "Bihorel"), None);
        assert_eq!(
            find_alike("à l'avenue des Ifs 2", "Avenue des Ifs"),
            Some(5)
        );
    }
}
