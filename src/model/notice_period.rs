//! How long before it takes effect readers are shown a material version.

use crate::base::{Basis, Date};

/// A period of notice: days that the publisher sets, a law's, or both, of which the longer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticePeriod {
    /// Days between the day it is first shown and the day it takes effect.
    pub days: u32,
    /// The law whose period counts too.
    pub law: Option<NoticeLaw>,
}

/// A law that sets a period of notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeLaw {
    /// Terms of platforms for business users: 15 days (Regulation (EU) 2019/1150, article 3(2)).
    P2b,
    /// Framework contracts of payment services: two months (Directive (EU) 2015/2366, article 54(1)).
    Psd2,
    /// Contracts for electronic communications: one month (Directive (EU) 2018/1972,
    /// article 105(4)).
    Eecc,
}

impl NoticeLaw {
    /// Every law with its name in files.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::P2b, "p2b"),
        (Self::Psd2, "psd2"),
        (Self::Eecc, "eecc"),
    ];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::P2b => "p2b",
            Self::Psd2 => "psd2",
            Self::Eecc => "eecc",
        }
    }

    /// Returns the article that sets the period.
    pub fn basis(self) -> Basis {
        match self {
            Self::P2b => Basis::of(
                "Regulation (EU) 2019/1150 Art. 3(2)",
                "https://eur-lex.europa.eu/eli/reg/2019/1150/oj",
            ),
            Self::Psd2 => Basis::of(
                "Directive (EU) 2015/2366 Art. 54(1)",
                "https://eur-lex.europa.eu/eli/dir/2015/2366/oj",
            ),
            Self::Eecc => Basis::of(
                "Directive (EU) 2018/1972 Art. 105(4)",
                "https://eur-lex.europa.eu/eli/dir/2018/1972/oj",
            ),
        }
    }

    /// Returns the first day after the period that a day begins.
    ///
    /// The day itself does not count, and the period's last day counts wholly; a month ends on the
    /// same number, or on its last day (Regulation (EEC, Euratom) 1182/71, article 3).
    fn earliest(self, shown: Date) -> Date {
        let last = match self {
            Self::P2b => shown.plus_days(15),
            Self::Psd2 => shown.plus_months(2),
            Self::Eecc => shown.plus_months(1),
        };
        last.next()
    }
}

impl NoticePeriod {
    /// Returns whether no time need pass.
    pub fn is_none(self) -> bool {
        self.days == 0 && self.law.is_none()
    }

    /// Returns the earliest day on which a version may take effect that readers see from a day on.
    pub fn earliest(self, shown: Date) -> Date {
        let own = shown.plus_days(self.days);
        let law = self.law.map(|law| law.earliest(shown));
        law.map_or(own, |day| day.max(own))
    }
}

#[cfg(test)]
mod tests {
    use super::{NoticeLaw, NoticePeriod};
    use crate::base::Date;

    #[test]
    fn the_longer_of_both_periods_counts() {
        let day = |text: &str| Date::parse(text).expect("a day");
        let earliest = |days, law, shown| NoticePeriod { days, law }.earliest(day(shown));
        assert_eq!(earliest(30, None, "2027-01-20"), day("2027-02-19"));
        assert_eq!(earliest(0, None, "2027-01-20"), day("2027-01-20"));
        let law = |law, shown| earliest(0, Some(law), shown);
        assert_eq!(law(NoticeLaw::P2b, "2027-01-01"), day("2027-01-17"));
        assert_eq!(law(NoticeLaw::Psd2, "2026-12-31"), day("2027-03-01"));
        assert_eq!(law(NoticeLaw::Eecc, "2027-01-15"), day("2027-02-16"));
        let both = earliest(30, Some(NoticeLaw::P2b), "2027-01-01");
        assert_eq!(both, day("2027-01-31"));
    }
}
