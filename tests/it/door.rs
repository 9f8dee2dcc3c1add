//! The door of the preview server, tried by whoever means no good.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use avenant::serve::admission::Rules;
use avenant::serve::door::{Bound, Limits, Reach, Server, Unreachable};
use avenant::serve::http::{Answer, Asked, Method};
use avenant::serve::polls::Polls;
use avenant::serve::token::Token;

/// No test waits so long but for a fault.
const LONG: Duration = Duration::from_secs(60);

/// A server that answers a little of everything.
struct Toy {
    server: Server,
    address: SocketAddr,
    polls: Arc<Polls>,
    large: Arc<OnceLock<Arc<[u8]>>>,
    /// How many requests were handed in.
    handed: Arc<AtomicUsize>,
}

fn token() -> Token {
    Token::new([9; 16])
}

/// Returns limits of which those of time are out of the way.
fn patient() -> Limits {
    Limits {
        head_time: LONG,
        body_time: LONG,
        send_time: LONG,
        ..Limits::default()
    }
}

fn toy(limits: Limits) -> Toy {
    let bound = Bound::new(&Reach::Loopback, 0).unwrap();
    let rules = Rules::new(bound.port(), token());
    serve(bound, rules, limits)
}

fn serve(bound: Bound, rules: Rules, limits: Limits) -> Toy {
    let address = bound.addresses()[0];
    let polls = Arc::new(Polls::new(32));
    let large = Arc::new(OnceLock::new());
    let handed = Arc::new(AtomicUsize::new(0));
    let given = (Arc::clone(&polls), Arc::clone(&large), Arc::clone(&handed));
    let handler = move |asked: &Asked| {
        let (polls, large, handed) = &given;
        handed.fetch_add(1, Ordering::SeqCst);
        answer(asked, polls, large)
    };
    let server = Server::start(bound, rules, limits, Arc::clone(&polls), handler).unwrap();
    Toy {
        server,
        address,
        polls,
        large,
        handed,
    }
}

fn answer(asked: &Asked, polls: &Polls, large: &OnceLock<Arc<[u8]>>) -> Answer {
    let kind = "text/plain; charset=utf-8";
    match (asked.method, asked.path()) {
        (Method::Post, Some("/")) => {
            let form = asked.form().unwrap();
            Answer::new(200).body(kind, form.get("words").unwrap_or("none").as_bytes())
        }
        (_, Some("/")) => Answer::new(200).body(kind, *b"words"),
        (_, Some("/large")) => {
            Answer::new(200).body(kind, Arc::clone(large.get_or_init(more_than_buffers_hold)))
        }
        (_, Some("/wait")) => match polls.wait(LONG, || None::<()>) {
            Some(()) => Answer::new(200),
            None => Answer::new(204),
        },
        (_, Some("/panic")) => panic!("as planned"),
        (_, Some("/split")) => Answer::new(302).with("Location", "/\r\nSet-Cookie: a=b"),
        (_, Some("/unchanged")) => Answer::new(304),
        _ => Answer::new(404).body(kind, *b"nothing"),
    }
}

/// Returns what no system keeps for a client that does not read.
fn more_than_buffers_hold() -> Arc<[u8]> {
    vec![b'a'; 64 << 20].into()
}

impl Toy {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream.set_write_timeout(Some(LONG)).unwrap();
        stream
    }

    fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}", self.address.port())
    }

    /// Sends bytes and returns all that is answered.
    fn say(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = self.connect();
        stream.write_all(bytes.as_ref()).unwrap();
        heard(&mut stream)
    }

    /// Sends a request of this line with the right host and these headers, each with its end.
    fn ask(&self, line: &str, headers: &str) -> String {
        self.say(format!("{line}\r\n{}\r\n{headers}\r\n", self.host()))
    }

    /// Asserts that an ordinary request is answered; returns how long that took.
    fn answers(&self) -> Duration {
        let from = Instant::now();
        let answer = self.ask("GET / HTTP/1.1", "");
        assert_eq!(status(&answer), 200, "{answer}");
        from.elapsed()
    }

    fn handed(&self) -> usize {
        self.handed.load(Ordering::SeqCst)
    }
}

