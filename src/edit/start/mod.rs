//! Beginning: the files of a new site, and of a document that joins one.
//!
//! They are made from starters: files with slots. `<<flag>>` in a settings file stands for a fact
//! as TOML; where the fact is absent its line becomes a comment with an example. `<<flag|words>>`
//! in a text stands for a value; where the fact is absent, for the words in brackets, which the
//! editor is asked to write.

mod fact;
mod file;

use std::collections::BTreeMap;

use toml_edit::{Array, DocumentMut, Item, Value};

use crate::base::{Digest, DocumentId, PublisherId, Report, Source, TreePath};
use crate::lang::Lang;
use crate::load::document::DOCUMENT;
use crate::load::translation::TRANSLATIONS;
use crate::load::{CONFIG, CONTENT, Tree, publishers};
use crate::model::{Kind, Publisher};
use crate::prose::canon::section_digest;
use crate::prose::{Form, Prose, header, parse};

use super::{Change, Edits};
pub use fact::{FACTS, Fact, Fault, Need};
use file::{Slots, filled, filled_text};

/// Built-in starters: `<lang>/<name>` with the file's text.
pub type Starters<'a> = &'a [(String, &'static str)];

/// The folder of publishers.
const PUBLISHERS: &str = "content/registers/publishers";

/// What git is told: sealed bytes stay as they are on every system, and pages are not kept.
const GIT: [(&str, &str); 2] = [
    (
        ".gitattributes",
        "content/** -text\navenant.lock -text\ntimestamps/** -text\n",
    ),
    (".gitignore", "dist/\n"),
];

/// The starter of a document that has none of its own.
const PLAIN: &str = "other";

/// The documents that a starter was written for.
pub const STARTED: [Kind; 3] = [Kind::PrivacyPolicy, Kind::LegalNotice, Kind::Cookies];

/// Words in addresses that are not the document's id.
const SLUGS: [(&str, &str, &str); 2] = [
    ("privacy-policy", "fr", "politique-de-confidentialite"),
    ("legal-notice", "fr", "mentions-legales"),
];

/// The packs of rules by which a document is checked from its beginning: those of France, whose law
/// the starters follow.
fn packs(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::PrivacyPolicy => &["gdpr-13", "fr-lcen", "stale-references"],
        Kind::LegalNotice => &["fr-lcen", "stale-references"],
        Kind::Cookies => &["cnil-cookies", "stale-references"],
        Kind::Terms | Kind::Other => &["stale-references"],
    }
}

/// What was answered, by the name of the fact; every answer was read before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    /// Takes an answer; one without words is none.
    ///
    /// # Errors
    /// Why it cannot be what the fact is.
    pub fn take(&mut self, fact: &Fact, typed: &str, starters: Starters<'_>) -> Result<(), Fault> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(());
        }
        fact.read(typed)?;
        let mut with = self.clone();
        with.0.insert(fact.name, typed.to_owned());
        let languages = with.languages();
        if !languages.is_empty() && started(starters, &languages).is_empty() {
            return Err(Fault::NoStarter);
        }
        *self = with;
        Ok(())
    }

    /// Returns whether a fact was answered.
    pub fn has(&self, fact: &Fact) -> bool {
        self.0.contains_key(fact.name)
    }

    /// Returns a fact as TOML: as answered, else what usually stands there.
    fn toml(&self, fact: &Fact) -> Option<String> {
        let usual = match fact.need {
            Need::Usual(usual) => Some(usual),
            Need::Always | Need::Maybe => None,
        };
        let typed = self.0.get(fact.name).map(String::as_str).or(usual)?;
        (fact.toml)(typed)
    }

    /// Returns the languages that were answered.
    pub fn languages(&self) -> Vec<Lang> {
        let tags = self.list("languages");
        tags.iter().filter_map(|tag| Lang::parse(tag)).collect()
    }

    /// Returns a list that was answered, or usually stands there.
    fn list(&self, name: &str) -> Vec<String> {
        let fact = FACTS.iter().find(|fact| fact.name == name);
        let usual = fact.map_or("", |fact| match fact.need {
            Need::Usual(usual) => usual,
            Need::Always | Need::Maybe => "",
        });
        let typed = self.0.get(name).map_or(usual, String::as_str);
        fact::items(typed).map(str::to_owned).collect()
    }
}

/// A document that joins a site.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    /// Its id.
    pub id: DocumentId,
    /// What it is.
    pub kind: Kind,
    /// Who publishes it.
    pub publisher: &'a Publisher,
    /// The languages of the site, in its order.
    pub languages: &'a [Lang],
}

/// Returns the languages among these that have starter texts, in their order.
pub fn started(starters: Starters<'_>, languages: &[Lang]) -> Vec<Lang> {
    let has = |lang: &&Lang| find(starters, lang, &format!("{PLAIN}.md")).is_some();
    languages.iter().filter(has).cloned().collect()
}

