//! What themes may and may not do.

use super::world::{TODAY, World, page, planned, world};

fn with_template(name: &str, text: &str) -> World {
    let mut world = world();
    let path = format!("themes/default/templates/{name}");
    world.files.insert(path, text.as_bytes().to_vec());
    world
}

fn first_fault(world: World) -> (String, Option<String>) {
    let (plan, report) = planned(world, TODAY);
    assert!(report.is_empty(), "{report:?}");
    let report = plan
        .render("/fr/confidentialite/")
        .expect_err("the template is at fault");
    let found = report.iter().next().expect("a finding");
    let place = found.place.as_ref();
    let place = place.map(|p| format!("{}:{}-{}", p.path, p.start, p.end));
    (found.code.slug().to_owned(), place)
}

#[test]
fn a_template_that_forgets_doubles_hides_or_changes_the_article_is_refused() {
    let rest = "{{ heading }}{{ status }}";
    for body in [
        rest.to_owned(),
        format!("{rest}{{{{ article }}}}{{{{ article }}}}"),
        format!("{rest}<!-- {{{{ article }}}} -->"),
        format!("{rest}{{{{ article|upper }}}}"),
        "{{ heading }}{{ article }}".to_owned(),
        "{{ status }}{{ article }}".to_owned(),
    ] {
        let (code, place) = first_fault(with_template("document.html", &body));
        assert_eq!(code, "article-not-once", "{body}");
        assert_eq!(
            place.as_deref(),
            Some("themes/default/templates/document.html:0-0")
        );
    }
}

#[test]
fn faults_of_a_template_are_found_at_their_place() {
    let template = "{{ heading }}{{ nothing }}";
    let (code, place) = first_fault(with_template("document.html", template));
    assert_eq!(code, "template-failed");
    assert_eq!(
        place.as_deref(),
        Some("themes/default/templates/document.html:16-23")
    );
    let (code, _) = first_fault(with_template("document.html", "{{ t('no-such-message') }}"));
    assert_eq!(code, "message-missing");
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}";
    let (code, _) = first_fault(with_template("document.html", endless));
    assert_eq!(code, "template-failed");
    let (_, report) = planned(with_template("document.html", "{% if %}"), TODAY);
    let found = report.iter().next().expect("a finding");
    assert_eq!(found.code.slug(), "template-syntax");
    assert!(found.place.is_some());
}

#[test]
fn a_template_of_the_site_may_extend_the_built_in_one_of_the_same_name() {
    let text = "{% extends '@default/base.html' %}{% block footer %}own foot{% endblock %}";
    let (plan, _) = planned(with_template("base.html", text), TODAY);
    let html = page(&plan, "/fr/confidentialite/");
    assert!(html.contains("own foot") && html.contains("class=\"text\""));
}
