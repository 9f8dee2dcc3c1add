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
pub struct KnownLinks(BTreeMap<String, (Date, Standing)>);

impl KnownLinks {
    /// Reads what a site's folder holds.
    pub fn read(root: &Path) -> Self {
        let bytes = fs::read(file(root)).unwrap_or_default();
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let is_known = value["schema"] == SCHEMA;
        let links = value["links"].as_object().filter(|_| is_known);
        let entry = |(address, value): (&String, &Value)| {
            let on = Date::parse(value["on"].as_str()?)?;
            Some((address.clone(), (on, standing(value)?)))
        };
        Self(links.into_iter().flatten().filter_map(entry).collect())
    }

    /// Returns how an address answered lately.
    pub fn fresh(&self, address: &str, today: Date) -> Option<&Standing> {
        let (on, standing) = self.0.get(address)?;
        let age = on.days_until(today);
        (0..FRESH).contains(&age).then_some(standing)
    }

    /// Keeps an answer; one that says nothing is not worth keeping.
    pub fn keep(&mut self, address: &str, today: Date, standing: &Standing) {
        if let Standing::Unseen(_) = standing {
            self.0.remove(address);
        } else {
            self.0.insert(address.to_owned(), (today, standing.clone()));
        }
    }

    /// Writes what is known into a site's folder.
    ///
    /// # Errors
    /// [`Failure::Io`] where that is not possible.
    pub fn write(&self, root: &Path) -> Result<(), Failure> {
        let entry = |(address, (on, standing)): (&String, &(Date, Standing))| {
            let mut value = written(standing);
            value["on"] = json!(on.to_string());
            (address.clone(), value)
        };
        let links: serde_json::Map<String, Value> = self.0.iter().map(entry).collect();
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

fn written(standing: &Standing) -> Value {
    match standing {
        Standing::Answers | Standing::Unseen(_) => json!({ "answer": "page" }),
        Standing::Moved(to) => json!({ "answer": "moved", "to": to }),
        Standing::Dead(Dead::Status(status)) => json!({ "answer": "dead", "status": status }),
        Standing::Dead(Dead::Name) => json!({ "answer": "no-host" }),
        Standing::Dead(Dead::Certificate) => json!({ "answer": "certificate" }),
    }
}

fn standing(value: &Value) -> Option<Standing> {
    Some(match value["answer"].as_str()? {
        "page" => Standing::Answers,
        "moved" => Standing::Moved(value["to"].as_str()?.to_owned()),
        "dead" => Standing::Dead(Dead::Status(u16::try_from(value["status"].as_u64()?).ok()?)),
        "no-host" => Standing::Dead(Dead::Name),
        "certificate" => Standing::Dead(Dead::Certificate),
        _ => return None,
    })
}
