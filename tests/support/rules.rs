//! Rules of packs, each tried on what breaks it and on what meets it; `tests/rules/README.md` says
//! how a pair is written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tempfile::TempDir;
use toml::Table;

use super::{files, root};

/// The day on which pairs are tried, at noon, and that on which the version before took effect.
const TODAY: (&str, &str) = ("1798804800", "2027-01-01");

/// What breaks a rule and what meets it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What the site says of itself, on both sides.
    #[serde(default)]
    facts: Table,
    /// Words that the finding quotes.
    says: Option<String>,
    breaks: Side,
    meets: Side,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Side {
    Text(String),
    Site(Box<Given>),
}

/// A site, but for what every one has.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    text: String,
    lang: Option<String>,
    #[serde(default)]
    texts: BTreeMap<String, String>,
    document: Option<String>,
    before: Option<String>,
    level: Option<String>,
    #[serde(default)]
    publisher: Table,
    #[serde(default)]
    registers: BTreeMap<String, String>,
    #[serde(default)]
    registers_before: BTreeMap<String, String>,
    #[serde(default)]
    waivers: Table,
}

impl From<Side> for Given {
    fn from(side: Side) -> Self {
        match side {
            Side::Site(given) => *given,
            Side::Text(text) => Self {
                text,
                ..Self::default()
            },
        }
    }
}

/// What a pack says of a rule, as far as a finding must agree.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The pack.
    pub pack: String,
    /// The rule.
    pub id: String,
    table: Table,
    kinds: Vec<String>,
}

impl Rule {
    fn get(&self, key: &str) -> &str {
        self.table
            .get(key)
            .and_then(toml::Value::as_str)
            .unwrap_or_default()
    }

    /// Returns whether people carry it out.
    fn is_deed(&self) -> bool {
        self.get("kind") == "process" && self.get("when") != "on-change"
    }
}

/// Returns every rule that is built in, sorted by pack, in the order of its file.
pub fn rules() -> Vec<Rule> {
    let folder = root().join("packs");
    let packs = files::list(&folder).into_iter();
    packs
        .filter_map(|file| Some((file.strip_suffix(".toml")?.to_owned(), file)))
        .flat_map(|(pack, file)| rules_of(&pack, &read(&folder.join(file))))
        .collect()
}

fn rules_of(pack: &str, file: &Table) -> Vec<Rule> {
    let kinds = |table: &Table| -> Option<Vec<String>> {
        let kinds = table.get("documents")?.as_array()?.iter();
        Some(
            kinds
                .filter_map(|kind| Some(kind.as_str()?.to_owned()))
                .collect(),
        )
    };
    let usual = file["pack"].as_table().and_then(kinds).unwrap_or_default();
    let rules = file["rule"].as_array().into_iter().flatten();
    rules
        .filter_map(toml::Value::as_table)
        .map(|table| Rule {
            pack: pack.to_owned(),
            id: table["id"].as_str().unwrap_or_default().to_owned(),
            kinds: kinds(table).unwrap_or_else(|| usual.clone()),
            table: table.clone(),
        })
        .collect()
}

/// Returns the pairs of a pack's file below `tests/rules`, by rule.
pub fn pairs(pack: &str) -> BTreeMap<String, Pair> {
    let file = root().join("tests/rules").join(format!("{pack}.toml"));
    match fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).unwrap_or_else(|error| panic!("{pack}.toml: {error}")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
        Err(error) => panic!("{}: {error}", file.display()),
    }
}

fn read(file: &Path) -> Table {
    let text = fs::read_to_string(file).expect("a pack");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Tries a pair.
///
/// # Errors
/// What was found, or not found, in words.
pub fn run(rule: &Rule, pair: &Pair, avenant: &Path) -> Result<(), String> {
    let side = |side: &Side| {
        let given = Given::from(side.clone());
        found(rule, &pair.facts, &given, avenant).map_err(|error| format!("{given:#?}\n{error}"))
    };
    let broken = side(&pair.breaks)?;
    let [first, ..] = broken.as_slice() else {
        return Err(format!("{} is not found in what breaks it.", rule.id));
    };
    agrees(rule, first)?;
    let quoted = pair.says.as_deref().unwrap_or_default();
    if !first["message"]
        .as_str()
        .is_some_and(|message| message.contains(quoted))
    {
        return Err(format!("“{quoted}” is not quoted: {first:#}"));
    }
    match side(&pair.meets)?.first() {
        Some(finding) => Err(format!(
            "{} is found in what meets it: {finding:#}",
            rule.id
        )),
        None => Ok(()),
    }
}

/// A finding weighs what its rule says, and cites its article.
fn agrees(rule: &Rule, finding: &Value) -> Result<(), String> {
    let source = finding["basis"]["source"].as_str().unwrap_or_default();
    let severity = finding["severity"].as_str().unwrap_or_default();
    if source == rule.get("source") && severity == rule.get("severity") {
        return Ok(());
    }
    Err(format!(
        "not “{}”, {}: {finding:#}",
        rule.get("source"),
        rule.get("severity")
    ))
}

/// Returns what is found by the name of the rule on a site.
fn found(rule: &Rule, facts: &Table, given: &Given, avenant: &Path) -> Result<Vec<Value>, String> {
    let site = TempDir::new().map_err(|error| error.to_string())?;
    let place = Site {
        folder: site.path(),
        rule,
        facts,
        given,
    };
    let wrong = |error: io::Error| format!("the site cannot be written: {error}");
    if let Some(before) = &given.before {
        // Nothing is asked of a version that no pack is named for.
        place
            .write(before, &given.registers_before, false)
            .map_err(wrong)?;
        let publish = ["publish", place.kind(), "--effective", TODAY.1];
        place
            .run(avenant, &publish)?
            .map_err(|said| format!("the version before is not published:\n{said}"))?;
    }
    place
        .write(&given.text, &given.registers, true)
        .map_err(wrong)?;
    let about = if rule.is_deed() {
        &["--coverage"][..]
    } else {
        &[]
    };
    let check = [&["check", "--format", "json"][..], about].concat();
    let (Ok(said) | Err(said)) = place.run(avenant, &check)?;
    let report: Value = serde_json::from_str(&said).map_err(|error| format!("{error}:\n{said}"))?;
    if rule.is_deed() {
        return Ok(deeds(rule, &report));
    }
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let other = |finding: &&Value| finding["severity"] == "error" && finding["rule"].is_null();
    if let Some(finding) = findings.iter().find(other) {
        return Err(format!("something else is wrong: {finding:#}"));
    }
    let ours = findings
        .into_iter()
        .filter(|finding| finding["rule"] == rule.id.as_str());
    Ok(ours.collect())
}

/// Returns what is to be done by the name of the rule, as findings are written.
fn deeds(rule: &Rule, report: &Value) -> Vec<Value> {
    let documents = report["documents"].as_array().into_iter().flatten();
    let duties = documents.flat_map(|document| document["duties"].as_array().into_iter().flatten());
    let ours = duties.filter(|duty| duty["rule"] == rule.id.as_str() && duty["standing"] == "deed");
    let written = |duty: &Value| {
        json!({
            "severity": duty["severity"],
            "basis": { "source": duty["source"] },
            "message": duty["text"],
        })
    };
    ours.map(written).collect()
}

/// A site on which a rule is tried.
struct Site<'a> {
    folder: &'a Path,
    rule: &'a Rule,
    facts: &'a Table,
    given: &'a Given,
}

