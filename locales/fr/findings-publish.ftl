### Constats au moment de publier.

publish-date-taken = « { $document } » a déjà une version du { $effective } ; il ne peut y en avoir qu'une par jour.
    .help = Choisissez un autre jour de prise d'effet. Ce qui est publié ne se remplace pas.
publish-date-past = { $which ->
    [effective] La prise d'effet, { $effective }, est déjà passée.
   *[published] La date de publication, { $published }, est déjà passée.
}
    .help = Choisissez une date à partir du { $today }. S'il s'agit d'un texte qui fut réellement en ligne à cette date, ajoutez --late : chaque page dira quand il est entré dans ces archives.
publish-clock = Cet ordinateur est au { $today }, mais la dernière ligne du registre a été scellée le { $last }.
    .help = Réglez la date de l'ordinateur et le fuseau horaire du site, puis publiez de nouveau : les jours du registre ne reviennent jamais en arrière.
publish-order = « { $document } » prendrait effet le { $effective }, avant d'être montré aux lecteurs le { $published }.
    .help = Avancez la publication ou reculez la prise d'effet.
publish-before-scheduled = « { $document } » prendrait effet le { $effective }, avant la version déjà annoncée pour le { $scheduled } : celle-ci la remplacerait sans avoir été comparée avec elle.
    .help = Choisissez une prise d'effet à partir du { $earliest }.
publish-notice = { $law ->
    [p2b] « { $document } » prendrait effet le { $effective }, mais les lecteurs ne voient cette version qu'à partir du { $shown } et le règlement (UE) 2019/1150, article 3, paragraphe 2, demande 15 jours entiers entre les deux.
    [psd2] « { $document } » prendrait effet le { $effective }, mais les lecteurs ne voient cette version qu'à partir du { $shown } et la directive (UE) 2015/2366, article 54, paragraphe 1, demande deux mois entiers entre les deux.
    [eecc] « { $document } » prendrait effet le { $effective }, mais les lecteurs ne voient cette version qu'à partir du { $shown } et la directive (UE) 2018/1972, article 105, paragraphe 4, demande un mois entier entre les deux.
   *[none] « { $document } » prendrait effet le { $effective }, mais les lecteurs ne voient cette version qu'à partir du { $shown } et le préavis que ce document fixe est de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
}
    .help = Le premier jour possible est le { $earliest }. Si cette version ne change que des mots et aucun droit, publiez-la avec --level editorial. Si ce texte a vraiment été publié ailleurs auparavant, dites-le avec origin = "imported" sous [next]. Le préavis se règle dans document.toml (notice_days, notice).
publish-translation-late = La traduction de « { $document } » en « { $language } » est exigée, et { $count ->
    [one] une section traduit
   *[other] { $count } sections traduisent
} encore un texte antérieur : { $sections }
    .help = Mettez ces sections à jour, puis inscrivez dans translations.toml de quel texte elles sont tirées ; « avenant check » donne les lignes. Pour publier sans attendre la traduction, retirez cette langue de « required » dans document.toml : la page dira lesquelles de ses sections sont en retard.
publish-nothing = Aucun texte de travail de « { $document } » n'est là pour être publié.
    .help = Vérifiez le nom du document : c'est celui de son dossier dans content/, qui contient le texte de chaque langue.
erratum-refused = { $fault ->
    [version] « { $document } » n'a pas de version du { $version }.
    [language] La version du { $version } de « { $document } » n'a pas de texte en « { $language } ».
    [absent] « { $words } » ne figure pas dans le texte.
    [several] « { $words } » figure plusieurs fois dans le texte.
   *[nothing] Rien ne changerait dans le texte.
}
    .help = { $fault ->
        [version] Ses versions : { $words }.
        [language] Ses textes : { $words }.
        [absent] Copiez les mots depuis le fichier text.md de la page publiée, tels qu'ils y figurent.
        [several] Donnez aussi quelques mots avant ou après, pour ne désigner qu'un endroit.
       *[nothing] Dites avec --replace quels mots sont fautifs et ce qui doit s'y trouver, ou donnez le texte corrigé avec --file.
    }
erratum-meaning = { $touch ->
    [figure] La correction touche un chiffre ou une date : « { $words } ».
    [guarded] La correction touche un mot qui peut renverser la phrase : « { $words } ».
    [name] La correction touche ce qui peut être un nom : « { $words } ».
    [link] La correction change la destination d'un lien.
    [structure] La correction change l'agencement : paragraphes, éléments de liste, sections ou lignes.
    [invisible] La correction change des caractères invisibles.
   *[slips] La correction change { $words } mots : plus qu'une faute de plume.
}
    .help = Un erratum ne peut changer ce que dit « { $document } » du { $version } : ce serait une nouvelle version (avenant publish). Si le sens est le même, dites pourquoi avec --reason "…" : les lecteurs le verront.
publish-changes-missing = Le résumé des changements manque en « { $language } » : les lecteurs doivent savoir ce qui change.
    .help = Dans l'en-tête, entre les deux lignes « --- », écrivez « changes: » puis une à sept phrases, chacune sur sa ligne après un tiret : « - Nous indiquons notre nouvel hébergeur. »
publish-changes-stale = Le résumé des changements en « { $language } » est encore celui de la version du { $version }.
    .help = Dites dans l'en-tête, sous « changes: », ce que cette nouvelle version change.
changes-count = Le résumé des changements en « { $language } » compte { $count } phrases ; au-delà de { $most }, on ne le lit plus.
    .help = Gardez l'essentiel : la comparaison publiée montre chaque mot changé.
publish-not-exact = { $fault ->
    [unreadable] Une fois scellé, le texte contiendrait ceci, qui ne serait pas lu comme vous l'avez écrit : « { $sealed } ».
   *[differs] Une fois scellé, le texte ne se lirait pas comme vous l'avez écrit : « { $meant } » deviendrait « { $sealed } ».
}
    .help = Un signe collé à une valeur ou à un renvoi change sans doute le sens de ce qui suit : mettez une espace autour, ou écrivez les mots vous-même. Rien n'a été publié.
publish-blocked = { $count ->
    [one] Un constat doit être réglé avant de publier.
   *[other] { $count } constats doivent être réglés avant de publier.
}
    .help = Réglez les erreurs et répondez aux questions listées ; « avenant check » les montre à tout moment. Rien n'a été publié.
reference-not-in-force = { $fault ->
    [document] Le { $date }, aucune version de « { $document } » ne s'appliquera : le renvoi n'aurait pas de cible.
    [section] La version du { $date } de « { $title } », à laquelle ce renvoi mènera, n'a pas de partie « { $id } ».
   *[number] Dans la version du { $date } de « { $title } », la partie « { $id } » n'a pas de numéro.
}
    .help = { $fault ->
        [document] Publiez « { $document } » avec ce document, en une seule commande, ou écrivez le renvoi en toutes lettres.
        [section] Renvoyez à une partie de cette version, ou publiez « { $document } » avec ce document, en une seule commande.
       *[number] Donnez des mots au renvoi : [mots]({ $document }#{ $id }).
    }
