//! Whether who comes without encryption is led to it, as a host with both is asked.

use std::path::Path;

use avenant::deploy::check::{State, Subject};
use avenant::deploy::folder::{Folder, Modes};
use avenant::deploy::readers::Readers;

use crate::check::{Asked, how};
use crate::servers::ftp::{Certificate, make_certificates};
use crate::servers::{Ground, Server};
use crate::world::{World, build, pages};

/// Where Debian keeps the modules of Apache, and where others do.
const MODULES: [&str; 3] = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
];

/// Returns an address of this machine that is no other server's: its ports 80 and 443 are free.
fn address(port: u16) -> String {
    let [high, low] = port.to_be_bytes();
    format!("127.{high}.{low}.80")
}

/// Starts Apache with a certificate at port 443 and, where it says something there, without at port 80.
fn start(says: Option<&str>) -> Server {
    Server::start(|ground| {
        make_certificates(ground.folder(), Certificate::Good);
        let settings = settings(ground, says);
        let settings = ground.write("httpd.conf", &settings);
        format!("exec apache2 -DFOREGROUND -f {}", settings.display())
    })
}

fn settings(ground: &Ground, says: Option<&str>) -> String {
    let found = MODULES
        .into_iter()
        .find(|folder| Path::new(folder).is_dir());
    let modules = found.unwrap_or_else(|| panic!("Apache's modules are missing: run tests/run"));
    let names = [
        "mpm_event",
        "authz_core",
        "socache_shmcb",
        "ssl",
        "alias",
        "rewrite",
    ];
    let load = |name: &str| {
        let file = format!("{modules}/mod_{name}.so");
        // Fedora builds some of them in.
        let is_apart = Path::new(&file).is_file();
        is_apart.then(|| format!("LoadModule {name}_module {file}\n"))
    };
    let loads: String = names.into_iter().filter_map(load).collect();
    let (folder, home) = (ground.folder().display(), ground.home());
    let (home, address) = (home.display(), address(ground.port));
    let plain = says.map_or_else(String::new, |says| {
        let says = says.replace("HERE", &address);
        format!("Listen {address}:80\n<VirtualHost {address}:80>\n{says}\n</VirtualHost>\n")
    });
    format!(
        "{loads}ServerRoot {folder}\nServerName localhost\nPidFile {folder}/httpd.pid\n\
         ErrorLog {folder}/error.log\nUser nobody\nGroup nogroup\nServerLimit 2\nStartServers 1\n\
         DocumentRoot {home}/www\nListen 127.0.0.1:{port}\nListen {address}:443\n\
         <Directory {home}>\nRequire all granted\nAllowOverride All\n</Directory>\n\
         <VirtualHost {address}:443>\nSSLEngine on\nSSLCertificateFile {folder}/server.crt\n\
         SSLCertificateKeyFile {folder}/server.key\n</VirtualHost>\n{plain}",
        port = ground.port,
    )
}

/// Returns what a check says of a host that says this where one comes without encryption.
fn found(says: Option<&str>) -> (State, &'static str) {
    let server = start(says);
    let mut world = World::new();
    let address = address(server.port());
    world.readers = Some(Readers::new(&format!("https://{address}/")));
    let first = build(&pages(1));
    let home = server.home();
    let mut open = || Ok(Box::new(Folder::open(home.clone(), Modes::default())?) as _);
    let found = Asked::of(&world, &first).with(&mut open);
    // Nobody whom readers know vouches for the certificate of a test.
    let certificate = how(&found, Subject::Address);
    assert_eq!(certificate, (State::Fault, "certificate"), "{says:?}");
    how(&found, Subject::Https)
}

#[test]
fn who_comes_without_encryption_is_led_to_it_or_not() {
    // So says every guide, and so does OVH's.
    let rewrite = "RewriteEngine On\nRewriteCond %{HTTPS} off\n\
                   RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]";
    for leads in ["Redirect permanent / https://HERE/", rewrite] {
        let (state, _) = found(Some(leads));
        assert_eq!(state, State::Fine, "{leads}");
    }
    for stays in ["", "Redirect 302 / http://HERE/elsewhere"] {
        assert_eq!(found(Some(stays)), (State::Without, "stays"), "{stays}");
    }
    assert_eq!(found(None), (State::Unknown, "silent"));
}
