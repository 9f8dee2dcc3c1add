# Les mots des écrans des obligations : ce que demandent les packs de règles, et où cela figure.

desk-coverage = Obligations
desk-coverage-lead = Ce que les packs de règles demandent à chaque document, et où ses textes le disent.
desk-coverage-see = Voir chaque obligation avec ce qui la remplit
desk-duties = Obligations d'un document
desk-duties-version = version du { $day }
desk-duties-texts = Textes de ce document
desk-duties-sealed = Ce texte est publié : ce qui lui manque peut être dit dans la prochaine version.
desk-duties-left = Ce qui reste à faire
desk-duties-nothing = Il ne reste rien à faire.
desk-duties-mend = { $count ->
    [one] { $count } obligation n'est pas remplie
   *[other] { $count } obligations ne sont pas remplies
}
desk-duties-answer = { $count ->
    [one] { $count } obligation dépend d'une question
   *[other] { $count } obligations dépendent de questions
}
desk-duties-deed = { $count ->
    [one] { $count } chose à faire à la publication
   *[other] { $count } choses à faire à la publication
}
desk-duties-waived = { $count ->
    [one] { $count } obligation écartée, avec le motif
   *[other] { $count } obligations écartées, avec le motif
}
desk-duties-apart = { $count ->
    [one] { $count } obligation qui ne s'applique pas
   *[other] { $count } obligations qui ne s'appliquent pas
}
desk-duties-duty = Obligation
desk-duties-law = Le texte complet
desk-duties-checked = Comparé avec le droit pour la dernière fois le { $day }.
desk-duty-nothing = remplie
desk-duty-mend = non remplie
desk-duty-answer = question
desk-duty-deed = à la publication
desk-duty-waived = écartée
desk-duty-apart = ne s'applique pas
desk-duty-row = Dans la liste ci-dessous :
desk-duty-remembered = cité de mémoire, à vérifier
desk-duty-not-asked = non demandé à cette langue
desk-duty-thin = ne dit presque rien :
desk-duty-not-apart = n'est pas à part :
desk-duty-print = Suffirait, affiché dans le texte : { $names }
desk-duty-fill = Suffirait, une fois au registre de l'éditeur et affiché dans le texte : { $names }
desk-duty-deed-words = À faire à la publication.
desk-duty-denied = Demande une version de fond : la prochaine est annoncée comme rédactionnelle.
desk-duty-answer-where = Répondez-y dans avenant.toml, sous [facts] : { $fact } = true ou { $fact } = false
desk-duty-apart-fact = { $ask } { $answer ->
    [yes] Oui
   *[no] Non
}, d'après avenant.toml ({ $fact }).
desk-duty-apart-unchanged = Rien de ce dont elle parle n'a changé.
desk-duty-apart-done = Elle parle de ce qui se fait à la publication d'une version.
desk-duty-apart-no-register = Le site ne tient pas le registre dont elle parle.
