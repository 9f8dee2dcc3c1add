### Le modifiche tra due versioni, per i lettori.
###
### `$old` e `$new` sono parole del testo precedente e di quello nuovo, già tra virgolette, oppure
### indirizzi; `$after` sono le parole che precedono. I conteggi sono numeri.

## Che cosa si conta

redline-count-sections-changed = { $count ->
    [one] una sezione modificata
   *[other] { $count } sezioni modificate
}
redline-count-sections-added = { $count ->
    [one] una sezione aggiunta
   *[other] { $count } sezioni aggiunte
}
redline-count-sections-removed = { $count ->
    [one] una sezione soppressa
   *[other] { $count } sezioni soppresse
}
redline-count-sections-continued = { $count ->
    [one] una sezione ripresa in un altro documento
   *[other] { $count } sezioni riprese in un altro documento
}
redline-count-sections-moved = { $count ->
    [one] una sezione spostata
   *[other] { $count } sezioni spostate
}
redline-count-renumbered = { $count ->
    [one] un numero di sezione modificato
   *[other] { $count } numeri di sezione modificati
}
redline-count-retitled = { $count ->
    [one] un titolo di sezione modificato
   *[other] { $count } titoli di sezione modificati
}
redline-count-added = { $count ->
    [one] un passaggio aggiunto
   *[other] { $count } passaggi aggiunti
}
redline-count-removed = { $count ->
    [one] un passaggio soppresso
   *[other] { $count } passaggi soppressi
}
redline-count-moved = { $count ->
    [one] un passaggio spostato
   *[other] { $count } passaggi spostati
}
redline-count-columns-added = { $count ->
    [one] una colonna aggiunta
   *[other] { $count } colonne aggiunte
}
redline-count-columns-removed = { $count ->
    [one] una colonna soppressa
   *[other] { $count } colonne soppresse
}
redline-count-columns-moved = { $count ->
    [one] una colonna spostata
   *[other] { $count } colonne spostate
}
redline-count-words-added = { $count ->
    [one] una parola aggiunta
   *[other] { $count } parole aggiunte
}
redline-count-words-removed = { $count ->
    [one] una parola soppressa
   *[other] { $count } parole soppresse
}
redline-count-addresses = { $count ->
    [one] un indirizzo di collegamento modificato
   *[other] { $count } indirizzi di collegamento modificati
}
redline-count-format = { $count ->
    [one] una modifica di formattazione
   *[other] { $count } modifiche di formattazione
}
redline-count-typography = { $count ->
    [one] una modifica tipografica
   *[other] { $count } modifiche tipografiche
}
redline-count-invisible = { $count ->
    [one] un passaggio con caratteri invisibili modificati
   *[other] { $count } passaggi con caratteri invisibili modificati
}

## La pagina

redline-list-heading = Le modifiche, una per una
redline-text-heading = Il testo con le modifiche
redline-none = Nessuna modifica visibile tra questi due testi.
redline-impossible = Non è stato possibile confrontare questi due testi. La preghiamo di leggerli entrambi per intero.
redline-legend = Nel testo: { $added }, { $removed }, { $moved }. Le modifiche ai numeri delle sezioni, agli indirizzi e alla formattazione sono indicate a parole; quelle tipografiche (virgolette, lineette, spazi) figurano soltanto nell’elenco.
redline-legend-added = testo aggiunto
redline-legend-removed = testo soppresso
redline-legend-moved = testo spostato
redline-previous = Modifica precedente
redline-next = Modifica successiva
redline-same = { $count ->
    [one] Una sezione senza modifiche:
   *[other] { $count } sezioni senza modifiche:
}

## Nel testo

redline-mark-added = aggiunto:
redline-mark-removed = soppresso:
redline-break-added = nuovo capoverso
redline-break-removed = qui iniziava un capoverso
redline-moved-here = Passaggio spostato.
redline-moved-way = Vedere la posizione precedente
redline-stub = Testo spostato: «{ $name }».
redline-stub-way = Vedere la nuova posizione
redline-note-stub = Nota spostata.
redline-section-added-here = Nuova sezione.
redline-section-removed-here = Sezione soppressa.
redline-number-was = (in precedenza { $number })
redline-number-none = (in precedenza senza numero)
redline-address-changed = l’indirizzo { $old } diventa { $new }
redline-address-added = nuovo collegamento a { $new }
redline-address-removed = non rimanda più a { $old }
redline-emphasis-got = ora { $style ->
    [strong] in grassetto
    [emphasis] in corsivo
    [strike] barrato
    [redacted] segno di parole rimosse
   *[code] in carattere da codice
}
redline-emphasis-lost = non più { $style ->
    [strong] in grassetto
    [emphasis] in corsivo
    [strike] barrato
    [redacted] segno di parole rimosse
   *[code] in carattere da codice
}
redline-language-changed = indicazione della lingua di queste parole modificata

