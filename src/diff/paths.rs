//! Where the parts of a redline stand on either side, as canonical paths begin.

use crate::prose::canon::Starts;

use super::redline::{Fate, Part, Redline, Sides};

/// Returns how the paths of each part begin on either side; a stub has none.
pub fn starts(redline: &Redline) -> Vec<Sides<String>> {
    let mut starts = vec![Sides::default(); redline.parts.len()];
    let (mut old, mut new) = (Starts::default(), Starts::default());
    for at in old_order(redline) {
        let head = redline.parts[at].head.old.as_ref();
        starts[at].old = head.map(|head| old.next(&head.path()));
    }
    for (at, part) in redline.parts.iter().enumerate() {
        starts[at].new = part.head.new.as_ref().map(|head| new.next(&head.path()));
    }
    starts
}

/// Returns the parts of the old text in their order, those that moved where their stubs are.
fn old_order(redline: &Redline) -> Vec<usize> {
    let arrivals = redline.arrivals();
    let place = |(at, part): (usize, &Part)| match part.fate {
        Fate::Kept | Fate::Removed => Some(at),
        Fate::MovedAway(id) => arrivals.part(id).map(|(at, _)| at),
        Fate::Added | Fate::MovedHere(_) => None,
    };
    let parts = redline.parts.iter().enumerate();
    parts.filter_map(place).collect()
}
