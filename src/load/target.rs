//! `[deploy.<name>]` of `avenant.toml`: where the site can be deployed to.
//!
//! Where somebody wrote a password, that is told and nothing else of the section: what quotes a line
//! of the file could quote the password, and findings are read in the logs of other machines.

use crate::base::{Code, Diagnostic, Place as At, RemotePath};
use crate::model::target::{
    FolderFault, Folders, Host, Modes, Place, Protocol, SshHost, Target, TargetName, User, Verify,
};

use super::config::read_base_url;
use super::names;
use super::toml::Table;
use super::toml_value::Value;

mod place;
pub(super) mod secret;

/// Seconds after which a silent server is given up, where the site does not say.
const PATIENCE: u32 = 30;

/// Reads every target; without `base_url` those that name no address of their own are left out.
pub(super) fn read(deploy: &Table<'_>, base_url: Option<&str>) -> Vec<Target> {
    if secret::refuse(deploy) {
        return Vec::new();
    }
    let mut targets: Vec<Target> = Vec::new();
    for (typed, at, value) in deploy.entries() {
        let name = TargetName::parse(typed);
        if name.is_none() {
            deploy.push(names::bad(at.clone(), typed, TargetName::parse));
        }
        let Some(table) = value.table() else { continue };
        let Some(target) = read_target(&table, typed, name, base_url) else {
            continue;
        };
        match targets.iter().find(|other| is_same_place(other, &target)) {
            Some(other) => deploy.push(
                Diagnostic::new(Code::TARGET_TWICE)
                    .at(at)
                    .arg("target", typed)
                    .arg("other", other.name.as_str()),
            ),
            None => targets.push(target),
        }
    }
    targets
}

fn read_target(
    table: &Table<'_>,
    typed: &str,
    name: Option<TargetName>,
    base_url: Option<&str>,
) -> Option<Target> {
    secret::refuse_misplaced(table);
    let protocol = table.need("protocol", "\"sftp\"");
    let root = table.need("root", "\"www\"");
    let state = table.get("state");
    let url = table.get("url");
    let verify = table.get("verify");
    let (file_mode, dir_mode) = (table.get("file_mode"), table.get("dir_mode"));
    let patience = table.get("patience");

    let protocol = protocol.and_then(|value| value.choice(&Protocol::ALL));
    let place = protocol.and_then(|protocol| place::read(table, protocol));
    if protocol.is_some() {
        table.finish();
    }
    let modes = Modes::default();
    let file = file_mode.map_or(Some(modes.file), |v| {
        read_mode(&v, "604", Modes::parse_file)
    });
    let folder = dir_mode.map_or(Some(modes.folder), |v| {
        read_mode(&v, "705", Modes::parse_folder)
    });
    let verify = verify.map_or(Some(Verify::default()), |v| v.choice(&Verify::ALL));
    let patience = patience.map_or(Some(PATIENCE), |v| within(&v, 600));
    let url = match url {
        Some(value) => read_base_url(&value),
        None => base_url.map(str::to_owned),
    };
    let is_local = protocol == Some(Protocol::Local);
    let (home, root) = root.and_then(|value| read_root(&value, is_local)).unzip();
    let folders = root.and_then(|(root, at)| read_folders(table, root, at, state.as_ref(), typed));
    let place = match is_local {
        true => home.map(Place::Local),
        false => place,
    };
    Some(Target {
        name: name?,
        place: place?,
        folders: folders?,
        url: url?,
        verify: verify?,
        modes: Modes {
            file: file?,
            folder: folder?,
        },
        patience: patience?,
    })
}

/// Reads the folder that readers see: where paths begin (of a folder of this machine the one above,
/// else nothing), and the path, with its place.
fn read_root(value: &Value<'_>, is_local: bool) -> Option<(String, (RemotePath, At))> {
    let typed = value.text()?;
    let (home, path) = match is_local {
        true => {
            // A path may be typed as Windows writes it.
            let typed = typed.replace('\\', "/");
            let typed = typed.trim_end_matches('/');
            let (home, last) = typed.rsplit_once('/').unwrap_or((".", typed));
            let home = if home.is_empty() { "/" } else { home };
            let path = RemotePath::parse(last).filter(|path| !path.is_home());
            (home.to_owned(), path)
        }
        false => (String::new(), RemotePath::parse(typed)),
    };
    let Some(path) = path.filter(|_| !typed.starts_with('~')) else {
        let fault = if is_local { "root-local" } else { "root" };
        value.push(
            value
                .finding(Code::TARGET_FOLDER)
                .arg("fault", fault)
                .arg("value", typed)
                .arg("root", typed),
        );
        return None;
    };
    Some((home, (path, value.place())))
}

fn read_folders(
    table: &Table<'_>,
    root: RemotePath,
    at: At,
    state: Option<&Value<'_>>,
    target: &str,
) -> Option<Folders> {
    let finding = |at: At, fault: &'static str, value: &str| {
        table.push(
            Diagnostic::new(Code::TARGET_FOLDER)
                .at(at)
                .arg("fault", fault)
                .arg("value", value)
                .arg("root", root.as_str()),
        );
    };
    let Some(state) = state else {
        let folders = Folders::usual(root.clone(), target);
        if folders.is_none() {
            finding(at, "root-state", root.as_str());
        }
        return folders;
    };
    let typed = state.text()?;
    match Folders::new(root.clone(), typed) {
        Ok(folders) => Some(folders),
        Err(fault) => {
            let fault = match fault {
                FolderFault::State => "state",
                FolderFault::Same => "same",
                FolderFault::Inside => "inside",
                FolderFault::Around => "around",
            };
            finding(state.place(), fault, typed);
            None
        }
    }
}

/// Reads the rights of files or folders; `usual` is shown where they cannot be read.
fn read_mode(
    value: &Value<'_>,
    usual: &'static str,
    parse: impl Fn(&str) -> Option<u32>,
) -> Option<u32> {
    let typed = value.text()?;
    let mode = parse(typed);
    if mode.is_none() {
        let finding = value.finding(Code::TARGET_MODE).arg("value", typed);
        value.push(finding.arg("usual", usual));
    }
    mode
}

/// Returns a number from 1 to `most`.
fn within(value: &Value<'_>, most: u32) -> Option<u32> {
    let number = value.number()?;
    let good = (1..=most).contains(&number);
    if !good {
        let finding = value.finding(Code::BAD_VALUE).arg("value", value.shown());
        let finding = finding.arg_or_none("nearest", "");
        value.push(finding.arg_or_none("known", format!("1 … {most}")));
    }
    good.then_some(number)
}

/// Returns whether two targets would write over each other.
fn is_same_place(a: &Target, b: &Target) -> bool {
    let (one, other) = (a.folders.state(), b.folders.state());
    let is_within = one == other || one.is_below(other) || other.is_below(one);
    let shares = a.folders.root() == b.folders.root() || is_within;
    let is_same_host = match (&a.place, &b.place) {
        (Place::Local(a), Place::Local(b)) => a == b,
        (a, b) => host_and_user(a).is_some() && host_and_user(a) == host_and_user(b),
    };
    is_same_host && shares
}

fn host_and_user(place: &Place) -> Option<(&Host, Option<&User>)> {
    match place {
        Place::Sftp(place) => match &place.host {
            SshHost::Direct { host, user, .. } => Some((host, Some(user))),
            SshHost::Alias { name, user, .. } => Some((name, user.as_ref())),
        },
        Place::Ftp(place) => Some((&place.host, Some(&place.user))),
        Place::Local(_) => None,
    }
}
