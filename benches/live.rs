//! How long a save takes until its bytes are served and until it is seen in Chromium, and what the
//! preview server keeps in memory after a thousand saves.
//!
//! `cargo bench --bench live` runs on a copy of the sample and on one of 1,440 texts. Each save is made
//! as editors do, beside the file and then moved; a client waits for news as pages do, and then asks for
//! the page until it holds what was saved. Chromium and chromedriver must be installed.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench makes sites, starts programs and times them"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant, SystemTime};

#[path = "../tests/web/driver.rs"]
#[allow(dead_code, reason = "a browser can do more than a bench asks")]
mod driver;
#[allow(dead_code, reason = "another bench uses more of it")]
mod site;
#[path = "../tests/web/tools.rs"]
#[allow(dead_code, reason = "the tests use more tools")]
mod tools;

use driver::Browser;

/// Saves that are timed.
const SAVES: usize = 50;
/// Saves after which memory is looked at.
const MANY: usize = 1_000;
/// How long it takes until the marks of files tell every later change.
const SETTLED: Duration = Duration::from_secs(4);
/// The word that each save replaces.
const MARK: &str = "zqx0000";

fn main() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    run("sample", sample, "politique-de-confidentialite");
    let (large, texts) = site::of(1_440);
    run(&format!("{texts} texts"), &large, "privacy-policy");
}

fn run(name: &str, from: &Path, slug: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for part in ["avenant.toml", "avenant.lock", "content", "locales"] {
        // The words of the sample are those built in.
        if part != "locales" || from != Path::new(env!("CARGO_MANIFEST_DIR")) {
            copy(&from.join(part), &folder.path().join(part));
        }
    }
    // Of files written a moment ago nothing is kept from one reading to the next; an editor's site is
    // older than that.
    std::thread::sleep(SETTLED);
    let server = Server::start(folder.path());
    println!("{name}");
    let working = Saves {
        server: &server,
        file: "content/privacy-policy/fr.md",
        page: "/__avenant/redline/privacy-policy/fr".to_owned(),
    };
    working.plant("\n\n## ");
    working.report("working text → its redline", SAVES);
    let settings = Saves {
        server: &server,
        file: "avenant.toml",
        page: format!("/fr/{slug}/"),
    };
    settings.plant("\n");
    settings.report("name of the site → a page", SAVES);
    working.report_seen(SAVES);
    let before = server.memory();
    for at in 0..MANY {
        working.save(at);
    }
    println!(
        "  memory before and after {MANY} saves  {} MiB, {} MiB",
        before / 1024,
        server.memory() / 1024
    );
}

/// Saves of one file, seen on one page.
struct Saves<'a> {
    server: &'a Server,
    file: &'static str,
    page: String,
}

