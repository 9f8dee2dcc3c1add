//! Every address of the desk, and nowhere else.

use super::notices::About;

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
    /// The days on which something turned or will turn.
    Days,
    /// The versions of which readers are told.
    Notices,
    /// What they are told of one.
    Notice(About),
}

impl Screen {
    /// Reads the path of a screen.
    pub fn parse(path: &str) -> Option<Self> {
        match path.strip_prefix(ROOT)? {
            "" => Some(Self::Board),
            "findings" => Some(Self::Findings),
            "days" => Some(Self::Days),
            "notices" => Some(Self::Notices),
            rest => About::parse(rest.strip_prefix("notices/")?).map(Self::Notice),
        }
    }

    /// Returns its path.
    pub fn path(&self) -> String {
        match self {
            Self::Board => ROOT.to_owned(),
            Self::Findings => format!("{ROOT}findings"),
            Self::Days => format!("{ROOT}days"),
            Self::Notices => format!("{ROOT}notices"),
            Self::Notice(about) => about.path(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn every_screen_is_found_at_its_path() {
        for screen in [
            Screen::Board,
            Screen::Findings,
            Screen::Days,
            Screen::Notices,
        ] {
            assert_eq!(Screen::parse(&screen.path()), Some(screen));
        }
    }
}
