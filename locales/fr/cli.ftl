# Les mots de la ligne de commande : aide, résultats et échecs.

cli-about = Publie des textes juridiques dont chaque version datée est conservée, scellée et prouvable
cli-exit-codes = Codes de sortie : 0 fait · 1 erreurs dans les textes · 2 commande mal écrite · 3 erreurs dans les réglages, les messages ou le thème · 4 refus du système · 130 interrompu
cli-folder = Le dossier du site (là où se trouve avenant.toml)
cli-quiet = Ne dire que les constats et les échecs
cli-ui = La langue de ces messages
cli-format = La forme des constats
cli-build = Construire le site
cli-build-out = Le dossier de sortie (par défaut : dist dans le dossier du site)
cli-build-as-of = Le jour pour lequel le site parle (par défaut : aujourd'hui)
cli-build-base-url = Une adresse à la place de base_url
cli-check = Contrôler les textes, les réglages et les sceaux, sans rien écrire
cli-publish = Sceller les textes de travail en une nouvelle version et l'inscrire au registre
cli-publish-documents = Les documents à publier ensemble, par exemple privacy-policy
cli-publish-effective = Le jour à partir duquel la version s'applique
cli-publish-published = Le jour de sa première mise à disposition du public (par défaut : aujourd'hui)
cli-publish-late = Accepter des dates passées ; chaque page dira que la version a été ajoutée après coup
cli-publish-level = La nature du changement (par défaut : ce que dit document.toml, sinon material)
cli-verify = Recalculer tous les sceaux et tout le registre
cli-verify-against = Une empreinte de tête antérieure, ou le fichier d'un registre antérieur : celui-ci en est-il la suite ?

severity-error = erreur
severity-warning = avertissement
severity-question = question
label-help = aide
label-note = note

summary-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
summary-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
summary-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
summary-files = { $count ->
    [one] dans { $count } fichier
   *[other] dans { $count } fichiers
}
summary-clean = Rien à signaler.
summary-nothing-written = Rien n'a été écrit.

build-done = Le site du { $date } est dans { $folder } : { $pages ->
    [one] { $pages } fichier
   *[other] { $pages } fichiers
} ({ $written } écrits, { $kept } inchangés, { $removed } retirés).
publish-done = { $text } est scellée. Inscription { $entry } au registre, tête { $head }.
verify-done = { $entries ->
    [one] { $entries } inscription au registre
   *[other] { $entries } inscriptions au registre
} et { $texts ->
    [one] { $texts } texte scellé
   *[other] { $texts } textes scellés
} : tout est tel qu'au jour du scellement. Tête : { $head }
verify-empty = Rien n'a encore été publié : il n'y a rien à vérifier.
verify-ancestor = Le registre est bien la suite de celui qui est donné ({ $earlier }).
verify-not-ancestor = Le registre n'est pas la suite de celui qui est donné : sa tête { $earlier } n'y figure nulle part. L'historique a été réécrit, ou cette tête est celle d'un autre site.
verify-differs = Le registre n'est pas la suite de celui qui est donné : la ligne { $line } diffère. L'historique a été réécrit, ou ce fichier est celui d'un autre site.
verify-shorter = Le registre donné a { $theirs } lignes et celui-ci seulement { $ours } : des lignes ont été retirées, ou cette copie du site est plus ancienne.
recovered-finished = Une commande précédente avait été interrompue alors qu'elle commençait à écrire : sa modification est maintenant complète ({ $count } fichiers).
recovered-discarded = Une commande précédente avait été interrompue avant de rien modifier : ce qu'elle avait préparé a été jeté.
base-url-override = { $url } n'est pas une adresse http ou https qui finit par une barre oblique. Écrivez par exemple https://legal.example/.
unknown-document = Aucun document ne s'appelle « { $typed } ». Les documents de ce site sont : { $known }.
unknown-document-near = Aucun document ne s'appelle « { $typed } ». Vouliez-vous dire « { $near } » ?

failure-io = { $path } : { $reason }.
failure-io-help = Vérifiez que le fichier ou le dossier existe, que vous avez le droit d'y écrire et que le disque n'est pas plein. Rien n'est perdu ; relancez la commande.
failure-not-ours = { $path } contient des fichiers et n'a pas été fait par Avenant : il est laissé tel quel.
failure-not-ours-help = Choisissez un autre dossier avec --out, ou videz vous-même celui-ci.
failure-foreign = { $path } a été mis là par quelqu'un d'autre et une page le remplacerait.
failure-foreign-help = Déplacez ce fichier, puis relancez la construction.
failure-output-holds-sources = { $path } contient des sources du site et ne peut pas être le dossier de sortie.
failure-output-holds-sources-help = Choisissez un autre dossier avec --out, par exemple dist.
failure-busy = Une autre commande écrit dans ce site ({ $owner }).
failure-busy-help = Attendez qu'elle ait fini, puis relancez celle-ci.
failure-exists = { $path } existe déjà et n'est pas remplacé.
failure-exists-help = Regardez ce fichier ; si c'est un reste, déplacez-le et relancez la commande.
failure-no-entropy = Le système ne donne pas de nombres aléatoires : aucun texte ne peut être scellé.
failure-no-entropy-help = Réessayez ; si cela persiste, demandez à qui s'occupe de cet ordinateur.
interrupted = Interrompu. Rien n'a été changé, ou la prochaine commande achèvera ce qui était commencé.
