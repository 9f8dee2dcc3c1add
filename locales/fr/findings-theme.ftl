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
        [undefined] Comparez le nom avec ceux de « docs/themes.md » ; une valeur que seules certaines pages possèdent s'entoure de {"{% if … %}"}.
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
theme-contrast = Sur les pages { $scheme ->
    [light] claires
   *[dark] sombres
}, { $name } ({ $colour }) se lit mal sur { $ground } ({ $other }) : le contraste est de { $ratio-whole },{ $ratio-part } pour 1, et le thème demande { $least-whole },{ $least-part }.
    .help = { $proposal ->
        [none] Choisissez une couleur plus foncée ou plus claire pour { $ground } : rien ne peut se lire aussi bien sur celle-ci.
       *[other] Écrivez { $name }: { $proposal } – la couleur lisible la plus proche, plus foncée ou plus claire, de la même teinte.
    }
theme-colour-missing = La feuille de style ne donne pas de couleur { $name } aux pages { $scheme ->
    [light] claires
   *[dark] sombres
}.
    .help = Écrivez-la dans une règle :root d'un fichier static/*.css, en chiffres hexadécimaux : { $name }: #0a3f9c; – ou supprimez ce qui la demande.
brand-contrast = Sur les pages { $scheme ->
    [light] claires
   *[dark] sombres
}, votre couleur { $colour } se lit mal à côté de { $other } : le contraste est de { $ratio-whole },{ $ratio-part } pour 1, et le thème demande { $least-whole },{ $least-part }.
    .help = { $proposal ->
        [none] Écrivez une couleur pour les pages { $scheme ->
            [light] claires, accent
           *[dark] sombres, accent_dark
        } ; rien de la même teinte ne s'y lit.
       *[other] Écrivez { $scheme ->
            [light] accent
           *[dark] accent_dark
        } = "{ $proposal }" : la couleur lisible la plus proche, plus foncée ou plus claire, de la même teinte.
    }
