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

## Il banner

notice-up-banner = Modifichiamo { notice-our-doc }. La nuova versione si applica a partire dal giorno { $effective }.
notice-now-banner = Abbiamo modificato { notice-our-doc }. La nuova versione si applica dal giorno { $effective }.
notice-ask-banner = Abbiamo modificato { notice-our-doc }: Le chiediamo di nuovo di scegliere.
notice-banner-link = Vedere che cosa cambia
notice-banner-close = Nascondere questo messaggio

## La pagina

notice-up-lead = Abbiamo pubblicato una nuova versione in data { $published }. Si applica a partire dal giorno { $effective }. Fino ad allora resta applicabile la versione attuale.
notice-up-lead-other = Abbiamo pubblicato una nuova versione in data { $published }. Si applica a partire dal giorno { $effective }.
notice-now-lead = Questa versione si applica dal giorno { $effective }. Sostituisce la precedente, che resta consultabile.
notice-was-lead = Questa versione si è applicata dal giorno { $from } al giorno { $last }. Un'altra versione l'ha sostituita; tutte restano consultabili.
notice-rights-data = Può revocare in qualsiasi momento un consenso che ha dato, opporsi a un uso dei Suoi dati o esercitare gli altri Suoi diritti scrivendo a { $contact }. Se è d'accordo con queste modifiche, non deve fare nulla.
notice-rights-data-text = Può revocare in qualsiasi momento un consenso che ha dato, opporsi a un uso dei Suoi dati o esercitare gli altri Suoi diritti: il testo dice a chi scrivere. Se è d'accordo con queste modifiche, non deve fare nulla.
notice-rights-ask = Se non è d'accordo con queste modifiche, scriva a { $contact }. Se lo è, non deve fare nulla.
notice-rights-ask-text = Se non è d'accordo con queste modifiche, ci scriva. Se lo è, non deve fare nulla.
notice-rights-none = Non deve fare nulla.
