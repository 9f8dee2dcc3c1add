### Constats sur les textes eux-mêmes : titres, liens, listes, tableaux, mots qui se perdraient.

## Titres des parties

heading-without-id = Le titre « { $heading } » n'a pas d'identifiant : aucun lien ne pourrait y mener durablement.
    .help = { $braces ->
        [none] Ajoutez à la fin de la ligne : {"{#"}{ $suggestion }{"}"}. L'identifiant reste le même dans toutes les langues et toutes les versions.
       *[other] { $lacks ->
            [mark] Il manque le « # » devant son identifiant. Terminez la ligne par : { $braces }
           *[other] Il manque une de ses deux accolades. Terminez la ligne par : { $braces }
        }
    }
bad-section-id = « { $id } » ne peut pas être un identifiant.
    .help = Écrivez #{ $suggestion } : une lettre sans accent, puis des lettres sans accent, des chiffres et des traits d'union.
duplicate-id = L'identifiant « { $id } » est déjà celui d'un autre titre ; un lien ne saurait pas auquel mener.
    .help = Donnez à l'un des deux titres un autre identifiant.
heading-attribute = « { $attribute } » n'est pas compris dans les accolades d'un titre.
    .help = { $suggestion ->
        [none] Seuls sont compris : #identifiant, covers=règle,règle sans guillemets, lang=en et .unnumbered. Si les accolades font partie des mots du titre, écrivez une barre oblique inverse devant chacune : {"\\{1\\}"}.
       *[other] Vouliez-vous écrire « { $suggestion } » ?
    }
heading-level-skipped = Ce titre commence par « { $typed } » alors que le précédent demande au plus « { $expected } ».
    .help = Écrivez « { $expected } », ou ajoutez le titre qui manque entre les deux.
heading-number-typed = Le numéro « { $number } » est écrit à la main dans ce titre ; les numéros sont ajoutés d'eux-mêmes et celui-ci figurerait en double.
    .help = { $heading ->
        [none] Remplacez le numéro par les mots du titre.
       *[other] Écrivez seulement : « { $heading } ».
    }
heading-punctuation = Ce titre finit par « { $mark } » : « { $heading } ».
    .help = Retirez ce signe : un titre n'est pas une phrase.
heading-empty = Ce titre n'a pas de mots.
    .help = Écrivez les mots du titre après les dièses, ou retirez la ligne.
heading-lost = « { $heading } » ne serait pas un titre : il manque une espace ordinaire après { $marks }.
    .help = Écrivez { $marks } { $heading }, l'espace tapée seule, sans autre touche. Si ce n'est pas un titre, mettez \ devant { $marks }.
heading-inside = Un titre se trouve dans une liste, une citation ou une note : « { $quote } ».
    .help = Ramenez-le au bord gauche, avec une ligne vide avant et après. Si ce n'est pas un titre, retirez les dièses.
sealed-number = Le numéro imprimé devant ce titre scellé devrait être « { $prefix } ».
    .help = Un texte scellé ne se modifie pas : reprenez le fichier tel qu'il a été publié.

## Renvois et liens

reference-typed = Le numéro { $number } est écrit à la main ; il serait faux dès qu'une partie s'ajoute avant.
    .help = Écrivez { $suggestion } à la place du numéro : il devient le numéro de la partie, avec un lien.
reference-unknown = Aucun titre de ce texte n'a l'identifiant « { $id } ».
    .help = { $suggestion ->
        [none] Vérifiez l'identifiant entre accolades à la fin du titre auquel vous renvoyez.
       *[other] Vouliez-vous écrire « #{ $suggestion } » ?
    }
link-undefined = « { $quote } » renvoie à une adresse qui n'est définie nulle part.
    .help = Écrivez l'adresse à la suite des mots, entre parenthèses : [mots](https://exemple.fr). Si les crochets font partie du texte, écrivez une barre oblique inverse devant chacun.
link-scheme = Les lecteurs ne peuvent pas suivre ce lien : « { $address } ».
    .help = { $suggestion ->
        [none] Écrivez une adresse entière qui commence par https://, mailto: ou tel:, un renvoi à ce texte comme #contact, ou à un autre document comme legal-notice#host.
       *[other] Vouliez-vous écrire « { $suggestion } » ?
    }
link-title = Ce lien a un titre entre guillemets, que la plupart des lecteurs ne voient jamais : « { $quote } ».
    .help = Retirez le titre, ou mettez ses mots dans la phrase.
link-without-words = Ce lien n'a pas de mots : « { $quote } ».
    .help = Écrivez entre les crochets les mots sur lesquels cliquer, ou l'adresse seule entre chevrons : <https://exemple.fr>.
link-definition-unused = Cette adresse est définie et aucun lien ne s'en sert ; les lecteurs ne la verraient pas : « { $quote } ».
    .help = Retirez la ligne, ou écrivez l'adresse dans la phrase, entre chevrons.

## Notes

footnote-undefined = La note « { $label } » est appelée ici, et n'est écrite nulle part.
    .help = Écrivez-la sur une ligne à part : « [^{ $label }]: Texte de la note. »
footnote-unused = La note « { $label } » est écrite, et rien ne l'appelle.
    .help = Écrivez [^{ $label }] dans la phrase à laquelle elle se rapporte, ou retirez la note.
footnote-twice = Deux notes portent le nom « { $label } ».
    .help = Donnez à l'une des deux un autre nom, là où elle est écrite et là où elle est appelée.

## Mots qui se perdraient

raw-html = Ces mots seraient pris pour du code de page web, que les lecteurs ne verraient pas : « { $quote } ».
    .help = Si c'est un nom à montrer tel quel, mettez-le entre accents graves : `{ $quote }`. Pour aller à la ligne, finissez la ligne par une barre oblique inverse. Retirez toute autre balise.
