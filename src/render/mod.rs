//! From a site to the bytes of its pages and data.
//!
//! Everything is pure: a [`Plan`] says which routes exist, and renders any of them alone, at any
//! time, in any thread. `minijinja` (themes), `quick-xml` and `html5gum` stay inside.

pub mod apache;
pub mod article;
pub mod banner;
pub mod brand;
pub mod calendar;
pub mod compare;
pub mod css;
pub mod data;
pub mod days;
mod engine;
pub mod epoch;
pub mod evidence;
pub mod feed;
pub mod frame;
pub mod ground;
pub mod head;
pub mod headers;
pub mod hosts;
pub mod html;
pub mod linked;
mod listing;
pub mod lists;
mod lookup;
pub mod mail;
pub mod memento;
pub mod meta;
pub mod moved;
pub mod nearest;
pub mod notice;
mod origin;
pub mod pack;
pub mod page;
pub mod plan;
pub mod prose;
pub mod readback;
pub mod recent;
pub mod redline;
mod restarted;
pub mod roll;
pub mod route;
pub mod screen;
pub mod sitemap;
pub mod status;
pub mod theme;
pub mod title;
pub mod tokens;
pub mod told;
mod travel;
pub mod types;
pub mod view;
pub mod words;
pub mod xml;

pub use epoch::Epoch;
pub use hosts::RootFile;
pub use plan::{File, Page, Plan, PlanInput, plan};
pub use theme::ThemeFiles;
pub use travel::Known;

#[cfg(test)]
mod tests;