impl Site<'_> {
    fn kind(&self) -> &str {
        let usual = self.rule.kinds.first().map_or("other", String::as_str);
        self.given.document.as_deref().unwrap_or(usual)
    }

    /// Writes the site, its document with this text, checked by the rule's pack or by none.
    fn write(
        &self,
        text: &str,
        registers: &BTreeMap<String, String>,
        packs: bool,
    ) -> io::Result<()> {
        let lang = self.given.lang.as_deref().unwrap_or("fr");
        let mut texts = BTreeMap::from([(lang, text)]);
        let others = self.given.texts.iter();
        texts.extend(others.map(|(lang, text)| (lang.as_str(), text.as_str())));
        let kind = self.kind();
        let mut languages = vec![lang];
        languages.extend(texts.keys().filter(|other| **other != lang));

        self.put(
            "avenant.toml",
            &to_toml(&Settings {
                name: "Exemple",
                base_url: "https://legal.example/",
                time_zone: "Europe/Paris",
                languages: languages.clone(),
                documents: [kind],
                facts: if packs {
                    self.facts.clone()
                } else {
                    Table::new()
                },
            }),
        )?;
        let mut publisher = Table::from_iter([("name".to_owned(), "Exemple SAS".into())]);
        publisher.extend(self.given.publisher.clone());
        self.put(
            "content/registers/publishers/exemple.toml",
            &to_toml(&publisher),
        )?;
        for (name, register) in registers {
            self.put(&format!("content/registers/{name}.toml"), register)?;
        }
        self.put(
            &format!("content/{kind}/document.toml"),
            &to_toml(&Document {
                kind,
                publisher: "exemple",
                authentic: [lang],
                packs: packs.then_some([self.rule.pack.as_str()]),
                slugs: languages.iter().map(|lang| (*lang, [kind])).collect(),
                next: Next {
                    level: self.given.level.as_deref().unwrap_or("editorial"),
                    waivers: if packs {
                        self.given.waivers.clone()
                    } else {
                        Table::new()
                    },
                },
            }),
        )?;
        for (lang, text) in texts {
            self.put(
                &format!("content/{kind}/{lang}.md"),
                &format!("# Exemple\n\n{text}"),
            )?;
        }
        Ok(())
    }

    fn put(&self, file: &str, text: &str) -> io::Result<()> {
        let file = self.folder.join(file);
        files::make_parent(&file)?;
        fs::write(file, text)
    }

    /// Runs a command: what it answered, as an error where it did not end well.
    fn run(&self, avenant: &Path, args: &[&str]) -> Result<Result<String, String>, String> {
        let mut command = Command::new(avenant);
        command.args(args).current_dir(self.folder).env_clear();
        command.envs([
            ("LANG", "fr_FR.UTF-8"),
            ("TZ", "Etc/UTC"),
            ("NO_COLOR", "1"),
        ]);
        command.envs([("SOURCE_DATE_EPOCH", TODAY.0), ("PATH", "/usr/bin:/bin")]);
        let answer = command.output().map_err(|error| error.to_string())?;
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let said = words(&answer.stdout);
        if answer.status.success() {
            return Ok(Ok(said));
        }
        match said.is_empty() {
            true => Ok(Err(words(&answer.stderr))),
            false => Ok(Err(said)),
        }
    }
}

#[derive(Serialize)]
struct Settings<'a> {
    name: &'a str,
    base_url: &'a str,
    time_zone: &'a str,
    languages: Vec<&'a str>,
    documents: [&'a str; 1],
    facts: Table,
}

#[derive(Serialize)]
struct Document<'a> {
    kind: &'a str,
    publisher: &'a str,
    authentic: [&'a str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    packs: Option<[&'a str; 1]>,
    slugs: BTreeMap<&'a str, [&'a str; 1]>,
    next: Next<'a>,
}

#[derive(Serialize)]
struct Next<'a> {
    level: &'a str,
    waivers: Table,
}

fn to_toml(value: &impl Serialize) -> String {
    toml::to_string(value).expect("settings are tables")
}
