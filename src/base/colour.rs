//! Colours as they are typed, and how well words in one can be read on another.

use std::fmt;

/// A colour of the screen (sRGB) without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    /// Red, green and blue, 0 to 255.
    pub channels: [u8; 3],
}

impl Colour {
    /// Returns the colour written as `#0a3f9c` or `#fff`, or `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        let channels = match digits[..] {
            [r, g, b] => [r * 17, g * 17, b * 17],
            [r, r2, g, g2, b, b2] => [r * 16 + r2, g * 16 + g2, b * 16 + b2],
            _ => return None,
        };
        Some(Self { channels })
    }

    /// Returns red, green and blue as light, 0.0 to 1.0 each.
    pub fn light(self) -> [f64; 3] {
        self.channels.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// Returns the colour nearest to red, green and blue as light.
    pub fn of_light(light: [f64; 3]) -> Self {
        let channels = light.map(|light| {
            let light = light.clamp(0.0, 1.0);
            let value = if light <= 0.0031308 {
                light * 12.92
            } else {
                1.055 * light.powf(1.0 / 2.4) - 0.055
            };
            // Between 0 and 255 by the clamp above.
            (value * 255.0).round() as u8
        });
        Self { channels }
    }

    /// Returns the contrast between two colours, from 1.0 to 21.0; their order does not count.
    ///
    /// Source: WCAG 2.2, *contrast ratio* and *relative luminance*,
    /// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.light();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn colours_are_written_with_three_or_six_digits() {
        let shown = |text| Colour::parse(text).map(|colour| colour.to_string());
        assert_eq!(shown("#0A3f9C").as_deref(), Some("#0a3f9c"));
        assert_eq!(shown("#fa0").as_deref(), Some("#ffaa00"));
        for bad in [
            "",
            "#",
            "0a3f9c",
            "#0a3f9",
            "#0a3f9cff",
            "#ggg",
            "blue",
            "#é00",
        ] {
            assert_eq!(shown(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let contrast = |one, two| {
            let colour = |text| Colour::parse(text).expect("a colour");
            (colour(one).contrast(colour(two)) * 100.0).floor() / 100.0
        };
        // #767676 and #595959 are the greys known to be the lightest for AA and AAA on white.
        for (one, two, expected) in [
            ("#fff", "#000", 21.0),
            ("#000", "#fff", 21.0),
            ("#abc", "#abc", 1.0),
            ("#767676", "#fff", 4.54),
            ("#777777", "#fff", 4.47),
            ("#595959", "#fff", 7.0),
            ("#0a3f9c", "#fff", 9.52),
        ] {
            assert_eq!(contrast(one, two), expected, "{one} {two}");
        }
    }

    #[test]
    fn light_and_back_is_the_same_colour() {
        for value in 0..=255 {
            let colour = Colour {
                channels: [value, 255 - value, value / 2],
            };
            assert_eq!(Colour::of_light(colour.light()), colour);
        }
    }
}
