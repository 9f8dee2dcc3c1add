### Constats sur le registre des traceurs : ce qui est écrit pour les outils de consentement, et les fichiers qui parlent de traceurs.

cookies-refused = { $fault ->
    [none] Il n'y a pas de registre des traceurs.
    [empty] Le registre ne contient aucun traceur de ce genre.
    [site] Aucun site du registre ne s'appelle « { $name } ».
    [words] « { $name } » n'a pas de { $key } dans la langue « { $language } ».
   *[message] Le message « { $name } » n'a pas de mots dans la langue « { $language } ».
}
    .help = { $fault ->
        [none] Écrivez content/registers/cookies.toml : docs/cookies.md montre comment il commence.
        [empty] Nommez un autre site avec --site, ou aucun.
        [site] { $nearest ->
            [none] Ses sites sont { $known }.
           *[other] Vouliez-vous dire « { $nearest } » ?
        }
        [words] Ajoutez-les au registre, ou laissez cette langue de côté.
       *[message] Écrivez-le dans locales/{ $language }, ou laissez cette langue de côté.
    }
trackers-unreadable = { $fault ->
    [too-large] « { $file } » est plus grand que tout fichier qui se lit.
    [encoding] { $words ->
        [none] « { $file } » n'est pas en UTF-8 : ligne { $line }.
       *[other] « { $file } » n'est pas en UTF-8 : la ligne { $line } se lit « { $words } » en Windows-1252.
    }
    [csv] « { $file } » n'est pas un tableau de valeurs : la ligne { $line } a d'autres colonnes que la première, ou il n'y en a qu'une.
    [columns] « { $file } » n'a pas de colonne « { $words } ».
    [json] « { $file } » n'est pas du JSON : il se rompt à la ligne { $line }.
    [har] « { $file } » ne contient pas de journal d'un navigateur.
    [edpb] « { $file } » ne contient ni connaissances ni cookies.
   *[empty] « { $file } » ne parle d'aucun traceur.
}
    .help = { $fault ->
        [too-large] Enregistrez moins de pages, ou ne gardez que les lignes utiles à votre site.
        [encoding] Enregistrez le fichier en UTF-8 : dans un tableur, choisissez « CSV UTF-8 ».
        [csv] Enregistrez le tableau avec des virgules entre ses colonnes, comme celui d'Open Cookie Database.
        [columns] Les colonnes s'appellent comme dans Open Cookie Database ; celle-ci contient les noms des traceurs.
        [json] Enregistrez de nouveau le fichier depuis le programme qui l'a fait.
        [har] Dans les outils du navigateur, ouvrez « Réseau » et enregistrez tout au format HAR ; ou dites avec --format ce qu'est le fichier.
        [edpb] Exportez-le depuis l'outil d'audit de sites de l'EDPB ; ou dites avec --format ce qu'est le fichier.
       *[empty] Enregistrez le site de nouveau, avec ses cookies.
    }
