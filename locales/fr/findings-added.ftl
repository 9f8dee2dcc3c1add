### Constats sur les traductions de versions publiées : celles qui s'ajoutent, et celles qui se corrigent.

translation-refused = { $fault ->
    [version] « { $document } » n'a pas de version du { $version }.
    [rescheduled] Les mots de la version du { $version } de « { $document } » prennent effet un autre jour : { $words }.
    [authentic] Le texte en « { $language } » fait foi dans la version du { $version } de « { $document } » : ce n'est pas une traduction.
    [present] La version du { $version } de « { $document } » a déjà son texte en « { $language } ».
    [absent] Il n'y a pas de texte de « { $document } » en « { $language } » à ajouter à la version du { $version }.
    [slug] « { $document } » n'a pas encore d'adresse en « { $language } ».
    [register] Ce qui a été scellé avec la version du { $version } ne dit pas qui est « { $words } », qui l'a publiée.
    [corrected] Ce qui a été corrigé dans { $words } ne se retrouve pas dans la source dont il a été scellé : on ne peut savoir d'après quels mots ce texte a été traduit.
    [no-summary] L'en-tête a un résumé des changements, et le texte qui fait foi dans la version du { $version } n'en a pas.
    [summary] Le résumé des changements n'a pas autant de phrases que celui du texte qui fait foi dans la version du { $version }.
   *[late] Des articles de ce texte n'ont pas été traduits d'après les mots qui font foi dans la version du { $version }, ou personne n'a noté d'après lesquels.
}
    .help = { $fault ->
        [version] Ses versions sont : { $words }.
        [rescheduled] Ajoutez la traduction à cette version-là.
        [authentic] Un texte qui fait foi ne peut venir plus tard : il fait partie d'une nouvelle version (avenant publish).
        [present] Une erreur s'y corrige par un erratum daté (avenant erratum). Un autre texte fait partie d'une nouvelle version.
        [absent] Écrivez-le dans content/{ $document }/{ $language }.md, avec les mêmes articles que le texte qui fait foi dans cette version.
        [slug] Ajoutez dans document.toml, sous [slugs], une ligne comme : { $language } = ["confidentialite"]
        [register] Remettez le dossier registers/ de la version comme il a été scellé.
        [corrected] Publiez la traduction avec la prochaine version.
        [no-summary] Retirez « changes: » : ce que change la prochaine version va dans son texte.
        [summary] Traduisez toutes ses phrases sous « changes: » (il y en a { $words }), ou retirez « changes: ».
       *[late] Relisez-les à côté du texte de cette version ; là où ils disent la même chose, notez-le dans content/{ $document }/translations.toml :
            { $words }
    }
erratum-apart = « { $heading } » dit en chiffres et en adresses ce que dit le texte qui fait foi, et ne le dirait plus : { $surplus ->
    [none] { $lacking } s'y trouve et manquerait ici.
   *[other] { $lacking ->
        [none] { $surplus } ne s'y trouve pas.
       *[other] ici { $surplus }, là { $lacking }.
    }
}
    .help = Une traduction suit le texte qui fait foi. S'il se trompe, corrigez-le d'abord ; s'il doit changer, publiez une nouvelle version de « { $document } ».
