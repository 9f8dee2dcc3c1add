### Registri stampati nei testi come tabelle: tracciatori, destinatari, finalità.

## Tracciatori

register-cookies = Cookie e altri strumenti di tracciamento: { $sites }{ $category ->
    [none] {""}
   *[other] , { $category }
}{ $service ->
    [none] {""}
   *[other] , { $service }
}
register-cookies-name = Nome
register-cookies-purpose = Finalità
register-cookies-provider = Impostato da
register-cookies-lifetime = Durata
register-cookies-category = Categoria e consenso
register-category = { $category }: { $consent ->
    [required] solo con il Suo consenso
   *[exempt] consenso non necessario
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] Fino alla chiusura del browser
    [until-deleted] Finché non lo cancella
    [unpublished] Non pubblicata
   *[unknown] Non nota
}
register-refresh = ricomincia a ogni visita
register-party = { $party ->
    [first] { $provider }; prima parte
   *[third] { $provider }; terza parte: { $domains }
}
register-storage = { $storage ->
    [localStorage] archivio locale
    [sessionStorage] archivio di sessione
    [indexedDB] base di dati del browser
    [pixel] pixel di tracciamento
    [fingerprint] riconoscimento dai tratti del dispositivo
   *[sdk] modulo software dell'applicazione
}
register-note = { $words }, { $note }

## Destinatari

register-recipients = { $role ->
    [processor] Responsabili del trattamento dei Suoi dati
    [joint] Contitolari del trattamento dei Suoi dati
    [authority] Autorità che ricevono i Suoi dati
   *[none] Destinatari dei Suoi dati
}
register-recipients-name = Destinatario
register-recipients-role = Ruolo
register-recipients-purpose = Per che cosa
register-recipients-data = Dati
register-recipients-place = Paese e garanzia
register-recipients-retention = Periodo di conservazione
register-role = { $role ->
    [processor] Responsabile del trattamento, per nostro conto
    [joint] Contitolare
    [authority] Autorità pubblica
   *[controller] Titolare autonomo
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries }:{" "}
}{ $safeguard ->
    [adequacy] decisione di adeguatezza (GDPR, articolo 45)
    [standard-clauses] clausole contrattuali tipo (GDPR, articolo 46, paragrafo 2)
    [binding-rules] norme vincolanti d'impresa (GDPR, articolo 47)
    [code-of-conduct] codice di condotta approvato (GDPR, articolo 46, paragrafo 2, lettera e)
    [certification] certificazione approvata (GDPR, articolo 46, paragrafo 2, lettera f)
   *[derogation] deroga (GDPR, articolo 49)
}{ $address ->
    [none] {""}
   *[other] , { $address }
}

## Finalità

register-purposes = Finalità del trattamento
register-purposes-purpose = Finalità
register-purposes-basis = Base giuridica
register-purposes-data = Dati
register-purposes-recipients = Destinatari
register-purposes-retention = Periodo di conservazione
register-purposes-source = Fonte
register-basis = { $point ->
    [a] Consenso (GDPR, articolo 6, paragrafo 1, lettera a)
    [b] Contratto o misure precontrattuali (GDPR, articolo 6, paragrafo 1, lettera b)
    [c] Obbligo legale (GDPR, articolo 6, paragrafo 1, lettera c)
    [d] Interessi vitali (GDPR, articolo 6, paragrafo 1, lettera d)
    [e] Compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e)
   *[f] Interesse legittimo (GDPR, articolo 6, paragrafo 1, lettera f)
}
register-interest = { $basis }: { $interest }
register-special = per le categorie particolari di dati, articolo 9, paragrafo 2, lettera { $point }
