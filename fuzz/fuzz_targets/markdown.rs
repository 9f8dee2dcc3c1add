//! Any text is read as a working and as a sealed one without a panic, its spans on characters.
#![no_main]

use avenant::base::{Source, TreePath};
use avenant::prose::number::Numbering;
use avenant::prose::{Form, header, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let path = TreePath::parse("content/a/fr.md").expect("a safe path");
    let source = Source { path, text: text.to_owned() };
    let numbering = Numbering::parse(vec!["{n} – ".to_owned()]).expect("a pattern");
    for form in [Form::Working, Form::Sealed(&numbering)] {
        let (_, body, _) = header::cut(&source, form);
        let parsed = parse(&source, body, form);
        for section in parsed.prose.all_sections() {
            assert!(source.text.get(section.span.range()).is_some());
            assert!(source.text.get(section.words_span.range()).is_some());
        }
    }
});
