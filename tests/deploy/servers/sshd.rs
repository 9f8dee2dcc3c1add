//! OpenSSH's server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Ground, Server, USER};

/// Ends every session that a server has begun.
pub const END_SESSIONS: &str = "for it in /proc/[0-9]*; do \
    read -r name <$it/comm; \
    case $name in sshd*) [ ${it#/proc/} = $SERVER ] || kill -KILL ${it#/proc/};; esac; \
done; true";

/// Starts a server with lines of its own before the usual settings, where the first word given for
/// a setting is the one that counts.
pub fn start(settings: &str) -> Server {
    start_after("", settings)
}

/// Starts a server after a line of shell, run as root in its folder where only the server sees what
/// it mounts.
pub fn start_after(line: &str, settings: &str) -> Server {
    Server::start(|ground| {
        for kind in ["ed25519", "rsa"] {
            make_key(&host_key(ground.folder(), kind), kind, "");
        }
        let config = ground.write("sshd_config", &config(ground, settings));
        format!(
            "{line}\nexec /usr/sbin/sshd -D -e -f {}\n",
            config.display()
        )
    })
}

fn config(ground: &Ground, settings: &str) -> String {
    let folder = ground.folder().display();
    let home = ground.home();
    // One given twice is an error.
    let subsystem = match settings.contains("Subsystem") {
        true => String::new(),
        false => format!("Subsystem sftp internal-sftp -d {}\n", home.display()),
    };
    format!(
        "{settings}\n\
         Port {port}\n\
         ListenAddress 127.0.0.1\n\
         HostKey {folder}/host_ed25519\n\
         HostKey {folder}/host_rsa\n\
         PidFile none\n\
         AuthorizedKeysFile {folder}/authorized_keys\n\
         StrictModes no\n\
         UsePAM no\n\
         PasswordAuthentication yes\n\
         AllowUsers {USER}\n\
         MaxStartups 100\n\
         {subsystem}",
        port = ground.port,
    )
}

/// Returns where the private host key of a kind is, below the folder of a server.
pub fn host_key(folder: &Path, kind: &str) -> PathBuf {
    folder.join(format!("host_{kind}"))
}

/// Makes a pair of keys with a passphrase; an empty one leaves it open.
pub fn make_key(file: &Path, kind: &str, passphrase: &str) {
    let mut command = Command::new("ssh-keygen");
    command.args(["-q", "-t", kind, "-N", passphrase, "-C", "test", "-f"]);
    let made = command.arg(file).output().unwrap();
    let words = String::from_utf8_lossy(&made.stderr);
    assert!(made.status.success(), "{words}");
}

/// Returns the public key of a pair, in one line.
pub fn public_key(file: &Path) -> String {
    let mut name = file.as_os_str().to_owned();
    name.push(".pub");
    fs::read_to_string(PathBuf::from(name)).unwrap()
}

/// Returns a public key as OpenSSH prints it: `SHA256:…`.
pub fn fingerprint(file: &Path) -> String {
    let printed = Command::new("ssh-keygen").arg("-lf").arg(file).output();
    let printed = String::from_utf8(printed.unwrap().stdout).unwrap();
    let word = printed.split(' ').nth(1);
    word.unwrap_or_else(|| panic!("{printed:?}")).to_owned()
}

/// Lets a key in.
pub fn let_in(server: &Server, file: &Path) {
    let list = server.folder().join("authorized_keys");
    let mut lines = fs::read_to_string(&list).unwrap_or_default();
    lines.push_str(&public_key(file));
    fs::write(list, lines).unwrap();
}
