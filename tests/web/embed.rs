//! The update banner on pages of another site, in a browser.

use std::fs;
use std::process::Command;

use super::World;
use super::support::root;
use super::tools;

/// The script that sites load is made of the one that people read.
pub fn shipped(_: &World) -> Result<(), String> {
    let made = tools::run(
        Command::new("npm")
            .args(["run", "--silent", "notice"])
            .current_dir(root().join("tests/web")),
    )?;
    let shipped = fs::read(root().join("embed/notice.1.js")).map_err(|error| error.to_string())?;
    if made.stdout == shipped {
        return Ok(());
    }
    Err("embed/notice.1.js is not made of embed/notice.js: \
         npm run --silent --prefix tests/web notice > embed/notice.1.js"
        .to_owned())
}