/// Returns all that comes until the connection ends, however it ends.
fn heard(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("{error}"),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// Returns the status of an answer, or 0 where there is none.
fn status(answer: &str) -> u16 {
    let rest = answer.strip_prefix("HTTP/1.1 ");
    rest.map_or(0, |rest| rest[..3].parse().unwrap())
}

/// Waits until something is so.
fn until(what: &str, is_so: impl Fn() -> bool) {
    let from = Instant::now();
    while !is_so() {
        assert!(from.elapsed() < LONG, "never: {what}");
        thread::yield_now();
    }
}

#[test]
fn an_ordinary_request_is_answered_on_both_addresses() {
    let toy = toy(Limits::default());
    toy.answers();
    let port = toy.address.port();
    for address in toy.server.addresses() {
        assert_eq!(address.port(), port);
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").unwrap();
        assert_eq!(status(&heard(&mut stream)), 200, "{address}");
    }
}

#[test]
fn a_head_is_the_page_without_its_body() {
    let toy = toy(Limits::default());
    let without_date = |answer: &str| -> Vec<String> {
        let head = answer.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter(|line| !line.starts_with("Date:"));
        lines.map(str::to_owned).collect()
    };
    let (get, head) = (
        toy.ask("GET / HTTP/1.1", ""),
        toy.ask("HEAD / HTTP/1.1", ""),
    );
    assert!(get.ends_with("\r\n\r\nwords"), "{get}");
    assert!(head.ends_with("\r\n\r\n"), "{head}");
    assert_eq!(without_date(&get), without_date(&head));
    assert!(head.contains("\r\nContent-Length: 5\r\n"), "{head}");
    assert!(toy.ask("GET /unchanged HTTP/1.1", "").ends_with("\r\n\r\n"));
}

#[test]
fn a_form_arrives_with_the_token_and_not_without() {
    let toy = toy(Limits::default());
    let post = |headers: &str, body: &str| {
        let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
        let length = format!("Content-Length: {}\r\n", body.len());
        let host = toy.host();
        toy.say(format!(
            "POST / HTTP/1.1\r\n{host}\r\n{kind}{length}{headers}\r\n{body}"
        ))
    };
    let right = format!("words=l%27%C3%A9t%C3%A9&token={}", token().as_str());
    assert!(post("", &right).ends_with("\r\n\r\nl'été"));
    let own = format!("Origin: http://127.0.0.1:{}\r\n", toy.address.port());
    assert_eq!(status(&post(&own, &right)), 200);
    let before = toy.handed();
    assert_eq!(status(&post("", "words=a")), 403);
    assert_eq!(
        status(&post("Origin: http://evil.example\r\n", &right)),
        403
    );
    assert_eq!(status(&post("Origin: null\r\n", &right)), 403);
    assert_eq!(status(&post("Sec-Fetch-Site: cross-site\r\n", &right)), 403);
    assert_eq!(toy.handed(), before);
}

#[test]
fn a_body_may_be_waited_for() {
    let toy = toy(patient());
    let mut stream = toy.connect();
    let body = format!("words={}&token={}", "a".repeat(200_000), token().as_str());
    write!(
        stream,
        "POST / HTTP/1.1\r\n{}\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n",
        toy.host(),
        body.len()
    )
    .unwrap();
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(body.as_bytes()).unwrap();
    assert_eq!(status(&heard(&mut stream)), 200);
}

#[test]
fn what_is_refused_is_told_and_reaches_nothing() {
    let toy = toy(Limits::default());
    let host = toy.host();
    let port = toy.address.port();
    for (request, expected) in [
        (format!("GET / HTTP/1.1\r\n{host}\r\n{host}\r\n\r\n"), 421),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 421),
        ("GET / HTTP/1.0\r\n\r\n".to_owned(), 421),
        (
            format!("GET / HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"),
            421,
        ),
        (
            format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", port ^ 1),
            421,
        ),
        (
            format!("GET /__avenant/ HTTP/1.1\r\n{host}\r\nOrigin: http://evil.example\r\n\r\n"),
            403,
        ),
        (
            format!("GET /__avenant/ HTTP/1.1\r\n{host}\r\nSec-Fetch-Site: cross-site\r\n\r\n"),
            403,
        ),
        (
            format!("GET /__avenant/ HTTP/1.1\r\n{host}\r\nSec-Fetch-Site: same-site\r\n\r\n"),
            403,
        ),
        (format!("GET http://evil/ HTTP/1.1\r\n{host}\r\n\r\n"), 400),
        (format!("GET /é HTTP/1.1\r\n{host}\r\n\r\n"), 400),
        (
            format!("GET / HTTP/1.1\r\n{host}\r\nContent-Length: 4\r\n\r\nbody"),
            400,
        ),
        (format!("GET / HTTP/1.1\n{host}\r\n\r\n"), 400),
        ("\u{16}\u{3}\u{1}\u{2}TLS".to_owned(), 400),
        ("\r\n\r\n".to_owned(), 400),
        (format!("TRACE / HTTP/1.1\r\n{host}\r\n\r\n"), 405),
        (
            format!("OPTIONS / HTTP/1.1\r\n{host}\r\nOrigin: http://evil.example\r\n\r\n"),
            405,
        ),
        (format!("CONNECT evil:443 HTTP/1.1\r\n{host}\r\n\r\n"), 405),
        (format!("DELETE / HTTP/1.1\r\n{host}\r\n\r\n"), 405),
        (format!("POST / HTTP/1.1\r\n{host}\r\n\r\n"), 411),
        (
            format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: 99999999999\r\n\r\n"),
            413,
        ),
        (
            format!(
                "POST / HTTP/1.1\r\n{host}\r\nContent-Length: {}9\r\n\r\n",
                u128::MAX
            ),
            413,
        ),
        (
            format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: +1\r\n\r\na"),
            400,
        ),
        (
            format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na"),
            400,
        ),
        (
            format!("POST / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            501,
        ),
        (
            format!(
                "POST / HTTP/1.1\r\n{host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
            ),
            501,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}\r\nExpect: the unexpected\r\n\r\n"),
            417,
        ),
        (
            format!("GET /{} HTTP/1.1\r\n{host}\r\n\r\n", "a".repeat(9000)),
            414,
        ),
        (
            format!(
                "GET / HTTP/1.1\r\n{host}\r\nCookie: {}\r\n\r\n",
                "a".repeat(17_000)
            ),
            431,
        ),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), 505),
    ] {
        let answer = toy.say(&request);
        let shown: String = request.chars().take(80).collect();
        assert_eq!(status(&answer), expected, "{shown:?}: {answer}");
        let (head, words) = answer.split_once("\r\n\r\n").unwrap();
        assert!(
            words.ends_with(".\n") && words.lines().count() == 1,
            "{words}"
        );
        assert!(!head.to_lowercase().contains("access-control-"), "{head}");
        assert_eq!(
            head.contains("Allow: GET, HEAD, POST"),
            expected == 405,
            "{head}"
        );
    }
    assert_eq!(toy.handed(), 0);
    toy.answers();
}

