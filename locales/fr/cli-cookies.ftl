# Les mots de `avenant cookies`.

cli-cookies = Énumérer, vérifier et comparer le registre des cookies et autres traceurs, et l'échanger avec les outils de consentement
cli-cookies-list = Énumérer les traceurs tels que les lecteurs les voient
cli-cookies-site = Un site du registre, comme www (par défaut : tous)
cli-cookies-lang = La langue des mots (par défaut : la première du site)
cli-cookies-check = Dire ce qui ne va pas dans le registre et dans les textes qui l'impriment
cli-cookies-diff = Montrer ce qui a changé dans les registres, et s'il faut redemander l'accord
cli-cookies-old = La version la plus ancienne, par sa date d'effet
cli-cookies-new = La version la plus récente (par défaut : les registres tels qu'ils sont)
cli-cookies-document = Le document dont ce sont les versions (par défaut : celui sur les cookies)

cookies-no-register = Il n'y a pas de registre content/registers/cookies.toml.
cookies-unknown-language = Le site n'offre pas « { $typed } ». Ses langues : { $known }
cookies-unknown-site = Le registre ne contient aucun site « { $typed } ». Ses sites : { $known }
cookies-unknown-version = { $known ->
    [none] « { $document } » n'a pas encore de version.
   *[other] « { $document } » n'a pas de version « { $typed } ». Ses versions : { $known }
}
cookies-not-whole = Le registre est incomplet dans la langue « { $language } » : « avenant cookies check » dit ce qui manque.
cookies-same = Rien n'a changé dans les registres.
cookies-counts = { $register ->
    [trackers] Traceurs : { $added } de plus, { $removed } de moins, { $changed } modifiés
    [recipients] Destinataires : { $added } de plus, { $removed } de moins, { $changed } modifiés
   *[purposes] Finalités : { $added } de plus, { $removed } de moins, { $changed } modifiées
}
cookies-nothing = (rien)
cookies-asks = Redemandez l'accord (consent_again = true), car celui qui a été donné ne couvre pas :
cookies-asks-reason = { $reason ->
    [added] { $count ->
        [one] { $count } traceur de plus
       *[other] { $count } traceurs de plus
    }
    [third-party] { $count ->
        [one] { $count } traceur désormais déposé par un tiers
       *[other] { $count } traceurs désormais déposés par un tiers
    }
    [now-required] { $count ->
        [one] { $count } traceur qui ne demandait pas d'accord avant
       *[other] { $count } traceurs qui ne demandaient pas d'accord avant
    }
    [purpose] { $count ->
        [one] { $count } traitement pour une autre finalité
       *[other] { $count } traitements pour d'autres finalités
    }
   *[provider] { $count ->
        [one] { $count } traceur d'une autre société
       *[other] { $count } traceurs d'une autre société
    }
}
