//! Whether links of two languages lead to the same places.
//!
//! Sites have pages per language, so an address may differ in how it names the language, and where
//! it names another, in the words of its path too.

use std::collections::BTreeSet;

use crate::lang::Lang;
use crate::prose::Target;

/// Returns where links of a text lead and those of the other do not, then the other way round.
pub(super) fn differing(
    (own, lang): (&[Target], &Lang),
    (model, model_lang): (&[Target], &Lang),
) -> (Vec<String>, Vec<String>) {
    (
        beyond((own, lang), (model, model_lang)),
        beyond((model, model_lang), (own, lang)),
    )
}

fn beyond((these, lang): (&[Target], &Lang), (those, other): (&[Target], &Lang)) -> Vec<String> {
    let langs = [lang, other];
    let there: Vec<Spot<'_>> = those.iter().map(|to| Spot::of(to, langs)).collect();
    let mut told = BTreeSet::new();
    let lacking = these.iter().filter(|to| {
        let spot = Spot::of(to, langs);
        !there.iter().any(|other| other.is(&spot))
    });
    let lacking = lacking.map(|to| to.to_string());
    lacking.filter(|to| told.insert(to.clone())).collect()
}

/// Where a link leads, whatever the language.
enum Spot<'a> {
    /// A place of the site, an e-mail address or a telephone.
    Exact(String),
    /// A page of another site.
    Page {
        host: String,
        rest: &'a str,
        /// How the address names one of both languages.
        named: BTreeSet<String>,
    },
}

impl<'a> Spot<'a> {
    fn of(to: &'a Target, langs: [&Lang; 2]) -> Self {
        let address = match to {
            Target::Address(address) => address,
            Target::Section(_) | Target::Document { .. } => return Self::Exact(to.to_string()),
        };
        let Some((_, rest)) = address.split_once("://") else {
            return Self::Exact(address.to_lowercase());
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, rest) = rest.split_at(end);
        let host = host.to_lowercase();
        let names = |part: &str| langs.iter().any(|lang| names_language(part, lang));
        let labels = host.split('.').filter(|label| *label != "www");
        let labels: Vec<&str> = labels.collect();
        // The last part of a host is a country.
        let first = labels.split_last().map_or(&[][..], |(_, first)| first);
        let parts = rest.split(['/', '?', '&', '=', '_', '#', '.', ':']);
        let named = first.iter().copied().chain(parts);
        let named = named.filter(|part| names(part)).map(str::to_lowercase);
        let named = named.collect();
        let kept = first.iter().filter(|label| !names(label)).copied();
        let host = kept.chain(labels.last().copied());
        Self::Page {
            host: host.collect::<Vec<_>>().join("."),
            rest: rest.trim_end_matches('/'),
            named,
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exact(own), Self::Exact(other)) => own == other,
            (
                Self::Page { host, rest, named },
                Self::Page {
                    host: other_host,
                    rest: other_rest,
                    named: other_named,
                },
            ) => host == other_host && (rest == other_rest || named != other_named),
            (Self::Exact(_), Self::Page { .. }) | (Self::Page { .. }, Self::Exact(_)) => false,
        }
    }
}

/// Returns whether a part of an address names a language: `fr`, `fr-FR`, `FR`.
fn names_language(part: &str, lang: &Lang) -> bool {
    let part = part.to_lowercase();
    let tag = lang.as_str().to_lowercase();
    part == tag || part.split(['-', '_']).next() == Some(lang.family()) && part.len() <= 5
}

#[cfg(test)]
mod tests {
    use super::differing;
    use crate::lang::Lang;
    use crate::prose::Target;

    #[test]
    fn pages_of_a_site_differ_by_language_and_by_nothing_else() {
        let lang = |tag| Lang::parse(tag).expect("a tag");
        let same = |en: &str, fr: &str| {
            let to = |address: &str| [Target::Address(address.to_owned())];
            let (en, fr) = (to(en), to(fr));
            differing((&en, &lang("en")), (&fr, &lang("fr"))) == (vec![], vec![])
        };
        assert!(same(
            "https://a.example/en/rights",
            "https://a.example/fr/vos-droits"
        ));
        assert!(same("https://en.a.example/x/", "https://fr.a.example/x"));
        assert!(same("https://a.example/?hl=en", "https://a.example/?hl=fr"));
        assert!(same("https://www.cnil.fr/en/home", "https://www.cnil.fr/"));
        assert!(same("mailto:DPO@a.example", "mailto:dpo@a.example"));
        assert!(!same(
            "https://a.example/terms",
            "https://a.example/privacy"
        ));
        assert!(!same("https://a.example/", "https://b.example/"));
        assert!(!same(
            "https://a.example/fr/cookies",
            "https://a.example/fr/plainte"
        ));
        assert!(!same("https://fr.a.example/x", "https://fr.a.example/y"));
        assert!(same("https://fr.a.example/x", "https://fr.a.example/x"));
        assert!(same("https://a.example/fr/x", "https://a.example/fr/x/"));
        assert!(!same("mailto:a@a.example", "mailto:b@a.example"));
    }
}
