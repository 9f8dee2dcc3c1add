//! Which language a sentence is in, among the few that come into question.
//!
//! Two witnesses must agree: the letters, as `whatlang` weighs them three by three, and the small
//! words without which no sentence of a language is made. A language whose small words are not known
//! here is told by its letters alone, where it has others. It is better to say nothing than to be wrong: names, titles
//! of laws and lists of products are short, foreign and right.

use std::collections::{BTreeMap, HashMap};

use super::Lang;

/// A sentence with fewer letters says nothing about its language.
const LEAST_LETTERS: usize = 20;

/// A sentence with fewer words is a name or a title.
const LEAST_WORDS: usize = 4;

/// A sentence with fewer words says it less surely.
const FEW_WORDS: usize = 6;

/// How sure the letters of such a sentence must be, and a word of the text's own language is too
/// many.
const SURE_WITH_FEW: f64 = 0.3;

/// Words shorter than this are written alike in names and elsewhere.
const LONG_WORD: usize = 4;

/// How sure the letters must be where the small words say the same, from 0 to 1.
const SURE_WITH_WORDS: f64 = 0.2;

/// How sure they must be where nothing else is known, as between two that share other letters.
const SURE_ALONE: f64 = 0.9;

/// How many letters they must have then.
const LEAST_LETTERS_ALONE: usize = 80;

/// The small words of languages.
const SMALL_WORDS: [(&str, &str); 8] = [
    (
        "de",
        "der die das und ist nicht mit den dem ein eine einer eines von zu für auf wird werden wir sie \
         ihre ihrer oder auch bei als zum zur nach wenn durch über kann können",
    ),
    (
        "en",
        "the of and to is are that this with for your you we our be by it not or from which have has \
         will may any when their been was if these",
    ),
    (
        "es",
        "el los las y que del por para una su sus con como más pero este esta puede pueden está son \
         usted nosotros sobre cuando también al",
    ),
    (
        "fr",
        "le les et est des du une vous nous votre vos nos pour dans sur ce cette ces qui que sont par \
         avec aux au peut peuvent être il elle ne pas ou leur",
    ),
    (
        "it",
        "il gli della delle dei del che è per con una sono nel nella alla ai può possono questo questa \
         suoi sua come anche non più dal dalla",
    ),
    (
        "nl",
        "de het een en van is niet op te dat die voor met zijn wij uw door worden wordt deze bij ook \
         kunnen naar wanneer",
    ),
    (
        "pl",
        "i w na się z do nie jest że oraz przez dla lub są od które który jak może ich państwa o po",
    ),
    (
        "pt",
        "o os as e do da dos das em um uma para que não com por seus sua são pode podem você nós ao \
         como mais nos na",
    ),
];

/// Languages as the detector of letters names them.
const LETTERS: [(&str, whatlang::Lang); 32] = [
    ("ar", whatlang::Lang::Ara),
    ("bg", whatlang::Lang::Bul),
    ("ca", whatlang::Lang::Cat),
    ("cs", whatlang::Lang::Ces),
    ("da", whatlang::Lang::Dan),
    ("de", whatlang::Lang::Deu),
    ("el", whatlang::Lang::Ell),
    ("en", whatlang::Lang::Eng),
    ("es", whatlang::Lang::Spa),
    ("et", whatlang::Lang::Est),
    ("fi", whatlang::Lang::Fin),
    ("fr", whatlang::Lang::Fra),
    ("he", whatlang::Lang::Heb),
    ("hr", whatlang::Lang::Hrv),
    ("hu", whatlang::Lang::Hun),
    ("it", whatlang::Lang::Ita),
    ("ja", whatlang::Lang::Jpn),
    ("ko", whatlang::Lang::Kor),
    ("lt", whatlang::Lang::Lit),
    ("lv", whatlang::Lang::Lav),
    ("nb", whatlang::Lang::Nob),
    ("nl", whatlang::Lang::Nld),
    ("pl", whatlang::Lang::Pol),
    ("pt", whatlang::Lang::Por),
    ("ro", whatlang::Lang::Ron),
    ("ru", whatlang::Lang::Rus),
    ("sk", whatlang::Lang::Slk),
    ("sl", whatlang::Lang::Slv),
    ("sv", whatlang::Lang::Swe),
    ("tr", whatlang::Lang::Tur),
    ("uk", whatlang::Lang::Ukr),
    ("zh", whatlang::Lang::Cmn),
];

