//! GitHub Actions.

use crate::work::Speech;

use super::{Access, KEY, Workflow, comment, every_day, quoted, shortly_after};

/// Returns `.github/workflows/avenant.yml`.
pub(super) fn written(workflow: &Workflow<'_>, access: &Access<'_>, speech: &Speech) -> String {
    let name = workflow.target.name.as_str();
    let say = |id: &str| speech.say(id, &[]);
    let names = access.names().join(", ");
    let mut file = comment(&say("workflow-made"));
    file += &comment(&speech.say("workflow-secrets-github", &[("names", names.into())]));
    file += &format!(
        "name: {}\n\non:\n  push:\n    branches: [main, master]\n",
        quoted(&say("workflow-name"))
    );
    file += "  workflow_dispatch:\n  schedule:\n";
    let (hour, minute) = every_day(workflow.zone, workflow.today);
    file += &format!(
        "    # {}\n    - cron: \"{minute} {hour} * * *\"\n",
        say("workflow-daily")
    );
    for day in workflow.days {
        let (at, past, on, month) = shortly_after(workflow.zone, *day);
        file += &format!("    # {day}\n");
        // At the time of the daily build that one does it; two at once would wait for each other.
        if (past, at) != (hour, minute) {
            file += &format!("    - cron: \"{at} {past} {on} {month} *\"\n");
        }
    }
    file += &format!(
        "\npermissions:\n  contents: read\n\n\
         # {}\nconcurrency:\n  group: avenant-{name}\n  cancel-in-progress: false\n\n\
         env:\n  AVENANT_VERSION: {}\n\n\
         jobs:\n  deploy:\n    runs-on: ubuntu-latest\n    timeout-minutes: 60\n    \
         environment:\n      name: {name}\n      url: {}\n    steps:\n",
        say("workflow-alone"),
        quoted(workflow.version),
        quoted(&workflow.target.url),
    );
    file += "      - uses: actions/checkout@v4\n        with:\n          fetch-depth: 0\n          \
             persist-credentials: false\n      - uses: actions/cache@v4\n        with:\n          \
             path: ~/.local/avenant\n          \
             key: avenant-${{ runner.os }}-${{ env.AVENANT_VERSION }}\n      - run: >-\n          \
             test -x ~/.local/avenant/bin/avenant ||\n          \
             cargo install avenant --locked --version \"$AVENANT_VERSION\" --root ~/.local/avenant\n      \
             - run: echo \"$HOME/.local/avenant/bin\" >> \"$GITHUB_PATH\"\n      \
             - run: avenant check\n      - run: avenant build\n";
    if access.key {
        file += &format!(
            "      - env:\n          {KEY}: ${{{{ secrets.{KEY} }}}}\n        run: |\n          \
             eval \"$(ssh-agent -s)\"\n          \
             ssh-add - <<< \"${KEY}\"\n          \
             echo \"SSH_AUTH_SOCK=$SSH_AUTH_SOCK\" >> \"$GITHUB_ENV\"\n"
        );
    }
    file += &format!("      - run: avenant deploy {name}\n");
    if !access.variables.is_empty() {
        file += "        env:\n";
    }
    for variable in &access.variables {
        let variable = variable.as_str();
        file += &format!("          {variable}: ${{{{ secrets.{variable} }}}}\n");
    }
    file
}
