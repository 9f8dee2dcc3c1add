//! A small blocking WebDriver client (W3C WebDriver) for chromedriver.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use super::tools::Tools;

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,900",
    // No language of any site, so that no host redirects by Accept-Language.
    "--accept-lang=zxx",
];

/// A browser with one window; dropping it closes the browser first and then its driver.
pub struct Browser {
    agent: ureq::Agent,
    session: String,
    _driver: Driver,
    _profile: tempfile::TempDir,
}

/// The chromedriver process; its output stays open, else it would die of writing.
struct Driver {
    process: Child,
    output: Option<BufReader<ChildStdout>>,
}

impl Driver {
    /// Reads the port from chromedriver's greeting.
    fn port(&mut self) -> Option<u16> {
        let lines = self.output.as_mut()?.lines();
        let mut greetings = lines.map_while(Result::ok).filter_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        greetings.next()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Browser {
    /// Starts chromedriver on a port of its own choice and opens a browser.
    pub fn start(tools: &Tools) -> Result<Self, String> {
        let mut process = Command::new(&tools.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("chromedriver: {error}"))?;
        let output = process.stdout.take().map(BufReader::new);
        let mut driver = Driver { process, output };
        let port = driver.port().ok_or("chromedriver names no port")?;

        let profile = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let wish = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": tools.chromium, "args": flags },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }}});
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .proxy(None);
        let agent = ureq::Agent::new_with_config(config.build());
        let service = format!("http://127.0.0.1:{port}/session");
        let opened = post(&agent, &service, &wish)?;
        let id = opened["sessionId"]
            .as_str()
            .ok_or("chromedriver opens no session")?;
        let session = format!("{service}/{id}");
        Ok(Self {
            agent,
            session,
            _driver: driver,
            _profile: profile,
        })
    }

    /// Opens a page and waits until it is loaded.
    pub fn open(&self, url: &str) -> Result<(), String> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn devtools(&self, command: &str, params: Value) -> Result<Value, String> {
        self.post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": params }),
        )
    }

    /// Runs a JavaScript expression, in spite of the page's policy, and returns its value.
    pub fn evaluate(&self, expression: &str) -> Result<Value, String> {
        let params =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.devtools("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(thrown) => Err(format!("the script threw: {thrown}")),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// Returns, and forgets, the entries of a log: `browser` or `performance`.
    pub fn log(&self, kind: &str) -> Result<Vec<Value>, String> {
        let entries = self.post("se/log", &json!({ "type": kind }))?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        post(&self.agent, &format!("{}/{path}", self.session), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Killing chromedriver alone would leave a dozen Chromium processes behind.
        let _ = self.agent.delete(&self.session).call();
    }
}

fn post(agent: &ureq::Agent, url: &str, body: &Value) -> Result<Value, String> {
    let told = |error: ureq::Error| format!("{url}: {error}");
    let request = agent.post(url).content_type("application/json");
    let mut response = request.send(body.to_string()).map_err(told)?;
    // A page printed to PDF comes as one string.
    let limit = 64 * 1024 * 1024;
    let text = response
        .body_mut()
        .with_config()
        .limit(limit)
        .read_to_string()
        .map_err(told)?;
    let mut answer: Value =
        serde_json::from_str(&text).map_err(|error| format!("{url}: {error}: {text}"))?;
    let value = answer["value"].take();
    match value.get("error") {
        Some(error) => Err(format!("{error}: {}", value["message"])),
        None => Ok(value),
    }
}
