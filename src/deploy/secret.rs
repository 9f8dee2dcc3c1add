//! Secrets: had when a server asks for them, shown to nobody else.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::remote::Reason;

/// A password or a passphrase; nothing prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret.
    pub fn new(words: String) -> Self {
        Self(words)
    }

    /// Returns it, for the server that asked for it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Where a secret is had from, when it is asked for.
#[derive(Clone)]
pub struct SecretSource {
    name: String,
    get: Arc<dyn Fn() -> Result<Secret, String> + Send + Sync>,
}

impl SecretSource {
    /// Takes the name that messages have for it, such as `AVENANT_PASSWORD`, and how it is had; an
    /// error says why it is not.
    pub fn new(
        name: impl Into<String>,
        get: impl Fn() -> Result<Secret, String> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            get: Arc::new(get),
        }
    }

    /// Returns the name that messages have for it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the secret.
    ///
    /// # Errors
    /// [`Reason::NoSecret`].
    pub fn get(&self) -> Result<Secret, Reason> {
        (self.get)().map_err(|why| Reason::NoSecret {
            source: self.name.clone(),
            why,
        })
    }
}

impl fmt::Debug for SecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SecretSource").field(&self.name).finish()
    }
}

/// A way to sign in; ways are tried in the order given.
#[derive(Debug, Clone)]
pub enum Way {
    /// The keys of the running SSH agent.
    Agent,
    /// A key file.
    Key {
        /// The private key.
        file: PathBuf,
        /// What opens it, where it is locked.
        passphrase: Option<SecretSource>,
    },
    /// A password.
    Password(SecretSource),
}

#[cfg(test)]
mod tests {
    use super::{Secret, SecretSource, Way};

    #[test]
    fn nothing_prints_a_secret() {
        let secret = Secret::new("open sesame".to_owned());
        let given = secret.clone();
        let source = SecretSource::new("CAVE", move || Ok(given.clone()));
        let printed = format!("{secret:?} {source:?} {:?}", Way::Password(source.clone()));
        assert!(!printed.contains("sesame"), "{printed}");
        assert!(printed.contains("CAVE"));
        assert_eq!(source.get(), Ok(secret));
    }
}
