# Les mots d'« avenant completions » et d'« avenant man ».

cli-completions = Afficher un script avec lequel l'interpréteur de commandes complète commandes et options
cli-completions-shell = L'interpréteur de commandes
cli-man = Afficher le manuel, ou l'écrire en pages, une par commande
cli-man-out = Le dossier des pages, par exemple ~/.local/share/man/fr/man1
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-commands = COMMANDES
man-options = OPTIONS
man-notes = NOTES
man-see-also = VOIR AUSSI
man-done = { $count ->
    [one] { $count } page est
   *[other] { $count } pages sont
} dans { $folder }.
