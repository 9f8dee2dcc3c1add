//! Files for services that build, read by a real reader of YAML.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::Arc;

use avenant::base::{Date, Zone};
use avenant::cli::session::builtin_catalog;
use avenant::lang::Lang;
use avenant::work::Speech;
use avenant::work::workflow::{Fault, Service, Workflow};

use crate::access::target;

const HOST: &str = "protocol = \"sftp\"\nhost = \"ftp.example.org\"\nuser_env = \"AVENANT_USER\"\n";

fn written(keys: &str, service: Service) -> Result<String, Fault> {
    let target = target(keys);
    let days = ["2027-01-15", "2027-07-01"].map(|day| Date::parse(day).unwrap());
    let workflow = Workflow {
        target: &target,
        zone: Zone::parse("Europe/Paris").unwrap(),
        today: Date::parse("2026-12-01").unwrap(),
        days: &BTreeSet::from(days),
        version: "1.2.3",
    };
    let speech = Speech::new(Arc::new(builtin_catalog()), Lang::parse("fr").unwrap());
    workflow.written(service, &speech)
}

/// Reads YAML and returns it as JSON; `on` is no key but a yes in YAML 1.1.
fn parsed(yaml: &str) -> serde_json::Value {
    let reader = "import json, sys, yaml\n\
        whole = yaml.safe_load(sys.stdin)\n\
        print(json.dumps({('on' if k is True else k): v for k, v in whole.items()}))";
    // Another python3 may come first on the path; Debian's is the one with its packages.
    let has_yaml = |python: &&str| {
        let mut tried = Command::new(python);
        tried.args(["-c", "import yaml"]).stderr(Stdio::null());
        tried.status().is_ok_and(|status| status.success())
    };
    let python = ["/usr/bin/python3", "python3"].into_iter().find(has_yaml);
    let mut command = Command::new(python.expect("python3-yaml is installed"));
    answer(command.args(["-c", reader]), yaml)
}

/// Returns what a program says, as JSON, of a file that it reads.
fn answer(command: &mut Command, yaml: &str) -> serde_json::Value {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), yaml.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{yaml}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn github_deploys_after_changes_and_on_the_days_of_the_site_one_at_a_time() {
    let file = written(
        &format!("{HOST}auth = [\"password_env:AVENANT_PASSWORD\"]"),
        Service::Github,
    );
    let file = parsed(&file.unwrap());
    let crons = file["on"]["schedule"].as_array().unwrap().iter();
    let crons: Vec<&str> = crons.map(|line| line["cron"].as_str().unwrap()).collect();
    // The day in winter begins when the daily build does.
    assert_eq!(crons, ["5 23 * * *", "5 22 30 6 *"]);
    assert_eq!(file["permissions"], serde_json::json!({"contents": "read"}));
    assert_eq!(file["concurrency"]["cancel-in-progress"], false);
    let steps = file["jobs"]["deploy"]["steps"].as_array().unwrap();
    assert_eq!(steps[0]["with"]["fetch-depth"], 0);
    let last = steps.last().unwrap();
    assert_eq!(last["run"], "avenant deploy production");
    assert_eq!(
        last["env"]["AVENANT_PASSWORD"],
        "${{ secrets.AVENANT_PASSWORD }}"
    );
    assert_eq!(last["env"]["AVENANT_USER"], "${{ secrets.AVENANT_USER }}");
    let runs: Vec<&str> = steps
        .iter()
        .filter_map(|step| step["run"].as_str())
        .collect();
    let at = |what: &str| runs.iter().position(|run| *run == what).unwrap();
    assert!(at("avenant check") < at("avenant build"));
    assert!(at("avenant build") < at("avenant deploy production"));
}

#[test]
fn gitlab_deploys_the_default_branch_one_at_a_time() {
    let text = written(HOST, Service::Gitlab).unwrap();
    assert!(
        text.contains("5 0 * * *") && text.contains("Europe/Paris"),
        "{text}"
    );
    let job = &parsed(&text)["deploy-production"];
    assert_eq!(job["resource_group"], "avenant-production");
    assert_eq!(
        job["rules"][0]["if"],
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"
    );
    let script = job["script"].as_array().unwrap();
    assert!(script.iter().all(|line| line.is_string()), "{script:?}");
    let script: Vec<&str> = script.iter().filter_map(|line| line.as_str()).collect();
    assert!(
        script.iter().any(|line| line.contains("ssh-add -")),
        "{script:?}"
    );
    assert!(
        script
            .last()
            .unwrap()
            .ends_with("avenant deploy production")
    );
}

#[test]
fn github_itself_would_take_the_file() {
    let lint = |yaml: &str| {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/web/script/workflow.mjs");
        answer(Command::new("node").arg(script), yaml)
    };
    for keys in [
        HOST.to_owned(),
        format!("{HOST}auth = [\"password_env:AVENANT_PASSWORD\"]"),
    ] {
        let file = written(&keys, Service::Github).unwrap();
        assert_eq!(lint(&file), serde_json::json!([]), "{file}");
        let planted = lint(&file.replace("runs-on", "run-on"));
        assert!(planted.as_array().is_some_and(|found| !found.is_empty()));
    }
}

#[test]
fn shells_read_every_command() {
    for service in [Service::Github, Service::Gitlab] {
        let file = parsed(&written(HOST, service).unwrap());
        let commands: Vec<String> = match service {
            Service::Github => file["jobs"]["deploy"]["steps"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|step| Some(step["run"].as_str()?.to_owned()))
                .collect(),
            Service::Gitlab => file["deploy-production"]["script"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|line| Some(line.as_str()?.to_owned()))
                .collect(),
        };
        assert!(commands.len() > 3);
        for command in commands {
            let read = Command::new("bash")
                .args(["-n", "-c", &command])
                .status()
                .unwrap();
            assert!(read.success(), "{command}");
        }
    }
}

#[test]
fn what_no_service_can_reach_is_refused() {
    for (keys, fault) in [
        ("protocol = \"local\"".to_owned(), Fault::Local),
        (
            format!("{HOST}auth = [\"prompt\", \"key:~/.ssh/id\"]"),
            Fault::NoWay,
        ),
        (format!("{HOST}ssh_config = true"), Fault::Alias),
    ] {
        for service in [Service::Github, Service::Gitlab] {
            assert_eq!(written(&keys, service), Err(fault), "{keys}");
        }
    }
}
