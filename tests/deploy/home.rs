//! Accounts whose own folder is what readers see, on every server.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use crate::apache::Apache;
use crate::clock::Clock;
use crate::host::{Kind, SERVERS};
use crate::servers::sshd;
use crate::site::{Site, WITH_PASSWORD, read};
use crate::tools;

/// A site that is deployed to the very folder one signs in to.
fn site(kind: Kind) -> Site {
    let mut site = match kind {
        Kind::Ftp(kind) => Site::on_ftp(kind, WITH_PASSWORD),
        _ => Site::on_openssh(sshd::start(""), WITH_PASSWORD),
    };
    let config = site.folder().join("avenant.toml");
    let words = fs::read_to_string(&config).unwrap();
    fs::write(&config, words.replace("root = \"www\"", "root = \".\"")).unwrap();
    site.readers.pop();
    site
}

fn said(site: &Site, arguments: &[&str]) -> String {
    let done = site.program(&[], arguments).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(done.status.success(), "{said}");
    said
}

#[test]
fn the_folder_one_signs_in_to_is_what_readers_see() {
    for kind in SERVERS {
        let site = site(kind);
        let server = site.server.as_ref().unwrap();
        // What others have there is theirs.
        server.inside("echo theirs >home/www/photo.txt && echo theirs >home/.profile");
        let checked = said(&site, &["--check", "--ui", "en"]);
        assert!(!checked.contains("✗"), "{kind:?}: {checked}");
        let first = site.deployed();
        assert!(first.contains_key("fr/index.html"), "{kind:?}");
        assert!(first.contains_key(".avenant/manifest.json"), "{kind:?}");
        site.rename("Exemple 02");
        let second = site.deployed();
        assert_ne!(first.get("fr/index.html"), second.get("fr/index.html"));
        let again = said(&site, &["--ui", "en"]);
        assert!(again.contains("nothing was sent"), "{kind:?}: {again}");
        said(&site, &["--rollback", "--ui", "en"]);
        let back = read(&site.readers);
        assert_eq!(first.get("fr/index.html"), back.get("fr/index.html"));
        for theirs in ["www/photo.txt", ".profile"] {
            assert_eq!(back.get(theirs).map(Vec::as_slice), Some(&b"theirs\n"[..]));
        }
        let place = tempfile::tempdir().unwrap();
        fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
        symlink(&site.readers, place.path().join("dist")).unwrap();
        let tools = tools::find().unwrap();
        let apache = Apache::start(&tools, place.path(), &Clock::default()).unwrap();
        let asked = |path| status(&format!("{}{path}", apache.origin()));
        assert_eq!(asked("/fr/"), "200", "{kind:?}");
        let kept = asked("/.avenant/manifest.json");
        assert!(kept == "403" || kept == "404", "{kind:?}: {kept}");
    }
}

/// Returns how an address answers.
fn status(address: &str) -> String {
    let mut curl = Command::new("curl");
    curl.args(["-s", "-o", "/dev/null", "-w", "%{http_code}", address]);
    String::from_utf8(curl.output().unwrap().stdout).unwrap()
}
