### Die Änderungen zwischen zwei Fassungen, für die Leserinnen und Leser.
###
### `$old` und `$new` sind Wörter des alten und des neuen Textes, schon in Anführungszeichen, oder
### Adressen; `$after` die Wörter davor. Anzahlen sind Zahlen.

## Was gezählt wird

redline-count-sections-changed = { $count ->
    [one] ein Abschnitt geändert
   *[other] { $count } Abschnitte geändert
}
redline-count-sections-added = { $count ->
    [one] ein Abschnitt hinzugefügt
   *[other] { $count } Abschnitte hinzugefügt
}
redline-count-sections-removed = { $count ->
    [one] ein Abschnitt gestrichen
   *[other] { $count } Abschnitte gestrichen
}
redline-count-sections-continued = { $count ->
    [one] ein Abschnitt in ein anderes Dokument übernommen
   *[other] { $count } Abschnitte in ein anderes Dokument übernommen
}
redline-count-sections-moved = { $count ->
    [one] ein Abschnitt verschoben
   *[other] { $count } Abschnitte verschoben
}
redline-count-renumbered = { $count ->
    [one] eine Abschnittsnummer geändert
   *[other] { $count } Abschnittsnummern geändert
}
redline-count-retitled = { $count ->
    [one] eine Abschnittsüberschrift geändert
   *[other] { $count } Abschnittsüberschriften geändert
}
redline-count-added = { $count ->
    [one] eine Textstelle hinzugefügt
   *[other] { $count } Textstellen hinzugefügt
}
redline-count-removed = { $count ->
    [one] eine Textstelle gestrichen
   *[other] { $count } Textstellen gestrichen
}
redline-count-moved = { $count ->
    [one] eine Passage verschoben
   *[other] { $count } Passagen verschoben
}
redline-count-columns-added = { $count ->
    [one] eine Spalte hinzugefügt
   *[other] { $count } Spalten hinzugefügt
}
redline-count-columns-removed = { $count ->
    [one] eine Spalte gestrichen
   *[other] { $count } Spalten gestrichen
}
redline-count-columns-moved = { $count ->
    [one] eine Spalte verschoben
   *[other] { $count } Spalten verschoben
}
redline-count-words-added = { $count ->
    [one] ein Wort hinzugefügt
   *[other] { $count } Wörter hinzugefügt
}
redline-count-words-removed = { $count ->
    [one] ein Wort gestrichen
   *[other] { $count } Wörter gestrichen
}
redline-count-addresses = { $count ->
    [one] eine Linkadresse geändert
   *[other] { $count } Linkadressen geändert
}
redline-count-format = { $count ->
    [one] eine Formatierung geändert
   *[other] { $count } Formatierungen geändert
}
redline-count-typography = { $count ->
    [one] eine typografische Änderung
   *[other] { $count } typografische Änderungen
}
redline-count-invisible = { $count ->
    [one] eine Passage mit geänderten unsichtbaren Zeichen
   *[other] { $count } Passagen mit geänderten unsichtbaren Zeichen
}

## Die Seite

redline-list-heading = Die Änderungen im Einzelnen
redline-text-heading = Der Text mit den Änderungen
redline-none = Zwischen diesen beiden Texten gibt es keine sichtbare Änderung.
redline-impossible = Diese beiden Texte konnten nicht verglichen werden. Bitte lesen Sie beide vollständig.
redline-legend = Im Text: { $added }, { $removed }, { $moved }. Geänderte Abschnittsnummern, Adressen und Formatierungen sind in Worten angegeben; typografische Änderungen (Anführungszeichen, Striche, Leerzeichen) stehen nur in der Liste.
redline-legend-added = hinzugefügter Text
redline-legend-removed = gestrichener Text
redline-legend-moved = verschobener Text
redline-previous = Vorherige Änderung
redline-next = Nächste Änderung
redline-same = { $count ->
    [one] Ein Abschnitt ohne Änderungen:
   *[other] { $count } Abschnitte ohne Änderungen:
}

## Im Text

redline-mark-added = hinzugefügt:
redline-mark-removed = gestrichen:
redline-break-added = neuer Absatz
redline-break-removed = hier begann ein Absatz
redline-moved-here = Passage verschoben.
redline-moved-way = Frühere Stelle ansehen
redline-stub = Verschoben: „{ $name }“.
redline-stub-way = Neue Stelle ansehen
redline-note-stub = Anmerkung verschoben.
redline-section-added-here = Neuer Abschnitt.
redline-section-removed-here = Abschnitt gestrichen.
redline-number-was = (bisher { $number })
redline-number-none = (bisher ohne Nummer)
redline-address-changed = die Adresse { $old } wird durch { $new } ersetzt
redline-address-added = neuer Link zu { $new }
redline-address-removed = führt nicht mehr zu { $old }
redline-emphasis-got = nun { $style ->
    [strong] fett
    [emphasis] kursiv
    [strike] durchgestrichen
    [redacted] Zeichen für entfernte Wörter
   *[code] in Schreibmaschinenschrift
}
redline-emphasis-lost = nicht mehr { $style ->
    [strong] fett
    [emphasis] kursiv
    [strike] durchgestrichen
    [redacted] Zeichen für entfernte Wörter
   *[code] in Schreibmaschinenschrift
}
redline-language-changed = Sprachangabe zu diesen Wörtern geändert

