//! One language's messages, ready to be put into words.
//!
//! Fluent never fails: a missing variable becomes `{$x}`, a missing message nothing, a function's
//! error its own name. Here every one of these is a fault.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent::concurrent::FluentBundle;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind as Missing;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_locale::Locale;
use icu_plurals::PluralRules;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::base::Arg;

use super::fault::FaultKind;
use super::format::{Formats, category_name, decimal, numbers};
use super::ftl::{Facts, PLURAL_CATEGORIES, ReferenceKind};
use super::{Lang, duration};

/// Stands in the output where Fluent would have hidden a failure; no text holds it (Unicode calls
/// it a noncharacter).
const FAILED: &str = "\u{FDD0}";

/// A message that writes long dates itself, for languages without data or another custom.
const OWN_DATE: &str = "long-date";

/// Fraction digits beyond which Fluent's plural arithmetic overflows.
const MOST_FRACTION_DIGITS: f64 = 9.0;

/// The functions that messages may call.
pub(super) const FUNCTIONS: [&str; 2] = ["NUMBER", "PLURAL"];

/// One language's messages and forms.
pub(super) struct Voice {
    bundle: FluentBundle<FluentResource>,
    pub(super) formats: Option<Formats>,
    /// What can be asked for, by `id` or `id.attribute`; terms with their dash.
    uses: BTreeMap<String, Uses>,
}

/// What a message or attribute uses.
#[derive(Default, Clone)]
struct Uses {
    /// Variables that must hold numbers; once finished, also those of messages referred to.
    counted: BTreeSet<String>,
    /// Messages referred to.
    messages: BTreeSet<String>,
}

