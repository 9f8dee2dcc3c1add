# Les mots de la ligne de commande : aide, résultats et échecs.

cli-about = Publie des textes juridiques dont chaque version datée est conservée, scellée et prouvable
cli-alone = Sans commande, « avenant » ouvre le bureau dans le navigateur : le site de ce dossier, ou un écran qui en commence un.
cli-exit-codes = Codes de sortie : 0 fait · 1 erreurs dans les textes · 2 commande mal écrite · 3 erreurs dans les réglages, les messages ou le thème · 4 refus du système · 130 interrompu
cli-usage = Usage :
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-command-name = COMMANDE
cli-folder-name = DOSSIER
cli-date-name = AAAA-MM-JJ
cli-show-help = Montrer cette aide
cli-show-version = Montrer la version d'Avenant
cli-verify-against-name = TÊTE|FICHIER
cli-folder = Le dossier du site (là où se trouve avenant.toml)
cli-quiet = Ne dire que les constats et les échecs
cli-ui = La langue de ces messages
cli-format = La forme des constats (par défaut : text)
cli-build = Construire le site
cli-build-out = Le dossier de sortie (par défaut : dist dans le dossier du site)
cli-build-as-of = Le jour pour lequel le site parle (par défaut : aujourd'hui)
cli-build-base-url = Une adresse à la place de base_url
cli-check = Contrôler les textes, les réglages et les sceaux, sans rien écrire
cli-publish = Sceller les textes de travail en une nouvelle version et l'inscrire au registre
cli-publish-documents = Les documents à publier ensemble, par exemple privacy-policy
cli-publish-effective = Le jour à partir duquel la version s'applique
cli-publish-published = Le jour de sa première mise à disposition du public (par défaut : aujourd'hui)
cli-publish-late = Accepter des dates passées ; chaque page dira que la version a été ajoutée après coup
cli-publish-level = La nature du changement (par défaut : ce que dit document.toml, sinon material)
cli-verify = Recalculer tous les sceaux et tout le registre
cli-verify-against = Une empreinte de tête antérieure, ou le fichier d'un registre antérieur : celui-ci en est-il la suite ?

severity-error = erreur
severity-warning = avertissement
severity-question = question
severity-advice = conseil
label-help = aide
label-basis = fondement

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
summary-advice = { $count ->
    [one] { $count } conseil
   *[other] { $count } conseils
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
build-ahead = Ce qui change plus tard est construit aussi : { $days }. Apache y passe de lui-même le jour venu ; « avenant due » dit ce qu'il faut aux autres hébergements.
build-host-root = Le site est sous { $path } : les lignes suivantes n'ont d'effet qu'à la racine de l'hôte. Ajoutez celles de robots.txt ; celles de _redirects ne servent qu'aux hôtes qui lisent ce fichier (Netlify, Cloudflare Pages), et --format json donne aussi celles de _headers.
publish-done = { $text } est scellée. Inscription { $entry } au registre, tête { $head }.
verify-done = { $entries ->
    [one] { $entries } inscription au registre
   *[other] { $entries } inscriptions au registre
} et { $texts ->
    [one] { $texts } texte scellé
   *[other] { $texts } textes scellés
} : tout est tel qu'au jour du scellement. Tête : { $head }
verify-empty = Rien n'a encore été publié : il n'y a rien à vérifier.
verify-against-unknown = « { $typed } » n'est ni la tête d'un registre ni un fichier.
verify-against-unknown-help = Une tête a 64 signes, chiffres et lettres de a à f ; chaque page la porte. Copiez-la entière, ou nommez le fichier où vous gardez un registre antérieur.
verify-ancestor = Le registre est bien la suite de celui qui est donné ({ $earlier }).
verify-not-ancestor = Le registre n'est pas la suite de celui qui est donné : sa tête { $earlier } n'y figure nulle part. L'historique a été réécrit, ou cette tête est celle d'un autre site.
verify-differs = Le registre n'est pas la suite de celui qui est donné : la ligne { $line } diffère. L'historique a été réécrit, ou ce fichier est celui d'un autre site.
verify-nothing-kept = { $earlier } ne contient aucune ligne de registre et ne prouve donc rien. Un téléchargement a peut-être échoué.
verify-shorter = Le registre donné a { $theirs } lignes et celui-ci seulement { $ours } : des lignes ont été retirées, ou cette copie du site est plus ancienne.
recovered-finished = Une commande précédente avait été interrompue alors qu'elle commençait à écrire : sa modification est maintenant complète ({ $count } fichiers).
recovered-discarded = Une commande précédente avait été interrompue avant de rien modifier : ce qu'elle avait préparé a été jeté.
base-url-override = { $url } n'est pas une adresse http ou https qui finit par une barre oblique.
base-url-override-help = Écrivez par exemple https://legal.example/
unknown-document = Aucun document ne s'appelle « { $typed } ».
unknown-document-help = { $near ->
    [none] Les documents de ce site sont : { $known }.
   *[other] Vouliez-vous écrire « { $near } » ?
}
misuse-command = La commande « { $typed } » n'existe pas.
misuse-command-help = { $near ->
    [none] « avenant --help » donne la liste des commandes.
   *[other] Vouliez-vous écrire « { $near } » ?
}
misuse-argument = « { $typed } » n'est pas compris ici.
misuse-argument-help = { $near ->
    [none] « avenant --help » et, après une commande, « --help » disent ce qui l'est.
   *[other] Vouliez-vous écrire « { $near } » ?
}
misuse-value = « { $typed } » n'est pas une valeur possible pour { $argument }.
misuse-value-help = Écrivez l'une de celles-ci : { $near }.
misuse-no-value = Une valeur manque après { $argument }.
misuse-no-value-help = Écrivez-la juste après, séparée par une espace.
misuse-date = « { $typed } » n'est pas une date que l'on peut lire.
misuse-date-help = { $near ->
    [none] Écrivez l'année, le mois et le jour, comme 2027-01-15, et vérifiez que ce jour existe.
   *[other] Écrivez { $near }
}
misuse-missing = Il manque quelque chose à cette commande : { $argument }
misuse-missing-help = Ajoutez-le ; « --help » après la commande en dit le sens.
misuse-twice = { $argument } figure deux fois.
misuse-twice-help = Gardez l'un des deux.
misuse-count = { $argument } prend { $near } valeurs, et il y en a { $typed }.
misuse-count-help = Écrivez-en { $near } à la suite, séparées par des espaces.
misuse-together = { $argument } et { $typed } ne vont pas dans la même commande.
misuse-together-help = Gardez l'un des deux.
misuse-other = Cette commande n'est pas comprise.
misuse-other-help = « avenant --help » donne la liste des commandes ; « --help » après une commande dit ce qu'elle attend.

failure-io = { $kind ->
    [missing] { $path } n'existe pas.
    [denied] { $path } ne peut être ni lu ni écrit : les droits d'accès manquent.
    [full] { $path } ne peut pas être écrit : le disque est plein.
    [no-folder] { $path } ne peut pas être atteint : une partie de ce chemin est un fichier et non un dossier.
    [folder] { $path } est un dossier et non un fichier.
    [no-text] { $path } n'est pas un texte enregistré en UTF-8.
   *[other] { $path } ne peut être ni lu ni écrit. Le système dit : « { $reason } »
}
failure-io-help = { $kind ->
    [missing] Vérifiez le nom, et le dossier où vous êtes.
    [denied] Demandez l'accès à la personne qui tient le dossier, puis relancez la commande.
    [full] Faites de la place, puis relancez la commande. Rien n'est perdu.
    [no-folder] Vérifiez le nom.
    [folder] Nommez le fichier qu'il contient.
    [no-text] Vérifiez que c'est le bon fichier.
   *[other] Relancez la commande ; si cela persiste, adressez-vous à la personne qui s'occupe de cet ordinateur. Rien n'est perdu.
}
failure-not-ours = { $path } existe déjà et n'a pas été fait par Avenant : rien n'y a été touché.
failure-not-ours-help = Choisissez un autre dossier avec --out, ou déplacez vous-même celui-ci.
failure-foreign = { $path } a été mis là par quelqu'un d'autre et une page le remplacerait.
failure-foreign-help = Déplacez ce fichier, puis relancez la construction.
failure-output-holds-sources = { $path } contient des sources du site ou se trouve parmi elles : rien n'y est déposé.
failure-output-holds-sources-help = Choisissez un autre endroit, par exemple --out dist.
failure-busy = Une autre commande écrit dans ce site ({ $owner }).
failure-busy-help = Attendez qu'elle ait fini, puis relancez celle-ci.
failure-exists = { $path } existe déjà et n'est pas remplacé.
failure-exists-help = Regardez ce fichier ; si c'est un reste, déplacez-le et relancez la commande.
failure-changed = { $path } a été enregistré de nouveau pendant que cette commande travaillait. Rien n'a été écrit.
failure-changed-help = Relancez la commande : elle lira le fichier tel qu'il est.
failure-unfinished = Une commande précédente a été interrompue pendant qu'elle écrivait, et { $path } a changé depuis : la terminer maintenant ferait perdre ce changement.
failure-unfinished-help = Remettez ce fichier comme il était avant l'interruption, puis lancez n'importe quelle commande : elle termine ce qui était commencé. Pour y renoncer au contraire, remettez tout le site comme il était avant, et supprimez le dossier { $journal }.
failure-no-entropy = Le système ne donne pas de nombres aléatoires : aucun texte ne peut être scellé.
failure-no-entropy-help = Réessayez ; si cela persiste, demandez à qui s'occupe de cet ordinateur.
interrupted = Interrompu. Rien n'a été changé, ou la prochaine commande achèvera ce qui était commencé.
