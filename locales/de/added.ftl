### Worte für Leser über Übersetzungen, die nach der Veröffentlichung hinzukamen.
###
### `$date` ist der Tag, an dem sie hinzukam, ausgeschrieben.

translation-added = Diese Übersetzung wurde am { $date } hinzugefügt.
