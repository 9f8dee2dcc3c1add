//! How a target is reached: the keys of each protocol.

use crate::base::{Code, Diagnostic, Place as At};
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::target::{
    Auth, FtpPlace, Host, HostKey, Place, Plaintext, Port, Protocol, SecretFrom, Security,
    SftpPlace, SshHost, User, Variable,
};

use super::within;

/// The keys that only some protocols have, each with whose it is.
const OWN: [(&str, &[Protocol]); 12] = {
    use Protocol::{Ftp, Ftps, Sftp};
    let host: &[Protocol] = &[Sftp, Ftps, Ftp];
    [
        ("host", host),
        ("port", host),
        ("user", host),
        ("user_env", host),
        ("auth", host),
        ("connections", &[Ftps, Ftp]),
        ("host_key", &[Sftp]),
        ("passphrase_env", &[Sftp]),
        ("ssh_config", &[Sftp]),
        ("ca", &[Ftps]),
        ("allow_plaintext", &[Ftp]),
        ("known_hosts", &[]),
    ]
};

/// The most connections to one host: more are taken for an attack.
const MOST_CONNECTIONS: u32 = 8;

/// Connections where the site does not say; hosts that bear fewer refuse the others.
const CONNECTIONS: u32 = 4;

/// Reads where and how; `None` too of a folder of this machine, which its root alone names.
pub(super) fn read(table: &Table<'_>, protocol: Protocol) -> Option<Place> {
    refuse_foreign(table, protocol);
    match protocol {
        Protocol::Sftp => read_sftp(table).map(Place::Sftp),
        Protocol::Ftps | Protocol::Ftp => read_ftp(table, protocol).map(Place::Ftp),
        Protocol::Local => None,
    }
}

/// Names the keys of other protocols.
fn refuse_foreign(table: &Table<'_>, protocol: Protocol) {
    let owners = |key: &str| {
        OWN.iter()
            .find(|(name, _)| *name == key)
            .map(|(_, whose)| *whose)
    };
    let is_foreign = |key: &str| owners(key).is_some_and(|whose| !whose.contains(&protocol));
    for (key, at, _) in table.take(is_foreign) {
        let whose = owners(key).unwrap_or_default();
        let whose: Vec<&str> = whose.iter().map(|protocol| protocol.name()).collect();
        let fault = if whose.is_empty() {
            "known-hosts"
        } else {
            "protocol"
        };
        table.push(key_finding(
            at,
            key,
            fault,
            protocol.name(),
            &whose.join(", "),
        ));
    }
}

fn key_finding(at: At, key: &str, fault: &'static str, protocol: &str, other: &str) -> Diagnostic {
    Diagnostic::new(Code::TARGET_KEY)
        .at(at)
        .arg("key", key)
        .arg("fault", fault)
        .arg("protocol", protocol)
        .arg("other", other)
}

fn read_sftp(table: &Table<'_>) -> Option<SftpPlace> {
    let ssh_config = table.get("ssh_config").map(|value| value.boolean());
    let host = table.need("host", "\"ftp.cluster000.hosting.ovh.net\"");
    let port = table.get("port");
    let user = read_user(
        table,
        ssh_config.is_none_or(|explained| explained == Some(false)),
    );
    let host_keys = table.get("host_key");
    let auth = table.get("auth");
    let passphrase = table.get("passphrase_env");

    let host = host.and_then(|value| read_host(&value));
    let port = port.map(|value| read_port(&value));
    let host_keys = host_keys.map_or(Some(Vec::new()), |value| read_host_keys(&value));
    let auth = auth.map(|value| read_auth(&value));
    let passphrase = passphrase.map(|value| read_variable(&value));
    let host = match ssh_config.unwrap_or(Some(false))? {
        true => SshHost::Alias {
            name: host?,
            port: held(port)?,
            user: held(user)?,
        },
        false => SshHost::Direct {
            host: host?,
            port: port.unwrap_or(Protocol::Sftp.usual_port())?,
            user: user??,
        },
    };
    Some(SftpPlace {
        host,
        host_keys: host_keys?,
        auth: held(auth)?,
        passphrase: held(passphrase)?,
    })
}

fn read_ftp(table: &Table<'_>, protocol: Protocol) -> Option<FtpPlace> {
    let host = table.need("host", "\"ftp.example.org\"");
    let port = table.get("port");
    let user = read_user(table, true);
    let auth = table.get("auth");
    let connections = table.get("connections");
    let security = match protocol {
        Protocol::Ftp => read_permission(table).map(Security::Plain),
        _ => match table.get("ca").map(|value| value.string()) {
            Some(ca) => ca.map(|ca| Security::Tls { ca: Some(ca) }),
            None => Some(Security::Tls { ca: None }),
        },
    };
    let host = host.and_then(|value| read_host(&value));
    let port = port.map_or(protocol.usual_port(), |value| read_port(&value));
    let auth = auth.map(|value| read_passwords(&value));
    let connections =
        connections.map_or(Some(CONNECTIONS), |value| within(&value, MOST_CONNECTIONS));
    Some(FtpPlace {
        host: host?,
        port: port?,
        user: user??,
        auth: held(auth)?,
        security: security?,
        connections: connections?,
    })
}

