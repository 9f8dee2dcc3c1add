# The words of `avenant fix`.

cli-fix = Show what can be mended in the texts without asking, and mend it with a yes
cli-fix-file-name = FILE
cli-fix-files = The files to mend (default: all that are not published)
cli-fix-yes = Mend without asking
cli-fix-ask = Ask about each correction that is not certain as well
fix-make = { $count ->
    [one] Make this correction?
   *[other] Make these { $count } corrections?
} (y/n)
fix-make-one = Make this correction? It is not certain that it is meant. (y/n)
fix-nothing = There is nothing to mend without asking.
fix-done = { $count ->
    [one] 1 correction was made
   *[other] { $count } corrections were made
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
fix-not-written = { $count ->
    [one] 1 correction is shown
   *[other] { $count } corrections are shown
} and nothing was written: “avenant fix --yes” makes them.
fix-doubtful = { $count ->
    [one] 1 more correction is not certain
   *[other] { $count } more corrections are not certain
}: “avenant fix --ask” shows each and asks.
fix-no-file = “{ $typed }” is no file of this site.
fix-no-file-help = { $near ->
    [none] Write its path in the site, such as content/privacy-policy/en.md
   *[other] Did you mean { $near }?
}
fix-sealed = “{ $typed }” is published or records what is: it is never mended.
fix-sealed-help = “avenant erratum” corrects a published text, visibly.
fix-no-conversation = Nobody can be asked here, and --ask asks.
fix-no-conversation-help = Run it on a terminal, or leave out --ask and write --yes.
