//! Addresses outside of the site, asked for politely: one question at a time, a pause between two
//! questions to one host, no more of an answer than its head, and nothing of what a host's
//! `robots.txt` keeps to itself (RFC 9309).

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use ureq::config::AutoHeaderValue;
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::audit::live::robots::{BYTES, Robots};
use crate::check::outside::{Dead, Standing, Unseen, of_status};

use super::web::{Silence, bytes, is_known, lead, silence};

/// Redirects that are followed.
const LEADS: usize = 5;

/// Between two questions to one host.
const PAUSE: Duration = Duration::from_millis(1000);

const AGENT: &str = concat!("Avenant/", env!("CARGO_PKG_VERSION"), " (check of links)");

/// By which hosts name it in `robots.txt`.
const NAME: &str = "avenant";

/// Looks at addresses.
pub struct Visitor {
    agent: Agent,
    /// When each host was last asked.
    asked: BTreeMap<String, Instant>,
    /// What each origin lets robots look at, or how it answered instead.
    robots: BTreeMap<String, Result<Robots, Standing>>,
}

impl Visitor {
    /// Takes how long to wait for each answer.
    pub fn new(patience: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(1)
            .timeout_global(Some(patience))
            .user_agent(AutoHeaderValue::from(AGENT))
            .accept_encoding(AutoHeaderValue::None);
        Self {
            agent: Agent::new_with_config(config.build()),
            asked: BTreeMap::new(),
            robots: BTreeMap::new(),
        }
    }

    /// Returns how an address answers; redirects are followed wherever they lead.
    pub fn look(&mut self, address: &str) -> Standing {
        let mut here = address.to_owned();
        // Where every redirect so far leads for good.
        let mut settled = Some(here.clone());
        for _ in 0..=LEADS {
            if let Some(standing) = self.kept_away(&here) {
                return standing;
            }
            let answer = match self.ask(&here) {
                Ok(answer) => answer,
                Err(silence) => return unanswered(silence),
            };
            let status = answer.status().as_u16();
            let Some(next) = lead(&answer).and_then(|to| resolved(&here, to)) else {
                return match (of_status(status), settled) {
                    (Standing::Answers, Some(to)) if to != address => Standing::Moved(to),
                    (Standing::Answers, _) if here != address => Standing::Answers,
                    (standing, _) => standing,
                };
            };
            let for_good = matches!(status, 301 | 308);
            settled = settled.filter(|_| for_good).map(|_| next.clone());
            here = next;
        }
        Standing::Unseen(Unseen::Leads)
    }

    /// Returns why an address is not asked for; `None` where its host lets robots look at it.
    fn kept_away(&mut self, address: &str) -> Option<Standing> {
        let origin = origin(address);
        if !self.robots.contains_key(origin) {
            let robots = self.read_robots(origin);
            self.robots.insert(origin.to_owned(), robots);
        }
        match self.robots.get(origin)? {
            Ok(robots) => {
                let path = match &address[origin.len()..] {
                    rest if rest.starts_with('/') => rest.to_owned(),
                    rest => format!("/{rest}"),
                };
                let rule = robots.forbids(NAME, &path);
                rule.map(|_| Standing::Unseen(Unseen::Robots))
            }
            Err(standing) => Some(standing.clone()),
        }
    }

