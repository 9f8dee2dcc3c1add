//! Every route of a plan by number, and what an address on a page names among them.

use std::collections::HashMap;

use crate::render::{File, Page, Plan};

use super::address::Root;

/// The routes of a plan, numbered in their order.
pub struct Map<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// Where its root is.
    pub root: Root,
    places: Vec<Place<'p>>,
    numbers: HashMap<&'p str, u32>,
}

/// A route.
#[derive(Clone, Copy)]
pub struct Place<'p> {
    /// Its number.
    pub number: u32,
    /// Its path below the site's root.
    pub route: &'p str,
    /// What it names.
    pub page: &'p Page,
}

/// What a route's bytes are to those who audit them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A page with an address of its own.
    Page,
    /// A page that answers at any address that names nothing.
    AnyAddress,
    /// A stylesheet.
    Sheet,
    /// What is neither.
    Other,
}

impl<'p> Map<'p> {
    /// Numbers the routes of a plan.
    pub fn new(plan: &'p Plan) -> Self {
        let place = |(number, (route, page))| Place {
            number,
            route,
            page,
        };
        let places: Vec<Place<'p>> = (0..).zip(plan.pages()).map(place).collect();
        Self {
            root: Root::new(&plan.base().url("")),
            numbers: places.iter().map(|at| (at.route, at.number)).collect(),
            places,
            plan,
        }
    }

    /// Returns every route.
    pub fn places(&self) -> &[Place<'p>] {
        &self.places
    }

    /// Returns the place of a number that this map gave.
    pub fn place(&self, number: u32) -> Option<Place<'p>> {
        self.places.get(usize::try_from(number).ok()?).copied()
    }

    /// Returns how a page is named to people: by its path on the host, a stylesheet without the
    /// digest that changes with every letter.
    pub fn name(&self, at: Place<'_>) -> String {
        let path = self.plan.base().path(at.route);
        let named = path
            .strip_suffix(".css")
            .and_then(|path| path.rsplit_once('.'));
        match named {
            Some((stem, _)) if at.shape() == Shape::Sheet => format!("{stem}.css"),
            _ => path,
        }
    }

    /// Returns the place of exactly this route.
    pub fn at(&self, route: &str) -> Option<Place<'p>> {
        self.place(*self.numbers.get(route)?)
    }

    /// Returns what an address names: a route, the file it is written to, or where it moved.
    pub fn find(&self, route: &str) -> Option<Place<'p>> {
        let answer = |route: &str| self.at(self.plan.answer(route)?.0);
        answer(route).or_else(|| answer(route.strip_suffix("index.html")?))
    }
}

impl Place<'_> {
    /// Returns what its bytes are.
    pub fn shape(&self) -> Shape {
        match self.page {
            Page::Chooser
            | Page::Home(_)
            | Page::Current(_)
            | Page::NoVersion(..)
            | Page::Dated(_)
            | Page::Versions(..)
            | Page::Notice(_)
            | Page::Compare(_)
            | Page::CompareCurrent(_)
            | Page::SideBySide(_) => Shape::Page,
            Page::NotFound(_) => Shape::AnyAddress,
            Page::File(File::Asset(_)) if self.route.ends_with(".css") => Shape::Sheet,
            Page::File(_) => Shape::Other,
        }
    }
}
