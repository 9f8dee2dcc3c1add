### Mots des pages de modifications, pour les lecteurs.
###
### `$old` et `$new` sont les dates d'effet des deux versions comparées, en toutes lettres.

## Titres

compare-title = { $title } : modifications entre la version du { $old } et celle du { $new }
title-compare = { $title } : modifications entre la version du { $old } et celle du { $new } – { $site }
title-compare-current = { $title } : modifications depuis la version du { $old } – { $site }
title-side-by-side = { $title } : versions du { $old } et du { $new } côte à côte – { $site }
description-compare = Toutes les modifications du document « { $title } » de { $site } entre la version du { $old } et celle du { $new }.

## Ce qui est comparé

compare-heading = Versions comparées
fact-compare-old = Ancien texte
fact-compare-new = Nouveau texte
compare-moving = Cette page mène toujours jusqu'à la version en vigueur : elle change quand une nouvelle version s'applique.
compare-moving-last = Aucune version n'est en vigueur dans cette langue : cette page mène jusqu'à la dernière qui l'a été.
compare-other-document = L'ancien texte est celui d'un autre document, que ce document continue : { $version }.
compare-continues = Le nouveau texte continue aussi un autre document, dont les sections reprises figurent dans l'ancien texte : { $version }.
compare-summary = Résumé des modifications, version du { $date }
compare-degraded-budget = Des passages sont trop longs pour être comparés mot à mot : ils figurent comme remplacés, même si peu de mots y ont changé.
compare-degraded-check = Les mots n'ont pas pu être comparés de façon sûre : des passages entiers figurent comme remplacés, même si peu de mots y ont changé.

## Ce qui n'a changé que dans une langue

compare-only-authentic = Modifié dans le texte en { $language }, qui fait foi, et pas dans cette traduction :
compare-only-translation = Modifié dans cette traduction et pas dans le texte en { $language }, qui fait foi :
compare-only-there = Modifié dans le texte en { $language } et pas ici :
compare-only-here = Modifié ici et pas dans le texte en { $language } :
compare-front = Début du texte
compare-notes = Notes

## Liens

link-compare-fixed = Adresse permanente de cette comparaison
link-side-by-side = Voir les deux textes côte à côte
link-in-one-text = Voir les modifications dans le texte
link-compare-data = Modifications en données (JSON)
link-compare-previous = Modifications précédentes ({ $date })
link-compare-next = Modifications suivantes ({ $date })
fact-compare = Comparaison
compare-earlier = Comparer avec une version plus ancienne
link-changes-since = Modifications depuis la version du { $date }
link-changes-from = Modifications depuis le texte d'un autre document : { $version }
link-changes-continued = Ce qui a changé depuis
link-changes-coming = Voir ce qui va changer
link-changes-current = Modifications jusqu'à la version en vigueur
