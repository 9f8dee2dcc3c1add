# Parole mostrate dagli strumenti di consenso e intestazione di ciò che viene scritto per loro.

consent-made = Creato da Avenant a partire dal registro dei tracciatori: correggere il registro, non questo file.
consent-text = Testo in vigore: { $text }, SHA-256 { $digest }
consent-cannot-delete = Questi tracciatori non possono essere cancellati da qui: { $names }
consent-title = Cookie e altri tracciatori
consent-question = Possiamo usare i tracciatori che richiedono il consenso? È possibile cambiare scelta in qualsiasi momento.
consent-again = Ciò che fanno i nostri tracciatori è cambiato dall'ultima scelta.
consent-accept = Accetta tutto
consent-refuse = Rifiuta tutto
consent-choose = Scegli
consent-save = Salva la mia scelta
consent-close = Chiudi
consent-more = Il nostro testo sui tracciatori
consent-with = Solo con il consenso.
consent-without = Consenso non necessario.
consent-party = Prima o terza parte
consent-party-of = { $party ->
    [first] Prima parte ({ $domains })
   *[third] Terza parte ({ $domains })
}
