//! A file for a service that builds: the site built, checked and deployed after each change and on
//! the days on which it changes by itself.
//!
//! Nothing secret is in it: it names the variables that hold passwords, and the service's own store
//! fills them.

use std::collections::BTreeSet;

use crate::base::{Date, Zone};
use crate::model::Target;
use crate::model::target::{Auth, Place, SecretFrom, SshHost, User, Variable};

use super::Speech;

mod github;
mod gitlab;

/// The variable that holds a private key, where the host is shown one of the agent's.
pub const KEY: &str = "AVENANT_SSH_KEY";

/// A service that builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// GitHub Actions.
    Github,
    /// GitLab CI/CD.
    Gitlab,
}

impl Service {
    /// Every service with its name.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Github, "github"), (Self::Gitlab, "gitlab")];

    /// Returns where its file stands.
    pub fn file(self) -> &'static str {
        match self {
            Self::Github => ".github/workflows/avenant.yml",
            Self::Gitlab => ".gitlab-ci.yml",
        }
    }
}

/// What a file is made from.
pub struct Workflow<'a> {
    /// Where the site goes.
    pub target: &'a Target,
    /// The zone in which its days begin.
    pub zone: Zone,
    /// The day on which the file is written.
    pub today: Date,
    /// The days after it on which the site changes by itself.
    pub days: &'a BTreeSet<Date>,
    /// The version of this program that is installed there.
    pub version: &'a str,
}

/// Why a service could not deploy to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is a folder of this machine.
    Local,
    /// It is reached by a name that only this machine explains.
    Alias,
    /// No way to sign in is one without people and files of this machine.
    NoWay,
}

/// How the service signs in.
struct Access<'a> {
    /// Variables to be filled from the service's store.
    variables: Vec<&'a Variable>,
    /// Whether a private key is put into an agent.
    key: bool,
}

impl Access<'_> {
    /// Returns the names of all that the store must hold.
    fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.variables.iter().map(|name| name.as_str()).collect();
        names.extend(self.key.then_some(KEY));
        names
    }
}

impl Workflow<'_> {
    /// Returns the file.
    ///
    /// # Errors
    /// Why the service could not deploy.
    pub fn written(&self, service: Service, speech: &Speech) -> Result<String, Fault> {
        let access = access(self.target)?;
        Ok(match service {
            Service::Github => github::written(self, &access, speech),
            Service::Gitlab => gitlab::written(self, &access, speech),
        })
    }

    /// Returns the names that the service's store must hold.
    ///
    /// # Errors
    /// As [`Workflow::written`].
    pub fn secrets(&self) -> Result<Vec<String>, Fault> {
        let access = access(self.target)?;
        Ok(access.names().into_iter().map(str::to_owned).collect())
    }
}

fn access(target: &Target) -> Result<Access<'_>, Fault> {
    let mut variables = Vec::new();
    let mut key = false;
    let user = match &target.place {
        Place::Local(_) => return Err(Fault::Local),
        Place::Sftp(place) => {
            let SshHost::Direct { user, .. } = &place.host else {
                return Err(Fault::Alias);
            };
            let auth = place.auth.as_deref().unwrap_or(&[Auth::Agent]);
            let sources = auth.iter().filter_map(|way| match way {
                Auth::Password(source) => Some(source),
                Auth::Agent | Auth::Key(_) => None,
            });
            variables.extend(sources.filter_map(variable));
            // A password is enough; a key is asked for where there is none.
            key = variables.is_empty() && auth.contains(&Auth::Agent);
            user
        }
        Place::Ftp(place) => {
            let sources = place.auth.as_deref().unwrap_or_default().iter();
            variables.extend(sources.filter_map(variable));
            &place.user
        }
    };
    if variables.is_empty() && !key {
        return Err(Fault::NoWay);
    }
    if let User::Env(name) = user {
        variables.insert(0, name);
    }
    Ok(Access { variables, key })
}

fn variable(source: &SecretFrom) -> Option<&Variable> {
    match source {
        SecretFrom::Env(name) => Some(name),
        SecretFrom::Command { .. } | SecretFrom::Prompt => None,
    }
}

/// Minutes after midnight at which a day's build begins: services start late, never early, and a
/// clock may be a little behind.
const AFTER_MIDNIGHT: u32 = 5;

/// Returns minute, hour, day and month, in UTC, of shortly after a day begins in a zone.
fn shortly_after(zone: Zone, day: Date) -> (u32, u32, u32, u32) {
    let clock = zone.start_on_clock(day, Zone::UTC);
    let two = |at: usize| {
        clock
            .get(at..at + 2)
            .and_then(|two| two.parse().ok())
            .unwrap_or(0)
    };
    // Days begin at whole quarters of an hour, so this stays in the hour.
    (two(10) + AFTER_MIDNIGHT, two(8), two(6), two(4))
}

/// Returns hour and minute, in UTC, that are shortly after midnight in a zone in winter and summer.
fn every_day(zone: Zone, today: Date) -> (u32, u32) {
    let minutes = |month: u32| {
        let day = Date::from_ymd(today.year(), month, 15).unwrap_or(today);
        let (minute, hour, on, _) = shortly_after(zone, day);
        // The day in UTC is the one before, where the zone is ahead of it.
        let before = if on == day.day() { 0 } else { 24 * 60 };
        (i64::from(hour * 60 + minute) - before, hour, minute)
    };
    let (_, hour, minute) = minutes(1).max(minutes(7));
    (hour, minute)
}

/// Returns words as a YAML text between quotes.
fn quoted(words: &str) -> String {
    let mut quoted = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted += &format!("\\u{:04x}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// Returns words as lines of a comment.
fn comment(words: &str) -> String {
    words.lines().map(|line| format!("# {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::{every_day, quoted, shortly_after};
    use crate::base::{Date, Zone};

    #[test]
    fn days_begin_where_the_site_is() {
        let after = |zone: &str, day: &str| {
            let zone = Zone::parse(zone).expect("a zone");
            shortly_after(zone, Date::parse(day).expect("a day"))
        };
        assert_eq!(after("Europe/Paris", "2027-01-15"), (5, 23, 14, 1));
        assert_eq!(after("Europe/Paris", "2027-07-01"), (5, 22, 30, 6));
        assert_eq!(after("Asia/Kathmandu", "2027-01-01"), (20, 18, 31, 12));
        assert_eq!(after("America/New_York", "2027-01-15"), (5, 5, 15, 1));
    }

    #[test]
    fn the_daily_build_is_after_midnight_in_winter_and_summer() {
        let daily = |zone: &str| {
            let zone = Zone::parse(zone).expect("a zone");
            every_day(zone, Date::parse("2027-03-01").expect("a day"))
        };
        assert_eq!(daily("Europe/Paris"), (23, 5));
        assert_eq!(daily("Europe/London"), (0, 5));
        assert_eq!(daily("America/New_York"), (5, 5));
        assert_eq!(daily("Australia/Sydney"), (14, 5));
    }

    #[test]
    fn words_cannot_leave_their_quotes() {
        assert_eq!(quoted("a \"b\" \\ c\n"), "\"a \\\"b\\\" \\\\ c\\u000a\"");
    }
}
