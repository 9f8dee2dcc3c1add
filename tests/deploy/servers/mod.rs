//! Real servers, each in namespaces of its own: its accounts are none of this machine's, it and all
//! that it starts end with the test, and it listens on loopback only.
//!
//! Whoever runs the tests is root, or may be root through `sudo -n`.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub mod ftp;
pub mod sshd;

/// The account that every server has.
pub const USER: &str = "avn";

/// Its password, in words that nothing else has.
pub const PASSWORD: &str = "Loose-lips-77-sink";

/// What `openssl passwd -6` makes of it.
const SHADOW: &str = "$6$avenant$0jVBGp2XYEKFwbXyRvNidgcpdCgYqyH4navi.TvrYGDnbPkAd3SQ579kB4t9V0RAYBqKQDqCrQjma9AJFxsWW1";

/// The id of the account where root runs the tests: servers let nobody in as root.
const UID: u32 = 64_100;

/// How long a server may take to start on a machine that has much else to do.
const START: Duration = Duration::from_secs(60);

/// Where a server is going to be.
pub struct Ground {
    folder: TempDir,
    /// The port that it is to listen on, of 127.0.0.1.
    pub port: u16,
}

/// A running server; ended when it is dropped, with all that it started.
pub struct Server {
    ground: Ground,
    child: Child,
    talk: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Ground {
    fn new() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("avenant-server-")
            .tempdir()
            .unwrap();
        // The account goes through it to its home.
        let open = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o755);
        fs::set_permissions(folder.path(), open).unwrap();
        let port = free_port();
        Self { folder, port }
    }

    /// Returns the temporary folder, for settings, keys and logs.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the home of the account, in which its folder `www` is.
    pub fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// Writes a file of settings and returns its path.
    pub fn write(&self, name: &str, words: &str) -> PathBuf {
        let path = self.folder().join(name);
        fs::write(&path, words).unwrap();
        path
    }
}

impl Server {
    /// Starts a server: `prepare` writes what it needs and returns the words of the shell that start
    /// it in the foreground (the first may be commands that end, such as a `mount`). It is started
    /// anew where another program was faster to take the port.
    pub fn start(prepare: impl Fn(&Ground) -> String) -> Self {
        let mut failures = String::new();
        for _ in 0..3 {
            let ground = Ground::new();
            let command = prepare(&ground);
            let mut server = Self::spawn(ground, &command);
            match server.wait_until_it_listens() {
                Ok(()) => return server,
                Err(why) => writeln!(failures, "{why}\n{}", server.log()).unwrap(),
            }
        }
        panic!("the server did not start: {failures}");
    }

    fn spawn(ground: Ground, command: &str) -> Self {
        write_accounts(&ground);
        let script = ground.write("start.sh", &script(&ground, command));
        let mut unshare = as_root("unshare");
        unshare.args(["--mount", "--pid", "--fork", "--mount-proc"]);
        unshare.arg("/bin/sh").arg(script);
        unshare.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = unshare.spawn().unwrap();
        let talk = (
            child.stdin.take().unwrap(),
            BufReader::new(child.stdout.take().unwrap()),
        );
        let talk = Mutex::new(talk);
        Self {
            ground,
            child,
            talk,
        }
    }

    fn wait_until_it_listens(&mut self) -> Result<(), String> {
        let begun = Instant::now();
        loop {
            let (_, alive) = self.try_inside("kill -0 $SERVER")?;
            if !alive {
                return Err("it ended".to_owned());
            }
            match TcpStream::connect((Ipv4Addr::LOCALHOST, self.port())) {
                Ok(_) => return Ok(()),
                Err(_) if begun.elapsed() < START => thread::sleep(Duration::from_millis(20)),
                Err(error) => return Err(error.to_string()),
            }
        }
    }

    /// Runs a line of shell as root among the processes of the server, of which the first is
    /// `$SERVER`, and returns what it printed.
    pub fn inside(&self, line: &str) -> String {
        let (words, done) = self.try_inside(line).unwrap();
        assert!(done, "`{line}` failed: {words}\n{}", self.log());
        words
    }

