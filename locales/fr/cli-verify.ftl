# Les mots de `avenant verify --live`.

cli-verify-live = L'adresse du site en ligne : montre-t-il chaque texte tel qu'il a été scellé ?
cli-verify-wait = Combien de temps attendre chaque réponse de l'hôte (par défaut : 20)
cli-verify-wait-name = SECONDES
misuse-wait = « { $typed } » n'est pas un nombre de secondes à attendre.
misuse-wait-help = Écrivez un nombre de 1 à 600.
verify-live-begun = Chaque page et chaque texte de { $url } est demandé, comme un outil et comme un navigateur…
verify-live-done = { $url } montre ce qui a été scellé : { $paths ->
    [one] { $paths } adresse répond
   *[other] { $paths } adresses répondent
} avec les mots de ce site, aux outils comme aux navigateurs.

### Constats sur les sites en ligne.

live-unanswered = { on-page }, { $who ->
    [tool] un outil n'obtient pas de réponse
    [browser] un navigateur n'obtient pas de réponse
   *[both] il n'y a pas de réponse
} : { $why ->
    [name] aucun hôte ne porte ce nom
    [refused] l'hôte n'accepte pas de connexion
    [slow] rien, ou pas tout, n'est arrivé en { $wait } s
    [certificate] l'hôte n'a pas de certificat auquel les navigateurs se fient
   *[broken] la connexion s'est rompue, ou ce qui est arrivé n'est pas une réponse que les navigateurs comprennent
}.
    .help = { $why ->
        [name] Vérifiez l'adresse qui suit --live, et que cette machine a accès à Internet.
        [slow] Réessayez, avec --wait 60 si l'hôte est loin. Si cela dure, les lecteurs attendent autant : adressez-vous à qui gère l'hôte.
        [certificate] Ouvrez l'adresse dans un navigateur : s'il met en garde lui aussi, qui gère l'hôte doit renouveler le certificat. Pour un hôte qui n'en a pas, écrivez http:// au lieu de https://.
       *[refused] Ouvrez l'adresse dans un navigateur. Si elle n'y répond pas non plus, adressez-vous à qui gère l'hôte.
    }
live-status = { $what ->
    [missing] { on-page }, l'hôte répond qu'il n'y a rien ({ $status }).
    [circle] { on-page }, l'hôte fait tourner en rond, par { $address }.
    [away] { on-page }, l'hôte mène ailleurs, à { $address }, et n'a pas été suivi.
    [charset] { on-page }, l'hôte annonce d'autres lettres que celles qu'il envoie ({ $address }) : les accents s'affichent mal.
    [media] { on-page }, l'hôte annonce autre chose qu'une page ({ $address }) : les navigateurs en montrent la source ou l'enregistrent.
    [long] { on-page }, l'hôte envoie bien plus que la page ne contient, et n'a pas été écouté jusqu'au bout.
   *[status] { on-page }, l'hôte répond par une erreur ({ $status }).
}
    .help = { $what ->
        [missing] Mettez en ligne tout ce que produit avenant build. Ce que le registre nomme doit se trouver pour toujours : rien de ce qui a été publié ne peut être retiré de l'hôte.
        [away] Si le site a déménagé, donnez sa nouvelle adresse après --live. Les adresses publiées doivent continuer de mener à leurs pages.
        [charset] Faites envoyer par l'hôte de l'UTF-8 : sur Apache, le .htaccess produit le dit, si l'hôte le lui permet (AllowOverride).
        [media] Faites envoyer par l'hôte comme text/html les fichiers dont le nom finit par .html.
       *[status] Ouvrez l'adresse dans un navigateur et adressez-vous à qui gère l'hôte ; puis remettez en ligne ce que produit avenant build.
    }
live-moved = { on-page }, l'hôte mène plus loin, à { $address }.
    .help = Les adresses publiées doivent répondre elles-mêmes. Retirez cette redirection des réglages de l'hôte, à moins qu'elle ne soit voulue.
live-words = { on-page }, { $what ->
    [absent] il n'y a pas de texte.
    [several] il y a plus d'un texte.
    [other] les lecteurs voient le texte { $found } au lieu de { $expected }.
    [form] les mots sont ceux qui ont été scellés, mais pas un titre, une liste, un lien ou une mise en valeur : « { $found } » au lieu de « { $expected } ».
    [redacted] d'autres mots paraissent que ceux qui ont été scellés. Ils ne sont pas répétés ici : des mots de ce texte ont été retirés en vertu du droit.
   *[words] d'autres mots paraissent que ceux qui ont été scellés : « { $found } » au lieu de « { $expected } ».
}
    .help = { $what ->
        [other] Mettez en ligne ce que produit une construction d'aujourd'hui. Sur un hôte sans Apache, les pages ne changent que lorsqu'elles sont mises en ligne : avenant due énumère les jours.
        [redacted] Mettez maintenant en ligne ce que produit avenant build : d'ici là, les lecteurs voient peut-être encore ces mots.
       *[words] Remettez en ligne ce que produit avenant build, et cherchez qui peut modifier des fichiers sur l'hôte. Gardez une copie de la page telle qu'elle est : elle peut servir à montrer ce qui a été dit aux lecteurs.
    }
