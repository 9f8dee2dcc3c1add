//! The feeds under the grammar of RFC 4287 and in a feed reader that we did not write.

use std::path::PathBuf;
use std::process::Command;

use super::World;
use super::markup::expect;
use super::support::root;
use super::tools;

/// Reads feeds with feedparser and says, a line each, what is wrong with them.
const READER: &str = r#"
import sys, feedparser
origin, ids = sys.argv[1], {}
for address in sys.argv[2:]:
    feed = feedparser.parse(address)
    def fault(words):
        print(f"{address}: {words}")
    if feed.bozo:
        fault(f"bozo: {feed.get('bozo_exception')}")
        continue
    if feed.version != "atom10" or not feed.feed.get("updated_parsed") or not feed.entries:
        fault("not a feed with entries")
    own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    if own != [address]:
        fault(f"its own address is {own}")
    for entry in feed.entries:
        if not entry.get("id", "").startswith("tag:") or not entry.get("published_parsed"):
            fault(f"an entry without name or day: {entry}")
        if entry.published_parsed > entry.updated_parsed:
            fault(f"{entry.id} changed before it was published")
        if not entry.get("title") or not entry.get("summary") or "<p>" not in entry.summary:
            fault(f"{entry.id} has no words")
        if not entry.get("link", "").startswith(origin):
            fault(f"{entry.id} leads to {entry.get('link')}")
        if ids.setdefault(entry.id, entry.link) != entry.link:
            fault(f"{entry.id} leads to two pages")
"#;

fn feeds(world: &World) -> Result<Vec<String>, String> {
    let feeds = world.site.files(".atom");
    if feeds.is_empty() {
        return Err("the site has no feeds".to_owned());
    }
    Ok(feeds)
}

/// Every feed is what RFC 4287 describes.
pub fn schema(world: &World) -> Result<(), String> {
    let dist = world.site.dist();
    let files: Vec<PathBuf> = feeds(world)?.iter().map(|file| dist.join(file)).collect();
    validate(world, &files)
}

fn validate(world: &World, files: &[PathBuf]) -> Result<(), String> {
    let mut command = Command::new(&world.tools.jing);
    command
        .arg("-c")
        .arg(root().join("tests/web/schema/atom.rnc"));
    tools::run(command.args(files)).map(drop)
}

/// A feed reader fetches every feed from the server and has nothing to complain of.
pub fn reader(world: &World) -> Result<(), String> {
    let addresses = feeds(world)?
        .iter()
        .map(|file| world.site.url(&format!("/{file}")))
        .collect::<Vec<_>>();
    read(world, &addresses)
}

fn read(world: &World, addresses: &[String]) -> Result<(), String> {
    let mut command = Command::new(&world.tools.python);
    command
        .args(["-c", READER, &world.site.url("/")])
        .args(addresses);
    command.env("no_proxy", "127.0.0.1");
    let output = tools::run(&mut command)?;
    let told = tools::text(&output.stdout);
    if told.is_empty() { Ok(()) } else { Err(told) }
}

/// Both find the faults of planted feeds.
pub fn planted(world: &World) -> Result<(), String> {
    let planted = |name: &str| root().join("tests/web/planted").join(name);
    let told = validate(world, &[planted("invalid.atom")])
        .err()
        .unwrap_or_default();
    for words in [
        "\"updated\" invalid",
        "xml:lang",
        "missing required element \"id\"",
    ] {
        expect(&told, words)?;
    }
    let files = ["broken.atom", "invalid.atom"].map(|name| planted(name).display().to_string());
    let told = read(world, &files).err().unwrap_or_default();
    for words in ["bozo", "its own address is", "leads to https://elsewhere"] {
        expect(&told, words)?;
    }
    Ok(())
}
