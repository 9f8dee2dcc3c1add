//! The readable colour nearest to one that is not: darker or lighter, of the same hue.

use crate::base::Colour;

/// What a colour must be readable with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// The colour beside it.
    pub other: Colour,
    /// The least contrast between them, 1.0 to 21.0.
    pub least: f64,
}

/// Steps of lightness that are tried from black to white.
const STEPS: u32 = 1_000;

/// Returns whether a colour satisfies all demands.
pub fn satisfies(colour: Colour, demands: &[Demand]) -> bool {
    let is_readable = |demand: &Demand| colour.contrast(demand.other) >= demand.least;
    demands.iter().all(is_readable)
}

/// Returns the colour itself where it satisfies all demands, else the one nearest to it in
/// lightness that does, of the same hue and with as much of its chroma as a screen can show;
/// `None` where neither black nor white nor anything between them does.
///
/// Lightness, chroma and hue are those of OKLCH (B. Ottosson, *A perceptual color space for image
/// processing*, 2020; CSS Color 4 §9.2), in which equal steps look equal.
pub fn nearest(colour: Colour, demands: &[Demand]) -> Option<Colour> {
    if satisfies(colour, demands) {
        return Some(colour);
    }
    let start = Oklch::of(colour);
    let tried = (1..=STEPS).flat_map(|step| {
        let distance = f64::from(step) / f64::from(STEPS);
        [start.lightness - distance, start.lightness + distance]
    });
    tried
        .map(|lightness| start.at(lightness.clamp(0.0, 1.0)))
        .find(|tried| satisfies(*tried, demands))
}

/// A colour by lightness and by the two parts of its chroma.
#[derive(Debug, Clone, Copy)]
struct Oklch {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Oklch {
    fn of(colour: Colour) -> Self {
        let [red, green, blue] = colour.light();
        let l = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).cbrt();
        let m = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).cbrt();
        let s = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).cbrt();
        Self {
            lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
            a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
            b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
        }
    }

    /// Returns the colour of another lightness, paler where no screen shows it as it is.
    fn at(self, lightness: f64) -> Colour {
        let (mut shown, mut too_much) = (0.0, 1.0);
        if is_shown(self.light(lightness, 1.0)) {
            shown = 1.0;
        }
        // Sixteen halvings are finer than the 256 steps of a channel.
        for _ in 0..16 {
            let part = (shown + too_much) / 2.0;
            if is_shown(self.light(lightness, part)) {
                shown = part;
            } else {
                too_much = part;
            }
        }
        Colour::of_light(self.light(lightness, shown))
    }

    /// Returns red, green and blue as light, with a part of the chroma.
    fn light(self, lightness: f64, part: f64) -> [f64; 3] {
        let (a, b) = (self.a * part, self.b * part);
        let l = (lightness + 0.3963377774 * a + 0.2158037573 * b).powi(3);
        let m = (lightness - 0.1055613458 * a - 0.0638541728 * b).powi(3);
        let s = (lightness - 0.0894841775 * a - 1.291485548 * b).powi(3);
        [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
        ]
    }
}

fn is_shown(light: [f64; 3]) -> bool {
    light.iter().all(|part| (-1e-6..=1.0 + 1e-6).contains(part))
}

#[cfg(test)]
mod tests {
    use super::{Demand, nearest};
    use crate::base::Colour;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn a_colour_moves_as_little_as_readers_need_and_keeps_its_hue() {
        for (typed, ground, expected) in [
            // Pale orange becomes brown on white, and stays as it is on black.
            ("#ff9900", "#ffffff", "#834c00"),
            ("#ff9900", "#131316", "#ff9900"),
            ("#0a3f9c", "#131316", "#689fff"),
            ("#777777", "#ffffff", "#595959"),
        ] {
            let demand = Demand {
                other: colour(ground),
                least: 7.0,
            };
            let found = nearest(colour(typed), &[demand]).map(|found| found.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{typed} on {ground}");
        }
    }

    #[test]
    fn where_nothing_can_be_read_nothing_is_proposed() {
        let demand = |other| Demand {
            other: colour(other),
            least: 7.0,
        };
        assert_eq!(nearest(colour("#0a3f9c"), &[demand("#777")]), None);
        let both = [demand("#000"), demand("#fff")];
        assert_eq!(nearest(colour("#0a3f9c"), &both), None);
    }
}
