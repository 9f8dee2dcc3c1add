# Les constats de `avenant new`.

new-unpublished = Ce texte de travail contient ce qui n'a jamais été publié : recommencer la prochaine version le perdrait.
    .help = Il est déjà la prochaine version : continuez à l'écrire, ou publiez-le. Pour voir ce qu'il contient : « avenant diff { $document } ». Pour y renoncer, mettez { $file } ailleurs et relancez la commande : le texte de la version du { $version } prend sa place.
new-erratum = Ce que l'erratum { $text } a corrigé ne se trouve pas dans la source du texte, ou s'y trouve à plusieurs endroits, et n'a pas été repris : « { $words } »
    .help = Cherchez ces mots dans le texte de travail, et corrigez-les-y aussi ; là où une valeur les imprime, voyez ce qu'elle imprime.
