### Constats sur les horodatages du registre : réponses des autorités et jetons conservés.

timestamp-refused = { $fault ->
    [not-a-token] { $file } ne contient pas d'horodatage.
    [rejected] { $file } ne contient pas d'horodatage : l'autorité a refusé d'en donner un (état { $status }{ $words ->
        [none] {""}
       *[other] , « { $words } »
    }).
    [algorithm] L'horodatage de { $file } ne porte pas sur une empreinte SHA-256, la seule sorte qu'a le registre.
    [unnamed] L'horodatage de { $file } ne dit pas qui l'a donné.
    [line] L'horodatage de { $file } ne porte sur aucune ligne de ce registre : aucune n'a l'empreinte { $digest }.
    [other] L'horodatage de { $file } porte sur une autre ligne que celle que dit le registre.
    [early] L'horodatage de { $file } est du { $at }, avant le jour où fut faite l'inscription { $line } du registre, le { $day }.
    [future] L'horodatage de { $file } est du { $at }, après le { $day }, jour où il aurait été conservé.
   *[twice] L'horodatage de { $file } est déjà conservé : l'inscription { $line } du registre le porte.
}
    .help = { $fault ->
        [not-a-token] Donnez le fichier où vous avez enregistré la réponse de l'autorité, telle qu'elle est venue. S'il contient une page ou un message, la demande n'est pas arrivée : renvoyez-la, avec l'en-tête « Content-Type: application/timestamp-query ».
        [rejected] Adressez la même demande, .avenant/timestamp.tsq, à une autre autorité.
        [algorithm] Demandez l'horodatage avec la demande qu'Avenant a écrite : .avenant/timestamp.tsq.
        [unnamed] Demandez l'horodatage avec la demande qu'Avenant a écrite, .avenant/timestamp.tsq : elle demande le certificat de l'autorité, sans lequel personne ne pourrait le vérifier plus tard.
        [line] Il appartient peut-être à un autre site, ou à un registre qui a été modifié. Demandez l'horodatage avec la demande qu'Avenant a écrite à la dernière publication : .avenant/timestamp.tsq.
        [other] Reprenez le fichier tel qu'il était quand vous l'avez joint.
        [early] L'horloge de l'autorité est fausse, ou celle de cet ordinateur l'était quand l'inscription fut faite. Adressez-vous à une autre autorité.
        [future] Réglez l'horloge de cet ordinateur ; si elle est juste, celle de l'autorité est fausse : adressez-vous à une autre.
       *[twice] Il n'y a rien à faire.
    }
timestamp-changed = { $fault ->
    [missing] { $file }, qui fait partie de l'horodatage que porte l'inscription { $line } du registre, n'est plus là.
    [extra] { $file } a été ajouté au dossier d'un horodatage que porte l'inscription { $line } du registre.
    [unknown] { $file } se trouve parmi les horodatages, et aucune inscription du registre ne le porte.
   *[changed] { $file } n'est plus ce que porte l'inscription { $line } du registre.
}
    .help = { $fault ->
        [extra] Retirez-le de là. « avenant publish --attach » conserve d'autres horodatages, chacun dans son dossier.
        [unknown] Retirez-le de là, et conservez-le par « avenant publish --attach » suivi de son nom.
       *[other] Reprenez-le tel qu'il était quand l'horodatage fut joint, dans le gestionnaire de versions ou une copie du site.
    }
