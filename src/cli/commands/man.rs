//! `avenant man`: the help of every command as pages of the manual (man(7)).
//!
//! The library that writes them knows English headings only; each section is written by it and given
//! a heading in the language of the messages.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::cli::args::{self, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::sys::{Failure, single};
use crate::work::Speech;

/// The line from which readers of pages learn how the letters are written (man-db's manconv(1)).
const ENCODING: &str = "'\\\" -*- coding: UTF-8 -*-\n";

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let out = Arg::new("out")
        .long("out")
        .value_name(say("cli-folder-name"))
        .value_parser(value_parser!(PathBuf));
    Command::new("man")
        .about(say("cli-man"))
        .arg(out.help(say("cli-man-out")))
}

/// Reads what clap matched: the folder.
pub fn read(matches: &ArgMatches) -> Option<PathBuf> {
    matches.get_one("out").cloned()
}

/// Runs the command: pages into a folder, else one after another on standard output.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, out: Option<&Path>, speech: &Speech) -> Result<Outcome, Failure> {
    let mut whole = args::command(speech);
    whole.build();
    let mut commands = Vec::new();
    gather(&whole, &mut commands);
    let Some(folder) = out else {
        let pages: String = commands.iter().map(|each| page(each, speech)).collect();
        console::data(&pages).map_err(Failure::io(Path::new("stdout")))?;
        return Ok(Outcome::Done);
    };
    std::fs::create_dir_all(folder).map_err(Failure::io(folder))?;
    for command in &commands {
        // Pages of other programs may stand there too, and those of an earlier version.
        let file = folder.join(format!("{}.1", name(command)));
        single::replace(&file, page(command, speech).as_bytes())?;
    }
    if !request.quiet {
        let count = ("count", commands.len().into());
        let folder = ("folder", folder.display().to_string().into());
        console::talk(&(speech.say("man-done", &[count, folder]) + "\n"));
    }
    Ok(Outcome::Done)
}

/// Lists a command and all below it, each before its own.
fn gather<'a>(command: &'a Command, into: &mut Vec<&'a Command>) {
    into.push(command);
    for sub in command.get_subcommands() {
        gather(sub, into);
    }
}

/// Returns what a command's page is called: `avenant-translate-export`.
fn name(command: &Command) -> &str {
    let own = command.get_name();
    command.get_display_name().unwrap_or(own)
}

fn page(command: &Command, speech: &Speech) -> String {
    let say = |id: &str| speech.say(id, &[]);
    let usage = command.clone().render_usage().to_string();
    // The library's own word stands before it, as in no help of ours.
    let usage = usage.split_once(": ").map_or("", |(_, usage)| usage);
    let man = Man::new(command.clone().override_usage(usage.to_owned()));
    let mut page = ENCODING.to_owned() + &title(&man, name(command));
    page += &section(&say("man-name"), |to| man.render_name_section(to));
    page += &section(&say("man-synopsis"), |to| man.render_synopsis_section(to));
    page += &section(&say("man-description"), |to| {
        man.render_description_section(to)
    });
    if command.has_subcommands() {
        page += &section(&say("man-commands"), |to| {
            man.render_subcommands_section(to)
        });
    }
    page += &section(&say("man-options"), |to| man.render_options_section(to));
    if let Some(notes) = command.get_after_help() {
        page += &notes_section(&say("man-notes"), &notes.to_string());
    }
    if command.get_name() != "avenant" {
        page += &notes_section(&say("man-see-also"), "avenant(1)");
    }
    page
}

/// Returns the title line and what must stand before it. No day: pages say how the program is, not when
/// they were made; and the library leaves empty words out, which others would then take the place of.
fn title(man: &Man, name: &str) -> String {
    let whole = written(|to| man.render_title(to));
    let before = whole.split_once(".TH ").map_or("", |(before, _)| before);
    let version = env!("CARGO_PKG_VERSION");
    format!("{before}.TH \"{name}\" \"1\" \"\" \"Avenant {version}\" \"Avenant\"\n")
}

/// Returns a section as the library writes it, below another heading.
fn section(heading: &str, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
    let whole = written(write);
    let body = whole.split_once(".SH ").map_or("", |(_, rest)| rest);
    let body = body.split_once('\n').map_or("", |(_, body)| body);
    headed(heading) + body
}

/// Returns a section of lines, each a paragraph.
fn notes_section(heading: &str, lines: &str) -> String {
    let mut body = Roff::new();
    for (n, line) in lines.lines().enumerate() {
        if n > 0 {
            body.control("PP", []);
        }
        body.text([roman(line)]);
    }
    headed(heading) + &body.to_roff()
}

fn headed(heading: &str) -> String {
    Roff::new().control("SH", [heading]).to_roff()
}

fn written(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("memory takes all that is written to it");
    String::from_utf8_lossy(&bytes).into_owned()
}
