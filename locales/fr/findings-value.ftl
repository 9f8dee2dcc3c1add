### Constats sur les valeurs écrites entre doubles accolades.

value-syntax = { $slip ->
    [empty] Il n'y a rien entre les accolades.
    [unfinished] Cette valeur s'arrête trop tôt.
    [quotes-open] Les guillemets ne sont pas fermés.
    [curly-quotes] Ces guillemets ne peuvent pas être lus dans une valeur.
    [statement] Une valeur ne peut pas contenir d'instruction comme « if », « for » ou « set ».
    [filter] Une valeur ne peut pas être transformée ici.
   *[unexpected] Ce signe ou ce mot n'a pas sa place ici.
}
    .help = { $slip ->
        [empty] Écrivez ce qu'on doit lire, comme {"{{ publisher.name }}"}, ou retirez les accolades.
        [quotes-open] Fermez-les par un guillemet droit : {"{{ date(\"2021-10-15\") }}"}
        [curly-quotes] Écrivez des guillemets droits : {"{{ date(\"2021-10-15\") }}"}
        [statement] Écrivez les mots eux-mêmes ; un texte juridique dit la même chose à tous ses lecteurs.
        [filter] Écrivez seulement le nom de la valeur, comme {"{{ publisher.name }}"}
       *[other] Écrivez un nom comme {"{{ publisher.name }}"} ou une date comme {"{{ date(\"2021-10-15\") }}"}
    }
value-unknown = La valeur « { $name } » n'existe pas.
    .help = { $nearest ->
        [none] Les valeurs commencent par « publisher. », comme {"{{ publisher.name }}"} ; les dates s'écrivent {"{{ date(\"2021-10-15\") }}"}
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
value-missing = La valeur « { $name } » n'est pas renseignée.
    .help = { $table ->
        [none] Ajoutez au début du fichier « { $file } » la ligne : { $line }
       *[other] Ajoutez au fichier « { $file } », juste sous la ligne [{ $table }], à écrire au besoin à la fin, la ligne : { $line }
    }
value-failed = { $reason ->
    [date] « { $value } » n'est pas une date que l'on peut lire.
    [table] Cette valeur en réunit plusieurs et ne peut pas être écrite telle quelle.
    [list] Cette valeur est une liste et ne peut pas être écrite telle quelle.
    [yes-no] Cette valeur est oui ou non, et pas des mots.
    [nothing] Cette valeur ne donne aucun mot.
    [arguments] Ce qui est donné entre parenthèses à « { $value } » ne lui convient pas.
    [too-long] Cette valeur est trop longue ou demande trop de calculs.
   *[other] Cette valeur ne peut pas être calculée.
}
    .help = { $reason ->
        [date] Écrivez l'année, le mois et le jour : {"{{ date(\"2021-10-15\") }}"}
        [table] Nommez la valeur voulue, comme {"{{ publisher.host.name }}"}
        [arguments] Écrivez {"{{ date(\"2021-10-15\") }}"} pour une date, {"{{ t(\"message\", n=3) }}"} pour un message, {"{{ cookies(site=\"www\") }}"} pour un registre.
       *[other] Écrivez un nom comme {"{{ publisher.name }}"}, ou les mots eux-mêmes.
    }
