//! The planes beside the words: runs of text cut where links, emphasis, languages or typed spaces
//! change on either side.

use std::ops::Range;

use super::passage::{Face, Passage};
use super::redline::{BREAK, Class, Op, Piece};
use super::runs::Run;

/// Returns the pieces of runs that cover two passages.
pub fn pieces(old: &Passage, new: &Passage, runs: &[Run]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(runs.len());
    let (mut was, mut is) = (Cursor::new(old), Cursor::new(new));
    for run in runs {
        match run.op {
            Op::Equal => both(run, &mut was, &mut is, &mut pieces),
            Op::Delete => single(run, &mut was, &mut pieces),
            Op::Insert => single(run, &mut is, &mut pieces),
        }
    }
    pieces
}

/// Returns the pieces of a passage that has one fate as a whole.
pub fn whole(passage: &Passage, op: Op) -> Vec<Piece> {
    let piece = |(range, face): (Range<usize>, &Face)| {
        let face_if = |has: bool| if has { face.clone() } else { Face::default() };
        Piece {
            op,
            class: Class::Words,
            text: passage.text[range].to_owned(),
            old: face_if(op.is_old()),
            new: face_if(op.is_new()),
        }
    };
    passage.stretches().map(piece).collect()
}

/// Goes through the faces of a passage.
struct Cursor<'p> {
    passage: &'p Passage,
    at: usize,
}

impl<'p> Cursor<'p> {
    fn new(passage: &'p Passage) -> Self {
        Self { passage, at: 0 }
    }

    /// Returns the face of a byte not before any asked for, and where it ends.
    fn face(&mut self, byte: usize) -> (&'p Face, usize) {
        let faces = &self.passage.faces;
        while faces.get(self.at).is_some_and(|(end, _)| *end <= byte) {
            self.at += 1;
        }
        let (end, face) = &faces[self.at];
        (face, *end)
    }
}

fn both(run: &Run, old: &mut Cursor<'_>, new: &mut Cursor<'_>, pieces: &mut Vec<Piece>) {
    let length = run.old.len();
    let mut done = 0;
    while done < length {
        let (was, was_end) = old.face(run.old.start + done);
        let (is, is_end) = new.face(run.new.start + done);
        let end = (was_end - run.old.start)
            .min(is_end - run.new.start)
            .min(length);
        let text = &old.passage.text[run.old.start + done..run.old.start + end];
        push(pieces, Op::Equal, run.class, text, was, is);
        done = end;
    }
}

fn single(run: &Run, side: &mut Cursor<'_>, pieces: &mut Vec<Piece>) {
    let is_old = run.op.is_old();
    let range = if is_old { &run.old } else { &run.new };
    let plain = Face::default();
    let mut done = range.start;
    while done < range.end {
        let (face, end) = side.face(done);
        let end = end.min(range.end);
        let (was, is) = if is_old {
            (face, &plain)
        } else {
            (&plain, face)
        };
        push(
            pieces,
            run.op,
            run.class,
            &side.passage.text[done..end],
            was,
            is,
        );
        done = end;
    }
}

/// Adds a piece, cut where paragraphs end in it.
fn push(pieces: &mut Vec<Piece>, op: Op, class: Class, text: &str, old: &Face, new: &Face) {
    let mut add = |class: Class, text: &str| {
        if !text.is_empty() {
            let (old, new) = (old.clone(), new.clone());
            let text = text.to_owned();
            pieces.push(Piece {
                op,
                class,
                text,
                old,
                new,
            });
        }
    };
    for (at, part) in text.split(BREAK).enumerate() {
        if at > 0 {
            add(Class::Break, BREAK);
        }
        add(class, part);
    }
}
