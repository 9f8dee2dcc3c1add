### Quelle obligation est remplie où : `avenant check --coverage` et l'écran du bureau.

cli-check-coverage = Montrer quelle obligation des packs est remplie où, au lieu des constats
cli-check-document = Avec --coverage : ce document seulement
cli-check-version = Avec --coverage : la version de ce jour au lieu des textes de travail
coverage-working = { $document }, textes de travail
coverage-version = { $document }, version du { $day }
coverage-no-packs = Son document.toml ne nomme aucun pack de règles.
coverage-no-version = { $document ->
    [none] Aucun document n'a de version du { $day }.
   *[other] « { $document } » n'a pas de version du { $day }.
}
coverage-no-version-help = { $document ->
    [none] « avenant status » énumère les versions.
   *[other] { $versions ->
        [none] Il n'en a encore aucune.
       *[other] Ses versions : { $versions }
    }
}
misuse-coverage-form = « --coverage » ne s'écrit pas au format { $form }.
misuse-coverage-form-help = Retirez « --format » pour un tableau, ou écrivez « --format json ». Sans « --coverage », les constats s'écrivent ainsi.
coverage-sum = { $count ->
    [one] { $met } obligation applicable sur { $count } ne demande plus rien.
   *[other] { $met } des { $count } obligations applicables ne demandent plus rien.
}
coverage-note = Déclaré, non jugé : ceci montre où une chose est dite figurer, jamais si elle est exacte.
coverage-apart = ne s'applique pas
coverage-apart-why = ne s'applique pas : { $why ->
    [fact] { $fact } = { $answer }
    [unchanged] rien de ce dont elle parle n'a changé
    [done] elle parle de ce qui se fait à la publication d'une version
   *[no-register] le site ne tient pas le registre dont elle parle
}
coverage-asked = inconnu : répondez à « { $fact } » dans avenant.toml
coverage-waived = écartée : { $reason }
coverage-deed = à faire à la publication{ $sections ->
    [none] { "" }
   *[other] { " " }: { $sections }
}
coverage-denied = demande une version de fond{ $sections ->
    [none] { "" }
   *[other] { " " }: { $sections }
}
coverage-register-met = remplie par le registre
coverage-register-short = { $count ->
    [one] { $count } ligne du registre ne suffit pas
   *[other] { $count } lignes du registre ne suffisent pas
}
coverage-by-publisher = registre de l'éditeur
coverage-by-register = registre « { $register } »
coverage-by-text = texte entier
coverage-thin = { $section } ne dit presque rien
coverage-not-apart = { $section }, pas à part
coverage-unmet = non déclaré
coverage-clean = rien trouvé
coverage-words = { $count ->
    [one] trouvé une fois
   *[other] trouvé { $count } fois
}
coverage-lacks = { $count ->
    [one] une section manque
   *[other] { $count } sections manquent
}
coverage-no-text = pas de texte
