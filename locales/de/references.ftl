### Wörter, die das Versiegeln in die Texte setzt.

# [](legal-notice#host): Nummer des Abschnitts, Titel des Dokuments.
xref-external = { $number } ({ $title })
