//! A real Apache on a free loopback port: the only honest reader of the generated `.htaccess`.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::clock::Clock;
use super::tools::Tools;

/// What a shared host has switched on, in the order of loading.
const MODULES: [&str; 16] = [
    "mpm_event",
    "authz_core",
    "access_compat",
    "env",
    "setenvif",
    "mime",
    "dir",
    "alias",
    "negotiation",
    "autoindex",
    "filter",
    "brotli",
    "deflate",
    "headers",
    "rewrite",
    "expires",
];

/// Where distributions keep the modules.
const MODULE_FOLDERS: [&str; 3] = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
];

/// The few types a bare host knows; the rest is for the site to say.
const TYPES: &str = "text/html html\ntext/css css\ntext/plain txt\nimage/svg+xml svg\n\
    application/json json\napplication/xml xml\ntext/javascript js\n";

/// What a host's owner decides.
#[derive(Debug, Clone)]
pub struct Host {
    /// Modules that it lacks, of those that hosts have.
    pub without: Vec<&'static str>,
    /// What it lets sites say for themselves: `AllowOverride`.
    pub allows: &'static str,
    /// Its `Options` where sites say nothing.
    pub options: &'static str,
    /// More directives for every site.
    pub says: String,
}

impl Default for Host {
    fn default() -> Self {
        Self {
            without: Vec::new(),
            allows: "All",
            options: "FollowSymLinks",
            says: String::new(),
        }
    }
}

static TURN: Mutex<()> = Mutex::new(());

/// A running server; dropping it ends it with all its workers.
pub struct Apache {
    server: Child,
    port: u16,
}

impl Apache {
    /// Serves `folder/dist` at `/` and `folder/planted` at `/__planted/`; its clock is that of
    /// `clock`.
    pub fn start(tools: &Tools, folder: &Path, clock: &Clock) -> Result<Self, String> {
        Self::start_on(tools, folder, clock, &Host::default())
    }

    /// Serves the same as one host does.
    pub fn start_on(
        tools: &Tools,
        folder: &Path,
        clock: &Clock,
        host: &Host,
    ) -> Result<Self, String> {
        fs::write(folder.join("mime.types"), TYPES).map_err(|error| error.to_string())?;
        let mut told = String::new();
        // One at a time: two that find the same port free would both take the first one's answer
        // for their own.
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        // Between finding a free port and taking it another program may come first.
        for _ in 0..3 {
            let port = free_port()?;
            let file = folder.join("httpd.conf");
            fs::write(&file, configuration(folder, port, host)?)
                .map_err(|error| error.to_string())?;
            match Self::try_port(tools, folder, clock, port) {
                Ok(server) => return Ok(server),
                Err(error) => told = error,
            }
        }
        Err(told)
    }

    fn try_port(tools: &Tools, folder: &Path, clock: &Clock, port: u16) -> Result<Self, String> {
        // What it says before it has read its configuration goes to stderr, the rest to error.log.
        let log = folder.join("start.log");
        let own = folder.join("httpd.pid");
        let server = Command::new(&tools.apache)
            .args(["-DFOREGROUND", "-f"])
            .arg(folder.join("httpd.conf"))
            .envs(clock.env())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).map_err(|error| error.to_string())?)
            .spawn()
            .map_err(|error| format!("Apache: {error}"))?;
        let mut apache = Self { server, port };
        for _ in 0..500 {
            // It writes the file once the port is its own: whoever answers before may be another.
            if own.exists() && TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(apache);
            }
            if apache
                .server
                .try_wait()
                .is_ok_and(|status| status.is_some())
            {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let read = |file| fs::read_to_string(file).unwrap_or_default();
        let log = read(log) + &read(folder.join("error.log"));
        Err(format!("Apache does not answer on port {port}:\n{log}"))
    }

    /// Returns `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Apache {
    fn drop(&mut self) {
        if self.server.try_wait().is_ok_and(|status| status.is_none()) {
            // Only the polite signal makes it end its workers; kill() would orphan them.
            let pid = self.server.id().to_string();
            let _ = Command::new("kill").args(["-TERM", &pid]).status();
            let _ = self.server.wait();
        }
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(|error| error.to_string())
}

fn configuration(folder: &Path, port: u16, host: &Host) -> Result<String, String> {
    let modules = MODULE_FOLDERS
        .iter()
        .map(Path::new)
        .find(|folder| folder.is_dir());
    let modules = modules.ok_or("Apache's modules are in none of the folders known here")?;
    let load = |name: &&str| {
        let file = modules.join(format!("mod_{name}.so"));
        // Fedora builds some of them in.
        file.is_file()
            .then(|| format!("LoadModule {name}_module {}\n", file.display()))
    };
    let has = |name: &&&str| !host.without.contains(name);
    let loads: String = MODULES.iter().filter(has).filter_map(load).collect();
    let folder = folder.display();
    let Host {
        allows,
        options,
        says,
        ..
    } = host;
    Ok(format!(
        r#"{loads}
ServerRoot "{folder}"
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile "{folder}/httpd.pid"
ErrorLog "{folder}/error.log"
<IfModule mod_mime.c>
  TypesConfig "{folder}/mime.types"
</IfModule>
# Answers as root only where the tests run as root, in a container; ignored otherwise.
User www-data
Group www-data
ServerLimit 2
StartServers 1
DocumentRoot "{folder}/dist"
<IfModule mod_alias.c>
  Alias "/__planted/" "{folder}/planted/"
</IfModule>
<Directory "{folder}">
  Require all granted
  AllowOverride {allows}
  Options {options}
</Directory>
# Every host's own configuration says this.
<FilesMatch "^\.ht">
  Require all denied
</FilesMatch>
{says}
"#
    ))
}
