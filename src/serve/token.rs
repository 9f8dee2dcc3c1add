//! The secret of one run, which forms carry to say that the server's own pages made them.

use std::fmt;

use crate::sys::{Failure, entropy};

/// 128 random bits in hexadecimal digits; a server has another one each time it starts.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Returns a fresh token.
    ///
    /// # Errors
    /// [`Failure::NoEntropy`] where the system has no randomness to give.
    pub fn fresh() -> Result<Self, Failure> {
        Ok(Self::new(entropy::bytes()?))
    }

    /// Returns the token of these bits.
    pub fn new(bits: [u8; 16]) -> Self {
        Self(bits.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Returns the token as text, for forms and addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether a text is the token, in a time that says nothing of where they differ.
    pub fn is(&self, text: &str) -> bool {
        let pairs = self.0.bytes().zip(text.bytes());
        let differing = pairs.fold(0, |all, (a, b)| all | (a ^ b));
        self.0.len() == text.len() && std::hint::black_box(differing) == 0
    }
}

/// Keeps the secret out of what is printed by accident.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_token_is_the_token() {
        let token = Token::new([0xa5; 16]);
        let text = "a5".repeat(16);
        assert_eq!(token.as_str(), text);
        assert!(token.is(&text));
        for other in [
            "",
            &text[1..],
            &format!("{text}0"),
            &text.to_uppercase(),
            &"a6".repeat(16),
        ] {
            assert!(!token.is(other), "{other}");
        }
        assert!(!format!("{token:?}").contains("a5"));
    }

    #[test]
    fn every_run_has_another() {
        let (one, other) = (Token::fresh().unwrap(), Token::fresh().unwrap());
        assert!(!one.is(other.as_str()));
    }
}
