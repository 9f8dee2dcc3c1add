//! Documents that were split or put together: what a version continues stands in the old text of its
//! redline, and reads as continued, never as deleted, in the redline of the text it came from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Date, DocumentId, Report, SectionId};
use crate::lang::Lang;
use crate::model::{Continued, Document, Version, VersionId};
use crate::prose::{Footnote, Inline, InlineKind, Prose, Section, Target, walk};
use crate::render::ground::{Ground, Text};

use super::pairs::Pair;

/// A text of another document, or a section of it, that a version continues.
pub struct Claim<'a> {
    /// The text.
    pub text: Text<'a>,
    /// The section, with all below it; `None` for the whole text.
    pub section: Option<SectionId>,
}

/// Returns what the versions of a document continue that took effect after a day and by another, in
/// the order in which they say so; only texts in the language, older than the version.
pub fn claims<'a>(
    ground: &'a Ground,
    document: &Document,
    after: Option<Date>,
    until: Date,
    lang: &Lang,
) -> Vec<Claim<'a>> {
    let timeline = ground.timeline(document);
    let versions = timeline.versions().iter();
    let versions = versions.filter(|version| {
        version.effective <= until && after.is_none_or(|after| version.effective > after)
    });
    let mut claims = Vec::new();
    for version in versions {
        for Continued {
            version: id,
            section,
        } in version.continued()
        {
            let is_older = id.document != document.id && id.effective < version.effective;
            let found = ground.version(&id).filter(|_| is_older);
            let text = found.and_then(|(from, old)| ground.in_language(from, old, lang));
            claims.extend(text.map(|text| Claim { text, section }));
        }
    }
    claims
}

/// Returns what the newer text of a pair continues of other documents.
pub fn claims_of<'a>(ground: &'a Ground, pair: &Pair<'a>) -> Vec<Claim<'a>> {
    let own = pair.is_of_one_document();
    let after = own.then_some(pair.old.version.effective);
    let until = pair.new.version.effective;
    claims(ground, pair.new.document, after, until, pair.new.lang)
}

/// Returns the texts of claims, each once, in their order.
pub fn sources<'a>(claims: &[Claim<'a>]) -> Vec<Text<'a>> {
    let mut texts: Vec<Text<'a>> = Vec::new();
    for claim in claims {
        let is_known = |known: &Text<'_>| known.id() == claim.text.id();
        if !texts.iter().any(is_known) {
            texts.push(claim.text);
        }
    }
    texts
}

/// Returns the old side of a pair: the older text where it is of the same document, then what the
/// newer one continues of others, each in the order of the text it comes from.
///
/// # Errors
/// Returns the findings of texts that are not what was sealed.
pub fn old_side(ground: &Ground, pair: &Pair<'_>) -> Result<Arc<Prose>, Report> {
    let claims = claims_of(ground, pair);
    if claims.is_empty() {
        return ground.prose(&pair.old);
    }
    let mut side = Prose::default();
    if pair.is_of_one_document() {
        side = (*ground.prose(&pair.old)?).clone();
    }
    for text in sources(&claims) {
        let of_text = claims.iter().filter(|claim| claim.text.id() == text.id());
        let wanted: Option<BTreeSet<&SectionId>> =
            of_text.map(|claim| claim.section.as_ref()).collect();
        let taken = taken(&*ground.prose(&text)?, wanted.as_ref());
        let from = VersionId {
            document: text.document.id.clone(),
            effective: text.version.effective,
        };
        put(&mut side, taken, &from);
    }
    Ok(Arc::new(side))
}

/// Returns the sections of the old side of a pair that live on in a document other than the new
/// text's, each with its place there.
///
/// # Errors
/// Returns the findings of texts that are not what was sealed.
pub fn continued(
    ground: &Ground,
    pair: &Pair<'_>,
    old: &Prose,
    new: &Prose,
) -> Result<BTreeMap<SectionId, String>, Report> {
    let (from, until) = (pair.old.version.effective, pair.new.version.effective);
    let others = ground.site.documents.iter();
    let others = others.filter(|document| document.id != pair.new.document.id);
    let versions = others.flat_map(|document| {
        let versions = ground.timeline(document).versions().to_vec();
        versions.into_iter().map(move |version| (document, version))
    });
    let between = versions.filter(|(_, v)| from < v.effective && v.effective <= until);
    let read = |document: &_, version: &_| {
        let text = ground.nearest(document, version, pair.new.lang);
        text.map(|text| ground.prose(&text)).transpose()
    };
    living_on(&pair.old.document.id, [old, new], between, read)
}

