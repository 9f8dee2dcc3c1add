# Une accolade ouverte.
status-in-force = En vigueur depuis le { $from.

# Un signe égal oublié.
note-back Retour

# Deux fois le même nom.
not-translated = (non traduit)
not-translated = (pas encore)

# Un renvoi vers rien.
languages-label = Langues des { documents-headin }

# Une ligne avalée par la précédente.
contents-heading = Sommaire
    notes-heading = Notes de bas de page

# Une variable que ce message ne reçoit pas.
link-version = Version du { $effective }

# Un nom presque juste.
skip-to-contents = Aller au texte

# Des formes que le français n'a pas, ou que Fluent ne choisit pas.
translation-late = { $count ->
    [two] Deux sections à revoir.
    [many] { $count } de sections à revoir.
   *[other] { $count } sections à revoir.
}
