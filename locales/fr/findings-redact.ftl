### Constats sur les mots retirés de ce qui est publié.

redacted-passage = Une marque d'un texte publié figure ici : des mots ont été retirés en vertu du droit.
    .help = Ceci est la prochaine version : écrivez ici ce qu'elle doit dire, sans les mots retirés.
redact-refused = { $fault ->
    [version] « { $document } » n'a pas de version du { $version }.
    [language] La version du { $version } de « { $document } » n'a pas de texte en « { $words } ».
    [basis] Le fondement juridique manque en « { $words } » : les lecteurs de ce texte doivent voir pourquoi des mots manquent.
    [sign] Le fondement juridique contient le signe « { $words } », qui aurait un sens dans l'un des fichiers.
    [told] Le fondement juridique, que voient les lecteurs, contient les mots à faire disparaître.
    [marked] Dans { $words }, les mots englobent une marque laissée par un retrait précédent.
    [across] Les mots commencent ou finissent à l'intérieur d'une mise en valeur ou d'une autre partie du texte : les retirer changerait davantage.
    [remains] Les mots se liraient encore dans ce texte : certaines lettres sont écrites en signes HTML, ou l'adresse d'un lien est donnée ailleurs.
   *[absent] Les mots ne figurent nulle part dans les fichiers visés.
}
    .help = { $fault ->
        [version] Ses versions sont : { $words }.
        [language] Sans --lang, les mots sont retirés de tous les fichiers de la version.
        [basis] Donnez-en un pour toutes les langues par --basis "…", ou pour celle-ci par --basis { $words }="…".
        [sign] Écrivez-le en mots simples, par exemple « RGPD, art. 17(1)(a) ».
        [told] Nommez-y la loi ou la décision, non les mots.
        [marked] Donnez les mots autour de la marque, sans elle. Les marques restent, pour que les lecteurs voient tout ce qui a été retiré.
        [across] Donnez par --words le passage mis en valeur en entier, ou chacune de ses parties par un --words.
        [remains] Donnez aussi par --words ce qui est écrit là, tel que le fichier le contient.
       *[absent] Copiez les mots de la page publiée, mots entiers, à la lettre. Ils figurent peut-être dans une autre version : --everywhere cherche dans toutes.
    }
redaction-chain = { $fault ->
    [unlisted] La ligne { $line } du registre dit réécrit { $file } de la version du { $version }, qui n'y a jamais été scellé.
    [files] { $file } de la version du { $version } de « { $document } » ne nomme pas les fichiers que la ligne { $line } du registre dit réécrits.
   *[start] La ligne { $line } du registre dit réécrit { $file } de la version du { $version }, mais pas à partir du fichier qui faisait foi.
}
    .help = Reprenez avenant.lock et content/{ $document }/ tels qu'ils étaient après le dernier retrait.
redaction-unmarked = { $fault ->
    [basis] { $file } de la version du { $version } de « { $document } » donne une marque sans son fondement juridique.
   *[mark] { $file } de la version du { $version } a été réécrit au nom du droit, et rien n'y le dit : la marque manque.
}
    .help = Les mots se retirent par « avenant redact », qui laisse une marque avec le fondement juridique. Reprenez avenant.lock et content/{ $document }/ tels qu'ils étaient avant.
