### Los cambios entre dos versiones, para los lectores.
###
### `$old` y `$new` son palabras del texto anterior y del nuevo, ya entre comillas, o direcciones;
### `$after`, las palabras que preceden. Los recuentos son números.

## Lo que se cuenta

redline-count-sections-changed = { $count ->
    [one] una sección modificada
   *[other] { $count } secciones modificadas
}
redline-count-sections-added = { $count ->
    [one] una sección añadida
   *[other] { $count } secciones añadidas
}
redline-count-sections-removed = { $count ->
    [one] una sección suprimida
   *[other] { $count } secciones suprimidas
}
redline-count-sections-continued = { $count ->
    [one] una sección recogida en otro documento
   *[other] { $count } secciones recogidas en otro documento
}
redline-count-sections-moved = { $count ->
    [one] una sección trasladada
   *[other] { $count } secciones trasladadas
}
redline-count-renumbered = { $count ->
    [one] un número de sección modificado
   *[other] { $count } números de sección modificados
}
redline-count-retitled = { $count ->
    [one] un título de sección modificado
   *[other] { $count } títulos de sección modificados
}
redline-count-added = { $count ->
    [one] un pasaje añadido
   *[other] { $count } pasajes añadidos
}
redline-count-removed = { $count ->
    [one] un pasaje suprimido
   *[other] { $count } pasajes suprimidos
}
redline-count-moved = { $count ->
    [one] un pasaje trasladado
   *[other] { $count } pasajes trasladados
}
redline-count-columns-added = { $count ->
    [one] una columna añadida
   *[other] { $count } columnas añadidas
}
redline-count-columns-removed = { $count ->
    [one] una columna suprimida
   *[other] { $count } columnas suprimidas
}
redline-count-columns-moved = { $count ->
    [one] una columna trasladada
   *[other] { $count } columnas trasladadas
}
redline-count-words-added = { $count ->
    [one] una palabra añadida
   *[other] { $count } palabras añadidas
}
redline-count-words-removed = { $count ->
    [one] una palabra suprimida
   *[other] { $count } palabras suprimidas
}
redline-count-addresses = { $count ->
    [one] una dirección de enlace modificada
   *[other] { $count } direcciones de enlace modificadas
}
redline-count-format = { $count ->
    [one] un cambio de formato
   *[other] { $count } cambios de formato
}
redline-count-typography = { $count ->
    [one] un cambio tipográfico
   *[other] { $count } cambios tipográficos
}
redline-count-invisible = { $count ->
    [one] un pasaje con caracteres invisibles modificados
   *[other] { $count } pasajes con caracteres invisibles modificados
}

## La página

redline-list-heading = Los cambios, uno por uno
redline-text-heading = El texto con sus cambios
redline-none = No hay ningún cambio visible entre estos dos textos.
redline-impossible = No ha sido posible comparar estos dos textos. Le rogamos que lea ambos íntegramente.
redline-legend = En el texto: { $added }, { $removed }, { $moved }. Los cambios en los números de sección, en las direcciones y en el formato se indican con palabras; los cambios tipográficos (comillas, rayas, espacios) solo figuran en la lista.
redline-legend-added = texto añadido
redline-legend-removed = texto suprimido
redline-legend-moved = texto trasladado
redline-previous = Cambio anterior
redline-next = Cambio siguiente
redline-same = { $count ->
    [one] Una sección sin cambios:
   *[other] { $count } secciones sin cambios:
}

## En el texto

redline-mark-added = añadido:
redline-mark-removed = suprimido:
redline-break-added = nuevo párrafo
redline-break-removed = aquí comenzaba un párrafo
redline-moved-here = Pasaje trasladado.
redline-moved-way = Ver su ubicación anterior
redline-stub = Texto trasladado: «{ $name }».
redline-stub-way = Ver su nueva ubicación
redline-note-stub = Nota trasladada.
redline-section-added-here = Nueva sección.
redline-section-removed-here = Sección suprimida.
redline-number-was = (antes { $number })
redline-number-none = (antes sin número)
redline-address-changed = la dirección { $old } se sustituye por { $new }
redline-address-added = nuevo enlace a { $new }
redline-address-removed = ya no conduce a { $old }
redline-emphasis-got = ahora { $style ->
    [strong] en negrita
    [emphasis] en cursiva
    [strike] tachado
    [redacted] marcado como palabras retiradas
   *[code] en letra de código
}
redline-emphasis-lost = ya no está { $style ->
    [strong] en negrita
    [emphasis] en cursiva
    [strike] tachado
    [redacted] marcado como palabras retiradas
   *[code] en letra de código
}
redline-language-changed = indicación del idioma de estas palabras modificada

