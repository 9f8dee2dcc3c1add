//! What publishing changes in settings: `[next]` of `document.toml` is emptied once what it says is
//! sealed, and the first publication fixes in `avenant.toml` who names the entries of feeds.

use std::ops::Range;

use toml_edit::{Document, Item, Table, Value};

use crate::base::TagAuthority;

/// Returns the file's text with every key of `[next]` taken out; comments, blank lines and the
/// headings of its tables stay. `None` where it is not TOML.
pub fn without_next(text: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let mut cuts = Vec::new();
    match document.get("next") {
        Some(Item::Table(table)) => cut_table(text, table, &mut cuts),
        Some(Item::Value(Value::InlineTable(table))) => {
            cuts.extend(table.span().map(|span| (span, "{}")));
        }
        Some(Item::Value(_) | Item::ArrayOfTables(_) | Item::None) | None => {}
    }
    cuts.sort_by_key(|(range, _)| range.start);
    let mut rest = String::with_capacity(text.len());
    let mut done = 0;
    for (range, instead) in cuts {
        rest.push_str(text.get(done..range.start.max(done))?);
        rest.push_str(instead);
        done = range.end.max(done);
    }
    rest.push_str(text.get(done..)?);
    Some(rest)
}

/// Returns the text of `avenant.toml` with the authority of feeds below the base URL; `None` where
/// it has one, or no base URL.
pub fn with_feed_authority(text: &str, authority: &TagAuthority) -> Option<String> {
    let document = Document::parse(text).ok()?;
    if document.contains_key("feed_authority") {
        return None;
    }
    let base_url = document.get("base_url")?.span()?;
    let end = whole_lines(text, base_url).end;
    let (before, after) = text.split_at(end);
    let line_end = if before.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let missing = if before.ends_with('\n') { "" } else { line_end };
    Some(format!(
        "{before}{missing}feed_authority = \"{authority}\"{line_end}{after}"
    ))
}

fn cut_table(text: &str, table: &Table, cuts: &mut Vec<(Range<usize>, &str)>) {
    for (name, item) in table {
        let key = table.key(name).and_then(|key| key.span());
        match item {
            Item::Table(inner) => cut_table(text, inner, cuts),
            Item::Value(value) => cut_value(text, key, value, cuts),
            Item::ArrayOfTables(_) | Item::None => {}
        }
    }
}

fn cut_value(
    text: &str,
    key: Option<Range<usize>>,
    value: &Value,
    cuts: &mut Vec<(Range<usize>, &str)>,
) {
    match value {
        // `note.fr = "…"`: the key's own place is that of its last part.
        Value::InlineTable(table) if table.is_dotted() => {
            for (name, inner) in table.iter() {
                let key = table.key(name).and_then(|key| key.span());
                cut_value(text, key, inner, cuts);
            }
        }
        value => {
            if let (Some(key), Some(span)) = (key, value.span()) {
                cuts.push((whole_lines(text, key.start..span.end), ""));
            }
        }
    }
}

/// Returns a range with the rest of its first and last lines, line end included.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..]
        .find('\n')
        .map_or(text.len(), |at| range.end + at + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use super::{with_feed_authority, without_next};
    use crate::base::TagAuthority;

    #[test]
    fn the_authority_of_feeds_is_written_once_below_the_address() {
        let authority = TagAuthority::parse("a.example,2026").expect("an authority");
        let line = "feed_authority = \"a.example,2026\"";
        let with = |text: &str| with_feed_authority(text, &authority);
        let before = "# A site\nbase_url = \"https://a.example/\" # here\nname = \"A\"\n";
        let after = before.replace("here\n", &format!("here\n{line}\n"));
        assert_eq!(with(before).as_deref(), Some(after.as_str()));
        assert_eq!(with(&after), None);
        let windows = with(&before.replace('\n', "\r\n"));
        assert_eq!(windows, Some(after.replace('\n', "\r\n")));
        let bare = "base_url = \"https://a.example/\"";
        assert_eq!(with(bare), Some(format!("{bare}\n{line}\n")));
    }

    #[test]
    fn comments_and_other_tables_stay() {
        let before = "kind = \"cookies\"\n\n# The next version.\n[next]\n# editorial or material\n\
                      level = \"editorial\" # because\nconsent_again = true\nnote.fr = \"Démo\"\n\
                      continues = [\n  \"a@2021-10-15\",\n]\n\n[next.waivers]\n\"gdpr.13\" = \"no\"\n\n\
                      [slugs]\nfr = [\"cookies\"]\n";
        let after = "kind = \"cookies\"\n\n# The next version.\n[next]\n# editorial or material\n\
                     \n[next.waivers]\n\n[slugs]\nfr = [\"cookies\"]\n";
        assert_eq!(without_next(before).as_deref(), Some(after));
        let inline = "next = { level = \"editorial\" }\n";
        assert_eq!(without_next(inline).as_deref(), Some("next = {}\n"));
    }
}
