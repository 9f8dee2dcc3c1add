### Les changements entre deux versions, pour les lecteurs.
###
### `$old` et `$new` sont des mots de l'ancien et du nouveau texte, déjà entre guillemets, ou des
### adresses ; `$after` les mots qui précèdent. Les comptes sont des nombres.

## Ce qui est compté

redline-count-sections-changed = { $count ->
    [one] une section modifiée
   *[other] { $count } sections modifiées
}
redline-count-sections-added = { $count ->
    [one] une section ajoutée
   *[other] { $count } sections ajoutées
}
redline-count-sections-removed = { $count ->
    [one] une section supprimée
   *[other] { $count } sections supprimées
}
redline-count-sections-continued = { $count ->
    [one] une section reprise dans un autre document
   *[other] { $count } sections reprises dans un autre document
}
redline-count-sections-moved = { $count ->
    [one] une section déplacée
   *[other] { $count } sections déplacées
}
redline-count-renumbered = { $count ->
    [one] un numéro de section changé
   *[other] { $count } numéros de section changés
}
redline-count-retitled = { $count ->
    [one] un titre de section changé
   *[other] { $count } titres de section changés
}
redline-count-added = { $count ->
    [one] un passage ajouté
   *[other] { $count } passages ajoutés
}
redline-count-removed = { $count ->
    [one] un passage supprimé
   *[other] { $count } passages supprimés
}
redline-count-moved = { $count ->
    [one] un passage déplacé
   *[other] { $count } passages déplacés
}
redline-count-columns-added = { $count ->
    [one] une colonne ajoutée
   *[other] { $count } colonnes ajoutées
}
redline-count-columns-removed = { $count ->
    [one] une colonne supprimée
   *[other] { $count } colonnes supprimées
}
redline-count-columns-moved = { $count ->
    [one] une colonne déplacée
   *[other] { $count } colonnes déplacées
}
redline-count-words-added = { $count ->
    [one] un mot ajouté
   *[other] { $count } mots ajoutés
}
redline-count-words-removed = { $count ->
    [one] un mot supprimé
   *[other] { $count } mots supprimés
}
redline-count-addresses = { $count ->
    [one] une adresse de lien changée
   *[other] { $count } adresses de lien changées
}
redline-count-format = { $count ->
    [one] une mise en forme changée
   *[other] { $count } mises en forme changées
}
redline-count-typography = { $count ->
    [one] un changement de typographie
   *[other] { $count } changements de typographie
}
redline-count-invisible = { $count ->
    [one] un passage aux caractères invisibles changés
   *[other] { $count } passages aux caractères invisibles changés
}

## La page

redline-list-heading = Les changements, un par un
redline-text-heading = Le texte avec ses changements
redline-none = Aucun changement visible entre ces deux textes.
redline-impossible = Ces deux textes n'ont pas pu être comparés. Lisez-les tous les deux en entier.
redline-legend = Dans le texte : { $added }, { $removed }, { $moved }. Les numéros de section, les adresses et la mise en forme changés sont dits en mots ; la typographie (guillemets, tirets, espaces) n'est dite que dans la liste.
redline-legend-added = texte ajouté
redline-legend-removed = texte supprimé
redline-legend-moved = texte déplacé
redline-previous = Changement précédent
redline-next = Changement suivant
redline-same = { $count ->
    [one] Une section sans changement :
   *[other] { $count } sections sans changement :
}

## Dans le texte

redline-mark-added = ajouté :
redline-mark-removed = supprimé :
redline-break-added = nouveau paragraphe
redline-break-removed = ici commençait un paragraphe
redline-moved-here = Passage déplacé.
redline-moved-way = Voir son ancienne place
redline-stub = Déplacé : « { $name } ».
redline-stub-way = Voir sa nouvelle place
redline-note-stub = Note déplacée.
redline-section-added-here = Nouvelle section.
redline-section-removed-here = Section supprimée.
redline-number-was = (auparavant { $number })
redline-number-none = (auparavant sans numéro)
redline-address-changed = l'adresse { $old } devient { $new }
redline-address-added = nouveau lien vers { $new }
redline-address-removed = ne mène plus à { $old }
redline-emphasis-got = désormais { $style ->
    [strong] en gras
    [emphasis] en italique
    [strike] barré
    [redacted] une marque de mots retirés
   *[code] en police de code
}
redline-emphasis-lost = n'est plus { $style ->
    [strong] en gras
    [emphasis] en italique
    [strike] barré
    [redacted] une marque de mots retirés
   *[code] en police de code
}
redline-language-changed = langue de ces mots indiquée autrement

