# Ce qui empêche d'avertir les lecteurs d'une version.

notice-refused = { $why ->
    [none] Aucune version de « { $document } » que les lecteurs peuvent voir n'en modifie une autre : il n'y a rien à leur annoncer.
    [not-shown] Les lecteurs ne peuvent voir aucune version de « { $document } » de ce jour à la date demandée.
    [no-update] Cette version de « { $document } » n'en modifie aucune autre : c'est la première, ou elle a d'abord été publiée ailleurs.
    [past] Cette version de « { $document } » ne s'applique plus, ou ne s'est jamais appliquée : son avis viendrait trop tard.
   *[language] Cette version de « { $document } » n'a pas de texte dans la langue demandée.
}
    .help = { $why ->
    [none] Publiez d'abord la version suivante : avenant publish { $document } --effective AAAA-MM-JJ
    [not-shown] « avenant status » donne la liste des versions. Une version s'annonce à partir du jour où elle est montrée : donnez ce jour, par exemple --as-of AAAA-MM-JJ, pour écrire son avis avant.
    [no-update] Donnez le jour d'une version qui modifie celle-ci, par exemple --version AAAA-MM-JJ.
    [past] Donnez le jour de la version qui s'applique, ou laissez --version de côté.
   *[language] Laissez --lang de côté pour écrire l'avis dans chaque langue de la version, ou traduisez le texte pour la prochaine version.
}
notice-no-summary = { $count ->
    [0] Cette version ne dit pas en « { $language } » ce qu'elle change : les lecteurs n'apprendraient rien.
   *[other] Cette version dit ce qui change en { $count } phrases en « { $language } » : personne n'en lit plus de { $most }.
}
    .help = Ce qui est publié reste tel quel. Écrivez de 1 à { $most } phrases sous « changes: » dans l'en-tête du texte « { $language }.md », publiez la version suivante et envoyez son avis.