/// Languages that are not written in Latin letters.
const NOT_LATIN: [&str; 9] = ["ar", "bg", "el", "he", "ja", "ko", "ru", "uk", "zh"];

/// Tells languages apart.
pub struct Detector {
    letters: whatlang::Detector,
    known: BTreeMap<&'static str, Lang>,
    /// Small words, each with a bit for every row of [`SMALL_WORDS`] that has it.
    small: HashMap<&'static str, u32>,
}

impl Detector {
    /// Makes one for these languages and English, from which most is copied; of two of one family,
    /// such as `pt` and `pt-BR`, the first stands for both.
    pub fn new(languages: &[Lang]) -> Self {
        let mut known = BTreeMap::new();
        let mut letters = Vec::new();
        let english = Lang::parse("en");
        for lang in languages.iter().chain(&english) {
            let row = LETTERS.iter().find(|(family, _)| *family == lang.family());
            if let Some((family, of)) = row
                && !known.contains_key(family)
            {
                known.insert(*family, lang.clone());
                letters.push(*of);
            }
        }
        let mut small = HashMap::new();
        for (row, (_, words)) in SMALL_WORDS.iter().enumerate() {
            for word in words.split_whitespace() {
                *small.entry(word).or_insert(0) |= 1 << row;
            }
        }
        Self {
            letters: whatlang::Detector::with_allowlist(letters),
            known,
            small,
        }
    }

    /// Returns the language of a sentence where it is surely not `own`.
    pub fn other(&self, sentence: &str, own: &Lang) -> Option<&Lang> {
        let own = own.family();
        // What is not known can be taken for anything.
        self.known.get(own)?;
        let letters = sentence.chars().filter(|c| c.is_alphabetic());
        let (latin, others): (Vec<char>, Vec<char>) = letters.partition(|c| u32::from(*c) < 0x250);
        let letters = latin.len() + others.len();
        if letters < LEAST_LETTERS {
            return None;
        }
        let is_own_latin = !NOT_LATIN.contains(&own);
        // Names stay in Latin letters among others; words beside them do not.
        let is_latin = latin.len()
            > if is_own_latin {
                others.len()
            } else {
                others.len() * 9
            };
        match (is_latin, is_own_latin) {
            (true, _) => self.by_words(sentence, own, is_own_latin),
            (false, true) => self.by_letters(sentence, own, 0.0),
            (false, false) if letters >= LEAST_LETTERS_ALONE => {
                let other = self.by_letters(sentence, own, SURE_ALONE);
                other.filter(|other| NOT_LATIN.contains(&other.family()))
            }
            (false, false) => None,
        }
    }

    /// Returns the language whose small words a sentence has, where the letters say so too.
    fn by_words(&self, sentence: &str, own: &str, is_own_latin: bool) -> Option<&Lang> {
        let words = sentence.split(|c: char| !c.is_alphabetic());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let all = words.len();
        if all < LEAST_WORDS {
            return None;
        }
        let counts = self.counts(&words);
        let families = SMALL_WORDS.map(|(family, _)| family);
        let own_row = families.iter().position(|family| *family == own);
        let is_short = all < FEW_WORDS;
        let is_beyond = |theirs: usize| match own_row {
            Some(row) if is_short => theirs >= 1 && counts[row] == 0,
            Some(row) => theirs >= 2 && theirs > 2 * counts[row],
            None if is_own_latin => theirs >= 3 && theirs * 4 >= all,
            None => theirs >= 3,
        };
        let others = families.iter().zip(counts);
        let mut others = others.filter(|(family, _)| self.known.contains_key(*family));
        if !others.any(|(family, theirs)| *family != own && is_beyond(theirs)) {
            return None;
        }
        let sure = if is_short {
            SURE_WITH_FEW
        } else {
            SURE_WITH_WORDS
        };
        let other = self.by_letters(sentence, own, sure)?;
        let row = families
            .iter()
            .position(|family| *family == other.family())?;
        let is_name = other.family() != "de" && is_name(&words);
        (is_beyond(counts[row]) && !is_name).then_some(other)
    }

