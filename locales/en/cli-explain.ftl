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
