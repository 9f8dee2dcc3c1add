//! The pages of `docs/findings/`, of which a test keeps that they say what the program says.

use crate::base::Code;
use crate::work::Speech;

use super::example::Example;
use super::told::{Told, told_with};

/// Returns the page on a kind of finding with its example, as Markdown.
pub fn page(code: Code, example: Option<Example>, speech: &Speech) -> String {
    let say = |id: &str| speech.say(id, &[]);
    let Told {
        about,
        weight,
        example,
        basis,
        ..
    } = told_with(code, example, speech);
    let mut page = format!("# {code}\n\n{about}\n\n{weight}\n");
    if let Some(basis) = basis {
        let label = say("explain-basis");
        page.push_str(&format!("\n{label} [{}]({}).\n", basis.source, basis.url));
    }
    if let Some(example) = example {
        page.push_str(&format!("\n## {}\n\n", say("explain-example")));
        page.push_str(&fenced(&format!(
            "{}[{code}]: {}\n{}",
            speech.severity(code.severity()),
            example.message,
            example.excerpt
        )));
        page.push_str(&format!("\n## {}\n\n", say("explain-help")));
        page.push_str(&fenced(&example.help));
        let args = [("case", example.case.into())];
        page.push_str(&format!("\n{}\n", speech.say("explain-case", &args)));
    }
    page
}

/// Returns the page that lists all kinds of findings; every name is a heading to link to.
pub fn index(speeches: &[Speech]) -> String {
    let mut page = String::from("# Findings\n");
    for speech in speeches {
        page.push_str(&format!("\n{}\n", speech.say("explain-index", &[])));
    }
    let mut codes: Vec<Code> = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.slug());
    for code in codes {
        page.push_str(&format!("\n## {code}\n\n"));
        for speech in speeches {
            let lang = speech.lang();
            let about = speech.about(code).unwrap_or_default();
            page.push_str(&format!("- [{lang}](findings/{lang}/{code}.md) {about}\n"));
        }
    }
    page
}

/// Returns words as a block that is shown as it stands, whatever backquotes are in it.
fn fenced(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    format!("{fence}text\n{}\n{fence}\n", words.trim_end())
}
