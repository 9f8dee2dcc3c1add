//! Other tools on the same pairs: `similar` here, JavaScript ones in `benches/peers/`.
//!
//! Tools for text get the words of both texts, a block a line; tools for HTML get both texts as
//! pulldown-cmark writes them. *rej* and *acc* are the pairs in which rejecting and accepting all
//! gives the old and the new text: words with every space, tags with addresses and words without
//! spaces. *nu* are the pairs whose HTML has messages of the Nu checker that neither text's HTML
//! has.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use avenant::base::{Source, TreePath};
use avenant::diff::invariants;
use avenant::diff::redline::Op;
use avenant::diff::side::Side;
use avenant::prose::{Form, header};
use pulldown_cmark::{Options, Parser};
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::flat::{Counts, Run, counts, flatten, push};
use crate::support::nu::{Compared, new_messages};
use crate::support::redlines::{in_one_text, page};
use crate::{Pair, Told, lines, percentile, share};

/// What a tool made of a pair.
struct Made {
    is_rejectable: bool,
    is_acceptable: bool,
    counts: Counts,
    ms: f64,
    /// The HTML, of tools that make some.
    html: Option<String>,
}

/// What each tool made of each pair, in order; nothing where it failed.
type Tools = BTreeMap<String, Vec<Option<Made>>>;

pub fn print(told: &[(&Pair, Told)], nu: Option<&Path>) {
    let mut tools = Tools::new();
    let mut add = |tool: &str, made| tools.entry(tool.to_owned()).or_default().push(made);
    for (pair, told) in told {
        add("avenant", Some(avenant(pair, told)));
        add(
            "similar, Myers words",
            Some(similar(Algorithm::Myers, told)),
        );
        add(
            "similar, histogram words",
            Some(similar(Algorithm::Histogram, told)),
        );
        add("similar, inline", Some(similar_lines(told)));
    }
    for (tool, made) in javascript(told) {
        add(&tool, made);
    }
    let invalid = nu.map(|jar| invalid(&tools, told, jar));
    println!(
        "\n{:<25} {:>5} {:>5} {:>5} {:>5} {:>10} {:>7} {:>6} {:>6} {:>15} {:>6}",
        "peers, on all pairs",
        "rej%",
        "acc%",
        "nu%",
        "chg%",
        "hunks/pair",
        "crumbs",
        "mid",
        "seps",
        "ms median/p95",
        "failed"
    );
    for (tool, made) in &tools {
        row(tool, made, invalid.as_ref().and_then(|all| all.get(tool)));
    }
    println!(
        "nu%: {}; crumbs, mid and seps per 100 hunks; failed: no answer within 20 s",
        if nu.is_some() {
            "of the HTML"
        } else {
            "not measured without --nu"
        }
    );
}

/// Returns how many pages of each tool that writes HTML have new messages of the checker.
fn invalid(tools: &Tools, told: &[(&Pair, Told)], jar: &Path) -> BTreeMap<String, usize> {
    let mine = |at: usize| {
        tools.iter().filter_map(move |(tool, made)| {
            let html = made[at].as_ref()?.html.as_ref()?;
            Some((tool, html))
        })
    };
    let compared = told.iter().enumerate().map(|(at, (pair, _))| Compared {
        alone: [&pair.old, &pair.new].map(|text| page(&html(text), &pair.lang)),
        made: mine(at).map(|(_, html)| page(html, &pair.lang)).collect(),
    });
    let said = new_messages(Path::new("java"), jar, &compared.collect::<Vec<_>>()).unwrap();
    let mut invalid = BTreeMap::new();
    for (at, said) in said.iter().enumerate() {
        for ((tool, _), messages) in mine(at).zip(said) {
            *invalid.entry(tool.clone()).or_default() += usize::from(!messages.is_empty());
        }
    }
    invalid
}

