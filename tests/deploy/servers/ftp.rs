//! FTP servers: vsftpd, ProFTPD and Pure-FTPd, which `tests/run` takes out of their packages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Ground, SHADOW, Server, USER, account, free_port};

/// Which server, and how it is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// With TLS, whose data connections must continue the session of the control connection; paths
    /// begin at the root of the disk.
    Vsftpd,
    /// The same with TLS 1.3 alone.
    VsftpdNewTls,
    /// Without TLS; paths begin at the home of the account.
    VsftpdPlain,
    /// With TLS, whose sessions must be continued; it knows `MLSD`.
    Proftpd,
    /// With TLS; it knows `MLSD`.
    Pureftpd,
}

/// A certificate and its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    /// Vouched for by the authority of the tests.
    Good,
    /// Vouched for by the authority of the tests, for another name.
    OtherName,
    /// Vouched for by an authority that nobody knows.
    UnknownAuthority,
    /// Vouched for by itself.
    SelfSigned,
    /// Of yesterday.
    Expired,
}

/// Starts a server with a good certificate.
pub fn start(kind: Kind) -> Server {
    start_with(kind, Certificate::Good, "")
}

/// Starts a server with a certificate and settings of its own.
pub fn start_with(kind: Kind, certificate: Certificate, settings: &str) -> Server {
    Server::start(|ground| {
        if kind != Kind::VsftpdPlain {
            make_certificates(ground.folder(), certificate);
        }
        let command = match kind {
            Kind::Vsftpd | Kind::VsftpdNewTls | Kind::VsftpdPlain => vsftpd(ground, kind, settings),
            Kind::Proftpd => proftpd(ground, settings),
            Kind::Pureftpd => pureftpd(ground, settings),
        };
        format!(
            "export LD_LIBRARY_PATH=$(echo '{}'/usr/lib/*-linux-gnu)\n{command}\n",
            programs().display()
        )
    })
}

/// Returns the authority that vouches for the certificate of a server.
pub fn authority(server: &Server) -> PathBuf {
    server.folder().join("authority.crt")
}

fn programs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/servers")
}

fn program(path: &str) -> String {
    let program = programs().join(path);
    assert!(
        program.exists(),
        "{} is missing: run tests/run, which fetches the servers",
        program.display()
    );
    program.display().to_string()
}

/// A line of shell that gives a signal to all processes of a server: it has one for each connection.
pub fn to_all(signal: &str) -> String {
    format!(
        "for p in /proc/[0-9]*; do case $(cat $p/comm 2>/dev/null) in vsftpd|proftpd|pure-ftpd*) \
         kill -{signal} ${{p#/proc/}};; esac; done; true"
    )
}

/// A line of shell that kills the processes of a server but the one that takes connections, and waits
/// until they are gone.
pub fn end_sessions() -> String {
    "for p in /proc/[0-9]*; do case $(cat $p/comm 2>/dev/null) in vsftpd|proftpd|pure-ftpd*) \
     [ ${p#/proc/} = $SERVER ] || { kill -KILL ${p#/proc/}; \
     until grep -sq '^State:.Z' $p/status || [ ! -e $p ]; do :; done; };; esac; done; true"
        .to_owned()
}

/// Returns the first and the last of some ports for data, of which a server takes those that are free.
fn data_ports() -> (u16, u16) {
    let first = free_port().min(65_000);
    (first, first + 200)
}

fn vsftpd(ground: &Ground, kind: Kind, settings: &str) -> String {
    let folder = ground.folder().display();
    let (first, last) = data_ports();
    let security = match kind {
        Kind::VsftpdPlain => "chroot_local_user=YES\nallow_writeable_chroot=YES\n".to_owned(),
        _ => format!(
            "ssl_enable=YES\nforce_local_data_ssl=YES\nforce_local_logins_ssl=YES\n\
             require_ssl_reuse=YES\nssl_ciphers=HIGH\n\
             rsa_cert_file={folder}/server.crt\nrsa_private_key_file={folder}/server.key\n"
        ),
    };
    let config = ground.write(
        "vsftpd.conf",
        &format!(
            "listen=YES\nlisten_address=127.0.0.1\nlisten_port={port}\nbackground=NO\n\
             anonymous_enable=NO\nlocal_enable=YES\nwrite_enable=YES\nlocal_umask=022\n\
             pasv_min_port={first}\npasv_max_port={last}\n\
             secure_chroot_dir=/run/vsftpd/empty\npam_service_name=other\nseccomp_sandbox=NO\n\
             max_per_ip=50\n{security}{settings}",
            port = ground.port,
        ),
    );
    // It wants its settings to be root's.
    let config = config.display();
    let program = program("usr/sbin/vsftpd");
    let versions = match kind {
        Kind::VsftpdNewTls => {
            let openssl = "openssl_conf = all\n[all]\nssl_conf = ssl\n[ssl]\n\
                           system_default = tls\n[tls]\nMinProtocol = TLSv1.3\n";
            let file = ground.write("openssl.cnf", openssl);
            format!("export OPENSSL_CONF={}\n", file.display())
        }
        _ => String::new(),
    };
    format!("{versions}chown 0:0 {config}\nexec {program} {config}")
}

