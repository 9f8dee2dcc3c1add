//! What was decided of a version after it was published: that it is withdrawn, that its words take
//! effect on another day, that the document ends; with the publisher's reason, and what applies
//! instead.

use std::collections::BTreeMap;

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::model::timeline::Stretch;
use crate::model::{Document, End, OnDay, Rescheduled, Version, Withdrawal};
use crate::render::ground::Ground;
use crate::render::html::Html;
use crate::render::words::{Piece, Speaker};
use crate::render::{frame, route};

use super::link::{to_version, version_name};

/// Returns in sentences what was decided of a version by the day of the build.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn sentences(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<Vec<Html>, Report> {
    let told = Told {
        ground,
        speaker,
        document,
    };
    let mut sentences = told.times(version)?;
    if let Some(decided) = version.rescheduled_by(ground.as_of) {
        sentences.extend(told.moved(version, decided)?);
    }
    if let Some(from) = moved_from(ground, document, version) {
        let version = ("version", told.version(from)?);
        sentences.push(speaker.html("decision-moved-from", &[version])?);
    }
    if let Some(decided) = version.withdrawn_by(ground.as_of) {
        sentences.extend(told.withdrawn(version, decided)?);
    }
    if let Some(decided) = version.ended_by(ground.as_of) {
        sentences.extend(told.ended(version, decided)?);
    }
    Ok(sentences)
}

/// Returns why no version applies, or that an earlier one applies again, from the first day of a
/// stretch on; nothing where a version takes effect that day.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_stretch(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    stretch: &Stretch<'_>,
) -> Result<Option<Html>, Report> {
    let told = Told {
        ground,
        speaker,
        document,
    };
    let from = stretch.period.from;
    let date = ("date", speaker.piece(from)?);
    let words = match stretch.on {
        OnDay::Withdrawn(..) => speaker.html("gap-withdrawn", &[date])?,
        OnDay::Ended(version, end) => {
            let ended = speaker.html("gap-ended", &[date])?;
            joined([Some(ended), told.replaced(version, end)?])
        }
        OnDay::InForce(version) if version.effective != from => {
            let version = ("version", told.version(version)?);
            speaker.html("gap-again", &[date, version])?
        }
        OnDay::InForce(_) | OnDay::BeforeFirst(_) | OnDay::NothingKnown => return Ok(None),
    };
    Ok(Some(words))
}

/// Returns why no version of a document is in force on the day of the build, where that was decided.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_gap(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
) -> Result<Vec<Html>, Report> {
    let told = Told {
        ground,
        speaker,
        document,
    };
    let mut lines = Vec::new();
    match ground.timeline(document).on(ground.as_of) {
        OnDay::Withdrawn(version, decided) => lines.extend(told.reason(version, &decided.reason)?),
        OnDay::Ended(version, decided) => {
            lines.extend(told.replaced(version, decided)?);
            lines.extend(told.reason(version, &decided.reason)?);
        }
        OnDay::InForce(_) | OnDay::BeforeFirst(_) | OnDay::NothingKnown => {}
    }
    Ok(lines)
}

/// Returns the version whose words a version has, where they were first to take effect on another
/// day.
fn moved_from<'a>(
    ground: &Ground,
    document: &'a Document,
    version: &Version,
) -> Option<&'a Version> {
    ground.timeline(document).version(version.reschedules?)
}

struct Told<'a> {
    ground: &'a Ground,
    speaker: Speaker<'a>,
    document: &'a Document,
}

