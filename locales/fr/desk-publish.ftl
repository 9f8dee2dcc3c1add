# Les mots de la publication au bureau : son formulaire, sa liste de contrôle, ce qui serait et fut scellé.

desk-publish = Publier
desk-sealed = Scellé

publish-what = Quels textes, et à partir de quand
publish-again = Demander autre chose
publish-which = Documents
publish-never = Jamais publié : ce serait sa première version.
publish-since = Depuis la version du { $version } : { $changes }
publish-proposed = { $level ->
    [editorial] Ces changements n'appellent qu'une version rédactionnelle.
   *[material] Ces changements appellent une version substantielle.
}
publish-settings = { $level ->
    [none] Ses réglages ne disent pas de quel changement il s'agit.
    [editorial] Ses réglages disent : changement rédactionnel.
   *[material] Ses réglages disent : changement substantiel.
}
publish-earliest = Premier jour possible d'application : { $day }
publish-effective = Le jour à partir duquel ils s'appliquent
publish-effective-words = Un même jour pour tous les documents choisis. Le jour proposé est le premier que laissent libre le délai de préavis et ce qui est déjà annoncé.
publish-published = Le jour où les lecteurs les voient pour la première fois
publish-published-words = Laissez vide pour aujourd'hui, { $day }.
publish-level = La nature du changement
publish-level-settings = Comme le disent les réglages de chaque document ; substantiel s'ils ne disent rien
publish-level-material = Substantiel : des droits ou des obligations changent, ou ce qui est fait des données
publish-level-editorial = Rédactionnel : les mots changent, mais rien de ce qu'ils disent
publish-late = Les jours sont passés, et c'est voulu
publish-late-words = Pour un texte qui était réellement en ligne ces jours-là. Chaque page dira qu'il a été inscrit plus tard.
publish-check = Vérifier, et montrer ce qui serait scellé
publish-check-words = Rien n'est encore scellé par là.
publish-no-texts = Il n'y a pas de texte à publier. Les constats disent ce qui manque.

publish-incomplete = Il manque quelque chose avant de pouvoir vérifier :
publish-no-document = Choisissez au moins un document.
publish-no-day = Donnez le jour à partir duquel ils s'appliquent.
publish-bad-day = { $near ->
    [none] « { $typed } » n'est pas un jour : écrivez l'année, le mois et le jour, comme dans 2027-01-15.
   *[other] « { $typed } » n'est pas un jour : vouliez-vous dire { $near } ?
}

publish-checks = Ce qui doit être réuni
publish-all-kept = Tout est réuni. Rien n'est encore scellé : lisez plus bas ce qui le serait.
publish-some-broken = Quelque chose s'y oppose. Rien n'est scellé, et rien ne peut l'être avant que ce soit réglé.
publish-kept = en ordre
publish-broken = à corriger
publish-later = ensuite
publish-mend = Aller là où cela se corrige
publish-texts = Les textes sont sans erreur et ne demandent rien
publish-texts-kept = Rien de ce qui a été constaté dans les textes, les réglages et les messages n'arrête une publication.
publish-languages = Chaque langue requise est là et à jour
publish-languages-kept = Chaque langue sans laquelle rien n'est publié a son texte, fait d'après les mots qui seraient scellés.
publish-summary = Les lecteurs savent ce qui change
publish-summary-kept = S'il y a une version antérieure, chaque langue requise résume en une à sept phrases ce qui change.
publish-dates = Les jours sont en ordre
publish-dates-kept = Le jour est libre, il n'est pas passé, sauf si c'est voulu, et il vient après tout ce qui est annoncé.
publish-period = Le délai de préavis est respecté
publish-period-kept = Les lecteurs voient la version aussi longtemps que le document le promet, ou rien n'est dû.
publish-seals = Tout ce qui a été scellé est intact
publish-seals-kept = Chaque fichier scellé et chaque inscription du registre sont tels qu'ils ont été scellés.
publish-sealing = Ce qui serait scellé se lit comme il a été écrit
publish-sealing-kept = Le scellement a été essayé, et tout le site vérifié avec.
publish-level-said = { $title } : { $level ->
    [editorial] changement rédactionnel
   *[material] changement substantiel
}, { $by ->
    [here] comme vous le dites ici.
    [settings] comme le disent ses réglages.
   *[nobody] puisque personne ne dit autre chose.
}
publish-stamps = Quelqu'un d'autre atteste le jour
publish-stamps-later = { $line ->
    [0] Personne pour l'instant. Une fois scellé, une demande d'horodatage est prête à être envoyée.
   *[other] D'autres attestent le registre jusqu'à l'inscription { $line }. Une fois scellé, une demande d'horodatage est prête à être envoyée.
}
publish-deeds = Ce que les packs vous demandent de faire
publish-deeds-later = Rien de cela n'empêche de publier les textes.
publish-readers = Les lecteurs sont prévenus
publish-readers-later = Une fois en ligne, envoyez l'avis à ceux qui doivent être prévenus, et inscrivez que vous l'avez fait.

