# Les mots du tableau, des constats et du texte avec ses constats.

desk-beside = Texte et constats
desk-all = Tout
desk-errors = Erreurs
desk-warnings = Avertissements
desk-questions = Questions
desk-advice = Conseils
desk-all-documents = Tous les documents
desk-all-languages = Toutes les langues
desk-filter-weight = Par gravité
desk-filter-document = Par document
desk-filter-language = Par langue
desk-findings-shown = { $shown ->
    [0] Aucun des { $all } constats n'est de cette sorte.
    [one] { $shown } constat sur { $all } est montré.
   *[other] { $shown } constats sur { $all } sont montrés.
}
desk-no-place = Le site dans son ensemble
desk-in-text = Les voir à côté des paragraphes
desk-copy = Copier l'endroit
desk-copied = Copié
desk-open-in = Ouvrir dans { $program }
desk-code = Code :
desk-basis = Fondement :
desk-no-editor = Ce site ne nomme aucun programme où le bureau puisse ouvrir des fichiers.
desk-no-editor-help = Ajoutez à avenant.toml : [preview], et au-dessous editor = ["code", "--goto", "{"{file}"}:{"{line}"}:{"{column}"}"], avec le nom de votre propre programme.
desk-no-file = Ce fichier n'est plus dans le site.
desk-no-file-help = Revenez en arrière et rechargez l'écran : ce qu'il montre est peut-être ancien.
desk-beside-draft = Texte de travail : rien ici n'est publié et rien n'engage. Les valeurs et les renvois sont tels qu'ils sont tapés.
desk-beside-languages = Langues de ce texte
desk-beside-ways = Écrans de ce texte
desk-beside-list = À côté de leurs paragraphes :
desk-version = Version
desk-working = Texte de travail
desk-level = { $level ->
    [material] Prochaine version : substantielle
    [editorial] Prochaine version : rédactionnelle
   *[none] Niveau de la prochaine version non précisé
}
desk-needs = Ce qui vous attend d'abord
desk-needs-nothing = Rien ne vous attend.
desk-need-errors = { $count ->
    [one] { $count } erreur empêche de construire le site.
   *[other] { $count } erreurs empêchent de construire le site.
}
desk-need-questions = { $count ->
    [one] { $count } question attend sa réponse avant la publication.
   *[other] { $count } questions attendent leur réponse avant la publication.
}
desk-need-advice = { $count ->
    [one] { $count } conseil mérite réflexion.
   *[other] { $count } conseils méritent réflexion.
}
desk-need-warnings = { $count ->
    [one] { $count } avertissement : quelque chose n'est sans doute pas tel qu'il était voulu.
   *[other] { $count } avertissements : quelque chose n'est sans doute pas tel qu'il était voulu.
}
desk-need-missing = { $document } : { $count ->
    [one] un texte requis manque ({ $languages }).
   *[other] { $count } textes requis manquent ({ $languages }).
}
desk-need-late = { $document } : { $count ->
    [one] { $count } traduction a été faite sur un texte plus ancien.
   *[other] { $count } traductions ont été faites sur un texte plus ancien.
}
desk-need-effect = { $document } : la version du { $day } prend effet { $days ->
    [0] aujourd'hui.
    [1] demain.
   *[other] dans { $days } jours.
}
desk-need-telling = { $document } : rien n'indique que les lecteurs aient été prévenus de la version du { $day }.
desk-in-days = { $days ->
    [1] demain
   *[other] dans { $days } jours
}
desk-earlier = { $count ->
    [one] { $count } version antérieure
   *[other] { $count } versions antérieures
}
desk-changes = Changements
desk-not-offered = non proposé
desk-no-text = pas de texte
desk-missing = manquant
desk-missing-required = manquant, et requis
desk-unrecorded = { $count ->
    [one] origine de { $count } section inconnue
   *[other] origine de { $count } sections inconnue
}
desk-corrected = { $count ->
    [one] corrigé { $count } fois
   *[other] corrigé { $count } fois
}
desk-first = première version
desk-unreadable = comparaison impossible
desk-same = inchangé
desk-changed-since = modifié depuis le { $day }
desk-strip-text = Texte de travail de cette page : { $count ->
    [0] rien à signaler
    [one] { $count } constat
   *[other] { $count } constats
}
desk-nothing-published = Rien n'est encore publié.
desk-no-effect = Aucune version n'est programmée.
