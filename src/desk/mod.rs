//! The desk: the screens of the preview server, on which editors see where their texts stand, and
//! work on them without a terminal.
//!
//! Every screen is a function of a [`Moment`] and what was asked for, and every deed one that
//! returns [`Edits`](crate::edit::Edits): the same that commands make. Nothing is read or written
//! here.

pub mod act;
pub mod address;
mod board;
mod findings;
mod frame;
pub mod moment;
pub mod strip;
pub mod text;

use crate::lang::Lang;
use crate::render::screen::{ScreenFault, Screens};
use crate::work::Speech;

pub use act::{Act, Form, Fresh};
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
}

impl Desk<'_> {
    /// Returns a screen as HTML; `None` where what it is about is not there.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn show(&self, screen: &Screen) -> Result<Option<String>, ScreenFault> {
        match screen {
            Screen::Board => board::show(self).map(Some),
            Screen::Findings => findings::show(self).map(Some),
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
        _fresh: Fresh,
    ) -> Result<Option<Act>, ScreenFault> {
        match screen {
            Screen::Board | Screen::Findings => Ok(None),
            Screen::Text(text) => text::act(self, text, form),
        }
    }

    /// Returns a screen that says one thing, and what to do.
    ///
    /// # Errors
    /// [`ScreenFault`] where a template lacks something.
    pub fn message(&self, words: &str, help: &str) -> Result<String, ScreenFault> {
        frame::message(self, words, help)
    }

    /// Returns the language in which editors are spoken to.
    pub fn lang(&self) -> &Lang {
        self.speech.lang()
    }
}
