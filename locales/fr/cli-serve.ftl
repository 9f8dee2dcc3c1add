# Les mots de `avenant serve`.

cli-serve = Montrer le site et le bureau dans le navigateur, à jour avec les fichiers
cli-serve-port = Le premier port à essayer (par défaut : 8021 ; 0 prend n'importe lequel de libre)
cli-serve-open = Ouvrir le bureau dans le navigateur
cli-serve-poll = Regarder les fichiers à intervalles réguliers, pour les disques qui n'annoncent rien
cli-serve-expose = Laisser d'autres machines l'atteindre par ce nom ou cette adresse ; il leur faut l'adresse affichée
cli-serve-host-name = HÔTE

serve-at = Le site et le bureau sont à l'adresse { $url }
serve-exposed =
    avertissement : d'autres machines peuvent atteindre ce serveur, et quiconque a cette adresse peut lire
    et écrire le site. Rien n'est chiffré en chemin. Ne donnez l'adresse à personne d'autre.
serve-any = Les autres saisissent le nom ou l'adresse de cette machine à la place de { $host }.
serve-port-taken = Le port { $wanted } est pris : c'est donc le { $port }.
serve-polls = { $reason ->
    [shared] Le site est sur un disque où d'autres machines écrivent ({ $words }) : ses fichiers sont regardés deux fois par seconde.
    [limit] Le système surveille déjà autant de dossiers qu'il peut : les fichiers sont regardés deux fois par seconde.
   *[refused] Le système ne peut pas annoncer les changements ({ $words }) : les fichiers sont regardés deux fois par seconde.
}
serve-end = Ctrl-C l'arrête.
serve-taken = Les ports { $from } à { $to } sont pris.
serve-taken-help = Arrêtez ce qui les utilise, ou nommez-en un autre : --port 0 prend n'importe lequel de libre.
serve-host = Cette machine n'est pas joignable sous { $host } : { $reason }
serve-host-help = Donnez un nom ou une adresse de cette machine, par exemple 192.168.1.20, ou retirez --expose.
misuse-port = « { $typed } » n'est pas un port.
misuse-port-help = Donnez un nombre de 1 à 65535, ou 0 pour n'importe quel port libre.
