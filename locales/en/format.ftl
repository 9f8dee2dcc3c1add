### Amounts, lengths of time and parts of a hundred.
###
### `$amount` and `$number` arrive written in the language's digits and separators.

money = { $code ->
    [EUR] €{ $amount }
    [GBP] £{ $amount }
    [USD] ${ $amount }
   *[other] { $code }{ "\u00A0" }{ $amount }
}
percent = { $number }%

duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
