### Parole per i lettori sui testi rettificati.
###
### `$date` è il giorno della rettifica, per esteso; `$version` la data di efficacia della versione.

erratum-corrected = Rettificato in data { $date }.
erratum-reason = Perché il senso è lo stesso, nelle parole di chi pubblica: { $reason }
erratum-stood = Questo è il testo com’era fino alla rettifica in data { $date }.
erratum-as-published = Come pubblicato
erratum-corrected-on = Rettificato in data { $date }

link-erratum = Che cosa è stato rettificato
link-erratum-before = Il testo prima della rettifica
link-corrected = Leggere il testo rettificato
link-changes-erratum = Rettifica in data { $date }

compare-title-erratum = { $title }, versione { $version }: rettifica in data { $date }
title-erratum = { $title }, versione { $version }: rettifica in data { $date } – { $site }
title-erratum-side-by-side = { $title }, versione { $version }: rettifica in data { $date } a fronte – { $site }
description-erratum = Ogni parola che la rettifica in data { $date } ha cambiato nel documento «{ $title }» di { $site }, versione { $version }.
title-revision = { $title }, versione { $date }, revisione { $number } – { $site }
