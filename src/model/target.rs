//! Where a site can be deployed to, as its configuration says; nothing here is secret.

use crate::base::RemotePath;
use crate::base::name::is_kebab;

pub mod place;

pub use place::{Auth, FtpPlace, Host, HostKey, Place, Plaintext, Port, SecretFrom};
pub use place::{Protocol, Security, SftpPlace, SshHost, User, Variable};

/// A place that a site is deployed to, under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its name.
    pub name: TargetName,
    /// How it is reached.
    pub place: Place,
    /// What it is given and what is kept about it there.
    pub folders: Folders,
    /// The address below which readers find it, ending in `/`.
    pub url: String,
    /// What is asked for over HTTP after a deployment.
    pub verify: Verify,
    /// The rights of what is put there.
    pub modes: Modes,
    /// Seconds after which a server that says nothing is given up; at least 1.
    pub patience: u32,
}

/// The name of a target: lower-case ASCII words joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TargetName(String);

impl TargetName {
    /// Returns the name, or `None` where `text` cannot be one or is a word of `avenant deploy`.
    pub fn parse(text: &str) -> Option<Self> {
        (is_kebab(text) && text != "init").then(|| Self(text.to_owned()))
    }

    /// Returns the name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The folder that readers see and the one that deployments keep their own files in.
///
/// The second is outside the first, or it is `.avenant` in it, which servers are told to deny.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    root: RemotePath,
    state: RemotePath,
}

/// Why two folders cannot be those of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderFault {
    /// The folder of the state is no path, or leaves the folder that one signs in to.
    State,
    /// Both are the same.
    Same,
    /// That of the state is in the other one, under a name that is not denied.
    Inside,
    /// That of the state holds the other one.
    Around,
}

/// The folder of the state where it stands in the root.
pub const STATE: &str = ".avenant";

impl Folders {
    /// Takes both; `state` is typed as seen from `root`, or from the root of the disk.
    ///
    /// # Errors
    /// Why they cannot go together.
    pub fn new(root: RemotePath, state: &str) -> Result<Self, FolderFault> {
        let path = match state.starts_with('/') {
            true => RemotePath::parse(state),
            false => RemotePath::parse(&format!("{root}/{state}")),
        };
        let state = path.ok_or(FolderFault::State)?;
        let denied = root.join(STATE);
        if state == root {
            Err(FolderFault::Same)
        } else if root.is_below(&state) {
            Err(FolderFault::Around)
        } else if state.is_below(&root) && Some(&state) != denied.as_ref() {
            Err(FolderFault::Inside)
        } else {
            Ok(Self { root, state })
        }
    }

    /// Takes the root; the state of `target` is below `.avenant` in the folder one signs in to, or
    /// beside a root that is given from the root of the disk: on the same disk, so that files can be
    /// renamed from there, and outside what a web server shows. Where readers see the very folder one
    /// signs in to, there is no place outside, and `.avenant` in it is denied.
    pub fn usual(root: RemotePath, target: &str) -> Option<Self> {
        if root.is_home() {
            return Self::new(root, STATE).ok();
        }
        let above = match root.parent() {
            Some(parent) if root.as_str().starts_with('/') => format!("{parent}/"),
            None if root.as_str().starts_with('/') => "/".to_owned(),
            _ => String::new(),
        };
        let state = RemotePath::parse(&format!("{above}{STATE}/{target}"))?;
        let is_apart = state != root && !root.is_below(&state) && !state.is_below(&root);
        is_apart.then_some(Self { root, state })
    }

    /// Returns the folder that readers see.
    pub fn root(&self) -> &RemotePath {
        &self.root
    }

    /// Returns the folder of what is kept about deployments.
    pub fn state(&self) -> &RemotePath {
        &self.state
    }

    /// Returns whether the state stands in the folder that readers see.
    pub fn is_state_inside(&self) -> bool {
        self.state.is_below(&self.root)
    }
}

/// What is asked for over HTTP after a deployment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verify {
    /// Nothing.
    None,
    /// What was changed.
    #[default]
    Changed,
    /// Everything.
    All,
}

