//! Who may ask for what: a request is judged before anything answers it.
//!
//! A server on this machine is reached by every page that the editor's browser opens. What such a page
//! cannot do is name the server's own host as a browser does (`Host`), claim to come from it (`Origin`,
//! `Sec-Fetch-Site`) or know the secret of the run; and no answer ever has a CORS header. By this:
//!
//! - a name that somebody points at this machine (DNS rebinding) reaches nothing;
//! - pages of others neither read nor frame the desk, and have nothing done;
//! - a server that others can reach ([`Rules::exposed`]) answers only browsers that hold its token.

use std::net::IpAddr;

use crate::desk::address::{ENTER, ROOT};

use super::http::{Answer, Asked, Method};
use super::refusal::Refusal;
use super::token::Token;

/// The header of a script, or the field of a form, that carries the token.
const TOKEN_HEADER: &str = "x-avenant-token";
const TOKEN_FIELD: &str = "token";

const FORM: &str = "application/x-www-form-urlencoded";

const CROSS_SITE: &str = "This comes from a page of another site, which may not do that.";
const NO_TOKEN: &str =
    "This lacks the token of the run; load the page again if the server was started again.";

/// What holds for the requests of one run.
#[derive(Debug, Clone)]
pub struct Rules {
    port: u16,
    token: Token,
    exposed: Option<String>,
}

/// Where a request that may pass goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To what answers requests.
    In,
    /// To [`Rules::welcome`].
    Entrance,
}

impl Rules {
    /// Returns the rules of a server that only this machine reaches.
    pub fn new(port: u16, token: Token) -> Self {
        Self {
            port,
            token,
            exposed: None,
        }
    }

    /// Returns the rules of a server that others reach under `host`: a name, an address, or the
    /// address that stands for all of the machine's (`0.0.0.0`, `::`).
    pub fn exposed(port: u16, token: Token, host: &str) -> Self {
        Self {
            port,
            token,
            exposed: Some(host.to_owned()),
        }
    }

    /// Judges what is known of a request before its body comes.
    ///
    /// # Errors
    /// The refusal to answer it with.
    pub fn judge(&self, asked: &Asked) -> Result<Way, Refusal> {
        let host = asked.headers.only("host").ok_or(Refusal::Misdirected)?;
        if !self.is_own(host) {
            return Err(Refusal::Misdirected);
        }
        if self.exposed.is_some() && !self.holds_cookie(asked) {
            return self.judge_entrance(asked);
        }
        let below_desk = asked.path().is_some_and(is_desk);
        if (below_desk || asked.method == Method::Post) && !is_same_origin(asked, host) {
            return Err(Refusal::Foreign(CROSS_SITE));
        }
        if self.exposed.is_some() && asked.path() == Some(ENTER) {
            return self.judge_entrance(asked);
        }
        Ok(Way::In)
    }

    /// Judges what was sent along.
    ///
    /// # Errors
    /// The refusal to answer it with.
    pub fn judge_body(&self, asked: &Asked) -> Result<(), Refusal> {
        if asked.method != Method::Post {
            return Ok(());
        }
        let kind = asked.headers.only("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !asked.body.is_empty() && !kind.eq_ignore_ascii_case(FORM) {
            return Err(Refusal::NotAForm);
        }
        let form = asked.form().ok_or(Refusal::Malformed(
            "What is sent along is not encoded as forms are.",
        ))?;
        let header = asked.headers.only(TOKEN_HEADER);
        let sent = header.or_else(|| form.get(TOKEN_FIELD));
        match sent {
            Some(sent) if self.token.is(sent) => Ok(()),
            _ => Err(Refusal::Foreign(NO_TOKEN)),
        }
    }

