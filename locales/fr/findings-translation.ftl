### Constats sur les traductions : mêmes articles que le texte qui fait foi, et faites d'après les mêmes mots.

section-missing = L'article « { $heading } » du texte qui fait foi ({ $authentic }) manque ici.
    .help = { $after ->
        [none] Ajoutez au début sa traduction, sous la ligne : { $line }
       *[other] Ajoutez sa traduction après « { $after } », sous la ligne : { $line }
    }
section-extra = L'article « { $heading } » n'existe pas dans le texte qui fait foi ({ $authentic }).
    .help = { $nearest ->
        [none] Retirez-le, ou ajoutez-le d'abord au texte qui fait foi avec le même identifiant : {"{"}#{ $id }{"}"}
       *[other] Si c'est le même article, donnez-lui le même identifiant : {"{"}#{ $nearest }{"}"}
    }
section-order = { $fault ->
    [level] Cet article n'est pas au même niveau que dans le texte qui fait foi.
    [number] { $number ->
        [none] Cet article a un numéro, et n'en a pas dans le texte qui fait foi.
       *[other] Cet article n'a pas son numéro du texte qui fait foi, { $number }.
    }
   *[order] Ici devrait se trouver l'article « { $heading } » ({ $id }), comme dans le texte qui fait foi.
}
    .help = { $fault ->
        [level] Donnez à son titre autant de « # » que dans le texte qui fait foi.
        [number] Mettez « .unnumbered » aux mêmes titres dans toutes les langues.
       *[order] Rangez les articles dans le même ordre dans toutes les langues, pour que chaque numéro désigne le même article.
    }
translation-outdated = L'article « { $heading } » a été traduit d'après des mots qui ont changé depuis.
    .help = Relisez la traduction : « avenant translate export { $language } { $document } » montre les mots d'alors et de maintenant. Quand elle dit la même chose : avenant translated { $language } { $id } --document { $document }
translation-unrecorded = { $count ->
    [one] On ne sait pas d'après quels mots un article a été traduit en « { $language } ».
   *[other] On ne sait pas d'après quels mots { $count } articles ont été traduits en « { $language } ».
}
    .help = Si la traduction dit la même chose que le texte qui fait foi : avenant translated { $language } --document { $document }
translation-unused = { $section ->
    [none] Il est noté d'après quels mots le texte en « { $language } » a été traduit, mais ce texte n'existe pas.
   *[other] Il est noté d'après quels mots l'article « { $section } » a été traduit en « { $language } », mais le texte qui fait foi n'a pas d'article de ce nom.
}
    .help = { $nearest ->
        [none] { $section ->
            [none] Effacez ce que ce fichier dit de « { $language } », ou remettez le texte en place.
           *[other] Effacez ce que ce fichier dit de « { $language }.{ $section } ».
        }
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }

note-authentic-section = L'article du texte qui fait foi se trouve ici.
