### Mots pour les lecteurs sur qui dit de quel jour date le scellement d'une version.
###
### `$date` est le jour de l'horodatage, en toutes lettres ; `$authority` le nom de l'autorité qui l'a donné.

fact-attested = Preuve de la date
attested-by-publisher = déclarée par l'éditeur
attested-by-authority = horodatage du { $date } par { $authority }
attested-by-publisher-sentence = Dates déclarées par le seul éditeur.
attested-by-authority-sentence = Horodatée le { $date } par { $authority } : elle existait au plus tard ce jour-là.
