//! Every URL and file name of a built site, and nowhere else.
//!
//! A *route* is a URL path below the site's base, starting with `/`: `/fr/confidentialite/`. One
//! that ends in `/` is a page, written to `index.html` in that folder. Routes never change once
//! published; what they name is told in the documentation for readers of the site.
//!
//! Where a version's day stands in a route, a text that was corrected has its revisions too:
//! `2027-01-15.0` as published, `2027-01-15.1` after its first erratum.

use std::fmt::Display;

use crate::base::{Date, Digest, SectionId, Slug};
use crate::lang::Lang;
use crate::model::site::base_path;
use crate::model::timestamp::{self, TOKEN};

/// The language chooser.
pub const CHOOSER: &str = "/";
/// The page for addresses that name nothing, where no language is known.
pub const NOT_FOUND: &str = "/404.html";
/// All versions of all documents, as data.
pub const VERSIONS_JSON: &str = "/versions.json";
/// The ledger as of the day of the build.
pub const LEDGER: &str = "/ledger.txt";
/// The site map of sitemaps.org.
pub const SITEMAP: &str = "/sitemap.xml";
/// What robots may read: everything.
pub const ROBOTS: &str = "/robots.txt";
/// The one file of Apache directives that rewrites.
pub const HTACCESS: &str = "/.htaccess";
/// The site's mark.
pub const FAVICON: &str = "/favicon.svg";

/// Redirects, as hosts without Apache read them.
pub const REDIRECTS: &str = "/_redirects";
/// Headers, as hosts without Apache read them.
pub const HEADERS: &str = "/_headers";
/// The file name of one version as a piece of other pages.
pub const FRAGMENT: &str = "fragment.html";
/// What banners tell, as data.
pub const NOTICE_JSON: &str = "/notice.json";
/// The file name of the banner as a piece of other pages.
pub const NOTICE_PIECE: &str = "notice.html";
/// The script of the banner for pages elsewhere. Its bytes never change: its name has the number of
/// what it reads and does.
pub const NOTICE_SCRIPT: &str = "/notice.1.js";
/// The folder of files whose names change with their bytes.
pub const ASSETS: &str = "/assets/";

/// The folder of what changes on days ahead, which no address leads to.
pub const AHEAD: &str = "/.as-of/";

/// Returns the time stamp that a line of the ledger records, at the same place as in the site.
pub fn timestamp(entry: u64) -> String {
    format!("/{}/{TOKEN}", timestamp::folder(entry))
}

/// Returns the page that lists the documents of a language.
pub fn home(lang: &Lang) -> String {
    format!("/{lang}/")
}

/// Returns the page of the version in force.
pub fn current(lang: &Lang, slug: &Slug) -> String {
    format!("/{lang}/{}/", slug.as_str())
}

/// Returns the page of one version.
pub fn version(lang: &Lang, slug: &Slug, date: impl Display) -> String {
    format!("/{lang}/{}/{date}/", slug.as_str())
}

/// Returns the sealed Markdown of one version.
pub fn text(lang: &Lang, slug: &Slug, date: impl Display) -> String {
    format!("/{lang}/{}/{date}/text.md", slug.as_str())
}

/// Returns the data of one version.
pub fn document_json(lang: &Lang, slug: &Slug, date: impl Display) -> String {
    format!("/{lang}/{}/{date}/document.json", slug.as_str())
}

/// Returns one version as a piece of other pages.
pub fn fragment(lang: &Lang, slug: &Slug, date: impl Display) -> String {
    format!("/{lang}/{}/{date}/{FRAGMENT}", slug.as_str())
}

/// Returns the page that lists all versions.
pub fn versions(lang: &Lang, slug: &Slug) -> String {
    format!("/{lang}/{}/versions/", slug.as_str())
}

/// Returns the page that tells readers what a version changes, and what they can do.
pub fn notice(lang: &Lang, slug: &Slug, date: Date) -> String {
    format!("/{lang}/{}/changes/{date}/", slug.as_str())
}

/// Returns the day on which a version takes effect, as a calendar.
pub fn effective(lang: &Lang, slug: &Slug, date: Date) -> String {
    format!("/{lang}/{}/changes/{date}/effective.ics", slug.as_str())
}

/// Returns the page of the changes between two versions.
pub fn compare(lang: &Lang, slug: &Slug, old: &str, new: &str) -> String {
    format!("/{lang}/{}/compare/{old}/{new}/", slug.as_str())
}

/// Returns the page of the changes from a version to the one in force.
pub fn compare_current(lang: &Lang, slug: &Slug, old: Date) -> String {
    format!("/{lang}/{}/compare/{old}/", slug.as_str())
}

