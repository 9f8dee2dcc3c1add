//! Numbers as words: which a text may say in words where another says them in figures.
//!
//! Only what legal texts count is here: small numbers, hours, days and months, and the words that
//! stand for many zeros. A word of two numbers (`un`, which is an article too) has a row for each.

use super::Lang;

type Words = &'static [(u32, &'static str)];

/// The words of a language for numbers, each row with all forms of one.
const NUMBERS: [(&str, Words); 6] = [
    ("ar", ARABIC),
    ("de", GERMAN),
    ("en", ENGLISH),
    ("es", SPANISH),
    ("fr", FRENCH),
    ("it", ITALIAN),
];

const ENGLISH: Words = &[
    (1, "one once first a an single"),
    (2, "two twice second both double"),
    (3, "three third"),
    (4, "four fourth"),
    (5, "five fifth"),
    (6, "six sixth"),
    (7, "seven seventh"),
    (8, "eight eighth"),
    (9, "nine ninth"),
    (10, "ten tenth"),
    (11, "eleven eleventh"),
    (12, "twelve twelfth"),
    (13, "thirteen"),
    (14, "fourteen fortnight"),
    (15, "fifteen"),
    (16, "sixteen"),
    (18, "eighteen"),
    (20, "twenty"),
    (24, "twenty-four"),
    (25, "twenty-five"),
    (30, "thirty"),
    (36, "thirty-six"),
    (40, "forty"),
    (45, "forty-five"),
    (48, "forty-eight"),
    (50, "fifty"),
    (60, "sixty"),
    (72, "seventy-two"),
    (90, "ninety"),
    (100, "hundred"),
    (1000, "thousand"),
];

const FRENCH: Words = &[
    (1, "un une premier première seul seule"),
    (2, "deux deuxième second seconde"),
    (3, "trois troisième"),
    (4, "quatre quatrième"),
    (5, "cinq cinquième"),
    (6, "six sixième"),
    (7, "sept septième"),
    (8, "huit huitième"),
    (9, "neuf neuvième"),
    (10, "dix dixième"),
    (11, "onze"),
    (12, "douze"),
    (13, "treize"),
    (14, "quatorze"),
    (15, "quinze quinzaine"),
    (16, "seize"),
    (18, "dix-huit"),
    (20, "vingt"),
    (24, "vingt-quatre"),
    (25, "vingt-cinq"),
    (30, "trente"),
    (36, "trente-six"),
    (40, "quarante"),
    (45, "quarante-cinq"),
    (48, "quarante-huit"),
    (50, "cinquante"),
    (60, "soixante"),
    (72, "soixante-douze"),
    (90, "quatre-vingt-dix nonante"),
    (100, "cent"),
    (1000, "mille"),
];

const GERMAN: Words = &[
    (
        1,
        "ein eine einem einen einer eines eins einmal erste ersten erster erstes",
    ),
    (2, "zwei zweimal zweite zweiten zweiter beide beiden"),
    (3, "drei dritte dritten dritter"),
    (4, "vier vierte vierten"),
    (5, "fünf fünfte fünften"),
    (6, "sechs sechste sechsten"),
    (7, "sieben siebte siebten"),
    (8, "acht achte achten"),
    (9, "neun neunte neunten"),
    (10, "zehn zehnte zehnten"),
    (11, "elf"),
    (12, "zwölf"),
    (13, "dreizehn"),
    (14, "vierzehn"),
    (15, "fünfzehn"),
    (16, "sechzehn"),
    (18, "achtzehn"),
    (20, "zwanzig"),
    (24, "vierundzwanzig"),
    (25, "fünfundzwanzig"),
    (30, "dreißig dreissig"),
    (36, "sechsunddreißig sechsunddreissig"),
    (40, "vierzig"),
    (45, "fünfundvierzig"),
    (48, "achtundvierzig"),
    (50, "fünfzig"),
    (60, "sechzig"),
    (72, "zweiundsiebzig"),
    (90, "neunzig"),
    (100, "hundert einhundert"),
    (1000, "tausend eintausend"),
];

