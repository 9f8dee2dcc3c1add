deploy-remote = { $reason ->
    [unreachable] L'hôte ne peut être joint : { $what }.
    [lost] La connexion a été coupée et n'est pas revenue : { $what }.
    [host-key-unknown] Personne n'a dit que l'hôte pouvait présenter la clé { $what }.
    [host-key-changed] L'hôte présente la clé { $what } au lieu de { $more } : ce peut être quelqu'un d'autre.
    [certificate] Le certificat de l'hôte n'est pas reconnu : { $what }.
    [no-tls] L'hôte ne parle FTP que sans chiffrement ; rien ne lui a été envoyé.
    [sign-in] L'hôte ne nous a pas laissés entrer ; ce qui a été essayé : { $what }.
    [no-secret] Le secret que { $what } doit donner n'a pu être obtenu : { $more }.
    [missing] « { $path } » n'existe pas.
    [in-the-way] Quelque chose fait obstacle à « { $path } » : un dossier à la place d'un fichier, ou l'inverse.
    [denied] Le compte n'a pas ce droit à « { $path } ».
    [full] Le disque ou le compte est plein ; « { $path } » n'a pu être écrit.
    [large] « { $path } » est plus gros que tout ce qu'écrit un déploiement.
    [truncated] De « { $path } », { $more } octets sur { $what } sont arrivés.
    [local] « { $what } » ne peut être lu sur cette machine : { $more }.
   *[server] L'hôte a refusé quelque chose à « { $path } » : { $what }
}
    .help = { $reason ->
        [unreachable] Vérifiez « host » et « port » sous [deploy] dans avenant.toml, et que cette machine est connectée. Chez OVH, l'espace client indique les deux ; Cloud Web a son propre port.
        [lost] Les lecteurs voient des pages entières. Relancez la même commande : elle reprend où elle s'est arrêtée.
        [host-key-unknown] Demandez l'empreinte à l'hébergeur, ou comparez-la dans l'espace client. Si c'est celle-ci, ajoutez host_key = ["{ $what }"] à la cible dans avenant.toml.
        [host-key-changed] N'allez pas plus loin. Demandez à l'hébergeur s'il a changé de clé ; seulement dans ce cas, écrivez la nouvelle dans host_key, dans avenant.toml.
        [certificate] Demandez à l'hébergeur. Un certificat de votre propre autorité est reconnu si « ca » nomme son fichier PEM.
        [no-tls] Utilisez SFTP : chez OVH il est gratuit sur toutes les offres et s'active par utilisateur dans l'espace client ; puis protocol = "sftp". Si l'hôte n'a rien d'autre, protocol = "ftp" avec allow_plaintext = true envoie le mot de passe lisible par tous.
        [sign-in] Vérifiez le nom d'utilisateur, et que SFTP est activé pour lui dans l'espace client. « auth » sous la cible dit ce qui est essayé.
        [no-secret] Donnez-le là où « auth » de la cible le dit, ou choisissez-y un autre moyen.
        [missing] Vérifiez « root » sous la cible : il se lit depuis le dossier où l'on entre.
        [in-the-way] Regardez-le par FTP ou dans le gestionnaire de fichiers, et déplacez-le s'il n'est à personne.
        [denied] Vérifiez les droits de ce dossier dans le gestionnaire de fichiers : OVH demande 705 pour les dossiers. Certains hôtes disent la même chose quand le compte a épuisé son espace.
        [full] Faites de la place, puis relancez la même commande. Les lecteurs voient les anciennes pages, entières.
        [large] Regardez-le par FTP : il n'est pas du site.
        [truncated] Relancez la même commande ; si cela se répète, le disque est peut-être plein.
        [local] Vérifiez les droits du fichier.
       *[server] Les lecteurs voient des pages entières, et la même commande peut être relancée. « avenant deploy --check » dit ce que l'hôte sait faire.
    }
deploy-locked = { $by ->
    [none] Quelqu'un déploie sur cet hôte
   *[other] { $by } déploie sur cet hôte
}{ $state ->
    [abandoned] , et n'a plus rien dit depuis { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    } : sans doute a-t-il été coupé.
   *[busy] .
}
    .help = { $state ->
        [abandoned] Demandez-lui. S'il n'y est plus, lancez la commande avec --break-lock : ce qu'il a commencé est d'abord achevé.
       *[busy] Attendez qu'il ait fini. Un verrou que personne ne renouvelle pendant 15 minutes peut être repris avec --break-lock.
    }
deploy-lock-lost = { $by ->
    [none] Quelqu'un a repris le verrou de ce déploiement.
   *[other] { $by } a repris le verrou de ce déploiement.
}
    .help = Rien de plus n'a été écrit. Parlez-lui, puis relancez la commande si elle est encore utile.
deploy-state = « { $path } », sur l'hôte, n'est pas tel qu'un déploiement l'a écrit.
    .help = Il dit ce qui est déployé, et rien n'est fait sans lui. Reprenez-le d'une sauvegarde de l'hôte (chez OVH, entrez comme « login-snap0 » pour celle de cette nuit). Sans sauvegarde, supprimez-le : tout fichier de l'hôte qui n'est pas exactement celui du site devra alors être repris avec --adopt.
deploy-harm = { $fate ->
    [lost] La page d'une version publiée disparaîtrait : « { $path } »
   *[changed] Les mots scellés d'une version publiée seraient autres : « { $path } »
}{ $more ->
    [0] .
   *[other] , et { $more } autres.
}
    .help = Ce qui a été publié reste. Cherchez s'il manque ici un dossier de la version ou une adresse, avec « avenant verify ». Seulement si un tribunal ou une autorité le veut : --force-archive --reason "pourquoi", qui reste pour toujours dans le reçu.
