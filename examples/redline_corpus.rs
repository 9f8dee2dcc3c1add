fn main() {
    use avenant::base::{Source, TreePath};
    use avenant::prose::{Form, header, parse};
    let read = |p: &std::path::Path| {
        let text = std::fs::read_to_string(p).unwrap();
        let source = Source {
            path: TreePath::parse("content/a/fr.md").unwrap(),
            text,
        };
        let (_, body, _) = header::cut(&source, Form::Working);
        parse(&source, body, Form::Working).prose
    };
    let root = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let list = std::fs::read_to_string(root.join("manifest.jsonl")).unwrap();
    for line in list.lines() {
        let v: serde_json::Value = serde_json::from_str(line).unwrap();
        let id = v["id"].as_str().unwrap();
        let lang = v["lang"].as_str().unwrap();
        let lang = avenant::lang::Lang::parse(lang).unwrap();
        let (o, n) = (
            read(&root.join(id).join("old.md")),
            read(&root.join(id).join("new.md")),
        );
        let t = std::time::Instant::now();
        let r = avenant::diff::redline(&o, &n, &avenant::diff::Options::of(&lang));
        println!(
            "{id} {lang} {} {} bytes {:?} moves {} parts {} degraded {:?}",
            v["bucket"],
            v["old_bytes"],
            t.elapsed(),
            r.moves.len(),
            r.parts.len(),
            r.degraded
        );
    }
}
