# Les mots de `avenant redact`.

cli-redact = Retirer de ce qui est publié des mots que le droit veut voir disparaître ; les lecteurs voient qu'ils manquent, et pourquoi
cli-redact-document = Le document, par exemple privacy-policy
cli-redact-version = La version, par le jour à partir duquel elle s'applique
cli-redact-words = Les mots à retirer, tels que les lecteurs les voient ; peut être donné plusieurs fois
cli-redact-basis = Le fondement juridique que voient les lecteurs, par exemple "RGPD, art. 17" ; en="GDPR, art. 17" pour une seule langue
cli-redact-lang = Seulement le texte dans cette langue ; sans cela, tous les fichiers de la version
cli-redact-everywhere = Toutes les versions de tous les documents et les textes de travail, tout ou rien ; les autres fichiers vous sont nommés
cli-redact-dry-run = Montrer ce qui serait fait sans rien écrire, comme sans --yes
cli-redact-yes = Retirer les mots à jamais ; sans cela rien n'est écrit

redact-no-words = « { $typed } » n'a ni lettre ni chiffre.
redact-no-words-help = Donnez les mots tels que les lecteurs les voient, entre guillemets.
redact-place = { $file } : { $count ->
    [one] la marque figure à un endroit
   *[other] la marque figure à { $count } endroits
}
redact-stands = Encore présents, dans des fichiers que cette commande { $everywhere ->
    [yes] vous laisse :
   *[no] ne réécrirait qu'avec --everywhere, ou qu'il vous revient de modifier :
}
redact-alike = Semblables et laissés tels quels (autres lettres, à l'intérieur d'autres mots, joints par d'autres signes) ; regardez chacun et nommez-les par --words s'ils doivent partir aussi :
redact-stands-in = { "  " }{ $file }, ligne { $lines }
redact-built = Les mots figurent dans { $count ->
    [one] un fichier
   *[other] { $count } fichiers
} qu'une construction ou une autre commande a faits ici. Sceller le retrait les enlève ; la prochaine construction refait les pages, sans les mots :
redact-built-file = { "  " }{ $file }
redact-built-more = { $count ->
    [one] {"  "}et un autre
   *[other] {"  "}et { $count } autres
}
redact-foreign = Les mots figurent dans { $count ->
    [one] un fichier
   *[other] { $count } fichiers
} que quelqu'un a mis à côté de ce qu'a fait une construction. Enlevez-les à la main :
redact-purged = { $count ->
    [one] Une copie locale des mots est enlevée.
   *[other] { $count } copies locales des mots sont enlevées.
}
redact-built-ahead = Certains ne se montrent qu'à partir d'un jour à venir (.as-of/) : tant que vous n'avez pas redéployé, ce jour-là ramène les mots.
redact-git = { $count ->
    [0] Aucun commit de git ne contient les mots tels que vous les avez donnés ; cherchez-en vous-même les autres formes.
    [one] L'historique de git garde les mots : un commit les a apportés ou retirés. Qui peut lire le dépôt peut les lire, tant que l'historique n'est pas réécrit (git filter-repo).
   *[other] L'historique de git garde les mots : { $count } commits les ont apportés ou retirés. Qui peut lire le dépôt peut les lire, tant que l'historique n'est pas réécrit (git filter-repo).
}
redact-unsalted = { $count ->
    [one] Un des fichiers n'a pas de sel
   *[other] { $count } des fichiers n'ont pas de sel
} (seuls les textes scellés en ont un) : l'ancienne empreinte reste au registre, et qui devine les mots peut vérifier avec elle qu'il a deviné juste.
redact-beyond = Aucune commande n'atteint : ce qui est déployé, tant que vous n'avez pas redéployé ; les autres copies du dépôt et les sauvegardes ; les archives du web et les caches des moteurs de recherche ; les messages envoyés et les flux déjà lus ; l'historique de ce terminal, qui contient maintenant les mots lui aussi.
redact-ask = Pour retirer les mots à jamais, relancez la même commande avec --yes.
redact-done = { $version } : les mots n'y sont plus, et le registre dit quels fichiers ont été réécrits (inscription { $entry }).
redact-head = Construisez et déployez maintenant : d'ici là, les lecteurs voient encore les mots. Tête { $head }.

verify-redacted = Des mots ont été retirés en vertu du droit de { $files ->
    [one] un fichier
   *[other] { $files } fichiers
} : chacun est tel qu'il a été réécrit alors et porte sa marque ; que ces mots seuls aient disparu, personne ne peut le recalculer.

prove-redacted = Des mots ont été retirés de ces fichiers en vertu du droit après leur publication, et une marque avec le fondement juridique en tient la place. Les listes ont les empreintes des fichiers tels qu'ils étaient avant : pour ceux-ci, sha256sum -c dit donc FAILED. Sous chacun figurent la ligne du registre qui joint l'empreinte d'avant à celle d'après, et l'empreinte que le fichier doit avoir :