live-stale = { on-page }, les mots sont ceux qui ont été scellés, mais ce qui les entoure n'est pas ce que produit une construction d'aujourd'hui.
    .help = Mettez en ligne ce que produit une construction d'aujourd'hui. Si cela revient, quelque chose sur l'hôte modifie les pages en chemin.
live-text = { on-page }, l'hôte donne un autre fichier que celui qui a été scellé. SHA-256 scellé { $was }, là-bas { $now }
    .help = Remettez en ligne ce que produit avenant build, octet pour octet : si les fichiers partent par FTP, choisissez le mode binaire. Gardez une copie du fichier tel qu'il est.
live-ledger = { $what ->
    [behind] Il manque au registre que montre l'hôte ({ $page }) { $behind ->
        [one] la dernière ligne
       *[other] les { $behind } dernières lignes
    } de celui-ci, { $versions } : pas encore en ligne.
    [ahead] Le registre que montre l'hôte ({ $page }) a { $theirs } lignes et celui-ci seulement { $ours } : cette copie du site est plus ancienne que ce qui est en ligne.
    [restarted] Le registre que montre l'hôte ({ $page }) finit encore par des lignes que celui-ci a perdues, comme le dit sa ligne { $line } depuis le { $on } (« { $reason } ») : pas encore mis en ligne. { $same ->
        [0] Aucune des lignes montrées ne figure ici.
        [one] La première des lignes montrées figure ici, inchangée.
       *[other] Les { $same } premières des { $theirs } lignes montrées figurent ici, inchangées.
    }
    [empty] Le registre que montre l'hôte ({ $page }) est vide.
    [unreadable] La ligne { $line } du registre que montre l'hôte ({ $page }) est illisible.
   *[rewritten] La ligne { $line } du registre que montre l'hôte ({ $page }) n'est pas celle de celui-ci : l'histoire a été réécrite, ou un autre site est en ligne à cette adresse.
}
    .help = { $what ->
        [restarted] Mettez en ligne ce que produit une construction d'aujourd'hui : les lecteurs y voient pourquoi des lignes manquent. Gardez une copie du registre que montre l'hôte : il est le dernier à les avoir.
        [behind] Mettez en ligne ce que produit une construction d'aujourd'hui.
        [ahead] Mettez cette copie du site à jour, par exemple avec git pull, et vérifiez de nouveau.
       *[rewritten] Comparez /ledger.txt avec une copie que quelqu'un d'autre a gardée : avenant verify --against FICHIER. Ne mettez rien en ligne avant de savoir lequel des deux est juste.
    }
live-injected = { $what ->
    [status] { on-page }, l'hôte répond { $tool } à un outil et { $browser } à un navigateur : tout le monde ne peut pas lire les textes.
    [views] { on-page }, l'hôte montre à un navigateur autre chose qu'à un outil. À l'outil : « { $tool } ». Au navigateur : « { $browser } ».
   *[element] { on-page }, il y a quelque chose qu'aucune page de ce site ne contient ({ $element ->
        [script] un script
        [style] un élément style
        [style-attribute] un attribut style
        [event] un attribut qui exécute un script
        [javascript] une adresse qui exécute un script
        [base] un élément qui détourne toutes les adresses
       *[frame] une page ou un programme dans la page
    }) : { $excerpt }
}
    .help = { $what ->
        [status] Demandez à qui gère l'hôte de laisser aussi les outils lire les textes : les archives du Web, les lecteurs de flux et les témoins en sont.
       *[element] Désactivez ce qui modifie les pages sur l'hôte ou devant lui : optimiseurs, statistiques, bandeaux de consentement, protection des adresses électroniques.
    }
live-archives = { $what ->
    [header] { on-page }, un en-tête interdit aux archives du Web de garder une copie (X-Robots-Tag : { $rule }).
   *[robots] { on-page }, la ligne { $line } du robots.txt de l'hôte ferme la porte aux archives du Web (Disallow: { $rule }). Elle vaut pour { $robots }{ $any ->
        [yes] {" "}(* est tout robot sans lignes à son nom)
       *[no] {""}
    }.
}
    .help = { $what ->
        [header] Retirez { $rule } des réglages de l'hôte : c'est par la copie d'une archive que quelqu'un d'autre pourra montrer plus tard ce que disait une version.
       *[robots] Retirez cette ligne du robots.txt à la racine de l'hôte, ou faites-lui nommer moins de choses : c'est par la copie d'une archive que quelqu'un d'autre pourra montrer plus tard ce que disait une version.
    }
