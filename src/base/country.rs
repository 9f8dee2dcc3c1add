//! Countries, by their codes.

use std::fmt;

/// A country: an officially assigned code of ISO 3166-1 alpha-2, such as `FR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static str);

/// The officially assigned codes, sorted (ISO 3166-1, as the ISO Online Browsing Platform lists them).
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM \
    DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
    GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
    MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV \
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS YE YT ZA ZM ZW";

/// The members of the European Economic Area: to any other country, data are transferred
/// (GDPR chapter V; Agreement on the EEA, annex XI).
const EEA: &str = "\
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

impl Country {
    /// Returns the country with this code.
    pub fn parse(text: &str) -> Option<Self> {
        CODES.split(' ').find(|code| *code == text).map(Self)
    }

    /// Returns the code that was most likely meant: other case, or one that people use and ISO does
    /// not.
    pub fn nearest(text: &str) -> Option<Self> {
        let upper = text.trim().to_ascii_uppercase();
        match upper.as_str() {
            "UK" | "GREAT BRITAIN" => Self::parse("GB"),
            "EL" => Self::parse("GR"),
            "USA" => Self::parse("US"),
            "FRANCE" => Self::parse("FR"),
            other => Self::parse(other),
        }
    }

    /// Returns whether it belongs to the European Economic Area.
    pub fn is_in_eea(self) -> bool {
        EEA.split(' ').any(|code| code == self.0)
    }

    /// Returns the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{CODES, Country, EEA};

    #[test]
    fn codes_are_those_of_iso_and_no_others() {
        assert_eq!(CODES.split(' ').count(), 249);
        assert!(
            CODES.split(' ').is_sorted() && EEA.split(' ').all(|c| Country::parse(c).is_some())
        );
        for bad in ["fr", "UK", "EU", "FRA", "", "XX"] {
            assert_eq!(Country::parse(bad), None, "{bad}");
        }
        let near = |text| Country::nearest(text).map(Country::as_str);
        assert_eq!(
            [near("fr"), near("UK"), near("EU")],
            [Some("FR"), Some("GB"), None]
        );
    }
}
