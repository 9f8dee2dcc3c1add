# Les mots de `avenant publish --dry-run`.

cli-publish-dry-run = Montrer ce qui serait scellé, sans rien écrire

publish-plan = { $version } serait scellée, inscription { $line } au registre
publish-plan-dates = { $days ->
    [0] Montrée à partir du { $published }, elle prendrait effet le même jour.
    [1] Montrée à partir du { $published }, elle prendrait effet le { $effective }, un jour plus tard.
   *[other] Montrée à partir du { $published }, elle prendrait effet le { $effective }, { $days } jours plus tard.
}
publish-plan-dates-past = Montrée à partir du { $published }, elle a pris effet le { $effective }.
publish-plan-late = Entrée tardive : chaque page dira qu'elle a été ajoutée après coup.
publish-plan-level = { $level ->
    [editorial] Changement rédactionnel.
   *[material] Changement substantiel.
}
publish-plan-consent = Le consentement serait demandé de nouveau.
publish-plan-replaces = Elle remplacerait la version du { $version } ; les changements sont comptés par rapport à celle-ci.
publish-plan-first = Ce serait la première version.
publish-plan-continues = Elle continue { $sections }.
publish-plan-proposed = { $level ->
    [editorial] Ces changements ne parlent que pour un changement rédactionnel.
   *[material] Ces changements parlent pour un changement substantiel.
}
publish-deeds-list = À faire à la publication, sans que rien de cela ne l'empêche :
publish-deed-sections = Demandé par ce qui a changé dans { $sections }.
