//! The `avenant` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    avenant::cli::main()
}