#[test]
fn strange_paths_are_names_that_nothing_has() {
    let toy = toy(Limits::default());
    for path in [
        "/../../etc/passwd",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/..%5c..%5cwindows",
        "/.git/config",
        "//etc/passwd",
        "/%00",
        "/%",
        "/%ff",
        "/./",
        "/;a",
        "/#a",
        "/%3f",
        "/C:/",
    ] {
        let answer = toy.ask(&format!("GET {path} HTTP/1.1"), "");
        assert_eq!(status(&answer), 404, "{path}: {answer}");
    }
}

#[test]
fn a_connection_is_one_request() {
    let toy = toy(Limits::default());
    let one = format!(
        "GET / HTTP/1.1\r\n{}\r\nConnection: keep-alive\r\n\r\n",
        toy.host()
    );
    let answer = toy.say(format!("{one}{one}"));
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
    assert!(answer.contains("\r\nConnection: close\r\n"), "{answer}");
    // A length that is too small leaves a rest, which is no second request.
    let body = format!("token={}", token().as_str());
    let answer = toy.say(format!(
        "POST / HTTP/1.1\r\n{}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}{one}",
        toy.host(),
        body.len()
    ));
    assert!(answer.ends_with("\r\n\r\nnone"), "{answer}");
    assert_eq!(toy.handed(), 2);
}

#[test]
fn half_open_clients_keep_nobody_out() {
    let toy = toy(patient());
    let mut half_open = Vec::new();
    let host = toy.host();
    for number in 0..500 {
        // Some systems let a process have fewer than 500 connections.
        let Ok(mut stream) = TcpStream::connect(toy.address) else {
            break;
        };
        let begun: &[&str] = &[
            "",
            "G",
            "GET / HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nA: b\r\n",
            &host,
        ];
        let _ = stream.write_all(begun[number % begun.len()].as_bytes());
        half_open.push(stream);
        if number % 25 == 0 {
            toy.answers();
        }
    }
    assert!(half_open.len() > Limits::default().places);
    let took = toy.answers();
    println!(
        "{} half-open clients: answered in {took:?}",
        half_open.len()
    );
    // Nor does it matter how often somebody asks.
    for _ in 0..50 {
        toy.answers();
    }
}

