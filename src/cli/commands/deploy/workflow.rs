//! `avenant deploy --print-workflow`: a file for a service that builds.

use std::collections::BTreeSet;
use std::path::Path;

use crate::base::Date;
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::model::Target;
use crate::model::target::Place;
use crate::model::{Site, due};
use crate::notice::banner;
use crate::sys::Failure;
use crate::work::Speech;
use crate::work::workflow::{Fault, Service, Workflow};

/// Which file was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintWorkflow {
    /// The target, as typed; `None` for the only one, or the one called `production`.
    pub target: Option<String>,
    /// For whom.
    pub service: Service,
}

/// The target that is meant where several are there and none is named.
const USUAL: &str = "production";

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &PrintWorkflow, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let (Some(site), Some(today)) = (session.opened.site.as_deref(), session.today()) else {
        return session.print(session.opened.report.clone());
    };
    if session.opened.report.has_errors() {
        return session.print(session.opened.report.clone());
    }
    let target = match chosen(site, asked.target.as_deref(), speech) {
        Ok(target) => target,
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let days = days(site, today);
    let workflow = Workflow {
        target,
        zone: site.config.time_zone,
        today,
        days: &days,
        version: env!("CARGO_PKG_VERSION"),
    };
    let written = workflow
        .written(asked.service, speech)
        .and_then(|file| Ok((file, workflow.secrets()?)));
    let (file, secrets) = match written {
        Ok(written) => written,
        Err(fault) => {
            let id = match fault {
                Fault::Local => "workflow-local",
                Fault::Alias => "workflow-alias",
                Fault::NoWay => "workflow-no-way",
            };
            let args = [("target", target.name.as_str().into())];
            return Ok(misuse::ended(&refusal(id, &args, speech)));
        }
    };
    console::data(&file).map_err(Failure::io(Path::new("stdout")))?;
    let args = [
        ("file", asked.service.file().into()),
        ("names", secrets.join(", ").into()),
    ];
    session.say("workflow-done", &args);
    if matches!(&target.place, Place::Sftp(place) if place.host_keys.is_empty()) {
        session.say("workflow-no-host-key", &[]);
    }
    Ok(Outcome::Done)
}

/// Returns the target that is meant, or in words why none is.
pub fn chosen<'s>(
    site: &'s Site,
    typed: Option<&str>,
    speech: &Speech,
) -> Result<&'s Target, String> {
    let targets = &site.config.targets;
    let called = |name: &str| targets.iter().find(|target| target.name.as_str() == name);
    let found = match (typed, &targets[..]) {
        (Some(name), _) => called(name),
        (None, [only]) => Some(only),
        (None, _) => called(USUAL),
    };
    found.ok_or_else(|| {
        let known: Vec<&str> = targets.iter().map(|target| target.name.as_str()).collect();
        let id = match typed {
            _ if known.is_empty() => "deploy-no-target",
            Some(_) => "deploy-unknown-target",
            None => "deploy-which-target",
        };
        let typed = typed.unwrap_or_default();
        let args = [("typed", typed.into()), ("known", known.join(", ").into())];
        refusal(id, &args, speech)
    })
}

/// Returns the days ahead on which the site changes by itself.
fn days(site: &Site, today: Date) -> BTreeSet<Date> {
    let mut days: BTreeSet<Date> = due::ahead(site, today).into_keys().collect();
    days.extend(
        banner::sealed_ends_after(site, today)
            .into_iter()
            .map(|(day, _)| day),
    );
    days
}

fn refusal(id: &str, args: &[(&str, crate::base::Arg)], speech: &Speech) -> String {
    let help = speech.say(&format!("{id}-help"), args);
    misuse::refusal(&speech.say(id, args), &help, speech)
}
