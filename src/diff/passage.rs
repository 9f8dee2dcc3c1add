//! The words of one block with all that readers see of them beside the words.
//!
//! The text is the canonical one of [`canon`](crate::prose::canon), letter for letter; emphasis,
//! addresses, languages and the spaces really typed stand beside it as *faces* of its stretches.
//! How emphases nest is not kept: readers cannot see it.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::lang::Lang;
use crate::prose::{Inline, InlineKind, Target};

/// The words of a block, cut into stretches of one face.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The canonical text.
    pub text: String,
    /// The faces in order: the byte of `text` at which each ends, strictly increasing, the last at
    /// its end. Two neighbours differ.
    pub faces: Vec<(usize, Face)>,
}

/// How a stretch of words looks and where it leads.
///
/// Cut and copied with every piece of a redline, so it is shared: a text with an emphasis on each
/// word has as many pieces as words.
#[derive(Debug, Clone, Default)]
pub struct Face(Option<Arc<Looks>>);

/// What a [`Face`] says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looks {
    /// Emphases.
    pub style: Style,
    /// Where it leads.
    pub link: Option<Arc<Target>>,
    /// Its language where it differs from the text's.
    pub lang: Option<Lang>,
    /// The label of the footnote whose mark it is.
    pub note: Option<Arc<str>>,
    /// White space as typed, where it is not the one plain space or line end of the text.
    pub typed: Option<Arc<str>>,
}

impl Face {
    /// Returns the face that says this.
    pub fn of(looks: Looks) -> Self {
        Self((looks != Looks::default()).then(|| Arc::new(looks)))
    }
}

impl Deref for Face {
    type Target = Looks;

    fn deref(&self) -> &Looks {
        static PLAIN: Looks = Looks {
            style: Style(0),
            link: None,
            lang: None,
            note: None,
            typed: None,
        };
        self.0.as_deref().unwrap_or(&PLAIN)
    }
}

impl PartialEq for Face {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Eq for Face {}

/// A set of emphases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style(u8);

impl Style {
    /// Emphasis, shown in italics.
    pub const EMPHASIS: Self = Self(1);
    /// Strong emphasis, shown bold.
    pub const STRONG: Self = Self(2);
    /// Struck out by the editor.
    pub const STRIKE: Self = Self(4);
    /// Code.
    pub const CODE: Self = Self(8);
    /// A mark in the place of words that the law had taken out.
    pub const REDACTED: Self = Self(16);

    const NAMES: [(Self, &'static str); 5] = [
        (Self::EMPHASIS, "emphasis"),
        (Self::STRONG, "strong"),
        (Self::STRIKE, "strike"),
        (Self::CODE, "code"),
        (Self::REDACTED, "redacted"),
    ];

    /// Returns whether no emphasis is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns whether all of `other` is in the set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Returns the set with `other` added.
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the set without `other`.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the names of the emphases, in a fixed order.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let mine = Self::NAMES.iter().filter(move |(one, _)| self.has(*one));
        mine.map(|(_, name)| *name)
    }
}

impl Serialize for Style {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names().collect::<Vec<_>>().join(" "))
    }
}

impl Passage {
    /// Reads a run of inlines.
    pub fn of(inlines: &[Inline]) -> Self {
        let mut writer = Writer::default();
        writer.add_all(inlines, &Face::default());
        writer.passage
    }

    /// Reads a block of code, whose indents and blank lines are typed white space.
    pub fn of_code(code: &str) -> Self {
        let mut writer = Writer {
            is_code: true,
            ..Writer::default()
        };
        for line in code.lines() {
            writer.add(line, &Face::default());
            writer.space('\n', &Face::default());
        }
        writer.passage
    }

    /// Adds words of one face.
    pub fn push(&mut self, text: &str, face: &Face) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        match self.faces.last_mut() {
            // White space typed in its own way stays a stretch of its own.
            Some((end, last)) if last == face && face.typed.is_none() => *end = self.text.len(),
            _ => self.faces.push((self.text.len(), face.clone())),
        }
    }

    /// Returns the stretches in order: their bytes and their face.
    pub fn stretches(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &Face)> {
        let mut start = 0;
        self.faces.iter().map(move |(end, face)| {
            let range = start..*end;
            start = *end;
            (range, face)
        })
    }
}

/// Writes canonical words and remembers what each is like.
#[derive(Default)]
struct Writer {
    passage: Passage,
    is_code: bool,
    /// White space not yet followed by a word.
    gap: Option<Gap>,
}

struct Gap {
    /// What the canonical text says: a space or a line end.
    sign: char,
    /// What was typed first.
    first: char,
    /// What was typed behind it: almost always nothing.
    more: String,
    face: Face,
}

impl Writer {
    fn add_all(&mut self, inlines: &[Inline], face: &Face) {
        for inline in inlines {
            self.inline(inline, face);
        }
    }

