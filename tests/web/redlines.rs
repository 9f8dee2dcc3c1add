//! The redlines of real policies under the W3C's checker: none of them breaks what was valid.

use std::fs;
use std::path::Path;

use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, redline_of};
use avenant::lang::Lang;

use super::World;
use super::support::corpus::{self, Pair};
use super::support::nu::{Compared, new_messages};
use super::support::redlines::{alone, in_columns, in_one_text, page, prose};

/// Pairs that at least are looked at, where the corpus is there.
const LEAST: usize = 150;

/// Nothing new is to be said of the pages of any two texts of the corpus, in one text or side by
/// side. Runs where `AVENANT_CORPUS` names it.
pub fn corpus(world: &World) -> Result<(), String> {
    let Some(corpus) = corpus::folder() else {
        return Ok(());
    };
    let mut pairs = corpus::pairs(&corpus)?;
    pairs.extend(corpus::histories(&corpus));
    if pairs.len() < LEAST {
        return Err(format!("the corpus has {} pairs only", pairs.len()));
    }
    let compared = pairs
        .iter()
        .map(|pair| compared(pair).map_err(|error| format!("{}: {error}", pair.name)));
    let compared = compared.collect::<Result<Vec<_>, _>>()?;
    let said = new_messages(&world.tools.java, &world.tools.vnu, &compared)?;
    let said = pairs.iter().zip(said).flat_map(|(pair, said)| {
        let messages = said.into_iter().flatten();
        messages.map(|message| format!("{}: {message}", pair.name))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        Ok(())
    } else {
        Err(said.join("\n"))
    }
}

fn compared(pair: &Pair) -> Result<Compared, String> {
    let read = |file: &Path| fs::read_to_string(file).map_err(|error| error.to_string());
    let texts = (prose(&read(&pair.old)?), prose(&read(&pair.new)?));
    let lang = Lang::parse(&pair.lang).ok_or("no language")?;
    let (old, new) = (Side::of(&texts.0), Side::of(&texts.1));
    let redline = redline_of(&old, &new, &Options::of(&lang));
    let set = change_set(&redline);
    let text = in_one_text(&texts, &redline, &set, &lang)?;
    let sides = in_columns(&texts, &redline, &set, &lang)?;
    let alone = [alone(&texts.0, &lang)?, alone(&texts.1, &lang)?];
    Ok(Compared {
        alone: alone.map(|html| page(&html, &lang)),
        made: vec![page(&text, &lang), page(&sides, &lang)],
    })
}
