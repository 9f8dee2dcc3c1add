//! What FTP servers answer when they are asked what a folder holds: `MLSD`, which is for programs
//! (RFC 3659, section 7), and `LIST`, which is for people and looks as each server likes.

use crate::base::date::Date;
use crate::deploy::remote::{Entry, Kind, Listed};

/// Reads an answer to `MLSD`: the names in a folder and what they are.
///
/// # Errors
/// The first line that is none of its form.
pub fn read_facts(answer: &[u8]) -> Result<Listed, String> {
    read(answer, facts)
}

/// Reads an answer to `LIST`, as Unix and Windows servers write it. Its times have no zone and most of
/// them no seconds, so that none is told.
///
/// # Errors
/// The first line that is none of these forms.
pub fn read_lines(answer: &[u8]) -> Result<Listed, String> {
    read(answer, |line| unix(line).or_else(|| windows(line)))
}

/// Returns a time written `YYYYMMDDHHMMSS`, perhaps with parts of seconds, in seconds since 1970.
pub fn read_time(text: &str) -> Option<i64> {
    let digits = text.get(..14)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize, len: usize| digits.get(at..at + len)?.parse::<u32>().ok();
    let day = Date::from_ymd(i32::try_from(part(0, 4)?).ok()?, part(4, 2)?, part(6, 2)?)?;
    let (hour, minute, second) = (part(8, 2)?, part(10, 2)?, part(12, 2)?);
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = Date::from_ymd(1970, 1, 1)?.days_until(day);
    Some(days * 86_400 + i64::from(hour * 3600 + minute * 60 + second))
}

fn read(answer: &[u8], line: impl Fn(&str) -> Option<(String, Entry)>) -> Result<Listed, String> {
    let mut found = Vec::new();
    for bytes in answer.split(|byte| *byte == b'\n') {
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes);
        if text.trim().is_empty() || is_total(&text) {
            continue;
        }
        let Some((name, entry)) = line(&text) else {
            return Err(text.into_owned());
        };
        // Some servers write the whole path.
        let name = name.rsplit('/').next().unwrap_or_default();
        if !matches!(name, "" | "." | "..") {
            found.push((name.to_owned(), entry));
        }
    }
    Ok(found)
}

/// Returns whether a line is the first one of a listing of Unix, `total 12`.
fn is_total(line: &str) -> bool {
    let blocks = line.strip_prefix("total ");
    blocks.is_some_and(|blocks| blocks.trim().bytes().all(|byte| byte.is_ascii_digit()))
}

fn entry(kind: Kind, size: u64) -> Entry {
    Entry {
        kind,
        size,
        modified: None,
    }
}

/// Reads `type=file;size=6;modify=20261128215031; name`.
fn facts(line: &str) -> Option<(String, Entry)> {
    let (facts, name) = match line.strip_prefix(' ') {
        Some(name) => ("", name),
        None => line.split_once("; ")?,
    };
    let mut entry = entry(Kind::Other, 0);
    for fact in facts.split(';') {
        let (key, value) = fact.split_once('=')?;
        match key.to_ascii_lowercase().as_str() {
            "type" => entry.kind = kind(&value.to_ascii_lowercase()),
            "size" => entry.size = value.parse().ok()?,
            "modify" => entry.modified = read_time(value),
            _ => {}
        }
    }
    if entry.kind != Kind::File {
        entry.size = 0;
    }
    Some((name.to_owned(), entry))
}

/// Links have no type of their own in the standard: ProFTPD says `OS.unix=symlink`, Pure-FTPd
/// `OS.unix=slink:`, with the target behind it on some servers.
fn kind(value: &str) -> Kind {
    match value {
        "file" => Kind::File,
        "dir" | "cdir" | "pdir" => Kind::Folder,
        value if value.contains("link") => Kind::Link,
        _ => Kind::Other,
    }
}

