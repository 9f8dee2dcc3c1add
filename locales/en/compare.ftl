### Words of pages of changes, for readers.
###
### `$old` and `$new` are the effective dates of the two versions compared, in full.

## Titles

compare-title = { $title }: changes from the version of { $old } to that of { $new }
title-compare = { $title }: changes from the version of { $old } to that of { $new } – { $site }
title-compare-current = { $title }: changes since the version of { $old } – { $site }
title-side-by-side = { $title }: versions of { $old } and { $new } side by side – { $site }
description-compare = Every change in “{ $title }” of { $site } from the version of { $old } to that of { $new }.

## What is compared

compare-heading = Versions compared
fact-compare-old = Old text
fact-compare-new = New text
compare-moving = This page always leads to the version in force: it changes when a new version takes effect.
compare-moving-last = No version is in force in this language: this page leads to the last one that was.
compare-other-document = The old text is that of another document, which this one continues: { $version }.
compare-continues = The new text also continues another document, whose sections concerned stand in the old text: { $version }.
compare-summary = Summary of the changes, version of { $date }
compare-degraded-budget = Some passages are too long to be compared word by word: they are shown as replaced, even where few words changed.
compare-degraded-check = The words could not be compared with certainty: whole passages are shown as replaced, even where few words changed.

## What changed in one language only

compare-only-authentic = Changed in the text in { $language }, which prevails, and not in this translation:
compare-only-translation = Changed in this translation and not in the text in { $language }, which prevails:
compare-only-there = Changed in the text in { $language } and not here:
compare-only-here = Changed here and not in the text in { $language }:
compare-front = Beginning of the text
compare-notes = Notes

## Links

link-compare-fixed = Permanent address of this comparison
link-side-by-side = See both texts side by side
link-in-one-text = See the changes in the text
link-compare-data = Changes as data (JSON)
link-compare-previous = Previous changes ({ $date })
link-compare-next = Next changes ({ $date })
fact-compare = Comparison
compare-earlier = Compare with an earlier version
link-changes-since = Changes since the version of { $date }
link-changes-from = Changes since the text of another document: { $version }
link-changes-continued = What has changed since then
link-changes-coming = See what will change
link-changes-current = Changes up to the version in force
