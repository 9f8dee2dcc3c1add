//! The colours of a theme: the house's own put in, and all of them readable where they meet.
//!
//! A stylesheet says its colours as custom properties of `:root`, in hexadecimal digits, once for
//! light pages and once inside `@media (prefers-color-scheme: dark)`. The theme says which of them
//! meet, and how well they must be told apart.

use crate::base::{Code, Colour, Diagnostic, Place, Report, Source};
use crate::load::theme::Pair;
use crate::model::{Brand, BrandColour};

use super::css;
use super::nearest::{Demand, nearest, satisfies};

/// The property that the house's colour takes the place of.
const ACCENT: &str = "--accent";

/// What a reader prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    const ALL: [Self; 2] = [Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A custom property of `:root` as one scheme sets it.
struct Set {
    scheme: Scheme,
    name: String,
    /// `None` where the value is not written in hexadecimal digits.
    colour: Option<Colour>,
    bytes: std::ops::Range<usize>,
}

/// Puts the house's colours into a stylesheet and checks every pair of colours that meet.
///
/// `own` are the stylesheets of the site itself, to say where a colour is set.
/// Codes: `brand-contrast`, `theme-contrast`, `theme-colour-missing`.
pub fn paint(sheet: &str, brand: &Brand, pairs: &[Pair], own: &[Source]) -> (String, Report) {
    let mut report = Report::new();
    let accents = accents(&sets(sheet), brand, pairs, &mut report);
    let sheet = painted(sheet, &accents);
    let sets = sets(&sheet);
    for pair in pairs {
        for scheme in Scheme::ALL.into_iter().filter(|scheme| has(&sets, *scheme)) {
            // The house's colours are judged above, with another one proposed.
            let is_house = accents.iter().any(|(of, _)| *of == scheme);
            if is_house
                && [&pair.text, &pair.ground]
                    .iter()
                    .any(|name| *name == ACCENT)
            {
                continue;
            }
            if let Some(finding) = pair_fault(&sets, pair, scheme) {
                let place = place_of(own, scheme, &pair.text).or_else(|| pair.place.clone());
                report.push(match place {
                    Some(place) => finding.at(place),
                    None => finding,
                });
            }
        }
    }
    (sheet, report.sorted())
}

/// Returns where the site's own stylesheets set a property last.
fn place_of(own: &[Source], scheme: Scheme, name: &str) -> Option<Place> {
    let set = |sheet: &Source| {
        let sets = sets(&sheet.text).into_iter().rev();
        let mut sets = sets.filter(|set| set.scheme == scheme && set.name == name);
        Some(Place::new(&sheet.path, sets.next()?.bytes))
    };
    own.iter().rev().find_map(set)
}

/// Returns the house's colour for each scheme that the stylesheet has, and says which of them
/// cannot be read.
fn accents(
    sets: &[Set],
    brand: &Brand,
    pairs: &[Pair],
    report: &mut Report,
) -> Vec<(Scheme, Colour)> {
    let mut chosen = Vec::new();
    let typed = [&brand.accent, &brand.accent_dark]
        .into_iter()
        .flatten()
        .next();
    let Some(typed) = typed else {
        return chosen;
    };
    if value(sets, Scheme::Light, ACCENT).is_none() {
        report.push(missing(ACCENT, Scheme::Light).at(typed.place.clone()));
        return chosen;
    }
    for scheme in Scheme::ALL.into_iter().filter(|scheme| has(sets, *scheme)) {
        let demands = demands(sets, scheme, pairs);
        let (given, is_own) = match (scheme, &brand.accent_dark) {
            (Scheme::Dark, Some(dark)) => (Some(dark), true),
            (Scheme::Dark, None) => (brand.accent.as_ref(), false),
            (Scheme::Light, _) => (brand.accent.as_ref(), true),
        };
        let Some(given) = given else { continue };
        match nearest(given.colour, &demands) {
            // A colour for dark pages that nobody typed is worked out.
            Some(found) if found == given.colour || !is_own => chosen.push((scheme, found)),
            proposal => {
                chosen.push((scheme, given.colour));
                report.push(unreadable(given, scheme, &demands, proposal));
            }
        }
    }
    chosen
}

/// Returns the stylesheet with the house's colours in it.
fn painted(sheet: &str, accents: &[(Scheme, Colour)]) -> String {
    let mut painted = sheet.to_owned();
    for set in sets(sheet).iter().rev().filter(|set| set.name == ACCENT) {
        let own = accents.iter().find(|(scheme, _)| *scheme == set.scheme);
        if let Some((_, colour)) = own {
            painted.replace_range(set.bytes.clone(), &colour.to_string());
        }
    }
    let is_set = |scheme| {
        let mut sets = sets(sheet).into_iter();
        sets.any(|set| set.scheme == scheme && set.name == ACCENT)
    };
    let dark = accents.iter().find(|(scheme, _)| *scheme == Scheme::Dark);
    if let Some((_, colour)) = dark.filter(|(scheme, _)| !is_set(*scheme)) {
        painted.push_str(&format!(
            "@media (prefers-color-scheme: dark) {{ :root {{ {ACCENT}: {colour}; }} }}\n"
        ));
    }
    painted
}