impl Voice {
    /// Makes a language without messages.
    pub(super) fn new(lang: &Lang) -> Self {
        let id: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(write_value));
        let plurals = plural_rules(lang);
        // Both names are free in a new bundle, the one case in which adding fails.
        let _ = bundle.add_function("NUMBER", number_function);
        let _ = bundle.add_function("PLURAL", move |given, _| {
            plural_function(plurals.as_ref(), given)
        });
        Self {
            bundle,
            formats: Formats::new(lang),
            uses: BTreeMap::new(),
        }
    }

    /// Adds a file's messages; each takes the place of an earlier one of the same id.
    ///
    /// A file that could bring Fluent down is left out; its faults are findings anyway.
    pub(super) fn add(&mut self, text: &str, facts: &Facts) {
        if facts.is_dangerous() {
            return;
        }
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        self.bundle.add_resource_overriding(resource);
        for entry in &facts.entries {
            self.forget(&entry.id);
            for (key, part) in &entry.parts {
                let messages = part.references.iter();
                let messages = messages.filter(|r| r.kind == ReferenceKind::Message);
                let uses = Uses {
                    counted: part.counted.iter().cloned().collect(),
                    messages: messages.map(|r| r.name.clone()).collect(),
                };
                self.uses.insert(entry.key(key), uses);
            }
        }
    }

    /// Forgets what an earlier message of this id used, its attributes included.
    fn forget(&mut self, id: &str) {
        self.uses.remove(id);
        // `id.` and all that begins like it stand together, before `id/`.
        let attributes = format!("{id}.")..format!("{id}/");
        let earlier: Vec<String> = self
            .uses
            .range(attributes)
            .map(|(k, _)| k.clone())
            .collect();
        for key in earlier {
            self.uses.remove(&key);
        }
    }

    /// Hands what must be a number on to the messages that refer to those that count; call once
    /// after the last file.
    pub(super) fn finish(&mut self) {
        let direct = self.uses.clone();
        for uses in self.uses.values_mut() {
            let mut seen = BTreeSet::new();
            let mut open: Vec<&String> = direct_messages(uses, &direct);
            while let Some((key, next)) = open.pop().and_then(|key| direct.get_key_value(key)) {
                if seen.insert(key) {
                    uses.counted.extend(next.counted.iter().cloned());
                    open.extend(direct_messages(next, &direct));
                }
            }
        }
    }

    /// Returns whether `id` or `id.attribute` can be asked for.
    pub(super) fn has(&self, key: &str) -> bool {
        self.uses.contains_key(key)
    }

    /// Puts a message into words; `Missing` where it does not exist.
    pub(super) fn words(&self, key: &str, args: &[(&str, Arg)]) -> Result<String, FaultKind> {
        let (id, attribute) = key
            .split_once('.')
            .map_or((key, None), |(id, a)| (id, Some(a)));
        let message = self.bundle.get_message(id).ok_or(FaultKind::Missing)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|found| found.value()),
            None => message.value(),
        };
        let pattern = pattern.ok_or(FaultKind::Missing)?;
        let args = self.fluent_args(key, args)?;
        let mut text = String::new();
        let mut errors = Vec::new();
        // Not `format_pattern`, which runs the formatter a second time over the whole result.
        let written = self
            .bundle
            .write_pattern(&mut text, pattern, Some(&args), &mut errors);
        if let Some(error) = errors.first() {
            return Err(kind(error));
        }
        if written.is_err() || text.contains(FAILED) {
            let no_data = self.formats.is_none();
            return Err(if no_data {
                FaultKind::NoData
            } else {
                FaultKind::Function
            });
        }
        Ok(text)
    }

    fn fluent_args<'a>(
        &self,
        key: &str,
        args: &'a [(&str, Arg)],
    ) -> Result<FluentArgs<'a>, FaultKind> {
        let mut ready = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(_) if self.counts_by(key, name) => {
                    return Err(FaultKind::NotANumber((*name).to_owned()));
                }
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Words(words) => {
                    let tag = self.bundle.locales.first().map(ToString::to_string);
                    FluentValue::from(words.in_language(tag.as_deref().unwrap_or_default()))
                }
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Date(date) => FluentValue::from(self.long_date(*date)?),
            };
            ready.set(*name, value);
        }
        Ok(ready)
    }

    fn counts_by(&self, key: &str, name: &str) -> bool {
        let uses = self.uses.get(key);
        uses.is_some_and(|uses| uses.counted.contains(name))
    }

    /// Returns a day in the long form: by the message `long-date` where there is one, else by CLDR.
    pub(super) fn long_date(&self, date: crate::base::Date) -> Result<String, FaultKind> {
        if self.bundle.has_message(OWN_DATE) {
            let args = [
                ("day", Arg::Number(i64::from(date.day()))),
                ("month", Arg::Number(i64::from(date.month()))),
                ("year", Arg::Text(date.year().to_string())),
            ];
            return self.words(OWN_DATE, &args);
        }
        let formats = self.formats.as_ref().ok_or(FaultKind::NoData)?;
        Ok(formats.long_date(date))
    }

    /// Returns a length of time, given as ISO 8601 (`P13M`), in words.
    pub(super) fn duration(&self, text: &str) -> Result<String, FaultKind> {
        let parts = duration::parse(text).ok_or_else(|| FaultKind::Unreadable(text.to_owned()))?;
        let mut words = Vec::new();
        for (count, unit) in parts {
            words.push(self.words(unit.message(), &[("count", Arg::Number(count))])?);
        }
        let formats = self.formats.as_ref().ok_or(FaultKind::NoData)?;
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Ok(formats.list(&words))
    }

    /// Returns which plural categories Fluent's own data can choose, tried out on numbers.
    ///
    /// Its data is of 2020 (CLDR 37) and knows no `many` in French, Spanish, Italian or Portuguese.
    pub(super) fn reachable_categories(lang: &Lang) -> BTreeSet<&'static str> {
        let mut voice = Self::new(lang);
        let variants = PLURAL_CATEGORIES
            .map(|c| format!("    [{c}] {c}\n"))
            .concat();
        let text = format!("n = {{ $n ->\n{variants}   *[none] none\n}}\n");
        voice.add(&text, &Facts::default());
        let tried = (0..=200).chain([1_000_000]);
        let chosen: BTreeSet<String> = tried
            .filter_map(|n| voice.words("n", &[("n", Arg::Number(n))]).ok())
            .collect();
        PLURAL_CATEGORIES
            .into_iter()
            .filter(|c| chosen.contains(*c))
            .collect()
    }
}

fn direct_messages<'a>(uses: &Uses, all: &'a BTreeMap<String, Uses>) -> Vec<&'a String> {
    let known = uses
        .messages
        .iter()
        .filter_map(|key| all.get_key_value(key));
    known.map(|(key, _)| key).collect()
}

