//! The editor's browser.

/// Opens an address in the browser, and does not wait; where there is none, the editor has the address.
pub fn open(url: &str) {
    let _ = open::that_detached(url);
}
