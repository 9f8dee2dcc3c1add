//! `avenant.toml`: name, address, time zone, languages and documents of a site.

use std::collections::BTreeSet;

use crate::base::{
    Code, Colour, Diagnostic, DocumentId, Place, Report, TagAuthority, TreePath, Zone,
};
use crate::lang::Lang;
use crate::model::{Brand, BrandColour, Config, EditorCommand, EditorFault, MailText};

use super::toml::{Reading, Table};
use super::toml_value::Value;
use super::tree::Tree;
use super::{facts, names, severities, target};

/// The configuration's file name, at the site's root.
pub const CONFIG: &str = "avenant.toml";

/// Days for which banners tell of a version after it took effect, where the site does not say: the
/// month that most readers need to come by.
const BANNER_DAYS: u32 = 30;

/// The theme of a site that names none.
const DEFAULT_THEME: &str = "default";

/// What could be read of the configuration.
#[derive(Debug, Default)]
pub struct ConfigFile {
    /// The configuration, where all of it could be read.
    pub config: Option<Config>,
    /// The languages offered; empty where not all of them could be read.
    pub languages: Vec<Lang>,
    /// The documents that could be read, each with its place.
    pub documents: Vec<(DocumentId, Place)>,
    /// Whether the list of documents could be read whole.
    pub is_list_whole: bool,
}

/// Reads the configuration; `None` where there is no such file.
pub fn read(tree: &Tree, report: &mut Report) -> Option<ConfigFile> {
    let Some(path) = tree.find(CONFIG) else {
        report.push(missing(tree));
        return None;
    };
    let Some(source) = tree.text(path, report) else {
        return Some(ConfigFile::default());
    };
    let reading = Reading::new(&source);
    let file = read_root(&reading.root());
    reading.finish(report);
    Some(file)
}

/// Reads who names the entries of feeds.
fn read_authority(value: &Value<'_>) -> Option<TagAuthority> {
    let typed = value.text()?;
    let authority = TagAuthority::parse(typed);
    if authority.is_none() {
        let finding = value.finding(Code::BAD_FEED_AUTHORITY).arg("value", typed);
        let near = nearest_authority(typed).map(|near| near.to_string());
        value.push(finding.arg_or_none("nearest", near.unwrap_or_default()));
    }
    authority
}

/// The domain of what may be an address, with the year that was typed.
fn nearest_authority(typed: &str) -> Option<TagAuthority> {
    let (name, date) = typed.rsplit_once([',', ' '])?;
    let name = name.rsplit("://").next()?.split('/').next()?;
    let name = name.trim_matches([',', ' ']).to_ascii_lowercase();
    TagAuthority::parse(&format!("{name},{}", date.trim()))
}

/// Reads the IANA name of a zone.
///
/// In place of an unknown one stands UTC, so that the texts are looked at in the same run; the
/// finding keeps anything from being built or published with it.
fn read_zone(value: &Value<'_>) -> Option<Zone> {
    let name = value.text()?;
    Some(Zone::parse(name).unwrap_or_else(|| {
        let finding = value.finding(Code::BAD_TIME_ZONE).arg("value", name);
        value.push(finding.arg_or_none("nearest", nearest_zone(name)));
        Zone::UTC
    }))
}

/// `Paris` means `Europe/Paris`; else the nearest name as typed.
fn nearest_zone(typed: &str) -> &'static str {
    let city = |name: &&str| {
        let last = name.rsplit('/').next().unwrap_or(name);
        last.eq_ignore_ascii_case(typed.trim())
    };
    let near = || crate::base::name::nearest(typed, Zone::names());
    Zone::names().find(city).or_else(near).unwrap_or_default()
}

fn missing(tree: &Tree) -> Diagnostic {
    let deeper = |path: &&TreePath| path.file_name() == CONFIG;
    let folder = tree.paths().find(deeper).and_then(TreePath::parent);
    let folder = folder.map_or(String::new(), |folder| folder.to_string());
    Diagnostic::new(Code::MISSING_CONFIG).arg_or_none("folder", folder)
}

