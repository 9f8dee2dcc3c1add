//! What a reader sees of HTML that the core wrote.

/// Elements that stand within a line; all others part words.
const INLINE: [&str; 9] = [
    "a", "em", "strong", "s", "code", "span", "bdi", "sup", "time",
];

/// Returns the words of HTML; an element whose tag holds one of the first strings of `replaced` is
/// left out with all inside, and the second string stands in its place.
pub fn words_of(html: &str, replaced: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').expect("a tag ends");
        let name = tag.trim_start_matches('/').split([' ', '\n']).next();
        let name = name.unwrap_or_default();
        rest = after;
        if let Some((_, instead)) = replaced.iter().find(|(mark, _)| tag.contains(mark)) {
            let (_, after) = after
                .split_once(&format!("</{name}>"))
                .expect("an element ends");
            rest = after;
            text.push_str(instead);
        } else if !INLINE.contains(&name) {
            text.push(' ');
        }
    }
    text.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let unescape = |text: String, (entity, sign): &(&str, &str)| text.replace(entity, sign);
    entities.iter().fold(text, unescape)
}
