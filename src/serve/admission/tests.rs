//! Requests and what is said of them.

use super::*;
use crate::serve::http::{Headers, Target};

const PORT: u16 = 4000;
const OWN: &str = "Host: localhost:4000";
const FORM_TYPE: &str = "Content-Type: application/x-www-form-urlencoded";

fn token() -> Token {
    Token::new([7; 16])
}

/// Returns a request; headers stand one a line.
fn asked(line: &str, headers: &[&str], body: &str) -> Asked {
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let mut all = Headers::default();
    for header in headers.iter().flat_map(|text| text.lines()) {
        let (name, value) = header.split_once(": ").expect("a name and a value");
        all.push(name, value);
    }
    Asked {
        method: Method::parse(method).expect("a known method"),
        target: Target::parse(target).expect("a target"),
        headers: all,
        body: body.as_bytes().to_vec(),
    }
}

fn verdict(rules: &Rules, asked: &Asked) -> Result<Way, u16> {
    let way = rules.judge(asked).map_err(Refusal::status)?;
    rules.judge_body(asked).map_err(Refusal::status)?;
    Ok(way)
}

/// Asserts a table of requests: line, headers, and the status of the refusal or `0`.
fn holds(rules: &Rules, table: &[(&str, &[&str], u16)]) {
    for (line, headers, expected) in table {
        let status = verdict(rules, &asked(line, headers, "")).err().unwrap_or(0);
        assert_eq!(status, *expected, "{line} {headers:?}");
    }
}

#[test]
fn only_the_own_host_is_answered() {
    let rules = Rules::new(PORT, token());
    let table: &[(&str, &[&str], u16)] = &[
        ("GET /", &[OWN], 0),
        ("HEAD /", &["Host: 127.0.0.1:4000"], 0),
        ("GET /", &["Host: [::1]:4000"], 0),
        ("GET /", &["Host: LocalHost:4000"], 0),
        ("GET /", &[], 421),
        ("GET /", &[OWN, OWN], 421),
        ("GET /", &[OWN, "Host: evil.example"], 421),
        ("GET /", &["Host: evil.example:4000"], 421),
        ("GET /", &["Host: localhost"], 421),
        ("GET /", &["Host: localhost:80"], 421),
        ("GET /", &["Host: localhost:40000"], 421),
        ("GET /", &["Host: localhost:4000:4000"], 421),
        ("GET /", &["Host: localhost.:4000"], 421),
        ("GET /", &["Host: localhost.evil.example:4000"], 421),
        ("GET /", &["Host: a@localhost:4000"], 421),
        ("GET /", &["Host: ::1:4000"], 421),
        ("GET /", &["Host: 127.1:4000"], 421),
        ("GET /", &["Host: 192.168.1.5:4000"], 421),
        ("GET /", &["Host: "], 421),
    ];
    holds(&rules, table);
}

#[test]
fn port_80_may_be_left_out() {
    let rules = Rules::new(80, token());
    let table: &[(&str, &[&str], u16)] = &[
        ("GET /", &["Host: localhost"], 0),
        ("GET /", &["Host: [::1]"], 0),
        ("GET /", &["Host: localhost:80"], 0),
        ("GET /", &["Host: localhost:8080"], 421),
        (
            "GET /__avenant/",
            &["Host: localhost:80\nOrigin: http://localhost"],
            0,
        ),
        (
            "GET /__avenant/",
            &["Host: localhost\nOrigin: http://localhost:80"],
            0,
        ),
        (
            "GET /__avenant/",
            &["Host: localhost\nOrigin: http://localhost:8080"],
            403,
        ),
    ];
    holds(&rules, table);
}

