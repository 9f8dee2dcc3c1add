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
