# Les mots des écrans des avis : ce qu'on dit aux lecteurs, sur chaque canal.

desk-notices = Avis
desk-notices-lead = Ce qu'on dit aux lecteurs de chaque version, sur chaque canal et dans chaque langue, tel qu'ils le reçoivent.
desk-notices-draft = L'avis tel qu'il serait avec le texte de travail publié
desk-notices-version = Version
desk-notices-level = Nature de la modification
desk-notices-told = Lecteurs informés
desk-notices-none = Aucun avis n'est enregistré.

desk-notice = Avis
desk-notice-from = version du { $day }
desk-notice-draft = Voici l'avis tel qu'il serait si le texte de travail était publié aujourd'hui. Rien n'en est publié.
desk-notice-all = Les avis de toutes les versions
desk-notice-faults = Ce qui manque
desk-notice-languages = Langues de l'avis
desk-notice-facts = Ce qu'on demande aux lecteurs, et ce qui leur est dû
desk-notice-material = Changement substantiel : les bandeaux l'annoncent, et les lecteurs doivent en être informés.
desk-notice-editorial = Changement rédactionnel : les bandeaux ne l'annoncent que si l'on redemande leur choix aux lecteurs.
desk-notice-asks = On redemande leur choix aux lecteurs : leur consentement à la version précédente ne vaut pas pour celle-ci.
desk-notice-asks-not = On ne redemande pas leur choix aux lecteurs.
desk-notice-lead = { $days ->
    [0] Les lecteurs la voient à partir du jour où elle s'applique, le { $day }.
    [1] Les lecteurs la voient un jour avant qu'elle s'applique : à partir du { $shown }, pour le { $day }.
   *[other] Les lecteurs la voient à partir du { $shown } ; elle s'applique à partir du { $day } ({ $days } jours).
}
desk-notice-lead-late = Les lecteurs la voient ici depuis le { $shown } ; elle s'applique depuis le { $day }.
desk-notice-period = { $days ->
    [0] Le document ne se fixe aucun délai de préavis.
    [1] Le document se fixe un préavis d'un jour pour les changements substantiels.
   *[other] Le document se fixe un préavis de { $days } jours pour les changements substantiels.
}
desk-notice-law-p2b = La loi exige au moins 15 jours pour les conditions des plateformes envers les entreprises utilisatrices (règlement (UE) 2019/1150, article 3, paragraphe 2).
desk-notice-law-psd2 = La directive exige deux mois pour les contrats-cadres de services de paiement (directive (UE) 2015/2366, article 54, paragraphe 1).
desk-notice-law-eecc = La directive exige un mois pour les contrats de communications électroniques (directive (UE) 2018/1972, article 105, paragraphe 4).
desk-notice-devoted = Un avis ne porte que sur le changement : il dit ce qui change, à partir de quand, et ce que les lecteurs peuvent faire (WP260 rev.01, §§ 29 à 31).
desk-notice-abroad = La version n'a pas de texte dans cette langue : ses lecteurs ont le bandeau, qui mène à « { $title } » ({ $lang }).
desk-notice-page = La page de l'avis
desk-notice-page-see = Voir la page qui dit ce qui change
desk-notice-banner = Le bandeau
desk-notice-no-banner = Aucun bandeau n'annonce cette version aujourd'hui : le changement n'est pas substantiel, ses jours sont passés, ou une autre version a pris sa place.
desk-notice-light = L'accueil avec le bandeau, en clair
desk-notice-dark = L'accueil avec le bandeau, en sombre
desk-notice-narrow = L'accueil avec le bandeau, sur un écran étroit
desk-notice-piece = Le bandeau à insérer dans d'autres pages (notice.html)
desk-notice-mail = Le courriel
desk-notice-subject = Objet
desk-notice-subject-long = Beaucoup de messageries coupent l'objet après 60 caractères.
desk-notice-download = Télécharger { $name }
desk-notice-html = Le courriel tel que les messageries le montrent
desk-notice-text = Le courriel en texte simple
desk-notice-no-mail = Il n'y a pas de courriel pour cette version.
desk-notice-machines = Pour les programmes
desk-notice-feed = Entrée du flux
desk-notice-data = Entrée de notice.json
desk-notice-calendar = La date pour les agendas
desk-notice-no-news = Cette version n'en change aucune autre : il n'y a rien à dire aux lecteurs.
desk-notice-sent = Lecteurs informés

desk-length-characters = { $count ->
    [one] { $count } caractère.
   *[other] { $count } caractères.
}
desk-length-words = { $count ->
    [one] { $count } mot.
   *[other] { $count } mots.
}
desk-length-short = { $count ->
    [one] Avec son lien, il tient en un SMS (reste { $left } caractères).
   *[other] Avec son lien, il prend { $count } SMS (reste { $left } caractères dans le dernier).
}
desk-length-short-unicode = { $count ->
    [one] Avec son lien, il tient en un SMS (reste { $left } caractères) ; certains de ses caractères raccourcissent chaque SMS (UCS-2).
   *[other] Avec son lien, il prend { $count } SMS (reste { $left } caractères dans le dernier) : certains de ses caractères raccourcissent chaque SMS (UCS-2).
}

desk-sent-lead = Une fois les lecteurs informés, déclarez-le ici. Les pages disent que c'est l'éditeur qui le déclare.
desk-sent-how = Comment les lecteurs ont été informés
desk-sent-email = Par courriel
desk-sent-post = Par courrier postal
desk-sent-app = Dans l'application
desk-sent-banner = Par un bandeau
desk-sent-other = Par un autre moyen
desk-sent-languages = Langues dans lesquelles ils ont été informés
desk-sent-on = Jour où ils ont été informés
desk-sent-count = Combien ont été informés (peut rester vide)
desk-sent-note = Vos propres mots, pour les seuls fichiers du site (peut rester vide)
desk-sent-see = Voir ce qui serait enregistré
desk-sent-check = Voici ce qui serait enregistré :
desk-sent-for-ever = C'est scellé pour toujours, avec une inscription au registre. Rien n'est encore écrit.
desk-sent-yes = Sceller cette déclaration
desk-sent-no = Ne pas la sceller
desk-sent-no-channel = Choisissez comment les lecteurs ont été informés.
desk-sent-no-day = Donnez le jour où les lecteurs ont été informés, écrit comme 2025-03-01.
desk-sent-no-count = Donnez un nombre entier de lecteurs, à partir de 1, ou laissez vide.
desk-sent-no-language = Choisissez au moins une langue.
