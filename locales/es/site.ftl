### Palabras de las páginas, para los lectores.
###
### Los días llegan escritos por extenso («15 de octubre de 2021»); `$from` es el primer día en que
### se aplica una versión y `$last`, el último. Los recuentos son números; todo lo demás es texto.
### Ningún mensaje contiene marcas: las palabras de un enlace son un mensaje aparte.

language-name = Español

## Alrededor de cada página

skip-to-content = Ir al contenido
languages-label = Idiomas
not-translated = (sin traducir)
contents-heading = Índice
contents-count = { $count } apartados
permalink-label = Enlace a «{ $heading }»
notes-heading = Notas
note-label = Nota { $number }
note-back = Volver al texto
print-source = Impreso desde { $url }

## Qué es hoy un texto

status-heading = Estado de este texto:
state-in-force = En vigor
state-scheduled = Aún no está en vigor
state-superseded = Ya no está en vigor
state-none = Ninguna versión en vigor
state-untranslated = Sin traducir
status-in-force = Este texto se aplica desde el { $from }.
status-in-force-until = Este texto se aplica del { $from } al { $last }.
status-scheduled = Este texto se aplicará a partir del { $from }.
status-scheduled-until = Este texto se aplicará del { $from } al { $last }.
status-superseded = Este texto se aplicó del { $from } al { $last }.
status-next = A partir del { $date } se aplicará una nueva versión.
late-entry = Incorporado a este archivo el { $date }.
origin-imported-sentence = Texto publicado primero en otro lugar; figura aquí tal como se publicó.
consent-again-sentence = Con esta versión, volvemos a solicitarle su elección.
siblings-sentence = Los enlaces a nuestros demás documentos conducen a su versión en vigor el { $date }.

level-material = Modificación de fondo
level-editorial = Modificación de forma
origin-avenant = Publicado en este archivo
origin-imported = Publicado en otro lugar e incorporado después a este archivo

## Enlaces entre versiones

link-in-force = Leer la versión en vigor ({ $date })
link-next = Leer la nueva versión
in-language = (en { $language })
link-versions = Todas las versiones
link-feed = Recibir aviso de nuevas versiones (Atom)
link-version = Versión del { $date }
version-name = { $title }, versión del { $date }

## Qué texto prevalece

authentic-sole = Este texto prevalece sobre sus traducciones, que se facilitan a título informativo.
authentic-equal = Los textos en los idiomas siguientes son igualmente auténticos: { $languages }.
translation-courtesy = Traducción facilitada a título informativo. Prevalece el texto en { $languages }.
translation-read-authentic = Leer el texto en { $language }
courtesy-label = (traducción a título informativo)
translation-late = { $count ->
    [one] Una sección de esta traducción no está actualizada: se tradujo a partir de un texto anterior.
   *[other] { $count } secciones de esta traducción no están actualizadas: se tradujeron a partir de un texto anterior.
}
translation-missing = Este texto no está disponible en { $language }.
translation-other-language = Este texto solo está disponible en { $languages }.

## La constancia

record-heading = Constancia de esta versión
fact-version = Esta versión
fact-previous = Versión anterior
fact-next = Versión siguiente
fact-history = Historial
fact-published = Publicada el
fact-effective = Se aplica a partir del
fact-sealed = Sellada el
fact-level = Naturaleza de la modificación
fact-origin = Origen
fact-text-id = Identificador del texto
fact-text-digest = Huella del texto (SHA-256)
fact-ledger-entry = Asiento del registro
fact-ledger-digest = Huella del asiento (SHA-256)
fact-ledger-head = Última huella del registro (SHA-256)
ledger-entry-number = N.º { $number }
download-text = Texto en Markdown
download-data = Texto como datos (JSON)
download-ledger = Registro de todas las versiones
record-explanation = El registro fija cada versión, palabra por palabra: quien conserve su última huella podrá demostrar más adelante que nada se ha modificado.

## Todas las versiones de un documento

versions-title = Todas las versiones: { $title }
changes-heading = Qué ha cambiado
changes-coming-heading = Qué cambiará
gap-none-now = Actualmente no hay ninguna versión en vigor.
gap-before = Antes del { $date }: ninguna versión en este archivo.
gap-continues = Antes del { $date }, esta información figuraba en otro documento: { $version }.

## Inicio de un idioma

documents-heading = Documentos legales
documents-none = Todavía no se ha publicado ningún documento.

## Página no encontrada

not-found-title = Página no encontrada
not-found-text = No hay ninguna página en esta dirección. Ninguna versión publicada se elimina jamás: puede encontrarla desde la página de inicio.
moved-text = Esta página ha cambiado de dirección.

## Títulos de las pestañas y de los resultados de búsqueda

title-home = Documentos legales – { $site }
title-current = { $title } – { $site }
title-version = { $title }, versión del { $date } – { $site }
title-version-scheduled = { $title }, versión del { $date } (aún no vigente) – { $site }
title-version-superseded = { $title }, versión del { $date } (ya no vigente) – { $site }
title-versions = Todas las versiones: { $title } – { $site }
title-chooser = { $site }
title-not-found = Página no encontrada – { $site }

description-home = Documentos legales de { $site }, con todas sus versiones desde la primera.
description-current = { $title } de { $site }, versión en vigor desde el { $date }.
description-version-scheduled = { $title } de { $site }, versión que se aplica a partir del { $date }.
description-version-superseded = { $title } de { $site }, versión en vigor del { $from } al { $last }.
description-versions = Todas las versiones del documento «{ $title }» de { $site }, con sus fechas y modificaciones.
