### Palabras para los lectores sobre quién dice en qué día se selló una versión.
###
### `$date` es el día del sello de tiempo, en su forma larga; `$authority`, el nombre de la autoridad que lo emitió.

fact-attested = Prueba de la fecha
attested-by-publisher = declarada por el editor
attested-by-authority = sello de tiempo del { $date } emitido por { $authority }
attested-by-publisher-sentence = Solo el editor declara estas fechas.
attested-by-authority-sentence = Sello de tiempo del { $date } emitido por { $authority }: existía, a más tardar, ese día.
