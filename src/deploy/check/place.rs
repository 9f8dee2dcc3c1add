//! What the remote itself can do, and what stands in the folders of a target.

use std::collections::BTreeMap;

use crate::base::Digest;
use crate::deploy::lock::{self, Holder};
use crate::deploy::order::{Leave, What};
use crate::deploy::path::RemotePath;
use crate::deploy::record::FileRecord;
use crate::deploy::remote::{Entry, Kind, Listed, Reason, Step};
use crate::deploy::trouble::Trouble;

use super::Check;
use super::point::{Checked, Point, State, Subject};
use super::trace::{DIRECTIVES, ODD, OTHER, PROBE};

/// Bytes of OVH's settings that are read.
const SETTINGS: u64 = 64 * 1024;
/// The page of the root, in the place of which hosts put one of their own.
pub(super) const WELCOME: &str = "index.html";
/// The file of OVH's settings.
const OVH: &str = ".ovhconfig";
/// Seconds by which a clock may be wrong.
const WRONG: i64 = 120;
/// Seconds between the times of any two zones.
const QUARTER: i64 = 15 * 60;

/// Says whether another deployment is under way.
pub(super) fn lock(found: &mut Checked, holder: Option<&Holder>, leave: &Leave) {
    let Some(holder) = holder else {
        found.points.push(Point::fine(Subject::Lock));
        return;
    };
    let by = holder.owner.as_ref().map_or("?", |owner| owner.by.as_str());
    let minutes = usize::try_from(holder.idle.unwrap_or(0) / 60).unwrap_or(0);
    let (state, how) = match holder.is_abandoned() {
        true if leave.take_over => (State::Without, "taken-over"),
        true => (State::Fault, "abandoned"),
        false => (State::Fault, "busy"),
    };
    let point = Point::new(Subject::Lock, state, how);
    found
        .points
        .push(point.arg("by", by).arg("minutes", minutes));
}