fn row(tool: &str, all: &[Option<Made>], invalid: Option<&usize>) {
    let made: Vec<&Made> = all.iter().flatten().collect();
    let part = |is: fn(&Made) -> bool| {
        100.0 * share(made.iter().filter(|made| is(made)).count(), made.len())
    };
    let sum =
        |what: fn(&Counts) -> usize| made.iter().map(|made| what(&made.counts)).sum::<usize>();
    let marked = made
        .iter()
        .map(|made| share(made.counts.marked, made.counts.words));
    let marked = 100.0 * marked.sum::<f64>() / made.len().max(1) as f64;
    let hunks = sum(|counts| counts.hunks);
    let per = |count: usize| 100.0 * share(count, hunks);
    let mut times: Vec<f64> = made.iter().map(|made| made.ms).collect();
    times.sort_by(f64::total_cmp);
    let invalid = invalid.map(|pages| format!("{:.1}", 100.0 * share(*pages, made.len())));
    println!(
        "{tool:<25} {:>5.1} {:>5.1} {:>5} {marked:>5.1} {:>10.1} {:>7.2} {:>6.2} {:>6.2} {:>7.1} /{:>6.0} {:>6}",
        part(|made| made.is_rejectable),
        part(|made| made.is_acceptable),
        invalid.unwrap_or_else(|| "-".to_owned()),
        share(hunks, made.len()),
        per(sum(|counts| counts.crumbs)),
        per(sum(|counts| counts.mid)),
        per(sum(|counts| counts.seps)),
        percentile(&times, 0.5),
        percentile(&times, 0.95),
        all.len() - made.len()
    );
}

fn avenant(pair: &Pair, told: &Told) -> Made {
    let html = in_one_text(&told.texts, &told.redline, &told.set, &pair.lang);
    let is_exact = invariants::check(&told.redline, &told.old, &told.new).is_ok() && html.is_ok();
    Made {
        is_rejectable: is_exact,
        is_acceptable: is_exact,
        counts: counts(&flatten(&told.redline)),
        ms: told.time.as_secs_f64() * 1e3,
        html: html.ok(),
    }
}

fn similar(algorithm: Algorithm, told: &Told) -> Made {
    let start = Instant::now();
    let runs = similar_words(algorithm, &told.old, &told.new);
    let time = start.elapsed();
    text_made(&runs, &plain(&told.old), &plain(&told.new), time)
}

fn similar_lines(told: &Told) -> Made {
    let (old, new) = (plain(&told.old), plain(&told.new));
    let start = Instant::now();
    let runs = lines::runs(&old, &new);
    let time = start.elapsed();
    text_made(&runs, &old, &new, time)
}

/// Compares two texts word by word, as `similar` cuts them: words and the spaces between them.
pub fn similar_words(algorithm: Algorithm, old: &Side, new: &Side) -> Vec<Run> {
    let (old, new) = (plain(old), plain(new));
    let (a, b) = (words(&old), words(&new));
    let mut runs = Vec::new();
    for step in capture_diff_slices(algorithm, &a, &b) {
        if step.tag() == DiffTag::Equal {
            push(&mut runs, Op::Equal, &a[step.old_range()].concat());
        } else {
            for (op, words) in [
                (Op::Delete, &a[step.old_range()]),
                (Op::Insert, &b[step.new_range()]),
            ] {
                if !words.is_empty() {
                    push(&mut runs, op, &words.concat());
                }
            }
        }
    }
    runs
}

fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_end = |c: char| c.is_whitespace() != first.is_whitespace();
        let (word, behind) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
        words.push(word);
        rest = behind;
    }
    words
}

/// Returns the words of a text, a block a line.
fn plain(side: &Side) -> String {
    let mut text = String::new();
    let mut add = |words: &str| {
        if !words.is_empty() {
            text.push_str(words);
            text.push('\n');
        }
    };
    side.title.iter().for_each(|title| add(&title.text));
    for part in &side.parts {
        add(&part.heading.text);
        part.units
            .iter()
            .for_each(|unit| unit.passages(&mut |passage| add(&passage.text)));
    }
    text
}

fn text_made(runs: &[Run], old: &str, new: &str, time: Duration) -> Made {
    let side = |op: fn(Op) -> bool| -> String {
        let mine = runs.iter().filter(|run| op(run.op));
        mine.map(|run| run.text.as_str()).collect()
    };
    Made {
        is_rejectable: side(Op::is_old) == old,
        is_acceptable: side(Op::is_new) == new,
        counts: counts(runs),
        ms: time.as_secs_f64() * 1e3,
        html: None,
    }
}

/// What the script is asked.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    old: String,
    new: String,
    old_html: String,
    new_html: String,
}

/// What it answers, for each tool and pair.
#[derive(Deserialize)]
struct Answer {
    tool: String,
    ms: Option<f64>,
    runs: Option<Vec<(String, String)>>,
    html: Option<String>,
}

