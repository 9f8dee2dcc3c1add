### Constats sur les pages finies.

on-page = { $others ->
    [0] Sur la page { $page }
    [one] Sur la page { $page } et { $others } autre
   *[other] Sur la page { $page } et { $others } autres
}
page-link-broken = { on-page }, un lien ne mène nulle part : { $what ->
    [section] « { $address } » nomme un endroit qui n'est pas sur sa page
    [relative] « { $address } » dépend de l'adresse de la page, et cette page répond à n'importe quelle adresse
   *[page] « { $address } » n'est ni une page ni un fichier de ce site
}. Il se trouve dans { $excerpt }
    .help = { $what ->
        [section] Écrivez après le # l'identifiant d'un élément de cette page, ou supprimez le # et ce qui le suit.
        [relative] Commencez l'adresse par /, ou prenez l'une de celles que les gabarits reçoivent, comme {"{{ site.home }}"}.
       *[page] Prenez une adresse que les gabarits reçoivent, comme {"{{ site.home }}"} ou {"{{ asset('nom') }}"}, ou écrivez l'adresse complète d'une page hors de ce site, avec https://.
    }
text-link-broken = { $page ->
    [none] Un lien de ce texte
   *[other] { on-page }, un lien du texte
} ne mène nulle part : { $what ->
    [section] « { $address } » nomme un endroit qui n'est pas sur sa page.
   *[page] « { $address } » n'est pas une page de ce site.
}
    .help = { $page ->
        [none] Renvoyez
       *[other] Dans la prochaine version, renvoyez
    } à une section par son identifiant, comme {"[](#rights)"}, ou à un document par son nom, comme {"[](legal-notice)"} : ces liens-là sont suivis pour toujours.
page-id-twice = { on-page }, deux éléments portent l'identifiant « { $id } ».
    .help = Donnez à l'un d'eux un autre identifiant et écrivez-le dans les liens qui y mènent. Les identifiants avec un point, comme page.main, sont ceux du thème et jamais ceux d'un texte.
page-orphan = Aucun lien ne mène à la page { $page }{ $others ->
    [0] {""}
    [one] , ni à { $others } autre
   *[other] , ni à { $others } autres
} : qui part du choix des langues ne la trouve jamais.
    .help = Montrez sur home.html les documents ({"{{ document.href }}"}) avec leurs listes de versions ({"{{ document.versions }}"}), et sur versions.html chaque version ({"{{ version.href }}"}) avec les modifications qui y mènent ({"{{ comparison.href }}"}), comme le fait le thème fourni.
page-refused = { on-page } se trouve ce que les navigateurs refusent selon les règles de ce site : { $what ->
    [script] un script
    [style] un élément style
    [style-attribute] un attribut style
    [event] un attribut qui lance un script
    [javascript] une adresse qui lance un script
    [base] un élément qui détourne toutes les adresses
   *[frame] une page ou un programme dans la page
}. C'est { $excerpt }
    .help = { $what ->
        [style] Déplacez les règles dans un fichier du dossier static/ du thème dont le nom finit par .css.
        [style-attribute] Donnez une classe à l'élément, et écrivez la règle dans un fichier du dossier static/ du thème dont le nom finit par .css.
        [base] Supprimez-le ; écrivez les adresses depuis la racine, ou prenez celles que les gabarits reçoivent.
        [frame] Supprimez-le, et mettez un lien vers ce qu'il montrerait.
       *[script] Supprimez-le : les pages de ce site marchent sans script et ne disent à personne qui les lit.
    }
page-foreign = { on-page }, les navigateurs iraient chercher une partie de la page, ou enverraient ce que le lecteur saisit, ailleurs : { $host }. Cela se trouve dans { $excerpt }
    .help = Mettez le fichier dans le dossier static/ du thème et prenez son adresse par {"{{ asset('nom') }}"}, ou supprimez l'élément : aucun autre hébergeur ne doit apprendre qui lit ces textes.
page-language = { on-page }, la langue ou le sens n'est pas bien indiqué dans { $excerpt } : { $what ->
    [missing] la langue manque
    [other] ce n'est pas la langue de la page
    [page-direction] le sens manque ou n'est pas celui de la langue
    [unknown] « { $lang } » n'est pas une étiquette de langue
    [link] la page où il mène n'est pas en « { $lang } »
   *[direction] les mots en « { $lang } » vont dans l'autre sens que ceux qui les entourent
}.
    .help = { $what ->
        [link] Écrivez dans hreflang la langue de cette page, ou supprimez hreflang.
        [unknown] Écrivez une étiquette comme fr, en ou pt-BR.
        [direction] Ajoutez à l'élément le sens de cette langue : dir="ltr" ou dir="rtl" ; les gabarits le reçoivent sous le nom {"{{ language.dir }}"}.
       *[missing] Écrivez <html lang="{"{{ page.lang }}"}" dir="{"{{ page.dir }}"}">.
    }
