### Constats sur les règles : packs illisibles, et ce qui manque aux documents d'après elles.

rule-pattern = Ce que cherche « { $key } » est inutilisable : { $reason }.
    .help = C'est une expression rationnelle sans assertion avant ni arrière, entre apostrophes : '(?i)lorem ipsum'. Corrigez-la ; un cas avec un texte qui contient les mots et un autre qui ne les contient pas montre qu'elle fonctionne.
rule-twice = L'identifiant « { $rule } » est déjà celui d'une règle du pack « { $pack } ».
    .help = Donnez à cette règle un identifiant à elle. Pour changer une règle d'un pack fourni, copiez le pack entier dans packs/ sous son nom et changez-le là.
rule-unmet = « { $document } » ({ $language }) ne le déclare pas : { $asks }
    .help = { $missing ->
        [none] { $prints ->
            [none] Donnez au titre de la section qui le dit { "{" }#… covers={ $rule }{ "}" }.
           *[other] Écrivez { $prints } dans le texte, ou donnez au titre de la section qui le dit { "{" }#… covers={ $rule }{ "}" }.
        }
       *[other] Ajoutez { $missing } à { $file } et imprimez-le dans le texte, ou donnez au titre de la section qui le dit { "{" }#… covers={ $rule }{ "}" }.
    } Seule la déclaration est regardée ; à vous de juger si les mots conviennent. Si la règle ne vous concerne pas, écartez-la avec un motif sous [next.waivers] dans document.toml.
rule-not-apart = « #{ $section } » parle aussi d'autre chose, alors que ceci doit être à part : { $asks }
    .help = Donnez-lui une section à elle, dont le titre couvre { $rule } et rien d'autre. Seule la déclaration est regardée ; à vous de juger si les mots conviennent.
rule-thin = « #{ $section } » est censée répondre à { $rules }, mais { $count ->
    [0] ne dit rien
    [one] dit un seul mot
   *[other] dit { $count } mots
}.
    .help = Rédigez la section, ou retirez « covers » de son titre. Une déclaration n'est pas jugée, mais une section qui ne dit presque rien n'en est pas une.
rule-words = « { $words } » : { $asks }
    .help = { $fix ->
        [none] Retirez ces mots, ou écartez { $rule } avec un motif sous [next.waivers] dans document.toml.
       *[other] { $fix }
    }
rule-register = { $more ->
    [0] { $names } : { $asks }
   *[other] { $names } et { $more } de plus : { $asks }
}
    .help = { $why ->
        [none] Complétez { $count ->
            [one] cette ligne
           *[other] ces { $count } lignes
        } du registre. Seul ce que dit le registre est regardé, jamais si c'est vrai.
       *[other] { $why }
    }
rule-language = { $sections ->
    [none] « { $document } » n'a pas de texte en « { $language } » : { $asks }
   *[other] Il manque à « { $document } », en « { $language } », { $sections } : { $asks }
}
    .help = Rédigez ce qui manque, ou dites dans avenant.toml, sous [facts], que cela ne vous concerne pas.
rule-level = La prochaine version de « { $document } » est dite de forme, mais { $sections ->
    [none] le registre a reçu un ajout : { $registers }
   *[other] { $registers ->
        [none] ces sections ont changé : { $sections }
       *[other] ces sections ont changé : { $sections }, et le registre a reçu un ajout : { $registers }
    }
}. { $asks }
    .help = Mettez level = "material" sous [next] dans document.toml, pour que les lecteurs soient avertis avant son entrée en vigueur ; ou écartez { $rule } avec un motif sous [next.waivers].
rule-question = { $ask }
    .help = Répondez dans avenant.toml, sous [facts] : { $fact } = true, ou false. Ces règles en dépendent : { $rules }
covers-unknown = Aucun pack ne contient de règle « { $rule } ».
    .help = { $nearest ->
        [none] « avenant check --coverage » énumère les règles des packs de ce site. Corrigez le nom, ou retirez-le.
       *[other] Vouliez-vous dire « { $nearest } » ?
    }
waiver-unknown = « { $rule } » est écartée sous [next.waivers], mais aucun pack ne contient cette règle.
    .help = { $nearest ->
        [none] Corrigez le nom, ou retirez la ligne.
       *[other] Vouliez-vous dire « { $nearest } » ?
    }
pack-unknown = Il n'y a pas de pack de règles « { $pack } ».
    .help = { $nearest ->
        [none] Packs connus : { $known }. Un pack à vous est un fichier packs/{ $pack }.toml.
       *[other] Vouliez-vous dire « { $nearest } » ? Packs connus : { $known }
    }
pack-old = Les règles de « { $pack } » ont été comparées à la loi pour la dernière fois le { $checked }, il y a plus d'un an.
    .help = Faites lire à un juriste ce qui a changé depuis. Une version plus récente d'Avenant peut apporter un pack plus récent ; un pack à vous, dans packs/, prend la place de celui-ci.
fact-unknown = Aucune règle ne dépend du fait « { $fact } ».
    .help = { $nearest ->
        [none] Corrigez son nom, ou retirez la ligne.
       *[other] Vouliez-vous dire « { $nearest } » ?
    }
fact-contradicted = Le fait « { $fact } » est dit faux, et « { $row } », dans { $register }, dit le contraire.
    .help = Écrivez { $fact } = true, ou corrigez la ligne du registre : d'ici là, les obligations qui dépendent de ce fait sont laissées de côté.
note-section-changed = Cet article a changé.
note-says-otherwise = Cette ligne dit le contraire.
