### Parole per i lettori su ciò che è stato deciso dei testi pubblicati: ritirati, rinviati, terminati.
###
### `$decided` è il giorno della decisione, `$date` quello dal quale conta; `$version` porta a un'altra
### versione.

state-withdrawn = Ritirato
state-never-applied = Mai applicato
status-withdrawn = Il presente testo si è applicato dal giorno { $from } al giorno { $last }, poi è stato ritirato.
status-never-applied = Il presente testo doveva applicarsi dal giorno { $from }. Non si è mai applicato.
status-again = Il presente testo si applica di nuovo dal giorno { $from }.
status-again-until = Il presente testo si applica di nuovo dal giorno { $from } al giorno { $last }.

decision-withdrawn = È ritirato con decisione del giorno { $decided }.
decision-instead = Dal giorno { $date } si applica di nuovo un’altra versione al suo posto: { $version }.
decision-nothing = Dal giorno { $date } nessuna versione si applica al suo posto.
decision-ended = Il documento termina con questo testo, con decisione del giorno { $decided }: dal giorno { $date } non si applica alcuna versione.
decision-replaced = Ciò che dice figura da allora in: { $documents }.
decision-moved = Con decisione del giorno { $decided }, le sue parole si applicano da un altro giorno: { $version }.
decision-moved-from = Queste parole dovevano applicarsi dapprima da un altro giorno: { $version }.
decision-reason = Motivo indicato dall’editore: { $reason }
decision-before = Si era applicato anche dal giorno { $from } al giorno { $last }.
decision-again = Il presente testo si applica di nuovo dal giorno { $date }.

gap-withdrawn = Dal giorno { $date }: nessuna versione si applica; la precedente è stata ritirata.
gap-ended = Dal giorno { $date }: nessuna versione si applica; il documento è terminato.
gap-again = Dal giorno { $date }: si applica di nuovo una versione precedente: { $version }.

compare-moving-earlier = Una versione precedente si applica di nuovo: questa pagina arriva all’ultima che è entrata in vigore.
title-version-withdrawn = { $title }, versione { $date } (ritirata) – { $site }
title-version-never-applied = { $title }, versione { $date } (mai applicata) – { $site }
description-version-never-applied = { $title } di { $site }, versione che doveva applicarsi dal giorno { $date } e non si è mai applicata.
