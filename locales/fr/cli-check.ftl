# Les mots d'`avenant check`, et de la présentation des constats.

cli-check-name = NOM
cli-check-as-of = Le jour pour lequel le site est vérifié (par défaut : aujourd'hui)
cli-check-format = La forme des constats : pour lecteurs, en JSON, en SARIF 2.1.0, ou en commandes pour un exécuteur de GitHub (par défaut : text)
cli-check-deny = Compter ces constats comme des erreurs : le nom d'un constat ou d'une règle, toutes les règles qui commencent ainsi (gdpr.13.*), ou warnings, questions, advice
cli-check-allow = Passer sur ces constats ; ce qui garde les mots, les scellés et les adresses ne peut être passé
cli-check-all = Afficher tous les constats, si nombreux soient-ils d'une même sorte
cli-check-external = Vérifie que les adresses extérieures répondent encore : une question à la fois, au plus une par seconde à un même hôte, et pas deux fois en sept jours
cli-check-wait = Combien de temps attendre chaque adresse extérieure (par défaut : 20)
cli-check-wait-name = SECONDES
check-external-asked = { $at } sur { $count } : { $address }
check-external-done = { $count ->
    [0] Les textes ne mènent à aucune adresse extérieure.
    [one] Les textes mènent à une adresse extérieure ; { $asked ->
        [0] elle a été vérifiée dans les sept derniers jours.
       *[other] elle a été vérifiée.
    }
   *[other] Les textes mènent à { $count } adresses extérieures ; { $asked ->
        [0] toutes ont été vérifiées dans les sept derniers jours.
       *[other] { $asked } ont été vérifiées maintenant.
    }
}
misuse-finding = Aucun constat ne s'appelle « { $typed } ».
misuse-finding-help = { $near ->
    [none] Écrivez le nom entre crochets devant un constat, l'identifiant d'une règle comme gdpr.13.1.b, ou warnings, questions ou advice.
   *[other] Vouliez-vous écrire « { $near } » ?
}
misuse-firm = On ne peut passer sur « { $typed } » : des mots, des scellés ou des adresses en dépendent.
misuse-firm-help = Corrigez ce qu'il constate ; « avenant explain { $typed } » dit comment.
findings-left-out = { $count ->
    [one] { $count } autre constat [{ $name }] est compté sans être affiché.
   *[other] { $count } autres constats [{ $name }] sont comptés sans être affichés.
} « avenant check --all » les affiche tous.
findings-explained = « avenant explain NOM » dit ce que signifie un constat ; le nom est entre crochets.
findings-by-document = Par document :
findings-of-document = { $document } : { $weights }
findings-of-the-site = le site lui-même
sarif-help = « avenant explain { $name } » dit ce que cela signifie et montre un exemple.
