//! Random bytes for the salts of sealed texts.

use crate::base::Salt;

use super::Failure;

/// Returns a fresh salt from the system's generator.
///
/// # Errors
/// [`Failure::NoEntropy`] where the system has none to give.
pub fn salt() -> Result<Salt, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Failure::NoEntropy)?;
    Ok(Salt::new(bytes))
}
