//! Pages that stand in for those of an old slug, on hosts that know no redirects.
//!
//! They name the canonical address of what they lead to, so that searches hold one page for both.
//! Hosts that redirect never serve them: Apache's rules come before files, and so do those of
//! `_redirects`.

use crate::base::Report;

use super::ground::Ground;
use super::head::Subject;
use super::html::{Html, escape};
use super::title;

/// Returns the page that leads to `to`, the route of `subject`.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn page(ground: &Ground, subject: &Subject<'_>, to: &str) -> Result<String, Report> {
    let lang = subject.lang();
    let (dir, title) = (lang.direction().as_str(), title::title(ground, subject)?);
    let words = ground.speaker(lang).html("moved-text", &[])?;
    let path = ground.base.path(to);
    let canonical = subject.canonical(ground).unwrap_or_else(|| to.to_owned());
    let canonical = ground.base.url(&canonical);
    let style = ground.base.path(ground.theme.stylesheet());
    let link = Html::link(&path, &Html::text(&title));
    let title = escape(&title);
    let [path, canonical, style] = [&path, &canonical, &style].map(|address| escape(address));
    Ok(format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\" dir=\"{dir}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={path}\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{words}</h1>\n\
         <p>{link}</p>\n\
         </main>\n\
         </body>\n\
         </html>\n"
    ))
}
