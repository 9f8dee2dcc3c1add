### Montants, durées et parties de cent.
###
### `$amount` et `$number` arrivent écrits avec les chiffres et séparateurs de la langue. Les espaces
### insécables sont écrites en toutes lettres, pour qu'on les voie (U+00A0).

money = { $amount }{ "\u00A0" }{ $code ->
    [EUR] €
    [GBP] £GB
    [USD] $US
   *[other] { $code }
}
percent = { $number }{ "\u00A0" }%

duration-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
duration-months = { $count } mois
duration-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
duration-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
