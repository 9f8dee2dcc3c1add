### Constats sur l'en-tête d'un texte : les lignes entre « --- » et « --- », en haut du fichier.

header-unclosed = L'en-tête commence ici par « --- » et aucune autre ligne « --- » ne le ferme.
    .help = Écrivez une ligne « --- » après la dernière ligne de l'en-tête. Si le texte n'a pas d'en-tête, retirez cette première ligne.
header-line = Cette ligne de l'en-tête n'est pas comprise : « { $line } ».
    .help = Écrivez chaque ligne sous la forme « title: Politique de confidentialité ». Sous « changes: », chaque phrase tient sur une ligne qui commence par un tiret et une espace.
header-unknown-key = L'en-tête ne connaît pas « { $key } ».
    .help = { $suggestion ->
        [none] Les mots connus sont : { $known }.
       *[other] Écrivez « { $suggestion }: » à la place de « { $key }: ».
    }
header-twice = « { $key } » figure deux fois dans l'en-tête ; seule la première ligne serait lue.
    .help = Retirez l'une des deux lignes.
header-missing-key = L'en-tête de ce texte scellé ne dit pas « { $key } ».
    .help = Un texte scellé ne se modifie pas : reprenez le fichier tel qu'il a été publié.
header-value = La valeur de « { $key } » n'est pas écrite comme dans un texte scellé : « { $value } ».
    .help = Un texte scellé ne se modifie pas : reprenez le fichier tel qu'il a été publié.
title-missing = Ce texte n'a pas de titre.
    .help = Écrivez-le sur la première ligne, après un dièse et une espace : « # Politique de confidentialité ».
title-twice = Ce texte a un deuxième titre ; un texte n'en a qu'un.
    .help = Si c'est le titre d'une partie, écrivez deux dièses au lieu d'un : « ## ».
title-differs = L'en-tête appelle ce texte « { $title } » et son titre dit « { $heading } ».
    .help = Écrivez deux fois le même titre, ou retirez la ligne « title: » de l'en-tête.
title-late = Des mots précèdent le titre du texte.
    .help = Placez le titre avant tout le reste. Si c'est le titre d'une partie, écrivez deux dièses au lieu d'un : « ## ».
empty-text = Ce texte n'a pas de mots.
    .help = Écrivez le texte sous son titre, ou retirez le fichier tant qu'il n'y a rien à publier.

note-title-of-header = Voici le titre de l'en-tête.
note-first-used-here = Il figure ici une première fois.