/// Returns the custom properties of `:root`, in the order of the stylesheet.
fn sets(sheet: &str) -> Vec<Set> {
    let clean = css::without_comments(sheet);
    let declarations = css::declarations(&clean).into_iter();
    declarations
        .filter(|declaration| declaration.name.starts_with("--"))
        .filter_map(|declaration| {
            Some(Set {
                scheme: scheme(&declaration.within)?,
                name: declaration.name.to_owned(),
                colour: Colour::parse(declaration.value),
                bytes: declaration.bytes,
            })
        })
        .collect()
}

/// Returns for which scheme the rules around a declaration hold, where they hold for the whole
/// page and every reader of that scheme.
fn scheme(within: &[&str]) -> Option<Scheme> {
    let mut scheme = Scheme::Light;
    let mut is_root = false;
    for rule in within {
        let words: String = rule.split_whitespace().collect::<String>().to_lowercase();
        match words.as_str() {
            ":root" => is_root = true,
            "@media(prefers-color-scheme:dark)" => scheme = Scheme::Dark,
            "@mediascreenand(prefers-color-scheme:dark)" => scheme = Scheme::Dark,
            layer if layer.starts_with("@layer") => {}
            _ => return None,
        }
    }
    is_root.then_some(scheme)
}

fn has(sets: &[Set], scheme: Scheme) -> bool {
    scheme == Scheme::Light || sets.iter().any(|set| set.scheme == scheme)
}

/// Returns the colour that a property has in a scheme; what dark pages do not set stays as it is
/// on light ones.
fn value(sets: &[Set], scheme: Scheme, name: &str) -> Option<Colour> {
    let last = |scheme| {
        let mut sets = sets.iter().rev();
        sets.find(|set| set.scheme == scheme && set.name == name)
    };
    let set = match scheme {
        Scheme::Light => last(Scheme::Light),
        Scheme::Dark => last(Scheme::Dark).or_else(|| last(Scheme::Light)),
    };
    set?.colour
}

/// Returns what the house's colour meets.
fn demands(sets: &[Set], scheme: Scheme, pairs: &[Pair]) -> Vec<Demand> {
    let demand = |pair: &Pair| {
        let other = match (pair.text == ACCENT, pair.ground == ACCENT) {
            (true, false) => &pair.ground,
            (false, true) => &pair.text,
            (true, true) | (false, false) => return None,
        };
        Some(Demand {
            other: value(sets, scheme, other)?,
            least: pair.least,
        })
    };
    pairs.iter().filter_map(demand).collect()
}

/// Says that two colours that meet cannot be told apart, or are not there.
fn pair_fault(sets: &[Set], pair: &Pair, scheme: Scheme) -> Option<Diagnostic> {
    // A stylesheet in the place of the built-in one need not have that one's colours.
    let absent = |name: &str| pair.place.is_some().then(|| missing(name, scheme));
    let Some(text) = value(sets, scheme, &pair.text) else {
        return absent(&pair.text);
    };
    let Some(ground) = value(sets, scheme, &pair.ground) else {
        return absent(&pair.ground);
    };
    let demand = Demand {
        other: ground,
        least: pair.least,
    };
    if satisfies(text, &[demand]) {
        return None;
    }
    let finding = Diagnostic::new(Code::THEME_CONTRAST)
        .arg("name", pair.text.as_str())
        .arg("ground", pair.ground.as_str());
    Some(compared(
        finding,
        text,
        demand,
        scheme,
        nearest(text, &[demand]),
    ))
}

/// Says that the house's colour cannot be read, by the demand that it fails most.
fn unreadable(
    given: &BrandColour,
    scheme: Scheme,
    demands: &[Demand],
    proposal: Option<Colour>,
) -> Diagnostic {
    let lack = |demand: &Demand| given.colour.contrast(demand.other) - demand.least;
    let worst = demands.iter().min_by(|a, b| lack(a).total_cmp(&lack(b)));
    let finding = Diagnostic::new(Code::BRAND_CONTRAST).at(given.place.clone());
    match worst {
        Some(worst) => compared(finding, given.colour, *worst, scheme, proposal),
        None => finding,
    }
}

fn compared(
    finding: Diagnostic,
    colour: Colour,
    demand: Demand,
    scheme: Scheme,
    proposal: Option<Colour>,
) -> Diagnostic {
    let hundredths = |ratio: f64| (ratio * 100.0).floor() as usize;
    let ratio = hundredths(colour.contrast(demand.other));
    let least = hundredths(demand.least);
    finding
        .arg("colour", colour.to_string())
        .arg("other", demand.other.to_string())
        .arg("scheme", scheme.name())
        .arg("ratio-whole", ratio / 100)
        .arg("ratio-part", format!("{:02}", ratio % 100))
        .arg("least-whole", least / 100)
        .arg("least-part", format!("{:02}", least % 100))
        .arg_or_none(
            "proposal",
            proposal.map_or(String::new(), |c| c.to_string()),
        )
}

fn missing(name: &str, scheme: Scheme) -> Diagnostic {
    let finding = Diagnostic::new(Code::THEME_COLOUR_MISSING).arg("name", name);
    finding.arg("scheme", scheme.name())
}
