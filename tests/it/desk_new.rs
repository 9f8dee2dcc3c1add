//! The desk's beginnings: what is shown is written, and it is what the command writes.

use avenant::base::{Date, DocumentId};
use avenant::compile;
use avenant::desk::{Act, Moment, Screen};
use avenant::edit::publish::{self, Inputs, Publish};
use avenant::edit::start::{self, NewDocument};
use avenant::edit::{Edits, working};
use avenant::lang::Lang;
use avenant::model::Kind;
use avenant::sys::embed;

use crate::desk_publish::{hidden, moment, sample, send, shown};

/// Sends a form, and once more as it was shown.
fn written(moment: &Moment, fields: &[(&str, &str)]) -> Edits {
    let html = shown(moment, &Screen::New, fields);
    let digest = hidden(&html, "shown");
    let fields = [fields, &[("do", "write"), ("shown", &digest)]].concat();
    match send(moment, &Screen::New, &fields) {
        Act::Write { edits, then } => {
            assert_eq!(then, "/__avenant/");
            edits
        }
        Act::Show(html) => panic!("shown again: {html}"),
        Act::Open { spot, .. } => panic!("opened: {spot:?}"),
    }
}

#[test]
fn a_document_joins_as_the_command_has_it_join() {
    let moment = sample(&[]);
    let fields = [("what", "document"), ("name", "terms")];
    let edits = written(&moment, &fields);
    let site = moment.opened.site.as_deref().unwrap();
    let new = NewDocument {
        id: DocumentId::parse("terms").unwrap(),
        kind: Kind::Terms,
        publisher: site.publishers.values().next().unwrap(),
        languages: &site.config.languages,
    };
    let starters = embed::starters();
    let ui = Lang::parse("en").unwrap();
    let joined = start::joining(&moment.tree, &starters, &new, &ui);
    assert_eq!(Some(edits.clone()), joined.unwrap());
    let (after, _) = compile::after(&moment.opened, &moment.tree, &edits);
    assert!(after.site.unwrap().document(&new.id).is_some());
}

#[test]
fn a_document_that_cannot_join_is_refused_at_the_field() {
    let moment = sample(&[]);
    for (name, kind, field, words) in [
        ("Terms of sale", "", "new.name", "terms-of-sale"),
        ("cookies", "", "new.name", "is there already"),
        ("rules", "", "new.kind", "does not say what"),
    ] {
        let fields = [
            ("name", name),
            ("kind", kind),
            ("do", "write"),
            ("shown", ""),
        ];
        let html = shown(&moment, &Screen::New, &fields);
        assert!(html.contains(&format!("href=\"#{field}\"")), "{html}");
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn the_next_version_begins_where_nothing_unpublished_is_lost() {
    let moment = sample(&[]);
    let version = [("what", "version"), ("document", "cookies")];
    let html = shown(&moment, &Screen::New, &version);
    assert!(html.contains("holds what was never published"), "{html}");

    let today = Date::parse("2026-11-28").unwrap();
    let site = moment.opened.site.as_deref().unwrap();
    let findings = moment.findings.clone();
    let inputs = Inputs {
        site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        findings: &findings,
    };
    let request = Publish {
        documents: vec![DocumentId::parse("cookies").unwrap()],
        effective: Date::parse("2027-03-01").unwrap(),
        published: None,
        late: false,
        level: None,
        today,
        seed: avenant::base::Salt::new([1; 16]),
    };
    let edits = publish::publish(inputs, &request).unwrap();
    let (_, tree) = compile::after(&moment.opened, &moment.tree, &edits);
    let published = self::moment((*tree).clone());
    let edits = written(&published, &version);
    let site = published.opened.site.as_deref().unwrap();
    let inputs = Inputs {
        site,
        tree: &published.tree,
        catalog: &published.opened.catalog,
        findings: &published.findings,
    };
    let document = site.document(&request.documents[0]).unwrap();
    let begun = working::begin(inputs, document).unwrap().unwrap();
    assert_eq!(edits, begun.edits);
    assert!(!edits.changes.is_empty());
}
