### L'avviso di una nuova versione, per i lettori: banner, pagina, e-mail, feed.
###
### `$effective` è il giorno dal quale si applica e `$published` quello della pubblicazione, in parole;
### `$kind` la natura del documento, `$title` il suo titolo (solo dove la natura non ha nome); `$brand`
### il nome del sito, `$entity` quello dell'editore, `$contact` un indirizzo e-mail.
### Mai « proseguendo la navigazione accetta », mai « consulti regolarmente questa pagina », mai « tra N
### giorni »: un avviso riletto domani deve essere ancora vero.

## I documenti, sempre complementi

notice-our-doc = { $kind ->
    [privacy-policy] la nostra informativa sulla privacy
    [legal-notice] le nostre note legali
    [cookies] la nostra informativa sui cookie
    [terms] le nostre condizioni generali
   *[other] il documento «{ $title }»
}
notice-in-our-doc = { $kind ->
    [privacy-policy] nella nostra informativa sulla privacy
    [legal-notice] nelle nostre note legali
    [cookies] nella nostra informativa sui cookie
    [terms] nelle nostre condizioni generali
   *[other] nel documento «{ $title }»
}

## Il banner

notice-up-banner = Modifichiamo { notice-our-doc }. La nuova versione si applica a partire dal giorno { $effective }.
notice-now-banner = Abbiamo modificato { notice-our-doc }. La nuova versione si applica dal giorno { $effective }.
notice-ask-banner = Abbiamo modificato { notice-our-doc }: Le chiediamo di nuovo di scegliere.
notice-banner-link = Vedere che cosa cambia
notice-banner-close = Nascondere questo messaggio

## La pagina

notice-page-title = Che cosa cambia { notice-in-our-doc }
title-notice = Che cosa cambia { notice-in-our-doc } dal giorno { $effective } – { $site }
description-notice = Che cosa cambia { notice-in-our-doc } dal giorno { $effective } e che cosa può fare.
notice-up-lead = Abbiamo pubblicato una nuova versione in data { $published }. Si applica a partire dal giorno { $effective }. Fino ad allora resta applicabile la versione attuale.
notice-up-lead-other = Abbiamo pubblicato una nuova versione in data { $published }. Si applica a partire dal giorno { $effective }.
notice-now-lead = Questa versione si applica dal giorno { $effective }. Sostituisce la precedente, che resta consultabile.
notice-now-lead-first = Questa versione si applica dal giorno { $effective }.
notice-was-lead = Questa versione si è applicata dal giorno { $from } al giorno { $last }. Un'altra versione l'ha sostituita; tutte restano consultabili.
notice-changes-heading = { $count ->
    [0] Le modifiche
    [one] La modifica
   *[other] Le { $count } modifiche
}
notice-sections-heading = Dove cambia il testo
notice-figures-heading = Cifre, durate e destinatari: prima e dopo
notice-table-section = Sezione
notice-section-added = (nuova sezione)
notice-section-removed = (sezione soppressa)
notice-section-continued = (ora in un altro documento)
notice-section-moved = (sezione spostata)
notice-section-read = Leggere il nuovo testo della sezione
notice-rights-heading = Che cosa può fare
notice-rights-data = Può revocare in qualsiasi momento un consenso che ha dato, opporsi a un uso dei Suoi dati o esercitare gli altri Suoi diritti scrivendo a { $contact }. Se è d'accordo con queste modifiche, non deve fare nulla.
notice-rights-data-text = Può revocare in qualsiasi momento un consenso che ha dato, opporsi a un uso dei Suoi dati o esercitare gli altri Suoi diritti: il testo dice a chi scrivere. Se è d'accordo con queste modifiche, non deve fare nulla.
notice-rights-ask = Se non è d'accordo con queste modifiche, scriva a { $contact }. Se lo è, non deve fare nulla.
notice-rights-ask-text = Se non è d'accordo con queste modifiche, ci scriva. Se lo è, non deve fare nulla.
notice-rights-none = Non deve fare nulla.
notice-question = Domande? Scriva a { $contact }.
notice-authentic = { $count ->
    [one] Testo che fa fede: { $languages }. Le traduzioni sono fornite a titolo informativo.
   *[other] I testi nelle lingue seguenti fanno ugualmente fede: { $languages }.
}
notice-fix-line = Correzione in data { $date }. Il senso del testo non cambia.
notice-sent-channel = { $channel ->
    [email] per posta elettronica
    [post] per posta
    [app] nella nostra applicazione
    [banner] con un banner
   *[other] con un altro mezzo
}
notice-sent = L'editore dichiara che i lettori sono stati informati { notice-sent-channel } in data { $date }.
notice-sent-count = { PLURAL($count) ->
    [one] L'editore dichiara che { $count } lettore è stato informato { notice-sent-channel } in data { $date }.
    [many] L'editore dichiara che { $count } di lettori sono stati informati { notice-sent-channel } in data { $date }.
   *[other] L'editore dichiara che { $count } lettori sono stati informati { notice-sent-channel } in data { $date }.
}
notice-sent-languages = Lingue di questa informazione: { $languages }.

## Collegamenti

link-notice = Che cosa cambia e che cosa può fare
link-notice-compare = Confrontare le due versioni parola per parola
link-notice-new = Leggere la nuova versione
link-notice-old = Leggere la versione precedente
link-notice-all = Leggere tutte le versioni precedenti
link-notice-calendar = Aggiungere la data al Suo calendario

## L'e-mail

notice-up-subject = { $brand }: modifichiamo { notice-our-doc } in data { $effective }
notice-now-subject = { $brand }: abbiamo modificato { notice-our-doc }
notice-preheader = Che cosa cambia, da quando e che cosa può fare.
notice-greeting = Buongiorno,
notice-up-mail-lead = modifichiamo { notice-our-doc }. La nuova versione si applica a partire dal giorno { $effective }. Ecco che cosa cambia:
notice-now-mail-lead = abbiamo modificato { notice-our-doc }. La nuova versione si applica dal giorno { $effective }. Ecco che cosa è cambiato:
notice-mail-text-heading = Il nuovo testo per intero
notice-mail-text-link = Il nuovo testo, come è pubblicato e conservato
notice-mail-why = Riceve questo messaggio perché ha un account presso { $brand } o perché utilizziamo i Suoi dati. Non contiene pubblicità: per questo non c'è un link di disiscrizione.
notice-mail-proof = Per poter verificare in seguito che questo testo non è cambiato, conservi questo messaggio.
notice-signature = { $entity }
