//! The overview for people: a line per document, version and language, aligned by columns.

use unicode_width::UnicodeWidthStr;

use crate::base::{Arg, Date, SectionId};
use crate::cli::commands::lines::{hanging, wrapped};
use crate::cli::commands::notice::sent::readers;
use crate::lang::Lang;
use crate::model::{Document, Level, Origin, State};
use crate::work::Speech;

use crate::work::comparison::counted;
use crate::work::overview::{DocumentRow, Overview, Published, VersionRow, Working, WorkingRow};

/// Returns the overview as text.
pub(super) fn text(overview: &Overview<'_>, speech: &Speech) -> String {
    let documents = overview.documents.iter();
    let teller = Teller {
        speech,
        as_of: overview.as_of,
        lang_width: width(overview),
    };
    let mut parts = vec![teller.say("overview-head", &[("day", overview.as_of.into())]) + "\n"];
    parts.extend(documents.map(|row| teller.document(row).join("\n") + "\n"));
    parts.join("\n")
}

/// Returns how many columns languages take.
fn width(overview: &Overview<'_>) -> usize {
    let documents = overview.documents.iter();
    let languages = documents.flat_map(|row| row.document.slugs.keys());
    let widths = languages.map(|lang| lang.as_str().len());
    widths.max().unwrap_or(0)
}

struct Teller<'a> {
    speech: &'a Speech,
    as_of: Date,
    lang_width: usize,
}

