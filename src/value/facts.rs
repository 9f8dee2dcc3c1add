//! The facts that expressions may name: `publisher.name`, `publisher.host.seat` and so on.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::Arg;
use crate::base::name::nearest;
use crate::lang::{Catalog, FaultKind, Lang, MessageFault};
use crate::model::mention::Mention;
use crate::model::publisher::Address;
use crate::model::{Publisher, Registers};

/// What a text of one language may say about its publisher.
pub struct Facts<'a> {
    /// The language of the text.
    pub lang: &'a Lang,
    /// Who publishes it.
    pub publisher: &'a Publisher,
    /// What it may print as tables.
    pub registers: &'a Registers,
    /// The words of all languages.
    pub catalog: &'a Arc<Catalog>,
}

/// A fact: its name, where it stands in the publisher's file, and its words.
pub(super) struct Fact {
    /// The name in expressions.
    pub name: &'static str,
    /// The line to write in the publisher's file.
    pub line: &'static str,
    words: fn(&Facts<'_>) -> Words,
}

/// The words of a fact; `None` where the register does not hold it.
pub(super) type Words = Result<Option<String>, MessageFault>;

/// Every fact, sorted by name.
pub(super) const FACTS: [Fact; 32] = [
    fact("publisher.aliases", "aliases = [\"…\"]", aliases),
    fact("publisher.authority", "authority = \"…\"", |f| {
        mention(f, Mention::Authority)
    }),
    fact(
        "publisher.capital",
        "capital = { amount = \"10000.00\", currency = \"EUR\" }",
        capital,
    ),
    fact(
        "publisher.complaint_form",
        "complaint_form = \"…\"",
        |f| mention(f, Mention::ComplaintForm),
    ),
    fact("publisher.director.name", "director.name = \"…\"", |f| {
        plain(f.publisher.director.as_ref().map(|d| &d.name))
    }),
    fact(
        "publisher.director.role",
        "director.role.{lang} = \"…\"",
        role,
    ),
    fact("publisher.dpo.email", "dpo.email = \"…\"", |f| {
        plain(f.publisher.dpo.as_ref().map(|dpo| &dpo.email))
    }),
    fact("publisher.dpo.name", "dpo.name = \"…\"", |f| {
        plain(f.publisher.dpo.as_ref().and_then(|dpo| dpo.name.as_ref()))
    }),
    fact("publisher.editor", "editor = \"…\"", |f| {
        mention(f, Mention::Editor)
    }),
    fact("publisher.email", "email = \"…\"", |f| {
        plain(f.publisher.email.as_ref())
    }),
    fact(
        "publisher.eu_representative",
        "eu_representative = \"…\"",
        |f| mention(f, Mention::EuRepresentative),
    ),
    fact("publisher.form", "form = \"SAS\"", |f| {
        plain(f.publisher.form.as_ref())
    }),
    fact("publisher.host.form", "host.form = \"SAS\"", |f| {
        plain(
            f.publisher
                .host
                .as_ref()
                .and_then(|host| host.form.as_ref()),
        )
    }),
    fact("publisher.host.name", "host.name = \"…\"", |f| {
        plain(f.publisher.host.as_ref().map(|host| &host.name))
    }),
    fact("publisher.host.phone", "host.phone = \"…\"", |f| {
        plain(
            f.publisher
                .host
                .as_ref()
                .and_then(|host| host.phone.as_ref()),
        )
    }),
    fact(
        "publisher.host.seat",
        "host.seat = { lines = [\"…\"], postcode = \"…\", city = \"…\", country = \"FR\" }",
        |f| {
            address(
                f,
                f.publisher
                    .host
                    .as_ref()
                    .and_then(|host| host.seat.as_ref()),
            )
        },
    ),
    fact("publisher.insurance", "insurance = \"…\"", |f| {
        mention(f, Mention::Insurance)
    }),
    fact("publisher.mediator", "mediator = \"…\"", |f| {
        mention(f, Mention::Mediator)
    }),
    fact("publisher.name", "name = \"…\"", |f| {
        plain(Some(&f.publisher.name))
    }),
    fact("publisher.phone", "phone = \"…\"", |f| {
        plain(f.publisher.phone.as_ref())
    }),
    fact("publisher.profession", "profession = \"…\"", |f| {
        mention(f, Mention::Profession)
    }),
    fact("publisher.rcs", "rcs = \"…\"", |f| {
        plain(f.publisher.rcs.as_ref())
    }),
    fact("publisher.register", "register = \"…\"", |f| {
        mention(f, Mention::Register)
    }),
    fact(
        "publisher.register_number",
        "register_number = \"…\"",
        |f| mention(f, Mention::RegisterNumber),
    ),
    fact(
        "publisher.representatives",
        "representatives = \"…\"",
        |f| mention(f, Mention::Representatives),
    ),
    fact(
        "publisher.seat",
        "seat = { lines = [\"…\"], postcode = \"…\", city = \"…\", country = \"FR\" }",
        |f| address(f, f.publisher.seat.as_ref()),
    ),
    fact("publisher.siren", "siren = \"…\"", |f| {
        plain(f.publisher.siren.as_ref())
    }),
    fact("publisher.status", "status = \"…\"", |f| {
        mention(f, Mention::Status)
    }),
    fact("publisher.storage", "storage = \"…\"", |f| {
        mention(f, Mention::Storage)
    }),
    fact(
        "publisher.supervisory_authority",
        "supervisory_authority = \"…\"",
        |f| mention(f, Mention::SupervisoryAuthority),
    ),
    fact("publisher.tax_id", "tax_id = \"…\"", |f| {
        mention(f, Mention::TaxId)
    }),
    fact("publisher.vat", "vat = \"…\"", |f| {
        plain(f.publisher.vat.as_ref())
    }),
];

const fn fact(name: &'static str, line: &'static str, words: fn(&Facts<'_>) -> Words) -> Fact {
    Fact { name, line, words }
}

impl Fact {
    /// Returns the fact with this name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        FACTS.iter().find(|fact| fact.name == name)
    }

    /// Returns the facts whose names begin with this one and a dot.
    pub(super) fn group(name: &str) -> Vec<&'static Self> {
        let inside = |fact: &&Self| {
            let rest = fact.name.strip_prefix(name);
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        FACTS.iter().filter(inside).collect()
    }

    /// Returns the name nearest to a mistyped one; its last words alone are enough.
    pub(super) fn nearest(name: &str) -> Option<&'static str> {
        let names = || FACTS.iter().map(|fact| fact.name);
        let inside = names().find(|known| name.starts_with(&format!("{known}.")));
        let ends = || names().find(|known| known.ends_with(&format!(".{name}")));
        inside.or_else(ends).or_else(|| nearest(name, names()))
    }

