//! Who names things for ever, in `tag:` URIs.

use std::fmt;

use super::Date;

/// The tagging entity of `tag:` URIs (RFC 4151, section 2.1): a domain name or e-mail address, and
/// a day on which it was its owner's: `legal.example,2021`.
///
/// Names made with it stay true when the domain changes hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagAuthority(String);

impl TagAuthority {
    /// Reads `legal.example,2021`, `legal.example,2021-10-15` or `contact@legal.example,2021`; small
    /// letters only, as RFC 4151 advises.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, date) = text.split_once(',')?;
        let domain = match name.split_once('@') {
            None => name,
            Some((local, domain)) => {
                let plain = |c: char| is_small(c) || matches!(c, '-' | '.' | '_');
                (!local.is_empty() && local.chars().all(plain)).then_some(domain)?
            }
        };
        (is_domain(domain) && is_date(date)).then(|| Self(text.to_owned()))
    }

    /// Returns the authority of an absolute http(s) address, as of a year.
    ///
    /// `None` where its host is no domain name, such as `[::1]`.
    pub fn of_url(url: &str, year: i32) -> Option<Self> {
        let (_, rest) = url.split_once("://")?;
        let host = rest.split(['/', ':']).next()?.to_ascii_lowercase();
        Self::parse(&format!("{host},{year:04}"))
    }

    /// Returns the authority of a site that has no domain name: it is read on this machine only.
    pub fn local(year: i32) -> Self {
        Self(format!("localhost,{year:04}"))
    }

    /// Returns the domain name: `legal.example`.
    pub fn domain(&self) -> &str {
        let name = self.0.split(',').next().unwrap_or_default();
        name.rsplit('@').next().unwrap_or_default()
    }

    /// Returns the `tag:` URI of a name; what a URI's path cannot hold is escaped.
    pub fn uri(&self, name: &str) -> String {
        let mut uri = format!("tag:{}:", self.0);
        for byte in name.bytes() {
            let plain = byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte);
            if plain {
                uri.push(char::from(byte));
            } else {
                uri.push_str(&format!("%{byte:02X}"));
            }
        }
        uri
    }
}

impl fmt::Display for TagAuthority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_small(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit()
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        let plain = label.chars().all(|c| is_small(c) || c == '-');
        plain && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    text.split('.').all(is_label)
}

/// A year, a month or a day: what is left out is the first.
fn is_date(text: &str) -> bool {
    let rest = match text.len() {
        4 => "-01-01",
        7 => "-01",
        _ => "",
    };
    Date::parse(&format!("{text}{rest}")).is_some()
}

#[cfg(test)]
mod tests {
    use super::TagAuthority;

    #[test]
    fn an_authority_is_a_name_and_a_day() {
        for good in [
            "legal.example,2021",
            "legal.example,2021-10",
            "localhost,2021-10-15",
            "web.team@legal.example,2021",
        ] {
            assert!(TagAuthority::parse(good).is_some(), "{good}");
        }
        for bad in [
            "legal.example",
            "legal.example,21",
            "legal.example,2021-13",
            "legal.example,2021-10-15T00",
            "Legal.example,2021",
            "https://legal.example,2021",
            "-legal.example,2021",
            "legal..example,2021",
            "@legal.example,2021",
            ",2021",
        ] {
            assert!(TagAuthority::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_authority_of_an_address_is_its_domain() {
        let of = |url| TagAuthority::of_url(url, 2021).map(|authority| authority.to_string());
        assert_eq!(
            of("https://Legal.example:8080/legal/").as_deref(),
            Some("legal.example,2021")
        );
        assert_eq!(of("http://[::1]/"), None);
        let authority = TagAuthority::parse("a.example,2021").expect("an authority");
        assert_eq!(
            authority.uri("cookies@2021-10-15.0+fr é"),
            "tag:a.example,2021:cookies@2021-10-15.0+fr%20%C3%A9"
        );
    }
}
