//! Markdown of other tools: what only those tools read is taken off, then it is read as the HTML
//! it stands for.

use crate::lang::Lang;
use crate::prose::foreign;

use super::html;
use super::reading::{Reading, Unreadable};
use super::repair::RepairKind;

/// Reads Markdown with front matter (Jekyll, Hugo), kramdown's `{: …}` and Liquid's `{% … %}`.
///
/// # Errors
/// Tags nested deeper than in any page.
pub fn read(source: &str) -> Result<Reading, Unreadable> {
    let mut reading = Reading::default();
    let body = front_matter(source, &mut reading);
    let body = without_marks(body, &mut reading);
    let read = foreign::to_html(&body);
    for tag in &read.raw {
        reading.repaired(RepairKind::RawHtml, tag, "");
    }
    let stamps = std::mem::take(&mut reading.stamps);
    let mut reading = html::read_fragment(&read.html, reading)?;
    reading.stamps.extend(stamps);
    Ok(reading)
}

/// Takes the lines between `---` and `---` off the top, and keeps what a text has a place for.
fn front_matter<'s>(source: &'s str, reading: &mut Reading) -> &'s str {
    let Some(rest) = source.strip_prefix("---\n") else {
        return source;
    };
    let lines = rest.split_inclusive('\n');
    let mut length = 0;
    let mut lead: Vec<&str> = Vec::new();
    for line in lines {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            for line in &lead {
                entry(line, reading);
            }
            return &rest[length..];
        }
        lead.push(line);
    }
    source
}

fn entry(line: &str, reading: &mut Reading) {
    if line.trim().is_empty() {
        return;
    }
    reading.repaired(RepairKind::FrontMatter, line.trim(), "");
    let Some((key, value)) = line.split_once(':') else {
        return;
    };
    let value = value.trim().trim_matches(['"', '\'']).trim().to_owned();
    match key.trim() {
        _ if value.is_empty() => {}
        "title" => reading.title = Some(value),
        "description" => reading.description = Some(value),
        "lang" | "language" | "locale" => reading.lang = Lang::parse(&value),
        "date" | "effective" | "effective_date" | "last_modified" | "updated" => {
            reading.stamps.push(value);
        }
        _ => {}
    }
}

/// Takes out the marks that only kramdown and Liquid read; blocks of code keep them.
fn without_marks(body: &str, reading: &mut Reading) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut fence: Option<&str> = None;
    for line in body.lines() {
        let start = line.trim_start();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| start.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        if fence.is_some() || mark.is_some() {
            out.push(line.to_owned());
        } else if is_attributes(start.trim_end()) {
            block_attributes(start.trim_end(), &mut out, reading);
        } else {
            out.push(one_line(line, reading));
        }
    }
    out.join("\n") + "\n"
}

/// A line of kramdown's that belongs to the block above: `{: #id .class key="value" }`.
fn is_attributes(line: &str) -> bool {
    line.starts_with("{:") && line.ends_with('}') && line.matches('}').count() == 1
}

fn block_attributes(line: &str, out: &mut [String], reading: &mut Reading) {
    reading.repaired(RepairKind::Attributes, line, "");
    if let Some((_, rest)) = line.split_once("datetime=") {
        let value = rest.trim_start_matches(['"', '\'']);
        let value = value.split(['"', '\'', ' ', '}']).next();
        reading.stamps.extend(value.map(str::to_owned));
    }
    let inside = line.trim_start_matches("{:").trim_end_matches('}');
    let id = inside.split_whitespace().find(|word| word.starts_with('#'));
    let above = out.last_mut().filter(|above| above.starts_with('#'));
    if let (Some(id), Some(above)) = (id, above) {
        above.push_str(&format!(" {{{id}}}"));
    }
}

fn one_line(line: &str, reading: &mut Reading) -> String {
    let mut line = without(line, "{%", "%}", RepairKind::Template, reading);
    for mark in ["{:", "{::"] {
        line = without(&line, mark, "}", RepairKind::Attributes, reading);
    }
    for value in line.split("{{").skip(1) {
        if let Some((inside, _)) = value.split_once("}}") {
            let words = format!("{{{{{inside}}}}}");
            reading.repaired(RepairKind::Template, &words, &words);
        }
    }
    heading(&line)
}

/// Takes out what stands from `open` to `close`; code spans keep theirs.
fn without(line: &str, open: &str, close: &str, kind: RepairKind, reading: &mut Reading) -> String {
    if !line.contains(open) || line.contains('`') {
        return line.to_owned();
    }
    let mut rest = line;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once(open) {
        let Some((inside, behind)) = after.split_once(close) else {
            break;
        };
        reading.repaired(kind, &format!("{open}{inside}{close}"), "");
        kept.push_str(before);
        rest = behind;
    }
    kept + rest
}

/// Braces at the end of a heading are words, but for an id.
fn heading(line: &str) -> String {
    let is_heading = line.starts_with('#') && line.trim_end().ends_with('}');
    let Some(open) = line.rfind('{').filter(|_| is_heading) else {
        return line.to_owned();
    };
    if line[open..].starts_with("{#") {
        line.to_owned()
    } else {
        // An escaped brace would still be taken for the start of attributes.
        format!("{}&#123;{}", &line[..open], &line[open + 1..])
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::import::RepairKind;

    #[test]
    fn marks_of_other_tools_are_taken_off_and_listed() {
        let reading = read(
            "---\ntitle: Terms\nlayout: x\n---\n\n# Terms\n\nEffective\n{: datetime=\"2026-03-24\" }\n\n\
             ## Rights {#rights}\n\n[a](https://b.example){:target=\"_blank\"} {{ site.mail }} {1}\n\n\
             ## Rule {1}\n",
        )
        .expect("Markdown");
        assert_eq!(reading.title.as_deref(), Some("Terms"));
        assert_eq!(reading.stamps, ["2026-03-24"]);
        let words = reading.words.join(" ");
        assert_eq!(
            words,
            "Terms Effective Rights a {{ site.mail }} {1} Rule {1}"
        );
        let count = |kind| reading.repairs.iter().filter(|r| r.kind == kind).count();
        assert_eq!(count(RepairKind::FrontMatter), 2);
        assert_eq!(count(RepairKind::Attributes), 2);
        assert_eq!(count(RepairKind::Template), 1);
    }
}
