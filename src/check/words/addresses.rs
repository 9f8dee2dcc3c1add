//! Addresses of the web and of mail: not safe, cut, in another language, or leading nowhere.

use crate::base::{Code, Diagnostic, Report, Span};
use crate::lang::Lang;
use crate::prose::tree::{Inline, InlineKind, Target};
use crate::prose::walk;

use super::run::{OPAQUE, Run};
use super::{Text, asked, replaced};

/// Language tags that stand in addresses and are no country's at the same time.
const TAGS: [&str; 7] = ["de", "en", "es", "fr", "it", "nl", "pt"];

/// Those of them that begin names of hosts; others name departments there, or countries.
const NAMED: [&str; 3] = ["en", "es", "fr"];

/// Keys of queries that say the language of a page.
const KEYS: [&str; 4] = ["hl", "lang", "language", "locale"];

/// Ends of the domains that are typed without `https://`.
const DOMAINS: [&str; 15] = [
    "at", "be", "ch", "com", "de", "es", "eu", "fr", "info", "int", "io", "it", "net", "org", "uk",
];

/// What stands for `@` where an address is hidden from programs.
const HIDDEN: [&str; 6] = ["(at)", "[at]", "(arobase)", "[arobase]", "{at}", "(ät)"];

/// Looks at every link, and at addresses that are none.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    for run in &text.runs {
        links(text, run.words, (text.lang, false), report);
        bare(text, run, report);
    }
}

/// Looks at the links among words of a language, which may lie within a link themselves.
fn links(text: &Text<'_>, words: &[Inline], (lang, is_linked): (&Lang, bool), report: &mut Report) {
    for (at, inline) in words.iter().enumerate() {
        match &inline.kind {
            InlineKind::Link { to, words: inner } => {
                if let Target::Address(address) = to {
                    let bare = walk::is_bare(to, inner);
                    let next = words.get(at + 1..).unwrap_or_default();
                    let link = Link {
                        text,
                        inline,
                        address,
                    };
                    link.check(
                        lang_of(inner, lang),
                        if bare { next } else { &[] },
                        bare,
                        report,
                    );
                }
                links(text, inner, (lang, true), report);
            }
            InlineKind::Foreign { lang, words } => links(text, words, (lang, is_linked), report),
            InlineKind::Code(code) if !is_linked && is_mail(code) => {
                let finding = unlinked(text, inline.span, code, "mail");
                report.push(asked(finding, vec![(inline.span, format!("<{code}>"))]));
            }
            _ => links(text, walk::inside(inline), (lang, is_linked), report),
        }
    }
}

/// The language of a link's words, where all of them are marked.
fn lang_of<'a>(words: &'a [Inline], lang: &'a Lang) -> &'a Lang {
    match words {
        [
            Inline {
                kind: InlineKind::Foreign { lang, .. },
                ..
            },
        ] => lang,
        _ => lang,
    }
}

/// A link to an address outside.
struct Link<'a> {
    text: &'a Text<'a>,
    inline: &'a Inline,
    address: &'a str,
}

impl Link<'_> {
    /// Looks at the address; `next` is what follows it where it stands as its own words.
    fn check(&self, lang: &Lang, next: &[Inline], bare: bool, report: &mut Report) {
        let Some((scheme, rest)) = self.address.split_once("://") else {
            return;
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_local = host.starts_with("localhost") || host.starts_with("127.");
        if scheme.eq_ignore_ascii_case("http") && !is_local {
            report.push(self.unsafe_scheme());
        }
        if let Some((why, quote)) = cut(rest, host, bare.then_some(next)) {
            let finding = self.finding(Code::LINK_CUT);
            report.push(finding.arg("why", why).arg("quote", quote));
        }
        if let Some(other) = language(rest, host).filter(|other| *other != lang.family())
            && !self.stands_in_authentic()
        {
            let finding = self.finding(Code::LINK_LANGUAGE);
            report.push(
                finding
                    .arg("language", other)
                    .arg("text_language", lang.family()),
            );
        }
    }

    /// Returns whether a translation leads where the text it is made from does: to an authority
    /// that has one page for all, most likely.
    fn stands_in_authentic(&self) -> bool {
        let document = self.text.document;
        let others = document
            .authentic
            .iter()
            .filter(|lang| *lang != self.text.lang);
        let mut others = others.filter_map(|lang| document.working.get(lang));
        others.any(|other| other.source.contains(self.address))
    }

    fn finding(&self, code: Code) -> Diagnostic {
        let place = self.typed().first().copied().unwrap_or(self.inline.span);
        Diagnostic::new(code)
            .at(self.text.place(place))
            .arg("address", self.address)
    }

    /// Where the address is typed: twice, where it is the words of a link to itself.
    fn typed(&self) -> Vec<Span> {
        let source = self.text.source(self.inline.span);
        let start = self.inline.span.start as usize;
        let all = source.match_indices(self.address);
        all.map(|(at, address)| Span::new(start + at..start + at + address.len()))
            .collect()
    }

    fn unsafe_scheme(&self) -> Diagnostic {
        let secure = format!("https{}", &self.address[4..]);
        let finding = self.finding(Code::LINK_HTTP).arg("secure", secure.as_str());
        let typed = self.typed();
        if typed.is_empty() {
            return finding;
        }
        let edits = typed.into_iter().map(|span| (span, secure.clone()));
        asked(finding, edits.collect())
    }
}

