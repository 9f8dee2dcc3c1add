//! `avenant check`: everything that can be said about the site, nothing written.

pub mod asked;
mod coverage;
mod external;

use crate::base::name::nearest;
use crate::base::{Date, Report, RuleId};
use crate::check::{settled, without_consequences};
use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::cli::print::{self, Look};
use crate::cli::session::{self, Session};
use crate::cli::{console, misuse};
use crate::model::Severities;
use crate::sys::Failure;
use crate::work::{Excerpts, Speech, summary};

use asked::{Check, Form};

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Check, speech: &Speech) -> Result<Outcome, Failure> {
    if asked.coverage.is_some() && matches!(asked.form, Form::Sarif | Form::GitHub) {
        let said = speech.say(
            "misuse-coverage-form",
            &[("form", asked.form.name().into())],
        );
        let help = speech.say("misuse-coverage-form-help", &[]);
        return Ok(misuse::ended(&misuse::refusal(&said, &help, speech)));
    }
    let session = session::open(request, speech)?;
    let as_of = asked.as_of.or_else(|| session.today());
    if let Some(about) = &asked.coverage {
        return coverage::run(&session, asked.form, (about, as_of), speech);
    }
    if let Some(outcome) = strange(&session, &asked.severities, speech) {
        return Ok(outcome);
    }
    let mut report = everything(&session, as_of);
    if let (Some(wait), Some(site), Some(today)) =
        (asked.external, &session.opened.site, session.today())
    {
        let found = external::look(&session, site, today, wait)?;
        report.extend(settled(found, &site.config.severities));
    }
    let report = settled(report, &asked.severities);
    let report = without_consequences(&report.sorted());
    let mut excerpts = Excerpts::of(Some(&session.tree));
    let data = match asked.form {
        Form::Text => {
            talk(&report, &mut excerpts, asked, request.quiet, speech);
            return Ok(Outcome::of(&report));
        }
        Form::Json => print::for_programs(&report, &[], &mut excerpts, speech),
        Form::Sarif => print::sarif(&report, &request.folder, &mut excerpts, speech),
        Form::GitHub => print::for_github(&report, &request.folder, &mut excerpts, speech),
    };
    console::data(&data).map_err(Failure::io(std::path::Path::new("stdout")))?;
    if asked.form == Form::GitHub && !request.quiet {
        console::talk(&(summary(&report, speech) + "\n"));
    }
    Ok(Outcome::of(&report))
}

/// Refuses names of rules that no pack of the site has.
fn strange(session: &Session<'_>, severities: &Severities, speech: &Speech) -> Option<Outcome> {
    let rules = session.opened.packs.rules();
    let rules: Vec<&RuleId> = rules.map(|(_, rule)| &rule.id).collect();
    let (typed, _) = severities.strangers(&rules).next()?;
    let near = nearest(&typed, rules.iter().map(|id| id.as_str()));
    let args = [
        ("near", near.unwrap_or("none").into()),
        ("typed", typed.into()),
    ];
    let said = speech.say("misuse-finding", &args);
    let help = speech.say("misuse-finding-help", &args);
    Some(misuse::ended(&misuse::refusal(&said, &help, speech)))
}

/// Finds what can be found, pages included where they can be made.
fn everything(session: &Session<'_>, as_of: Option<Date>) -> Report {
    let mut report = session.check();
    if let Some(as_of) = as_of.filter(|_| session.opened.site.is_some()) {
        let reviewed = session.review(as_of);
        let (plan, found) = session.plan(as_of, None);
        report.extend(found);
        if let (Some(plan), false) = (plan, report.has_errors()) {
            let Ok(found) = crate::compile::render_all(&plan, |_, _| Ok::<(), Never>(()));
            report.extend(found);
        }
        // What a text does not declare keeps no page from being made.
        report.extend(reviewed);
    }
    report
}

/// An error that cannot happen: the pages of a check go nowhere.
enum Never {}

fn talk(
    report: &Report,
    excerpts: &mut Excerpts<'_>,
    asked: &Check,
    is_quiet: bool,
    speech: &Speech,
) {
    let look = Look {
        all: asked.all,
        ..session::look()
    };
    console::talk(&print::for_people(report, excerpts, speech, look));
    if !is_quiet {
        console::talk(&(summary(report, speech) + "\n"));
    }
}
