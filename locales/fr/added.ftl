### Mots pour les lecteurs sur les traductions ajoutées après la publication.
###
### `$date` est le jour de l'ajout, en toutes lettres.

translation-added = Cette traduction a été ajoutée le { $date }.
