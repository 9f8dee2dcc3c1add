//! Lines of the ledger: their one form, and a file that was cut short.

use super::{Entry, Ledger, LineFault};
use crate::base::TreePath;

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