impl Check<'_> {
    /// Tries what deployments do, and looks at what stands there.
    pub(super) fn place(&mut self) -> Result<(), Trouble> {
        self.replace()?;
        self.names()?;
        self.clock()?;
        let root = self.asked.layout.root().clone();
        let listed = self.remote.list(&root)?.unwrap_or_default();
        self.foreign(&listed)?;
        self.settings()
    }

    /// Returns a file in the folder that only deployments see.
    fn own_file(&self, name: &str) -> Result<RemotePath, Trouble> {
        let path = self.own.join(name);
        path.ok_or_else(|| Trouble::Unreadable(self.own.clone()))
    }

    fn put(&mut self, to: &RemotePath, bytes: &[u8]) -> Result<(), Trouble> {
        let to = to.clone();
        Ok(lock::step(self.remote, Step::Put { to, bytes })?)
    }

    /// Puts a file in the place of another one.
    fn replace(&mut self) -> Result<(), Trouble> {
        let (from, to) = (self.own_file(OTHER)?, self.own_file(PROBE)?);
        self.put(&to, b"old")?;
        self.put(&from, b"new")?;
        let rename = Step::Rename {
            from,
            to: to.clone(),
        };
        let renamed = match lock::step(self.remote, rename) {
            Err(error) if error.reason.is_passing() => return Err(error.into()),
            renamed => renamed.is_ok(),
        };
        let is_new = renamed && self.remote.read(&to, 16)?.as_deref() == Some(b"new");
        let abilities = self.remote.abilities();
        self.add(match is_new && abilities.replaces {
            true => Point::fine(Subject::Replace),
            false => Point::new(Subject::Replace, State::Fault, "no"),
        });
        self.add(match abilities.modes {
            true => Point::fine(Subject::Rights),
            false => Point::new(Subject::Rights, State::Without, "no"),
        });
        Ok(())
    }

    /// Puts a file under a name with letters of several scripts.
    fn names(&mut self) -> Result<(), Trouble> {
        let file = self.own_file(ODD)?;
        let put = self.put(&file, b"odd");
        let own = self.own.clone();
        let is_kept = match put {
            Ok(()) => {
                let listed = self.remote.list(&own)?.unwrap_or_default();
                listed.iter().any(|(name, _)| name == ODD)
            }
            Err(trouble) if trouble.is_passing() => return Err(trouble),
            Err(_) => false,
        };
        self.add(match is_kept {
            true => Point::fine(Subject::Names),
            false => Point::new(Subject::Names, State::Without, "no"),
        });
        Ok(())
    }

    /// Compares the time of a file that was just written with this machine's.
    fn clock(&mut self) -> Result<(), Trouble> {
        let file = self.own_file(PROBE)?;
        self.put(&file, b"now")?;
        let now = (self.asked.now)().seconds();
        let written = self.remote.look(&file)?.and_then(|entry| entry.modified);
        self.add(match written {
            None => Point::new(Subject::Clock, State::Unknown, "silent"),
            Some(written) => clock(written - now),
        });
        Ok(())
    }

    /// Says what stands in the folder that readers see and is not the site's.
    fn foreign(&mut self, listed: &Listed) -> Result<(), Trouble> {
        let manifest = self.manifest()?;
        let mut found = BTreeMap::new();
        for name in ["index.php", WELCOME, DIRECTIVES] {
            let manifest = manifest.as_ref();
            let is_ours = manifest.is_some_and(|manifest| manifest.files.contains_key(name));
            let entry = listed.iter().find(|(there, _)| there == name);
            if let Some((_, entry)) = entry.filter(|_| !is_ours)
                && !self.is_alike(name, entry)?
            {
                found.insert(name, entry.kind);
            }
        }
        let there = |name: &str| found.get(name);
        let adopt = self.asked.leave.adopt;
        let stands = |subject, how| match adopt {
            true => Point::new(subject, State::Without, "adopted"),
            false => Point::new(subject, State::Fault, how),
        };
        self.add(match there("index.php") {
            Some(_) => Point::new(Subject::Program, State::Without, "there"),
            None => Point::fine(Subject::Program),
        });
        self.add(match there(WELCOME) {
            Some(Kind::Link) => stands(Subject::Welcome, "link"),
            Some(_) => stands(Subject::Welcome, "file"),
            None => Point::fine(Subject::Welcome),
        });
        self.add(match there(DIRECTIVES) {
            Some(_) => stands(Subject::Directives, "there"),
            None => Point::fine(Subject::Directives),
        });
        Ok(())
    }

    /// Returns whether a file is just what would be put there.
    fn is_alike(&mut self, name: &str, entry: &Entry) -> Result<bool, Trouble> {
        let order = self.asked.built.map(|(_, order)| &order.what);
        let file = match order {
            Some(What::Build { files, .. }) => files.get(name).copied(),
            Some(What::Back(_)) | None => None,
        };
        let is_likely = |file: &FileRecord| entry.kind == Kind::File && entry.size == file.size;
        let Some(file) = file.filter(is_likely) else {
            return Ok(false);
        };
        let path = self.asked.layout.public(name)?;
        let read = self.remote.read(&path, file.size)?;
        Ok(read.is_some_and(|bytes| Digest::of(&bytes) == file.sha256))
    }

    /// Reads the settings of a plan of OVH, in the folder one signs in to and in the root.
    fn settings(&mut self) -> Result<(), Trouble> {
        let home = RemotePath::parse(OVH);
        let root = self.asked.layout.root().join(OVH);
        for path in root.into_iter().chain(home) {
            let read = match self.remote.read(&path, SETTINGS) {
                Err(error) if error.reason.is_passing() => return Err(error.into()),
                Err(error) if error.reason != Reason::Missing => continue,
                read => read.ok().flatten(),
            };
            let Some(bytes) = read else { continue };
            let text = String::from_utf8_lossy(&bytes);
            let value = |key: &str| {
                let lines = text.lines().filter_map(|line| line.split_once('='));
                let mut found = lines.filter(|(name, _)| name.trim() == key);
                found.next_back().map(|(_, value)| value.trim().to_owned())
            };
            let value = |key| value(key).unwrap_or_else(|| "–".to_owned());
            let (environment, firewall) = (value("environment"), value("http.firewall"));
            let how = match environment.as_str() {
                "production" => "production",
                _ => "other",
            };
            let point = Point::new(Subject::Settings, State::Fine, how);
            let point = point.arg("path", path.as_str());
            let point = point.arg("environment", environment);
            self.add(point.arg("firewall", firewall));
            return Ok(());
        }
        Ok(())
    }
}

/// Says how far a host's clock is from this machine's, in seconds.
///
/// A server that lists times without their zone is wrong by hours and a quarter at most, and right to
/// the minute: that is no wrong clock.
fn clock(seconds: i64) -> Point {
    let off = (seconds + QUARTER / 2).rem_euclid(QUARTER) - QUARTER / 2;
    let minutes = usize::try_from(off.unsigned_abs() / 60).unwrap_or(0);
    let how = if off > 0 { "ahead" } else { "behind" };
    match off.abs() {
        0..=WRONG => Point::fine(Subject::Clock),
        _ => Point::new(Subject::Clock, State::Without, how).arg("minutes", minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::{State, clock};

    #[test]
    fn a_zone_is_no_wrong_clock() {
        for fine in [0, 100, -100, 3_600, -7_190, 20_700] {
            assert_eq!(clock(fine).state, State::Fine, "{fine}");
        }
        for (wrong, how) in [(300, "ahead"), (-300, "behind"), (3_900, "ahead")] {
            assert_eq!(clock(wrong).how, how, "{wrong}");
        }
    }
}
