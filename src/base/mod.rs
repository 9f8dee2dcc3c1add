//! The words every layer shares: places in files, findings, names, dates, digests and colours.
//!
//! Nothing here knows Markdown, TOML, languages or the disk.

pub mod authority;
pub mod basis;
pub mod code;
mod codes;
pub mod colour;
pub mod country;
pub mod date;
pub mod diag;
pub mod digest;
mod firm;
pub mod instant;
pub mod name;
pub mod path;
pub mod remote_path;
pub mod source;
pub mod words;
pub mod zone;

pub use authority::TagAuthority;
pub use basis::Basis;
pub use code::{Code, Severity};
pub use colour::Colour;
pub use country::Country;
pub use date::Date;
pub use diag::{Arg, Diagnostic, Fix, Note, Place, Report};
pub use digest::{Digest, Salt};
pub use instant::Instant;
pub use name::{DocumentId, EntryId, PublisherId, RuleId, SectionId, Slug};
pub use path::TreePath;
pub use remote_path::RemotePath;
pub use source::{Source, Span};
pub use words::Words;
pub use zone::Zone;
