//! What `avenant check` was asked.

use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::{Date, Severity};
use crate::cli::args;
use crate::cli::commands::verify::asked::seconds;
use crate::model::{Named, Severities, Verdict};
use crate::work::Speech;

/// What `avenant check` was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// How findings are written.
    pub form: Form,
    /// What findings weigh in this check, beyond what the site says.
    pub severities: Severities,
    /// How long to wait for each address outside, where they are to be looked at.
    pub external: Option<Duration>,
    /// Whether findings are printed however many there are of a kind.
    pub all: bool,
    /// Which duties are met where, in the place of findings.
    pub coverage: Option<Coverage>,
    /// The day the site is looked at as of; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
}

/// Of which texts it is told which duties they meet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The document, as typed; `None` for all.
    pub document: Option<String>,
    /// The version; `None` for the working texts.
    pub version: Option<Date>,
}

/// Seconds to wait for an address outside, where nobody says otherwise.
const WAIT: u64 = 20;

/// How the findings of a check are written: each a variant with its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// For people in a terminal.
    #[default]
    Text,
    /// For programs: `avenant.findings/1`.
    Json,
    /// For services that gather findings: SARIF 2.1.0.
    Sarif,
    /// For runs on GitHub, which shows them beside the lines of a pull request.
    GitHub,
}

impl Form {
    /// Every form with its name.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Text, "text"),
        (Self::Json, "json"),
        (Self::Sarif, "sarif"),
        (Self::GitHub, "github"),
    ];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(form, _)| *form == self);
        of.map_or("", |(_, name)| name)
    }
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let names = Form::ALL.map(|(_, name)| name);
    // It stands in the place of the one that all commands take.
    let format = Arg::new("format")
        .long("format")
        .value_name(names.join("|"))
        .value_parser(names)
        .hide_possible_values(true)
        .global(true)
        .display_order(103);
    let named = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(say("cli-check-name"))
            .action(ArgAction::Append)
    };
    let deny = named("deny").value_parser(|typed: &str| Named::parse(typed).ok_or("NAME"));
    let allow = named("allow").value_parser(allowed);
    let external = Arg::new("external")
        .long("external")
        .action(ArgAction::SetTrue);
    let wait = Arg::new("wait")
        .long("wait")
        .value_name(say("cli-check-wait-name"))
        .value_parser(seconds)
        .requires("external");
    let all = Arg::new("all").long("all").action(ArgAction::SetTrue);
    let coverage = Arg::new("coverage")
        .long("coverage")
        .action(ArgAction::SetTrue);
    let document = Arg::new("document")
        .value_name("DOCUMENT")
        .requires("coverage");
    let version = args::date("version", speech).requires("coverage");
    Command::new("check")
        .about(say("cli-check"))
        .arg(format.help(say("cli-check-format")))
        .arg(deny.help(say("cli-check-deny")))
        .arg(allow.help(say("cli-check-allow")))
        .arg(all.help(say("cli-check-all")))
        .arg(coverage.help(say("cli-check-coverage")))
        .arg(document.help(say("cli-check-document")))
        .arg(version.help(say("cli-check-version")))
        .arg(args::date("as-of", speech).help(say("cli-check-as-of")))
        .arg(external.help(say("cli-check-external")))
        .arg(wait.help(say("cli-check-wait")))
}

/// Reads a name that can be allowed; why another cannot is said in `misuse`.
fn allowed(typed: &str) -> Result<Named, &'static str> {
    let named = Named::parse(typed).filter(|named| !named.is_firm());
    named.ok_or("NAME")
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Check {
    let typed = matches.get_one::<String>("format");
    let mut forms = Form::ALL.into_iter();
    let form = forms.find(|(_, name)| typed.is_some_and(|typed| typed == name));
    let mut severities = Severities::default();
    let verdicts = [
        ("deny", Verdict::As(Severity::Error)),
        ("allow", Verdict::Allowed),
    ];
    let mut said: Vec<(usize, &Named, Verdict)> = Vec::new();
    for (name, verdict) in verdicts {
        let names = matches.get_many::<Named>(name).unwrap_or_default();
        let places = matches.indices_of(name).unwrap_or_default();
        said.extend(places.zip(names).map(|(at, named)| (at, named, verdict)));
    }
    // The last word on a name is the last one typed.
    said.sort_by_key(|(at, _, _)| *at);
    for (_, named, verdict) in said {
        severities.say(named.clone(), verdict, None);
    }
    let wait = matches.get_one("wait").copied().unwrap_or(WAIT);
    let external = matches.get_flag("external");
    Check {
        external: external.then(|| Duration::from_secs(wait)),
        form: form.map_or(Form::Text, |(form, _)| form),
        severities,
        all: matches.get_flag("all"),
        as_of: matches.get_one("as-of").copied(),
        coverage: matches.get_flag("coverage").then(|| Coverage {
            document: matches.get_one::<String>("document").cloned(),
            version: matches.get_one("version").copied(),
        }),
    }
}
