# Constats sur l'enregistrement de l'information des lecteurs.

notice-sent-refused = { $fault ->
    [version] « { $document } » n'a pas de version du { $version }.
    [none] Les lecteurs ne peuvent encore voir aucune version de « { $document } » : ils n'ont pas pu en être informés.
    [future] Les lecteurs auraient été informés de la version du { $version } de « { $document } » un jour qui n'est pas encore venu.
    [before] Les lecteurs auraient été informés de la version du { $version } de « { $document } » avant sa publication.
   *[language] La version du { $version } de « { $document } » n'a pas de texte dans une langue indiquée.
}
    .help = { $fault ->
    [version] Ses versions sont : { $words }.
    [none] Publiez-le d'abord : avenant publish { $document } --effective AAAA-MM-JJ
    [future] Donnez avec --on le jour où ils ont été informés, au plus tard le { $words } ; ce qui est prévu s'enregistre une fois fait.
    [before] Donnez avec --on le jour où ils ont été informés, au plus tôt le { $words } ; ou donnez une autre version avec --version.
   *[language] Donnez avec --lang l'une de ces langues : { $words } ; ou retirez --lang si les lecteurs ont été informés dans toutes.
}
