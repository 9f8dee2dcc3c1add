//! Has the crate built anew when a built-in screen, message, pack, starter text or theme file changes: the
//! macro that embeds them cannot say so itself.

fn main() {
    println!("cargo::rerun-if-changed=desk");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=packs");
    println!("cargo::rerun-if-changed=starters");
    println!("cargo::rerun-if-changed=themes");
}
