//! The facts of a text: its days and neighbours, and what was sealed.

use crate::base::Report;
use crate::model::{Level, Origin, Version};
use crate::render::compare;
use crate::render::html::{Html, escape};
use crate::render::restarted;
use crate::render::route;
use crate::render::words::Piece;

use super::Bar;
use super::attested;
use super::link::to_version;

/// Facts of a description list: label, value, and whether it takes a whole line.
pub type Facts = Vec<(String, Html, bool)>;

impl Bar<'_> {
    /// When it was published, and the versions around this one.
    pub(super) fn neighbours(&self) -> Result<Facts, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let timeline = ground.timeline(text.document);
        let here = text.version.effective;
        let published = speaker.time(text.version.published)?;
        let mut facts = vec![
            self.version_fact("fact-version", text.version)?,
            self.fact("fact-published", published)?,
        ];
        let neighbours = [
            ("fact-previous", timeline.previous(here)),
            ("fact-next", timeline.next(here)),
        ];
        for (label, version) in neighbours {
            if let Some(version) = version {
                facts.push(self.version_fact(label, version)?);
            }
        }
        let changes = self.changes()?;
        if !changes.is_empty() {
            let links = changes.iter().map(Html::as_str).collect::<Vec<_>>();
            let links = Html::markup(links.join("<br>"));
            facts.push(self.fact("fact-compare", links)?);
        }
        let all = ground.base.path(&route::versions(text.lang, text.slug));
        let all = Html::link(&all, &speaker.html("link-versions", &[])?);
        facts.push(self.fact("fact-history", all)?);
        Ok(facts)
    }

    /// The ways to what changed: from the text before, and up to the version in force.
    fn changes(&self) -> Result<Vec<Html>, Report> {
        let (ground, text) = (self.ground, self.text);
        let mut links = Vec::new();
        if let Some(page) = ground.notice_page(text) {
            let words = self.speaker.html("link-notice", &[])?;
            links.push(Html::link(&ground.base.path(&page), &words));
        }
        if let Some(pair) = ground.pair_before(text) {
            let words = compare::since(ground, &pair)?;
            links.push(Html::link(&ground.base.path(&pair.route()), &words));
        }
        if let Some(pair) = ground.pair_to_latest(text) {
            let words = self.speaker.html("link-changes-current", &[])?;
            links.push(Html::link(&ground.base.path(&pair.moving()), &words));
        }
        Ok(links)
    }

    fn version_fact(&self, label: &str, version: &Version) -> Result<(String, Html, bool), Report> {
        let (ground, speaker) = (self.ground, self.speaker);
        let date = ("date", speaker.piece(version.effective)?);
        let words = speaker.html("link-version", &[date])?;
        let text = ground.nearest(self.text.document, version, self.text.lang);
        let value = match text {
            Some(text) => to_version(ground, speaker, &text, &text.dated(), &words)?,
            None => words,
        };
        self.fact(label, value)
    }

    /// What was sealed, when, and how anybody can check it.
    pub(super) fn record(&self) -> Result<String, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let version = text.version;
        let level = match version.level {
            Level::Material => "level-material",
            Level::Editorial => "level-editorial",
        };
        let origin = match version.origin {
            Origin::Avenant => "origin-avenant",
            Origin::Imported => "origin-imported",
        };
        let first = || version.text_sealed_on(text.lang);
        let sealed_on = text.erratum().map_or_else(first, |it| it.sealed_on);
        let mut facts = vec![
            self.fact("fact-effective", speaker.time(version.effective)?)?,
            self.fact("fact-sealed", speaker.time(sealed_on)?)?,
            self.fact("fact-level", speaker.html(level, &[])?)?,
            self.fact("fact-origin", speaker.html(origin, &[])?)?,
            self.whole("fact-text-id", Html::code(text.id()))?,
            self.whole("fact-text-digest", Html::code(text.sealed.digest))?,
        ];
        if let Some(entry) = ground.line(text) {
            let number = Piece::Html(Html::text(&entry.n.to_string()));
            let number = speaker.html("ledger-entry-number", &[("number", number)])?;
            let attested = attested::fact(ground, speaker, entry)?;
            facts.push(self.fact("fact-attested", attested)?);
            facts.push(self.fact("fact-ledger-entry", number)?);
            facts.push(self.whole("fact-ledger-digest", Html::code(entry.digest))?);
        }
        let restarts = restarted::sentences(ground, speaker)?;
        let restarts = restarts.iter().map(|told| format!("<p>{told}</p>\n"));
        Ok(format!(
            "<details class=\"record\"><summary>{}</summary>\n{}<p>{}</p>\n{}\
             <ul class=\"links\">\n{}</ul>\n</details>\n",
            speaker.html("record-heading", &[])?,
            list(facts),
            speaker.html("record-explanation", &[])?,
            restarts.collect::<String>(),
            self.downloads()?,
        ))
    }

    fn downloads(&self) -> Result<String, Report> {
        let (lang, slug, place) = (self.text.lang, self.text.slug, self.text.place());
        let downloads = [
            (route::text(lang, slug, &place), "download-text"),
            (route::document_json(lang, slug, &place), "download-data"),
            (route::LEDGER.to_owned(), "download-ledger"),
        ];
        let mut links = String::new();
        for (route, words) in downloads {
            let words = self.speaker.html(words, &[])?;
            let link = Html::link(&self.ground.base.path(&route), &words);
            links.push_str(&format!("<li>{link}</li>\n"));
        }
        Ok(links)
    }

    fn fact(&self, label: &str, value: Html) -> Result<(String, Html, bool), Report> {
        Ok((self.speaker.plain(label, &[])?, value, false))
    }

    fn whole(&self, label: &str, value: Html) -> Result<(String, Html, bool), Report> {
        Ok((self.speaker.plain(label, &[])?, value, true))
    }
}

/// Returns facts as a description list.
pub fn list(facts: Facts) -> String {
    let mut markup = String::from("<dl>\n");
    for (label, value, whole) in facts {
        let class = if whole { " class=\"whole\"" } else { "" };
        let label = escape(&label).into_owned();
        markup.push_str(&format!(
            "<div{class}><dt>{label}</dt><dd>{value}</dd></div>\n"
        ));
    }
    markup.push_str("</dl>\n");
    markup
}