deploy-foreign = { $kind ->
    [welcome] La page d'accueil de l'hébergeur « index.html », un lien, est à la place de la première page du site
    [link] Un lien qui n'est pas du site est à « { $path } »
    [directives] Des directives qui ne sont pas du site sont dans « .htaccess »
    [folder] Un dossier est à « { $path } », où doit être un fichier
    [in-folder] Un fichier est à « { $path } », où doit être un dossier
   *[file] Un fichier qui n'est pas du site est à « { $path } »
}{ $more ->
    [0] .
   *[other] , et { $more } autres fichiers ne sont pas du site.
}
    .help = { $kind ->
        [welcome] Les hébergeurs la mettent dans les dossiers neufs. Supprimez-la par FTP ou dans le gestionnaire de fichiers, ou laissez-la remplacer avec --adopt.
        [directives] Un autre site ou programme peut en avoir besoin. Déployez dans un dossier à part, comme www/legal, ou laissez-les remplacer avec --adopt si elles ne sont à personne.
        [folder] Déplacez-le par FTP ou dans le gestionnaire de fichiers ; un dossier n'est jamais remplacé.
        [in-folder] Déplacez-le par FTP ou dans le gestionnaire de fichiers.
       *[other] S'il n'est à personne, laissez-le remplacer avec --adopt. Si un autre site y vit, déployez dans un dossier à part : « root » sous la cible.
    }
deploy-edited = « { $path } » a été modifié sur l'hôte depuis qu'il a été déployé{ $more ->
    [0] .
   *[other] , et { $more } autres.
}
    .help = Regardez ce que quelqu'un y a écrit, et portez-le dans les sources du site si cela doit rester. Puis --overwrite-remote y remet le fichier du site.
deploy-many-removed = { $count } fichiers sur { $all } seraient supprimés.
    .help = Regardez-les avec --dry-run. Si c'est voulu, lancez la commande avec --yes-delete.
deploy-ledger = { $fault ->
    [unreadable] La ligne { $line } du registre que voient les lecteurs ne peut être lue.
   *[differs] La ligne { $line } du registre que voient les lecteurs n'est pas celle d'ici, ou manque ici.
}
    .help = Lecteurs et témoins s'en tiennent à ce qu'ils ont vu. Reprenez le dernier état du site là où il est gardé (git pull) : un collègue a pu publier entre-temps. Si ces lignes sont perdues pour toujours, --restart-ledger "pourquoi" continue et le dit aux lecteurs.
deploy-no-replacing = Cet hôte ne sait pas mettre un fichier à la place d'un autre d'un seul coup : les lecteurs ne verraient aucune page un instant.
    .help = Un autre protocole du même hôte le peut peut-être : chez OVH, utilisez SFTP. Demandez à l'hébergeur l'extension posix-rename@openssh.com de SFTP.
deploy-directives = { $when ->
    [tried] L'hôte répond par une erreur ({ $status }) dans un dossier avec le .htaccess du site ; rien n'a été changé.
   *[shown] L'hôte répond par une erreur ({ $status }) depuis que le nouveau .htaccess du site est là ; l'ancien est revenu.
}
    .help = Montrez le journal d'erreurs de l'hôte à qui s'en occupe : il nomme la directive. « avenant deploy --check » les essaie une à une. Sans .htaccess le site répond aussi, avec moins : voyez docs/hosting.md.
deploy-no-such = { $id ->
    [none] Il n'y a pas de déploiement auquel revenir.
   *[other] Aucun déploiement { $id } n'est connu sur cet hôte.
}
    .help = Les reçus sur l'hôte, dans « deploys » du dossier d'état, et dans .avenant/deploy du site les nomment tous ; on peut revenir aux dix derniers.
deploy-damaged = Les octets gardés de « { $path } » manquent ou sont abîmés : on ne peut revenir à ce déploiement.
    .help = Rien n'a été changé. Revenez à un plus récent, ou construisez le site avec les sources de ce jour-là.
deploy-rebuilt = « { $path } » a été modifié après sa construction.
    .help = Une autre construction a pu avoir lieu entre-temps. Relancez la commande.
deploy-wrong-page = { $fault ->
    [silent] « { $path } » est déployé, et l'hôte ne répond pas
    [status] « { $path } » est déployé, et l'hôte répond { $what }
    [moved] « { $path } » est déployé, et l'hôte mène à « { $what } »
   *[words] « { $path } » est déployé, et les lecteurs voient d'autres octets
}{ $more ->
    [0] .
   *[other]  ; il en va de même pour { $more } autres.
}
    .help = { $fault ->
        [words] Un cache ou un CDN devant l'hôte garde peut-être l'ancienne page : videz-le dans l'espace client. Puis regardez encore avec « avenant deploy --verify ».
        [moved] Vérifiez que l'adresse dans « url » de la cible est celle des lecteurs, avec https et avec ou sans www.
       *[other] Vérifiez que « url » et « root » de la cible sont le même endroit. Puis regardez encore avec « avenant deploy --verify » ; « avenant deploy --rollback » remet les fichiers d'avant.
    }
deploy-unanswered = Personne ne répond à { $url } : ce que voient les lecteurs n'a pu être regardé.
    .help = Si l'adresse mène ailleurs pour l'instant, verify = "none" sous la cible s'en passe.
