//! A folder as a target.

use avenant::deploy::folder::{Folder, Modes};

use crate::contract::{self, Place};

#[test]
fn a_folder_keeps_the_contract() {
    let home = tempfile::tempdir().unwrap();
    let mut open = || {
        let folder = Folder::open(home.path().to_owned(), Modes::default()).unwrap();
        Box::new(folder) as _
    };
    contract::keep(&mut Place {
        open: &mut open,
        home: home.path().to_owned(),
    });
}