/// Returns why an address seems cut, with the words that show it.
fn cut<'a>(
    rest: &'a str,
    host: &'a str,
    next: Option<&'a [Inline]>,
) -> Option<(&'static str, &'a str)> {
    if !host.contains('.') && !host.starts_with("localhost") && !host.starts_with('[') {
        return Some(("host", host));
    }
    if rest.contains('…') || rest.ends_with("..") {
        return Some(("dots", rest));
    }
    let path = rest.get(host.len()..).unwrap_or_default();
    if next.is_some() && path.ends_with(['-', '_', '=', '&', '%', '?']) {
        return Some(("end", path));
    }
    let goes_on = next.and_then(|next| continuation(path, next));
    goes_on.map(|words| ("next", words)).or_else(|| {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        path.split('/')
            .find_map(joined)
            .map(|word| ("joined", word))
    })
}

/// A part of an address of several words of which one is two, stuck together where a line of a
/// printed page ended: `cookiesfromChat`.
fn joined(segment: &str) -> Option<&str> {
    let words: Vec<&str> = segment.split('-').collect();
    let turns = |word: &&&str| {
        let small = word.chars().take_while(|c| c.is_ascii_lowercase()).count();
        small >= 5 && word[small..].starts_with(|c: char| c.is_ascii_uppercase())
    };
    let mut stuck = words.iter().filter(turns);
    match (words.len(), stuck.next(), stuck.next()) {
        (4.., Some(word), None) => Some(word),
        _ => None,
    }
}

/// What follows an address on the next line, or after a space, and reads like the rest of it.
fn continuation<'a>(path: &str, next: &'a [Inline]) -> Option<&'a str> {
    let words = match next {
        [
            Inline {
                kind: InlineKind::SoftBreak,
                ..
            },
            Inline {
                kind: InlineKind::Text(words),
                ..
            },
            ..,
        ] => words,
        [
            Inline {
                kind: InlineKind::Text(words),
                ..
            },
            ..,
        ] => words.strip_prefix(' ')?,
        _ => return None,
    };
    let word = words.split(char::is_whitespace).next().unwrap_or_default();
    let core = word.trim_end_matches(['.', ',', ';', ')']);
    let file = [".html", ".htm", ".php", ".pdf", ".aspx"];
    let typed = |c: char| c.is_ascii_alphanumeric() || "-_/.%?=&#".contains(c);
    let is_path =
        core.chars().all(typed) && core.starts_with(|c: char| c.is_ascii_lowercase() || c == '/');
    let steps = core.matches('/').count() + core.matches('-').count();
    let reads_on = file.iter().any(|end| core.ends_with(end)) || (core.contains('/') && steps > 1);
    (path.len() > 1 && is_path && reads_on).then_some(core)
}

/// Returns the language that an address says its page is in.
fn language<'a>(rest: &'a str, host: &'a str) -> Option<&'a str> {
    let path = rest.get(host.len()..).unwrap_or_default();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let tag = |word: &'a str| {
        let family = word.split(['-', '_']).next().unwrap_or_default();
        let region = word.len() == family.len() || word.len() == family.len() + 3;
        TAGS.into_iter()
            .find(|tag| region && family.eq_ignore_ascii_case(tag))
    };
    let asked = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut asked = asked
        .filter(|(key, _)| KEYS.contains(key))
        .map(|(_, value)| value);
    if let Some(found) = asked.find_map(tag) {
        return Some(found);
    }
    let label = host.split('.').next().unwrap_or_default();
    let label = Some(label).filter(|label| NAMED.contains(label) && host.matches('.').count() > 1);
    let steps = path.split('/').filter(|step| !step.is_empty()).take(3);
    label.into_iter().chain(steps).find_map(tag)
}

