### Der Hinweis auf eine neue Fassung, für Leser: Banner, Seite, E-Mail, Feed.
###
### `$effective` ist der Tag, ab dem sie gilt, und `$published` der Tag der Veröffentlichung, in Worten;
### `$kind` die Art des Dokuments, `$title` sein Titel (nur, wo die Art keinen Namen hat); `$brand` der
### Name der Website, `$entity` der des Anbieters, `$contact` eine E-Mail-Adresse.
### Nie „durch die weitere Nutzung stimmen Sie zu“, nie „besuchen Sie diese Seite regelmäßig“, nie „in N
### Tagen“: Ein Hinweis, der morgen gelesen wird, muss noch stimmen.

## Die Dokumente: our-doc im Akkusativ, in-our-doc im Dativ

notice-our-doc = { $kind ->
    [privacy-policy] unsere Datenschutzerklärung
    [legal-notice] unser Impressum
    [cookies] unsere Cookie-Richtlinie
    [terms] unsere Geschäftsbedingungen
   *[other] das Dokument „{ $title }“
}
notice-in-our-doc = { $kind ->
    [privacy-policy] in unserer Datenschutzerklärung
    [legal-notice] in unserem Impressum
    [cookies] in unserer Cookie-Richtlinie
    [terms] in unseren Geschäftsbedingungen
   *[other] im Dokument „{ $title }“
}

## Das Banner

notice-up-banner = Wir ändern { notice-our-doc }. Die neue Fassung gilt ab dem { $effective }.
notice-now-banner = Wir haben { notice-our-doc } geändert. Die neue Fassung gilt seit dem { $effective }.
notice-ask-banner = Wir haben { notice-our-doc } geändert und bitten Sie deshalb erneut um Ihre Entscheidung.
notice-banner-link = Änderungen ansehen
notice-banner-close = Diese Meldung ausblenden

## Die Seite

notice-page-title = Was sich { notice-in-our-doc } ändert
title-notice = Was sich { notice-in-our-doc } ab dem { $effective } ändert – { $site }
description-notice = Was sich { notice-in-our-doc } ab dem { $effective } ändert und was Sie tun können.
notice-up-lead = Am { $published } haben wir eine neue Fassung veröffentlicht. Sie gilt ab dem { $effective }. Bis dahin gilt die bisherige Fassung weiter.
notice-up-lead-other = Am { $published } haben wir eine neue Fassung veröffentlicht. Sie gilt ab dem { $effective }.
notice-now-lead = Diese Fassung gilt seit dem { $effective }. Sie ersetzt die vorherige, die Sie weiterhin lesen können.
notice-now-lead-first = Diese Fassung gilt seit dem { $effective }.
notice-was-lead = Diese Fassung galt vom { $from } bis zum { $last }. Eine andere Fassung hat sie ersetzt; alle können Sie weiterhin lesen.
notice-changes-heading = { $count ->
    [0] Die Änderungen
    [one] Die Änderung
   *[other] Die { $count } Änderungen
}
notice-sections-heading = Wo sich der Text ändert
notice-figures-heading = Zahlen, Fristen und Empfänger: vorher und nachher
notice-table-section = Abschnitt
notice-section-added = (neuer Abschnitt)
notice-section-removed = (Abschnitt gestrichen)
notice-section-continued = (jetzt in einem anderen Dokument)
notice-section-moved = (Abschnitt verschoben)
notice-section-read = Neuen Wortlaut lesen
notice-rights-heading = Was Sie tun können
notice-rights-data = Sie können eine erteilte Einwilligung jederzeit widerrufen, einer Verwendung Ihrer Daten widersprechen oder Ihre weiteren Rechte ausüben: Schreiben Sie an { $contact }. Sind Sie mit den Änderungen einverstanden, müssen Sie nichts tun.
notice-rights-data-text = Sie können eine erteilte Einwilligung jederzeit widerrufen, einer Verwendung Ihrer Daten widersprechen oder Ihre weiteren Rechte ausüben: An wen Sie schreiben, sagt der Text. Sind Sie mit den Änderungen einverstanden, müssen Sie nichts tun.
notice-rights-ask = Sind Sie mit den Änderungen nicht einverstanden, schreiben Sie an { $contact }. Andernfalls müssen Sie nichts tun.
notice-rights-ask-text = Sind Sie mit den Änderungen nicht einverstanden, schreiben Sie uns. Andernfalls müssen Sie nichts tun.
notice-rights-none = Sie müssen nichts tun.
notice-question = Fragen? Schreiben Sie an { $contact }.
notice-authentic = { $count ->
    [one] Maßgeblicher Text: { $languages }. Die Übersetzungen dienen der Information.
   *[other] Die Texte in folgenden Sprachen sind gleichermaßen maßgeblich: { $languages }.
}
notice-fix-line = Berichtigung vom { $date }. Der Sinn des Textes bleibt unverändert.
notice-sent-channel = { $channel ->
    [email] per E-Mail
    [post] per Post
    [app] in unserer App
    [banner] durch ein Banner
   *[other] auf anderem Weg
}
notice-sent = Der Herausgeber erklärt, dass die Leserinnen und Leser am { $date } { notice-sent-channel } informiert wurden.
notice-sent-count = { $count ->
    [one] Der Herausgeber erklärt, dass am { $date } { $count } Person { notice-sent-channel } informiert wurde.
   *[other] Der Herausgeber erklärt, dass am { $date } { $count } Personen { notice-sent-channel } informiert wurden.
}
notice-sent-languages = Sprachen dieser Information: { $languages }.

## Verweise

link-notice = Was sich ändert und was Sie tun können
link-notice-compare = Beide Fassungen Wort für Wort vergleichen
link-notice-new = Neue Fassung lesen
link-notice-old = Vorherige Fassung lesen
link-notice-all = Alle früheren Fassungen lesen
link-notice-calendar = Den Tag in Ihren Kalender eintragen

## Die E-Mail

notice-up-subject = { $brand }: Wir ändern { notice-our-doc } zum { $effective }
notice-now-subject = { $brand }: Wir haben { notice-our-doc } geändert
notice-preheader = Was sich ändert, ab wann, und was Sie tun können.
notice-greeting = Guten Tag,
notice-up-mail-lead = wir ändern { notice-our-doc }. Die neue Fassung gilt ab dem { $effective }. Das ändert sich:
notice-now-mail-lead = wir haben { notice-our-doc } geändert. Die neue Fassung gilt seit dem { $effective }. Das hat sich geändert:
notice-mail-text-heading = Der neue Text im vollen Wortlaut
notice-mail-text-link = Der neue Text, wie er veröffentlicht ist und bleibt
notice-mail-why = Sie erhalten diese Nachricht, weil Sie ein Konto bei { $brand } haben oder weil wir Ihre Daten verwenden. Sie enthält keine Werbung; deshalb gibt es keinen Abmeldelink.
notice-mail-proof = Bewahren Sie diese Nachricht auf, um später prüfen zu können, dass dieser Text unverändert ist.
notice-signature = { $entity }
