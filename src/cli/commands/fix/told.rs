//! What would be mended, on paper: lines before and after, for people and for programs.

use serde_json::{Value, json};

use crate::base::TreePath;
use crate::edit::fix::visible;
use crate::work::Speech;
use crate::work::mending::Step;

/// Marks of a terminal that shows colours: deleted lines, added lines, names of files.
const COLOURS: [&str; 3] = ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[1m"];

/// What ends a colour.
const PLAIN: &str = "\u{1b}[0m";

/// Returns steps as lines for people, file by file.
pub fn steps(steps: &[Step], speech: &Speech, colour: bool) -> String {
    let [deleted, added, bold] = if colour { COLOURS } else { [""; 3] };
    let plain = if colour { PLAIN } else { "" };
    let mut out = String::new();
    let mut last: Option<&TreePath> = None;
    for step in steps {
        if last != Some(&step.path) {
            let gap = if last.is_some() { "\n" } else { "" };
            out.push_str(&format!("{gap}{bold}{}{plain}\n", step.path));
            last = Some(&step.path);
        }
        let (line, name) = (step.line, step.finding.name());
        let words = speech.finding(&step.finding);
        out.push_str(&format!("\n{line}: [{name}] {words}\n"));
        for line in lines(&step.before) {
            out.push_str(&format!("{deleted}- {line}{plain}\n"));
        }
        for line in lines(&step.after) {
            out.push_str(&format!("{added}+ {line}{plain}\n"));
        }
    }
    out
}

/// Returns lines with names for the characters that nobody sees; none where no line is left.
fn lines(words: &str) -> Vec<String> {
    if words.is_empty() {
        return Vec::new();
    }
    words.split('\n').map(visible).collect()
}

/// Returns steps as one JSON object: `avenant.fixes/1` of `docs/formats.md`.
pub fn data(done: &[Step], doubtful: &[Step], written: bool, speech: &Speech) -> String {
    let step = |step: &Step| {
        json!({
            "name": step.finding.name(),
            "message": speech.finding(&step.finding),
            "path": step.path.to_string(),
            "line": step.line,
            "before": step.before,
            "after": step.after,
        })
    };
    let all = |steps: &[Step]| -> Vec<Value> { steps.iter().map(step).collect() };
    let value = json!({
        "schema": "avenant.fixes/1",
        "fixes": all(done),
        "doubtful": all(doubtful),
        "written": written,
    });
    // Nothing in these values can fail to serialize: no maps with odd keys, no foreign types.
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}
