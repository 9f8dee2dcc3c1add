### Parole delle pagine delle modifiche, per i lettori.
###
### `$old` e `$new` sono le date di applicazione delle due versioni confrontate, scritte per esteso; come
### altrove, davanti a un giorno non sta mai un articolo.

## Titoli

compare-title = { $title }: modifiche tra la versione { $old } e la versione { $new }
title-compare = { $title }: modifiche tra la versione { $old } e la versione { $new } – { $site }
title-compare-current = { $title }: modifiche dopo la versione { $old } – { $site }
title-side-by-side = { $title }: versione { $old } e versione { $new } a fronte – { $site }
description-compare = Tutte le modifiche del documento «{ $title }» di { $site } tra la versione { $old } e la versione { $new }.

## Che cosa si confronta

compare-heading = Versioni confrontate
fact-compare-old = Testo precedente
fact-compare-new = Testo nuovo
compare-moving = Questa pagina arriva sempre alla versione in vigore: cambia quando si applica una nuova versione.
compare-moving-last = Nessuna versione è in vigore in questa lingua: questa pagina arriva all’ultima che lo è stata.
compare-other-document = Il testo precedente è quello di un altro documento, di cui questo è la continuazione: { $version }.
compare-continues = Il testo nuovo è anche la continuazione di un altro documento, le cui sezioni riprese figurano nel testo precedente: { $version }.
compare-summary = Sintesi delle modifiche, versione { $date }
compare-degraded-budget = Alcuni passi sono troppo lunghi per essere confrontati parola per parola: figurano come sostituiti anche se le parole cambiate sono poche.
compare-degraded-check = Non è stato possibile confrontare le parole con certezza: interi passi figurano come sostituiti anche se le parole cambiate sono poche.

## Che cosa è cambiato in una sola lingua

compare-only-authentic = Modificato nel testo in { $language }, che fa fede, e non in questa traduzione:
compare-only-translation = Modificato in questa traduzione e non nel testo in { $language }, che fa fede:
compare-only-there = Modificato nel testo in { $language } e non qui:
compare-only-here = Modificato qui e non nel testo in { $language }:
compare-front = Inizio del testo
compare-notes = Note

## Collegamenti

link-compare-fixed = Indirizzo permanente di questo confronto
link-side-by-side = Vedere i due testi a fronte
link-in-one-text = Vedere le modifiche nel testo
link-compare-data = Modifiche in forma di dati (JSON)
link-compare-previous = Modifiche precedenti ({ $date })
link-compare-next = Modifiche successive ({ $date })
fact-compare = Confronto
compare-earlier = Confrontare con una versione meno recente
link-changes-since = Modifiche rispetto alla versione { $date }
link-changes-from = Modifiche rispetto al testo di un altro documento: { $version }
link-changes-continued = Che cosa è cambiato da allora
link-changes-coming = Vedere che cosa cambierà
link-changes-current = Modifiche fino alla versione in vigore
