//! The editor of texts: the one that the environment names, as git and other tools open it, and the
//! one that a site names, opened at a place.

use std::ffi::OsString;
use std::path::{self, Path};
use std::process::{Command, Stdio};
use std::thread;

use super::Failure;

/// Returns the editor that `VISUAL` or `EDITOR` names, where one does.
pub fn named() -> Option<String> {
    let names = ["VISUAL", "EDITOR"].into_iter();
    let mut values = names.filter_map(|name| std::env::var(name).ok());
    values.find(|value| !value.trim().is_empty())
}

/// Opens a file in an editor and waits until it is closed. The name may bring arguments of its own,
/// so the shell reads it.
///
/// # Errors
/// What the system said, where the editor could not be started; an editor that ends in failure too.
pub fn open(editor: &str, file: &Path) -> Result<(), Failure> {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command
            .arg("/C")
            .arg(format!("{editor} \"{}\"", file.display()));
        command
    } else {
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("{editor} \"$1\""))
            .arg("sh")
            .arg(file);
        command
    };
    let status = command.status().map_err(Failure::io(file))?;
    if status.success() {
        return Ok(());
    }
    let ended = std::io::Error::other(format!("{editor}: {status}"));
    Err(Failure::io(file)(ended))
}

/// Opens a file at a place with a program and its words, in which `{file}`, `{line}` and `{column}`
/// stand for the place; lines and columns begin at 1. No shell reads them, and the program goes on
/// by itself: how it ends is not asked.
///
/// # Errors
/// [`Failure::Io`] where the file is not there or the program cannot be started.
pub fn open_at(
    program: &str,
    words: &[String],
    file: &Path,
    line: usize,
    column: usize,
) -> Result<(), Failure> {
    // An absolute path cannot be taken for an option, whatever the file is called.
    let absolute = path::absolute(file).map_err(Failure::io(file))?;
    std::fs::metadata(&absolute).map_err(Failure::io(file))?;
    let (line, column) = (line.to_string(), column.to_string());
    let place = [
        ("{file}", absolute.into_os_string()),
        ("{line}", line.into()),
        ("{column}", column.into()),
    ];
    let mut command = Command::new(program);
    command
        .args(words.iter().map(|word| filled(word, &place)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    detach(&mut command);
    let mut child = command.spawn().map_err(Failure::io(program.as_ref()))?;
    // Only waited for so that the system can forget it; without that it is forgotten at the end.
    let waiting = thread::Builder::new().name("editor".to_owned());
    let _ = waiting.spawn(move || child.wait());
    Ok(())
}

/// Returns a word with what stands for its names, each looked for once: a file may be called
/// `{line}`.
fn filled(word: &str, place: &[(&str, OsString)]) -> OsString {
    let mut filled = OsString::new();
    let mut rest = word;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        filled.push(before);
        let known = place.iter().find(|(name, _)| from.starts_with(name));
        let (meant, length) = known.map_or(("{".as_ref(), 1), |(name, meant)| {
            (meant.as_os_str(), name.len())
        });
        filled.push(meant);
        rest = &from[length..];
    }
    filled.push(rest);
    filled
}

/// Keeps what ends this process in its terminal from ending the other.
#[cfg(unix)]
fn detach(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

/// Keeps what ends this process in its console from ending the other.
#[cfg(windows)]
fn detach(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    /// `CREATE_NEW_PROCESS_GROUP` (process creation flags, Win32).
    const NEW_GROUP: u32 = 0x200;
    command.creation_flags(NEW_GROUP);
}

#[cfg(not(any(unix, windows)))]
fn detach(_command: &mut Command) {}
