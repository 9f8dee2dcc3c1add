//! A redline's HTML with its proof: read again, it gives both pages back, or it is not shown.

use crate::diff::{ChangeSet, Grain, Options, Redline, Side, change_set, coarser};
use crate::lang::MessageFault;
use crate::prose::{Block, BlockKind, Prose, Target, canon};
use crate::render::prose::{ArticleContext, article};
use crate::render::readback::{self, Fault};

use super::stops::{self, Stops};
use super::{RedlineContext, inline};

/// A redline with the HTML that was proved.
pub struct Proved {
    /// The redline, of whole blocks or texts where a finer one's HTML was not right.
    pub redline: Redline,
    /// Its changes.
    pub set: ChangeSet,
    /// Its HTML; nothing where no HTML gives both pages back.
    pub html: Option<String>,
}

/// Returns the HTML of a redline with its proof.
///
/// Where the HTML does not give both pages back, whole blocks are compared, then whole texts, and
/// `degraded` says so.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn proved(
    old: &Prose,
    new: &Prose,
    redline: Redline,
    options: &Options,
    context: &RedlineContext<'_>,
) -> Result<Proved, MessageFault> {
    let pages = pages(old, new, context)?;
    let ladder = [Grain::Block, Grain::Document];
    let coarser = |grain, fine: Redline| Redline {
        continued: fine.continued,
        ..coarser(grain, &Side::of(old), &Side::of(new), options)
    };
    step(redline, &ladder, &coarser, &pages, context)
}

/// Proves a redline, or else one that is a step coarser.
fn step(
    redline: Redline,
    ladder: &[Grain],
    coarser: &dyn Fn(Grain, Redline) -> Redline,
    pages: &(String, String),
    context: &RedlineContext<'_>,
) -> Result<Proved, MessageFault> {
    let set = change_set(&redline);
    let html = inline(&redline, &set, context)?;
    let is_right = holds(&html, &set, pages).is_ok();
    match ladder.split_first() {
        Some((grain, rest)) if !is_right => {
            step(coarser(*grain, redline), rest, coarser, pages, context)
        }
        _ => Ok(Proved {
            redline,
            set,
            html: is_right.then_some(html),
        }),
    }
}

/// Holds the HTML of a redline against the pages of both texts and its list of changes.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn check(
    html: &str,
    set: &ChangeSet,
    old: &Prose,
    new: &Prose,
    context: &RedlineContext<'_>,
) -> Result<Result<(), Fault>, MessageFault> {
    Ok(holds(html, set, &pages(old, new, context)?))
}

/// Holds the HTML of both texts side by side against the pages of both.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn check_columns(
    html: &str,
    old: &Prose,
    new: &Prose,
    context: &RedlineContext<'_>,
) -> Result<Result<(), Fault>, MessageFault> {
    let pages = pages(old, new, context)?;
    Ok(readback::check_columns(html, (&pages.0, &pages.1)))
}

/// Both texts come back (I2), every change of the list is marked at its place (I3), typography is
/// not hidden without being counted (I7), no id stands twice (I8).
fn holds(html: &str, set: &ChangeSet, pages: &(String, String)) -> Result<(), Fault> {
    let read = readback::check(html, (&pages.0, &pages.1))?;
    let stops = Stops::of(set);
    for change in &set.changes {
        let id = stops::id(stops.of_change(change));
        if !read.ids.contains(&id) {
            return Err(Fault::Unmarked(id));
        }
    }
    if read.hides_typography && set.counts.typography == 0 {
        return Err(Fault::Uncounted);
    }
    Ok(())
}

fn pages(
    old: &Prose,
    new: &Prose,
    context: &RedlineContext<'_>,
) -> Result<(String, String), MessageFault> {
    Ok((
        page(old, context, context.old_address)?,
        page(new, context, context.new_address)?,
    ))
}

/// Returns the title line and the article of a text, as its own page shows them.
fn page(
    prose: &Prose,
    context: &RedlineContext<'_>,
    address: &dyn Fn(&Target) -> Option<String>,
) -> Result<String, MessageFault> {
    let context = ArticleContext {
        lang: context.lang,
        words: context.words,
        address,
        ids: "",
    };
    let words = article(prose, &context)?;
    // A title without words is none to a reader.
    let title = prose
        .title
        .as_ref()
        .filter(|title| !canon::plain(title).is_empty());
    let Some(title) = title else {
        return Ok(words);
    };
    let line = Block {
        kind: BlockKind::Paragraph(title.clone()),
        span: prose.title_span.unwrap_or_default(),
    };
    let title = Prose {
        front: vec![line],
        // Marks in the title have the numbers of the text's notes.
        footnotes: prose.footnotes.clone(),
        ..Prose::default()
    };
    let title = article(&title, &context)?;
    let line = title.split_once("</p>").map_or("", |(line, _)| line);
    let line = line.replacen("<p>", "<p data-title>", 1);
    Ok(format!("{line}</p>\n{words}"))
}

#[cfg(test)]
mod tests {
    use super::proved;
    use crate::base::{Source, TreePath};
    use crate::diff::{Grain, Options, Side, Why, redline_of};
    use crate::lang::Lang;
    use crate::prose::{Form, Prose, parse};
    use crate::render::redline::RedlineContext;

    fn prose(text: &str) -> Prose {
        let path = TreePath::parse("content/a/fr.md").expect("a safe path");
        let text = text.to_owned();
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    #[test]
    fn html_that_does_not_give_the_texts_back_gives_way_to_whole_blocks() {
        let lang = Lang::parse("fr").expect("a tag");
        let options = Options::of(&lang);
        let context = RedlineContext {
            lang: &lang,
            words: &|id, _| Ok(id.to_owned()),
            old_address: &|_| None,
            new_address: &|_| None,
            elsewhere: &|_| None,
            text_page: "",
        };
        let (old, new) = (prose("Douze mois.\n"), prose("Treize mois.\n"));
        let (old_side, new_side) = (Side::of(&old), Side::of(&new));
        let right = redline_of(&old_side, &new_side, &options);
        let made = proved(&old, &new, right.clone(), &options, &context).expect("words");
        assert!(made.html.is_some() && made.redline == right);

        let other = Side::of(&prose("Quatorze mois.\n"));
        let lie = redline_of(&old_side, &other, &options);
        let made = proved(&old, &new, lie, &options, &context).expect("words");
        let degraded = made.redline.degraded.last().map(|one| (one.to, one.why));
        assert_eq!(degraded, Some((Grain::Block, Why::Check)));
        let html = made.html.expect("whole blocks give both back");
        assert!(
            html.contains("Treize") && !html.contains("Quatorze"),
            "{html}"
        );
    }
}
