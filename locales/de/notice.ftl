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

## Das Banner

notice-up-banner = Wir ändern { notice-our-doc }. Die neue Fassung gilt ab dem { $effective }.
notice-now-banner = Wir haben { notice-our-doc } geändert. Die neue Fassung gilt seit dem { $effective }.
notice-ask-banner = Wir haben { notice-our-doc } geändert und bitten Sie deshalb erneut um Ihre Entscheidung.
notice-banner-link = Änderungen ansehen
notice-banner-close = Diese Meldung ausblenden

## Die Seite

notice-up-lead = Am { $published } haben wir eine neue Fassung veröffentlicht. Sie gilt ab dem { $effective }. Bis dahin gilt die bisherige Fassung weiter.
notice-up-lead-other = Am { $published } haben wir eine neue Fassung veröffentlicht. Sie gilt ab dem { $effective }.
notice-now-lead = Diese Fassung gilt seit dem { $effective }. Sie ersetzt die vorherige, die Sie weiterhin lesen können.
notice-was-lead = Diese Fassung galt vom { $from } bis zum { $last }. Eine andere Fassung hat sie ersetzt; alle können Sie weiterhin lesen.
notice-rights-data = Sie können eine erteilte Einwilligung jederzeit widerrufen, einer Verwendung Ihrer Daten widersprechen oder Ihre weiteren Rechte ausüben: Schreiben Sie an { $contact }. Sind Sie mit den Änderungen einverstanden, müssen Sie nichts tun.
notice-rights-data-text = Sie können eine erteilte Einwilligung jederzeit widerrufen, einer Verwendung Ihrer Daten widersprechen oder Ihre weiteren Rechte ausüben: An wen Sie schreiben, sagt der Text. Sind Sie mit den Änderungen einverstanden, müssen Sie nichts tun.
notice-rights-ask = Sind Sie mit den Änderungen nicht einverstanden, schreiben Sie an { $contact }. Andernfalls müssen Sie nichts tun.
notice-rights-ask-text = Sind Sie mit den Änderungen nicht einverstanden, schreiben Sie uns. Andernfalls müssen Sie nichts tun.
notice-rights-none = Sie müssen nichts tun.
