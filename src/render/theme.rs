//! Themes: templates that place what the core rendered, and static files.
//!
//! A theme of the site overrides the built-in default file by file: a template that the site does
//! not have is the default's, and `@default/base.html` names the default's even where the site
//! has its own. Templates know what [`view`](super::view) says and these functions:
//! `t('message', name=value)` for words, `date(day)` for `<time>`, `day(day)` for a day in plain
//! words, `asset(name)` for the address of a file of `static/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind};

use crate::base::{Code, Diagnostic, Place, Report, Source, TreePath};
use crate::lang::Catalog;
use crate::load::theme::Pair;
use crate::load::{self, Tree};
use crate::model::Config;

use super::brand;
use super::css;
use super::engine;
use super::html::Html;
use super::route;

/// The name of the theme that is always there.
pub const DEFAULT: &str = "default";

/// The files of the built-in default theme, by their names below the theme's folder.
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles(pub BTreeMap<String, Vec<u8>>);

/// A theme, ready to fill its templates.
pub struct Theme {
    environment: Environment<'static>,
    templates: BTreeMap<String, Template>,
    assets: BTreeMap<String, Asset>,
    sheets: Vec<Source>,
    stylesheet: String,
    icon: String,
}

/// A static file of a theme.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its route.
    pub route: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

#[derive(Clone)]
struct Template {
    /// Where it stands in the site; `None` for a built-in one.
    path: Option<TreePath>,
    text: String,
}

/// What one piece of a page must be: there once, byte for byte.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// Its name in templates.
    pub name: &'static str,
    /// Its HTML.
    pub html: &'a Html,
}

impl Theme {
    /// Loads the theme of a site: its files over the built-in ones, the house's colours in it.
    ///
    /// Every template is compiled, so that a mistake is found before a page needs it.
    /// Codes: `theme-missing`, `template-syntax`, and those of `theme.toml`, of colours and of
    /// unreadable files.
    pub fn load(
        tree: &Tree,
        config: &Config,
        builtin: &ThemeFiles,
        catalog: &Arc<Catalog>,
    ) -> (Option<Self>, Report) {
        let mut report = Report::new();
        let name = config.theme.as_str();
        let folder = format!("themes/{name}");
        if name != DEFAULT && tree.below(&folder).next().is_none() {
            report.push(missing(tree, name));
            return (None, report);
        }
        let own = load::theme::read(tree, &folder, &mut report);
        let pairs = own.unwrap_or_else(|| builtin_pairs(builtin));
        let templates = templates(tree, &folder, builtin, &mut report);
        let sheets = sheets(tree, &folder, &mut report);
        let (mut files, sheet) = static_files(tree, &folder, builtin, &mut report);
        let (sheet, found) = brand::paint(&sheet, &config.brand, &pairs, &sheets);
        report.extend(found);
        files.insert(STYLESHEET.to_owned(), css::tight(&sheet).into_bytes());
        let assets: BTreeMap<String, Asset> = files.into_iter().map(named_asset).collect();
        let environment = engine::environment(texts(&templates), routes(&assets), catalog);
        let path = |name: &str| assets.get(name).map(|asset| asset.route.clone());
        let theme = Self {
            stylesheet: path(STYLESHEET).unwrap_or_default(),
            icon: path(ICON).unwrap_or_default(),
            sheets,
            environment,
            templates,
            assets,
        };
        for name in theme.templates.keys() {
            if let Err(error) = theme.environment.get_template(name) {
                report.push(theme.finding(&error, name));
            }
        }
        (Some(theme), report)
    }

