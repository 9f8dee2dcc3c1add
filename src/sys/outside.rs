//! Addresses outside of the site, asked for politely: one question at a time, a pause between two
//! questions to one host, and no more of an answer than its head.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use ureq::config::AutoHeaderValue;
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::check::outside::{Dead, Standing, Unseen, of_status};

use super::web::{Silence, is_known, lead, silence};

/// Redirects that are followed.
const LEADS: usize = 5;

/// Between two questions to one host.
const PAUSE: Duration = Duration::from_millis(1000);

const AGENT: &str = concat!("Avenant/", env!("CARGO_PKG_VERSION"), " (check of links)");

/// Looks at addresses.
pub struct Visitor {
    agent: Agent,
    /// When each host was last asked.
    asked: BTreeMap<String, Instant>,
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
        }
    }

    /// Returns how an address answers; redirects are followed wherever they lead.
    pub fn look(&mut self, address: &str) -> Standing {
        let mut here = address.to_owned();
        // Where every redirect so far leads for good.
        let mut settled = Some(here.clone());
        for _ in 0..=LEADS {
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

/// Returns the host of an address, with its port.
fn authority(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
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
