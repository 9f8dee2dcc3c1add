### Register, die in Texten als Tabellen stehen: Tracker, Empfänger, Zwecke.

## Tracker

register-cookies = Cookies und andere Tracker: { $sites }{ $category ->
    [none] {""}
   *[other] , { $category }
}{ $service ->
    [none] {""}
   *[other] , { $service }
}
register-cookies-name = Name
register-cookies-purpose = Zweck
register-cookies-provider = Gesetzt von
register-cookies-lifetime = Speicherdauer
register-cookies-category = Kategorie und Einwilligung
register-category = { $category }: { $consent ->
    [required] nur mit Ihrer Einwilligung
   *[exempt] Einwilligung nicht nötig
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] Bis der Browser geschlossen wird
    [until-deleted] Bis Sie es löschen
    [unpublished] Nicht veröffentlicht
   *[unknown] Nicht bekannt
}
register-refresh = beginnt bei jedem Besuch neu
register-party = { $party ->
    [first] { $provider }; die Website selbst
   *[third] { $provider }; Dritter: { $domains }
}
register-storage = { $storage ->
    [localStorage] lokaler Speicher
    [sessionStorage] Sitzungsspeicher
    [indexedDB] Datenbank im Browser
    [pixel] Zählpixel
    [fingerprint] Erkennung an Merkmalen des Geräts
   *[sdk] Softwaremodul der App
}
register-note = { $words }, { $note }

## Empfänger

register-recipients = { $role ->
    [processor] Auftragsverarbeiter Ihrer Daten
    [joint] Gemeinsam für Ihre Daten Verantwortliche
    [authority] Behörden, die Ihre Daten erhalten
   *[none] Empfänger Ihrer Daten
}
register-recipients-name = Empfänger
register-recipients-role = Rolle
register-recipients-purpose = Wozu
register-recipients-data = Daten
register-recipients-place = Land und Garantie
register-recipients-retention = Speicherdauer
register-role = { $role ->
    [processor] Auftragsverarbeiter, für uns
    [joint] Gemeinsam Verantwortlicher
    [authority] Behörde
   *[controller] Eigener Verantwortlicher
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries }:{" "}
}{ $safeguard ->
    [adequacy] Angemessenheitsbeschluss (Artikel 45 DSGVO)
    [standard-clauses] Standardvertragsklauseln (Artikel 46 Absatz 2 DSGVO)
    [binding-rules] verbindliche interne Datenschutzvorschriften (Artikel 47 DSGVO)
    [code-of-conduct] genehmigte Verhaltensregeln (Artikel 46 Absatz 2 Buchstabe e DSGVO)
    [certification] genehmigte Zertifizierung (Artikel 46 Absatz 2 Buchstabe f DSGVO)
   *[derogation] Ausnahme (Artikel 49 DSGVO)
}{ $address ->
    [none] {""}
   *[other] , { $address }
}

## Zwecke

register-purposes = Zwecke der Verarbeitung
register-purposes-purpose = Zweck
register-purposes-basis = Rechtsgrundlage
register-purposes-data = Daten
register-purposes-recipients = Empfänger
register-purposes-retention = Speicherdauer
register-purposes-source = Quelle
register-basis = { $point ->
    [a] Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO)
    [b] Vertrag oder vorvertragliche Maßnahmen (Artikel 6 Absatz 1 Buchstabe b DSGVO)
    [c] Rechtliche Verpflichtung (Artikel 6 Absatz 1 Buchstabe c DSGVO)
    [d] Lebenswichtige Interessen (Artikel 6 Absatz 1 Buchstabe d DSGVO)
    [e] Aufgabe im öffentlichen Interesse (Artikel 6 Absatz 1 Buchstabe e DSGVO)
   *[f] Berechtigtes Interesse (Artikel 6 Absatz 1 Buchstabe f DSGVO)
}
register-interest = { $basis }: { $interest }
register-special = für besondere Kategorien von Daten Artikel 9 Absatz 2 Buchstabe { $point }
