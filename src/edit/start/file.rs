//! Starters filled in.

use std::collections::BTreeMap;

use super::fact::{FACTS, Key};

/// What stands in the slots of a settings file, as TOML; `None` where it is not known.
pub(super) type Slots = BTreeMap<&'static str, Option<String>>;

const OPEN: &str = "<<";
const CLOSE: &str = ">>";

/// Returns a settings file with its slots filled; a line whose slot is empty becomes a comment that
/// shows an example.
pub(super) fn filled(starter: &str, slots: &Slots) -> String {
    let mut file = String::with_capacity(starter.len());
    for line in starter.split_inclusive('\n') {
        match slot(line) {
            None => file.push_str(line),
            Some((before, name, after)) => {
                let value = slots.get(name).cloned().flatten();
                let comment = if value.is_some() { "" } else { "# " };
                let example = || FACTS.iter().find(|fact| fact.name == name);
                let example = || example().and_then(|fact| (fact.toml)(fact.example));
                let value = value.or_else(example).unwrap_or_default();
                file.push_str(&format!("{comment}{before}{value}{after}"));
            }
        }
    }
    file
}

/// Returns a text with its slots filled: by a value where the register `has` the fact, else by
/// words in brackets that ask for it.
pub(super) fn filled_text(starter: &str, has: impl Fn(&str) -> bool) -> String {
    let mut text = String::with_capacity(starter.len());
    let mut rest = starter;
    while let Some((before, inside, after)) = slot(rest) {
        text.push_str(before);
        let (flag, words) = inside.split_once('|').unwrap_or((inside, inside));
        let fact = FACTS.iter().find(|fact| fact.name == flag && has(flag));
        match fact.map(|fact| fact.key) {
            Some(Key::Publisher(key)) => text.push_str(&format!("{{{{ publisher.{key} }}}}")),
            Some(Key::Site(_)) | None => text.push_str(&format!("[{words}]")),
        }
        rest = after;
    }
    text + rest
}

/// Cuts words at their first slot: before, inside, after.
fn slot(words: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = words.split_once(OPEN)?;
    let (inside, after) = rest.split_once(CLOSE)?;
    Some((before, inside, after))
}

#[cfg(test)]
mod tests {
    use super::{Slots, filled, filled_text};

    #[test]
    fn what_is_not_known_is_a_comment_in_settings_and_a_question_in_texts() {
        let slots = Slots::from([("name", Some("\"A\"".to_owned()))]);
        let settings = filled("name = <<name>>\nemail = <<email>>\n", &slots);
        assert_eq!(settings, "name = \"A\"\n# email = \"contact@exemple.fr\"\n");
        let text = "By <<name|to be completed: who>>, <<email|to be completed: mail>>.";
        let text = filled_text(text, |flag| flag == "name");
        assert_eq!(text, "By {{ publisher.name }}, [to be completed: mail].");
    }
}
