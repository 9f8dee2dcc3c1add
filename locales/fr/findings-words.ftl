### Constats sur les mots des textes de travail : noms, faits, termes, listes, adresses.

other-name = { $how ->
    [host] « { $name } » est une autre graphie de votre hébergeur « { $company } ».
    [spelling] « { $name } » est une autre graphie de « { $company } ».
   *[other] « { $name } » n'est ni votre société ({ $company }) ni l'un de ses noms déclarés. Les lecteurs doivent savoir qui est responsable.
}
    .help = { $how ->
        [host] Écrivez « { $company } » comme au registre, ou corrigez { $file }.
        [spelling] Écrivez « { $company } ». Si les deux noms s'emploient, ajoutez celui-ci à « aliases » dans { $file }.
       *[other] Corrigez-le. Si c'est un autre nom de la même société, ajoutez-le à « aliases » dans { $file }.
    }
identity-typed = { $fact ->
    [siren] Le numéro SIREN { $quote } est tapé à la main.
    [vat] Le numéro de TVA { $quote } est tapé à la main.
    [phone] Le numéro de téléphone { $quote } est tapé à la main.
    [host-phone] Le numéro de téléphone de l'hébergeur, { $quote }, est tapé à la main.
    [email] L'adresse électronique { $quote } est tapée à la main.
    [dpo-email] L'adresse électronique { $quote } du délégué à la protection des données est tapée à la main.
    [capital] Le capital social, « { $quote } », est tapé à la main.
    [seat] L'adresse du siège, « { $quote } », est tapée à la main.
    [host-seat] L'adresse de l'hébergeur, « { $quote } », est tapée à la main.
    [director-name] Le nom du directeur de la publication, { $quote }, est tapé à la main.
    [dpo-name] Le nom du délégué à la protection des données, { $quote }, est tapé à la main.
    [host-name] Le nom de l'hébergeur, { $quote }, est tapé à la main.
   *[name] Le nom de l'éditeur, { $quote }, est tapé à la main.
}
    .help = { $prints ->
        [none] Écrivez { $value } : un changement dans { $file } mettra tous les textes à jour.
       *[other] Écrivez { $value }, qui imprime « { $prints } » : un changement dans { $file } mettra tous les textes à jour.
    }
term-variant = « { $term } » est un terme défini ; { $count ->
    [one] « { $variant } » est employé une fois pour lui
   *[other] « { $variant } » est employé { $count } fois pour lui
} ({ $spread ->
    [one] ligne { $lines }
   *[other] lignes { $lines }
}).
    .help = Écrivez « { $term } » partout où il s'agit de ce qui est défini, et un autre mot quand il s'agit d'autre chose.
note-term-registered = Le registre définit le terme ici.
term-undefined = « { $term } » est écrit { $count ->
    [one] une fois
   *[other] { $count } fois
} avec une majuscule, comme un terme défini, et { $small ->
    [one] une fois sans ; il n'est défini nulle part.
   *[other] { $small } fois sans ; il n'est défini nulle part.
}
    .help = Définissez-le à sa première apparition, par exemple « le site internet (« { $term } ») », et écrivez-le partout de la même façon ; ou bien ôtez les majuscules. { $spread ->
        [one] Il se trouve à la ligne { $lines }.
       *[other] Il se trouve aux lignes { $lines }.
    }
heading-glued = Le titre « { $heading } » finit par « { $word } » et la ligne au-dessous commence au milieu d'une phrase : « { $next } ».
    .help = « { $word } » est-il le début de cette ligne ? Mettez-le là. Sinon, commencez la ligne par une majuscule.
list-endings = { $how ->
    [last] Cet élément finit comme si un autre suivait, et c'est le dernier de sa liste.
   *[mixed] Les éléments de cette liste finissent de plusieurs façons : { $bare } sans signe, { $stops } par « . », { $semicolons } par « ; », { $commas } par « , ».
}
    .help = { $how ->
        [last] Finissez-le par un point.
       *[mixed] Finissez-les tous de la même façon, ou chacun par « ; » et le dernier par « . ».
    }
text-glued = Il manque une espace dans « { $quote } ».
    .help = Écrivez « { $apart } ».
sentence-long = Cette phrase a { $words } mots : « { $begins }… ». Peu de lecteurs en suivent plus de { $most }.
    .help = Faites-en deux ou trois phrases, ou une liste.
link-http = { $address } n'est pas sûr : ce que les lecteurs y envoient et en reçoivent peut être lu et changé en chemin.
    .help = Écrivez { $secure }, après avoir vérifié que cette adresse s'ouvre.
link-cut = { $why ->
    [joined] L'adresse { $address } paraît abîmée : « { $quote } » ressemble à deux mots collés.
    [next] L'adresse { $address } paraît coupée : « { $quote } », qui la suit, ressemble à son reste.
    [host] L'adresse { $address } ne nomme pas de site complet : « { $quote } ».
    [dots] L'adresse { $address } a été abrégée : les lecteurs qui la suivent ne trouvent rien.
   *[end] L'adresse { $address } paraît coupée : elle finit au milieu.
}
    .help = Ouvrez la page dans un navigateur et copiez son adresse entière, sans espace.
link-language = { $address } mène à une page dans une autre langue ({ $language }) que le texte ({ $text_language }).
    .help = Existe-t-il une page dans la langue des lecteurs ? Sinon, prévenez-les en marquant les mots du lien : [mots]{"{"}lang={ $language }{"}"}.
address-unlinked = { $kind ->
    [hidden] L'adresse électronique { $address } est écrite de sorte que les lecteurs ne peuvent ni la suivre ni l'entendre bien lue.
    [mail] L'adresse électronique { $address } est présentée comme du code et ne mène nulle part.
   *[web] L'adresse { $address } ne mène nulle part : elle ne commence pas par https://.
}
    .help = Écrivez { $link }.

## Adresses extérieures, vérifiées

link-moved = { $address } a déménagé pour de bon vers { $to }.
    .help = Écrivez la nouvelle adresse, après avoir vérifié que la page dit ce à quoi vous renvoyez.
link-dead = { $why ->
    [name] Aucun hôte ne porte le nom de { $address } : les lecteurs n'y trouvent rien.
    [certificate] Les navigateurs n'ouvrent pas de connexion sûre à { $address } et en écartent les lecteurs : son certificat n'est pas reconnu, ou il n'en a pas.
   *[status] Les lecteurs ne trouvent rien à { $address } : l'hôte répond { $status }.
}
    .help = Cherchez où se trouve désormais la page, ou ôtez le lien.
link-unseen = { $why ->
    [refused] { $address } n'a pas pu être vérifié : rien n'y accepte de connexion en ce moment.
    [slow] { $address } n'a pas pu être vérifié : la réponse se fait trop attendre.
    [broken] { $address } n'a pas pu être vérifié : la connexion s'est rompue.
    [leads] { $address } n'a pas pu être vérifié : une redirection mène à une autre, sans fin.
    [robots] { $address } n'a pas été vérifié : son hôte demande aux programmes de ne pas y aller.
   *[status] { $address } n'a pas pu être vérifié : l'hôte répond { $status }, aux programmes du moins.
}
    .help = Ouvrez-le dans un navigateur.
