//! The kinds of findings on deploying a site.

use crate::base::Code;

impl Code {
    /// The host, or the folder, refused something.
    pub const DEPLOY_REMOTE: Self = Code::error("deploy-remote");
    /// Somebody else is deploying, or was.
    pub const DEPLOY_LOCKED: Self = Code::error("deploy-locked");
    /// Somebody took the lock over meanwhile.
    pub const DEPLOY_LOCK_LOST: Self = Code::error("deploy-lock-lost");
    /// What is remembered on the host cannot be read.
    pub const DEPLOY_STATE: Self = Code::error("deploy-state");
    /// A published version would be lost or changed.
    pub const DEPLOY_HARM: Self = Code::error("deploy-harm");
    /// A file that is not the site's stands where a page shall be.
    pub const DEPLOY_FOREIGN: Self = Code::error("deploy-foreign");
    /// A file was changed on the host.
    pub const DEPLOY_EDITED: Self = Code::error("deploy-edited");
    /// Many files would go.
    pub const DEPLOY_MANY_REMOVED: Self = Code::error("deploy-many-removed");
    /// The ledger that readers see is not continued.
    pub const DEPLOY_LEDGER: Self = Code::error("deploy-ledger");
    /// The host cannot put a file in the place of another in one step.
    pub const DEPLOY_NO_REPLACING: Self = Code::error("deploy-no-replacing");
    /// The host fails with the site's directives.
    pub const DEPLOY_DIRECTIVES: Self = Code::error("deploy-directives");
    /// There is no such deployment to go back to.
    pub const DEPLOY_NO_SUCH: Self = Code::error("deploy-no-such");
    /// Bytes that were kept to go back to are damaged.
    pub const DEPLOY_DAMAGED: Self = Code::error("deploy-damaged");
    /// A file of the build was changed before it was sent.
    pub const DEPLOY_REBUILT: Self = Code::error("deploy-rebuilt");
    /// Readers are not shown what was deployed.
    pub const DEPLOY_WRONG_PAGE: Self = Code::error("deploy-wrong-page");
    /// The site's address does not answer.
    pub const DEPLOY_UNANSWERED: Self = Code::warning("deploy-unanswered");
}
