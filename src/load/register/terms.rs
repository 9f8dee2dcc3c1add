//! `terms.toml`: the defined terms.

use crate::load::toml::Table;
use crate::model::register::Terms;
use crate::model::register::terms::Term;

use super::entries::{Ids, entries, lists, need_texts};

pub(super) fn read(root: &Table<'_>) -> Terms {
    let mut ids = Ids::default();
    let terms = entries(root, "term", |table| term(table, &mut ids));
    root.finish();
    Terms { terms }
}

fn term(table: &Table<'_>, ids: &mut Ids) -> Option<Term> {
    let id = ids.declare(table, "platform");
    let term = need_texts(table, "term");
    Some(Term {
        forms: lists(table, "forms"),
        variants: lists(table, "variants"),
        id: id?,
        term: term?,
        place: table.place(),
    })
}
