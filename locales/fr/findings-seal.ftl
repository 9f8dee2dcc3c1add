### Constats sur ce qui est publié et scellé : dossiers des versions, registre avenant.lock.

## Registre

ledger-line = { $fault ->
    [object] La ligne { $line } du registre ne peut pas être lue.
    [unknown] La ligne { $line } du registre contient « { $key } », que ce programme ne connaît pas.
    [missing] La ligne { $line } du registre n'a plus sa mention « { $key } ».
    [value] Dans la ligne { $line } du registre, la mention « { $key } » ne peut pas valoir { $value }.
    [form] La ligne { $line } du registre n'a plus exactement la forme dans laquelle elle a été écrite.
    [carriage-return] Les fins de ligne du registre ont été changées : chaque ligne finit par un caractère de trop.
    [conflict] À partir de la ligne { $line }, deux versions du registre ont été réunies : deux personnes ont publié chacune de leur côté.
   *[unfinished] La dernière ligne du registre, { $line }, n'est pas terminée : le fichier a été coupé.
}
    .help = { $fault ->
        [unknown] Si une version plus récente d'Avenant a écrit ce registre, employez-la. Sinon, reprenez avenant.lock tel qu'il était à la dernière publication.
        [carriage-return] Enregistrez avenant.lock avec des fins de ligne Unix (LF), ou reprenez-le tel qu'il était ; avec git, la ligne « * -text » dans .gitattributes empêche que cela revienne.
        [conflict] Reprenez avenant.lock et content/ tels que l'une des deux les a laissés, celle dont les lecteurs ont vu les versions, puis publiez de nouveau ce que l'autre avait publié.
       *[other] Personne ne modifie le registre à la main. Reprenez avenant.lock tel qu'il était à la dernière publication.
    }
ledger-chain = { $fault ->
    [missing-one] Une ligne manque au registre avant la ligne { $line } : le n° { $first }.
    [missing] Des lignes manquent au registre avant la ligne { $line } : du n° { $first } au n° { $last }.
    [changed] La ligne { $changed } du registre n'est plus celle que la ligne { $line } confirme : l'une des deux a été modifiée.
   *[first] La première ligne du registre n'est plus la première qui y fut écrite.
}
    .help = Reprenez avenant.lock tel qu'il était à la dernière publication. Le registre ne fait que s'allonger : on n'y modifie, n'y retire et n'y ajoute rien à la main.
ledger-order = { $fault ->
    [number] La ligne { $line } du registre porte le n° { $n } au lieu du n° { $expected }.
    [shuffled] Les lignes du registre ne sont plus dans leur ordre : la ligne { $line } porte le n° { $n }.
    [moved] La ligne { $line } du registre a été déplacée : elle suivait la ligne { $after }.
    [day] La ligne { $line } du registre est datée du { $on }, avant la ligne qui la précède, datée du { $before }.
    [gain] La ligne { $line } du registre porte « { $event } » pour { $subject }, mais ce qu'elle suit manque, ou c'est déjà porté plus haut.
   *[from] La ligne { $line } du registre serait visible dès le { $from }, avant d'avoir été scellée le { $on }.
}
    .help = Reprenez avenant.lock tel qu'il était à la dernière publication.
ledger-missing = { $count ->
    [one] Une version est publiée, mais le registre avenant.lock, qui en garde la preuve, { $state ->
        [empty] est vide
       *[gone] n'est plus là
    }.
   *[other] { $count } versions sont publiées, mais le registre avenant.lock, qui en garde la preuve, { $state ->
        [empty] est vide
       *[gone] n'est plus là
    }.
}
    .help = Remettez avenant.lock à la racine du site, tel qu'il était à la dernière publication. Il est aussi publié à l'adresse /ledger.txt du site en ligne.
two-in-force = Les lignes { $other } et { $line } du registre publient toutes deux { $version } : un seul texte peut s'appliquer le même jour.
    .help = Reprenez avenant.lock tel qu'il était à la dernière publication.
path-taken = L'adresse { $path } est donnée par la ligne { $line } du registre, alors que la ligne { $other } l'a déjà donnée à une autre version.
    .help = Si vous êtes en train de publier, donnez au document un autre mot dans sa liste [slugs] de document.toml. Sinon, reprenez avenant.lock tel qu'il était à la dernière publication.
path-unanswered = { $other ->
    [none] L'adresse publiée { $path } ({ $version }) ne mènerait plus nulle part.
   *[other] L'adresse publiée { $path } ({ $version }) montrerait une autre version, { $other }.
}
    .help = Rendez au document l'ancien mot de cette adresse, à la fin de sa liste [slugs] dans document.toml : le plus récent y figure en premier, les anciens restent.

## Versions publiées

