# Les mots d'`avenant fix`.

cli-fix = Montrer ce qui peut être corrigé dans les textes sans demander, et le corriger après un oui
cli-fix-file-name = FICHIER
cli-fix-files = Les fichiers à corriger (par défaut : tous ceux qui ne sont pas publiés)
cli-fix-yes = Corriger sans demander
cli-fix-ask = Demander aussi pour chaque correction qui n'est pas certaine
fix-make = { $count ->
    [one] Faire cette correction ?
   *[other] Faire ces { $count } corrections ?
} (o/n)
fix-make-one = Faire cette correction ? Il n'est pas certain que ce soit voulu. (o/n)
fix-nothing = Il n'y a rien à corriger sans demander.
fix-done = { $count ->
    [one] { $count } correction a été faite
   *[other] { $count } corrections ont été faites
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}.
fix-not-written = { $count ->
    [one] { $count } correction est montrée
   *[other] { $count } corrections sont montrées
} et rien n'a été écrit : « avenant fix --yes » les fait.
fix-doubtful = { $count ->
    [one] { $count } autre correction n'est pas certaine
   *[other] { $count } autres corrections ne sont pas certaines
} : « avenant fix --ask » montre chacune et demande.
fix-no-file = « { $typed } » n'est pas un fichier de ce site.
fix-no-file-help = { $near ->
    [none] Écrivez son chemin dans le site, comme content/privacy-policy/fr.md
   *[other] Vouliez-vous écrire { $near } ?
}
fix-sealed = « { $typed } » est publié ou note ce qui l'est : il n'est jamais corrigé ainsi.
fix-sealed-help = « avenant erratum » corrige un texte publié, visiblement.
fix-no-conversation = Personne ne peut répondre ici, et --ask demande.
fix-no-conversation-help = Lancez la commande dans un terminal, ou remplacez --ask par --yes.
