### Constats sur les règles : packs illisibles, et ce qui manque aux documents d'après elles.

rule-pattern = Ce que cherche « { $key } » est inutilisable : { $reason }.
    .help = C'est une expression rationnelle sans assertion avant ni arrière, entre apostrophes : '(?i)lorem ipsum'. Corrigez-la ; un cas avec un texte qui contient les mots et un autre qui ne les contient pas montre qu'elle fonctionne.
rule-twice = L'identifiant « { $rule } » est déjà celui d'une règle du pack « { $pack } ».
    .help = Donnez à cette règle un identifiant à elle. Pour changer une règle d'un pack fourni, copiez le pack entier dans packs/ sous son nom et changez-le là.
