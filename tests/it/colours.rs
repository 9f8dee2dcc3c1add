//! Laws of the house's colour: what is proposed can be read, and what can be read is left alone.

use avenant::base::Colour;
use avenant::render::nearest::{Demand, nearest, satisfies};
use proptest::prelude::*;

fn colours() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>().prop_map(|channels| Colour { channels })
}

fn demands() -> impl Strategy<Value = Vec<Demand>> {
    let least = prop_oneof![Just(3.0), Just(4.5), Just(7.0), 1.0..21.0];
    let demand = (colours(), least).prop_map(|(other, least)| Demand { other, least });
    prop::collection::vec(demand, 0..3)
}

/// Hue as an angle in a plane of opposed colours, not that of the search.
fn hue(colour: Colour) -> Option<f64> {
    let [red, green, blue] = colour.channels.map(f64::from);
    let (x, y) = (red - (green + blue) / 2.0, 0.866 * (green - blue));
    (x.hypot(y) > 60.0).then(|| y.atan2(x).to_degrees())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_proposed_can_be_read(colour in colours(), demands in demands()) {
        match nearest(colour, &demands) {
            Some(found) => prop_assert!(satisfies(found, &demands), "{found}"),
            None => {
                let ends = [[0; 3], [255; 3]].map(|channels| Colour { channels });
                prop_assert!(ends.iter().all(|end| !satisfies(*end, &demands)));
            }
        }
    }

    #[test]
    fn what_can_be_read_stays(colour in colours(), demands in demands()) {
        prop_assume!(satisfies(colour, &demands));
        prop_assert_eq!(nearest(colour, &demands), Some(colour));
        prop_assert_eq!(nearest(colour, &[]), Some(colour));
    }

    #[test]
    fn a_proposal_stays_as_it_is(colour in colours(), demands in demands()) {
        if let Some(found) = nearest(colour, &demands) {
            prop_assert_eq!(nearest(found, &demands), Some(found));
        }
    }

    #[test]
    fn on_white_and_on_black_there_is_always_one_of_about_that_hue(colour in colours()) {
        for ground in [[255; 3], [0; 3]] {
            let other = Colour { channels: ground };
            let found = nearest(colour, &[Demand { other, least: 7.0 }]);
            let found = found.expect("black can be read on white, and white on black");
            if let (Some(before), Some(after)) = (hue(colour), hue(found)) {
                let turned = (before - after + 540.0).rem_euclid(360.0) - 180.0;
                prop_assert!(turned.abs() < 35.0, "{colour} {found}: {turned}");
            }
        }
    }
}