## En la lista

redline-see = Ver el cambio { $number }
redline-note-added = Nota añadida.
redline-note-removed = Nota suprimida.
redline-note-other = Llamada a otra nota.
redline-space-changed = otro tipo de espacio tras { $after }
redline-name-title = Título
redline-name-front = Antes de la primera sección
redline-name-note = Nota { $label }
redline-replaced = { $old } se sustituye por { $new }.
redline-came = Añadido después de { $after }: { $new }.
redline-came-first = Añadido al principio: { $new }.
redline-went = Suprimido después de { $after }: { $old }.
redline-went-first = Suprimido al principio: { $old }.
redline-many-replaced = { $count } pasajes modificados (palabras añadidas: { $added }; suprimidas: { $removed }).
redline-in-sections = En { $count } secciones:
redline-retitled = Título modificado.
redline-section-added = { $count ->
    [0] Sección añadida.
    [one] Sección añadida (una palabra).
   *[other] Sección añadida ({ $count } palabras).
}
redline-section-removed = { $count ->
    [0] Sección suprimida.
    [one] Sección suprimida (una palabra).
   *[other] Sección suprimida ({ $count } palabras).
}
redline-subsections = { $count ->
    [one] Con una subsección.
   *[other] Con { $count } subsecciones.
}
redline-section-continued = Ahora figura en otro documento: { $text }.
redline-section-moved = Sección trasladada.
redline-section-moved-from = Sección trasladada (antes { $number }).
redline-section-level = Nivel del título modificado.
redline-block-added = { $what ->
    [item] Elemento de lista añadido
    [list] Lista añadida
    [table] Tabla añadida
    [quote] Cita añadida
    [code] Bloque de código añadido
    [rule] Línea divisoria añadida
   *[paragraph] Párrafo añadido
}{ $added ->
    [0] .
    [one] { " " }(una palabra).
   *[other] { " " }({ $added } palabras).
}
redline-block-removed = { $what ->
    [item] Elemento de lista suprimido
    [list] Lista suprimida
    [table] Tabla suprimida
    [quote] Cita suprimida
    [code] Bloque de código suprimido
    [rule] Línea divisoria suprimida
   *[paragraph] Párrafo suprimido
}{ $removed ->
    [0] .
    [one] { " " }(una palabra).
   *[other] { " " }({ $removed } palabras).
}
redline-blocks-added = { $count } pasajes añadidos ({ $added ->
    [one] una palabra
   *[other] { $added } palabras
}).
redline-blocks-removed = { $count } pasajes suprimidos ({ $removed ->
    [one] una palabra
   *[other] { $removed } palabras
}).
redline-blocks-replaced = Pasaje redactado de nuevo (palabras añadidas: { $added }; suprimidas: { $removed }).
redline-block-moved = { $what ->
    [item] Elemento de lista trasladado.
    [list] Lista trasladada.
    [table] Tabla trasladada.
    [row] Fila de tabla trasladada.
   *[paragraph] Pasaje trasladado.
}
redline-block-level = { $what ->
    [item] Elemento trasladado a otra lista.
   *[paragraph] Pasaje incorporado a una lista o una cita, o extraído de ella.
}
redline-split = Párrafo dividido.
redline-merged = Párrafos unidos.
redline-form = Lista o tabla presentada de otro modo.
redline-rows-added = { $count ->
    [one] Fila de tabla añadida.
   *[other] { $count } filas de tabla añadidas.
}
redline-rows-removed = { $count ->
    [one] Fila de tabla suprimida.
   *[other] { $count } filas de tabla suprimidas.
}
redline-column-added = Columna añadida.
redline-column-removed = Columna suprimida.
redline-column-moved = Columna trasladada.
redline-number-typed = Numeración escrita en el texto modificada.
redline-invisible = Caracteres invisibles modificados.
redline-renumbered = { $count ->
    [one] Cambia el número de una sección:
   *[other] Cambian los números de { $count } secciones:
}
redline-typography = { $count ->
    [one] Tipografía modificada en un lugar
   *[other] Tipografía modificada en { $count } lugares
}
