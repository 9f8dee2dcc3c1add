//! What `robots.txt` lets the archives of the web, and Avenant itself, read (RFC 9309).

/// Bytes of the file that are read; robots need not read more (§2.5).
pub const BYTES: usize = 512 * 1024;

/// The archives that are asked about: those that say by which name they obey, and any other.
///
/// Internet Archive (two names), its customers' crawls, national libraries of France and Portugal.
pub const ARCHIVES: [&str; 6] = [
    "*",
    "ia_archiver",
    "archive.org_bot",
    "special_archiver",
    "bnf.fr_bot",
    "arquivo-web-crawler",
];

/// The groups of a `robots.txt`.
#[derive(Debug, Default)]
pub struct Robots {
    groups: Vec<Group>,
}

#[derive(Debug, Default)]
struct Group {
    agents: Vec<String>,
    rules: Vec<Rule>,
}

/// A line that allows or disallows paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The pattern as it is written.
    pub pattern: String,
    is_allowed: bool,
    octets: Vec<u8>,
}

impl Robots {
    /// Reads the file; what cannot be understood is passed over (RFC 9309 §2.2).
    pub fn parse(text: &str) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let text = text.trim_start_matches('\u{feff}');
        for (line, words) in (1..).zip(text.split(['\n', '\r'])) {
            let words = words.split('#').next().unwrap_or_default();
            let Some((key, value)) = words.split_once(':') else {
                continue;
            };
            let value = value.trim();
            match key.trim().to_ascii_lowercase().as_str() {
                "user-agent" => {
                    // Names that follow each other share the rules below them.
                    if groups.last().is_none_or(|group| !group.rules.is_empty()) {
                        groups.push(Group::default());
                    }
                    if let Some(group) = groups.last_mut() {
                        // `Name/1.0` was usual before names had a standard.
                        let name = value.split(['/', ' ']).next().unwrap_or_default();
                        group.agents.push(name.to_ascii_lowercase());
                    }
                }
                key @ ("allow" | "disallow") => {
                    if let Some(group) = groups.last_mut() {
                        group.rules.push(Rule {
                            line,
                            pattern: value.to_owned(),
                            is_allowed: key == "allow",
                            octets: octets(value),
                        });
                    }
                }
                _ => {}
            }
        }
        Self { groups }
    }

    /// Returns the rule that forbids a robot a path of the host; `None` where it may read it.
    ///
    /// The longest pattern that matches decides, of two as long the one that allows (§2.2.2).
    pub fn forbids(&self, agent: &str, path: &str) -> Option<&Rule> {
        let path = octets(path);
        let rules = self.rules(agent);
        let matching = rules.filter(|rule| !rule.octets.is_empty() && matches(&rule.octets, &path));
        let strongest = matching.max_by_key(|rule| (rule.octets.len(), rule.is_allowed));
        strongest.filter(|rule| !rule.is_allowed)
    }

    /// The rules of all groups that name a robot, else of those for any robot (§2.2.1).
    fn rules(&self, agent: &str) -> impl Iterator<Item = &Rule> {
        let agent = agent.to_ascii_lowercase();
        let names = |group: &Group, name: &str| group.agents.iter().any(|known| known == name);
        let is_named = self.groups.iter().any(|group| names(group, &agent));
        let name = if is_named { agent } else { "*".to_owned() };
        let groups = self.groups.iter();
        groups
            .filter(move |group| names(group, &name))
            .flat_map(|group| &group.rules)
    }
}

/// Brings a path or pattern into the form in which they are compared: octets that need not be
/// encoded are not, all others are, in capitals (§2.2.2).
fn octets(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut octets = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let encoded = bytes.get(at + 1..at + 3).filter(|_| byte == b'%');
        let encoded = encoded.filter(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        let encoded = encoded.and_then(|hex| str::from_utf8(hex).ok());
        let encoded = encoded.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match encoded {
            Some(plain) if plain.is_ascii_alphanumeric() || b"-._~".contains(&plain) => {
                octets.push(plain);
            }
            Some(other) => octets.extend(format!("%{other:02X}").bytes()),
            None if byte.is_ascii() => octets.push(byte),
            None => octets.extend(format!("%{byte:02X}").bytes()),
        }
        at += if encoded.is_some() { 3 } else { 1 };
    }
    octets
}

