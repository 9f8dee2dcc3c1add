//! Addresses outside of the site, asked for politely: one question at a time, a pause between two
//! questions to one host, no more of an answer than its head, and nothing of what a host's
//! `robots.txt` keeps to itself (RFC 9309).

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use ureq::config::AutoHeaderValue;
use ureq::http::Response;
use ureq::{Agent, Body};
use url::{Position, Url};

use crate::audit::live::robots::{BYTES, Robots};
use crate::check::outside::{Dead, Standing, Unseen, of_status};

use super::web::{Silence, bytes, is_known, lead, resolved, silence};

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
        let Ok(asked) = Url::parse(address) else {
            return Standing::Dead(Dead::Name);
        };
        let mut here = asked.clone();
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
                    (Standing::Answers, Some(to)) if to != asked => Standing::Moved(to.into()),
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
    fn kept_away(&mut self, address: &Url) -> Option<Standing> {
        let origin = address.origin().ascii_serialization();
        if !self.robots.contains_key(&origin) {
            let robots = self.read_robots(address);
            self.robots.insert(origin.clone(), robots);
        }
        match self.robots.get(&origin)? {
            Ok(robots) => {
                let rule = robots.forbids(NAME, &address[Position::BeforePath..]);
                rule.map(|_| Standing::Unseen(Unseen::Robots))
            }
            Err(standing) => Some(standing.clone()),
        }
    }

    /// Reads the `robots.txt` of an address's host, wherever it leads. Where there is none all may be
    /// looked at; where the host fails, nothing (RFC 9309 §2.3.1).
    fn read_robots(&mut self, address: &Url) -> Result<Robots, Standing> {
        let mut here = resolved(address, "/robots.txt").ok_or(Standing::Dead(Dead::Name))?;
        for _ in 0..=LEADS {
            self.wait(&here);
            let answer = self.agent.get(here.as_str()).call();
            let mut answer = answer.map_err(|error| match silence(&error) {
                Silence::Broken if !is_known(here.authority()) => unanswered(Silence::Name),
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
    fn ask(&mut self, address: &Url) -> Result<Response<Body>, Silence> {
        self.wait(address);
        let head = self.agent.head(address.as_str()).call();
        match head {
            Ok(answer) if answer.status().as_u16() < 400 || answer.status().as_u16() == 429 => {
                return Ok(answer);
            }
            Ok(_) => {}
            Err(error) => match silence(&error) {
                Silence::Broken if !is_known(address.authority()) => return Err(Silence::Name),
                Silence::Broken => {}
                other => return Err(other),
            },
        }
        self.wait(address);
        self.agent
            .get(address.as_str())
            .call()
            .map_err(|error| silence(&error))
    }

    /// Waits until a host may be asked again; this machine minds nothing.
    fn wait(&mut self, address: &Url) {
        let host = address.authority();
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