    /// Returns the static files.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.values()
    }

    /// Returns the route of the one stylesheet.
    pub fn stylesheet(&self) -> &str {
        &self.stylesheet
    }

    /// Returns the route of the site's mark.
    pub fn icon(&self) -> &str {
        &self.icon
    }

    /// Returns where words stand in a template or stylesheet of the site's own.
    pub fn place_of(&self, words: &str) -> Option<Place> {
        let templates = self.templates.values();
        let templates = templates.filter_map(|t| Some((t.path.as_ref()?, &t.text)));
        let mut templates = templates.filter_map(|(path, text)| place_at(path, text, words));
        let sheets = self.sheets.iter();
        let mut sheets = sheets.filter_map(|s| place_at(&s.path, &s.text, words));
        templates.next().or_else(|| sheets.next())
    }

    /// Returns the file of a template, where it is the site's own.
    pub fn own_template(&self, name: &str) -> Option<&TreePath> {
        self.templates.get(name)?.path.as_ref()
    }

    /// Fills a template, and checks that what the core rendered stands in the page untouched.
    ///
    /// # Errors
    /// Returns `template-failed` with the place in the template, `message-missing` or
    /// `message-failed` for words, or `article-not-once`.
    pub fn fill(&self, name: &str, view: Value, placed: &[Placed<'_>]) -> Result<String, Report> {
        let mut page = self
            .environment
            .get_template(name)
            .and_then(|template| template.render(view))
            .map_err(|error| Report::from(self.finding(&error, name)))?;
        for piece in placed {
            let times = times_shown(&page, piece.html.as_str());
            if times != 1 {
                return Err(Report::from(self.not_once(name, piece.name, times)));
            }
        }
        page.push('\n');
        Ok(page)
    }

    fn not_once(&self, template: &str, piece: &str, times: usize) -> Diagnostic {
        let finding = Diagnostic::new(Code::ARTICLE_NOT_ONCE)
            .arg("template", template)
            .arg("piece", piece)
            .arg("times", times);
        match self.templates.get(template).and_then(|t| t.path.as_ref()) {
            Some(path) => finding.at(Place::file(path)),
            None => finding,
        }
    }

    /// Turns the engine's error into a finding at its exact place.
    fn finding(&self, error: &Error, template: &str) -> Diagnostic {
        if let Some(report) = engine::word_fault(error)
            && let Some(diagnostic) = report.iter().next()
        {
            return self.place(diagnostic.clone(), error, template);
        }
        let code = match error.kind() {
            ErrorKind::SyntaxError => Code::TEMPLATE_SYNTAX,
            _ => Code::TEMPLATE_FAILED,
        };
        let reason = match error.kind() {
            ErrorKind::OutOfFuel => "fuel",
            ErrorKind::UndefinedError => "undefined",
            ErrorKind::TemplateNotFound => "not-found",
            _ => "other",
        };
        let finding = Diagnostic::new(code)
            .arg("template", error.name().unwrap_or(template))
            .arg("line", error.line().unwrap_or(1).to_string())
            .arg("reason", reason)
            .arg("words", error.detail().unwrap_or_default());
        self.place(finding, error, template)
    }

    fn place(&self, finding: Diagnostic, error: &Error, template: &str) -> Diagnostic {
        let name = error.name().unwrap_or(template);
        let path = self.templates.get(name).and_then(|t| t.path.as_ref());
        match (path, error.range()) {
            (Some(path), Some(range)) => finding.at(Place::new(path, range)),
            (Some(path), None) => finding.at(Place::file(path)),
            (None, _) => finding,
        }
    }
}

/// The stylesheet's name: all `static/*.css` of a theme, in the order of their names.
const STYLESHEET: &str = "avenant.css";
const ICON: &str = "favicon.svg";
/// How templates name the default's files.
const DEFAULT_PREFIX: &str = "@default/";

fn missing(tree: &Tree, name: &str) -> Diagnostic {
    let finding = Diagnostic::new(Code::THEME_MISSING).arg("name", name);
    match tree.find("avenant.toml") {
        Some(path) => finding.at(Place::file(path)),
        None => finding,
    }
}

