# Les mots de `avenant cookies export` et `avenant cookies import`.

cli-cookies-file-name = FICHIER
cli-cookies-service-name = NOM
cli-cookies-export = Écrire le registre pour un outil de consentement, pour le TCF d'IAB Europe ou sous forme de tableau
cli-cookies-export-form = L'outil : Klaro, vanilla-cookieconsent, tarteaucitron, deviceStorage.json du TCF, ou les colonnes d'Open Cookie Database
cli-cookies-export-lang = Une langue ; peut être répété ; sinon chacune de celles du site pour lesquelles le registre a tous les mots
cli-cookies-export-site = Un seul site du registre, comme www
cli-cookies-export-document = Le document qui parle des traceurs ; sinon celui du genre « cookies »
cli-cookies-export-out = Le fichier à écrire, à la place de ce qui s'y trouve ; sinon la sortie standard
cli-cookies-export-working = Le registre de travail, et non celui scellé avec la version en vigueur
cli-cookies-export-as-of = Le jour dont la version en vigueur est voulue ; sinon aujourd'hui
cli-cookies-import = Proposer ce qu'un fichier dit des traceurs, en commentaires à confirmer dans le registre
cli-cookies-import-file = Open Cookie Database ou un autre tableau de mêmes colonnes, ce qu'un navigateur a enregistré (.har), ou un fichier de l'outil d'audit de sites de l'EDPB
cli-cookies-import-format = Le format ; sinon le début du fichier le dit
cli-cookies-import-site = Le site du registre où se rencontrent les nouveaux traceurs ; sinon le seul
cli-cookies-import-service = Proposer les traceurs de ce service que le registre n'a pas ; peut être répété
cli-cookies-import-all = Proposer tous les traceurs que le registre n'a pas
cli-cookies-import-yes = Écrire les propositions ; sans cela, elles sont seulement montrées

cookies-export-done = Le registre est écrit dans { $file }.
cookies-export-unsealed = Aucun registre des traceurs n'est scellé avec { $version } : voici celui de travail, donc sans identifiant de texte.
cookies-export-without = Pas en « { $language } » : « { $name } » n'y a pas de mots.
cookies-import-nothing = Rien de ce que dit { $file } ne manque au registre.
cookies-import-found = Propositions : { $new ->
    [0] aucun nouveau traceur
    [one] un nouveau traceur
   *[other] { $new } nouveaux traceurs
}, { $known ->
    [0] rien sur les traceurs et services du registre
    [one] un complément sur un traceur ou service du registre
   *[other] des compléments sur { $known } traceurs et services du registre
}.
cookies-import-others = { $count ->
    [one] Le fichier parle d'un autre traceur que le registre n'a pas.
   *[other] Le fichier parle de { $count } autres traceurs que le registre n'a pas.
} Pour proposer ceux d'un service, nommez-le avec --service.
cookies-import-ask = Pour écrire les propositions, relancez la commande avec --yes.
cookies-import-done = Les propositions sont dans { $path }, en commentaires : rien n'en est imprimé avant que vous l'ayez confirmé.

proposal-new = { $source ->
    [none] D'après { $file }
   *[other] D'après { $file } ({ $source })
}, à confirmer : retirez le # devant ce que vous avez vérifié, et remplissez ce qui est vide.
proposal-known = { $source ->
    [none] { $file }
   *[other] { $file } ({ $source })
} dit de « { $name } »{ $service ->
    [none] {""}
   *[other] {" "}de { $service }
}{ $category ->
    [none] {""}
   *[other] , catégorie « { $category } »
}, à confirmer :
proposal-category = catégorie dans le fichier : { $category }