#[test]
fn the_desk_is_for_its_own_pages() {
    let rules = Rules::new(PORT, token());
    let table: &[(&str, &[&str], u16)] = &[
        ("GET /__avenant/", &[OWN], 0),
        ("GET /__avenant/", &[OWN, "Sec-Fetch-Site: none"], 0),
        ("GET /__avenant/", &[OWN, "Sec-Fetch-Site: same-origin"], 0),
        (
            "GET /__avenant/",
            &[OWN, "Origin: http://localhost:4000"],
            0,
        ),
        ("GET /__avenant/", &[OWN, "Sec-Fetch-Site: same-site"], 403),
        (
            "GET /__avenant/poll",
            &[OWN, "Sec-Fetch-Site: cross-site"],
            403,
        ),
        ("GET /__avenant", &[OWN, "Sec-Fetch-Site: cross-site"], 403),
        (
            "GET /%5f_avenant/poll",
            &[OWN, "Sec-Fetch-Site: cross-site"],
            403,
        ),
        (
            "HEAD /__avenant/?a=b",
            &[OWN, "Sec-Fetch-Site: cross-site"],
            403,
        ),
        (
            "GET /__avenant/",
            &[OWN, "Sec-Fetch-Site: none\nSec-Fetch-Site: cross-site"],
            403,
        ),
        (
            "GET /__avenant/",
            &[OWN, "Origin: http://evil.example"],
            403,
        ),
        ("GET /__avenant/", &[OWN, "Origin: null"], 403),
        (
            "GET /__avenant/",
            &[OWN, "Origin: https://localhost:4000"],
            403,
        ),
        (
            "GET /__avenant/",
            &[OWN, "Origin: http://127.0.0.1:4000"],
            403,
        ),
        (
            "GET /__avenant/",
            &[OWN, "Origin: http://localhost:4000\nOrigin: null"],
            403,
        ),
        // What anybody can read on the site itself may be linked to from anywhere.
        (
            "GET /fr/",
            &[
                OWN,
                "Sec-Fetch-Site: cross-site\nOrigin: http://evil.example",
            ],
            0,
        ),
        ("GET /__avenantes/", &[OWN, "Sec-Fetch-Site: cross-site"], 0),
    ];
    holds(&rules, table);
}

#[test]
fn a_post_needs_the_token_and_the_own_origin() {
    let rules = Rules::new(PORT, token());
    let token = token();
    let right = format!("a=b&token={}", token.as_str());
    let header = format!("X-Avenant-Token: {}", token.as_str());
    let origin = "Origin: http://localhost:4000";
    let table: &[(&[&str], &str, u16)] = &[
        (&[FORM_TYPE], &right, 0),
        (&[FORM_TYPE, origin], &right, 0),
        (
            &["Content-Type: Application/X-WWW-Form-URLencoded; charset=UTF-8"],
            &right,
            0,
        ),
        (&[FORM_TYPE, &header], "a=b", 0),
        (&[&header], "", 0),
        (&[FORM_TYPE], "a=b", 403),
        (&[FORM_TYPE], "", 403),
        (&[FORM_TYPE], "token=", 403),
        (&[FORM_TYPE], "token=00000000000000000000000000000000", 403),
        (&[FORM_TYPE, "X-Avenant-Token: 0"], &right, 403),
        (&[FORM_TYPE, "Origin: http://evil.example"], &right, 403),
        (&[FORM_TYPE, "Origin: null"], &right, 403),
        (&[FORM_TYPE, "Sec-Fetch-Site: cross-site"], &right, 403),
        (&[FORM_TYPE, "Sec-Fetch-Site: same-site"], &right, 403),
        (&[], &right, 415),
        (&["Content-Type: text/plain"], &right, 415),
        (
            &["Content-Type: multipart/form-data; boundary=x"],
            &right,
            415,
        ),
        (&[&header, "Content-Type: application/json"], "{}", 415),
        (&[FORM_TYPE, FORM_TYPE], &right, 415),
        (&[FORM_TYPE, &header], "a=%", 400),
    ];
    for (headers, body, expected) in table {
        for target in ["POST /__avenant/publish", "POST /"] {
            let headers = [&[OWN], *headers].concat();
            let status = verdict(&rules, &asked(target, &headers, body)).err();
            assert_eq!(status.unwrap_or(0), *expected, "{headers:?} {body}");
        }
    }
}

#[test]
fn an_address_never_carries_the_token_of_a_post() {
    let rules = Rules::new(PORT, token());
    let line = format!("POST /?token={}", token().as_str());
    assert_eq!(verdict(&rules, &asked(&line, &[OWN], "")), Err(403));
}

