//! Redlines that had to show passages as replaced whose words were not compared. The page says so by
//! an element with `data-degraded`, whose value is why: `budget` or `check`.

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::fault::{Cause, Fault};
use super::reading::Reading;

/// Looks at a start tag.
pub fn start(reading: &mut Reading<'_>, tag: &StartTag) {
    if let Some(why) = tag.attribute("data-degraded") {
        let mut fault = Fault::new(Code::REDLINE_DEGRADED).arg("why", why);
        fault.cause = Cause::Unknown;
        reading.push(fault);
    }
}
