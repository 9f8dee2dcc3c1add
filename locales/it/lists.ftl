### Che cosa è cambiato negli elenchi dei testi.

lists-heading = Che cosa è cambiato negli elenchi
lists-register = { $register ->
    [trackers] Cookie e altri strumenti di tracciamento
    [recipients] Destinatari
   *[purposes] Finalità
}
lists-entry = { $name }: { $what }
lists-added = { $register ->
    [trackers] nuovo strumento di tracciamento
    [recipients] nuovo destinatario
   *[purposes] nuova finalità
}
lists-removed = non figura più nell'elenco
lists-changed = { $fact }, prima «{ $old }», ora «{ $new }»
lists-reworded = { $fact }, con altre parole
lists-both = { $these }; { $those }
lists-asks = Le viene chiesto di nuovo il consenso: quello già dato non copre tutte queste modifiche.

lists-fact = { $key ->
    [domain] dominio
    [party] chi lo installa
    [duration] durata
    [duration_note] precisazione sulla durata
    [refresh] durata a ogni visita
    [description] finalità
    [also_named] altri nomi
    [service] servizio
    [provider] società
    [category] categoria
    [consent] consenso
    [name] nome
    [role] ruolo
    [countries] paesi
    [safeguard] garanzia
    [safeguard_url] indirizzo della garanzia
    [purpose] per che cosa
    [categories] dati
    [retention] periodo di conservazione
    [basis] base giuridica
    [interest] legittimo interesse
    [special] base per le categorie particolari di dati
    [data] dati
    [recipients] destinatari
   *[source] fonte
}
lists-nothing = nessuna indicazione
lists-consent = { $consent ->
    [required] solo con il Suo consenso
   *[exempt] consenso non necessario
}
lists-party = { $party ->
    [first] il sito stesso
   *[third] una terza parte
}
lists-no-refresh = non ricomincia a ogni visita
