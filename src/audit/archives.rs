//! What would shut archives of the web out of a page: nobody else could show later what it said.
//!
//! Old versions are hidden from searches (`noindex`), which archives pass over; `noarchive` they
//! obey.

use std::ops::Range;

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::map::Shape;
use super::reading::Reading;

/// Rules of `robots` meta elements and `X-Robots-Tag` headers that forbid to keep a copy.
const NO_COPY: [&str; 2] = ["noarchive", "nocache"];

/// What the names of robots have in common.
const ROBOTS: [&str; 4] = ["bot", "archiver", "crawler", "slurp"];

/// Looks at a start tag.
pub fn start(reading: &mut Reading<'_>, tag: &StartTag, bytes: &Range<usize>) {
    let Some(rule) = rule_of(tag).filter(|_| reading.at.shape() == Shape::Page) else {
        return;
    };
    let excerpt = reading.excerpt(bytes);
    let fault = reading.fault(Code::PAGE_NO_ARCHIVE);
    let fault = fault
        .arg("rule", rule)
        .arg("excerpt", excerpt.as_str())
        .clue(&excerpt);
    reading.push(fault.clue(rule));
}

/// Returns the rule by which an element forbids robots to keep a copy of its page.
pub fn rule_of(tag: &StartTag) -> Option<&'static str> {
    let name = tag.attribute("name").filter(|_| tag.name() == "meta")?;
    let name = name.to_ascii_lowercase();
    let is_robot = ROBOTS.iter().any(|part| name.contains(part));
    rule_in(tag.attribute("content")?).filter(|_| is_robot)
}

/// Returns the rule among several, as a header has them too: `noindex, archive.org_bot: noarchive`.
pub fn rule_in(rules: &str) -> Option<&'static str> {
    let words = rules.split([',', ':', ';']).map(str::trim);
    let mut known = words.filter_map(|word| {
        let mut rules = NO_COPY.into_iter();
        rules.find(|rule| rule.eq_ignore_ascii_case(word))
    });
    known.next()
}

#[cfg(test)]
mod tests {
    use super::rule_in;

    #[test]
    fn a_rule_is_a_whole_word_among_others() {
        for (rules, rule) in [
            ("noindex, NoArchive", Some("noarchive")),
            ("archive.org_bot: noindex, nocache", Some("nocache")),
            ("noindex, follow", None),
            ("noarchives", None),
            ("", None),
        ] {
            assert_eq!(rule_in(rules), rule, "{rules}");
        }
    }
}
