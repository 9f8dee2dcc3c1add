### El aviso de una nueva versión, para los lectores: banda, página, correo, canal.
###
### `$effective` es el día desde el que se aplica y `$published` el de publicación, en palabras; `$kind`
### la naturaleza del documento, `$title` su título (solo donde la naturaleza no tiene nombre); `$brand`
### el nombre del sitio, `$entity` el del editor, `$contact` una dirección de correo.
### Nunca «si continúa navegando, acepta», nunca «consulte periódicamente esta página», nunca «dentro de
### N días»: un aviso que se relee mañana debe seguir siendo cierto.

## Los documentos, siempre complementos

notice-our-doc = { $kind ->
    [privacy-policy] nuestra política de privacidad
    [legal-notice] nuestro aviso legal
    [cookies] nuestra política de cookies
    [terms] nuestros términos y condiciones
   *[other] el documento «{ $title }»
}

## La banda

notice-up-banner = Modificamos { notice-our-doc }. La nueva versión se aplicará a partir del { $effective }.
notice-now-banner = Hemos modificado { notice-our-doc }. La nueva versión se aplica desde el { $effective }.
notice-ask-banner = Hemos modificado { notice-our-doc }, por lo que le pedimos de nuevo su elección.
notice-banner-link = Ver qué cambia
notice-banner-close = Ocultar este mensaje

## La página

notice-up-lead = El { $published } publicamos una nueva versión. Se aplicará a partir del { $effective }. Hasta entonces sigue aplicándose la versión actual.
notice-up-lead-other = El { $published } publicamos una nueva versión. Se aplicará a partir del { $effective }.
notice-now-lead = Esta versión se aplica desde el { $effective }. Sustituye a la anterior, que puede seguir consultando.
notice-was-lead = Esta versión se aplicó desde el { $from } hasta el { $last }. Otra versión la ha sustituido; puede seguir consultándolas todas.
notice-rights-data = Puede retirar en cualquier momento un consentimiento que haya dado, oponerse a un uso de sus datos o ejercer sus demás derechos escribiendo a { $contact }. Si está de acuerdo con estos cambios, no tiene que hacer nada.
notice-rights-data-text = Puede retirar en cualquier momento un consentimiento que haya dado, oponerse a un uso de sus datos o ejercer sus demás derechos: el texto dice a quién escribir. Si está de acuerdo con estos cambios, no tiene que hacer nada.
notice-rights-ask = Si no está de acuerdo con estos cambios, escriba a { $contact }. Si lo está, no tiene que hacer nada.
notice-rights-ask-text = Si no está de acuerdo con estos cambios, escríbanos. Si lo está, no tiene que hacer nada.
notice-rights-none = No tiene que hacer nada.