seal-changed = { $how ->
    [words] Le fichier { $file } de la version du { $version } est publié et ne peut plus changer ; à la ligne { $line }, { $what ->
        [added] on y a ajouté « { $new } »
        [removed] on en a retiré « { $old } »
       *[replaced] « { $old } » est devenu « { $new } »
    }{ $more ->
        [0] .
        [one] , et un autre passage a changé.
       *[other] , et { $more } autres passages ont changé.
    }
    [spaces] Le fichier { $file } de la version du { $version } est publié et ne peut plus changer ; ses mots sont les mêmes, mais les espaces ou les fins de ligne ont changé à la ligne { $line }.
    [line-ends] Le fichier { $file } de la version du { $version } est publié et ne peut plus changer ; ses mots sont les mêmes, mais ses fins de ligne ont été converties pour Windows.
   *[unknown] Le fichier { $file } de la version du { $version } est publié et ne peut plus changer, et il a changé. L'original n'est pas à portée : les mots qui diffèrent ne peuvent pas être montrés. (Empreinte scellée : { $was } ; à présent : { $now }.)
}
    .help = { $how ->
        [words] Si ce n'était pas voulu, { $mend ->
            [whole] reprenez le fichier tel qu'il a été publié, dans une sauvegarde ou dans l'historique
            [added] retirez « { $new } »
            [removed] remettez « { $old } »
           *[replaced] remettez « { $old } » à la place de « { $new } »
        }. { $part ->
            [text] Si le texte publié contient une faute, elle se corrige par un erratum daté que les lecteurs voient. Si le texte doit changer, modifiez le texte de travail dans content/{ $document }/ et publiez une nouvelle version.
            [version] Les dates, le niveau et le résumé d'une version publiée ne se réécrivent pas : une faute se corrige par un erratum daté que les lecteurs voient, un changement par une nouvelle version.
           *[copy] Ce fichier est la copie gardée avec la version ; ce qui vaut pour la prochaine se modifie dans content/{ $document }/ ou content/registers/.
        }
        [line-ends] Enregistrez le fichier avec des fins de ligne Unix (LF), ou reprenez-le tel qu'il était ; avec git, la ligne « * -text » dans .gitattributes empêche que cela revienne.
       *[other] Reprenez le fichier tel qu'il a été publié, dans une sauvegarde ou dans l'historique. Si le texte publié contient une faute, elle se corrige par un erratum daté que les lecteurs voient ; s'il doit changer, publiez une nouvelle version.
    }
seal-missing = Le fichier { $file } de la version du { $version } de « { $document } » n'est plus là ; ce qui est publié ne se retire pas.
    .help = { $original ->
        [none] Reprenez-le tel qu'il a été publié, dans une sauvegarde ou dans l'historique.
       *[other] Remettez-le : rien d'autre n'est perdu, son contenu exact peut encore être retrouvé.
    }
seal-extra = Le fichier { $file } a été ajouté à la version du { $version } de « { $document } », qui est publiée et scellée.
    .help = Retirez-le de ce dossier. Ce qui s'ajoute plus tard à une version, traduction ou erratum, s'ajoute par une commande, avec une ligne au registre.
seal-unknown-version = Le dossier de la version du { $version } de « { $document } » ne figure pas dans le registre : elle n'a jamais été publiée.
    .help = Pour publier un texte, gardez-le dans content/{ $document }/, retirez ce dossier-ci et employez « avenant publish { $document } --effective » avec la date voulue. S'il avait été publié, c'est le registre qui n'est pas à jour : reprenez avenant.lock.
seal-version-gone = La version du { $version } de « { $document } » est publiée, et son dossier { $moved ->
    [none] n'est plus là.
   *[other] s'appelle à présent « { $moved } ».
}
    .help = { $moved ->
        [none] Reprenez le dossier tel qu'il a été publié, dans une sauvegarde ou dans l'historique. Une version publiée peut être retirée de l'application, jamais des archives.
       *[other] Rendez-lui son nom : { $folder }
    }
seal-sums = La liste { $file } de la version du { $version } de « { $document } » n'est plus celle que le registre confirme.
    .help = { $original ->
        [intact] Les fichiers eux-mêmes sont intacts : reprenez seulement cette liste telle qu'elle était.
       *[other] Reprenez le dossier tel qu'il a été publié, dans une sauvegarde ou dans l'historique. (Empreinte au registre : { $was } ; à présent : { $now }.)
    }
seal-disagrees = { $key ->
    [sealed_on] Le registre date le scellement de la version du { $version } du { $ledger }, son fichier version.toml du { $file }.
    [published] Selon le registre, les lecteurs voient la version du { $version } depuis le { $ledger } ; selon son fichier version.toml, depuis le { $file }.
    [effective] Le registre fait prendre effet à cette version le { $ledger }, son fichier version.toml le { $file }.
    [origin] Le registre et version.toml ne disent pas la même chose de l'origine de la version du { $version } : « { $ledger } » et « { $file } ».
   *[paths] Le registre et version.toml ne donnent pas les mêmes adresses à la version du { $version } : « { $ledger } » et « { $file } ».
}
    .help = L'un des deux a été modifié. Reprenez avenant.lock et content/{ $document }/ tels qu'ils étaient à la dernière publication.
seal-text = { $fault ->
    [document] Ce texte scellé se dit du document « { $said } », mais il est rangé sous « { $meant } ».
    [version] Ce texte scellé se dit de la version { $said }, mais il est rangé sous { $meant }.
    [revision] Ce texte scellé se dit la correction n° { $said }, mais il est gardé comme la correction n° { $meant }.
    [lang] Ce texte scellé se dit en « { $said } », mais son fichier porte le nom de « { $meant } ».
   *[form] Le texte scellé de la version du { $version } en « { $language } » n'a pas la forme exacte d'un texte publié, à partir de « { $said } ».
}
    .help = Reprenez le dossier de la version du { $version } tel qu'il a été publié.
