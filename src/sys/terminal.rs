//! What the terminal is like.

/// Columns of a terminal that does not tell.
const USUAL: usize = 80;

/// Returns how many columns the terminal has on which standard output is shown; `None` where it is
/// shown on none.
#[cfg(unix)]
pub fn columns() -> Option<usize> {
    use std::io::{IsTerminal, stdout};
    let out = stdout();
    if !out.is_terminal() {
        return None;
    }
    let told = rustix::termios::tcgetwinsize(&out).map_or(0, |size| usize::from(size.ws_col));
    Some(if told == 0 { USUAL } else { told })
}

/// Returns how many columns a terminal usually has; `None` where standard output is shown on none.
#[cfg(not(unix))]
pub fn columns() -> Option<usize> {
    use std::io::{IsTerminal, stdout};
    stdout().is_terminal().then_some(USUAL)
}
