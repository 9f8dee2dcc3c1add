//! A target added to `avenant.toml`, from what is typed and answered.

use toml_edit::{Array, Document, Item, Value};

use crate::base::{Digest, Report};
use crate::load::{CONFIG, Tree};
use crate::model::target::{Port, Protocol, TargetName};

use super::patch::patched;
use super::{Change, Edits};

/// What a new target says, as typed; what is absent is left to what is usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTarget {
    /// Its name.
    pub name: TargetName,
    /// How it is reached.
    pub protocol: Protocol,
    /// The host's name.
    pub host: Option<String>,
    /// Where it listens.
    pub port: Option<Port>,
    /// As whom to sign in.
    pub user: Option<String>,
    /// The folder that readers see.
    pub root: Option<String>,
    /// The address below which readers find the site.
    pub url: Option<String>,
    /// The keys the host may show.
    pub host_keys: Vec<String>,
    /// The ways to sign in.
    pub auth: Vec<String>,
    /// Whether a password may be sent readable by all.
    pub allow_plaintext: bool,
}

impl NewTarget {
    /// Returns the section as it is written.
    pub fn section(&self) -> String {
        let mut section = format!("[deploy.{}]\n", self.name.as_str());
        let mut line = |key: &str, value: Value| section += &format!("{key} = {value}\n");
        line("protocol", self.protocol.name().into());
        let words = |words: &String| Value::from(words.as_str());
        if let Some(host) = &self.host {
            line("host", words(host));
        }
        let port = self
            .port
            .filter(|_| self.port != self.protocol.usual_port());
        if let Some(port) = port {
            line("port", i64::from(port.number()).into());
        }
        if let Some(user) = &self.user {
            line("user", words(user));
        }
        if let Some(root) = &self.root {
            line("root", words(root));
        }
        if let Some(url) = &self.url {
            line("url", words(url));
        }
        for (key, list) in [("host_key", &self.host_keys), ("auth", &self.auth)] {
            if !list.is_empty() {
                let list: Array = list.iter().map(String::as_str).collect();
                line(key, list.into());
            }
        }
        if self.allow_plaintext {
            line("allow_plaintext", true.into());
        }
        section
    }
}

/// Returns whether the configuration has a target of this name already, faulty or not; `None` where
/// it cannot be read, or holds its targets in a way that no section can be added to.
pub fn has(tree: &Tree, name: &TargetName) -> Option<bool> {
    let source = tree.text(tree.find(CONFIG)?, &mut Report::new())?;
    let document = Document::parse(source.text.as_str()).ok()?;
    match document.get("deploy") {
        Some(Item::Table(table)) => Some(table.contains_key(name.as_str())),
        Some(Item::Value(_) | Item::ArrayOfTables(_)) => None,
        Some(Item::None) | None => Some(false),
    }
}

/// Returns the configuration with a section at its end; all else stays to the byte. `None` where
/// there is no configuration that can be read.
pub fn added(tree: &Tree, target: &NewTarget) -> Option<Edits> {
    let path = tree.find(CONFIG)?;
    let file = tree.bytes(path).ok()?;
    let text = tree.text(path, &mut Report::new())?.text;
    let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
    let end = text.len();
    let section = format!("{gap}{}", target.section());
    let bytes = patched(&file, &[(end..end, section)])?;
    let change = Change::Replace {
        path: path.clone(),
        was: Digest::of(&file),
        bytes,
    };
    Some(Edits {
        changes: vec![change],
    })
}