fn read_root(root: &Table<'_>) -> ConfigFile {
    let name = root.need("name", "\"Exemple SAS\"");
    let base_url = root.need("base_url", "\"https://legal.example/\"");
    let time_zone = root.need("time_zone", "\"Europe/Paris\"");
    let languages = root.need("languages", "[\"fr\", \"en\"]");
    let documents = root.need("documents", "[\"privacy-policy\"]");
    let server_time_zone = root.get("server_time_zone");
    let feed_authority = root.get("feed_authority");
    let theme = root.get("theme");
    let brand = root.table("brand").map(|table| read_brand(&table));
    let notice = root.table("notice").map(|table| read_notice(&table));
    let (mail, banner_days) = notice.unwrap_or_default();
    let preview = root.table("preview");
    let editor = preview.and_then(|table| read_preview(&table));
    let severities = root.table("check").map(|table| severities::read(&table));
    let deploy = root.table("deploy");
    let facts = root.table("facts").map(|table| facts::read(&table));
    root.finish();

    let name = name.and_then(|v| v.string());
    let base_url = base_url.and_then(|v| read_base_url(&v));
    let time_zone = time_zone.and_then(|v| read_zone(&v));
    let server_time_zone = match server_time_zone {
        Some(value) => read_zone(&value),
        None => time_zone,
    };
    let (languages, all_languages) = languages.map_or_else(Default::default, |v| {
        let languages = v.languages().unwrap_or_default();
        let all = v.list().is_some_and(|items| items.len() == languages.len());
        (languages, all)
    });
    let (documents, is_list_whole) =
        documents.map_or_else(Default::default, |v| read_documents(&v));
    let feed_authority = feed_authority.and_then(|v| read_authority(&v));
    let theme = match theme {
        Some(value) => names::id(&value, names::folder),
        None => Some(DEFAULT_THEME.to_owned()),
    };
    let targets = deploy.map(|table| target::read(&table, base_url.as_deref()));
    let config = || {
        Some(Config {
            name: name?,
            base_url: base_url?,
            time_zone: time_zone?,
            server_time_zone: server_time_zone?,
            languages: (!languages.is_empty()).then(|| languages.clone())?,
            documents: documents.iter().map(|(id, _)| id.clone()).collect(),
            feed_authority,
            theme: theme?,
            brand: brand.unwrap_or_default(),
            mail: mail.unwrap_or_default(),
            editor,
            banner_days: banner_days.unwrap_or(BANNER_DAYS),
            severities: severities.unwrap_or_default(),
            targets: targets.unwrap_or_default(),
            facts: facts.unwrap_or_default(),
        })
    };
    ConfigFile {
        config: config(),
        languages: if all_languages { languages } else { Vec::new() },
        documents,
        is_list_whole,
    }
}

/// Reads the colours of the house.
fn read_brand(table: &Table<'_>) -> Brand {
    let colour = |key: &str| {
        let value = table.get(key)?;
        let colour = value.parsed(Code::BAD_COLOUR, Colour::parse)?;
        let place = value.place();
        Some(BrandColour { colour, place })
    };
    let brand = Brand {
        accent: colour("accent"),
        accent_dark: colour("accent_dark"),
    };
    table.finish();
    brand
}

/// Reads `[notice]`: what mails hold, and the days of banners.
fn read_notice(table: &Table<'_>) -> (Option<MailText>, Option<u32>) {
    let mail = table
        .get("mail")
        .and_then(|value| value.choice(&MailText::ALL));
    let days = table.get("days_after").and_then(|value| value.number());
    table.finish();
    (mail, days)
}

