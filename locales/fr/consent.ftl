# Mots que montrent les outils de consentement, et en-tête de ce qui est écrit pour eux.

consent-made = Fait par Avenant à partir du registre des traceurs : corrigez le registre, pas ce fichier.
consent-text = Texte en vigueur : { $text }, SHA-256 { $digest }
consent-cannot-delete = Ces traceurs ne peuvent pas être effacés d'ici : { $names }
consent-title = Cookies et autres traceurs
consent-question = Acceptez-vous les traceurs qui demandent votre accord ? Vous pouvez changer d'avis à tout moment.
consent-again = Ce que font nos traceurs a changé depuis votre dernier choix.
consent-accept = Tout accepter
consent-refuse = Tout refuser
consent-choose = Choisir
consent-save = Enregistrer mon choix
consent-close = Fermer
consent-more = Notre texte sur les traceurs
consent-with = Seulement avec votre accord.
consent-without = Accord non requis.
consent-party = Site ou tiers
consent-party-of = { $party ->
    [first] Le site lui-même ({ $domains })
   *[third] Un tiers ({ $domains })
}
