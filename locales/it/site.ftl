### Parole delle pagine, per i lettori.
###
### I giorni arrivano scritti per esteso («15 ottobre 2021»); `$from` è il primo giorno in cui si
### applica una versione, `$last` l’ultimo. I conteggi sono numeri, il resto è testo. Nessun messaggio
### contiene marcature: le parole di un collegamento sono un messaggio a sé.
###
### Davanti a un giorno non sta mai un articolo, che cambierebbe con il numero («dal 7», «dall’8»):
### si scrive «dal giorno { $from }», «in data { $date }», oppure la sola data, come nelle
### citazioni delle leggi («legge 7 agosto 1990, n. 241»).

language-name = Italiano

## Intorno a ogni pagina

skip-to-content = Vai al contenuto
languages-label = Lingue
not-translated = (non tradotto)
contents-heading = Indice
contents-count = { $count } sezioni
permalink-label = Collegamento a «{ $heading }»
notes-heading = Note
note-label = Nota { $number }
note-back = Torna al testo
print-source = Stampato da { $url }

## Che cos’è oggi un testo

status-heading = Stato del presente testo:
state-in-force = In vigore
state-scheduled = Non ancora in vigore
state-superseded = Non più in vigore
state-none = Nessuna versione in vigore
state-untranslated = Non tradotto
status-in-force = Il presente testo si applica dal giorno { $from }.
status-in-force-until = Il presente testo si applica dal giorno { $from } al giorno { $last }.
status-scheduled = Il presente testo si applicherà dal giorno { $from }.
status-scheduled-until = Il presente testo si applicherà dal giorno { $from } al giorno { $last }.
status-superseded = Il presente testo si è applicato dal giorno { $from } al giorno { $last }.
status-next = Dal giorno { $date } si applicherà una nuova versione.
late-entry = Aggiunto a questo archivio in data { $date }.
origin-imported-sentence = Testo pubblicato in origine altrove; è riportato qui così come è stato pubblicato.
consent-again-sentence = Con questa versione Le chiediamo nuovamente di esprimere la Sua scelta.
siblings-sentence = I collegamenti agli altri nostri documenti rimandano alle rispettive versioni in vigore il giorno { $date }.

level-material = Modifica sostanziale
level-editorial = Modifica formale
origin-avenant = Pubblicato in questo archivio
origin-imported = Pubblicato altrove e poi aggiunto a questo archivio

## Collegamenti tra versioni

link-in-force = Leggere la versione in vigore ({ $date })
link-next = Leggere la nuova versione
in-language = (in { $language })
link-versions = Tutte le versioni
link-feed = Essere informati delle nuove versioni (Atom)
link-version = Versione { $date }
version-name = { $title }, versione { $date }

## Quale testo fa fede

authentic-sole = Il presente testo fa fede; le sue traduzioni sono fornite a titolo informativo.
authentic-equal = I testi nelle lingue seguenti fanno ugualmente fede: { $languages }.
translation-courtesy = Traduzione fornita a titolo informativo. Fa fede il testo in { $languages }.
translation-read-authentic = Leggere il testo in { $language }
courtesy-label = (traduzione fornita a titolo informativo)
translation-late = { $count ->
    [one] Una sezione di questa traduzione non è aggiornata: è stata tradotta da un testo precedente.
   *[other] { $count } sezioni di questa traduzione non sono aggiornate: sono state tradotte da un testo precedente.
}
translation-missing = Il presente testo non è disponibile in { $language }.
translation-other-language = Il presente testo è disponibile soltanto in { $languages }.

## La registrazione

record-heading = Registrazione di questa versione
fact-version = Questa versione
fact-previous = Versione precedente
fact-next = Versione successiva
fact-history = Cronologia
fact-published = Data di pubblicazione
fact-effective = Data di decorrenza
fact-sealed = Data del sigillo
fact-level = Natura della modifica
fact-origin = Origine
fact-text-id = Identificativo del testo
fact-text-digest = Impronta del testo (SHA-256)
fact-ledger-entry = Voce del registro
fact-ledger-digest = Impronta della voce (SHA-256)
fact-ledger-head = Ultima impronta del registro (SHA-256)
ledger-entry-number = N. { $number }
download-text = Testo in Markdown
download-data = Testo in formato dati (JSON)
download-ledger = Registro di tutte le versioni
record-explanation = Il registro fissa ogni versione parola per parola: chi ne conserva l’ultima impronta può dimostrare in seguito che nulla è stato modificato.

## Tutte le versioni di un documento

versions-title = Tutte le versioni: { $title }
changes-heading = Che cosa è cambiato
changes-coming-heading = Che cosa cambierà
gap-none-now = Attualmente nessuna versione è in vigore.
gap-before = Prima del giorno { $date }: nessuna versione in questo archivio.
gap-continues = Prima del giorno { $date } queste informazioni figuravano in un altro documento: { $version }.

## Pagina iniziale di una lingua

documents-heading = Documenti legali
documents-none = Non è stato ancora pubblicato alcun documento.

## Pagina non trovata

not-found-title = Pagina non trovata
not-found-text = A questo indirizzo non corrisponde alcuna pagina. Nessuna versione pubblicata viene mai rimossa: è reperibile dalla pagina iniziale.
moved-text = Questa pagina ha cambiato indirizzo.

## Titoli delle schede e dei risultati di ricerca

title-home = Documenti legali – { $site }
title-current = { $title } – { $site }
title-version = { $title }, versione { $date } – { $site }
title-version-scheduled = { $title }, versione { $date } (non ancora in vigore) – { $site }
title-version-superseded = { $title }, versione { $date } (non più in vigore) – { $site }
title-versions = Tutte le versioni: { $title } – { $site }
title-chooser = { $site }
title-not-found = Pagina non trovata – { $site }

description-home = Documenti legali di { $site }, con tutte le versioni sin dalla prima.
description-current = { $title } di { $site }, versione in vigore dal giorno { $date }.
description-version-scheduled = { $title } di { $site }, versione che si applica dal giorno { $date }.
description-version-superseded = { $title } di { $site }, versione in vigore dal giorno { $from } al giorno { $last }.
description-versions = Tutte le versioni del documento «{ $title }» di { $site }, con le relative date e modifiche.
