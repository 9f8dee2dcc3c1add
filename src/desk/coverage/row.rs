//! A duty as the screen shows it: how it stands, language by language, with the ways to where.

use serde::Serialize;

use crate::base::{Basis, RuleId, SectionId};
use crate::check::rules::{By, Cell, Row, Standing, Wanting};
use crate::desk::address::Screen;
use crate::desk::{Desk, board, frame};
use crate::lang::Lang;
use crate::model::rule::{Pack, Rule};
use crate::render::route;
use crate::work::coverage::{Coverage, Left, cell_words, is_good, standing_words};

use super::sign;

/// A duty that applies, or of which that is not known.
#[derive(Serialize)]
pub(super) struct RowView {
    anchor: String,
    sign: &'static str,
    label: String,
    asks: String,
    rule: String,
    basis: [String; 2],
    /// Whether the law was read when the rule was written, and not remembered.
    is_verified: bool,
    /// How it stands, where that is said of no text alone.
    whole: Option<Whole>,
    cells: Vec<CellView>,
    /// What is so in languages without a text.
    elsewhere: Vec<String>,
}

/// How a duty stands as a whole.
#[derive(Serialize)]
struct Whole {
    words: String,
    sections: Vec<Part>,
    /// Rows of a register that fall short.
    names: Vec<String>,
}

/// How a duty stands in one language.
#[derive(Serialize)]
struct CellView {
    /// None where a rule does not look at the language.
    sign: Option<&'static str>,
    words: String,
    parts: Vec<Part>,
    facts: Vec<String>,
}

/// Something that meets a duty, or falls short of it: a section, a register, a text.
#[derive(Serialize)]
pub(super) struct Part {
    name: String,
    /// The language of the name, where it is a heading.
    lang: Option<String>,
    /// Where readers or editors see it.
    page: Option<String>,
    /// Where it is written.
    write: Option<String>,
}

/// Returns the anchor of a duty.
pub(super) fn anchor(pack: &Pack, rule: &RuleId) -> String {
    format!("duty.{}.{rule}", pack.id.as_str())
}

/// Returns what a rule rests on, and where that can be read.
pub(super) fn basis(basis: &Basis) -> [String; 2] {
    [basis.source.to_string(), basis.url.to_string()]
}

/// Returns what a rule asks for.
pub(super) fn asks(desk: &Desk<'_>, rule: &Rule) -> String {
    rule.text.in_language(desk.lang().as_str()).to_owned()
}

/// Returns a duty as the screen shows it.
pub(super) fn row(desk: &Desk<'_>, coverage: &Coverage<'_>, row: &Row<'_>) -> RowView {
    let (sign, label) = sign(coverage.left(row));
    let mut cells = Vec::new();
    if let Standing::Texts(of) = &row.standing {
        let languages = coverage.languages.iter();
        cells.extend(languages.map(|lang| cell(desk, coverage, lang, of.get(lang))));
    }
    let elsewhere = coverage.elsewhere(row).into_iter();
    let elsewhere = elsewhere.map(|(lang, cell)| {
        let name = frame::language(desk, lang);
        format!("{name}: {}", cell_words(cell, desk.speech))
    });
    RowView {
        anchor: anchor(row.pack, &row.rule.id),
        sign,
        label: desk.speech.say(label, &[]),
        asks: asks(desk, row.rule),
        rule: row.rule.id.to_string(),
        basis: basis(&row.rule.basis),
        is_verified: row.rule.is_verified,
        whole: whole(desk, coverage, &row.standing),
        cells,
        elsewhere: elsewhere.collect(),
    }
}

fn whole(desk: &Desk<'_>, coverage: &Coverage<'_>, standing: &Standing<'_>) -> Option<Whole> {
    let bare = match standing {
        // Sections stand behind it with their headings.
        Standing::Deed(_) => desk.speech.say("desk-duty-deed-words", &[]),
        Standing::Denied(..) => desk.speech.say("desk-duty-denied", &[]),
        standing => standing_words(standing, desk.speech)?,
    };
    let names = match standing {
        Standing::Register(short) => short.iter().map(|row| row.name.clone()).collect(),
        Standing::Denied(_, adds) => adds.iter().map(|add| add.name().to_owned()).collect(),
        _ => Vec::new(),
    };
    Some(Whole {
        words: bare,
        sections: called_for(desk, coverage, standing),
        names,
    })
}

