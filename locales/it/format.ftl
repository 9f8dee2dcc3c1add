### Importi, durate e percentuali.
###
### `$amount` e `$number` arrivano scritti con le cifre e i separatori della lingua. Gli spazi
### unificatori sono scritti per esteso, affinché si vedano (U+00A0).

money = { $amount }{ "\u00A0" }{ $code ->
    [EUR] €
    [GBP] £
   *[other] { $code }
}
percent = { $number }%

duration-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
duration-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
duration-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
}
duration-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
duration-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
duration-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
duration-seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