/// Looks for addresses that readers cannot follow.
fn bare(text: &Text<'_>, run: &Run<'_>, report: &mut Report) {
    let edges = |c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '«' | '»' | '"' | '“' | '”' | OPAQUE)
    };
    for chunk in run.text.split(edges) {
        let core = chunk.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let at = core.as_ptr() as usize - run.text.as_ptr() as usize;
        let range = at..at + core.len();
        if core.is_empty() || !is_web(core) || run.is_linked(range.clone()) {
            continue;
        }
        let finding = unlinked(text, run.span(range.clone()), core, "web");
        let link = format!("<https://{core}>");
        report.push(replaced(finding, run, range, link));
    }
    for mark in HIDDEN {
        for (at, _) in run.text.match_indices(mark) {
            if let Some((start, end, address)) = hidden(&run.text, at, mark.len())
                && !run.is_linked(start..end)
            {
                let finding = unlinked(text, run.span(start..end), &address, "hidden");
                report.push(replaced(finding, run, start..end, format!("<{address}>")));
            }
        }
    }
}

fn unlinked(text: &Text<'_>, span: Span, address: &str, kind: &'static str) -> Diagnostic {
    let link = if kind == "web" {
        format!("<https://{address}>")
    } else {
        format!("<{address}>")
    };
    Diagnostic::new(Code::ADDRESS_UNLINKED)
        .at(text.place(span))
        .arg("kind", kind)
        .arg("address", address)
        .arg("link", link)
}

/// `www.exemple.fr`, or `exemple.fr/contact`.
fn is_web(word: &str) -> bool {
    let (host, path) = word
        .split_once('/')
        .map_or((word, None), |(host, path)| (host, Some(path)));
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let named = labels.len() > 1 && labels.iter().all(plain);
    let end = labels.last().unwrap_or(&"").to_ascii_lowercase();
    let www = labels[0].eq_ignore_ascii_case("www") && labels.len() > 2;
    named && (www || (path.is_some() && DOMAINS.contains(&end.as_str())))
}

fn is_mail(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
    };
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty());
    plain(local) && plain(domain) && dotted
}

/// Returns the mail address around a mark that stands for `@`, with where it begins and ends.
fn hidden(text: &str, at: usize, length: usize) -> Option<(usize, usize, String)> {
    let part = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
    let before = text[..at].trim_end_matches(' ');
    let local = before.rsplit(|c: char| !part(c)).next().unwrap_or_default();
    let after = text[at + length..].trim_start_matches(' ');
    let domain = after.split(|c: char| !part(c)).next().unwrap_or_default();
    let domain = domain.trim_end_matches(['.', '-']);
    let address = format!("{local}@{domain}");
    let end = text.len() - after.len() + domain.len();
    is_mail(&address).then(|| (before.len() - local.len(), end, address))
}

#[cfg(test)]
mod tests {
    use super::{cut, hidden, is_web, language};

    fn split(address: &str) -> (&str, &str) {
        (
            address,
            address.split(['/', '?']).next().unwrap_or_default(),
        )
    }

    #[test]
    fn addresses_that_were_cut_are_told() {
        let why = |address| {
            let (rest, host) = split(address);
            cut(rest, host, Some(&[])).map(|(why, _)| why)
        };
        assert_eq!(
            why("a.com/hc/36-Browser-cookiesfromChat-widget-Web-SDK"),
            Some("joined")
        );
        assert_eq!(why("exemple"), Some("host"));
        assert_eq!(why("a.fr/page-"), Some("end"));
        assert_eq!(why("a.fr/une…"), Some("dots"));
        for whole in [
            "a.fr",
            "a.fr/getting-started-with-JavaScript",
            "a.fr/myAccount",
            "a.fr/?x=1",
        ] {
            assert_eq!(why(whole), None, "{whole}");
        }
    }

    #[test]
    fn the_language_of_a_page_is_told_by_its_address() {
        let of = |address| {
            let (rest, host) = split(address);
            language(rest, host)
        };
        assert_eq!(of("www.google.com/intl/en/policies/privacy"), Some("en"));
        assert_eq!(of("x.com/hc/en-us/articles/1"), Some("en"));
        assert_eq!(of("x.com/a?b=c&hl=fr"), Some("fr"));
        assert_eq!(of("en.wikipedia.org/wiki/X"), Some("en"));
        for none in ["x.com/energy", "x.fr", "x.com/a/b/c/d/en", "de.fr"] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn addresses_without_a_link_are_known() {
        assert!(is_web("www.exemple.fr") && is_web("exemple.fr/contact"));
        for none in [
            "exemple.fr",
            "et/ou",
            "12.5/kg",
            "S.A./N.V.",
            "1to1progress.com",
        ] {
            assert!(!is_web(none), "{none}");
        }
        let found = hidden("à dpo [at] a.fr.", "à dpo ".len(), 4);
        assert_eq!(found, Some((3, 16, "dpo@a.fr".to_owned())));
    }
}
