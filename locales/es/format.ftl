### Importes, plazos y porcentajes.
###
### `$amount` y `$number` llegan escritos con las cifras y los separadores del idioma. Los espacios
### de no separación se escriben con su código, para que se vean (U+00A0).

money = { $amount }{ "\u00A0" }{ $code ->
    [EUR] €
    [USD] US$
   *[other] { $code }
}
percent = { $number }{ "\u00A0" }%

duration-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
duration-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
duration-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
duration-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
duration-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
duration-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
duration-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
