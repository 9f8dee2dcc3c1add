### Words for readers on corrected texts.
###
### `$date` is the day of the correction, in full; `$version` the effective date of the version.

erratum-corrected = Corrected on { $date }.
erratum-reason = Why its meaning is the same, in the publisher’s words: { $reason }
erratum-stood = This is the text as it stood until it was corrected on { $date }.
erratum-as-published = As published
erratum-corrected-on = Corrected on { $date }

link-erratum = What was corrected
link-erratum-before = The text before the correction
link-corrected = Read the corrected text
link-changes-erratum = Correction of { $date }

compare-title-erratum = { $title }, version of { $version }: what was corrected on { $date }
title-erratum = { $title }, version of { $version }: what was corrected on { $date } – { $site }
title-erratum-side-by-side = { $title }, version of { $version }: correction of { $date } side by side – { $site }
description-erratum = Every word that the correction of { $date } changed in “{ $title }” of { $site }, version of { $version }.
title-revision = { $title }, version of { $date }, revision { $number } – { $site }
