### Ce qui a changé dans les listes imprimées par les textes, pour les lecteurs et pour les éditeurs.

lists-heading = Ce qui a changé dans les listes
lists-register = { $register ->
    [trackers] Cookies et autres traceurs
    [recipients] Destinataires
   *[purposes] Finalités
}
lists-entry = { $name } : { $what }
lists-added = { $register ->
    [trackers] nouveau traceur
    [recipients] nouveau destinataire
   *[purposes] nouvelle finalité
}
lists-removed = ne figure plus dans la liste
lists-changed = { $fact }, avant « { $old } », désormais « { $new } »
lists-reworded = { $fact }, en d'autres mots
lists-both = { $these } ; { $those }
lists-asks = Votre accord vous est demandé à nouveau : celui que vous avez donné ne couvre pas tous ces changements.

lists-fact = { $key ->
    [domain] domaine
    [party] qui dépose le traceur
    [duration] durée
    [duration_note] précision sur la durée
    [refresh] durée à chaque visite
    [description] rôle
    [also_named] autres noms
    [service] service
    [provider] société
    [category] catégorie
    [consent] accord
    [name] nom
    [role] qualité
    [countries] pays
    [safeguard] garantie
    [safeguard_url] adresse de la garantie
    [purpose] pour quoi
    [categories] données
    [retention] durée de conservation
    [basis] base légale
    [interest] intérêt légitime
    [special] base pour les catégories particulières de données
    [data] données
    [recipients] destinataires
   *[source] source
}
lists-nothing = rien d'indiqué
lists-consent = { $consent ->
    [required] seulement avec votre accord
   *[exempt] accord non requis
}
lists-party = { $party ->
    [first] le site lui-même
   *[third] un tiers
}
lists-no-refresh = ne recommence pas à chaque visite
