### Ce que dit la comparaison des textes.
cli-diff = Montrer ce qui change entre deux versions d'un document, ou entre deux fichiers
cli-diff-old-name = AVANT
cli-diff-new-name = APRÈS
cli-diff-document = Le document, par exemple privacy-policy
cli-diff-old = Le texte d'avant : la date d'une version, ou « travail » pour le texte de travail (par défaut : la version en vigueur)
cli-diff-new = Le texte d'après, de même (par défaut : le texte de travail s'il diffère, sinon la version en vigueur)
cli-diff-files = Comparer deux fichiers Markdown, dans un site ou ailleurs
cli-diff-lang = La langue des textes (par défaut : celle qui fait foi ; pour des fichiers, celle de ces messages)
cli-diff-as-of = Le jour dont la version en vigueur est retenue (par défaut : aujourd'hui)
cli-diff-format = La forme des changements : en marques, en données, ou en Markdown pour un ticket ou un courriel (par défaut : text)
diff-working-word = travail
diff-old = Avant : { $text }
diff-new = Après : { $text }
diff-version = la version du { $date } ({ $id })
diff-working = le texte de travail ({ $file }{ $form ->
    [typed] {""}, tel qu'il est saisi
   *[resolved] {""}
})
diff-as-typed = Toutes les valeurs et tous les renvois de { $file } ne peuvent pas encore être mis en mots : le texte est comparé tel qu'il est saisi. « avenant check » dit ce qui manque.
diff-same = Aucun changement visible : les lecteurs voient la même chose dans les deux textes.
diff-level = { $level ->
    [editorial] Ni mots, ni chiffres, ni alinéas entiers ne changent : cela plaide pour un changement rédactionnel (editorial).
   *[material] Des mots, des chiffres ou des alinéas entiers changent : cela plaide pour un changement substantiel (material).
}{ $rules ->
    [none] {""}
   *[other] {" "}Règles concernées : { $rules }.
}
diff-level-reworded = Seul change, en d'autres mots, le rôle de traceurs : cela plaide pour un changement rédactionnel (editorial).
diff-renumbered = Renumérotation : { $numbers }.
diff-degraded = Les textes sont très grands ou très différents : { $count ->
    [one] à 1 endroit, des passages entiers ont été comparés
   *[other] à { $count } endroits, des passages entiers ont été comparés
} au lieu des mots.
diff-typography = La typographie (espaces, guillemets, tirets) est comptée, non marquée.
diff-same-sections = { $count ->
    [one] 1 section inchangée
   *[other] { $count } sections inchangées
}
diff-same-blocks = { $count ->
    [one] 1 alinéa inchangé
   *[other] { $count } alinéas inchangés
}
diff-same-rows = { $count ->
    [one] 1 ligne inchangée
   *[other] { $count } lignes inchangées
}
diff-front = Avant la première section
diff-note = Note { $label }
diff-section-came = Déplacée ici ; elle venait { $after ->
    [none] en premier.
   *[other] après « { $after } ».
}
diff-section-went = « { $title } » est déplacée ; elle vient maintenant { $after ->
    [none] en premier.
   *[other] après « { $after } ».
}
diff-section-continued = Elle n'est pas supprimée : elle se poursuit dans { $new }.
diff-section-level = Niveau du titre : { $old } → { $new }
diff-note-moved = La note a une autre place ou un autre nom.
diff-block-came = Déplacé ici { $section ->
    [none] depuis le début, avant la première section.
    [same] dans cette section.
   *[other] depuis « { $section } ».
}
diff-block-went = « { $words } » est déplacé { $section ->
    [none] au début, avant la première section.
    [same] dans cette section.
   *[other] vers « { $section } ».
}
diff-block-level = Ce passage est maintenant dans une autre liste, citation ou section ; ses mots n'ont pas changé de place.
diff-block-split = Un alinéa a été coupé en plusieurs.
diff-block-merged = Des alinéas ont été réunis.
diff-block-form = La liste ou le tableau a une autre forme.
diff-row-moved = La ligne est déplacée.
diff-column-added = Une colonne est ajoutée.
diff-column-removed = Une colonne est supprimée.
diff-column-moved = Une colonne est déplacée.
diff-link = Adresse de « { $words } » : { $old ->
    [none] aucun lien
   *[other] { $old }
} → { $new ->
    [none] aucun lien
   *[other] { $new }
}
diff-format = Mise en relief de « { $words } » : { $old ->
    [none] aucune
   *[other] { $old }
} → { $new ->
    [none] aucune
   *[other] { $new }
}
diff-text-language = Langue{ $words ->
    [none] {""}
   *[other] {" "}de « { $words } »
} : { $old ->
    [none] celle du texte
   *[other] { $old }
} → { $new ->
    [none] celle du texte
   *[other] { $new }
}
diff-style-emphasis = italique
diff-style-strong = gras
diff-style-strike = barré
diff-style-code = code
diff-style-redacted = marque de mots retirés
diff-note-label = Nom de l'appel d'une note : { $old } → { $new }
diff-no-version = { $document } n'a pas de version « { $typed } ».
diff-no-version-help = { $near ->
    [none] { $days ->
        [none] Il n'a pas encore de version : écrivez « { $working } » pour son texte de travail.
       *[other] Ses versions sont : { $days }. « { $working } » désigne son texte de travail.
    }
   *[other] Vouliez-vous écrire « { $near } » ?
}
diff-no-language = { $day ->
    [none] Le texte de travail de { $document } n'existe pas{ $lang ->
        [none] {""} dans une langue de l'autre texte
       *[other] {""} dans la langue { $lang }
    }.
   *[other] La version { $day } de { $document } n'existe pas{ $lang ->
        [none] {""} dans une langue de l'autre texte
       *[other] {""} dans la langue { $lang }
    }.
}
diff-no-language-help = { $known ->
    [none] Il n'existe dans aucune langue.
   *[other] Il existe en : { $known }.
}
diff-nothing-published = Aucune version de { $document } n'est publiée : il n'y a rien à comparer à son texte de travail.
diff-nothing-published-help = Publiez d'abord une version, ou comparez deux fichiers avec --files.
diff-language = « { $typed } » n'est pas le code d'une langue.
diff-language-help = Écrivez-en un tel que fr, en ou pt-BR.
diff-list = Dans la liste « { $list } »
diff-asks-consent = L'accord donné auparavant ne couvre pas tout ce que disent désormais les listes : redemandez-le (consent_again = true).
