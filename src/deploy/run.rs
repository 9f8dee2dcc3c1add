//! A deployment from beginning to end: stage, journal, show, remember.
//!
//! Until the journal is written no reader sees anything, and whoever runs next goes on with what is
//! staged. From then on everything needed is on the server: whoever runs next, from any machine,
//! completes it first.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use crate::base::{Digest, Instant};

use super::found;
use super::layout::Layout;
use super::order::{Order, Outcome, Preview, What};
use super::plan::{self, Changes};
use super::readers::Readers;
use super::record::{
    DeployId, Files, Forced, Journal, JournalSchema, Manifest, ManifestSchema, Receipt,
    ReceiptSchema,
};
use super::remote::{Remote, RemoteError};
use super::show;
use super::stage::{self, Kept};
use super::trouble::Trouble;
use super::work::{FILE, Progress, Work, read_json};

/// Share of the files that may go without being asked for: one in five.
const MANY: usize = 5;
/// How long a host that lets nobody in again is waited for.
const WAITS: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_secs(2),
    Duration::from_secs(8),
];

/// Deploys, and begins again with a new connection where one breaks, as long as something comes of
/// it.
///
/// # Errors
/// Why it does not go on.
pub fn deploy(
    open: &mut dyn FnMut() -> Result<Box<dyn Remote>, RemoteError>,
    layout: &Layout,
    order: &Order<'_>,
    now: &dyn Fn() -> Instant,
    told: &mut dyn FnMut(Progress),
) -> Result<Outcome, Trouble> {
    let mut remote = open()?;
    let mut kept = Kept::new();
    let mut was_in_vain = false;
    loop {
        let before = kept.len();
        let mut has_moved = false;
        let mut tell = |progress: Progress| {
            has_moved |= matches!(progress, Progress::Staged(..) | Progress::Shown(..));
            told(progress);
        };
        match attempt(remote.as_mut(), layout, order, &mut kept, now, &mut tell) {
            Err(trouble) if trouble.is_passing() => {
                let is_in_vain = !has_moved && kept.len() == before;
                if is_in_vain && was_in_vain {
                    return Err(trouble);
                }
                was_in_vain = is_in_vain;
                told(Progress::Again);
                remote = again(open)?;
            }
            other => return other,
        }
    }
}

/// Opens a remote again. Hosts count a connection that broke for a while, and where they bear no more
/// they let nobody in until then.
fn again(
    open: &mut dyn FnMut() -> Result<Box<dyn Remote>, RemoteError>,
) -> Result<Box<dyn Remote>, RemoteError> {
    for wait in WAITS {
        match open() {
            Err(error) if error.reason.is_passing() => thread::sleep(wait),
            opened => return opened,
        }
    }
    open()
}

/// Says what a deployment would do, and changes nothing.
///
/// # Errors
/// What the remote refused.
pub fn preview(
    remote: &mut dyn Remote,
    layout: &Layout,
    order: &Order<'_>,
) -> Result<Preview, Trouble> {
    let journal: Option<Journal> = read_json(remote, &layout.journal())?;
    let before: Option<Manifest> = match &journal {
        Some(journal) => Some(journal.receipt.manifest.clone()),
        None => read_json(remote, &layout.manifest())?,
    };
    let mut troubles: Vec<Trouble> = ledger(remote, layout, order).err().into_iter().collect();
    let (files, _, _) = what(remote, layout, order, before.as_ref())?;
    let mut changes = plan::changes(before.as_ref(), &files, order.at.seconds());
    troubles.extend(guard(order, before.as_ref(), &files, &changes).err());
    let new = unowned(before.as_ref(), &changes);
    let found = found::in_the_way(remote, layout, &new, &files)?;
    changes.put.retain(|path| !found.same.contains(path));
    let foreign = found.not_for(&order.leave);
    if !foreign.is_empty() {
        troubles.push(Trouble::Foreign(foreign));
    }
    Ok(Preview {
        changes,
        troubles,
        cut_off: journal.map(|journal| journal.receipt.manifest.id),
    })
}

/// Returns what is deployed now; `None` where nothing is.
///
/// # Errors
/// What the remote refused.
pub fn deployed(remote: &mut dyn Remote, layout: &Layout) -> Result<Option<Manifest>, Trouble> {
    read_json(remote, &layout.manifest())
}

fn attempt(
    remote: &mut dyn Remote,
    layout: &Layout,
    order: &Order<'_>,
    kept: &mut Kept,
    now: &dyn Fn() -> Instant,
    told: &mut dyn FnMut(Progress),
) -> Result<Outcome, Trouble> {
    let mut work = Work::begin(remote, layout, order, now, told)?;
    match locked(&mut work, order, kept) {
        // The connection is gone, and with it the way to give the lock back; or it is somebody else's.
        Err(trouble) if trouble.is_passing() || matches!(trouble, Trouble::LockLost(_)) => {
            Err(trouble)
        }
        Err(trouble) => {
            // What went wrong first is what people must hear of.
            let _ = work.end();
            Err(trouble)
        }
        Ok(outcome) => {
            work.end()?;
            Ok(outcome)
        }
    }
}

