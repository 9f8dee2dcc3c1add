//! OpenSSH's server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Ground, Server, USER};

/// Starts a server with lines of its own before the usual settings, where the first word given for
/// a setting is the one that counts.
pub fn start(settings: &str) -> Server {
    Server::start(|ground| {
        for kind in ["ed25519", "rsa"] {
            make_key(&host_key(ground.folder(), kind), kind, "");
        }
        let config = ground.write("sshd_config", &config(ground, settings));
        format!("exec /usr/sbin/sshd -D -e -f {}\n", config.display())
    })
}

fn config(ground: &Ground, settings: &str) -> String {
    let folder = ground.folder().display();
    let home = ground.home();
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
         Subsystem sftp internal-sftp -d {home}\n",
        port = ground.port,
        home = home.display(),
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