## In der Liste

redline-see = Änderung { $number } ansehen
redline-note-added = Fußnote hinzugefügt.
redline-note-removed = Fußnote gestrichen.
redline-note-other = Verweis auf eine andere Fußnote.
redline-space-changed = anderes Leerzeichen nach { $after }
redline-name-title = Titel
redline-name-front = Vor dem ersten Abschnitt
redline-name-note = Anmerkung { $label }
redline-replaced = { $old } wird durch { $new } ersetzt.
redline-came = Nach { $after } hinzugefügt: { $new }.
redline-came-first = Am Anfang hinzugefügt: { $new }.
redline-went = Nach { $after } gestrichen: { $old }.
redline-went-first = Am Anfang gestrichen: { $old }.
redline-many-replaced = { $count } Stellen geändert (hinzugefügte Wörter: { $added }, gestrichene: { $removed }).
redline-in-sections = In { $count } Abschnitten:
redline-retitled = Überschrift geändert.
redline-section-added = { $count ->
    [0] Abschnitt hinzugefügt.
    [one] Abschnitt hinzugefügt (ein Wort).
   *[other] Abschnitt hinzugefügt ({ $count } Wörter).
}
redline-section-removed = { $count ->
    [0] Abschnitt gestrichen.
    [one] Abschnitt gestrichen (ein Wort).
   *[other] Abschnitt gestrichen ({ $count } Wörter).
}
redline-subsections = { $count ->
    [one] Mit einem Unterabschnitt.
   *[other] Mit { $count } Unterabschnitten.
}
redline-section-continued = Steht nun in einem anderen Dokument: { $text }.
redline-section-moved = Abschnitt verschoben.
redline-section-moved-from = Abschnitt verschoben (bisher { $number }).
redline-section-level = Ebene der Überschrift geändert.
redline-block-added = { $what ->
    [item] Listenpunkt hinzugefügt
    [list] Liste hinzugefügt
    [table] Tabelle hinzugefügt
    [quote] Zitat hinzugefügt
    [code] Codeblock hinzugefügt
    [rule] Trennlinie hinzugefügt
   *[paragraph] Absatz hinzugefügt
}{ $added ->
    [0] .
    [one] { " " }(ein Wort).
   *[other] { " " }({ $added } Wörter).
}
redline-block-removed = { $what ->
    [item] Listenpunkt gestrichen
    [list] Liste gestrichen
    [table] Tabelle gestrichen
    [quote] Zitat gestrichen
    [code] Codeblock gestrichen
    [rule] Trennlinie gestrichen
   *[paragraph] Absatz gestrichen
}{ $removed ->
    [0] .
    [one] { " " }(ein Wort).
   *[other] { " " }({ $removed } Wörter).
}
redline-blocks-added = { $count } Passagen hinzugefügt ({ $added ->
    [one] ein Wort
   *[other] { $added } Wörter
}).
redline-blocks-removed = { $count } Passagen gestrichen ({ $removed ->
    [one] ein Wort
   *[other] { $removed } Wörter
}).
redline-blocks-replaced = Passage neu gefasst (hinzugefügte Wörter: { $added }, gestrichene: { $removed }).
redline-block-moved = { $what ->
    [item] Listenpunkt verschoben.
    [list] Liste verschoben.
    [table] Tabelle verschoben.
    [row] Tabellenzeile verschoben.
   *[paragraph] Passage verschoben.
}
redline-block-level = { $what ->
    [item] Listenpunkt in eine andere Liste verschoben.
   *[paragraph] Passage in eine Liste oder ein Zitat aufgenommen oder daraus herausgelöst.
}
redline-split = Absatz geteilt.
redline-merged = Absätze zusammengeführt.
redline-form = Liste oder Tabelle anders dargestellt.
redline-rows-added = { $count ->
    [one] Tabellenzeile hinzugefügt.
   *[other] { $count } Tabellenzeilen hinzugefügt.
}
redline-rows-removed = { $count ->
    [one] Tabellenzeile gestrichen.
   *[other] { $count } Tabellenzeilen gestrichen.
}
redline-column-added = Spalte hinzugefügt.
redline-column-removed = Spalte gestrichen.
redline-column-moved = Spalte verschoben.
redline-number-typed = In den Text geschriebene Nummern geändert.
redline-invisible = Unsichtbare Zeichen geändert.
redline-renumbered = { $count ->
    [one] Eine Abschnittsnummer ändert sich:
   *[other] { $count } Abschnittsnummern ändern sich:
}
redline-typography = { $count ->
    [one] Typografie an einer Stelle geändert
   *[other] Typografie an { $count } Stellen geändert
}
