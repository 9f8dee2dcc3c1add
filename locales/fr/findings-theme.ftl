### Constats sur les thèmes.

theme-missing = Le thème « { $name } » n'a pas de dossier themes/{ $name }/, et Avenant n'en fournit pas de ce nom.
    .help = Écrivez theme = "default" dans avenant.toml, ou créez le dossier themes/{ $name }/ avec les fichiers qui diffèrent du thème fourni.
template-syntax = Le gabarit « { $template } » ne peut pas être lu, ligne { $line } : { $words }.
    .help = Chaque {"{% if %}"}, {"{% for %}"} et {"{% block %}"} se ferme par {"{% endif %}"}, {"{% endfor %}"} ou {"{% endblock %}"} ; une valeur s'écrit entre {"{{ et }}"}.
template-failed = { $reason ->
    [undefined] Le gabarit « { $template } » emploie, ligne { $line }, une valeur qui n'existe pas sur cette page.
    [not-found] Le gabarit « { $template } » demande, ligne { $line }, un fichier que ni le site ni le thème fourni ne possèdent.
    [fuel] Le gabarit « { $template } » ne finit pas : il a été arrêté à la ligne { $line }.
   *[other] Le gabarit « { $template } » ne peut pas être rempli, ligne { $line } : { $words }.
}
    .help = { $reason ->
        [undefined] Comparez le nom avec ceux que les gabarits reçoivent, ou entourez-le de {"{% if … %}"} s'il n'existe que sur certaines pages.
        [not-found] Corrigez le nom du fichier. « @default/base.html » désigne toujours celui du thème fourni.
        [fuel] Cherchez une boucle trop longue ou des boucles l'une dans l'autre.
       *[other] Comparez la ligne avec le même fichier du thème fourni.
    }
article-not-once = { $times ->
    [0] Le gabarit « { $template } » ne montre pas { $piece ->
        [heading] le titre du texte
        [status] le bandeau d'état du texte
       *[article] les mots scellés du texte
    } tel quel.
   *[other] Le gabarit « { $template } » montre { $times } fois { $piece ->
        [heading] le titre du texte
        [status] le bandeau d'état du texte
       *[article] les mots scellés du texte
    }.
}
    .help = Écrivez {"{{ "}{ $piece }{" }}"} une fois, et une seule, dans ce gabarit, sans filtre et hors de tout commentaire.
