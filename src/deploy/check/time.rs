//! The local time of a host, by which pages of coming days are shown.

use crate::base::{Instant, Zone};

use super::point::{Point, State, Subject};

/// Seconds by which a clock may be off before it is another zone's: half of what lies between the times
/// of any two.
const OTHER: i64 = 15 * 60 / 2;

/// Zones that hosts are set to; the second is OVH's.
const USUAL: [&str; 2] = ["UTC", "Europe/Paris"];

/// Says whether a host shows the time of the zone that the settings name; `shown` is `%{TIME}` of
/// Apache, such as `20261128140312`, asked for at `now`.
pub(super) fn judge(shown: &str, now: Instant, (site, server): (Zone, Zone)) -> Point {
    let Some(clock) = Instant::parse_generalized(&format!("{shown}Z")) else {
        return Point::new(Subject::Time, State::Unknown, "silent");
    };
    let is_shown = |zone: Zone| (now.shown_in(zone) - clock.seconds()).abs() < OTHER;
    let point = |state, how| {
        let minute = format!("{}:{}", &shown[8..10], &shown[10..12]);
        let point = Point::new(Subject::Time, state, how);
        point.arg("shown", minute).arg("zone", server.to_string())
    };
    if is_shown(server) {
        return point(State::Fine, "fine");
    }
    let usual = USUAL.iter().filter_map(|name| Zone::parse(name));
    let fitting = [site].into_iter().chain(usual).find(|zone| is_shown(*zone));
    match fitting {
        Some(zone) => point(State::Fault, "other").arg("fitting", zone.to_string()),
        None => point(State::Fault, "odd"),
    }
}

#[cfg(test)]
mod tests {
    use super::{State, judge};
    use crate::base::{Arg, Instant, Zone};

    #[test]
    fn a_clock_tells_its_zone() {
        let zone = |name| Zone::parse(name).expect("a zone");
        let now = Instant::parse("2026-11-28T14:03:12Z").expect("an instant");
        let point = |shown, server| judge(shown, now, (zone("Europe/Paris"), zone(server)));
        assert_eq!(point("20261128150310", "Europe/Paris").state, State::Fine);
        assert_eq!(point("20261128150310", "Europe/Berlin").state, State::Fine);
        let wrong = point("20261128140355", "Europe/Paris");
        assert_eq!((wrong.state, wrong.how), (State::Fault, "other"));
        assert!(wrong.args.contains(&("fitting", Arg::from("UTC"))));
        assert_eq!(point("20261128090310", "Europe/Paris").how, "odd");
        for none in ["", "14:03", "2026112814031x", "20261428140312"] {
            assert_eq!(point(none, "UTC").state, State::Unknown, "{none}");
        }
    }
}
