### Palabras para los lectores sobre traducciones añadidas después de la publicación.
###
### `$date` es el día en que se añadió, completo.

translation-added = Esta traducción se añadió el { $date }.
