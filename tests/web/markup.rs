//! The files of the site under validators: HTML, CSS, sitemap, and a browser for text alone.

use std::process::Command;

use super::site::{PIECES, Site};
use super::support::{golden, mask, root};
use super::tools::{self, Tools};
use super::{World, html};

/// No more stylesheet than this is sent, before compression.
const STYLESHEET_BYTES: usize = 10 * 1024;

/// The W3C's checker has not a word to say about any page.
pub fn html(world: &World) -> Result<(), String> {
    validate(
        &world.tools,
        &world.site,
        &["--format", "gnu"],
        &world.site.html(),
    )
}

/// Nor about any stylesheet.
pub fn css(world: &World) -> Result<(), String> {
    let files = world.site.files(".css");
    for file in &files {
        let bytes = world.site.read(file)?.len();
        if bytes > STYLESHEET_BYTES {
            return Err(format!(
                "{file} has {bytes} bytes, more than {STYLESHEET_BYTES}"
            ));
        }
    }
    validate(
        &world.tools,
        &world.site,
        &["--format", "gnu", "--css"],
        &files,
    )
}

/// Fails with whatever the checker says of these files.
pub fn validate(
    tools: &Tools,
    site: &Site,
    flags: &[&str],
    files: &[String],
) -> Result<(), String> {
    if files.is_empty() {
        return Err("the site has no such files".to_owned());
    }
    let mut command = Command::new(&tools.java);
    command.current_dir(site.dist()).arg("-jar").arg(&tools.vnu);
    // Without --Werror it says nothing of a missing language.
    tools::run(command.arg("--Werror").args(flags).args(files)).map(drop)
}

/// All the pieces of the site stand on one page of somebody else's, which stays valid.
pub fn pieces(world: &World) -> Result<(), String> {
    let pieces = PIECES.iter().flat_map(|name| world.site.files(name));
    let pieces: Vec<String> = pieces.collect();
    if pieces.is_empty() {
        return Err("the site has no pieces".to_owned());
    }
    let texts = pieces.iter().map(|file| world.site.read(file));
    let texts = texts.collect::<Result<String, _>>()?;
    let page = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Foreign</title></head>\n\
         <body><main><h1 id=\"one\">Foreign</h1>\n{texts}</main></body></html>\n"
    );
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let file = folder.path().join("page.html");
    std::fs::write(&file, page).map_err(|error| error.to_string())?;
    let files = [file.display().to_string()];
    validate(&world.tools, &world.site, &["--format", "gnu"], &files)
}

/// No page has a script, an inline style or a resource from elsewhere; the one script there is is for
/// pages of other sites.
pub fn plain(world: &World) -> Result<(), String> {
    let mut found = Vec::new();
    for file in world.site.html() {
        let faults = html::faults(&world.site.read(&file)?);
        found.extend(faults.iter().map(|fault| format!("{file}: {fault}")));
    }
    found.extend(
        world
            .site
            .files(".js")
            .iter()
            .filter(|file| *file != "notice.1.js")
            .map(|file| format!("{file} is JavaScript")),
    );
    if found.is_empty() {
        Ok(())
    } else {
        Err(found.join("\n"))
    }
}

/// The sitemap is what sitemaps.org describes, with absolute addresses.
pub fn sitemap(world: &World) -> Result<(), String> {
    check_sitemap(world, &world.site.dist().join("sitemap.xml"))
}

fn check_sitemap(world: &World, file: &std::path::Path) -> Result<(), String> {
    let mut command = Command::new(&world.tools.xmllint);
    command.args(["--nonet", "--noout", "--schema"]);
    command
        .arg(root().join("tests/web/schema/sitemap.xsd"))
        .arg(file);
    tools::run(&mut command).map(drop)
}

/// The oldest policy and the changes of a notice read well without any style.
pub fn w3m(world: &World) -> Result<(), String> {
    dumped(world, "fr/*/2021-10-15/index.html", "2021.w3m.txt")?;
    let changes = "en/legal-notice/compare/2025-03-01/2026-06-01/index.html";
    dumped(world, changes, "compare.w3m.txt")
}

/// Compares what a browser for text alone shows of a page with a golden file.
fn dumped(world: &World, page: &str, expected: &str) -> Result<(), String> {
    let file = world.site.find(page)?;
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut command = Command::new(&world.tools.w3m);
    command
        .env("HOME", home.path())
        .env("LANG", "C.UTF-8")
        .env_remove("LC_ALL");
    command.args([
        "-dump",
        "-cols",
        "80",
        "-I",
        "UTF-8",
        "-O",
        "UTF-8",
        "-T",
        "text/html",
    ]);
    let dump = tools::run(command.arg(world.site.dist().join(file)))?.stdout;
    let text = tools::text(&dump).replace(&world.site.url(""), "<origin>");
    let golden = root().join("tests/web/expect").join(expected);
    let text = mask::mask(&text, std::path::Path::new(""));
    match golden::settle(&golden, &text, world.mode) {
        Ok(None) => Ok(()),
        Ok(Some(difference)) => Err(difference),
        Err(error) => Err(error.to_string()),
    }
}

/// Each of these checks finds the faults of a planted file.
pub fn planted(world: &World) -> Result<(), String> {
    let folder = root().join("tests/web/planted");
    let refuses = |flags: &[&str], file: &str, words: &str| {
        let files = [folder.join(file).display().to_string()];
        let told = validate(&world.tools, &world.site, flags, &files)
            .err()
            .unwrap_or_default();
        expect(&told, words)
    };
    refuses(&["--format", "gnu"], "bad.html", "Duplicate ID")?;
    refuses(&["--format", "gnu", "--css"], "bad.css", "colour")?;
    let told = check_sitemap(world, &folder.join("sitemap.xml"))
        .err()
        .unwrap_or_default();
    expect(&told, "yesterday")?;
    expect(&told, "/fr/")?;

    let page = std::fs::read_to_string(folder.join("bad.html")).map_err(|e| e.to_string())?;
    let told = html::faults(&page).join("\n");
    for words in [
        "inline <style>",
        "onload=",
        "style=",
        "elsewhere.css> loads",
    ] {
        expect(&told, words)?;
    }
    expect(&html::faults("<p>").join(""), "0 stylesheets")?;
    let quiet = "<!-- <script> --><script type=\"application/ld+json\">{\"a\":\"<p onx=1>\"}</script>\
        <link rel=stylesheet href=/a.css><a href='https://x.example/' title=\">\">x</a>";
    let told = html::faults(quiet);
    if told.is_empty() {
        Ok(())
    } else {
        Err(format!("refused without reason: {told:?}"))
    }
}

/// Fails unless what was told names the planted fault.
pub fn expect(told: &str, words: &str) -> Result<(), String> {
    if told.contains(words) {
        return Ok(());
    }
    Err(format!(
        "a planted fault was not found: `{words}` in:\n{told}"
    ))
}