fn plural_rules(lang: &Lang) -> Option<PluralRules> {
    let locale = Locale::try_from_str(lang.as_str()).ok()?;
    PluralRules::try_new_cardinal((&locale).into()).ok()
}

/// `PLURAL($n)`: the plural category by the newest rules.
fn plural_function<'a>(rules: Option<&PluralRules>, given: &[FluentValue<'a>]) -> FluentValue<'a> {
    let (Some(rules), [FluentValue::Number(number)]) = (rules, given) else {
        return FAILED.into();
    };
    let Some(number) = decimal(&number.as_string()) else {
        return FAILED.into();
    };
    FluentValue::from(category_name(rules.category_for(&number)))
}

/// `NUMBER($n, …)`: as Fluent's own, but a failure is not hidden.
fn number_function<'a>(given: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let too_long = |value: &FluentValue| matches!(value, FluentValue::Number(n) if !(0.0..=MOST_FRACTION_DIGITS).contains(&n.value));
    let [FluentValue::Number(number)] = given else {
        return FAILED.into();
    };
    if named.iter().any(|(_, value)| too_long(value)) {
        return FAILED.into();
    }
    let mut number = number.clone();
    number.options.merge(named);
    FluentValue::Number(number)
}

/// Numbers as the language writes them, made once per bundle.
struct Numbers(Option<DecimalFormatter>);

impl Memoizable for Numbers {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        let lang = Lang::parse(&lang.to_string());
        Ok(Self(lang.and_then(|lang| numbers(&lang))))
    }
}

/// Writes what Fluent puts into a message: numbers in the language's form, failures marked.
fn write_value(value: &FluentValue, memo: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(_) | FluentValue::Custom(_) => None,
        FluentValue::None | FluentValue::Error => Some(FAILED.to_owned()),
        FluentValue::Number(number) => Some(write_number(number, memo)),
    }
}

fn write_number(number: &FluentNumber, memo: &IntlLangMemoizer) -> String {
    let plain = number.as_string();
    let small = plain.len() < 4 && plain.bytes().all(|b| b.is_ascii_digit());
    let grouped = number.options.use_grouping;
    if small || !grouped && !plain.contains('.') {
        return western_or_native(&plain, memo);
    }
    let Some(value) = decimal(&plain) else {
        return FAILED.to_owned();
    };
    let write = |numbers: &Numbers| numbers.0.as_ref().map(|n| n.format(&value).to_string());
    match memo.with_try_get::<Numbers, _, _>((), write) {
        Ok(Some(text)) => text,
        Ok(None) | Err(_) => FAILED.to_owned(),
    }
}

/// Writes digits that need no separators; languages without data keep western ones.
fn western_or_native(digits: &str, memo: &IntlLangMemoizer) -> String {
    let write = |numbers: &Numbers| {
        let one = |digit: char| {
            let value = decimal(&digit.to_string())?;
            Some(numbers.0.as_ref()?.format(&value).to_string())
        };
        digits.chars().map(one).collect::<Option<String>>()
    };
    let written = memo.with_try_get::<Numbers, _, _>((), write);
    written.ok().flatten().unwrap_or_else(|| digits.to_owned())
}

fn kind(error: &FluentError) -> FaultKind {
    let FluentError::ResolverError(error) = error else {
        return FaultKind::Function;
    };
    match error {
        ResolverError::Reference(Missing::Variable { id }) => FaultKind::Variable(id.clone()),
        ResolverError::Reference(Missing::Function { id }) => {
            FaultKind::Reference(format!("{id}()"))
        }
        ResolverError::Reference(Missing::Message { id, attribute }) => {
            FaultKind::Reference(dotted(id, attribute.as_deref()).into_owned())
        }
        ResolverError::Reference(Missing::Term { id, attribute }) => {
            FaultKind::Reference(format!("-{}", dotted(id, attribute.as_deref())))
        }
        ResolverError::NoValue(id) => FaultKind::Reference(id.clone()),
        ResolverError::Cyclic => FaultKind::Cycle,
        ResolverError::MissingDefault | ResolverError::TooManyPlaceables => FaultKind::Function,
    }
}

fn dotted<'a>(id: &'a str, attribute: Option<&str>) -> Cow<'a, str> {
    attribute.map_or(Cow::Borrowed(id), |name| Cow::Owned(format!("{id}.{name}")))
}
