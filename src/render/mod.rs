//! From a site to the bytes of its pages and data.
//!
//! Everything is pure: a plan says which routes exist, and renders any of them
//! alone, at any time, in any thread. `minijinja` (themes) and `quick-xml` stay inside.

pub mod html;
pub mod prose;
pub mod route;
