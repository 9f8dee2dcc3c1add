//! A redline's HTML with its proof: read again, it gives both pages back, or it is not shown.

use crate::diff::changes::ChangeSet;
use crate::diff::{Grain, Options, Redline, Side, change_set, coarser};
use crate::lang::MessageFault;
use crate::prose::{Block, BlockKind, Prose, Target, canon};
use crate::render::prose::{ArticleContext, article};
use crate::render::readback::{self, Mismatch};

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
    let continued = redline.continued.clone();
    let mut redline = redline;
    for grain in [Grain::Word, Grain::Block, Grain::Document] {
        if grain != Grain::Word {
            redline = coarser(grain, &Side::of(old), &Side::of(new), options);
            redline.continued = continued.clone();
        }
        let set = change_set(&redline);
        let html = inline(&redline, &set, context)?;
        let is_right = check(&html, old, new, context)?.is_ok();
        if is_right || grain == Grain::Document {
            let html = Some(html).filter(|_| is_right);
            return Ok(Proved { redline, set, html });
        }
    }
    let set = change_set(&redline);
    let html = None;
    Ok(Proved { redline, set, html })
}

/// Holds the HTML of a redline against the pages of both texts.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn check(
    html: &str,
    old: &Prose,
    new: &Prose,
    context: &RedlineContext<'_>,
) -> Result<Result<(), Mismatch>, MessageFault> {
    let old = page(old, context, context.old_address)?;
    let new = page(new, context, context.new_address)?;
    Ok(readback::check(html, &old, &new))
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
) -> Result<Result<(), Mismatch>, MessageFault> {
    let old = page(old, context, context.old_address)?;
    let new = page(new, context, context.new_address)?;
    Ok(readback::check_columns(html, &old, &new))
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
