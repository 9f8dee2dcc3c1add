# Les mots du voyage dans le temps : le site un autre jour, et avec un texte de travail publié.

desk-days = Jours
desk-days-lead = Voir tout le site au jour de votre choix, passé ou à venir : ce qui s'appliquait ce jour-là, d'après ce qu'on sait aujourd'hui.
desk-days-ask = Jour
desk-days-show = Voir le site à ce jour
desk-days-all = Les jours où quelque chose change
desk-days-drafts = Avec le texte de travail publié
desk-days-drafts-lead = Voir le site tel qu'il serait si le texte de travail était publié aujourd'hui : la page, ce qui change, l'avis, le bandeau, la liste des versions.
desk-days-today = aujourd'hui
desk-days-ahead = à venir
desk-days-from = Du
desk-days-last = Au, inclus
desk-days-what = Ce qui s'applique
desk-days-open = sans fin connue
desk-days-version = La version du { $version }
desk-days-withdrawn = Aucune version : celle du { $version } est retirée
desk-days-ended = Aucune version : le document a pris fin avec celle du { $version }
desk-days-none = Aucune version
desk-turn-shown = { $title } : la version du { $version } est publiée.
desk-turn-in-force = { $title } : la version du { $version } prend effet.
desk-turn-banner-ends = { $title } : les bandeaux cessent d'annoncer la version du { $version }.
desk-turn-again = { $title } : la version du { $version } s'applique de nouveau.
desk-turn-withdrawn = { $title } : la version du { $version } ne s'applique plus, et rien ne s'applique à sa place.
desk-turn-ended = { $title } : le document prend fin avec la version du { $version }.

desk-no-day = Ce n'est pas un jour
desk-no-day-help = Choisissez un jour du calendrier, écrit comme 2025-03-01.

desk-on-mark = [{ $day }]
desk-on-since = Le site au { $day }, d'après ce qu'on sait aujourd'hui : ce qui était publié ce jour-là, même si c'est entré plus tard dans cette archive.
desk-on-then = Le site au { $day }, tel que cette archive le montrait alors : ce qui y était entré ce jour-là, et rien d'autre.
desk-on-ahead = Le site tel qu'il sera le { $day }, si rien d'autre n'est publié d'ici là.
desk-on-today = Le site aujourd'hui, le { $day }.
desk-on-way-before = ← { $day }
desk-on-way-after = { $day } →
desk-on-way-today = Cette page aujourd'hui
desk-on-way-site = Le site aujourd'hui
desk-on-way-then = Tel que cette archive le montrait alors
desk-on-way-since = D'après ce qu'on sait aujourd'hui
desk-elsewhere-not-shown = Les lecteurs ne voient pas cette page : elle n'existe que dans cet aperçu.

desk-draft-mark = BROUILLON / DRAFT
desk-draft = Le site tel qu'il serait si le texte de travail de « { $title } » était publié aujourd'hui, pour s'appliquer à partir du { $day }. Il n'est pas publié.
desk-draft-material = La modification est tenue pour substantielle.
desk-draft-editorial = La modification est tenue pour rédactionnelle.
desk-draft-left-out = Laissées de côté, car leurs textes ne peuvent pas être scellés tels quels : { $languages }.
desk-draft-way-text = Le texte
desk-draft-way-notice = Ce qui change, pour les lecteurs
desk-draft-way-compare = Les changements, mot à mot
desk-draft-way-versions = Toutes les versions
desk-draft-way-home = L'accueil avec son bandeau
desk-draft-none = Le texte de travail ne peut pas être montré comme s'il était publié
desk-draft-none-why = { $what } : { $why }
desk-draft-none-help = Corrigez ce qui y est relevé, puis revenez à cette page.
