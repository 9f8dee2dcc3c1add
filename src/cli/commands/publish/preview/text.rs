//! What would be sealed, for people.

use crate::base::Arg;
use crate::cli::commands::lines::{hanging, wrapped};
use crate::work::Speech;

use crate::work::comparison::counted;
use crate::work::publication::{Planned, PlannedText};

/// Returns the plan as text.
pub(super) fn text(planned: &[Planned<'_>], speech: &Speech) -> String {
    let parts = planned
        .iter()
        .map(|planned| version(planned, speech).join("\n") + "\n");
    parts.collect::<Vec<_>>().join("\n")
}

fn version(planned: &Planned<'_>, speech: &Speech) -> Vec<String> {
    let version = planned.version;
    let say = |id: &str, args: &[(&str, Arg)]| wrapped("  ", &speech.say(id, args));
    let line = ("line", planned.line.to_string().into());
    let name = ("version", planned.id.to_string().into());
    let mut lines = vec![speech.say("publish-plan", &[name, line])];
    let dates = [
        ("published", version.shown_from().into()),
        ("effective", version.effective.into()),
        ("days", Arg::Number(planned.lead)),
    ];
    let is_past = planned.lead < 0;
    let id = if is_past {
        "publish-plan-dates-past"
    } else {
        "publish-plan-dates"
    };
    lines.extend(say(id, &dates));
    if version.is_late() {
        lines.extend(say("publish-plan-late", &[]));
    }
    let level = ("level", version.level.name().into());
    lines.extend(say("publish-plan-level", &[level]));
    if version.consent_again {
        lines.extend(say("publish-plan-consent", &[]));
    }
    lines.extend(match planned.replaces {
        Some(day) => say("publish-plan-replaces", &[("version", day.into())]),
        None => say("publish-plan-first", &[]),
    });
    if !version.continues.is_empty() {
        let sections = ("sections", version.continues.join(", ").into());
        lines.extend(say("publish-plan-continues", &[sections]));
    }
    let widths = planned.texts.iter().map(|text| text.lang.as_str().len());
    let width = widths.max().unwrap_or(0);
    for text in &planned.texts {
        lines.extend(language(planned, text, width, speech));
    }
    lines
}

fn language(
    planned: &Planned<'_>,
    text: &PlannedText<'_>,
    width: usize,
    speech: &Speech,
) -> Vec<String> {
    let lang = text.lang.as_str();
    let names: Vec<String> = text.late.iter().map(|id| format!("#{id}")).collect();
    let standing = match names.as_slice() {
        _ if text.is_authentic => speech.say("overview-authentic", &[]),
        [] => speech.say("overview-courtesy", &[]),
        late => {
            let late = ("sections", late.join(" ").into());
            let courtesy = speech.say("overview-courtesy", &[]);
            format!("{courtesy}, {}", speech.say("overview-late", &[late]))
        }
    };
    let indent = " ".repeat(width + 4);
    let first = format!("  {lang:width$}  ");
    let mut lines = hanging(&first, &indent, &format!("{}, {standing}", text.title));
    lines.push(format!("{indent}{}", text.path));
    let sentences = text.changes.iter();
    let item = format!("{indent}- ");
    let below = " ".repeat(width + 6);
    lines.extend(sentences.flat_map(|sentence| hanging(&item, &below, sentence)));
    if let Some(progress) = &text.progress {
        lines.extend(wrapped(&indent, &counted(&progress.set, speech)));
        let level = planned.version.level.name();
        if let Some(proposed) = progress.proposed.filter(|proposed| *proposed != level) {
            let said = speech.say("publish-plan-proposed", &[("level", proposed.into())]);
            lines.extend(wrapped(&indent, &said));
        }
    }
    lines
}
