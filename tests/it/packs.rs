//! The packs of rules that are built in.

use avenant::base::TreePath;
use avenant::load::builtin_packs;
use avenant::sys::embed;

#[test]
fn nothing_is_wrong_with_the_packs_built_in() {
    let file = |(path, text): (String, &str)| {
        let path = TreePath::parse(&format!("packs/{path}")).unwrap();
        (path, text.to_owned())
    };
    let files: Vec<_> = embed::packs().into_iter().map(file).collect();
    let (packs, report) = builtin_packs(&files);
    assert!(report.is_empty(), "{report:#?}");
    assert_eq!(packs.all().count(), files.len());
    let asked = packs.facts();
    let silent: Vec<_> = asked.iter().filter(|(_, ask)| ask.is_none()).collect();
    assert!(silent.is_empty(), "nobody asks: {silent:?}");
}
