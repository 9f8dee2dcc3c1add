//! What readers see of a deployed site, asked for over HTTP.

use std::time::Duration;

use crate::audit::live::Answer;
use crate::base::Digest;
use crate::model::site::base_path;
use crate::sys::web::{Host, Plain, Silence, View};

use super::class::Class;
use super::record::{FileRecord, Files};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(20);
/// Bytes of a ledger that are read.
const LEDGER: usize = 64 * 1024 * 1024;
/// Bytes that are read of what is only looked at.
const PIECE: usize = 64 * 1024;
/// Programs that ask at once.
const AT_ONCE: usize = 4;

/// The address of a deployed site, as readers have it.
pub struct Readers {
    origin: String,
    /// The path of the site's root, with `/` at both ends.
    base: String,
}

/// A page that is not what was deployed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrong {
    /// Its path on the host.
    pub path: String,
    /// What is wrong.
    pub what: WrongKind,
}

/// What is wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum WrongKind {
    /// There was no answer.
    Silent,
    /// The host answered with this status.
    Status(u16),
    /// The host led elsewhere.
    Moved(String),
    /// The words are not those deployed.
    Words,
}

impl Readers {
    /// Takes the address of the site's root, ending in `/`.
    pub fn new(url: &str) -> Self {
        let base = base_path(url).to_owned();
        let origin = url.strip_suffix(base.as_str()).unwrap_or(url).to_owned();
        Self { origin, base }
    }

    /// Returns the path of the site's root on the host, without a slash at its end.
    pub fn base(&self) -> &str {
        self.base.trim_end_matches('/')
    }

    fn host(&self) -> Host {
        Host::new(&self.origin, PATIENCE)
    }

    fn ask(&self, host: &Host, path: &str, limit: usize) -> Option<Answer> {
        let path = format!("{}{path}", self.base);
        host.ask(&path, View::Tool, limit).ok()
    }

    /// Returns the status of the site's first page; `None` where nobody answers.
    pub fn status(&self) -> Option<u16> {
        self.ask(&self.host(), "", 0).map(|answer| answer.status)
    }

    /// Returns the answer to a path below the site's root as it comes; `packing` is how it may be
    /// packed.
    ///
    /// # Errors
    /// Why nobody answers.
    pub fn plain(&self, path: &str, packing: &str) -> Result<Plain, Silence> {
        let path = format!("{}{path}", self.base);
        self.host().ask_plainly(&path, packing, PIECE)
    }

    /// Returns the answer at the same address without encryption; `None` where the site's own is
    /// without, or has a port.
    pub fn unencrypted(&self) -> Option<Result<Plain, Silence>> {
        let name = self.origin.strip_prefix("https://")?;
        let has_port = name.rsplit(']').next().is_some_and(|end| end.contains(':'));
        let host = Host::new(&format!("http://{name}"), PATIENCE);
        (!has_port).then(|| host.ask_plainly(&self.base, "identity", 0))
    }

    /// Returns whether what readers are shown is encrypted on its way.
    pub fn is_encrypted(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Returns the status of the probe in a folder where directives are tried.
    pub fn probe(&self, folder: &str) -> Option<u16> {
        let path = format!("{folder}/probe.txt");
        let answer = self.ask(&self.host(), &path, 16);
        answer.map(|answer| answer.status)
    }

    /// Returns the ledger that readers see, where there is one.
    pub fn ledger(&self) -> Option<String> {
        let answer = self.ask(&self.host(), "ledger.txt", LEDGER)?;
        let is_whole = answer.status == 200 && !answer.is_cut && answer.moved.is_none();
        let text = is_whole.then(|| String::from_utf8(answer.body).ok())??;
        // A host may answer with a page of its own for what it does not have.
        text.starts_with('{').then_some(text)
    }

    /// Asks for files and returns which are not what was deployed, and how many were asked for.
    pub fn compare(&self, files: &Files, meant: &dyn Fn(&str) -> bool) -> (Vec<Wrong>, usize) {
        let all = files.iter().filter(|(path, _)| meant(path));
        let all: Vec<_> = all
            .filter_map(|(path, file)| Some((address(path, file.class)?, *file)))
            .collect();
        let share = all.len().div_ceil(AT_ONCE).max(1);
        let mut wrong = Vec::new();
        std::thread::scope(|scope| {
            let ask = |part| scope.spawn(move || self.compare_some(part));
            let threads: Vec<_> = all.chunks(share).map(ask).collect();
            for thread in threads {
                match thread.join() {
                    Ok(found) => wrong.extend(found),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        wrong.sort();
        (wrong, all.len())
    }

    fn compare_some(&self, part: &[(String, FileRecord)]) -> Vec<Wrong> {
        let host = self.host();
        let mut wrong = Vec::new();
        for (path, file) in part {
            let limit = usize::try_from(file.size).unwrap_or(usize::MAX);
            let what = match self.ask(&host, path, limit) {
                None => Some(WrongKind::Silent),
                Some(answer) => fault(&answer, file),
            };
            wrong.extend(what.map(|what| Wrong {
                path: format!("{}{path}", self.base),
                what,
            }));
        }
        wrong
    }
}

fn fault(answer: &Answer, file: &FileRecord) -> Option<WrongKind> {
    if file.class == Class::Moved && answer.moved.is_some() && answer.status == 200 {
        // The server leads on itself.
        return None;
    }
    if let Some(to) = answer.away.as_ref().or(answer.moved.as_ref()) {
        return Some(WrongKind::Moved(to.clone()));
    }
    if answer.status != 200 {
        return Some(WrongKind::Status(answer.status));
    }
    let is_same = !answer.is_cut && Digest::of(&answer.body) == file.sha256;
    (!is_same).then_some(WrongKind::Words)
}

/// Returns the path below the site's root at which readers find a file; `None` for what answers in no
/// page's place: directives, days ahead, the pages of errors, and the first page, which may lead to a
/// language.
fn address(path: &str, class: Class) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_asked = class != Class::Control
        && !name.starts_with('.')
        && !path.starts_with('.')
        && name != "404.html"
        && path != "index.html";
    let address = match path.strip_suffix("index.html") {
        Some(folder) => folder,
        None => path,
    };
    is_asked.then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Readers, address};
    use crate::deploy::class::Class;

    #[test]
    fn files_are_asked_for_where_readers_find_them() {
        let at = |path| address(path, Class::Current);
        assert_eq!(at("fr/p/index.html").as_deref(), Some("fr/p/"));
        assert_eq!(
            at("fr/p/2021-10-15/text.md").as_deref(),
            Some("fr/p/2021-10-15/text.md")
        );
        for none in [
            "index.html",
            ".as-of/20270115000000/fr/index.html",
            "fr/404.html",
            ".htaccess",
        ] {
            assert_eq!(at(none), None, "{none}");
        }
    }

    #[test]
    fn an_address_is_an_origin_and_a_path() {
        let readers = Readers::new("https://example.org/legal/");
        assert_eq!(readers.origin, "https://example.org");
        assert_eq!(readers.base, "/legal/");
    }
}
