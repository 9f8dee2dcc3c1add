//! Apache's directives for a built site.
//!
//! One file at the root holds every rewrite rule: a second one below would switch the first off
//! for its folder. The files of the languages hold only `ErrorDocument`, because the nearest file
//! wins there. Every module's directives stand in `<IfModule>`: a host that lacks one serves the
//! site without what it adds, and `docs/hosting.md` says what that is.
//!
//! A directive that a host does not allow makes every page an error, so all of them are of the two
//! kinds that hosts allow before others, `FileInfo` and `Indexes`: no `Options`, no `Require`. What
//! those would do, rules do.
//!
//! HTML and data are always asked for again. Their validator is an ETag of inode, time and size
//! without `Last-Modified`, so that a file put back with an old time is still seen as another. The
//! ETag's `-gzip` and `-br` endings are taken off requests, else compressed pages are never answered
//! with 304 (measured, Apache 2.4).
//!
//! Headers stand in `<FilesMatch>`, for what a folder above says in one comes after all that ours
//! says outside of one.

use std::fmt::Write as _;

use crate::lang::Lang;

use super::days::{self, Lead};
use super::epoch::Epoch;
use super::ground::Ground;
use super::headers::{HEADERS, Header, OPEN, PIECES, Scope};
use super::memento::{self, DATETIME, Mementos};
use super::plan::Redirect;
use super::route;
use super::types::{IN_UTF8, KNOWN, TYPES};

const HEADER: &str = "# Made by Avenant: every build writes this file again.\n";

const INDEX: &str = "AddDefaultCharset utf-8\n\
                     FileETag INode MTime Size\n\
                     <IfModule mod_dir.c>\n  DirectoryIndex index.html\n</IfModule>\n\
                     <IfModule mod_autoindex.c>\n  IndexIgnore *\n</IfModule>\n";

/// Names that are nobody's business, behind a slash: those with a dot, settings for other hosts.
const HIDDEN: &str = r"(?:\.(?!well-known(?:/|$))|_(?:redirects|headers)(?:/|$))";

/// Where a proxy speaks `https` for Apache, redirects would lead out of it: Apache names its own
/// scheme in them, in those for missing slashes too.
const BEHIND_A_PROXY: &str = r"  # Redirects stay in https where a proxy speaks it for this server
  RewriteCond %{HTTP:X-Forwarded-Proto}|%{ENV:HTTPS} ^https\||\|on$
  RewriteRule ^ - [E=ORIGIN:https://%{HTTP_HOST}]
";

/// Where redirects begin: nowhere, which is Apache's own origin, or at that of its proxy.
const ORIGIN: &str = "%{ENV:ORIGIN}";

/// What is packed on its way.
const PACKED: &str = "text/html text/css text/plain text/markdown text/calendar text/javascript \
                      application/atom+xml application/json application/xml image/svg+xml";

/// The day that is asked for.
const ON_DAY: &str = r"(?:^|&)on=(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:&|$)";

/// What keeps validators true, behind the headers of every host: no second opinion on how long an
/// answer is fresh; shared hosts have one.
const VALIDATORS: &str = r#"  <FilesMatch "^">
    Header unset Last-Modified
    Header unset Expires
    Header always unset Expires
    Header always merge Vary "Accept-Language" env=CHOOSER
    Header always merge Vary "Accept-Language" env=REDIRECT_CHOOSER
  </FilesMatch>
  RequestHeader unset If-Modified-Since
  RequestHeader edit* If-None-Match "-(gzip|br)\"" "\""
"#;

/// Returns the directives of the root.
pub fn root(ground: &Ground, redirects: &[Redirect], epochs: &[Epoch]) -> String {
    let not_found = ground.base.path(route::NOT_FOUND);
    let mut text = format!("{HEADER}{}{INDEX}", errors(&not_found));
    push_types(&mut text);
    push_packing(&mut text);
    push_without_headers(&mut text);
    push_without_rules(&mut text, ground, redirects);
    push_mementos(&mut text, ground);
    text.push_str("<IfModule mod_headers.c>\n");
    for (scope, headers) in HEADERS {
        push_headers(&mut text, scope, headers);
    }
    let link = memento::original(&ground.base.url("/%{MEMENTO_OF}e/")).replace('"', "\\\"");
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "  Header set {DATETIME} \"%{{MEMENTO}}e\" env=MEMENTO\n  \
         Header set Link \"{link}\" env=MEMENTO"
    );
    text.push_str(VALIDATORS);
    text.push_str("</IfModule>\n<IfModule mod_rewrite.c>\n  RewriteEngine On\n");
    text.push_str("  # Names that begin with a dot are nobody's business\n");
    text.push_str("  RewriteCond %{ENV:REDIRECT_STATUS} ^$\n");
    let _ = writeln!(text, "  RewriteRule (?:^|/){HIDDEN} - [R=404,L]");
    text.push_str(BEHIND_A_PROXY);
    push_languages(&mut text, ground);
    if !redirects.is_empty() {
        text.push_str("  # Addresses that have moved for ever\n");
    }
    for redirect in redirects {
        let from = redirect.from.trim_matches('/');
        let to = ground.base.path(&redirect.to);
        let _ = writeln!(
            text,
            "  RewriteRule ^{from}(?:/(.*))?$ {ORIGIN}{to}$1 [R=301,L]"
        );
    }
    push_days(&mut text, ground);
    push_epochs(&mut text, ground, epochs);
    push_folders(&mut text, ground);
    text.push_str("</IfModule>\n");
    text
}

