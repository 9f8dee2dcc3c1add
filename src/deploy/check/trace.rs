//! What a check, or a try of directives, puts on a host, under names by which it is known again.

use crate::deploy::layout::Layout;
use crate::deploy::lock;
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Kind, Listed, Remote, RemoteError, Step};

/// How the name of a folder begins in which something is tried.
const PREFIX: &str = "avenant-check-";
/// Characters behind it.
const DIGITS: usize = 12;

/// The file that readers' view is asked for.
pub const PROBE: &str = "probe.txt";
/// Another one, which directives lead to.
pub const OTHER: &str = "other.txt";
/// The directives that are tried.
pub const DIRECTIVES: &str = ".htaccess";
/// A name with letters that not every host keeps as they are.
pub const ODD: &str = "é-ж-語.txt";

/// Every file that stands in such a folder, also where whoever put it there was cut off.
const FILES: [&str; 7] = [
    PROBE,
    OTHER,
    DIRECTIVES,
    ODD,
    "probe.txt.new",
    "other.txt.new",
    ".htaccess.new",
];

/// Returns the name of a folder in which something is tried, out of words of hexadecimal digits.
pub fn name(words: &str) -> String {
    format!("{PREFIX}{}", words.get(..DIGITS).unwrap_or(words))
}

fn is_name(name: &str) -> bool {
    let is_digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    name.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.len() == DIGITS && rest.bytes().all(is_digit))
}

/// What stands in both folders of a target: the one that readers see, and the one of deployments.
pub struct Both {
    public: Listed,
    /// What stands in the folder of deployments.
    pub own: Listed,
}

/// Returns what stands in both folders of a target.
///
/// # Errors
/// What the remote refused.
pub fn look(remote: &mut dyn Remote, layout: &Layout) -> Result<Both, RemoteError> {
    let (mut public, mut own) = (Listed::new(), Listed::new());
    let folders = [layout.root().clone(), layout.state().clone()];
    remote.list_many(&folders, &mut |index, found| {
        let place = if index == 0 { &mut public } else { &mut own };
        *place = found.unwrap_or_default();
    })?;
    Ok(Both { public, own })
}

/// Removes what checks and tries left behind that were cut off.
///
/// # Errors
/// What the remote refused.
pub fn tidy(remote: &mut dyn Remote, layout: &Layout, found: &Both) -> Result<(), RemoteError> {
    for (folder, found) in [(layout.root(), &found.public), (layout.state(), &found.own)] {
        for (name, entry) in found {
            let is_left = entry.kind == Kind::Folder && is_name(name);
            if let Some(path) = folder.join(name).filter(|_| is_left) {
                remove(remote, &path)?;
            }
        }
    }
    Ok(())
}

/// Removes a folder in which something was tried; what else stands in it stays, and so does the folder
/// then.
///
/// # Errors
/// What the remote refused.
pub fn remove(remote: &mut dyn Remote, folder: &RemotePath) -> Result<(), RemoteError> {
    let is_folder = |kind| kind == Kind::Folder;
    if !remote
        .look(folder)?
        .is_some_and(|entry| is_folder(entry.kind))
    {
        return Ok(());
    }
    // Directives go first: until then they count for the others.
    if let Some(directives) = folder.join(DIRECTIVES) {
        lock::step(remote, Step::Remove(directives))?;
    }
    let files = FILES.iter().filter_map(|name| folder.join(name));
    let files: Vec<_> = files.map(Step::Remove).collect();
    remote.carry_out(&files, &mut |_| {})?;
    lock::step(remote, Step::RemoveFolder(folder.clone()))
}

#[cfg(test)]
mod tests {
    use super::{is_name, name};

    #[test]
    fn only_names_given_here_are_known() {
        assert!(is_name(&name("0123456789abcdef")));
        for other in [
            "avenant-check-",
            "avenant-check-photos",
            "avenant-check-0123456789abc",
            "avenant-check-0123456789AB",
            "check-0123456789ab",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }
}