publish-offered = Le premier jour libre pour tous les documents choisis est le { $day }.
publish-take = Vérifier plutôt avec le { $day }
publish-notice-here = Le premier jour possible est le { $earliest }. Si cette version ne change que des mots et rien de ce qu'ils disent, choisissez « Rédactionnel » plus bas.
publish-past-here = Choisissez un jour à partir du { $today }. Si ce texte était réellement en ligne à cette date, cochez « Les jours sont passés, et c'est voulu » : chaque page dira quand il est entré dans cette archive.
publish-translation-here = Mettez ces sections de la traduction à jour, et inscrivez qu'elles sont faites d'après le texte actuel. Pour publier sans l'attendre, retirez cette langue de celles que requièrent les réglages du document : sa page dira lesquelles de ses sections sont en retard.
publish-reference-here = { $fault ->
    [document] Choisissez aussi « { $document } », pour que les deux soient publiés ensemble, ou écrivez le renvoi en toutes lettres.
    [section] Renvoyez à une section de cette version, ou choisissez aussi « { $document } », pour que les deux soient publiés ensemble.
   *[number] Donnez au renvoi ses propres mots : [mots]({ $document }#{ $id }).
}

publish-trial = Ce qui serait scellé
publish-line = inscription { $line } au registre
publish-other = Quelque chose n'est plus comme on vous l'a montré : rien n'a été scellé. Voici ce qui le serait maintenant.
publish-forever = Ce qui est scellé reste pour toujours : on peut le corriger, le remplacer ou le retirer au grand jour, mais jamais le changer ni le reprendre.
publish-seal = { $count ->
    [one] Sceller { $count } texte pour toujours, en vigueur à partir du { $day }
   *[other] Sceller { $count } textes pour toujours, en vigueur à partir du { $day }
}

sealed-words = { $count ->
    [one] { $count } texte est scellé. La version s'applique à partir du { $day }.
   *[other] { $count } textes sont scellés. La version s'applique à partir du { $day }.
}
sealed-line = Inscription au registre
sealed-digest = Empreinte de l'inscription
sealed-address = Adresse pour toujours ({ $lang })
sealed-next = Que faire ensuite
sealed-keep = Garder la tête du registre ailleurs
sealed-keep-words = Quiconque garde ces 64 caractères, dans une lettre ou un courriel, pourra remarquer plus tard que quelque chose de scellé jusqu'à ce jour a été réécrit :
sealed-witness = Faire attester le jour
sealed-witness-words = Un horodatage dit à partir de quel jour cela existait. La demande est écrite : envoyez ce fichier à l'autorité de votre choix, ou remettez-le à qui s'occupe de votre site, et conservez la réponse par « avenant publish --attach ».
sealed-online = Mettre le site en ligne
sealed-online-words = Vous êtes pour l'instant seul à le voir. Qui s'occupe de votre site lance « avenant build » et met en ligne le dossier dist. Faites ensuite garder le registre par une archive du web :
sealed-readers = Prévenir vos lecteurs
sealed-readers-words = Une fois en ligne, envoyez l'avis de la nouvelle version à ceux qui doivent être prévenus, et inscrivez que vous l'avez fait.
sealed-more = Publier autre chose
