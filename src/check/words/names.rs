//! Names of companies that resemble those of the register and are none of them.
//!
//! Readers must know who is responsible for their data (GDPR article 13(1)(a)): a second name beside
//! the registered one makes two responsible parties of one.

use std::ops::Range;

use crate::base::name::{distance, kebab};
use crate::base::{Code, Diagnostic, Report};
use crate::load::content::CONTENT;
use crate::load::publisher::PUBLISHERS;

use super::run::{Kind, OPAQUE, Run};
use super::{Text, replaced};

/// Legal forms: what stands before one, in capitals, is a company.
const FORMS: [&str; 20] = [
    "SAS", "SASU", "SARL", "EURL", "SA", "SCI", "SNC", "SCOP", "Ltd", "Limited", "LLC", "Inc",
    "plc", "GmbH", "AG", "UG", "SpA", "Srl", "SL", "BV",
];

/// What announces the name of a company.
const CUES: [&str; 11] = [
    "société",
    "company",
    "gesellschaft",
    "firma",
    "sociedad",
    "società",
    "par",
    "by",
    "von",
    "por",
    "da",
];

/// First words of so many companies that they tell none.
const COMMON: [&str; 26] = [
    "agence",
    "association",
    "atelier",
    "banque",
    "cabinet",
    "caisse",
    "centre",
    "club",
    "compagnie",
    "crédit",
    "ecole",
    "école",
    "éditions",
    "fédération",
    "fondation",
    "groupe",
    "institut",
    "maison",
    "mutuelle",
    "société",
    "studio",
    "union",
    "université",
    "bank",
    "group",
    "the",
];

/// Looks for names near those of the text's publisher and host.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let Some(publisher) = text.publisher else {
        return;
    };
    let own = std::iter::once(&publisher.name).chain(&publisher.aliases);
    let own: Vec<&str> = own.map(String::as_str).collect();
    let host = publisher.host.as_ref().map(|host| host.name.as_str());
    let names = Names {
        companies: own
            .iter()
            .copied()
            .chain(host)
            .filter(|name| !name.trim().is_empty())
            .collect(),
        people: publisher
            .director
            .iter()
            .map(|one| one.name.as_str())
            .collect(),
        own,
    };
    let file = format!("{CONTENT}/registers/{PUBLISHERS}/{}.toml", publisher.id);
    for run in &text.runs {
        for (range, near) in others(run, &names) {
            let name = &run.text[range.clone()];
            let span = run.span(range.clone());
            let finding = Diagnostic::new(Code::OTHER_NAME)
                .at(text.place(span))
                .arg("name", name)
                .arg("company", near.name)
                .arg("file", file.as_str())
                .arg("how", how(&near, host));
            report.push(if near.is_spelling {
                replaced(finding, run, range, near.name.to_owned())
            } else {
                finding
            });
        }
    }
}

/// The names that the register declares.
struct Names<'n> {
    /// The publisher's.
    own: Vec<&'n str>,
    /// The publisher's and its host's.
    companies: Vec<&'n str>,
    /// Those of people: others are called nearly so, and none of them is a company.
    people: Vec<&'n str>,
}

fn how(near: &Near<'_>, host: Option<&str>) -> &'static str {
    match near.is_spelling {
        true if Some(near.name) == host => "host",
        true => "spelling",
        false => "other",
    }
}

/// What a name resembles.
struct Near<'n> {
    name: &'n str,
    /// Whether it is that name, spelled otherwise.
    is_spelling: bool,
}

/// The names of a run that resemble declared ones and are none.
fn others<'n>(run: &Run<'_>, names: &Names<'n>) -> Vec<(Range<usize>, Near<'n>)> {
    let words = words(&run.text);
    let is_shouted = run.kind == Kind::Heading && !run.text.contains(char::is_lowercase);
    let mut found: Vec<(Range<usize>, Near<'n>)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let declared = names.companies.iter().chain(&names.people);
        let known = declared.filter_map(|name| said(&run.text, &words[at..], name));
        if let Some(length) = known.max() {
            at += length;
            continue;
        }
        let is_loud = is_shouted || shouted(&run.text, &words, at);
        let spelled = names.companies.iter().filter(|_| !is_loud);
        let spelled = spelled.filter_map(|name| respelled(&run.text, &words[at..], name));
        let found_here = spelled.max_by_key(|(length, _)| *length).or_else(|| {
            let other = |name: &&'n str| another(&run.text, &words, at, name);
            names.own.iter().find_map(other)
        });
        match found_here {
            Some((length, near)) => {
                found.push((words[at].start..words[at + length - 1].end, near));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Returns whether a word stands in a passage of capitals.
fn shouted(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let loud = |at: usize| {
        let word = words.get(at).map_or("", |range| &text[range.clone()]);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 2 && !word.contains(char::is_lowercase)
    };
    let beside = [
        at.checked_sub(2),
        at.checked_sub(1),
        Some(at + 1),
        Some(at + 2),
    ];
    loud(at) && beside.into_iter().flatten().filter(|at| loud(*at)).count() > 1
}

/// Words that may be part of a name: no addresses, no code.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for chunk in text.split(|c: char| c.is_whitespace() || c == OPAQUE) {
        let begin = chunk.as_ptr() as usize - text.as_ptr() as usize;
        let core = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        let is_address = core.contains(['@', '/', '_'])
            || core.split('.').filter(|part| !part.is_empty()).count() > 1;
        if is_address {
            continue;
        }
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '&' | '+');
        for word in chunk
            .split(|c: char| !inside(c))
            .filter(|word| !word.is_empty())
        {
            let start = begin + word.as_ptr() as usize - chunk.as_ptr() as usize;
            found.push(start..start + word.len());
        }
    }
    found
}

/// Returns of how many words a declared name is that stands here as it is declared.
fn said(text: &str, words: &[Range<usize>], name: &str) -> Option<usize> {
    let parts = self::words(name);
    let here = words.get(..parts.len()).filter(|here| !here.is_empty())?;
    let alike = here
        .iter()
        .zip(&parts)
        .all(|(a, b)| text[a.clone()] == name[b.clone()]);
    alike.then_some(parts.len())
}

/// Returns of how many words a declared name is that stands here in another spelling.
fn respelled<'n>(text: &str, words: &[Range<usize>], name: &'n str) -> Option<(usize, Near<'n>)> {
    let wanted = folded(name);
    let parts = self::words(name).len();
    let length = (1..=(parts + 3).min(words.len())).find(|length| {
        let range = words[0].start..words[length - 1].end;
        let typed = &text[range.clone()];
        let near = is_name(typed) && is_one_line(typed) && !typed.contains([',', ';', '.', '(']);
        near && (is_same(&folded(typed), &wanted) || is_slip(text, range, &wanted, parts, *length))
    })?;
    Some((
        length,
        Near {
            name,
            is_spelling: true,
        },
    ))
}

