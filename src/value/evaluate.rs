//! Working out one expression.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Arg, Date};
use crate::lang::{Catalog, Lang};

use super::component::{self, Called};
use super::facts::{Fact, Facts, message};
use super::fault::{Kind, Reason, Slip, ValueFault};

/// Steps an expression may take: some hundred times what any value needs.
const FUEL: u64 = 10_000;

/// Bytes an expression may have: no value needs a hundred, and tens of thousands of brackets
/// would overflow the engine's stack.
pub(super) const LONGEST: usize = 1_000;

/// The functions that expressions may call.
const FUNCTIONS: [&str; 5] = ["date", "t", "cookies", "recipients", "purposes"];

/// Returns the words of an expression in the language of the text: plain, on one line.
///
/// # Errors
/// What is wrong, and where in the expression.
pub fn evaluate(expression: &str, facts: &Facts<'_>) -> Result<String, ValueFault> {
    let value = value_of(expression, facts)?;
    words(&value, facts).map_err(|reason| ValueFault {
        reason,
        range: 0..expression.len(),
    })
}

/// Returns the facts that an expression names, those in words between quotation marks not counted; none
/// where it cannot be read.
pub fn facts_named(expression: &str) -> Vec<&'static str> {
    if expression.len() > LONGEST {
        return Vec::new();
    }
    let environment = Environment::empty();
    let Ok(compiled) = environment.compile_expression(expression) else {
        return Vec::new();
    };
    let named = compiled.undeclared_variables(true).into_iter();
    let facts = named.filter_map(|name| Fact::find(&name));
    facts.map(|fact| fact.name).collect()
}

/// Returns whether an expression can be read, whatever it gives.
pub fn is_readable(expression: &str) -> bool {
    let environment = Environment::empty();
    expression.len() <= LONGEST && environment.compile_expression(expression).is_ok()
}

/// Returns what an expression gives, whether words or not.
pub(super) fn value_of(expression: &str, facts: &Facts<'_>) -> Result<Value, ValueFault> {
    let whole = || 0..expression.len();
    if expression.len() > LONGEST {
        return Err(ValueFault {
            reason: Reason::TooLong,
            range: whole(),
        });
    }
    let environment = environment(facts);
    let compiled = environment.compile_expression(expression);
    let compiled = compiled.map_err(|error| syntax(expression, &error))?;
    let mut named: Vec<String> = compiled.undeclared_variables(true).into_iter().collect();
    named.sort_by_key(|name| expression.find(name.as_str()));
    let mut context = BTreeMap::new();
    for name in &named {
        context.extend(named_words(name, expression, facts)?);
    }
    let result = compiled.eval(nested(&context));
    result.map_err(|error| failed(expression, &error))
}

/// Returns the words of the fact that the expression names, of every fact of a group, or nothing
/// for a function.
fn named_words(
    name: &str,
    expression: &str,
    facts: &Facts<'_>,
) -> Result<Vec<(&'static str, String)>, ValueFault> {
    let fault = |reason| ValueFault {
        reason,
        range: find(expression, name),
    };
    if let Some(fact) = Fact::find(name) {
        let words = fact.words(facts).map_err(|m| fault(Reason::Message(m)))?;
        let words = words.ok_or_else(|| fault(missing(fact, facts)))?;
        return Ok(vec![(fact.name, words)]);
    }
    let group = Fact::group(name);
    let mut places = expression.match_indices(name);
    let called = places.any(|(at, _)| {
        let after = expression[at + name.len()..].trim_start();
        after.starts_with('(')
    });
    if called && name.contains('.') {
        return Err(fault(Reason::Syntax(Slip::Filter)));
    }
    if group.is_empty() && !called {
        let nearest = Fact::nearest(name).unwrap_or_default().to_owned();
        let name = name.to_owned();
        return Err(fault(Reason::UnknownName { name, nearest }));
    }
    // Of a group only what is there can be reached; what is not gives no words in the end.
    let there = |fact: &'static Fact| Some((fact.name, fact.words(facts).ok()??));
    Ok(group.into_iter().filter_map(there).collect())
}

fn missing(fact: &Fact, facts: &Facts<'_>) -> Reason {
    Reason::MissingFact {
        name: fact.name.to_owned(),
        file: format!("content/{REGISTERS}/publishers/{}.toml", facts.publisher.id),
        line: fact.line.replace("{lang}", facts.lang.as_str()),
    }
}

fn find(expression: &str, name: &str) -> Range<usize> {
    let at = expression.find(name);
    at.map_or(0..expression.len(), |at| at..at + name.len())
}

fn environment(facts: &Facts<'_>) -> Environment<'static> {
    let mut environment = plain();
    let (catalog, lang) = (Arc::clone(facts.catalog), facts.lang.clone());
    environment.add_function("date", move |day: String| long_date(&catalog, &lang, &day));
    let (catalog, lang) = (Arc::clone(facts.catalog), facts.lang.clone());
    environment.add_function("t", move |id: String, args: Kwargs| {
        translated(&catalog, &lang, &id, &args)
    });
    component::add_to(&mut environment);
    environment
}

/// Returns the engine without functions.
pub(super) fn plain() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment
}

