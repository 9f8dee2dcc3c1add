//! Which spaces each language wants: one row of words a language.
//!
//! A row names what stands in privacy policies and legal notices; what is full words (« article 5 »,
//! « Artikel 5 ») may end a line.

use crate::lang::Lang;

/// The spaces of one language.
pub(super) struct Usage {
    /// How marks stand to the words before them.
    pub marks: Marks,
    /// Words after a number that must not leave it, without the point of an abbreviation.
    pub units: &'static [&'static str],
    /// Abbreviations and signs that must not leave the number after them.
    pub before_numbers: &'static [&'static str],
    /// Abbreviations that must not leave the single letter after them.
    pub before_letters: &'static [&'static str],
    /// Titles that must not leave the name after them.
    pub before_names: &'static [&'static str],
    /// Words that must not leave the ordinal before them, whose point looks like a sentence's end.
    pub after_ordinals: &'static [&'static str],
    /// Whether the short words of one abbreviation stay together: « z. B. », « EE. UU. ».
    pub abbreviations_stay: bool,
}

/// How `;` `!` `?` `:` and « » stand to words.
#[derive(Clone, Copy)]
pub(super) enum Marks {
    /// Close; a space that was typed stays.
    Close,
    /// With a space of their own.
    Spaced {
        /// Whether the narrow one is put in where none was typed.
        narrow_put_in: bool,
    },
}

impl Usage {
    /// Returns the row of a language, or `None` where all its spaces stay as they are.
    pub(super) fn of(lang: &Lang) -> Option<Self> {
        match lang.family() {
            "de" => Some(GERMAN),
            "es" => Some(SPANISH),
            // In Quebec `;`, `!` and `?` stand close (OQLF, « Espacement avant et après les signes »).
            "fr" => Some(french(!lang.as_str().ends_with("-CA"))),
            "it" => Some(ITALIAN),
            _ => None,
        }
    }
}

/// After the « Lexique des règles typographiques en usage à l'Imprimerie nationale ».
const fn french(narrow_put_in: bool) -> Usage {
    Usage {
        marks: Marks::Spaced { narrow_put_in },
        units: &[
            "%", "‰", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "k€", "M€", "Md€", "°C",
            "°F", "km", "m", "cm", "mm", "m²", "kg", "g", "mg", "h", "min", "s", "ms", "o", "ko",
            "Ko", "Mo", "Go", "To", "kWh", "l", "px",
        ],
        before_numbers: &[
            "n°", "N°", "nº", "Nº", "nos", "n°s", "art.", "Art.", "p.", "pp.", "al.", "§", "§§",
            "ch.",
        ],
        before_letters: &[],
        before_names: &[
            "M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Mes", "Dr", "Pr", "Mgr",
        ],
        after_ordinals: &[],
        abbreviations_stay: false,
    }
}

/// After DIN 5008, which protects the space between number and unit, sign of paragraph and number,
/// day and month, and inside abbreviations.
const GERMAN: Usage = Usage {
    marks: Marks::Close,
    units: &[
        "%", "‰", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "Euro", "Mio", "Mrd", "Tsd",
        "°C", "°F", "km", "m", "cm", "mm", "m²", "kg", "g", "mg", "h", "Std", "min", "Min", "s",
        "ms", "Uhr", "kB", "KB", "MB", "GB", "TB", "kWh", "l", "px",
    ],
    before_numbers: &[
        "§",
        "§§",
        "Art.",
        "Artt.",
        "Abs.",
        "UAbs.",
        "Unterabs.",
        "Nr.",
        "Nrn.",
        "Ziff.",
        "Rn.",
        "Rz.",
        "S.",
        "Kap.",
        "Anh.",
        "Bd.",
        "ErwGr.",
        "ErwG.",
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "€",
        "$",
        "£",
    ],
    before_letters: &["lit.", "Lit.", "Buchst.", "Bst."],
    before_names: &[
        "Dr.",
        "Prof.",
        "Hr.",
        "Hrn.",
        "Fr.",
        "Dipl.-Ing.",
        "Mag.",
        "St.",
    ],
    after_ordinals: &[
        "Januar",
        "Jänner",
        "Februar",
        "Feber",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    abbreviations_stay: true,
};

/// After the « Ortografía de la lengua española » of 2010: the parts of a number, a number and its
/// symbol, and the words of an abbreviation do not stand on two lines.
const SPANISH: Usage = Usage {
    marks: Marks::Close,
    units: &[
        "%", "‰", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "M€", "°C", "°F", "km", "m",
        "cm", "mm", "m²", "kg", "g", "mg", "h", "min", "s", "ms", "kB", "KB", "MB", "GB", "TB",
        "kWh", "l", "px",
    ],
    before_numbers: &[
        "n.º", "N.º", "nº", "Nº", "n°", "N°", "núm.", "Núm.", "núms.", "art.", "Art.", "arts.",
        "Arts.", "ap.", "apdo.", "párr.", "cap.", "p.", "pp.", "pág.", "págs.", "§", "§§", "EUR",
        "USD", "€", "$",
    ],
    before_letters: &["let.", "lit."],
    before_names: &[
        "D.", "D.ª", "Dña.", "Sr.", "Sra.", "Sres.", "Sras.", "Srta.", "Dr.", "Dra.", "Lic.",
        "Prof.",
    ],
    after_ordinals: &[],
    abbreviations_stay: true,
};

/// As Italian laws are quoted: « art. 13, par. 1, lett. f), n. 196 ».
const ITALIAN: Usage = Usage {
    marks: Marks::Close,
    units: &[
        "%", "‰", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "euro", "°C", "°F", "km", "m",
        "cm", "mm", "m²", "kg", "g", "mg", "h", "min", "s", "ms", "kB", "KB", "MB", "GB", "TB",
        "kWh", "l", "px",
    ],
    before_numbers: &[
        "n.", "nn.", "N.", "n°", "N°", "nº", "Nº", "art.", "Art.", "artt.", "Artt.", "c.", "co.",
        "par.", "cap.", "all.", "p.", "pp.", "pag.", "pagg.", "§", "§§", "EUR", "USD", "euro", "€",
        "$",
    ],
    before_letters: &["lett.", "Lett.", "let."],
    before_names: &[
        "Sig.", "sig.", "Sig.ra", "sig.ra", "Sigg.", "sigg.", "Dott.", "dott.", "Dott.ssa",
        "dott.ssa", "Avv.", "avv.", "Ing.", "ing.", "Prof.", "prof.", "Prof.ssa", "prof.ssa",
        "On.", "on.",
    ],
    after_ordinals: &[],
    abbreviations_stay: true,
};
