//! Who runs the program, as the system names them.

use std::process::{Command, Stdio};

/// Returns `user@machine`, as far as the system tells.
pub fn who() -> String {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let user = variable("USER").or_else(|| variable("LOGNAME"));
    let user = user.or_else(|| variable("USERNAME"));
    let machine = variable("COMPUTERNAME").or_else(machine);
    let unknown = || "unknown".to_owned();
    format!(
        "{}@{}",
        user.unwrap_or_else(unknown),
        machine.unwrap_or_else(unknown)
    )
}

/// Returns the name of the machine.
fn machine() -> Option<String> {
    let mut command = Command::new("hostname");
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    let name = String::from_utf8(output.ok()?.stdout).ok()?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
