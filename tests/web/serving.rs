//! The preview server at work on a copy of the sample.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::driver::Browser;
use super::support::files;

/// How long something may take to be seen; a machine with other work is slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server; dropping it ends it.
pub struct Serving {
    folder: tempfile::TempDir,
    process: Child,
    talk: Option<JoinHandle<()>>,
    origin: String,
}

impl Serving {
    /// Starts a server on a copy of the sample.
    pub fn start() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        files::copy_sample(folder.path()).map_err(|error| error.to_string())?;
        Self::of(folder)
    }

    /// Starts a server where there is no site.
    pub fn in_empty_folder() -> Result<Self, String> {
        Self::of(tempfile::tempdir().map_err(|error| error.to_string())?)
    }

    fn of(folder: tempfile::TempDir) -> Result<Self, String> {
        let told = |error: std::io::Error| error.to_string();
        let mut process = Command::new(env!("CARGO_BIN_EXE_avenant"))
            .arg("-C")
            .arg(folder.path())
            .args(["serve", "--port", "0", "--ui", "en"])
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(told)?;
        let mut said = BufReader::new(process.stderr.take().ok_or("no standard error")?);
        let mut line = String::new();
        said.read_line(&mut line).map_err(told)?;
        let address = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"));
        let origin = address.and_then(|address| address.strip_suffix("/__avenant/"));
        let origin = origin.ok_or_else(|| format!("the server names no address: {line}"))?;
        let origin = origin.to_owned();
        // Whoever talks to nobody would be held up.
        let talk = thread::spawn(move || {
            let mut rest = Vec::new();
            let _ = said.read_to_end(&mut rest);
        });
        Ok(Self {
            folder,
            process,
            talk: Some(talk),
            origin,
        })
    }

    /// Returns the address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Returns where a file of the site stands.
    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Puts words in the place of others in a file, as editors save it: written beside, then moved.
    pub fn edit(&self, path: &str, old: &str, new: &str) -> Result<(), String> {
        let told = |error: std::io::Error| format!("{path}: {error}");
        let file = self.file(path);
        let text = fs::read_to_string(&file).map_err(told)?;
        if !text.contains(old) {
            return Err(format!("{path} does not hold {old:?}"));
        }
        let beside = file.with_extension("tmp");
        fs::write(&beside, text.replacen(old, new, 1)).map_err(told)?;
        fs::rename(&beside, &file).map_err(told)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        if let Some(talk) = self.talk.take() {
            let _ = talk.join();
        }
    }
}

/// Waits until a JavaScript expression is true on the page that is open.
pub fn until(browser: &Browser, expression: &str) -> Result<(), String> {
    let end = Instant::now() + PATIENCE;
    loop {
        // While a page is put in the place of another, the question has nobody to answer it.
        if browser
            .evaluate(expression)
            .is_ok_and(|value| value == true)
        {
            return Ok(());
        }
        if Instant::now() > end {
            let seen = browser.evaluate("document.body.innerText.slice(0, 600)")?;
            return Err(format!(
                "never came true: {expression}\nthe page says: {seen}"
            ));
        }
        thread::sleep(Duration::from_millis(20));
    }
}
