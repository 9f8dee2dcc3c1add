//! What the comparison knows of languages: small words, negations, elisions, abbreviations.
//!
//! Lists are closed classes of words, lower-case, by language family. A language without lists is
//! compared as well as any other; only the last polish of what reads badly is less sure.

use std::collections::BTreeSet;

use crate::lang::Lang;

/// One language's lists.
#[derive(Debug, Clone, Default)]
pub struct Tongue {
    /// Articles, prepositions, conjunctions, pronouns, auxiliaries: they join and say little.
    small: BTreeSet<&'static str>,
    /// Words that turn a sentence around.
    negations: BTreeSet<&'static str>,
    /// Words cut off by an apostrophe that belong to the next.
    elisions: BTreeSet<&'static str>,
    /// Words whose full stop ends no sentence.
    abbreviations: BTreeSet<&'static str>,
}

/// A row of lists, words separated by spaces.
struct Row {
    family: &'static str,
    small: &'static str,
    negations: &'static str,
    elisions: &'static str,
    abbreviations: &'static str,
}

const ROWS: [Row; 10] = [
    Row {
        family: "en",
        small: "a an the of to in on at by for from with as and or but if that which who whom \
                this these those it its is are was were be been being has have had do does did \
                will would shall should may might can could must we our us you your they their \
                them he she his her i my me any all such other into upon than then there here so \
                also about over under through between",
        negations: "not no never nor neither none without cannot except unless don't doesn't \
                    won't can't isn't aren't nothing",
        elisions: "",
        abbreviations: "art no nos mr mrs ms dr st inc ltd co corp vs etc e.g i.e p pp sec para u.s",
    },
    Row {
        family: "fr",
        small: "le la les l' un une des du de d' à au aux en dans par pour sur sous avec et ou mais \
                si que qu' qui quoi dont où ce cet cette ces c' ceux celui celle celles il elle on \
                ils elles nous vous je j' se s' m' t' notre nos votre vos leur leurs son sa ses \
                est sont a ont être avoir été ayant étant y tout toute tous toutes ainsi comme plus \
                lors lorsque lorsqu' afin entre chez",
        negations: "ne n' pas non jamais aucun aucune ni sans rien sauf hormis excepté point",
        elisions: "l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu",
        abbreviations: "art al m mm mme mlle dr me n p pp cf etc ex tél réf av bd",
    },
    Row {
        family: "de",
        small: "der die das den dem des ein eine einen einem einer eines und oder aber wenn dass \
                zu zum zur in im an am auf aus bei mit nach von vom für durch über unter vor um als \
                wie ist sind war waren sein hat haben wird werden kann können wir uns unser unsere \
                sie ihr ihre ihnen es sich auch so diese dieser dieses",
        negations: "nicht kein keine keinen keinem keiner keines nie niemals ohne weder noch außer nichts",
        elisions: "",
        abbreviations: "abs art bzw ca d.h etc ggf inkl nr s usw vgl z.b dr u.a str",
    },
    Row {
        family: "es",
        small: "el la los las un una unos unas de del a al en por para con y e o u pero si que \
                quien cual como se su sus nuestro nuestra nuestros nuestras usted ustedes lo le les \
                es son ha han ser este esta estos estas ese esa más",
        negations: "no ni nunca jamás ningún ninguna ninguno nada sin tampoco salvo excepto",
        elisions: "",
        abbreviations: "art sr sra dr núm nº etc p ej pág ud uds",
    },
    Row {
        family: "it",
        small: "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai \
                agli alle da dal in nel nella nei nelle con su sul per tra fra e ed o ma se che chi \
                cui come si suo sua suoi sue nostro nostra nostri nostre è sono ha hanno essere \
                questo questa questi queste più l' dell' all' nell' dall' sull' un'",
        negations: "non né mai nessun nessuno nessuna niente nulla senza salvo eccetto",
        elisions: "l d un dell all nell dall sull quell quest c s",
        abbreviations: "art artt n sig dott ecc p pag cfr es",
    },
    Row {
        family: "pt",
        small: "o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por para \
                com e ou mas se que quem qual como seu sua seus suas nosso nossa nossos nossas você \
                é são foi ser ter este esta estes estas mais",
        negations: "não nem nunca jamais nenhum nenhuma nada sem exceto salvo",
        elisions: "",
        abbreviations: "art sr sra dr n nº etc p pág ex",
    },
    Row {
        family: "nl",
        small: "de het een van in op aan bij met voor door over naar uit om te en of maar als dat \
                die dit deze is zijn was waren heeft hebben wordt worden kan kunnen wij we ons onze \
                u uw hun zij ze er ook zich",
        negations: "niet geen nooit zonder noch niets tenzij behalve",
        elisions: "",
        abbreviations: "art nr bijv d.w.z etc enz o.a p mr dr",
    },
    Row {
        family: "pl",
        small: "i oraz lub albo ale a w we z ze na do od o po za dla przez przy pod nad jest są był \
                być się to ten ta te tego tej tym jak jako który która które ich jego jej nasz \
                nasze państwa",
        negations: "nie ani bez nigdy żaden żadna żadne nic oprócz",
        elisions: "",
        abbreviations: "art ust pkt nr np tj itd itp r ul dr m.in",
    },
    Row {
        family: "ru",
        small: "и в во на с со к ко по о об от до из за для при у или но а если что чтобы как \
                который которая которые это эти этот мы вы они он она наш наши ваш ваши их его её \
                быть является",
        negations: "не ни нет без никогда никакой никакие ничего кроме",
        elisions: "",
        abbreviations: "ст п пп г гг т.е т.д т.п др см руб",
    },
    Row {
        family: "ar",
        small: "في من إلى على عن مع أو و ثم أن إن التي الذي الذين هذا هذه ذلك تلك هو هي هم نحن \
                أنت كان كانت قد كل أي بين",
        negations: "لا لم لن ليس ليست غير بدون دون سوى إلا",
        elisions: "",
        abbreviations: "",
    },
];

/// Negations of scripts without spaces, as the segmenter cuts them or inside a longer sign run.
const DENSE_NEGATIONS: [&str; 9] = ["不", "没", "沒", "无", "無", "非", "未", "ません", "ない"];

impl Tongue {
    /// Returns the lists of a language; empty ones where there are none.
    pub fn of(lang: &Lang) -> Self {
        let row = ROWS.iter().find(|row| row.family == lang.family());
        let set = |words: &'static str| words.split_ascii_whitespace().collect();
        row.map_or_else(Self::default, |row| Self {
            small: set(row.small),
            negations: set(row.negations),
            elisions: set(row.elisions),
            abbreviations: set(row.abbreviations),
        })
    }

    /// Returns whether a word joins and says little.
    pub fn is_small(&self, word: &str) -> bool {
        if self.small.is_empty() {
            return word.chars().count() <= 2;
        }
        self.small.contains(word)
    }

    /// Returns whether a word turns a sentence around.
    pub fn is_negation(&self, word: &str) -> bool {
        self.negations.contains(word) || DENSE_NEGATIONS.iter().any(|sign| word.contains(sign))
    }

    /// Returns whether a word before an apostrophe belongs to the next.
    pub fn elides(&self, word: &str) -> bool {
        self.elisions.contains(word)
    }

    /// Returns whether a full stop after this word may end no sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }
}
