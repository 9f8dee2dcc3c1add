# Les mots de `avenant new`.

cli-new = Ajouter un document, ou commencer la prochaine version d'un document à partir de la dernière
cli-new-document = Le document, par exemple cookies
cli-new-kind = Ce qu'est un nouveau document (par défaut : ce que dit son nom)
cli-new-publisher = Qui publie un nouveau document (par défaut : le seul éditeur du site)
cli-new-publisher-name = ÉDITEUR

new-bad-name = « { $typed } » ne peut pas être le nom d'un document.
new-bad-name-help = { $near ->
    [none] Écrivez des lettres minuscules sans accent et des chiffres, les mots joints par des traits d'union.
   *[other] Écrivez { $near }
}
new-no-kind = Aucun document ne s'appelle « { $typed } », et ce nom ne dit pas ce que serait un nouveau.
new-no-kind-help = { $near ->
    [none] Pour l'ajouter, dites ce qu'il est : --kind terms, ou --kind other.
   *[other] Vouliez-vous dire « { $near } » ? Pour l'ajouter, dites ce qu'il est : --kind terms, ou --kind other.
}
new-no-publisher = On ne sait pas qui publie le nouveau document.
new-no-publisher-help = Ajoutez --publisher avec l'un de ceux-ci : { $known }.
new-never-published = { $document } existe déjà et n'a jamais été publié : son texte de travail est la première version.
new-never-published-help = Écrivez dans content/{ $document }/, puis « avenant publish { $document } --effective » et le jour.
new-added = { $document } est ajouté, avec un texte de départ en : { $languages }.
new-begun = Le texte de travail de { $document } est de nouveau celui de la version du { $version } ({ $languages }) : la prochaine version part de lui. Dites sous « changes: » de son en-tête ce qu'elle change.
new-as-published = Le texte de travail de { $document } est déjà celui de la version du { $version } ({ $languages }) : continuez à partir de lui.
