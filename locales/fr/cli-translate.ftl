### Les mots d'`avenant translate` et d'`avenant translated`, et des feuilles pour traducteurs.

cli-translate = Donner une traduction à un traducteur dans un fichier, et la reprendre
cli-translate-export = Écrire une feuille : chaque article tel qu'il fut traduit, tel qu'il est, et sa traduction
cli-translate-import = Reprendre une feuille : seulement ce que le traducteur a changé
cli-translate-lang = La langue de la traduction
cli-translate-document = Le document (par défaut : tous)
cli-translate-form = Markdown, ou HTML pour les traitements de texte (par défaut : selon le nom du fichier)
cli-translate-out = Écrire la feuille dans ce fichier (par défaut : la sortie standard)
cli-translate-file-name = FICHIER
cli-translate-file = La feuille revenue : .md, ou une page web enregistrée par un traitement de texte
cli-translate-yes = L'écrire ; sans cela rien n'est écrit

cli-translated = Dire qu'une traduction est à jour
cli-translated-lang = La langue de la traduction
cli-translated-section = L'article, par son identifiant (par défaut : tous ceux qui attendent, d'abord énumérés)
cli-translated-document = Le document (par défaut : tous)
cli-translated-yes = Noter tous ceux qui sont énumérés ; un article nommé n'en a pas besoin

translate-no-language = Le site ne propose pas la langue « { $typed } ».
translate-no-language-help = { $near ->
    [none] Il propose { $known } ; ajoutez-en d'autres à « languages » dans avenant.toml.
   *[other] Vouliez-vous dire { $near } ? Il propose { $known }.
}
translate-nothing = Il n'y a rien à traduire en « { $language } ».
translate-nothing-help = Dans ces documents le texte de cette langue fait foi, ou il n'y en a aucun qui fasse foi.
translate-exists = { $file } existe déjà.
translate-exists-help = Le travail d'un traducteur s'y trouve peut-être : reprenez-le d'abord, ou choisissez un autre nom.
translate-processor = { $file } serait le fichier propre d'un traitement de texte.
translate-processor-help = Donnez-lui un nom qui finit par .html : les traitements de texte l'ouvrent, et l'enregistrent de nouveau comme page web.
translate-exported = { $count ->
    [one] Un morceau
   *[other] { $count } morceaux
} à traduire : { $late } en retard, { $missing } manquants. Reprenez le fichier par « avenant translate import FICHIER ».
translate-unchanged = Rien n'a été changé dans cette feuille : il n'y a rien à reprendre.
translate-change = { "  " }{ $change }
translate-changed = { $count ->
    [one] Nouveaux mots dans un morceau : { $names }
   *[other] Nouveaux mots dans { $count } morceaux : { $names }
}
translate-recorded = { $is-written ->
    [yes] { $count ->
        [one] Noté comme à jour : { $names }
       *[other] Notés comme à jour, { $count } articles : { $names }
    }
   *[no] { $count ->
        [one] Serait noté comme à jour : { $names }
       *[other] Seraient notés comme à jour, { $count } articles : { $names }
    }
}
translate-ask = Pour l'écrire, relancez la même commande avec --yes.
translate-done = La traduction est reprise.

translated-row = { "  " }{ $name }  « { $heading } » ({ $is-late ->
    [yes] sa source a changé depuis
   *[no] non noté
})
translated-nothing = La traduction est à jour : rien n'est à noter.
translated-ask = Si ces traductions disent ce que dit le texte qui fait foi, relancez la même commande avec --yes, ou nommez un article.
translated-done = { $count ->
    [one] Un article est noté comme à jour.
   *[other] { $count } articles sont notés comme à jour.
}
translated-no-section = Aucun article ne s'appelle « { $typed } ».
translated-no-section-help = { $near ->
    [none] Nommez un article par l'identifiant qui suit son titre, tel que rights pour {"{"}#rights{"}"}.
   *[other] Vouliez-vous dire { $near } ?
}
translated-prevails = Dans « { $document } », c'est le texte en « { $language } » qui fait foi : il n'est fait d'après aucun autre.
translated-prevails-help = Nommez la langue de la traduction qui est à jour.
translated-missing = L'article « { $heading } » n'est pas encore traduit.
translated-missing-help = Écrivez d'abord sa traduction, sous un titre qui porte l'identifiant {"{"}#{ $typed }{"}"}.
translated-several = « { $typed } » est un article de plusieurs documents : { $documents }.
translated-several-help = Dites lequel par --document.

sheet-title = Feuille de traduction
sheet-about = Traduisez la source telle qu'elle est en « { $language } », article par article ; là où elle a changé, ce qu'elle était se trouve devant.
sheet-about-markdown = N'écrivez que sous les lignes qui disent « Nouvelle traduction », et laissez telles quelles les lignes qui commencent par « <!-- avenant ».
sheet-about-html = N'écrivez que dans la colonne « Nouvelle traduction » ; chaque ligne y est une ligne du texte. À la fin, enregistrez le fichier comme page web (HTML).
sheet-about-marks = Ce qui se trouve entre {"{{"} … {"}}"}, dans {"{"}#…{"}"} et derrière ]( reste tel quel : valeurs, noms d'articles et adresses.
sheet-section = Article
sheet-was = Source telle qu'elle fut traduite
sheet-was-unknown = Les mots d'après lesquels il fut traduit n'ont pas été conservés.
sheet-now = Source telle qu'elle est
sheet-present = Traduction telle qu'elle est
sheet-new = Nouvelle traduction
sheet-done = Juste en l'état ? Écrivez oui à la place de no.
sheet-header = Titre, description et résumé des changements
sheet-front = Titre et début
sheet-missing = pas encore traduit
sheet-late = la source a changé
sheet-unrecorded = on ne sait pas d'après quels mots il fut traduit
sheet-current = à jour
sheet-there = traduit