fn long_date(catalog: &Catalog, lang: &Lang, day: &str) -> Result<String, Error> {
    let date = Date::parse(day).ok_or_else(|| carry(Reason::Date(day.to_owned())))?;
    let written = catalog.date(lang, date);
    written.map_err(|fault| carry(Reason::Message(fault)))
}

fn translated(catalog: &Catalog, lang: &Lang, id: &str, args: &Kwargs) -> Result<String, Error> {
    let mut given = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        given.push((
            name,
            argument(&value).ok_or_else(|| carry(Reason::Arguments("t")))?,
        ));
    }
    let words = message(catalog, lang, id, &given);
    words.map_err(|fault| carry(Reason::Message(fault)))
}

fn argument(value: &Value) -> Option<Arg> {
    match value.as_str() {
        Some(text) => Some(Arg::Text(text.to_owned())),
        None if value.kind() == ValueKind::Number => {
            i64::try_from(value.clone()).ok().map(Arg::Number)
        }
        None => None,
    }
}

/// Returns `publisher.host.name` and its like as tables within tables.
fn nested(words: &BTreeMap<&'static str, String>) -> Value {
    let paths = words.iter().map(|(name, words)| (*name, words.as_str()));
    table(&paths.collect::<Vec<_>>())
}

fn table(paths: &[(&str, &str)]) -> Value {
    let mut groups: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    for (path, words) in paths {
        match path.split_once('.') {
            Some((head, rest)) => groups.entry(head).or_default().push((rest, words)),
            None => {
                values.insert((*path).to_owned(), Value::from(*words));
            }
        }
    }
    for (head, inside) in groups {
        values.insert(head.to_owned(), table(&inside));
    }
    Value::from(values)
}

/// Returns a result as words on one line.
fn words(value: &Value, facts: &Facts<'_>) -> Result<String, Reason> {
    if let Some(called) = value.downcast_object_ref::<Called>() {
        return Err(Reason::Misplaced(called.name()));
    }
    if let Some(text) = value.as_str() {
        let text = text.replace(|c: char| c.is_control(), " ");
        let empty = text.trim().is_empty();
        return if empty {
            Err(Reason::NotWords(Kind::Nothing))
        } else {
            Ok(text)
        };
    }
    match value.kind() {
        ValueKind::Number => {
            let number = facts.catalog.number(facts.lang, &value.to_string());
            number.map_err(Reason::Message)
        }
        ValueKind::Bool => Err(Reason::NotWords(Kind::YesNo)),
        ValueKind::Seq | ValueKind::Iterable => Err(Reason::NotWords(Kind::List)),
        ValueKind::Map => Err(Reason::NotWords(Kind::Table)),
        ValueKind::Undefined | ValueKind::None => Err(Reason::NotWords(Kind::Nothing)),
        _ => Err(Reason::Other),
    }
}

/// A reason that travels through the engine as the source of its error.
#[derive(Debug)]
struct Carried(Reason);

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Carried {}

fn carry(reason: Reason) -> Error {
    Error::new(ErrorKind::InvalidOperation, "").with_source(Carried(reason))
}

fn failed(expression: &str, error: &Error) -> ValueFault {
    let range = range(expression, error);
    let carried = error.source().and_then(|source| source.downcast_ref());
    if let Some(Carried(reason)) = carried {
        let reason = reason.clone();
        return ValueFault { reason, range };
    }
    let shown = expression.get(range.clone()).unwrap_or_default();
    let function = shown.split('(').next().unwrap_or_default().trim();
    let known = FUNCTIONS.into_iter().find(|name| *name == function);
    let reason = match error.kind() {
        ErrorKind::UnknownFunction => unknown_function(function),
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            Reason::Syntax(Slip::Filter)
        }
        ErrorKind::OutOfFuel => Reason::TooLong,
        _ => known.map_or(Reason::Other, Reason::Arguments),
    };
    ValueFault { reason, range }
}

fn unknown_function(name: &str) -> Reason {
    match nearest(name, FUNCTIONS) {
        Some(near) => Reason::UnknownName {
            name: format!("{name}(…)"),
            nearest: format!("{near}(…)"),
        },
        None => Reason::UnknownFunction(name.to_owned()),
    }
}

fn syntax(expression: &str, error: &Error) -> ValueFault {
    let range = range(expression, error);
    let first = expression.split_whitespace().next().unwrap_or_default();
    let detail = error.detail().unwrap_or_default();
    let statements = [
        "if", "for", "set", "include", "macro", "block", "import", "else", "endif",
    ];
    let slip = if expression.trim().is_empty() {
        Slip::Empty
    } else if statements.contains(&first) || first.starts_with('%') {
        Slip::Statement
    } else if expression.contains(['“', '”', '«', '»', '‘', '’', '„']) {
        Slip::CurlyQuotes
    } else if detail.contains("end of string") {
        Slip::QuotesOpen
    } else if detail.contains("end of input") {
        Slip::Unfinished
    } else {
        Slip::Unexpected
    };
    let range = match slip {
        Slip::Statement => find(expression, first),
        _ => range,
    };
    ValueFault {
        reason: Reason::Syntax(slip),
        range,
    }
}

/// Returns the engine's range moved outward to whole characters of the expression.
fn range(expression: &str, error: &Error) -> Range<usize> {
    let Some(range) = error.range() else {
        return 0..expression.len();
    };
    let start = expression.floor_char_boundary(range.start);
    start..expression.ceil_char_boundary(range.end.max(start))
}
