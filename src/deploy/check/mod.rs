//! What a host can do: tried in folders of its own, told point by point, and taken away again.
//!
//! Nothing that readers see is changed. Whatever happens, what was put on the host is removed with the
//! same connection or a new one; where that fails too, the next check or deployment does it.

use crate::base::{Instant, Zone};

use super::layout::Layout;
use super::lock;
use super::order::{Leave, Order};
use super::path::RemotePath;
use super::readers::Readers;
use super::record::Manifest;
use super::remote::{Remote, RemoteError, Step};
use super::run;
use super::trouble::Trouble;
use super::work::read_json;

mod place;
pub mod point;
mod shown;
mod time;
pub mod trace;

pub use point::{Checked, Point, State, Subject};

/// What a check needs to know.
pub struct Question<'a> {
    /// Where a deployment keeps what.
    pub layout: &'a Layout,
    /// Random hexadecimal digits, of which folders get their names.
    pub random: &'a str,
    /// The address that readers have.
    pub readers: &'a Readers,
    /// The zone in which a day begins for the site.
    pub zone: Zone,
    /// The zone that the host's clock shows, as far as the settings say.
    pub server_zone: Zone,
    /// The directives of the root as they were built, and what would be deployed; `None` where the site
    /// cannot be built.
    pub built: Option<(&'a [u8], &'a Order<'a>)>,
    /// What is allowed.
    pub leave: &'a Leave,
    /// Tells the time.
    pub now: &'a dyn Fn() -> Instant,
}

/// A check under way.
struct Check<'a> {
    remote: &'a mut dyn Remote,
    asked: &'a Question<'a>,
    found: &'a mut Checked,
    /// Folders made for the check, those above first.
    made: &'a mut Vec<RemotePath>,
    /// The folder that readers can ask for, by its name in the root.
    name: String,
    /// The same, as the remote knows it.
    public: RemotePath,
    /// The folder that only deployments see.
    own: RemotePath,
}

/// Finds out what a host can do.
pub fn check(
    open: &mut dyn FnMut() -> Result<Box<dyn Remote>, RemoteError>,
    asked: &Question<'_>,
) -> Checked {
    let mut found = Checked::default();
    let mut remote = match open() {
        Ok(remote) => remote,
        Err(error) => {
            let point = Point::new(Subject::SignIn, State::Fault, "refused");
            found.points.push(point);
            found.troubles.push(error.into());
            return found;
        }
    };
    found.points.push(Point::fine(Subject::SignIn));
    let mut made = Vec::new();
    let done = look_around(remote.as_mut(), asked, &mut found, &mut made);
    let removed = match &done {
        Err(trouble) if trouble.is_passing() => None,
        _ => Some(take_away(remote.as_mut(), asked, &made)),
    };
    let removed = match removed {
        Some(Err(trouble)) if !trouble.is_passing() => Err(trouble),
        Some(Ok(())) => Ok(()),
        // What was put there must go, with a new connection.
        None | Some(Err(_)) => open()
            .map_err(Trouble::from)
            .and_then(|mut again| take_away(again.as_mut(), asked, &made)),
    };
    found.troubles.extend(done.and(removed).err());
    found
}

fn look_around(
    remote: &mut dyn Remote,
    asked: &Question<'_>,
    found: &mut Checked,
    made: &mut Vec<RemotePath>,
) -> Result<(), Trouble> {
    let holder = lock::seen(remote, asked.layout, (asked.now)())?;
    let is_free = holder.is_none();
    place::lock(found, holder.as_ref(), asked.leave);
    if is_free {
        let found = trace::look(remote, asked.layout)?;
        trace::tidy(remote, asked.layout, &found)?;
    }
    let name = trace::name(asked.random);
    let (public, own) = folders(asked)?;
    let mut check = Check {
        remote,
        asked,
        found,
        made,
        name,
        public,
        own,
    };
    check.make_folders()?;
    check.place()?;
    check.amount()?;
    check.shown()
}

/// Returns the folders in which things are tried: the one that readers can ask for and the other one.
fn folders(asked: &Question<'_>) -> Result<(RemotePath, RemotePath), Trouble> {
    let name = trace::name(asked.random);
    let (root, state) = (asked.layout.root(), asked.layout.state());
    let unreadable = || Trouble::Unreadable(state.clone());
    let public = root.join(&name).ok_or_else(unreadable)?;
    let own = state.join(&name).ok_or_else(unreadable)?;
    Ok((public, own))
}

/// Removes what was put on the host.
fn take_away(
    remote: &mut dyn Remote,
    asked: &Question<'_>,
    made: &[RemotePath],
) -> Result<(), Trouble> {
    let (public, own) = folders(asked)?;
    trace::remove(remote, &public)?;
    trace::remove(remote, &own)?;
    for folder in made.iter().rev() {
        if remote.look(folder)?.is_some() {
            lock::step(remote, Step::RemoveFolder(folder.clone()))?;
        }
    }
    Ok(())
}

impl Check<'_> {
    fn add(&mut self, point: Point) {
        self.found.points.push(point);
    }

    /// Makes the folders that are not there yet.
    fn make_folders(&mut self) -> Result<(), Trouble> {
        let layout = self.asked.layout;
        let kept = [layout.staging(), layout.blobs(), layout.receipts()];
        let mut wanted = layout.folders();
        wanted.retain(|folder| !kept.contains(folder));
        wanted.extend([self.public.clone(), self.own.clone()]);
        for folder in wanted {
            if self.remote.look(&folder)?.is_none() {
                self.made.push(folder.clone());
                lock::step(self.remote, Step::MakeFolder(folder))?;
            }
        }
        Ok(())
    }

    /// Returns what is deployed now.
    fn manifest(&mut self) -> Result<Option<Manifest>, Trouble> {
        read_json(self.remote, &self.asked.layout.manifest())
    }

    /// Says how many files would be sent, and what would stop that.
    fn amount(&mut self) -> Result<(), Trouble> {
        /// Files and folders that OVH's FTP takes in one transfer.
        const MOST: usize = 5_000;
        let Some((_, order)) = self.asked.built else {
            let point = Point::new(Subject::Amount, State::Unknown, "not-built");
            self.add(point);
            return Ok(());
        };
        let seen = run::preview(self.remote, self.asked.layout, order)?;
        let count = seen.changes.put.len();
        let (state, how) = match count {
            0..=MOST => (State::Fine, "fine"),
            _ => (State::Without, "many"),
        };
        self.add(Point::new(Subject::Amount, state, how).arg("count", count));
        for mut trouble in seen.troubles {
            let may_be = match &mut trouble {
                Trouble::Foreign(all) => {
                    // Of these there are points.
                    let told = [place::WELCOME, trace::DIRECTIVES];
                    all.retain(|foreign| !told.contains(&foreign.path.as_str()));
                    self.asked.leave.adopt || all.is_empty()
                }
                Trouble::Harm(_) => self.asked.leave.harm.is_some(),
                Trouble::ManyRemoved(..) => self.asked.leave.remove_many,
                _ => false,
            };
            if !may_be {
                self.found.troubles.push(trouble);
            }
        }
        Ok(())
    }
}
