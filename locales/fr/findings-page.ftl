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
text-link-broken = { on-page }, un lien du texte ne mène nulle part : { $what ->
    [section] « { $address } » nomme un endroit qui n'est pas sur sa page.
   *[page] « { $address } » n'est pas une page de ce site.
}
    .help = Dans la prochaine version, renvoyez à une section par son identifiant, comme {"[](#rights)"}, ou à un document par son nom, comme {"[](legal-notice)"} : ces liens-là sont suivis pour toujours.
page-id-twice = { on-page }, deux éléments portent l'identifiant « { $id } ».
    .help = Donnez à l'un d'eux un autre identifiant et écrivez-le dans les liens qui y mènent. Les identifiants avec un point, comme page.main, sont ceux du thème et jamais ceux d'un texte.
page-orphan = Aucun lien ne mène à la page { $page }{ $others ->
    [0] {""}
    [one] , ni à { $others } autre
   *[other] , ni à { $others } autres
} : qui part du choix des langues ne la trouve jamais.
    .help = Montrez sur home.html les documents ({"{{ document.href }}"}) avec leurs listes de versions ({"{{ document.versions }}"}), et sur versions.html chaque version ({"{{ version.href }}"}), comme le fait le thème fourni.