page-scrambled = { on-page }, « { $words } » s'afficherait dans un ordre faux parmi des mots qui vont de droite à gauche. Cela se trouve dans : { $excerpt }
    .help = Mettez-le dans un élément qui a son propre sens, comme <bdi dir="ltr">, ou <time dir="ltr"> pour un jour.
page-headings = { $what ->
    [none] { on-page }, il n'y a pas de titre de premier niveau.
    [several] { on-page }, il y a plus d'un titre de premier niveau.
   *[skipped] { on-page }, le titre « { $words } » (niveau { $level }) suit un titre de niveau { $above }.
}
    .help = { $what ->
        [skipped] Écrivez chaque titre un niveau sous celui dont il dépend : qui écoute une page s'y retrouve par les niveaux.
       *[none] Écrivez un <h1>, et un seul, sur chaque page, autour de ce dont elle parle ; sur la page d'un texte, {"{{ heading }}"} l'apporte.
    }
page-title-missing = { on-page }, le titre manque : <title> est vide ou absent.
    .help = Écrivez <title>{"{{ page.title }}"}</title> dans l'en-tête de base.html.
page-title-twice = { on-page }, le titre est celui d'une autre page, { $first }.
    .help = Écrivez <title>{"{{ page.title }}"}</title> dans l'en-tête de base.html : il nomme le document, la version et le site.
page-data = { on-page }, les données destinées aux moteurs de recherche (JSON-LD) { $what ->
    [syntax] ne peuvent pas être lues
    [context] ne disent pas leur vocabulaire
   *[type] ne disent pas de quel type elles sont
} : { $excerpt }
    .help = { $what ->
        [syntax] Corrigez le JSON : des guillemets droits autour de chaque nom et de chaque texte, une virgule entre deux entrées et aucune après la dernière.
        [context] Commencez par "@context": "https://schema.org".
       *[type] Donnez un type à chaque objet du bloc, comme "@type": "WebPage".
    }
page-translations = { on-page }, les traductions sont nommées d'une façon dont les moteurs de recherche ne tiennent pas compte : { $what ->
    [relative] une adresse ne commence pas par https://
    [language] la langue nommée n'est pas celle de la page où mène l'adresse
    [hidden] cette page est elle-même tenue hors des recherches, ou une autre est nommée à sa place
    [itself] la page ne se nomme pas elle-même parmi elles
    [default] il n'y a pas de page pour toutes les autres langues (x-default)
    [target] la page { $target } est tenue hors des recherches, ou en nomme une autre à sa place
   *[back] la page { $target } ne nomme pas celle-ci
}.
    .help = Écrivez dans l'en-tête de base.html tout {"{{ page.links }}"}, chacun avec son hreflang, comme le fait le thème fourni : toutes les pages qui vont ensemble y sont, et aucune autre.
page-canonical = { on-page }, la page à trouver à sa place (rel="canonical") n'est pas bien nommée : { $what ->
    [several] elle est nommée plus d'une fois
    [outside] elle est hors de ce site
    [hidden] cette page est en même temps tenue hors des recherches
   *[chain] celle qui est nommée est tenue hors des recherches, ou en nomme une autre à son tour
}.
    .help = Écrivez dans l'en-tête de base.html {"{{ page.robots }}"} et tout {"{{ page.links }}"}, et rien d'autre de cette sorte, comme le fait le thème fourni.
page-heavy = { on-page }, il y a { $size } Kio pour { $words } Kio de mots.
    .help = Retirez des gabarits les images, les dessins et ce qui se répète ; un dessin peut être un fichier du dossier static/ du thème.
page-requests = { on-page }, les navigateurs demandent { $count } fichiers ; { $most } suffisent.
    .help = Mettez toutes les règles dans des fichiers du dossier static/ dont le nom finit par .css : ils sont livrés en un seul. Les images qui ne disent rien peuvent partir.
page-no-archive = { on-page }, il est interdit aux archives du Web de garder une copie (« { $rule } ») : { $excerpt }
    .help = Retirez « { $rule } » : c'est par la copie d'une archive que quelqu'un d'autre pourra montrer plus tard ce que disait une version. {"{{ page.robots }}"} cache déjà les anciennes versions aux moteurs de recherche.
redline-degraded = { on-page }, les lecteurs ne voient pas chaque mot modifié à part : { $why ->
    [budget] des passages sont trop longs, ou trop semblables à eux-mêmes, pour être comparés mot à mot
   *[check] la comparaison des mots n'a pas redonné les deux textes, et des passages entiers figurent comme remplacés
}. La page le dit.
    .help = { $why ->
        [budget] Les mots publiés restent ce qu'ils sont. Dans la prochaine version, divisez les paragraphes et les tableaux très longs, pour que chacun puisse être comparé à part.
       *[check] C'est un défaut d'Avenant et non de vos textes : signalez-le, avec les deux textes comparés.
    }
stylesheet-large = La feuille de style fait { $size } Kio ; { $most } Kio suffisent pour une page qu'on lit.
    .help = Retirez des fichiers static/*.css ce qu'aucun gabarit n'emploie.
