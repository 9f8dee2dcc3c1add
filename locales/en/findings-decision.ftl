### Findings when something is decided of a published version.

decision-refused = { $fault ->
    [version] “{ $document }” has no version of { $version }.
    [withdrawn] The version of { $version } of “{ $document }” is withdrawn already.
    [rescheduled] The words of the version of { $version } of “{ $document }” take effect on another day already.
    [past] A decision counts from the day it is taken on: the day given is past.
    [superseded] The version of { $version } of “{ $document }” does not apply on the day given.
    [instead] Without the version of { $version } of “{ $document }”, it must be said what applies from that day on.
    [instead-not] The version given cannot apply instead of that of { $version } of “{ $document }”.
    [end-scheduled] “{ $document }” cannot end then: a later version is announced.
    [end-nothing] No version of “{ $document }” applies on the day given: there is nothing to end.
    [ended] It is decided already that “{ $document }” ends.
    [end-instead] “{ $words }” cannot take the place of “{ $document }”: it is the same document, or nothing of it is published.
    [reschedule-begun] The version of { $version } of “{ $document }” has taken effect: its day can no longer be changed.
    [reschedule-taken] “{ $document }” already has a version of { $words }; there can be only one a day.
    [reschedule-order] The version of { $version } of “{ $document }” would change places with another one that is announced.
    [reschedule-notice] “{ $document }” would take effect sooner than readers were told, and inside its notice period.
    [reason] It must be said why, in: { $words }.
   *[reason-language] “{ $document }” has no text in: { $words }.
}
    .help = { $fault ->
        [version] Its versions are: { $words }.
        [rescheduled] Decide of the version of { $words } instead.
        [past] Choose a day from { $words } on. What readers saw until today stays what applied.
        [superseded] { $words ->
            [none] A later version takes its place by then: nothing needs to be withdrawn.
           *[other] It applies until the day before { $words }: from then on nothing needs to be withdrawn.
        }
        [instead] Say --instead with the date of a version, or --instead none. { $words ->
            [none] No earlier version could apply again.
           *[other] These could apply again: { $words }.
        }
        [instead-not] { $words ->
            [none] No earlier version could apply again: say --instead none, or publish a new version.
           *[other] These could apply again: { $words }.
        }
        [end-scheduled] Withdraw the version of { $words } first, or let the document end after it.
        [end-instead] Name a document of this site that has a published version.
        [reschedule-begun] Publish a new version, or withdraw this one.
        [reschedule-taken] Choose another day.
        [reschedule-order] Choose a day on the same side of { $words }, or withdraw one of the two.
        [reschedule-notice] The first possible day is { $words }.
        [reason] Add --reason LANG="…" for each: readers see it on the pages, in the feeds and in the data.
        [reason-language] Give reasons in the languages of the document's slugs.
       *[other] Nothing needs to be done.
    }
