//! Names of trackers as consent tools take them, and which of them a tool can delete at all.
//!
//! A script of a page deletes what its own site stored in cookies that scripts may read: not what
//! another domain set, nor what is stored elsewhere.

use crate::model::register::cookies::{Match, Party, Storage, Tracker};

/// A name of a cookie that a script of the site can delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// It is always this one.
    Exact(String),
    /// A regular expression, read alike by Rust and JavaScript, that the whole of it matches.
    Pattern(String),
}

/// Returns the names under which a tracker can be deleted; empty where a script of the site cannot.
pub fn deletable(tracker: &Tracker) -> Vec<Name> {
    if tracker.storage != Storage::Cookie || tracker.party == Party::Third {
        return Vec::new();
    }
    let own = match tracker.name.matching() {
        Match::Exact => Some(varying(tracker.name.as_str())),
        Match::Glob | Match::Template => Some(Name::Pattern(tracker.name.pattern())),
        Match::Regex => {
            is_plain(tracker.name.as_str()).then(|| Name::Pattern(tracker.name.pattern()))
        }
    };
    let others = tracker.also_named.iter().map(|name| varying(name));
    own.into_iter().chain(others).collect()
}

/// Reads a name in which `<…>` stands for what varies: no cookie's name holds `<` (RFC 6265, 4.1.1).
fn varying(name: &str) -> Name {
    let Some((start, rest)) = name.split_once('<') else {
        return Name::Exact(name.to_owned());
    };
    let mut pattern = format!("^{}.*", escaped(start));
    let mut rest = rest.split_once('>').map_or("", |(_, rest)| rest);
    while let Some((plain, more)) = rest.split_once('<') {
        pattern.push_str(&format!("{}.*", escaped(plain)));
        rest = more.split_once('>').map_or("", |(_, rest)| rest);
    }
    Name::Pattern(format!("{pattern}{}$", escaped(rest)))
}

/// Returns words as a regular expression that matches just them.
pub(super) fn escaped(words: &str) -> String {
    let special = |c: char| r"\^$.*+?()[]{}|/".contains(c);
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if special(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns whether a regular expression of Rust's surely says the same to JavaScript: groups with
/// names or flags, classes with names and places of the text are written otherwise there.
fn is_plain(pattern: &str) -> bool {
    let mut groups = pattern.match_indices("(?");
    let unnamed = |(at, _): (usize, &str)| pattern[at..].starts_with("(?:");
    let foreign = [
        "[[:", "&&", "--", "~~", r"\A", r"\z", r"\p", r"\P", r"\x", r"\u", r"\U",
    ];
    groups.all(unnamed) && !foreign.iter().any(|sign| pattern.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::{Name, is_plain, varying};

    #[test]
    fn what_stands_between_angles_varies() {
        let pattern = |text: &str| Name::Pattern(text.to_owned());
        assert_eq!(varying("_ga"), Name::Exact("_ga".to_owned()));
        assert_eq!(varying("_dc_gtm_<id>"), pattern("^_dc_gtm_.*$"));
        assert_eq!(varying("a.<b>c<d"), pattern(r"^a\..*c.*$"));
    }

    #[test]
    fn only_what_javascript_reads_alike_is_a_pattern_for_it() {
        assert!(is_plain(r"^_ga_\d+(?:-x)?$"));
        for foreign in ["(?i)x", "(?P<a>x)", "[[:alpha:]]", r"\p{L}", r"\Ax"] {
            assert!(!is_plain(foreign), "{foreign}");
        }
    }
}
