### Words for readers on what was decided of published texts: withdrawn, put off, ended.
###
### `$decided` is the day of the decision, `$date` the day from which it counts; `$version` links to
### another version.

state-withdrawn = Withdrawn
state-never-applied = Never applied
status-withdrawn = This text applied from { $from } to { $last }, then it was withdrawn.
status-never-applied = This text was to apply from { $from }. It never did.
status-again = This text applies again since { $from }.
status-again-until = This text applies again from { $from } to { $last }.

decision-withdrawn = It is withdrawn by a decision of { $decided }.
decision-instead = From { $date }, another version applies again in its place: { $version }.
decision-nothing = From { $date }, no version applies in its place.
decision-ended = The document ends with this text, by a decision of { $decided }: from { $date }, no version applies.
decision-replaced = What it says stands from then on in: { $documents }.
decision-moved = By a decision of { $decided }, its words take effect on another day: { $version }.
decision-moved-from = These words were first to apply on another day: { $version }.
decision-reason = Reason given by the publisher: { $reason }
decision-before = It had also applied from { $from } to { $last }.
decision-again = This text applies again from { $date }.

gap-withdrawn = From { $date }: no version applies; the one before was withdrawn.
gap-ended = From { $date }: no version applies; the document has ended.
gap-again = From { $date }: an earlier version applies again: { $version }.

compare-moving-earlier = An earlier version applies again: this page leads to the last one that took effect.
title-version-withdrawn = { $title }, version of { $date } (withdrawn) – { $site }
title-version-never-applied = { $title }, version of { $date } (never applied) – { $site }
description-version-never-applied = { $title } of { $site }, version that was to apply from { $date } and never did.
