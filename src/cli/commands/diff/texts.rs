//! Two texts of a document: which ones are meant.

use std::sync::Arc;

use crate::base::name::nearest;
use crate::base::{Arg, Date, Report};
use crate::cli::args::Request;
use crate::cli::commands::publish::known_documents;
use crate::cli::session::{self, Session};
use crate::diff::record::Source;
use crate::lang::Lang;
use crate::load::date;
use crate::model::timeline::Timeline;
use crate::model::{Document, Site, Version};
use crate::sys::Failure;
use crate::work::Speech;
use crate::work::comparison::{Pair, Point, Texts as CompareTexts};

use super::asked::{Diff, Texts};
use super::{Refusal, language, refused};

/// The words for the working text: English and French are always understood.
const WORKING: [&str; 2] = ["working", "travail"];

/// Finds the two texts that were asked for and reads them.
///
/// # Errors
/// What the system refused, or inside, why there is nothing to compare.
pub(super) fn pair(
    request: &Request,
    asked: &Diff,
    speech: &Speech,
) -> Result<Result<Pair, Refusal>, Failure> {
    let session = session::open(request, speech)?;
    Ok(found(&session, asked, speech))
}

fn found(session: &Session<'_>, asked: &Diff, speech: &Speech) -> Result<Pair, Refusal> {
    let findings = || unreadable(session, session.opened.report.clone());
    let (Some(site), Some(today)) = (session.opened.site.as_deref(), session.today()) else {
        return Err(findings());
    };
    let Texts::Document {
        document,
        old,
        new,
        as_of,
    } = &asked.texts
    else {
        return Err(findings());
    };
    let known = known_documents(std::slice::from_ref(document), site, speech);
    let id = known.map_err(Refusal::Words)?.into_iter().next();
    // A document whose settings cannot be read is in the configuration alone.
    let document = id.and_then(|id| site.document(&id)).ok_or_else(findings)?;
    let lang = asked.lang.as_deref();
    let finder = Finder {
        session,
        site,
        document,
        lang: lang.map(|typed| language(typed, speech)).transpose()?,
        as_of: as_of.unwrap_or(today),
        speech,
    };
    finder.pair(old.as_deref(), new.as_deref())
}

fn unreadable(session: &Session<'_>, report: Report) -> Refusal {
    Refusal::Findings(report, Some(Arc::clone(&session.tree)))
}

/// A document with what was asked of it.
struct Finder<'a> {
    session: &'a Session<'a>,
    site: &'a Site,
    document: &'a Document,
    lang: Option<Lang>,
    as_of: Date,
    speech: &'a Speech,
}

impl<'a> Finder<'a> {
    fn pair(&self, old: Option<&str>, new: Option<&str>) -> Result<Pair, Refusal> {
        let old = old.map(|typed| self.point(typed)).transpose()?;
        let new = new.map(|typed| self.point(typed)).transpose()?;
        match (old, new) {
            (Some(old), Some(new)) => self.read(old, new),
            (Some(old), None) => self.read_later(old),
            (None, _) => self.read_news(),
        }
    }

