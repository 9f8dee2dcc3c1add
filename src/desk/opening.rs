//! Opening a file of the site in the program that the site names.

use crate::model::EditorCommand;
use crate::render::screen::ScreenFault;

use super::act::{Act, Form, Spot};
use super::address::Screen;
use super::{Desk, frame};

/// Returns the program in which files are opened, where the site names one.
pub(super) fn editor<'a>(desk: &Desk<'a>) -> Option<&'a EditorCommand> {
    let site = desk.moment.opened.site.as_deref()?;
    site.config.editor.as_ref()
}

/// Opens the file that a form names; `None` where it asks for something else.
///
/// The name is looked up among the site's files and never taken for a path.
pub(super) fn act(
    desk: &Desk<'_>,
    screen: &Screen,
    form: &Form,
) -> Result<Option<Act>, ScreenFault> {
    if form.get("do") != Some("open") {
        return Ok(None);
    }
    let Some(editor) = editor(desk) else {
        let say = |id: &str| desk.speech.say(id, &[]);
        let (words, help) = (say("desk-no-editor"), say("desk-no-editor-help"));
        return frame::message(desk, &words, &help).map(|html| Some(Act::Show(html)));
    };
    let file = form
        .get("file")
        .and_then(|name| desk.moment.tree.find(name));
    let Some(file) = file.cloned() else {
        let say = |id: &str| desk.speech.say(id, &[]);
        let (words, help) = (say("desk-no-file"), say("desk-no-file-help"));
        return frame::message(desk, &words, &help).map(|html| Some(Act::Show(html)));
    };
    let number = |name: &str| {
        let typed = form.get(name).and_then(|typed| typed.parse().ok());
        typed.map_or(1, |number: usize| number.max(1))
    };
    let spot = Spot {
        file,
        line: number("line"),
        column: number("column"),
    };
    let is_plain = |id: &&str| {
        id.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
    };
    let back = form
        .get("back")
        .filter(|id| !id.is_empty())
        .filter(is_plain);
    let anchor = back.map_or_else(String::new, |id| format!("#{id}"));
    Ok(Some(Act::Open {
        editor: editor.clone(),
        spot,
        then: screen.path() + &anchor,
    }))
}
