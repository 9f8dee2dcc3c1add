//! Data in pages for search engines: JSON-LD that can be read and says what it is.

use serde_json::Value;

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::reading::{Reading, shortened};
use super::safety::JSON_LD;

/// What is known of the data of a page.
#[derive(Debug, Default)]
pub struct Data {
    /// The words of the block being read.
    block: Option<String>,
}

impl Data {
    /// Looks at a start tag.
    pub fn start(&mut self, tag: &StartTag) {
        let is_data = tag.name() == "script" && tag.attribute("type") == Some(JSON_LD);
        if is_data {
            self.block = Some(String::new());
        }
    }

    /// Looks at text.
    pub fn text(&mut self, text: &str) {
        if let Some(block) = &mut self.block {
            block.push_str(text);
        }
    }

    /// Looks at an end tag.
    pub fn end(&mut self, reading: &mut Reading<'_>, name: &str) {
        if name != "script" {
            return;
        }
        let Some(block) = self.block.take() else {
            return;
        };
        if let Some(what) = fault_of(&block) {
            let fault = reading.fault(Code::PAGE_DATA).arg("what", what);
            reading.push(
                fault
                    .arg("excerpt", shortened(&block))
                    .clue(block.trim())
                    .clue(JSON_LD),
            );
        }
    }
}

/// Says what is wrong with a block: it is an object, or objects, of a known vocabulary
/// (`@context`), each of which says its type (JSON-LD 1.1 §3).
fn fault_of(block: &str) -> Option<&'static str> {
    match serde_json::from_str(block) {
        Err(_) => Some("syntax"),
        Ok(Value::Object(object)) if !object.contains_key("@context") => Some("context"),
        Ok(Value::Object(object)) => {
            let typed = match object.get("@graph") {
                Some(Value::Array(nodes)) => nodes.iter().all(is_typed),
                Some(_) => false,
                None => is_typed(&Value::Object(object)),
            };
            (!typed).then_some("type")
        }
        Ok(Value::Array(nodes)) if !nodes.is_empty() => {
            let contexts = nodes.iter().all(|node| node.get("@context").is_some());
            if contexts {
                (!nodes.iter().all(is_typed)).then_some("type")
            } else {
                Some("context")
            }
        }
        Ok(_) => Some("context"),
    }
}

fn is_typed(node: &Value) -> bool {
    match node.get("@type") {
        Some(Value::String(name)) => !name.is_empty(),
        Some(Value::Array(names)) => !names.is_empty(),
        _ => false,
    }
}
