//! Components: `{{ cookies(site="www") }}`, `{{ recipients() }}` and `{{ purposes() }}` print a
//! register as a table with a caption.
//!
//! A component stands alone in its paragraph. What it prints is words and names in code: like a
//! value it can never make other structure.

mod cookies;
mod purposes;
mod recipients;
mod words;

use minijinja::value::{Kwargs, Object, Value};
use minijinja::{Environment, Error};

use crate::base::name::nearest;
use crate::base::{Place, SectionId};

use super::Facts;
use super::evaluate::{LONGEST, plain, value_of};
use super::fault::{Reason, ValueFault};

/// The functions that print a register.
const NAMES: [&str; 3] = ["cookies", "recipients", "purposes"];

/// What a component prints: a caption, then a table whose first column names its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The id of the table: `cookies-www`.
    pub id: SectionId,
    /// Its caption.
    pub caption: String,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows, each of as many cells.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
pub type Cell = Vec<Piece>;

/// A piece of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A name kept as it stands.
    Code(String),
}

/// A component as it is called: what of its register it prints.
#[derive(Debug, Clone)]
pub(super) enum Called {
    /// The trackers.
    Cookies {
        /// Of one site.
        site: Option<String>,
        /// Of one category.
        category: Option<String>,
        /// Of one service.
        service: Option<String>,
        /// The caption, where the text gives its own.
        caption: Option<String>,
    },
    /// The recipients.
    Recipients {
        /// Of one role.
        role: Option<String>,
        /// The caption, where the text gives its own.
        caption: Option<String>,
    },
    /// The purposes.
    Purposes {
        /// The caption, where the text gives its own.
        caption: Option<String>,
    },
}

impl Object for Called {}

impl Called {
    /// Returns the name of the function.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Cookies { .. } => NAMES[0],
            Self::Recipients { .. } => NAMES[1],
            Self::Purposes { .. } => NAMES[2],
        }
    }

    /// Returns it as an expression, without its caption.
    fn written(&self) -> String {
        let arguments: Vec<(&str, &Option<String>)> = match self {
            Self::Cookies {
                site,
                category,
                service,
                ..
            } => vec![("site", site), ("category", category), ("service", service)],
            Self::Recipients { role, .. } => vec![("role", role)],
            Self::Purposes { .. } => Vec::new(),
        };
        let given = arguments.into_iter().filter_map(|(name, value)| {
            let value = value.as_ref()?;
            Some(format!("{name}={value:?}"))
        });
        let given: Vec<String> = given.collect();
        format!("{}({})", self.name(), given.join(", "))
    }
}

/// Returns whether an expression calls a component.
pub fn is_component(expression: &str) -> bool {
    NAMES.iter().any(|name| {
        let rest = expression.trim_start().strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('('))
    })
}

/// Returns what a component prints in the language of the text.
///
/// # Errors
/// Everything that is wrong with it, and with what it would print.
pub fn component(expression: &str, facts: &Facts<'_>) -> Result<Printed, Vec<ValueFault>> {
    let value = value_of(expression, facts).map_err(|fault| vec![fault])?;
    let printed = match value.downcast_object_ref::<Called>() {
        Some(called) => print(called, facts),
        None => Err(vec![Reason::Other]),
    };
    printed.map_err(|reasons| {
        let range = || 0..expression.len();
        let fault = |reason| ValueFault {
            reason,
            range: range(),
        };
        reasons.into_iter().map(fault).collect()
    })
}

/// Returns the expression of a component without the caption that a text gives it, its arguments in
/// the order of the function; `None` where it is none, or cannot be read by itself.
pub fn without_caption(expression: &str) -> Option<String> {
    if !is_component(expression) || expression.len() > LONGEST {
        return None;
    }
    let mut environment = plain();
    add_to(&mut environment);
    let compiled = environment.compile_expression(expression).ok()?;
    let value = compiled.eval(()).ok()?;
    let called = value.downcast_object_ref::<Called>()?;
    Some(called.written())
}

