//! Pairs of texts made to be slow to compare, of any size: what attackers, machines and accidents
//! write, and no editor.
//!
//! Each is made by a formula, so the same ones are compared everywhere: a megabyte of each by
//! `cargo bench --bench redline`, two kilobytes by the laws, less as seeds of the fuzzer.

/// A small generator of numbers.
pub struct Numbers(pub u64);

impl Numbers {
    /// Returns a number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

/// Makes an old and a new text of about so many bytes each.
type Make = fn(&mut Numbers, usize) -> (String, String);

/// What is slow to compare, by name.
pub const HOSTILE: [(&str, Make); 40] = [
    // Words of one paragraph.
    ("one paragraph of 2 words", |n, size| random(n, size, 2)),
    ("one paragraph of 5,000 words", |n, size| {
        random(n, size, 5_000)
    }),
    ("one paragraph, every 2nd word", |n, size| every(n, size, 2)),
    ("one paragraph, every 50th word", |n, size| {
        every(n, size, 50)
    }),
    ("one word again and again", |_, size| {
        short_of("word ", size, 9)
    }),
    ("one word without end", |_, size| short_of("a", size, 1)),
    ("full stops and commas in turn", |_, size| {
        short_of(". , ", size, 7)
    }),
    ("Han stops", |_, size| short_of("。、", size, size / 6)),
    ("Han signs without a stop", |n, size| {
        let signs =
            |n: &mut Numbers| -> String { (0..size / 3).map(|_| han(n.below(3_000))).collect() };
        (signs(n), signs(n))
    }),
    ("Thai without a space", |n, size| {
        let letters =
            |n: &mut Numbers| -> String { (0..size / 3).map(|_| thai(n.below(44))).collect() };
        (letters(n), letters(n))
    }),
    ("combining marks upon one letter", |_, size| {
        short_of("\u{301}", size, 1)
    }),
    ("combining marks upon each letter", |n, size| {
        let marked = |n: &mut Numbers| repeat(size / 6, "", |_| format!("a\u{301}{} ", letter(n)));
        (marked(n), marked(n))
    }),
    ("zero-width spaces between letters", |_, size| {
        (
            repeat(size / 4, "", |_| "a\u{200b}".into()),
            "a".repeat(size / 4),
        )
    }),
    ("quotation marks", |_, size| {
        let mark = |at: usize| {
            if at.is_multiple_of(3) {
                "\" x"
            } else {
                "“ x"
            }
        };
        let marks = |from: usize| repeat(size / 5, " ", |at| mark(at + from).into());
        (marks(0), marks(1))
    }),
    ("addresses run together", |n, size| {
        let run = |n: &mut Numbers| repeat(size / 9, "", |_| format!("www.{}@http://", letter(n)));
        (run(n), run(n))
    }),
    ("amounts run together", |n, size| {
        let run = |n: &mut Numbers| repeat(size / 4, " ", |_| format!("{:03}", n.below(1_000)));
        (run(n), run(n))
    }),
    ("a typed number without end", |_, size| {
        short_of("1.", size, 2)
    }),
    // Looks of one paragraph.
    ("emphasis on each word", |n, size| {
        let looks = ["*a*", "**a**", "`a`", "~~a~~"];
        let run = |n: &mut Numbers| repeat(size / 5, " ", |_| looks[n.below(4)].into());
        (run(n), run(n))
    }),
    ("a link on each word", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 24, " ", |_| {
                format!("[a](https://b.example/{})", n.below(99))
            })
        };
        (run(n), run(n))
    }),
    ("a line end after each word", |n, size| {
        let run =
            |n: &mut Numbers| repeat(size / 5, "\\\n", |_| format!("{}{}", letter(n), n.below(9)));
        (run(n), run(n))
    }),
    // Blocks.
    ("paragraphs of 50 kinds shuffled", |n, size| {
        let run = |n: &mut Numbers| repeat(size / 9, "\n\n", |_| format!("line {}", n.below(50)));
        (run(n), run(n))
    }),
    ("paragraphs that change places by twos", |n, size| {
        let mut all: Vec<String> = (0..size / 50)
            .map(|at| format!("Paragraph {at} says {}.", words(n, 30, 900)))
            .collect();
        let old = all.join("\n\n");
        all.chunks_exact_mut(2).for_each(|two| two.swap(0, 1));
        (old, all.join("\n\n"))
    }),
    ("every other paragraph moved to the end", |n, size| {
        let all: Vec<String> = (0..size / 50)
            .map(|at| format!("Paragraph {at} says {}.", words(n, 30, 900)))
            .collect();
        let half = |odd: usize| all.iter().skip(odd).step_by(2).cloned();
        (
            all.join("\n\n"),
            half(0).chain(half(1)).collect::<Vec<_>>().join("\n\n"),
        )
    }),
    ("paragraphs alike, none equal", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 70, "\n\n", |at| {
                format!(
                    "In case {at} the words {} are read as before.",
                    words(n, 20, 40)
                )
            })
        };
        (run(n), run(n))
    }),
    ("a paragraph cut into very many", |n, size| {
        let all: Vec<String> = (0..size / 40)
            .map(|_| format!("So {}.", words(n, 35, 9_000)))
            .collect();
        (all.join(" "), all.join("\n\n"))
    }),
    ("each paragraph cut in two", |n, size| {
        let all: Vec<[String; 2]> = (0..size / 80)
            .map(|_| [0, 1].map(|_| format!("So {}.", words(n, 35, 9_000))))
            .collect();
        let told = |between: &str| {
            all.iter()
                .map(|two| two.join(between))
                .collect::<Vec<_>>()
                .join("\n\n")
        };
        (told(" "), told("\n\n"))
    }),
    ("nested quotes", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 204, "\n", |at| {
                format!("{} w{}", ">".repeat(at % 400), n.below(90))
            })
        };
        (run(n), run(n))
    }),
    ("nested lists", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 108, "\n", |at| {
                format!("{}- w{}", "  ".repeat(at % 100), n.below(90))
            })
        };
        (run(n), run(n))
    }),
    ("quotes in lists in quotes", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 126, "\n\n", |at| {
                format!("{}w{}", "> - ".repeat(at % 60), n.below(90))
            })
        };
        (run(n), run(n))
    }),
    ("items nearly alike", |n, size| {
        let run = |n: &mut Numbers, from: usize| {
            repeat(size / 26, "\n", |at| {
                format!("- {} {}", words(n, 17, 40), at + from)
            })
        };
        (run(n, 0), run(n, 7))
    }),
    ("an item moved past each other", |n, size| {
        let mut all: Vec<String> = (0..size / 16)
            .map(|at| format!("- Point {at} {}", letter(n)))
            .collect();
        let old = all.join("\n");
        all.reverse();
        (old, all.join("\n"))
    }),
    ("lines of code", |n, size| {
        let run = |n: &mut Numbers| {
            format!(
                "```\n{}\n```",
                repeat(size / 12, "\n", |at| format!(
                    "{}x{} = y",
                    " ".repeat(at % 9),
                    n.below(30)
                ))
            )
        };
        (run(n), run(n))
    }),
    // Tables.
    ("rows nearly alike", |n, size| {
        let run = |n: &mut Numbers| table(3, size / 45, |n, _| words(n, 12, 40), n);
        (run(n), run(n))
    }),
    ("rows shuffled", |n, size| {
        let mut rows: Vec<String> = (0..size / 25)
            .map(|at| format!("| row {at} | {} |", words(n, 8, 90)))
            .collect();
        let told = |rows: &[String]| format!("| a | b |\n|---|---|\n{}", rows.join("\n"));
        let old = told(&rows);
        n.shuffle(&mut rows);
        (old, told(&rows))
    }),
    ("a row of very many cells", |n, size| {
        let run = |n: &mut Numbers| table(size / 36, 2, |n, _| words(n, 6, 5_000), n);
        (run(n), run(n))
    }),
    // Sections.
    ("sections shuffled", |n, size| {
        let mut all: Vec<String> = (0..size / 90)
            .map(|at| format!("## Heading {at}\n\n{}", words(n, 70, 5_000)))
            .collect();
        let old = all.join("\n\n");
        n.shuffle(&mut all);
        (old, all.join("\n\n"))
    }),
    ("sections of one heading", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 70, "\n\n", |_| {
                format!("## General\n\n{}.", words(n, 50, 60))
            })
        };
        (run(n), run(n))
    }),
    ("headings and nothing below them", |n, size| {
        let run = |n: &mut Numbers| {
            repeat(size / 18, "\n\n", |at| {
                format!("{} {}", "#".repeat(2 + at % 5), words(n, 9, 60))
            })
        };
        (run(n), run(n))
    }),
    ("every section renumbered", |n, size| {
        let all: Vec<String> = (0..size / 70)
            .map(|_| format!("Scope of {}", words(n, 50, 900)))
            .collect();
        let told = |from: usize| {
            all.iter()
                .enumerate()
                .map(|(at, words)| format!("## {}. {words}\n\n{}. {words}", at + from, at + from))
                .collect::<Vec<_>>()
                .join("\n\n")
        };
        (told(1), told(2))
    }),
    ("footnotes", |n, size| {
        let run = |n: &mut Numbers, from: usize| {
            let marks = repeat(size / 28, " ", |at| format!("a[^{}]", at + from));
            format!(
                "{marks}\n\n{}",
                repeat(size / 28, "\n\n", |at| format!(
                    "[^{}]: w{}",
                    at + from,
                    n.below(900)
                ))
            )
        };
        (run(n, 0), run(n, 3))
    }),
];