/// Returns the files of a new site, with comments in the language `ui`; `None` where no language
/// has starter texts, or the publisher's name gives no name for a file.
pub fn site(starters: Starters<'_>, answers: &Answers, ui: &Lang) -> Option<Edits> {
    let languages = answers.languages();
    let mut slots = Slots::new();
    for fact in &FACTS {
        slots.insert(fact.name, answers.toml(fact));
    }
    let name = answers.0.get("name")?;
    let id = crate::load::names::proposal(name, PublisherId::parse);
    let id = PublisherId::parse(&id).unwrap_or_else(unnamed);
    let about = filled(find(starters, ui, "publisher.toml")?, &slots);
    let register = format!("{PUBLISHERS}/{id}.toml");
    let tree = Tree::in_memory([(register.as_str(), about.clone())]);
    let (publishers, _) = publishers(&tree, "content/registers");
    let publisher = publishers.get(&id)?;
    let mut edits = Edits::default();
    let config = filled(find(starters, ui, CONFIG)?, &slots);
    edits.changes.extend(add(CONFIG, config));
    edits.changes.extend(add(&register, about));
    let git = GIT.iter();
    edits
        .changes
        .extend(git.filter_map(|(path, text)| add(path, (*text).to_owned())));
    for id in answers.list("documents") {
        let new = NewDocument {
            kind: Kind::parse(&id)?,
            id: DocumentId::parse(&id)?,
            publisher,
            languages: &languages,
        };
        edits.changes.extend(document(starters, &new, ui)?);
    }
    Some(edits)
}

/// The name of the file of a publisher whose name has no Latin letter.
fn unnamed() -> PublisherId {
    PublisherId::parse("publisher").expect("a word of small letters")
}

/// Returns the files of a document, with comments in the language `ui`; `None` where no language
/// of the site has starter texts.
pub fn document(starters: Starters<'_>, new: &NewDocument<'_>, ui: &Lang) -> Option<Vec<Change>> {
    let languages = started(starters, new.languages);
    let first = languages.first()?;
    let folder = format!("{CONTENT}/{}", new.id);
    let mut changes = Vec::new();
    let settings = filled(find(starters, ui, DOCUMENT)?, &settings(new, &languages));
    changes.extend(add(&format!("{folder}/{DOCUMENT}"), settings));
    let has = |flag: &str| fact::stated(new.publisher, flag);
    let name = Kind::ALL.iter().find(|(kind, _)| *kind == new.kind);
    let name = name.filter(|(kind, _)| STARTED.contains(kind));
    let name = name.map_or(PLAIN, |(_, name)| name);
    for lang in &languages {
        let starter = find(starters, lang, &format!("{name}.md"))?;
        changes.extend(add(
            &format!("{folder}/{lang}.md"),
            filled_text(starter, has),
        ));
    }
    if let Some(origins) = origins(&changes, first, &languages) {
        let words = find(starters, ui, TRANSLATIONS)?;
        changes.extend(add(
            &format!("{folder}/{TRANSLATIONS}"),
            words.to_owned() + &origins,
        ));
    }
    Some(changes)
}

/// Returns the files by which a document joins a site, with comments in the language `ui`; `None`
/// where no language of the site has starter texts.
///
/// # Errors
/// Returns what keeps the site's settings from being written.
pub fn joining(
    tree: &Tree,
    starters: Starters<'_>,
    new: &NewDocument<'_>,
    ui: &Lang,
) -> Result<Option<Edits>, Report> {
    let Some(mut changes) = document(starters, new, ui) else {
        return Ok(None);
    };
    let mut report = Report::new();
    match with_listed(tree, &new.id, &mut report) {
        Some(config) => {
            changes.push(config);
            Ok(Some(Edits { changes }))
        }
        None => Err(report),
    }
}

/// Returns the settings of the site with a document in their list.
fn with_listed(tree: &Tree, id: &DocumentId, report: &mut Report) -> Option<Change> {
    let path = TreePath::parse(CONFIG)?;
    let was = Digest::of(&tree.bytes_or_finding(&path, report)?);
    let source = tree.text(&path, report)?;
    let bytes = listed(&source.text, id)?.into_bytes();
    Some(Change::Replace { path, was, bytes })
}

