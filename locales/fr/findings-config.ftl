### Constats sur les fichiers de réglages, les registres et les liens entre documents.

toml-syntax = { $slip ->
    [twice] « { $shown } » figure deux fois ; un seul des deux peut compter.
    [table-open] Le crochet de ce titre n'est pas fermé.
    [list-open] Le crochet de cette liste n'est pas fermé.
    [brace-open] L'accolade n'est pas fermée.
    [comma-missing] Une virgule manque entre deux éléments de la liste.
    [comma-extra] Il y a une virgule de trop.
    [equals-missing] Cette ligne n'a pas de signe égal.
    [equals-twice] Il y a un signe égal de trop.
    [value-missing] Il n'y a rien après le signe égal.
    [quotes-missing] Ces mots ne sont pas entre guillemets.
    [curly-quotes] Ces guillemets ne peuvent pas être lus ici.
    [string-open] Les guillemets ne sont pas fermés.
    [backslash] Une barre oblique inverse ne peut pas être lue ici.
    [yes-no] « { $shown } » n'est pas une réponse connue.
    [words-after] Des mots suivent les guillemets fermants.
    [key-characters] Ce nom contient un caractère qui ne peut pas y figurer.
    [conflict] Deux versions de ce fichier ont été réunies sans que personne ne choisisse entre elles.
    [too-deep] Des crochets sont ouverts à l'intérieur de trop d'autres.
   *[other] Cette ligne ne peut pas être lue. L'outil de lecture dit, en anglais : « { $words } »
}
    .help = { $slip ->
        [twice] Retirez l'une des deux lignes.
        [table-open] Écrivez le titre entre deux crochets, seul sur sa ligne : [slugs].
        [list-open] Fermez-la par un crochet : ["fr", "en"].
        [brace-open] Fermez-la sur la même ligne, ou écrivez un titre entre crochets suivi d'une ligne par valeur.
        [comma-missing] Écrivez une virgule entre les éléments : ["fr", "en"].
        [comma-extra] Retirez-la.
        [equals-missing] Écrivez « nom = "valeur" », avec un signe égal.
        [equals-twice] Gardez un seul signe égal : nom = "valeur".
        [value-missing] Écrivez la valeur entre guillemets droits après le signe égal, ou retirez la ligne.
        [quotes-missing] Écrivez-les entre guillemets droits : "{ $shown }".
        [curly-quotes] Remplacez-les par des guillemets droits : "…". À l'intérieur, « » et ’ sont permis.
        [string-open] Fermez-les sur la même ligne par un guillemet droit.
        [backslash] Écrivez-la deux fois, ou mettez les mots entre apostrophes droites : '…'.
        [yes-no] Écrivez true pour oui ou false pour non, sans guillemets.
        [words-after] Des guillemets droits à l'intérieur d'un texte le terminent : écrivez « … » à l'intérieur, ou mettez le tout entre apostrophes droites.
        [key-characters] Un nom s'écrit en lettres sans accent, chiffres, traits d'union ; sinon entre guillemets droits.
        [conflict] Gardez la bonne version, et retirez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.
        [too-deep] Fermez les crochets ouverts auparavant.
       *[other] Comparez la ligne avec celles des autres documents du site.
    }
