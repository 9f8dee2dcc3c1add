//! What else laws ask of some publishers to state, in words of their own.

use std::collections::BTreeMap;

use crate::lang::Lang;

/// Something that some publishers must state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// The authority that licensed or watches the activity (LCEN article 19; DDG § 5).
    Authority,
    /// Where complaints can be sent electronically (Data Protection Act 2018, section 164A).
    ComplaintForm,
    /// Who is responsible for the editing (LCEN article 1-1, I, 3°).
    Editor,
    /// The representative in the European Union (GDPR article 27).
    EuRepresentative,
    /// Insurance against professional liability (Code de la consommation R111-2).
    Insurance,
    /// The consumer mediator (Code de la consommation L616-1).
    Mediator,
    /// The regulated profession: title, State that gave it, body and rules (LCEN article 19).
    Profession,
    /// The register in which the publisher is entered (DDG § 5; LSSI article 10).
    Register,
    /// The number there.
    RegisterNumber,
    /// Who may represent the company (DDG § 5).
    Representatives,
    /// That it is being wound up (Code de commerce R123-237; DDG § 5).
    Status,
    /// Who else stores data for the site (LCEN article 1-1, I, 5°).
    Storage,
    /// The data protection authority for complaints (GDPR article 13(2)(d)).
    SupervisoryAuthority,
    /// The tax number (LSSI article 10).
    TaxId,
}

impl Mention {
    /// Every mention with its name in files.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Authority, "authority"),
        (Self::ComplaintForm, "complaint_form"),
        (Self::Editor, "editor"),
        (Self::EuRepresentative, "eu_representative"),
        (Self::Insurance, "insurance"),
        (Self::Mediator, "mediator"),
        (Self::Profession, "profession"),
        (Self::Register, "register"),
        (Self::RegisterNumber, "register_number"),
        (Self::Representatives, "representatives"),
        (Self::Status, "status"),
        (Self::Storage, "storage"),
        (Self::SupervisoryAuthority, "supervisory_authority"),
        (Self::TaxId, "tax_id"),
    ];
}

/// Words that are the same in every language, or differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// The same in every language.
    Everywhere(String),
    /// By language.
    ByLanguage(BTreeMap<Lang, String>),
}

impl Stated {
    /// Returns the words for a language, or for another of its family.
    pub fn in_language(&self, lang: &Lang) -> Option<&String> {
        match self {
            Self::Everywhere(words) => Some(words),
            Self::ByLanguage(words) => {
                let same_family = |(other, _): &(&Lang, &String)| other.family() == lang.family();
                let near = || words.iter().find(same_family).map(|(_, words)| words);
                words.get(lang).or_else(near)
            }
        }
    }
}