/// Returns the sections whose change calls for a duty, in the editor's language where there is a text
/// in it, else in the first that prevails.
pub(super) fn called_for(
    desk: &Desk<'_>,
    coverage: &Coverage<'_>,
    standing: &Standing<'_>,
) -> Vec<Part> {
    let (Standing::Deed(sections) | Standing::Denied(sections, _)) = standing else {
        return Vec::new();
    };
    let own = std::iter::once(desk.lang());
    let mut spoken = own.chain(coverage.authentic);
    let lang = spoken.find(|lang| coverage.languages.contains(lang));
    let Some(lang) = lang else {
        return Vec::new();
    };
    let sections = sections.iter();
    sections
        .map(|id| section(desk, coverage, lang, id))
        .collect()
}

fn cell(desk: &Desk<'_>, coverage: &Coverage<'_>, lang: &Lang, cell: Option<&Cell>) -> CellView {
    let Some(cell) = cell else {
        return CellView {
            sign: None,
            words: desk.speech.say("desk-duty-not-asked", &[]),
            parts: Vec::new(),
            facts: Vec::new(),
        };
    };
    let left = match (is_good(cell), coverage.is_asked(lang, cell)) {
        (true, _) => Left::Nothing,
        (false, true) => Left::Mend,
        (false, false) => Left::Apart,
    };
    let mut facts = Vec::new();
    let parts = match cell {
        Cell::Met(by) => by.iter().map(|by| part(desk, coverage, lang, by)).collect(),
        Cell::Thin(id) | Cell::NotApart(id) => vec![section(desk, coverage, lang, id)],
        Cell::Unmet(wanting) => {
            facts = would_do(desk, coverage, wanting);
            Vec::new()
        }
        Cell::Lacks(ids) => {
            facts.extend(ids.iter().map(|id| format!("#{id}")));
            Vec::new()
        }
        Cell::Clean | Cell::Words(_) | Cell::NoText => Vec::new(),
    };
    let words = match cell {
        Cell::Met(_) => String::new(),
        Cell::Thin(_) => desk.speech.say("desk-duty-thin", &[]),
        Cell::NotApart(_) => desk.speech.say("desk-duty-not-apart", &[]),
        _ => cell_words(cell, desk.speech),
    };
    CellView {
        sign: Some(sign(left).0),
        words,
        parts,
        facts,
    }
}

/// Says what of the publisher's register would meet a duty.
fn would_do(desk: &Desk<'_>, coverage: &Coverage<'_>, wanting: &[Wanting]) -> Vec<String> {
    if coverage.version.is_some() {
        return Vec::new();
    }
    let say = |id: &str, is_known: bool| {
        let fields = wanting.iter().filter(|field| field.is_known == is_known);
        let names = fields.map(|wanting| format!("publisher.{}", wanting.field.name()));
        let names: Vec<String> = names.collect();
        let args = [("names", names.join(", ").into())];
        (!names.is_empty()).then(|| desk.speech.say(id, &args))
    };
    let known = say("desk-duty-print", true);
    known
        .into_iter()
        .chain(say("desk-duty-fill", false))
        .collect()
}

fn part(desk: &Desk<'_>, coverage: &Coverage<'_>, lang: &Lang, by: &By) -> Part {
    let named = |name: String, page: Option<String>| Part {
        name,
        lang: None,
        page,
        write: None,
    };
    match by {
        By::Section(id) => section(desk, coverage, lang, id),
        By::Publisher => named(desk.speech.say("coverage-by-publisher", &[]), None),
        By::Register(column) => {
            let register = ("register", column.register().name().into());
            named(desk.speech.say("coverage-by-register", &[register]), None)
        }
        By::Text => named(
            desk.speech.say("coverage-by-text", &[]),
            page(desk, coverage, lang),
        ),
    }
}

/// Returns a section with its heading, and the ways to it.
fn section(desk: &Desk<'_>, coverage: &Coverage<'_>, lang: &Lang, id: &SectionId) -> Part {
    let Some(heading) = coverage.heading(lang, id) else {
        return Part {
            name: format!("#{id}"),
            lang: None,
            page: None,
            write: None,
        };
    };
    let is_working = coverage.version.is_none();
    let write = || Screen::write(&coverage.document.id, lang, Some(id)).path();
    Part {
        name: heading.to_owned(),
        lang: (lang != desk.lang()).then(|| lang.to_string()),
        page: page(desk, coverage, lang).map(|page| format!("{page}#{id}")),
        write: is_working.then(write),
    }
}

/// Returns where a text is seen: its own page, or the screen of a working text.
pub(super) fn page(desk: &Desk<'_>, coverage: &Coverage<'_>, lang: &Lang) -> Option<String> {
    let document = coverage.document;
    match coverage.version {
        None => Some(Screen::Beside(document.id.clone(), lang.clone()).path()),
        Some(version) => {
            let slug = document.slug(lang)?;
            board::path(desk, &route::version(lang, slug, version.effective))
        }
    }
}
