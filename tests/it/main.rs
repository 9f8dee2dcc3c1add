//! The house: rules about the source itself, and tests of the tests' own tools.
#![allow(
    clippy::disallowed_methods,
    reason = "tests read folders and start programs"
)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/mod.rs"]
mod support;

mod again;
mod ahead;
mod colours;
mod coverage_record;
mod desk_begin;
mod desk_board;
mod desk_coverage;
mod desk_new;
mod desk_notices;
mod desk_publish;
mod desk_translate;
mod desk_write;
mod diff_command;
mod door;
mod elsewhere;
mod embed;
mod explained;
mod exports;
mod fixes;
mod house;
mod import;
#[cfg(feature = "web-tests")]
mod kills;
mod layers;
#[cfg(feature = "web-tests")]
mod leaving;
mod licences;
mod load;
mod locales;
mod notices;
mod opening;
mod pack_words;
#[cfg(feature = "web-tests")]
mod packs;
mod pandoc;
mod preview;
mod prose_laws;
mod redline_control;
mod redline_corpus;
mod redline_laws;
mod redline_record;
mod register_laws;
mod relisting;
mod restart;
mod rules;
mod rust;
mod sample;
mod sarif;
mod seal;
mod sheet;
mod themes;
#[cfg(feature = "web-tests")]
mod timestamps;
mod tokens;
mod tools;
mod values;
mod watch;
#[cfg(feature = "web-tests")]
mod witness;

#[test]
fn no_file_here_is_forgotten() {
    let folder = support::root().join("tests/it");
    let main = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    let files = support::files::list(&folder);
    let forgotten: Vec<_> = files
        .iter()
        .filter(|file| *file != "main.rs")
        .filter(|file| match file.strip_suffix(".rs") {
            Some(name) => !main.lines().any(|line| line == format!("mod {name};")),
            None => true,
        })
        .collect();
    assert!(
        forgotten.is_empty(),
        "tests/it/main.rs has no `mod` for {forgotten:?}"
    );
}
