//! Numbers and letters before the items of lists, as browsers print them (CSS Counter Styles §6).

use super::dom::Dom;

/// Returns what a browser prints before an item where Markdown could not count so: letters, roman
/// figures, numbers that do not follow each other.
pub fn label(dom: &Dom, item: usize) -> Option<String> {
    let list = dom.node(item).parent.filter(|_| dom.name(item) == "li")?;
    if dom.name(list) != "ol" {
        return None;
    }
    let items = dom.node(list).children.iter();
    let mut number = start(dom, list).unwrap_or(1);
    let mut regular = dom.attribute(list, "reversed").is_none();
    let mut own = number;
    for (place, at) in items.filter(|at| dom.name(**at) == "li").enumerate() {
        if let Some(value) = number_of(dom, *at, "value") {
            regular &= value == number || place == 0;
            number = value;
        }
        if *at == item {
            own = number;
        }
        number = number.saturating_add(1);
    }
    let style = dom.attribute(list, "style").unwrap_or_default();
    let styled = |name: &str| style.contains(name);
    let kind = dom.attribute(list, "type").unwrap_or_default();
    let words = match kind {
        "a" => letters(own),
        "A" => letters(own).to_uppercase(),
        "i" => roman(own),
        "I" => roman(own).to_uppercase(),
        _ if styled("lower-alpha") || styled("lower-latin") => letters(own),
        _ if styled("upper-alpha") || styled("upper-latin") => letters(own).to_uppercase(),
        _ if styled("lower-roman") => roman(own),
        _ if styled("upper-roman") => roman(own).to_uppercase(),
        _ if regular => return None,
        _ => own.to_string(),
    };
    Some(words + ".")
}

/// Returns the first number of an ordered list.
pub fn start(dom: &Dom, list: usize) -> Option<u64> {
    let first = dom.node(list).children.iter();
    let first = first.copied().find(|at| dom.name(*at) == "li");
    let value = first.and_then(|at| number_of(dom, at, "value"));
    value.or_else(|| number_of(dom, list, "start"))
}

fn number_of(dom: &Dom, at: usize, name: &str) -> Option<u64> {
    let number = dom.attribute(at, name)?.trim().parse().ok()?;
    // Markdown reads nine digits.
    (number < 1_000_000_000).then_some(number)
}

/// Returns `a` for 1, `z` for 26, `aa` for 27.
pub fn letters(number: u64) -> String {
    let mut rest = number;
    let mut found = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        found.push(char::from(b'a' + letter));
        rest = (rest - 1) / 26;
    }
    found.iter().rev().collect()
}

/// Returns `iv` for 4; numbers that Rome did not write stay figures.
pub fn roman(number: u64) -> String {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}
