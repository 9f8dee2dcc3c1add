//! A redline as a page of its own, that can be sent and kept: nothing outside it is needed.

use crate::diff::{Options, Redline};
use crate::lang::MessageFault;
use crate::prose::Prose;
use crate::render::css;
use crate::render::html::escape;

use super::voice::Voice;
use super::{Proved, RedlineContext, legend, list, proved, tally};

/// Returns a page with the counts, the list of changes and the text with its changes, proved as on
/// a site; `names` say which texts, the old one first, `sheet` is a stylesheet, which is written into the page.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn alone(
    title: &str,
    names: &[String; 2],
    (old, new): (&Prose, &Prose),
    made: Redline,
    options: &Options,
    sheet: &str,
    context: &RedlineContext<'_>,
) -> Result<String, MessageFault> {
    let Proved { redline, set, html } = proved(old, new, made, options, context)?;
    let mut voice = Voice::new(context);
    let (changes, heading) = (
        voice.say("redline-list-heading", &[]),
        voice.say("redline-text-heading", &[]),
    );
    let counts = match tally(&set.counts, context.words)? {
        counts if counts.is_empty() => voice.say("redline-none", &[]),
        counts => voice.quoted(&counts.join(" · ")),
    };
    let text = match html {
        Some(html) => format!(
            "{}<div class=\"text redline\">\n{html}</div>",
            legend(context)?
        ),
        None => format!("<p>{}</p>", voice.say("redline-impossible", &[])),
    };
    let list = list(&redline, &set, context)?;
    let (lang, dir) = (context.lang, context.lang.direction().as_str());
    let (title, sheet) = (escape(title), css::tight(sheet));
    voice.finish(format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <style>{sheet}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n<p>{}</p>\n\
         <p>{counts}</p>\n\
         <nav class=\"cards\" aria-labelledby=\"changes.list\">\n\
         <h2 id=\"changes.list\">{changes}</h2>\n{list}</nav>\n\
         <h2>{heading}</h2>\n{text}\n</main>\n</body>\n</html>\n",
        escape(&names[0]),
        escape(&names[1])
    ))
}
