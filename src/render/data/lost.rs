//! Entries of the ledger that readers had seen and that are lost, as data.

use serde::Serialize;

use crate::render::ground::Ground;

/// That entries are lost.
#[derive(Serialize)]
pub(super) struct Data {
    /// The ledger's line that says so.
    entry: u64,
    /// Its day.
    on: String,
    /// The digest of the last line lost.
    head: String,
    /// Why, as the publisher says.
    reason: String,
}

/// Returns the losses that readers can see, in order.
pub(super) fn data(ground: &Ground) -> Vec<Data> {
    let restarts = ground.site.ledger.restarts();
    let shown = restarts.filter(|(entry, _)| entry.from <= ground.known_by);
    let data = shown.map(|(entry, restart)| Data {
        entry: entry.n,
        on: entry.on.to_string(),
        head: restart.head.to_string(),
        reason: restart.reason.as_str().to_owned(),
    });
    data.collect()
}
