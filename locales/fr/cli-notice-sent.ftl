# Les mots de `avenant notice sent`.

cli-notice-sent = Enregistrer que les lecteurs ont été informés d'une version, sur déclaration de l'éditeur
cli-notice-sent-number-name = NOMBRE
cli-notice-sent-lang = Une langue dans laquelle les lecteurs ont été informés ; peut se répéter ; sinon chacune de la version
cli-notice-sent-channel = Le moyen d'information ; les pages le disent
cli-notice-sent-on = Le jour où les lecteurs ont été informés
cli-notice-sent-count = Le nombre de lecteurs informés ; les pages le disent
cli-notice-sent-note = Des mots à vous, gardés dans les seuls fichiers du site
cli-notice-sent-yes = Sceller l'enregistrement ; sans cela rien n'est écrit

notice-sent-declared = { $version } : lecteurs informés le { $day } { $channel ->
    [email] par courriel
    [post] par courrier postal
    [app] dans l'application
    [banner] par un bandeau
   *[other] par un autre moyen
}, en { $languages }{ $count ->
    [0] .
    [one] , soit { $count } lecteur.
   *[other] , soit { $count } lecteurs.
}
notice-sent-ask = Pour sceller définitivement cette déclaration, relancez la même commande avec --yes. Les pages diront qu'elle vient de vous.
notice-sent-done = L'information sur { $version } est enregistrée. Ligne { $entry } du registre, tête { $head }.
misuse-readers = « { $typed } » n'est pas un nombre de lecteurs.
misuse-readers-help = Écrivez un nombre entier à partir de 1, ou retirez --count.

overview-sent = lecteurs informés le { $day } { $channel ->
    [email] par courriel
    [post] par courrier postal
    [app] dans l'application
    [banner] par un bandeau
   *[other] par un autre moyen
} ({ $languages }){ $count ->
    [0] {""}
    [one] , { $count } lecteur
   *[other] , { $count } lecteurs
}
overview-not-sent = Aucune information enregistrée ; une fois les lecteurs informés : avenant notice sent { $document } --version { $version } --channel email --on AAAA-MM-JJ
