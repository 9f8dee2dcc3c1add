//! The desk: the screens of the preview server, on which editors see where their texts stand, and
//! work on them without a terminal.
//!
//! Every screen is a function of a [`Moment`] and what was asked for, and every deed one that
//! returns [`Edits`](crate::edit::Edits): the same that commands make. Nothing is read or written
//! here.

pub mod act;
pub mod address;
pub mod begin;
mod beside;
mod board;
mod cell;
mod coverage;
mod days;
pub mod elsewhere;
mod fault;
mod findings;
mod found;
mod frame;
mod margin;
pub mod moment;
mod needs;
mod new;
pub mod notices;
mod opening;
mod publish;
mod sealed;
pub mod strip;
pub mod text;

use crate::edit::start::Starters;
use crate::lang::Lang;
use crate::load::CONFIG;
use crate::model::Document;
use crate::render::screen::{ScreenFault, Screens};
use crate::work::Speech;

pub use act::{Act, Form, Fresh, Spot};
pub use address::Screen;
pub use moment::Moment;

/// What every screen is made from.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The site.
    pub moment: &'a Moment,
    /// The templates.
    pub screens: &'a Screens,
    /// The words for editors.
    pub speech: &'a Speech,
    /// What a form must send along to have something done.
    pub token: &'a str,
    /// The starter texts of new documents.
    pub starters: Starters<'a>,
}

impl Desk<'_> {
    /// Returns a screen as HTML; `None` where what it is about is not there.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn show(&self, screen: &Screen) -> Result<Option<String>, ScreenFault> {
        match screen {
            Screen::Board => board::show(self).map(Some),
            Screen::Findings(filter) => findings::show(self, filter).map(Some),
            Screen::Coverage(about) => coverage::show(self, about.as_ref()),
            Screen::Beside(document, lang) => beside::show(self, document, lang),
            Screen::Publish(document) => publish::show(self, document.as_ref()),
            Screen::New => new::show(self).map(Some),
            Screen::Sealed(line) => sealed::show(self, *line),
            Screen::Days => days::show(self).map(Some),
            Screen::Notices => notices::list(self).map(Some),
            Screen::Notice(about) => notices::show(self, about),
            Screen::Text(text) => text::show(self, text),
        }
    }

    /// Does what a form sent to a screen asks for; `None` where the screen does nothing.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn act(
        &self,
        screen: &Screen,
        form: &Form,
        fresh: Fresh,
    ) -> Result<Option<Act>, ScreenFault> {
        let act = match screen {
            Screen::Findings(_) | Screen::Coverage(_) | Screen::Beside(..) => {
                opening::act(self, screen, form)
            }
            Screen::New => new::act(self, form).map(Some),
            Screen::Publish(_) => publish::act(self, form, fresh).map(Some),
            Screen::Notice(about) => notices::act(self, about, form),
            Screen::Board | Screen::Sealed(_) | Screen::Days | Screen::Notices => Ok(None),
            Screen::Text(text) => text::act(self, text, form),
        }?;
        match act {
            None if form.typed().is_some() => {
                let say = |id| self.speech.say(id, &[]);
                let (words, help) = (say("desk-kept-nowhere"), say("desk-kept-nowhere-help"));
                self.refused(&words, &help, form).map(Act::Show).map(Some)
            }
            act => Ok(act),
        }
    }

    /// Returns a screen that says that something is sealed and its request for a time stamp could not be
    /// written.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn unstamped(&self, reason: &str) -> Result<String, ScreenFault> {
        let words = self
            .speech
            .say("desk-unstamped", &[("reason", reason.into())]);
        let help = self.speech.say("desk-unstamped-help", &[]);
        frame::done(self, &words, &help)
    }

    /// Returns a screen that says one thing, and what to do.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn message(&self, words: &str, help: &str) -> Result<String, ScreenFault> {
        frame::message(self, words, help)
    }

    /// Returns a screen that says why a form did nothing, and what to do, with what was typed in it.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn refused(&self, words: &str, help: &str, form: &Form) -> Result<String, ScreenFault> {
        frame::refused(self, words, help, form.typed())
    }

    /// Returns whether there is no site yet: only one can be begun.
    pub fn is_blank(&self) -> bool {
        self.moment.plan.is_none() && self.moment.tree.find(CONFIG).is_none()
    }

    /// Returns the title of a document for the editor, or its id where no text gives it one.
    pub fn title(&self, document: &Document) -> String {
        let text = document.working_for(self.lang());
        text.map_or_else(|| document.id.to_string(), |(_, text)| text.title.clone())
    }

    /// Returns the language in which editors are spoken to.
    pub fn lang(&self) -> &Lang {
        self.speech.lang()
    }
}
