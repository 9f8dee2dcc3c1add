//! Every address of the desk, and nowhere else.

use crate::base::DocumentId;

use super::notices::About;
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

/// Leads to the site as of the day in its query, `day`.
pub const ON: &str = "/__avenant/on";
/// Leads, with a document, to the site with its working text published.
pub const DRAFT: &str = "/__avenant/draft/";

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Documents, languages and versions.
    Board,
    /// Everything that was found.
    Findings,
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

impl Screen {
    /// Reads the path of a screen.
    pub fn parse(path: &str) -> Option<Self> {
        match path.strip_prefix(ROOT)? {
            "" => Some(Self::Board),
            "findings" => Some(Self::Findings),
            "new" => Some(Self::New),
            "publish" => Some(Self::Publish(None)),
            "days" => Some(Self::Days),
            "notices" => Some(Self::Notices),
            other => Self::parse_below(other),
        }
    }

    fn parse_below(path: &str) -> Option<Self> {
        match path.split_once('/')? {
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
            Self::Findings => format!("{ROOT}findings"),
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

#[cfg(test)]
mod tests {
    use super::{DocumentId, Screen};

    #[test]
    fn every_screen_is_found_at_its_path() {
        let document = DocumentId::parse("cookies");
        for screen in [
            Screen::Board,
            Screen::Findings,
            Screen::New,
            Screen::Publish(None),
            Screen::Publish(document),
            Screen::Sealed(12),
            Screen::Days,
            Screen::Notices,
        ] {
            assert_eq!(Screen::parse(&screen.path()), Some(screen));
        }
    }
}
