//! How addresses outside answered, kept in `.avenant/cache/links.json` so that nobody is asked the
//! same every day. What cannot be read is forgotten: it can be asked again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::base::Date;
use crate::check::outside::{Dead, Standing};

use super::Failure;

/// Days for which an answer is taken as known.
const FRESH: i64 = 7;

/// The form of the file.
const SCHEMA: &str = "avenant.links/1";

/// Answers with the days on which they came.
#[derive(Debug, Default)]
pub struct KnownLinks(BTreeMap<String, (Date, Known)>);

/// An answer that says something.
#[derive(Debug, Clone)]
enum Known {
    Answers,
    Moved(String),
    Dead(Dead),
}

impl KnownLinks {
    /// Reads what a site's folder holds.
    pub fn read(root: &Path) -> Self {
        let bytes = fs::read(file(root)).unwrap_or_default();
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let is_known = value["schema"] == SCHEMA;
        let links = value["links"].as_object().filter(|_| is_known);
        let entry = |(address, value): (&String, &Value)| {
            let on = Date::parse(value["on"].as_str()?)?;
            Some((address.clone(), (on, known(value)?)))
        };
        Self(links.into_iter().flatten().filter_map(entry).collect())
    }

    /// Returns how an address answered lately.
    pub fn fresh(&self, address: &str, today: Date) -> Option<Standing> {
        let (on, known) = self.0.get(address)?;
        is_fresh(*on, today).then(|| match known {
            Known::Answers => Standing::Answers,
            Known::Moved(to) => Standing::Moved(to.clone()),
            Known::Dead(why) => Standing::Dead(*why),
        })
    }

    /// Keeps an answer; one that says nothing is not worth keeping.
    pub fn keep(&mut self, address: &str, today: Date, standing: &Standing) {
        let known = match standing {
            Standing::Answers => Known::Answers,
            Standing::Moved(to) => Known::Moved(to.clone()),
            Standing::Dead(why) => Known::Dead(*why),
            Standing::Unseen(_) => {
                self.0.remove(address);
                return;
            }
        };
        self.0.insert(address.to_owned(), (today, known));
    }

    /// Writes what is known lately into a site's folder.
    ///
    /// # Errors
    /// [`Failure::Io`] where that is not possible.
    pub fn write(&self, root: &Path, today: Date) -> Result<(), Failure> {
        let entry = |(address, (on, known)): (&String, &(Date, Known))| {
            let mut value = written(known);
            value["on"] = json!(on.to_string());
            (address.clone(), value)
        };
        let fresh = self.0.iter().filter(|(_, (on, _))| is_fresh(*on, today));
        let links: serde_json::Map<String, Value> = fresh.map(entry).collect();
        let text = format!("{:#}\n", json!({ "schema": SCHEMA, "links": links }));
        let file = file(root);
        let folder = file.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(Failure::io(folder))?;
        let half = file.with_extension("part");
        fs::write(&half, text).map_err(Failure::io(&half))?;
        fs::rename(&half, &file).map_err(Failure::io(&file))
    }
}

fn file(root: &Path) -> PathBuf {
    root.join(".avenant/cache/links.json")
}

fn is_fresh(on: Date, today: Date) -> bool {
    (0..FRESH).contains(&on.days_until(today))
}

fn written(known: &Known) -> Value {
    match known {
        Known::Answers => json!({ "answer": "page" }),
        Known::Moved(to) => json!({ "answer": "moved", "to": to }),
        Known::Dead(Dead::Status(status)) => json!({ "answer": "dead", "status": status }),
        Known::Dead(Dead::Name) => json!({ "answer": "no-host" }),
        Known::Dead(Dead::Certificate) => json!({ "answer": "certificate" }),
    }
}

fn known(value: &Value) -> Option<Known> {
    Some(match value["answer"].as_str()? {
        "page" => Known::Answers,
        "moved" => Known::Moved(value["to"].as_str()?.to_owned()),
        "dead" => Known::Dead(Dead::Status(u16::try_from(value["status"].as_u64()?).ok()?)),
        "no-host" => Known::Dead(Dead::Name),
        "certificate" => Known::Dead(Dead::Certificate),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::KnownLinks;
    use crate::base::Date;
    use crate::check::outside::{Dead, Standing, Unseen};

    #[test]
    fn what_is_old_or_says_nothing_is_not_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let day = |text| Date::parse(text).expect("a day");
        let (old, today) = (day("2026-11-01"), day("2026-11-22"));
        let mut known = KnownLinks::default();
        known.keep("https://a.example/old", old, &Standing::Answers);
        let dead = Standing::Dead(Dead::Name);
        known.keep("https://a.example/dead", today, &dead);
        known.keep("https://a.example/unseen", today, &Standing::Answers);
        let unseen = Standing::Unseen(Unseen::Status(503));
        known.keep("https://a.example/unseen", today, &unseen);
        known.write(folder.path(), today).expect("a file");
        let again = KnownLinks::read(folder.path());
        assert_eq!(again.fresh("https://a.example/dead", today), Some(dead));
        let held: Vec<&String> = again.0.keys().collect();
        assert_eq!(held, ["https://a.example/dead"]);
    }
}
