# Une accolade ouverte.
status-in-force = En vigueur depuis le { $from.

# Un signe égal oublié.
site-home Accueil

# Deux fois le même nom.
back-to-top = Haut
back-to-top = Remonter

# Un renvoi vers rien.
footer-label = Éditeur : { publisher-headin }

# Une ligne avalée par la précédente.
contents-heading = Sommaire
    notes-heading = Notes de bas de page

# Une variable que ce message ne reçoit pas.
link-version = Version du { $effective }

# Un nom presque juste.
skip-to-contents = Aller au texte

# Des formes que le français n'a pas, ou que Fluent ne choisit pas.
versions-count = { $count ->
    [two] deux versions
    [many] { $count } de versions
   *[other] { $count } versions
}
