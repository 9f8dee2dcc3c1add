//! Standard output and error, to which nothing is ever written in panic.

use std::io::{self, BufRead, IsTerminal, Write};

/// Writes data on standard output; a reader that went away is no error.
///
/// # Errors
/// What the system said, where it was anything else.
pub fn data(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes talk on standard error; where that is closed there is nobody left to tell.
pub fn talk(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Returns whether somebody can be asked: talk is shown on a terminal, and answers come from one.
pub fn is_conversation() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks and returns the answer without spaces around it; `None` where no more answers come.
///
/// # Errors
/// What the system said.
pub fn ask(question: &str) -> io::Result<Option<String>> {
    talk(question);
    let mut answer = String::new();
    let length = io::stdin().lock().read_line(&mut answer)?;
    Ok((length > 0).then(|| answer.trim().to_owned()))
}

/// Returns whether talk may be coloured: on a terminal that knows how, without `NO_COLOR`
/// (no-color.org).
pub fn colour(environment: impl Fn(&str) -> Option<String>) -> bool {
    io::stderr().is_terminal() && takes_colour(environment)
}

/// Returns whether data may be coloured, as [`colour`] does of talk.
pub fn colour_of_data(environment: impl Fn(&str) -> Option<String>) -> bool {
    io::stdout().is_terminal() && takes_colour(environment)
}

fn takes_colour(environment: impl Fn(&str) -> Option<String>) -> bool {
    let no_color = environment("NO_COLOR").is_some_and(|value| !value.is_empty());
    !no_color && environment("TERM").is_none_or(|terminal| terminal != "dumb")
}
