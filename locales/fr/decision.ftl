### Mots pour les lecteurs sur ce qui a été décidé des textes publiés : retirés, reportés, terminés.
###
### `$decided` est le jour de la décision, `$date` celui à partir duquel elle compte ; `$version` mène à
### une autre version.

state-withdrawn = Retiré
state-never-applied = Jamais appliqué
status-withdrawn = Ce texte s'est appliqué du { $from } au { $last }, puis il a été retiré.
status-never-applied = Ce texte devait s'appliquer à partir du { $from }. Il ne s'est jamais appliqué.
status-again = Ce texte s'applique de nouveau depuis le { $from }.
status-again-until = Ce texte s'applique de nouveau du { $from } au { $last }.

decision-withdrawn = Il est retiré par une décision du { $decided }.
decision-instead = À partir du { $date }, une autre version s'applique de nouveau à sa place : { $version }.
decision-nothing = À partir du { $date }, aucune version ne s'applique à sa place.
decision-ended = Le document prend fin avec ce texte, par une décision du { $decided } : à partir du { $date }, aucune version ne s'applique.
decision-replaced = Ce qu'il dit figure dès lors dans : { $documents }.
decision-moved = Par une décision du { $decided }, ses mots s'appliquent à partir d'un autre jour : { $version }.
decision-moved-from = Ces mots devaient d'abord s'appliquer à partir d'un autre jour : { $version }.
decision-reason = Raison donnée par l'éditeur : { $reason }
decision-before = Il s'était aussi appliqué du { $from } au { $last }.
decision-again = Ce texte s'applique de nouveau à partir du { $date }.

gap-withdrawn = À partir du { $date } : aucune version ne s'applique ; la précédente a été retirée.
gap-ended = À partir du { $date } : aucune version ne s'applique ; le document a pris fin.
gap-again = À partir du { $date } : une version antérieure s'applique de nouveau : { $version }.

compare-moving-earlier = Une version antérieure s'applique de nouveau : cette page mène jusqu'à la dernière qui s'est appliquée.
title-version-withdrawn = { $title }, version du { $date } (retirée) – { $site }
title-version-never-applied = { $title }, version du { $date } (jamais appliquée) – { $site }
description-version-never-applied = { $title } de { $site }, version qui devait s'appliquer à partir du { $date } et ne s'est jamais appliquée.
