### Wörter der Seiten, für die Leserinnen und Leser.
###
### Tage kommen ausgeschrieben an („15. Oktober 2021“); `$from` ist der erste Tag, an dem eine
### Fassung gilt, `$last` der letzte. Anzahlen sind Zahlen, alles Übrige ist Text. Keine Meldung
### enthält Auszeichnungen: Die Wörter eines Links sind eine Meldung für sich.

language-name = Deutsch

## Rund um jede Seite

skip-to-content = Zum Inhalt springen
languages-label = Sprachen
not-translated = (nicht übersetzt)
contents-heading = Inhalt
contents-count = { $count } Abschnitte
permalink-label = Link zu „{ $heading }“
notes-heading = Anmerkungen
note-label = Anmerkung { $number }
note-back = Zurück zum Text
print-source = Ausgedruckt von { $url }

## Was ein Text heute ist

status-heading = Stand dieses Textes:
state-in-force = In Kraft
state-scheduled = Noch nicht in Kraft
state-superseded = Nicht mehr in Kraft
state-none = Keine geltende Fassung
state-untranslated = Nicht übersetzt
status-in-force = Dieser Text gilt seit dem { $from }.
status-in-force-until = Dieser Text gilt vom { $from } bis zum { $last }.
status-scheduled = Dieser Text gilt ab dem { $from }.
status-scheduled-until = Dieser Text wird vom { $from } bis zum { $last } gelten.
status-superseded = Dieser Text galt vom { $from } bis zum { $last }.
status-next = Ab dem { $date } gilt eine neue Fassung.
late-entry = In dieses Archiv aufgenommen am { $date }.
origin-imported-sentence = Dieser Text wurde zuerst an anderer Stelle veröffentlicht und steht hier so, wie er veröffentlicht wurde.
consent-again-sentence = Mit dieser Fassung bitten wir Sie erneut um Ihre Entscheidung.
siblings-sentence = Links zu unseren anderen Dokumenten führen zu deren am { $date } geltender Fassung.

level-material = Inhaltliche Änderung
level-editorial = Redaktionelle Änderung
origin-avenant = In diesem Archiv veröffentlicht
origin-imported = An anderer Stelle veröffentlicht, später in dieses Archiv aufgenommen

## Links zwischen Fassungen

link-in-force = Geltende Fassung lesen ({ $date })
link-next = Neue Fassung lesen
in-language = (auf { $language })
link-versions = Alle Fassungen
link-feed = Über neue Fassungen informiert werden (Atom)
link-version = Fassung vom { $date }
version-name = { $title }, Fassung vom { $date }

## Welcher Text verbindlich ist

authentic-sole = Verbindlich ist dieser Text; seine Übersetzungen dienen nur der Information.
authentic-equal = Die Sprachfassungen in folgenden Sprachen sind gleichermaßen verbindlich: { $languages }.
translation-courtesy = Diese Übersetzung dient nur der Information. Verbindlich ist der Text auf { $languages }.
translation-read-authentic = Text auf { $language } lesen
courtesy-label = (Übersetzung, nur zur Information)
translation-late = { $count ->
    [one] Ein Abschnitt dieser Übersetzung ist nicht auf dem neuesten Stand: Er wurde nach einem früheren Wortlaut übersetzt.
   *[other] { $count } Abschnitte dieser Übersetzung sind nicht auf dem neuesten Stand: Sie wurden nach einem früheren Wortlaut übersetzt.
}
translation-missing = Diesen Text gibt es nicht auf { $language }.
translation-other-language = Diesen Text gibt es nur auf { $languages }.

## Der Nachweis

record-heading = Nachweis zu dieser Fassung
fact-version = Diese Fassung
fact-previous = Vorherige Fassung
fact-next = Nächste Fassung
fact-history = Verlauf
fact-published = Veröffentlicht am
fact-effective = Gilt ab dem
fact-sealed = Versiegelt am
fact-level = Art der Änderung
fact-origin = Herkunft
fact-text-id = Kennung des Textes
fact-text-digest = Prüfsumme des Textes (SHA-256)
fact-ledger-entry = Eintrag im Register
fact-ledger-digest = Prüfsumme des Eintrags (SHA-256)
fact-ledger-head = Letzte Prüfsumme des Registers (SHA-256)
ledger-entry-number = Nr. { $number }
download-text = Text als Markdown
download-data = Text als Daten (JSON)
download-ledger = Register aller Fassungen
record-explanation = Das Register hält jede Fassung Wort für Wort fest: Wer seine letzte Prüfsumme aufbewahrt, kann später nachweisen, dass nichts geändert wurde.

## Alle Fassungen eines Dokuments

versions-title = Alle Fassungen: { $title }
changes-heading = Was sich geändert hat
changes-coming-heading = Was sich ändern wird
gap-none-now = Derzeit gilt keine Fassung.
gap-before = Vor dem { $date }: keine Fassung in diesem Archiv.
gap-continues = Vor dem { $date } standen diese Angaben in einem anderen Dokument: { $version }.

## Startseite einer Sprache

documents-heading = Rechtliche Dokumente
documents-none = Es wurde noch kein Dokument veröffentlicht.

## Seite nicht gefunden

not-found-title = Seite nicht gefunden
not-found-text = Unter dieser Adresse gibt es keine Seite. Keine veröffentlichte Fassung wird jemals entfernt: Sie finden sie über die Startseite.
moved-text = Diese Seite hat eine neue Adresse.

## Titel in Browser-Tabs und Suchergebnissen

title-home = Rechtliche Dokumente – { $site }
title-current = { $title } – { $site }
title-version = { $title }, Fassung vom { $date } – { $site }
title-version-scheduled = { $title }, Fassung vom { $date } (noch nicht in Kraft) – { $site }
title-version-superseded = { $title }, Fassung vom { $date } (nicht mehr in Kraft) – { $site }
title-versions = Alle Fassungen: { $title } – { $site }
title-chooser = { $site }
title-not-found = Seite nicht gefunden – { $site }

description-home = Rechtliche Dokumente von { $site } mit allen Fassungen seit der ersten.
description-current = { $title } von { $site }, Fassung, die seit dem { $date } gilt.
description-version-scheduled = { $title } von { $site }, Fassung, die ab dem { $date } gilt.
description-version-superseded = { $title } von { $site }, Fassung, die vom { $from } bis zum { $last } galt.
description-versions = Alle Fassungen des Dokuments „{ $title }“ von { $site } mit ihren Geltungszeiträumen und Änderungen.