/// Returns the sections of a document's old text that live on in versions of other documents, each
/// with its place there, such as `cookies@2025-03-01#list`; those that the new text still has are
/// not told. `read` gives the words of a version in some language, where there are any.
///
/// # Errors
/// Returns why a version could not be read.
pub fn living_on<'v, E>(
    document: &DocumentId,
    [old, new]: [&Prose; 2],
    versions: impl Iterator<Item = (&'v Document, &'v Version)>,
    mut read: impl FnMut(&'v Document, &'v Version) -> Result<Option<Arc<Prose>>, E>,
) -> Result<BTreeMap<SectionId, String>, E> {
    let mut found = BTreeMap::new();
    for (other, version) in versions {
        let claims = version.continued();
        let mut claims = claims
            .filter(|claim| claim.version.document == *document)
            .peekable();
        if claims.peek().is_none() {
            continue;
        }
        let prose = read(other, version)?;
        let goal = Goal {
            version: format!("{}@{}", other.id, version.effective),
            prose: prose.as_deref(),
        };
        for claim in claims {
            goal.follow(old, claim.section.as_ref(), &mut found);
        }
    }
    found.retain(|id, _| new.section(id).is_none());
    Ok(found)
}

/// A text in which sections live on.
struct Goal<'a> {
    /// Its version, such as `cookies@2025-03-01`.
    version: String,
    /// Its words, where it can be read in some language.
    prose: Option<&'a Prose>,
}

impl Goal<'_> {
    /// Notes where a section and all below it went; every section, where the whole text did.
    fn follow(
        &self,
        old: &Prose,
        section: Option<&SectionId>,
        found: &mut BTreeMap<SectionId, String>,
    ) {
        match section {
            Some(id) => {
                let section = old.section(id);
                section
                    .into_iter()
                    .for_each(|section| self.note(section, None, found));
            }
            None => {
                let sections = old.sections.iter();
                sections.for_each(|section| self.note(section, None, found));
            }
        }
    }

    fn note(
        &self,
        section: &Section,
        above: Option<&SectionId>,
        found: &mut BTreeMap<SectionId, String>,
    ) {
        let is_there = |id: &&SectionId| self.prose.is_some_and(|p| p.section(id).is_some());
        let here = section.id.as_ref().filter(is_there).or(above);
        if let Some(id) = &section.id {
            let target = match here {
                Some(here) => format!("{}#{here}", self.version),
                None => self.version.clone(),
            };
            // A place is told before a text as a whole.
            match found.get_mut(id) {
                Some(known) if !known.contains('#') => *known = target,
                Some(_) => {}
                None => {
                    found.insert(id.clone(), target);
                }
            }
        }
        for child in &section.children {
            self.note(child, here, found);
        }
    }
}

/// What is taken of a text: the sections wanted with all below them and the notes they mark, or all.
fn taken(text: &Prose, wanted: Option<&BTreeSet<&SectionId>>) -> Prose {
    let Some(wanted) = wanted else {
        return Prose {
            title: None,
            ..text.clone()
        };
    };
    let mut taken = Prose::default();
    take(&text.sections, wanted, &mut taken.sections);
    let mut marks = BTreeSet::new();
    walk::inlines(&taken, &mut |inline| {
        if let InlineKind::FootnoteMark(label) = &inline.kind {
            marks.insert(label.as_str());
        }
    });
    let notes = text.footnotes.iter();
    let notes: Vec<Footnote> = notes
        .filter(|note| marks.contains(note.label.as_str()))
        .cloned()
        .collect();
    taken.footnotes = notes;
    taken
}

fn take(sections: &[Section], wanted: &BTreeSet<&SectionId>, taken: &mut Vec<Section>) {
    for section in sections {
        match &section.id {
            Some(id) if wanted.contains(id) => taken.push(section.clone()),
            Some(_) | None => take(&section.children, wanted, taken),
        }
    }
}