/// Returns so many pieces, with what stands between them.
fn repeat(count: usize, between: &str, mut piece: impl FnMut(usize) -> String) -> String {
    (0..count.max(1))
        .map(&mut piece)
        .collect::<Vec<_>>()
        .join(between)
}

/// Returns a text of one piece again and again, and another that is shorter by so many bytes.
fn short_of(piece: &str, size: usize, less: usize) -> (String, String) {
    let old = format!("a{}", piece.repeat(size / piece.len()));
    let less = less.div_ceil(piece.len()) * piece.len();
    let new = old[..old.len().saturating_sub(less).max(1)].to_owned();
    (old, new)
}

/// Returns words of a vocabulary, about so many bytes of them.
fn words(n: &mut Numbers, bytes: usize, vocabulary: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&format!("w{}", n.below(vocabulary)));
    }
    text
}

fn random(n: &mut Numbers, size: usize, vocabulary: usize) -> (String, String) {
    (words(n, size, vocabulary), words(n, size, vocabulary))
}

fn every(n: &mut Numbers, size: usize, step: usize) -> (String, String) {
    let old = words(n, size, 5_000);
    let new = edited(&old, step);
    (old, new)
}

/// Replaces every so manyth word.
pub fn edited(text: &str, every: usize) -> String {
    let mut at = 0usize;
    let edit = |word: &str| {
        at += 1;
        let is_word = word.starts_with('w') && !word.contains('\n');
        if at.is_multiple_of(every) && is_word {
            "changed".to_owned()
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(edit).collect::<Vec<_>>().join(" ")
}

fn table(
    width: usize,
    height: usize,
    mut cell: impl FnMut(&mut Numbers, usize) -> String,
    n: &mut Numbers,
) -> String {
    let width = width.max(1);
    let mut row = || format!("|{}", repeat(width, "", |at| format!("{}|", cell(n, at))));
    let head = row();
    format!(
        "{head}\n|{}\n{}",
        "-|".repeat(width),
        repeat(height, "\n", |_| row())
    )
}

fn letter(n: &mut Numbers) -> char {
    char::from(b'a' + n.below(26) as u8)
}

fn han(at: usize) -> char {
    char::from_u32(0x4e00 + at as u32).unwrap_or('一')
}

fn thai(at: usize) -> char {
    char::from_u32(0x0e01 + at as u32).unwrap_or('ก')
}
