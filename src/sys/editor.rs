//! The editor of texts that the environment names, as git and other tools open it.

use std::path::Path;
use std::process::Command;

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