#[test]
fn a_head_of_50_mb_is_not_read() {
    let toy = toy(patient());
    let mut stream = toy.connect();
    write!(stream, "GET / HTTP/1.1\r\n{}\r\n", toy.host()).unwrap();
    let piece = format!("A: {}\r\n", "a".repeat(65_000));
    let mut taken = 0;
    while taken < 50 << 20 && stream.write_all(piece.as_bytes()).is_ok() {
        taken += piece.len();
    }
    // The system's buffers hold some, and a little is read and forgotten, so that the answer arrives.
    assert!(taken < 32 << 20, "{taken} bytes were taken");
    println!("a head of 50 MB: closed after {taken} bytes");
    assert_eq!(status(&heard(&mut stream)), 431);
    toy.answers();
}

#[test]
fn bytes_that_drip_are_not_waited_for() {
    let limits = Limits {
        head_time: Duration::from_millis(100),
        body_time: Duration::from_millis(100),
        leave_time: Duration::from_millis(100),
        ..patient()
    };
    let toy = toy(limits);
    let drip = |stream: &mut TcpStream, byte: &[u8]| {
        while stream.write_all(byte).is_ok() {
            thread::sleep(Duration::from_millis(5));
        }
    };
    let mut head = toy.connect();
    write!(head, "GET / HTTP/1.1\r\nA: ").unwrap();
    drip(&mut head, b"a");
    assert_eq!(status(&heard(&mut head)), 408);

    let mut body = toy.connect();
    let host = toy.host();
    write!(
        body,
        "POST / HTTP/1.1\r\n{host}\r\nContent-Length: 100000\r\n\r\n"
    )
    .unwrap();
    drip(&mut body, b"a");
    assert_eq!(status(&heard(&mut body)), 408);

    // A browser opens connections that it may need; closed without a word, they harm nothing.
    assert_eq!(heard(&mut toy.connect()), "");
    assert_eq!(toy.handed(), 0);
}

#[test]
fn a_client_that_does_not_read_is_not_waited_for() {
    let limits = Limits {
        send_time: Duration::from_millis(100),
        ..patient()
    };
    let toy = toy(limits);
    let mut stream = toy.connect();
    write!(stream, "GET /large HTTP/1.1\r\n{}\r\n\r\n", toy.host()).unwrap();
    // Its first bytes are there, so that it is being sent.
    stream.read_exact(&mut [0; 9]).unwrap();
    // The body is in the hands of the toy, and of the answer while that is sent.
    let is_kept = || {
        toy.large
            .get()
            .is_some_and(|large| Arc::strong_count(large) == 1)
    };
    until("the thread gives up", is_kept);
    assert!(heard(&mut stream).len() < toy.large.get().unwrap().len());
    toy.answers();
}

#[test]
fn those_who_do_not_read_make_room() {
    let limits = Limits {
        places: 4,
        ..patient()
    };
    let toy = toy(limits);
    let mut greedy = Vec::new();
    for number in 0..4 {
        let mut stream = toy.connect();
        write!(stream, "GET /large HTTP/1.1\r\n{}\r\n\r\n", toy.host()).unwrap();
        until("the answer is made", || toy.handed() == number + 1);
        // Its first bytes are there, so that it is being sent.
        stream.read_exact(&mut [0; 9]).unwrap();
        greedy.push(stream);
    }
    toy.answers();
}

#[test]
fn whoever_waits_for_an_answer_stays_and_the_rest_is_told() {
    let limits = Limits {
        places: 2,
        ..patient()
    };
    let toy = toy(limits);
    let mut waiting = Vec::new();
    for number in 0..2 {
        let mut stream = toy.connect();
        write!(stream, "GET /wait HTTP/1.1\r\n{}\r\n\r\n", toy.host()).unwrap();
        until("it is handed in", || toy.handed() == number + 1);
        waiting.push(stream);
    }
    let answer = heard(&mut toy.connect());
    assert_eq!(status(&answer), 503, "{answer}");
    assert!(answer.contains("\r\nRetry-After: 1\r\n"), "{answer}");
    toy.polls.close();
    for mut stream in waiting {
        assert_eq!(status(&heard(&mut stream)), 204);
    }
    toy.answers();
}

#[test]
fn long_polls_leave_places_to_others() {
    let toy = toy(patient());
    let mut waiting = Vec::new();
    for number in 0..64 {
        let mut stream = toy.connect();
        write!(stream, "GET /wait HTTP/1.1\r\n{}\r\n\r\n", toy.host()).unwrap();
        until("it is handed in", || toy.handed() == number + 1);
        waiting.push(stream);
    }
    println!("64 long polls: answered in {:?}", toy.answers());
    // The oldest were sent away with an answer of their own.
    for stream in &mut waiting[..32] {
        assert_eq!(status(&heard(stream)), 204);
    }
    toy.server.stop();
    for stream in &mut waiting[32..] {
        assert_eq!(status(&heard(stream)), 204);
    }
}

