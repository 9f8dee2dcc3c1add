//! What other sites take from a built one: its bytes are fixed, and the documentation prints them.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use crate::support::root;

/// Pages of other sites name this digest: the bytes of `notice.1.js` never change again. Another
/// script has another name.
const SCRIPT: &str = "sha384-J0OfLSdVDZ0vQ4LdcAH2e2RY4AN8VP8C9FjGvYvniLpQr8+XBC4H3ETyruoOGfM9";

/// Less than one packet of a connection's beginning.
const SCRIPT_BYTES: usize = 2048;

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn the_script_of_the_banner_is_small_and_never_changes() {
    let script = read("embed/notice.1.js");
    assert!(script.len() < SCRIPT_BYTES, "{} bytes", script.len());
    let digest = BASE64_STANDARD.encode(Sha384::digest(&script));
    assert_eq!(format!("sha384-{digest}"), SCRIPT);
}

#[test]
fn the_documentation_prints_how_to_load_the_script() {
    let snippet = format!(
        "<script src=\"https://legal.example/notice.1.js\" integrity=\"{SCRIPT}\" \
         crossorigin=\"anonymous\" defer></script>"
    );
    let docs = read("docs/embed.md");
    assert!(docs.contains(&snippet), "docs/embed.md lacks\n{snippet}");
}
