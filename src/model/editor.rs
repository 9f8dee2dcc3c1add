//! The program in which a file of the site is opened at a place, as the site names it.

/// A program with its arguments, in which `{file}`, `{line}` and `{column}` stand for a place.
///
/// The program is named and the file is among the arguments; no shell ever reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorCommand {
    program: String,
    arguments: Vec<String>,
}

/// Why words are no such command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorFault {
    /// There is no program in the first place.
    NoProgram,
    /// No argument has `{file}`.
    NoFile,
    /// This stands between braces, and is none of the three.
    Unknown(String),
}

/// What an argument may have between braces.
const PLACES: [&str; 3] = ["file", "line", "column"];

impl EditorCommand {
    /// Reads the program and its arguments.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn parse(words: &[String]) -> Result<Self, EditorFault> {
        let Some((program, arguments)) = words.split_first() else {
            return Err(EditorFault::NoProgram);
        };
        if program.trim().is_empty() || program.contains('{') {
            return Err(EditorFault::NoProgram);
        }
        let names = || arguments.iter().flat_map(|argument| names(argument));
        if let Some(name) = names().find(|name| !PLACES.contains(name)) {
            return Err(EditorFault::Unknown(format!("{{{name}}}")));
        }
        if !names().any(|name| name == "file") {
            return Err(EditorFault::NoFile);
        }
        Ok(Self {
            program: program.clone(),
            arguments: arguments.to_vec(),
        })
    }

    /// Returns the program.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// Returns its arguments, in which names stand for the place.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }
}

/// Returns what stands between braces in an argument; one that is never closed is a word.
fn names(argument: &str) -> impl Iterator<Item = &str> {
    let behind = argument.split('{').skip(1);
    behind.filter_map(|rest| Some(rest.split_once('}')?.0))
}

#[cfg(test)]
mod tests {
    use super::{EditorCommand, EditorFault};

    fn parse(words: &[&str]) -> Result<EditorCommand, EditorFault> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        EditorCommand::parse(&words)
    }

    #[test]
    fn a_program_and_its_arguments_are_told_apart() {
        let command = parse(&["code", "--goto", "{file}:{line}:{column}"]).expect("a command");
        assert_eq!(command.program(), "code");
        assert_eq!(command.arguments(), ["--goto", "{file}:{line}:{column}"]);
    }

    #[test]
    fn what_opens_no_file_is_refused() {
        for (words, fault) in [
            (&[][..], EditorFault::NoProgram),
            (&["{file}"], EditorFault::NoProgram),
            (&["code"], EditorFault::NoFile),
            (&["code", "{line}"], EditorFault::NoFile),
            (
                &["code", "{file}", "{row}"],
                EditorFault::Unknown("{row}".to_owned()),
            ),
        ] {
            assert_eq!(parse(words), Err(fault), "{words:?}");
        }
        assert!(parse(&["vim", "+{line}", "{file}", "{"]).is_ok());
    }
}
