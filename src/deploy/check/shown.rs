//! What a web server makes of directives, as readers see it: one after the other in a folder that no
//! page leads to.

use crate::deploy::lock;
use crate::deploy::path::RemotePath;
use crate::deploy::trouble::Trouble;
use crate::sys::web::{Plain, Silence};

use super::point::{Point, State, Subject};
use super::trace::{DIRECTIVES, OTHER, PROBE};
use super::{Check, time};

/// What the two files say: more than a few words, which servers do not pack.
const PROBE_WORDS: &str = "avenant-check: the file itself, which stands here for a moment, while what \
                           this host can do is tried, and which no page of the site leads to\n";
const OTHER_WORDS: &str = "avenant-check: the other file, which stands here for a moment, while what \
                           this host can do is tried, and which no page of the site leads to\n";

/// A type that nothing has.
const TYPE: &str = "application/x-avenant-check";

/// Keeps the rules of a folder above out.
const STILL: &str = "<IfModule mod_rewrite.c>\n  RewriteEngine Off\n</IfModule>\n";

/// What shows that directives are read.
const TYPED: &str = "<FilesMatch \"^probe\\.txt$\">\n  ForceType application/x-avenant-check\n\
                     </FilesMatch>\n";

/// Directives that are tried, and what shows that they work.
struct Try {
    subject: Subject,
    /// `HERE` stands for the path of the folder.
    directives: &'static str,
    /// What is asked for in the folder.
    asks: &'static str,
    /// How it may be packed.
    packing: &'static str,
    shows: Shows,
}

/// What shows that directives work.
enum Shows {
    /// The other file.
    Other,
    /// A header with a value that begins so.
    Header(&'static str, &'static str),
}

/// Modules stand in `<IfModule>`, as in the directives of a site. That `mod_expires` is there is shown
/// by a type: a folder above may have an opinion on how long answers are fresh.
const TRIES: [Try; 9] = [
    Try {
        subject: Subject::FirstPage,
        directives: "<IfModule mod_dir.c>\n  DirectoryIndex other.txt\n</IfModule>\n\
                     <IfModule mod_autoindex.c>\n  IndexIgnore *\n</IfModule>\n",
        asks: "",
        packing: "identity",
        shows: Shows::Other,
    },
    Try {
        subject: Subject::Rewrite,
        directives: "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  \
                     RewriteRule ^probe\\.txt$ HEREother.txt [END]\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Other,
    },
    // As the rules of a site find what is shown from a day on.
    Try {
        subject: Subject::Ahead,
        directives: "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  \
                     RewriteCond %{TIME} >=20000101000000\n  \
                     RewriteCond %{REQUEST_FILENAME}%{PATH_INFO}|$0 ^(.*)(.*)\\|\\2$\n  \
                     RewriteCond %1other.txt -f\n  \
                     RewriteRule ^probe\\.txt$ HEREother.txt [END]\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Other,
    },
    Try {
        subject: Subject::Headers,
        directives: "<IfModule mod_headers.c>\n  Header always set X-Avenant-Check yes\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Header("x-avenant-check", "yes"),
    },
    Try {
        subject: Subject::Expires,
        directives: "<IfModule mod_expires.c>\n  ExpiresActive On\n  ExpiresDefault A0\n  \
                     <FilesMatch \"^probe\\.txt$\">\n    ForceType application/x-avenant-check\n  \
                     </FilesMatch>\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Header("content-type", TYPE),
    },
    Try {
        subject: Subject::Gzip,
        directives: "<FilesMatch \"^probe\\.txt$\">\n  ForceType text/plain\n</FilesMatch>\n\
                     <IfModule mod_filter.c>\n  <IfModule mod_deflate.c>\n    \
                     AddOutputFilterByType DEFLATE text/plain\n  </IfModule>\n</IfModule>\n",
        asks: PROBE,
        packing: "gzip",
        shows: Shows::Header("content-encoding", "gzip"),
    },
    Try {
        subject: Subject::Brotli,
        directives: "<FilesMatch \"^probe\\.txt$\">\n  ForceType text/plain\n</FilesMatch>\n\
                     <IfModule mod_filter.c>\n  <IfModule mod_brotli.c>\n    \
                     AddOutputFilterByType BROTLI_COMPRESS text/plain\n  </IfModule>\n</IfModule>\n",
        asks: PROBE,
        packing: "br",
        shows: Shows::Header("content-encoding", "br"),
    },
    Try {
        subject: Subject::Alias,
        directives: "<IfModule mod_alias.c>\n  \
                     RedirectMatch 302 \"/probe\\.txt$\" \"HEREother.txt\"\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Header("location", ""),
    },
    Try {
        subject: Subject::Types,
        directives: "<IfModule mod_mime.c>\n  AddType application/x-avenant-check .txt\n</IfModule>\n",
        asks: PROBE,
        packing: "identity",
        shows: Shows::Header("content-type", TYPE),
    },
];

/// What sends the host's local time back.
const TIME: &str = "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  \
                    RewriteRule ^probe\\.txt$ HEREnow-%{TIME}? [R=302,L]\n</IfModule>\n";