/// Reads `-rw-r--r--   1 avn  staff   6 Nov 28 21:50 name`, whatever columns stand before the size.
fn unix(line: &str) -> Option<(String, Entry)> {
    let kind = match line.chars().next()? {
        '-' => Kind::File,
        'd' => Kind::Folder,
        'l' => Kind::Link,
        'b' | 'c' | 'p' | 's' | 'D' => Kind::Other,
        _ => return None,
    };
    let words = words(line);
    let rights = words.first()?.1;
    if !(10..=11).contains(&rights.len()) || !rights.is_ascii() {
        return None;
    }
    // Names of owners and groups may hold spaces, so the size is what stands before the first date.
    let (size, rest) = (2..words.len()).find_map(|at| {
        let size: u64 = words[at - 1].1.parse().ok()?;
        Some((size, &line[date_end(&words[at..])?..]))
    })?;
    // One space, so that names that begin with one keep it.
    let name = rest.strip_prefix(' ')?;
    let name = match kind {
        Kind::Link => without_target(name, size),
        _ => name,
    };
    let size = if kind == Kind::File { size } else { 0 };
    (!name.is_empty()).then(|| (name.to_owned(), entry(kind, size)))
}

/// Reads `11-28-26  09:50PM  <DIR>  name`.
fn windows(line: &str) -> Option<(String, Entry)> {
    let words = words(line);
    let [(_, day), (_, time), (at, what), (name, _), ..] = words.as_slice() else {
        return None;
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = day.split('-').count() == 3 && day.split('-').all(is_number);
    if !is_day || !time.starts_with(|c: char| c.is_ascii_digit()) || !time.contains(':') {
        return None;
    }
    let entry = match *what {
        "<DIR>" => entry(Kind::Folder, 0),
        "<JUNCTION>" | "<SYMLINK>" | "<SYMLINKD>" => entry(Kind::Link, 0),
        size => entry(Kind::File, size.replace(',', "").parse().ok()?),
    };
    // Columns are padded after `<DIR>` and before a size.
    let name = match entry.kind {
        Kind::File => line.get(at + what.len() + 1..)?,
        _ => line.get(*name..)?,
    };
    Some((name.to_owned(), entry))
}

/// Returns the words of a line and where each begins.
fn words(line: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let mut words = Vec::new();
    for word in line.split(' ') {
        if !word.is_empty() {
            words.push((start, word));
        }
        start += word.len() + 1;
    }
    words
}

/// Returns where a date ends that the words begin with: `Nov 28 21:50`, `28 Nov 2026`,
/// `2026-11-28 21:50`.
fn date_end(words: &[(usize, &str)]) -> Option<usize> {
    let word = |at: usize| words.get(at).map(|(_, word)| *word);
    let end = |at: usize| words.get(at).map(|(start, word)| start + word.len());
    let is_clock = |word: &str| {
        let (hour, minute) = word.split_once(':')?;
        let is_hour = hour.parse::<u8>().is_ok_and(|hour| hour < 24);
        (is_hour && minute.starts_with(|c: char| c.is_ascii_digit())).then_some(())
    };
    let is_day = |word: &str| {
        let day = word.trim_end_matches(['.', ',']).parse::<u8>().ok()?;
        (1..=31).contains(&day).then_some(())
    };
    // Months are named in the language of the server.
    let is_month = |word: &str| {
        word.chars()
            .all(|c| c.is_alphabetic() || c == '.')
            .then_some(())
    };
    let (first, second) = (word(0)?, word(1)?);
    if Date::parse(first).is_some() {
        is_clock(second)?;
        let has_zone = word(2).is_some_and(|word| {
            let digits = word.strip_prefix(['+', '-']);
            digits.is_some_and(|zone| zone.len() == 4 && zone.bytes().all(|b| b.is_ascii_digit()))
        });
        return end(if has_zone && second.contains('.') {
            2
        } else {
            1
        });
    }
    if is_month(first).is_some() {
        is_day(second)?;
    } else {
        is_day(first)?;
        is_month(second)?;
    }
    let year = word(2)?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year || is_clock(year).is_some()).then(|| end(2))?
}

/// Returns the name of a link before ` -> `. Both may hold that arrow: the size of a link is the length
/// of its target.
fn without_target(name: &str, size: u64) -> &str {
    let mut arrows = name
        .match_indices(" -> ")
        .map(|(at, arrow)| (at, at + arrow.len()));
    let fits = |(_, target): &(usize, usize)| (name.len() - target) as u64 == size;
    let first = arrows.clone().next();
    let found = arrows.find(fits).or(first);
    found.map_or(name, |(at, _)| &name[..at])
}

#[cfg(test)]
mod tests {
    use super::{read_facts, read_lines, read_time};
    use crate::deploy::remote::Kind;