/// Puts what was taken of a text behind a side.
///
/// What it names must stay what it named: references to sections that were left behind lead to the
/// text they were taken from, and of two sections or notes of one name the later one loses it.
fn put(side: &mut Prose, mut taken: Prose, from: &VersionId) {
    let known = ids(side);
    let here: BTreeSet<SectionId> = ids(&taken).difference(&known).cloned().collect();
    let labels: BTreeSet<String> = side.footnotes.iter().map(|n| n.label.clone()).collect();
    let renamed = |label: String| match labels.contains(&label) {
        true => format!("{label}-{}", from.document),
        false => label,
    };
    walk::map(&mut taken, &mut |inline: Inline| {
        let kind = match inline.kind {
            InlineKind::Link { to, words } => InlineKind::Link {
                to: led(to, &here, from),
                words,
            },
            InlineKind::FootnoteMark(label) => InlineKind::FootnoteMark(renamed(label)),
            kind => kind,
        };
        Inline { kind, ..inline }
    });
    taken
        .sections
        .iter_mut()
        .for_each(|section| forget(section, &known));
    for note in &mut taken.footnotes {
        note.label = renamed(std::mem::take(&mut note.label));
    }
    side.front.append(&mut taken.front);
    side.sections.append(&mut taken.sections);
    side.footnotes.append(&mut taken.footnotes);
}

fn led(to: Target, here: &BTreeSet<SectionId>, from: &VersionId) -> Target {
    match to {
        Target::Section(id) if !here.contains(&id) => Target::Document {
            document: from.document.clone(),
            version: Some(from.effective),
            section: Some(id),
        },
        to => to,
    }
}

fn forget(section: &mut Section, known: &BTreeSet<SectionId>) {
    section.id = section.id.take().filter(|id| !known.contains(id));
    section
        .children
        .iter_mut()
        .for_each(|child| forget(child, known));
}

fn ids(prose: &Prose) -> BTreeSet<SectionId> {
    let sections = prose.all_sections().into_iter();
    sections.filter_map(|section| section.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{put, taken};
    use crate::base::{SectionId, Source, TreePath};
    use crate::model::VersionId;
    use crate::prose::{Form, InlineKind, Prose, parse, walk};

    fn prose(text: &str) -> Prose {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    fn targets(prose: &Prose) -> Vec<String> {
        let mut targets = Vec::new();
        walk::inlines(prose, &mut |inline| match &inline.kind {
            InlineKind::Link { to, .. } => targets.push(to.to_string()),
            InlineKind::FootnoteMark(label) => targets.push(label.clone()),
            _ => {}
        });
        targets
    }

    #[test]
    fn what_is_taken_keeps_its_meaning_beside_what_is_there() {
        let mut side = prose("# A\n\n## Host {#host}\n\nOurs.[^n]\n\n[^n]: Our note.\n");
        let from = prose(
            "# B\n\n## General {#general}\n\n[a](#x).\n\n### Site {#site}\n\n[b](#site), [c](#general), \
             [d](#host).[^n]\n\n#### More {#more}\n\nMore.\n\n## Host {#host}\n\nTheirs.\n\n\
             [^n]: Their note.\n\n[^m]: Nowhere.\n",
        );
        let ids = ["host", "site", "more"].map(|id| SectionId::parse(id).expect("an id"));
        let wanted: BTreeSet<&SectionId> = ids.iter().collect();
        let version = VersionId::parse("b@2021-10-15").expect("a name");
        put(&mut side, taken(&from, Some(&wanted)), &version);
        let sections = side.all_sections().into_iter();
        let named: Vec<&str> = sections
            .map(|section| section.id.as_ref().map_or("-", SectionId::as_str))
            .collect();
        // In the order of the text, each once; the second of a name has none.
        assert_eq!(named, ["host", "site", "more", "-"]);
        let expected = [
            "n",
            "#site",
            "b@2021-10-15#general",
            "b@2021-10-15#host",
            "n-b",
        ];
        assert_eq!(targets(&side), expected);
        let notes: Vec<&str> = side.footnotes.iter().map(|n| n.label.as_str()).collect();
        assert_eq!(notes, ["n", "n-b"]);
        assert!(
            taken(&from, None).title.is_none(),
            "a text as a whole has no title here"
        );
    }
}
