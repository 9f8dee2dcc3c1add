//! Cuts a command line into words, without a shell.

/// Returns the words of `line`: cut at white space, `'…'` and `"…"` keep what they hold.
///
/// There is no escaping: a word that needs both kinds of quotes joins two quoted parts.
pub fn split(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match quote {
            Some(q) if c == q => quote = None,
            Some(_) => word.get_or_insert_default().push(c),
            None if c == '\'' || c == '"' => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            None if c.is_whitespace() => words.extend(word.take()),
            None => word.get_or_insert_default().push(c),
        }
    }
    if let Some(q) = quote {
        return Err(format!("the quote {q} is not closed in: {line}"));
    }
    words.extend(word);
    Ok(words)
}
