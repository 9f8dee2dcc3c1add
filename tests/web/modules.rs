//! The site on hosts that lack modules of Apache, or allow little: no page is ever an error, and
//! what is lost is what `docs/hosting.md` says.

use std::fs;

use super::World;
use super::apache::Host;
use super::clock::Clock;
use super::needs::{NEEDS, Place};
use super::site::Site;
use super::support::root;

/// What hosts may lack. Without `mod_authz_core` and `mod_dir` no Apache serves pages: they are none
/// of these.
const OPTIONAL: [&str; 13] = [
    "rewrite",
    "headers",
    "expires",
    "deflate",
    "brotli",
    "filter",
    "mime",
    "alias",
    "autoindex",
    "negotiation",
    "setenvif",
    "env",
    "access_compat",
];

/// The least that hosts allow, as Debian and Red Hat do for pages in the homes of users, where
/// folders are listed and names guessed.
const ALLOWED: &str = "FileInfo Indexes";
const OPTIONS: &str = "Indexes MultiViews SymLinksIfOwnerMatch";

/// What a shared host thinks of how long files are fresh, as one does that is set to production.
const FRESH: &str = r#"<IfModule mod_expires.c>
  ExpiresActive On
  ExpiresDefault "access plus 1 month"
  ExpiresByType text/html "access plus 1 hour"
  ExpiresByType text/css "access plus 1 week"
  ExpiresByType text/javascript "access plus 1 week"
  ExpiresByType application/json "access plus 1 day"
</IfModule>
"#;

/// What a reader of the documentation is told.
struct Row {
    without: Vec<String>,
    lost: Vec<String>,
}

/// Reads the table of the documentation: modules, and what is lost without them.
fn table() -> Result<Vec<Row>, String> {
    let file = root().join("docs/hosting.md");
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let rows = text.lines().filter_map(|line| {
        let cells = line.strip_prefix("| `mod_")?.strip_suffix(" |")?;
        let (without, lost) = cells.split_once(" | ")?;
        let names = without
            .split(", `mod_")
            .map(|name| name.trim_end_matches('`'));
        let lost = lost.split("; ").filter(|lost| *lost != "nothing");
        Some(Row {
            without: names.map(str::to_owned).collect(),
            lost: lost.map(str::to_owned).collect(),
        })
    });
    Ok(rows.collect())
}

/// A host whose clock shows a day ahead, on which pages have turned.
fn place(world: &World, host: &Host) -> Result<Place, String> {
    let clock = Clock::at(&world.tools, "2027-01-20 12:00:00")?;
    Place::at(world.site.on_host(&world.tools, &clock, host)?, "")
}

