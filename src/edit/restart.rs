//! Going on with a ledger that lost lines which readers had seen: a line says so, for everybody to
//! see.

use crate::base::{Code, Date, Diagnostic, Digest, Report};
use crate::model::{Event, LEDGER, Ledger, Reason, ReasonFault, Restart};
use crate::seal::ledger::{Continuation, Record, continues, head_of};

use super::publish::{Inputs, appended};
use super::{Edits, admission};

/// A ledger that is to go on though lines are lost.
#[derive(Debug, Clone, Copy)]
pub struct Loss<'a> {
    /// The ledger that readers are shown, as `/ledger.txt` has it.
    pub shown: &'a str,
    /// Why it is lost here, in the publisher's words.
    pub reason: &'a str,
    /// The day of sealing.
    pub today: Date,
}

/// Returns the ledger with a line which says that the end of the one readers are shown is lost.
///
/// # Errors
/// Returns everything that keeps that from being said: errors of the ledger itself, versions that are
/// here still, a ledger shown that nothing is lost of or that cannot be read, words that are no reason.
pub fn restart(from: Inputs<'_>, loss: &Loss<'_>) -> Result<Edits, Report> {
    let mut report = admission::errors_at(from, |path| path.as_str() == LEDGER);
    // Where versions are here that no line names, their lines can be brought back.
    let nameless = from.findings.iter();
    let nameless = nameless.filter(|finding| finding.code == Code::SEAL_UNKNOWN_VERSION);
    nameless.for_each(|finding| report.push(finding.clone()));
    report.extend(admission::clock(from, loss.today));
    let head = lost(&from.site.ledger, loss.shown);
    let reason = Reason::parse(loss.reason).map_err(unfit);
    let (head, reason) = match (head, reason) {
        (Ok(head), Ok(reason)) if report.is_empty() => (head, reason),
        (head, reason) => {
            for finding in [head.err(), reason.err()].into_iter().flatten() {
                report.push(finding);
            }
            return Err(report);
        }
    };
    let record = Record {
        on: loss.today,
        from: loss.today,
        event: Event::Restart(Restart { head, reason }),
        sums: Restart::sums(),
        paths: Vec::new(),
    };
    let changes = appended(from, vec![record], &mut report);
    if report.is_empty() {
        let changes = changes.into_iter().collect();
        Ok(Edits { changes })
    } else {
        Err(report)
    }
}

/// Returns the digest of the last line that readers are shown, where it is lost here and nothing
/// says so yet.
fn lost(ledger: &Ledger, shown: &str) -> Result<Digest, Diagnostic> {
    let at_line = |fault, line: u64| refused(fault).arg("line", line.to_string());
    match continues(ledger, shown) {
        Continuation::Continues(0) => Err(refused("nothing")),
        Continuation::Continues(_) => Err(refused("continued")),
        Continuation::Restarted { line, .. } => Err(at_line("said", line)),
        Continuation::Unreadable(line) => Err(at_line("unreadable", line)),
        Continuation::Differs(_) => head_of(shown).map_err(|line| at_line("unreadable", line)),
    }
}

fn unfit(fault: ReasonFault) -> Diagnostic {
    match fault {
        ReasonFault::Empty => refused("reason"),
        ReasonFault::Long(count) => refused("long")
            .arg("count", count)
            .arg("most", Reason::MOST),
        ReasonFault::Sign(sign) => {
            refused("sign").arg("point", format!("U+{:04X}", u32::from(sign)))
        }
    }
}

fn refused(fault: &'static str) -> Diagnostic {
    Diagnostic::new(Code::RESTART_REFUSED).arg("fault", fault)
}
