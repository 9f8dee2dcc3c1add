//! The update banner: that a version is coming or has come, on pages here and elsewhere.

/// The script that shows the banner on pages elsewhere, made of `embed/notice.js`.
///
/// Pages name its digest, so under one name its bytes never change.
pub const SCRIPT: &str = include_str!("../../../embed/notice.1.js");
