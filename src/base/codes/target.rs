//! The kinds of findings on where a site is deployed to.

use crate::base::Code;

impl Code {
    /// A password or something like it stands in the configuration.
    pub const TARGET_SECRET: Self = Code::error("target-secret");
    /// A key of a target belongs elsewhere.
    pub const TARGET_KEY: Self = Code::error("target-key");
    /// The folders of a target cannot be those.
    pub const TARGET_FOLDER: Self = Code::error("target-folder");
    /// FTP without encryption, which nobody allowed.
    pub const TARGET_PLAINTEXT: Self = Code::error("target-plaintext");
    /// The host of a target is not its name alone.
    pub const TARGET_HOST: Self = Code::error("target-host");
    /// The key of a host is not written as OpenSSH prints it.
    pub const TARGET_HOST_KEY: Self = Code::error("target-host-key");
    /// A way to sign in cannot be read.
    pub const TARGET_AUTH: Self = Code::error("target-auth");
    /// What should be the name of a variable of the environment is none.
    pub const TARGET_VARIABLE: Self = Code::error("target-variable");
    /// Rights of files or folders cannot be those.
    pub const TARGET_MODE: Self = Code::error("target-mode");
    /// Two targets would write over each other.
    pub const TARGET_TWICE: Self = Code::error("target-twice");
}