/// Reads `[preview]`: in what the preview opens a file.
fn read_preview(table: &Table<'_>) -> Option<EditorCommand> {
    let value = table.get("editor");
    table.finish();
    let value = value?;
    let words = value.strings()?;
    match EditorCommand::parse(&words) {
        Ok(command) => Some(command),
        Err(fault) => {
            let (fault, name) = match fault {
                EditorFault::NoProgram => ("program", String::new()),
                EditorFault::NoFile => ("file", String::new()),
                EditorFault::Unknown(name) => ("unknown", name),
            };
            let finding = value.finding(Code::BAD_EDITOR).arg("fault", fault);
            value.push(finding.arg_or_none("value", name));
            None
        }
    }
}

/// Returns the documents that could be read, and whether those are all.
fn read_documents(value: &Value<'_>) -> (Vec<(DocumentId, Place)>, bool) {
    let mut seen = BTreeSet::new();
    let mut documents = Vec::new();
    let Some(items) = value.list() else {
        return (documents, false);
    };
    let mut is_whole = true;
    for item in items {
        let Some(id) = names::id(&item, DocumentId::parse) else {
            is_whole = false;
            continue;
        };
        if seen.insert(id.clone()) {
            documents.push((id, item.place()));
        } else {
            item.push(item.finding(Code::VALUE_TWICE).arg("value", id.as_str()));
        }
    }
    (documents, is_whole)
}

/// Reads an absolute http(s) address; the slash at its end may be left out.
pub(super) fn read_base_url(value: &Value<'_>) -> Option<String> {
    let url = value.text()?;
    let fault = base_url_fault(url);
    if let Some(fault) = fault {
        let proposal = base_url_proposal(url);
        let finding = value.finding(Code::BAD_BASE_URL).arg("value", url);
        value.push(finding.arg("fault", fault).arg_or_none("nearest", proposal));
        return None;
    }
    let slash = if url.ends_with('/') { "" } else { "/" };
    Some(format!("{url}{slash}"))
}

fn base_url_fault(url: &str) -> Option<&'static str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some("scheme");
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let name = host.split(':').next().unwrap_or_default();
    let host_like = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if name.is_empty() || !host.chars().all(host_like) {
        return Some("host");
    }
    if path.contains(['?', '#']) {
        return Some("query");
    }
    let path_like = |c: char| c.is_ascii_alphanumeric() || "/-._~%".contains(c);
    let parts_plain = path.split('/').all(|part| part != "." && part != "..");
    (!path.chars().all(path_like) || path.contains("//") || !parts_plain).then_some("path")
}

fn base_url_proposal(url: &str) -> String {
    let bare = url.split(['?', '#']).next().unwrap_or_default().trim();
    let bare = match bare.split_once("://") {
        Some((_, rest)) => rest,
        None => bare.trim_start_matches('/'),
    };
    let proposal = format!("https://{}/", bare.trim_end_matches('/'));
    let good = base_url_fault(&proposal).is_none() && bare.contains('.');
    if good { proposal } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::{base_url_fault, base_url_proposal, nearest_zone};

    #[test]
    fn an_address_may_have_a_port_and_a_path_and_nothing_else() {
        for good in [
            "https://legal.example",
            "https://example.org/legal/",
            "http://localhost:8080/",
            "http://[::1]:80/",
        ] {
            assert_eq!(base_url_fault(good), None, "{good}");
        }
        for (bad, fault) in [
            ("legal.example", "scheme"),
            ("ftp://legal.example", "scheme"),
            ("https://", "host"),
            ("https://a b/", "host"),
            ("https://a.example/?x", "query"),
            ("https://a.example/../x", "path"),
            ("https://a.example//x", "path"),
            ("https://a.example/é", "path"),
        ] {
            assert_eq!(base_url_fault(bad), Some(fault), "{bad}");
        }
        assert_eq!(base_url_proposal("legal.example"), "https://legal.example/");
        assert_eq!(base_url_proposal("bientôt"), "");
    }

    #[test]
    fn a_city_is_enough_to_find_its_zone() {
        assert_eq!(nearest_zone("paris"), "Europe/Paris");
        assert_eq!(nearest_zone("Europe/Pari"), "Europe/Paris");
        assert_eq!(nearest_zone("Mars 1"), "");
    }
}
