# Les mots de `avenant deploy`.

cli-deploy = Mettre le site là où les lecteurs le trouvent, entier à tout instant ; ou dire où, ou écrire le fichier d'un service qui le fait
cli-deploy-target-name = CIBLE
cli-deploy-target = La cible d'avenant.toml (par défaut : la seule, ou « production »)
cli-deploy-print-workflow = Écrire un fichier avec lequel GitHub ou GitLab construit, vérifie et met en ligne le site
cli-deploy-dry-run = Dire ce qui changerait, sans rien changer
cli-deploy-verify = Comparer ce que voient les lecteurs avec tout ce qui est déployé
cli-deploy-rollback = Remettre les fichiers d'un déploiement antérieur (par défaut : l'avant-dernier)
cli-deploy-adopt = Remplacer des fichiers de l'hôte qui ne sont pas du site
cli-deploy-overwrite-remote = Remplacer des fichiers modifiés sur l'hôte
cli-deploy-yes-delete = Supprimer plus d'un fichier sur cinq
cli-deploy-break-lock = Reprendre un verrou que personne n'a renouvelé pendant 15 minutes
cli-deploy-force-archive = Perdre ou changer des versions publiées, pour une raison
cli-deploy-reason = La raison, qui reste pour toujours dans le reçu
cli-deploy-restart-ledger = Continuer sans des lignes du registre montrées aux lecteurs et perdues pour toujours, pour une raison que voient les lecteurs
cli-deploy-init = Ajouter une cible à avenant.toml
cli-deploy-init-words-name = MOTS
cli-deploy-init-name = Le nom de la cible (par défaut : production)
cli-deploy-init-protocol = Le protocole : sftp, ftps, ftp ou local
cli-deploy-init-host = L'hôte, tel que l'espace client le nomme
cli-deploy-init-port = Le port ; le Cloud Web d'OVH a le sien, dans l'espace client
cli-deploy-init-user = L'utilisateur sous lequel se connecter
cli-deploy-init-root = Le dossier que les lecteurs voient
cli-deploy-init-url = L'adresse à laquelle les lecteurs trouvent le site
cli-deploy-init-host-key = La clé de l'hôte, telle qu'OpenSSH l'écrit (SHA256:…) ; peut être donnée plusieurs fois
cli-deploy-init-auth = Une façon de se connecter, comme password_env:AVENANT_PASSWORD ; peut être donnée plusieurs fois
cli-deploy-init-allow-plaintext = Envoyer mot de passe et pages de sorte que chacun, en chemin, puisse les lire (ftp)

deploy-no-target = Le site ne dit pas où il est mis en ligne.
deploy-no-target-help = « avenant deploy init » le demande.
deploy-unknown-target = Il n'y a pas de cible « { $typed } ».
deploy-unknown-target-help = Nommez l'une de celles-ci : { $known }
deploy-which-target = Le site a plusieurs cibles.
deploy-which-target-help = Nommez l'une de celles-ci : { $known }

deploy-init-hello = Une cible : là où le site est mis. Aucun mot de passe n'est demandé, et aucun n'a sa place dans avenant.toml. Chez OVH, l'hôte est ftp.clusterXXX.hosting.ovh.net (espace client, onglet FTP-SSH), le dossier est www, et SFTP doit y être activé pour l'utilisateur.
deploy-init-later = Entrée pour le faire plus tard
deploy-init-about-host-key = La clé de l'hôte prouve que c'est bien lui qui répond. Si l'hébergeur ne la publie pas, « ssh-keyscan HÔTE | ssh-keygen -lf - » l'affiche.
deploy-init-protocol = Ce n'est pas un protocole par lequel un site est mis en ligne.
deploy-init-protocol-help = Écrivez sftp, ftps, ftp ou local.
deploy-init-answer = « { $typed } » ne peut pas être accepté ici.
deploy-init-answer-help = Écrivez-le ainsi : { $example }
deploy-init-there = avenant.toml a déjà une cible « { $target } ». Rien n'a été écrit.
deploy-init-there-help = Changez sa section, ou nommez-en une autre : avenant deploy init NOM
deploy-init-form = Aucune section ne peut être ajoutée à avenant.toml : il ne peut pas être lu, ou « deploy » n'y est pas écrit en sections. Rien n'a été écrit.
deploy-init-form-help = « avenant check » dit ce qui ne peut pas être lu. Écrivez les cibles en sections : [deploy.{ $target }]
deploy-init-missing = Il manque ce dont une cible ne peut se passer, et personne ne peut être interrogé ici.
deploy-init-missing-help = Ajoutez { $flags }
deploy-init-done = avenant.toml a une nouvelle section :

    { $section }
