//! The register of purposes: why which data are processed, on what basis and for how long.

use crate::base::{EntryId, Place};

use super::{Retention, Texts};

/// `purposes.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Purposes {
    /// The purposes, in the order typed; ids differ.
    pub purposes: Vec<Purpose>,
}

/// A purpose of processing (GDPR article 13(1)(c)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// Its id.
    pub id: EntryId,
    /// What the data are processed for.
    pub purpose: Texts,
    /// What makes it lawful; the interest stands with the basis that needs one.
    pub basis: LegalBasis,
    /// What makes it lawful for special categories of data.
    pub special: Option<SpecialBasis>,
    /// Which data.
    pub data: Texts,
    /// Ids of the recipients in `recipients.toml`, each once.
    pub recipients: Vec<EntryId>,
    /// How long the data are kept.
    pub retention: Option<Retention>,
    /// Where the data come from, where not from the person (article 14(2)(f)).
    pub source: Texts,
    /// Where it stands.
    pub place: Place,
}

/// What makes a processing lawful: the points of GDPR article 6(1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LegalBasis {
    /// (a): the person agreed.
    Consent,
    /// (b): a contract with the person, or steps before one.
    Contract,
    /// (c): a legal obligation.
    LegalObligation,
    /// (d): somebody's vital interests.
    VitalInterests,
    /// (e): a task in the public interest.
    PublicTask,
    /// (f): legitimate interests, which must be told (article 13(1)(d)).
    LegitimateInterests(Texts),
}

impl LegalBasis {
    /// Returns the letter of its point of article 6(1).
    pub fn point(&self) -> char {
        match self {
            Self::Consent => 'a',
            Self::Contract => 'b',
            Self::LegalObligation => 'c',
            Self::VitalInterests => 'd',
            Self::PublicTask => 'e',
            Self::LegitimateInterests(_) => 'f',
        }
    }
}

/// What makes the processing of special categories of data lawful: a point of GDPR article 9(2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpecialBasis(char);

impl SpecialBasis {
    /// Every point with its name in files.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self('a'), "9.2.a"),
        (Self('b'), "9.2.b"),
        (Self('c'), "9.2.c"),
        (Self('d'), "9.2.d"),
        (Self('e'), "9.2.e"),
        (Self('f'), "9.2.f"),
        (Self('g'), "9.2.g"),
        (Self('h'), "9.2.h"),
        (Self('i'), "9.2.i"),
        (Self('j'), "9.2.j"),
    ];

    /// Returns the letter of the point.
    pub fn point(self) -> char {
        self.0
    }
}