## Dans la liste

redline-see = Voir le changement { $number }
redline-note-added = Note ajoutée.
redline-note-removed = Note supprimée.
redline-note-other = Renvoi à une autre note.
redline-space-changed = espace d'une autre sorte après { $after }
redline-name-title = Titre
redline-name-front = Avant la première section
redline-name-note = Note { $label }
redline-replaced = { $old } devient { $new }.
redline-came = Ajouté après { $after } : { $new }.
redline-came-first = Ajouté au début : { $new }.
redline-went = Supprimé après { $after } : { $old }.
redline-went-first = Supprimé au début : { $old }.
redline-many-replaced = { $count } passages changés (mots ajoutés : { $added }, supprimés : { $removed }).
redline-in-sections = Dans { $count } sections :
redline-retitled = Titre changé.
redline-section-added = { $count ->
    [0] Section ajoutée.
    [one] Section ajoutée (un mot).
   *[other] Section ajoutée ({ $count } mots).
}
redline-section-removed = { $count ->
    [0] Section supprimée.
    [one] Section supprimée (un mot).
   *[other] Section supprimée ({ $count } mots).
}
redline-subsections = { $count ->
    [one] Avec une section en dessous.
   *[other] Avec { $count } sections en dessous.
}
redline-section-continued = Désormais dans un autre document : { $text }.
redline-section-moved = Section déplacée.
redline-section-moved-from = Section déplacée (auparavant { $number }).
redline-section-level = Niveau de titre changé.
redline-block-added = { $what ->
    [item] Élément de liste ajouté
    [list] Liste ajoutée
    [table] Tableau ajouté
    [quote] Citation ajoutée
    [code] Bloc de code ajouté
    [rule] Filet ajouté
   *[paragraph] Paragraphe ajouté
}{ $added ->
    [0] .
    [one] { " " }(un mot).
   *[other] { " " }({ $added } mots).
}
redline-block-removed = { $what ->
    [item] Élément de liste supprimé
    [list] Liste supprimée
    [table] Tableau supprimé
    [quote] Citation supprimée
    [code] Bloc de code supprimé
    [rule] Filet supprimé
   *[paragraph] Paragraphe supprimé
}{ $removed ->
    [0] .
    [one] { " " }(un mot).
   *[other] { " " }({ $removed } mots).
}
redline-blocks-added = { $count } passages ajoutés, { $added ->
    [one] un mot.
   *[other] { $added } mots.
}
redline-blocks-removed = { $count } passages supprimés, { $removed ->
    [one] un mot.
   *[other] { $removed } mots.
}
redline-blocks-replaced = Passage réécrit (mots ajoutés : { $added }, supprimés : { $removed }).
redline-block-moved = { $what ->
    [item] Élément de liste déplacé.
    [list] Liste déplacée.
    [table] Tableau déplacé.
    [row] Ligne de tableau déplacée.
   *[paragraph] Passage déplacé.
}
redline-block-level = { $what ->
    [item] Élément passé dans une autre liste.
   *[paragraph] Passage entré dans une liste ou une citation, ou sorti d'elle.
}
redline-split = Paragraphe coupé.
redline-merged = Paragraphes réunis.
redline-form = Liste ou tableau présenté autrement.
redline-rows-added = { $count ->
    [one] Ligne de tableau ajoutée.
   *[other] { $count } lignes de tableau ajoutées.
}
redline-rows-removed = { $count ->
    [one] Ligne de tableau supprimée.
   *[other] { $count } lignes de tableau supprimées.
}
redline-column-added = Colonne ajoutée.
redline-column-removed = Colonne supprimée.
redline-column-moved = Colonne déplacée.
redline-number-typed = Numéros écrits dans le texte changés.
redline-invisible = Caractères invisibles changés.
redline-renumbered = { $count ->
    [one] Un numéro de section change :
   *[other] { $count } numéros de section changent :
}
redline-typography = { $count ->
    [one] Typographie changée à un endroit
   *[other] Typographie changée à { $count } endroits
}