    fn try_inside(&self, line: &str) -> Result<(String, bool), String> {
        let mut talk = self.talk.lock().unwrap_or_else(PoisonError::into_inner);
        let (stdin, stdout) = &mut *talk;
        let lost = |error: std::io::Error| format!("its namespace is gone: {error}");
        writeln!(stdin, "{line}").map_err(lost)?;
        let mut words = String::new();
        loop {
            let mut said = String::new();
            if stdout.read_line(&mut said).map_err(lost)? == 0 {
                return Err(format!("its namespace is gone: {words}"));
            }
            if let Some(status) = said.strip_prefix("END ") {
                return Ok((words, status.trim() == "0"));
            }
            words.push_str(&said);
        }
    }

    /// Returns the port that it listens on, of 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.ground.port
    }

    /// Returns the temporary folder, for settings, keys and logs.
    pub fn folder(&self) -> &Path {
        self.ground.folder()
    }

    /// Returns the home of the account, in which its folder `www` is.
    pub fn home(&self) -> PathBuf {
        self.ground.home()
    }

    /// Returns what the server said.
    pub fn log(&self) -> String {
        let log = fs::read(self.folder().join("log")).unwrap_or_default();
        String::from_utf8_lossy(&log).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("what the server said:\n{}", self.log());
        }
        // The first process of the namespace ends, and the kernel ends all others.
        let talk = self.talk.get_mut().unwrap_or_else(PoisonError::into_inner);
        let _ = talk.0.write_all(b"STOP\n");
        let _ = self.child.wait();
    }
}

/// Returns a port of 127.0.0.1 that nothing listens on.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Returns the command that runs a program as root.
fn as_root(program: &str) -> Command {
    if uid() == 0 {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.args(["-n", program]);
    sudo
}

fn uid() -> u32 {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata("/proc/self").unwrap().uid()
}

/// Returns the id that the account has: that of whoever runs the tests, so that both may write.
fn account() -> u32 {
    if uid() == 0 { UID } else { uid() }
}

fn write_accounts(ground: &Ground) {
    let home = ground.home();
    let id = account();
    let passwd = format!(
        "root:x:0:0:root:/root:/bin/sh\n\
         {USER}:x:{id}:{id}::{}:/bin/sh\n\
         sshd:x:64101:65534::/run/sshd:/usr/sbin/nologin\n\
         ftp:x:64102:65534::/nonexistent:/usr/sbin/nologin\n\
         www-data:x:33:33::/var/www:/usr/sbin/nologin\n\
         nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n",
        home.display()
    );
    let group =
        format!("root:x:0:\n{USER}:x:{id}:\nshadow:x:42:\nwww-data:x:33:\nnogroup:x:65534:\n");
    let shadow = format!(
        "root:*:20000:0:99999:7:::\n{USER}:{SHADOW}:20000:0:99999:7:::\n\
         sshd:!:20000::::::\nftp:!:20000::::::\nnobody:*:20000::::::\n"
    );
    ground.write("passwd", &passwd);
    ground.write("group", &group);
    ground.write("shadow", &shadow);
    fs::create_dir_all(home.join("www")).unwrap();
}

/// Returns what the first process of the namespace runs: it gets the place ready, starts the server,
/// and does what it is told until nobody is there to tell.
fn script(ground: &Ground, command: &str) -> String {
    let folder = ground.folder().display();
    let server = ground.write("server.sh", command);
    let id = account();
    format!(
        "cd {folder} || exit 1\n\
         for file in passwd group shadow; do\n\
             chown 0:0 $file && chmod 644 $file && mount --bind $file /etc/$file || exit 1\n\
         done\n\
         mount -t tmpfs -o mode=755 run /run || exit 1\n\
         mkdir -p /run/sshd /run/vsftpd/empty\n\
         chown -R {id}:{id} home\n\
         chmod 705 home home/www\n\
         /bin/sh {server} </dev/null >log 2>&1 &\n\
         SERVER=$!\n\
         while IFS= read -r line && [ \"$line\" != STOP ]; do\n\
             (eval \"$line\") 2>&1\n\
             echo \"END $?\"\n\
         done\n",
        server = server.display(),
    )
}
