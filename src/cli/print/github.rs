//! Findings as commands to a runner of GitHub Actions, which shows them beside the lines of a pull
//! request.

use std::path::Path;

use crate::base::{Diagnostic, Report, Severity};
use crate::work::{Excerpts, Speech};

use super::spot::{region_of, shown_from};

/// Returns one command a line; `site` is the site's folder as seen from the repository.
pub fn for_github(
    report: &Report,
    site: &Path,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
) -> String {
    let lines = report
        .iter()
        .map(|one| command(one, site, excerpts, speech));
    lines.collect()
}

fn command(
    finding: &Diagnostic,
    site: &Path,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning | Severity::Question => "warning",
        Severity::Advice => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &finding.place {
        properties.push(("file", shown_from(site, &place.path)));
        if let Some(region) = region_of(place, excerpts) {
            properties.push(("line", region.line.to_string()));
            properties.push(("endLine", region.end_line.to_string()));
            // Columns of two lines mean nothing to it: it refuses them.
            if region.line == region.end_line {
                properties.push(("col", region.column.to_string()));
                properties.push(("endColumn", region.end_column.to_string()));
            }
        }
    }
    let weight = speech.severity(finding.severity);
    properties.push(("title", format!("{weight}[{}]", finding.name())));
    let properties: Vec<String> = properties
        .iter()
        .map(|(name, value)| format!("{name}={}", property(value)))
        .collect();
    let words = format!("{}\n{}", speech.finding(finding), speech.help(finding));
    format!("::{level} {}::{}\n", properties.join(","), data(&words))
}

/// Escapes what stands behind the second `::`, as the runner reads it back.
fn data(words: &str) -> String {
    let words = words.replace('%', "%25");
    words.replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, which ends at a comma or a colon.
fn property(value: &str) -> String {
    data(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_a_runner_would_take_for_its_own_is_escaped() {
        assert_eq!(data("100 %25\r\nfin : a, b"), "100 %2525%0D%0Afin : a, b");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
