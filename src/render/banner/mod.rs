//! The update banner: that a version is coming or has come, on pages here and elsewhere.
//!
//! Goes in: the versions of which banners tell (`notice::banner`). Comes out: `notice.json`, from
//! which pages elsewhere show a banner by the script. What is not announced is in none of it.

mod data;
mod here;
mod words;

pub use data::data;
pub use here::{here, piece, said};

/// The script that shows the banner on pages elsewhere, made of `embed/notice.js`.
///
/// Pages name its digest, so under one name its bytes never change.
pub const SCRIPT: &str = include_str!("../../../embed/notice.1.js");
