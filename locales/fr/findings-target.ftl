# Ce qui ne va pas dans les lieux où un site est mis en ligne ([deploy.…] d'avenant.toml).

target-secret = Un mot de passe ou un autre secret se trouve dans la configuration ({ $key }).
    .help = Supprimez-le, et changez ce mot de passe là d'où il vient : ce fichier est conservé avec l'historique du site, et qui lit l'un lit l'autre. Puis dites où trouver le nouveau : auth = ["password_env:AVENANT_PASSWORD"] le prend d'une variable d'environnement, "prompt" le demande, "agent" et "key:~/.ssh/id_ed25519" s'en passent.
target-key = { $fault ->
    [both] « user » et « { $key } » disent tous deux sous quel nom se connecter.
    [cdn] Vider le cache d'un CDN n'est pas une chose qu'Avenant fait.
    [protocol] « { $key } » ne signifie rien quand le protocole est « { $protocol } ».
   *[other] « { $key } » n'est pas une clé à part.
}
    .help = { $fault ->
        [both] Supprimez l'une des deux.
        [cdn] Supprimez cette table. Chez OVH, le cache d'un CDN se vide dans l'espace client, à côté du domaine.
        [protocol] Supprimez-la, ou choisissez le protocole auquel elle appartient : { $other }.
        [known-hosts] Écrivez ici les clés de l'hôte : host_key = ["SHA256:…"]. Sans elles, celles qu'OpenSSH connaît comptent.
        [key-file] Écrivez-la parmi les façons de se connecter : auth = ["agent", "key:~/.ssh/id_ed25519"]
        [password-command] Écrivez-la parmi les façons de se connecter : auth = ["password_command:pass show ovh"]
       *[other] Écrivez-la parmi les façons de se connecter : auth = ["password_env:AVENANT_PASSWORD"]
    }
target-folder = { $fault ->
    [root] « { $value } » n'est pas un dossier où un site puisse être mis.
    [root-local] « { $value } » n'est pas un dossier où un site puisse être mis.
    [root-state] Le dossier « { $value } » est celui où Avenant garde ce qu'il sait des mises en ligne.
    [same] Les lecteurs verraient ce qu'Avenant garde des mises en ligne : « state » est le dossier du site lui-même.
    [inside] Les lecteurs pourraient voir ce qu'Avenant garde des mises en ligne : « { $value } » est dans le dossier du site, « { $root } ».
    [around] Le dossier du site, « { $root } », serait dans « { $value } », où Avenant garde ce qu'il sait des mises en ligne.
   *[state] « { $value } » mène hors du dossier auquel on se connecte.
}
    .help = { $fault ->
        [root] Écrivez le dossier tel qu'on le voit une fois connecté, comme "www" ou "www/legal", ou depuis la racine du disque ; "." est le dossier où l'on entre lui-même, si les lecteurs voient celui-là. « .. », « / », « ~ » et « \ » ne sont pas acceptés.
        [root-local] Écrivez le dossier avec son nom, comme "/var/www/legal" ou "../htdocs". « . », « .. » et « ~ » ne sont pas acceptés.
        [root-state] Choisissez un autre dossier pour le site, comme "www".
       *[other] Supprimez la ligne « state » : ce dossier est alors tenu hors de celui du site. Là où ce n'est pas possible, écrivez state = ".avenant" : il est alors à l'intérieur, et le serveur a l'ordre de ne le montrer à personne.
    }
target-plaintext = FTP envoie le mot de passe et les pages de telle sorte que chacun, en chemin, peut les lire et les changer.
    .help = Écrivez protocol = "sftp". OVH l'offre sans supplément sur tous les hébergements : dans l'espace client, onglet FTP-SSH, modifiez l'utilisateur et choisissez SFTP. L'hôte, l'utilisateur et le mot de passe restent les mêmes. Un autre hébergeur peut avoir "ftps". Seulement s'il n'y a ni l'un ni l'autre : allow_plaintext = true
target-host = « { $value } » n'est pas le seul nom d'un hôte.
    .help = { $nearest ->
        [none] Écrivez le nom tel que l'espace client le montre, comme "ftp.cluster023.hosting.ovh.net".
       *[other] Écrivez host = "{ $nearest }" ; le port, l'utilisateur et le dossier ont leurs propres clés : port, user, root.
    }
target-host-key = « { $value } » n'est pas la clé d'un hôte telle qu'OpenSSH l'écrit.
    .help = Recopiez l'empreinte entière : « SHA256: » et les 43 caractères qui suivent. Si l'hébergeur ne la publie pas, « ssh-keyscan HÔTE | ssh-keygen -lf - » l'affiche ; lancez-la depuis un réseau sûr.
target-auth = { $fault ->
    [ssh-only] FTP ne connaît ni clés ni agents, seulement des mots de passe.
   *[unknown] Une des façons de se connecter ({ $key }) ne peut pas être lue. Elle n'est pas montrée ici, car ce pourrait être un secret.
}
    .help = { $fault ->
        [ssh-only] Écrivez où se trouve le mot de passe : auth = ["password_env:AVENANT_PASSWORD"], ou "password_command:…", ou "prompt".
       *[unknown] Les façons sont "agent", "key:~/.ssh/id_ed25519", "password_env:AVENANT_PASSWORD" (une variable, en capitales), "password_command:pass show ovh" et "prompt". Si c'est un mot de passe, supprimez-le et changez-le.
    }
target-variable = { $key } ne contient pas le nom d'une variable. La valeur n'est pas montrée ici, car ce pourrait être un secret.
    .help = Écrivez le nom de la variable qui contient la valeur : capitales, chiffres et « _ », comme "AVENANT_USER". Si c'est un secret lui-même, supprimez-le et changez-le.
target-mode = « { $value } » ne peut pas être les droits de ce qui est mis chez un hôte.
    .help = Écrivez trois chiffres, comme "{ $usual }" : le propriétaire lit et écrit (et entre dans les dossiers), et personne d'autre n'écrit.
target-twice = « { $target } » est le même lieu que « { $other } » : chacun enlèverait les fichiers de l'autre.
    .help = Donnez à chaque cible un dossier (root) à elle, et supprimez « state » ou donnez-en un à chacune.
