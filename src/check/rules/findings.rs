//! What editors are told of duties that are not met.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::{Arg, Code, Diagnostic, Place, Report, RuleId, SectionId, TreePath};
use crate::lang::Lang;
use crate::model::rule::{Column, FactId, Packs, Rule};
use crate::prose::{InlineKind, walk};

use super::declared::{thin, words};
use super::{Cell, Row, ShortRow, Standing, Subject, Text, Wanting};

/// Names of rows told of one rule; the others are counted.
const MOST_NAMES: usize = 8;

/// Returns the findings on the duties of a document.
///
/// Of declarations the texts that prevail are asked, of words every text.
pub fn findings(subject: &Subject<'_>, rows: &[Row<'_>]) -> Report {
    let mut report = Report::new();
    for row in rows {
        match &row.standing {
            Standing::Apart | Standing::Asked(_) | Standing::Waived(_) | Standing::Deed(_) => {}
            Standing::Denied(sections, adds) => {
                report.push(denied(subject, row.rule, sections, adds));
            }
            Standing::Register(short) => {
                if let Some(finding) = register(row.rule, short) {
                    report.push(finding);
                }
            }
            Standing::Texts(cells) => {
                let found = cells.iter();
                found
                    .flat_map(|(lang, cell)| cell_findings(subject, row.rule, lang, cell))
                    .for_each(|finding| report.push(finding));
            }
        }
    }
    let thin = subject.texts.iter();
    thin.flat_map(|(lang, text)| thin_sections(subject, rows, lang, text))
        .for_each(|finding| report.push(finding));
    report
}

fn cell_findings(subject: &Subject<'_>, rule: &Rule, lang: &Lang, cell: &Cell) -> Vec<Diagnostic> {
    let prevails = subject.authentic.contains(lang);
    let about = |code| of_rule(code, subject, rule, lang);
    match (cell, subject.texts.get(lang)) {
        (Cell::Unmet(wanting), Some(text)) if prevails => {
            let finding = about(Code::RULE_UNMET).at(beside(text, wanting));
            vec![with_wanting(finding, subject, wanting)]
        }
        (Cell::NotApart(id), Some(text)) if prevails => {
            let finding = about(Code::RULE_NOT_APART).at(heading(text, id));
            vec![finding.arg("section", id.as_str())]
        }
        (Cell::Words(found), Some(text)) => {
            let found = found.iter();
            found
                .map(|range| words_found(subject, rule, lang, text, range))
                .collect()
        }
        (Cell::Lacks(sections), text) => {
            let ids: Vec<String> = sections.iter().map(|id| format!("#{id}")).collect();
            let finding = about(Code::RULE_LANGUAGE).arg("sections", ids.join(", "));
            vec![match text {
                Some(text) => finding.at(Place::file(&text.path)),
                None => finding,
            }]
        }
        (Cell::NoText, _) => {
            let finding = about(Code::RULE_LANGUAGE).arg_or_none("sections", "");
            vec![match settings(subject) {
                Some(path) => finding.at(Place::file(&path)),
                None => finding,
            }]
        }
        // A section that says next to nothing is one finding, however many rules it answers.
        (Cell::Thin(_) | Cell::Met(_) | Cell::Clean, _)
        | (Cell::Unmet(_) | Cell::NotApart(_) | Cell::Words(_), _) => Vec::new(),
    }
}

/// Makes a finding on a rule: its words, its law, the document and the language.
fn of_rule(code: Code, subject: &Subject<'_>, rule: &Rule, lang: &Lang) -> Diagnostic {
    Diagnostic::new(code)
        .by_rule(rule.id.clone(), rule.severity)
        .resting_on(rule.basis.clone())
        .arg("asks", rule.text.clone())
        .arg("rule", rule.id.as_str())
        .arg("source", rule.basis.source.as_ref())
        .arg("document", subject.document.id.as_str())
        .arg("language", lang.as_str())
}

fn with_wanting(finding: Diagnostic, subject: &Subject<'_>, wanting: &[Wanting]) -> Diagnostic {
    let fields = |is_known: bool| {
        let fields = wanting.iter().filter(move |w| w.is_known == is_known);
        fields.map(|wanting| wanting.field.name())
    };
    let missing: Vec<&str> = fields(false).collect();
    let prints = fields(true).map(|name| format!("{{{{ publisher.{name} }}}}"));
    let (id, _) = &subject.publisher;
    finding
        .arg_or_none("missing", missing.join(", "))
        .arg_or_none("prints", prints.collect::<Vec<_>>().join(" "))
        .arg("file", format!("content/registers/publishers/{id}.toml"))
}

/// Returns where a text prints something of the record that a wanting fact is in, `publisher.host`, else
/// the file: there the fact is most likely to be missed.
fn beside(text: &Text<'_>, wanting: &[Wanting]) -> Place {
    let mut place = Place::file(&text.path);
    let name = wanting.first().map(|wanting| wanting.field.name());
    let Some((record, _)) = name.and_then(|name| name.rsplit_once('.')) else {
        return place;
    };
    let start = format!("publisher.{record}.");
    walk::inlines(&text.prose, &mut |inline| {
        if let InlineKind::Value(expression) = &inline.kind
            && place.end == 0
            && expression.starts_with(&start)
        {
            place = Place::new(&text.path, inline.span.range());
        }
    });
    place
}

