//! Differences between texts, down to their words.
//!
//! `similar` stays inside this layer.

pub mod words;
