//! Clocks of servers: the machine's, or one that shows another moment and goes on from there.

use std::process::Command;

use super::tools::{self, Tools};

/// A clock, as the variables under which a program reads it; without any, the machine's.
#[derive(Debug, Clone, Default)]
pub struct Clock(Vec<(String, String)>);

impl Clock {
    /// Returns a clock that shows this local time now, such as `2027-01-14 23:59:56`.
    pub fn at(tools: &Tools, moment: &str) -> Result<Self, String> {
        // The program finds the library and the distance; a server needs no parent of its own.
        let mut command = Command::new(&tools.faketime);
        let output = tools::run(command.args([moment, "env"]))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let set = text.lines().filter_map(|line| line.split_once('='));
        let set = set.filter(|(name, _)| *name == "LD_PRELOAD" || *name == "FAKETIME");
        let set: Vec<_> = set.map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        if set.len() != 2 {
            return Err(format!(
                "faketime sets other variables than before: {set:?}"
            ));
        }
        Ok(Self(set))
    }

    /// Returns the variables.
    pub fn env(&self) -> Vec<(String, String)> {
        self.0.clone()
    }

    /// Returns what it shows in so many seconds, as Apache writes it: `20270114235956`.
    pub fn in_seconds(&self, seconds: u32) -> Result<String, String> {
        let mut command = Command::new("date");
        command.envs(self.env());
        let asked = command.args(["-d", &format!("{seconds} seconds"), "+%Y%m%d%H%M%S"]);
        let output = tools::run(asked)?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}