    /// Returns how many of these words are small ones of each language.
    fn counts(&self, words: &[&str]) -> [usize; SMALL_WORDS.len()] {
        let mut counts = [0; SMALL_WORDS.len()];
        for word in words {
            let rows = self.small.get(word.to_lowercase().as_str());
            let rows = rows.copied().unwrap_or(0);
            for (row, count) in counts.iter_mut().enumerate() {
                *count += usize::from(rows & (1 << row) != 0);
            }
        }
        counts
    }

    /// Returns the language that the letters of a sentence say, where it is another.
    fn by_letters(&self, sentence: &str, own: &str, sure: f64) -> Option<&Lang> {
        let found = self.letters.detect(sentence)?;
        let (family, _) = LETTERS.iter().find(|(_, of)| *of == found.lang())?;
        let is_other = *family != own && found.confidence() >= sure;
        self.known.get(family).filter(|_| is_other)
    }
}

/// Returns whether most long words begin with capitals, as those of names do.
fn is_name(words: &[&str]) -> bool {
    let long = words.iter();
    let long = long.filter(|word| word.chars().count() >= LONG_WORD);
    let (capital, small): (Vec<&str>, Vec<&str>) =
        long.partition(|word| word.starts_with(char::is_uppercase));
    capital.len() > small.len()
}

#[cfg(test)]
mod tests {
    use super::Detector;
    use crate::lang::Lang;

    fn found(own: &str, sentence: &str) -> Option<String> {
        let languages = ["fr", "en", "de", "ar", "ja"];
        let languages = languages.map(|tag| Lang::parse(tag).expect("a tag"));
        let own = Lang::parse(own).expect("a tag");
        let other = Detector::new(&languages).other(sentence, &own)?.to_string();
        Some(other)
    }

    #[test]
    fn a_sentence_of_another_language_is_known() {
        let english = "Stores the current language when the visitor has chosen it.";
        let french = "Nous conservons vos données pendant la durée du contrat.";
        for own in ["fr", "de", "ar", "ja"] {
            assert_eq!(found(own, english).as_deref(), Some("en"), "{own}");
        }
        for own in ["en", "de"] {
            assert_eq!(found(own, french).as_deref(), Some("fr"), "{own}");
        }
        assert_eq!(
            found("fr", "Stores the current language").as_deref(),
            Some("en")
        );
        assert_eq!(found("en", english), None);
        assert_eq!(found("fr", french), None);
        assert_eq!(found("tlh", english), None, "what is not known is anything");
    }

    #[test]
    fn names_titles_and_short_words_are_of_no_language() {
        for words in [
            "Google Ireland Limited, Gordon House, Barrow Street, Dublin 4",
            "Privacy policy",
            "Data Protection Commission of Ireland",
            "Office of the Information Commissioner for the United Kingdom",
            "Google Analytics, Google Tag Manager, Google Ads, Facebook Pixel, LinkedIn Insight",
        ] {
            assert_eq!(found("de", words), None, "{words}");
            assert_eq!(found("fr", words), None, "{words}");
        }
        let japanese = "Mozilla Corporation では、Mozilla VPN や Firefox Relay など、オンラインでの\
            プライバシーとセキュリティを向上させるための各種サービス（以下「サービス」）を提供しています。";
        assert_eq!(found("ja", japanese), None);
        let arabic = "شركة Zendesk International Limited، وعنوانها 55 Charlemont Place، Dublin 2، D02 F985، أيرلندا، للمراسلة";
        assert_eq!(found("ar", arabic), None);
    }
}
