//! Screens for editors: templates with the words of one language, filled as pages are.
//!
//! They are no part of a site and of no theme; themes have [`theme`](super::theme).

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::Environment;
use minijinja::value::{Serde, Value};
use serde::Serialize;

use crate::lang::{Catalog, Lang};

use super::engine;

/// The templates of screens, ready to be filled.
pub struct Screens(Environment<'static>);

/// Why a screen cannot be shown: a fault of the program, in the words of the engine.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ScreenFault(String);

impl ScreenFault {
    /// Takes what is wrong in words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl Screens {
    /// Takes templates by their names.
    pub fn new(templates: BTreeMap<String, String>, catalog: &Arc<Catalog>) -> Self {
        Self(engine::environment(templates, BTreeMap::new(), catalog))
    }

    /// Fills a template with what it shows, in a language.
    ///
    /// # Errors
    /// [`ScreenFault`] where the template or its words lack something.
    pub fn fill(
        &self,
        template: &str,
        lang: &Lang,
        view: impl Serialize,
    ) -> Result<String, ScreenFault> {
        let view = Value::from(Serde(Whole {
            lang: lang.as_str(),
            dir: lang.direction().as_str(),
            view,
        }));
        let filled = self.0.get_template(template).and_then(|t| t.render(view));
        filled.map_err(|error| ScreenFault(format!("{error:#}")))
    }
}

/// What every screen knows.
#[derive(Serialize)]
struct Whole<'a, V> {
    lang: &'a str,
    dir: &'a str,
    #[serde(flatten)]
    view: V,
}
