### Constats sur ce qu'un site dit des constats.

check-name = Aucun constat ne s'appelle « { $value } ».
    .help = { $nearest ->
        [none] Écrivez le nom entre crochets devant un constat, l'identifiant d'une règle comme gdpr.13.1.b, toutes les règles qui commencent ainsi comme gdpr.13.*, ou warnings, questions ou advice ; ou supprimez-le.
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
check-firm = « { $value } » garde toujours son poids : des mots, des scellés ou des adresses en dépendent.
    .help = Supprimez-le ici, et corrigez ce qu'il constate ; « avenant explain { $value } » dit comment. Il ne peut figurer que sous error.