## Nell’elenco

redline-see = Vedi la modifica { $number }
redline-note-added = Nota aggiunta.
redline-note-removed = Nota soppressa.
redline-note-other = Rinvio a un'altra nota.
redline-space-changed = un altro tipo di spazio dopo { $after }
redline-name-title = Titolo
redline-name-front = Prima della prima sezione
redline-name-note = Nota { $label }
redline-replaced = { $old } diventa { $new }.
redline-came = Aggiunto dopo { $after }: { $new }.
redline-came-first = Aggiunto all’inizio: { $new }.
redline-went = Soppresso dopo { $after }: { $old }.
redline-went-first = Soppresso all’inizio: { $old }.
redline-many-replaced = { $count } passaggi modificati (parole aggiunte: { $added }; soppresse: { $removed }).
redline-in-sections = In { $count } sezioni:
redline-retitled = Titolo modificato.
redline-section-added = { $count ->
    [0] Sezione aggiunta.
    [one] Sezione aggiunta (una parola).
   *[other] Sezione aggiunta ({ $count } parole).
}
redline-section-removed = { $count ->
    [0] Sezione soppressa.
    [one] Sezione soppressa (una parola).
   *[other] Sezione soppressa ({ $count } parole).
}
redline-subsections = { $count ->
    [one] Con una sottosezione.
   *[other] Con { $count } sottosezioni.
}
redline-section-continued = Figura ora in un altro documento: { $text }.
redline-section-moved = Sezione spostata.
redline-section-moved-from = Sezione spostata (in precedenza { $number }).
redline-section-level = Livello del titolo modificato.
redline-block-added = { $what ->
    [item] Elemento di elenco aggiunto
    [list] Elenco aggiunto
    [table] Tabella aggiunta
    [quote] Citazione aggiunta
    [code] Blocco di codice aggiunto
    [rule] Linea di separazione aggiunta
   *[paragraph] Capoverso aggiunto
}{ $added ->
    [0] .
    [one] { " " }(una parola).
   *[other] { " " }({ $added } parole).
}
redline-block-removed = { $what ->
    [item] Elemento di elenco soppresso
    [list] Elenco soppresso
    [table] Tabella soppressa
    [quote] Citazione soppressa
    [code] Blocco di codice soppresso
    [rule] Linea di separazione soppressa
   *[paragraph] Capoverso soppresso
}{ $removed ->
    [0] .
    [one] { " " }(una parola).
   *[other] { " " }({ $removed } parole).
}
redline-blocks-added = { $count } passaggi aggiunti ({ $added ->
    [one] una parola
   *[other] { $added } parole
}).
redline-blocks-removed = { $count } passaggi soppressi ({ $removed ->
    [one] una parola
   *[other] { $removed } parole
}).
redline-blocks-replaced = Passaggio riscritto (parole aggiunte: { $added }; soppresse: { $removed }).
redline-block-moved = { $what ->
    [item] Elemento di elenco spostato.
    [list] Elenco spostato.
    [table] Tabella spostata.
    [row] Riga di tabella spostata.
   *[paragraph] Passaggio spostato.
}
redline-block-level = { $what ->
    [item] Elemento spostato in un altro elenco.
   *[paragraph] Passaggio inserito in un elenco o in una citazione, oppure estratto da essi.
}
redline-split = Capoverso diviso.
redline-merged = Capoversi uniti.
redline-form = Elenco o tabella presentati in altro modo.
redline-rows-added = { $count ->
    [one] Riga di tabella aggiunta.
   *[other] { $count } righe di tabella aggiunte.
}
redline-rows-removed = { $count ->
    [one] Riga di tabella soppressa.
   *[other] { $count } righe di tabella soppresse.
}
redline-column-added = Colonna aggiunta.
redline-column-removed = Colonna soppressa.
redline-column-moved = Colonna spostata.
redline-number-typed = Numerazione scritta nel testo modificata.
redline-invisible = Caratteri invisibili modificati.
redline-renumbered = { $count ->
    [one] Cambia il numero di una sezione:
   *[other] Cambiano i numeri di { $count } sezioni:
}
redline-typography = { $count ->
    [one] Tipografia modificata in un punto
   *[other] Tipografia modificata in { $count } punti
}
