//! What the host answered, before anybody looks at the words.

use crate::audit::reading::shortened;
use crate::base::{Code, Diagnostic};

use super::Asked;
use super::found::Found;

/// The answer to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// What was sent, unpacked.
    pub body: Vec<u8>,
    /// Whether more was sent than was worth reading.
    pub is_cut: bool,
    /// The path on the host that answered, where it led there from the one asked.
    pub moved: Option<String>,
    /// Where the host led that is not on it, or too often; nobody went there.
    pub away: Option<String>,
    /// The `X-Robots-Tag` headers.
    pub robots: Vec<String>,
}

/// The answers to one question, asked as a tool and as a browser.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// What a tool is shown.
    pub tool: Answer,
    /// What a browser is shown.
    pub browser: Answer,
}

/// Signs before the first that differs, by which its place is found.
const BEFORE: usize = 24;

/// Returns the answer that holds what was asked for, and says what stands in its way.
pub fn status<'s>(asked: &Asked, seen: &'s Seen, found: &mut Found) -> Option<&'s Answer> {
    let Seen { tool, browser } = seen;
    let answer = if tool.is_whole() { tool } else { browser };
    if tool.status != browser.status || tool.away != browser.away {
        let finding = Diagnostic::new(Code::LIVE_INJECTED)
            .arg("what", "status")
            .arg("tool", tool.status.to_string())
            .arg("browser", browser.status.to_string());
        found.add(&asked.path, finding);
    } else if !answer.is_whole() {
        push_status(asked, answer, found);
    } else if tool.body != browser.body && browser.is_whole() {
        let (tool, browser) = parting(&tool.body, &browser.body);
        let finding = Diagnostic::new(Code::LIVE_INJECTED).arg("what", "views");
        found.add(
            &asked.path,
            finding.arg("tool", tool).arg("browser", browser),
        );
    }
    Some(answer).filter(|answer| answer.is_whole())
}

/// Says why an answer is not what was asked for.
pub fn push_status(asked: &Asked, answer: &Answer, found: &mut Found) {
    let what = match answer.status {
        _ if answer.away.as_ref().is_some_and(|to| to.starts_with('/')) => "circle",
        _ if answer.away.is_some() => "away",
        200 => "long",
        404 | 410 => "missing",
        _ => "status",
    };
    let finding = Diagnostic::new(Code::LIVE_STATUS)
        .arg("what", what)
        .arg("status", answer.status.to_string())
        .arg_or_none("address", answer.away.clone().unwrap_or_default());
    found.add(&asked.path, finding);
}

impl Answer {
    fn is_whole(&self) -> bool {
        self.status == 200 && !self.is_cut && self.away.is_none()
    }
}

/// Returns what stands in either from a little before the first sign that differs.
fn parting(one: &[u8], other: &[u8]) -> (String, String) {
    let at = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let shown = |bytes: &[u8]| {
        let start = at.saturating_sub(BEFORE).min(bytes.len());
        let text = String::from_utf8_lossy(&bytes[start..]);
        // The beginning may be cut inside a sign.
        shortened(text.trim_start_matches('\u{fffd}'))
    };
    (shown(one), shown(other))
}
