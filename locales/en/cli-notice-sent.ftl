# The words of `avenant notice sent`.

cli-notice-sent = Record that readers were told of a version, as the publisher declares
cli-notice-sent-number-name = NUMBER
cli-notice-sent-lang = A language in which readers were told; may be repeated; else each of the version
cli-notice-sent-channel = How readers were told; pages say so
cli-notice-sent-on = The day on which readers were told
cli-notice-sent-count = How many readers were told; pages say so
cli-notice-sent-note = Words of your own, kept in the site's files alone
cli-notice-sent-yes = Seal the record; without this nothing is written

notice-sent-declared = { $version }: told on { $day } { $channel ->
    [email] by e-mail
    [post] by post
    [app] in the application
    [banner] by a banner
   *[other] by other means
}, in { $languages }{ $count ->
    [0] .
    [one] , to one reader.
   *[other] , to { $count } readers.
}
notice-sent-ask = To seal this declaration for ever, run the same command with --yes. Pages will say that it is yours.
notice-sent-done = The notice on { $version } is recorded. Ledger entry { $entry }, head { $head }.
misuse-readers = “{ $typed }” is no number of readers.
misuse-readers-help = Write a whole number from 1 on, or leave --count out.

overview-sent = readers told { $day } { $channel ->
    [email] by e-mail
    [post] by post
    [app] in the application
    [banner] by a banner
   *[other] by other means
} ({ $languages }){ $count ->
    [0] {""}
    [one] , one reader
   *[other] , { $count } readers
}
overview-not-sent = No notice is recorded; once readers are told: avenant notice sent { $document } --version { $version } --channel email --on YYYY-MM-DD