fn templates(
    tree: &Tree,
    folder: &str,
    builtin: &ThemeFiles,
    report: &mut Report,
) -> BTreeMap<String, Template> {
    let mut templates = BTreeMap::new();
    for (name, bytes) in &builtin.0 {
        if let Some(name) = name.strip_prefix("templates/") {
            let template = Template {
                path: None,
                text: String::from_utf8_lossy(bytes).into_owned(),
            };
            templates.insert(format!("{DEFAULT_PREFIX}{name}"), template.clone());
            templates.insert(name.to_owned(), template);
        }
    }
    let folder = format!("{folder}/templates");
    for path in tree.below(&folder) {
        let name = path.below(&folder).filter(|name| name.ends_with(".html"));
        if let Some(name) = name
            && let Some(source) = tree.text(path, report)
        {
            let template = Template {
                path: Some(path.clone()),
                text: source.text,
            };
            templates.insert(name.to_owned(), template);
        }
    }
    templates
}

/// Returns the pairs of colours of the built-in theme.
fn builtin_pairs(builtin: &ThemeFiles) -> Vec<Pair> {
    let bytes = builtin.0.get(load::theme::THEME);
    let Some((bytes, path)) = bytes.zip(TreePath::parse(load::theme::THEME)) else {
        return Vec::new();
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    let source = Source { path, text };
    let pairs = load::theme::parse(&source, &mut Report::new());
    let nowhere = |pair| Pair {
        place: None,
        ..pair
    };
    pairs.into_iter().map(nowhere).collect()
}

/// Returns the static files by their names, and the stylesheets among them as one.
fn static_files(
    tree: &Tree,
    folder: &str,
    builtin: &ThemeFiles,
    report: &mut Report,
) -> (BTreeMap<String, Vec<u8>>, String) {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, bytes) in &builtin.0 {
        if let Some(name) = name.strip_prefix("static/") {
            files.insert(name.to_owned(), bytes.clone());
        }
    }
    let folder = format!("{folder}/static");
    for path in tree.below(&folder) {
        if let Some(name) = path.below(&folder)
            && let Some(bytes) = tree.bytes_or_finding(path, report)
        {
            files.insert(name.to_owned(), bytes);
        }
    }
    let mut sheet = Vec::new();
    files.retain(|name, bytes| {
        let is_sheet = name.ends_with(".css");
        if is_sheet {
            sheet.append(bytes);
        }
        !is_sheet
    });
    (files, String::from_utf8_lossy(&sheet).into_owned())
}

/// Returns the stylesheets that the site has itself, as they are typed.
fn sheets(tree: &Tree, folder: &str, report: &mut Report) -> Vec<Source> {
    let folder = format!("{folder}/static");
    let own = tree.below(&folder);
    own.filter(|path| path.file_name().ends_with(".css"))
        .filter_map(|path| tree.text(path, report))
        .collect()
}

fn place_at(path: &TreePath, text: &str, words: &str) -> Option<Place> {
    let at = text.find(words)?;
    Some(Place::new(path, at..at + words.len()))
}

fn texts(templates: &BTreeMap<String, Template>) -> BTreeMap<String, String> {
    let text = |(name, template): (&String, &Template)| (name.clone(), template.text.clone());
    templates.iter().map(text).collect()
}

fn routes(assets: &BTreeMap<String, Asset>) -> BTreeMap<String, String> {
    let route = |(name, asset): (&String, &Asset)| (name.clone(), asset.route.clone());
    assets.iter().map(route).collect()
}

fn named_asset((name, bytes): (String, Vec<u8>)) -> (String, Asset) {
    let route = match name.as_str() {
        ICON => route::FAVICON.to_owned(),
        other => route::asset(other, &bytes),
    };
    let asset = Asset {
        route,
        bytes: bytes.into(),
    };
    (name, asset)
}

/// Counts how often `piece` stands in `page` where readers see it: not inside a comment.
fn times_shown(page: &str, piece: &str) -> usize {
    if piece.is_empty() {
        return 0;
    }
    let shown = |at: usize| {
        let before = &page[..at];
        match (before.rfind("<!--"), before.rfind("-->")) {
            (Some(open), Some(close)) => close > open,
            (Some(_), None) => false,
            (None, _) => true,
        }
    };
    // A short needle is found faster than an article of 30 KB.
    let (head, _) = piece.split_at(piece.floor_char_boundary(48));
    page.match_indices(head)
        .filter(|(at, _)| page[*at..].starts_with(piece) && shown(*at))
        .count()
}
