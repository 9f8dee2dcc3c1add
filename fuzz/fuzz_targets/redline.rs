//! Any text, changed in any way, has a redline that gives both back, either way round, and whose
//! HTML gives both pages back, in one text and side by side.
#![no_main]

use avenant::base::{Source, TreePath};
use avenant::diff::side::Side;
use avenant::diff::{Options, Why, change_set, invariants, invert, redline_of};
use avenant::lang::Lang;
use avenant::prose::{Form, Prose, Target, parse};
use avenant::render::redline::{RedlineContext, check, check_columns, inline, sides};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/hostile.rs"]
mod hostile;
#[path = "../../tests/support/mutate.rs"]
mod mutate;

use hostile::{HOSTILE, Numbers};
use mutate::{Dice, document, mutate};

fn prose(text: &str) -> Prose {
    let path = TreePath::parse("content/a/fr.md").expect("a safe path");
    let source = Source { path, text: text.to_owned() };
    parse(&source, 0, Form::Working).prose
}

fuzz_target!(|bytes: &[u8]| {
    // The first byte says whether the rest are texts themselves, choose and change a hostile pair, or
    // make a document.
    let (old, new) = match bytes.split_first() {
        Some((kind, [which, rest @ ..])) if kind % 3 == 0 => {
            let (_, make) = HOSTILE[usize::from(*which) % HOSTILE.len()];
            let (old, new) = make(&mut Numbers(11), 600);
            (old, mutate(&new, &mut Dice::of(rest)))
        }
        Some((kind, rest)) if kind % 3 == 1 => {
            let text = String::from_utf8_lossy(rest);
            let (old, new) = text.split_once('\u{1}').unwrap_or((&text, ""));
            (old.to_owned(), new.to_owned())
        }
        _ => {
            let mut dice = Dice::of(bytes);
            let old = document(&mut dice);
            let mut new = old.clone();
            for _ in 0..1 + dice.below(5) {
                new = mutate(&new, &mut dice);
            }
            (old, new)
        }
    };
    let (old_text, new_text) = (prose(&old), prose(&new));
    let (old, new) = (Side::of(&old_text), Side::of(&new_text));
    let options = Options::of(&Lang::parse("fr").expect("a tag"));
    let redline = redline_of(&old, &new, &options);
    assert!(redline.degraded.iter().all(|degraded| degraded.why != Why::Check));
    let back = invert(&redline);
    assert_eq!(invariants::check(&back, &new, &old), Ok(()));
    assert!(invert(&back) == redline);
    let set = change_set(&redline);
    assert_eq!(set.is_empty(), old == new);
    let address = |target: &Target| Some(format!("/{target}/"));
    let context = RedlineContext {
        lang: &options.lang,
        words: &|id, _| Ok(id.to_owned()),
        old_address: &address,
        new_address: &address,
        elsewhere: &|_| None,
        text_page: "",
    };
    let html = inline(&redline, &set, &context).expect("the words are there");
    let read = check(&html, &set, &old_text, &new_text, &context).expect("the words are there");
    assert_eq!(read, Ok(()));
    let html = sides(&redline, &set, &context).expect("the words are there");
    let read = check_columns(&html, &old_text, &new_text, &context).expect("the words are there");
    assert_eq!(read, Ok(()));
});
