//! What `docs/leaving.md` tells those who leave is run, as it stands there.

use std::process::Command;

use tempfile::TempDir;

use crate::support::{files, root};

#[test]
fn every_command_of_the_page_works_on_the_sample_and_finds_its_head() {
    let site = sample();
    let said: String = blocks().iter().map(|block| run(block, &site)).collect();
    let ledger = std::fs::read_to_string(site.path().join("avenant.lock")).unwrap();
    let last = ledger.lines().last().unwrap();
    let head = avenant::base::Digest::of(last.as_bytes());
    assert_eq!(said, format!("head: {head}\n"));
    for made in ["policy.html", "policy.docx", "policy.txt"] {
        assert!(site.path().join(made).is_file(), "{made}");
    }
}

#[test]
fn a_changed_letter_a_changed_line_and_a_forgotten_version_are_found() {
    let [sums, chain, entered, _] = blocks();
    for (file, from, to, block) in [
        (
            "content/privacy-policy/2021-10-15/fr.md",
            "soucieuse",
            "soucieux",
            &sums,
        ),
        ("avenant.lock", "\"n\":1,", "\"n\":7,", &chain),
        (
            "content/privacy-policy/2021-10-15/SHA256SUMS",
            "fr.md",
            "fr.txt",
            &entered,
        ),
    ] {
        let site = sample();
        let path = site.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}");
        std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
        assert!(!shell(block, &site).status.success(), "{file}");
    }
}

/// The page's shell blocks, in order.
fn blocks() -> [String; 4] {
    let page = std::fs::read_to_string(root().join("docs/leaving.md")).unwrap();
    let starts = page.split("```sh\n").skip(1);
    let blocks = starts.map(|rest| rest.split("```").next().unwrap().to_owned());
    let blocks: Vec<String> = blocks.collect();
    blocks.try_into().expect("the page has four blocks")
}

fn run(block: &str, site: &TempDir) -> String {
    let output = shell(block, site);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{block}\n{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn shell(block: &str, site: &TempDir) -> std::process::Output {
    let mut shell = Command::new("bash");
    shell.args(["-o", "pipefail", "-c", block]);
    shell.current_dir(site.path()).output().unwrap()
}

/// A copy of the sample's sealed part.
fn sample() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    let mut names = files::list(&root().join("content"));
    names
        .iter_mut()
        .for_each(|name| *name = format!("content/{name}"));
    names.push("avenant.lock".to_owned());
    for name in names {
        let to = site.path().join(&name);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(root().join(&name), to).unwrap();
    }
    site
}
