//! Ctrl-C and its like.

/// The exit code of a command that was interrupted, as shells show it.
const INTERRUPTED: i32 = 130;

/// Has an interrupt (SIGINT, SIGTERM, SIGHUP, Ctrl-C) say a last word and end the process at once.
///
/// Ending at once is safe at any point: see [`super::output`] and [`super::journal`].
pub fn on_interrupt(last_word: impl Fn() + Send + 'static) {
    let last = move || {
        last_word();
        end();
    };
    // Without a handler the system ends the process, which a shell shows as 130 too.
    let _ = ctrlc::set_handler(last);
}

/// Ends the process as an interrupt does.
pub fn end() -> ! {
    std::process::exit(INTERRUPTED)
}
