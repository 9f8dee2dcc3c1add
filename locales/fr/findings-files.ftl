### Constats sur les fichiers : codages, caractères qu'on ne voit pas, fichiers inattendus.

file-not-utf8 = { $encoding ->
    [utf-16] Ce fichier est enregistré en UTF-16 ; il ne peut être lu qu'en UTF-8.
    [word] Ce fichier est un document Word, pas un texte.
    [none] Ce fichier ne contient pas de texte.
    [windows-1252] Ce fichier est enregistré dans un ancien codage de Windows : à la ligne { $line }, « { $word } » ne peut pas être lu.
   *[unknown] Ce fichier n'est pas enregistré en UTF-8 : la ligne { $line } ne peut pas être lue.
}
    .help = { $encoding ->
        [none] Mettez le texte à sa place, enregistré en UTF-8, ou retirez le fichier.
        [word] Copiez-en les mots dans un fichier de texte, enregistré en UTF-8.
       *[other] Enregistrez-le de nouveau en choisissant le codage « UTF-8 » ; dans Word : « Enregistrer sous », « Texte brut », « Autre codage », « Unicode (UTF-8) ». Relisez ensuite les lettres accentuées.
    }
file-too-large = Ce fichier pèse { $size } Mio ; il n'a pas été lu, car aucun texte ne dépasse { $limit } Mio.
    .help = Retirez-le du dossier du site, ou gardez-en seulement le texte.
file-unreadable = { $why ->
    [missing] Ce fichier n'existe plus, ou ce raccourci ne mène nulle part.
    [denied] Ce fichier ne peut pas être ouvert : les droits d'accès manquent.
    [changed] Ce fichier a été enregistré de nouveau pendant que la commande lisait le site.
   *[other] Ce fichier ne peut pas être lu. Le système dit : « { $words } »
}
    .help = { $why ->
        [missing] Remettez le fichier à sa place ou retirez le raccourci, puis recommencez.
        [changed] Relancez la commande.
       *[other] Demandez l'accès en lecture à la personne qui tient le dossier, puis recommencez.
    }
link-out-of-site = Ce raccourci mène hors du dossier du site, à « { $target } ».
    .help = Remplacez-le par une copie du fichier lui-même : un site contient tout ce qu'il publie.
path-not-safe = Le nom « { $name } » ne peut pas servir dans un site.
    .help = Renommez-le avec des lettres, des chiffres et des traits d'union, sans barre oblique inverse ni « .. ».
hidden-character = { $name ->
    [soft-hyphen] Un trait d'union conditionnel ({ $point }), que personne ne voit, se trouve dans ce texte
    [zero-width-space] Un espace sans largeur ({ $point }), que personne ne voit, se trouve dans ce texte
    [zero-width-non-joiner] Un antiliant sans chasse ({ $point }), que personne ne voit, se trouve dans ce texte
    [zero-width-joiner] Un liant sans chasse ({ $point }), que personne ne voit, se trouve dans ce texte
    [direction-mark] Une marque de sens d'écriture ({ $point }), que personne ne voit, se trouve dans ce texte
    [line-separator] Un séparateur de lignes ({ $point }) se trouve dans ce texte à la place d'un retour à la ligne
    [paragraph-separator] Un séparateur de paragraphes ({ $point }) se trouve dans ce texte à la place d'une ligne vide
    [word-joiner] Un caractère de liaison ({ $point }), que personne ne voit, se trouve dans ce texte
    [byte-order-mark] Une marque d'ordre des octets ({ $point }), que personne ne voit, se trouve dans ce texte
    [object] Une image ou un objet a été perdu à la copie ({ $point })
    [lost-character] Un caractère a été perdu à la copie ({ $point })
    [private-symbol] Un symbole propre à une police de caractères ({ $point }), comme une puce de Word, se trouve dans ce texte
   *[invisible] Un caractère que personne ne voit ({ $point }) se trouve dans ce texte
} { $count ->
    [one] (ligne { $lines }).
   *[other] ({ $count } fois, { $spread ->
        [one] ligne
       *[other] lignes
    } { $lines }).
}
    .help = { $name ->
        [line-separator] Remplacez-le par un retour à la ligne.
        [paragraph-separator] Remplacez-le par une ligne vide.
        [object] Écrivez en mots ce que l'image disait, ou retirez le caractère.
        [lost-character] Remettez le caractère d'origine.
        [private-symbol] Remplacez-le par le signe voulu ; une puce de liste s'écrit « - » au début de la ligne.
       *[other] Effacez-le : placez le curseur après la lettre qui précède et appuyez sur « Suppr ».
    }
direction-character = Un caractère de changement de sens ({ $point }) fait lire les mots dans un autre ordre que celui où ils sont écrits { $count ->
    [one] (ligne { $lines }).
   *[other] ({ $count } fois, { $spread ->
        [one] ligne
       *[other] lignes
    } { $lines }).
}
    .help = Effacez-le. Le sens d'écriture de chaque langue est réglé par la page ; des mots d'une autre langue s'écrivent « [mots]{"{"}lang=en{"}"} ».
control-character = { $name ->
    [nul] Un caractère nul ({ $point }) se trouve dans ce texte
    [vertical-tab] Un saut de ligne manuel de Word ({ $point }) se trouve dans ce texte
    [page-break] Un saut de page ({ $point }) se trouve dans ce texte
   *[control] Un caractère de commande ({ $point }), qu'aucune page ne peut contenir, se trouve dans ce texte
} { $count ->
    [one] (ligne { $lines }).
   *[other] ({ $count } fois, { $spread ->
        [one] ligne
       *[other] lignes
    } { $lines }).
}
    .help = { $name ->
        [vertical-tab] Remplacez-le par une ligne vide, qui commence un paragraphe.
       *[other] Effacez-le.
    }
tab-in-text = { $count ->
    [one] Une tabulation se trouve dans ce texte (ligne { $lines }).
   *[other] Des tabulations se trouvent dans ce texte ({ $count } fois, { $spread ->
        [one] ligne
       *[other] lignes
    } { $lines }).
}
    .help = Remplacez chaque tabulation par des espaces : un entre deux mots, quatre pour une liste dans une liste.
merge-conflict = Deux versions de ce texte ont été réunies sans que personne ne choisisse entre elles.
    .help = Entre les lignes <<<<<<< et >>>>>>>, gardez les bons mots, puis effacez ces deux lignes et la ligne =======.
unexpected-file = { $belongs ->
    [text] « { $name } » n'est le texte d'aucune langue et ne sera pas publié.
    [folder] Le dossier « { $folder } » ne porte pas de date et ne sera pas publié.
    [messages] « { $name } » n'est pas un fichier de messages et ne sera pas lu.
    [packs] « { $name } » n'est pas un pack de règles et ne sera pas lu.
   *[nowhere] « { $name } » n'a pas sa place ici et ne sera pas lu.
}
    .help = { $nearest ->
        [none] { $belongs ->
            [text] Un texte porte le nom de sa langue, comme « fr.md ». Renommez ce fichier ou rangez-le hors du dossier.
            [folder] Le dossier d'une version porte la date à laquelle elle prend effet, comme « 2021-10-15 ». Renommez-le ou rangez-le ailleurs.
            [messages] Un fichier de messages se termine par « .ftl » et se trouve directement dans le dossier de sa langue.
            [packs] Un pack de règles se termine par « .toml » et se trouve directement dans packs/.
           *[nowhere] Rangez-le hors de ce dossier.
        }
       *[other] Vouliez-vous le nommer « { $nearest } » ?
    }
