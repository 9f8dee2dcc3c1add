//! What a build leaves in `dist/` is ready for the tools that people copy sites with: the site that
//! rsync, lftp or rclone has copied answers as the one that was built.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::World;
use super::apache::Host;
use super::clock::Clock;
use super::needs::{NEEDS, Place};
use super::site::Site;
use super::support::files;
use super::tools;

const DOCUMENTATION: &str = include_str!("../../docs/hosting.md");

/// The tools with what `docs/hosting.md` tells them, here from the folder `FROM` to the folder `TO`.
const TOOLS: [(&str, &[&str]); 3] = [
    (
        "rsync",
        &[
            "--archive",
            "--delete-delay",
            "--delay-updates",
            "FROM/",
            "TO/",
        ],
    ),
    ("lftp", &["-c", "mirror --reverse --delete FROM/ file:TO/"]),
    ("rclone", &["sync", "FROM", "TO"]),
];

/// Whether the documentation tells readers the same, but for where from and where to.
fn is_documented(tool: &str, arguments: &[&str]) -> bool {
    let words = arguments.iter().flat_map(|argument| argument.split(' '));
    let mut told = words.filter(|word| !word.contains("FROM") && !word.contains("TO"));
    let line = DOCUMENTATION.lines().find(|line| line.starts_with(tool));
    line.is_some_and(|line| told.all(|word| line.contains(word)))
}

/// Copies into an empty folder, then over an older site with a page too many; both answer.
pub fn answered(world: &World) -> Result<(), String> {
    for (tool, arguments) in TOOLS {
        if !is_documented(tool, arguments) {
            return Err(format!("docs/hosting.md tells {tool} something else"));
        }
        let site = copied(world, tool, arguments)?;
        let place = Place::at(site, "")?;
        let mut faults = place.pages();
        for (name, holds) in NEEDS {
            if let Err(fault) = holds(&place) {
                faults.push(format!("{name}: {fault}"));
            }
        }
        if !faults.is_empty() {
            return Err(format!("{tool}:\n{}", faults.join("\n")));
        }
    }
    Ok(())
}

fn copied(world: &World, tool: &str, arguments: &[&str]) -> Result<Site, String> {
    let told = |error: std::io::Error| format!("{tool}: {error}");
    let folder = tempfile::tempdir().map_err(told)?;
    let (from, to) = (world.site.dist(), folder.path().join("www"));
    fs::create_dir(&to).map_err(told)?;
    // The second time over what was there, of which something has gone and something has changed.
    run(tool, arguments, &from, &to)?;
    fs::write(to.join("fr/gone.html"), "an older page").map_err(told)?;
    fs::write(to.join("fr/index.html"), "an older page").map_err(told)?;
    run(tool, arguments, &from, &to)?;
    if files::list(&to) != files::list(&from) {
        return Err(format!("{tool} left other files than there are"));
    }
    let clock = Clock::at(&world.tools, "2027-01-20 12:00:00")?;
    Site::of_folder(&world.tools, &to, &clock, &Host::default())
}

fn run(tool: &str, arguments: &[&str], from: &Path, to: &Path) -> Result<(), String> {
    let (from, to) = (from.display().to_string(), to.display().to_string());
    let mut command = Command::new(tool);
    for argument in arguments {
        command.arg(argument.replace("FROM", &from).replace("TO", &to));
    }
    // No settings of the user's own.
    command
        .env("RCLONE_CONFIG", "/dev/null")
        .env("LFTP_HOME", "/nonexistent");
    tools::run(&mut command).map(drop)
}
