### Constats quand on décide d'une version publiée.

decision-refused = { $fault ->
    [version] « { $document } » n'a pas de version du { $version }.
    [withdrawn] La version du { $version } de « { $document } » est déjà retirée.
    [rescheduled] Les mots de la version du { $version } de « { $document } » s'appliquent déjà à partir d'un autre jour.
    [past] Une décision compte à partir du jour où elle est prise : le jour donné est passé.
    [superseded] La version du { $version } de « { $document } » ne s'applique pas le jour donné.
    [instead] Sans la version du { $version } de « { $document } », il faut dire ce qui s'applique à partir de ce jour.
    [instead-not] La version donnée ne peut pas s'appliquer à la place de celle du { $version } de « { $document } ».
    [end-scheduled] « { $document } » ne peut pas prendre fin alors : une version ultérieure est annoncée.
    [end-nothing] Aucune version de « { $document } » ne s'applique le jour donné : rien ne peut prendre fin.
    [ended] Il est déjà décidé que « { $document } » prend fin.
    [end-instead] « { $words } » ne peut pas prendre la place de « { $document } » : c'est le même document, ou rien n'en est publié.
    [reschedule-begun] La version du { $version } de « { $document } » s'applique déjà : son jour ne peut plus être changé.
    [reschedule-taken] « { $document } » a déjà une version du { $words } ; il n'y en a qu'une par jour.
    [reschedule-order] La version du { $version } de « { $document } » changerait de place avec une autre qui est annoncée.
    [reschedule-notice] « { $document } » s'appliquerait plus tôt qu'il n'a été dit aux lecteurs, et dans son délai de préavis.
    [reason] Il faut dire pourquoi, en : { $words }.
   *[reason-language] « { $document } » n'a pas de texte en : { $words }.
}
    .help = { $fault ->
        [version] Ses versions sont : { $words }.
        [rescheduled] Décidez plutôt de la version du { $words }.
        [past] Choisissez un jour à partir du { $words }. Ce que les lecteurs ont vu jusqu'à aujourd'hui reste ce qui s'appliquait.
        [superseded] { $words ->
            [none] Une version ultérieure prend sa place d'ici là : rien n'est à retirer.
           *[other] Elle s'applique jusqu'à la veille du { $words } : à partir de ce jour rien n'est à retirer.
        }
        [instead] Dites --instead avec la date d'une version, ou --instead none. { $words ->
            [none] Aucune version antérieure ne pourrait s'appliquer de nouveau.
           *[other] Celles-ci pourraient s'appliquer de nouveau : { $words }.
        }
        [instead-not] { $words ->
            [none] Aucune version antérieure ne pourrait s'appliquer de nouveau : dites --instead none, ou publiez une nouvelle version.
           *[other] Celles-ci pourraient s'appliquer de nouveau : { $words }.
        }
        [end-scheduled] Retirez d'abord la version du { $words }, ou mettez fin au document après elle.
        [end-instead] Nommez un document de ce site qui a une version publiée.
        [reschedule-begun] Publiez une nouvelle version, ou retirez celle-ci.
        [reschedule-taken] Choisissez un autre jour.
        [reschedule-order] Choisissez un jour du même côté du { $words }, ou retirez l'une des deux.
        [reschedule-notice] Le premier jour possible est le { $words }.
        [reason] Ajoutez --reason LANGUE="…" pour chacune : les lecteurs le voient sur les pages, dans les flux et dans les données.
        [reason-language] Donnez les raisons dans les langues des adresses (slugs) du document.
       *[other] Rien n'est à faire.
    }