/// Returns where the entries of registers stand that a component prints; `None` where it is not to be
/// worked out.
pub fn entries<'a>(expression: &str, facts: &Facts<'a>) -> Option<Vec<&'a Place>> {
    let value = value_of(expression, facts).ok()?;
    let places = match value.downcast_object_ref::<Called>()? {
        Called::Cookies {
            site,
            category,
            service,
            ..
        } => {
            let choice = cookies::Choice {
                site: site.as_deref(),
                category: category.as_deref(),
                service: service.as_deref(),
            };
            cookies::places(&choice, facts)
        }
        Called::Recipients { role, .. } => recipients::places(role.as_deref(), facts),
        Called::Purposes { .. } => purposes::places(facts),
    };
    places.ok()
}

fn print(called: &Called, facts: &Facts<'_>) -> Result<Printed, Vec<Reason>> {
    match called {
        Called::Cookies {
            site,
            category,
            service,
            caption,
        } => {
            let choice = cookies::Choice {
                site: site.as_deref(),
                category: category.as_deref(),
                service: service.as_deref(),
            };
            cookies::print(&choice, caption.as_deref(), facts)
        }
        Called::Recipients { role, caption } => {
            recipients::print(role.as_deref(), caption.as_deref(), facts)
        }
        Called::Purposes { caption } => purposes::print(caption.as_deref(), facts),
    }
}

/// Gives expressions the functions that print registers.
pub(super) fn add_to(environment: &mut Environment<'static>) {
    environment.add_function(NAMES[0], |args: Kwargs| {
        called(&args, |args| {
            Ok(Called::Cookies {
                site: args.get("site")?,
                category: args.get("category")?,
                service: args.get("service")?,
                caption: args.get("caption")?,
            })
        })
    });
    environment.add_function(NAMES[1], |args: Kwargs| {
        called(&args, |args| {
            Ok(Called::Recipients {
                role: args.get("role")?,
                caption: args.get("caption")?,
            })
        })
    });
    environment.add_function(NAMES[2], |args: Kwargs| {
        called(&args, |args| {
            let caption = args.get("caption")?;
            Ok(Called::Purposes { caption })
        })
    });
}

fn called(
    args: &Kwargs,
    read: impl FnOnce(&Kwargs) -> Result<Called, Error>,
) -> Result<Value, Error> {
    let called = read(args)?;
    args.assert_all_used()?;
    Ok(Value::from_object(called))
}

/// Returns what an id that a component names means, or why it means nothing.
fn found<'a, T>(
    name: &str,
    kind: &'static str,
    known: impl Iterator<Item = (&'a str, T)>,
) -> Result<T, Reason> {
    let mut ids = Vec::new();
    for (id, entry) in known {
        if id == name {
            return Ok(entry);
        }
        ids.push(id);
    }
    let near = nearest(name, ids.iter().copied()).unwrap_or_default();
    Err(Reason::UnknownEntry {
        kind,
        name: name.to_owned(),
        nearest: near.to_owned(),
        known: ids.join(", "),
    })
}

/// Returns the id of a table: its register with what it is narrowed to.
fn id(register: &str, narrowed: &[Option<&str>]) -> Result<SectionId, Vec<Reason>> {
    let mut parts: Vec<&str> = vec![register];
    parts.extend(narrowed.iter().flatten());
    if parts.len() == 1 {
        parts.push("all");
    }
    // Ids of entries are words joined by hyphens, and so is the whole.
    SectionId::parse(&parts.join("-")).ok_or_else(|| vec![Reason::Other])
}

#[cfg(test)]
mod tests {
    use super::{is_component, without_caption};

    #[test]
    fn a_caption_is_left_out_however_it_is_written() {
        for (expression, rest) in [
            (
                "cookies(caption = \"a, b\", category='chat')",
                Some("cookies(category=\"chat\")"),
            ),
            (
                "cookies(category=\"chat\",site=\"www\")",
                Some("cookies(site=\"www\", category=\"chat\")"),
            ),
            ("recipients( caption=\"x\" )", Some("recipients()")),
            ("purposes()", Some("purposes()")),
            ("purposes(a=\"x\")", None),
            ("publisher.name", None),
            ("cookies(", None),
        ] {
            assert_eq!(without_caption(expression).as_deref(), rest, "{expression}");
        }
    }

    #[test]
    fn a_component_is_a_call_of_its_function() {
        for yes in ["cookies(site=\"www\")", "recipients ()", "purposes()"] {
            assert!(is_component(yes), "{yes}");
        }
        for no in ["cookies", "cookiesx()", "t(\"cookies()\")", ""] {
            assert!(!is_component(no), "{no}");
        }
    }
}
