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

/// What hosts know by themselves, of what a site or a theme holds.
pub const KNOWN: [(&str, &str); 20] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/plain", "txt"),
    ("application/json", "json"),
    ("application/xml", "xml"),
    ("application/pdf", "pdf"),
    ("application/manifest+json", "webmanifest"),
    ("image/png", "png"),
    ("image/jpeg", "jpg"),
    ("image/jpeg", "jpeg"),
    ("image/gif", "gif"),
    ("image/webp", "webp"),
    ("image/avif", "avif"),
    ("image/vnd.microsoft.icon", "ico"),
    ("font/woff", "woff"),
    ("font/woff2", "woff2"),
    ("font/ttf", "ttf"),
    ("font/otf", "otf"),
    ("audio/mpeg", "mp3"),
    ("video/mp4", "mp4"),
];

/// Endings of the files that are text, always in UTF-8.
pub const IN_UTF8: [&str; 10] = [
    "atom", "html", "ics", "md", "js", "json", "txt", "xml", "css", "svg",
];
