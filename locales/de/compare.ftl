### Wörter der Seiten mit Änderungen, für die Leserinnen und Leser.
###
### `$old` und `$new` sind die ausgeschriebenen Tage, ab denen die beiden verglichenen Fassungen gelten.

## Titel

compare-title = { $title }: Änderungen von der Fassung vom { $old } zu der vom { $new }
title-compare = { $title }: Änderungen von der Fassung vom { $old } zu der vom { $new } – { $site }
title-compare-current = { $title }: Änderungen seit der Fassung vom { $old } – { $site }
title-side-by-side = { $title }: Fassungen vom { $old } und vom { $new } nebeneinander – { $site }
description-compare = Alle Änderungen des Dokuments „{ $title }“ von { $site } von der Fassung vom { $old } zu der vom { $new }.

## Was verglichen wird

compare-heading = Verglichene Fassungen
fact-compare-old = Alter Text
fact-compare-new = Neuer Text
compare-moving = Diese Seite führt immer bis zur geltenden Fassung: Sie ändert sich, wenn eine neue Fassung in Kraft tritt.
compare-moving-last = In dieser Sprache gilt derzeit keine Fassung: Diese Seite führt bis zur letzten, die gegolten hat.
compare-other-document = Der alte Text ist der eines anderen Dokuments, das dieses fortführt: { $version }.
compare-continues = Der neue Text führt auch ein anderes Dokument fort, dessen übernommene Abschnitte im alten Text stehen: { $version }.
compare-summary = Zusammenfassung der Änderungen, Fassung vom { $date }
compare-degraded-budget = Einige Stellen sind zu lang, um Wort für Wort verglichen zu werden: Sie sind als ersetzt dargestellt, auch wenn sich nur wenige Wörter geändert haben.
compare-degraded-check = Die Wörter ließen sich nicht sicher vergleichen: Ganze Stellen sind als ersetzt dargestellt, auch wenn sich nur wenige Wörter geändert haben.

## Was sich nur in einer Sprache geändert hat

compare-only-authentic = Geändert im verbindlichen Text auf { $language }, nicht aber in dieser Übersetzung:
compare-only-translation = Geändert in dieser Übersetzung, nicht aber im verbindlichen Text auf { $language }:
compare-only-there = Geändert im Text auf { $language }, nicht aber hier:
compare-only-here = Hier geändert, nicht aber im Text auf { $language }:
compare-front = Anfang des Textes
compare-notes = Anmerkungen

## Links

link-compare-fixed = Dauerhafte Adresse dieses Vergleichs
link-side-by-side = Beide Texte nebeneinander ansehen
link-in-one-text = Änderungen im Text ansehen
link-compare-data = Änderungen als Daten (JSON)
link-compare-previous = Vorherige Änderungen ({ $date })
link-compare-next = Nächste Änderungen ({ $date })
fact-compare = Vergleich
compare-earlier = Mit einer früheren Fassung vergleichen
link-changes-since = Änderungen seit der Fassung vom { $date }
link-changes-from = Änderungen seit dem Text eines anderen Dokuments: { $version }
link-changes-continued = Was sich seither geändert hat
link-changes-coming = Ansehen, was sich ändern wird
link-changes-current = Änderungen bis zur geltenden Fassung