impl Teller<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.speech.say(id, args)
    }

    fn document(&self, row: &DocumentRow<'_>) -> Vec<String> {
        let days = row.next_effect.map(|day| self.as_of.days_until(day));
        let head = match (row.next_effect, days) {
            (Some(day), Some(days)) => {
                let args = [("days", Arg::Number(days)), ("day", day.into())];
                self.say("overview-next-effect", &args)
            }
            _ => self.say("overview-no-effect", &[]),
        };
        let mut lines = vec![format!("{}  {head}", row.document.id)];
        let state_width = row.versions.iter().map(|row| self.state(row).width());
        let level_width = row.versions.iter().map(|row| self.level(row).width());
        let widths = [state_width.max(), level_width.max()].map(Option::unwrap_or_default);
        for version in &row.versions {
            lines.extend(self.version(version, widths));
            lines.extend(self.told(row.document, version));
        }
        if row.versions.is_empty() {
            lines.push(format!("  {}", self.say("overview-nothing-published", &[])));
        }
        lines.extend(self.working(row));
        lines
    }

    fn version(&self, row: &VersionRow<'_>, [state_width, level_width]: [usize; 2]) -> Vec<String> {
        let version = row.version;
        let padded = |text: String, width: usize| {
            let spaces = " ".repeat(width.saturating_sub(text.width()));
            text + &spaces
        };
        let cells = [
            version.effective.to_string(),
            padded(self.state(row), state_width),
            padded(self.level(row), level_width),
        ];
        let until = row.period.and_then(|period| period.until).map(|until| {
            let last = ("day", until.previous().to_string().into());
            self.say("overview-until", &[last])
        });
        let first = format!("  {}  {}", cells.join("  "), until.unwrap_or_default());
        let mut lines = vec![first.trim_end().to_owned()];
        let day = |day: Date| [("day", Arg::from(day.to_string()))];
        let mut dates = vec![self.say("overview-published", &day(version.published))];
        if version.sealed_on != version.published {
            dates.push(self.say("overview-sealed", &day(version.sealed_on)));
        }
        lines.push(format!("    {}", dates.join(", ")));
        for text in &row.texts {
            let said = match &text.text {
                None => self.say("overview-absent", &[]),
                Some(text) => self.published(text),
            };
            lines.extend(self.row(text.lang.as_str(), &said));
        }
        lines
    }

    /// That readers were told of a version; else, where they are owed it, what records it.
    fn told(&self, document: &Document, row: &VersionRow<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        for sent in &row.sent {
            let languages: Vec<&str> = sent.languages.iter().map(Lang::as_str).collect();
            let args = [
                ("day", sent.on.to_string().into()),
                ("channel", sent.channel.name().into()),
                ("languages", languages.join(", ").into()),
                ("count", Arg::Number(readers(sent.count))),
            ];
            lines.extend(wrapped("    ", &self.say("overview-sent", &args)));
        }
        if row.is_untold {
            let args = [
                ("document", document.id.as_str().into()),
                ("version", row.version.effective.to_string().into()),
            ];
            // A command on two lines cannot be copied.
            lines.push(format!("    {}", self.say("overview-not-sent", &args)));
        }
        lines
    }

    fn row(&self, lang: &str, said: &str) -> Vec<String> {
        let width = self.lang_width;
        let indent = " ".repeat(width + 6);
        hanging(&format!("    {lang:width$}  "), &indent, said)
    }

    fn state(&self, row: &VersionRow<'_>) -> String {
        let id = match row.state {
            State::Scheduled => "overview-scheduled",
            State::InForce => "overview-in-force",
            State::Superseded { .. } => "overview-superseded",
            State::Withdrawn { .. } => "overview-withdrawn",
            State::NeverApplied => "overview-never-applied",
        };
        self.say(id, &[])
    }

    fn level(&self, row: &VersionRow<'_>) -> String {
        match row.version.origin {
            Origin::Imported => self.say("overview-imported", &[]),
            Origin::Avenant => {
                let level = ("level", row.version.level.name().into());
                self.say("overview-level", &[level])
            }
        }
    }

    fn published(&self, text: &Published<'_>) -> String {
        let mut said = vec![self.standing(text.is_authentic, text.late, &[])];
        if let Some(day) = text.added {
            said.push(self.say("overview-added", &[("day", day.to_string().into())]));
        }
        for (id, day) in &text.corrections {
            let args = [
                ("revision", format!(".{}", id.revision).into()),
                ("day", day.to_string().into()),
            ];
            said.push(self.say("overview-corrected", &args));
        }
        said.join(", ")
    }

    fn standing(&self, is_authentic: bool, late: &[SectionId], unrecorded: &[SectionId]) -> String {
        if is_authentic {
            return self.say("overview-authentic", &[]);
        }
        let mut said = vec![self.say("overview-courtesy", &[])];
        for (id, sections) in [("overview-late", late), ("overview-unrecorded", unrecorded)] {
            if !sections.is_empty() {
                let names: Vec<String> = sections.iter().map(|id| format!("#{id}")).collect();
                said.push(self.say(id, &[("sections", names.join(" ").into())]));
            }
        }
        said.join(", ")
    }

    fn working(&self, row: &DocumentRow<'_>) -> Vec<String> {
        let level = row.level().map_or("none", Level::name);
        let level = ("level", level.into());
        let said = self.say("overview-working", &[level]);
        let mut lines = wrapped("  ", &said);
        for row in &row.working {
            let said = match &row.text {
                Some(text) => self.working_text(row, text),
                None if row.is_required => self.say("overview-absent-required", &[]),
                None => self.say("overview-absent", &[]),
            };
            lines.extend(self.row(row.lang.as_str(), &said));
        }
        lines
    }

    fn working_text(&self, row: &WorkingRow<'_>, text: &Working<'_>) -> String {
        let mut standing = self.standing(text.is_authentic, &text.late, &text.unrecorded);
        if row.is_required && !text.is_authentic {
            standing = format!("{standing}, {}", self.say("overview-required", &[]));
        }
        let changes = match &text.since {
            None => self.say("overview-first", &[]),
            Some((version, None)) => {
                let since = ("version", version.effective.to_string().into());
                self.say("overview-unreadable", &[since])
            }
            Some((version, Some(progress))) if progress.proposed.is_none() => {
                let since = ("version", version.effective.to_string().into());
                self.say("overview-same", &[since])
            }
            Some((version, Some(progress))) => {
                let since = ("version", version.effective.to_string().into());
                let changes = ("changes", counted(&progress.set, self.speech).into());
                self.say("overview-changed", &[since, changes])
            }
        };
        format!("{standing}. {changes}")
    }
}
