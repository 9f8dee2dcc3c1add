//! A folder of this machine that fills up, and one whose rights are taken away, told by the program.

use crate::servers::{Server, sshd};
use crate::site::{Site, is_whole, read};

/// A server of which only the place is used: a disk that nobody else sees, and an account that may not do
/// everything.
fn site() -> (Site, Server) {
    let server = sshd::start("");
    let place = tempfile::tempdir().unwrap();
    let readers = server.home().join("www");
    let keys = format!("protocol = \"local\"\nroot = \"{}\"\n", readers.display());
    let site = Site::new(place, readers, None, &keys);
    server.inside(&format!(
        "chmod -R a+rwX {place} && chmod 755 {place} && set -- $(stat -c '%u %g' home/www) && \
         mount -t tmpfs -o size=12m,mode=755,uid=$1,gid=$2 none home && mkdir home/www && chown $1:$2 home/www",
        place = site.place.path().display()
    ));
    (site, server)
}

/// Deploys as the account, and returns whether that went well and what was said.
fn deploy(site: &Site, server: &Server) -> (bool, String) {
    let set = site.surroundings();
    let set: Vec<_> = set
        .iter()
        .map(|(name, value)| format!("{name}='{value}'"))
        .collect();
    let program = env!("CARGO_BIN_EXE_avenant");
    let said = server.inside(&format!(
        "set -- $(stat -c '%u %g' home/www); cd {}; setpriv --reuid=$1 --regid=$2 --clear-groups \
         env -i {} {program} deploy production --ui en && echo WELL; true",
        site.folder().display(),
        set.join(" "),
    ));
    (said.contains("WELL"), said)
}

/// Copies what readers see to where the test sees it.
fn seen(site: &Site, server: &Server) -> std::collections::BTreeMap<String, Vec<u8>> {
    let copy = tempfile::tempdir().unwrap();
    server.inside(&format!(
        "cp -r home/www/. {copy}/ && chmod -R a+rX {copy}",
        copy = copy.path().display()
    ));
    assert!(site.readers.exists());
    read(copy.path())
}

/// Deploys an edition to a spoiled folder, which fails in these words, and then to a mended one.
fn is_spoiled([spoil, mend]: [&str; 2], words: &str) {
    let (site, server) = site();
    let (well, said) = deploy(&site, &server);
    assert!(well, "{said}");
    let old = seen(&site, &server);
    site.rename("Exemple 02");
    server.inside(spoil);
    let (well, said) = deploy(&site, &server);
    assert!(!well && said.contains(words), "{said}");
    let between = seen(&site, &server);
    server.inside(mend);
    let (well, said) = deploy(&site, &server);
    assert!(well, "{said}");
    let new = seen(&site, &server);
    assert_ne!(old, new);
    is_whole(&between, &old, &new, spoil);
    println!("a folder spoiled by `{spoil}`: 0 broken pages, the next run finished");
}

#[test]
fn a_disk_fills_up() {
    let fill = "cat /dev/zero >home/filler 2>/dev/null; true";
    is_spoiled([fill, "rm home/filler"], "full");
}

#[test]
fn files_are_used_up() {
    let fill = "mount -o remount,nr_inodes=$(find home | wc -l) home";
    is_spoiled([fill, "mount -o remount,nr_inodes=100000 home"], "full");
}

#[test]
fn rights_are_taken_away() {
    let close = "find home/.avenant home/www -type d | xargs chmod a-w";
    let open = "find home/.avenant home/www -type d | xargs chmod u+w";
    is_spoiled([close, open], "may not do this");
}
