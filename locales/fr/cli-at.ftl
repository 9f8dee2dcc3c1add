# Les mots de `avenant at`.

cli-at = Dire quelle version s'appliquait un jour donné
cli-at-day = Le jour dont il s'agit
cli-at-document = Un document, par exemple privacy-policy (par défaut : tous)
cli-at-as-of = Le jour dont on prend les connaissances (par défaut : aujourd'hui)

at-head = { $document }, le { $day }
at-applied = { $tense ->
    [past] La version applicable était celle du { $effective } ; elle l'est toujours.
    [future] La version applicable sera celle du { $effective }.
   *[today] La version applicable est celle du { $effective }.
}
at-applied-until = { $tense ->
    [still] La version applicable était celle du { $effective } ; elle le reste jusqu'au { $last } inclus.
    [past] La version applicable était celle du { $effective }, jusqu'au { $last } inclus.
    [future] La version applicable sera celle du { $effective }, jusqu'au { $last } inclus.
   *[today] La version applicable est celle du { $effective }, jusqu'au { $last } inclus.
}
at-may-change = Cela peut changer : c'est ce que l'on sait le { $today }, et une autre version peut encore être publiée.
at-added = Cette version a été ajoutée à ces archives après coup, le { $sealed }.
at-before-first = Aucune version ne s'appliquait : la première prend effet le { $first }.
at-nothing-known = Aucune version n'était publiée au { $today }.
at-withdrawn = { $tense ->
    [past] Aucune version ne s'appliquait : celle du { $version } était retirée depuis le { $day }, et rien ne devait s'appliquer à la place.
   *[other] Aucune version ne s'applique alors : celle du { $version } est retirée à partir du { $day }, et rien ne doit s'appliquer à la place.
}
at-ended = { $tense ->
    [past] Aucune version ne s'appliquait : le document avait pris fin le { $day }, avec la version du { $version }.
   *[other] Aucune version ne s'applique alors : le document prend fin le { $day }, avec la version du { $version }.
}
at-ended-instead = Ce qu'il disait figure dès lors dans : { $documents }.
at-reason = Raison donnée : { $reason }
at-continues = { $sections ->
    [whole] Elle continue « { $document } », où son texte se trouvait :
   *[other] Elle continue « { $document } », où se trouvaient ses sections { $sections } :
}
at-authentic = fait foi
at-courtesy = { $late ->
    [0] traduction
    [one] traduction, { $late } section en retard
   *[other] traduction, { $late } sections en retard
}
at-corrected = corrigé depuis : { $text }, le { $on }
at-missing = pas de texte
