# Les mots de `avenant prove` et du dossier qu'elle écrit.

cli-prove = Écrire un dossier qui montre ce qui s'appliquait un jour donné, vérifiable sans Avenant
cli-prove-document = Le document, par exemple privacy-policy
cli-prove-on = Le jour
cli-prove-out = Le dossier (par défaut : proof-DOCUMENT-DATE)
cli-prove-zip = Un seul fichier zip au lieu d'un dossier
cli-prove-zip-name = FICHIER

prove-done = { $folder } montre { $version } avec { $texts ->
    [one] un texte
   *[other] { $texts } textes
} ; son README.md dit comment le vérifier.
prove-nothing = { $known ->
    [none] Aucune version de « { $document } » n'est connue : rien à montrer pour le { $on }.
   *[other] Rien n'est connu de « { $document } » au { $on } : sa première version dans cette archive s'applique depuis le { $first }.
}
prove-gap = { $why ->
    [withdrawn] Aucune version de « { $document } » ne s'appliquait le { $on } : celle du { $version } était retirée depuis le { $day }. avenant prove { $document } --on { $before } montre ce qui s'appliquait jusque-là.
   *[ended] Aucune version de « { $document } » ne s'appliquait le { $on } : le document a pris fin le { $day }, avec la version du { $version }. avenant prove { $document } --on { $before } montre ce qui s'appliquait jusque-là.
}
prove-instead = Il en prolonge un autre : avenant prove { $document } --on { $day } montre ce que disait celui-là.

prove-title = { $document } : ce qui s'appliquait le { $on }
prove-what = Le { $on }, la version { $version } s'appliquait, depuis le { $effective } ; elle est entrée dans l'archive de l'éditeur le { $sealed }, inscription n° { $entry } de son registre. { $known ->
    [then] Ses textes tels que l'archive les avait le { $on }
   *[later] L'archive ne l'avait pas encore le { $on }. Ses textes tels que publiés
}, chacun avec son nom, son fichier et l'empreinte SHA-256 du fichier :
prove-check = Comment le vérifier
prove-check-whole = Qu'aucun fichier de ce dossier n'a été abîmé depuis qu'il a été fait :
prove-check-chain = Que chaque ligne du registre est celle que la suivante confirme, et que les lignes de cette version confirment les listes de ses fichiers :
prove-check-files = Que chaque fichier de la version est celui que ces listes confirment :
prove-check-head = L'empreinte de la dernière ligne fixe toutes les lignes qui la précèdent. C'est la tête du registre que montraient les pages, les flux et les données de l'éditeur le jour où ce dossier a été fait ; qui a gardé cette tête, ou un ledger.txt plus récent, peut constater que rien n'a été réécrit. Cette commande doit donner l'empreinte écrite dessous :
prove-limits = Ce que cela ne montre pas
prove-limits-words = Les jours sont ceux que l'éditeur a déclarés. Qu'ils soient vrais, seule la trace de la tête gardée par un tiers le montre : une archive du web, un courriel, un horodatage. Les lignes que les lecteurs ne pouvaient pas encore voir figurent dans ledger.txt par leur seule empreinte. Les pages sont celles du jour où ce dossier a été fait ; les textes scellés sont ce qui a été publié.
