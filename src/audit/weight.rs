//! What a page costs those who read it: bytes and requests.

use crate::base::Code;
use crate::render::Page;

use super::fault::Fault;
use super::reading::Reading;

/// Bytes that the page of a text may have for each byte of its words, and whatever their number:
/// in the sample site it has 1.6 to 2.2 for each, up to 6 KB of them around the words.
const PER_WORD_BYTE: usize = 2;
const FRAME: usize = 16 * 1024;

/// Files a page may ask for, itself included.
const REQUESTS: usize = 3;

/// Bytes of a stylesheet.
const SHEET: usize = 10 * 1024;

/// What is known of the weight of a page.
#[derive(Debug, Default)]
pub struct Weight {
    words: usize,
}

impl Weight {
    /// Looks at text.
    pub fn text(&mut self, reading: &Reading<'_>, text: &str) {
        if reading.is_read() {
            self.words += text.trim().len();
        }
    }

    /// Ends the page, which asks for so many other files.
    pub fn finish(self, reading: &mut Reading<'_>, parts: usize) {
        let requests = parts + 1;
        if requests > REQUESTS {
            let fault = reading.fault(Code::PAGE_REQUESTS).arg("count", requests);
            reading.push(fault.arg("most", REQUESTS));
        }
        let size = reading.html.len();
        let is_text = matches!(reading.at.page, Page::Current(_) | Page::Dated(_));
        if is_text && size > self.words * PER_WORD_BYTE + FRAME {
            let fault = reading.fault(Code::PAGE_HEAVY);
            let fault = fault.detail("size", kib(size));
            reading.push(fault.detail("words", kib(self.words)));
        }
    }
}

/// Says that a stylesheet is too large.
pub fn of_sheet(css: &str) -> Option<Fault> {
    let fault = || {
        let fault = Fault::new(Code::STYLESHEET_LARGE).arg("size", kib(css.len()));
        fault.arg("most", kib(SHEET))
    };
    (css.len() > SHEET).then(fault)
}

fn kib(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}
