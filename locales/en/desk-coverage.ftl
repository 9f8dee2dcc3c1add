# The words of the screens of duties: what the packs of rules ask, and where it is met.

desk-coverage = Duties
desk-coverage-lead = What the packs of rules ask of each document, and where its texts say it.
desk-coverage-see = See each duty with what meets it
desk-duties = Duties of a document
desk-duties-version = version of { $day }
desk-duties-texts = Texts of this document
desk-duties-sealed = This text is published: what it lacks can be said in the next version.
desk-duties-left = What is left to do
desk-duties-nothing = Nothing is left to do.
desk-duties-mend = { $count ->
    [one] 1 duty is not met
   *[other] { $count } duties are not met
}
desk-duties-answer = { $count ->
    [one] 1 duty hangs on a question
   *[other] { $count } duties hang on questions
}
desk-duties-deed = { $count ->
    [one] 1 thing to do when it is published
   *[other] { $count } things to do when it is published
}
desk-duties-waived = { $count ->
    [one] 1 duty set aside, with the reason
   *[other] { $count } duties set aside, with the reason
}
desk-duties-apart = { $count ->
    [one] 1 duty that does not apply
   *[other] { $count } duties that do not apply
}
desk-duties-duty = Duty
desk-duties-law = The law as a whole
desk-duties-checked = Last compared with the law on { $day }.
desk-duty-nothing = met
desk-duty-mend = not met
desk-duty-answer = question
desk-duty-deed = at publication
desk-duty-waived = set aside
desk-duty-apart = does not apply
desk-duty-row = In the list below:
desk-duty-remembered = cited from memory, to be checked
desk-duty-not-asked = not asked of this language
desk-duty-thin = says next to nothing:
desk-duty-not-apart = does not stand apart:
desk-duty-print = Would do, printed in the text: { $names }
desk-duty-fill = Would do, once in the publisher's register and printed in the text: { $names }
desk-duty-deed-words = To do when it is published.
desk-duty-denied = Calls for a material version: the next one is said to be editorial.
desk-duty-answer-where = Answer it in avenant.toml, under [facts]: { $fact } = true or { $fact } = false
desk-duty-apart-fact = { $ask } { $answer ->
    [yes] Yes
   *[no] No
}, says avenant.toml ({ $fact }).
desk-duty-apart-unchanged = Nothing that it speaks of has changed.
desk-duty-apart-done = It speaks of what is done when a version is published.
desk-duty-apart-no-register = The site does not keep the register of which it speaks.
