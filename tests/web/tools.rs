//! The programs the web tests call, and what to install where one is missing.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The programs, all found.
pub struct Tools {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub apache: PathBuf,
    pub faketime: PathBuf,
    pub java: PathBuf,
    pub xmllint: PathBuf,
    pub jing: PathBuf,
    pub python: PathBuf,
    pub w3m: PathBuf,
    pub pdftotext: PathBuf,
    pub vnu: PathBuf,
    pub axe: PathBuf,
}

/// Finds every program, or says which Debian packages to install.
pub fn find() -> Result<Tools, String> {
    let mut missing = Vec::new();
    let mut program = |names: &[&str], package: &str| {
        names
            .iter()
            .find_map(|name| on_path(name))
            .unwrap_or_else(|| {
                missing.push(format!("{} (Debian package {package})", names[0]));
                PathBuf::new()
            })
    };
    let mut tools = Tools {
        chromium: program(
            &["chromium", "chromium-browser", "google-chrome"],
            "chromium",
        ),
        chromedriver: program(&["chromedriver"], "chromium-driver"),
        apache: program(&["apache2", "httpd"], "apache2-bin"),
        faketime: program(&["faketime"], "faketime"),
        java: program(&["java"], "default-jre-headless"),
        xmllint: program(&["xmllint"], "libxml2-utils"),
        jing: program(&["jing"], "jing"),
        python: PathBuf::new(),
        w3m: program(&["w3m"], "w3m"),
        pdftotext: program(&["pdftotext"], "poppler-utils"),
        vnu: PathBuf::new(),
        axe: PathBuf::new(),
    };
    tools.python = python_with("feedparser").unwrap_or_else(|| {
        missing.push("Python's feedparser (Debian package python3-feedparser)".to_owned());
        PathBuf::new()
    });
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web/node_modules");
    let mut module = |path: &str| {
        let file = modules.join(path);
        if !file.is_file() {
            missing.push(format!("{} (npm ci --prefix tests/web)", file.display()));
        }
        file
    };
    tools.vnu = module("vnu-jar/build/dist/vnu.jar");
    tools.axe = module("axe-core/axe.min.js");
    module("terser/bin/terser");
    module("ical.js/package.json");
    module("netlify-redirector/index.js");
    module("klaro/dist/klaro-no-css.js");
    module("tarteaucitronjs/tarteaucitron.js");
    module("vanilla-cookieconsent/dist/cookieconsent.umd.js");
    if missing.is_empty() {
        return Ok(tools);
    }
    let list = missing.join("\n  ");
    Err(format!(
        "the web tests need what is not here; `tests/run` installs it:\n  {list}"
    ))
}

/// Returns a Python that has a module; Debian's modules are for Debian's Python only.
fn python_with(module: &str) -> Option<PathBuf> {
    let pythons = on_path("python3")
        .into_iter()
        .chain(["/usr/bin/python3".into()]);
    let has = |python: &PathBuf| {
        let mut command = Command::new(python);
        run(command.args(["-c", &format!("import {module}")])).is_ok()
    };
    pythons.into_iter().find(has)
}

/// Returns where a program is; servers stand in `sbin`, which is not on everybody's path.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    folders
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Runs a program to its end; fails with what it said.
pub fn run(command: &mut Command) -> Result<Output, String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    Err(format!(
        "{:?}: {}\n{out}{err}",
        command.get_program(),
        output.status
    ))
}

/// Returns bytes as text, for messages.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
