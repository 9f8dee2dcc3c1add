//! Any page, Markdown or Word file is read or refused, and becomes a working text with every word, without a panic.
#![no_main]

use avenant::base::Date;
use avenant::import::history::{Input, Settings, history};
use avenant::import::{Format, Known, read};
use avenant::lang::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let format = match kind % 4 {
        0 => Format::Html,
        1 => Format::Markdown,
        2 => Format::Text,
        _ => Format::Docx,
    };
    let Ok(reading) = read(format, bytes) else { return };
    let lang = Lang::parse("fr").expect("a tag");
    let settings = Settings {
        authentic: vec![lang.clone()],
        title: Default::default(),
        known: Known::default(),
        base: None,
    };
    let effective = Date::parse("2021-10-15").expect("a day");
    let name = "x".to_owned();
    let published = None;
    let input = Input { name, effective, published, lang, reading };
    let history = history(vec![input], &settings);
    for text in history.versions.iter().flat_map(|past| past.texts.values()) {
        assert!(text.differences.is_empty(), "{:?}\n{}", text.differences, text.source);
    }
});
