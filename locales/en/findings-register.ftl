### Findings of the registers of trackers, recipients, purposes and terms.

bad-duration = “{ $value }” is not understood as a length of time.
    .help = { $nearest ->
        [none] { $expects ->
            [lifetime] Write "session", or years, months, days, hours and minutes in this order, such as "P2Y" (2 years), "P30D" (30 days) or "PT24H" (24 hours). "until-deleted" and "unpublished" (whoever makes it does not publish it) are possible too.
           *[length] Write years, months, days and hours in this order, such as "P3Y" (3 years), "P13M" (13 months) or "P30D" (30 days); or criteria in words: { "{ fr = \"…\", en = \"…\" }" }.
        }
       *[other] Write "{ $nearest }".
    }
bad-pattern = “{ $value }” is not a name of the kind “{ $kind }”.
    .help = { $kind ->
        [glob] Write a star where the name varies, such as "_ga_*", or delete the line “match” if the name is always the same.
        [template] Put what varies between braces, such as "_lang_{ "{hash}" }", or delete the line “match” if the name is always the same.
       *[regex] Write a regular expression, without looking ahead or back, or delete the line “match” if the name is always the same.
    }
register-twice = { $where ->
    [none] “{ $name }” is declared twice.
   *[other] “{ $name }” on { $where } is declared twice.
}
    .help = Delete one of the two, or give it the name, site or domain that it really has.
lifetime-unknown = { $name ->
    [none] Nobody has said yet how long this tracker stays.
   *[other] Nobody has said yet how long “{ $name }” stays.
}
    .help = Readers must be told (CJEU, C-673/17). Write duration = "session" or "P30D" (30 days); "unpublished" if you looked and whoever makes it does not publish it.
