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
notice-in-our-doc = { $kind ->
    [privacy-policy] en nuestra política de privacidad
    [legal-notice] en nuestro aviso legal
    [cookies] en nuestra política de cookies
    [terms] en nuestros términos y condiciones
   *[other] en el documento «{ $title }»
}

## La banda

notice-up-banner = Modificamos { notice-our-doc }. La nueva versión se aplicará a partir del { $effective }.
notice-now-banner = Hemos modificado { notice-our-doc }. La nueva versión se aplica desde el { $effective }.
notice-ask-banner = Hemos modificado { notice-our-doc }, por lo que le pedimos de nuevo su elección.
notice-banner-link = Ver qué cambia
notice-banner-close = Ocultar este mensaje

## La página

notice-page-title = Qué cambia { notice-in-our-doc }
title-notice = Qué cambia { notice-in-our-doc } a partir del { $effective } – { $site }
description-notice = Qué cambia { notice-in-our-doc } a partir del { $effective } y qué puede hacer.
notice-up-lead = El { $published } publicamos una nueva versión. Se aplicará a partir del { $effective }. Hasta entonces sigue aplicándose la versión actual.
notice-up-lead-other = El { $published } publicamos una nueva versión. Se aplicará a partir del { $effective }.
notice-now-lead = Esta versión se aplica desde el { $effective }. Sustituye a la anterior, que puede seguir consultando.
notice-now-lead-first = Esta versión se aplica desde el { $effective }.
notice-was-lead = Esta versión se aplicó desde el { $from } hasta el { $last }. Otra versión la ha sustituido; puede seguir consultándolas todas.
notice-changes-heading = { $count ->
    [0] Los cambios
    [one] El cambio
   *[other] Los { $count } cambios
}
notice-sections-heading = Dónde cambia el texto
notice-figures-heading = Cifras, plazos y destinatarios: antes y después
notice-table-section = Sección
notice-section-added = (sección nueva)
notice-section-removed = (sección suprimida)
notice-section-continued = (ahora en otro documento)
notice-section-moved = (sección desplazada)
notice-section-read = Leer la nueva redacción
notice-rights-heading = Qué puede hacer
notice-rights-data = Puede retirar en cualquier momento un consentimiento que haya dado, oponerse a un uso de sus datos o ejercer sus demás derechos escribiendo a { $contact }. Si está de acuerdo con estos cambios, no tiene que hacer nada.
notice-rights-data-text = Puede retirar en cualquier momento un consentimiento que haya dado, oponerse a un uso de sus datos o ejercer sus demás derechos: el texto dice a quién escribir. Si está de acuerdo con estos cambios, no tiene que hacer nada.
notice-rights-ask = Si no está de acuerdo con estos cambios, escriba a { $contact }. Si lo está, no tiene que hacer nada.
notice-rights-ask-text = Si no está de acuerdo con estos cambios, escríbanos. Si lo está, no tiene que hacer nada.
notice-rights-none = No tiene que hacer nada.
notice-question = ¿Alguna pregunta? Escriba a { $contact }.
notice-authentic = { $count ->
    [one] Texto auténtico: { $languages }. Las traducciones se facilitan a título informativo.
   *[other] Los textos en los siguientes idiomas son igualmente auténticos: { $languages }.
}
notice-fix-line = Corrección del { $date }. El sentido del texto no cambia.
notice-sent-channel = { $channel ->
    [email] por correo electrónico
    [post] por correo postal
    [app] en nuestra aplicación
    [banner] mediante un aviso en el sitio
   *[other] por otro medio
}
notice-sent = El editor declara que los lectores fueron informados { notice-sent-channel } el { $date }.
notice-sent-count = { PLURAL($count) ->
    [one] El editor declara que { $count } lector fue informado { notice-sent-channel } el { $date }.
    [many] El editor declara que { $count } de lectores fueron informados { notice-sent-channel } el { $date }.
   *[other] El editor declara que { $count } lectores fueron informados { notice-sent-channel } el { $date }.
}
notice-sent-languages = Idiomas de esta información: { $languages }.

## Enlaces

link-notice = Qué cambia y qué puede hacer
link-notice-compare = Comparar las dos versiones palabra por palabra
link-notice-new = Leer la nueva versión
link-notice-old = Leer la versión anterior
link-notice-all = Leer todas las versiones anteriores
link-notice-calendar = Añadir la fecha a su calendario

## El correo

notice-up-subject = { $brand }: modificamos { notice-our-doc } el { $effective }
notice-now-subject = { $brand }: hemos modificado { notice-our-doc }
notice-preheader = Qué cambia, desde cuándo y qué puede hacer.
notice-greeting = Buenos días:
notice-up-mail-lead = Modificamos { notice-our-doc }. La nueva versión se aplicará a partir del { $effective }. Esto es lo que cambia:
notice-now-mail-lead = Hemos modificado { notice-our-doc }. La nueva versión se aplica desde el { $effective }. Esto es lo que ha cambiado:
notice-mail-text-heading = El nuevo texto completo
notice-mail-text-link = El nuevo texto, tal como está publicado y se conserva
notice-mail-why = Recibe este mensaje porque tiene una cuenta en { $brand } o porque utilizamos sus datos. No contiene publicidad; por eso no incluye un enlace para darse de baja.
notice-mail-proof = Para poder comprobar más adelante que este texto no ha cambiado, conserve este mensaje.
notice-signature = { $entity }
