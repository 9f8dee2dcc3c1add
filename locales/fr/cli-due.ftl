# Les mots de `avenant due`.

cli-due = Lister les jours à venir où le site change, et qui doit alors le construire
cli-due-as-of = Le jour après lequel on liste (par défaut : aujourd'hui)
cli-due-ics = Un calendrier, à importer ou auquel s'abonner (iCalendar)

due-nothing = Rien de ce qui est scellé ne change après le { $date }.
due-shown = { $document } : la version du { $version } est montrée aux lecteurs à partir de ce jour.
due-in-force = { $document } : la version du { $version } prend effet.
due-banner-ends = { $document } : les bandeaux n'annoncent plus la version du { $version }.
due-again = { $document } : la version du { $version } s'applique de nouveau.
due-withdrawn = { $document } : la version du { $version } ne s'applique plus, et aucune autre ne s'applique à sa place.
due-ended = { $document } : le document prend fin avec la version du { $version }.
due-build-everywhere = Construisez le site ce jour-là, quel que soit l'hôte : aucune construction antérieure ne contient ce qui est alors montré.
due-build-without-apache = Apache change les pages de lui-même ; pour un autre hôte, construisez le site ce jour-là.
due-summary-everywhere = { $site } : construire et déployer les pages légales
due-summary-without-apache = { $site } : les pages légales changent (à construire, sauf avec Apache)
