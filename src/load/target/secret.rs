//! Passwords where they may not be.

use crate::base::{Code, Diagnostic, Place, TreePath};
use crate::load::toml::Table;
use crate::load::toml_value::Value;

/// Parts of names of keys under which people keep what nobody may read.
const SECRET: [&str; 9] = [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "motdepasse",
    "mdp",
    "privatekey",
];

/// Keys that say where a secret is, and hold none.
const NO_SECRET: [&str; 3] = ["passphrase_env", "password_env", "password_command"];

/// Names every secret below `[deploy]`, quoting none of them, and returns whether there are any.
pub(super) fn refuse(deploy: &Table<'_>) -> bool {
    let mut found = false;
    for (name, _, value) in deploy.peek() {
        for key in secrets(name, &value) {
            let at = Place::file(&deploy.place().path);
            let finding = Diagnostic::new(Code::TARGET_SECRET).at(at);
            deploy.push(finding.arg("key", format!("deploy.{key}")));
            found = true;
        }
    }
    found
}

/// Returns the finding for a line that cannot be read and seems to hold a secret, in the place of one
/// that quotes it.
pub(in crate::load) fn on_broken_line(file: &TreePath, line: &str) -> Option<Diagnostic> {
    let ends: Vec<&str> = line.split('=').collect();
    let (_, before) = ends.split_last()?;
    let between = |c: char| c.is_whitespace() || "{},.\"'".contains(c);
    let keys = before.iter().filter_map(|part| {
        let key = part.trim_end().trim_end_matches(['"', '\'']);
        key.rsplit(between).next()
    });
    let key = keys.into_iter().find(|key| is_secret(key))?;
    let finding = Diagnostic::new(Code::TARGET_SECRET).at(Place::file(file));
    Some(finding.arg("key", key))
}

/// Returns the dotted names of the secrets of one entry of `[deploy]`.
fn secrets(name: &str, value: &Value<'_>) -> Vec<String> {
    let Some(table) = value.as_table() else {
        return if is_secret(name) {
            vec![name.to_owned()]
        } else {
            Vec::new()
        };
    };
    let entries = table.peek().into_iter();
    let below = entries.flat_map(|(key, _, value)| {
        let full = format!("{name}.{key}");
        match value.as_table() {
            Some(_) => secrets(&full, &value),
            None if is_secret(key) || holds_secret(key, value.shown()) => vec![full],
            None => Vec::new(),
        }
    });
    below.collect()
}

fn is_secret(key: &str) -> bool {
    let plain: String = key
        .chars()
        .filter(|c| !matches!(c, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect();
    let is_name = plain == "pass" || SECRET.iter().any(|part| plain.contains(part));
    is_name && !NO_SECRET.contains(&key)
}

/// Returns whether a secret stands in the value of a key that is to hold none: `password:…` among
/// the ways to sign in, a password in an address.
fn holds_secret(key: &str, shown: &str) -> bool {
    if key == "auth" {
        return ["password:", "passphrase:", "password=", "password ="]
            .iter()
            .any(|typed| shown.contains(typed));
    }
    let before_host = shown.rsplit_once('@').map_or("", |(before, _)| before);
    let user = before_host
        .rsplit_once("://")
        .map_or(before_host, |(_, user)| user);
    matches!(key, "host" | "url" | "user" | "root") && user.contains(':')
}

/// Names the keys of a target that belong elsewhere, with where that is.
pub(super) fn refuse_misplaced(table: &Table<'_>) {
    for (key, at, _) in table.take(|key| fault(key).is_some()) {
        let Some(fault) = fault(key) else { continue };
        table.push(
            Diagnostic::new(Code::TARGET_KEY)
                .at(at)
                .arg("key", key)
                .arg("fault", fault)
                .arg("protocol", "none")
                .arg("other", "none"),
        );
    }
}

fn fault(key: &str) -> Option<&'static str> {
    match key {
        "password_env" => Some("password-env"),
        "password_command" => Some("password-command"),
        "key" | "key_file" | "identity_file" | "agent" => Some("key-file"),
        "cdn" => Some("cdn"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{holds_secret, is_secret, on_broken_line};
    use crate::base::TreePath;

    #[test]
    fn names_of_secrets_are_known_in_many_spellings() {
        for secret in [
            "password",
            "ftp_password",
            "Pass",
            "mot_de_passe",
            "private-key",
            "pwd",
        ] {
            assert!(is_secret(secret), "{secret}");
        }
        for plain in [
            "passphrase_env",
            "host_key",
            "protocol",
            "state",
            "patience",
        ] {
            assert!(!is_secret(plain), "{plain}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_is_not_quoted_where_it_holds_a_secret() {
        let file = TreePath::parse("avenant.toml").expect("a path");
        for line in [
            "password = sesame",
            "production = { user = \"a\", password = sesame }",
            "deploy.production.password=\"sesame",
            "mot_de_passe = sesame",
        ] {
            let found = on_broken_line(&file, line).expect(line);
            assert!(!format!("{found:?}").contains("sesame"), "{line}");
        }
        assert!(on_broken_line(&file, "passphrase_env = sesame").is_none());
        assert!(on_broken_line(&file, "name = password").is_none());
    }

    #[test]
    fn secrets_inside_other_values_are_found() {
        assert!(holds_secret("auth", "[\"agent\", \"password:x\"]"));
        assert!(holds_secret("host", "\"ftp://me:x@ftp.example.org\""));
        assert!(!holds_secret(
            "auth",
            "[\"password_env:A\", \"password_command:pass x\"]"
        ));
        assert!(!holds_secret("host", "\"me@ftp.example.org\""));
        assert!(!holds_secret("url", "\"https://a.example:80/\""));
    }
}
