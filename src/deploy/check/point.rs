//! What a check found, one point after the other.

use crate::base::Arg;

use crate::deploy::trouble::Trouble;

/// How a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Fine,
    /// The host lacks something that a site does without.
    Without,
    /// The site cannot be deployed so, or readers would be shown something wrong.
    Fault,
    /// It could not be found out.
    Unknown,
}

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Whether the host lets this machine in.
    SignIn,
    /// Whether another deployment is under way.
    Lock,
    /// Whether a file takes the place of another in one step.
    Replace,
    /// Whether the rights of files are set.
    Rights,
    /// Whether names of any letters are kept.
    Names,
    /// Whether the host's clock shows the time.
    Clock,
    /// An `index.php` in the folder that readers see.
    Program,
    /// The first page that the host put there itself.
    Welcome,
    /// Directives there that are not the site's.
    Directives,
    /// The settings of a hosting plan of OVH.
    Settings,
    /// How many files a deployment would send.
    Amount,
    /// Whether readers find at the site's address what is put there.
    Address,
    /// Whether readers are kept on `https`.
    Https,
    /// Whether the host reads the site's directives.
    Overrides,
    /// Whether the address of a folder shows its page.
    FirstPage,
    /// Whether addresses are rewritten.
    Rewrite,
    /// Whether pages of coming days are found.
    Ahead,
    /// Whether the host's local time is that of the settings.
    Time,
    /// Whether headers are set.
    Headers,
    /// Whether the time for which an answer is fresh is set.
    Expires,
    /// Whether pages are packed with gzip.
    Gzip,
    /// Whether pages are packed with Brotli.
    Brotli,
    /// Whether addresses lead on by simple rules.
    Alias,
    /// Whether types of files are said.
    Types,
    /// Whether the host bears all directives of the site as it was built.
    Whole,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What was looked at.
    pub subject: Subject,
    /// How it is.
    pub state: State,
    /// What of it, as words know it: an attribute of the subject's message.
    pub how: &'static str,
    /// What the words name.
    pub args: Vec<(&'static str, Arg)>,
}

/// All that a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// The points in the order in which they were looked at.
    pub points: Vec<Point>,
    /// What ended the check, and what would stop a deployment.
    pub troubles: Vec<Trouble>,
}

impl State {
    /// Returns its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Without => "without",
            Self::Fault => "fault",
            Self::Unknown => "unknown",
        }
    }
}

impl Subject {
    /// Returns its name in files.
    pub fn name(self) -> &'static str {
        let id = self.id();
        id.strip_prefix("host-").unwrap_or(id)
    }

    /// Returns the id of its message.
    pub fn id(self) -> &'static str {
        match self {
            Self::SignIn => "host-sign-in",
            Self::Lock => "host-lock",
            Self::Replace => "host-replace",
            Self::Rights => "host-rights",
            Self::Names => "host-names",
            Self::Clock => "host-clock",
            Self::Program => "host-program",
            Self::Welcome => "host-welcome",
            Self::Directives => "host-directives",
            Self::Settings => "host-settings",
            Self::Amount => "host-amount",
            Self::Address => "host-address",
            Self::Https => "host-https",
            Self::Overrides => "host-overrides",
            Self::FirstPage => "host-first-page",
            Self::Rewrite => "host-rewrite",
            Self::Ahead => "host-ahead",
            Self::Time => "host-time",
            Self::Headers => "host-headers",
            Self::Expires => "host-expires",
            Self::Gzip => "host-gzip",
            Self::Brotli => "host-brotli",
            Self::Alias => "host-alias",
            Self::Types => "host-types",
            Self::Whole => "host-whole",
        }
    }
}

impl Point {
    /// Makes a point; one that is fine has the words `fine`.
    pub fn fine(subject: Subject) -> Self {
        Self::new(subject, State::Fine, "fine")
    }

    /// Makes a point.
    pub fn new(subject: Subject, state: State, how: &'static str) -> Self {
        let args = Vec::new();
        Self {
            subject,
            state,
            how,
            args,
        }
    }

    /// Names something in the words.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Returns whether nothing can be deployed until it is mended: other faults are the readers' alone.
    fn stops(&self) -> bool {
        let is_later = self.subject == Subject::Time || self.how == "certificate";
        self.state == State::Fault && !is_later
    }

    /// Returns the id of the message that says what it means.
    pub fn meaning(&self) -> String {
        format!("{}.{}", self.subject.id(), self.how)
    }

    /// Returns the id of the message that says what to do; `None` where all is fine.
    pub fn advice(&self) -> Option<String> {
        let is_fine = self.state == State::Fine;
        (!is_fine).then(|| format!("{}-do", self.meaning()))
    }
}

impl Checked {
    /// Returns whether the site can be deployed as it is.
    pub fn is_possible(&self) -> bool {
        self.troubles.is_empty() && !self.points.iter().any(Point::stops)
    }

    /// Returns a point.
    pub fn point(&self, subject: Subject) -> Option<&Point> {
        self.points.iter().find(|point| point.subject == subject)
    }
}