fn words_found(
    subject: &Subject<'_>,
    rule: &Rule,
    lang: &Lang,
    text: &Text<'_>,
    range: &Range<usize>,
) -> Diagnostic {
    let typed = text.source.get(range.clone()).unwrap_or_default();
    let quoted: Vec<&str> = typed.split_whitespace().collect();
    let finding = of_rule(Code::RULE_WORDS, subject, rule, lang)
        .at(Place::new(&text.path, range.clone()))
        .arg("words", quoted.join(" "));
    match &rule.fix {
        Some(fix) => finding.arg("fix", fix.clone()),
        None => finding.arg_or_none("fix", ""),
    }
}

fn register(rule: &Rule, short: &[ShortRow]) -> Option<Diagnostic> {
    let first = short.first()?;
    let names: Vec<&str> = short.iter().map(|row| row.name.as_str()).collect();
    let shown = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>();
    let finding = Diagnostic::new(Code::RULE_REGISTER)
        .by_rule(rule.id.clone(), rule.severity)
        .resting_on(rule.basis.clone())
        .at(first.place.clone())
        .arg("asks", rule.text.clone())
        .arg("rule", rule.id.as_str())
        .arg("source", rule.basis.source.as_ref())
        .arg("names", shown.join(", "))
        .arg("count", names.len())
        .arg("more", names.len() - shown.len());
    Some(match &rule.why {
        Some(why) => finding.arg("why", why.clone()),
        None => finding.arg_or_none("why", ""),
    })
}

fn denied(
    subject: &Subject<'_>,
    rule: &Rule,
    sections: &[SectionId],
    adds: &[Column],
) -> Diagnostic {
    let ids: Vec<String> = sections.iter().map(|id| format!("#{id}")).collect();
    let adds: Vec<&str> = adds.iter().map(|column| column.register().name()).collect();
    let finding = Diagnostic::new(Code::RULE_LEVEL)
        .by_rule(rule.id.clone(), rule.severity)
        .resting_on(rule.basis.clone())
        .arg("asks", rule.text.clone())
        .arg("rule", rule.id.as_str())
        .arg("source", rule.basis.source.as_ref())
        .arg("document", subject.document.id.as_str())
        .arg_or_none("sections", ids.join(", "))
        .arg_or_none("registers", adds.join(", "));
    let told = match (&subject.document.next.level_at, settings(subject)) {
        (Some(place), _) => finding.at(place.clone()),
        (None, Some(path)) => finding.at(Place::file(&path)),
        (None, None) => finding,
    };
    let text = subject
        .authentic
        .iter()
        .find_map(|lang| subject.texts.get(lang));
    // A section that went stands nowhere any more.
    let stand = |id: &&SectionId| text.is_some_and(|text| text.prose.section(id).is_some());
    sections
        .iter()
        .filter(stand)
        .fold(told, |told, id| match text {
            Some(text) => told.note(heading(text, id), "note-section-changed"),
            None => told,
        })
}

fn thin_sections(
    subject: &Subject<'_>,
    rows: &[Row<'_>],
    lang: &Lang,
    text: &Text<'_>,
) -> Vec<Diagnostic> {
    let rule = |id: &RuleId| {
        rows.iter()
            .find(|row| row.rule.id == *id)
            .map(|row| row.rule)
    };
    let thin = thin(text, |id| rule(id).is_some()).into_iter();
    let thin = thin.filter_map(|(section, id, held)| {
        // The gravest of the rules that it answers; the first of several.
        let rules = held.iter().filter_map(|id| rule(id));
        let gravest = rules.min_by_key(|rule| rule.severity)?;
        let names: Vec<&str> = held.iter().map(|id| id.as_str()).collect();
        Some(
            of_rule(Code::RULE_THIN, subject, gravest, lang)
                .at(heading(text, id))
                .arg("section", id.as_str())
                .arg("count", words(section))
                .arg("rules", names.join(", ")),
        )
    });
    thin.collect()
}

fn heading(text: &Text<'_>, id: &SectionId) -> Place {
    let section = text.prose.section(id);
    section.map_or_else(
        || Place::file(&text.path),
        |section| {
            let (start, end) = (section.span.start as usize, section.span.end as usize);
            Place::new(&text.path, start..end)
        },
    )
}

fn settings(subject: &Subject<'_>) -> Option<TreePath> {
    TreePath::parse(&format!("content/{}/document.toml", subject.document.id))
}

/// Returns the facts that rules hang on and that nobody said, one question each, with the rules that
/// ask.
pub fn questions<'a>(
    packs: &Packs,
    rows: impl IntoIterator<Item = &'a Row<'a>>,
    config: Option<&TreePath>,
) -> Report {
    let mut asked: BTreeMap<&FactId, Vec<&RuleId>> = BTreeMap::new();
    for row in rows {
        if let Standing::Asked(fact) = &row.standing {
            asked.entry(fact).or_default().push(&row.rule.id);
        }
    }
    let words = packs.facts();
    let mut report = Report::new();
    for (fact, mut rules) in asked {
        rules.sort();
        rules.dedup();
        let names: Vec<&str> = rules.iter().map(|rule| rule.as_str()).collect();
        let ask = words.get(fact).copied().flatten().cloned();
        let ask = ask.map_or_else(|| Arg::from(fact.as_str()), Arg::from);
        let finding = Diagnostic::new(Code::RULE_QUESTION)
            .arg("ask", ask)
            .arg("fact", fact.as_str())
            .arg("rules", names.join(", "));
        report.push(match config {
            Some(path) => finding.at(Place::file(path)),
            None => finding,
        });
    }
    report
}