unknown-key = Le nom « { $key } » n'est pas connu ici.
    .help = { $nearest ->
        [none] { $known ->
            [none] Retirez-le.
           *[other] Les noms connus ici sont : { $known }
        }
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
missing-key = { $table ->
    [none] « { $key } » manque dans ce fichier.
   *[other] « { $key } » manque sous « { $table } ».
}
    .help = Ajoutez la ligne, avec votre valeur : { $example }
wrong-type = « { $key } » attend { $expected ->
    [text] un texte
    [list] une liste
    [table] plusieurs valeurs nommées
    [entries] les entrées d'une liste, chacune sous [[{ $key }]]
    [languages] un texte par langue
    [yes-no] oui ou non (true ou false)
    [fact] oui ou non (true ou false), un mot ou une liste de mots
    [number] un nombre
   *[date] une date
} et non { $found ->
    [text] un texte.
    [list] une liste.
    [table] plusieurs valeurs nommées.
    [yes-no] oui ou non.
    [number] un nombre.
   *[date] une date.
}
    .help = { $suggestion ->
        [none] { $expected ->
            [text] Écrivez-le entre guillemets droits : "…".
            [list] Écrivez-la entre crochets : ["…", "…"].
            [languages] Écrivez : { "{ fr = \"…\", en = \"…\" }" }
            [table] Écrivez « [{ $key }] » seul sur une ligne, puis une valeur par ligne.
            [yes-no] Écrivez true pour oui ou false pour non, sans guillemets.
            [fact] Écrivez true pour oui ou false pour non, sans guillemets ; là où il y en a plusieurs, une liste : ["FR", "BE"].
            [number] Écrivez un nombre en chiffres, sans guillemets : 30.
           *[date] Écrivez-la sous la forme "2021-10-15".
        }
       *[other] Écrivez : { $suggestion }
    }
bad-date = « { $value } » n'est pas une date que l'on peut lire.
    .help = { $nearest ->
        [none] Écrivez l'année, le mois et le jour : "2021-10-15". Vérifiez que ce jour existe.
       *[other] Écrivez "{ $nearest }".
    }
bad-language = « { $tag } » n'est pas le nom d'une langue.
    .help = { $nearest ->
        [none] Une langue se nomme par deux ou trois lettres minuscules, comme « fr », suivies au besoin d'un pays, comme « pt-BR ».
       *[other] Écrivez « { $nearest } ».
    }
bad-name = « { $value } » ne peut pas servir de nom dans une adresse ou un dossier.
    .help = { $nearest ->
        [none] Écrivez des lettres minuscules sans accent et des chiffres, les mots reliés par un trait d'union. « versions », « compare », « changes » et « registers » sont réservés.
       *[other] Écrivez « { $nearest } ».
    }
bad-value = « { $value } » n'est pas une valeur possible pour « { $key } ».
    .help = { $nearest ->
        [none] { $known ->
            [none] Il n'y a encore rien qui puisse être nommé ici : ajoutez d'abord l'entrée, ou corrigez.
           *[other] Écrivez l'une des valeurs possibles : { $known }
        }
       *[other] { $known ->
            [none] Écrivez « { $nearest } ».
           *[other] Vouliez-vous écrire « { $nearest } » ? Les valeurs possibles sont : { $known }
        }
    }
empty-value = « { $key } » est vide.
    .help = Écrivez une valeur, ou retirez la ligne si elle n'est pas nécessaire.
value-twice = « { $value } » figure deux fois dans « { $key } ».
    .help = Retirez l'un des deux.
bad-base-url = { $fault ->
    [scheme] « { $value } » n'est pas une adresse complète : elle doit commencer par https://.
    [host] L'adresse « { $value } » n'a pas de nom de domaine que l'on peut lire.
    [query] L'adresse « { $value } » contient un « ? » ou un « # », qui ne peuvent pas y figurer.
   *[path] L'adresse « { $value } » a un chemin que l'on ne peut pas lire.
}
    .help = { $nearest ->
        [none] Écrivez l'adresse où le site sera lu, comme "https://legal.example/".
       *[other] Écrivez "{ $nearest }".
    }
bad-time-zone = « { $value } » n'est pas un fuseau horaire connu.
    .help = { $nearest ->
        [none] Écrivez le nom d'un continent et d'une ville, comme "Europe/Paris".
       *[other] Écrivez "{ $nearest }".
    }
bad-feed-authority = « { $value } » n'est pas un nom sous lequel des flux puissent nommer leurs entrées : il faut un nom de domaine en minuscules, une virgule, puis une année où il était le vôtre.
    .help = { $nearest ->
        [none] Écrivez votre nom de domaine et l'année de votre première publication, comme "legal.example,2026". Ce nom ne doit ensuite plus jamais changer.
       *[other] Écrivez "{ $nearest }". Ce nom ne doit ensuite plus jamais changer.
    }
bad-editor = { $fault ->
        [program] Aucun programme n'est nommé ici.
        [file] Le programme n'apprend pas quel fichier ouvrir.
       *[unknown] « { $value } » ne signifie rien ici.
    }
    .help = Écrivez le programme, puis ses arguments, chacun entre guillemets, avec {"{file}"} à la place du fichier, {"{line}"} et {"{column}"} à celle de la ligne et de la colonne : ["code", "--goto", "{"{file}"}:{"{line}"}:{"{column}"}"].
bad-numbering = « { $value } » ne dit pas comment numéroter les titres de niveau { $level }.
    .help = { $example ->
        [none] Seuls quatre niveaux de titres peuvent être numérotés. Retirez ce modèle.
       *[other] Écrivez par exemple "{ $example }" : {"{n}"} est le numéro du premier niveau, {"{m}"} du deuxième, {"{o}"} du troisième, {"{p}"} du quatrième.
    }
missing-config = Ce dossier n'est pas un site : il n'a pas de fichier « avenant.toml ».
    .help = { $folder ->
        [none] Placez-vous dans le dossier de votre site, celui qui contient « avenant.toml », ou ajoutez-le à la commande : -C DOSSIER
       *[other] Un site se trouve dans le dossier « { $folder } » : ajoutez « -C { $folder } » à la commande.
    }
no-documents = Ce site n'a aucun document.
    .help = Créez un dossier dans « content », puis nommez-le ici : documents = ["privacy-policy"]
missing-document = Le document « { $document } » n'a pas de dossier dans « content ».
    .help = { $nearest ->
        [none] Créez le dossier « content/{ $document } » avec son fichier « document.toml », ou retirez ce nom de la liste.
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
document-file-missing = Le document « { $document } » n'a pas de fichier « document.toml ».
    .help = Créez « content/{ $document }/document.toml » avec son genre (kind), son éditeur (publisher), sa langue qui fait foi (authentic) et ses adresses (slugs).
unlisted-document = Le document « { $document } » n'est pas dans la liste du site et ne sera pas publié.
    .help = Ajoutez "{ $document }" à la liste « documents » de « avenant.toml », ou rangez ce dossier hors de « content ».
unknown-publisher = L'éditeur « { $publisher } » n'a pas de registre.
    .help = { $nearest ->
        [none] Créez « content/registers/publishers/{ $publisher }.toml », qui dit son nom, sa forme et son siège.
       *[other] Vouliez-vous écrire « { $nearest } » ?
    }
language-not-offered = Le site n'est pas proposé dans la langue « { $language } ».
    .help = Si elle doit l'être, écrivez dans « avenant.toml » : languages = { $languages }
authentic-not-required = Le texte en « { $language } » fait foi, mais il n'est pas exigé.
    .help = Écrivez : required = { $required }
slug-taken = L'adresse « { $slug } » est déjà celle d'un document en « { $language } », dans « { $file } ».
    .help = Choisissez un autre mot pour l'un des deux. Une adresse qui a servi n'est jamais donnée à un autre document.
missing-slug = Ce document a un texte en « { $language } », mais pas d'adresse dans cette langue.
    .help = Ajoutez sous [slugs] le mot de son adresse : { $language } = ["…"]
missing-language = Le texte exigé en « { $language } » manque au document « { $document } ».
    .help = { $prevails ->
        [yes] Écrivez-le dans « { $file } » : c'est le texte qui fait foi.
       *[no] Écrivez-le dans « { $file } », ou retirez "{ $language }" de la liste « required ».
    }
bad-siren = { $fault ->
    [check-digit] « { $value } » n'est pas un numéro SIREN : le chiffre de contrôle ne correspond pas.
   *[length] « { $value } » n'est pas un numéro SIREN : il en faut neuf chiffres.
}
    .help = Recopiez les neuf chiffres de l'extrait Kbis ou de l'avis de situation de l'INSEE.
bad-email = « { $value } » n'est pas une adresse électronique.
    .help = Écrivez une adresse comme "contact@exemple.fr".
bad-code = { $names ->
    [currency] « { $value } » n'est pas le code d'une monnaie.
   *[country] « { $value } » n'est pas le code d'un pays.
}
    .help = { $nearest ->
        [none] { $names ->
            [currency] Écrivez ses trois lettres (ISO 4217), comme "EUR".
           *[country] Écrivez ses deux lettres (ISO 3166-1), comme "FR".
        }
       *[other] Écrivez "{ $nearest }".
    }
bad-amount = « { $value } » n'est pas un montant que l'on peut lire.
    .help = { $nearest ->
        [none] Écrivez les chiffres, un point et les centimes : "209893.00".
       *[other] Écrivez "{ $nearest }" ; chaque langue l'écrira à sa façon.
    }
bad-continues = « { $value } » ne nomme pas une version d'un document.
    .help = Écrivez le document, la date et au besoin l'article : "privacy-policy@2021-10-15#cookies".
bad-digest = « { $value } » n'est pas une empreinte : il en faut soixante-quatre chiffres et lettres de a à f.
    .help = Recopiez l'empreinte telle qu'elle a été donnée. Ce fichier est d'ordinaire tenu par Avenant.
version-file-missing = Ce dossier daté n'a pas de fichier « version.toml ».
    .help = Remettez le fichier à sa place. S'il s'agit d'un texte nouveau, écrivez-le hors des dossiers datés et publiez-le par « avenant publish ».
reference-unnumbered = Cette référence doit devenir un numéro, mais l'article « { $heading } » n'en a pas.
    .help = Écrivez les mots qu'on doit lire : [{ $heading }]({ $target })
reference-unknown-document = Aucun document ne s'appelle « { $document } ».
    .help = { $nearest ->
        [none] Les documents du site sont : { $known }
       *[other] Vouliez-vous écrire « { $nearest } »{ $title ->
            [none] {""} ?
           *[other] {""} ({ $title }) ?
        }
    }
reference-unknown-section = Le document « { $document } » n'a pas d'article « { $id } ».
    .help = { $nearest ->
        [none] Ouvrez ce document et recopiez ce qui suit le « # » à la fin du titre voulu.
       *[other] Vouliez-vous écrire « { $document }#{ $nearest } » ({ $heading }) ?
    }

note-slug-first = Elle est donnée ici une première fois.
note-section-here = L'article se trouve ici.
bad-colour = « { $value } » n'est pas une couleur qui puisse être lue ici.
    .help = Écrivez-la avec # et six chiffres hexadécimaux, comme "#0a3f9c" : la charte graphique ou un logiciel de dessin les donne.