fn javascript(told: &[(&Pair, Told)]) -> Vec<(String, Option<Made>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
    if !folder.join("node_modules").exists() {
        println!("\nnpm install --prefix benches/peers adds tools written in JavaScript");
        return Vec::new();
    }
    let asked: Vec<Asked> = told
        .iter()
        .map(|(pair, told)| Asked {
            old: plain(&told.old),
            new: plain(&told.new),
            old_html: html(&pair.old),
            new_html: html(&pair.new),
        })
        .collect();
    let mut child = Command::new("node")
        .arg(folder.join("peers.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    for one in &asked {
        writeln!(input, "{}", serde_json::to_string(one).unwrap()).unwrap();
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let answers = lines.lines().zip(asked.iter().cycle());
    answers.map(|(line, asked)| read(line, asked)).collect()
}

fn read(line: &str, asked: &Asked) -> (String, Option<Made>) {
    let answer: Answer = serde_json::from_str(line).unwrap();
    let time = Duration::from_secs_f64(answer.ms.unwrap_or_default() / 1e3);
    let made = match (answer.runs, answer.html) {
        (Some(runs), _) => {
            let runs = runs.into_iter().map(|(sign, text)| Run {
                op: match sign.as_str() {
                    "-" => Op::Delete,
                    "+" => Op::Insert,
                    _ => Op::Equal,
                },
                text,
            });
            Some(text_made(
                &runs.collect::<Vec<_>>(),
                &asked.old,
                &asked.new,
                time,
            ))
        }
        (None, Some(html)) => Some(Made {
            is_rejectable: tags(&html, "ins") == tags(&asked.old_html, ""),
            is_acceptable: tags(&html, "del") == tags(&asked.new_html, ""),
            counts: counts(&html_runs(&html)),
            ms: time.as_secs_f64() * 1e3,
            html: Some(html),
        }),
        (None, None) => None,
    };
    (answer.tool, made)
}

fn html(text: &str) -> String {
    let source = Source {
        path: TreePath::parse("content/a/en.md").unwrap(),
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(&text[body..], options));
    html
}

/// A tag, or what stands between two.
enum Bit<'h> {
    Tag(&'h str),
    Text(&'h str),
}

fn bits(html: &str) -> Vec<Bit<'_>> {
    let mut bits = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let is_tag = rest.starts_with('<');
        let end = if is_tag {
            rest.find('>').map(|at| at + 1)
        } else {
            rest.find('<')
        };
        let (bit, behind) = rest.split_at(end.unwrap_or(rest.len()));
        bits.push(if is_tag {
            Bit::Tag(bit)
        } else {
            Bit::Text(bit)
        });
        rest = behind;
    }
    bits
}

fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    &name[..name.find([' ', '>', '/', '\n']).unwrap_or(name.len())]
}

/// Returns tags with addresses and words without spaces, without what stands in one element;
/// `ins` and `del` themselves are no tags.
fn tags(html: &str, without: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    for bit in bits(html) {
        match bit {
            Bit::Tag(tag) if name(tag) == without => {
                depth = if tag.starts_with("</") {
                    depth.saturating_sub(1)
                } else {
                    depth + 1
                };
            }
            _ if depth > 0 => {}
            Bit::Tag(tag) if matches!(name(tag), "ins" | "del") => {}
            Bit::Tag(tag) => {
                let address = tag
                    .split("href=\"")
                    .nth(1)
                    .and_then(|behind| behind.split('"').next());
                let close = if tag.starts_with("</") { "/" } else { "" };
                out.push_str(&format!(
                    "<{close}{} {}>",
                    name(tag),
                    address.unwrap_or_default()
                ));
            }
            Bit::Text(text) => out.extend(text.chars().filter(|c| !c.is_whitespace())),
        }
    }
    out
}

/// Returns the text of HTML with its fates, the end of each block as a line end.
fn html_runs(html: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut inserted, mut deleted) = (0usize, 0usize);
    for bit in bits(html) {
        let op = match (inserted, deleted) {
            (0, 0) => Op::Equal,
            (0, _) => Op::Delete,
            _ => Op::Insert,
        };
        match bit {
            Bit::Tag(tag) if matches!(name(tag), "ins" | "del") => {
                let depth = if name(tag) == "ins" {
                    &mut inserted
                } else {
                    &mut deleted
                };
                *depth = if tag.starts_with("</") {
                    depth.saturating_sub(1)
                } else {
                    *depth + 1
                };
            }
            Bit::Tag(tag) => {
                let is_block = matches!(
                    name(tag),
                    "p" | "li" | "td" | "th" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
                );
                if is_block && tag.starts_with("</") {
                    push(&mut runs, op, "\n");
                }
            }
            Bit::Text(text) => {
                let text = text
                    .replace("&amp;", "&")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'");
                push(&mut runs, op, &text.replace('\n', " "));
            }
        }
    }
    runs
}