#[test]
fn a_panic_is_one_answer() {
    let toy = toy(Limits::default());
    for _ in 0..3 {
        let answer = toy.ask("GET /panic HTTP/1.1", "");
        assert_eq!(status(&answer), 500, "{answer}");
    }
    let split = toy.ask("GET /split HTTP/1.1", "");
    assert_eq!(status(&split), 500, "{split}");
    assert!(!split.contains("Set-Cookie"), "{split}");
    toy.answers();
}

#[test]
fn many_who_ask_at_once_are_all_answered() {
    let toy = toy(patient());
    let start = Barrier::new(32);
    thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                start.wait();
                for _ in 0..20 {
                    toy.answers();
                }
            });
        }
    });
    assert_eq!(toy.handed(), 32 * 20);
}

#[test]
fn a_server_that_ends_leaves_its_port() {
    let toy = toy(patient());
    let address = toy.address;
    let mut half_open = toy.connect();
    half_open.write_all(b"GET / HT").unwrap();
    toy.answers();
    toy.server.stop();
    assert_eq!(heard(&mut half_open), "");
    let refused = TcpStream::connect(address).map_err(|error| error.kind());
    assert_eq!(refused.err(), Some(ErrorKind::ConnectionRefused));
    drop(TcpListener::bind(address).unwrap());
}

#[test]
fn a_port_that_is_taken_gives_the_next_one() {
    // The system may give the very next port to somebody else meanwhile.
    let first = Bound::new(&Reach::Loopback, 0).unwrap();
    let wanted = first.port();
    let second = Bound::new(&Reach::Loopback, wanted).unwrap();
    assert!((wanted + 1..=wanted + 20).contains(&second.port()));
    let ports: Vec<_> = second.addresses().iter().map(SocketAddr::port).collect();
    assert!(ports.iter().all(|port| *port == second.port()));
    assert!(
        second
            .addresses()
            .iter()
            .all(|address| address.ip().is_loopback())
    );
}

#[test]
fn a_port_is_the_same_on_both_addresses_or_another() {
    let Ok(other) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        return;
    };
    let wanted = other.local_addr().unwrap().port();
    let bound = Bound::new(&Reach::Loopback, wanted).unwrap();
    assert_ne!(bound.port(), wanted);
    assert_eq!(bound.addresses().len(), 2);
}

#[test]
fn an_address_of_another_machine_cannot_be_had() {
    let reach = Reach::Exposed("192.0.2.1".to_owned());
    let error = Bound::new(&reach, 0).unwrap_err();
    assert!(matches!(error, Unreachable::Host { .. }), "{error}");
    assert!(error.to_string().starts_with("192.0.2.1: "), "{error}");
}

#[test]
fn an_exposed_server_is_entered_by_its_token() {
    let bound = Bound::new(&Reach::Exposed(Ipv4Addr::UNSPECIFIED.to_string()), 0).unwrap();
    let port = bound.port();
    let rules = Rules::exposed(port, token(), "0.0.0.0");
    let entrance = rules.entrance();
    let mut toy = serve(bound, rules, Limits::default());
    toy.address.set_ip(Ipv4Addr::LOCALHOST.into());

    let stranger = toy.ask("GET / HTTP/1.1", "");
    assert_eq!(status(&stranger), 403);
    assert!(
        stranger.contains("Ouvrez") && stranger.contains("Open"),
        "{stranger}"
    );
    assert_eq!(
        status(&toy.ask("GET /__avenant/enter?token=0 HTTP/1.1", "")),
        403
    );
    assert_eq!(toy.handed(), 0);

    let welcome = toy.ask(&format!("GET {entrance} HTTP/1.1"), "");
    assert_eq!(status(&welcome), 200);
    let cookie = welcome
        .lines()
        .find_map(|line| line.strip_prefix("Set-Cookie: "))
        .unwrap();
    let cookie = cookie.split(';').next().unwrap();
    let inside = toy.ask("GET / HTTP/1.1", &format!("Cookie: {cookie}\r\n"));
    assert_eq!(status(&inside), 200);
    toy.server.stop();
}

#[test]
fn a_client_that_only_stops_sending_is_answered() -> io::Result<()> {
    let toy = toy(Limits::default());
    let mut stream = toy.connect();
    write!(stream, "GET / HTTP/1.1\r\n{}\r\n\r\n", toy.host())?;
    stream.shutdown(Shutdown::Write)?;
    assert_eq!(status(&heard(&mut stream)), 200);
    Ok(())
}