/// Dated pages say since when their document's address showed them, to archives of the web. A page that
/// answers from another folder is still that page.
fn push_mementos(text: &mut String, ground: &Ground) {
    let base = ground.base.path("").replace('.', r"\.");
    text.push_str("<IfModule mod_setenvif.c>\n");
    for Mementos { originals, to, at } in memento::of(ground) {
        let names = originals.iter().map(|route| route.trim_matches('/'));
        let names = names.collect::<Vec<_>>().join("|");
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "  SetEnvIf Request_URI \"^{base}/(?:\\.(?:as-of|avenant-relay)/[^/]+/)?({names})/{to}\
             (?:index\\.html)?$\" MEMENTO_OF=$1 \"MEMENTO={at}\""
        );
    }
    text.push_str("</IfModule>\n");
}

fn push_types(text: &mut String) {
    text.push_str("<IfModule mod_mime.c>\n");
    // Writing to a string cannot fail.
    for (name, ending) in TYPES {
        let _ = writeln!(text, "  AddType {name} .{ending}");
    }
    let _ = writeln!(text, "  AddCharset utf-8 .{}", IN_UTF8.join(" ."));
    // No host is known to lack it; but a text without a type would not be shown at all.
    text.push_str("</IfModule>\n<IfModule !mod_mime.c>\n");
    let texts = TYPES.iter().chain(&KNOWN);
    for (name, ending) in texts.filter(|(_, ending)| IN_UTF8.contains(ending)) {
        let _ = writeln!(
            text,
            "  <FilesMatch \"(?i)\\.{ending}$\">\n    \
             ForceType \"{name}; charset=utf-8\"\n  </FilesMatch>"
        );
    }
    text.push_str("</IfModule>\n");
}

/// Both need a third module, which knows types of content.
fn push_packing(text: &mut String) {
    text.push_str("<IfModule mod_filter.c>\n");
    for (module, filter) in [("brotli", "BROTLI_COMPRESS"), ("deflate", "DEFLATE")] {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "  <IfModule mod_{module}.c>\n    AddOutputFilterByType {filter} {PACKED}\n  </IfModule>"
        );
    }
    text.push_str("</IfModule>\n");
}

/// Where headers cannot be said, pages are asked for again at least, whatever the host thinks of
/// their types.
fn push_without_headers(text: &mut String) {
    text.push_str(
        "<IfModule !mod_headers.c>\n  <IfModule mod_expires.c>\n    \
         ExpiresActive On\n    ExpiresDefault A0\n",
    );
    for name in PACKED.split(' ') {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "    ExpiresByType {name} A0");
    }
    text.push_str("  </IfModule>\n</IfModule>\n");
}

/// Where nothing can be rewritten, names are hidden and old addresses lead on by other means.
fn push_without_rules(text: &mut String, ground: &Ground, redirects: &[Redirect]) {
    text.push_str("<IfModule !mod_rewrite.c>\n  <IfModule mod_alias.c>\n");
    // Writing to a string cannot fail.
    let _ = writeln!(text, "    RedirectMatch 404 \"/{HIDDEN}\"");
    for redirect in redirects {
        let from = ground.base.path(redirect.from.trim_end_matches('/'));
        let to = ground.base.path(&redirect.to);
        let _ = writeln!(
            text,
            "    RedirectMatch 301 \"^{from}(?:/(.*))?$\" \"{to}$1\""
        );
    }
    text.push_str("  </IfModule>\n</IfModule>\n");
}

