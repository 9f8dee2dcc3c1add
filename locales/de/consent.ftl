# Wörter, die Einwilligungswerkzeuge zeigen, und der Kopf dessen, was für sie geschrieben wird.

consent-made = Von Avenant aus dem Verzeichnis der Tracker erzeugt: Ändern Sie das Verzeichnis, nicht diese Datei.
consent-text = Geltender Text: { $text }, SHA-256 { $digest }
consent-cannot-delete = Diese Tracker lassen sich von hier aus nicht löschen: { $names }
consent-title = Cookies und andere Tracker
consent-question = Dürfen wir die Tracker einsetzen, die Ihre Einwilligung brauchen? Sie können Ihre Wahl jederzeit ändern.
consent-again = Was unsere Tracker tun, hat sich seit Ihrer letzten Wahl geändert.
consent-accept = Alle annehmen
consent-refuse = Alle ablehnen
consent-choose = Auswählen
consent-save = Auswahl speichern
consent-close = Schließen
consent-more = Unser Text zu Trackern
consent-with = Nur mit Ihrer Einwilligung.
consent-without = Keine Einwilligung nötig.
consent-party = Eigenes oder fremdes
consent-party-of = { $party ->
    [first] Die Website selbst ({ $domains })
   *[third] Ein Dritter ({ $domains })
}
