//! What is answered where there is no site yet: the screen that begins one.

use crate::desk::begin::{self, Begun};
use crate::desk::{Desk, Form, address};
use crate::serve::http::{Answer, Asked, Method};
use crate::serve::live::Live;

use super::{failed, go, plain, safe, shown};

/// Answers with the screen that begins a site, or begins it.
pub(super) fn answer(live: &Live, asked: &Asked, path: &str, desk: &Desk<'_>) -> Answer {
    if path != address::ROOT {
        return go(address::ROOT);
    }
    let ground = match live.ground() {
        Ok(ground) => ground,
        Err(failure) => return failed(desk, &Form::default(), &failure),
    };
    if asked.method != Method::Post {
        return safe(shown(begin::show(desk, &ground).map(Some)));
    }
    let form = asked.form().unwrap_or_default();
    let form = Form::new(form.iter());
    match begin::act(desk, &ground, &form) {
        Ok(Begun::Shown(html)) => safe(shown(Ok(Some(html)))),
        Ok(Begun::Site { below, edits }) => match live.found(below.as_deref(), &edits) {
            Ok(true) => go(address::ROOT),
            Ok(false) => safe(shown(begin::taken(desk, &ground, &form).map(Some))),
            Err(failure) => failed(desk, &form, &failure),
        },
        Err(fault) => plain(500, &fault.to_string()),
    }
}
