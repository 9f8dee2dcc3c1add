//! Lines of the ledger: their one form, and a file that was cut short.

use proptest::prelude::*;

use super::{Entry, Event, Ledger, LineFault};
use crate::base::TreePath;
use crate::model::Reason;

const LINE: &str = concat!(
    r#"{"event":"publish","from":"2026-11-22","n":1,"on":"2026-11-22","#,
    r#""paths":["/en/privacy/2027-01-15/","/fr/confidentialite/2027-01-15/"],"#,
    r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","#,
    r#""sums":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","#,
    r#""version":"privacy-policy@2027-01-15"}"#
);

#[test]
fn a_line_has_one_form_only() {
    let entry = Entry::parse_line(LINE).expect("the line is exact");
    assert_eq!(entry.to_line(), LINE);
    let spaced = LINE.replace(",\"n\"", ", \"n\"");
    assert_eq!(Entry::parse_line(&spaced), Err(LineFault::NotExact));
    let twice = LINE.replace("\"n\":1", "\"n\":2,\"n\":1");
    assert_eq!(Entry::parse_line(&twice), Err(LineFault::NotExact));
    let upper = LINE.replace("ba7816", "BA7816");
    assert!(matches!(
        Entry::parse_line(&upper),
        Err(LineFault::BadValue("sums", _))
    ));
}

#[test]
fn a_file_cut_short_is_noticed() {
    let path = TreePath::parse("avenant.lock").expect("a plain name");
    let (ledger, report) = Ledger::parse(&path, LINE);
    assert!(ledger.entries.is_empty() && report.has_errors());
    let (ledger, report) = Ledger::parse(&path, &format!("{LINE}\n"));
    assert!(ledger.entries.len() == 1 && report.is_empty());
}

#[test]
fn a_line_about_the_ledger_names_a_digest_and_no_address() {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let line = LINE.replace("publish", "timestamp");
    let line = line.replace(r#""n":1"#, &format!(r#""head":"{digest}","n":1"#));
    let line = line.replace(r#","version":"privacy-policy@2027-01-15""#, "");
    let addressed = Entry::parse_line(&line);
    assert!(matches!(addressed, Err(LineFault::BadValue("paths", _))));
    let paths = r#""/en/privacy/2027-01-15/","/fr/confidentialite/2027-01-15/""#;
    let line = line.replace(paths, "");
    let entry = Entry::parse_line(&line).expect("the line is exact");
    assert_eq!(
        (entry.to_line(), entry.event.subject()),
        (line.clone(), digest.to_owned())
    );
    let short = line.replace("\"head\":\"ba", "\"head\":\"");
    assert!(matches!(
        Entry::parse_line(&short),
        Err(LineFault::BadValue("head", _))
    ));
}

const RESTART: &str = concat!(
    r#"{"event":"restart","from":"2026-11-28","#,
    r#""head":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","n":4,"#,
    r#""on":"2026-11-28","paths":[],"#,
    r#""prev":"0000000000000000000000000000000000000000000000000000000000000001","#,
    r#""reason":"Le disque « données » est mort – \"irréparable\"","#,
    r#""sums":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}"#
);

#[test]
fn a_line_that_tells_of_lost_ones_says_why_and_lists_nothing() {
    let entry = Entry::parse_line(RESTART).expect("the line is exact");
    assert_eq!(entry.to_line(), RESTART);
    let head = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(
        (entry.event.name(), entry.event.subject().as_str()),
        ("restart", head)
    );
    assert_eq!(entry.event.version(), None);
    let unfit = |from: &str, to: &str| {
        let line = RESTART.replace(from, to);
        assert_ne!(line, RESTART);
        Entry::parse_line(&line)
    };
    let is_bad =
        |found, key| assert!(matches!(found, Err(LineFault::BadValue(at, _)) if at == key));
    is_bad(unfit(r#""sums":"e3"#, r#""sums":"e4"#), "sums");
    is_bad(unfit(r#""paths":[]"#, r#""paths":["/en/a/"]"#), "paths");
    is_bad(unfit(head, &"0".repeat(64)), "head");
    is_bad(unfit("Le disque", r"Le\ndisque"), "reason");
    is_bad(unfit("Le disque", "Le \u{202E}disque"), "reason");
    is_bad(unfit("Le disque", &"Le disque ".repeat(20)), "reason");
    assert_eq!(unfit("Le disque", " Le disque"), Err(LineFault::NotExact));
    assert_eq!(
        unfit(",\"reason\"", ", \"reason\""),
        Err(LineFault::NotExact)
    );
    let without = r#""reason":"Le disque « données » est mort – \"irréparable\"","#;
    assert_eq!(unfit(without, ""), Err(LineFault::MissingKey("reason")));
    let elsewhere = LINE.replace(r#","sums""#, r#","reason":"Le disque","sums""#);
    assert_eq!(
        Entry::parse_line(&elsewhere),
        Err(LineFault::UnknownKey("reason".to_owned()))
    );
}

proptest! {
    #[test]
    fn any_reason_that_is_taken_is_read_back_as_it_was_taken(words in "\\PC{0,60}|.{0,60}") {
        let taken = Reason::parse(&words);
        prop_assume!(taken.is_ok());
        let entry = Entry::parse_line(RESTART).expect("the line is exact");
        let Event::Restart(mut restart) = entry.event else { unreachable!("it is one") };
        restart.reason = taken.expect("a reason");
        let entry = Entry { event: Event::Restart(restart), ..entry }.sealed();
        let line = entry.to_line();
        prop_assert!(!line.contains('\n'));
        let read = Entry::parse_line(&line).expect("what is written is read");
        prop_assert_eq!(read.event, entry.event);
        prop_assert_eq!(read.digest, entry.digest);
    }
}
