//! What stands in frames of a notice's screen, or is taken from there: mails, and a page with its
//! banner on light and on dark.

use crate::base::Report;
use crate::desk::Desk;
use crate::desk::address::ROOT;
use crate::render::{File, Page, Plan, route};

use super::{About, Source};

/// What the screen of a notice may load: its frames too.
pub const FRAMES: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
                          connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; \
                          base-uri 'none'; frame-ancestors 'none'";
/// A mail has its styles in its elements, and is given nothing else: no script, no form, no origin.
const MAIL: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                    form-action 'none'; frame-ancestors 'self'; sandbox";
/// A page of the site in a frame.
const PAGE: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                    form-action 'none'; frame-ancestors 'self'";

/// What media queries ask of those who want dark pages, as themes have it once packed, and before.
const DARK: [&str; 2] = [
    "(prefers-color-scheme:dark)",
    "(prefers-color-scheme: dark)",
];

/// A file.
#[derive(Debug)]
pub struct Piece {
    /// Its type.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it may load and do.
    pub policy: &'static str,
    /// The name under which it is kept, where it is not to be shown.
    pub name: Option<String>,
}

/// Returns the piece at a path; `None` where the path is another's, or nothing is there.
///
/// # Errors
/// What keeps it from being made.
pub fn piece(desk: &Desk<'_>, path: &str) -> Result<Option<Piece>, Report> {
    let rest = path
        .strip_prefix(ROOT)
        .and_then(|rest| rest.strip_prefix("notices/"));
    let Some((about, file)) = rest.and_then(|rest| rest.rsplit_once('/')) else {
        return Ok(None);
    };
    let about = About::parse(about).filter(|_| file.contains('.'));
    let Some((about, lang)) = about.and_then(|about| about.lang.clone().map(|lang| (about, lang)))
    else {
        return Ok(None);
    };
    let Some(source) = Source::of(desk.moment, &about)? else {
        return Ok(None);
    };
    let html = "text/html; charset=utf-8";
    if let Some((scheme, name)) = file.split_once('.')
        && let Some(scheme) = Scheme::parse(scheme)
    {
        let (kind, bytes) = match name {
            "html" => (html, page(&source.plan, &route::home(&lang), scheme)?),
            _ => {
                let route = format!("{}{name}", route::ASSETS);
                if !is_sheet(&source.plan, &route) {
                    return Ok(None);
                }
                (
                    "text/css; charset=utf-8",
                    sheet(&source.plan, &route, scheme)?,
                )
            }
        };
        return Ok(Some(Piece {
            kind,
            bytes,
            policy: PAGE,
            name: None,
        }));
    }
    let told = source
        .plan
        .told((&source.document, source.effective), &lang)?;
    let Some(told) = told else {
        return Ok(None);
    };
    let mail = told.mail?;
    let (kind, bytes, is_kept) = match file {
        "mail.html" => (html, mail.html.into_bytes(), false),
        "mail.txt" => {
            let text = format!("Subject: {}\n\n{}", mail.subject, mail.text);
            ("text/plain; charset=utf-8", text.into_bytes(), true)
        }
        "mail.eml" => ("message/rfc822", mail.message, true),
        _ => return Ok(None),
    };
    let kept = || {
        let (document, day) = (&source.document, source.effective);
        format!("{document}-{day}-{lang}-{file}")
    };
    Ok(Some(Piece {
        kind,
        bytes,
        policy: MAIL,
        name: is_kept.then(kept),
    }))
}

/// How a page is shown, whatever the editor's own system asks for.
#[derive(Debug, Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    fn parse(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What is asked for in the place of [`DARK`]: always so, or never.
    fn query(self) -> &'static str {
        match self {
            Self::Light => "(max-width: 0)",
            Self::Dark => "(min-width: 0)",
        }
    }
}

fn is_sheet(plan: &Plan, route: &str) -> bool {
    let asset = plan.answer(route);
    route.ends_with(".css") && matches!(asset, Some((_, Page::File(File::Asset(_)))))
}

/// A page whose style sheets are those of a scheme.
fn page(plan: &Plan, route: &str, scheme: Scheme) -> Result<Vec<u8>, Report> {
    let page = String::from_utf8_lossy(&plan.render(route)?).into_owned();
    let sheets = plan.routes().filter(|route| is_sheet(plan, route));
    let page = sheets.fold(page, |page, route| {
        let name = route.trim_start_matches(route::ASSETS);
        let own = format!("href=\"{}\"", plan.base().path(route));
        page.replace(&own, &format!("href=\"{}.{name}\"", scheme.name()))
    });
    Ok(page.into_bytes())
}

fn sheet(plan: &Plan, route: &str, scheme: Scheme) -> Result<Vec<u8>, Report> {
    let sheet = String::from_utf8_lossy(&plan.render(route)?).into_owned();
    let scheme_of = format!(":root {{ color-scheme: {} !important; }}\n", scheme.name());
    let asked = |sheet: String, dark: &str| sheet.replace(dark, scheme.query());
    let sheet = DARK.into_iter().fold(sheet, asked);
    Ok((sheet + &scheme_of).into_bytes())
}
