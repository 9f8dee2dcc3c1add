### Constats entre les langues : ce qu'une traduction dit autrement que le texte qui fait foi.

translation-shape = { $part ->
    [items] Cette liste a { $own ->
        [one] un élément
       *[other] { $own } éléments
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [rows] Ce tableau a { $own ->
        [one] une ligne
       *[other] { $own } lignes
    } sous son en-tête, et { $model } dans le texte qui fait foi ({ $authentic }).
    [columns] Ce tableau a { $own ->
        [one] une colonne
       *[other] { $own } colonnes
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [lists] { $heading ->
        [none] Le début, avant le premier article,
       *[other] L'article « { $heading } »
    } a ici { $own ->
        [0] aucune liste
        [one] une liste
       *[other] { $own } listes
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [tables] { $heading ->
        [none] Le début, avant le premier article,
       *[other] L'article « { $heading } »
    } a ici { $own ->
        [0] aucun tableau
        [one] un tableau
       *[other] { $own } tableaux
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [quotes] { $heading ->
        [none] Le début, avant le premier article,
       *[other] L'article « { $heading } »
    } a ici { $own ->
        [0] aucune citation
        [one] une citation
       *[other] { $own } citations
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [codes] { $heading ->
        [none] Le début, avant le premier article,
       *[other] L'article « { $heading } »
    } a ici { $own ->
        [0] aucun bloc de code
        [one] un bloc de code
       *[other] { $own } blocs de code
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
    [changes] Le résumé des changements a ici { $own ->
        [one] une phrase
       *[other] { $own } phrases
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
   *[paragraphs] { $heading ->
        [none] Le début, avant le premier article,
       *[other] L'article « { $heading } »
    } a ici { $own ->
        [0] aucun alinéa
        [one] un alinéa
       *[other] { $own } alinéas
    }, et { $model } dans le texte qui fait foi ({ $authentic }).
}
    .help = Traduisez ce qui manque, ou retirez ce qui est en trop : on doit dire la même chose aux lecteurs des deux langues.
translation-figures = { $surplus ->
    [none] Le texte qui fait foi ({ $authentic }) a ici ce que la traduction n'a pas : { $lacking }
   *[other] { $lacking ->
        [none] La traduction a ici ce que le texte qui fait foi ({ $authentic }) n'a pas : { $surplus }
       *[other] La traduction dit ici { $surplus }, le texte qui fait foi ({ $authentic }) dit { $lacking }
    }
}
    .help = Comparez les chiffres, les dates et les montants des deux textes, et corrigez celui qui se trompe.
translation-links = { $surplus ->
    [none] Le texte qui fait foi ({ $authentic }) a ici un lien que la traduction n'a pas : { $lacking }
   *[other] { $lacking ->
        [none] La traduction a ici un lien que le texte qui fait foi ({ $authentic }) n'a pas : { $surplus }
       *[other] La traduction mène ici à { $surplus }, le texte qui fait foi ({ $authentic }) à { $lacking }
    }
}
    .help = Donnez aux deux textes des liens vers les mêmes endroits ; la page d'un autre site peut être celle de la langue du lecteur.
translation-values = { $surplus ->
    [none] Le texte qui fait foi ({ $authentic }) nomme ici ce que la traduction ne nomme pas : { $lacking }
   *[other] { $lacking ->
        [none] La traduction nomme ici ce que le texte qui fait foi ({ $authentic }) ne nomme pas : { $surplus }
       *[other] La traduction nomme ici { $surplus }, le texte qui fait foi ({ $authentic }) { $lacking }
    }
}
    .help = Nommez les mêmes valeurs dans les deux textes, pour qu'un changement du registre parvienne aux lecteurs de toutes les langues.
translation-terms = { $surplus ->
    [none] Le texte qui fait foi ({ $authentic }) emploie dans cet article ce que la traduction n'emploie pas : { $lacking }
   *[other] { $lacking ->
        [none] La traduction emploie dans cet article ce que le texte qui fait foi ({ $authentic }) n'emploie pas : { $surplus }
       *[other] La traduction emploie { $surplus } dans cet article, le texte qui fait foi ({ $authentic }) { $lacking }
    }
}
    .help = Employez dans les deux textes les termes définis de content/registers/terms.toml, chacun comme sa langue l'y écrit.
register-figures = { $surplus ->
    [none] L'entrée « { $entry } » dit dans « { $key } » en « { $first } » ce qu'elle ne dit pas en « { $language } » : { $lacking }
   *[other] { $lacking ->
        [none] L'entrée « { $entry } » dit dans « { $key } » en « { $language } » ce qu'elle ne dit pas en « { $first } » : { $surplus }
       *[other] L'entrée « { $entry } » dit dans « { $key } » { $surplus } en « { $language } », et { $lacking } en « { $first } »
    }
}
    .help = Comparez les chiffres, les dates et les montants des deux langues, et corrigez celle qui se trompe.
passage-other-language = Cette phrase semble être en « { $other } », dans un texte en « { $language } » : « { $quote } »
    .help = Traduisez-la, ou marquez-la pour ce qu'elle est : [ … ]{"{"}lang={ $other }{"}"}
text-other-language = { $beside ->
    [none] Ce texte est nommé « { $language } » et semble écrit en « { $other } ».
   *[other] Ce texte est nommé « { $language } » et semble écrit en « { $other } » ; « { $beside } » semble contenir celui en « { $language } ».
}
    .help = { $beside ->
        [none] Mettez ici le texte en « { $language } ».
       *[other] Échangez les noms des deux fichiers.
    }

note-authentic-passage = Le texte qui fait foi le dit ici.

sheet-refused = { $fault ->
    [processor] « { $name } » est le fichier propre d'un traitement de texte.
    [too-large] « { $name } » est plus grand que tout fichier qui se lit.
    [text] « { $name } » n'a pas pu être lu, et n'est donc pas modifié.
    [unreadable] « { $name } » n'est pas une feuille d'Avenant pour traducteurs.
    [language] La feuille est pour la langue « { $name } », que le site ne propose pas.
    [broken] La ligne « { $name } » de la feuille ne peut pas être lue.
    [stray] Des mots de la feuille se trouvent là d'où rien n'est repris : « { $words } »
    [section] Le texte qui fait foi n'a pas de « { $name } ».
    [twice] « { $name } » se trouve deux fois dans la feuille.
    [answer] À la ligne « { $name } », la réponse « { $words } » n'est pas comprise.
    [empty] La traduction de « { $name } » a été vidée dans la feuille.
    [source] « { $name } » a été traduit d'après d'autres mots que ceux que le texte qui fait foi a maintenant.
    [elsewhere] À la ligne « { $name } », des mots ont été changés qui ne sont pas la nouvelle traduction.
    [present] La traduction de « { $name } » a été changée ici depuis que la feuille a été faite.
    [record] On ne peut pas noter dans « { $name } » d'après quoi un article a été fait.
   *[ids] La nouvelle traduction de « { $name } » a d'autres titres que sa source.
}
    .help = { $fault ->
        [processor] Dans le traitement de texte, enregistrez-le comme page web (HTML), et reprenez ce fichier-là.
        [too-large] Exportez un document à la fois.
        [text] Corrigez ce que « avenant check » dit de ce fichier, puis rapportez la feuille.
        [unreadable] Reprenez le fichier qu'« avenant translate export » a écrit : Markdown, ou une page web.
        [language] Ajoutez la langue à « languages » dans avenant.toml, ou reprenez la feuille dans son propre site.
        [broken] Remettez ses cellules ou ses marques comme dans la feuille envoyée, en gardant les nouveaux mots.
        [stray] Mettez-les sous une ligne qui dit « Nouvelle traduction », ou retirez-les.
        [section] Retirez la ligne, ou rendez à l'article du texte son identifiant.
        [twice] Gardez la ligne qui a les nouveaux mots, et retirez l'autre.
        [answer] Écrivez oui là où la traduction est juste en l'état, sinon non.
        [empty] Remettez les mots ; un article se retire de toutes les langues à la fois, dans leurs fichiers.
        [source] Écrivez une nouvelle feuille par « avenant translate export », et mettez-y les nouveaux mots.
        [elsewhere] Mettez les nouveaux mots à la place de la nouvelle traduction, et les autres comme ils étaient.
        [present] Écrivez une nouvelle feuille, et mettez-y les mots du traducteur ; ou écrivez-les à la main.
        [record] Corrigez ce qu'« avenant check » dit de ce fichier, puis reprenez la feuille.
       *[ids] { $words ->
            [none] N'y mettez pas de titre.
           *[other] Gardez-y un seul titre avec son identifiant : { $words }
        }
    }
