### Findings on rules: packs that cannot be read, and what documents lack by them.

rule-pattern = What “{ $key }” looks for cannot be used: { $reason }.
    .help = It is a regular expression without look-around, between single quotes: '(?i)lorem ipsum'. Correct it; a case with one text that has the words and one that has not shows that it works.
rule-twice = The id “{ $rule }” is that of a rule in the pack “{ $pack }” already.
    .help = Give this rule an id of its own. To change a rule of a built-in pack, copy the whole pack into packs/ under its name and change it there.
rule-unmet = “{ $document }” ({ $language }) does not declare this: { $asks }
    .help = { $missing ->
        [none] { $prints ->
            [none] Give the heading of the section that says it { "{" }#… covers={ $rule }{ "}" }.
           *[other] Print { $prints } in the text, or give the heading of the section that says it { "{" }#… covers={ $rule }{ "}" }.
        }
       *[other] Add { $missing } to { $file } and print it in the text, or give the heading of the section that says it { "{" }#… covers={ $rule }{ "}" }.
    } Only the declaration is looked at; whether the words are right is for you to judge. If the rule is not for you, set it aside with a reason under [next.waivers] in document.toml.
rule-not-apart = “#{ $section }” speaks of other things as well, and this must stand apart: { $asks }
    .help = Give it a section of its own, whose heading covers { $rule } and nothing else. Only the declaration is looked at; whether the words are right is for you to judge.
rule-thin = “#{ $section }” is said to answer { $rules }, but says { $count ->
    [0] nothing
    [one] one word
   *[other] { $count } words
}.
    .help = Write the section, or take “covers” off its heading. A declaration is not judged, but one that says next to nothing is none.
rule-words = “{ $words }”: { $asks }
    .help = { $fix ->
        [none] Take these words out, or set { $rule } aside with a reason under [next.waivers] in document.toml.
       *[other] { $fix }
    }
rule-register = { $more ->
    [0] { $names }: { $asks }
   *[other] { $names } and { $more } more: { $asks }
}
    .help = { $why ->
        [none] Complete { $count ->
            [one] this row
           *[other] these { $count } rows
        } of the register. Only what the register says is looked at, never whether it is so.
       *[other] { $why }
    }
rule-language = { $sections ->
    [none] “{ $document }” has no text in “{ $language }”: { $asks }
   *[other] “{ $document }” lacks { $sections } in “{ $language }”: { $asks }
}
    .help = Write what is missing, or say in avenant.toml, under [facts], that this does not concern you.
rule-level = The next version of “{ $document }” is said to be editorial, but { $sections ->
    [none] something was added to the register: { $registers }
   *[other] { $registers ->
        [none] these sections changed: { $sections }
       *[other] these sections changed: { $sections }, and something was added to the register: { $registers }
    }
}. { $asks }
    .help = Set level = "material" under [next] in document.toml, so that readers are told before it takes effect; or set { $rule } aside with a reason under [next.waivers].
rule-question = { $ask }
    .help = Answer in avenant.toml, under [facts]: { $fact } = true, or false. These rules wait for it: { $rules }
covers-unknown = No pack holds a rule called “{ $rule }”.
    .help = { $nearest ->
        [none] “avenant check --coverage” lists the rules of this site's packs. Correct the name, or take it out.
       *[other] Did you mean “{ $nearest }”?
    }
waiver-unknown = “{ $rule }” is set aside under [next.waivers], but no pack holds such a rule.
    .help = { $nearest ->
        [none] Correct the name, or take the line out.
       *[other] Did you mean “{ $nearest }”?
    }
pack-unknown = There is no pack of rules called “{ $pack }”.
    .help = { $nearest ->
        [none] Known packs: { $known }. A pack of your own is a file packs/{ $pack }.toml.
       *[other] Did you mean “{ $nearest }”? Known packs: { $known }
    }
pack-old = The rules of “{ $pack }” were last compared with the law on { $checked }, more than a year ago.
    .help = Have counsel read what changed since. A newer version of Avenant may bring a newer pack; one of your own in packs/ takes the place of this one.
fact-unknown = No rule hangs on the fact “{ $fact }”.
    .help = { $nearest ->
        [none] Correct its name, or take the line out.
       *[other] Did you mean “{ $nearest }”?
    }
fact-contradicted = “{ $fact }” is said not to be so, and “{ $row }” in { $register } says that it is.
    .help = Write { $fact } = true, or correct the row: the duties that hang on the fact are left out until then.
note-section-changed = This section changed.
note-says-otherwise = This row says otherwise.