deploy-init-no-host-key = Elle ne nomme aucune clé de l'hôte : celles qu'OpenSSH connaît comptent donc. Depuis un réseau sûr, « ssh-keyscan -p { $port } { $host } | ssh-keygen -lf - » l'affiche ; écrivez-la ainsi : host_key = ["SHA256:…"], surtout si une autre machine met le site en ligne.

workflow-name = Pages légales
workflow-made = Écrit par « avenant deploy --print-workflow » ; à refaire quand une version est publiée ou que la cible change.
workflow-secrets-github = Settings > Secrets and variables > Actions doit contenir : { $names }
workflow-secrets-gitlab = Settings > CI/CD > Variables doit contenir, en protégé (et en masqué, si c'est une seule ligne) : { $names }
workflow-schedule-gitlab =
    Build > Pipeline schedules a besoin d'un programme : intervalle "{ $cron }", fuseau { $zone }.
    Il met en ligne ce qui change de soi-même, et rien les jours sans changement. Jours connus d'avance :
workflow-daily = Chaque jour peu après minuit : ce qui change de soi-même n'a jamais plus d'un jour de retard.
workflow-alone = Deux mises en ligne n'ont jamais lieu à la fois, et aucune n'est interrompue.
workflow-local = La cible « { $target } » est un dossier de cette machine, qu'aucun service n'atteint.
workflow-local-help = Nommez une cible atteinte par sftp, ftps ou ftp.
workflow-alias = La cible « { $target } » est un nom du ~/.ssh/config de cette machine, qu'aucun service ne connaît.
workflow-alias-help = Écrivez host, port et user dans avenant.toml, sans ssh_config.
workflow-no-way = Un service ne peut pas se connecter à la cible « { $target } » : personne n'y tape rien, et il n'a aucun de vos fichiers.
workflow-no-way-help = Ajoutez une façon à avenant.toml : auth = ["password_env:AVENANT_PASSWORD"], ou "agent" pour une clé que garde le service.
workflow-done = Gardez ceci sous { $file }. Le coffre de secrets du service doit contenir : { $names }
workflow-no-host-key = La cible ne nomme pas de host_key : un service ne connaît aucun hôte, et y sera refusé tant qu'avenant.toml ne la nomme pas.

misuse-target = « { $typed } » ne peut pas être le nom d'une cible.
misuse-target-help = Écrivez des minuscules et des chiffres, les mots joints par des traits d'union, comme production ; « init » est pris.

deploy-took-over = Le verrou que { $by } a laissé est repris.
deploy-completing = Le déploiement { $id } a été coupé ; il est d'abord achevé.
deploy-again = La connexion a été coupée ; elle est rétablie.
deploy-staged = { $done } fichiers sur { $all } sont sur l'hôte, où aucun lecteur ne les voit encore
deploy-shown = { $done } fichiers sur { $all } sont montrés
deploy-stopped = Rien de plus n'a été fait ; les lecteurs voient des pages entières.
deploy-unchanged = { $url } est comme il doit être ; rien n'a été envoyé.
deploy-preview = Vers { $url }, { $put ->
    [one] un fichier serait envoyé
   *[other] { $put } fichiers seraient envoyés
}, { $removed ->
    [0] aucun supprimé.
    [one] un supprimé.
   *[other] { $removed } supprimés.
}
deploy-done = { $url } est déployé comme { $id } : { $put ->
    [one] un fichier envoyé
   *[other] { $put } fichiers envoyés
}, { $removed ->
    [0] aucun supprimé
    [one] un supprimé
   *[other] { $removed } supprimés
}, { $files } en tout ; { $looked ->
    [0] ce que voient les lecteurs n'a pas été regardé.
    [one] une adresse a été regardée.
   *[other] { $looked } adresses ont été regardées.
}
deploy-looked = { $url } montre le déploiement { $id } : { $looked ->
    [one] une adresse a été regardée.
   *[other] { $looked } adresses ont été regardées.
}