/// The language that a reader likes best of those the site has; without one, the chooser is shown.
///
/// Weights are told apart by their tenths, as browsers write them; within a tenth the order counts.
fn push_languages(text: &mut String, ground: &Ground) {
    let mut tags: Vec<&str> = ground.languages.iter().map(Lang::as_str).collect();
    // `pt-BR` must be tried before `pt`, which would take its first letters.
    tags.sort_by_key(|tag| std::cmp::Reverse(tag.len()));
    let tags = tags.join("|");
    text.push_str("  # The reader's language, at the root only, by weight; else the chooser\n");
    text.push_str("  RewriteRule ^$ - [E=CHOOSER:1]\n");
    let tenths = (1..=9).rev().map(|tenth| format!(r";\s*q=0?\.{tenth}\d*"));
    let weights = std::iter::once(r"(?:;\s*q=1(?:\.0*)?)?".to_owned())
        .chain(tenths)
        .chain([r";\s*q=0?\.0\d*[1-9]\d*".to_owned()]);
    let asked = weights.map(|weight| {
        format!(
            "  RewriteCond %{{HTTP:Accept-Language}} \
             \"(?:^|,)\\s*({tags})(?:-[a-zA-Z0-9-]+)?\\s*{weight}\\s*(?:,|$)\""
        )
    });
    text.push_str(&asked.collect::<Vec<_>>().join(" [OR]\n"));
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "\n  RewriteRule ^$ {ORIGIN}{}/%1/ [R=302,L]",
        ground.base.path("")
    );
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
                 RewriteRule ^({})/$ {ORIGIN}{base}/$1/{to}? [R=302,L]",
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
        let when = format!("  RewriteCond %{{TIME}} >={stamp}\n");
        push_files_of(text, &when, &base, &folder);
        let to = format!("{ORIGIN}{base}/$0/ [R=301,L]");
        push_rule_of(text, &when, &folder, " -d", ("^.*[^/]$", &to));
    }
}

/// Answers from a folder what it holds, before anything else.
fn push_files_of(text: &mut String, when: &str, base: &str, folder: &str) {
    let file = format!("{base}/{folder}$0");
    let page = format!("{file}index.html [END]");
    push_rule_of(text, when, folder, "index.html -f", ("^(?:.*/)?$", &page));
    let file = format!("{file} [END]");
    push_rule_of(text, when, folder, " -f", ("^.*[^/]$", &file));
}

/// Adds a rule for what a folder holds, which is found beside what was asked for: what a host says of
/// its own root may be wrong.
fn push_rule_of(
    text: &mut String,
    when: &str,
    folder: &str,
    found: &str,
    (from, to): (&str, &str),
) {
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{when}  RewriteCond %{{REQUEST_FILENAME}}%{{PATH_INFO}}|$0 ^(.*)(.*)\\|\\2$\n  \
         RewriteCond %1{folder}$0{found}\n  \
         RewriteRule {from} {to}"
    );
}

/// Returns directives to be added at the end of the root's: what a folder holds answers in the place of
/// what stands where it shall be. `base` is the path of the site's root without a slash at its end,
/// `folder` is below it and ends in one.
///
/// Apache looks at a file and opens it then. Of one that took its place in between it would send as many
/// bytes as the old one had; so files take their places while nobody is sent them.
pub fn relay(base: &str, folder: &str) -> String {
    let mut text = "<IfModule mod_rewrite.c>\n  RewriteEngine On\n".to_owned();
    text.push_str("  # What takes its place just now\n");
    push_files_of(&mut text, "", base, folder);
    text.push_str("</IfModule>\n");
    text
}

/// A folder shows its page, never what is in it. Without a slash it leads to its page by itself, but
/// for what Apache does not know of its proxy.
fn push_folders(text: &mut String, ground: &Ground) {
    let base = ground.base.path("");
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "  # A folder shows its page, never what is in it\n  \
         RewriteCond {ORIGIN} .\n  \
         RewriteCond %{{REQUEST_FILENAME}} -d\n  \
         RewriteRule ^.*[^/]$ {ORIGIN}{base}/$0/ [R=301,L]\n  \
         RewriteCond %{{REQUEST_FILENAME}} -d\n  \
         RewriteCond %{{REQUEST_FILENAME}}index.html !-f\n  \
         RewriteRule ^(?:.*/)?$ - [R=404,L]"
    );
}

fn push_headers(text: &mut String, scope: Scope, headers: &[Header]) {
    let pieces = PIECES.join("|").replace('.', r"\.");
    let names = match scope {
        Scope::All | Scope::Changing => "^".to_owned(),
        Scope::Fixed => r"(\.[0-9a-f]{12}(\.[^.]*)?|^notice\.\d+\.js)$".to_owned(),
        Scope::Open => format!(r"(\.({})|^({pieces}))$", OPEN.join("|")),
        Scope::Pieces => format!("^({pieces})$"),
    };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "  <FilesMatch \"{names}\">");
    // `always` is said for errors too; what a site above this folder set without it would be sent
    // beside ours, so it is taken off.
    for (name, value) in headers {
        let _ = writeln!(text, "    Header unset {name}");
        let _ = writeln!(text, "    Header always set {name} \"{value}\"");
    }
    text.push_str("  </FilesMatch>\n");
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
