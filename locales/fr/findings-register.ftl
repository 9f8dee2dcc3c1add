### Constats sur les registres des traceurs, des destinataires, des finalités et des termes.

bad-duration = « { $value } » ne se comprend pas comme une durée.
    .help = { $nearest ->
        [none] { $expects ->
            [lifetime] Écrivez "session", ou des années, mois, jours, heures et minutes dans cet ordre, comme "P2Y" (2 ans), "P30D" (30 jours) ou "PT24H" (24 heures). "until-deleted" (jusqu'à ce qu'on l'efface) et "unpublished" (son auteur ne la publie pas) sont possibles aussi.
           *[length] Écrivez des années, mois, jours et heures dans cet ordre, comme "P3Y" (3 ans), "P13M" (13 mois) ou "P30D" (30 jours) ; ou des critères en toutes lettres : { "{ fr = \"…\", en = \"…\" }" }.
        }
       *[other] Écrivez "{ $nearest }".
    }
bad-pattern = « { $value } » n'est pas un nom du genre « { $kind } ».
    .help = { $kind ->
        [glob] Écrivez une étoile là où le nom varie, comme "_ga_*", ou supprimez la ligne « match » si le nom est toujours le même.
        [template] Mettez entre accolades ce qui varie, comme "_lang_{ "{hash}" }", ou supprimez la ligne « match » si le nom est toujours le même.
       *[regex] Écrivez une expression régulière, sans regard en avant ni en arrière, ou supprimez la ligne « match » si le nom est toujours le même.
    }
register-twice = { $where ->
    [none] « { $name } » est déclaré deux fois.
   *[other] « { $name } » sur { $where } est déclaré deux fois.
}
    .help = Supprimez l'un des deux, ou donnez-lui le nom, le site ou le domaine qu'il a vraiment.
lifetime-unknown = { $name ->
    [none] Personne n'a encore dit combien de temps ce traceur est conservé.
   *[other] Personne n'a encore dit combien de temps « { $name } » est conservé.
}
    .help = Les lecteurs doivent le savoir (CJUE, C-673/17). Écrivez duration = "session" ou "P30D" (30 jours) ; "unpublished" si vous avez cherché et que son auteur ne la publie pas.
component-misplaced = { "{{ " }{ $component }(…){ " }}" } imprime un tableau entier et n'est pas seul dans son paragraphe.
    .help = Placez-le sur une ligne à lui, entre deux lignes vides, hors de toute liste, citation, cellule ou note.
component-twice = Ce tableau aurait l'identifiant « { $id } », que porte déjà autre chose dans ce texte.
    .help = Imprimez une seule fois chaque partie d'un registre, et ne donnez cet identifiant à aucun titre.
register-missing = Le texte imprime le registre « { $file } », qui n'existe pas.
    .help = Écrivez-le sous le nom content/registers/{ $file }, ou supprimez les accolades.
register-unknown = { $kind ->
    [site] Le registre ne contient aucun site « { $name } ».
    [category] Le registre ne contient aucune catégorie « { $name } ».
    [service] Le registre ne contient aucun service « { $name } ».
   *[role] Il n'existe aucune qualité « { $name } ».
}
    .help = { $nearest ->
        [none] { $known ->
            [none] Ajoutez-le d'abord au registre.
           *[other] Possibles ici : { $known }
        }
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
register-empty = Rien dans « { $file } » ne correspond à ce que le texte imprime ici.
    .help = Choisissez un autre site, une autre catégorie, un autre service ou une autre qualité, ou ajoutez les entrées au registre.
register-untranslated = L'entrée « { $name } » n'a pas de mots pour « { $key } » dans la langue « { $language } », dans laquelle un texte l'imprime.
    .help = Ajoutez-les à cette entrée : { $key }.{ $language } = "…"
register-unprinted = { $entry ->
    [none] Aucun texte de travail n'imprime le registre « { $file } ».
   *[other] Aucun texte de travail n'imprime « { $entry } », du registre « { $file } ».
}
    .help = Les lecteurs n'apprennent que ce qu'un texte imprime. Écrivez { "{{ " }{ $component }(){ " }}" }, seul sur sa ligne, dans le texte qui doit en parler, ou retirez du registre ce qui n'a plus cours.
note-printed-here = Ce texte l'imprime.
