//! What the form of a publication says.

use crate::base::{Date, DocumentId, Salt};
use crate::desk::fault::Fault;
use crate::desk::{Desk, Form};
use crate::edit::publish::Publish;
use crate::load::date;
use crate::model::{Level, Site};

/// What the form of a publication says.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The documents, each once.
    pub documents: Vec<DocumentId>,
    /// From when they apply, as typed.
    pub effective: String,
    /// When they are first shown, as typed; today where empty.
    pub published: String,
    /// Whether past days are meant.
    pub late: bool,
    /// The kind of change, in place of what the settings say.
    pub level: Option<Level>,
}

impl Asked {
    /// Reads a form; what the site does not have is passed over.
    pub(super) fn read(form: &Form, site: &Site) -> Self {
        let text = |name: &str| form.get(name).unwrap_or_default().trim().to_owned();
        let wanted: Vec<&str> = form.all("document").collect();
        let known = site.config.documents.iter();
        let level = form.get("level").unwrap_or_default();
        let mut levels = Level::ALL.into_iter();
        Self {
            documents: known
                .filter(|id| wanted.contains(&id.as_str()))
                .cloned()
                .collect(),
            effective: text("effective"),
            published: text("published"),
            late: form.get("late").is_some(),
            level: levels
                .find(|(_, name)| *name == level)
                .map(|(level, _)| level),
        }
    }

    /// Returns what is wrong with the fields.
    pub(super) fn faults(&self, desk: &Desk<'_>) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.documents.is_empty() {
            let words = desk.speech.say("publish-no-document", &[]);
            faults.push(Fault::new("publish.documents", words));
        }
        let effective = ("publish.effective", &self.effective, true);
        let published = ("publish.published", &self.published, false);
        for (field, typed, is_needed) in [effective, published] {
            if typed.is_empty() && is_needed {
                let words = desk.speech.say("publish-no-day", &[]);
                faults.push(Fault::new(field, words));
            } else if !typed.is_empty() && Date::parse(typed).is_none() {
                let near = date::proposal(typed).map_or("none".to_owned(), |day| day.to_string());
                let args = [("typed", typed.as_str().into()), ("near", near.into())];
                let words = desk.speech.say("publish-bad-day", &args);
                faults.push(Fault::new(field, words));
            }
        }
        faults
    }

    /// Returns the publication that is asked for; `None` where no day can be read.
    pub(super) fn publication(&self, today: Date, seed: Salt) -> Option<Publish> {
        let effective = Date::parse(&self.effective)?;
        Some(Publish {
            effective,
            ..self.undated(today, seed)
        })
    }

    /// Returns the publication that is asked for, as far as the day it applies from is still open.
    pub(super) fn undated(&self, today: Date, seed: Salt) -> Publish {
        Publish {
            documents: self.documents.clone(),
            effective: today,
            published: Date::parse(&self.published),
            late: self.late,
            level: self.level,
            today,
            seed,
        }
    }
}