/// What is said in a document's settings.
fn settings(new: &NewDocument<'_>, languages: &[Lang]) -> Slots {
    let id = new.id.as_str();
    let kind = Kind::ALL.iter().find(|(kind, _)| *kind == new.kind);
    let first = languages.first().map(Lang::as_str);
    let quoted: Vec<String> = packs(new.kind).iter().map(|id| fact::quoted(id)).collect();
    let lines = |line: &dyn Fn(&Lang) -> String| {
        let lines: Vec<String> = languages.iter().map(line).collect();
        Some(lines.join("\n"))
    };
    let slug = |lang: &Lang| {
        let own = SLUGS
            .iter()
            .find(|(of, tag, _)| *of == id && *tag == lang.as_str());
        let slug = own.map_or(id, |(_, _, slug)| slug);
        format!("{lang} = [\"{slug}\"]")
    };
    let numbering = |lang: &Lang| format!("{lang} = [\"{{n}} – \", \"{{n}}.{{m}} – \"]");
    Slots::from([
        ("kind", kind.map(|(_, name)| fact::quoted(name))),
        ("publisher", Some(fact::quoted(new.publisher.id.as_str()))),
        ("authentic", first.map(|tag| format!("[\"{tag}\"]"))),
        ("packs", Some(format!("[{}]", quoted.join(", ")))),
        ("slugs", lines(&slug)),
        ("numbering", lines(&numbering)),
    ])
}

/// Returns the lines that say of which words the translations were made; `None` where there is
/// no translation.
fn origins(changes: &[Change], first: &Lang, languages: &[Lang]) -> Option<String> {
    let name = format!("{first}.md");
    let change = changes.iter().find(|c| c.path().file_name() == name)?;
    let prose = read(change)?;
    let mut lines = String::new();
    for lang in languages.iter().filter(|lang| *lang != first) {
        for section in prose.all_sections() {
            if let Some(id) = &section.id {
                let from = section_digest(section);
                lines.push_str(&format!("\n[{lang}.{id}]\nfrom = \"{from}\"\n"));
            }
        }
    }
    (!lines.is_empty()).then_some(lines)
}

fn read(change: &Change) -> Option<Prose> {
    let source = Source {
        path: change.path().clone(),
        text: String::from_utf8(change.bytes().to_vec()).ok()?,
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    Some(parse(&source, body, Form::Working).prose)
}

/// Returns the text of `avenant.toml` with one more document at the end of its list; comments and
/// form stay. `None` where it has no list.
fn listed(text: &str, id: &DocumentId) -> Option<String> {
    let mut config: DocumentMut = text.parse().ok()?;
    let documents: &mut Array = config.get_mut("documents").and_then(Item::as_array_mut)?;
    let last = documents.len().checked_sub(1);
    let last = last.and_then(|at| documents.get_mut(at));
    let prefix = last
        .as_ref()
        .and_then(|value| value.decor().prefix()?.as_str());
    let line = prefix.and_then(|prefix| Some(prefix[prefix.rfind('\n')?..].to_owned()));
    match (last, line) {
        // One document a line: the new one gets a line too, below what is said of the last.
        (Some(last), Some(line)) => {
            let said = last.decor().suffix().and_then(|suffix| suffix.as_str());
            let mut before = said.unwrap_or_default().to_owned();
            last.decor_mut().set_suffix("");
            before.push_str(documents.trailing().as_str().unwrap_or_default());
            let prefix = format!("{}{line}", before.trim_end());
            documents.push_formatted(Value::from(id.as_str()).decorated(prefix, ""));
            documents.set_trailing("\n");
        }
        _ => documents.push(id.as_str()),
    }
    Some(config.to_string())
}

fn find<'a>(starters: Starters<'a>, lang: &Lang, name: &str) -> Option<&'a str> {
    let path = format!("{lang}/{name}");
    let file = starters.iter().find(|(known, _)| *known == path);
    file.map(|(_, text)| *text)
}

fn add(path: &str, text: String) -> Option<Change> {
    let path = TreePath::parse(path)?;
    let bytes = text.into_bytes();
    Some(Change::Add { path, bytes })
}

#[cfg(test)]
mod tests {
    use super::listed;
    use crate::base::DocumentId;

    #[test]
    fn a_document_joins_the_list_as_the_list_is_written() {
        let id = DocumentId::parse("terms").expect("an id");
        let with = |text: &str| listed(text, &id);
        let one = "# all\ndocuments = [\"a\"] # here\n";
        let after = one.replace("[\"a\"]", "[\"a\", \"terms\"]");
        assert_eq!(with(one), Some(after));
        let lines = "documents = [\n  \"a\", # first\n  \"b\", # last\n]\nname = \"x\"\n";
        let after = lines.replace("# last\n", "# last\n  \"terms\",\n");
        assert_eq!(with(lines), Some(after));
        let bare = lines.replace("\"b\", #", "\"b\" #");
        let after = lines.replace("# last\n", "# last\n  \"terms\"\n");
        assert_eq!(with(&bare), Some(after));
        assert_eq!(with("name = \"x\"\n"), None);
    }
}
