//! The header of a sealed text: what it is, in double-quoted JSON values, so that it is YAML too.

use serde_json::Value;

use crate::base::{Date, DocumentId, Salt};
use crate::lang::Lang;
use crate::model::TextId;
use crate::prose::header::SealedHeader;

/// Which text a sealed text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The document.
    pub document: DocumentId,
    /// The version's effective date.
    pub version: Date,
    /// The revision: 0 as published, then one more per erratum.
    pub revision: u32,
    /// The language.
    pub lang: Lang,
    /// Whether its words prevail.
    pub standing: Standing,
    /// The salt of its digest.
    pub salt: Salt,
}

/// Whether a text's words prevail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// They do, together with those of the other languages listed.
    Authentic(Vec<Lang>),
    /// They do not: it is a courtesy translation of this text.
    MadeFrom(TextId),
}

impl Standing {
    /// Reads what a sealed header says of its text; `None` where it says nothing that can be read.
    pub fn of(header: &SealedHeader) -> Option<Self> {
        if let Some(languages) = &header.authentic {
            return Some(Self::Authentic(languages.value.clone()));
        }
        let names = header.made_from.as_ref()?;
        let first = names.value.first()?;
        TextId::parse(first).map(Self::MadeFrom)
    }
}

/// Returns the header, from its first `---` to the line feed after its last.
///
/// Keys stand in one order: document, version, revision where it is not 0, lang, title, description,
/// authentic or `made_from`, salt.
pub fn write(identity: &Identity, title: &str, description: Option<&str>) -> String {
    let mut lines = vec![
        ("document", quoted(identity.document.as_str())),
        ("version", quoted(&identity.version.to_string())),
    ];
    if identity.revision > 0 {
        lines.push(("revision", quoted(&identity.revision.to_string())));
    }
    lines.push(("lang", quoted(identity.lang.as_str())));
    lines.push(("title", quoted(title)));
    lines.extend(description.map(|words| ("description", quoted(words))));
    lines.push(match &identity.standing {
        Standing::Authentic(langs) => {
            let langs: Vec<Value> = langs.iter().map(|lang| lang.as_str().into()).collect();
            ("authentic", Value::from(langs).to_string())
        }
        Standing::MadeFrom(text) => ("made_from", Value::from(vec![text.to_string()]).to_string()),
    });
    lines.push(("salt", quoted(&identity.salt.to_string())));
    let lines: Vec<String> = lines
        .iter()
        .map(|(key, value)| format!("{key}: {value}\n"))
        .collect();
    format!("---\n{}---\n", lines.concat())
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
