//! The tools of the tests, tested: each must be able to fail.

mod words {
    use crate::support::words::split;

    #[test]
    fn quotes_keep_spaces_and_empty_words() {
        let words = split(r#"publish  --summary "Le fichier d'état" '' a"b c"d"#);
        assert_eq!(
            words.unwrap(),
            ["publish", "--summary", "Le fichier d'état", "", "ab cd"]
        );
    }

    #[test]
    fn an_open_quote_is_refused() {
        assert!(split("check 'fr").is_err());
    }
}

mod mask {
    use std::path::Path;

    use crate::support::mask::mask;

    fn masked(text: &str) -> String {
        mask(text, Path::new("/tmp/.tmpX"))
    }

    #[test]
    fn digests_salts_and_places_are_masked() {
        let (digest, salt) = ("0a".repeat(32), "9f".repeat(16));
        assert_eq!(
            masked(&format!("prev\":\"{digest}\"")),
            "prev\":\"<sha256>\""
        );
        assert_eq!(masked(&format!("salt: \"{salt}\"")), "salt: \"<salt>\"");
        assert_eq!(masked("/tmp/.tmpX/dist built"), "<site>/dist built");
    }

    #[test]
    fn other_lengths_and_the_first_line_of_a_ledger_stay() {
        for text in [
            "0a".repeat(31),
            "0A".repeat(32),
            "0".repeat(64),
            "0a".repeat(33),
        ] {
            assert_eq!(masked(&text), text);
        }
    }

    #[test]
    fn durations_are_masked_and_other_numbers_are_not() {
        assert_eq!(
            masked("12 pages in 0.12 s, read 3 ms."),
            "12 pages in <time>, read <time>."
        );
        assert_eq!(masked("en 0,4\u{a0}s"), "en <time>");
        for text in [
            "3 sections",
            "2021-10-15 s",
            "article 2.3",
            "v1.2 s",
            "5 semaines",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}

mod files {
    use crate::support::files::matches;

    #[test]
    fn patterns_choose_files() {
        for (pattern, path, expected) in [
            ("dist/fr/index.html", "dist/fr/index.html", true),
            ("dist/*/index.html", "dist/fr/index.html", true),
            ("dist/*/index.html", "dist/fr/x/index.html", false),
            ("dist/**/*.html", "dist/index.html", true),
            ("dist/**/*.html", "dist/fr/x/index.html", true),
            ("dist/**", "dist/fr/x/text.md", true),
            ("dist/**/*.html", "dist/fr/x/text.md", false),
            ("*.md", "fr/x.md", false),
            ("SHA256SUMS*", "SHA256SUMS.1", true),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} on {path}");
        }
    }
}

mod golden {
    use crate::support::golden::{Mode, difference, settle};

    #[test]
    fn a_difference_names_the_line_and_shows_hidden_spaces() {
        let told = difference("a\nb\n", "a\nb\u{a0}!\n");
        assert_eq!(told, "@@ line 1 @@\n a\n-b\n+b<U+00A0>!\n");
    }

    #[test]
    fn blessing_writes_then_agrees_then_removes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/1.stdout");
        assert!(settle(&file, "x\n", Mode::Compare).unwrap().is_some());
        assert!(settle(&file, "x\n", Mode::Bless).unwrap().is_none());
        assert!(settle(&file, "x\n", Mode::Compare).unwrap().is_none());
        assert!(settle(&file, "", Mode::Compare).unwrap().is_some());
        assert!(settle(&file, "", Mode::Bless).unwrap().is_none());
        assert!(!file.exists());
        assert!(settle(&file, "", Mode::Compare).unwrap().is_none());
    }
}

mod case {
    use std::fs;
    use std::path::Path;

    use crate::support::case::run;
    use crate::support::files;
    use crate::support::golden::Mode;

    /// Writes a case, runs it, and returns its folder and what was wrong.
    fn try_case(toml: &str, expect: &[(&str, &str)], mode: Mode) -> (tempfile::TempDir, String) {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("in/content")).unwrap();
        fs::create_dir(at("expect")).unwrap();
        fs::write(at("in/content/fr.md"), "# Titre\n").unwrap();
        fs::write(at("case.toml"), format!("about = \"A trial.\"\n{toml}")).unwrap();
        for (file, text) in expect {
            fs::write(at("expect").join(file), text).unwrap();
        }
        let wrong = run(folder.path(), Path::new("/bin/false"), mode)
            .err()
            .unwrap_or_default();
        (folder, wrong)
    }