/// Returns whether a pattern matches the beginning of a path: `*` stands for anything, `$` at its
/// end for the path's end (§2.2.3).
///
/// In one pass with one place to come back to: a stranger's pattern must not take for ever.
fn matches(pattern: &[u8], path: &[u8]) -> bool {
    let (pattern, is_whole) = match pattern.strip_suffix(b"$") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let (mut at, mut read) = (0, 0);
    let mut again = None;
    loop {
        match pattern.get(at) {
            Some(b'*') => {
                at += 1;
                again = Some((at, read));
                continue;
            }
            Some(sign) if path.get(read) == Some(sign) => {
                (at, read) = (at + 1, read + 1);
                continue;
            }
            None if !is_whole || read == path.len() => return true,
            Some(_) | None => {}
        }
        match again {
            Some((after, from)) if from < path.len() => {
                again = Some((after, from + 1));
                (at, read) = (after, from + 1);
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Robots, matches, octets};

    const DATED: &str = "/fr/confidentialite/2026-01-01/";

    fn line(text: &str, agent: &str) -> Option<usize> {
        let robots = Robots::parse(text);
        robots.forbids(agent, DATED).map(|rule| rule.line)
    }

    #[test]
    fn the_longest_pattern_decides_and_of_two_as_long_the_one_that_allows() {
        for (rules, forbids) in [
            ("Disallow: /", Some(2)),
            ("Disallow:", None),
            ("Allow: /\nDisallow: /fr/", Some(3)),
            ("Disallow: /fr/\nAllow: /fr/confidentialite/", None),
            ("Disallow: /fr/\nAllow: /fr/", None),
            ("disallow : /*/2026-  # old versions", Some(2)),
            ("Disallow: /*.pdf$", None),
            ("Disallow: /*01/$", Some(2)),
            ("Disallow: /en/", None),
            ("Disallow: /fr/confidentialit%65", Some(2)),
        ] {
            let text = format!("User-agent: *\n{rules}\n");
            assert_eq!(line(&text, "bnf.fr_bot"), forbids, "{rules}");
        }
    }

    #[test]
    fn a_robot_obeys_the_groups_that_name_it_and_else_those_for_all() {
        let text = "Disallow: /\nUser-agent: *\nDisallow: /private/\n\nUser-Agent: GPTBot\n\
                    user-agent: IA_Archiver\nDisallow: /\nSitemap: x\n\nUser-agent: other\nAllow: /\n";
        assert_eq!(line(text, "ia_archiver"), Some(7));
        assert_eq!(line(text, "archive.org_bot"), None);
        assert_eq!(line(text, "other"), None);
        assert_eq!(line("", "ia_archiver"), None);
        let two = "User-agent: a\nDisallow: /x\nUser-agent: a\nDisallow: /fr\n";
        assert_eq!(line(two, "a"), Some(4));
    }

    #[test]
    fn stars_and_dollars_mean_what_the_standard_says() {
        for (pattern, path, is_matched) in [
            ("/a", "/ab", true),
            ("/a$", "/ab", false),
            ("/*b$", "/aab", true),
            ("/*b$", "/aba", false),
            ("/*a*b*", "/xxaxxbxx", true),
            ("*", "/", true),
            ("/é", "/%C3%a9t%C3%A9", true),
            ("/a%2Fb", "/a/b", false),
            ("/a%", "/a%", true),
        ] {
            let matched = matches(&octets(pattern), &octets(path));
            assert_eq!(matched, is_matched, "{pattern} {path}");
        }
        let slow = "/".to_owned() + &"a*".repeat(50) + "b$";
        assert!(!matches(&octets(&slow), &octets(&"/a".repeat(2000))));
    }
}