impl Check<'_> {
    /// Tries directives, and asks for what they do as readers would.
    pub(super) fn shown(&mut self) -> Result<(), Trouble> {
        for (name, words) in [(PROBE, PROBE_WORDS), (OTHER, OTHER_WORDS)] {
            let file = self.public_file(name)?;
            lock::replace(self.remote, &file, words.as_bytes())?;
        }
        let first = self.ask(PROBE, "identity");
        let point = address(first);
        let is_found = point.state == State::Fine;
        self.add(point);
        let https = self.https();
        self.add(https);
        if !is_found {
            return Ok(());
        }
        self.say(&format!("{STILL}{TYPED}"))?;
        let point = overrides(self.ask(PROBE, "identity"));
        let is_read = point.state == State::Fine;
        self.add(point);
        if !is_read {
            return Ok(());
        }
        for one in &TRIES {
            let still = match one.subject {
                Subject::Rewrite | Subject::Ahead => "",
                _ => STILL,
            };
            self.say(&format!("{still}{}", one.directives))?;
            let answer = self.ask(one.asks, one.packing);
            self.add(tried(one, answer));
        }
        self.say(TIME)?;
        let point = self.time();
        self.add(point);
        self.whole()
    }

    /// Returns a file in the folder that readers can ask for.
    fn public_file(&self, name: &str) -> Result<RemotePath, Trouble> {
        let path = self.public.join(name);
        path.ok_or_else(|| Trouble::Unreadable(self.public.clone()))
    }

    /// Puts directives in the place of those tried before.
    fn say(&mut self, directives: &str) -> Result<(), Trouble> {
        let here = format!("{}/{}/", self.asked.readers.base(), self.name);
        let directives = directives.replace("HERE", &here);
        self.say_bytes(directives.as_bytes())
    }

    fn say_bytes(&mut self, directives: &[u8]) -> Result<(), Trouble> {
        let file = self.public_file(DIRECTIVES)?;
        Ok(lock::replace(self.remote, &file, directives)?)
    }

    /// Asks for a file of the folder, each time at another address, so that nothing that was kept on
    /// the way comes back.
    fn ask(&mut self, name: &str, packing: &str) -> Result<Plain, Silence> {
        let (folder, random) = (&self.name, self.asked.random);
        let count = self.found.points.len();
        let path = format!("{folder}/{name}?avenant={random}-{count}");
        self.asked.readers.plain(&path, packing)
    }

    /// Says whether who comes without encryption is led to it.
    fn https(&self) -> Point {
        let readers = self.asked.readers;
        let unknown = |how| Point::new(Subject::Https, State::Unknown, how);
        match readers.unencrypted() {
            None if readers.is_encrypted() => unknown("port"),
            None => Point::new(Subject::Https, State::Without, "plain"),
            Some(Err(_)) => unknown("silent"),
            Some(Ok(answer)) if answer.header("location").starts_with("https://") => {
                Point::fine(Subject::Https)
            }
            Some(Ok(_)) => Point::new(Subject::Https, State::Without, "stays"),
        }
    }

    fn time(&mut self) -> Point {
        let answer = self.ask(PROBE, "identity");
        let now = (self.asked.now)();
        let answer = answer.unwrap_or_default();
        let place = answer.header("location");
        let shown = place.rsplit_once("now-").map_or("", |(_, shown)| shown);
        time::judge(shown, now, (self.asked.zone, self.asked.server_zone))
    }

    /// Tries all directives of the site.
    fn whole(&mut self) -> Result<(), Trouble> {
        let Some((directives, _)) = self.asked.built else {
            let point = Point::new(Subject::Whole, State::Unknown, "not-built");
            self.add(point);
            return Ok(());
        };
        self.say_bytes(directives)?;
        let point = match self.ask(PROBE, "identity") {
            Ok(answer) if answer.status == 200 => Point::fine(Subject::Whole),
            Ok(answer) => Point::new(Subject::Whole, State::Fault, "status")
                .arg("status", answer.status.to_string()),
            Err(_) => Point::new(Subject::Whole, State::Unknown, "silent"),
        };
        self.add(point);
        Ok(())
    }
}

/// Says whether readers find what is put into the root.
fn address(answer: Result<Plain, Silence>) -> Point {
    let fault = |how| Point::new(Subject::Address, State::Fault, how);
    match answer {
        Err(Silence::Certificate) => fault("certificate"),
        Err(_) => Point::new(Subject::Address, State::Unknown, "silent"),
        Ok(answer) => match answer.status {
            200 if answer.body == PROBE_WORDS.as_bytes() => Point::fine(Subject::Address),
            300..=399 => fault("leads").arg("to", answer.header("location")),
            401 | 403 => fault("refused").arg("status", answer.status.to_string()),
            500.. => fault("fails").arg("status", answer.status.to_string()),
            _ => fault("elsewhere"),
        },
    }
}

/// Says whether directives are read.
fn overrides(answer: Result<Plain, Silence>) -> Point {
    let subject = Subject::Overrides;
    match answer {
        Err(_) => Point::new(subject, State::Unknown, "silent"),
        Ok(answer) if answer.status >= 400 => forbidden(subject, &answer),
        Ok(answer) if answer.header("content-type").starts_with(TYPE) => Point::fine(subject),
        Ok(_) => Point::new(subject, State::Without, "ignored"),
    }
}

/// Says whether directives worked.
fn tried(one: &Try, answer: Result<Plain, Silence>) -> Point {
    let subject = one.subject;
    let Ok(answer) = answer else {
        return Point::new(subject, State::Unknown, "silent");
    };
    let works = match one.shows {
        Shows::Other => answer.status == 200 && answer.body == OTHER_WORDS.as_bytes(),
        Shows::Header(name, start) => {
            let value = answer.headers.get(name);
            value.is_some_and(|value| value.starts_with(start))
        }
    };
    match (works, subject) {
        (true, _) => Point::fine(subject),
        (false, Subject::FirstPage) if answer.status < 500 => {
            Point::new(subject, State::Fault, "no")
        }
        (false, _) if answer.status >= 400 => forbidden(subject, &answer),
        (false, _) => Point::new(subject, State::Without, "no"),
    }
}

/// Says that a host fails or refuses where directives stand.
fn forbidden(subject: Subject, answer: &Plain) -> Point {
    let status = answer.status.to_string();
    Point::new(subject, State::Fault, "forbidden").arg("status", status)
}
