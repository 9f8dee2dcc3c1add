//! What other sites take from a built one: its bytes are fixed, and the documentation prints them.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha384};

use crate::support::{files, root};

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

/// The form of `notice.json`, ready to judge.
struct Form(Schemas, SchemaIndex);

impl Form {
    fn read() -> Self {
        let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
        let schema = serde_json::from_str(&read("docs/notice.schema.json")).unwrap();
        compiler.add_resource("notice.schema.json", schema).unwrap();
        let index = compiler.compile("notice.schema.json", &mut all);
        let index = index.unwrap_or_else(|error| panic!("{error:#}"));
        Self(all, index)
    }

    fn judge(&self, data: &Value) -> Result<(), String> {
        let judged = self.0.validate(data, self.1);
        judged.map_err(|error| format!("{error:#}"))
    }
}

/// Every `notice.json` of the cases, digests in the place of the marks that stand for them.
fn notices() -> Vec<(String, Value)> {
    let cases = root().join("tests/cases/banner");
    let all = files::list(&cases).into_iter();
    let named = all.filter(|file| file.ends_with("/notice.json"));
    let read = |file: String| {
        let text = read(&format!("tests/cases/banner/{file}"));
        let text = text.replace("<sha256>", &"0".repeat(64));
        (file, serde_json::from_str(&text).unwrap())
    };
    named.map(read).collect()
}

#[test]
fn every_notice_fits_the_schema() {
    let form = Form::read();
    let notices = notices();
    assert!(notices.len() >= 4, "{}", notices.len());
    for (file, data) in &notices {
        assert_eq!(form.judge(data), Ok(()), "{file}");
    }
    let told = |(_, data): &&(String, Value)| data["notices"] != json!([]);
    let (_, good) = notices.iter().find(told).expect("a case tells something");
    for (pointer, value) in [
        ("/v", json!(2)),
        ("/consent_revision", json!(0)),
        ("/head", json!("?")),
        ("/notices/0/until", json!("2027-01-15")),
        ("/notices/0/state", json!("superseded")),
        ("/notices/0/text/fr/url", json!("javascript:alert(1)")),
        (
            "/documents/0/texts/0/text",
            json!("privacy-policy@2027-01-15+fr"),
        ),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect(pointer) = value;
        assert!(form.judge(&bad).is_err(), "{pointer}");
    }
}
