### Palabras para los lectores sobre textos corregidos.
###
### `$date` es el día de la corrección, completo; `$version` la fecha de efecto de la versión.

erratum-corrected = Corregido el { $date }.
erratum-reason = Por qué el sentido es el mismo, según el editor: { $reason }
erratum-stood = Este es el texto tal como estuvo hasta su corrección el { $date }.
erratum-as-published = Tal como se publicó
erratum-corrected-on = Corregido el { $date }

link-erratum = Qué se corrigió
link-erratum-before = El texto antes de la corrección
link-corrected = Leer el texto corregido
link-changes-erratum = Corrección del { $date }

compare-title-erratum = { $title }, versión del { $version }: qué se corrigió el { $date }
title-erratum = { $title }, versión del { $version }: qué se corrigió el { $date } – { $site }
title-erratum-side-by-side = { $title }, versión del { $version }: corrección del { $date } en paralelo – { $site }
description-erratum = Todas las palabras que la corrección del { $date } cambió en «{ $title }» de { $site }, versión del { $version }.
title-revision = { $title }, versión del { $date }, revisión { $number } – { $site }
