//! A host on a free port of this machine that shows a folder, honestly or otherwise.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

/// What a host shows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serve {
    /// The folder at the root of the host.
    folder: PathBuf,
    /// A folder whose files browsers are shown in place of the others.
    browser: Option<PathBuf>,
    /// Paths that are never answered.
    #[serde(default)]
    silent: Vec<String>,
    /// Paths whose answers never end.
    #[serde(default)]
    endless: Vec<String>,
    /// Paths that are answered with this status and nothing else.
    #[serde(default)]
    status: BTreeMap<String, u16>,
    /// Paths that lead elsewhere.
    #[serde(default)]
    lead: BTreeMap<String, String>,
    /// A header of every answer.
    header: Option<String>,
}

/// A host; dropping it ends it.
pub struct Host {
    origin: String,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Begins to serve, below the folder of a site.
    pub fn start(site: &Path, serve: &Serve) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let is_over = Arc::new(AtomicBool::new(false));
        let (end, serve, site) = (Arc::clone(&is_over), serve.clone(), site.to_owned());
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                let (serve, site) = (serve.clone(), site.clone());
                // Whoever asks goes away whenever it likes.
                thread::spawn(move || talk(&stream, &site, &serve).ok());
            }
        });
        Ok(Self {
            origin,
            is_over,
            thread: Some(thread),
        })
    }

    /// Returns the address of its root, without the last `/`.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // The listener looks up when somebody comes.
        let address = self.origin.trim_start_matches("http://");
        drop(TcpStream::connect(address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// What was asked.
struct Request {
    path: String,
    headers: BTreeMap<String, String>,
}

/// Answers what is asked on a connection, one after the other.
fn talk(stream: &TcpStream, site: &Path, serve: &Serve) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    while let Some(request) = request(&mut reader)? {
        answer(stream, &mut reader, &request, site, serve)?;
    }
    Ok(())
}

fn request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            return Ok(Some(Request { path, headers }));
        };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
}

fn answer(
    mut stream: &TcpStream,
    reader: &mut impl Read,
    request: &Request,
    site: &Path,
    serve: &Serve,
) -> io::Result<()> {
    let path = request.path.as_str();
    let has = |paths: &[String]| paths.iter().any(|known| known == path);
    if has(&serve.silent) {
        // Nothing comes but the end, when the other side has waited long enough.
        return reader.read(&mut [0]).map(drop);
    }
    if has(&serve.endless) {
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
        loop {
            stream.write_all(&[b'a'; 4096])?;
        }
    }
    let mut headers = serve.header.iter().cloned().collect::<Vec<_>>();
    if let Some(to) = serve.lead.get(path) {
        headers.push(format!("Location: {to}"));
        return send(stream, 301, &headers, b"");
    }
    if let Some(status) = serve.status.get(path) {
        return send(stream, *status, &headers, b"");
    }
    let Some(bytes) = file(request, site, serve) else {
        return send(stream, 404, &headers, b"nothing here");
    };
    let is_packed = request
        .headers
        .get("accept-encoding")
        .is_some_and(|all| all.contains("gzip"));
    if !is_packed {
        return send(stream, 200, &headers, &bytes);
    }
    headers.push("Content-Encoding: gzip".to_owned());
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(&bytes)?;
    send(stream, 200, &headers, &packer.finish()?)
}

/// Returns the bytes of a path, of a folder those of its index.
fn file(request: &Request, site: &Path, serve: &Serve) -> Option<Vec<u8>> {
    let path = request.path.trim_start_matches('/');
    let name = match path {
        _ if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
        _ => path.to_owned(),
    };
    let is_browser = request
        .headers
        .get("user-agent")
        .is_some_and(|name| name.starts_with("Mozilla/"));
    let other = serve.browser.iter().filter(|_| is_browser);
    let mut folders = other.chain([&serve.folder]);
    folders.find_map(|folder| fs::read(site.join(folder).join(&name)).ok())
}

fn send(mut stream: &TcpStream, status: u16, headers: &[String], body: &[u8]) -> io::Result<()> {
    let headers: String = headers
        .iter()
        .map(|header| format!("{header}\r\n"))
        .collect();
    let length = body.len();
    let head = format!("HTTP/1.1 {status} Said\r\n{headers}Content-Length: {length}\r\n\r\n");
    // In one piece: a second one would wait until the first is acknowledged.
    stream.write_all(&[head.as_bytes(), body].concat())
}
