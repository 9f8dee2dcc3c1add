# The words of `avenant explain` and of the pages of `docs/findings/`.

cli-explain = Say what a finding means, with an example and what to do
cli-explain-name = The name that stands in brackets before a finding, or the id of a rule
explain-weight = It is of the kind “{ $severity }”{ $changes ->
    [yes] {""}; “[check]” in avenant.toml can say otherwise.
   *[no] {""}, and always is: without it words could be lost, a seal broken, an address cut, or the site not made.
}
explain-basis = It rests on
explain-example = For example
explain-help = What to do
explain-case = This is how { $case } shows it.
explain-page = The same stands in { $page } of the documentation.
explain-index = What “avenant check” and other commands find, by name; “avenant explain NAME” says the same in the terminal. These pages are made from the messages of the program and from its tests.
explain-rule-when = { $when ->
    [if] It applies where “{ $fact }”{ $value ->
        [none] {""}
       *[other] {""} is “{ $value }”
    } under [facts] in avenant.toml{ $ask ->
        [none] .
       *[other] : { $ask }
    }
    [unless] It applies but where “{ $fact }”{ $value ->
        [none] {""}
       *[other] {""} is “{ $value }”
    } under [facts] in avenant.toml{ $ask ->
        [none] .
       *[other] : { $ask }
    }
    [change] It applies where the next version changes what it is about.
   *[always] It applies always.
}
explain-rule-met = { $kind ->
    [section] It is met by a section that declares it: “covers={ $what }” in the braces of its heading.
    [own] It is met by a section that declares it and is about nothing else: “covers={ $what }” in the braces of its heading.
    [publisher] It is met where the text prints these of the publisher's register, and they are filled in: { $what }.
    [register] It is met where the text prints a register with “{ $what }” filled in each row.
    [rows] In the register, “{ $what }” { $test ->
        [languages] must have words in every language of the document.
        [at-most] must not be longer than { $value }.
        [not-all] must not be “{ $value }” in every row.
       *[filled] must be filled in each row.
    }
    [forbidden] It is met where certain words stand nowhere in the texts.
    [discouraged] It is met where certain words, which had better not, stand nowhere in the texts.
    [texts] It is met by texts in these languages, with all sections: { $what }.
   *[deed] It is for people to do when a version is published.
}
explain-rule-why = Why
explain-rule-pack = It is of the pack “{ $pack }” ({ $title }), last compared with the law on { $checked }; { $read ->
    [yes] the article was read then.
   *[no] the article was cited from memory: have counsel check it.
}
explain-rule-declared = Avenant looks at what is declared, and judges no words.
explain-group = All findings of the kind “{ $severity }”: “[check]” in avenant.toml, “--deny” and “--allow” take this name for those that they do not name otherwise. Rules of packs that weigh as much are among them.
explain-pack = “avenant explain” and one of these names says more:
