### Beträge, Zeitspannen und Prozentsätze.
###
### `$amount` und `$number` kommen mit den Ziffern und Trennzeichen der Sprache an. Geschützte
### Leerzeichen sind ausgeschrieben, damit man sie sieht (U+00A0).

money = { $amount }{ "\u00A0" }{ $code ->
    [EUR] €
    [GBP] £
    [USD] $
   *[other] { $code }
}
percent = { $number }{ "\u00A0" }%

duration-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
duration-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
duration-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
duration-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
duration-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
duration-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
duration-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
