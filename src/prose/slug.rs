//! Ids proposed for headings: their words in ASCII.

/// Returns an id made of words: lower-case ASCII, accents taken off, words joined by hyphens.
///
/// `None` where no Latin letter is left, as in Arabic. At most about 40 characters, whole words.
pub fn slug(words: &str) -> Option<String> {
    let mut id = String::new();
    for c in words.chars() {
        match ascii(c) {
            Some(letters) => id.push_str(letters),
            None if c.is_ascii_alphanumeric() => id.push(c.to_ascii_lowercase()),
            None if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            None => {}
        }
    }
    let id = shortened(id.trim_end_matches('-'));
    match id.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => Some(id.to_owned()),
        Some(_) if id.contains(|c: char| c.is_ascii_alphabetic()) => Some(format!("s-{id}")),
        Some(_) | None => None,
    }
}

fn shortened(id: &str) -> &str {
    const LONGEST: usize = 40;
    if id.len() <= LONGEST {
        return id;
    }
    id[..=LONGEST]
        .rfind('-')
        .map_or(&id[..LONGEST], |at| &id[..at])
}

/// The ASCII letters of a Latin letter with a mark.
fn ascii(c: char) -> Option<&'static str> {
    let letters = match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'À' | 'Á' | 'Â' | 'Ã' | 'Å' => {
            "a"
        }
        'ä' | 'æ' | 'Ä' | 'Æ' => "ae",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' | 'Ç' | 'Č' => "c",
        'ď' | 'đ' | 'ð' | 'Đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ğ' | 'ĝ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'İ' | 'Ì' | 'Í' | 'Î' | 'Ï' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'Ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'Ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ø' => "o",
        'ö' | 'œ' | 'Ö' | 'Œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'Š' | 'Ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' | 'ų' | 'Ù' | 'Ú' | 'Û' => "u",
        'ü' | 'Ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' | 'Ž' | 'Ż' => "z",
        'þ' => "th",
        _ => return None,
    };
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn accents_and_apostrophes_become_ascii() {
        assert_eq!(slug("L’hébergeur").as_deref(), Some("l-hebergeur"));
        assert_eq!(
            slug("Vos œuvres : 3 règles").as_deref(),
            Some("vos-oeuvres-3-regles")
        );
        assert_eq!(slug("3 règles").as_deref(), Some("s-3-regles"));
        assert_eq!(slug("الشركة"), None);
    }
}