const SPANISH: Words = &[
    (1, "un uno una primer primero primera"),
    (2, "dos segundo segunda ambos ambas"),
    (3, "tres tercer tercero tercera"),
    (4, "cuatro cuarto cuarta"),
    (5, "cinco quinto quinta"),
    (6, "seis sexto sexta"),
    (7, "siete séptimo séptima"),
    (8, "ocho octavo octava"),
    (9, "nueve noveno novena"),
    (10, "diez décimo décima"),
    (11, "once"),
    (12, "doce"),
    (13, "trece"),
    (14, "catorce"),
    (15, "quince"),
    (16, "dieciséis"),
    (18, "dieciocho"),
    (20, "veinte"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (30, "treinta"),
    (40, "cuarenta"),
    (50, "cincuenta"),
    (60, "sesenta"),
    (90, "noventa"),
    (100, "cien ciento"),
    (1000, "mil"),
];

const ITALIAN: Words = &[
    (1, "un uno una primo prima"),
    (2, "due secondo seconda entrambi entrambe"),
    (3, "tre terzo terza"),
    (4, "quattro quarto quarta"),
    (5, "cinque quinto quinta"),
    (6, "sei sesto sesta"),
    (7, "sette settimo settima"),
    (8, "otto ottavo ottava"),
    (9, "nove nono nona"),
    (10, "dieci decimo decima"),
    (11, "undici"),
    (12, "dodici"),
    (13, "tredici"),
    (14, "quattordici"),
    (15, "quindici"),
    (16, "sedici"),
    (18, "diciotto"),
    (20, "venti"),
    (24, "ventiquattro"),
    (25, "venticinque"),
    (30, "trenta"),
    (36, "trentasei"),
    (40, "quaranta"),
    (45, "quarantacinque"),
    (48, "quarantotto"),
    (50, "cinquanta"),
    (60, "sessanta"),
    (72, "settantadue"),
    (90, "novanta"),
    (100, "cento"),
    (1000, "mille"),
];

/// A dual says two: `شهرين` is two months.
const ARABIC: Words = &[
    (1, "واحد واحدة الأول الأولى يوم شهر سنة عام ساعة"),
    (
        2,
        "اثنان اثنين اثنتان اثنتين الثاني الثانية يومين يومان شهرين شهران سنتين سنتان عامين عامان ساعتين ساعتان",
    ),
    (3, "ثلاثة ثلاث الثالث الثالثة"),
    (4, "أربعة أربع الرابع الرابعة"),
    (5, "خمسة خمس الخامس الخامسة"),
    (6, "ستة ست السادس السادسة"),
    (7, "سبعة سبع السابع السابعة"),
    (8, "ثمانية ثماني ثمان الثامن الثامنة"),
    (9, "تسعة تسع التاسع التاسعة"),
    (10, "عشرة عشر العاشر العاشرة"),
    (11, "أحد إحدى"),
    (12, "اثنا اثني اثنتا اثنتي"),
    (13, "ثلاثة ثلاث"),
    (14, "أربعة أربع"),
    (15, "خمسة خمس"),
    (16, "ستة ست"),
    (18, "ثمانية ثماني"),
    (20, "عشرون عشرين"),
    (24, "عشرون عشرين"),
    (30, "ثلاثون ثلاثين"),
    (36, "ثلاثون ثلاثين"),
    (40, "أربعون أربعين"),
    (48, "أربعون أربعين"),
    (50, "خمسون خمسين"),
    (60, "ستون ستين"),
    (72, "سبعون سبعين"),
    (90, "تسعون تسعين"),
    (100, "مئة مائة"),
    (1000, "ألف"),
];

/// Words that stand for zeros behind a number.
const ZEROS: [(usize, &str); 3] = [
    (3, "thousand mille tausend mil mila ألف آلاف"),
    (
        6,
        "million millions millionen millón millones milione milioni مليون ملايين",
    ),
    (
        9,
        "billion billions milliard milliards milliarde milliarden miliardo miliardi مليار مليارات",
    ),
];

/// Returns the words, in lower case, that can say a number; `None` in a language whose words for
/// numbers are not known.
pub fn words(lang: &Lang, number: u32) -> Option<impl Iterator<Item = &'static str>> {
    let (_, rows) = NUMBERS
        .iter()
        .find(|(family, _)| *family == lang.family())?;
    let rows = rows.iter().filter(move |(known, _)| *known == number);
    Some(rows.flat_map(|(_, words)| words.split(' ')))
}

/// Returns how many zeros a word in lower case stands for behind a number: `million`, 6.
pub fn zeros(word: &str) -> Option<usize> {
    let mut rows = ZEROS.iter();
    let row = rows.find(|(_, words)| words.split(' ').any(|known| known == word));
    row.map(|(zeros, _)| *zeros)
}
