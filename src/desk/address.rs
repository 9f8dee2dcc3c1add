//! Every address of the desk, and nowhere else.

use crate::base::{Date, DocumentId, Severity};
use crate::lang::Lang;

use super::notices::{About, Which};
use super::text::address::TextScreen;

/// What all addresses of the preview server begin with that are no part of the site.
pub const ROOT: &str = "/__avenant/";
/// The script that keeps a page fresh.
pub const SCRIPT: &str = "/__avenant/live.js";
/// The stylesheet of the default theme.
pub const THEME: &str = "/__avenant/theme.css";
/// What the desk adds to it.
pub const SHEET: &str = "/__avenant/desk.css";
/// The site's mark, as the default theme draws it.
pub const ICON: &str = "/__avenant/icon.svg";
/// Answers when the site has changed since a moment.
pub const WAIT: &str = "/__avenant/wait";
/// What stands above a page of the site.
pub const STRIP: &str = "/__avenant/strip";
/// Takes the language in which editors are spoken to.
pub const SPEAK: &str = "/__avenant/speak";

/// The script of what is typed.
pub const WRITE: &str = "/__avenant/write.js";

/// Lets somebody in who holds the run's token, where the server is exposed.
pub const ENTER: &str = "/__avenant/enter";

/// The script that takes a place along, and says which place a paragraph has.
pub const PLACES: &str = "/__avenant/places.js";
/// Leads to the site as of the day in its query, `day`.
pub const ON: &str = "/__avenant/on";
/// Leads, with a document, to the site with its working text published.
pub const DRAFT: &str = "/__avenant/draft/";

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Documents, languages and versions.
    Board,
    /// What was found.
    Findings(Filter),
    /// Which duty is met where: for every document, or for the texts of one.
    Coverage(Option<Duties>),
    /// A working text as it would look, with what was found beside it.
    Beside(DocumentId, Lang),
    /// A new document, or the next version of one.
    New,
    /// A publication: of this document, where one is named.
    Publish(Option<DocumentId>),
    /// What was sealed from this line of the ledger on.
    Sealed(u64),
    /// The days on which something turned or will turn.
    Days,
    /// The versions of which readers are told.
    Notices,
    /// What they are told of one.
    Notice(About),
    /// A working text.
    Text(TextScreen),
}

/// The texts whose duties are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duties {
    /// The document.
    pub document: DocumentId,
    /// The version; `None` for the working texts.
    pub version: Option<Date>,
}

impl Duties {
    /// Reads what stands behind `coverage/`: a document, a day.
    fn parse(path: &str) -> Option<Self> {
        let (document, version) = match path.split_once('/') {
            Some((document, day)) => (document, Some(Date::parse(day)?)),
            None => (path, None),
        };
        let document = DocumentId::parse(document)?;
        Some(Self { document, version })
    }
}

/// Which findings are shown; everything where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that weigh this much.
    pub weight: Option<Severity>,
    /// Only those of this document.
    pub document: Option<DocumentId>,
    /// Only those of its texts in this language.
    pub lang: Option<Lang>,
}

/// The weights of findings, as addresses name them.
const WEIGHTS: [(Option<Severity>, &str); 5] = [
    (None, "all"),
    (Some(Severity::Error), "errors"),
    (Some(Severity::Warning), "warnings"),
    (Some(Severity::Question), "questions"),
    (Some(Severity::Advice), "advice"),
];

impl Filter {
    /// Findings that weigh this much.
    pub fn weighing(weight: Severity) -> Self {
        Self {
            weight: Some(weight),
            ..Self::default()
        }
    }

    /// Findings of a document's texts in a language.
    pub fn of_text(document: &DocumentId, lang: &Lang) -> Self {
        Self {
            weight: None,
            document: Some(document.clone()),
            lang: Some(lang.clone()),
        }
    }

    /// Reads what stands behind `findings/`: a weight, a document, a language.
    fn parse(path: &str) -> Option<Self> {
        let mut parts = path.split('/');
        let weight = parts.next()?;
        let (weight, _) = WEIGHTS.iter().find(|(_, name)| *name == weight)?;
        let document = parts.next().map(DocumentId::parse);
        let lang = parts.next().map(Lang::parse);
        let filter = Self {
            weight: *weight,
            document: all_or_nothing(document)?,
            lang: all_or_nothing(lang)?,
        };
        parts.next().is_none().then_some(filter)
    }

    fn path(&self) -> String {
        if *self == Self::default() {
            return format!("{ROOT}findings");
        }
        let mut names = WEIGHTS.iter();
        let weight = names.find(|(weight, _)| *weight == self.weight);
        let weight = weight.map_or("all", |(_, name)| name);
        let mut path = format!("{ROOT}findings/{weight}");
        let document = self.document.as_ref().map(DocumentId::as_str);
        // A language alone names no text.
        let lang = document.and(self.lang.as_ref()).map(Lang::as_str);
        for part in [document, lang].into_iter().flatten() {
            path.push('/');
            path.push_str(part);
        }
        path
    }
}

/// Fails for a part that is there and cannot be read.
fn all_or_nothing<T>(part: Option<Option<T>>) -> Option<Option<T>> {
    match part {
        Some(None) => None,
        Some(read) => Some(read),
        None => Some(None),
    }
}

