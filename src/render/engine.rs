//! The template engine: MiniJinja with our own escapes, words and limits.
//!
//! Nothing undefined is ever written, nothing is escaped that HTML does not need (`href="/fr/"`
//! stays readable), and no template runs for ever.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use crate::base::{Date, Report};
use crate::lang::{Catalog, Lang};

use super::html::{Html, escape};
use super::words::{Piece, Speaker};

/// Steps a template may take for one page: some hundred times what the default theme needs for a
/// document of a hundred versions, and still an end to one that never stops.
const FUEL: u64 = 5_000_000;

/// Makes the engine that fills these templates; `routes` are those of static files by name.
pub fn environment(
    texts: BTreeMap<String, String>,
    routes: BTreeMap<String, String>,
    catalog: &Arc<Catalog>,
) -> Environment<'static> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    if let Ok(syntax) = syntax {
        environment.set_syntax(syntax);
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_debug(false);
    environment.remove_global("debug");
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_value);
    environment.set_loader(move |name| Ok(texts.get(name).cloned()));
    let speaker = Arc::clone(catalog);
    environment.add_function(
        "t",
        move |state: &State<'_, '_>, id: String, args: Kwargs| words(&speaker, state, &id, &args),
    );
    let speaker = Arc::clone(catalog);
    environment.add_function("date", move |state: &State<'_, '_>, day: String| {
        with_day(&speaker, state, &day, |speaker, day| {
            speaker.time(day).map(|html| safe(&html))
        })
    });
    let speaker = Arc::clone(catalog);
    environment.add_function("day", move |state: &State<'_, '_>, day: String| {
        with_day(&speaker, state, &day, |speaker, day| {
            speaker.day(day).map(Value::from)
        })
    });
    environment.add_function("asset", move |state: &State<'_, '_>, name: String| {
        asset_path(&routes, state, &name)
    });
    environment
}

/// Writes a value with five escapes only; `href="/fr/"` stays readable.
///
/// Nothing that is not there is ever written: a custom formatter has to refuse it itself.
fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(ErrorKind::UndefinedError, "no value to write"));
    }
    let is_markup = value.is_safe() || !matches!(state.auto_escape(), AutoEscape::Html);
    let text = value.to_string();
    if is_markup {
        out.write_str(&text)?;
    } else {
        out.write_str(&escape(&text))?;
    }
    Ok(())
}

fn words(
    catalog: &Catalog,
    state: &State<'_, '_>,
    id: &str,
    args: &Kwargs,
) -> Result<Value, Error> {
    let lang = lang_of(state)?;
    let speaker = Speaker::new(catalog, &lang);
    let mut pieces = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        pieces.push((name, piece(&value)?));
    }
    let html = speaker.html(id, &pieces).map_err(fault)?;
    Ok(safe(&html))
}

fn piece(value: &Value) -> Result<Piece, Error> {
    if value.is_undefined() || value.is_none() {
        let what = "a message was given no value";
        return Err(Error::new(ErrorKind::UndefinedError, what));
    }
    Ok(match (value.is_safe(), value.as_i64()) {
        (true, _) => Piece::Html(Html::markup(value.to_string())),
        (false, Some(count)) if value.is_number() => Piece::Count(count),
        (false, _) => Piece::Html(Html::text(&value.to_string())),
    })
}

fn with_day(
    catalog: &Catalog,
    state: &State<'_, '_>,
    day: &str,
    write: impl Fn(Speaker<'_>, Date) -> Result<Value, Report>,
) -> Result<Value, Error> {
    let lang = lang_of(state)?;
    let day = Date::parse(day)
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("{day}: not a day")))?;
    write(Speaker::new(catalog, &lang), day).map_err(fault)
}

fn asset_path(
    routes: &BTreeMap<String, String>,
    state: &State<'_, '_>,
    name: &str,
) -> Result<Value, Error> {
    let route = routes.get(name).ok_or_else(|| {
        let what = format!("the theme has no file static/{name}");
        Error::new(ErrorKind::InvalidOperation, what)
    })?;
    let base = state.lookup("base").map(|base| base.to_string());
    Ok(Value::from(format!("{}{route}", base.unwrap_or_default())))
}

/// Macros of other files do not see the page: they must be imported `with context`.
fn lang_of(state: &State<'_, '_>) -> Result<Lang, Error> {
    let tag = state.lookup("lang").map(|lang| lang.to_string());
    tag.as_deref().and_then(Lang::parse).ok_or_else(|| {
        let what = "the page's language is not known here: import the file `with context`";
        Error::new(ErrorKind::UndefinedError, what)
    })
}

fn safe(html: &Html) -> Value {
    Value::from_safe_string(html.as_str().to_owned())
}

/// A finding on its way through the engine.
#[derive(Debug)]
struct WordFault(Report);

impl fmt::Display for WordFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words are missing")
    }
}

impl std::error::Error for WordFault {}

fn fault(report: Report) -> Error {
    Error::new(ErrorKind::InvalidOperation, "no words").with_source(WordFault(report))
}

/// Returns the findings about words that stopped a template, where that is what did.
pub fn word_fault(error: &Error) -> Option<&Report> {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(WordFault(found)) = inner.downcast_ref() {
            return Some(found);
        }
        source = inner.source();
    }
    None
}
