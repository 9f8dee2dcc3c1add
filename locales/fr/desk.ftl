# Les mots du bureau : les écrans du serveur d'aperçu.

desk-name = Le bureau
desk-screens = Écrans
desk-strip = Aperçu
desk-board = Documents
desk-findings = Constats
desk-stale = Les fichiers contiennent des erreurs : ces pages sont plus anciennes que ce que vous avez écrit.
desk-no-pages = Les fichiers contiennent des erreurs : il n'y a pas encore de pages.
desk-gone = L'aperçu est arrêté : ce qui est affiché ici peut être ancien. Relancez-le pour continuer.
desk-message = Rien n'a été fait
desk-message-done = Scellé
desk-unstamped = C'est scellé. La demande d'horodatage n'a pas pu être écrite : { $reason }
desk-unstamped-help = Écrivez-la avec « avenant publish --request » dans le dossier du site, ou continuez : la demande suivante couvre aussi cette ligne.
desk-next-effect = { $days ->
    [1] Prochaine prise d'effet demain, le { $day }
   *[other] Prochaine prise d'effet dans { $days } jours, le { $day }
}
desk-late = { $count ->
    [one] { $count } section en retard
   *[other] { $count } sections en retard
}
desk-late-in = { $language } : { $late }

### Ce que répond une adresse qui n'est pas un écran.
desk-nothing = Il n'y a rien à cette adresse
desk-nothing-help = Ce qu'elle montrait n'existe peut-être plus. Les écrans du bureau sont en haut de cette page.
desk-no-deed = Cet écran n'enregistre rien
desk-no-deed-help = Rien n'a été changé. Revenez en arrière et rechargez l'écran d'où vous venez.
desk-no-document = Ce document n'est pas dans le site
desk-no-document-help = Les documents du site sont sur le premier écran du bureau.
desk-outside = Cette adresse est hors du site
desk-outside-help = Le site commence à { $root }
