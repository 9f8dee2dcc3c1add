//! A folder of this machine as a target: a mounted drive, or a web server's own folder.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

pub use crate::model::target::Modes;

use super::path::RemotePath;
use super::remote::{Abilities, Entry, Kind, Listed, Reason, Remote, RemoteError, Step};

/// A folder of this machine.
#[derive(Debug)]
pub struct Folder {
    home: PathBuf,
    modes: Modes,
}

impl Folder {
    /// Opens the folder that relative paths begin from.
    ///
    /// # Errors
    /// Where it is no folder.
    pub fn open(home: PathBuf, modes: Modes) -> Result<Self, RemoteError> {
        let error = |reason| RemoteError {
            deed: super::remote::Deed::Open,
            reason,
        };
        match fs::metadata(&home) {
            Ok(data) if data.is_dir() => Ok(Self { home, modes }),
            Ok(_) => Err(error(Reason::InTheWay)),
            Err(source) => Err(error(reason(&source))),
        }
    }

    fn real(&self, path: &RemotePath) -> PathBuf {
        self.home.join(path.as_str())
    }

    fn step(&self, step: &Step<'_>) -> Result<(), Reason> {
        let real = self.real(step.path());
        match step {
            Step::MakeFolder(_) => match fs::create_dir(&real) {
                Ok(()) => self.set_mode(&real, self.modes.folder),
                Err(_) if real.is_dir() => Ok(()),
                Err(source) => Err(reason(&source)),
            },
            Step::Put { bytes, .. } => self.put(&real, bytes),
            Step::Rename { from, .. } => {
                fs::rename(self.real(from), &real).map_err(|source| reason(&source))
            }
            Step::Remove(_) => match fs::remove_file(&real) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => Err(reason(&source)),
                _ => Ok(()),
            },
            Step::RemoveFolder(_) => match fs::remove_dir(&real) {
                Err(source)
                    if !matches!(
                        source.kind(),
                        io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty
                    ) =>
                {
                    Err(reason(&source))
                }
                _ => Ok(()),
            },
        }
    }

    fn put(&self, real: &std::path::Path, bytes: &[u8]) -> Result<(), Reason> {
        // Not cut in place: the old file may be a page under another name.
        if let Err(source) = fs::remove_file(real)
            && source.kind() != io::ErrorKind::NotFound
        {
            return Err(reason(&source));
        }
        let write = || {
            let mut file = fs::File::create_new(real)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(|source: io::Error| reason(&source))?;
        self.set_mode(real, self.modes.file)
    }

    #[cfg(unix)]
    #[expect(
        clippy::unused_self,
        reason = "systems without rights use nothing of it"
    )]
    fn set_mode(&self, real: &std::path::Path, mode: u32) -> Result<(), Reason> {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = fs::Permissions::from_mode(mode);
        fs::set_permissions(real, rights).map_err(|source| reason(&source))
    }

    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "systems with rights use it")]
    fn set_mode(&self, _real: &std::path::Path, _mode: u32) -> Result<(), Reason> {
        Ok(())
    }
}

impl Remote for Folder {
    fn abilities(&self) -> Abilities {
        Abilities {
            replaces: true,
            modes: cfg!(unix),
        }
    }

    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError> {
        match fs::symlink_metadata(self.real(path)) {
            Ok(data) => Ok(Some(entry(&data))),
            Err(source) if is_missing(&source) => Ok(None),
            Err(source) => Err(RemoteError::reading(path, reason(&source))),
        }
    }

    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError> {
        let error = |source: &io::Error| RemoteError::reading(folder, reason(source));
        let listed = match fs::read_dir(self.real(folder)) {
            Ok(listed) => listed,
            Err(source) if is_missing(&source) => return Ok(None),
            Err(source) => return Err(error(&source)),
        };
        let mut found = Vec::new();
        for one in listed {
            let one = one.map_err(|source| error(&source))?;
            let data = one.metadata().map_err(|source| error(&source))?;
            found.push((one.file_name().to_string_lossy().into_owned(), entry(&data)));
        }
        Ok(Some(found))
    }

    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError> {
        let real = self.real(path);
        match fs::metadata(&real) {
            Ok(data) if data.len() > most => Err(RemoteError::reading(path, Reason::Large)),
            Ok(_) => match fs::read(&real) {
                Ok(bytes) => Ok(Some(bytes)),
                Err(source) => Err(RemoteError::reading(path, reason(&source))),
            },
            Err(source) if is_missing(&source) => Ok(None),
            Err(source) => Err(RemoteError::reading(path, reason(&source))),
        }
    }

    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        for (index, step) in steps.iter().enumerate() {
            let error = |reason| RemoteError::writing(step.path(), reason);
            self.step(step).map_err(error)?;
            done(index);
        }
        Ok(())
    }
}

fn entry(data: &fs::Metadata) -> Entry {
    let kind = if data.file_type().is_symlink() {
        Kind::Link
    } else if data.is_dir() {
        Kind::Folder
    } else if data.is_file() {
        Kind::File
    } else {
        Kind::Other
    };
    let modified = data.modified().ok();
    let modified = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Entry {
        kind,
        size: if kind == Kind::File { data.len() } else { 0 },
        modified: modified.and_then(|time| i64::try_from(time.as_secs()).ok()),
    }
}

fn is_missing(source: &io::Error) -> bool {
    matches!(
        source.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Returns why the system refused.
fn reason(source: &io::Error) -> Reason {
    match source.kind() {
        io::ErrorKind::NotFound => Reason::Missing,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Reason::Denied,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Reason::Full,
        io::ErrorKind::AlreadyExists
        | io::ErrorKind::IsADirectory
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::DirectoryNotEmpty => Reason::InTheWay,
        _ => Reason::Server(source.to_string()),
    }
}
