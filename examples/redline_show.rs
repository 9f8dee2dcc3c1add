fn main() {
    use avenant::base::{Source, TreePath};
    use avenant::prose::{Form, header, parse};
    let a: Vec<String> = std::env::args().collect();
    let read = |p: &str| {
        let text = std::fs::read_to_string(p).unwrap();
        let source = Source {
            path: TreePath::parse("content/a/fr.md").unwrap(),
            text,
        };
        let (_, body, _) = header::cut(&source, Form::Working);
        parse(&source, body, Form::Working).prose
    };
    let lang = avenant::lang::Lang::parse(a.get(3).map_or("en", |s| s)).unwrap();
    let (o, n) = (read(&a[1]), read(&a[2]));
    let t = std::time::Instant::now();
    let r = avenant::diff::redline(&o, &n, &avenant::diff::Options::of(&lang));
    eprintln!("{:?}", t.elapsed());
    for line in avenant::diff::readable::readable(&r).lines() {
        let changed = !line.starts_with("    ")
            || line.contains("{+")
            || line.contains("[-")
            || line.contains('⟨')
            || line.contains("[~")
            || line.contains("{~")
            || line.contains("[#")
            || line.contains("{#");
        if changed || a.len() > 4 {
            println!("{line}");
        }
    }
}