impl Told<'_> {
    /// The other times at which a version applies than the one its sentence tells of.
    fn times(&self, version: &Version) -> Result<Vec<Html>, Report> {
        let (speaker, as_of) = (self.speaker, self.ground.as_of);
        let timeline = self.ground.timeline(self.document);
        let told = timeline.period(version.effective, as_of);
        let mut sentences = Vec::new();
        for period in timeline.periods(version.effective) {
            match period.until.filter(|until| *until <= as_of) {
                _ if Some(period) == told => {}
                Some(until) => {
                    let from = ("from", speaker.piece(period.from)?);
                    let last = ("last", speaker.piece(until.previous())?);
                    sentences.push(speaker.html("decision-before", &[from, last])?);
                }
                None => {
                    let date = ("date", speaker.piece(period.from)?);
                    sentences.push(speaker.html("decision-again", &[date])?);
                }
            }
        }
        Ok(sentences)
    }

    fn moved(&self, version: &Version, decided: &Rescheduled) -> Result<Vec<Html>, Report> {
        let timeline = self.ground.timeline(self.document);
        let mut sentences = Vec::new();
        if let Some(now) = timeline.version(decided.to) {
            let day = ("decided", self.speaker.piece(decided.sealed_on)?);
            let now = ("version", self.version(now)?);
            sentences.push(self.speaker.html("decision-moved", &[day, now])?);
        }
        sentences.extend(self.reason(version, &decided.reason)?);
        Ok(sentences)
    }

    fn withdrawn(&self, version: &Version, decided: &Withdrawal) -> Result<Vec<Html>, Report> {
        let speaker = self.speaker;
        let day = ("decided", speaker.piece(decided.sealed_on)?);
        let mut sentences = vec![speaker.html("decision-withdrawn", &[day])?];
        let timeline = self.ground.timeline(self.document);
        let mut after = timeline.stretches().iter();
        // Of one that never applied, nothing takes the place.
        let counts = after.find(|one| one.period.from == decided.day);
        let counts = counts.filter(|_| decided.day > version.effective);
        let date = || Ok::<_, Report>(("date", speaker.piece(decided.day)?));
        match counts.map(|stretch| stretch.on) {
            Some(OnDay::InForce(again)) if again.effective < decided.day => {
                let version = ("version", self.version(again)?);
                sentences.push(speaker.html("decision-instead", &[date()?, version])?);
            }
            Some(OnDay::Withdrawn(..)) => {
                sentences.push(speaker.html("decision-nothing", &[date()?])?);
            }
            _ => {}
        }
        sentences.extend(self.reason(version, &decided.reason)?);
        Ok(sentences)
    }

    fn ended(&self, version: &Version, decided: &End) -> Result<Vec<Html>, Report> {
        let day = ("decided", self.speaker.piece(decided.sealed_on)?);
        let date = ("date", self.speaker.piece(decided.day)?);
        let mut sentences = vec![self.speaker.html("decision-ended", &[day, date])?];
        sentences.extend(self.replaced(version, decided)?);
        sentences.extend(self.reason(version, &decided.reason)?);
        Ok(sentences)
    }

    /// The documents that say from then on what one said that ended.
    fn replaced(&self, version: &Version, decided: &End) -> Result<Option<Html>, Report> {
        let (ground, speaker) = (self.ground, self.speaker);
        let mut links = Vec::new();
        let named = decided.instead.iter();
        for document in named.filter_map(|id| ground.site.document(id)) {
            let own = speaker.lang();
            let languages = [own].into_iter().chain(&version.authentic);
            let mut languages = languages.chain(&ground.languages);
            let Some(lang) = languages.find(|lang| ground.speaks(document, lang)) else {
                continue;
            };
            let (Some(title), Some(slug)) =
                (frame::title(ground, document, lang), document.slug(lang))
            else {
                continue;
            };
            let href = ground.base.path(&route::current(lang, slug));
            links.push(if lang == own {
                Html::link(&href, &speaker.text(&title))
            } else {
                Html::link_abroad(&href, lang, &Html::text(&title))
            });
        }
        if links.is_empty() {
            return Ok(None);
        }
        let documents = ("documents", Piece::Html(listed(&links)));
        speaker.html("decision-replaced", &[documents]).map(Some)
    }

    /// The publisher's reason, in the reader's language, else in one that prevails.
    fn reason(
        &self,
        version: &Version,
        reasons: &BTreeMap<Lang, String>,
    ) -> Result<Option<Html>, Report> {
        let own = self.speaker.lang();
        let languages = [own].into_iter().chain(&version.authentic);
        let mut languages = languages.chain(reasons.keys());
        let found = languages.find_map(|lang| Some((lang, reasons.get(lang)?)));
        let Some((lang, words)) = found else {
            return Ok(None);
        };
        let words = if lang == own {
            self.speaker.text(words)
        } else {
            Html::foreign(lang, words)
        };
        let reason = ("reason", Piece::Html(words));
        self.speaker.html("decision-reason", &[reason]).map(Some)
    }

    /// A version by its title and day, linked to its page.
    fn version(&self, version: &Version) -> Result<Piece, Report> {
        let (ground, speaker) = (self.ground, self.speaker);
        let date = |day: Date| speaker.piece(day);
        let Some(text) = ground.nearest(self.document, version, speaker.lang()) else {
            return date(version.effective);
        };
        let name = version_name(speaker, &text)?;
        let link = to_version(ground, speaker, &text, &text.dated(), &name)?;
        Ok(Piece::Html(link))
    }
}

fn listed(links: &[Html]) -> Html {
    let links: Vec<&str> = links.iter().map(Html::as_str).collect();
    Html::markup(links.join(" · "))
}

fn joined(parts: impl IntoIterator<Item = Option<Html>>) -> Html {
    let parts: Vec<Html> = parts.into_iter().flatten().collect();
    let parts: Vec<&str> = parts.iter().map(Html::as_str).collect();
    Html::markup(parts.join(" "))
}
