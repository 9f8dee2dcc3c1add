//! The tags of a page, read as a browser's tokenizer would, for what no validator refuses.

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name in lower case.
    pub name: String,
    /// Its attributes in order: lower-case name and value as written.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// Returns an attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Returns the start tags of a page in order; comments and the insides of scripts are left out.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = after(comment, "-->");
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, behind) = read(rest);
            rest = behind;
            if tag.name == "script" || tag.name == "style" {
                rest = after(rest, &format!("</{}", tag.name));
            }
            found.push(tag);
        }
    }
    found
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

/// Reads a tag whose name begins `text`; returns what stands behind its `>`.
fn read(text: &str) -> (Tag, &str) {
    let is_end = |c: char| c.is_whitespace() || c == '/' || c == '>';
    let (name, mut rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let end = rest
            .find(|c: char| is_end(c) || c == '=')
            .unwrap_or(rest.len())
            .max(1);
        let (key, behind) = rest.split_at(end);
        let (value, behind) = match behind.trim_start().strip_prefix('=') {
            Some(behind) => read_value(behind.trim_start()),
            None => ("", behind),
        };
        attributes.push((key.to_ascii_lowercase(), value.to_owned()));
        rest = behind;
    }
    let tag = Tag {
        name: name.to_ascii_lowercase(),
        attributes,
    };
    (tag, rest.strip_prefix('>').unwrap_or(rest))
}

fn read_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(
        text.find(|c: char| c.is_whitespace() || c == '>')
            .unwrap_or(text.len()),
    )
}

/// Says what a page carries that Avenant never writes: scripts, inline style, foreign resources.
pub fn faults(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut found: Vec<_> = tags.iter().flat_map(tag_faults).collect();
    let styles = tags.iter().filter(|tag| is_stylesheet(tag)).count();
    if styles != 1 {
        found.push(format!("{styles} stylesheets, expected one"));
    }
    found
}

/// Whether a tag asks for a stylesheet.
pub fn is_stylesheet(tag: &Tag) -> bool {
    tag.name == "link" && tag.get("rel").is_some_and(|rel| rel == "stylesheet")
}

fn tag_faults(tag: &Tag) -> Vec<String> {
    let mut found = Vec::new();
    let name = &tag.name;
    if name == "style" || (name == "script" && tag.get("type") != Some("application/ld+json")) {
        found.push(format!("an inline <{name}>"));
    }
    let loads = match name.as_str() {
        "link" => tag
            .get("rel")
            .is_some_and(|rel| rel.contains("icon") || rel == "stylesheet"),
        _ => name != "a",
    };
    for (key, value) in &tag.attributes {
        let resource = matches!(key.as_str(), "src" | "srcset" | "poster" | "data");
        let foreign = value.contains("//") && loads && (resource || key == "href");
        if key == "style" || key.starts_with("on") {
            found.push(format!("<{name} {key}=…>"));
        } else if value.trim_start().starts_with("javascript:") {
            found.push(format!("<{name} {key}={value}>"));
        } else if foreign && name != "base" {
            found.push(format!("<{name} {key}={value}> loads from elsewhere"));
        }
    }
    found
}