fn is_same(typed: &str, wanted: &str) -> bool {
    wanted.len() >= 3 && typed == wanted
}

/// A slip of the pen in a name. A name of one plain word is near too many others: only in the
/// middle of a sentence is it one.
fn is_slip(text: &str, range: Range<usize>, wanted: &str, parts: usize, length: usize) -> bool {
    let typed = folded(&text[range.clone()]);
    let plural = typed.strip_suffix(['s', 'x']) == Some(wanted)
        || wanted.strip_suffix(['s', 'x']) == Some(typed.as_str());
    let begins_alike = typed.chars().next() == wanted.chars().next();
    if length != parts || wanted.len() < 6 || plural || !begins_alike {
        return false;
    }
    let coined = wanted.contains(|c: char| c.is_ascii_digit());
    let before = text[..range.start].trim_end();
    let inside = before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let allowed = match (parts > 1 || coined, wanted.len()) {
        (true, 10..) => 2,
        (true, _) => 1,
        (false, 8..) if inside => 1,
        (false, _) => 0,
    };
    distance(&typed, wanted) <= allowed
}

/// Returns of how many words another company's name is that begins as the publisher's.
fn another<'n>(
    text: &str,
    words: &[Range<usize>],
    at: usize,
    name: &'n str,
) -> Option<(usize, Near<'n>)> {
    let stem = stem(name)?;
    let first = &text[words[at].clone()];
    let coined = stem.contains(|c: char| c.is_ascii_digit());
    let rest = words[at + 1..].iter().take(3);
    let adjacent = |range: &&Range<usize>| {
        let between = &text[words[at].end..range.start];
        let word = &text[(*range).clone()];
        !between.contains([',', ';', '.', '(', ':', '«', OPAQUE, '\n', '–', '—'])
            && word.starts_with(char::is_uppercase)
    };
    let named = rest.take_while(adjacent).count();
    let form = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| FORMS.contains(&&text[word.clone()]))
    };
    let ending = (1..=named).find(|more| form(at + more));
    let length = ending.map_or(1 + named, |more| more);
    let begins = first.to_lowercase() == stem.to_lowercase();
    let is_longer = coined
        && first.len() > stem.len()
        && first
            .get(..stem.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(&stem))
        && first[stem.len()..].starts_with(char::is_uppercase);
    let cued = at
        .checked_sub(1)
        .is_some_and(|before| CUES.contains(&text[words[before].clone()].to_lowercase().as_str()));
    let is_company = coined || cued || ending.is_some();
    let is_other = (begins && length > 1 && is_company) || is_longer;
    is_other.then_some((
        if is_longer { 1 } else { length },
        Near {
            name,
            is_spelling: false,
        },
    ))
}

/// The first part of a name, where it is one that tells the company: `1to1` of `1to1PROGRESS`.
fn stem(name: &str) -> Option<String> {
    let first = name.split_whitespace().next()?;
    let mut end = first.len();
    let mut previous = 'A';
    for (at, c) in first.char_indices() {
        if at > 0 && c.is_uppercase() && !previous.is_uppercase() {
            end = at;
            break;
        }
        previous = c;
    }
    let stem = &first[..end];
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let coined = letters > 0 && stem.contains(|c: char| c.is_ascii_digit()) && stem.len() > 2;
    let whole = end == first.len() && letters >= 4 && name.split_whitespace().count() > 1;
    let is_common = COMMON.contains(&stem.to_lowercase().as_str());
    (end < name.len() && (coined || (whole && !is_common))).then(|| stem.to_owned())
}

fn folded(name: &str) -> String {
    kebab(name).replace('-', "")
}

/// A name begins with a capital or a digit; an ordinary word does not.
fn is_name(words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

fn is_one_line(words: &str) -> bool {
    !words.contains(['\n', OPAQUE])
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn the_stem_of_a_name_tells_the_company() {
        for (name, first) in [
            ("1to1PROGRESS", Some("1to1")),
            ("Nova Conseil", Some("Nova")),
            ("OpenClassrooms", None),
            ("Crédit Agricole", None),
            ("37signals", None),
            ("OVH", None),
            ("42 Network", None),
        ] {
            assert_eq!(stem(name).as_deref(), first, "{name}");
        }
    }
}