    fn lines(answer: &str) -> Vec<(String, Kind, u64)> {
        let read = read_lines(answer.as_bytes()).expect("a listing");
        let found = read.into_iter();
        found
            .map(|(name, entry)| (name, entry.kind, entry.size))
            .collect()
    }

    #[test]
    fn listings_of_unix_are_read() {
        let answer = "total 12\r\n\
            drwxr-xr-x    3 4242     4242         4096 Nov 28 21:50 .\r\n\
            drwxr-xr-x    3 4242     4242         4096 Nov 28 21:50 ..\r\n\
            -rw-r--r--    1 4242     4242            6 Nov 28 21:50  lead\r\n\
            -rw-r--r--    1 4242     4242            1 Nov  8  2025 a -> b\r\n\
            lrwxrwxrwx    1 4242     4242            9 Nov 28 21:50 link.html -> page.html\r\n\
            lrwxrwxrwx    1 4242     4242            1 Nov 28 21:50 x -> y -> z\r\n\
            prw-r--r--    1 4242     4242            0 Nov 28 21:50 fifo\r\n\
            -rw-r--r--+   1 avn Domain Users 12345678901 28 nov. 2025 été – 漢.txt\r\n\
            -rw-r--r--    1 avn 7 2026-11-28 21:50 2026 Nov 1 12:00 x\r\n\
            drwxr-xr-x    2 a b 4096 2026-11-28 21:50:31.000000000 +0000 full\r\n\
            crw-rw-rw-    1 root root 1, 3 Nov 28 21:50 null\r\n";
        let expected = [
            (" lead", Kind::File, 6),
            ("a -> b", Kind::File, 1),
            ("link.html", Kind::Link, 0),
            ("x -> y", Kind::Link, 0),
            ("fifo", Kind::Other, 0),
            ("été – 漢.txt", Kind::File, 12_345_678_901),
            ("2026 Nov 1 12:00 x", Kind::File, 7),
            ("full", Kind::Folder, 0),
            ("null", Kind::Other, 0),
        ];
        let expected = expected.map(|(name, kind, size)| (name.to_owned(), kind, size));
        assert_eq!(lines(answer), expected);
    }

    #[test]
    fn listings_of_windows_are_read() {
        let answer = "11-28-26  09:50PM       <DIR>          old pages\r\n\
            11-28-2026  21:50                 1,234 a page.html\r\n";
        let expected = [
            ("old pages".to_owned(), Kind::Folder, 0),
            ("a page.html".to_owned(), Kind::File, 1234),
        ];
        assert_eq!(lines(answer), expected);
    }

    #[test]
    fn what_is_no_listing_is_told() {
        let odd = "-rw-r--r-- 1 a b 6 Nov 28 21:50 x\nsorry, not today\n";
        assert_eq!(
            read_lines(odd.as_bytes()),
            Err("sorry, not today".to_owned())
        );
        assert_eq!(read_facts(b"nothing"), Err("nothing".to_owned()));
    }

    #[test]
    fn facts_are_read() {
        let answer = "type=cdir;modify=20261128215031; .\r\n\
            Type=file;Size=6;Modify=20261128215031.123;UNIX.mode=0644; a; b\r\n\
            modify=20261128215031;size=9;type=OS.unix=symlink; one\r\n\
            type=OS.unix=slink:;size=9; two\r\ntype=dir; /www/fr\r\ntype=unknown;size=3; fifo\r\n";
        let found = read_facts(answer.as_bytes()).expect("a listing");
        let found: Vec<_> = found
            .iter()
            .map(|(name, entry)| (name.as_str(), entry.kind, entry.size, entry.modified))
            .collect();
        let expected = [
            ("a; b", Kind::File, 6, Some(1_795_902_631)),
            ("one", Kind::Link, 0, Some(1_795_902_631)),
            ("two", Kind::Link, 0, None),
            ("fr", Kind::Folder, 0, None),
            ("fifo", Kind::Other, 0, None),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn times_are_read() {
        assert_eq!(read_time("19700101000000"), Some(0));
        assert_eq!(read_time("20261128215031"), Some(1_795_902_631));
        for odd in [
            "",
            "2026",
            "20261328215031",
            "2026112821503é",
            "20261128245031",
        ] {
            assert_eq!(read_time(odd), None, "{odd}");
        }
    }
}
