# Le nom du bandeau, pour ceux qui l'écoutent.

banner-label = Changement de nos textes juridiques
