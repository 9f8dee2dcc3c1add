//! A program that prints a password.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// Why a program gave no password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It could not be started; what the system said.
    NotStarted(String),
    /// It ended in failure, in this way.
    Failed(String),
    /// It was ended, for it took too long.
    Slow,
    /// It printed no words.
    Silent,
}

/// The most bytes that are read of what a program prints.
const MOST: u64 = 64 * 1024;

/// Returns the first line that a program prints; no shell reads its words, it is given nothing to
/// read, and what it says on standard error is seen by whoever deploys.
pub(super) fn first_line(
    program: &str,
    arguments: &[String],
    folder: &Path,
    limit: Duration,
) -> Result<String, Fault> {
    let until = Instant::now() + limit;
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|source| Fault::NotStarted(source.to_string()))?;
    let out = child.stdout.take();
    let (sender, printed) = mpsc::channel();
    // It may leave its output open to programs of its own, so the thread is not waited for.
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(out) = out {
            let _ = out.take(MOST).read_to_end(&mut bytes);
        }
        let _ = sender.send(bytes);
    });
    let Ok(bytes) = printed.recv_timeout(limit) else {
        end(&mut child);
        return Err(Fault::Slow);
    };
    let Some(status) = wait(&mut child, until) else {
        end(&mut child);
        return Err(Fault::Slow);
    };
    if !status.success() {
        return Err(Fault::Failed(status.to_string()));
    }
    let text = String::from_utf8(bytes).map_err(|_| Fault::Silent)?;
    let line = text.lines().next().unwrap_or_default();
    (!line.is_empty())
        .then(|| line.to_owned())
        .ok_or(Fault::Silent)
}

/// Returns how the program ended; `None` where it did not in time.
fn wait(child: &mut Child, until: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < until => thread::sleep(Duration::from_millis(10)),
            Ok(None) | Err(_) => return None,
        }
    }
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