impl Saves<'_> {
    /// Puts the word into the file that saves replace: into the site's name, or before a heading.
    fn plant(&self, before: &str) {
        let path = self.server.root.join(self.file);
        let text = fs::read_to_string(&path).expect("the file");
        let text = if before == "\n" {
            text.replacen("name = \"", &format!("name = \"{MARK} "), 1)
        } else {
            text.replacen(before, &format!("\n\nThe word {MARK}.{before}"), 1)
        };
        self.write(&text);
        self.server.until(&self.page, MARK);
    }

    fn write(&self, text: &str) {
        let path = self.server.root.join(self.file);
        let beside = path.with_extension("tmp");
        fs::write(&beside, text).expect("the file is written");
        fs::rename(&beside, &path).expect("the file is moved");
    }

    /// Saves another word and returns how long it takes until the page holds it.
    fn save(&self, at: usize) -> Duration {
        let path = self.server.root.join(self.file);
        let text = fs::read_to_string(&path).expect("the file");
        let start = text.find("zqx").expect("the word is there");
        let word = format!("zqx{at:04}");
        let mut text = text;
        text.replace_range(start..start + word.len(), &word);
        let number = self.server.number();
        let waiting = self.server.ask(&format!("/__avenant/wait?since={number}"));
        let began = Instant::now();
        self.write(&text);
        waiting.read();
        self.server.until(&self.page, &word);
        began.elapsed()
    }

    fn report(&self, what: &str, saves: usize) {
        let times = (1..=saves).map(|at| self.save(at)).collect();
        print(what, times);
    }

    /// Reports how long it takes until Chromium shows what was saved.
    fn report_seen(&self, saves: usize) {
        let tools = tools::find().expect("the tools of the tests");
        let browser = Browser::start(&tools).expect("Chromium");
        let url = format!("http://{}{}", self.server.host, self.page);
        browser.open(&url).expect("the page opens");
        let listen = "document.addEventListener('avenant:renewed', () => { \
                      window.seen = performance.timeOrigin + performance.now(); }); 0";
        browser.evaluate(listen).expect("the page listens");
        // Its own first look at what stands above it shall be over.
        std::thread::sleep(Duration::from_millis(500));
        let seen = |at: usize| {
            browser
                .evaluate("window.seen = null")
                .expect("the page answers");
            let word = format!("zqx{:04}", 5_000 + at);
            let began = SystemTime::now();
            self.save(5_000 + at);
            loop {
                let asked =
                    format!("document.body.innerText.includes('{word}') ? window.seen : null");
                let at = browser.evaluate(&asked).ok().and_then(|at| at.as_f64());
                if let Some(at) = at {
                    let began = began
                        .duration_since(SystemTime::UNIX_EPOCH)
                        .expect("a clock");
                    return Duration::from_secs_f64((at / 1000.0 - began.as_secs_f64()).max(0.0));
                }
            }
        };
        let times = (1..=saves).map(seen).collect();
        print("working text → seen in Chromium", times);
    }
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let milliseconds = |at: usize| times[at].as_secs_f64() * 1000.0;
    println!(
        "  {what:<34} median {:.1} ms, worst {:.1} ms of {}",
        milliseconds(times.len() / 2),
        milliseconds(times.len() - 1),
        times.len()
    );
}

/// The preview server at work.
struct Server {
    root: std::path::PathBuf,
    process: Child,
    host: String,
}

impl Server {
    fn start(root: &Path) -> Self {
        let mut command = site::avenant(root);
        command.args(["serve", "--port", "0", "--ui", "en"]);
        let mut process = command
            .stderr(Stdio::piped())
            .spawn()
            .expect("avenant starts");
        let mut said = BufReader::new(process.stderr.take().expect("standard error"));
        let mut line = String::new();
        said.read_line(&mut line).expect("the server speaks");
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let host = line
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .expect("the server names its address");
        Self {
            root: root.to_owned(),
            process,
            host: host.to_owned(),
        }
    }

    fn ask(&self, path: &str) -> Asked {
        let mut stream = TcpStream::connect(&self.host).expect("the server answers");
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.host
        );
        stream
            .write_all(head.as_bytes())
            .expect("the request is sent");
        Asked(stream)
    }

    /// Returns the number of the moment.
    fn number(&self) -> u64 {
        let answer = self.ask("/__avenant/wait?since=0").read();
        answer.trim().parse().expect("a number")
    }

    /// Asks for a page until it holds a word.
    fn until(&self, page: &str, word: &str) {
        let end = Instant::now() + Duration::from_secs(60);
        while !self.ask(page).read().contains(word) {
            assert!(Instant::now() < end, "{page} never holds {word}");
        }
    }

    /// Returns the resident set in KiB (Linux).
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let size = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        size.unwrap_or(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A request that is on its way.
struct Asked(TcpStream);

impl Asked {
    /// Returns the body of the answer.
    fn read(mut self) -> String {
        let mut bytes = Vec::new();
        self.0.read_to_end(&mut bytes).expect("the answer comes");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned());
        body.unwrap_or_default()
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("a copy");
        return;
    }
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}
