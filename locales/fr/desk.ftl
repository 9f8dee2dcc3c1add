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
desk-next-effect = { $days ->
    [1] Prochaine prise d'effet demain, le { $day }
   *[other] Prochaine prise d'effet dans { $days } jours, le { $day }
}
desk-late = { $count ->
    [one] { $count } section en retard
   *[other] { $count } sections en retard
}
desk-late-in = { $language } : { $late }