/// Asks for everything, of which exactly this must be lost.
fn holds(place: &Place, lost: &[String]) -> Result<(), String> {
    let mut faults = place.pages();
    let unknown = |lost: &&String| NEEDS.iter().all(|(name, _)| name != *lost);
    faults.extend(
        lost.iter()
            .filter(unknown)
            .map(|lost| format!("no such need: {lost}")),
    );
    for (name, holds) in NEEDS {
        match (holds(place), lost.iter().any(|lost| lost == name)) {
            (Err(fault), false) => faults.push(format!("{name}: {fault}")),
            (Ok(()), true) => faults.push(format!("{name} is not lost")),
            _ => {}
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(faults.join("\n"))
}

/// Without each module that is not everywhere, and without several at once, as documented.
pub fn missing(world: &World) -> Result<(), String> {
    let rows = table()?;
    let named = |module: &&str| rows.iter().any(|row| row.without == [(*module).to_owned()]);
    if let Some(module) = OPTIONAL.iter().find(|module| !named(module)) {
        return Err(format!("nothing is said of mod_{module}"));
    }
    let mut faults = Vec::new();
    for row in &rows {
        let known = |name: &String| OPTIONAL.iter().find(|known| *known == name).copied();
        let without: Option<Vec<_>> = row.without.iter().map(known).collect();
        let host = Host {
            without: without.ok_or_else(|| format!("no such modules: {:?}", row.without))?,
            allows: ALLOWED,
            options: OPTIONS,
            says: FRESH.to_owned(),
        };
        if let Err(fault) = holds(&place(world, &host)?, &row.lost) {
            faults.push(format!("without {:?}:\n{fault}", row.without));
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

/// With every module, whatever else a host allows or says.
pub fn complete(world: &World) -> Result<(), String> {
    for allows in [ALLOWED, "FileInfo Indexes Limit", "All"] {
        let host = Host {
            allows,
            options: OPTIONS,
            says: FRESH.to_owned(),
            ..Host::default()
        };
        holds(&place(world, &host)?, &[]).map_err(|fault| format!("{allows}:\n{fault}"))?;
    }
    Ok(())
}

/// A host that reads no directives shows the pages; one that reads them and forbids what they say
/// shows nothing at all, as documented.
pub fn refused(world: &World) -> Result<(), String> {
    let host = |allows| Host {
        allows,
        ..Host::default()
    };
    let faults = place(world, &host("None"))?.pages_of_today();
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    for allows in ["AuthConfig Limit", "FileInfo"] {
        let status = place(world, &host(allows))?.get("/fr/")?.status;
        if status != 500 {
            return Err(format!("{allows}: {status}, which is documented as 500"));
        }
    }
    let host = Host {
        options: "None",
        ..Host::default()
    };
    let status = place(world, &host)?.get("/fr/")?.status;
    if status != 403 {
        return Err(format!(
            "Options None: {status}, which is documented as 403"
        ));
    }
    Ok(())
}

/// Below a folder of a host whose own site answers all that is not there, files are fresh for long,
/// and folders have other indexes.
pub fn beside(world: &World) -> Result<(), String> {
    let built = Site::start_below(&world.tools, "/legal", |_| Ok(()))?;
    let foreign = [
        (".htaccess", FOREIGN),
        ("index.php", "<title>Foreign</title>"),
        ("style.css", "body { color: red }"),
    ];
    for (name, text) in foreign {
        fs::write(built.dist().join(name), text).map_err(|error| error.to_string())?;
    }
    for without in [vec![], vec!["rewrite"], vec!["headers"], OPTIONAL.to_vec()] {
        let rows = table()?;
        let row = rows.iter().find(|row| {
            row.without.len() == without.len()
                && without
                    .iter()
                    .all(|name| row.without.iter().any(|own| own == name))
        });
        let host = Host {
            without: without.clone(),
            says: FRESH.to_owned(),
            options: OPTIONS,
            ..Host::default()
        };
        let clock = Clock::at(&world.tools, "2027-01-20 12:00:00")?;
        let site = built.on_host(&world.tools, &clock, &host)?;
        let place = Place::at(site, "/legal")?;
        let lost = row.map(|row| row.lost.as_slice()).unwrap_or_default();
        holds(&place, lost).map_err(|fault| format!("without {without:?}:\n{fault}"))?;
        let theirs = place.outside("/style.css")?;
        if theirs.status != 200 || theirs.body != foreign[2].1 {
            return Err(format!("/style.css is {}: {}", theirs.status, theirs.body));
        }
        let policy = theirs.header("content-security-policy");
        if policy.contains("'none'") {
            return Err("what is beside the site has its policy".to_owned());
        }
        let rewritten = place.outside("/no/such/page")?;
        let is_theirs = rewritten.status == 200 && rewritten.body == foreign[1].1;
        if is_theirs == without.contains(&"rewrite") {
            return Err(format!("/no/such/page is {}", rewritten.status));
        }
    }
    Ok(())
}

/// What WordPress writes at the root of its host, and what people add to it.
const FOREIGN: &str = r#"# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
DirectoryIndex index.php
FileETag None
ErrorDocument 404 /index.php
<IfModule mod_expires.c>
ExpiresByType text/html "access plus 2 days"
</IfModule>
<IfModule mod_headers.c>
Header set Content-Security-Policy-Report-Only "default-src https:"
<FilesMatch "\.(html|css|js|json)$">
Header set Cache-Control "max-age=2592000, public"
Header set Content-Security-Policy "default-src https:"
</FilesMatch>
</IfModule>
"#;
