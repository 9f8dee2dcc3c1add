//! Apache's directives for a built site.
//!
//! One file at the root holds every rewrite rule: a second one below would switch the first off
//! for its folder. The files of the languages hold only `ErrorDocument`, because the nearest file
//! wins there. Every module's directives stand in `<IfModule>`: a host that lacks one serves the
//! site without what it adds.
//!
//! HTML and data are always asked for again. Their validator is an ETag of inode, time and size
//! without `Last-Modified`, so that a file put back with an old time is still seen as another. The
//! ETag's `-gzip` and `-br` endings are taken off requests, else compressed pages are never answered
//! with 304 (measured, Apache 2.4).

use std::fmt::Write as _;

use crate::lang::Lang;

use super::days::{self, Lead};
use super::epoch::Epoch;
use super::ground::Ground;
use super::headers::{HEADERS, Header, OPEN, PIECES, Scope};
use super::plan::Redirect;
use super::route;
use super::types::{IN_UTF8, TYPES};

const HEADER: &str = "# Made by Avenant: every build writes this file again.\n";

const INDEX: &str = "AddDefaultCharset utf-8\n\
                     Options -Indexes -MultiViews\n\
                     DirectoryIndex index.html\n\
                     FileETag INode MTime Size\n";

const FILES: &str = r#"<FilesMatch "^(\.(?!well-known$)|_(redirects|headers)$)">
  Require all denied
</FilesMatch>
<IfModule mod_expires.c>
  ExpiresActive Off
</IfModule>
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/plain text/markdown application/atom+xml application/json application/xml image/svg+xml text/javascript
  </IfModule>
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/plain text/markdown application/atom+xml application/json application/xml image/svg+xml text/javascript
</IfModule>
"#;

/// The day that is asked for.
const ON_DAY: &str = r"(?:^|&)on=(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:&|$)";

/// What keeps validators true, behind the headers of every host.
const VALIDATORS: &str = r#"  Header unset Last-Modified
  RequestHeader unset If-Modified-Since
  RequestHeader edit If-None-Match "-(gzip|br)\"" "\""
  Header always merge Vary "Accept-Language" env=CHOOSER
  Header always merge Vary "Accept-Language" env=REDIRECT_CHOOSER
"#;

/// Returns the directives of the root.
pub fn root(ground: &Ground, redirects: &[Redirect], epochs: &[Epoch]) -> String {
    let not_found = ground.base.path(route::NOT_FOUND);
    let mut text = format!("{HEADER}{}{INDEX}", errors(&not_found));
    push_types(&mut text);
    text.push_str(FILES);
    text.push_str("<IfModule mod_headers.c>\n");
    for (scope, headers) in HEADERS {
        push_headers(&mut text, scope, headers);
    }
    text.push_str(VALIDATORS);
    text.push_str("</IfModule>\n<IfModule mod_rewrite.c>\n  RewriteEngine On\n");
    text.push_str("  # Names that begin with a dot are nobody's business\n");
    text.push_str("  RewriteCond %{ENV:REDIRECT_STATUS} ^$\n");
    text.push_str("  RewriteRule (?:^|/)\\.(?!well-known(?:/|$)) - [R=404,L]\n");
    text.push_str("  # The reader's language, at the root only; without a match, the chooser\n");
    text.push_str("  RewriteRule ^$ - [E=CHOOSER:1]\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "  RewriteCond %{{HTTP:Accept-Language}} \"{}\"",
        accepted(ground)
    );
    let _ = writeln!(
        text,
        "  RewriteRule ^$ {}/%1/ [R=302,L]",
        ground.base.path("")
    );
    if !redirects.is_empty() {
        text.push_str("  # Addresses that have moved for ever\n");
    }
    for redirect in redirects {
        let from = redirect.from.trim_matches('/');
        let to = ground.base.path(&redirect.to);
        let _ = writeln!(text, "  RewriteRule ^{from}(?:/(.*))?$ {to}$1 [R=301,L]");
    }
    push_days(&mut text, ground);
    push_epochs(&mut text, ground, epochs);
    text.push_str("</IfModule>\n");
    text
}

fn push_types(text: &mut String) {
    text.push_str("<IfModule mod_mime.c>\n");
    // Writing to a string cannot fail.
    for (name, ending) in TYPES {
        let _ = writeln!(text, "  AddType {name} .{ending}");
    }
    let _ = writeln!(text, "  AddCharset utf-8 .{}", IN_UTF8.join(" ."));
    text.push_str("</IfModule>\n");
}