/// Returns the page that shows two versions side by side.
pub fn side_by_side(lang: &Lang, slug: &Slug, old: &str, new: &str) -> String {
    format!(
        "/{lang}/{}/compare/{old}/{new}/side-by-side/",
        slug.as_str()
    )
}

/// Returns the changes between two versions as data.
pub fn changes_json(lang: &Lang, slug: &Slug, old: &str, new: &str) -> String {
    format!("/{lang}/{}/compare/{old}/{new}/changes.json", slug.as_str())
}

/// Returns the feed of a language: the versions of all documents.
pub fn feed(lang: &Lang) -> String {
    format!("/{lang}/feed.atom")
}

/// Returns the feed of a document in a language.
pub fn document_feed(lang: &Lang, slug: &Slug) -> String {
    format!("/{lang}/{}/feed.atom", slug.as_str())
}

/// Returns the banner of a language as a piece of other pages.
pub fn notice_piece(lang: &Lang) -> String {
    format!("/{lang}/{NOTICE_PIECE}")
}

/// Returns the page for addresses that name nothing, in a language.
pub fn not_found(lang: &Lang) -> String {
    format!("/{lang}/404.html")
}

/// Returns the file of Apache directives of a language.
pub fn language_htaccess(lang: &Lang) -> String {
    format!("/{lang}/.htaccess")
}

/// Returns the address of a theme's file, which changes whenever its bytes do.
///
/// `name` is the file's name below `static/`: `avenant.css` becomes
/// `/assets/avenant.0ba778e13c5b.css`.
pub fn asset(name: &str, bytes: &[u8]) -> String {
    let digest = Digest::of(bytes).short();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{ASSETS}{stem}.{digest}.{extension}"),
        None => format!("{ASSETS}{name}.{digest}"),
    }
}

/// Returns a route with the place of a section on it.
pub fn at_section(route: &str, section: Option<&SectionId>) -> String {
    match section {
        Some(id) => format!("{route}#{id}"),
        None => route.to_owned(),
    }
}

/// Returns the file a route is written to, relative to the output folder.
pub fn file(route: &str) -> String {
    let path = route.strip_prefix('/').unwrap_or(route);
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

/// Returns the file of a route on a day ahead, in the folder named after its first moment.
pub fn file_ahead(stamp: &str, route: &str) -> String {
    format!("{}{stamp}/{}", &AHEAD[1..], file(route))
}

/// Where a site's root is: routes become addresses through it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    url: String,
    path: String,
}

impl Base {
    /// Takes an absolute http(s) address; a missing final `/` is the same site.
    pub fn new(base_url: &str) -> Self {
        Self {
            url: base_url.trim_end_matches('/').to_owned(),
            path: base_path(base_url).trim_end_matches('/').to_owned(),
        }
    }

    /// Returns whether the site is its host's root, where `robots.txt` and its like are looked for.
    pub fn is_root(&self) -> bool {
        self.path.is_empty()
    }

    /// Returns the path of a route on its host: `/legal/fr/`.
    pub fn path(&self, route: &str) -> String {
        format!("{}{route}", self.path)
    }

    /// Returns the absolute address of a route.
    pub fn url(&self, route: &str) -> String {
        format!("{}{route}", self.url)
    }

    /// Returns the route of a path on the host, or `None` where it lies outside the site.
    pub fn route<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.path.as_str())
            .filter(|route| route.starts_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::{Base, asset, file};

    #[test]
    fn routes_become_addresses_at_a_root_and_below_a_folder() {
        for (base, path, url) in [
            ("https://x.fr/", "/fr/a/", "https://x.fr/fr/a/"),
            ("https://x.fr", "/fr/a/", "https://x.fr/fr/a/"),
            (
                "https://x.fr/legal/",
                "/legal/fr/a/",
                "https://x.fr/legal/fr/a/",
            ),
        ] {
            let base = Base::new(base);
            assert_eq!(base.path("/fr/a/"), path);
            assert_eq!(base.url("/fr/a/"), url);
            assert_eq!(base.route(path), Some("/fr/a/"));
        }
        assert_eq!(Base::new("https://x.fr/legal/").route("/legally/"), None);
    }

    #[test]
    fn pages_are_index_files_and_everything_else_keeps_its_name() {
        assert_eq!(file("/"), "index.html");
        assert_eq!(file("/fr/a/"), "fr/a/index.html");
        assert_eq!(file("/fr/.htaccess"), "fr/.htaccess");
    }

    #[test]
    fn an_asset_is_named_after_its_bytes() {
        let one = asset("avenant.css", b"a{}");
        assert!(one.starts_with("/assets/avenant.") && one.ends_with(".css"));
        assert_ne!(one, asset("avenant.css", b"b{}"));
        assert_eq!(one.len(), "/assets/avenant.0ba778e13c5b.css".len());
    }
}
