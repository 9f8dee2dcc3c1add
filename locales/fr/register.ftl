### Registres imprimés dans les textes sous forme de tableaux : traceurs, destinataires, finalités.

## Traceurs

register-cookies = Cookies et autres traceurs : { $sites }{ $category ->
    [none] {""}
   *[other] , { $category }
}{ $service ->
    [none] {""}
   *[other] , { $service }
}
register-cookies-name = Nom
register-cookies-purpose = Rôle
register-cookies-provider = Déposé par
register-cookies-lifetime = Durée
register-cookies-category = Catégorie et accord
register-category = { $category } : { $consent ->
    [required] seulement avec votre accord
   *[exempt] accord non requis
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] Jusqu'à la fermeture du navigateur
    [until-deleted] Jusqu'à ce que vous l'effaciez
    [unpublished] Non publiée
   *[unknown] Non connue
}
register-refresh = recommence à chaque visite
register-party = { $party ->
    [first] { $provider } ; le site lui-même
   *[third] { $provider } ; tiers : { $domains }
}
register-storage = { $storage ->
    [localStorage] stockage local
    [sessionStorage] stockage de session
    [indexedDB] base de données du navigateur
    [pixel] pixel de suivi
    [fingerprint] reconnaissance aux traits de l'appareil
   *[sdk] module logiciel de l'application
}
register-note = { $words }, { $note }

## Destinataires

register-recipients = { $role ->
    [processor] Sous-traitants de vos données
    [joint] Responsables conjoints de vos données
    [authority] Autorités qui reçoivent vos données
   *[none] Destinataires de vos données
}
register-recipients-name = Destinataire
register-recipients-role = Qualité
register-recipients-purpose = Pour quoi
register-recipients-data = Données
register-recipients-place = Pays et garantie
register-recipients-retention = Durée de conservation
register-role = { $role ->
    [processor] Sous-traitant, pour notre compte
    [joint] Responsable conjoint
    [authority] Autorité publique
   *[controller] Responsable de son propre traitement
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries } :{" "}
}{ $safeguard ->
    [adequacy] décision d'adéquation (RGPD, article 45)
    [standard-clauses] clauses contractuelles types (RGPD, article 46, paragraphe 2)
    [binding-rules] règles d'entreprise contraignantes (RGPD, article 47)
    [code-of-conduct] code de conduite approuvé (RGPD, article 46, paragraphe 2, point e)
    [certification] certification approuvée (RGPD, article 46, paragraphe 2, point f)
   *[derogation] dérogation (RGPD, article 49)
}{ $address ->
    [none] {""}
   *[other] , { $address }
}

## Finalités

register-purposes = Finalités des traitements
register-purposes-purpose = Finalité
register-purposes-basis = Base légale
register-purposes-data = Données
register-purposes-recipients = Destinataires
register-purposes-retention = Durée de conservation
register-purposes-source = Source
register-basis = { $point ->
    [a] Consentement (RGPD, article 6, paragraphe 1, point a)
    [b] Contrat ou mesures précontractuelles (RGPD, article 6, paragraphe 1, point b)
    [c] Obligation légale (RGPD, article 6, paragraphe 1, point c)
    [d] Intérêts vitaux (RGPD, article 6, paragraphe 1, point d)
    [e] Mission d'intérêt public (RGPD, article 6, paragraphe 1, point e)
   *[f] Intérêt légitime (RGPD, article 6, paragraphe 1, point f)
}
register-interest = { $basis } : { $interest }
register-special = pour les catégories particulières de données, article 9, paragraphe 2, point { $point }
