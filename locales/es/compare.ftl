### Palabras de las páginas de cambios, para los lectores.
###
### `$old` y `$new` son las fechas de aplicación de las dos versiones comparadas, en letras.

## Títulos

compare-title = { $title }: cambios entre la versión del { $old } y la del { $new }
title-compare = { $title }: cambios entre la versión del { $old } y la del { $new } – { $site }
title-compare-current = { $title }: cambios desde la versión del { $old } – { $site }
title-side-by-side = { $title }: versiones del { $old } y del { $new } en paralelo – { $site }
description-compare = Todos los cambios del documento «{ $title }» de { $site } entre la versión del { $old } y la del { $new }.

## Qué se compara

compare-heading = Versiones comparadas
fact-compare-old = Texto antiguo
fact-compare-new = Texto nuevo
compare-moving = Esta página llega siempre hasta la versión en vigor: cambia cuando se aplica una nueva versión.
compare-moving-last = Ninguna versión está en vigor en este idioma: esta página llega hasta la última que lo estuvo.
compare-other-document = El texto antiguo es el de otro documento, del que este es continuación: { $version }.
compare-continues = El texto nuevo es también continuación de otro documento, cuyas secciones figuran en el texto antiguo: { $version }.
compare-summary = Resumen de los cambios, versión del { $date }
compare-degraded-budget = Algunos pasajes son demasiado largos para compararlos palabra por palabra: figuran como sustituidos aunque hayan cambiado pocas palabras.
compare-degraded-check = Las palabras no se han podido comparar con certeza: figuran como sustituidos pasajes enteros aunque hayan cambiado pocas palabras.

## Qué ha cambiado solo en un idioma

compare-only-authentic = Modificado en el texto en { $language }, que prevalece, y no en esta traducción:
compare-only-translation = Modificado en esta traducción y no en el texto en { $language }, que prevalece:
compare-only-there = Modificado en el texto en { $language } y no aquí:
compare-only-here = Modificado aquí y no en el texto en { $language }:
compare-front = Comienzo del texto
compare-notes = Notas

## Enlaces

link-compare-fixed = Dirección permanente de esta comparación
link-side-by-side = Ver los dos textos en paralelo
link-in-one-text = Ver los cambios en el texto
link-compare-data = Cambios en datos (JSON)
link-compare-previous = Cambios anteriores ({ $date })
link-compare-next = Cambios siguientes ({ $date })
fact-compare = Comparación
compare-earlier = Comparar con una versión anterior
link-changes-since = Cambios desde la versión del { $date }
link-changes-from = Cambios desde el texto de otro documento: { $version }
link-changes-continued = Qué ha cambiado desde entonces
link-changes-coming = Ver qué va a cambiar
link-changes-current = Cambios hasta la versión en vigor