    /// Reads an origin's `robots.txt`, wherever it leads. Where there is none all may be looked at; where the
    /// host fails, nothing (RFC 9309 §2.3.1).
    fn read_robots(&mut self, origin: &str) -> Result<Robots, Standing> {
        let mut here = format!("{origin}/robots.txt");
        for _ in 0..=LEADS {
            self.wait(&here);
            let answer = self.agent.get(&here).call();
            let mut answer = answer.map_err(|error| match silence(&error) {
                Silence::Broken if !is_known(authority(&here)) => unanswered(Silence::Name),
                silence => unanswered(silence),
            })?;
            if let Some(next) = lead(&answer).and_then(|to| resolved(&here, to)) {
                here = next;
                continue;
            }
            return match answer.status().as_u16() {
                200..=299 => {
                    let text = bytes(answer.body_mut().as_reader(), BYTES);
                    let text = text.map_err(|_| unanswered(Silence::Broken))?;
                    Ok(Robots::parse(&String::from_utf8_lossy(&text)))
                }
                status @ 500.. => Err(Standing::Unseen(Unseen::Status(status))),
                _ => Ok(Robots::default()),
            };
        }
        Ok(Robots::default())
    }

    /// Asks whether there is a page, and for the page itself where a host answers nothing else.
    fn ask(&mut self, address: &str) -> Result<Response<Body>, Silence> {
        self.wait(address);
        let head = self.agent.head(address).call();
        match head {
            Ok(answer) if answer.status().as_u16() < 400 || answer.status().as_u16() == 429 => {
                return Ok(answer);
            }
            Ok(_) => {}
            Err(error) => match silence(&error) {
                Silence::Broken if !is_known(authority(address)) => return Err(Silence::Name),
                Silence::Broken => {}
                other => return Err(other),
            },
        }
        self.wait(address);
        self.agent
            .get(address)
            .call()
            .map_err(|error| silence(&error))
    }

    /// Waits until a host may be asked again; this machine minds nothing.
    fn wait(&mut self, address: &str) {
        let host = authority(address);
        let is_here = host.starts_with("127.") || host.starts_with("localhost");
        if let Some(last) = self.asked.get(host).filter(|_| !is_here) {
            thread::sleep(PAUSE.saturating_sub(last.elapsed()));
        }
        self.asked.insert(host.to_owned(), Instant::now());
    }
}

fn unanswered(silence: Silence) -> Standing {
    match silence {
        Silence::Name => Standing::Dead(Dead::Name),
        Silence::Certificate => Standing::Dead(Dead::Certificate),
        Silence::Refused => Standing::Unseen(Unseen::Refused),
        Silence::Slow => Standing::Unseen(Unseen::Slow),
        Silence::Broken => Standing::Unseen(Unseen::Broken),
    }
}

/// Returns the scheme and the host of an address.
fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find(['/', '?', '#']);
    end.map_or(address, |end| &address[..start + end])
}

/// Returns the host of an address, with its port.
fn authority(address: &str) -> &str {
    let origin = origin(address);
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// Returns the address to which a redirect leads; `None` where it leads to no page of the web.
fn resolved(here: &str, to: &str) -> Option<String> {
    let to = to.split('#').next().unwrap_or_default();
    let (scheme, _) = here.split_once("://")?;
    if to.starts_with("http://") || to.starts_with("https://") {
        return Some(to.to_owned());
    }
    if to.is_empty() || to.contains("://") {
        return None;
    }
    if let Some(rest) = to.strip_prefix("//") {
        return Some(format!("{scheme}://{rest}"));
    }
    let root = format!("{scheme}://{}", authority(here));
    if to.starts_with('/') {
        return Some(format!("{root}{to}"));
    }
    let path = here[root.len()..].split('?').next().unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
    Some(format!("{root}{folder}{to}"))
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn a_redirect_leads_somewhere_on_the_web_or_nowhere() {
        for (to, address) in [
            ("https://b.example/c#d", Some("https://b.example/c")),
            ("//b.example/c", Some("https://b.example/c")),
            ("/c", Some("https://a.example/c")),
            ("c?d", Some("https://a.example/x/c?d")),
            ("ftp://a.example/", None),
            ("", None),
        ] {
            let here = "https://a.example/x/y?z=/w";
            assert_eq!(resolved(here, to).as_deref(), address, "{to}");
        }
        assert_eq!(
            resolved("https://a.example", "c").as_deref(),
            Some("https://a.example/c")
        );
    }
}