    fn inline(&mut self, inline: &Inline, face: &Face) {
        let with = |change: &dyn Fn(&mut Looks)| {
            let mut looks = Looks::clone(face);
            change(&mut looks);
            Face::of(looks)
        };
        let styled = |style| with(&|looks| looks.style = looks.style.with(style));
        match &inline.kind {
            InlineKind::Text(text) => self.add(text, face),
            InlineKind::Code(text) => self.add(text, &styled(Style::CODE)),
            InlineKind::Value(expression) => self.add(&format!("{{{{ {expression} }}}}"), face),
            InlineKind::Reference(target) => self.add(&format!("[]({target})"), face),
            InlineKind::FootnoteMark(label) => {
                let face = with(&|looks| looks.note = Some(label.as_str().into()));
                self.add("\u{fffc}", &face);
            }
            InlineKind::SoftBreak => self.space(' ', face),
            InlineKind::HardBreak => self.line_end(face),
            InlineKind::Emphasis(words) => self.add_all(words, &styled(Style::EMPHASIS)),
            InlineKind::Strong(words) => self.add_all(words, &styled(Style::STRONG)),
            InlineKind::Strike(words) => self.add_all(words, &styled(Style::STRIKE)),
            InlineKind::Redacted(words) => self.add_all(words, &styled(Style::REDACTED)),
            InlineKind::Caption { words, .. } => self.add_all(words, face),
            InlineKind::Link { to, words } => {
                let link = Arc::new(to.clone());
                self.add_all(words, &with(&|looks| looks.link = Some(link.clone())));
            }
            InlineKind::Foreign { lang, words } => {
                self.add_all(words, &with(&|looks| looks.lang = Some(lang.clone())));
            }
        }
    }

    fn add(&mut self, text: &str, face: &Face) {
        let plain = plain(text);
        if plain > 0 {
            self.word(&text[..plain], face);
        }
        let mut rest = &text[plain..];
        while let Some(c) = rest.chars().next() {
            if c.is_whitespace() {
                self.space(c, face);
                rest = &rest[c.len_utf8()..];
            } else {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                self.word(&rest[..end], face);
                rest = &rest[end..];
            }
        }
    }

    fn space(&mut self, c: char, face: &Face) {
        let sign = if self.is_code && c == '\n' { '\n' } else { ' ' };
        let Some(gap) = &mut self.gap else {
            self.gap = Some(Gap {
                sign,
                first: c,
                more: String::new(),
                face: face.clone(),
            });
            return;
        };
        if sign == '\n' {
            gap.sign = sign;
        }
        gap.more.push(c);
    }

    fn line_end(&mut self, face: &Face) {
        self.space('\n', face);
        if let Some(gap) = &mut self.gap {
            gap.sign = '\n';
        }
    }

    fn word(&mut self, word: &str, face: &Face) {
        if let Some(gap) = self.gap.take()
            && !self.passage.text.is_empty()
        {
            let mut sign = [0; 4];
            let sign = gap.sign.encode_utf8(&mut sign);
            match typed(&gap, self.is_code) {
                None => self.passage.push(sign, &gap.face),
                Some(typed) => {
                    let mut looks = Looks::clone(&gap.face);
                    looks.typed = Some(typed.into());
                    self.passage.push(sign, &Face::of(looks));
                }
            }
        }
        self.passage.push(word, face);
    }
}

/// Returns how many bytes at the start of a text are words with one plain space between any two:
/// almost always all of it.
fn plain(text: &str) -> usize {
    let mut is_gap = true;
    for (at, c) in text.char_indices() {
        let is_space = c == ' ';
        if (is_space && is_gap) || (!is_space && c.is_whitespace()) {
            return at - usize::from(is_gap && at > 0);
        }
        is_gap = is_space;
    }
    text.len() - usize::from(is_gap && !text.is_empty())
}

/// Returns the white space that was typed where readers see another than the canonical one.
///
/// Between words, spaces and line ends of the source look alike; a space that does not break or is
/// thinner does not. In code every one shows.
fn typed(gap: &Gap, is_code: bool) -> Option<String> {
    if is_code {
        let is_plain = gap.first == gap.sign && gap.more.is_empty();
        return (!is_plain).then(|| format!("{}{}", gap.first, gap.more));
    }
    if gap.first.is_ascii_whitespace() && gap.more.is_empty() {
        return None;
    }
    let typed = std::iter::once(gap.first).chain(gap.more.chars());
    let special: String = typed.filter(|c| !c.is_ascii_whitespace()).collect();
    (!special.is_empty()).then_some(special)
}

#[cfg(test)]
mod tests {
    use super::{Face, Passage};

    #[test]
    fn code_keeps_its_indents_beside_the_words() {
        let passage = Passage::of_code("a\n  b c\n\nd\n");
        assert_eq!(passage.text, "a\nb c\nd");
        let typed: Vec<_> = passage
            .faces
            .iter()
            .filter_map(|(_, f)| f.typed.as_deref())
            .collect();
        assert_eq!(typed, ["\n  ", "\n\n"]);
    }

    #[test]
    fn plain_words_end_before_the_first_space_that_is_not() {
        for (text, length) in [
            ("", 0),
            (" a", 0),
            ("a b", 3),
            ("a b ", 3),
            ("a  b", 1),
            ("a \u{a0}b", 1),
            ("a\u{a0}b", 1),
            ("\ta", 0),
        ] {
            assert_eq!(super::plain(text), length, "{text:?}");
        }
    }

    #[test]
    fn neighbours_of_one_face_are_one_stretch() {
        let mut passage = Passage::default();
        passage.push("a", &Face::default());
        passage.push("b", &Face::default());
        assert_eq!(passage.faces.len(), 1);
    }
}
