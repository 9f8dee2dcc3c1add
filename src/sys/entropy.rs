//! Random bytes: salts of sealed texts, secrets of a run.

use crate::base::Salt;

use super::Failure;

/// Returns a fresh salt from the system's generator.
///
/// # Errors
/// [`Failure::NoEntropy`] where the system has none to give.
pub fn salt() -> Result<Salt, Failure> {
    bytes().map(Salt::new)
}

/// Returns 128 random bits from the system's generator.
///
/// # Errors
/// [`Failure::NoEntropy`] where the system has none to give.
pub fn bytes() -> Result<[u8; 16], Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Failure::NoEntropy)?;
    Ok(bytes)
}