    /// Returns what a date or a word names.
    fn point(&self, typed: &str) -> Result<Point<'a>, Refusal> {
        if WORKING.contains(&typed) {
            return Ok(Point::Working);
        }
        let (typed_day, revision) = match typed.rsplit_once('.') {
            Some((day, number)) if Date::parse(day).is_some() => (day, number.parse().ok()),
            _ => (typed, None),
        };
        let day = Date::parse(typed_day).or_else(|| date::proposal(typed));
        let version = day.and_then(|day| self.document.version(day));
        version
            .map(|version| Point::Version(version, revision))
            .ok_or_else(|| self.no_version(typed))
    }

    fn no_version(&self, typed: &str) -> Refusal {
        let versions = self.document.versions.iter();
        let days: Vec<String> = versions.map(|one| one.effective.to_string()).collect();
        let working = self.speech.say("diff-working-word", &[]);
        let known = days.iter().map(String::as_str).chain([working.as_str()]);
        let near = nearest(typed, known).unwrap_or("none").to_owned();
        let days = if days.is_empty() {
            "none".to_owned()
        } else {
            days.join(", ")
        };
        let args = [
            ("document", self.document.id.as_str().into()),
            ("typed", typed.into()),
            ("near", near.into()),
            ("days", days.into()),
            ("working", working.into()),
        ];
        refused("diff-no-version", &args, self.speech)
    }

    /// Reads a text and the one that is compared with it where no other is named: the version in
    /// force, or the working text where it is not older.
    fn read_later(&self, old: Point<'a>) -> Result<Pair, Refusal> {
        match (old, self.current()) {
            (Point::Version(version, _), Some(current))
                if current.effective > version.effective =>
            {
                self.read(old, Point::Version(current, None))
            }
            (Point::Version(..), _) => self.read(old, Point::Working),
            (Point::Working, Some(current)) => self.read(Point::Version(current, None), old),
            (Point::Working, None) => Err(self.nothing_published()),
        }
    }

    /// Reads the version in force and the working text; where they do not differ, the version
    /// before and the one in force.
    fn read_news(&self) -> Result<Pair, Refusal> {
        let Some(current) = self.current() else {
            return Err(self.nothing_published());
        };
        let coming = self.read(Point::Version(current, None), Point::Working);
        let has_news = |pair: &Pair| pair.old.side != pair.new.side;
        if coming.as_ref().is_ok_and(has_news) {
            return coming;
        }
        let before = self.timeline().previous(current.effective);
        match before {
            Some(before) => self.read(Point::Version(before, None), Point::Version(current, None)),
            None => coming,
        }
    }

    /// Returns the version in force, else the last one there is.
    fn current(&self) -> Option<&'a Version> {
        let in_force = self.timeline().in_force(self.as_of);
        in_force.or_else(|| self.document.versions().next_back())
    }

    /// Returns all versions: editors compare also those that readers do not see yet.
    fn timeline(&self) -> Timeline<'a> {
        let versions = self.document.versions();
        let shown = versions.map(Version::shown_from).max();
        Timeline::new(self.document, shown.unwrap_or(self.as_of))
    }

    fn nothing_published(&self) -> Refusal {
        let document = [("document", self.document.id.as_str().into())];
        refused("diff-nothing-published", &document, self.speech)
    }

    fn read(&self, old: Point<'a>, new: Point<'a>) -> Result<Pair, Refusal> {
        let lang = self.language(old, new)?;
        for point in [old, new] {
            if let Point::Version(version, Some(revision)) = point
                && version.revision(&lang, revision).is_none()
            {
                return Err(self.no_version(&format!("{}.{revision}", version.effective)));
            }
        }
        let is_backward = old.is_after(new);
        let texts = CompareTexts {
            site: self.site,
            tree: &self.session.tree,
            catalog: &self.session.opened.catalog,
            document: self.document,
            as_of: self.as_of,
        };
        let points = if is_backward { [new, old] } else { [old, new] };
        let pair = texts.pair(&lang, points);
        let pair = pair.map_err(|report| unreadable(self.session, report))?;
        self.say_if_typed(&pair);
        Ok(if is_backward { pair.backward() } else { pair })
    }

    /// Says that a working text was read as it is typed.
    fn say_if_typed(&self, pair: &Pair) {
        for text in [&pair.old, &pair.new] {
            if let Source::Working {
                file,
                is_resolved: false,
            } = &text.source
            {
                self.session
                    .say("diff-as-typed", &[("file", file.as_str().into())]);
            }
        }
    }

    /// Returns the language of both texts: the one asked for, else the first that prevails and
    /// that both have, else any that both have.
    fn language(&self, old: Point<'_>, new: Point<'_>) -> Result<Lang, Refusal> {
        let (olds, news) = (self.languages(old), self.languages(new));
        let has_both = |lang: &&Lang| olds.contains(lang) && news.contains(lang);
        let prevailing = self.document.authentic.iter().chain(olds.iter().copied());
        let candidates: Vec<&Lang> = match &self.lang {
            Some(lang) => vec![lang],
            None => prevailing.collect(),
        };
        if let Some(lang) = candidates.iter().copied().find(has_both) {
            return Ok(lang.clone());
        }
        Err(self.no_language(candidates.first().copied(), [old, new]))
    }

    fn languages(&self, point: Point<'a>) -> Vec<&'a Lang> {
        match point {
            Point::Version(version, _) => version.languages().collect(),
            Point::Working => self.document.working.keys().collect(),
        }
    }

    fn no_language(&self, lang: Option<&Lang>, points: [Point<'a>; 2]) -> Refusal {
        let lacks =
            |point: &Point<'a>| lang.is_none_or(|lang| !self.languages(*point).contains(&lang));
        let Some(point) = points.into_iter().find(lacks) else {
            return self.nothing_published();
        };
        // A file that cannot be read is there, and what is wrong with it has been found.
        let lang = lang.map_or("none", Lang::as_str);
        if let (Point::Working, Some(report)) = (point, self.faults(lang)) {
            return unreadable(self.session, report);
        }
        let languages = self.languages(point).into_iter().map(Lang::as_str);
        let known = languages.collect::<Vec<_>>().join(", ");
        let args: [(&str, Arg); 4] = [
            ("lang", lang.into()),
            ("document", self.document.id.as_str().into()),
            (
                "day",
                point
                    .day()
                    .map_or_else(|| "none".into(), |day| day.to_string().into()),
            ),
            (
                "known",
                if known.is_empty() { "none" } else { &known }.into(),
            ),
        ];
        refused("diff-no-language", &args, self.speech)
    }

    fn faults(&self, lang: &str) -> Option<Report> {
        let path = format!("content/{}/{lang}.md", self.document.id);
        let mut report = Report::new();
        let findings = self.session.opened.report.iter();
        for finding in findings {
            let place = finding.place.as_ref();
            if place.is_some_and(|place| place.path.as_str() == path) {
                report.push(finding.clone());
            }
        }
        report.has_errors().then_some(report)
    }
}