    /// Returns the fact's words in the language of the text.
    pub(super) fn words(&self, facts: &Facts<'_>) -> Words {
        (self.words)(facts)
    }
}

impl Facts<'_> {
    /// Puts a message of the site into words of this language and no other.
    ///
    /// # Errors
    /// As for [`Catalog::words`]; another language's words count as missing.
    pub(super) fn message(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, MessageFault> {
        message(self.catalog, self.lang, id, args)
    }
}

/// Puts a message into words of this language and no other.
pub(super) fn message(
    catalog: &Catalog,
    lang: &Lang,
    id: &str,
    args: &[(&str, Arg)],
) -> Result<String, MessageFault> {
    let words = catalog.words_from(lang, id, args)?;
    if words.lang.family() == lang.family() {
        return Ok(words.text);
    }
    Err(MessageFault {
        id: id.to_owned(),
        lang: lang.clone(),
        kind: FaultKind::Missing,
    })
}

fn plain(words: Option<&String>) -> Words {
    Ok(words.cloned())
}

fn mention(facts: &Facts<'_>, mention: Mention) -> Words {
    Ok(facts.publisher.mention(mention, facts.lang).cloned())
}

fn aliases(facts: &Facts<'_>) -> Words {
    let aliases: Vec<&str> = facts.publisher.aliases.iter().map(String::as_str).collect();
    if aliases.is_empty() {
        return Ok(None);
    }
    facts.catalog.list(facts.lang, &aliases).map(Some)
}

fn capital(facts: &Facts<'_>) -> Words {
    let Some(money) = &facts.publisher.capital else {
        return Ok(None);
    };
    let written = facts
        .catalog
        .money(facts.lang, &money.amount, &money.currency);
    written.map(Some)
}

fn role(facts: &Facts<'_>) -> Words {
    let roles = facts
        .publisher
        .director
        .as_ref()
        .map(|director| &director.role);
    let none = BTreeMap::new();
    let roles = roles.unwrap_or(&none);
    let same_family = |lang: &&Lang| lang.family() == facts.lang.family();
    let near = roles.keys().find(same_family);
    let role = roles.get(facts.lang).or_else(|| roles.get(near?));
    Ok(role.cloned())
}

/// The whole address on one line; the country only where it is not the publisher's.
fn address(facts: &Facts<'_>, address: Option<&Address>) -> Words {
    let Some(address) = address else {
        return Ok(None);
    };
    let home = facts
        .publisher
        .seat
        .as_ref()
        .map(|seat| seat.country.as_str());
    let mut args = vec![
        ("lines", Arg::from(lines(facts, &address.lines)?)),
        ("postcode", address.postcode.as_str().into()),
        ("city", address.city.as_str().into()),
    ];
    if home.is_none_or(|home| home == address.country) {
        return facts.message("value-address", &args).map(Some);
    }
    let country = facts.message(&format!("country-{}", address.country), &[])?;
    args.push(("country", country.into()));
    facts.message("value-address-abroad", &args).map(Some)
}

/// Joins the lines of an address by the comma of the language.
fn lines(facts: &Facts<'_>, lines: &[String]) -> Result<String, MessageFault> {
    let mut joined = String::new();
    for line in lines {
        if joined.is_empty() {
            joined.clone_from(line);
        } else {
            let args = [("before", joined.into()), ("after", line.as_str().into())];
            joined = facts.message("value-address-lines", &args)?;
        }
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Fact};

    #[test]
    fn facts_are_sorted_and_found_by_their_last_word() {
        assert!(FACTS.is_sorted_by_key(|fact| fact.name));
        assert_eq!(Fact::nearest("publisher.nme"), Some("publisher.name"));
        assert_eq!(Fact::nearest("siren"), Some("publisher.siren"));
        assert_eq!(
            Fact::nearest("publisher.name.upper"),
            Some("publisher.name")
        );
        assert_eq!(Fact::nearest("weather"), None);
    }
}
