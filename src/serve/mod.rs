//! The preview server: connections, what is asked, what is answered.
//!
//! What comes in is a stranger's until it is judged: [`door`] keeps limits and time, [`admission`]
//! says who may ask for what, and neither knows of a site. No request becomes a path of the disk.

mod address;
pub mod admission;
mod asked;
pub mod checks;
pub mod door;
pub mod elsewhere;
pub mod failed;
pub mod form;
pub mod http;
mod kind;
pub mod live;
mod piece;
pub mod polls;
pub mod preview;
mod reading;
mod reference;
pub mod refusal;
pub mod site;
pub mod token;
