### Was sich in den Listen der Texte geändert hat.

lists-heading = Was sich in den Listen geändert hat
lists-register = { $register ->
    [trackers] Cookies und andere Tracker
    [recipients] Empfänger
   *[purposes] Zwecke
}
lists-entry = { $name }: { $what }
lists-added = { $register ->
    [trackers] neuer Tracker
    [recipients] neuer Empfänger
   *[purposes] neuer Zweck
}
lists-removed = nicht mehr in der Liste
lists-changed = { $fact }, vorher „{ $old }“, jetzt „{ $new }“
lists-reworded = { $fact }, anders formuliert
lists-both = { $these }; { $those }
lists-asks = Sie werden erneut um Ihre Einwilligung gebeten: Die bisher erteilte deckt nicht alle diese Änderungen.

lists-fact = { $key ->
    [domain] Domain
    [party] wer den Tracker setzt
    [duration] Speicherdauer
    [duration_note] Hinweis zur Speicherdauer
    [refresh] Speicherdauer bei jedem Besuch
    [description] Zweck
    [also_named] weitere Namen
    [service] Dienst
    [provider] Unternehmen
    [category] Kategorie
    [consent] Einwilligung
    [name] Name
    [role] Rolle
    [countries] Länder
    [safeguard] Garantie
    [safeguard_url] Adresse der Garantie
    [purpose] wozu
    [categories] Daten
    [retention] Speicherdauer
    [basis] Rechtsgrundlage
    [interest] berechtigtes Interesse
    [special] Grundlage für besondere Kategorien von Daten
    [data] Daten
    [recipients] Empfänger
   *[source] Quelle
}
lists-nothing = keine Angabe
lists-consent = { $consent ->
    [required] nur mit Ihrer Einwilligung
   *[exempt] Einwilligung nicht nötig
}
lists-party = { $party ->
    [first] die Website selbst
   *[third] ein Dritter
}
lists-no-refresh = beginnt nicht bei jedem Besuch neu
