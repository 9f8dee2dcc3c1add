//! HTML in Markdown: comments are allowed and dropped, the rest is refused.

/// What a run of HTML is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Html {
    /// Comments and nothing else.
    Comments,
    /// A comment that is never closed.
    Unclosed,
    /// A comment with words after it on its line, which Markdown takes as HTML too.
    CommentThenWords,
    /// Tags.
    Raw,
}

/// Tells comments from the rest.
pub(super) fn read(text: &str) -> Html {
    let mut rest = text.trim();
    let begins = rest.starts_with("<!--");
    while let Some(inside) = rest.strip_prefix("<!--") {
        let Some(end) = inside.find("-->") else {
            return Html::Unclosed;
        };
        rest = inside[end + 3..].trim_start();
    }
    match (rest.is_empty(), begins) {
        (true, _) => Html::Comments,
        (false, true) => Html::CommentThenWords,
        (false, false) => Html::Raw,
    }
}