/// Of what may be absent and may be faulty: what it is, unless it is faulty.
fn held<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        Some(None) => None,
        Some(Some(value)) => Some(Some(value)),
        None => Some(None),
    }
}

/// Returns the permission to send a password readable by all, which must be given in words.
fn read_permission(table: &Table<'_>) -> Option<Plaintext> {
    let value = table.get("allow_plaintext");
    let given = match &value {
        Some(value) => value.boolean()?,
        None => false,
    };
    let permission = Plaintext::given(given);
    if permission.is_none() {
        let at = table.get("protocol").map(|value| value.place());
        let at = at.unwrap_or_else(|| table.place());
        table.push(Diagnostic::new(Code::TARGET_PLAINTEXT).at(at));
    }
    permission
}

/// Reads as whom to sign in; `Some(None)` where that is faulty.
fn read_user(table: &Table<'_>, is_needed: bool) -> Option<Option<User>> {
    let variable = table.get("user_env");
    let name = match is_needed && variable.is_none() {
        true => table.need("user", "\"login\""),
        false => table.get("user"),
    };
    match (name, variable) {
        (Some(_), Some(variable)) => {
            let at = variable.place();
            table.push(key_finding(at, "user_env", "both", "none", "user"));
            Some(None)
        }
        (Some(name), None) => Some(name.string().map(User::Name)),
        (None, Some(variable)) => Some(read_variable(&variable).map(User::Env)),
        (None, None) => None,
    }
}

fn read_host(value: &Value<'_>) -> Option<Host> {
    let typed = value.text()?;
    let host = Host::parse(typed);
    if host.is_none() {
        let bare = typed.rsplit_once("://").map_or(typed, |(_, rest)| rest);
        let bare = bare.rsplit_once('@').map_or(bare, |(_, rest)| rest);
        let bare = bare.split(['/', ':']).next().unwrap_or_default();
        let nearest = Host::parse(bare).map_or(String::new(), |host| host.to_string());
        let finding = value.finding(Code::TARGET_HOST).arg("value", typed);
        value.push(finding.arg_or_none("nearest", nearest));
    }
    host
}

fn read_port(value: &Value<'_>) -> Option<Port> {
    Port::new(within(value, u32::from(u16::MAX))?)
}

fn read_variable(value: &Value<'_>) -> Option<Variable> {
    let typed = value.text()?;
    let variable = Variable::parse(typed);
    if variable.is_none() {
        // It may be the secret itself, which is not to be shown again.
        let at = At::file(&value.place().path);
        value.push(value.finding(Code::TARGET_VARIABLE).at(at));
    }
    variable
}

fn read_host_keys(value: &Value<'_>) -> Option<Vec<HostKey>> {
    let items = value.list()?;
    let keys = items.iter().map(|item| {
        let typed = item.text()?;
        let key = HostKey::parse(typed);
        if key.is_none() {
            item.push(item.finding(Code::TARGET_HOST_KEY).arg("value", typed));
        }
        key
    });
    // All are read, so that every fault is told.
    keys.collect::<Vec<_>>().into_iter().collect()
}

/// Reads the ways to sign in to an SSH host.
fn read_auth(value: &Value<'_>) -> Option<Vec<Auth>> {
    let items = value.list()?;
    if items.is_empty() {
        value.push(value.finding(Code::EMPTY_VALUE));
        return None;
    }
    let ways = items.iter().map(read_way);
    ways.collect::<Vec<_>>().into_iter().collect()
}

/// Reads where the password of an FTP account is had from.
fn read_passwords(value: &Value<'_>) -> Option<Vec<SecretFrom>> {
    let ways = read_auth(value)?.into_iter();
    let sources = ways.map(|way| match way {
        Auth::Password(source) => Some(source),
        Auth::Agent | Auth::Key(_) => {
            value.push(value.finding(Code::TARGET_AUTH).arg("fault", "ssh-only"));
            None
        }
    });
    sources.collect()
}

fn read_way(item: &Value<'_>) -> Option<Auth> {
    let way = if item.is_list() {
        let mut words = item.strings()?;
        let is_command = words.first().is_some_and(|word| word == "password_command");
        let words = if is_command {
            words.split_off(1)
        } else {
            Vec::new()
        };
        SecretFrom::command(words).map(Auth::Password)
    } else {
        Auth::parse(item.text()?)
    };
    if way.is_none() {
        // What was typed may be a password, which is not to be shown again.
        let at = At::file(&item.place().path);
        item.push(
            item.finding(Code::TARGET_AUTH)
                .at(at)
                .arg("fault", "unknown"),
        );
    }
    way
}
