//! Numbering: patterns per level, and the numbers of headings.

use super::tree::{Number, Section};

/// Numbering patterns, one per heading level from `##` on; levels without one have no number.
///
/// `{n}`, `{m}`, `{o}`, `{p}` stand for the counters of the levels, outermost first:
/// `["{n} – ", "{n}.{m} – "]` gives `2 – ` and `2.3 – `.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbering {
    patterns: Vec<String>,
}

const COUNTERS: [&str; 4] = ["{n}", "{m}", "{o}", "{p}"];

impl Numbering {
    /// Reads patterns, outermost level first.
    ///
    /// # Errors
    /// Returns the index of the first pattern that lacks its own level's counter, uses a deeper
    /// level's or has other braces.
    pub fn parse(patterns: Vec<String>) -> Result<Self, usize> {
        match patterns
            .iter()
            .enumerate()
            .position(|(level, text)| !is_pattern(level, text))
        {
            Some(bad) => Err(bad),
            None => Ok(Self { patterns }),
        }
    }

    /// Returns the patterns, outermost level first.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// Returns the words printed before a heading with this number, such as `2.3 – `.
    pub fn prefix(&self, number: &Number) -> String {
        let pattern = number
            .0
            .len()
            .checked_sub(1)
            .and_then(|level| self.patterns.get(level));
        let mut text = pattern.cloned().unwrap_or_default();
        for (counter, value) in COUNTERS.iter().zip(&number.0) {
            text = text.replace(counter, &value.to_string());
        }
        text
    }

    /// Returns whether headings of this level (2 for `##`) are numbered.
    pub fn numbers_level(&self, level: u8) -> bool {
        usize::from(level) < self.patterns.len() + 2
    }
}

/// Gives every section its number and prefix; sections marked unnumbered consume none.
pub fn number(sections: &mut [Section], numbering: &Numbering) {
    number_below(sections, &[], numbering);
}

fn number_below(sections: &mut [Section], parent: &[u32], numbering: &Numbering) {
    let mut counter = 0;
    for section in sections {
        let in_sequence = usize::from(section.level) == parent.len() + 2;
        let counted = in_sequence && numbering.numbers_level(section.level) && !section.unnumbered;
        section.number = None;
        section.prefix = String::new();
        let mut path = Vec::new();
        if counted {
            counter += 1;
            path = parent.to_vec();
            path.push(counter);
            let number = Number(path.clone());
            section.prefix = numbering.prefix(&number);
            section.number = Some(number);
        }
        number_below(&mut section.children, &path, numbering);
    }
}

fn is_pattern(level: usize, text: &str) -> bool {
    let Some(own) = COUNTERS.get(level) else {
        return false;
    };
    let mut rest = text.to_owned();
    for counter in &COUNTERS[..=level] {
        rest = rest.replace(counter, "");
    }
    text.contains(own) && !rest.contains(['{', '}', '\n'])
}

#[cfg(test)]
mod tests {
    use super::{Number, Numbering};

    #[test]
    fn a_pattern_becomes_the_prefix_of_the_2021_page() {
        let numbering = Numbering::parse(vec!["{n} – ".into(), "{n}.{m} – ".into()]);
        let prefix = |number| numbering.as_ref().map(|n| n.prefix(&Number(number)));
        assert_eq!(prefix(vec![2, 3]).as_deref(), Ok("2.3 – "));
        assert_eq!(prefix(vec![14]).as_deref(), Ok("14 – "));
        assert_eq!(Numbering::parse(vec!["{m} ".into()]), Err(0));
    }
}