/// Returns the screens on which an editor works on a document as a whole, in the order shown.
pub fn of_document(document: &DocumentId) -> Vec<Screen> {
    let draft = About {
        document: document.clone(),
        which: Which::Draft,
        lang: None,
    };
    vec![
        Screen::duties(document, None),
        Screen::Publish(Some(document.clone())),
        Screen::Notice(draft),
    ]
}

/// Returns the screens on which an editor works on a text, in the order shown.
pub fn of_text(document: &DocumentId, lang: &Lang) -> Vec<Screen> {
    vec![
        Screen::Beside(document.clone(), lang.clone()),
        Screen::redline(document, lang),
        Screen::write(document, lang, None),
        Screen::fixes(document, lang),
    ]
}

impl Screen {
    /// Returns the screen of the duties of a version, or of the working texts.
    pub fn duties(document: &DocumentId, version: Option<Date>) -> Self {
        let document = document.clone();
        Self::Coverage(Some(Duties { document, version }))
    }

    /// Returns the screen of what readers are told of a version.
    pub fn notice(document: &DocumentId, version: Date) -> Self {
        Self::Notice(About {
            document: document.clone(),
            which: Which::Version(version),
            lang: None,
        })
    }

    /// Reads the path of a screen.
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix(ROOT)?;
        match path {
            "" => Some(Self::Board),
            "findings" => Some(Self::Findings(Filter::default())),
            "coverage" => Some(Self::Coverage(None)),
            "new" => Some(Self::New),
            "publish" => Some(Self::Publish(None)),
            "days" => Some(Self::Days),
            "notices" => Some(Self::Notices),
            other => Self::parse_below(other),
        }
    }

    fn parse_below(path: &str) -> Option<Self> {
        match path.split_once('/')? {
            ("findings", rest) => Filter::parse(rest).map(Self::Findings),
            ("coverage", rest) => Duties::parse(rest).map(|about| Self::Coverage(Some(about))),
            ("text", rest) => text(rest).map(|(document, lang)| Self::Beside(document, lang)),
            ("publish", id) => DocumentId::parse(id).map(|id| Self::Publish(Some(id))),
            ("sealed", line) => {
                let number = line.parse().ok().filter(|n: &u64| n.to_string() == line);
                number.map(Self::Sealed)
            }
            ("notices", about) => About::parse(about).map(Self::Notice),
            _ => TextScreen::parse(path).map(Self::Text),
        }
    }

    /// Returns its path.
    pub fn path(&self) -> String {
        match self {
            Self::Board => ROOT.to_owned(),
            Self::Findings(filter) => filter.path(),
            Self::Coverage(None) => format!("{ROOT}coverage"),
            Self::Coverage(Some(about)) => match about.version {
                Some(day) => format!("{ROOT}coverage/{}/{day}", about.document),
                None => format!("{ROOT}coverage/{}", about.document),
            },
            Self::Beside(document, lang) => format!("{ROOT}text/{document}/{lang}"),
            Self::New => format!("{ROOT}new"),
            Self::Publish(None) => format!("{ROOT}publish"),
            Self::Publish(Some(id)) => format!("{ROOT}publish/{id}"),
            Self::Sealed(line) => format!("{ROOT}sealed/{line}"),
            Self::Days => format!("{ROOT}days"),
            Self::Notices => format!("{ROOT}notices"),
            Self::Notice(about) => about.path(),
            Self::Text(text) => text.path(),
        }
    }
}

/// Reads the name of a text: `<document>/<lang>`.
fn text(path: &str) -> Option<(DocumentId, Lang)> {
    let (document, lang) = path.split_once('/')?;
    Some((DocumentId::parse(document)?, Lang::parse(lang)?))
}

#[cfg(test)]
mod tests {
    use super::{Filter, Screen};
    use crate::base::{Date, DocumentId, Severity};
    use crate::lang::Lang;

    #[test]
    fn every_screen_is_found_at_its_path() {
        let document = DocumentId::parse("errors").expect("a name");
        let lang = Lang::parse("pt-BR").expect("a tag");
        let filters = [
            Filter::default(),
            Filter::weighing(Severity::Question),
            Filter::of_text(&document, &lang),
            Filter {
                document: Some(document.clone()),
                ..Filter::weighing(Severity::Error)
            },
        ];
        let findings = filters.into_iter().map(Screen::Findings);
        let day = Date::parse("2026-01-15");
        let others = [
            Screen::Board,
            Screen::Coverage(None),
            Screen::duties(&document, None),
            Screen::duties(&document, day),
            Screen::Beside(document.clone(), lang),
            Screen::New,
            Screen::Publish(None),
            Screen::Publish(Some(document)),
            Screen::Sealed(12),
            Screen::Days,
            Screen::Notices,
        ];
        for screen in findings.chain(others) {
            assert_eq!(Screen::parse(&screen.path()), Some(screen));
        }
    }

    #[test]
    fn what_no_screen_is_called_by_is_none() {
        for path in [
            "/",
            "/__avenant/findings/",
            "/__avenant/findings/grave",
            "/__avenant/findings/all/Privacy",
            "/__avenant/findings/all/privacy/fr/more",
            "/__avenant/findings/all/privacy/not a tag",
            "/__avenant/text/privacy",
            "/__avenant/coverage/",
            "/__avenant/coverage/privacy/draft",
            "/__avenant/coverage/privacy/2026-01-15/fr",
            "/__avenant/text/../../etc/passwd",
        ] {
            assert_eq!(Screen::parse(path), None, "{path}");
        }
    }
}