/// `?on=2022-05-01` at a document's address leads to the version that applies on that day; what is
/// left of such questions has no answer.
fn push_days(text: &mut String, ground: &Ground) {
    let base = ground.base.path("");
    let names = |places: &[String]| {
        let places = places.iter().map(|place| place.trim_matches('/'));
        places.collect::<Vec<_>>().join("|")
    };
    for days in days::of(ground) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  # The version of a day: {}", days.document);
        for Lead { from, places, to } in &days.leads {
            let _ = writeln!(
                text,
                "  RewriteCond %{{QUERY_STRING}} {ON_DAY}\n  \
                 RewriteCond %1 >={from}\n  \
                 RewriteRule ^({})/$ {base}/$1/{to}? [R=302,L]",
                names(places)
            );
        }
        let _ = writeln!(
            text,
            "  RewriteCond %{{QUERY_STRING}} (?:^|&)on=\n  RewriteRule ^(?:{})/$ - [R=404,L]",
            names(&days.places)
        );
    }
}

/// From the first moment of a day ahead, what changes on it is served from its folder: all together,
/// the latest day first, for each folder holds only what is not as on the day before it.
///
/// Where the site's root lies is found by taking the address off the file's own path: on shared hosts
/// `DOCUMENT_ROOT` may be another folder.
fn push_epochs(text: &mut String, ground: &Ground, epochs: &[Epoch]) {
    let base = ground.base.path("");
    for Epoch { day, stamp } in epochs.iter().rev() {
        let folder = format!("{}{stamp}/", &route::AHEAD[1..]);
        let _ = writeln!(text, "  # What changes on {day}");
        let mut rule = |found: &str, from: &str, to: &str| {
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "  RewriteCond %{{TIME}} >={stamp}\n  \
                 RewriteCond %{{REQUEST_FILENAME}}%{{PATH_INFO}}|$0 ^(.*)(.*)\\|\\2$\n  \
                 RewriteCond %1{folder}$0{found}\n  \
                 RewriteRule {from} {to}"
            );
        };
        let file = format!("{base}/{folder}$0");
        rule(
            "index.html -f",
            "^(?:.*/)?$",
            &format!("{file}index.html [END]"),
        );
        rule(" -f", "^.*[^/]$", &format!("{file} [END]"));
        rule(" -d", "^.*[^/]$", &format!("{base}/$0/ [R=301,L]"));
    }
}

fn push_headers(text: &mut String, scope: Scope, headers: &[Header]) {
    let pieces = PIECES.join("|").replace('.', r"\.");
    // What stands in <FilesMatch> comes after the rest. `always` is said for errors too; what a site
    // above this folder set without it would be sent beside ours, so it is taken off.
    let names = match scope {
        Scope::All | Scope::Changing => None,
        Scope::Fixed => Some(r"(\.[0-9a-f]{12}(\.[^.]*)?|^notice\.\d+\.js)$".to_owned()),
        Scope::Open => Some(format!(r"(\.({})|^({pieces}))$", OPEN.join("|"))),
        Scope::Pieces => Some(format!("^({pieces})$")),
    };
    let indent = if names.is_some() { "    " } else { "  " };
    if let Some(names) = &names {
        let _ = writeln!(text, "  <FilesMatch \"{names}\">");
    }
    for (name, value) in headers {
        let _ = writeln!(text, "{indent}Header unset {name}");
        let _ = writeln!(text, "{indent}Header always set {name} \"{value}\"");
    }
    if names.is_some() {
        text.push_str("  </FilesMatch>\n");
    }
}

/// Returns the directives of a language's folder.
pub fn language(ground: &Ground, lang: &Lang) -> String {
    let page = ground.base.path(&route::not_found(lang));
    format!("{HEADER}{}", errors(&page))
}

/// What is shown where there is nothing, and where there is a folder without an index or a name that
/// is nobody's business: to readers it is the same.
fn errors(page: &str) -> String {
    format!("ErrorDocument 404 {page}\nErrorDocument 403 {page}\n")
}

/// The first of the site's languages in `Accept-Language` that is not refused with `q=0`.
///
/// Browsers send their languages sorted; a regular expression cannot sort those that do not.
fn accepted(ground: &Ground) -> String {
    let mut tags: Vec<&str> = ground.languages.iter().map(Lang::as_str).collect();
    // `pt-BR` must be tried before `pt`, which would take its first letters.
    tags.sort_by_key(|tag| std::cmp::Reverse(tag.len()));
    format!(
        r"(?:^|,)\s*({})(?:-[a-zA-Z0-9-]+)?\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))",
        tags.join("|")
    )
}
