### Which duty is met where: `avenant check --coverage` and the screen of the desk.

cli-check-coverage = Show which duty of the packs is met where, in the place of findings
cli-check-document = With --coverage: this document only
cli-check-version = With --coverage: the version of this day in the place of the working texts
coverage-working = { $document }, working texts
coverage-version = { $document }, version of { $day }
coverage-no-packs = No pack of rules is named in its document.toml.
coverage-no-version = { $document ->
    [none] No document has a version of { $day }.
   *[other] “{ $document }” has no version of { $day }.
}
coverage-no-version-help = { $document ->
    [none] “avenant status” lists the versions.
   *[other] { $versions ->
        [none] It has none yet.
       *[other] It has: { $versions }
    }
}
misuse-coverage-form = “--coverage” cannot be written as { $form }.
misuse-coverage-form-help = Leave “--format” out for a table, or write “--format json”. Without “--coverage”, findings can be written so.
coverage-sum = { $met } of { $count ->
    [one] { $count } duty that applies needs nothing more.
   *[other] { $count } duties that apply need nothing more.
}
coverage-note = Declared, not judged: this shows where something is said to stand, never whether it is right.
coverage-apart = does not apply
coverage-apart-why = does not apply: { $why ->
    [fact] { $fact } = { $answer }
    [unchanged] nothing that it speaks of has changed
    [done] it speaks of what is done when a version is published
   *[no-register] the site does not keep the register of which it speaks
}
coverage-asked = not known: answer “{ $fact }” in avenant.toml
coverage-waived = set aside: { $reason }
coverage-deed = to do when it is published{ $sections ->
    [none] { "" }
   *[other] : { $sections }
}
coverage-denied = calls for a material version{ $sections ->
    [none] { "" }
   *[other] : { $sections }
}
coverage-register-met = met by the register
coverage-register-short = { $count ->
    [one] { $count } row of the register falls short
   *[other] { $count } rows of the register fall short
}
coverage-by-publisher = publisher's register
coverage-by-register = register “{ $register }”
coverage-by-text = whole text
coverage-thin = { $section } says next to nothing
coverage-not-apart = { $section }, not apart
coverage-unmet = not declared
coverage-clean = nothing found
coverage-words = { $count ->
    [one] found once
   *[other] found { $count } times
}
coverage-lacks = { $count ->
    [one] one section missing
   *[other] { $count } sections missing
}
coverage-no-text = no text
