//! The preview server: connections, what is asked, what is answered.
//!
//! What comes in is a stranger's until it is judged: [`door`] keeps limits and time, [`admission`]
//! says who may ask for what, and neither knows of a site. No request becomes a path of the disk.

pub mod admission;
pub mod door;
pub mod form;
pub mod http;
pub mod polls;
pub mod refusal;
pub mod token;
