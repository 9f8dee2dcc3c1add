//! Time stamps by a real authority: made and checked by OpenSSL, kept and proved by Avenant.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{files, root};

/// What OpenSSL is told of the authority.
const AUTHORITY: &str = "\
[req]
distinguished_name = dn
prompt = no
[dn]
CN = unused
[root]
basicConstraints = critical,CA:true
[signer]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = it
[it]
dir = .
serial = serial
signer_cert = signer.pem
certs = root.pem
signer_key = signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
";

fn openssl(folder: &Path, typed: &str) -> Output {
    let output = Command::new("openssl")
        .args(typed.split(' '))
        .current_dir(folder)
        .output();
    output.expect("openssl starts")
}

fn said(output: &Output) -> String {
    let bytes = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Makes an authority with a certificate of its own.
fn found(folder: &Path) {
    fs::write(folder.join("tsa.cnf"), AUTHORITY).expect("a file");
    fs::write(folder.join("serial"), "01\n").expect("a file");
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config tsa.cnf";
    for typed in [
        format!(
            "req -new -x509 {key} -subj /CN=Root -extensions root -keyout root.key -out root.pem"
        ),
        format!("req -new {key} -subj /CN=Clock -keyout signer.key -out signer.csr"),
        "x509 -req -in signer.csr -CA root.pem -CAkey root.key -CAcreateserial -extfile tsa.cnf \
         -extensions signer -out signer.pem"
            .to_owned(),
    ] {
        let output = openssl(folder, &typed);
        assert!(output.status.success(), "{}", said(&output));
    }
}

fn avenant(site: &Path, typed: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_avenant"))
        .args(typed)
        .current_dir(site)
        .env_clear()
        .output()
        .expect("avenant starts");
    assert!(output.status.success(), "{typed:?}: {}", said(&output));
    said(&output)
}

/// Returns the commands for OpenSSL that the proof prints, in the order of its languages.
fn commands(proof: &Path) -> Vec<String> {
    let readme = fs::read_to_string(proof.join("README.md")).expect("the readme");
    let printed = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    openssl "));
    let checks = printed.filter(|command| command.starts_with("ts "));
    checks.map(str::to_owned).collect()
}

#[test]
fn what_an_authority_stamped_is_kept_and_checked_by_openssl_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (site, tsa) = (folder.path().join("site"), folder.path().join("tsa"));
    fs::create_dir_all(&tsa).expect("a folder");
    files::overlay(&root().join("tests/cases/_bases/solo"), &site).expect("the site is copied");
    found(&tsa);
    let publish = "publish privacy-policy --effective 2199-01-15 --level editorial";
    avenant(&site, &publish.split(' ').collect::<Vec<_>>());

    let request = said(&openssl(
        &site,
        "ts -query -in .avenant/timestamp.tsq -text",
    ));
    for words in [
        "Version: 1",
        "Hash Algorithm: sha256",
        "Certificate required: yes",
    ] {
        assert!(request.contains(words), "{request}");
    }
    let asked =
        "ts -reply -config tsa.cnf -queryfile ../site/.avenant/timestamp.tsq -out reply.tsr";
    let reply = openssl(&tsa, asked);
    assert!(reply.status.success(), "{}", said(&reply));

    avenant(&site, &["publish", "--attach", "../tsa/reply.tsr"]);
    let verified = avenant(&site, &["verify"]);
    assert!(
        verified.contains("“Clock” (timestamps/2/token.tst)"),
        "{verified}"
    );
    let prove = [
        "prove",
        "privacy-policy",
        "--on",
        "2199-02-01",
        "--out",
        "proof",
    ];
    avenant(&site, &prove);

    let proof = site.join("proof");
    fs::copy(tsa.join("root.pem"), proof.join("authority.pem")).expect("the certificate");
    let commands = commands(&proof);
    assert_eq!(commands.len(), 2, "{commands:?}");
    let checked = |is_right: bool| {
        for command in &commands {
            let output = openssl(&proof, command);
            assert_eq!(
                output.status.success(),
                is_right,
                "{command}: {}",
                said(&output)
            );
        }
    };
    checked(true);
    let line = proof.join("ledger/0001.json");
    let sealed = fs::read_to_string(&line).expect("the line");
    fs::write(&line, sealed.replace("2199-01-15", "2199-01-16")).expect("the line");
    checked(false);
}
