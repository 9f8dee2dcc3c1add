### Mots pour les lecteurs sur les textes corrigés.
###
### `$date` est le jour de la correction, en toutes lettres ; `$version` la date d'effet de la version.

erratum-corrected = Corrigé le { $date }.
erratum-reason = Pourquoi le sens est le même, selon l'éditeur : { $reason }
erratum-stood = Ce texte est resté tel quel jusqu'à sa correction le { $date }.
erratum-as-published = Tel que publié
erratum-corrected-on = Corrigé le { $date }

link-erratum = Ce qui a été corrigé
link-erratum-before = Le texte avant la correction
link-corrected = Lire le texte corrigé
link-changes-erratum = Correction du { $date }

compare-title-erratum = { $title }, version du { $version } : ce qui a été corrigé le { $date }
title-erratum = { $title }, version du { $version } : ce qui a été corrigé le { $date } – { $site }
title-erratum-side-by-side = { $title }, version du { $version } : correction du { $date } côte à côte – { $site }
description-erratum = Tous les mots que la correction du { $date } a changés dans « { $title } » de { $site }, version du { $version }.
title-revision = { $title }, version du { $date }, révision { $number } – { $site }
