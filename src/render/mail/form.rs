//! A letter in plain text and in HTML that mail programs show as it is meant.
//!
//! Both say the same parts in the same order. The HTML has one column, its styles stand in its
//! elements, and nothing is fetched: programs that know little of styles still show headings, lists
//! and links.

use crate::lang::Lang;
use crate::render::html::{Html, escape};

use super::letter::{Body, Letter, ordered};
use super::plain::wrapped;

/// Stands between the languages of a mail.
const RULE: &str = "------------------------------------------------------------------------";

/// The styles of a cell.
const CELL: &str = "border:1px solid #767680;padding:6px;text-align:start;vertical-align:top";

/// The styles of what holds a letter.
const SHEET: &str = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;\
                     color:#1b1b1f;text-align:start;padding-bottom:24px;overflow-wrap:break-word";

/// A part of a letter.
enum Part<'a> {
    /// What it is about; plain text has the subject for that.
    Title(&'a str),
    /// A heading.
    Heading(&'a str),
    /// A paragraph.
    Words(&'a str),
    /// A paragraph that stands out.
    Strong(&'a str),
    /// A list.
    Items(&'a [String]),
    /// Links: words, each with its address.
    Links(&'a [(String, String)]),
    /// Lines that stand together.
    Lines(&'a [String]),
    /// Words of the text in plain text and in HTML.
    Text(&'a str, &'a str),
    /// A name with its value.
    Fact(&'a str, &'a str),
}

/// Returns the parts of a letter in their order.
fn parts<'a>(letter: &'a Letter<'_>) -> Vec<Part<'a>> {
    let words = |all: &'a [String]| all.iter().map(|words| Part::Words(words));
    let mut parts = vec![Part::Title(&letter.title)];
    parts.extend(words(&letter.opening));
    parts.push(Part::Items(&letter.changes));
    parts.extend(letter.note.as_deref().map(Part::Strong));
    parts.push(Part::Heading(&letter.rights.0));
    parts.extend(words(&letter.rights.1));
    parts.push(Part::Links(&letter.links));
    parts.extend(words(&letter.prevails));
    parts.push(Part::Words(&letter.why));
    parts.push(Part::Lines(&letter.signature));
    match &letter.text {
        Body::Whole {
            headings: [heading, title],
            plain,
            html,
        } => {
            parts.push(Part::Heading(heading));
            parts.push(Part::Strong(title));
            parts.push(Part::Text(plain, html));
        }
        Body::Link(link) => parts.push(Part::Links(link)),
    }
    parts.push(Part::Words(&letter.proof.0));
    let facts = letter.proof.1.iter();
    parts.extend(facts.map(|(name, value)| Part::Fact(name, value)));
    parts
}

/// Returns letters as one plain text, lines ending in LF.
pub fn plain(letters: &[Letter<'_>]) -> String {
    let one = |letter: &Letter<'_>| -> String {
        let parts = parts(letter);
        parts
            .iter()
            .map(|part| in_plain(letter.lang, part))
            .collect()
    };
    let letters: Vec<String> = letters.iter().map(one).collect();
    letters.join(&format!("{RULE}\n\n"))
}

fn in_plain(lang: &Lang, part: &Part<'_>) -> String {
    let paragraph = |words: &str| wrapped(&ordered(lang, words), "", "");
    match part {
        Part::Title(_) => String::new(),
        Part::Heading(words) => {
            let width = words.chars().count().min(RULE.len());
            format!("{words}\n{}\n\n", "=".repeat(width))
        }
        Part::Words(words) | Part::Strong(words) => paragraph(words) + "\n",
        Part::Items(items) => {
            let item = |words: &String| wrapped(&ordered(lang, words), "- ", "  ");
            items.iter().map(item).collect::<String>() + "\n"
        }
        Part::Links(links) => {
            let link = |(words, url): &(String, String)| format!("{words}\n{url}\n\n");
            links.iter().map(link).collect()
        }
        Part::Lines(lines) => lines.join("\n") + "\n\n",
        Part::Text(plain, _) => (*plain).to_owned(),
        Part::Fact(name, value) => format!("{name}\n{value}\n\n"),
    }
}

/// Returns letters as one page of HTML, lines ending in LF; nothing for none.
pub fn html(letters: &[Letter<'_>]) -> String {
    let Some(first) = letters.first() else {
        return String::new();
    };
    let (lang, dir) = (first.lang, first.lang.direction().as_str());
    let (subject, preheader) = (escape(&first.subject), escape(&first.preheader));
    let rows: String = letters.iter().map(row).collect();
    let frame = "role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{subject}</title>\n</head>\n\
         <body style=\"margin:0;padding:0;background-color:#ffffff;color:#1b1b1f\">\n\
         <div style=\"display:none;max-height:0;overflow:hidden\">{preheader}</div>\n\
         <table {frame} width=\"100%\">\n<tr><td align=\"center\" style=\"padding:24px 12px\">\n\
         <table {frame} width=\"600\" style=\"width:100%;max-width:600px\">\n{rows}</table>\n\
         </td></tr>\n</table>\n</body>\n</html>\n"
    )
}

/// Returns a letter as a row of the one column.
fn row(letter: &Letter<'_>) -> String {
    let (lang, dir) = (letter.lang, letter.lang.direction().as_str());
    let parts = parts(letter);
    let parts: String = parts.iter().map(|part| in_html(lang, part)).collect();
    format!("<tr><td lang=\"{lang}\" dir=\"{dir}\" style=\"{SHEET}\">\n{parts}</td></tr>\n")
}

fn in_html(lang: &Lang, part: &Part<'_>) -> String {
    let said = |words: &str| Html::isolated(lang, words).into_string();
    match part {
        Part::Title(words) => format!("<h1 style=\"font-size:24px\">{}</h1>\n", said(words)),
        Part::Heading(words) => format!("<h2 style=\"font-size:20px\">{}</h2>\n", said(words)),
        Part::Words(words) => format!("<p>{}</p>\n", said(words)),
        Part::Strong(words) => format!("<p><strong>{}</strong></p>\n", said(words)),
        Part::Items(items) => list(items.iter().map(|words| said(words))),
        Part::Links(links) => list(links.iter().map(|(words, url)| {
            let url = escape(url);
            format!(
                "<a href=\"{url}\" style=\"color:#0a3f9c\">{}</a>",
                said(words)
            )
        })),
        Part::Lines(lines) => {
            let lines: Vec<String> = lines.iter().map(|words| said(words)).collect();
            format!("<p>{}</p>\n<hr>\n", lines.join("<br>"))
        }
        Part::Text(_, html) => styled(html),
        Part::Fact(name, value) => format!("<p>{}<br>{}</p>\n", said(name), Html::code(value)),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| format!("<li>{item}</li>\n")).collect();
    format!("<ul>\n{items}</ul>\n")
}

/// Gives the tables of a text the styles that pages have from their style sheet.
fn styled(html: &str) -> String {
    let table = "<table style=\"border-collapse:collapse;width:100%\">";
    let html = html.replace("<table>", table);
    ["th", "td"].iter().fold(html, |html, cell| {
        let styled = format!("<{cell} style=\"{CELL}\"");
        // What has attributes first, for it has some afterwards anyway.
        let html = html.replace(&format!("<{cell} "), &format!("{styled} "));
        html.replace(&format!("<{cell}>"), &format!("{styled}>"))
    })
}
