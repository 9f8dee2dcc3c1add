# Les mots de `avenant status`.

cli-status = Montrer où en est chaque document : versions, langues, dates, travail en cours
cli-status-document = Un document, par exemple privacy-policy (par défaut : tous)
cli-status-as-of = Le jour dont on parle (par défaut : aujourd'hui)

overview-head = État au { $day }
overview-next-effect = { $days ->
    [1] prochaine prise d'effet demain, le { $day }
   *[other] prochaine prise d'effet dans { $days } jours, le { $day }
}
overview-no-effect = aucune prise d'effet à venir
overview-nothing-published = rien n'est encore publié
overview-scheduled = programmée
overview-in-force = en vigueur
overview-superseded = remplacée
overview-withdrawn = retirée
overview-never-applied = jamais appliquée
overview-level = { $level ->
    [editorial] rédactionnelle
   *[material] substantielle
}
overview-imported = importée
overview-published = publiée le { $day }
overview-sealed = scellée le { $day }
overview-until = jusqu'au { $day } inclus
overview-authentic = fait foi
overview-courtesy = traduction
overview-late = en retard : { $sections }
overview-unrecorded = origine inconnue : { $sections }
overview-corrected = corrigée le { $day } ({ $revision })
overview-required = exigée
overview-absent = –
overview-absent-required = manque, et elle est exigée
overview-working = texte de travail { $level ->
    [material] (version substantielle)
    [editorial] (version rédactionnelle)
   *[none] (nature non dite : elle serait substantielle)
}
overview-same = Aucun changement depuis { $version }.
overview-first = Rien n'a encore été publié dans cette langue.
overview-unreadable = Ne peut être comparé à la version { $version }.
overview-changed = Depuis { $version } : { $changes }
overview-findings = Des constats attendent : « avenant check » les donne.