    /// Returns the answer that lets a browser in and leads it to the first page.
    ///
    /// It is a page that leads on rather than a redirect: browsers send no `SameSite=Strict` cookie
    /// after redirects which began on another site, such as a mail read on the web.
    pub fn welcome(&self) -> Answer {
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            self.cookie_name(),
            self.token.as_str()
        );
        let page = "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Avenant</title>\
            <p><a href=\"/\">Aperçu</a> · <a href=\"/\" lang=\"en\">Preview</a></p></html>\n";
        Answer::new(200)
            .body("text/html; charset=utf-8", page.as_bytes())
            .with("Set-Cookie", &cookie)
            .with("Refresh", "0; url=/")
            .with("Cache-Control", "no-store")
            .with("Referrer-Policy", "no-referrer")
            .with("X-Robots-Tag", "noindex")
            .with("X-Content-Type-Options", "nosniff")
            .with(
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'",
            )
    }

    /// Returns the path that lets a browser in, with the token, for the address that is printed.
    pub fn entrance(&self) -> String {
        format!("{ENTER}?{TOKEN_FIELD}={}", self.token.as_str())
    }

    fn judge_entrance(&self, asked: &Asked) -> Result<Way, Refusal> {
        let known = asked.target.query.get(TOKEN_FIELD);
        let is_entrance = asked.path() == Some(ENTER) && asked.method != Method::Post;
        match known {
            Some(token) if is_entrance && self.token.is(token) => Ok(Way::Entrance),
            _ => Err(Refusal::Stranger),
        }
    }

    /// Returns whether a `Host` is one of this server's.
    fn is_own(&self, host: &str) -> bool {
        let name = match host.strip_suffix(&format!(":{}", self.port)) {
            Some(name) => name,
            None if self.port == 80 => host,
            None => return false,
        };
        let local = ["localhost", "127.0.0.1", "[::1]"];
        local.iter().any(|own| name.eq_ignore_ascii_case(own))
            || self
                .exposed
                .as_deref()
                .is_some_and(|host| is_exposed_as(host, name))
    }

    fn holds_cookie(&self, asked: &Asked) -> bool {
        let cookies = asked.headers.all("cookie");
        let mut pairs = cookies
            .flat_map(|all| all.split(';'))
            .filter_map(|one| one.split_once('='));
        let own = self.cookie_name();
        pairs.any(|(name, value)| name.trim() == own && self.token.is(value.trim()))
    }

    /// Cookies know no ports, so that the name tells two servers of one host apart.
    fn cookie_name(&self) -> String {
        format!("avenant-{}", self.port)
    }
}

fn is_desk(path: &str) -> bool {
    path.starts_with(ROOT) || path == ROOT.trim_end_matches('/')
}

/// Returns whether a request comes from a page of this very host, or from nobody's page.
fn is_same_origin(asked: &Asked, host: &str) -> bool {
    let origin = format!("http://{}", without_port(host));
    let mut origins = asked.headers.all("origin");
    let mut sites = asked.headers.all("sec-fetch-site");
    origins.all(|from| without_port(from).eq_ignore_ascii_case(&origin))
        && sites.all(|site| matches!(site, "same-origin" | "none"))
}

/// Returns an address without port 80, which browsers never write.
fn without_port(address: &str) -> &str {
    address.strip_suffix(":80").unwrap_or(address)
}

/// Returns whether a host that is exposed goes by this name in `Host`.
fn is_exposed_as(host: &str, name: &str) -> bool {
    let address = |text: &str| -> Option<IpAddr> {
        let bare = text
            .strip_prefix('[')
            .and_then(|text| text.strip_suffix(']'));
        match bare {
            Some(bare) => bare.parse().ok().filter(IpAddr::is_ipv6),
            None => text.parse().ok().filter(IpAddr::is_ipv4),
        }
    };
    match host.parse::<IpAddr>() {
        // Which addresses a machine has is not known here; a number is none that a name hides.
        Ok(all) if all.is_unspecified() => address(name).is_some(),
        Ok(one) => address(name) == Some(one),
        Err(_) => name.eq_ignore_ascii_case(host),
    }
}

#[cfg(test)]
mod tests;
