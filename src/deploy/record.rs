//! What is deployed where, as the remote and receipts remember it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::{Digest, Instant};

use super::class::Class;

/// The name of a deployment: when it began and a word of its own, `20261128T140312Z-1f2e3d`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeployId(String);

impl DeployId {
    /// Makes the name of a deployment that begins now; six digits of the random bytes are used.
    pub fn new(at: Instant, random: &[u8; 16]) -> Self {
        let at: String = at
            .to_string()
            .chars()
            .filter(|c| *c != '-' && *c != ':')
            .collect();
        let [a, b, c, ..] = random;
        Self(format!("{at}-{a:02x}{b:02x}{c:02x}"))
    }

    /// Reads a name; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = "dddddddd-dddddd-xxxxxx".len();
        let plain = |c: char| c.is_ascii_digit() || matches!(c, 'a'..='f' | 'T' | 'Z' | '-');
        let is_id = text.len() == shape + 1
            && text.as_bytes().get(8) == Some(&b'T')
            && text.get(15..17) == Some("Z-")
            && text.chars().all(plain);
        is_id.then(|| Self(text.to_owned()))
    }

    /// Returns it as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeployId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The bytes and the class of one deployed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// SHA-256 of its bytes.
    #[serde(with = "hex")]
    pub sha256: Digest,
    /// How many bytes it has.
    pub size: u64,
    /// What it is to readers.
    pub class: Class,
}

/// Files by their paths below the root, as `fr/index.html`.
pub type Files = BTreeMap<String, FileRecord>;

/// What is deployed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Which form this is.
    pub schema: ManifestSchema,
    /// The deployment that it was completed by.
    pub id: DeployId,
    /// The head of the ledger as readers see it.
    #[serde(with = "hex")]
    pub head: Digest,
    /// All files.
    pub files: Files,
    /// Parts of pages that no page names any more and that stay for who has an old page open: since
    /// when, in seconds since 1970.
    pub retired: BTreeMap<String, Retired>,
}

/// A part of pages that no page names any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retired {
    /// What it is.
    #[serde(flatten)]
    pub file: FileRecord,
    /// Since when, in seconds since 1970.
    pub since: i64,
}

/// What was deployed when, and by whom: kept for ever on the remote and beside the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Which form this is.
    pub schema: ReceiptSchema,
    /// The target's name.
    pub target: String,
    /// Where readers find the site.
    pub url: String,
    /// Who ran it, as the system names them: `user@machine`.
    pub by: String,
    /// When it began.
    #[serde(with = "second")]
    pub at: Instant,
    /// The commit of the site's folder, where git knows it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub commit: Option<String>,
    /// The deployment before, where there was one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub before: Option<DeployId>,
    /// The deployment whose files were put back, where this is such a one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rolled_back_to: Option<DeployId>,
    /// Files that are new or have other bytes.
    pub put: Vec<String>,
    /// Files that are gone.
    pub removed: Vec<String>,
    /// What was done although published versions should stay as they are, and why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub forced: Option<Forced>,
    /// All that is deployed.
    pub manifest: Manifest,
}

/// What the guard of published versions was told to let pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forced {
    /// The files that are lost or changed.
    pub paths: Vec<String>,
    /// Why.
    pub reason: String,
}

/// What is to be done once everything is staged, so that anybody can complete it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// Which form this is.
    pub schema: JournalSchema,
    /// Files that take their place, by path, with the name each is staged under.
    pub flips: BTreeMap<String, Flip>,
    /// Folders that are needed, those above first.
    pub folders: Vec<String>,
    /// How readers are answered while files take their places, where that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub relay: Option<Relay>,
    /// Files that go at the end.
    pub removals: Vec<String>,
    /// The digests of bytes that are kept to go back to.
    #[serde(with = "hexes")]
    pub displaced: Vec<Digest>,
    /// What is remembered of it, and the manifest.
    pub receipt: Receipt,
}

/// A folder that answers in the place of files that are being replaced.
///
/// Apache looks at a file and opens it then: of one that took its place in between it would send as many
/// bytes as the old one had. So files that were there before take their places while the server's
/// directives answer from this folder; and all of them are new to readers at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relay {
    /// The folder, by its path below the root.
    pub folder: String,
    /// Its files, by path, with the name each is staged under.
    pub files: BTreeMap<String, String>,
    /// The name under which the directives that answer from it are staged.
    pub directives: String,
}

/// A file that takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flip {
    /// The name under which it is staged.
    pub staged: String,
    /// When it is shown.
    pub class: Class,
}

/// Declares the name of a form, which reading insists upon.
macro_rules! schema {
    ($name:ident, $text:literal) => {
        /// The name of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            /// The one form there is.
            #[serde(rename = $text)]
            V1,
        }
    };
}

schema!(ManifestSchema, "avenant.deployed/1");
schema!(ReceiptSchema, "avenant.receipt/1");
schema!(JournalSchema, "avenant.deploying/1");

impl Serialize for DeployId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DeployId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("no deployment's name"))
    }
}

/// Digests as lower-case hexadecimal.
mod hex {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::base::Digest;

    pub(super) fn serialize<S: Serializer>(digest: &Digest, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(digest)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Digest, D::Error> {
        let text = String::deserialize(from)?;
        Digest::parse(&text).ok_or_else(|| serde::de::Error::custom("no SHA-256"))
    }
}

/// Digests in a list.
mod hexes {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::base::Digest;

    pub(super) fn serialize<S: Serializer>(all: &[Digest], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(all.iter().map(Digest::to_string))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Digest>, D::Error> {
        let all = Vec::<String>::deserialize(from)?;
        let read: Option<Vec<Digest>> = all.iter().map(|text| Digest::parse(text)).collect();
        read.ok_or_else(|| serde::de::Error::custom("no SHA-256"))
    }
}

/// Instants as they are written everywhere.
mod second {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::base::Instant;

    pub(super) fn serialize<S: Serializer>(at: &Instant, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(at)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Instant, D::Error> {
        let text = String::deserialize(from)?;
        Instant::parse(&text).ok_or_else(|| serde::de::Error::custom("no instant"))
    }
}

#[cfg(test)]
mod tests {
    use super::DeployId;
    use crate::base::Instant;

    #[test]
    fn the_name_of_a_deployment_is_read_as_it_is_written() {
        let at = Instant::parse("2026-11-28T14:03:12Z").expect("an instant");
        let id = DeployId::new(at, &[0x1f; 16]);
        assert_eq!(id.as_str(), "20261128T140312Z-1f1f1f");
        assert_eq!(DeployId::parse(id.as_str()), Some(id));
        for bad in [
            "",
            "../../x",
            "20261128T140312Z-1f1f1",
            "20261128T140312Z-1f1f1/",
        ] {
            assert_eq!(DeployId::parse(bad), None, "{bad}");
        }
    }
}
