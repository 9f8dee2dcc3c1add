//! What must be so before texts are sealed, each with whether it is so, and what to do.

use serde::Serialize;

use crate::base::{Arg, Code, Diagnostic, Report};
use crate::desk::address::Filter;
use crate::desk::address::Screen;
use crate::desk::found::{Found, found};
use crate::desk::{Desk, publish::asked::Asked};
use crate::model::{Level, Site};
use crate::work::deeds::{Deed, deed_words, deeds};
use crate::work::{Excerpts, Speech};

/// One thing that must be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// The texts have no errors and ask nothing.
    Texts,
    /// Every required language is there, and of the words that are sealed.
    Languages,
    /// Every required language says what changes.
    Summary,
    /// The days are possible, and in order.
    Dates,
    /// Readers are shown a material version for the notice period.
    Notice,
    /// Nothing that was sealed was changed.
    Seals,
    /// The sealed texts read as they were written, and the site holds together with them.
    Sealing,
}

impl Item {
    /// Every item, with the messages that name it and that say that it is so.
    const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Texts, "publish-texts", "publish-texts-kept"),
        (
            Self::Languages,
            "publish-languages",
            "publish-languages-kept",
        ),
        (Self::Summary, "publish-summary", "publish-summary-kept"),
        (Self::Dates, "publish-dates", "publish-dates-kept"),
        (Self::Notice, "publish-period", "publish-period-kept"),
        (Self::Seals, "publish-seals", "publish-seals-kept"),
        (Self::Sealing, "publish-sealing", "publish-sealing-kept"),
    ];

    /// Returns the item that a finding speaks against: every finding speaks against one.
    fn of(code: Code) -> Self {
        match code {
            Code::PUBLISH_TRANSLATION_LATE
            | Code::MISSING_LANGUAGE
            | Code::TRANSLATION_UNRECORDED
            | Code::PUBLISH_NOTHING => Self::Languages,
            Code::CHANGES_COUNT | Code::PUBLISH_CHANGES_MISSING | Code::PUBLISH_CHANGES_STALE => {
                Self::Summary
            }
            Code::PUBLISH_DATE_TAKEN
            | Code::PUBLISH_DATE_PAST
            | Code::PUBLISH_ORDER
            | Code::PUBLISH_BEFORE_SCHEDULED
            | Code::PUBLISH_CLOCK => Self::Dates,
            Code::PUBLISH_NOTICE => Self::Notice,
            Code::PUBLISH_NOT_EXACT | Code::REFERENCE_NOT_IN_FORCE | Code::MISSING_SLUG => {
                Self::Sealing
            }
            code if is_of_seals(code) => Self::Seals,
            _ => Self::Texts,
        }
    }

    /// Returns where it is mended: a screen, or a field of the form.
    fn href(self) -> String {
        match self {
            Self::Dates | Self::Notice => "#publish.effective".to_owned(),
            Self::Texts | Self::Languages | Self::Summary | Self::Seals | Self::Sealing => {
                Screen::Findings(Filter::default()).path()
            }
        }
    }
}

fn is_of_seals(code: Code) -> bool {
    let families = ["seal-", "ledger-", "timestamp-"];
    families.iter().any(|of| code.slug().starts_with(of))
}

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Standing {
    Kept,
    Broken,
    Later,
}

/// An item as the screen shows it.
#[derive(Serialize)]
pub(super) struct Check {
    standing: Standing,
    /// The standing in a word or two.
    label: String,
    name: String,
    /// What is so; empty where `found` says what is not.
    words: Vec<String>,
    found: Vec<Mend>,
    deeds: Vec<DeedView>,
}

/// Something that the packs ask people to do.
#[derive(Serialize)]
struct DeedView {
    title: String,
    asks: String,
    words: Vec<String>,
    basis: [String; 2],
}

/// What keeps an item from being so, and the way to where it is mended.
#[derive(Serialize)]
struct Mend {
    #[serde(flatten)]
    found: Found,
    /// What to do.
    what: String,
    href: String,
}

/// Returns what to do about a finding: on this screen, where commands have flags.
fn what(finding: &Diagnostic, speech: &Speech) -> String {
    let id = match finding.code {
        Code::PUBLISH_NOTICE => "publish-notice-here",
        Code::PUBLISH_DATE_PAST => "publish-past-here",
        Code::PUBLISH_TRANSLATION_LATE => "publish-translation-here",
        Code::REFERENCE_NOT_IN_FORCE => "publish-reference-here",
        _ => return speech.help(finding),
    };
    speech.say(id, &finding.args)
}

