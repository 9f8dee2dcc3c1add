# Les mots du premier écran du bureau, quand il n'y a pas encore de site.

desk-begin = Commencer un site
begin-words = Il n'y a pas encore de site dans ce dossier. Répondez à ce que vous savez : à partir de vos réponses, un site est créé avec des textes de départ. Ce qui reste vide est marqué dans les textes, et empêche de publier tant que ce n'est pas écrit.
begin-where = Où
begin-here = Il sera créé dans ce dossier :
begin-below-words = Le dossier contient d'autres fichiers : le site reçoit donc un nouveau dossier à lui, à l'intérieur :
begin-below = Nom du nouveau dossier
begin-below-help = Des lettres sans accents, des chiffres et des traits d'union, comme textes-juridiques
begin-bad-folder = { $typed ->
    [none] Il faut un nom au nouveau dossier.
   *[other] « { $typed } » ne peut pas nommer le dossier : écrivez des lettres sans accents, des chiffres et des traits d'union, comme textes-juridiques.
}
begin-taken = { $folder ->
    [none] Le dossier n'est plus vide. Rien n'a été écrit. Nommez un nouveau dossier.
   *[other] Il y a déjà un dossier « { $folder } », et il n'est pas vide. Rien n'a été écrit. Donnez-lui un autre nom.
}
begin-publisher = Qui publie
begin-host = Qui héberge le site
begin-site = Le site
begin-needed-mark = obligatoire
begin-example = Par exemple : { $example }
begin-languages = Les langues des textes ; d'autres peuvent s'y joindre plus tard
begin-french-english = Le français, qui fait foi, et l'anglais
begin-english-french = L'anglais, qui fait foi, et le français
begin-french = Le français seul
begin-english = L'anglais seul
begin-write = Créer le site
begin-refused = Rien n'a encore été écrit. Ceci est d'abord à corriger :
begin-needed = { $what } : un site ne peut pas commencer sans cela.
begin-form = { $what } : « { $typed } » ne peut pas être lu. Écrivez-le ainsi : { $example }
begin-found = { $what } : { $finding } { $help }
