# Les mots de `avenant init`.

cli-init = Créer un site dans un dossier vide, avec des textes de départ
cli-init-folder = Le dossier, créé s'il n'existe pas encore (par défaut : celui-ci)
cli-init-words-name = MOTS
cli-init-name = La dénomination de qui publie, telle qu'elle est immatriculée
cli-init-base-url = L'adresse publique du site
cli-init-languages = Les langues ; la première qui a des textes de départ (fr, en) fait foi
cli-init-documents = Les documents
cli-init-time-zone = Le fuseau dans lequel les jours commencent
cli-init-form = La forme juridique
cli-init-capital = Le capital social
cli-init-siren = Le SIREN
cli-init-rcs = La ville du registre du commerce
cli-init-vat = Le numéro de TVA
cli-init-seat = Le siège : rue ; code postal ; ville ; pays
cli-init-phone = Le numéro de téléphone
cli-init-email = L'adresse électronique
cli-init-director = Le directeur de la publication
cli-init-dpo = L'adresse électronique du délégué à la protection des données
cli-init-host = Le nom de l'hébergeur
cli-init-host-phone = Le téléphone de l'hébergeur
cli-init-host-seat = L'adresse de l'hébergeur : rue ; code postal ; ville ; pays

init-hello = Un nouveau site. Entrée seule passe une question : ce qui manque est marqué dans les textes et empêche de publier tant que ce n'est pas écrit.
init-question = { $what } ({ $hint }) :
init-usual = Entrée pour { $usual }
init-example = par exemple { $example }
init-found = { $flag } : { $finding }
init-form = « { $typed } » ne peut pas se lire comme { $flag }.
init-form-help = Écrivez-le ainsi : { $example }
init-missing = Il manque ce sans quoi un site ne peut pas commencer, et personne ne peut être interrogé ici.
init-missing-help = Ajoutez { $flags }
init-no-starter = Aucune de ces langues n'a de textes de départ.
init-no-starter-help = Il y a des textes de départ en français (fr) et en anglais (en) : offrez au moins l'une des deux ; les textes d'autres langues s'ajoutent plus tard.
init-not-empty = Le dossier { $folder } n'est pas vide : aucun site n'y est créé. Rien n'a été écrit.
init-not-empty-help = Nommez un dossier vide ou qui n'existe pas encore. Dans un site, « avenant new DOCUMENT » ajoute un document.
init-done = Un nouveau site est dans { $folder } ({ $count } fichiers).
init-next = { $count ->
    [0] Il ne reste rien à écrire avant de publier. « avenant build » fait les pages.
    [one] Il reste 1 endroit à écrire : « avenant check » le montre. « avenant build » fait les pages.
   *[other] Il reste { $count } endroits à écrire : « avenant check » les énumère. « avenant build » fait les pages.
}
