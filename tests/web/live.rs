//! `avenant verify --live` asks Apache for the deployed site, as anybody does.

use std::fs;
use std::process::{Command, Output};

use super::World;
use super::site::Site;

/// What Apache shows of a build is what was sealed: packed for browsers, old addresses redirected.
pub fn faithful(world: &World) -> Result<(), String> {
    let site = Site::start_below(&world.tools, "", |_| Ok(()))?;
    let output = verify(&site, "")?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() && !said.contains("[live-") {
        return Ok(());
    }
    Err(format!("{}\n{said}", output.status))
}

/// One word changed on the host is told, below a folder too.
pub fn changed(world: &World) -> Result<(), String> {
    let site = Site::start_below(&world.tools, "/legal", |_| Ok(()))?;
    let page = site.find("legal/en/privacy-policy/2021-10-15/index.html")?;
    let text = site.read(&page)?;
    let (right, wrong) = ("personal data", "personal dada");
    // Descriptions for searches say some of the words before.
    let (head, words) = text.split_once("data-text=").unwrap_or((&text, ""));
    let words = words.replacen(&format!(" {right}"), &format!(" {wrong}"), 1);
    let changed = format!("{head}data-text={words}");
    if changed == text {
        return Err(format!("{page} does not say “{right}”"));
    }
    fs::write(site.dist().join(&page), changed).map_err(|error| error.to_string())?;
    let output = verify(&site, "/legal")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let is_told = said.contains("live-words") && said.contains(wrong);
    if output.status.code() == Some(1) && is_told {
        return Ok(());
    }
    Err(format!("{}\n{said}", output.status))
}

fn verify(site: &Site, base: &str) -> Result<Output, String> {
    let url = site.url(&format!("{base}/"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command
        .current_dir(site.sample())
        .env("NO_COLOR", "1")
        .env("LANG", "C.UTF-8")
        .env_remove("http_proxy")
        .env("NO_PROXY", "127.0.0.1")
        .env("SOURCE_DATE_EPOCH", noon(&site.day()?)?)
        .args(["verify", "--live", &url]);
    command.output().map_err(|error| error.to_string())
}

/// Returns the second since 1970 at which it is noon in UTC on a day.
fn noon(day: &str) -> Result<String, String> {
    let output =
        super::tools::run(Command::new("date").args(["-u", "-d", &format!("{day} 12:00"), "+%s"]))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