impl Verify {
    /// Every choice with its name in files.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::None, "none"),
        (Self::Changed, "changed"),
        (Self::All, "all"),
    ];
}

/// The rights of what is put on a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modes {
    /// Of files, such as `0o604`.
    pub file: u32,
    /// Of folders, such as `0o705`.
    pub folder: u32,
}

impl Default for Modes {
    /// What OVH asks for: the owner and whom it serves, never the group of other customers.
    fn default() -> Self {
        Self {
            file: 0o604,
            folder: 0o705,
        }
    }
}

impl Modes {
    /// Reads the rights of files: three digits, with which the owner reads and writes and nobody else
    /// writes for all.
    pub fn parse_file(text: &str) -> Option<u32> {
        mode(text).filter(|mode| mode & 0o600 == 0o600)
    }

    /// Reads the rights of folders, into which the owner must come too.
    pub fn parse_folder(text: &str) -> Option<u32> {
        mode(text).filter(|mode| mode & 0o700 == 0o700)
    }
}

fn mode(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('0').filter(|rest| rest.len() == 3);
    let digits = digits.unwrap_or(text);
    let is_mode = digits.len() == 3 && digits.bytes().all(|b| (b'0'..=b'7').contains(&b));
    let mode = u32::from_str_radix(digits, 8).ok().filter(|_| is_mode)?;
    (mode & 0o002 == 0).then_some(mode)
}

#[cfg(test)]
mod tests {
    use super::{FolderFault, Folders, Modes};
    use crate::base::RemotePath;

    fn root(text: &str) -> RemotePath {
        RemotePath::parse(text).expect("a path")
    }

    fn folders(at: &str, state: &str) -> Result<String, FolderFault> {
        Folders::new(root(at), state).map(|folders| folders.state().to_string())
    }

    #[test]
    fn the_state_is_apart_or_denied() {
        assert_eq!(folders("www", "../.avenant"), Ok(".avenant".to_owned()));
        assert_eq!(folders("www", ".avenant"), Ok("www/.avenant".to_owned()));
        assert_eq!(folders("www", "/srv/a"), Ok("/srv/a".to_owned()));
        assert_eq!(folders(".", ".avenant"), Ok(".avenant".to_owned()));
        assert_eq!(folders(".", "/srv/a"), Ok("/srv/a".to_owned()));
        for (at, state, fault) in [
            ("www", ".", FolderFault::Same),
            ("www", "state", FolderFault::Inside),
            ("www", ".avenant/x", FolderFault::Inside),
            ("a/www", "..", FolderFault::Around),
            ("www", "../../x", FolderFault::State),
            ("www", "..", FolderFault::Around),
            (".", ".", FolderFault::Same),
            (".", "state", FolderFault::Inside),
            (".", "..", FolderFault::State),
        ] {
            assert_eq!(folders(at, state), Err(fault), "{at} {state}");
        }
    }

    #[test]
    fn the_usual_state_is_out_of_readers_reach() {
        let usual = |at: &str| {
            let folders = Folders::usual(root(at), "production");
            folders.map(|folders| folders.state().to_string())
        };
        for (at, state) in [
            ("www", ".avenant/production"),
            ("www/legal", ".avenant/production"),
            ("/home/x/www", "/home/x/.avenant/production"),
            ("/www", "/.avenant/production"),
            (".", ".avenant"),
        ] {
            assert_eq!(usual(at).as_deref(), Some(state), "{at}");
        }
        assert_eq!(usual(".avenant"), None);
        assert_eq!(usual(".avenant/production/x"), None);
    }

    #[test]
    fn rights_never_let_everybody_write() {
        assert_eq!(Modes::parse_file("604"), Some(0o604));
        assert_eq!(Modes::parse_file("0644"), Some(0o644));
        assert_eq!(Modes::parse_folder("705"), Some(0o705));
        for bad in ["777", "000", "404", "606", "64", "1644", "6o4", ""] {
            assert_eq!(Modes::parse_file(bad), None, "{bad}");
        }
        assert_eq!(Modes::parse_folder("644"), None);
    }
}
