# Les mots de `avenant withdraw`, `avenant end` et `avenant reschedule`.

cli-withdraw = Retirer une version publiée : à partir d'un jour elle ne s'applique plus, ou jamais
cli-end = Mettre fin à un document : à partir d'un jour aucune de ses versions ne s'applique
cli-reschedule = Faire s'appliquer une version annoncée à partir d'un autre jour
cli-decision-document = Le document, tel que privacy-policy
cli-decision-version = La version, par le jour à partir duquel elle s'applique
cli-decision-reason-name = [LANGUE=]MOTS
cli-decision-reason = Pourquoi, dans une langue du document ; les lecteurs le voient. Une fois par langue requise
cli-decision-yes = Sceller la décision ; sans cela rien n'est écrit
cli-decision-instead-name = DATE|none
cli-withdraw-on = Le premier jour où elle ne s'applique pas (par défaut : aujourd'hui)
cli-withdraw-instead = La version qui s'applique dès lors, par sa date, ou none pour aucune
cli-end-on = Le premier jour où aucune de ses versions ne s'applique (par défaut : aujourd'hui)
cli-end-instead = Un document qui dit dès lors ce que disait celui-ci ; peut être répété
cli-reschedule-to = Le jour à partir duquel elle doit s'appliquer

decision-applies = { $applies ->
    [version] À partir du { $day } : la version du { $version }.
   *[none] À partir du { $day } : aucune version.
}
decision-ask = Pour sceller cette décision à jamais, relancez la même commande avec --yes.
decision-done = La décision sur { $version } est scellée : entrée { $entry } du registre, tête { $head }.
decision-switch = Un site construit auparavant passera de lui-même à cette version le { $day } : construisez et déployez avant ce jour.
decision-build = Les lecteurs la verront à la prochaine construction : construisez et déployez.
