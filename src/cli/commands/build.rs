//! `avenant build`: the site as files, in one swap.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::base::{Date, Report};
use crate::cli::args::{Request, date};
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::compile;
use crate::render::Plan;
use crate::sys::output::{Staging, Tally};
use crate::sys::{Failure, exchange};
use crate::work::Speech;

/// What `avenant build` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// The output folder; `None` means `dist` in the site's folder.
    pub out: Option<PathBuf>,
    /// The day the build speaks for; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
    /// An address that takes the place of the configured base URL.
    pub base_url: Option<String>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let out = Arg::new("out")
        .long("out")
        .value_name(say("cli-folder-name"))
        .value_parser(value_parser!(PathBuf));
    let base_url = Arg::new("base-url").long("base-url").value_name("URL");
    Command::new("build")
        .about(say("cli-build"))
        .arg(out.help(say("cli-build-out")))
        .arg(date("as-of", speech).help(say("cli-build-as-of")))
        .arg(base_url.help(say("cli-build-base-url")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Build {
    Build {
        out: matches.get_one::<PathBuf>("out").cloned(),
        as_of: matches.get_one("as-of").copied(),
        base_url: matches.get_one::<String>("base-url").cloned(),
    }
}

/// Runs the command.
///
/// # Errors
/// What the system refused; the old site then still stands.
pub fn run(request: &Request, build: &Build, speech: &Speech) -> Result<Outcome, Failure> {
    if let Some(url) = build.base_url.as_deref().filter(|url| !is_base_url(url)) {
        let said = speech.say("base-url-override", &[("url", url.into())]);
        let help = speech.say("base-url-override-help", &[]);
        console::talk(&misuse::refusal(&said, &help, speech));
        return Ok(Outcome::Misuse);
    }
    let (session, _lock) = session::open_to_build(request, speech)?;
    let mut report = session.check();
    let as_of = build.as_of.or_else(|| session.today());
    let (Some(as_of), false) = (as_of, report.has_errors()) else {
        return session.refuse(report);
    };
    let (plan, found) = session.plan(as_of, build.base_url.as_deref());
    report.extend(found);
    let (Some(plan), false) = (plan, report.has_errors()) else {
        return session.refuse(report);
    };
    let out = output_folder(&session.root, build.out.as_deref())?;
    write(&session, report, &plan, &out, as_of)
}

/// Renders a plan into a folder, where nothing is found that stops it; what was found is added to the
/// report.
///
/// # Errors
/// What the system refused; the old site then still stands.
pub fn render(plan: &Plan, out: &Path, report: &mut Report) -> Result<Option<Tally>, Failure> {
    let staging = Staging::begin(out)?;
    let found = match compile::render_all(plan, |path, bytes| staging.put(path, bytes)) {
        Ok(found) => found,
        Err(failure) => {
            staging.abandon();
            return Err(failure);
        }
    };
    report.extend(found);
    if report.has_errors() {
        staging.abandon();
        return Ok(None);
    }
    staging.commit().map(Some)
}

fn write(
    session: &Session<'_>,
    mut report: Report,
    plan: &Plan,
    out: &Path,
    as_of: Date,
) -> Result<Outcome, Failure> {
    let Some(tally) = render(plan, out, &mut report)? else {
        return session.refuse(report);
    };
    let root_files = plan.root_files();
    let outcome = session.print_built(report, &root_files)?;
    let pages = tally.written + tally.kept;
    session.say(
        "build-done",
        &[
            ("date", as_of.into()),
            ("folder", out.display().to_string().into()),
            ("pages", pages.into()),
            ("written", tally.written.into()),
            ("kept", tally.kept.into()),
            ("removed", tally.removed.into()),
        ],
    );
    let days = plan.epochs().iter().map(|epoch| epoch.day.to_string());
    let days: Vec<String> = days.collect();
    if !days.is_empty() {
        session.say("build-ahead", &[("days", days.join(", ").into())]);
    }
    session.say_root_files(&plan.base().path("/"), &root_files);
    Ok(outcome)
}

/// Returns the output folder, which must not be one that holds the site or its sources.
///
/// # Errors
/// [`Failure::OutputHoldsSources`], or what the system refused.
pub fn output_folder(root: &Path, asked: Option<&Path>) -> Result<PathBuf, Failure> {
    let out = asked.map_or_else(|| root.join("dist"), Path::to_owned);
    let real_root = std::fs::canonicalize(root).map_err(Failure::io(root))?;
    let real = exchange::real(&out)?;
    let sources =
        ["content", "locales", "themes", ".git", ".avenant"].map(|part| real_root.join(part));
    let inside = sources.iter().any(|source| real.starts_with(source));
    if inside || real_root.starts_with(&real) {
        return Err(Failure::OutputHoldsSources { path: out });
    }
    Ok(out)
}

/// Returns whether words are the address of a site's root.
pub fn is_base_url(url: &str) -> bool {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"?#\"<>\\".contains(c);
    host.is_some_and(|host| {
        host.ends_with('/') && !host.starts_with('/') && host.chars().all(plain)
    })
}

#[cfg(test)]
mod tests {
    use super::is_base_url;

    #[test]
    fn a_base_url_is_an_address_that_ends_in_a_slash() {
        assert!(is_base_url("http://127.0.0.1:8080/legal/"));
        for bad in [
            "https://legal.example",
            "/legal/",
            "https:///",
            "https://a/?b/",
            "ftp://a/",
        ] {
            assert!(!is_base_url(bad), "{bad}");
        }
    }
}
