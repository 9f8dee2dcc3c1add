//! GitLab CI/CD.

use crate::work::Speech;

use super::{AFTER_MIDNIGHT, Access, KEY, Workflow, comment, quoted};

/// Returns `.gitlab-ci.yml`. GitLab keeps schedules outside the file, so it says which one to make:
/// in the site's own zone one line holds for every day.
pub(super) fn written(workflow: &Workflow<'_>, access: &Access<'_>, speech: &Speech) -> String {
    let name = workflow.target.name.as_str();
    let say = |id: &str| speech.say(id, &[]);
    let names = access.names().join(", ");
    let mut file = comment(&say("workflow-made"));
    file += &comment(&speech.say("workflow-secrets-gitlab", &[("names", names.into())]));
    let schedule = [
        ("cron", format!("{AFTER_MIDNIGHT} 0 * * *").into()),
        ("zone", workflow.zone.to_string().into()),
    ];
    file += &comment(&speech.say("workflow-schedule-gitlab", &schedule));
    for day in workflow.days {
        file += &format!("#   {day}\n");
    }
    file += &format!(
        "\nvariables:\n  AVENANT_VERSION: {}\n  GIT_DEPTH: \"0\"\n\n\
         deploy-{name}:\n  stage: deploy\n  image: rust:1\n  timeout: 1h\n\
         \x20 # {}\n  resource_group: avenant-{name}\n  interruptible: false\n\
         \x20 environment:\n    name: {name}\n    url: {}\n\
         \x20 rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n\
         \x20 cache:\n    key: avenant-$AVENANT_VERSION\n    paths: [.cache/avenant/bin/]\n\
         \x20 script:\n    - >-\n      test -x .cache/avenant/bin/avenant ||\n      \
         cargo install avenant --locked --version \"$AVENANT_VERSION\" --root .cache/avenant\n    \
         - .cache/avenant/bin/avenant check\n    - .cache/avenant/bin/avenant build\n",
        quoted(workflow.version),
        say("workflow-alone"),
        quoted(&workflow.target.url),
    );
    if access.key {
        file += &format!(
            "    - eval \"$(ssh-agent -s)\"\n    - printf '%s\\n' \"${KEY}\" | tr -d '\\r' | ssh-add -\n"
        );
    }
    file + &format!("    - .cache/avenant/bin/avenant deploy {name}\n")
}
