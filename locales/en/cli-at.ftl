# The words of `avenant at`.

cli-at = Say which version applied on a day
cli-at-day = The day asked about
cli-at-document = A document, such as privacy-policy (default: all)
cli-at-as-of = The day whose knowledge is asked for (default: today)

at-head = { $document } on { $day }
at-applied = { $tense ->
    [past] The version of { $effective } applied; it still does.
    [future] The version of { $effective } will apply.
   *[today] The version of { $effective } applies.
}
at-applied-until = { $tense ->
    [still] The version of { $effective } applied; it still does, until { $last } inclusive.
    [past] The version of { $effective } applied, until { $last } inclusive.
    [future] The version of { $effective } will apply, until { $last } inclusive.
   *[today] The version of { $effective } applies, until { $last } inclusive.
}
at-may-change = This may change: it is what is known on { $today }, and another version may still be published.
at-added = This version was added to this archive later, on { $sealed }.
at-before-first = No version applied: the first one takes effect on { $first }.
at-nothing-known = No version was published by { $today }.
at-withdrawn = { $tense ->
    [past] No version applied: that of { $version } was withdrawn from { $day }, and nothing was to apply instead.
   *[other] No version applies then: that of { $version } is withdrawn from { $day }, and nothing is to apply instead.
}
at-ended = { $tense ->
    [past] No version applied: the document had ended on { $day }, with the version of { $version }.
   *[other] No version applies then: the document ends on { $day }, with the version of { $version }.
}
at-ended-instead = What it said stands from then on in: { $documents }.
at-reason = Reason given: { $reason }
at-continues = { $sections ->
    [whole] It continues “{ $document }”, where its text stood:
   *[other] It continues “{ $document }”, where its sections { $sections } stood:
}
at-authentic = prevails
at-courtesy = { $late ->
    [0] translation
    [one] translation, { $late } section late
   *[other] translation, { $late } sections late
}
at-corrected = corrected since: { $text }, on { $on }
at-missing = no text