/// Deploys while the lock is held.
fn locked(work: &mut Work<'_>, order: &Order<'_>, kept: &mut Kept) -> Result<Outcome, Trouble> {
    let mut completed = None;
    if let Some(journal) = work.journal()? {
        let id = journal.receipt.manifest.id.clone();
        if id != order.id {
            (work.told)(Progress::Completing(id));
        }
        work.resumes = true;
        completed = Some(show::show(work, journal, order.readers)?);
        work.resumes = false;
    }
    let before = work.manifest()?;
    if let (Some(completed), Some(manifest)) = (completed, &before)
        && manifest.id == order.id
    {
        return Ok(completed);
    }
    ledger(work.remote, work.layout, order)?;
    let (files, head, back) = what(work.remote, work.layout, order, before.as_ref())?;
    let mut changes = plan::changes(before.as_ref(), &files, order.at.seconds());
    let forced = guard(order, before.as_ref(), &files, &changes)?;
    let new = unowned(before.as_ref(), &changes);
    let found = found::in_the_way(work.remote, work.layout, &new, &files)?;
    let foreign = found.not_for(&order.leave);
    if !foreign.is_empty() {
        return Err(Trouble::Foreign(foreign));
    }
    changes.put.retain(|path| !found.same.contains(path));
    if let Some(before) = &before
        && changes.is_empty()
        && found.same.is_empty()
        && before.head == head
        && before.files == files
    {
        return Ok(Outcome::Unchanged(before.clone()));
    }
    let displaced = stage::keep(work, order, before.as_ref(), &changes, kept)?;
    let staged = stage::stage(work, order, before.as_ref(), &changes, &files)?;
    show::try_directives(work, order.readers, &changes, &files, &staged.flips)?;
    let receipt = Receipt {
        schema: ReceiptSchema::V1,
        target: order.target.clone(),
        url: order.url.clone(),
        by: order.by.clone(),
        at: order.at,
        commit: order.commit.clone(),
        before: before.map(|manifest| manifest.id),
        rolled_back_to: back,
        put: changes.put.clone(),
        removed: changes.removed.clone(),
        forced,
        manifest: Manifest {
            schema: ManifestSchema::V1,
            id: order.id.clone(),
            head,
            retired: changes.retired,
            files,
        },
    };
    let journal = Journal {
        schema: JournalSchema::V1,
        folders: plan::folders(&changes.put),
        flips: staged.flips,
        relay: staged.relay,
        removals: changes.removed,
        displaced: displaced.into_iter().collect(),
        receipt,
    };
    work.check_lock()?;
    let path = work.layout.journal();
    work.write_json(&path, &journal)?;
    show::show(work, journal, order.readers)
}

/// Returns what is to be deployed, the head of its ledger, and the deployment that is gone back to.
fn what(
    remote: &mut dyn Remote,
    layout: &Layout,
    order: &Order<'_>,
    before: Option<&Manifest>,
) -> Result<(Files, Digest, Option<DeployId>), Trouble> {
    let asked = match &order.what {
        What::Build { files, head, .. } => return Ok((files.clone(), *head, None)),
        What::Back(asked) => asked,
    };
    let Some(now) = before else {
        return Err(Trouble::NoSuchDeploy(asked.clone()));
    };
    let earlier = match asked {
        Some(id) => Some(id.clone()),
        None => {
            let last: Option<Receipt> = read_json(remote, &layout.receipt(&now.id))?;
            last.and_then(|last| last.before)
        }
    };
    let Some(id) = earlier else {
        return Err(Trouble::NoSuchDeploy(None));
    };
    let receipt: Option<Receipt> = read_json(remote, &layout.receipt(&id))?;
    let Some(receipt) = receipt else {
        return Err(Trouble::NoSuchDeploy(Some(id)));
    };
    let files = plan::back_to(&receipt.manifest.files, &now.files);
    Ok((files, now.head, Some(id)))
}

/// Makes sure that the ledger that readers see is continued by the site's.
fn ledger(remote: &mut dyn Remote, layout: &Layout, order: &Order<'_>) -> Result<(), Trouble> {
    if let What::Back(_) = order.what {
        // It stays as it is.
        return Ok(());
    }
    let judge =
        |text: &str| (order.ledger)(text).map_or(Ok(()), |fault| Err(Trouble::Ledger(fault)));
    if let Some(shown) = order.readers.and_then(Readers::ledger) {
        judge(&shown)?;
    }
    match ledger_on(remote, layout)? {
        Some(text) => judge(&text),
        None => Ok(()),
    }
}

/// Returns the ledger as it lies on a remote, where there is one.
///
/// # Errors
/// What the remote refused.
pub fn ledger_on(remote: &mut dyn Remote, layout: &Layout) -> Result<Option<String>, Trouble> {
    let file = layout.public("ledger.txt")?;
    let bytes = remote.read(&file, FILE)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Holds published versions against what shall be, and the number of files that go.
fn guard(
    order: &Order<'_>,
    before: Option<&Manifest>,
    files: &Files,
    changes: &Changes,
) -> Result<Option<Forced>, Trouble> {
    let Some(before) = before else {
        return Ok(None);
    };
    let none = BTreeSet::new();
    let redacted = match &order.what {
        What::Build { redacted, .. } => redacted,
        What::Back(_) => &none,
    };
    let harm = plan::harm(before, files, redacted);
    let forced = match (&order.leave.harm, harm.is_empty()) {
        (_, true) => None,
        (None, false) => return Err(Trouble::Harm(harm)),
        (Some(reason), false) => Some(Forced {
            paths: harm.into_iter().map(|harm| harm.path).collect(),
            reason: reason.clone(),
        }),
    };
    let (gone, all) = (changes.removed.len(), before.files.len());
    if gone * MANY > all && !order.leave.remove_many {
        return Err(Trouble::ManyRemoved(gone, all));
    }
    Ok(forced)
}

/// Returns the files to be put that were not deployed before.
fn unowned(before: Option<&Manifest>, changes: &Changes) -> Vec<String> {
    let is_ours = |path: &String| {
        before.is_some_and(|before| {
            before.files.contains_key(path) || before.retired.contains_key(path)
        })
    };
    let put = changes.put.iter().filter(|path| !is_ours(path));
    put.cloned().collect()
}
