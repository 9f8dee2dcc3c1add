### Parole per i lettori sulle traduzioni aggiunte dopo la pubblicazione.
###
### `$date` è il giorno dell'aggiunta, per esteso.

translation-added = Questa traduzione è stata aggiunta in data { $date }.
