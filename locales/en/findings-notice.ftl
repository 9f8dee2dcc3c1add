# Findings of telling readers of a version.

notice-refused = { $why ->
    [none] No version of “{ $document }” that readers can see changes another one: there is nothing to tell them.
    [not-shown] Readers cannot see a version of “{ $document }” of this day on the day asked for.
    [no-update] This version of “{ $document }” changes no other: it is the first, or it was first published elsewhere.
    [past] This version of “{ $document }” no longer applies, or never did: its notice comes too late.
   *[language] This version of “{ $document }” has no text in the language asked for.
}
    .help = { $why ->
    [none] Publish the next version first: avenant publish { $document } --effective YYYY-MM-DD
    [not-shown] “avenant status” lists the versions. A version is told of from the day it is shown: give that day, as in --as-of YYYY-MM-DD, to write its notice before.
    [no-update] Give the day of a version that changes this one, as in --version YYYY-MM-DD.
    [past] Give the day of the version that applies, or leave --version out.
   *[language] Leave --lang out to write the notice in each language that the version has, or translate the text for the next version.
}
notice-no-summary = { $count ->
    [0] This version does not say in “{ $language }” what it changes: readers would be told nothing.
   *[other] This version says what changes in { $count } sentences in “{ $language }”: nobody reads more than { $most }.
}
    .help = What is published stays as it is. Write 1 to { $most } sentences under “changes:” in the header of the text “{ $language }.md”, publish the next version, and send its notice.
