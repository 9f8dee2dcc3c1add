//! What the test binaries share: comparing with golden files, masking, folders, command words.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod case;
pub mod changesets;
pub mod corpus;
pub mod files;
pub mod golden;
pub mod hostile;
pub mod html;
pub mod mask;
pub mod mutate;
pub mod nu;
pub mod plans;
pub mod redlines;
pub mod rules;
pub mod serve;
pub mod words;

/// The folder of the package, which is itself the sample site.
pub fn root() -> &'static std::path::Path {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
}