emphasis-literal = Ces signes restent dans le texte au lieu de mettre des mots en valeur : « { $quote } ».
    .help = Placez-les au bord d'un mot entier : **L'éditeur** au lieu de **L'**éditeur. Un nom technique s'écrit entre accents graves ; un signe à montrer se fait précéder d'une barre oblique inverse.
link-literal = Ce lien n'en est pas un : on lirait « { $quote } ».
    .help = Écrivez l'adresse juste derrière les crochets, sans espace devant elle ni dedans : [mots](https://exemple.fr). Si les crochets font partie du texte, mettez une barre oblique inverse devant chacun.
braces-literal = Ces accolades resteraient visibles dans le texte : « { $quote } ».
    .help = Retirez-les. Une valeur s'écrit entre deux paires d'accolades, une autre langue juste après des crochets. Pour montrer une accolade, écrivez une barre oblique inverse devant elle.
span-attribute = « { $attribute } » n'est pas compris après des crochets.
    .help = Écrivez la langue des mots, par exemple lang=en. Si les accolades font partie du texte, écrivez une barre oblique inverse devant chacune.
span-unclosed = L'accolade ouverte après ce crochet n'est pas fermée sur la même ligne.
    .help = Fermez-la : [mots]{"{lang=en}"}.
span-crossed = Ces crochets ne s'ouvrent et ne se ferment pas au même endroit : « { $quote } ».
    .help = Gardez les crochets et ce qu'ils entourent dans un seul paragraphe, un seul élément de liste ou une seule cellule, et refermez à l'intérieur ce qui y est mis en valeur.
image-refused = Une image ne se lit pas comme un texte et ne peut pas être comparée d'une version à l'autre : « { $quote } ».
    .help = Écrivez en mots ce que montre l'image.
comment-unclosed = Un commentaire s'ouvre ici et n'est pas fermé ; la suite du texte disparaîtrait.
    .help = Écrivez --> à la fin du commentaire.
comment-words = Des mots suivent un commentaire sur sa ligne et disparaîtraient avec lui : « { $quote } ».
    .help = Mettez le commentaire seul sur sa ligne, avec une ligne vide après.
code-indented = Ces mots seraient montrés comme du code, parce que leur ligne commence par quatre espaces : « { $quote } ».
    .help = Ramenez la ligne au bord gauche. Dans une liste, décalez-la de deux espaces après un tiret, de trois après un numéro.
code-unclosed = Un bloc de code s'ouvre ici et n'est pas fermé ; la suite du texte serait montrée comme du code.
    .help = Fermez-le par une ligne des mêmes signes, ou retirez ceux-ci.
code-words = Les mots placés après les signes qui ouvrent un bloc de code ne seraient pas montrés : « { $quote } ».
    .help = Laissez ces signes seuls sur leur ligne.
text-too-deep = Trop de listes, de citations ou de mises en valeur s'emboîtent ici.
    .help = Ramenez ces mots à un niveau plus proche du bord gauche.

## Listes et tableaux

list-cut = { $cut ->
    [gap] Une ligne vide coupe cette liste en deux.
   *[line] Cette ligne coupe une liste en deux.
}
    .help = { $cut ->
        [gap] Ôtez la ligne { $line } : dès qu'un élément est à part, les lecteurs voient toute la liste avec des vides.
       *[line] Si elle continue l'élément précédent, décalez-la de deux espaces après un tiret, de trois après un numéro. Si une autre liste commence, annoncez-la par une phrase.
    }
list-number-lost = Ce numéro ne commence pas une liste, parce que la ligne suit un paragraphe : « { $line } ».
    .help = Laissez une ligne vide avant la liste.
list-numbers = Cette liste montrerait le numéro { $shown } là où vous avez écrit { $typed }.
    .help = Numérotez les éléments à la suite. Pour garder des numéros qui ne se suivent pas, séparez les éléments par une phrase.
list-bullet = « { $bullet } » ne fait pas une liste : les lignes se suivraient dans un seul paragraphe.
    .help = Commencez chaque élément par un tiret court ou par un chiffre suivi d'un point, puis une espace ordinaire, avec une ligne vide avant la liste.
table-cells = Cette ligne a { $cells ->
        [one] une cellule
       *[other] { $cells } cellules
    } et le tableau { $columns ->
        [one] une colonne
       *[other] { $columns } colonnes
    }.
    .help = Donnez à chaque ligne une cellule par colonne ; une cellule peut rester vide. Une barre verticale qui fait partie des mots s'écrit avec une barre oblique inverse devant elle. Laissez une ligne vide après le tableau.
table-row-lost = Cette ligne ne fait pas partie d'un tableau et ses barres resteraient visibles : « { $line } ».
    .help = Un tableau a une ligne de titres, puis une ligne de tirets avec autant de colonnes : « | --- | --- | ». Laissez une ligne vide avant, aucune à l'intérieur.

## Valeurs et mots à écrire

value-unclosed = Une valeur s'ouvre ici par deux accolades et n'est pas fermée sur la même ligne.
    .help = Fermez-la par deux accolades : {"{{ publisher.name }}"}. Pour montrer des accolades, écrivez une barre oblique inverse devant la première.
value-misplaced = Une valeur ne peut pas figurer ici : « { $quote } ».
    .help = Une valeur devient des mots : placez-la dans une phrase, pas dans une adresse, un commentaire ou une ligne de tirets.
placeholder = Ces mots attendent encore d'être écrits : « { $quote } ».
    .help = Remplacez-les par les mots définitifs. Le texte ne peut pas être publié avant.
