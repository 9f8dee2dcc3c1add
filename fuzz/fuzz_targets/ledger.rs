//! Any text is read as a ledger without a panic, and a line that is read is written back as it was.
#![no_main]

use avenant::base::TreePath;
use avenant::model::{Entry, Ledger};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let path = TreePath::parse("avenant.lock").expect("a safe path");
    let (ledger, _) = Ledger::parse(&path, text);
    let _ = avenant::seal::ledger::check(&path, &ledger);
    for line in text.lines() {
        if let Ok(entry) = Entry::parse_line(line) {
            assert_eq!(entry.to_line(), line);
        }
    }
});
