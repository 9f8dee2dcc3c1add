### Worte für Leser über berichtigte Texte.
###
### `$date` ist der Tag der Berichtigung, ausgeschrieben; `$version` der Tag, ab dem die Fassung gilt.

erratum-corrected = Berichtigt am { $date }.
erratum-reason = Warum der Sinn derselbe ist, in den Worten des Herausgebers: { $reason }
erratum-stood = So lautete der Text bis zu seiner Berichtigung am { $date }.
erratum-as-published = Wie veröffentlicht
erratum-corrected-on = Berichtigt am { $date }

link-erratum = Was berichtigt wurde
link-erratum-before = Der Text vor der Berichtigung
link-corrected = Den berichtigten Text lesen
link-changes-erratum = Berichtigung vom { $date }

compare-title-erratum = { $title }, Fassung vom { $version }: was am { $date } berichtigt wurde
title-erratum = { $title }, Fassung vom { $version }: was am { $date } berichtigt wurde – { $site }
title-erratum-side-by-side = { $title }, Fassung vom { $version }: Berichtigung vom { $date } nebeneinander – { $site }
description-erratum = Jedes Wort, das die Berichtigung vom { $date } im Dokument „{ $title }“ von { $site }, Fassung vom { $version }, geändert hat.
title-revision = { $title }, Fassung vom { $date }, Revision { $number } – { $site }
