//! Avenant turns Markdown written by legal editors into a static site of legal texts whose every
//! dated version is kept, sealed and provable.

pub mod audit;
pub mod base;
pub mod check;
pub mod cli;
pub mod compile;
pub mod deploy;
pub mod desk;
pub mod diff;
pub mod edit;
pub mod import;
pub mod lang;
pub mod load;
pub mod model;
pub mod notice;
pub mod prose;
pub mod render;
pub mod seal;
pub mod serve;
pub mod sys;
pub mod value;
pub mod work;