    fn wrong(toml: &str, expect: &[(&str, &str)]) -> String {
        try_case(toml, expect, Mode::Compare).1
    }

    #[test]
    fn a_true_case_passes() {
        let toml = r#"
            [[step]]
            sh = "cat content/fr.md; pwd >&2; exit 3"
            exit = 3
            edit = [{ file = "content/fr.md", replace = "Titre", with = "Title" }]
            contains = ["Title", "<site>"]
            absent = ["Titre"]
            [[step]]
            name = "second"
            sh = "echo $SOURCE_DATE_EPOCH $TZ ${USER-none}; rm content/fr.md; echo x > out"
            write = [{ file = "a/b.md", bytes = [0xE9] }, { file = "big", size = 1000 }]
            remove = ["big"]
            symlink = [{ file = "link", to = "/etc" }]
            file = [{ path = "content/fr.md", exists = false }, { path = "out", contains = ["x"] }]
        "#;
        let answers = [
            ("1.stdout", "# Title\n"),
            ("1.stderr", "<site>\n"),
            ("second.stdout", "1795348800 Etc/UTC none\n"),
        ];
        assert_eq!(wrong(toml, &answers), "");
    }

    #[test]
    fn every_kind_of_wrong_answer_is_told() {
        let told = |rest: &str| wrong(&format!("[[step]]\n{rest}"), &[]);
        assert!(
            told("sh = 'echo a'").contains("+a"),
            "an answer nobody expected"
        );
        assert!(told("sh = 'exit 1'").contains("exit 1, expected 0"));
        assert!(told("sh = 'exit 101'").contains("broke down"));
        assert!(told("sh = 'kill -9 $$'").contains("broke down"));
        assert!(told("sh = 'true'\ncontains = ['a']").contains("does not contain `a`"));
        assert!(told("sh = 'echo a'\ngolden = false\nabsent = ['a']").contains("contains `a`"));
        assert!(told("sh = 'true'\nfile = [{ path = 'x' }]").contains("x is missing"));
        assert!(told("sh = 'true'\noutputs = ['*.html']").contains("no file matches"));
        assert!(told("sh = 'true'\nremove = ['x']").contains("x: "));
        assert!(told("sh = 'true'\nrun = 'check'").contains("either"));
        assert!(told("sh = 'true'\nexits = 1").contains("unknown field"));
        let edit = "edit = [{ file = 'content/fr.md', replace = 'Tit', with = '' }]";
        assert_eq!(told(&format!("sh = 'true'\n{edit}")), "");
        assert!(told(&format!("sh = 'true'\n{}", edit.replace("Tit'", "t'"))).is_empty());
        assert!(told(&format!("sh = 'true'\n{}", edit.replace("Tit'", "zz'"))).contains("0 times"));
    }

    #[test]
    fn stale_golden_files_are_told_and_blessing_mends_all() {
        let toml = "[[step]]\nsh = 'echo new'\noutputs = ['content/*']";
        let golden = [("1.stdout", "old\n"), ("7.stderr", "gone\n")];
        let told = wrong(toml, &golden);
        assert!(told.contains("-old\n+new"), "{told}");
        assert!(told.contains("expect/7.stderr is stale"), "{told}");

        let (folder, told) = try_case(toml, &golden, Mode::Bless);
        assert_eq!(told, "");
        let kept = files::list(&folder.path().join("expect"));
        assert_eq!(kept, ["1.stdout", "1/content/fr.md"]);
        assert!(run(folder.path(), Path::new("/bin/false"), Mode::Compare).is_ok());
    }

    #[test]
    fn blessing_never_hides_a_wrong_exit() {
        let (_folder, told) = try_case("[[step]]\nsh = 'exit 1'", &[], Mode::Bless);
        assert!(told.contains("exit 1, expected 0"));
    }
}