#[test]
fn an_exposed_server_knows_its_browsers_by_a_cookie() {
    let rules = Rules::exposed(PORT, token(), "192.168.1.5");
    let host = "Host: 192.168.1.5:4000";
    let token = token();
    let cookie = format!("Cookie: a=b; avenant-4000={}; é=\u{fffd}", token.as_str());
    let enter = format!("GET {}", rules.entrance());
    let post = format!("POST {}", rules.entrance());
    let cross = "Sec-Fetch-Site: cross-site";
    let table: &[(&str, &[&str], u16)] = &[
        ("GET /", &[host, &cookie], 0),
        ("GET /__avenant/", &[host, &cookie], 0),
        ("GET /", &[OWN, &cookie], 0),
        ("GET /", &[host], 403),
        ("GET /", &[host, "Cookie: avenant-4000="], 403),
        (
            "GET /",
            &[
                host,
                "Cookie: avenant-4000=00000000000000000000000000000000",
            ],
            403,
        ),
        ("GET /", &[host, &cookie.replace("4000", "4001")], 403),
        ("GET /__avenant/enter", &[host], 403),
        ("GET /__avenant/enter?token=", &[host], 403),
        (
            "GET /__avenant/enter?token=00000000000000000000000000000000",
            &[host],
            403,
        ),
        ("GET /__avenant/", &[host, &cookie, cross], 403),
        ("GET /", &["Host: evil.example:4000", &cookie], 421),
        ("GET /", &["Host: 192.168.1.6:4000", &cookie], 421),
        (&post, &[host], 403),
    ];
    holds(&rules, table);
    assert_eq!(
        verdict(&rules, &asked(&enter, &[host], "")),
        Ok(Way::Entrance)
    );
    // From a mail that is read on the web.
    assert_eq!(
        verdict(&rules, &asked(&enter, &[host, cross], "")),
        Ok(Way::Entrance)
    );
    assert_eq!(
        verdict(&rules, &asked(&enter, &[host, &cookie], "")),
        Ok(Way::Entrance)
    );
    assert_eq!(
        verdict(&Rules::new(PORT, token.clone()), &asked(&enter, &[OWN], "")),
        Ok(Way::In)
    );
}

#[test]
fn a_stranger_is_told_in_both_languages_where_to_enter() {
    let words = Refusal::Stranger.words();
    assert!(words.contains("avenant serve »") && words.contains("“avenant serve”"));
}

#[test]
fn whoever_enters_holds_the_cookie_from_then_on() {
    let rules = Rules::exposed(PORT, token(), "desk.example");
    let welcome = rules.welcome();
    let header = |name: &str| {
        let mut named = welcome.headers.iter().filter(|(known, _)| known == name);
        named
            .next()
            .map(|(_, value)| value.clone())
            .expect("the header is there")
    };
    let set = header("Set-Cookie");
    assert!(
        set.ends_with("; Path=/; HttpOnly; SameSite=Strict"),
        "{set}"
    );
    assert_eq!(header("Refresh"), "0; url=/");
    let cookie = format!("Cookie: {}", set.split(';').next().unwrap_or_default());
    let host = "Host: desk.example:4000";
    assert_eq!(
        verdict(&rules, &asked("GET /", &[host, &cookie], "")),
        Ok(Way::In)
    );
}

#[test]
fn an_exposed_server_goes_by_the_name_it_was_given() {
    for (exposed, host, is_own) in [
        ("192.168.1.5", "192.168.1.5:4000", true),
        ("192.168.1.5", "[192.168.1.5]:4000", false),
        ("fd00::2", "[fd00::2]:4000", true),
        ("fd00::2", "[FD00:0::2]:4000", true),
        ("fd00::2", "fd00::2:4000", false),
        ("0.0.0.0", "192.168.1.5:4000", true),
        ("::", "[fd00::2]:4000", true),
        ("::", "192.168.1.5:4000", true),
        ("0.0.0.0", "evil.example:4000", false),
        ("0.0.0.0", "127.1:4000", false),
        ("desk.example", "Desk.Example:4000", true),
        ("desk.example", "desk.example:4001", false),
        ("desk.example", "evil.desk.example:4000", false),
        ("desk.example", "localhost:4000", true),
    ] {
        let rules = Rules::exposed(PORT, token(), exposed);
        assert_eq!(rules.is_own(host), is_own, "{exposed} {host}");
    }
}

#[test]
fn no_answer_of_admission_has_a_cors_header() {
    let answers = [
        Rules::new(PORT, token()).welcome(),
        Refusal::Stranger.answer(),
        Refusal::Method.answer(),
    ];
    for answer in answers {
        let mut names = answer.headers.iter().map(|(name, _)| name.to_lowercase());
        assert!(!names.any(|name| name.starts_with("access-control-")));
    }
}
