//! The types of files that a host may not know by itself, said once: Apache's directives are
//! written from this, and the preview follows it.

/// Types of content, by the endings of files' names.
pub const TYPES: [(&str, &str); 6] = [
    ("text/markdown", "md"),
    ("application/atom+xml", "atom"),
    ("text/calendar", "ics"),
    ("image/svg+xml", "svg"),
    ("application/octet-stream", "tst"),
    ("text/javascript", "js"),
];

/// Endings of the files that are text, always in UTF-8.
pub const IN_UTF8: [&str; 10] = [
    "atom", "html", "ics", "md", "js", "json", "txt", "xml", "css", "svg",
];
