//! What is measured on the HTML of real pairs.

use std::path::Path;

use crate::support::nu::{Compared, new_messages};
use crate::support::redlines::{alone, in_columns, in_one_text, page};
use crate::{Pair, Told, line};

/// How both texts are shown.
const FORMS: [&str; 2] = ["in one text", "side by side"];

/// Prints M1 of the HTML, and M2 where the checker is there.
pub fn print(told: &[(&Pair, Told)], nu: Option<&Path>) {
    let made: Vec<[Result<String, String>; 2]> = told.iter().map(made).collect();
    for (at, form) in FORMS.iter().enumerate() {
        let right = made.iter().filter(|forms| forms[at].is_ok()).count();
        let what = format!("M1  pages that give both texts back, {form}");
        let value = format!("{right} of {}", told.len());
        line(&what, &value, "all", right == told.len());
    }
    for ((pair, _), forms) in told.iter().zip(&made) {
        for fault in forms.iter().filter_map(|form| form.as_ref().err()) {
            println!("    {}: {fault:.400}", pair.name);
        }
    }
    let what = "M2  pages with new messages of the Nu checker";
    match nu {
        Some(jar) => checked(what, told, &made, jar),
        None => line(what, "not measured", "0; --nu JAR asks it", true),
    }
}

fn made((pair, told): &(&Pair, Told)) -> [Result<String, String>; 2] {
    [
        in_one_text(&told.texts, &told.redline, &told.set, &pair.lang),
        in_columns(&told.texts, &told.redline, &told.set, &pair.lang),
    ]
}

fn checked(what: &str, told: &[(&Pair, Told)], made: &[[Result<String, String>; 2]], jar: &Path) {
    let compared = told.iter().zip(made).map(|((pair, told), forms)| {
        let page = |html: &str| page(html, &pair.lang);
        let alone = [&told.texts.0, &told.texts.1].map(|text| alone(text, &pair.lang).unwrap());
        // A page that was not made is one fault already.
        let html = forms.iter().map(|form| form.as_deref().unwrap_or_default());
        Compared {
            alone: alone.map(|html| page(&html)),
            made: html.map(page).collect(),
        }
    });
    let said = new_messages(Path::new("java"), jar, &compared.collect::<Vec<_>>()).unwrap();
    let mut wrong = 0;
    for ((pair, _), forms) in told.iter().zip(&said) {
        for (messages, form) in forms.iter().zip(FORMS) {
            if let Some(first) = messages.first() {
                wrong += 1;
                println!("    {} on {}, {form}: {first}", messages.len(), pair.name);
            }
        }
    }
    let value = format!("{wrong} of {}", FORMS.len() * told.len());
    line(what, &value, "0", wrong == 0);
}