/// Returns the checklist: everything that was refused, each under what it speaks against, and what
/// is to do afterwards.
pub(super) fn checks(desk: &Desk<'_>, site: &Site, asked: &Asked, refused: &Report) -> Vec<Check> {
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let mut checks = Vec::new();
    let is_sealed = refused.is_empty();
    for (item, name, kept) in Item::ALL {
        // How many findings there are is told by the findings themselves.
        let told = refused.iter();
        let told =
            told.filter(|one| one.code != Code::PUBLISH_BLOCKED && Item::of(one.code) == item);
        let mut mend = |one: &Diagnostic| Mend {
            found: found(one, &mut excerpts, desk.speech),
            what: what(one, desk.speech),
            href: item.href(),
        };
        let found: Vec<Mend> = told.map(&mut mend).collect();
        // Texts that are refused for another reason were not sealed on trial.
        if item == Item::Sealing && found.is_empty() && !is_sealed {
            continue;
        }
        let standing = if found.is_empty() {
            Standing::Kept
        } else {
            Standing::Broken
        };
        let words = if found.is_empty() {
            vec![desk.speech.say(kept, &[])]
        } else {
            Vec::new()
        };
        checks.push(check(standing, name, words, found, desk.speech));
    }
    checks.insert(3, level(desk, site, asked));
    let stamped = ("line", Arg::Number(stamped(site)));
    let stamps = desk.speech.say("publish-stamps-later", &[stamped]);
    let later = Standing::Later;
    let readers = desk.speech.say("publish-readers-later", &[]);
    for (name, words) in [("publish-stamps", stamps), ("publish-readers", readers)] {
        checks.push(check(later, name, vec![words], Vec::new(), desk.speech));
    }
    checks.extend(deeds_check(desk, asked));
    checks
}

/// What the packs ask people to do when the documents are published; it speaks against nothing.
fn deeds_check(desk: &Desk<'_>, asked: &Asked) -> Option<Check> {
    let moment = desk.moment;
    let documents = &asked.documents;
    let deeds = deeds(
        &moment.opened,
        &moment.tree,
        documents,
        asked.level,
        moment.today,
    );
    let view = |deed: &Deed<'_>| DeedView {
        title: desk.title(deed.document),
        asks: deed.rule.text.in_language(desk.lang().as_str()).to_owned(),
        words: deed_words(deed, desk.speech),
        basis: [&deed.rule.basis.source, &deed.rule.basis.url].map(ToString::to_string),
    };
    let words = vec![desk.speech.say("publish-deeds-later", &[])];
    let later = check(
        Standing::Later,
        "publish-deeds",
        words,
        Vec::new(),
        desk.speech,
    );
    (!deeds.is_empty()).then(|| Check {
        deeds: deeds.iter().map(view).collect(),
        ..later
    })
}

/// The last line of the ledger whose day somebody else vouches for.
fn stamped(site: &Site) -> i64 {
    let covered = site.timestamps.iter().map(|stamp| stamp.covers);
    i64::try_from(covered.max().unwrap_or(0)).unwrap_or(i64::MAX)
}

/// What kind of change each version is, and who says so.
fn level(desk: &Desk<'_>, site: &Site, asked: &Asked) -> Check {
    let documents = asked.documents.iter();
    let documents = documents.filter_map(|id| site.document(id));
    let words = documents.map(|document| {
        let (level, said_by) = match (asked.level, document.next.level) {
            (Some(level), _) => (level, "here"),
            (None, Some(level)) => (level, "settings"),
            (None, None) => (Level::Material, "nobody"),
        };
        let args = [
            ("title", desk.title(document).into()),
            ("level", level.name().into()),
            ("by", said_by.into()),
        ];
        desk.speech.say("publish-level-said", &args)
    });
    let words = words.collect();
    check(
        Standing::Kept,
        "publish-level",
        words,
        Vec::new(),
        desk.speech,
    )
}

fn check(
    standing: Standing,
    name: &str,
    words: Vec<String>,
    found: Vec<Mend>,
    speech: &Speech,
) -> Check {
    let label = match standing {
        Standing::Kept => "publish-kept",
        Standing::Broken => "publish-broken",
        Standing::Later => "publish-later",
    };
    Check {
        standing,
        label: speech.say(label, &[]),
        name: speech.say(name, &[]),
        words,
        found,
        deeds: Vec::new(),
    }
}
