//! A sheet as HTML that word processors open and save: a table with a row for each section.
//!
//! A line of Markdown is a paragraph, so nothing is lost between the two. What a word processor does
//! to white space and to quotation marks of values is undone by holding each line against those of the text.

use crate::base::Digest;
use crate::import::{Cell, Unreadable, table_rows};
use crate::lang::Lang;
use crate::render::html::Html;

use super::made::shown;
use super::{Brought, BroughtRow, Row, Say, Sheet, Was, state, title};

/// What stands before the name of a row in its first cell.
const KEY: &str = "avenant-sheet:";

/// For word processors: lines close together, the page turned on its side.
const STYLE: &str = "\
@page WordSection1 { size: 841.9pt 595.3pt; mso-page-orientation: landscape; margin: 36pt; }
div.WordSection1 { page: WordSection1; }
body { font-family: Calibri, Carlito, Arial, sans-serif; font-size: 10pt; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.75pt solid #777777; padding: 4pt; vertical-align: top; text-align: start; }
p { margin: 0; }
p.key { font-size: 6pt; color: #595959; word-break: break-all; }
td.new { background: #fffbe6; }
";

/// Writes a sheet; what is said to people in it is said by `say` in language `ui`.
pub fn write(sheet: &Sheet, ui: &Lang, say: Say<'_>) -> String {
    let said = |id: &str| Html::text(&say(id));
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{ui}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{} ({})</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <div class=\"WordSection1\">\n",
        said("sheet-title"),
        sheet.lang
    );
    for line in [
        say("sheet-about"),
        say("sheet-about-html"),
        say("sheet-about-marks"),
    ] {
        html += &format!("<p>{}</p>\n<p>&nbsp;</p>\n", Html::text(&line));
    }
    html += "<table>\n<thead>\n<tr>";
    let heads = [
        say("sheet-section"),
        say("sheet-was"),
        say("sheet-now"),
        say("sheet-present"),
        say("sheet-new"),
        say("sheet-done"),
    ];
    for head in heads {
        html += &format!("<th>{}</th>", Html::text(&head));
    }
    html += "</tr>\n</thead>\n<tbody>\n";
    for row in &sheet.rows {
        html += &written(row, &sheet.lang, say);
    }
    html + "</tbody>\n</table>\n</div>\n</body>\n</html>\n"
}

fn written(row: &Row, lang: &Lang, say: Say<'_>) -> String {
    let present = Digest::of(row.present.as_bytes());
    let unknown = say("sheet-was-unknown");
    let was = match &row.was {
        Was::Same => "",
        Was::Known(words) => words,
        Was::Unknown => &unknown,
    };
    let shown = shown([was, &row.now, &row.present]);
    let (name, source) = (&row.name, row.source);
    let key = format!("{KEY} {lang} {name} {source} {present} {shown}");
    let cell = |class: &str, lang: &Lang, words: &str| {
        let dir = lang.direction().as_str();
        let lines = words.split('\n').map(paragraph).collect::<String>();
        format!("<td{class} lang=\"{lang}\" dir=\"{dir}\">{lines}</td>\n")
    };
    let was = match &row.was {
        Was::Same => "<td><p>&nbsp;</p></td>\n".to_owned(),
        Was::Known(words) => cell("", &row.source_lang, words),
        Was::Unknown => format!("<td><p>{}</p></td>\n", Html::text(was)),
    };
    format!(
        "<tr>\n<td><p><b>{}</b></p><p>{}</p><p class=\"key\">{}</p></td>\n{was}{}{}{}\
         <td><p>no</p></td>\n</tr>\n",
        Html::text(&title(row, say)),
        Html::text(&state(row.state, say)),
        Html::text(&key),
        cell("", &row.source_lang, &row.now),
        cell("", lang, &row.present),
        cell(" class=\"new\"", lang, &row.present),
    )
}

/// A line as a paragraph; spaces that HTML would lose become ones it keeps.
fn paragraph(line: &str) -> String {
    let mut kept = String::new();
    let mut is_after_space = true;
    for c in line.chars() {
        let is_space = matches!(c, ' ' | '\t');
        kept.push(if is_space && is_after_space {
            '\u{a0}'
        } else {
            c
        });
        is_after_space = is_space;
    }
    let words = if kept.is_empty() { "\u{a0}" } else { &kept };
    let words = Html::text(words).to_string().replace('\u{a0}', "&nbsp;");
    format!("<p>{words}</p>")
}

/// Reads a sheet; `Ok(None)` where it is none.
///
/// # Errors
/// What is nested deeper than any page.
pub fn read(bytes: &[u8]) -> Result<Option<Brought>, Unreadable> {
    let mut brought = Brought::default();
    for cells in table_rows(bytes)? {
        let Some(key) = cells.first().and_then(key) else {
            continue;
        };
        let Key { lang, name, .. } = key;
        if brought.lang.is_empty() {
            brought.lang = lang;
        }
        let [_, was, now, old, new, done] = cells.as_slice() else {
            brought.broken.push(name);
            continue;
        };
        let is_done = brought.says_yes(&name, &done.lines.join(" "));
        brought.rows.push(BroughtRow {
            name,
            source: key.source,
            present: key.present,
            shown: key.shown,
            was: words(was),
            now: words(now),
            old: Some(words(old)),
            text: words(new),
            is_done,
        });
    }
    let is_sheet = !brought.rows.is_empty() || !brought.broken.is_empty();
    Ok(is_sheet.then_some(brought))
}

/// What the first cell of a row says of it.
struct Key {
    lang: String,
    name: String,
    source: Option<Digest>,
    present: Option<Digest>,
    shown: Option<Digest>,
}

fn key(cell: &Cell) -> Option<Key> {
    let text = cell.lines.join(" ");
    let (_, key) = text.split_once(KEY)?;
    let mut words = key.split_whitespace();
    Some(Key {
        lang: words.next()?.to_owned(),
        name: words.next()?.to_owned(),
        source: Digest::parse(words.next()?),
        present: Digest::parse(words.next()?),
        shown: words.next().and_then(Digest::parse),
    })
}

fn words(cell: &Cell) -> String {
    cell.lines.join("\n").trim_matches('\n').to_owned()
}
