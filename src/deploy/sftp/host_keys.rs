//! The keys a host may have. There is no way to take any key: who cannot say which one is expected
//! would give a password to whoever answers.

use std::fs;
use std::path::Path;

use russh::Preferred;
use russh::keys::known_hosts::known_host_keys_path;
use russh::keys::{Algorithm, HashAlg, PublicKey, parse_public_key_base64};

use super::SftpAccess;
use crate::deploy::remote::Reason;

/// The keys a host may have.
#[derive(Debug)]
pub(super) enum Expected {
    /// Those whose prints are in the settings.
    Pins(Vec<String>),
    /// Those recorded in OpenSSH's file of known hosts, and those that it says nobody has any more.
    Recorded {
        keys: Vec<PublicKey>,
        revoked: Vec<PublicKey>,
    },
}

impl Expected {
    /// Returns what is expected of a host.
    ///
    /// # Errors
    /// [`Reason::Local`] where the file of known hosts is there and cannot be read.
    pub(super) fn of(access: &SftpAccess) -> Result<Self, Reason> {
        if !access.host_keys.is_empty() {
            let pins = access.host_keys.iter();
            let pins = pins.map(|pin| pin.trim().trim_end_matches('=').to_owned());
            return Ok(Self::Pins(pins.collect()));
        }
        let (mut keys, mut revoked) = (Vec::new(), Vec::new());
        if let Some(file) = access.known_hosts.as_deref().filter(|file| file.exists()) {
            let local = |error: String| Reason::Local(file.to_owned(), error);
            // OpenSSH records names in small letters.
            let host = access.host.to_lowercase();
            let recorded = known_host_keys_path(&host, access.port, file);
            let recorded = recorded.map_err(|error| local(error.to_string()))?;
            keys.extend(recorded.into_iter().map(|(_, key)| key));
            revoked = revoked_in(file).map_err(|error| local(error.to_string()))?;
        }
        Ok(Self::Recorded { keys, revoked })
    }

    /// Says whether a key is one of them.
    ///
    /// # Errors
    /// [`Reason::HostKey`].
    pub(super) fn judge(&self, shown: &PublicKey) -> Result<(), Reason> {
        let print = print(shown);
        let (good, expected) = match self {
            Self::Pins(pins) => (pins.contains(&print), pins.clone()),
            Self::Recorded { keys, revoked } => {
                let same = |key: &PublicKey| key.key_data() == shown.key_data();
                let good = keys.iter().any(same) && !revoked.iter().any(same);
                (good, keys.iter().map(self::print).collect())
            }
        };
        if good {
            return Ok(());
        }
        let shown = print;
        Err(Reason::HostKey { shown, expected })
    }

    /// Returns the kinds of keys to ask for, the best first: as OpenSSH does, those of which one is
    /// recorded before others, since a host has a key of each kind and shows one.
    pub(super) fn algorithms(&self) -> Vec<Algorithm> {
        let all = Preferred::DEFAULT.key;
        // Signed with SHA-1, which is no proof.
        let all = all
            .iter()
            .filter(|one| **one != Algorithm::Rsa { hash: None });
        let mut all: Vec<_> = all.cloned().collect();
        if let Self::Recorded { keys, .. } = self {
            let recorded = |one: &Algorithm| keys.iter().any(|key| is_of_kind(key, one));
            all.sort_by_key(|one| !recorded(one));
        }
        all
    }

    /// Returns whether a key of another kind may be the right one: prints do not tell theirs.
    pub(super) fn may_be_of_another_kind(&self) -> bool {
        matches!(self, Self::Pins(_))
    }
}

/// Returns whether a key is of a kind, however it signs.
pub(super) fn is_of_kind(key: &PublicKey, kind: &Algorithm) -> bool {
    let is_rsa = |kind: &Algorithm| matches!(kind, Algorithm::Rsa { .. });
    key.algorithm() == *kind || is_rsa(&key.algorithm()) && is_rsa(kind)
}

fn print(key: &PublicKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

/// Returns the keys on lines such as `@revoked * ssh-ed25519 AAAA…`, whatever host they speak of: a
/// stolen key is good for none.
fn revoked_in(file: &Path) -> std::io::Result<Vec<PublicKey>> {
    let lines = fs::read(file)?;
    let lines = String::from_utf8_lossy(&lines);
    let lines = lines.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        (words.next()? == "@revoked")
            .then(|| words.nth(2))
            .flatten()
    });
    Ok(lines
        .filter_map(|key| parse_public_key_base64(key).ok())
        .collect())
}
