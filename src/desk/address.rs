//! Every address of the desk, and nowhere else.

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

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Documents, languages and versions.
    Board,
    /// Everything that was found.
    Findings,
    /// A working text.
    Text(TextScreen),
}

impl Screen {
    /// Reads the path of a screen.
    pub fn parse(path: &str) -> Option<Self> {
        match path.strip_prefix(ROOT)? {
            "" => Some(Self::Board),
            "findings" => Some(Self::Findings),
            path => TextScreen::parse(path).map(Self::Text),
        }
    }

    /// Returns its path.
    pub fn path(&self) -> String {
        match self {
            Self::Board => ROOT.to_owned(),
            Self::Findings => format!("{ROOT}findings"),
            Self::Text(text) => text.path(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn every_screen_is_found_at_its_path() {
        for screen in [Screen::Board, Screen::Findings] {
            assert_eq!(Screen::parse(&screen.path()), Some(screen));
        }
    }
}
