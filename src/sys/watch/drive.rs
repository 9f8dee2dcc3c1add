//! Drives of which the system does not tell everything.

use std::path::Path;

/// File systems that other machines write, by the number that Linux gives them
/// (`linux/magic.h`, statfs(2)): of what those write, nothing is told.
#[cfg(target_os = "linux")]
const SHARED: [(u32, &str); 14] = [
    (0x6969, "NFS"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB"),
    (0x517B, "SMB"),
    (0x0102_1997, "9P"),
    (0x6573_5546, "FUSE"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x00C3_6400, "Ceph"),
    (0x7375_7245, "Coda"),
    (0x564C, "NCP"),
    (0x0BD0_0BD0, "Lustre"),
    (0x786F_4256, "VirtualBox"),
    (0xBACB_ACBC, "VMware"),
];

/// Returns what kind of drive a folder is on, where other machines write there.
#[cfg(target_os = "linux")]
pub fn shared(folder: &Path) -> Option<&'static str> {
    let kind = rustix::fs::statfs(folder).ok()?.f_type;
    // Some machines keep the number in 64 bits, and its sign with it.
    named(kind as u32)
}

/// Returns what kind of drive a folder is on, where other machines write there: that is not told
/// on this system.
#[cfg(not(target_os = "linux"))]
pub fn shared(_folder: &Path) -> Option<&'static str> {
    None
}

#[cfg(target_os = "linux")]
fn named(kind: u32) -> Option<&'static str> {
    let known = SHARED.into_iter().find(|(number, _)| *number == kind);
    known.map(|(_, name)| name)
}