fn proftpd(ground: &Ground, settings: &str) -> String {
    let folder = ground.folder().display();
    let (first, last) = data_ports();
    let id = account();
    let home = ground.home();
    ground.write(
        "proftpd.passwd",
        &format!("{USER}:{SHADOW}:{id}:{id}::{}:/bin/sh\n", home.display()),
    );
    let config = ground.write(
        "proftpd.conf",
        &format!(
            "ServerName test\nServerType standalone\nPort {port}\nDefaultAddress 127.0.0.1\n\
             SocketBindTight on\nUseIPv6 off\nUser nobody\nGroup nogroup\nUmask 022\n\
             PassivePorts {first} {last}\nModulePath {modules}\nLoadModule mod_tls.c\n\
             PidFile {folder}/proftpd.pid\nScoreboardFile {folder}/proftpd.score\nWtmpLog off\n\
             AuthOrder mod_auth_file.c\nAuthUserFile {folder}/proftpd.passwd\n\
             RequireValidShell off\nDefaultRoot ~\nDelayEngine off\n\
             MaxInstances 60\nUseReverseDNS off\nTLSEngine on\nTLSRequired on\n\
             {versions}TLSECCertificateFile {folder}/server.crt\n\
             TLSECCertificateKeyFile {folder}/server.key\n{overwrite}{settings}",
            versions = match settings.contains("TLSProtocol") {
                true => "",
                false => "TLSProtocol TLSv1.2 TLSv1.3\n",
            },
            overwrite = match settings.contains("AllowOverwrite") {
                true => "",
                false => "AllowOverwrite on\n",
            },
            port = ground.port,
            modules = programs().join("usr/lib/proftpd").display(),
        ),
    );
    let program = program("usr/sbin/proftpd");
    format!(
        "chmod 600 proftpd.passwd server.key\nchown 0:0 proftpd.passwd server.key\n\
         exec {program} -n -c {}",
        config.display()
    )
}

/// Its settings are arguments.
fn pureftpd(ground: &Ground, settings: &str) -> String {
    let folder = ground.folder().display();
    let (first, last) = data_ports();
    let id = account();
    let home = ground.home();
    // Written by hand: `pure-pw` chooses a digest that takes five seconds at each sign-in.
    ground.write(
        "pure.passwd",
        &format!(
            "{USER}:{SHADOW}:{id}:{id}::{}/./::::::::::::\n",
            home.display()
        ),
    );
    let (maker, program) = (program("usr/bin/pure-pw"), program("usr/sbin/pure-ftpd"));
    format!(
        "{maker} mkdb pure.pdb -f pure.passwd || exit 1\n\
         cat server.key server.crt >server.pem\n\
         exec {program} -S 127.0.0.1,{port} -l puredb:{folder}/pure.pdb -Y 2 -2 {folder}/server.pem \
         -J HIGH -p {first}:{last} -A -E -H -c 50 -C 50 -u 1 -U 022:022 {settings}",
        port = ground.port,
    )
}

/// Makes the certificate `server.crt` and its key `server.key` in a folder, and the authority that vouches
/// for it.
pub fn make_certificates(folder: &Path, certificate: Certificate) {
    let script = match certificate {
        Certificate::SelfSigned => {
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
             -keyout server.key -out server.crt -days 2 -subj /CN=localhost \
             -addext subjectAltName=DNS:localhost\n\
             openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
             -keyout authority.key -out authority.crt -days 2 -subj /CN=Authority\n"
                .to_owned()
        }
        _ => {
            let (name, days) = match certificate {
                Certificate::OtherName => ("ftp.example.org", "-days 2"),
                Certificate::Expired => ("localhost", "-days -1"),
                _ => ("localhost", "-days 2"),
            };
            let other = match certificate {
                Certificate::UnknownAuthority => {
                    "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
                     -keyout authority.key -out authority.crt -days 2 -subj /CN=Another\n"
                }
                _ => "",
            };
            format!(
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
                 -keyout authority.key -out authority.crt -days 2 -subj /CN=Authority\n\
                 openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
                 -keyout server.key -out server.csr -subj /CN={name}\n\
                 printf 'subjectAltName=DNS:{name},IP:127.0.0.2\\nbasicConstraints=CA:FALSE\\n' >server.ext\n\
                 openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key \
                 -CAcreateserial {days} -extfile server.ext -out server.crt\n{other}"
            )
        }
    };
    let mut shell = Command::new("sh");
    let made = shell.arg("-ec").arg(script).current_dir(folder).output();
    let made = made.unwrap();
    let words = String::from_utf8_lossy(&made.stderr);
    assert!(made.status.success(), "{words}");
    assert!(!fs::read(folder.join("server.crt")).unwrap().is_empty());
}
