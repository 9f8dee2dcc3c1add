# Les mots d'`avenant explain` et des pages de `docs/findings/`.

cli-explain = Dire ce que signifie un constat, avec un exemple et ce qu'il faut faire
cli-explain-name = Le nom entre crochets devant un constat, ou l'identifiant d'une règle
explain-weight = Poids : { $severity }{ $changes ->
    [yes] {""} ; « [check] » dans avenant.toml peut en décider autrement.
   *[no] {""}, et toujours : sans lui des mots pourraient se perdre, un scellé se rompre, une adresse se couper, ou le site ne pas se faire.
}
explain-basis = Fondement :
explain-example = Par exemple
explain-help = Ce qu'il faut faire
explain-case = C'est ainsi que { $case } le montre.
explain-page = La même chose se trouve dans { $page } de la documentation.
explain-index = Ce que constatent « avenant check » et d'autres commandes, par nom ; « avenant explain NOM » dit la même chose dans le terminal. Ces pages sont faites des messages du programme et de ses tests.
explain-rule-when = { $when ->
    [if] Elle s'applique si « { $fact } »{ $value ->
        [none] {""}
       *[other] {""} vaut « { $value } »
    } sous [facts] dans avenant.toml{ $ask ->
        [none] .
       *[other] {""} : { $ask }
    }
    [unless] Elle s'applique sauf si « { $fact } »{ $value ->
        [none] {""}
       *[other] {""} vaut « { $value } »
    } sous [facts] dans avenant.toml{ $ask ->
        [none] .
       *[other] {""} : { $ask }
    }
    [change] Elle s'applique si la prochaine version change ce dont elle traite.
   *[always] Elle s'applique toujours.
}
explain-rule-met = { $kind ->
    [section] Y satisfait un article qui le déclare : « covers={ $what } » entre les accolades de son titre.
    [own] Y satisfait un article qui le déclare et ne traite de rien d'autre : « covers={ $what } » entre les accolades de son titre.
    [publisher] Y satisfait un texte qui imprime, du registre de l'éditeur, ces données remplies : { $what }.
    [register] Y satisfait un texte qui imprime un registre où « { $what } » est rempli à chaque ligne.
    [rows] Dans le registre, « { $what } » { $test ->
        [languages] doit avoir des mots dans chaque langue du document.
        [at-most] ne doit pas dépasser { $value }.
        [not-all] ne doit pas être « { $value } » à toutes les lignes.
       *[filled] doit être rempli à chaque ligne.
    }
    [forbidden] Y satisfont des textes où certains mots ne figurent nulle part.
    [discouraged] Y satisfont des textes où certains mots, qu'il vaut mieux éviter, ne figurent nulle part.
    [texts] Y satisfont des textes dans ces langues, avec tous leurs articles : { $what }.
   *[deed] C'est à faire par des personnes quand une version est publiée.
}
explain-rule-why = Pourquoi
explain-rule-pack = Elle est du recueil « { $pack } » ({ $title }), comparé à la loi pour la dernière fois le { $checked } ; { $read ->
    [yes] l'article a été lu alors.
   *[no] l'article a été cité de mémoire : faites-le vérifier.
}
explain-rule-declared = Avenant regarde ce qui est déclaré, et ne juge aucun mot.
explain-group = Tous les constats de la sorte « { $severity } » : « [check] » dans avenant.toml, « --deny » et « --allow » acceptent ce nom pour ceux qu'ils ne nomment pas autrement. Les règles de packs qui pèsent autant en font partie.
explain-pack = « avenant explain » et l'un de ces noms en dit plus :
