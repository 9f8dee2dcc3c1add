//! Asking for what nobody may read over a shoulder.

use std::io;

/// Returns whether somebody can be asked: this process reads from a terminal whose echo it can stop.
pub fn is_possible() -> bool {
    use std::io::IsTerminal as _;
    cfg!(unix) && io::stdin().is_terminal()
}

/// Asks on the terminal, which shows nothing of what is typed, and returns it; `None` where nothing
/// comes. Ctrl-C ends the process, with the terminal as it was.
///
/// # Errors
/// What the system said, where there is no terminal.
#[cfg(unix)]
pub fn secret(question: &str) -> io::Result<Option<String>> {
    silent::ask(question)
}

/// Nobody can be asked: the echo of this system's terminals is not stopped here.
///
/// # Errors
/// Always.
#[cfg(not(unix))]
pub fn secret(_question: &str) -> io::Result<Option<String>> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
mod silent {
    use std::fs::{File, OpenOptions};
    use std::io::{self, Read as _, Write as _};

    use rustix::termios::{self, LocalModes, OptionalActions, Termios};

    use crate::sys::interrupt;

    /// Bytes after which what is typed is no secret of a person any more.
    const MOST: usize = 4096;

    /// A terminal that is silent until this is dropped.
    struct Silent {
        terminal: File,
        before: Termios,
    }

    impl Drop for Silent {
        fn drop(&mut self) {
            let _ = termios::tcsetattr(&self.terminal, OptionalActions::Now, &self.before);
            // What Enter would have shown.
            let _ = self.terminal.write_all(b"\n");
        }
    }

    pub fn ask(question: &str) -> io::Result<Option<String>> {
        let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
        terminal.write_all(question.as_bytes())?;
        let before = termios::tcgetattr(&terminal)?;
        let mut modes = before.clone();
        // Signals come as keys too: whatever ends the process must first give the echo back.
        modes.local_modes -= LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
        termios::tcsetattr(&terminal, OptionalActions::Flush, &modes)?;
        let mut silent = Silent { terminal, before };
        let ended = read(&mut silent.terminal);
        drop(silent);
        match ended? {
            Ended::Typed(bytes) => String::from_utf8(bytes)
                .map(Some)
                .map_err(|_| io::ErrorKind::InvalidData.into()),
            Ended::Nothing => Ok(None),
            Ended::Interrupted => interrupt::end(),
        }
    }

    /// How an answer ended.
    #[derive(Debug, PartialEq, Eq)]
    enum Ended {
        Typed(Vec<u8>),
        Nothing,
        Interrupted,
    }

    /// Reads keys until Enter, with the few that change what was typed.
    #[expect(
        clippy::unbuffered_bytes,
        reason = "keys come one by one, and what follows Enter is for others"
    )]
    fn read(keys: &mut impl io::Read) -> io::Result<Ended> {
        let mut typed = Vec::new();
        for key in keys.bytes() {
            match key? {
                b'\n' | b'\r' => return Ok(Ended::Typed(typed)),
                // Ctrl-C, and Ctrl-\ which ends a process too.
                0x03 | 0x1c => return Ok(Ended::Interrupted),
                // Ctrl-D: no more comes.
                0x04 if typed.is_empty() => return Ok(Ended::Nothing),
                0x04 => return Ok(Ended::Typed(typed)),
                // Ctrl-U.
                0x15 => typed.clear(),
                // Backspace takes a whole character.
                0x08 | 0x7f => while typed.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {},
                byte if typed.len() < MOST => typed.push(byte),
                _ => {}
            }
        }
        Ok(Ended::Nothing)
    }

    #[cfg(test)]
    mod tests {
        use super::{Ended, read};

        fn typed(keys: &str) -> Ended {
            read(&mut keys.as_bytes()).expect("keys")
        }

        #[test]
        fn keys_change_what_was_typed() {
            let is = |words: &str| Ended::Typed(words.as_bytes().to_vec());
            assert_eq!(typed("open\nrest"), is("open"));
            assert_eq!(typed("oué\u{7f}vert\r"), is("ouvert"));
            assert_eq!(typed("wrong\u{15}right\n"), is("right"));
            assert_eq!(typed("\u{7f}\n"), is(""));
            assert_eq!(typed("half\u{4}"), is("half"));
            assert_eq!(typed("\u{4}"), Ended::Nothing);
            assert_eq!(typed("half"), Ended::Nothing);
            assert_eq!(typed("half\u{3}"), Ended::Interrupted);
        }
    }
}
