//! What an authority is asked: to stamp one digest.

use crate::base::Digest;

/// Where a site keeps the request for its ledger as it is.
pub const FILE: &str = ".avenant/timestamp.tsq";

/// All that stands before the digest: a sequence of version 1 and a SHA-256 imprint.
const BEFORE: [u8; 24] = [
    0x30, 0x39, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65,
    0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
];

/// All that stands after it: the authority is to add its certificate, without which nobody could
/// check its signature later.
const AFTER: [u8; 3] = [0x01, 0x01, 0xFF];

/// Returns the request for a time stamp of these bytes' digest, as an authority takes it.
///
/// It holds no number used once: an older answer to the same question is a true one.
///
/// **Source**: RFC 3161, 2.4.1, `TimeStampReq`.
pub fn request(digest: Digest) -> Vec<u8> {
    [&BEFORE[..], digest.as_bytes(), &AFTER].concat()
}
